import { isTotalColumn, rowRole } from '../../../language/sums.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentRule } from '../rule.ts'
import { rowsIn, signedAmountOf, tablesOf } from '../tables.ts'

/** Wider tables are left alone: too many columns may add up by chance. */
const mostColumns = 8
/** So many rows must bear a relation out, with numbers in all three columns. */
const leastRows = 3
/** Where the head of the last of three columns says that it is the total, so many rows do. */
const leastTitled = 3
/** Figures from here on may have been rounded each. */
const large = 100

interface Figure {
  unit: Unit
  value: number
  rounding: number
}
interface Row {
  figures: ReadonlyMap<number, Figure>
  /** A sum of other rows: where it is wrong, so may be what it sums. */
  sums: boolean
}

function figuresOf(row: ReadonlyMap<number, Unit>, language: Language): Row {
  const found = new Map<number, Figure>()
  for (const [column, unit] of row) {
    const amount = column === 0 ? null : signedAmountOf(unit.text, language)
    if (amount) found.set(column, { unit, value: amount.value, rounding: amount.rounding })
  }
  return { figures: found, sums: rowRole(row.get(0)?.text ?? '') !== 'plain' }
}

/** How far rounded figures may be off. */
const room = (figures: readonly Figure[]): number => {
  const rounding = Math.max(...figures.map((f) => f.rounding))
  if (rounding > 0) return rounding * 1.01
  return figures.some(({ value }) => Math.abs(value) >= large) ? 1.01 : 0
}

/** Whether the last of three figures is the sum of the others, or what lies between them, with either sign. */
const relations = {
  sum: (a: number, b: number) => a + b,
  difference: (a: number, b: number) => Math.abs(a - b)
}
type Relation = keyof typeof relations

function holds(relation: Relation, [a, b, c]: [Figure, Figure, Figure]): boolean {
  const made = relations[relation](a.value, b.value)
  const own = relation === 'sum' ? c.value : Math.abs(c.value)
  return Math.abs(made - own) <= room([a, b, c])
}

/** Rows in which the last of three columns is not what the other rows make of the first two. */
function* breaking(rows: readonly Row[], columns: [number, number, number], relation: Relation, least: number) {
  let right = 0
  const wrong: [Figure, Figure, Figure][] = []
  for (const { figures, sums } of rows) {
    const [a, b, c] = columns.map((column) => figures.get(column))
    if (!a || !b || !c || a.value === 0 || b.value === 0) continue
    if (holds(relation, [a, b, c])) right++
    else if (!sums) wrong.push([a, b, c])
  }
  if (wrong.length === 1 && right >= least) yield wrong[0] as [Figure, Figure, Figure]
}

/** A figure of a row that does not fit the others, and what would. */
interface WrongFigure {
  first: Figure
  second: Figure
  last: Figure
  relation: Relation
  made: number
}

const knownIn = new WeakMap<Unit, WrongFigure[]>()

/** The figures that stand out in their rows, of one table by its cells. */
export function wrongFigures(cells: readonly Unit[], language: Language): readonly WrongFigure[] {
  const [first] = cells
  if (!first) return []
  const known = knownIn.get(first) ?? [...figuresIn(cells, language)]
  knownIn.set(first, known)
  return known
}

function* figuresIn(cells: readonly Unit[], language: Language): Generator<WrongFigure> {
  const [head, ...below] = rowsIn(cells)
  const rows = below.map((row) => figuresOf(row, language)).filter(({ figures }) => figures.size >= 3)
  const columns = [...new Set(rows.flatMap((row) => [...row.figures.keys()]))].sort((a, b) => a - b)
  if (rows.length < leastTitled || columns.length > mostColumns) return
  const [last] = columns.slice(-1)
  const isTitled = columns.length === 3 && last !== undefined && isTotalColumn(head?.get(last)?.text ?? '')
  const least = isTitled ? leastTitled - 1 : leastRows
  for (const [k, c] of columns.entries())
    for (const [j, b] of columns.slice(0, k).entries())
      for (const a of columns.slice(0, j))
        for (const relation of ['sum', 'difference'] as const)
          for (const [first, second, last] of breaking(rows, [a, b, c], relation, least))
            yield { first, second, last, relation, made: relations[relation](first.value, second.value) }
}

export const wrongRow: DocumentRule = {
  id: 'wrong-row',
  severity: 'warning',
  summary: 'a row of a table whose figures do not make the sum or difference that all other rows make',
  help: 'Three columns of which the last is the sum of the first two, or their difference, in three rows or more: the one row in which it is not. No words are needed; where the last of three is headed as the total, two rows are enough. Rows of totals bear it out, and are another check where they do not: wrong-total. Figures from 100 on, and those with decimals, may be off by one in their last place; tables with more than eight columns of figures are left alone.',
  examples: {
    fails: [
      '# Budget of the Board, 4 March 2025\n\n| Programme | 2025 | 2026 | Total |\n| --- | --- | --- | --- |\n| Roads | 41.5 | 43.0 | 84.5 |\n| Parks | 28.2 | 30.1 | 53.8 |\n| Waste | 12.0 | 12.4 | 24.4 |',
      '# Budget of the Board, 4 March 2025\n\n| Line | Budget | Actual | Variance |\n| --- | --- | --- | --- |\n| Roads | 4,200 | 3,900 | 300 |\n| Parks | 1,800 | 1,950 | -150 |\n| Waste | 2,600 | 2,400 | 300 |\n| Staff | 3,100 | 3,000 | 100 |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | المعتمد | الإضافة | الجملة |\n| --- | --- | --- | --- |\n| الطرق | 120 | 35 | 155 |\n| المدارس | 210 | 40 | 260 |\n| المياه | 95 | 15 | 110 |\n| الصحة | 60 | 10 | 70 |'
    ],
    passes: [
      '# Budget of the Board, 4 March 2025\n\n| Line | Budget | Actual | Variance |\n| --- | --- | --- | --- |\n| Roads | 4,200 | 3,900 | 300 |\n| Parks | 1,800 | 1,950 | (150) |\n| Waste | 2,600 | 2,400 | 200 |\n| Staff | 3,100 | 3,000 | 100 |',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\n| الباب | المعتمد | الإضافة | الجملة |\n| --- | --- | --- | --- |\n| الطرق | 120 | 35 | 155 |\n| المدارس | 210 | 40 | 250 |\n| المياه | 95 | 15 | 110 |\n| الصحة | 60 | 10 | 70 |',
      '# Staff of the Board, 4 March 2025\n\n| Office | 2023 | 2024 | 2025 |\n| --- | --- | --- | --- |\n| North | 12 | 14 | 26 |\n| South | 10 | 11 | 9 |\n| East | 5 | 6 | 11 |\n| West | 8 | 8 | 8 |'
    ]
  },
  *check({ units, language }: Checked) {
    for (const cells of tablesOf(units))
      for (const { first, second, last, relation, made } of wrongFigures(cells, language))
        yield {
          at: { unit: last.unit },
          also: [{ unit: first.unit }, { unit: second.unit }],
          message: `${quoted(last.unit.text)} is not the ${relation} of ${quoted(first.unit.text)} and ${quoted(second.unit.text)}, ${Math.round(made * 1e6) / 1e6}, as in the other rows`
        }
  }
}
