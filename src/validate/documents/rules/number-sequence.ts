import { isContinued } from '../../../language/prose.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { type Break, breaksOf, type Counted, styleOf } from '../sequences.ts'

/** So many numbers a document must have that a single gap is no accident of an extract; where it has fewer, it is told as information. */
const leastForGap = 6

/** Where a document has several gaps, it must have so many numbers for each: more is an extract. */
const numbersPerGap = 8

/** The number that the author printed; a list of Markdown whose items all have a 1 is counted by the program that lays it out. */
function printedValue({ label, kind }: Unit): number | null {
  if (!label || label.value === null || / bis$/.test(label.ordinal ?? '')) return null
  if (label.width > 0 || kind === 'heading') return label.value
  const printed = /^\d{1,4}(?=[.)]$)/.exec(label.printed)
  const value = printed ? Number(printed[0]) : label.value
  return printed && (value > 1 || label.value === 1) ? value : null
}

/** "2.c": the letter belongs to the number. */
const goesOn = ({ text, passage }: Unit): boolean =>
  /^\p{L}[\s.)]/u.test(text) && /\S/.test(passage.source.text[passage.origin(0) - 1] ?? ' ')

/** What stands before the last part of a decimal number: "2." of 2.3. */
const stemOf = (ordinal: string): string => ordinal.slice(0, ordinal.lastIndexOf('.') + 1)

function members(units: readonly Unit[]): Counted<Unit>[] {
  return units.flatMap((unit) => {
    const { label } = unit
    const value = printedValue(unit)
    if (!label || value === null || unit.cell) return []
    if ((label.kind !== 'number' && label.kind !== 'decimal') || goesOn(unit)) return []
    const stem = label.kind === 'decimal' ? stemOf(label.ordinal ?? '') : ''
    return [{ of: unit, values: [value], style: `${styleOf(unit)} ${stem}` }]
  })
}

/** Decimals of two parts that stand in the place of another, by the one that is due: 1.2, 3.1, 1.4, and 2.1 for 1.2 with another 2.1 behind it. */
function misplaced(counted: readonly Counted<Unit>[]): Map<string, DocumentFound> {
  const found = new Map<string, DocumentFound>()
  const decimals = counted.filter(({ of }) => /^\d+\.\d+$/.test(of.number ?? ''))
  const partsOf = (member?: Counted<Unit>) => (member?.of.number ?? '0.0').split('.').map(Number) as [number, number]
  for (let i = 1; i + 1 < decimals.length; i++) {
    const [before, own, after] = [partsOf(decimals[i - 1]), partsOf(decimals[i]), partsOf(decimals[i + 1])]
    if (own[0] === before[0] || own[0] === after[0]) continue
    const isSkipped = after[0] === before[0] && after[1] === before[1] + 2
    const isFlipped = own[1] === before[0] && own[0] === before[1] + 1 && after[0] === before[0] + 1 && after[1] === 1
    if (!isSkipped && !isFlipped) continue
    const { of } = decimals[i] as Counted<Unit>
    const due = `${before[0]}.${before[1] + 1}`
    found.set(due, {
      at: { unit: of },
      message: `the number ${of.number} stands where ${due} is due, after ${before.join('.')}`
    })
  }
  return found
}

function* broken({ units }: Checked): Generator<DocumentFound> {
  const counted = members(units)
  const placed = misplaced(counted)
  yield* placed.values()
  const breaks = breaksOf(counted)
  const gaps = breaks.filter((b) => b.kind === 'gap').length
  const mostGaps = Math.max(1, counted.length / numbersPerGap)
  for (const found of breaks) {
    if (found.kind === 'gap' && (gaps > mostGaps || placed.has(`${stemOf(found.of.number ?? '')}${found.due}`)))
      continue
    if (found.kind === 'gap' && isFilled(units, found)) continue
    if (found.kind === 'repeated' && isContinued(found.of.text)) continue
    const isDoubtful = found.kind === 'gap' && !(gaps === 1 && found.borne && counted.length >= leastForGap)
    yield { at: { unit: found.of }, message: told(found), ...(isDoubtful && { severity: 'info' }) }
  }
}

/** Between two headings the number that is due may stand before what was not read as one. */
const isFilled = (units: readonly Unit[], { before, of, due }: Break<Unit> & { kind: 'gap' }): boolean =>
  units
    .slice(before.index + 1, of.index)
    .some(
      (unit) =>
        unit.label?.kind === before.label?.kind &&
        printedValue(unit) === due &&
        !unit.cell &&
        stemOf(unit.number ?? '') === stemOf(of.number ?? '')
    )

function told(found: Break<Unit>): string {
  const number = (unit: Unit) =>
    (unit.label?.width === 0 && unit.kind !== 'heading' ? String(printedValue(unit) ?? '') : unit.number) ?? ''
  const own = number(found.of)
  const due = (value: number) => stemOf(own.includes('.') ? own : '') + value
  switch (found.kind) {
    case 'repeated':
      return `the number ${own} stands twice in a row, here at ${quoted(found.of.text)}`
    case 'wrong':
      return `the number ${own} stands where ${due(found.due)} is due, after ${number(found.before)}`
    case 'swapped':
      return `the number ${own} stands before ${due(Number(own.split('.').at(-1)) - 1)}`
    case 'gap':
      return `the number ${own} follows ${number(found.before)}: ${due(found.due)} is missing`
  }
}

export const numberSequence: DocumentRule = {
  id: 'number-sequence',
  severity: 'warning',
  summary: 'numbers of paragraphs, sections or items that repeat one, leave one out or are out of step',
  help: 'Numbers of one style (1. apart from (1), headings apart from paragraphs, decimals by what stands before the last part) count on; a number 1 opens another sequence, and the one round it goes on afterwards. A number is taken for wrong only where the numbers after it bear that out. A gap counts where it is the only one of the document, for extracts have many; in a short list, at its end, or beside a few others among many numbers it is information. A decimal between two of another section that leave one out (1.2, 3.1, 1.4) stands for that one. Numbers printed in visual order are another check: flipped-number.',
  examples: {
    fails: [
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The agenda was adopted.\n\n2. The Board approved the budget.\n\n3. The Board took note of the report.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1-1 افتتح الرئيس الاجتماع.\n\n1. اعتُمد جدول الأعمال.\n\n2. وافق المكتب على الميزانية.\n\n7. أحاط المكتب علماً بالتقرير.\n\n4. اختتم الرئيس الاجتماع.',
      'text:Minutes of the Board, 4 March 2025\n\n1.1 The Chair opened the meeting.\n\n3.1 The agenda was adopted.\n\n1.3 The Board welcomed the members.\n\n2.1 The Board heard the Treasurer.',
      'text:The Council:\n\n1. Approves the budget;\n\n1. Thanks the Treasurer;\n\n3. Decides to meet in May.',
      '# Minutes\n\n1. The Chair opened the meeting.\n2. The agenda was adopted.\n2. The Board approved the budget.\n4. The Chair closed the meeting.',
      'text:Minutes of the Board, 4 March 2025\n\n1 Opening\n\n1.1 The Chair opened the meeting.\n\n1.2 The agenda was adopted.\n\n1.4 The Board welcomed the members.\n\n1.3 The Board heard the Treasurer.\n\n1.5 The Board approved the accounts.',
      '# Minutes of the Board, 4 March 2025\n\n## 1. Opening\n\nThe Chair opened the meeting.\n\n## 2. Budget\n\nThe Board approved the budget.\n\n## 3. Staff\n\nThe Board heard the Director.\n\n## 5. Premises\n\nThe Board approved the lease.\n\n## 6. Programme\n\nThe Board approved it.\n\n## 7. Closing\n\nThe Chair closed the meeting.'
    ],
    passes: [
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. الافتتاح\n\nافتتح الرئيس الاجتماع.\n\n2. الميزانية\n\nوافق المكتب على الميزانية.\n\n3. المحضر\n\nأُقر المحضر.\n\n4. الحسابات\n\nعرض مراجع الحسابات قائمة الدخل (بملايين الدنانير):\n\nالبند        2023        2024\nالفوائد        310        342\nالرسوم        45        51\n\n5. الأرباح\n\nقرر المكتب توزيع الأرباح.\n\n6. الانتخاب\n\nانتخب المكتب رئيسه.\n\n7. ما يستجد من أعمال\n\nلم يستجد شيء.',
      'text:Minutes of the Board, 4 March 2025\n\n1. The Chair opened the meeting.\n\n2. The Board agreed that:\n\n1. the budget be approved;\n\n2. the report be published;\n\n3. The Board took note of the report.\n\n3 bis. The Board thanked the Treasurer.\n\n4. The Chair closed the meeting.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n12. افتتح الرئيس الاجتماع.\n\n15. وافق المكتب على الميزانية.\n\n21. أحاط المكتب علماً بالتقرير.',
      '# Minutes of the Board, 4 March 2025\n\n1. Opening\n1. Budget\n1. Closing\n\nThe Board approved the budget.'
    ]
  },
  check: broken
}
