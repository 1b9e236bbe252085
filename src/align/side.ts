/** One side's units as keys, numbered. */
import { keyOf, keyOfNew } from '../language/keys.ts'
import { NumberedWords } from '../language/numbered.ts'
import type { Phrase, Phrases } from '../language/phrase-keys.ts'

export interface Side {
  /** Number of units. */
  readonly size: number
  /** The distinct keys of unit u, by number, in order of appearance: ids[starts[u]] to ids[starts[u + 1]]. */
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly keys: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly numbers: Numbers
  /** Number of units that hold the key. */
  readonly held: Int32Array
  /** The share of the document's words that are the key. */
  readonly share: Float64Array
}

const unasked = -2
const none = -1

/** The numbers of keys, by the word that has the key. */
class Numbers {
  readonly keys: string[] = []
  readonly index = new Map<string, number>()
  readonly #words = new NumberedWords()
  /** For each word, the number of its key. */
  #ofWord = new Int32Array(1 << 12).fill(unasked)
  /** For each key, the last unit that held it, units counted from 1 as they come. */
  #last = new Int32Array(1 << 11)
  #unit = 0
  readonly #phrases: Phrases
  /** For each key, the phrases that it opens. */
  readonly #heads: (readonly Phrase[] | undefined)[] = []

  constructor(phrases: Phrases) {
    this.#phrases = phrases
  }

  /** Adds to `found` the distinct keys of the next unit by number, in order of appearance; `open`: keys that are new are numbered as well. */
  next(text: string, open: boolean, found: number[]): void {
    this.#unit++
    const words = this.#words.of(text)
    if (this.#ofWord.length < this.#words.size) this.#ofWord = longer(this.#ofWord, this.#words.size, unasked)
    for (let n = 0; n < words.length; n++) {
      const word = words[n] as number
      let key = this.#ofWord[word] as number
      if (key === unasked) {
        key = this.#numberOf(keyOfNew(this.#words.word(word)), open)
        this.#ofWord[word] = key
      }
      if (key === none) continue
      this.#takeFirst(key, found)
      const opened = this.#heads[key]
      if (opened !== undefined) this.#takePhrases(opened, words, n, open, found)
    }
  }

  #takePhrases(phrases: readonly Phrase[], words: Int32Array, n: number, open: boolean, found: number[]): void {
    for (const phrase of phrases)
      if (this.#stands(phrase, words, n)) this.#takeFirst(this.#numberOf(phrase.key, open), found)
  }

  #takeFirst(key: number, found: number[]): void {
    if (key === none || this.#last[key] === this.#unit) return
    this.#last[key] = this.#unit
    found.push(key)
  }

  /** Whether the words that follow word `n` are those of the phrase. */
  #stands({ rest }: Phrase, words: Int32Array, n: number): boolean {
    if (n + rest.length >= words.length) return false
    for (let k = 0; k < rest.length; k++) if (this.#keyOfWord(words[n + 1 + k] as number) !== rest[k]) return false
    return true
  }

  #keyOfWord(word: number): string {
    const key = this.#ofWord[word] as number
    return key >= 0 ? (this.keys[key] as string) : keyOf(this.#words.word(word))
  }

  #numberOf(key: string, open: boolean): number {
    const known = this.index.get(key)
    if (known !== undefined) return known
    if (!open) return none
    const number = this.keys.push(key) - 1
    if (this.#last.length <= number) this.#last = longer(this.#last, number + 1, 0)
    this.index.set(key, number)
    this.#heads[number] = this.#phrases.get(key)
    return number
  }
}

function longer(list: Int32Array, length: number, fill: number): Int32Array<ArrayBuffer> {
  const found = new Int32Array(Math.max(length, list.length * 2)).fill(fill, list.length)
  found.set(list)
  return found
}

/** `phrases`: those that count as keys besides their words. */
export function sideOf(texts: readonly string[], phrases: Phrases = new Map()): Side {
  const numbers = new Numbers(phrases)
  const numbered = numberedBy(texts, numbers, true)
  const { keys, index } = numbers
  const held = new Int32Array(keys.length)
  for (const id of numbered.ids) held[id] = (held[id] as number) + 1
  const all = numbered.ids.length
  const share = Float64Array.from(held, (n) => (n + 0.5) / (all + keys.length * 0.5 + 1))
  return shaped(numbered, { keys, index, numbers, held, share })
}

/** Parts of units of `whole` (sentences) as a side of their own, whose words are weighed as the whole has them. */
export const partOf = (whole: Side, texts: readonly string[]): Side =>
  shaped(numberedBy(texts, whole.numbers, false), whole)

type Units = Pick<Side, 'size' | 'starts' | 'ids'>

/** One order of properties for all sides: what reads them stays fast. */
const shaped = (
  { size, starts, ids }: Units,
  { keys, index, numbers, held, share }: Omit<Side, keyof Units>
): Side => ({
  size,
  starts,
  ids,
  keys,
  index,
  numbers,
  held,
  share
})

function numberedBy(texts: readonly string[], numbers: Numbers, open: boolean): Units {
  const starts = new Int32Array(texts.length + 1)
  const ids: number[] = []
  texts.forEach((text, u) => {
    numbers.next(text, open, ids)
    starts[u + 1] = ids.length
  })
  return { size: texts.length, starts, ids: Int32Array.from(ids) }
}

/** The numbers of consecutive units. */
export const run = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k)
