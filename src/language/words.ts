import { folded } from './fold.ts'

/** A word (or a single punctuation mark) of a folded text, with its offsets there. */
export interface Word {
  text: string
  start: number
  end: number
}

const word = /[\p{L}\p{N}]+(?:['&+./-][\p{L}\p{N}]+)*|[^\s]/gu

/** The words of a folded text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word))
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  return words
}

/** Punctuation that parts clauses. */
export const isBreak = (text: string): boolean => /^[,،;؛:.!?؟()[\]"-]$/.test(text)

/** An Arabic word without the conjunction و or ف that may be written onto it. */
export const withoutConjunction = (text: string): string =>
  text.length > 3 && (text[0] === 'و' || text[0] === 'ف') ? text.slice(1) : text

/** A phrase that was found at a word. */
export interface Hit<T> {
  value: T
  /** How many words it takes. */
  length: number
  /** True where it was found only after leaving out a leading و or ف. */
  joined: boolean
}

/** Phrases that can be found word by word, the longest first, whatever their number. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { words: string[]; value: T }[]>()

  add(phrase: string, value: T): void {
    const words = wordsOf(folded(phrase)).map((w) => w.text)
    const [first] = words
    if (first === undefined) return
    const known = this.#byFirst.get(first)
    const entry = { words, value }
    if (!known) this.#byFirst.set(first, [entry])
    else {
      known.push(entry)
      known.sort((a, b) => b.words.length - a.words.length)
    }
  }

  /** The longest phrase that starts at word `i`. */
  at(words: readonly Word[], i: number): Hit<T> | null {
    const own = words[i]?.text
    if (own === undefined) return null
    return (
      this.#find(words, i, own, false) ??
      (withoutConjunction(own) !== own ? this.#find(words, i, withoutConjunction(own), true) : null)
    )
  }

  /** The first phrase between words `from` and `to`. */
  within(words: readonly Word[], from: number, to: number): (Hit<T> & { index: number }) | null {
    for (let i = Math.max(0, from); i < Math.min(to, words.length); i++) {
      const hit = this.at(words, i)
      if (hit && i + hit.length <= to) return { ...hit, index: i }
    }
    return null
  }

  #find(words: readonly Word[], i: number, first: string, joined: boolean): Hit<T> | null {
    for (const entry of this.#byFirst.get(first) ?? []) {
      if (entry.words.every((w, k) => k === 0 || words[i + k]?.text === w)) {
        return { value: entry.value, length: entry.words.length, joined }
      }
    }
    return null
  }
}

/** A set of phrases without values. */
export function phrases(list: readonly string[]): Phrases<true> {
  const index = new Phrases<true>()
  for (const phrase of list) index.add(phrase, true)
  return index
}
