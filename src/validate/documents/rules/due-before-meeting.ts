import { columnOf } from '../../../language/columns.ts'
import type { ActionItem } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Dates in a column of deadlines of a table that is none of action items, and has no column of states. */
function* inTables({ units, studied }: Checked, start: string): Generator<DocumentFound> {
  const told = new Set(studied.actions.map(({ at }) => at.line))
  const heads = new Map<number, Map<number, ReturnType<typeof columnOf>>>()
  for (const unit of units) {
    const { cell } = unit
    if (!cell) continue
    const columns = heads.get(cell.table) ?? new Map<number, ReturnType<typeof columnOf>>()
    heads.set(cell.table, columns)
    if (cell.row === 0) columns.set(cell.column, columnOf(unit.text))
    else if (columns.get(cell.column) === 'due' && ![...columns.values()].includes('status'))
      yield* past(unit, start, told)
  }
}

function* past(unit: Unit, start: string, told: ReadonlySet<number>): Generator<DocumentFound> {
  const [date, more] = datesOf(unit)
  if (!date?.date || more || date.until || date.date >= start || told.has(unit.passage.line(0))) return
  yield { at: { unit }, severity: 'warning', message: `${date.date} is before the meeting of ${start}` }
}

export const dueBeforeMeeting: DocumentRule = {
  id: 'due-before-meeting',
  severity: 'error',
  summary: 'an action item that was due before the meeting which gave it',
  help: 'The due date of an open action item against the first day of the meeting, where the document states both; and dates in the column of deadlines of any table (a warning). Items that are done or cancelled are left alone.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 February 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 شباط/فبراير 2025.',
      '# Minutes of the Board, 4 March 2025\n\n| Item | Discussion | By | When |\n| --- | --- | --- | --- |\n| 1 | Quotes to be circulated | JT | 14 February 2025 |'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 March 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 نيسان/أبريل 2025.'
    ]
  },
  *check(document) {
    const { studied } = document
    const { start } = studied.facts.meeting
    if (start === null) return
    yield* inTables(document, start)
    for (const action of studied.actions) {
      const { due, status, text } = action
      if (status === 'open' && due?.date && due.date < start)
        yield {
          at: dateOf(document.units, action),
          message: `${quoted(text)} was due on ${due.date}, before the meeting of ${start}`
        }
    }
  }
}

/** The words of the date, in the lines of the task or in its row; the task where they stand elsewhere. */
function dateOf(units: readonly Unit[], { due, at }: Pick<ActionItem, 'due' | 'at'>): DocumentFound['at'] {
  const words = due?.text ?? ''
  for (const unit of words === '' ? [] : units) {
    const [first, last] = [unit.passage.line(0), unit.passage.line(Math.max(0, unit.text.length - 1))]
    const start = last < at.line || first > at.endLine ? -1 : unit.text.lastIndexOf(words)
    if (start >= 0) return { unit, start, end: start + words.length }
  }
  return { place: at }
}
