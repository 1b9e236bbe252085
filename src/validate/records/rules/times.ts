import { findDates } from '../../../language/dates.ts'
import type { Language } from '../../../model/record.ts'
import { type Entry, type RecordFile, type RecordFound, type RecordRule, valuesOf } from '../rule.ts'

/** What is no day of the calendar is another check's: nothing is said of what would follow from it. */
const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value)
const dates = (entry: Entry, field: string) =>
  [...valuesOf(entry, field)].filter((d): d is typeof d & { value: string } => isDate(d.value))

const meetingPath = ['document', 'meeting']
const meetingOf = (file: RecordFile): Entry => ({ item: file.map(...meetingPath), path: meetingPath })

export const meetingDates: RecordRule = {
  id: 'meeting-dates',
  severity: 'error',
  summary: 'a meeting that ends before it starts, or an agenda entry that does',
  help: 'The last day may be the first again. Entries of the agenda may end after midnight only as 24:00.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-03 } }',
      'agenda: [{ id: i1, start: "10:00", end: "09:30" }]'
    ],
    passes: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-04 } }',
      'agenda: [{ id: i1, start: "23:00", end: "24:00" }]',
      'agenda: [{ id: i1, start: "25:00", end: "09:30" }]'
    ]
  },
  *check(file) {
    const meeting = meetingOf(file)
    const [start] = dates(meeting, 'start')
    for (const end of dates(meeting, 'end'))
      if (start && end.value < start.value)
        yield { path: end.path, message: `the meeting ends on ${end.value}, before it starts on ${start.value}` }
    for (const entry of file.entries('agenda')) {
      const { start: from, end: to } = entry.item
      if (isTime(from) && isTime(to) && to < from)
        yield { path: [...entry.path, 'end'], message: `ends at ${to}, before it starts at ${from}` }
    }
  }
}

/** The first and the last day of the meeting; null where they are not known or run backwards. */
function daysOfMeeting(file: RecordFile): readonly [string, string] | null {
  const meeting = meetingOf(file)
  const [from] = dates(meeting, 'start')
    .map(({ value }) => value)
    .toSorted()
  const to = dates(meeting, 'end')
    .map(({ value }) => value)
    .toSorted()
    .at(-1)
  return from !== undefined && to !== undefined && from <= to ? [from, to] : null
}

/** Entries of the agenda on days on which there is no meeting. */
function* outsideMeeting(file: RecordFile): Generator<RecordFound> {
  const days = daysOfMeeting(file)
  if (!days) return
  const [from, to] = days
  for (const entry of file.entries('agenda'))
    for (const { value, path } of dates(entry, 'date'))
      if (value < from || value > to)
        yield { path, message: `is on ${value}, but the meeting is from ${from} to ${to}` }
}

/** One day of the meeting on two dates: told of the entries of which there are fewer. */
function* daysApart(file: RecordFile): Generator<RecordFound> {
  const known = new Map<number, Map<string, Entry[]>>()
  const [from, to] = daysOfMeeting(file) ?? ['', '9999']
  for (const entry of file.entries('agenda')) {
    const { day, date } = entry.item
    if (typeof day !== 'number' || !isDate(date) || date < from || date > to) continue
    const own = known.get(day) ?? new Map<string, Entry[]>()
    known.set(day, own.set(date, [...(own.get(date) ?? []), entry]))
  }
  for (const [day, byDate] of known) {
    const [[most, many] = ['', []], ...others] = [...byDate].toSorted(([, a], [, b]) => b.length - a.length)
    for (const [date, entries] of others)
      if (entries.length < many.length)
        for (const { path } of entries)
          yield { path: [...path, 'day'], message: `is day ${day} on ${date}, but day ${day} is ${most} elsewhere` }
  }
}

/** Entries of one day that begin before the one above them ends, where no others do: several at a time are tracks. */
function* outOfStep(file: RecordFile): Generator<RecordFound> {
  const days = new Map<unknown, { entry: Entry; start: string; end: string | null }[]>()
  for (const entry of file.entries('agenda')) {
    const { start, end, date, day } = entry.item
    if (!isTime(start)) continue
    const key = isDate(date) ? date : day
    days.set(key, [...(days.get(key) ?? []), { entry, start, end: isTime(end) && end >= start ? end : null }])
  }
  for (const slots of days.values()) {
    const pairs = slots.slice(1).map((next, i) => ({ before: slots[i] as (typeof slots)[number], next }))
    if (pairs.some(({ before, next }) => before.start === next.start)) continue
    const wrong = pairs.filter(({ before, next }) => next.start < (before.end ?? before.start))
    const isPattern = wrong.length > Math.max(1, slots.length / tracks)
    for (const { before, next } of isPattern ? [] : wrong)
      yield {
        path: [...next.entry.path, 'start'],
        message:
          next.start < before.start
            ? `starts at ${next.start}, before the entry above it (${before.start})`
            : `starts at ${next.start}, before the entry above it ends (${before.end})`
      }
  }
}
/** Where a larger part of the entries than this is out of step, sessions run side by side. */
const tracks = 4

export const agendaDays: RecordRule = {
  id: 'agenda-days',
  severity: 'warning',
  summary:
    'an agenda entry outside the days of the meeting, on another day than its date says, or out of step with the one above it',
  help: 'The dates of the entries lie between the first and the last day of the meeting; a day of the meeting has one date, and what fewer entries say is told; entries of one day follow each other in time. Entries that begin together, and days of which many entries overlap, are sessions side by side.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-05 } }\nagenda: [{ id: i1, day: null, date: 2025-04-04 }]',
      'document: { meeting: { start: null, end: null } }\nagenda: [{ id: i1, day: 1, date: 2025-03-04 }, { id: i2, day: 1, date: 2025-03-04 }, { id: i3, day: 1, date: 2025-03-05 }]',
      'agenda: [{ id: i1, day: 1, start: "09:00", end: "10:30" }, { id: i2, day: 1, start: "10:00", end: "11:00" }, { id: i3, day: 1, start: "11:00", end: "12:00" }]',
      'agenda: [{ id: i1, day: 1, start: "11:00", end: "12:00" }, { id: i2, day: 1, start: "10:00", end: "11:00" }]'
    ],
    passes: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-05 } }\nagenda: [{ id: i1, day: 1, date: 2025-03-04 }, { id: i2, day: 2, date: 2025-03-05 }]',
      'agenda: [{ id: i1, day: 1, start: "09:00", end: "10:00" }, { id: i2, day: 1, start: "10:00", end: "11:00" }, { id: i3, day: 2, start: "09:00", end: null }]',
      'agenda: [{ id: i1, day: 1, start: "09:00", end: "10:30" }, { id: i2, day: 1, start: "09:00", end: "10:00" }, { id: i3, day: 1, start: "10:00", end: "12:00" }]'
    ]
  },
  *check(file) {
    yield* outsideMeeting(file)
    yield* daysApart(file)
    yield* outOfStep(file)
  }
}

export const dueBeforeMeeting: RecordRule = {
  id: 'early-due-date',
  severity: 'warning',
  summary: 'an action item that was due before the meeting began',
  help: 'What the record calls done or cancelled may have been due earlier.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: open, due: { date: 2024-03-15, text: by 15 March } }]'
    ],
    passes: [
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: open, due: { date: 2025-03-15, text: by 15 March } }]',
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: done, due: { date: 2024-03-15, text: by 15 March } }]'
    ]
  },
  *check(file) {
    const [start] = dates(meetingOf(file), 'start')
    if (!start) return
    for (const { item, path: at } of file.entries('actionItems')) {
      if (item.status === 'done' || item.status === 'cancelled') continue
      const due = [...at, 'due']
      for (const { value, path: where } of dates({ item: file.map(...due), path: due }, 'date'))
        if (value < start.value)
          yield { path: where, message: `is due on ${value}, before the meeting of ${start.value}` }
    }
  }
}

/** Of a date the parts that words beside it tell: "30 January" says nothing of the year. */
function saysOther(date: string, text: string, language: Language): boolean {
  const [told, more] = findDates(text, language)
  if (!told || more || told.hijri || told.months || told.relative || told.until || told.day === null) return false
  const [year, month, day] = date.split('-').map(Number)
  const differs = (a: number | null, b: number | undefined) => a !== null && a !== b
  // 3/4/2025 may be read either way.
  const isTurned = told.day === month && told.month === day
  return !isTurned && (told.day !== day || differs(told.month, month) || differs(told.year, year))
}

export const wrongDueDate: RecordRule = {
  id: 'wrong-due-date',
  severity: 'error',
  summary: 'a due date that is not the one its words give',
  help: 'due.date against the one date in due.text, as far as the words tell day, month and year. Words for an occasion, ranges, Hijri dates and times after the meeting are left alone.',
  examples: {
    fails: ['actionItems: [{ id: a1, due: { date: 2025-01-30, text: by 31 January 2025 } }]'],
    passes: [
      'actionItems: [{ id: a1, due: { date: 2025-01-31, text: by 31 January } }]',
      'actionItems: [{ id: a1, due: { date: 2025-01-31, text: by the end of January 2025 } }]',
      'actionItems: [{ id: a1, due: { date: 2025-01-31, text: two weeks before 14 February } }]'
    ]
  },
  *check(file) {
    const own = file.map('document').language
    for (const { path } of file.entries('actionItems')) {
      const at = [...path, 'due']
      const due = { item: file.map(...at), path: at }
      for (const { value: text, path: where } of valuesOf(due, 'text')) {
        const side = where.at(-1)
        const language = side === 'ar' || side === 'en' ? side : own === 'ar' ? 'ar' : 'en'
        for (const { value, path: dated } of dates(due, 'date')) {
          const isOther = dated.at(-1) !== 'date' && dated.at(-1) !== side
          if (isOther || typeof text !== 'string' || counted.test(text) || !saysOther(value, text, language)) continue
          yield { path: dated, message: `is ${value}, but the words say "${text}"` }
        }
      }
    }
  }
}
/** "two weeks before 14 February", "بعد شهر من": the date is counted from the one that is printed. */
const counted = /\b(?:days?|weeks?|months?|before|prior|after|following)\b|أيام|يوما|أسبوع|أسابيع|شهر|قبل|بعد/
