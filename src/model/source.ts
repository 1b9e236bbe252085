import type { Place } from './record.ts'

/** The text of one input file, with the means to say where an offset stands. Offsets are UTF-16 units. */
export class Source {
  readonly text: string
  readonly file: string
  readonly #lineStarts: number[] = [0]

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#lineStarts.push(i + 1)
    }
  }

  /** The 1-based line that holds `offset`. */
  line(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The offset of a 1-based line and column. */
  offset(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1
  }

  /** The place of the half-open range `start`..`end`. */
  place(start: number, end: number): Place {
    const line = this.line(start)
    const endLine = this.line(end)
    return {
      line,
      column: start - (this.#lineStarts[line - 1] ?? 0) + 1,
      endLine,
      endColumn: end - (this.#lineStarts[endLine - 1] ?? 0) + 1
    }
  }
}
