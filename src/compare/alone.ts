/** What one version has and the other has not, as a reader would say it: a long stretch is one thing that is missing. */
import { languageNames, otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { type Found, onSide } from './rule.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** From this many units in a row on, one finding speaks of them all. */
const stretch = 5

/** Units of `language` without a counterpart, copies aside. */
export function* alone(versions: Versions, language: Language): Generator<Found & { pair: ComparedPair }> {
  const other = otherLanguage(language)
  const repeated = new Set(versions.copies(language).map((c) => c.pair))
  const name = languageNames[other]
  const of = (pair: ComparedPair, message: string) => {
    const whole = { start: 0, end: pair[language].text.length }
    return { pair, ...onSide(language, whole), message }
  }
  let run: ComparedPair[] = []
  function* told(): Generator<Found & { pair: ComparedPair }> {
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length >= stretch) {
      const { line } = first[language].at()
      const { endLine } = last[language].at()
      yield of(
        first,
        `this and all that follows to line ${endLine} (${run.length} units from line ${line}) has no counterpart in ${name}`
      )
    } else
      for (const pair of run)
        yield of(pair, `this ${pair[language].units[0]?.kind ?? 'unit'} has no counterpart in ${name}`)
    run = []
  }
  for (const pair of versions.pairs) {
    if (pair[language].empty) continue
    if (pair[other].empty && !repeated.has(pair)) run.push(pair)
    else yield* told()
  }
  yield* told()
}

/** The sentences of one side that the other does not say. */
export function* unsaid(pair: ComparedPair, language: Language, message: string): Generator<Found> {
  for (const words of pair.omissions(language))
    if (words.part === 'sentence') yield { ...onSide(language, words), message }
}
