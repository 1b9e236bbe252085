/** From the items of the bilingual record to the words on which they rest. */
import { keySetOf } from '../language/keys.ts'
import type { Range } from '../language/sentences.ts'
import type { Both } from '../model/bilingual.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language, Place } from '../model/record.ts'
import { coverage } from './coverage.ts'
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

/** An item that one version alone has, in a unit that has a counterpart. */
export interface Alone {
  language: Language
  pair: ComparedPair
  range: Range
}

/** Which of these items one version alone has while what holds them is there in both; a unit that is missing is told as such. */
export function* inOneVersion<T extends { at: Both<Place> }>(
  versions: Versions,
  items: readonly T[]
): Generator<Alone & { item: T }> {
  for (const item of items) {
    const [language, other] = item.at.ar ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
    const at = item.at[language]
    if (!at || item.at[other]) continue
    const place = standingAlone(versions, language, at)
    if (place && place.pair.score >= sure) yield { item, language, ...place }
  }
}

/** Units that are paired less surely may be no counterparts; whether they are the words must show. */
const sure = 0.4
/** From this share of known words on a text is said by the other side. */
const enough = 0.5

/** The sentences of the other side that say the sentences of an item; null where they do not say them, which is another check's. */
export function counterpart({ language, pair, range }: Alone, { lexicons }: Versions): Range[] | null {
  const sentences = sentencesAt(pair, language, range)
  const other = otherLanguage(language)
  const there = sentences.flatMap((s) => [...s[other]])
  if (there.length === 0 || sentences.some((s) => s[other].length === 0)) return null
  const own = wordsIn(pair, language, sentences)
  const { known, said } = coverage(own, language, keySetOf(wordsIn(pair, other, sentences)), lexicons)
  return known > 0 && said / known >= enough ? there : null
}
