/** Action items that state a day as tasks of a calendar (iCalendar, RFC 5545: VTODO). */
import { registerWords } from '../../language/register.ts'
import { otherLanguage } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import type { RegisterItem } from '../../model/register.ts'
import { chosen, differs } from '../../register/agreed.ts'

/** The most octets of a line, without its end (RFC 5545, 3.1). */
const widest = 75

/** A content line, folded by octets: no character is cut in two. */
export function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > widest) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return `${out}\r\n`
}

/** A value of type TEXT (3.3.11). Control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const states: Readonly<Record<string, string>> = {
  open: 'NEEDS-ACTION',
  'in-progress': 'IN-PROCESS',
  done: 'COMPLETED',
  cancelled: 'CANCELLED'
}

const day = /^\d{4}-\d\d-\d\d$/
const basic = (date: string) => date.replaceAll('-', '')
/** Longer summaries are cut at a word; the description has all. */
const longestSummary = 160

export interface CalendarOptions {
  /** Whose words the summary has, where the item has them. */
  language: Language | undefined
  version: string
  /** The absolute address of a link of the register. */
  absolute(href: string): string
}

export function calendarWriter({ language, version, absolute }: CalendarOptions) {
  return {
    head: ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//mahdar//register ${version}//EN`, 'CALSCALE:GREGORIAN']
      .map(folded)
      .join(''),
    end: folded('END:VCALENDAR'),
    /** Empty for an item without a day. */
    task: (item: RegisterItem): string => taskOf(item, language ?? item.original, absolute)
  }
}

function taskOf(item: RegisterItem, wanted: Language, absolute: (href: string) => string): string {
  const { due, text, original, actor, meeting, source } = item
  const date = due && chosen(due.date, original)
  if (item.list !== 'actions' || !date || !day.test(date) || !text) return ''
  const language = text[wanted] === undefined ? otherLanguage(wanted) : wanted
  const other = otherLanguage(language)
  const start = chosen(meeting.start, original)
  const isDone = item.status === 'done' && item.statusDate !== null && day.test(item.statusDate)
  const href = source[language]?.href ?? source[other]?.href
  const categories = [item.body?.[language] ?? item.body?.[other], chosen(item.symbol, original)].filter(
    (c) => c != null
  )
  return [
    'BEGIN:VTODO',
    `UID:${item.id}@mahdar`,
    // The clock would make each run another: the day of the meeting stands for when it was written down.
    `DTSTAMP:${start && day.test(start) ? basic(start) : '19700101'}T000000Z`,
    `SUMMARY;LANGUAGE=${language}:${escaped(cut(text[language] ?? ''))}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped([language, other].flatMap((l) => paragraphsOf(item, l)).join('\n\n'))}`,
    `DUE;VALUE=DATE:${basic(date)}`,
    `STATUS:${states[item.status ?? ''] ?? 'NEEDS-ACTION'}`,
    ...(isDone ? [`COMPLETED:${basic(item.statusDate ?? '')}T000000Z`] : []),
    ...(actor ? [`CONTACT:${escaped(actor[language] ?? actor[other] ?? '')}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    ...(href === undefined ? [] : [`URL:${absolute(href)}`]),
    'END:VTODO'
  ]
    .map(folded)
    .join('')
}

/** What one version says, and where. */
function paragraphsOf(item: RegisterItem, language: Language): string[] {
  const text = item.text?.[language]
  if (text === undefined) return []
  const word = (key: string) => registerWords.columns[key]?.[language] ?? key
  const date = item.due?.date ?? null
  const due = [differs(date) ? date[language] : null, item.due?.text[language]].filter((d) => d != null).join(' ')
  const lines = [
    [word('actor'), item.actor?.[language]],
    [word('due_words'), due],
    [word('meeting'), item.meeting.title?.[language]],
    [word('title'), item.title?.[language]],
    [word('paragraph'), differs(item.paragraph) ? item.paragraph[language] : item.paragraph],
    [word('note'), item.original === language ? item.note : null]
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return [text, ...(lines.length > 0 ? [lines.join('\n')] : [])]
}

function cut(text: string): string {
  if (text.length <= longestSummary) return text
  const start = text.slice(0, longestSummary)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longestSummary / 2))}…`
}
