/** How much of a text the other side says, by the bilingual lexicon. */
import type { Bilingual } from '../language/bilingual.ts'
import { isShared, keySetOf } from '../language/keys.ts'
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
  return covered(keySetOf(text), language, other, lexicons)
}

/** The same for a text of which the keys are known. */
export function covered(
  keys: ReadonlySet<string>,
  language: Language,
  other: ReadonlySet<string>,
  lexicons: readonly Bilingual[]
): Coverage {
  let known = 0
  let said = 0
  for (const key of keys) {
    if (key.length < leastLetters[language] && !/^\d+$/.test(key)) continue
    if (isShared(key) && other.has(key)) {
      known++
      said++
      continue
    }
    if (/^\d+$/.test(key)) continue
    const answer = saidOf(key, language, other, lexicons)
    if (answer === null) continue
    known++
    if (answer) said++
  }
  return { known, said }
}

/** Whether a translation of a key stands on the other side; null where none is known. */
function saidOf(
  key: string,
  language: Language,
  other: ReadonlySet<string>,
  lexicons: readonly Bilingual[]
): boolean | null {
  let known = false
  for (const lexicon of lexicons)
    for (const { key: rendered, weight } of lexicon.translations(language, key)) {
      known = true
      if (weight >= likely && other.has(rendered)) return true
    }
  return known ? false : null
}
