import { quantities } from '../../../language/quantities.ts'
import { isUnsummed, type RowRole, rowRole } from '../../../language/sums.ts'
import { groupBy } from '../../../model/group.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Cells that hold nothing. */
const blank = /^[\s\u2010-\u2015./*-]*$/

interface Amount {
  /** The readings of the figures. */
  values: readonly number[]
  /** How far the last figure is rounded. */
  rounding: number
}

/** The number that fills a cell, with a sign of money or percent at most; null where it holds anything else. */
function amountOf(text: string, language: Language): Amount | null {
  const figures = text.replace(/[()*%$€£\s]/g, '')
  if (!/^[-\d٠-٩.,٫٬'\u00a0]+$/.test(figures)) return null
  const [first, ...more] = quantities(text, language)
  if (!first || more.length > 0 || first.form !== 'figures' || /^\s*[-−(]/.test(text)) return null
  const decimals = /[.٫,](\d{1,2})$/.exec(figures.replace(/[٠-٩]/g, '0'))?.[1]?.length ?? 0
  return { values: first.values, rounding: decimals > 0 ? 10 ** -decimals : 0 }
}

interface Row {
  role: RowRole
  label: Unit
  cells: Map<number, Unit>
}

function rowsOf(cells: readonly Unit[]): Row[] {
  return [...groupBy(cells, (unit) => unit.cell?.row ?? 0)].flatMap(([, units]) => {
    const [label] = units
    if (label?.cell?.column !== 0) return []
    return [{ role: rowRole(label.text), label, cells: new Map(units.map((unit) => [unit.cell?.column ?? 0, unit])) }]
  })
}

/** A column of a table down to a total: null where a cell holds no number, or too few do. */
function columnOf(rows: readonly Row[], column: number, language: Language): Amount[] | null {
  const found: Amount[] = []
  for (const row of rows) {
    const cell = row.cells.get(column)
    if (!cell || blank.test(cell.text)) continue
    const amount = amountOf(cell.text, language)
    if (!amount) return null
    found.push(amount)
  }
  return found.length >= 2 ? found : null
}

const sumOf = (amounts: readonly Amount[]): number => amounts.reduce((sum, { values: [value = 0] }) => sum + value, 0)
/** Figures that are printed with decimals, or in percent, may be rounded each. */
const slack = (amounts: readonly Amount[], percent: boolean): number =>
  Math.max(percent ? 0.5 : 0, ...amounts.map((a) => a.rounding)) * amounts.length * 0.5 + 1e-6

function* wrongTotals(cells: readonly Unit[], language: Language): Generator<DocumentFound> {
  const [head, ...rows] = rowsOf(cells)
  if (!head || rows.some((row) => row.role === 'breakdown')) return
  for (const [i, row] of rows.entries()) {
    if (row.role !== 'total' && row.role !== 'subtotal') continue
    const above = rows.slice(0, i)
    const from = above.findLastIndex((r) => r.role !== 'plain') + 1
    const groups = [
      above.slice(from),
      ...(row.role === 'total'
        ? [above.filter((r) => r.role === 'plain'), above.filter((r) => r.role === 'subtotal')]
        : [])
    ]
    for (const [column, cell] of row.cells) {
      if (column === 0 || isUnsummed(head.cells.get(column)?.text ?? '')) continue
      const total = amountOf(cell.text, language)
      const columns = groups.flatMap((group) => columnOf(group, column, language) ?? [])
      const lists = groups.map((group) => columnOf(group, column, language))
      if (!total || columns.length === 0 || lists.some((list, k) => list === null && (groups[k]?.length ?? 0) > 1))
        continue
      const sums = lists.flatMap((list) =>
        list ? [{ sum: sumOf(list), slack: slack(list, cell.text.includes('%')) }] : []
      )
      if (sums.some(({ sum, slack: room }) => total.values.some((value) => Math.abs(value - sum) <= room))) continue
      const [own] = sums
      if (own)
        yield {
          at: { unit: cell },
          message: `the total ${quoted(cell.text)} is not the sum of the rows above it, ${Math.round(own.sum * 1e6) / 1e6}`
        }
    }
  }
}

function* check({ units, language }: Checked): Generator<DocumentFound> {
  const cells = units.filter((unit) => unit.cell !== null)
  for (const [, table] of groupBy(cells, (unit) => unit.cell?.table)) yield* wrongTotals(table, language)
}

export const wrongTotal: DocumentRule = {
  id: 'wrong-total',
  severity: 'warning',
  summary: 'a total that is not the sum of the rows above it',
  help: 'Rows of a table that open with "Total", المجموع and the like, column by column, where every cell above holds a number or nothing. A total may sum the rows since the last subtotal, all rows, or the subtotals. Rounded figures may differ in their last place; tables with rows "of which" and columns of years, codes and prices are left alone.',
  examples: {
    fails: [
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 | 2026 |\n| --- | --- | --- |\n| Staff | 1,200 | 1,300 |\n| Travel | 300 | 250 |\n| Premises | 500 | 500 |\n| Total | 2,000 | 2,150 |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | 2025 | 2026 |\n| --- | --- | --- |\n| الموظفون | 1,200 | 1,300 |\n| السفر | 300 | 250 |\n| المجموع | 1,500 | 1,650 |'
    ],
    passes: [
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 | Share |\n| --- | --- | --- |\n| Staff | 1,200 | 63.2% |\n| Travel | 300 | 15.8% |\n| Premises | 400 | 21.1% |\n| Total | 1,900 | 100% |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | السنة | المبلغ |\n| --- | --- | --- |\n| الموظفون | 2025 | 1,200 |\n| السفر | 2026 | 300 |\n| المجموع | | 1,500 |',
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 |\n| --- | --- |\n| Staff | 1,200 |\n| of which consultants | 300 |\n| Travel | 300 |\n| Total | 1,500 |'
    ]
  },
  check
}
