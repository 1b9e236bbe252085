/** Words that a translation may add or leave out; the lists are `data/padding.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { isEmptyWord } from './modality.ts'
import { withoutConjunction } from './words.ts'

const data = lexicon<{ words: Both }>('padding')
const listed = { ar: new Set(data.words.ar.map(folded)), en: new Set(data.words.en) }

/** Whether nothing follows from a folded word that has no counterpart. */
export const isPadding = (word: string, language: Language): boolean =>
  listed[language].has(word) ||
  isEmptyWord(word, language) ||
  (language === 'ar' && listed.ar.has(withoutConjunction(word)))
