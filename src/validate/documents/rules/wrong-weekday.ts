import type { FoundDate } from '../../../language/dates.ts'
import { folded } from '../../../language/fold.ts'
import { weekdayCalled, weekdayName, weekdaysOf } from '../../../language/weekdays.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf, day } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** From 1 for Monday. */
const weekdayOf = (date: string): number => new Date(Date.parse(date)).getUTCDay() || 7

/** What may stand between the name of a day and its date, folded. */
const before = /^[\s,،(:/-]*(?:(?:on|the|of|في|من|ال?موافقه?|الموافق ل|يوم) ?)?[\s,،(:-]*$/
const after = /^\s?[,(]?\s?$/

/** The days from the first to the last of a date, at most a fortnight. */
function daysOf({ date, until }: FoundDate, shift = 0): Set<number> {
  const first = Date.parse(date as string) + shift * day
  const last = until === null ? first : Math.min(Date.parse(until) + shift * day, first + 13 * day)
  const found = new Set<number>()
  for (let at = first; at <= last; at += day) found.add(new Date(at).getUTCDay() || 7)
  return found
}

/** A date in the Hijri calendar may lie a day apart, as the moon is sighted. */
const shiftsOf = (date: FoundDate): number[] => (date.hijri ? [0, 1, -1] : [0])

/** The readings of a date: as printed, or, where it has no year, in the year of the meeting and those beside it. */
function readings(date: FoundDate, meeting: string | null): FoundDate[] {
  if (date.date !== null) return [date]
  const { month, day: number } = date
  if (date.year !== null || month === null || number === null || meeting === null) return []
  const year = Number(meeting.slice(0, 4))
  return [year, year + 1, year - 1].flatMap((y) => {
    const iso = `${y}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
    return Number.isNaN(Date.parse(iso)) ? [] : [{ ...date, date: iso }]
  })
}

function* wrongDays(unit: Unit, meeting: string | null): Generator<DocumentFound> {
  const named = weekdaysOf(unit.text, unit.language)
  if (named.length === 0) return
  const dates = datesOf(unit)
  for (const name of named) {
    const date = dates.find((d) =>
      d.start >= name.end
        ? before.test(folded(unit.text.slice(name.end, d.start)))
        : d.end <= name.start
          ? after.test(unit.text.slice(d.end, name.start))
          : true
    )
    if (!date) continue
    const read = readings(date, meeting)
    const fits = read.some((r) => shiftsOf(r).some((shift) => daysOf(r, shift).has(name.day)))
    if (read.length === 0 || fits) continue
    const [first] = read as [FoundDate]
    const is = weekdayName(weekdayOf(first.date as string), unit.language)
    yield {
      at: { unit, start: Math.min(name.start, date.start), end: Math.max(name.end, date.end) },
      message: `${quoted(date.text)} is no ${quoted(unit.text.slice(name.start, name.end))}: it is ${quoted(is)}`
    }
  }
}

/** Fields of the head: "Day: Monday", "Date: 4 March 2025", in two lines or cells of one head. */
const dayField = { en: /^\s*\**day\**\s*:/iu, ar: /^\s*\**(?:اليوم|يوم)\**\s*:/u }
const dateField = { en: /^\s*\**date\**\s*:/iu, ar: /^\s*\**(?:التاريخ|بتاريخ|تاريخ الاجتماع|تاريخ الجلسة)\**\s*:/u }
const headReach = 20

function* inFields({ units }: Checked): Generator<DocumentFound> {
  const lines = units.slice(0, headReach).flatMap((unit) => {
    const next = units[unit.index + 1]
    // A label in a cell of its own.
    const text =
      unit.cell && next?.cell?.row === unit.cell.row && !unit.text.includes(':') ? `${unit.text}:` : unit.text
    const value = text !== unit.text && next ? next : unit
    return [{ unit: value, text }]
  })
  const day = lines.find(({ unit, text }) => dayField[unit.language].test(text))
  const date = lines.find(({ unit, text }) => dateField[unit.language].test(text))
  if (!day || !date || day.unit === date.unit) return
  const value = day.unit.text.slice(day.unit.cell ? 0 : day.unit.text.indexOf(':') + 1)
  const name = /\p{L}[\p{L}\p{M}]+/u.exec(value)?.[0] ?? ''
  const called = weekdayCalled(name, day.unit.language)
  const [found, more] = datesOf(date.unit)
  if (!called || !found?.date || more) return
  if (shiftsOf(found).some((shift) => daysOf(found, shift).has(called))) return
  const start = day.unit.text.lastIndexOf(name)
  yield {
    at: { unit: day.unit, start, end: start + name.length },
    also: [{ unit: date.unit, start: found.start, end: found.end }],
    message: `${quoted(found.text)} is no ${quoted(name)}: it is ${quoted(weekdayName(weekdayOf(found.date), day.unit.language))}`
  }
}

export const wrongWeekday: DocumentRule = {
  id: 'wrong-weekday',
  severity: 'error',
  summary: 'a date beside the name of another day of the week',
  help: 'The day of the week right before or after a date, in the Gregorian calendar; a Hijri date (umm al-qura) may lie a day apart, and where both calendars stand, the Gregorian date counts. A date without a year is read in the year of the meeting and in those beside it. In a range of days any of them may be named. In the head of a document the field for the day counts against that for the date.',
  examples: {
    fails: [
      'text:محضر اجتماع المكتب\n\nاليوم: الاثنين\n\nالتاريخ: 4 مارس 2025\n\nوافق المكتب على الميزانية.',
      '# Minutes of the Board\n\n| Day | Monday |\n| --- | --- |\n| Date | 4 March 2025 |',
      '# Minutes of the Board, Tuesday, 5 March 2025\n\nThe Board approved the budget.',
      '# محضر اجتماع المكتب، يوم الاثنين 4 آذار/مارس 2025\n\nاعتمد المكتب الميزانية.',
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will be held on Monday, 3 April 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nيُعقد الاجتماع القادم يوم الجمعة الموافق 3 نيسان/أبريل 2025.'
    ],
    passes: [
      'text:محضر اجتماع المكتب\n\nاليوم: الثلاثاء\n\nالتاريخ: 4 مارس 2025\n\nوافق المكتب على الميزانية.',
      '# Minutes of the Board, Tuesday, 4 March 2025\n\nThe next meeting will be held from Monday to Wednesday, 7-9 April 2025.',
      '# محضر اجتماع المكتب، يوم الثلاثاء 4 رمضان 1446هـ الموافق 4 آذار/مارس 2025\n\nاعتمد المكتب الميزانية.',
      '# Minutes of the Board, 4 March 2025\n\nThe members met on Monday and adopted the text of 3 April 2024.'
    ]
  },
  *check(document: Checked) {
    yield* inFields(document)
    for (const unit of document.holding('digit')) yield* wrongDays(unit, document.studied.facts.meeting.start)
  }
}
