/** Lines that are nothing but a formula of letters and minutes: "Dear Sir", بسم الله الرحمن الرحيم. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { isBreak, phrasesOf, wordsOf } from './words.ts'

const { formulas } = lexicon<{ formulas: Record<Language, string[]> }>('structure')
const known = phrasesOf(formulas)

/** Whether a text consists of such formulas and marks alone. */
export function isFormula(text: string, language: Language): boolean {
  const words = wordsOf(folded(text)).filter((word) => !isBreak(word.text))
  let at = 0
  while (at < words.length) {
    const hit = known[language].at(words, at)
    if (!hit) return false
    at += hit.length
  }
  return at > 0
}
