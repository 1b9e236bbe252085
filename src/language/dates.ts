/**
 * Dates as the genre writes them: day, month and year in any order, ranges, dual month names (شباط/فبراير), Hijri with the
 * Gregorian beside it. A date is given only where the text settles it; an impossible or ambiguous one has none.
 * Hijri dates are converted by the Umm al-Qura calendar, that of official use in Saudi Arabia and the Gulf.
 */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'

type Both = Record<Language, string[]>
interface Dates {
  months: Both[]
  hijri: Both[]
  days: Both
  weekdays: Both[]
  before_month: Both
  before_year: Both
  ranges: Both
  equals: Both
  eras: Both
}

/** A date in a text. Offsets count in that text, `end` is exclusive. */
export interface FoundDate {
  start: number
  end: number
  /** ISO 8601, or null where the text does not settle day, month and year. */
  date: string | null
  /** The last day of a range. */
  until: string | null
  year: number | null
  /** 1..12, of the Gregorian calendar; null for a Hijri date that could not be converted. */
  month: number | null
  day: number | null
  text: string
}

const data = lexicon<Dates>('dates')

interface Token {
  text: string
  start: number
  end: number
}
const pattern = /\d+|[\p{L}\p{M}]+(?:['-][\p{L}]+)*|[^\s]/gu
const tokensOf = (text: string): Token[] => [...text.matchAll(pattern)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))

/** Names by their first token; the longest first. */
class Names<T> {
  readonly #byFirst = new Map<string, { rest: string[]; value: T }[]>()
  add(name: string, value: T): void {
    const [first = '', ...rest] = tokensOf(folded(name)).map((t) => t.text)
    const list = this.#byFirst.get(first) ?? []
    list.push({ rest, value })
    this.#byFirst.set(
      first,
      list.sort((a, b) => b.rest.length - a.rest.length)
    )
  }
  at(tokens: readonly Token[], i: number): { value: T; length: number } | null {
    for (const { rest, value } of this.#byFirst.get(tokens[i]?.text ?? '') ?? []) {
      if (rest.every((word, k) => tokens[i + 1 + k]?.text === word)) return { value, length: rest.length + 1 }
    }
    return null
  }
}

interface Month {
  hijri: boolean
  month: number
}
interface Tables {
  months: Names<Month>
  days: Names<number>
  beforeMonth: Set<string>
  beforeYear: Set<string>
  ranges: Set<string>
  equals: Names<true>
  eras: Set<string>
}
function tables(language: Language): Tables {
  const months = new Names<Month>()
  data.months.forEach((names, i) => {
    for (const name of names[language]) months.add(name, { hijri: false, month: i + 1 })
  })
  data.hijri.forEach((names, i) => {
    for (const name of names[language]) months.add(name, { hijri: true, month: i + 1 })
  })
  const days = new Names<number>()
  data.days[language].forEach((name, i) => {
    days.add(name, i + 1)
  })
  const equals = new Names<true>()
  for (const phrase of data.equals[language]) equals.add(phrase, true)
  const set = (list: string[]) => new Set(list.map(folded))
  return {
    months,
    days,
    beforeMonth: set(data.before_month[language]),
    beforeYear: set(data.before_year[language]),
    ranges: set(data.ranges[language]),
    equals,
    eras: set(data.eras[language])
  }
}
const known = { ar: tables('ar'), en: tables('en') }

/** A date while it is read: token indices, `to` exclusive. */
interface Draft {
  from: number
  to: number
  hijri: boolean
  year: number | null
  month: number
  day: number | null
  /** The first day of a range within one month. */
  first: number | null
  until?: Draft
  /** The date cannot be told from the text alone (3/4/2024). */
  unclear?: boolean
}

/**
 * The dates of a text in order. `assume.year` is used for dates without a year.
 * Cost grows with the number of tokens.
 */
export function findDates(text: string, language: Language, assume: { year?: number } = {}): FoundDate[] {
  const own = fold(text)
  const tokens = tokensOf(own.text)
  const drafts: Draft[] = []
  for (let i = 0; i < tokens.length; i++) {
    const last = drafts.at(-1)
    if (last && i < last.to) continue
    const draft = numeric(tokens, i) ?? named(tokens, i, language)
    // "paragraph 3 may be read" holds no date.
    if (draft?.year === null && language === 'en' && !/\p{Lu}/u.test(text[own.origin((tokens[i] as Token).start)] ?? '')) continue
    if (draft && draft.from >= (last?.to ?? 0)) drafts.push(draft)
  }
  return joined(drafts, tokens, language).map((draft) => settle(draft, tokens, text, own.origin, assume))
}

const number = (token: Token | undefined): number | null => (token && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null)
const dayNumber = (token: Token | undefined): number | null => {
  const n = number(token)
  return n !== null && n >= 1 && n <= 31 && (token as Token).text.length <= 2 ? n : null
}
const touching = (a: Token | undefined, b: Token | undefined) => a !== undefined && b !== undefined && a.end === b.start

/** 2024-03-15, 15/3/2024, 15.03.2024, 2024/3/15. */
function numeric(tokens: readonly Token[], i: number): Draft | null {
  const [a, s1, b, s2, c] = tokens.slice(i, i + 5)
  if (!a || !s1 || !b || !s2 || !c || s1.text !== s2.text || !/^[-./]$/.test(s1.text)) return null
  if (!touching(a, s1) || !touching(s1, b) || !touching(b, s2) || !touching(s2, c)) return null
  if (touching(tokens[i - 1], a) && /[\p{L}\d./-]/u.test(tokens[i - 1]?.text ?? '')) return null
  const after = tokens[i + 5]
  if (touching(c, after) && (/^[\p{L}\d/-]/u.test(after?.text ?? '') || (after?.text === '.' && touching(after, tokens[i + 6])))) return null
  const x = number(a)
  const y = number(b)
  const z = number(c)
  if (x === null || y === null || z === null || b.text.length > 2) return null
  const draft = { from: i, to: i + 5, hijri: false, first: null }
  if (a.text.length === 4 && c.text.length <= 2 && x >= 1300 && x < 2200) return { ...draft, hijri: x < 1700, year: x, month: y, day: z }
  if (c.text.length !== 4 || a.text.length > 2 || z < 1300 || z >= 2200) return null
  if (x > 12 || x === y) return { ...draft, hijri: z < 1700, year: z, month: y, day: x }
  if (y > 12) return { ...draft, hijri: false, year: z, month: x, day: y }
  return { ...draft, year: z, month: 0, day: null, unclear: true }
}

function named(tokens: readonly Token[], i: number, language: Language): Draft | null {
  const t = known[language]
  let at = i
  let hit = t.months.at(tokens, at)
  // An Arabic month may carry a preposition or article: "بيناير", "لفبراير".
  if (!hit) return null
  const month = hit.value
  at += hit.length
  if (tokens[at]?.text === '/' || tokens[at]?.text === '(') {
    const other = t.months.at(tokens, at + 1)
    if (other && !other.value.hijri && !month.hijri) {
      if (other.value.month !== month.month) return null
      at += 1 + other.length
      if (tokens[at]?.text === ')') at++
      hit = other
    }
  }
  let left = i
  while (t.beforeMonth.has(tokens[left - 1]?.text ?? '') && left > 0 && i - left < 3) left--
  const before = dayBefore(tokens, left, language)
  let day: number | null = before?.day ?? null
  let from = before?.from ?? i
  let first: number | null = null
  if (before) {
    const range = rangeBefore(tokens, before.from, language)
    if (range) {
      first = range.day
      from = range.from
    }
  }
  let to = at
  if (day === null && language === 'en') {
    // "March 15th, 2024", "March 15-17, 2024"
    const n = dayNumber(tokens[to])
    if (n !== null) {
      day = n
      to++
      if (/^(?:st|nd|rd|th)$/.test(tokens[to]?.text ?? '') && touching(tokens[to - 1], tokens[to])) to++
      const end = tokens[to]?.text === '-' ? dayNumber(tokens[to + 1]) : null
      if (end !== null && end > n) {
        first = n
        day = end
        to += 2
      }
    }
  }
  const year = yearAfter(tokens, to, language)
  if (year) to = year.to
  if (day === null && year === null) return null
  return { from, to, hijri: month.hijri, year: year?.year ?? null, month: month.month, day, first }
}

/** A day as a number or in words that ends before token `i`. */
function dayBefore(tokens: readonly Token[], i: number, language: Language): { day: number; from: number } | null {
  let at = i
  if (/^(?:st|nd|rd|th)$/.test(tokens[at - 1]?.text ?? '') && touching(tokens[at - 2], tokens[at - 1])) at--
  const n = dayNumber(tokens[at - 1])
  if (n !== null) {
    // A number that is part of a symbol or a decimal is no day.
    if (touching(tokens[at - 2], tokens[at - 1]) && /[./\p{L}\d]/u.test(tokens[at - 2]?.text ?? '')) return null
    return { day: n, from: at - 1 }
  }
  for (let length = 3; length >= 1; length--) {
    const hit = i - length >= 0 ? known[language].days.at(tokens, i - length) : null
    if (hit && hit.length === length) return { day: hit.value, from: i - length }
  }
  return null
}

/** The first day of a range that ends with the day at token `i`: "27-29", "27 to 29", "من 27 إلى 29". */
function rangeBefore(tokens: readonly Token[], i: number, language: Language): { day: number; from: number } | null {
  const joint = tokens[i - 1]?.text ?? ''
  if (joint !== '-' && !known[language].ranges.has(joint)) return null
  const first = dayBefore(tokens, i - 1, language)
  if (!first) return null
  const last = dayNumber(tokens[i])
  return last === null || first.day < last ? first : null
}

function yearAfter(tokens: readonly Token[], i: number, language: Language): { year: number; to: number } | null {
  let at = i
  if (/^[,،]$/.test(tokens[at]?.text ?? '')) at++
  while (known[language].beforeYear.has(tokens[at]?.text ?? '') && at < i + 3) at++
  const token = tokens[at]
  const year = token && /^\d{4}$/.test(token.text) ? Number(token.text) : null
  if (year === null || year < 1300 || year >= 2200) return null
  // "15 March 2024/25" and "May 2015/16" name a season; the first year counts.
  let to = at + 1
  if (known[language].eras.has(tokens[to]?.text ?? '')) {
    to++
    if (tokens[to]?.text === '.') to--
  }
  return { year, to: language === 'en' && to > at + 1 && !/^(?:ce|ad|ah|h|g)$/.test(tokens[at + 1]?.text ?? '') ? at + 1 : to }
}

/** Joins the ends of ranges over two months, and a Hijri date with the Gregorian beside it. */
function joined(drafts: readonly Draft[], tokens: readonly Token[], language: Language): Draft[] {
  const { ranges, equals } = known[language]
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    if (last && !last.until) {
      const between = tokens.slice(last.to, draft.from)
      const words = between.filter((t) => !/^[,،()]$/.test(t.text))
      if (last.hijri !== draft.hijri && between.length <= 4) {
        const says = words.length === 0 || (equals.at(words, 0) !== null && words.length <= 2)
        if (says) {
          const gregorian = last.hijri ? draft : last
          result[result.length - 1] = { ...gregorian, from: last.from, to: draft.to }
          continue
        }
      }
      const joint = words.length === 1 ? (words[0] as Token).text : ''
      if (between.length === 1 && last.hijri === draft.hijri && (joint === '-' || (ranges.has(joint) && joint !== 'and' && joint !== 'و')) && last.day !== null && draft.day !== null && draft.first === null) {
        result[result.length - 1] = { ...last, to: draft.to, year: last.year ?? draft.year, until: draft }
        continue
      }
    }
    result.push(draft)
  }
  return result
}

function settle(draft: Draft, tokens: readonly Token[], text: string, origin: (i: number) => number, assume: { year?: number }): FoundDate {
  const start = origin((tokens[draft.from] as Token).start)
  const end = origin((tokens[draft.to - 1] as Token).end)
  const year = draft.year ?? (draft.hijri ? null : (assume.year ?? null))
  const iso = (day: number | null, month = draft.month, of = year) => (day === null || draft.unclear ? null : isoDate(of, month, day, draft.hijri))
  const single = draft.until ? iso(draft.day) : iso(draft.first ?? draft.day)
  const until = draft.until ? iso(draft.until.day, draft.until.month, draft.until.year ?? year) : draft.first === null ? null : iso(draft.day)
  const [y, m, d] = single ? single.split('-').map(Number) : []
  return {
    start,
    end,
    date: single,
    until: single ? until : null,
    year: y ?? (draft.hijri ? null : year),
    month: m ?? (draft.hijri || draft.unclear ? null : draft.month),
    day: d ?? null,
    text: text.slice(start, end)
  }
}

/** ISO 8601 of a day that exists; null for any other. */
export function isoDate(year: number | null, month: number, day: number, hijri = false): string | null {
  if (year === null || month < 1 || month > 12 || day < 1) return null
  if (hijri) return fromHijri(year, month, day)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

let calendar: Intl.DateTimeFormat | undefined
/** Umm al-Qura to Gregorian: the day that the calendar of the platform names so, found near the mean length of its years. */
function fromHijri(year: number, month: number, day: number): string | null {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  if (day > 30) return null
  const guess = Date.UTC(622, 6, 16) + ((year - 1) * 354.36707 + (month - 1) * 29.530589 + day - 1) * 86_400_000
  for (let offset = -4; offset <= 4; offset++) {
    const date = new Date(Math.round(guess / 86_400_000 + offset) * 86_400_000)
    const parts = Object.fromEntries(calendar.formatToParts(date).map((p) => [p.type, p.value]))
    if (Number(parts.year) === year && Number(parts.month) === month && Number(parts.day) === day) return date.toISOString().slice(0, 10)
  }
  return null
}

/** The weekday that a word names, Monday = 1 … Sunday = 7; null where it names none. */
export function weekdayOf(word: string, language: Language): number | null {
  const own = folded(word)
  const i = data.weekdays.findIndex((names) => names[language].some((name) => folded(name) === own))
  return i < 0 ? null : i + 1
}
