/** What small words before a figure say that it is: see `data/figure-roles.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { Phrases, type Word } from './words.ts'

type Entry = Record<Language, string[]> & { says: string }

const lists = { en: new Phrases<string[]>(), ar: new Phrases<string[]>() }
for (const language of ['en', 'ar'] as const) {
  const known = new Map<string, string[]>()
  for (const entry of lexicon<{ roles: Entry[] }>('figure-roles').roles)
    for (const phrase of entry[language]) known.set(phrase, [...(known.get(phrase) ?? []), entry.says])
  for (const [phrase, says] of known) lists[language].add(phrase, says)
}

/** What the last such words say of a figure that stands behind them; empty where there are none. */
export function roleBefore(words: readonly Word[], language: Language): readonly string[] {
  for (let i = words.length - 1; i >= 0; i--) {
    const hit = lists[language].at(words, i)
    // "compared to" from its first word.
    if (hit) return (i > 0 && longer(words, i - 1, language)) || hit.value
  }
  return []
}

const longer = (words: readonly Word[], i: number, language: Language): readonly string[] | null => {
  const hit = lists[language].at(words, i)
  return hit && hit.length > 1 ? hit.value : null
}
