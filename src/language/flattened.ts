/** Old and new words of a flattened change, told by themselves: two years, numbers or ordinals in a row; `data/flattened.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold } from './fold.ts'
import { ordinalStems, ordinalValue } from './labels.ts'
import { either } from './patterns.ts'
import type { Range } from './sentences.ts'

const data = lexicon<Record<'beforeYear' | 'beforeNumber', Record<Language, string[]>>>('flattened')

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
const year = '(?:19|20)\\d\\d'
const patterns: Record<Language, readonly RegExp[]> = {
  en: [numbersAfter(data.beforeYear.en, year), numbersAfter(data.beforeNumber.en, '[1-9]\\d?')],
  ar: [numbersAfter(data.beforeYear.ar, year), numbersAfter(data.beforeNumber.ar, '[1-9]\\d?')]
}
const twoNumbers = /\d \d/
/** Two ordinals: fifth sixth, الخامسة السادسة. Of first and second one may be a noun. */
const twoOrdinals = /(?<![\p{L}-])(\p{L}{3,12}(?:th|rd)|ال\p{L}{4,6})(?= (\p{L}{3,12}th|ال\p{L}{4,6})(?![\p{L}-]))/gu
const leastOrdinal = 3
/** Two in a row. Most texts have none, and are told by less than the pattern above. */
const [english, arabic] = [either(ordinalStems.en), either(ordinalStems.ar)]
const mayOrder = new RegExp(`(?:${english}) (?:${english})|ال(?:${arabic})[ها]? ال(?:${arabic})`)

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
  return found
}
