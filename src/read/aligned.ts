/**
 * Tables of plain text whose columns are aligned by spaces: a heading line of three columns or more, and below it lines whose parts begin where
 * its parts begin. What a cell has no room for goes on in the same column of the next line.
 */
import type { Source } from '../model/source.ts'

/** Half-open range of the source. */
interface Stretch {
  from: number
  to: number
}

/** One row: the stretches of each cell, one for each line it takes; none where the cell is empty. */
export interface AlignedRow {
  from: number
  to: number
  cells: Stretch[][]
}

/** Rows of a table, and how many lines it takes. */
export interface AlignedTable {
  rows: AlignedRow[]
  lines: number
}

interface Line extends Stretch {
  /** Where the line itself begins, before its indentation. */
  start: number
}

const leastColumns = 3
const leastRows = 2
/** In characters: by how much a part may begin beside its column. */
const slack = 1
/** In characters. */
const longestHeading = 32

const parting = / {2,}/g

/** The parts of a line that two spaces or more keep apart. */
function partsOf(source: Source, { from, to }: Line): Stretch[] {
  const text = source.text.slice(from, to)
  const parts: Stretch[] = []
  let start = 0
  for (const match of text.matchAll(parting)) {
    parts.push({ from: from + start, to: from + match.index })
    start = match.index + match[0].length
  }
  parts.push({ from: from + start, to })
  return parts
}

/** The table that begins at `lines[at]`, where consecutive lines of words stand; null where none does. */
export function alignedTable(source: Source, lines: readonly Line[], at: number): AlignedTable | null {
  const head = lines[at] as Line
  const headings = partsOf(source, head)
  if (headings.length < leastColumns || !headings.every((part) => isHeading(source, part))) return null
  const columns = headings.map((part) => part.from - head.start)
  const rows: AlignedRow[] = [{ from: head.from, to: head.to, cells: headings.map((part) => [part]) }]
  let count = 1
  for (; at + count < lines.length; count++) {
    const line = lines[at + count] as Line
    const placed = place(partsOf(source, line), line, columns)
    if (placed === null) break
    const last = rows.at(-1) as AlignedRow
    const goesOn =
      placed.every(({ column }) => column > 0) && (placed.length === 1 || placed.length * 2 < columns.length)
    if (goesOn && rows.length > 1 && placed.every(({ column }) => (last.cells[column] as Stretch[]).length > 0)) {
      for (const { column, part } of placed) (last.cells[column] as Stretch[]).push(part)
      last.to = line.to
      continue
    }
    if (placed.length < 2) break
    const cells: Stretch[][] = columns.map(() => [])
    for (const { column, part } of placed) (cells[column] as Stretch[]).push(part)
    rows.push({ from: line.from, to: line.to, cells })
  }
  return rows.length > leastRows ? { rows, lines: count } : null
}

/** Short words without the sign that ends a sentence or a label. */
const isHeading = (source: Source, { from, to }: Stretch): boolean =>
  to - from <= longestHeading &&
  /\p{L}/u.test(source.text.slice(from, to)) &&
  !/[,;:،؛!?؟]$/.test(source.text.slice(from, to))

/** In which column each part stands; null where two share one, or where fewer than two of several begin with their columns. */
function place(
  parts: readonly Stretch[],
  line: Line,
  columns: readonly number[]
): { column: number; part: Stretch }[] | null {
  let exact = 0
  const placed: { column: number; part: Stretch }[] = []
  for (const part of parts) {
    const offset = part.from - line.start
    const column = columns.findLastIndex((start) => start <= offset + slack)
    if (column < 0 || placed.at(-1)?.column === column) return null
    if (Math.abs(offset - (columns[column] as number)) <= slack) exact++
    // A part that runs into the next column is a line of words.
    const next = columns[column + 1]
    if (next !== undefined && part.to - line.start > next) return null
    placed.push({ column, part })
  }
  return exact >= Math.min(2, parts.length) ? placed : null
}
