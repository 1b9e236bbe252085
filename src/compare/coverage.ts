/** How much of a text the other side says, by the bilingual lexicon. */
import type { Bilingual } from '../language/bilingual.ts'
import { isShared, keysOf } from '../language/keys.ts'
import type { Language } from '../model/record.ts'

/** Translations that are less likely than this are chance. */
const likely = 0.04
/** Shorter words are mostly articles and prepositions, which say nothing. */
const leastLetters: Record<Language, number> = { en: 4, ar: 3 }

export interface Coverage {
  /** Words with known translations, and how many of them have one on the other side. */
  known: number
  said: number
}

/** @param other the keys of the other side (see `keysOf`) */
export function coverage(
  text: string,
  language: Language,
  other: ReadonlySet<string>,
  lexicons: readonly Bilingual[]
): Coverage {
  let known = 0
  let said = 0
  for (const key of new Set(keysOf(text))) {
    if (key.length < leastLetters[language] && !/^\d+$/.test(key)) continue
    if (isShared(key) && other.has(key)) {
      known++
      said++
      continue
    }
    if (/^\d+$/.test(key)) continue
    const translations = lexicons.flatMap((l) => [...l.translations(language, key)])
    if (translations.length === 0) continue
    known++
    if (translations.some((t) => t.weight >= likely && other.has(t.key))) said++
  }
  return { known, said }
}
