import type { Place } from './record.ts'
import type { Source } from './source.ts'

interface Piece {
  /** Offset in the passage. */
  start: number
  /** Offset in the source. */
  origin: number
  /** End in the source (exclusive). */
  originEnd: number
}

/**
 * A run of words with the way back to the source: `text` has its white space joined, every offset in it
 * maps to an offset of the file. `breaks` are offsets at which a line or block break stood inside the block.
 */
export class Passage {
  readonly source: Source
  readonly text: string
  readonly breaks: readonly number[]
  readonly #pieces: readonly Piece[]

  constructor(source: Source, text: string, pieces: readonly Piece[], breaks: readonly number[] = []) {
    this.source = source
    this.text = text
    this.#pieces = pieces
    this.breaks = breaks
  }

  get length(): number {
    return this.text.length
  }

  /** The index of the piece that holds `offset`. */
  #index(offset: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle] as Piece).start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The source offset of the character at `offset`. */
  origin(offset: number): number {
    const piece = this.#pieces[this.#index(offset)] as Piece
    return Math.min(piece.origin + offset - piece.start, piece.originEnd)
  }

  /** The place of `start`..`end` (defaults to the whole passage) in the file. */
  at(start = 0, end = this.text.length): Place {
    const from = this.origin(start)
    const last = end > start ? this.origin(end - 1) + 1 : from
    return this.source.place(from, Math.max(from, last))
  }

  /** The 1-based source line on which `offset` stands. */
  line(offset = 0): number {
    return this.source.line(this.origin(offset))
  }

  /** The part `start`..`end`, trimmed of white space on both sides. */
  slice(start: number, end = this.text.length): Passage {
    while (start < end && isSpace(this.text.charCodeAt(start))) start++
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--
    if (start === 0 && end === this.text.length) return this
    const pieces: Piece[] = []
    for (let i = this.#index(start); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i] as Piece
      if (piece.start >= end && pieces.length > 0) break
      const skip = Math.max(0, start - piece.start)
      pieces.push({
        start: Math.max(0, piece.start - start),
        origin: Math.min(piece.origin + skip, piece.originEnd),
        originEnd: piece.originEnd
      })
    }
    const breaks = this.breaks.length === 0 ? this.breaks : this.breaks.filter((b) => b > start && b < end)
    return new Passage(
      this.source,
      this.text.slice(start, end),
      pieces,
      breaks.map((b) => b - start)
    )
  }
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

/** Builds a passage piece by piece, joining white space as it goes. */
export class PassageBuilder {
  readonly #parts: string[] = []
  #length = 0
  #spaced = true
  readonly #pieces: Piece[] = []
  readonly #breaks: number[] = []
  readonly #source: Source

  constructor(source: Source) {
    this.#source = source
  }

  /** Adds `value`, which stands at `origin`..`originEnd` of the source. */
  add(value: string, origin: number, originEnd: number): void {
    const exact = originEnd - origin === value.length
    let run = 0
    const flush = (to: number) => {
      if (to <= run) return
      this.#push(value.slice(run, to), exact ? origin + run : origin, originEnd)
    }
    let i = 0
    while (i < value.length) {
      if (!isSpace(value.charCodeAt(i))) {
        i++
        continue
      }
      let j = i + 1
      while (j < value.length && isSpace(value.charCodeAt(j))) j++
      const open = i > run || !this.#spaced
      if (j === i + 1 && value.charCodeAt(i) === 32 && open) {
        i = j
        continue
      }
      flush(i)
      if (!this.#spaced) this.#push(' ', exact ? origin + i : origin, originEnd)
      run = j
      i = j
    }
    flush(value.length)
  }

  #push(text: string, origin: number, originEnd: number): void {
    this.#pieces.push({ start: this.#length, origin, originEnd })
    this.#parts.push(text)
    this.#length += text.length
    this.#spaced = text.charCodeAt(text.length - 1) === 32
  }

  /** A line or block break inside the block: a space in the text, remembered in `breaks`. */
  break(origin: number): void {
    this.add(' ', origin, origin + 1)
    if (this.#length > 0) this.#breaks.push(this.#length)
  }

  build(): Passage {
    const pieces = this.#pieces.length > 0 ? this.#pieces : [{ start: 0, origin: 0, originEnd: 0 }]
    return new Passage(this.#source, this.#parts.join(''), pieces, this.#breaks).slice(0)
  }
}
