/** What the bilingual lexicons say that a word stands for. */
import type { Bilingual } from '../language/bilingual.ts'
import type { Language } from '../model/record.ts'

/** The least weight at which a lexicon holds two words together. */
const held = 0.1

/** The keys in the other language that stand for a key of `language`, by any of the lexicons. */
export function renderings(language: Language, key: string, lexicons: readonly Bilingual[]): Set<string> {
  const found = new Set<string>()
  for (const lexicon of lexicons)
    for (const { key: other, weight } of lexicon.translations(language, key)) if (weight >= held) found.add(other)
  return found
}
