import type { Place } from './record.ts'
import type { Source } from './source.ts'

interface Piece {
  /** Offset in the passage. */
  start: number
  /** Offset in the source. */
  origin: number
  /** End in the source (exclusive). */
  originEnd: number
  /** True where the words are not as in the file, but stand for `origin`..`originEnd` as a whole: a character reference. */
  whole?: true
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
    return piece.whole ? piece.origin : Math.min(piece.origin + offset - piece.start, piece.originEnd)
  }

  /** Where the character at `offset` ends in the source. */
  #originEnd(offset: number): number {
    const piece = this.#pieces[this.#index(offset)] as Piece
    return piece.whole ? piece.originEnd : Math.min(piece.origin + offset - piece.start + 1, piece.originEnd)
  }

  /** The place of `start`..`end` (defaults to the whole passage) in the file. */
  at(start = 0, end = this.text.length): Place {
    const from = this.origin(start)
    const last = end > start ? this.#originEnd(end - 1) : from
    return this.source.place(from, Math.max(from, last))
  }

  /** The 1-based source line on which `offset` stands. */
  line(offset = 0): number {
    return this.source.line(this.origin(offset))
  }

  /** The part `start`..`end`, trimmed of white space on both sides. */
  slice(start: number, end = this.text.length): Passage {
    while (start < end && isEdge(this.text.charCodeAt(start))) start++
    while (end > start && isEdge(this.text.charCodeAt(end - 1))) end--
    if (start === 0 && end === this.text.length) return this
    const pieces: Piece[] = []
    for (let i = this.#index(start); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i] as Piece
      if (piece.start >= end && pieces.length > 0) break
      const skip = piece.whole ? 0 : Math.max(0, start - piece.start)
      const part: Piece = {
        start: Math.max(0, piece.start - start),
        origin: Math.min(piece.origin + skip, piece.originEnd),
        originEnd: piece.originEnd
      }
      if (piece.whole) part.whole = true
      pieces.push(part)
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
/** No-break and other wide spaces stay between words, but no words start or end with them. */
const isEdge = (code: number) => isSpace(code) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))

/** A character reference of Markdown and HTML. */
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
/** What Markdown takes out of the words: escapes, code marks, and what stands at both ends of a line. */
const skipped = /[\s\\>`]/

/** `start`..`end` of a value stands at `from`..`to` of the source: letter by letter, or as a whole. */
interface Run {
  start: number
  end: number
  from: number
  to: number
  whole: boolean
}

/**
 * Finds `value` in `origin`..`originEnd` of the source, where Markdown spells it otherwise than it reads: escapes,
 * character references, and the indentation, quotation marks and trailing spaces of lines.
 */
export function* aligned(text: string, value: string, origin: number, originEnd: number): Generator<Run> {
  let i = 0
  let at = origin
  while (i < value.length && at < originEnd) {
    reference.lastIndex = at
    const spelling = text[at] === '&' ? reference.exec(text)?.[0] : undefined
    if (spelling && !value.startsWith(spelling, i)) {
      const length = (value.codePointAt(i) as number) > 0xffff ? 2 : 1
      yield { start: i, end: i + length, from: at, to: at + spelling.length, whole: true }
      i += length
      at += spelling.length
      continue
    }
    let run = 0
    while (i + run < value.length && at + run < originEnd && value[i + run] === text[at + run]) {
      if (run > 0 && text[at + run] === '&') break
      run++
    }
    if (run > 0) yield { start: i, end: i + run, from: at, to: at + run, whole: false }
    else if (!skipped.test(text[at] as string)) break
    i += run
    at += run || 1
  }
  if (i < value.length) {
    yield { start: i, end: value.length, from: Math.min(at, originEnd), to: originEnd, whole: true }
  }
}

/** A passage of words that stand at `origin` as they are; null where their white space is to be joined. */
export function passageAsIs(source: Source, value: string, origin: number): Passage | null {
  const { length } = value
  if (length === 0 || isEdge(value.charCodeAt(0)) || isEdge(value.charCodeAt(length - 1))) return null
  for (let i = 0; i < length; i++) {
    const unit = value.charCodeAt(i)
    if (unit <= 32 && isSpace(unit) && (unit !== 32 || value.charCodeAt(i + 1) === 32)) return null
  }
  return new Passage(source, value, [{ start: 0, origin, originEnd: origin + length }])
}

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

  /** Adds `value`, which stands at `origin`..`originEnd` of the source, perhaps in another spelling. */
  add(value: string, origin: number, originEnd: number): void {
    if (originEnd - origin === value.length) this.#exact(value, origin)
    else this.#respelt(value, origin, originEnd)
  }

  /** Adds what stands in the source as it is. */
  #exact(value: string, origin: number): void {
    let run = 0
    const flush = (to: number) => {
      if (to > run) this.#push(value.slice(run, to), origin + run, origin + to)
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
      if (!this.#spaced) this.#push(' ', origin + i, origin + j)
      run = j
      i = j
    }
    flush(value.length)
  }

  #respelt(value: string, origin: number, originEnd: number): void {
    for (const { start, end, from, to, whole } of aligned(this.#source.text, value, origin, originEnd)) {
      if (whole) this.#spelt(value.slice(start, end).replace(/[\t-\r ]+/g, ' '), from, to)
      else this.#exact(value.slice(start, end), from)
    }
  }

  /** Adds what stands for a stretch of the source as a whole, but no space behind a space. */
  #spelt(value: string, origin: number, originEnd: number): void {
    const text = this.#spaced && value.startsWith(' ') ? value.slice(1) : value
    if (text !== '') this.#push(text, origin, originEnd, true)
  }

  #push(text: string, origin: number, originEnd: number, whole?: true): void {
    const piece: Piece = { start: this.#length, origin, originEnd }
    if (whole) piece.whole = true
    this.#pieces.push(piece)
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
