import { type FoundDate, findDates } from '../../language/dates.ts'
import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { isWeekday } from '../../language/months.ts'
import type { DocumentFacts, Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { isDate, isNumberedMeeting, isSession } from './lines.ts'
import { says } from './words.ts'

/** "Extraordinary meeting, Council Chamber, Wrenport — 8 July 2026": a line of the head, in a document of no known kind. */
export function datesMeeting(unit: Unit, language: Language): boolean {
  if (unit.kind === 'cell' || unit.kind === 'item' || !says(folded(unit.text), words('meeting', language))) return false
  return findDates(unit.text, language).some((date) => date.date !== null)
}

/** Resolutions or decisions of one session: a line names the session, and another the days on which it sat. */
export const headsSession = (opening: readonly Unit[], language: Language): boolean =>
  opening.some(({ text }) => isSession(folded(text), language) || isNumberedMeeting(folded(text), language)) &&
  opening.some(
    ({ text }) =>
      text.length <= longestDayLine && findDates(text, language)[0]?.until != null && isDate(text, language, true)
  )

/** The day of the last heading of an agenda: "Day 2 – Sunday, 13 December". */
export function lastDay(units: readonly Unit[], start: string, end: string | null, language: Language): string | null {
  let last = end
  for (const unit of units) {
    if (unit.text.length > longestDayLine || unit.kind === 'cell') continue
    const [date, more] = findDates(unit.text, language, { year: Number(start.slice(0, 4)) })
    if (!date?.date || date.until || more || !isDayLine(unit.text, date, language)) continue
    const days = (Date.parse(date.date) - Date.parse(start)) / 86_400_000
    if (days > 0 && days <= mostDays && (last === null || date.date > last)) last = date.date
  }
  return last
}

/** In characters. */
const longestDayLine = 80

const mostDays = 20

/** What stands beside the date is a weekday or the number of the day. */
const isDayLine = (text: string, date: FoundDate, language: Language): boolean =>
  text.length - date.end <= 2 &&
  (text
    .slice(0, date.end)
    .split(/[\s,،:–—-]+/)
    .some(isWeekday) ||
    (language === 'ar' ? /^اليوم/.test(text) : /^day\b/i.test(text)))

/** The year of the meeting, or the only year that the title names; null where neither is known or the meeting spans two years. */
export function meetingYear(facts: DocumentFacts): number | null {
  const { start, end } = facts.meeting
  if (start) return end && end.slice(0, 4) !== start.slice(0, 4) ? null : Number(start.slice(0, 4))
  return onlyYear([facts.title ?? '', facts.meeting.title ?? ''])
}

export function onlyYear(texts: readonly string[]): number | null {
  const years = new Set(
    texts.flatMap((text) => folded(text).match(/(?<![\p{L}\p{N}/.-])(?:19|20)\d{2}(?![\p{L}\p{N}/])/gu) ?? [])
  )
  return years.size === 1 ? Number([...years][0]) : null
}
