/** A glossary as a table: RFC 4180, with a header that names the columns. */
import { type CsvError, parse } from 'csv-parse/sync'
import { type GlossaryEntry, type GlossaryFile, type Placed, type Problem, termClasses } from '../model/glossary.ts'
import { languageNames } from '../model/language.ts'

const needed = ['en', 'ar'] as const
const columns = [...needed, 'not_ar', 'not_en', 'class', 'note'] as const
type Column = (typeof columns)[number]

/** Excel writes the list separator of the country. */
const delimiters = [',', ';', '\t']

const cell = (name: string) => name.trim().toLowerCase().replace(/[ -]/g, '_').replace(/^"|"$/g, '')

interface Row {
  cells: string[]
  line: number
}

/** @throws Error where the header lacks en or ar */
export function csvEntries(text: string): GlossaryFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = lines[first] ?? ''
  const delimiter = delimiters.find((d) => needed.every((name) => head.split(d).map(cell).includes(name)))
  if (!delimiter) throw new Error('needs a first line that names the columns en and ar')
  const names = head.split(delimiter).map(cell)
  const { rows, problems } = rowsOf(lines, first + 1, delimiter)
  const entries: Placed[] = []
  for (const { cells, line } of rows) {
    if (cells.every((c) => c.trim() === '')) continue
    const found = entryOf((column) => cells[names.indexOf(column)]?.trim() ?? '')
    if (cells.length > names.length)
      problems.push({
        line,
        message: `has ${cells.length} cells for ${names.length} columns; quote cells that hold a "${delimiter}"`
      })
    else if (typeof found === 'string') problems.push({ line, message: found })
    else entries.push({ entry: found, line })
  }
  return { entries, problems }
}

/** A table with more broken rows than this is not read to its end. */
const mostBroken = 100

/** The rows from line `from` (counted from 0) on. After a broken row the reading starts anew on the line after its first. */
function rowsOf(lines: readonly string[], from: number, delimiter: string): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = []
  const problems: Problem[] = []
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

function entryOf(of: (column: Column) => string): GlossaryEntry | string {
  const forms = (column: Column) =>
    of(column)
      .split('|')
      .map((form) => form.trim())
      .filter(Boolean)
  for (const name of needed) if (forms(name).length === 0) return `has no ${languageNames[name]} term`
  const kind = termClasses.find((c) => c === of('class').toLowerCase())
  if (of('class') !== '' && !kind) return `there is no class "${of('class')}"; there is ${termClasses.join(', ')}`
  const not = { ...(of('not_ar') && { ar: forms('not_ar') }), ...(of('not_en') && { en: forms('not_en') }) }
  return {
    en: forms('en'),
    ar: forms('ar'),
    ...(Object.keys(not).length > 0 && { not }),
    ...(kind && { class: kind }),
    ...(of('note') && { note: of('note') })
  }
}
