import { isBalance, isUnsummed, type RowRole, rowRole } from '../../../language/sums.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { type Amount, amountOf, blank, rowsIn, signedAmountOf, tablesOf } from '../tables.ts'
import { wrongFigures } from './wrong-row.ts'

interface Row {
  role: RowRole
  label: Unit
  cells: Map<number, Unit>
}

const rowsOf = (cells: readonly Unit[]): Row[] =>
  rowsIn(cells).flatMap((row, i) => {
    // The first cell of a head may be empty, and that of a row of totals behind a column of numbers.
    const [first] = row.values()
    const label = row.get(0) ?? (i === 0 || (first && rowRole(first.text) !== 'plain') ? first : undefined)
    return label ? [{ role: rowRole(label.text), label, cells: row }] : []
  })

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
      // A figure that does not fit its row is told there: with what would fit, the total is right.
      const mended = wrongFigures(cells, language).some(
        ({ last: figure, made }) =>
          figure.unit.cell?.column === column &&
          sums.some(({ sum, slack: room }) =>
            total.values.some((value) => Math.abs(sum - figure.value + made - value) <= room)
          )
      )
      if (own && !mended)
        yield {
          at: { unit: cell },
          message: `the total ${quoted(cell.text)} is not the sum of the rows above it, ${Math.round(own.sum * 1e6) / 1e6}`
        }
    }
  }
}

/** A row that sums what its words name, "Total income", makes its sum in so many other places before one that does not stands out. */
const leastRight = 1

interface Made {
  cell: Unit
  sum: number
  right: boolean
}

/** Rows "Total income": the sum of the rows since the last total, where another column or row of the kind bears that out. */
function* titledTotals(cells: readonly Unit[], language: Language): Generator<DocumentFound> {
  const [head, ...rows] = rowsOf(cells)
  if (!head || !rows.some((row) => row.role === 'titled') || rows.some((row) => row.role === 'breakdown')) return
  const made: Made[] = []
  for (const [i, row] of rows.entries()) {
    if (row.role !== 'titled') continue
    const above = rows.slice(rows.slice(0, i).findLastIndex((r) => r.role !== 'plain') + 1, i)
    for (const [column, cell] of row.cells) {
      const total = column === 0 ? null : amountOf(cell.text, language)
      const list = total && columnOf(above, column, language)
      if (!total || !list) continue
      const sum = sumOf(list)
      const room = slack(list, cell.text.includes('%'))
      made.push({ cell, sum, right: total.values.some((value) => Math.abs(value - sum) <= room) })
    }
  }
  const wrong = made.filter(({ right }) => !right)
  if (made.length - wrong.length < Math.max(leastRight, wrong.length)) return
  for (const { cell, sum } of wrong)
    yield {
      at: { unit: cell },
      message: `the total ${quoted(cell.text)} is not the sum of the rows above it, ${Math.round(sum * 1e6) / 1e6}`
    }
}

/** What is left between the last two totals above: "Surplus", where one column bears that out and one does not. */
function* balances(cells: readonly Unit[], language: Language): Generator<DocumentFound> {
  const [, ...rows] = rowsOf(cells)
  const made: Made[] = []
  for (const [i, row] of rows.entries()) {
    if (!isBalance(row.label.text)) continue
    const [first, second] = rows
      .slice(0, i)
      .filter((r) => r.role === 'titled' || r.role === 'total')
      .slice(-2)
    if (!first || !second) continue
    for (const [column, cell] of row.cells) {
      const [a, b, c] = [first.cells.get(column), second.cells.get(column), cell].map(
        (unit) => unit && signedAmountOf(unit.text, language)
      )
      if (column === 0 || !a || !b || !c) continue
      const sum = Math.abs(a.value - b.value)
      made.push({ cell, sum, right: Math.abs(sum - Math.abs(c.value)) <= Math.max(a.rounding, b.rounding) * 1.01 })
    }
  }
  const wrong = made.filter(({ right }) => !right)
  if (wrong.length === 0 || made.length - wrong.length < wrong.length) return
  for (const { cell, sum } of wrong)
    yield {
      at: { unit: cell },
      message: `${quoted(cell.text)} is not what lies between the two totals above, ${Math.round(sum * 1e6) / 1e6}`
    }
}

function* check({ units, language }: Checked): Generator<DocumentFound> {
  for (const table of tablesOf(units)) {
    yield* wrongTotals(table, language)
    yield* titledTotals(table, language)
    yield* balances(table, language)
  }
}

export const wrongTotal: DocumentRule = {
  id: 'wrong-total',
  severity: 'warning',
  summary: 'a total that is not the sum of the rows above it',
  help: 'Rows of a table that open with "Total", المجموع and the like, column by column, where every cell above holds a number or nothing. A total may sum the rows since the last subtotal, all rows, or the subtotals. Rows that say what they sum ("Total income", إجمالي الإيرادات) count where another of their figures is the sum of the rows above, and rows of what is left ("Surplus", الفائض) where another is the difference of the two totals above. Rounded figures may differ in their last place; tables with rows "of which" and columns of years, codes and prices are left alone.',
  examples: {
    fails: [
      '# Budget of the Board, 4 March 2025\n\n| Section | Title | 2025 |\n| --- | --- | --- |\n| 1 | Staff | 12 400 |\n| 2 | Travel | 31 900 |\n| | Total | 43 300 |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | العنوان | 2025 |\n| --- | --- | --- |\n| 1 | الموظفون | 12 400 |\n| 2 | السفر | 31 900 |\n| | المجموع | 43 300 |',
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 | 2026 |\n| --- | --- | --- |\n| Staff | 1,200 | 1,300 |\n| Travel | 300 | 250 |\n| Premises | 500 | 500 |\n| Total | 2,000 | 2,150 |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | 2025 | 2026 |\n| --- | --- | --- |\n| الموظفون | 1,200 | 1,300 |\n| السفر | 300 | 250 |\n| المجموع | 1,500 | 1,650 |',
      '# Accounts of the Board, 4 March 2025\n\n| Line | 2024 | 2025 |\n| --- | --- | --- |\n| Fees | 1,200 | 1,300 |\n| Grants | 300 | 250 |\n| Total income | 1,600 | 1,550 |\n| Staff | 900 | 950 |\n| Travel | 100 | 200 |\n| Total spending | 1,000 | 1,150 |\n| Surplus | 600 | 500 |',
      '# حسابات المكتب، 4 آذار/مارس 2025\n\n| البند | 2024 | 2025 |\n| --- | --- | --- |\n| الرسوم | 1,200 | 1,300 |\n| المنح | 300 | 250 |\n| إجمالي الإيرادات | 1,500 | 1,550 |\n| الرواتب | 900 | 950 |\n| السفر | 100 | 200 |\n| إجمالي المصروفات | 1,000 | 1,150 |\n| الفائض | 500 | 500 |'
    ],
    passes: [
      '# Accounts of the Board, 4 March 2025\n\n| | Budget | Actual |\n| --- | --- | --- |\n| Rents | 1,180 | 1,164 |\n| Charges | 142 | 145 |\n| Grants | 60 | 60 |\n| Total income | 1,382 | 1,369 |',
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 | Share |\n| --- | --- | --- |\n| Staff | 1,200 | 63.2% |\n| Travel | 300 | 15.8% |\n| Premises | 400 | 21.1% |\n| Total | 1,900 | 100% |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | السنة | المبلغ |\n| --- | --- | --- |\n| الموظفون | 2025 | 1,200 |\n| السفر | 2026 | 300 |\n| المجموع | | 1,500 |',
      '# Budget of the Board, 4 March 2025\n\n| Chapter | 2025 |\n| --- | --- |\n| Staff | 1,200 |\n| of which consultants | 300 |\n| Travel | 300 |\n| Total | 1,500 |',
      '# Accounts of the Board, 4 March 2025\n\n| Line | 2024 | 2025 |\n| --- | --- | --- |\n| Fees | 1,200 | 1,300 |\n| Grants | 300 | 250 |\n| Total income | 1,500 | 1,550 |\n| Staff | 900 | 950 |\n| Travel | 100 | 200 |\n| Total spending | 1,000 | 1,150 |\n| Surplus | 500 | 400 |\n| Total population served | 12,000 | 13,000 |'
    ]
  },
  check
}
