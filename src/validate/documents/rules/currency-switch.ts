import { currenciesIn, mayNameCurrency } from '../../../language/currencies.ts'
import { quantities } from '../../../language/quantities.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { amountOf, rowsIn, tablesOf } from '../tables.ts'

/** An amount with the row of its currency. */
interface Money {
  value: number
  currency: number
  unit: Unit
  start: number
  end: number
}

/** Smaller amounts may be the same by chance. */
const least = 100
/** Between a number and its currency. */
const near = 2

/** The amounts of a text with the currencies right beside them. */
function amountsIn(unit: Unit): Money[] {
  const named = currenciesIn(unit.text, unit.language)
  if (named.length === 0) return []
  return quantities(unit.text, unit.language).flatMap(({ values: [value], start, end, form }) => {
    const own = named.find(
      (c) => Math.abs(c.end - start) <= near || (c.start - end <= near + 1 && c.start >= end - 30 && c.end >= start)
    )
    return own && value !== undefined && form !== 'ordinal' && value >= least
      ? [{ value, currency: own.row, unit, start: Math.min(own.start, start), end: Math.max(own.end, end) }]
      : []
  })
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/million|مليون|ملايين/i, 1e6],
  [/thousand|['’]000|ألف|آلاف|الاف/i, 1e3]
]
const scaleOf = (text: string): number => scales.find(([pattern]) => pattern.test(text))?.[1] ?? 1

/** The amounts of a table of which the head or the line above names one currency. */
function amountsOf(cells: readonly Unit[], units: readonly Unit[]): Money[] {
  const [head, ...rows] = rowsIn(cells)
  const above = units[(cells[0]?.index ?? 0) - 1]
  if (!head) return []
  const ofTable = above ? currenciesIn(above.text, above.language) : []
  return rows.flatMap((row) =>
    [...row].flatMap(([column, unit]): Money[] => {
      const title = head.get(column)
      const ofColumn = title ? currenciesIn(title.text, title.language) : []
      const [currency] = ofColumn.length > 0 ? ofColumn : ofTable
      const amount = column === 0 ? null : amountOf(unit.text.replace(/^\s*[-−–(]/, ''), unit.language)
      const [value] = amount?.values ?? []
      if (!currency || value === undefined) return []
      const scale = scaleOf(ofColumn.length > 0 ? (title?.text ?? '') : (above?.text ?? ''))
      return [{ value: value * scale, currency: currency.row, unit, start: 0, end: unit.text.length }]
    })
  )
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= a * 1e-6

function* check(document: Checked): Generator<DocumentFound> {
  if (!document.traces.mayHold(mayNameCurrency) && !document.units.some(({ text }) => /[$€£]/.test(text))) return
  const told = document.holding('digit').flatMap((unit) => (unit.cell ? [] : amountsIn(unit)))
  const inTables = tablesOf(document.units).flatMap((cells) => amountsOf(cells, document.units))
  const times = new Map<number, number>()
  for (const { currency } of [...told, ...inTables]) times.set(currency, (times.get(currency) ?? 0) + 1)
  if (times.size < 2) return
  for (const own of told) {
    const other = [...inTables, ...told].find(
      (m) => m !== own && m.currency !== own.currency && same(m.value, own.value)
    )
    if (!other || (times.get(own.currency) ?? 0) >= (times.get(other.currency) ?? 0)) continue
    const words = quoted(own.unit.text.slice(own.start, own.end))
    yield {
      at: { unit: own.unit, start: own.start, end: own.end },
      also: [{ unit: other.unit, start: other.start, end: other.end }],
      message: `${words} stands in another currency in line ${other.unit.passage.line(other.start)}`
    }
  }
}

export const currencySwitch: DocumentRule = {
  id: 'currency-switch',
  severity: 'warning',
  summary: 'one amount in two currencies: a table in pounds, and "$26,200" for a figure of it',
  help: 'An amount of a hundred or more in the text that stands elsewhere, in the text or in a table whose head or caption names its currency, in another currency which the document uses more often. An amount that is converted has another value. The currencies are in data/currencies.yaml.',
  examples: {
    fails: [
      'text:Minutes of the Board, 4 March 2025\n\nThe contribution of €20,000 a year should remain unchanged. Contributions of $20,000 had been agreed in 2019, and the fund held $410,000.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nينبغي أن يبقى اشتراك قدره 20 ألف درهم دون تغيير. وكان قد اتفق على مبلغ 20 ألف دولار، ويبلغ رصيد الصندوق 410 آلاف دولار.',
      '# Minutes of the Board, 4 March 2025\n\n| Line | Budget £ | Actual £ |\n| --- | --- | --- |\n| Repairs | 455,000 | 481,200 |\n| Salaries | 390,000 | 386,400 |\n\nThe Treasurer explained the $481,200 spent on repairs.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nخُصص للطرق 250 ألف دينار، وللحدائق 120 ألف دينار.\n\nوأوضح المدير أن مبلغ 250 ألف دولار يكفي للطرق.'
    ],
    passes: [
      'text:Minutes of the Board, 4 March 2025\n\nThe contribution of $20,000 (€18,500) a year should remain unchanged. The fund held $410,000.',
      '# Minutes of the Board, 4 March 2025\n\n| Line | Budget £ | Actual £ |\n| --- | --- | --- |\n| Repairs | 455,000 | 481,200 |\n| Salaries | 390,000 | 386,400 |\n\nThe Treasurer explained the £481,200 spent on repairs. A grant of $50,000 was received.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nخُصص للطرق 250 ألف دينار، وللحدائق 120 ألف دينار.\n\nوأوضح المدير أن مبلغ 250 ألف دينار يكفي للطرق.'
    ]
  },
  check
}
