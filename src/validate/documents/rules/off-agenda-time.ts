import { fallsOn } from '../../../language/calendars.ts'
import { clockText, findTimes } from '../../../language/times.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { daysOf, minutesAt, slotsOf } from '../slots.ts'

/** So many entries make the timetable of a day. */
const leastSlots = 4

interface Day {
  date: string
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
  /** Lines that the timetable takes. */
  from: number
  to: number
}

function timetables(document: Checked): Day[] {
  return [...daysOf(document).values()].flatMap((items) => {
    const slots = slotsOf(items)
    const [first] = items
    if (!first || first.date === null || slots.length < leastSlots) return []
    return {
      date: first.date,
      starts: new Set(slots.map(({ start }) => minutesAt(start))),
      ends: new Set(slots.map(({ end }) => minutesAt(end))),
      from: first.at.line,
      to: items.at(-1)?.at.endLine ?? first.at.endLine
    }
  })
}

function* offAgenda(document: Checked): Generator<DocumentFound> {
  const days = timetables(document)
  if (days.length === 0) return
  for (const unit of document.units) {
    if (unit.kind === 'cell' || days.some(({ from, to }) => unit.line >= from && unit.line <= to)) continue
    const dates = datesOf(unit)
    const [date] = dates
    if (dates.length !== 1 || !date) continue
    const [day] = days.filter(
      (d) => date.date === d.date || (date.date === null && fallsOn(d.date, date.month, date.day))
    )
    if (!day) continue
    const ranges = findTimes(unit.text).filter(({ second, malformed }) => second && !malformed)
    // A line that fits nowhere speaks of other things than the meeting.
    const fits = ranges.filter(
      ({ first, second }) => day.starts.has(first.minutes) && second && day.ends.has(second.minutes)
    )
    if (fits.length === 0) continue
    for (const { start, end, first, second } of ranges) {
      if (!second || second.minutes <= first.minutes) continue
      const off = !day.starts.has(first.minutes) ? first : !day.ends.has(second.minutes) ? second : null
      if (off)
        yield {
          at: { unit, start, end },
          message: `no entry of the agenda of that day ${off === first ? 'starts' : 'ends'} at ${clockText(off.minutes)}`
        }
    }
  }
}

export const offAgendaTime: DocumentRule = {
  id: 'off-agenda-time',
  severity: 'warning',
  summary: 'a time of the meeting that its agenda contradicts',
  help: 'A line that tells the day and the times at which the meeting sits (Day 1: 22 February, 09:00-11:15 and 14:00-16:00), where the timetable of that day, of four entries or more, has none that starts or ends then. At least one other range of the line must fit.',
  examples: {
    fails: [
      'text:Meeting of the Board, 4 March 2025\n\nDay 1: 4 March 2025, 09:00-11:00 and 11:30-13:00\n\nAgenda\n\nDay 1: 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n11:00 – 11:45\tBreak\n11:45 – 13:00\tReport of the auditor'
    ],
    passes: [
      'text:Meeting of the Board, 4 March 2025\n\nDay 1: 4 March 2025, 09:00-11:00 and 11:45-13:00\n\nAgenda\n\nDay 1: 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n11:00 – 11:45\tBreak\n11:45 – 13:00\tReport of the auditor'
    ]
  },
  check: offAgenda
}
