/** From the items of the bilingual record to the words on which they rest. */
import type { Range } from '../language/sentences.ts'
import type { Both } from '../model/bilingual.ts'
import type { Language, Place } from '../model/record.ts'
import type { ComparedPair, SentencePair, Versions } from './versions.ts'

/** An item of both versions that rests on one pair of units. */
export interface Standing {
  pair: ComparedPair
  ar: Range
  en: Range
}

/** Where an item of both versions stands; null where its words do not stand in units that are paired with each other. */
export function standing({ places }: Versions, at: Both<Place>): Standing | null {
  if (!at.ar || !at.en) return null
  const en = places.en.spots(at.en)
  for (const spot of places.ar.spots(at.ar)) {
    const other = en.find((e) => e.link === spot.link)
    if (other) return { pair: spot.link, ar: spot, en: other }
  }
  return null
}

/** Where an item of one version stands, if its unit has a counterpart. */
export function standingAlone(
  { places }: Versions,
  language: Language,
  at: Place
): { pair: ComparedPair; range: Range } | null {
  const [spot] = places[language].spots(at)
  return spot && !spot.link.ar.empty && !spot.link.en.empty ? { pair: spot.link, range: spot } : null
}

/** The words within a range of a side of a pair; the whole range where they do not stand in it as they are. */
export function within(pair: ComparedPair, language: Language, range: Range, words: string): Range {
  const at = pair[language].text.slice(range.start, range.end).indexOf(words)
  return at < 0 ? range : { start: range.start + at, end: range.start + at + words.length }
}

/** The pairs of sentences that a range of one side touches. */
export function sentencesAt(pair: ComparedPair, language: Language, range: Range): readonly SentencePair[] {
  return pair.sentences.filter((s) => s[language].some((own) => own.start < range.end && range.start < own.end))
}

/** The words of these sentences on one side. */
export const wordsIn = (pair: ComparedPair, language: Language, list: readonly SentencePair[]): string =>
  list.flatMap((s) => s[language].map(({ start, end }) => pair[language].text.slice(start, end))).join(' ')
