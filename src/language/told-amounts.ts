/** What stands round an amount of money: what it is the size of, and whether the text sets it against another; the words are `data/told-amounts.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { keyOf, keysOf } from './keys.ts'
import { functionWords } from './prose.ts'

const data = lexicon<Record<'heads' | 'common' | 'contrasts', Both>>('told-amounts')
const keyed = (list: Both): Record<Language, ReadonlySet<string>> => ({
  ar: new Set(list.ar.flatMap((word) => keysOf(word))),
  en: new Set(list.en.map((word) => keyOf(word)))
})
const [heads, common, contrasts] = [data.heads, data.common, data.contrasts].map(keyed) as [
  Record<Language, ReadonlySet<string>>,
  Record<Language, ReadonlySet<string>>,
  Record<Language, ReadonlySet<string>>
]

/** What an amount is said of. */
export interface AmountSubject {
  /** Nouns that an amount is the size of. */
  heads: ReadonlySet<string>
  /** Other words that tell the thing. */
  own: ReadonlySet<string>
}

/** What the words round an amount, without the amount itself, say that it is the size of. */
export function subjectOf(words: string, language: Language): AmountSubject {
  const keys = keysOf(words).filter((key) => !/\d/.test(key) && key.length > 2 && !functionWords.has(key))
  const isIn = (list: ReadonlySet<string>) => (key: string) =>
    list.has(key) || (language === 'ar' && clitic.test(key) && list.has(key.slice(1)))
  const [isHead, isAnywhere] = [isIn(heads[language]), isIn(common[language])]
  return {
    heads: new Set(keys.filter(isHead)),
    own: new Set(keys.filter((key) => !isHead(key) && !isAnywhere(key)))
  }
}

/** What Arabic writes onto the word behind it: وقرر, لعام. */
const clitic = /^[وفبل]/

/** Whether a word stands beside any amount, and names nothing. */
export const isCommon = (word: string, language: Language): boolean => common[language].has(keyOf(word.toLowerCase()))

/** Whether a sentence tells of a change, of another year or of several things of one kind. */
export const setsApart = (sentence: string, language: Language): boolean =>
  keysOf(sentence).some((key) => contrasts[language].has(key))

/** The figures that tell a value, without the zeros at its end: 184500000 is 1845. */
const figuresOf = (value: number): string => String(Math.round(value * 100)).replace(/0+$/, '')

/** Whether two amounts differ as by a slip of the pen: one figure, two neighbours that changed places, or a zero more or less. */
export function isSlip(one: number, other: number): boolean {
  const [a, b] = [one, other].map((value) => String(Math.round(value * 100))) as [string, string]
  if (one === other || a === '0' || b === '0') return false
  if (a.length !== b.length) return a === `${b}0` || b === `${a}0`
  const apart = [...a].flatMap((figure, i) => (figure === b[i] ? [] : [i]))
  if (apart.length === 1) return true
  const [i = 0, k = 0] = apart
  return apart.length === 2 && k === i + 1 && a[i] === b[k] && a[k] === b[i]
}

/** How many figures tell a value. */
export const significance = (value: number): number => figuresOf(value).length
