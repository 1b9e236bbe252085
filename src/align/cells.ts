/** The words of many pairs of units weighed at once: a unit is heard once for all that it is held against. */
import type { Language } from '../model/record.ts'
import type { Evidence } from './evidence.ts'
import type { Ranges } from './ranges.ts'

export class Cells {
  readonly #ranges: Ranges
  readonly #starts: Int32Array
  /** For each cell, what the Arabic and what the English words say. */
  readonly #ar: Float32Array
  readonly #en: Float32Array

  /** Rows are the Arabic units of one list, columns the English ones of another. */
  constructor(evidence: Evidence, rows: Int32Array, columns: Int32Array, ranges: Ranges) {
    const { from, to } = ranges
    this.#ranges = ranges
    this.#starts = new Int32Array(rows.length + 1)
    for (let r = 0; r < rows.length; r++) {
      this.#starts[r + 1] = (this.#starts[r] as number) + Math.max(0, (to[r] as number) - (from[r] as number))
    }
    const starts = this.#starts
    const size = starts[rows.length] as number
    this.#ar = new Float32Array(size)
    this.#en = new Float32Array(size)
    evidence.weigh('en', rows, columns, ranges, (r, said) => {
      const shift = (starts[r] as number) - (from[r] as number)
      for (let c = from[r] as number; c < (to[r] as number); c++) this.#en[shift + c] = said[c] as number
    })
    const turned = turnedBy(ranges, rows.length, columns.length)
    evidence.weigh('ar', columns, rows, turned, (c, said) => {
      for (let r = turned.from[c] as number; r < (turned.to[c] as number); r++) {
        const cell = this.at(r, c)
        if (cell >= 0) this.#ar[cell] = said[r] as number
      }
    })
  }

  /** The number of a cell, −1 where it lies outside the ranges. */
  at(row: number, column: number): number {
    const low = this.#ranges.from[row] as number
    return column < low || column >= (this.#ranges.to[row] as number)
      ? -1
      : (this.#starts[row] as number) + column - low
  }

  /** The log-likelihood ratio of the two units of a cell. */
  score(cell: number): number {
    return ((this.#ar[cell] as number) + (this.#en[cell] as number)) / 2
  }

  /** What the words of the unit of `language` in a cell say given the other. */
  half(language: Language, cell: number): number {
    return (language === 'ar' ? this.#ar[cell] : this.#en[cell]) as number
  }

  /** For each cell, whether what the words of the unit of `language` say comes up to what is asked of its row or column. */
  reach(language: Language, least: Float64Array): Uint8Array {
    const halves = language === 'ar' ? this.#ar : this.#en
    const { from, to } = this.#ranges
    const found = new Uint8Array(halves.length)
    for (let r = 0; r < this.#starts.length - 1; r++) {
      const shift = (this.#starts[r] as number) - (from[r] as number)
      for (let c = from[r] as number; c < (to[r] as number); c++) {
        if ((halves[shift + c] as number) > (least[language === 'ar' ? r : c] as number)) found[shift + c] = 1
      }
    }
    return found
  }

  /** For each cell, how many cells down its column to it are set one after the other. */
  runsDown(cells: Uint8Array): Uint8Array {
    const { from, to } = this.#ranges
    const found = cells.slice()
    for (let r = 1; r < this.#starts.length - 1; r++) {
      const shift = (this.#starts[r] as number) - (from[r] as number)
      const above = (this.#starts[r - 1] as number) - (from[r - 1] as number)
      const end = Math.min(to[r] as number, to[r - 1] as number)
      for (let c = Math.max(from[r] as number, from[r - 1] as number); c < end; c++)
        if (cells[shift + c] === 1) found[shift + c] = Math.min(longest, (found[above + c] as number) + 1)
    }
    return found
  }

  /** For each cell, how many cells along its row to it are set one after the other. */
  runsAlong(cells: Uint8Array): Uint8Array {
    const found = cells.slice()
    for (let r = 0; r < this.#starts.length - 1; r++) {
      const end = this.#starts[r + 1] as number
      for (let cell = (this.#starts[r] as number) + 1; cell < end; cell++)
        if (cells[cell] === 1) found[cell] = Math.min(longest, (found[cell - 1] as number) + 1)
    }
    return found
  }
}

/** Longer runs are counted as this long. */
const longest = 100

/** For each column, from the first to the last of the rows that have it. */
function turnedBy({ from, to }: Ranges, rows: number, columns: number): Ranges {
  const turned = { from: new Int32Array(columns), to: new Int32Array(columns) }
  for (let r = rows - 1; r >= 0; r--) for (let c = from[r] as number; c < (to[r] as number); c++) turned.from[c] = r
  for (let r = 0; r < rows; r++) for (let c = from[r] as number; c < (to[r] as number); c++) turned.to[c] = r + 1
  return turned
}
