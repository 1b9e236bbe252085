/** Hours that a programme in two languages prints once, before the entry in one of them. */
import { findTimes } from '../language/times.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Fact } from './facts/fact.ts'

/** A version, as far as it matters here. */
interface Timed {
  file: string
  units: readonly { text: string }[]
}

/** So many entries that open with an hour make a programme. */
const leastEntries = 3

/** The language whose entries of one file in two languages bear the hours for both; null where each has its own, or none. */
export function bearerOfTimes(sides: Record<Language, Timed>): Language | null {
  if (sides.ar.file !== sides.en.file) return null
  for (const language of ['ar', 'en'] as const) {
    const own = timed(sides[language])
    if (own >= leastEntries && timed(sides[otherLanguage(language)]) === 0) return language
  }
  return null
}

const timed = ({ units }: Timed): number =>
  units.filter(({ text }) => findTimes(text.slice(0, 40))[0]?.start === 0).length

/** The facts of a text without the hour that opens it. */
export const withoutOpeningTime = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ kind, start }) => kind !== 'time' || start > 0)
