/** What the words of numbers mean (data/numbers.yaml), and the tokens in which numbers are read. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { both } from './patterns.ts'

interface Entry {
  value: number
  en?: string[]
  ar?: string[]
}

interface Scale extends Entry {
  dual: string[]
  many: string[]
}

interface Numbers {
  cardinals: Entry[]
  hints: Entry[]
  tens: Entry[]
  hundreds: Entry[]
  scales: Scale[]
  periods: (Entry & { dual: string[] })[]
  fractions: Entry[]
  partOf: Record<Language, string[]>
  scaleLetters: Record<string, number>
  ordinals: Entry[]
  otherwise: Entry[]
  notPeriods: string[]
  moneyDuals: string[]
  notNumbers: string[]
  houses: Record<Language, string[]>
  monthOpenings: string[]
  percent: Record<Language, string[]>
  money: Record<Language, string[]>
}

type Role =
  | 'unit'
  | 'hint'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'dual'
  | 'many'
  | 'ordinal'
  | 'period'
  | 'fraction'

export interface Meaning {
  role: Role
  value: number
}

export const data = lexicon<Numbers>('numbers')

function meanings(language: Language): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  const put = (forms: readonly string[] | undefined, role: Role, value: number) => {
    for (const form of forms ?? []) if (!found.has(folded(form))) found.set(folded(form), { role, value })
  }
  for (const entry of data.cardinals)
    put(entry[language], entry.value > 9 && language === 'en' ? 'teen' : 'unit', entry.value)
  for (const entry of data.hints) put(entry[language], 'hint', entry.value)
  for (const entry of data.tens) put(entry[language], 'tens', entry.value)
  for (const entry of data.hundreds) put(entry[language], 'hundred', entry.value)
  for (const entry of data.scales) {
    put(entry[language], 'scale', entry.value)
    if (language === 'ar') {
      put(entry.dual, 'dual', 2 * entry.value)
      put(entry.many, 'many', entry.value)
    }
  }
  for (const entry of data.ordinals) put(entry[language], 'ordinal', entry.value)
  for (const entry of data.periods) {
    put(entry[language], 'period', entry.value)
    if (language === 'ar') put(entry.dual, 'hint', 2 * entry.value)
  }
  if (language === 'ar') put(data.moneyDuals, 'hint', 2)
  for (const entry of data.fractions) put(entry[language], 'fraction', entry.value)
  return found
}

export const notNumbers = new Set(data.notNumbers.map(folded))
export const notPeriods = new Set(data.notPeriods.map(folded))
export const monthOpenings = new Set(data.monthOpenings.map(folded))
export const words: Record<Language, Map<string, Meaning>> = { en: meanings('en'), ar: meanings('ar') }
export const moneyBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${both(data.money)}) ?$`, 'u')

/**
 * Figures with marks of thousands and decimals inside, or one word. A mark between two runs of digits joins them; a group with
 * a leading nought before fewer digits is the end of a number in visual order (000 1).
 */
export const token =
  /0\d\d(?: \d{3})* \d{1,2}(?![\d.,٫]\d|\d)|\d+(?:[.,٫٬']\d+|[ ]\d{3}(?!\d))* ?[¼½¾]?(?<! )|[a-z]+|[\u0621-\u064a]+/g

export interface Token {
  text: string
  start: number
  end: number
  figures: boolean
  meaning: Meaning | undefined
  /** Joined to the word before it by و, or by "and". */
  joined: boolean
}

export const gapBetween = (a: Token, b: Token, lower: string) => lower.slice(a.end, b.start)

/** Whether the word at `at` may go on with the number before it: by a space or hyphen, و or "and". */
export function follows(tokens: Token[], at: number, lower: string): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !word) return false
  if (!/^[ -]?(?:, )?$/.test(gapBetween(before, word, lower))) return false
  if (word.joined) return true
  // five thousand three hundred
  if (word.meaning && before.meaning?.role === 'scale' && isLatin(word)) return true
  return (
    word.text === 'and' &&
    after !== undefined &&
    /^ $/.test(gapBetween(word, after, lower)) &&
    before.meaning?.role !== 'unit'
  )
}

export const isLatin = (token: Token) => token.text.charCodeAt(0) < 0x600

export type Made = Omit<Quantity, 'start' | 'end' | 'unit'> & { next: number }

/** A number in a text. */
export interface Quantity {
  /** UTF-16 offsets in the text, end exclusive, with the words that belong to the number (per cent, million). */
  start: number
  end: number
  /** The values it may have, the likeliest first: 2,500 may be 2.5, and "406 5" in Arabic is 5406 in visual order. */
  values: number[]
  /** The runs of digits inside it as printed, without leading zeros; its value where it is written in words or has a scale. */
  parts: string[]
  form: 'figures' | 'words' | 'ordinal'
  unit: 'percent' | 'money' | null
  /** Written onto letters, as in COVID-19 and G77: part of a name rather than a count. */
  attached: boolean
  /** Says its number by the way: a scale without a count ("a million"), "both", "twice". */
  bare: boolean
}
