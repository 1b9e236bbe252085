/** Old and new words of a flattened change, told by themselves: two years, numbers or ordinals in a row; `data/flattened.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold } from './fold.ts'
import { ordinalStems, ordinalValue } from './labels.ts'
import { either } from './patterns.ts'
import type { Range } from './sentences.ts'

const data = lexicon<
  Record<'beforeYear' | 'beforeNumber' | 'behindShare' | 'modals' | 'cardinals' | 'months' | 'halves', Both> & {
    deputies: { en: string[] }
  }
>('flattened')

/** Half-open ranges of the old and the new words. */
export interface SideBySide {
  old: Range
  new: Range
}

const numbersAfter = (words: readonly string[], number: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${either(words)}) (${number}) (${number})(?![\\p{N}\\p{L}%/:-]|[.,]\\d| ?[-–/]| \\d)`,
    'gu'
  )
/** "40 45 per cent": two shares before one of the words. */
const sharesBefore = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{N}.,/:-]|[\\p{N}] )([1-9]\\d?) ([1-9]\\d?)(?= ?(?:${either(words)})(?!\\p{L}))`, 'gu')
const year = '(?:19|20)\\d\\d'
const patterns: Record<Language, readonly RegExp[]> = {
  en: [
    numbersAfter(data.beforeYear.en, year),
    numbersAfter(data.beforeNumber.en, '[1-9]\\d?'),
    sharesBefore(data.behindShare.en)
  ],
  ar: [
    numbersAfter(data.beforeYear.ar, year),
    numbersAfter(data.beforeNumber.ar, '[1-9]\\d?'),
    sharesBefore(data.behindShare.ar)
  ]
}
const twoNumbers = /\d \d/
/** Two ordinals: fifth sixth, الخامسة السادسة. Of first and second one may be a noun. */
const twoOrdinals = /(?<![\p{L}-])(\p{L}{3,12}(?:th|rd)|ال\p{L}{4,6})(?= (\p{L}{3,12}th|ال\p{L}{4,6})(?![\p{L}-]))/gu
const leastOrdinal = 3
/** Two in a row. Most texts have none, and are told by less than the pattern above. */
const [english, arabic] = [either(ordinalStems.en), either(ordinalStems.ar)]
const mayOrder = new RegExp(`(?:${english}) (?:${english})|ال(?:${arabic})[ها]? ال(?:${arabic})`)

/** Two different words of one list in a row; `behind`: what follows them. */
const inRow = (list: readonly string[], behind = '') =>
  new RegExp(
    `(?<![\\p{L}\\p{M}-])(${either(list)}) (?!\\1(?!\\p{L}))(${either(list)})(?![\\p{L}\\p{M}\\p{N}'-])${behind}`,
    'gu'
  )
const rows: Record<Language, readonly RegExp[]> = {
  en: [
    inRow(data.modals.en),
    inRow(data.halves.en),
    inRow(data.cardinals.en, ' (?=(?:[a-z]{3,} )?[a-z]{3,}s(?![a-z]))'),
    inRow(data.months.en, '(?= (?:19|20)\\d\\d)')
  ],
  ar: [
    inRow(data.modals.ar),
    inRow(data.halves.ar),
    inRow(data.cardinals.ar, ' (?!الاف|مئه|مائه|ملايين|عشر)(?=[\\u0621-\\u064a]{4,})'),
    inRow(data.months.ar, '(?= (?:19|20)\\d\\d)')
  ]
}
const mayRow: Record<Language, RegExp> = {
  en: new RegExp(
    `(?:may|${either([...data.modals.en, ...data.cardinals.en, ...data.months.en, ...data.halves.en])}) (?:${either([...data.modals.en, ...data.cardinals.en, ...data.months.en, ...data.halves.en])})`
  ),
  ar: new RegExp(
    `(?:${either([...data.modals.ar, ...data.halves.ar, ...data.cardinals.ar, ...data.months.ar])}) (?:${either([...data.modals.ar, ...data.halves.ar, ...data.cardinals.ar, ...data.months.ar])})`
  )
}
const deputy = new RegExp(`(?<![\\p{L}-])(\\p{L}{4,}) ((?:${either(data.deputies.en)})[ -]\\1)(?![\\p{L}])`, 'gu')
const mayDeputize = new RegExp(` (?:${either(data.deputies.en)})[ -]`)
/** A singular and its plural, both with the article: الاستثمار الاستثمارات. */
const plural = /(?<![\p{L}\p{M}])(ال[\u0621-\u064a]{3,}?)ه? (\1ات)(?![\p{L}\p{M}])/gu

/** Where two words of a text look like the old and the new one. */
export function sideBySide(text: string, language: Language): SideBySide[] {
  const found: SideBySide[] = []
  const { text: plain, origin } = fold(text)
  const add = (index: number, first: string, second: string) => {
    const at = (start: number, length: number) => ({ start: origin(start), end: origin(start + length - 1) + 1 })
    found.push({ old: at(index, first.length), new: at(index + first.length + 1, second.length) })
  }
  if (twoNumbers.test(plain))
    for (const pattern of patterns[language])
      for (const { index, 0: whole, 1: first = '', 2: second = '' } of plain.matchAll(pattern))
        if (first !== second) add(index + whole.length - first.length - 1 - second.length, first, second)
  for (const { index, 1: first = '', 2: second = '' } of mayOrder.test(plain) ? plain.matchAll(twoOrdinals) : []) {
    const [old, next] = [ordinalValue(first), ordinalValue(second)]
    if (old !== undefined && old >= leastOrdinal && next === old + 1) add(index, first, second)
  }
  if (mayRow[language].test(plain))
    for (const pattern of rows[language])
      for (const { index, 1: first = '', 2: second = '' } of plain.matchAll(pattern)) add(index, first, second)
  const pairs = language === 'ar' ? (plain.includes('ات') ? plural : null) : mayDeputize.test(plain) ? deputy : null
  if (pairs)
    for (const { index, 0: words, 2: second = '' } of plain.matchAll(pairs))
      add(index, words.slice(0, words.length - second.length - 1), second)
  return found
}
