import type { Place } from './record.ts'
import { firstIndex, lastUpTo } from './sorted.ts'

/** From `offset` on a text stands on `page`, counted from 1. */
export interface PageStart {
  offset: number
  page: number
}

/** Signs of the file that are no part of the text read from it stand before its offset `at`; behind them the file goes on at `printed`. */
export interface Gap {
  at: number
  printed: number
}

/** The text as the file has it, and where it holds more than what is read, in order. */
export interface Printed {
  text: string
  gaps: readonly Gap[]
}

/** The text of one input file, with the means to say where an offset stands. Offsets are UTF-16 units. */
export class Source {
  /** The text that is read; signs that nobody sees are not in it. */
  readonly text: string
  readonly file: string
  readonly #lineStarts: readonly number[]
  readonly #pages: readonly PageStart[]
  readonly #pageStarts: readonly number[]
  readonly #printed: Printed
  /** Where the lines start in the file's own text. */
  readonly #printedStarts: readonly number[]

  /**
   * @param pages the offsets at which pages start, in order; empty where the document has no pages
   * @param printed the text of the file, where it holds more than `text`; its lines are the same
   */
  constructor(text: string, file: string, pages: readonly PageStart[] = [], printed: Printed = { text, gaps: [] }) {
    this.text = text
    this.file = file
    this.#pages = pages
    this.#pageStarts = pages.map(({ offset }) => offset)
    this.#printed = printed
    this.#lineStarts = lineStartsOf(text)
    this.#printedStarts = printed.gaps.length === 0 ? this.#lineStarts : lineStartsOf(printed.text)
  }

  /** The text as the file has it: places count in it. */
  get printed(): string {
    return this.#printed.text
  }

  /** Where the sign at `offset` of the text stands in the file. */
  printedAt(offset: number): number {
    const { gaps } = this.#printed
    const before = firstIndex(gaps.length, (i) => (gaps[i] as Gap).at > offset)
    const gap = gaps[before - 1]
    return gap ? gap.printed + offset - gap.at : offset
  }

  /** The range of the file that `start`..`end` of the text stands for; signs that are not read and stand at its ends are not in it. */
  printedRange(start: number, end: number): { start: number; end: number } {
    const from = this.printedAt(start)
    return { start: from, end: end > start ? this.printedAt(end - 1) + 1 : from }
  }

  /** The offset of the text at or behind an offset of the file. */
  #offsetAt(printed: number): number {
    const { gaps } = this.#printed
    const before = firstIndex(gaps.length, (i) => (gaps[i] as Gap).printed > printed)
    const [gap, next] = [gaps[before - 1], gaps[before]]
    const offset = gap ? gap.at + printed - gap.printed : printed
    return next ? Math.min(offset, next.at) : offset
  }

  /** The 1-based line that holds `offset`. */
  line(offset: number): number {
    return lastUpTo(this.#lineStarts, offset) + 1
  }

  /** The offset of a 1-based line and column. */
  offset(line: number, column: number): number {
    return this.#offsetAt((this.#printedStarts[line - 1] ?? this.printed.length) + column - 1)
  }

  /** The place of the half-open range `start`..`end`. */
  place(start: number, end: number): Place {
    const printed = this.printedRange(start, end)
    return this.#placeOf(printed.start, printed.end, start)
  }

  /** The place of a half-open range of the file's own text. */
  printedPlace(start: number, end: number): Place {
    return this.#placeOf(start, end, this.#offsetAt(start))
  }

  /** `start`..`end` count in the file's own text, `offset` in the one that is read. */
  #placeOf(start: number, end: number, offset: number): Place {
    const line = lastUpTo(this.#printedStarts, start) + 1
    const endLine = lastUpTo(this.#printedStarts, end) + 1
    const place: Place = {
      line,
      column: start - (this.#printedStarts[line - 1] ?? 0) + 1,
      endLine,
      endColumn: end - (this.#printedStarts[endLine - 1] ?? 0) + 1
    }
    const page = this.#pages[lastUpTo(this.#pageStarts, offset)]?.page
    if (page !== undefined) place.page = page
    return place
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
