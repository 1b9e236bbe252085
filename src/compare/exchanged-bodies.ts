/** Bodies and offices of the glossary of which one side names one and the other side, in its place, another. */
import { folded } from '../language/fold.ts'
import { functionWords } from '../language/prose.ts'
import type { Term, TermHit } from '../language/termbase.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Words } from './rule.ts'
import type { Text } from './text.ts'
import type { ComparedPair } from './versions.ts'

/** Names of two words or more of bodies and offices, but for parts of longer ones. */
function namesIn(hits: readonly TermHit[]): TermHit[] {
  const names = hits.filter(
    (h) => h.standing === 'accepted' && h.words > 1 && (h.term.class === 'body' || h.term.class === 'role')
  )
  return names.filter(
    (h) =>
      !names.some((o) => o.term.class === h.term.class && o.words > h.words && o.start <= h.start && h.end <= o.end)
  )
}

/** The names of one side that the other has less often, and does not call for short. */
function surplus(pair: ComparedPair, language: Language): TermHit[] {
  const other = otherLanguage(language)
  const own = namesIn(pair.terms[language])
  return own.filter((hit) => {
    // A form that several terms have may stand for any of them.
    const senses = own.filter((h) => h.start === hit.start && h.end === hit.end).map((h) => h.term)
    const places = (hits: readonly TermHit[]) =>
      new Set(hits.filter((h) => senses.includes(h.term) && h.standing === 'accepted').map((h) => h.start)).size
    return (
      places(own) > places(pair.terms[other]) &&
      !senses.some((term) => isPartOfAny(term, pair.terms[other])) &&
      !goesOn(pair[language], hit) &&
      !senses.some((term) => heads(term, other).some((head) => standsAlone(head, pair, other)))
    )
  })
}

/** A name of the other side holds this one: the United Nations, the programme of the United Nations. */
const isPartOfAny = (term: Term, hits: readonly TermHit[]): boolean =>
  hits.some(
    (h) =>
      !h.inner &&
      h.term !== term &&
      (['ar', 'en'] as const).some((language) =>
        h.term.accepted[language].some((x) =>
          term.accepted[language].some((y) => y.includes(' ') && (x.includes(y) || (x.includes(' ') && y.includes(x))))
        )
      )
  )

/** The name begins before what the glossary has: the Peace and Security Council, but not the United Nations Security Council. */
function goesOn({ standing, language }: Text, hit: TermHit): boolean {
  if (language === 'ar') return false
  const before = /(\p{Lu}[\p{L}-]*)(?: and)? $/u.exec(standing.slice(Math.max(0, hit.start - 40), hit.start))?.[1]
  return before !== undefined && before !== 'Nations' && before !== 'UN' && !functionWords.has(before.toLowerCase())
}

/** The words by which a name is called for short: the Council, اللجنة. */
function heads(term: Term, language: Language): string[] {
  return term.accepted[language]
    .filter((form) => / /.test(form))
    .map((form) => {
      if (language === 'ar') return folded(form.split(' ')[0] as string).replace(/^ال/, '')
      return ((form.split(/ (?:of|on|for|to|against)\b/)[0] as string).split(/[ -]/).at(-1) as string).toLowerCase()
    })
}

/** Whether the word stands outside the names that the text has. */
function standsAlone(head: string, pair: ComparedPair, language: Language): boolean {
  const text = folded(pair[language].standing)
  const count = (of: string) => of.split(head).length - 1
  const names = new Map(namesIn(pair.terms[language]).map((h) => [h.start, h]))
  let within = 0
  for (const { start, end } of names.values()) within += count(folded(pair[language].standing.slice(start, end)))
  return count(text) > within
}

/** Written as a name: "regional organizations" is none. */
const isWritten = ({ text }: Text, hit: Words) =>
  text
    .slice(hit.start, hit.end)
    .split(/[ -]/)
    .every((word) => !/^\p{Ll}/u.test(word) || functionWords.has(word))

/** The glossary itself has the form as a mistake for the term. */
const isMistake = (pair: ComparedPair, term: Term, ar: Words) =>
  pair.terms.ar.some((h) => h.term === term && h.standing === 'mistaken' && h.start === ar.start)

/** Each name of the English with the name of the Arabic, in the same sentence, that stands in its place. */
export function exchanged(pair: ComparedPair): { en: TermHit; ar: TermHit }[] {
  const english = surplus(pair, 'en').filter((hit) => isWritten(pair.en, hit))
  if (english.length === 0) return []
  const arabic = surplus(pair, 'ar')
  const found: { en: TermHit; ar: TermHit }[] = []
  const taken = new Set<number>()
  for (const en of english) {
    if (found.some((f) => f.en.start === en.start)) continue
    const ar = arabic.find((h) => !taken.has(h.start) && h.term.class === en.term.class && inStep(pair, h, en))
    if (!ar || isMistake(pair, en.term, ar)) continue
    taken.add(ar.start)
    found.push({ en, ar })
  }
  return found
}

const holds = (ranges: readonly Words[], hit: Words) => ranges.some((r) => r.start <= hit.start && hit.end <= r.end)
const inStep = (pair: ComparedPair, ar: Words, en: Words) =>
  pair.sentences.some((s) => holds(s.en, en) && holds(s.ar, ar))
