/** One side's units as keys, numbered. */
import { keyOf, keyWords } from '../language/keys.ts'

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

/** The numbers of keys, of whole texts or by the word that has the key. */
class Numbers {
  readonly keys: string[] = []
  readonly index = new Map<string, number>()
  readonly #words = new Map<string, number>()
  /** For each key, the last unit that held it, units counted from 1 as they come. */
  readonly #last: number[] = []
  #unit = 0

  /** The number of the key of a word, which is new where the key was not seen before. */
  of(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const key = keyOf(word)
    let number = this.index.get(key)
    if (number === undefined) {
      number = this.keys.push(key) - 1
      this.#last.push(0)
      this.index.set(key, number)
    }
    this.#words.set(word, number)
    return number
  }

  /** The next unit begins: none of its keys was seen yet. */
  turn(): void {
    this.#unit++
  }

  /** Whether the unit at hand has the key for the first time. */
  isFirst(number: number): boolean {
    if (this.#last[number] === this.#unit) return false
    this.#last[number] = this.#unit
    return true
  }

  /** The number of the key of a word, −1 where it was not seen before. */
  find(word: string): number {
    return this.#words.get(word) ?? this.index.get(keyOf(word)) ?? -1
  }
}

export function sideOf(texts: readonly string[]): Side {
  const numbers = new Numbers()
  const numbered = numberedBy(texts, numbers, (word) => numbers.of(word))
  const { keys, index } = numbers
  const held = new Int32Array(keys.length)
  for (const id of numbered.ids) held[id] = (held[id] as number) + 1
  const all = numbered.ids.length
  const share = Float64Array.from(held, (n) => (n + 0.5) / (all + keys.length * 0.5 + 1))
  return { ...numbered, keys, index, numbers, held, share }
}

/** Parts of units of `whole` (sentences) as a side of their own, whose words are weighed as the whole has them. */
export const partOf = (whole: Side, texts: readonly string[]): Side => ({
  ...whole,
  ...numberedBy(texts, whole.numbers, (word) => whole.numbers.find(word))
})

function numberedBy(
  texts: readonly string[],
  numbers: Numbers,
  numberOf: (word: string) => number
): Pick<Side, 'size' | 'starts' | 'ids'> {
  const starts = new Int32Array(texts.length + 1)
  const ids: number[] = []
  texts.forEach((text, u) => {
    numbers.turn()
    for (const word of keyWords(text)) {
      const id = numberOf(word)
      if (id >= 0 && numbers.isFirst(id)) ids.push(id)
    }
    starts[u + 1] = ids.length
  })
  return { size: texts.length, starts, ids: Int32Array.from(ids) }
}
