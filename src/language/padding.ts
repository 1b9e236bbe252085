/** Words that a translation may add or leave out; the lists are `data/padding.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { isEmptyWord } from './modality.ts'
import { withoutConjunction } from './words.ts'

const data = lexicon<{ words: Both; opens: Both }>('padding')
const listed = { ar: new Set(data.words.ar.map(folded)), en: new Set(data.words.en) }

/** Whether nothing follows from a folded word that has no counterpart. */
export const isPadding = (word: string, language: Language): boolean =>
  listed[language].has(word) ||
  isEmptyWord(word, language) ||
  (language === 'ar' && listed.ar.has(withoutConjunction(word)))

const before: Record<Language, string> = {
  en: data.opens.en.join('|'),
  ar: ['و\\p{L}+', '[بل]\\p{L}+', ...data.opens.ar].join('|')
}
/** Where a clause may begin in a text as printed: at a mark, or at the space before a word that opens one. */
export const clauseStarts: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`[,;:(]\\s|\\s(?=(?:${before.en})\\s)`, 'g'),
  ar: new RegExp(`[،؛:(]\\s?|\\s(?=(?:${before.ar})(?:\\s|$))`, 'gu')
}
