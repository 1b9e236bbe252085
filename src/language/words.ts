import type { Language } from '../model/record.ts'
import { characterEnd, Heads, isSpace, runEnd } from './characters.ts'
import { folded } from './fold.ts'
import { Latest } from './latest.ts'
import { Sought, type Traces, wholeWords } from './traces.ts'

/** A word (or a single punctuation mark) of a folded text, with its offsets there. */
export interface Word {
  text: string
  start: number
  end: number
}

/** Signs that hold a word together: it's, R&D, C++11, no.4, A/67, co-operation. */
const joints = new Set(["'", '&', '+', '.', '/', '-'].map((sign) => sign.charCodeAt(0)))

function wordsAnew(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    let end = runEnd(text, at)
    if (end === at) {
      if (isSpace(text.charCodeAt(at))) {
        at++
        continue
      }
      end = characterEnd(text, at)
    } else {
      while (joints.has(text.charCodeAt(end))) {
        const next = runEnd(text, end + 1)
        if (next === end + 1) break
        end = next
      }
    }
    words.push({ text: text.slice(at, end), start: at, end })
    at = end
  }
  return words
}

const latest = new Latest<readonly Word[]>()

/** The words of a folded text in order. */
export const wordsOf = (text: string): readonly Word[] => latest.get(text, wordsAnew)

/** Punctuation that parts clauses. */
export const isBreak = (text: string): boolean => breaks.has(text)
const breaks = new Set(',،;؛:.!?؟()[]"-')

const waw = 'و'.charCodeAt(0)
const fa = 'ف'.charCodeAt(0)

/** An Arabic word without the conjunction و or ف that may be written onto it. */
export const withoutConjunction = (text: string): string =>
  text.length >= 3 && (text[0] === 'و' || text[0] === 'ف') ? text.slice(1) : text

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
  /** Set for the first two units of every phrase. */
  readonly #heads = new Heads()
  /** Cut into words when first looked for: many lists are never asked. */
  #added: { phrase: string; value: T }[] = []
  #sought: Sought | undefined

  add(phrase: string, value: T): void {
    this.#added.push({ phrase, value })
  }

  #index(): void {
    const touched = new Set<{ words: string[]; value: T }[]>()
    for (const { phrase, value } of this.#added) {
      const words = wordsOf(folded(phrase)).map((w) => w.text)
      const [first] = words
      if (first === undefined) continue
      this.#heads.add(first.charCodeAt(0), first.charCodeAt(1))
      const entries = this.#byFirst.get(first) ?? []
      this.#byFirst.set(first, entries)
      touched.add(entries)
      entries.push({ words, value })
    }
    for (const entries of touched) entries.sort((a, b) => b.words.length - a.words.length)
    this.#added = []
  }

  /** False where no phrase stands in the texts of which these are the traces. */
  mayStandIn(traces: Traces): boolean {
    if (this.#added.length > 0) this.#index()
    this.#sought ??= new Sought(() =>
      [...this.#byFirst.values()].flatMap((entries) => entries.map(({ words }) => words.flatMap(wholeWords)))
    )
    return traces.mayHold(this.#sought)
  }

  /** The longest phrase that starts at word `i`, or at what this word is read as: without what is written onto it. */
  at(words: readonly Word[], i: number, own = words[i]?.text): Hit<T> | null {
    if (own === undefined) return null
    if (this.#added.length > 0) this.#index()
    const first = own.charCodeAt(0)
    const second = own.charCodeAt(1)
    const hit = this.#heads.has(first, second) ? this.#find(words, i, own, false) : null
    if (hit !== null || own.length < 3 || (first !== waw && first !== fa)) return hit
    return this.#heads.has(second, own.charCodeAt(2)) ? this.#find(words, i, own.slice(1), true) : null
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
    const entries = this.#byFirst.get(first)
    if (entries === undefined) return null
    for (const entry of entries) {
      const { length } = entry.words
      let k = 1
      while (k < length && words[i + k]?.text === entry.words[k]) k++
      if (k === length) return { value: entry.value, length, joined }
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

/** Such a set for each language. */
export const phrasesOf = (lists: Record<Language, readonly string[]>): Record<Language, Phrases<true>> => ({
  en: phrases(lists.en),
  ar: phrases(lists.ar)
})
