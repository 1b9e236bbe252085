/**
 * Keys by which words of the two languages are held together: folded, without clitics and endings, so that والمشاورات and
 * مشاورة, "meetings" and "meeting" are one key each. Arabic: a light stemmer after Larkey, Ballesteros and Connell (2002,
 * "light10") on folded text, with the dual and sound plurals; English: inflectional endings only.
 */

import { groupBy } from '../model/group.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { Latest } from './latest.ts'
import type { Word } from './words.ts'

/** What a unit belongs to: a Latin word, an Arabic one, a run of digits, or (0) none of them. */
const kinds = new Uint8Array(0x6d4)
kinds.fill(1, 0x61, 0x7b).fill(1, 0xe0, 0x250)
kinds.fill(2, 0x621, 0x64b).fill(2, 0x66e, 0x6d4)
kinds.fill(3, 0x30, 0x3a)
/** The kind of word that a folded unit belongs to; 0 where it belongs to none. */
export const wordKind = (unit: number): number => (unit < kinds.length ? (kinds[unit] as number) : 0)
const kindAt = (text: string, i: number): number => wordKind(text.charCodeAt(i))

function eachToken(text: string, take: (token: string, start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    let end = start + 1
    if (kind !== 0) {
      while (kindAt(text, end) === kind) end++
      take(text.slice(start, end), start, end)
    }
    start = end
  }
}

function tokensAnew(text: string): Word[] {
  const tokens: Word[] = []
  eachToken(text, (token, start, end) => tokens.push({ text: token, start, end }))
  return tokens
}

const tokens = new Latest<readonly Word[]>()

/** The words and runs of digits of a folded text, parted at hyphens and where the script changes, with their offsets there. */
export const tokensOf = (text: string): readonly Word[] => tokens.get(text, tokensAnew)

const prefixes = ['وبال', 'وكال', 'وفال', 'فبال', 'بال', 'كال', 'فال', 'وال', 'ولل', 'لل', 'ال']
const suffixes = [
  'يات',
  'اتها',
  'اتهم',
  'تها',
  'تهم',
  'ته',
  'هما',
  'ها',
  'هم',
  'ات',
  'ان',
  'ين',
  'ون',
  'يه',
  'تين',
  'تان',
  'ه',
  'ي'
]

/** Those of a list that begin, or end, with a letter, in the order of the list. */
const byLetter = (list: readonly string[], place: 0 | -1) => groupBy(list, (affix) => affix.at(place) as string)
const prefixesBy = byLetter(prefixes, 0)
const suffixesBy = byLetter(suffixes, -1)

const arabicKeys = new Latest<string>()
const englishKeys = new Latest<string>()

/** The key of a folded Arabic word. */
export const arabicKey = (word: string): string => arabicKeys.get(word, arabicKeyAnew)

/** The key of a lower-case English word. */
export const englishKey = (word: string): string => englishKeys.get(word, englishKeyAnew)

function arabicKeyAnew(word: string): string {
  let stem = word
  const prefix = prefixesBy.get(stem[0] as string)?.find((p) => stem.length - p.length >= 3 && stem.startsWith(p))
  if (prefix) stem = stem.slice(prefix.length)
  else if (stem.length >= 5 && /^[وف][^او]/.test(stem)) stem = stem.slice(1)
  // No stem begins with two of them: ووجه, ووافق.
  else if (stem.length >= 4 && stem.startsWith('وو')) stem = stem.slice(1)
  else if (stem.length >= 5 && /^[بلك]/.test(stem)) {
    // بقرار, لدورة: one letter of a word of five letters or more is more often a preposition than a root letter.
    stem = stem.slice(1)
  }
  const suffix = suffixesBy.get(stem.at(-1) as string)?.find((s) => stem.length - s.length >= 3 && stem.endsWith(s))
  if (suffix) stem = stem.slice(0, -suffix.length)
  return stem
}

/** A lower-case English word without -s, -es, -ies: developing and developed are two words. */
export function englishTermKey(word: string): string {
  if (word.length <= 3) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** Words of towns and courtesy in American spelling, which no lexicon learned from papers of the United Nations knows. */
let american: Readonly<Record<string, string>> | undefined
const british = (word: string): string => {
  american ??= lexicon<{ american: Readonly<Record<string, string>> }>('wordforms').american
  return american[word] ?? word
}

function englishKeyAnew(word: string): string {
  if (word.length <= 3) return word
  let stem = british(englishTermKey(word))
  if (stem.endsWith('ing') && stem.length > 6) stem = stem.slice(0, -3)
  else if (stem.endsWith('ed') && stem.length > 5) stem = stem.slice(0, -2)
  if (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1)
  return stem
}

const isArabic = (c: number) => c >= 0x0621 && c <= 0x06d3
const isDigit = (c: number) => c >= 48 && c <= 57

/**
 * The keys of a text in order. Numbers give one key for each run of digits (without leading zeros), so that 5,406 and the
 * same in visual order hold together; Latin words in an Arabic text give the keys that they give in an English one.
 */
export const keysOf = (text: string): readonly string[] => keys.get(text, (of) => keyWords(of).map(keyOf))
const keys = new Latest<readonly string[]>()

/** The same without repetitions. */
export const keySetOf = (text: string): ReadonlySet<string> => keySets.get(text, (of) => new Set(keysOf(of)))
const keySets = new Latest<ReadonlySet<string>>()

/** The words and runs of digits of a text as `keyOf` takes them. */
export const keyWords = (text: string): string[] => {
  const words: string[] = []
  eachToken(folded(text), (word) => words.push(word))
  return words
}

/** The key of a folded word or run of digits. */
export function keyOf(word: string): string {
  const c = word.charCodeAt(0)
  if (isDigit(c)) return numberKey(word)
  return isArabic(c) ? arabicKey(word) : englishKey(word)
}

/** The same, for who remembers it himself and asks once for each word. */
export function keyOfNew(word: string): string {
  const c = word.charCodeAt(0)
  if (isDigit(c)) return numberKey(word)
  return isArabic(c) ? arabicKeyAnew(word) : englishKeyAnew(word)
}

const numberKey = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** Endings of gender, number, case and person, the longest first. */
const inflections = [
  'اتهما',
  'اتها',
  'اتهم',
  'اته',
  'اتنا',
  'تهما',
  'تها',
  'تهم',
  'ته',
  'تنا',
  'هما',
  'ها',
  'هم',
  'نا',
  'تين',
  'تان',
  'تي',
  'تا',
  'ات',
  'ان',
  'ين',
  'ون',
  'وا',
  'ه',
  'ا'
]

/** A folded Arabic word without article and endings of gender, number, case and person; the ي of رقمي, حكومي stays, as it makes another word. */
export function arabicTermKey(word: string): string {
  const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
  const ending = inflections.find((s) => bare.length - s.length >= 3 && bare.endsWith(s))
  return ending ? bare.slice(0, -ending.length) : bare
}

/** Whether a key is the same in both languages: digits and Latin letters. */
export const isShared = (key: string): boolean => !isArabic(key.charCodeAt(0))
