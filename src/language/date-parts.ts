/** Reads the parts of a date at a token: day, year, era, weekday, three numbers with one sign between them. */

import type { Language } from '../model/record.ts'
import { resolve } from './calendars.ts'
import {
  bareFirst,
  between,
  counted,
  era,
  hijriEra,
  isNumber,
  of,
  ofYear,
  ordinalDays,
  pair,
  stretches,
  suffixes,
  type Token,
  to,
  weekdayNumbers,
  weekdays
} from './date-words.ts'
import { mayOpen } from './months.ts'
import { withoutClitics } from './names.ts'

const isDay = (token: Token | undefined) =>
  isNumber(token) &&
  (token as Token).text.length <= 2 &&
  Number((token as Token).text) >= 1 &&
  Number((token as Token).text) <= 31

const gregorianYear = (n: number) => n >= 1800 && n <= 2199

const hijriYear = (n: number) => n >= 1300 && n <= 1500

export function readYear(tokens: Token[], i: number, hijri: boolean): { year: number; next: number } | null {
  let at = i
  if (tokens[at]?.text === ',' || tokens[at]?.text === '،' || tokens[at]?.text === '/' || tokens[at]?.text === '-') at++
  for (let k = 0; k < 2 && ofYear.has(tokens[at]?.text ?? ''); k++) at++
  const token = tokens[at]
  if (!isNumber(token) || (token as Token).text.length !== 4) return null
  const year = Number((token as Token).text)
  if (!(hijri ? hijriYear(year) : gregorianYear(year))) return null
  return { year, next: readEra(tokens, at + 1, hijri) }
}

function readEra(tokens: Token[], i: number, hijri: boolean): number {
  const open = tokens[i]?.text === '(' ? 1 : 0
  // "A.H.", "(A.D.)"
  const [a, dot, b, end] = tokens.slice(i + open, i + open + 4).map((t) => t.text)
  if (dot === '.' && end === '.' && (hijri ? hijriEra : era).has(`${a}${b}`))
    return open === 0 ? i + 4 : tokens[i + 5]?.text === ')' ? i + 6 : i
  if (!(hijri ? hijriEra : era).has(tokens[i + open]?.text ?? '')) return i
  if (!open) return i + 1
  return tokens[i + 2]?.text === ')' ? i + 3 : i
}

/** A day, in digits or as an ordinal; `spelled` needs "of" before the month. */
export function readDay(tokens: Token[], i: number): { day: number; next: number; spelled: boolean } | null {
  if (isDay(tokens[i])) {
    const next = suffixes.has(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.start === tokens[i]?.end ? i + 2 : i + 1
    return { day: Number((tokens[i] as Token).text), next, spelled: false }
  }
  if (bareFirst.has(tokens[i]?.text ?? '')) return { day: 1, next: i + 1, spelled: false }
  if (!mayOpen(tokens[i])) return null
  for (let size = 3; size >= 1; size--) {
    const slice = tokens.slice(i, i + size)
    const day = slice.length === size ? ordinalDays.get(slice.map((t) => t.text).join(' ')) : undefined
    if (day !== undefined) return { day, next: i + size, spelled: true }
  }
  return null
}

export const skipOf = (tokens: Token[], i: number) => {
  let at = i
  for (let k = 0; k < 2 && of.has(tokens[at]?.text ?? ''); k++) at++
  return at
}

const skipWeekday = (tokens: Token[], i: number) => {
  let at = i
  while (weekdays.has(tokens[at]?.text ?? '') || (at > i && /^[,،]$/.test(tokens[at]?.text ?? ''))) at++
  return at
}

/** The second day of "27-29", "27 to 29", "27 and 28", after the first, which ends before `i`. */
export function readLastDay(
  tokens: Token[],
  i: number,
  from: number,
  day: number
): { day: number; next: number } | null {
  const joint = tokens[i]?.text ?? ''
  const pairs = pair.has(joint)
  if (joint !== '-' && !to.has(joint) && !pairs) return null
  const second = readDay(tokens, skipWeekday(tokens, i + 1))
  if (!second || second.spelled) return null
  if (pairs && second.day !== day + 1 && !between.has(tokens[from - 1]?.text ?? '')) return null
  return second
}

/** 2024-03-15, 2024/3/15, 15/3/2024, 15.03.2024, 17/8/1445 هـ: three numbers with one and the same sign between them. */
export function readNumeric(tokens: Token[], i: number, language: Language): Parts | null {
  if (!isNumber(tokens[i])) return null
  const five = tokens.slice(i, i + 5)
  const [a, sign, b, again, c] = five
  if (!a || !sign || !b || !again || !c || !isNumber(a) || !isNumber(b) || !isNumber(c)) return null
  if (sign.text !== again.text || !/^[-/.]$/.test(sign.text) || glued(tokens, i)) return null
  if (five.some((t, k) => k > 0 && t.start !== (five[k - 1] as Token).end)) return null
  const after = tokens[i + 5]
  // A time may follow at once (2024-03-15T10:00); more figures make it a version or a symbol.
  if (after && after.start === c.end && /^[\w/-]/.test(after.text) && after.text !== 't') return null
  if (after?.text === '.' && after.start === c.end && isNumber(tokens[i + 6]) && tokens[i + 6]?.start === after.end)
    return null
  const before = tokens[i - 1]
  if (before && before.end === a.start && /^[-\w/]/.test(before.text)) return null
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)]
  const yearFirst = a.text.length === 4
  if (!yearFirst && c.text.length !== 4) return null
  const year = yearFirst ? x : z
  const hijri = hijriYear(year)
  const next = readEra(tokens, i + 5, hijri)
  if (hijri ? next === i + 5 && !isSaidHijri(tokens, i, year) : !gregorianYear(year)) return null
  // Hijri dates in figures open with the day: no country turns them round.
  const [month, day] = yearFirst
    ? [y, z]
    : hijri && y <= 12
      ? [y, x]
      : y > 12 || x === y
        ? [x, y]
        : x > 12
          ? [y, x]
          : (ofWeekday(tokens, i, year, x, y) ?? (language === 'ar' ? [y, x] : [null, null]))
  if ((yearFirst ? z : x) > 31 || y > 31) return null
  return {
    from: i,
    to: next,
    hijri,
    year,
    month: month !== null && month >= 1 && month <= 12 ? month : null,
    day,
    lastDay: null,
    last: null
  }
}

/** Whether a year without its era is one of the Hijra: beside a weekday, "Sunday 12/4/1447", or where the text names the era of the year. */
const isSaidHijri = (tokens: Token[], i: number, year: number): boolean =>
  [-1, -2, 5, 6].some((k) => weekdayNumbers.has(tokens[i + k]?.text ?? '')) ||
  tokens.some((t, k) => Number(t.text) === year && readEra(tokens, k + 1, true) > k + 1)

/**
 * Month and day of 7/4/2026 by the weekday beside it, "Tuesday, 7/4/2026", "7/4/2026 (Tuesday)"; null where none stands there, or it
 * fits both ways or neither.
 */
function ofWeekday(
  tokens: Token[],
  i: number,
  year: number,
  x: number,
  y: number
): [month: number, day: number] | null {
  const beside = [-1, -2, 5, 6].map((k) => weekdayNumbers.get(tokens[i + k]?.text ?? ''))
  const said = beside.find((day) => day !== undefined)
  if (said === undefined) return null
  const fits = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === said
  const [dayFirst, monthFirst] = [fits(y, x), fits(x, y)]
  return dayFirst === monthFirst ? null : dayFirst ? [y, x] : [x, y]
}

/** The number of a day of a meeting is no day of the month: "Day 1 - Tuesday, 10 September". */
export function isCount(tokens: Token[], i: number): boolean {
  return (
    isNumber(tokens[i]) &&
    counted.has(tokens[i - 1]?.text ?? '') &&
    /^[:(,،-]$/.test(tokens[i + 1]?.text ?? '') &&
    (isNumber(tokens[i + 2]) || weekdays.has(tokens[i + 2]?.text ?? ''))
  )
}

/** Whether the number at `i` hangs on a symbol (A/56/12) or a decimal number. */
export function glued(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    before.end === (tokens[i] as Token).start &&
    /^[\w/.:_]/.test(before.text) &&
    !isNumber(before)
  )
}

/** النصف, also with what may be written onto it: والنصف, بالنصف, للنصف. */
export const countsStretches = (before: Token | undefined): boolean =>
  before !== undefined && withoutClitics(before.text).some((form) => stretches.has(form))

export interface Parts {
  /** Token range, end exclusive. */
  from: number
  to: number
  hijri: boolean
  year: number | null
  month: number | null
  day: number | null
  lastDay: number | null
  /** The calendar day of a range's end, where it has its own month. */
  last: Parts | null
  /** Where two names stand for the month that are not one. */
  months?: number[]
  /** The Hijri date beside this Gregorian one. */
  beside?: Parts
}

export function values(parts: Parts, language: Language, assume: { year?: number }) {
  const last = parts.last
  let year = parts.year
  if (year === null && !parts.hijri && parts.month !== null && parts.day !== null) year = assume.year ?? null
  let { day, lastDay } = parts
  // A range that runs backwards inside one month was written from right to left.
  if (language === 'ar' && day !== null && lastDay !== null && lastDay < day) [day, lastDay] = [lastDay, day]
  const date = resolve({ ...parts, year }, day)
  let until: string | null = null
  if (last) until = resolve({ ...last, year: last.year ?? (last.hijri ? null : (assume.year ?? null)) }, last.day)
  else if (lastDay !== null) until = resolve({ ...parts, year }, lastDay)
  if (date === null || (until !== null && until < date)) until = null
  if (!parts.hijri) return { date, until, year, month: parts.month, day }
  const [y, m, d] = date === null ? [null, null, null] : date.split('-').map(Number)
  return { date, until, year: y ?? null, month: m ?? null, day: d ?? null }
}
