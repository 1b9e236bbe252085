/** Tables that people write and that spreadsheets save, row by row with the way back to the line (RFC 4180). */
import { type CsvError, parse } from 'csv-parse/sync'

/** Excel writes the list separator of the country. */
const delimiters = [',', ';', '\t']

export interface Row {
  cells: string[]
  /** The line on which it begins, from 1. */
  line: number
}

export interface Table {
  /** Of the columns, as `named` gives them. */
  names: string[]
  rows: Row[]
  problems: { line: number; message: string }[]
}

export const columnName = (name: string) => name.trim().toLowerCase().replace(/[ -]/g, '_').replace(/^"|"$/g, '')

/**
 * @param named the name of a column by its heading
 * @throws Error where no first line names the columns that are `needed`
 */
export function tableOf(text: string, needed: readonly string[], named = columnName): Table {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = lines[first] ?? ''
  const delimiter = delimiters.find((d) => needed.every((name) => head.split(d).map(named).includes(name)))
  if (!delimiter) throw new Error(`needs a first line that names the columns ${needed.join(' and ')}`)
  const names = head.split(delimiter).map(named)
  const { rows, problems } = rowsOf(lines, first + 1, delimiter)
  const kept: Row[] = []
  for (const row of rows) {
    if (row.cells.every((c) => c.trim() === '')) continue
    if (row.cells.length > names.length)
      problems.push({
        line: row.line,
        message: `has ${row.cells.length} cells for ${names.length} columns; quote cells that hold a "${delimiter}"`
      })
    else kept.push(row)
  }
  return { names, rows: kept, problems }
}

/** Rows without a line that names their columns, parted by tabs where there are any, else by commas; lines after `#` are left out. */
export function rowsIn(text: string): Pick<Table, 'rows' | 'problems'> {
  const lines = linesOf(text).map((line) => (line.startsWith('#') ? '' : line))
  return rowsOf(lines, 0, text.includes('\t') ? '\t' : ',')
}

const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)

/** A table with more broken rows than this is not read to its end. */
const mostBroken = 100

/** The rows from line `from` (counted from 0) on. After a broken row the reading starts anew on the line after its first. */
function rowsOf(lines: readonly string[], from: number, delimiter: string): Pick<Table, 'rows' | 'problems'> {
  const rows: Row[] = []
  const problems: Table['problems'] = []
  let start = from
  while (start < lines.length && problems.length < mostBroken) {
    let last = start
    try {
      parse(lines.slice(start).join('\n'), {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { lines: read }) => {
          // The library counts the line on which a row ends; a quoted cell may hold several.
          last = start + read
          rows.push({ cells, line: last - cells.reduce((n, c) => n + c.split('\n').length - 1, 0) })
          return null
        }
      })
      break
    } catch (error) {
      while ((lines[last] ?? '').trim() === '' && last < lines.length) last++
      problems.push({ line: last + 1, message: faults[(error as CsvError).code ?? ''] ?? 'cannot be read as a row' })
      start = last + 1
    }
  }
  return { rows, problems }
}

const faults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell without quotation marks around it',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the closing quotation mark of a cell'
}
