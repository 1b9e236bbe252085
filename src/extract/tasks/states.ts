/** States that act under their names: "Egypt and Yemen will submit …", ستقدم مصر واليمن … */
import type { Actor } from '../../language/actors.ts'
import { placesIn } from '../../language/places.ts'
import { isBreak } from '../../language/words.ts'
import type { Language } from '../../model/record.ts'
import type { Reading } from '../reading.ts'
import { reportsCommitment } from './open.ts'

const known = new WeakMap<Reading, ReadonlyMap<number, number>>()

/** By the word with which the name of a country begins, the word behind it. */
function countriesIn(reading: Reading): ReadonlyMap<number, number> {
  const before = known.get(reading)
  if (before) return before
  const found = readAnew(reading)
  known.set(reading, found)
  return found
}

function readAnew(reading: Reading): ReadonlyMap<number, number> {
  const { sentence, words, language } = reading
  const { passage, folded } = sentence
  const found = new Map<number, number>()
  for (const { places, adjective, start, end } of placesIn(passage.text, language)) {
    if (adjective || !places.every(({ kind }) => kind === 'country')) continue
    const from = words.findIndex((word) => folded.origin(word.start) === start)
    const to = words.findIndex((word, i) => i >= from && folded.origin(word.end) >= end)
    // "Iran (Islamic Republic of": the bracket that closes is no part of the name as it is found.
    const open = words.slice(from, to + 1).some(({ text }) => text === '(') && words[to + 1]?.text === ')'
    if (from >= 0 && to >= from) found.set(from, to + (open && words[to]?.text !== ')' ? 2 : 1))
  }
  return found
}

/** "Saudi Arabia and Bahrain", مصر واليمن: the names of one or more states that begin at word `from`. */
export function statesFrom(reading: Reading, from: number): Actor | null {
  const { words, language } = reading
  const countries = countriesIn(reading)
  const first = countries.get(from)
  if (first === undefined) return null
  let to = first
  for (let end: number | undefined = first; end !== undefined; end = nextState(words, end, language, countries))
    to = end
  return { kind: 'name', from, to }
}

/** Where the name behind "and", "," or with a joined و ends. */
function nextState(
  words: Reading['words'],
  from: number,
  language: Language,
  countries: ReadonlyMap<number, number>
): number | undefined {
  let at = from
  while (/^[,،]$|^and$|^the$/.test(words[at]?.text ?? '')) at++
  return language === 'ar' && !/^و/.test(words[at]?.text ?? '') ? undefined : countries.get(at)
}

/** The same right before word `to`, where they open their clause or what was agreed of them. */
export function statesBefore(reading: Reading, to: number): Actor | null {
  const { words } = reading
  for (const start of countriesIn(reading).keys()) {
    if (start >= to) break
    const states = statesFrom(reading, start)
    if (states?.to !== to) continue
    const from = words[start - 1]?.text === 'the' ? start - 1 : start
    const before = words[from - 1]?.text
    const opens = before === undefined || isBreak(before) || (before === 'that' && reportsCommitment(reading, from))
    return opens ? { ...states, from } : null
  }
  return null
}
