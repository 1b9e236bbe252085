import type { Place } from './record.ts'
import { lastUpTo } from './sorted.ts'

/** From `offset` on a text stands on `page`, counted from 1. */
export interface PageStart {
  offset: number
  page: number
}

/** The text of one input file, with the means to say where an offset stands. Offsets are UTF-16 units. */
export class Source {
  readonly text: string
  readonly file: string
  readonly #lineStarts: number[] = [0]
  readonly #pages: readonly PageStart[]

  /** `pages` are the offsets at which pages start, in order; empty where the document has no pages. */
  constructor(text: string, file: string, pages: readonly PageStart[] = []) {
    this.text = text
    this.file = file
    this.#pages = pages
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#lineStarts.push(i + 1)
    }
  }

  /** The 1-based line that holds `offset`. */
  line(offset: number): number {
    return lastUpTo(this.#lineStarts, offset) + 1
  }

  /** The page that holds `offset`, counted from 1; undefined where the document has no pages. */
  page(offset: number): number | undefined {
    let low = 0
    let high = this.#pages.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pages[middle] as PageStart).offset <= offset) low = middle
      else high = middle - 1
    }
    return this.#pages[low]?.page
  }

  /** The offset of a 1-based line and column. */
  offset(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1
  }

  /** The place of the half-open range `start`..`end`. */
  place(start: number, end: number): Place {
    const line = this.line(start)
    const endLine = this.line(end)
    const place: Place = {
      line,
      column: start - (this.#lineStarts[line - 1] ?? 0) + 1,
      endLine,
      endColumn: end - (this.#lineStarts[endLine - 1] ?? 0) + 1
    }
    const page = this.#pages.length > 0 ? this.page(start) : undefined
    if (page !== undefined) place.page = page
    return place
  }
}
