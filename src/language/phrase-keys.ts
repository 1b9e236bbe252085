/** Phrases of a lexicon: the keys of their words with a low line between, which no key of a word has. */

export const phraseKey = (words: readonly string[]): string => words.join('_')

export const isPhrase = (key: string): boolean => key.includes('_')

/** A key as people read it. */
export const spoken = (key: string): string => key.replaceAll('_', ' ')

/** A phrase as it is looked for: its own key, and the keys of the words that follow the first. */
export interface Phrase {
  key: string
  rest: readonly string[]
}

/** Phrases by the key of their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

export function phrasesBy(lists: Iterable<readonly string[]>): Phrases {
  const found = new Map<string, Phrase[]>()
  for (const key of new Set([...lists].flat())) {
    const [head, ...rest] = key.split('_') as [string, ...string[]]
    const known = found.get(head)
    if (known) known.push({ key, rest })
    else found.set(head, [{ key, rest }])
  }
  return found
}
