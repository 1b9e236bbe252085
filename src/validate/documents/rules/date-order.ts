import { type FoundDate, findDates } from '../../../language/dates.ts'
import { folded } from '../../../language/fold.ts'
import { ordinalValue } from '../../../language/labels.ts'
import { joinsDates, movesDates } from '../../../language/sittings.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { rowsIn, tablesOf } from '../tables.ts'

/** "1 July 2026 to 30 June 2026": one range, of which the later day stands first. */
function* ranges(unit: Unit): Generator<DocumentFound> {
  for (const { date, until, hijri, start, end, text } of datesOf(unit)) {
    if (!date || until || hijri || !mayHoldTwo.test(text)) continue
    const last = lastOf(text, unit.language)
    if (last === null || last >= date) continue
    const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
    if (!sentence || movesDates(sentence.folded.text, unit.language)) continue
    yield { at: { unit, start, end }, message: `${quoted(text)} ends before it begins` }
  }
}

/** "begins on 1 June 2025 and ends on 30 April 2025". */
function* beginsAndEnds(unit: Unit): Generator<DocumentFound> {
  const dates = datesOf(unit).filter(({ date, hijri }) => date !== null && !hijri)
  for (const [i, first] of dates.entries()) {
    const second = dates[i + 1]
    if (!second || !first.date || !second.date || second.date >= first.date) continue
    const joint = unit.text.slice(first.end, second.start)
    if (joint.length > longestJoint || !endsBehind[unit.language].test(joint)) continue
    const before = unit.text.slice(Math.max(0, first.start - longestJoint), first.start)
    if (!beginsBefore[unit.language].test(before)) continue
    yield {
      at: { unit, start: first.start, end: second.end },
      message: `${quoted(unit.text.slice(first.start, second.end))} ends before it begins`
    }
  }
}
const longestJoint = 40
const beginsBefore = {
  en: /(?:beg[ai]ns?|starts?|runs?|opens?|commences?|starting|beginning|from)(?: on| from)?(?: \p{L}+,?)? $/u,
  ar: /(?:يبدأ|تبدأ|بدأ|بدأت|يبدا|تبدا|ابتداءً|ابتداء|اعتباراً|اعتبارا|من)(?: \p{L}+){0,4} $/u
}
const endsBehind = {
  en: /^,? (?:and |to )?(?:end(?:s|ing)?|clos(?:e|es|ing)|finish(?:es)?|conclud(?:e|es|ing)|expir(?:e|es|ing)|runs? until|until|(?:is |are )?(?:to )?be completed(?: by)?|completed by|with completion by)(?: on)?(?: \p{L}+,?)? $/u,
  ar: /^،? ?و?(?:ينتهي|تنتهي|انتهى|انتهت|حتى|ولغاية|لغاية|تختتم|يختتم)(?: في| يوم| بتاريخ)*(?: \p{L}+)? $/u
}

/** The last day of a range as it is printed, `YYYY-MM-DD`. */
function lastOf(text: string, language: Language): string | null {
  for (const { index, 0: word } of text.matchAll(/(?<=\d )\p{L}+ (?=\d)/gu)) {
    if (!joinsDates(folded(word), language)) continue
    return findDates(text.slice(index + word.length), language)[0]?.date ?? null
  }
  return null
}

/** "20 to 18 November 2025", من 20 إلى 18 نوفمبر: two days of one month. A dash in Arabic may stand in visual order, which is another check. */
const days = {
  en: /^(\d{1,2}) ?(?:to|until|till|through|and|[-–]) ?(\d{1,2}) \p{L}/u,
  ar: /^(\d{1,2}) ?(?:إلى|الى|حتى|ولغاية|لغاية|و) ?(\d{1,2}) \p{L}/u
}

function* ofMonth(unit: Unit): Generator<DocumentFound> {
  for (const { start, end, text, hijri } of datesOf(unit)) {
    const [, first, last] = days[unit.language].exec(text) ?? []
    // COVID-19
    if (!first || Number(last) >= Number(first) || hijri || /[\p{L}-]$/u.test(unit.text.slice(0, start))) continue
    yield { at: { unit, start, end }, message: `${quoted(text)} ends before it begins` }
  }
}

/** So many entries with dates a list must have that one out of order stands out. */
const leastEntries = 4

/** The date with which an entry opens, with the weekday before it at most. */
const opening = (unit: Unit): FoundDate | undefined => {
  const [date] = datesOf(unit)
  return date?.date && !date.hijri && date.start <= 16 && !/\d/.test(unit.text.slice(0, date.start)) ? date : undefined
}

interface Entry {
  unit: Unit
  date: string
}

function* outOfOrder(run: readonly Entry[]): Generator<DocumentFound> {
  if (run.length < leastEntries) return
  const falls = run.flatMap(({ date }, i) => (i > 0 && date < (run[i - 1]?.date ?? '') ? [i] : []))
  const [at, more] = falls
  if (at === undefined || more !== undefined) return
  const own = run[at]
  const before = run[at - 1]
  // Two lists behind each other, or one from the latest on, have no single entry out of order.
  const after = run[at + 1]
  if (!own || !before || !after || after.date <= before.date) return
  yield {
    at: { unit: own.unit },
    also: [{ unit: before.unit }],
    message: `${own.date} stands after ${before.date}: the other entries are in the order of their dates`
  }
}

/** The rows of a table whose first cells count on, one of which has a date out of order: "Third meeting, 19 February" after 10 March. */
function* columns(cells: readonly Unit[]): Generator<DocumentFound> {
  const rows = rowsIn(cells)
  if (rows.length <= leastEntries) return
  for (const column of [1, 2]) {
    const run: Entry[] = []
    for (const [i, row] of rows.slice(1).entries()) {
      const unit = row.get(column)
      const place = countOf(row.get(0))
      const [date, other] = unit && unit.text.length <= longestDate ? datesOf(unit) : []
      if (!unit || !date?.date || other || date.hijri || date.until || place !== i + 1) break
      run.push({ unit, date: date.date })
    }
    yield* outOfOrder(run)
  }
}
const longestDate = 30
/** The place that a first cell counts: 3, Third, الثالثة. */
const countOf = (cell: Unit | undefined): number | undefined => {
  const [first = ''] = folded(cell?.text ?? '').split(/[ .)]/, 1)
  return /^\d{1,2}$/.test(first) ? Number(first) : ordinalValue(first.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''))
}

/** The entries of a list that open with dates: all grow, and one does not. */
function* lists(units: readonly Unit[]): Generator<DocumentFound> {
  let run: Entry[] = []
  for (const unit of units) {
    const date = unit.kind === 'item' ? opening(unit)?.date : undefined
    if (date) run.push({ unit, date })
    else if (run.length > 0) {
      yield* outOfOrder(run)
      run = []
    }
  }
  yield* outOfOrder(run)
}

export const dateOrder: DocumentRule = {
  id: 'date-order',
  severity: 'warning',
  summary: 'a range of dates that ends before it begins, and an entry of a list out of the order of its dates',
  help: 'Two full dates with "to", "until", إلى or حتى between them, of which the second is the earlier one; a date that is moved from one day to another is left alone, with the words for it in data/sittings.yaml. Two days of one month (from 20 to 18 November). And, in a list of four entries or more that open with their dates, one entry before whose date the entry above it stands, where all the others are in order; and so in a table whose rows count on in their first cells.',
  examples: {
    fails: [
      'The works begin on 1 June 2025 and end on 30 April 2025.',
      'يبدأ المشروع في 1 يونيو 2025 وينتهي في 30 أبريل 2025.',
      'The training will be held from 20 to 18 November 2026.',
      'ينعقد المؤتمر خلال الفترة من 20 إلى 18 نوفمبر 2026.',
      '| Meeting | Date | Attendance |\n| --- | --- | --- |\n| First | 14 January 2024 | 6 |\n| Second | 10 March 2024 | 4 |\n| Third | 19 February 2024 | 7 |\n| Fourth | 15 September 2024 | 5 |\n| Fifth | 8 December 2024 | 3 |',
      'The lease runs from 1 July 2026 to 30 June 2026.',
      'تبدأ الفترة من 1 يوليو 2026 إلى 30 يونيو 2026.',
      'Next meetings:\n\n- 2 April 2026\n- 7 May 2026\n- 4 April 2026\n- 2 July 2026'
    ],
    passes: [
      'The works begin on 1 June 2025 and end on 30 April 2026. The Board recalled its meeting of 3 May 2025 and that which ended on 2 May 2024.',
      'يبدأ العمل في 1 يونيو 2025 وينتهي في 30 أبريل 2026.',
      'The training will be held from 18 to 20 November 2026. The session was held from 28 March to 3 April 2026.',
      '| Meeting | Date | Attendance |\n| --- | --- | --- |\n| First | 14 January 2024 | 6 |\n| Second | 10 March 2024 | 4 |\n| Third | 19 April 2024 | 7 |\n| Fourth | 15 September 2024 | 5 |\n| Fifth | 8 December 2024 | 3 |',
      'The lease runs from 1 July 2026 to 30 June 2027. The meeting was brought forward from 1 July 2026 to 30 June 2026.',
      'تبدأ الفترة من 1 يوليو 2026 إلى 30 يونيو 2027. وقُدِّم موعد الاجتماع من 1 يوليو 2026 إلى 30 يونيو 2026.',
      'Next meetings:\n\n- 2 April 2026\n- 7 May 2026\n- 4 June 2026\n- 2 July 2026',
      'Past meetings:\n\n- 2 July 2026\n- 4 June 2026\n- 7 May 2026\n- 2 April 2026'
    ]
  },
  *check(document: Checked) {
    for (const unit of document.holding('digit')) {
      if (mayHoldTwo.test(unit.text)) {
        yield* ranges(unit)
        yield* beginsAndEnds(unit)
      }
      if (mayHoldDays.test(unit.text)) yield* ofMonth(unit)
    }
    for (const cells of tablesOf(document.units)) yield* columns(cells)
    yield* lists(document.units)
  }
}
const mayHoldDays = /\d ?(?:to|until|till|through|[-–]|إلى|الى|حتى|ولغاية|لغاية) ?\d{1,2} \p{L}{3}/u
const mayHoldTwo = /\d{4}\D.*\d{4}/u
