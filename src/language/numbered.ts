/** The distinct words of texts by number. A word that was met before costs no string. */
import { dependent, folded, foldedUnit, gone } from './fold.ts'
import { wordKind } from './keys.ts'

const seed = 0x811c9dc5
/** Part of the slots that is full at the most. */
const full = 0.5

/** Folded words and runs of digits as `keyWords` cuts them, numbered in the order in which they come. */
export class NumberedWords {
  /** The letters of all words one after the other; word n has starts[n] to starts[n + 1]. */
  #letters = new Uint16Array(1 << 14)
  #starts = new Int32Array(1 << 11)
  #hashes = new Int32Array(1 << 11)
  /** Open addressing: the number of a word and one, 0 where the slot is free. */
  #slots = new Int32Array(1 << 13)
  #size = 0
  /** The numbers of the text at hand. */
  #found = new Int32Array(1 << 8)

  get size(): number {
    return this.#size
  }

  /** A word by its number. */
  word(number: number): string {
    let text = ''
    for (let i = this.#starts[number] as number; i < (this.#starts[number + 1] as number); i++)
      text += String.fromCharCode(this.#letters[i] as number)
    return text
  }

  /** The numbers of the words of a text in order; they hold until the next text. */
  of(text: string): Int32Array {
    const count = this.#read(text, true)
    return this.#found.subarray(0, count >= 0 ? count : this.#read(folded(text), false))
  }

  /** Reads a text, folding it letter by letter unless it is folded; returns the number of its words, −1 where it must be folded as a whole. */
  #read(text: string, fold: boolean): number {
    this.#makeRoom(text.length)
    const letters = this.#letters
    const start = this.#starts[this.#size] as number
    let count = 0
    let end = start
    let open = 0
    let hash = seed
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      const unit = fold ? foldedUnit(c) : c
      if (unit === gone) continue
      if (unit === dependent) return -1
      const kind = wordKind(unit)
      if (kind !== open) {
        if (open !== 0) {
          this.#found[count++] = this.#numberOf(end, hash)
          end = this.#starts[this.#size] as number
          hash = seed
        }
        open = kind
      }
      if (kind === 0) continue
      letters[end++] = unit
      hash = Math.imul(hash ^ unit, 0x01000193)
    }
    if (open !== 0) this.#found[count++] = this.#numberOf(end, hash)
    return count
  }

  /** The number of the word whose letters stand behind those of all others, up to `end`. */
  #numberOf(end: number, hash: number): number {
    const start = this.#starts[this.#size] as number
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let taken = this.#slots[slot] as number; taken !== 0; taken = this.#slots[slot] as number) {
      if (this.#hashes[taken - 1] === hash && this.#isSame(taken - 1, start, end)) return taken - 1
      slot = (slot + 1) & mask
    }
    const number = this.#size++
    this.#hashes[number] = hash
    this.#starts[number + 1] = end
    this.#slots[slot] = number + 1
    if (this.#size > this.#slots.length * full) this.#spread()
    return number
  }

  #isSame(number: number, start: number, end: number): boolean {
    const from = this.#starts[number] as number
    const length = end - start
    if ((this.#starts[number + 1] as number) - from !== length) return false
    for (let i = 0; i < length; i++) if (this.#letters[from + i] !== this.#letters[start + i]) return false
    return true
  }

  /** Twice the slots. */
  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.#size; number++) {
      const hash = this.#hashes[number] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }

  /** Room for a text of so many units, each of which may be a word. */
  #makeRoom(units: number): void {
    this.#letters = grown(this.#letters, (this.#starts[this.#size] as number) + units, Uint16Array)
    this.#starts = grown(this.#starts, this.#size + units + 2, Int32Array)
    this.#hashes = grown(this.#hashes, this.#size + units + 2, Int32Array)
    if (this.#found.length < units) this.#found = new Int32Array(units * 2)
  }
}

function grown<T extends Uint16Array | Int32Array>(list: T, length: number, make: new (length: number) => T): T {
  if (list.length >= length) return list
  const longer = new make(Math.max(length, list.length * 2))
  longer.set(list)
  return longer
}
