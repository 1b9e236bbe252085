import type { Unit } from '../../../outline/index.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { daysOf } from '../slots.ts'

/** Whether a unit names a day of the agenda: by its date, or by its number (Day 2, اليوم 2). */
function names(unit: Unit, day: number | null, date: string): boolean {
  const [, month, dayOfMonth] = date.split('-').map(Number)
  if (day !== null && new RegExp(`(?:\\bday|اليوم)\\s+${day}(?!\\d)`, 'iu').test(unit.text)) return true
  return datesOf(unit).some((d) => d.date === date || (d.month === month && d.day === dayOfMonth))
}

function* missing(document: Checked): Generator<DocumentFound> {
  const days = [...daysOf(document).values()].filter(([item]) => item?.date)
  const { units } = document
  let headed = 0
  for (const [i, items] of days.entries()) {
    const [first] = items
    if (!first?.date) continue
    const previous = days[i - 1]?.at(-1)?.at.endLine ?? 0
    // Days side by side, in the columns of one table.
    if (first.at.line <= previous) return
    const between = units.filter(({ line }) => line > previous && line < first.at.line)
    const own = units.filter(({ line }) => line === first.at.line)
    if ([...between, ...own].some((unit) => unit.kind !== 'cell' && names(unit, first.day, first.date as string))) {
      headed++
      continue
    }
    // Where no day has a heading, the dates stand elsewhere.
    if (i === 0 || headed === 0) continue
    if ([...between, ...own].some((unit) => names(unit, first.day, first.date as string))) continue
    const table = own.find(({ cell }) => cell)?.cell?.table
    const at =
      between.find(({ kind }) => kind === 'heading') ?? units.find(({ cell }) => cell && cell.table === table) ?? own[0]
    if (at)
      yield {
        at: { unit: at },
        message: `the agenda begins anew at ${first.start ?? 'its start'}, and no heading tells the day (${first.date})`
      }
  }
}

export const missingDay: DocumentRule = {
  id: 'missing-day',
  severity: 'warning',
  summary: 'the timetable of another day that no heading of the day announces',
  help: 'An agenda over several days, which the text announces, in which the first has a heading with its number or date, and the times begin anew without one. Told at the first heading or table behind the entries of the day before.',
  examples: {
    fails: [
      'text:Meeting of the Board, 4-5 March 2025\n\nDay 1: 4 March, 09:00-13:00\n\nDay 2: 5 March, 09:00-12:00\n\nAGENDA\n\nDay 1: 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n11:00 – 11:45\tBreak\n11:45 – 13:00\tReport of the auditor\n\nTime\tItem\n09:00 – 10:00\tElections\n10:00 – 11:00\tStaff\n11:00 – 12:00\tClosing'
    ],
    passes: [
      '# Agenda of the Board, 6-7 October 2026\n\n| Time | Tuesday 6 October 2026 | Wednesday 7 October 2026 |\n|---|---|---|\n| 09:30–11:00 | Item 1 | Item 4 |\n| 11:00–12:00 | Item 2 | Item 5 |\n| 12:00–13:00 | Item 3 | Item 6 |',
      'text:Meeting of the Board, 4-5 March 2025\n\nDay 1: 4 March, 09:00-13:00\n\nDay 2: 5 March, 09:00-12:00\n\nAGENDA\n\nDay 1: 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n11:00 – 11:45\tBreak\n11:45 – 13:00\tReport of the auditor\n\nDay 2: 5 March 2025\n\nTime\tItem\n09:00 – 10:00\tElections\n10:00 – 11:00\tStaff\n11:00 – 12:00\tClosing'
    ]
  },
  check: missing
}
