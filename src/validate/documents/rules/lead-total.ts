import { folded } from '../../../language/fold.ts'
import { quantities } from '../../../language/quantities.ts'
import { rowRole, saysTotal } from '../../../language/sums.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { rowsIn, tablesOf } from '../tables.ts'

/** So many paragraphs before and behind a table speak of it. */
const near = 2
/** Shorter numbers are like each other by chance. */
const leastDigits = 3

/** The figures of a number that count: 176.2 million and 176,200,000 have the same. */
const digitsOf = (printed: string): string =>
  folded(printed)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '')

/** Whether two rows of figures are one but for a slip: two in each other's place, or one that is another. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 2 || one === other) return false
  const places = [...one].flatMap((figure, i) => (figure === other[i] ? [] : [i]))
  const [a, b] = places
  if (places.length === 1) return one.length >= leastDigits
  return places.length === 2 && a !== undefined && b !== undefined && one[a] === other[b] && one[b] === other[a]
}

/** Paragraphs right before or behind a table. */
function beside(units: readonly Unit[], first: number, last: number): Unit[] {
  const isText = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && unit.cell === null && unit.kind !== 'heading'
  const before = units.slice(Math.max(0, first - near), first)
  return [
    ...before.slice(before.findLastIndex((unit) => !isText(unit)) + 1),
    ...units.slice(last + 1, last + 1 + near)
  ].filter(isText)
}

function* inText({ units, language }: Checked): Generator<DocumentFound> {
  for (const cells of tablesOf(units)) {
    const total = rowsIn(cells).findLast((row) => rowRole(row.get(0)?.text ?? '') === 'total')
    const [first, last] = [cells[0], cells.at(-1)]
    if (!total || !first || !last) continue
    const printed = new Set(cells.map((cell) => digitsOf(cell.text)))
    const totals = [...total].flatMap(([column, unit]) => (column > 0 && digitsOf(unit.text) !== '' ? [unit] : []))
    for (const unit of beside(units, first.index, last.index)) {
      if (!/\d|[٠-٩]/.test(unit.text) || !saysTotal(unit.folded.text)) continue
      for (const { start, end, form, unit: of } of quantities(unit.text, language)) {
        const own = digitsOf(/[\d٠-٩][\d.,٠-٩٫٬\u00a0]*/.exec(unit.text.slice(start, end))?.[0] ?? '')
        const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
        if (form !== 'figures' || of === 'percent' || printed.has(own) || !sentence || !saysTotal(sentence.folded.text))
          continue
        const [meant, more] = totals.filter((cell) => isSlip(own, digitsOf(cell.text)))
        if (!meant || more) continue
        yield {
          at: { unit, start, end },
          also: [{ unit: meant }],
          message: `${quoted(unit.text.slice(start, end))} is told as a total, but the table has ${quoted(meant.text)}`
        }
      }
    }
  }
}

export const leadTotal: DocumentRule = {
  id: 'lead-total',
  severity: 'warning',
  summary: 'a total in a sentence that is not the one of the table beside it: 176.2 against 167.2',
  help: "Sentences that name a total, in the two paragraphs before or behind a table with a row of totals: a number that no cell of the table has, and that is one of its totals but for one figure, or for two in each other's place. Anything further off may be a total of something else.",
  examples: {
    fails: [
      '# Budget of the Board, 4 March 2025\n\n| Programme | 2025 |\n| --- | --- |\n| Roads | 84.5 |\n| Parks | 58.3 |\n| Total | 142.8 |\n\nThe total of US$ 124.8 million would be financed from voluntary contributions.',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\nبلغ مجموع النفقات 124,800 دينار على النحو التالي:\n\n| الباب | المبلغ |\n| --- | --- |\n| الطرق | 84,500 |\n| المدارس | 58,300 |\n| المجموع | 142,800 |'
    ],
    passes: [
      '# Budget of the Board, 4 March 2025\n\n| Programme | 2025 |\n| --- | --- |\n| Roads | 84.5 |\n| Parks | 58.3 |\n| Total | 142.8 |\n\nThe total of US$ 142.8 million would be financed from voluntary contributions. In 2024 the total had been US$ 131.5 million.',
      '# ميزانية المكتب، 4 آذار/مارس 2025\n\nبلغ مجموع النفقات 142,800 دينار على النحو التالي:\n\n| الباب | المبلغ |\n| --- | --- |\n| الطرق | 84,500 |\n| المدارس | 58,300 |\n| المجموع | 142,800 |'
    ]
  },
  check: inText
}
