import { folded } from '../../../language/fold.ts'
import { titledIn } from '../../../language/titled.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { type Break, breaksOf, type Counted } from '../sequences.ts'
import { rowsIn, tablesOf } from '../tables.ts'

/** A title is no longer than this, in UTF-16 units. */
const longest = 140
/** So many titles of one kind must count on that one out of step stands out. */
const least = 3

/** Titles of parts that count: headings, cells and short lines. */
function members(units: readonly Unit[]): Counted<Unit>[] {
  return units.flatMap((unit) => {
    const { kind, text, note, language } = unit
    if (note || kind === 'item') return []
    // "Annex II" may have been read as the label of its title.
    const [, word = '', number, rest = ''] = opensCount.test(unit.printed ?? text)
      ? (ofYear.exec(`${unit.printed ?? ''} ${text.slice(0, 30)}`.trim()) ?? [])
      : []
    // "87/25 Declarations of interest", "Min. 3/47/2025: Budget": the number of an item in the year or the meeting.
    if (number) return [{ of: unit, values: [Number(number)], style: `${word} ${rest}` }]
    if (text.length > longest || isProse.test(text)) return []
    const titled = titledIn(unit.printed && unit.label?.kind !== 'number' ? `${unit.printed} ${text}` : text, language)
    return titled ? [{ of: unit, values: [titled.value], style: `${kind} ${titled.noun} ${titled.stem}` }] : []
  })
}
/** "87/25 **Finance**" opens a paragraph of any length. */
const ofYear =
  /^((?:Min|Minute|Item|Ref)\.? )?(\d{1,3})(\/(?:\d{1,3}\/)?(?:\d{2}|(?:19|20)\d{2}))(?=[ :.–-])(?! ?(?:was|is|of|and|to|dated)\b)/u
const opensCount = /^(?:\d{1,3}\/|M|I|R)/
/** A sentence about a part is no title of it: "Item 3 was deferred." */
const isProse = /[.؛;،,]\s*$/

/** The numbers of the rows of a table, in its first column: 1, 2, 4. */
function* rowNumbers(cells: readonly Unit[]): Generator<DocumentFound> {
  const rows = rowsIn(cells)
  const counted = rows.flatMap((row): Counted<Unit>[] => {
    const of = row.get(0)
    const number = of && rowNumber.exec(folded(of.text))?.[1]
    return number ? [{ of, values: [Number(number)], style: '' }] : []
  })
  if (counted[0]?.values[0] !== 1 || counted.length < leastRows || rows.length > counted.length + 2) return
  const [found, more] = breaksOf(counted)
  if (!found || more) return
  const [value, before] = [found.of, found.before].map((unit) => Number.parseInt(folded(unit.text), 10))
  // A short list may leave out what was settled.
  const isShort = found.kind === 'gap' && counted.length < leastForGap
  yield {
    at: { unit: found.of },
    also: [{ unit: found.before }],
    message: `the row ${value} follows ${before}: ${(before ?? 0) + 1} is missing, or out of step`,
    ...(isShort && { severity: 'info' })
  }
}
const rowNumber = /^(\d{1,3})[.)]?$/
const leastRows = 3
const leastForGap = 4

/** Fewer titles are no list of which one could be empty. */
const leastTitles = 4

/** Two annexes of which the second is the third. */
const pairs = new Set(['annex', 'appendix', 'مرفق', 'ملحق', 'تذييل'])

/** A title of which the next one follows at once, where most others hold something. */
function* emptyTitles(own: readonly Counted<Unit>[], units: readonly Unit[]): Generator<DocumentFound> {
  const titles = new Set(own.map(({ of }) => of))
  const empty = own.filter(({ of }) => {
    const next = units[of.index + 1]
    return next !== undefined && titles.has(next) && of.kind === 'heading'
  })
  const [only, more] = empty
  if (!only || more || own.length < leastTitles || pairs.has(titledIn(only.of.text, only.of.language)?.noun ?? ''))
    return
  yield { at: { unit: only.of }, message: `nothing stands under ${quoted(only.of.text)}` }
}

function* check({ units }: Checked): Generator<DocumentFound> {
  for (const cells of tablesOf(units)) yield* rowNumbers(cells)
  const counted = members(units)
  if (counted.length < 2) return
  for (const style of new Set(counted.map((member) => member.style))) {
    const own = counted.filter((member) => member.style === style)
    const [first, second] = own
    if (first && second && own.length === 2 && pairs.has(style.split(' ')[1] as string)) {
      if (first.values[0] === 1 && second.values[0] === 3)
        yield {
          at: { unit: second.of },
          also: [{ unit: first.of }],
          message: told({ kind: 'gap', of: second.of, before: first.of, due: 2, borne: false })
        }
    }
    if (own.length < least) continue
    yield* emptyTitles(own, units)
    const breaks = breaksOf(own)
    // Several gaps are those of an extract, or of another order.
    if (breaks.length > 1) continue
    for (const found of breaks)
      if (found.kind !== 'repeated')
        yield { at: { unit: found.of }, also: [{ unit: found.before }], message: told(found) }
  }
}

function told(found: Break<Unit>): string {
  const [own, before] = [quoted(found.of.text), quoted(found.before.text)]
  return found.kind === 'swapped'
    ? `${own} stands before the one that it should follow`
    : `${own} follows ${before}: one is missing, or out of step`
}

export const titleSequence: DocumentRule = {
  id: 'title-sequence',
  severity: 'warning',
  summary:
    'titles of items, sessions, days, decisions or annexes that leave one out or are out of step: البند الثالث, البند الخامس',
  help: 'Headings, cells and short lines that open with one noun of parts and a number, an ordinal, a Roman numeral or a code (Item 3, الجلسة الرابعة, Annex II, Decision CM/9/6), three or more of a kind: where one of them does not count on. Where two or more do not, the text is taken for an extract. So are the numbers in the first column of a table, and one title with nothing under it is told. The nouns are in data/titled.yaml. Numbers before titles are another check: number-sequence.',
  examples: {
    fails: [
      '# Decisions of the Conference\n\n## Decision 1/2025: Report\n\nThe Conference takes note of the report.\n\n## Decision 3/2025: Plan\n\nThe Conference adopts the plan.\n\n## Decision 3/2025: Elections\n\nThe Conference elected the members.\n\n## Decision 4/2025: Venue\n\nThe Conference accepts the invitation.',
      'text:قرارات المؤتمر\n\nالقرار 1/2025: التقرير\n\nأحاط المؤتمر علماً بالتقرير.\n\nالقرار 2/2025: الخطة\n\nاعتمد المؤتمر الخطة.\n\nالقرار 4/2025: المكان\n\nقبل المؤتمر الدعوة.',
      '| م | الاسم | الصفة |\n| --- | --- | --- |\n| ١ | سالم العلي | رئيساً |\n| ٢ | مريم الحسن | عضواً |\n| ٥ | ناصر القاسم | عضواً |\n| ٤ | هدى العمر | عضواً |',
      '| No. | Action | Who |\n| --- | --- | --- |\n| 1 | Minutes | Clerk |\n| 2 | Report | Treasurer |\n| 4 | Survey | Clerk |\n| 5 | Lease | Chair |',
      'text:قرارات مجلس الأمناء\n\nالقرار رقم 1: المحضر\n\nصادق المجلس على المحضر.\n\nالقرار رقم 2: الموازنة\n\nوافق المجلس على الموازنة.\n\nالقرار رقم 3: البحث العلمي\n\nالقرار رقم 4: المنح\n\nوافق المجلس على المنح.',
      '# Minutes of the Board, 4 March 2025\n\n## Item 1: Opening\n\nThe Chair opened the meeting.\n\n## Item 2: Budget\n\nThe Board approved the budget.\n\n## Item 4: Staff\n\nThe Board heard the Director.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالبند الأول: الافتتاح\n\nافتتح الرئيس الاجتماع.\n\nالبند الثاني: الميزانية\n\nوافق المكتب على الميزانية.\n\nالبند الثالث: الموظفون\n\nاستمع المكتب إلى المدير.\n\nالبند الخامس: ما يستجد من أعمال\n\nلم يستجد شيء.',
      'text:Minutes of the Parish Council, 14 October 2025\n\n87/25 Declarations of interest. There were none.\n\n88/25 Minutes. The minutes were approved.\n\n89/25 Finance. The accounts were approved.\n\n91/25 Allotments. The rents were raised.',
      '# Decisions of the Council, 4 March 2025\n\n## Decision CM/9/1: Agenda\n\nThe Council adopts the agenda.\n\n## Decision CM/9/2: Budget\n\nThe Council approves the budget.\n\n## Decision CM/9/4: Staff\n\nThe Council appoints the Director.'
    ],
    passes: [
      '| No. | Members | Votes |\n| --- | --- | --- |\n| 1 | 3 | 5 |\n| 4 | 2 | 7 |\n| 9 | 6 | 4 |\n| 12 | 1 | 8 |',
      '# Minutes of the Board, 4 March 2025\n\n## Item 1: Opening\n\nThe Chair opened the meeting.\n\n## Item 2: Budget\n\nThe Board approved the budget.\n\n## Item 3: Staff\n\nThe Board heard the Director. Item 9 was deferred.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالبند الأول: الافتتاح\n\nافتتح الرئيس الاجتماع.\n\nالبند الثاني: الميزانية\n\nوافق المكتب على الميزانية.\n\nالبند الثالث: الموظفون\n\nاستمع المكتب إلى المدير.\n\nالبند السابع في جدول أعمال الدورة الماضية أُجّل.',
      '# Extract from the decisions of the Council, 4 March 2025\n\n## Decision CM/9/1: Agenda\n\nThe Council adopts the agenda.\n\n## Decision CM/9/5: Budget\n\nThe Council approves the budget.\n\n## Decision CM/9/9: Staff\n\nThe Council appoints the Director.'
    ]
  },
  check
}
