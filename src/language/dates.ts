import type { Language } from '../model/record.ts'
import { resolve } from './calendars.ts'
import {
  countsStretches,
  glued,
  isCount,
  type Parts,
  readDay,
  readLastDay,
  readNumeric,
  readYear,
  skipOf,
  values
} from './date-parts.ts'
import {
  between,
  isNumber,
  monthNames,
  pair,
  relative,
  same,
  type Token,
  to,
  tokenize,
  weekdays
} from './date-words.ts'
import { fold } from './fold.ts'
import { remembered } from './latest.ts'
import { readMonth } from './months.ts'

/** A date or a range of dates in a text. What the text does not say is null. */
export interface FoundDate {
  /** True where words beside the month say which year is meant: "next January", يناير المقبل. */
  relative: boolean
  /** UTF-16 offsets in the text, end exclusive; the name of the weekday stands outside. */
  start: number
  end: number
  /** The first day, `YYYY-MM-DD`; null where day, month or year is unknown or the day does not exist. */
  date: string | null
  /** The last day of a range, `YYYY-MM-DD`. */
  until: string | null
  /** As printed, in the Gregorian calendar. */
  year: number | null
  month: number | null
  day: number | null
  /** Where two names of months stand in place of one (March/April, تموز/آب): both. */
  months: number[] | null
  /** Printed in the Hijri calendar; false also where a Gregorian date stands beside it, which then counts. */
  hijri: boolean
  /** The Gregorian day of the Hijri date that stands beside a Gregorian one, `YYYY-MM-DD`. */
  beside: string | null
  text: string
}

/**
 * Finds the dates of a text, in order and without overlap, in one pass.
 *
 * A Hijri date beside the Gregorian date of the same day is one date, the Gregorian. A numeric date counts only where
 * its order is certain: 15/3/2024, 2024-03-15, a day of the week beside it; 5/3/2024 in Arabic, where the day comes first in every
 * country (CLDR, d/M/y), but not in English, where its day and month stay null.
 *
 * @param assume the year to take where the text names a day and a month alone
 */
export function findDates(text: string, language: Language, assume: { year?: number } = {}): FoundDate[] {
  const { folding, tokens, all } = partsIn(text, language)
  return all.map((parts) => {
    const start = folding.origin((tokens[parts.from] as Token).start)
    const end = folding.origin((tokens[parts.to - 1] as Token).end - 1) + 1
    return {
      start,
      end,
      ...values(parts, language, assume),
      months: parts.months ?? null,
      relative:
        parts.year === null &&
        (relative.ar.has(tokens[parts.to]?.text ?? '') || relative.en.has(tokens[parts.from - 1]?.text ?? '')),
      hijri: parts.hijri,
      beside: parts.beside ? resolve(parts.beside, parts.beside.day) : null,
      text: text.slice(start, end)
    }
  })
}

/** A text without its dates; null where it has none. */
export function withoutDates(text: string, language: Language): string | null {
  const dates = findDates(text, language)
  let rest = text
  for (const { start, end } of dates.reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return dates.length === 0 ? null : rest
}

/** The dates of a text as its words give them, whatever year is taken. */
const partsIn = remembered((text, language) => {
  const folding = fold(text)
  const tokens = tokenize(folding.text)
  const found: Parts[] = []
  for (let i = 0; i < tokens.length; ) {
    if (isCount(tokens, i)) {
      i++
      continue
    }
    const parts = readDate(
      tokens,
      i,
      (t) => text.charCodeAt(folding.origin(t.start)) !== folding.text.charCodeAt(t.start),
      language
    )
    if (parts) {
      found.push(parts)
      i = parts.to
    } else if (isNumber(tokens[i]) && glued(tokens, i)) {
      // A number inside a symbol or a decimal number: nothing of it can be a date.
      i++
      while (
        i < tokens.length &&
        (tokens[i] as Token).start === (tokens[i - 1] as Token).end &&
        /[\d/.]/.test((tokens[i] as Token).text)
      )
        i++
    } else i++
  }
  return { folding, tokens: found.length > 0 ? tokens : [], all: joinParts(found, tokens) }
})

function readDate(tokens: Token[], i: number, capital: (token: Token) => boolean, language: Language): Parts | null {
  const numeric = readNumeric(tokens, i, language)
  if (numeric) return numeric
  const empty = { from: i, hijri: false, year: null, day: null, lastDay: null, last: null }
  const day = glued(tokens, i) ? null : readDay(tokens, i)
  if (day) {
    const second = readLastDay(tokens, day.next, i, day.day)
    const at = second?.next ?? day.next
    const afterOf = skipOf(tokens, at)
    if (day.spelled && (afterOf === at || countsStretches(tokens[i - 1]))) return null
    const month = readMonth(tokens, afterOf)
    if (!month) return null
    const year = readYear(tokens, month.next, month.hijri)
    const name = tokens[afterOf] as Token
    if (language === 'en' && name.text.length <= 4 && !year && !capital(name)) return null
    return {
      ...empty,
      to: year?.next ?? month.next,
      hijri: month.hijri,
      year: year?.year ?? null,
      month: month.month,
      ...(month.months && { months: month.months }),
      day: day.day,
      lastDay: second?.day ?? null
    }
  }
  const month = readMonth(tokens, i)
  if (!month) return null
  const early = readYear(tokens, month.next, month.hijri)
  if (early)
    return {
      ...empty,
      to: early.next,
      hijri: month.hijri,
      year: early.year,
      month: month.month,
      ...(month.months && { months: month.months })
    }
  const said =
    language === 'ar'
      ? relative.ar.has(tokens[month.next]?.text ?? '')
      : capital(tokens[i] as Token) && relative.en.has(tokens[i - 1]?.text ?? '')
  if (said && !isNumber(tokens[month.next])) return { ...empty, to: month.next, hijri: month.hijri, month: month.month }
  const later = readDay(tokens, tokens[month.next]?.text === 'the' ? month.next + 1 : month.next)
  if (!later || later.spelled) return null
  const second = readLastDay(tokens, later.next, i, later.day)
  const year = readYear(tokens, second?.next ?? later.next, month.hijri)
  // Month before day is the English order; in Arabic (and for "may 5" in lower case) only a year makes it one.
  if (!year && (!capital(tokens[i] as Token) || monthNames.get((tokens[later.next] as Token | undefined)?.text ?? '')))
    return null
  return {
    ...empty,
    to: year?.next ?? second?.next ?? later.next,
    hijri: month.hijri,
    year: year?.year ?? null,
    month: month.month,
    ...(month.months && { months: month.months }),
    day: later.day,
    lastDay: second?.day ?? null
  }
}

/** Joins the ends of ranges, and the Hijri with the Gregorian date of the same day. */
function joinParts(found: Parts[], tokens: Token[]): Parts[] {
  const out: Parts[] = []
  for (const next of found) {
    const before = out.at(-1)
    if (!before || next.from - before.to > 6) {
      out.push(next)
      continue
    }
    const gap = tokens
      .slice(before.to, next.from)
      .map((t) => t.text)
      .filter((t) => !weekdays.has(t))
    if (before.hijri !== next.hijri && gap.every((t) => same.has(t) || /^[(),،/=-]$/.test(t))) {
      const closing = gap.includes('(') && tokens[next.to]?.text === ')' ? 1 : 0
      const [gregorian, beside] = before.hijri ? [next, before] : [before, next]
      out[out.length - 1] = { ...gregorian, beside, from: before.from, to: next.to + closing }
      continue
    }
    const joint = gap.filter((t) => t !== ',' && t !== '،')
    const joins =
      joint.length === 1 &&
      (joint[0] === '-' ||
        to.has(joint[0] as string) ||
        (pair.has(joint[0] as string) && between.has(tokens[before.from - 1]?.text ?? '')))
    const open =
      before.last === null &&
      before.lastDay === null &&
      before.day !== null &&
      next.day !== null &&
      next.lastDay === null
    if (joins && open && before.hijri === next.hijri && before.month !== null && next.month !== null) {
      const crosses = before.month > next.month
      const year = before.year ?? (next.year === null ? null : crosses ? next.year - 1 : next.year)
      const lastYear = next.year ?? (before.year === null || crosses ? null : before.year)
      out[out.length - 1] = { ...before, to: next.to, year, last: { ...next, year: lastYear } }
      continue
    }
    out.push(next)
  }
  return out
}
