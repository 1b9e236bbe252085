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
    const whole = hit && longer(words, i, language)
    if (whole) return whole
    // "59 of 86"; in "a deficit of 86" it opens no whole.
    if (hit && (i === 0 || words[i]?.text !== 'of')) return hit.value
  }
  return []
}

/** "Compared to" and "in place of" from their first word, where they reach as far as word `i`. */
function longer(words: readonly Word[], i: number, language: Language): readonly string[] | null {
  for (let from = Math.max(0, i - longest + 1); from < i; from++) {
    const hit = lists[language].at(words, from)
    if (hit && from + hit.length > i) return hit.value
  }
  return null
}
/** In words. */
const longest = 5
