/**
 * The register as one table: UTF-8 with a byte order mark, RFC 4180 with CRLF. Text that a spreadsheet would take for a formula,
 * number or date begins with an apostrophe (src/register/defused.ts); days and counts stand as they are.
 */
import type { Language } from '../../model/record.ts'
import type { RegisterItem } from '../../model/register.ts'
import { defused } from '../../register/defused.ts'
import { columnsOf, nameOf } from './columns.ts'

export const csvRow = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const isDay = /^\d{4}-\d\d-\d\d$/

export function csvWriter(first: Language): { head: string; rows(items: readonly RegisterItem[]): string } {
  const columns = columnsOf(first)
  const cell = (value: string | number | null, kind: string) =>
    value === null
      ? ''
      : typeof value === 'number' || (kind === 'date' && isDay.test(value))
        ? String(value)
        : defused(value)
  return {
    head: `\ufeff${csvRow(columns.map(nameOf))}`,
    rows: (items) => items.map((item) => csvRow(columns.map((c) => cell(c.value(item), c.kind)))).join('')
  }
}
