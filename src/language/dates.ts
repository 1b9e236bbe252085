import type { Language } from '../model/record.ts'
import { isSpace } from './characters.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Latest, remembered } from './latest.ts'
import { withoutClitics } from './names.ts'

interface ByLanguage {
  en: string[]
  ar: string[]
}
interface DateWords {
  months: ByLanguage[]
  hijri: ByLanguage[]
  weekdays: ByLanguage[]
  dayWord: ByLanguage
  counted: ByLanguage
  ordinals: ByLanguage & { first: string[] }
  stretches: string[]
  relative: ByLanguage
  of: ByLanguage
  ofYear: ByLanguage
  to: ByLanguage
  pair: ByLanguage
  between: ByLanguage
  era: ByLanguage
  hijriEra: ByLanguage
  same: ByLanguage
  aloneAfter: ByLanguage
  unsure: string[]
}

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

interface Token {
  text: string
  start: number
  end: number
}

interface Parts {
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

interface Month {
  month: number | null
  hijri: boolean
  next: number
  months?: number[]
}

/** What a unit belongs to: a run of digits, a Latin word, an Arabic one, or (0) none of them. */
const kinds = new Uint8Array(0x64b)
kinds.fill(1, 0x30, 0x3a)
kinds.fill(2, 0x61, 0x7b).fill(2, 0xc0, 0x250).fill(2, 0x27, 0x28)
kinds.fill(3, 0x621, 0x64b)
const kindAt = (text: string, i: number): number => {
  const unit = text.charCodeAt(i)
  return unit < kinds.length ? (kinds[unit] as number) : 0
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    let end = start + 1
    if (kind !== 0) while (kindAt(text, end) === kind) end++
    if (kind !== 0 || !isSpace(text.charCodeAt(start))) tokens.push({ text: text.slice(start, end), start, end })
    start = end
  }
  return tokens
}

const words = lexicon<DateWords>('dates')
const keyOf = (phrase: string) =>
  tokenize(folded(phrase))
    .map((t) => t.text)
    .join(' ')
const setOf = (lists: ByLanguage) => new Set([...lists.en, ...lists.ar].map(keyOf))

const monthNames = new Map<string, { month: number; hijri: boolean }>()
words.months.forEach((names, i) => {
  for (const name of [...names.en, ...names.ar]) monthNames.set(keyOf(name), { month: i + 1, hijri: false })
})
words.hijri.forEach((names, i) => {
  for (const name of [...names.en, ...names.ar]) monthNames.set(keyOf(name), { month: i + 1, hijri: true })
})
const ordinalDays = new Map<string, number>()
for (const list of [words.ordinals.en, words.ordinals.ar]) {
  for (const [i, name] of list.entries()) ordinalDays.set(keyOf(name), i + 1)
}
const bareFirst = new Set(words.ordinals.first.map(keyOf))
const relative = { en: setOf({ en: words.relative.en, ar: [] }), ar: setOf({ en: [], ar: words.relative.ar }) }
const stretches = new Set(words.stretches.map(folded))
const weekdays = new Set([...words.weekdays, words.dayWord].flatMap((names) => [...setOf(names)]))
/** The names of the days, Sunday at 0. */
const weekdayNumbers = new Map(
  words.weekdays.flatMap((names, i) => [...setOf(names)].map((name) => [name, (i + 1) % 7]))
)
const counted = setOf(words.counted)
const of = setOf(words.of)
const ofYear = setOf(words.ofYear)
const to = setOf(words.to)
const pair = setOf(words.pair)
const between = setOf(words.between)
const era = setOf(words.era)
const hijriEra = setOf(words.hijriEra)
const same = setOf(words.same)
const aloneAfter = setOf(words.aloneAfter)
const unsure = new Set(words.unsure.map(folded))
const suffixes = new Set(['st', 'nd', 'rd', 'th'])
/** و ف ب ل ك may be written together with the name of the month. */
const clitic = /^[وفبلك](?=.{3})/

const pad = (n: number) => String(n).padStart(2, '0')
const isNumber = (token: Token | undefined) =>
  token !== undefined && token.text.charCodeAt(0) >= 48 && token.text.charCodeAt(0) <= 57
const isDay = (token: Token | undefined) =>
  isNumber(token) &&
  (token as Token).text.length <= 2 &&
  Number((token as Token).text) >= 1 &&
  Number((token as Token).text) <= 31
const gregorianYear = (n: number) => n >= 1800 && n <= 2199
const hijriYear = (n: number) => n >= 1300 && n <= 1500

/** The ISO form of a day of the Gregorian calendar; null where there is no such day. */
function iso(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`
}

let ummAlQura: Intl.DateTimeFormat | undefined

/** The Gregorian day of a Hijri day in the umm al-qura calendar; null where there is no such day. */
const fromHijri = (year: number | null, month: number | null, day: number | null): string | null =>
  year === null || month === null || day === null || day > 30
    ? null
    : days.get(`${year}-${month}-${day}`, () => searched(year, month, day))
const days = new Latest<string | null>()

function searched(year: number, month: number, day: number): string | null {
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC'
  })
  // The arithmetic calendar is at most a few days off; 2440588 is the Julian day of 1970-01-01.
  const julian =
    Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + 1948440 - 385
  for (const shift of [0, 1, -1, 2, -2, 3, -3]) {
    const time = (julian - 2440588 + shift) * 86_400_000
    const parts = new Map(ummAlQura.formatToParts(time).map((p) => [p.type as string, Number.parseInt(p.value, 10)]))
    const printed = parts.get('year') ?? parts.get('relatedYear')
    if (printed === year && parts.get('month') === month && parts.get('day') === day)
      return new Date(time).toISOString().slice(0, 10)
  }
  return null
}

const resolve = (p: { hijri: boolean; year: number | null; month: number | null }, day: number | null) =>
  p.hijri ? fromHijri(p.year, p.month, day) : iso(p.year, p.month, day)

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

/** A month named without day and year. Half-open range of the text. */
export interface LoneMonth {
  start: number
  end: number
  /** 1..12 */
  month: number
  hijri: boolean
}

/** The months of a text that belong to no date: "since May", مطلع أيار. */
export function monthsAlone(text: string, language: Language): LoneMonth[] {
  if (!monthOpens[language].test(text)) return []
  const { text: plain, origin } = fold(text)
  const tokens = tokenize(plain)
  const found: LoneMonth[] = []
  for (let i = 0; i < tokens.length; i++) {
    const name = readMonth(tokens, i)
    if (!name) continue
    const [first, last] = [tokens[i] as Token, tokens[name.next - 1] as Token]
    const after = aloneAfter.has(tokens[i - 1]?.text ?? '')
    const start = origin(first.start)
    const end = origin(last.end - 1) + 1
    const isName =
      language === 'en'
        ? after && /^\p{Lu}/u.test(text.slice(start)) && first.text.length > 2 && !/^ \p{Lu}/u.test(text.slice(end))
        : after || !(name.hijri || unsure.has(first.text))
    if (name.month !== null && isName && !isNumber(tokens[i - 1]) && !isNumber(tokens[name.next]))
      found.push({ start, end, month: name.month, hijri: name.hijri })
    i = name.next - 1
  }
  return found
}
/** Every month of the Gregorian calendar that the words of a date name, in order. */
export function monthsNamed(date: string): number[] {
  const tokens = tokenize(folded(date))
  const found: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const name = readMonth(tokens, i)
    if (!name) continue
    if (name.month !== null && !name.hijri) found.push(name.month)
    i = name.next - 1
  }
  return found
}

/** What a text must hold for any of its words to be the name of a month. */
const monthOpens: Record<Language, RegExp> = {
  en: /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Muharram|Safar|Rabi|Rajab|Sha|Rama|Shawwal|Dhu|Zul|Thul)/,
  ar: new RegExp(
    [...words.months, ...words.hijri]
      .flatMap(({ ar }) => ar.map((name) => (name.split(' ')[0] as string).replace(/[أإآ]/g, '[أإآا]')))
      .join('|')
  )
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

function values(parts: Parts, language: Language, assume: { year?: number }) {
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

/** The number of a day of a meeting is no day of the month: "Day 1 - Tuesday, 10 September". */
function isCount(tokens: Token[], i: number): boolean {
  return (
    isNumber(tokens[i]) &&
    counted.has(tokens[i - 1]?.text ?? '') &&
    /^[:(,،-]$/.test(tokens[i + 1]?.text ?? '') &&
    (isNumber(tokens[i + 2]) || weekdays.has(tokens[i + 2]?.text ?? ''))
  )
}

/** Whether the number at `i` hangs on a symbol (A/56/12) or a decimal number. */
function glued(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    before.end === (tokens[i] as Token).start &&
    /^[\w/.:_]/.test(before.text) &&
    !isNumber(before)
  )
}

/** Words that open the name of a month or an ordinal, with what may be written onto it. */
const openings = new Set([...monthNames.keys(), ...ordinalDays.keys()].map((key) => key.split(' ')[0] as string))
const clitics = new Set('وفبلك')
const mayOpen = (token: Token | undefined): boolean =>
  token !== undefined &&
  (openings.has(token.text) || (clitics.has(token.text[0] as string) && openings.has(token.text.slice(1))))

function readMonth(tokens: Token[], i: number): Month | null {
  if (!mayOpen(tokens[i])) return null
  let first: Month | null = null
  for (let size = 4; size >= 1 && !first; size--) {
    const slice = tokens.slice(i, i + size)
    if (slice.length < size) continue
    const key = slice.map((t) => t.text).join(' ')
    const name = monthNames.get(key) ?? monthNames.get(key.replace(clitic, ''))
    if (name) first = { ...name, next: i + size }
  }
  if (!first) return null
  if (
    tokens[first.next]?.text === '.' &&
    (tokens[i] as Token).text.length <= 4 &&
    /^[a-z]/.test((tokens[i] as Token).text) &&
    isNumber(tokens[first.next + 1])
  )
    first.next++
  const joint = tokens[first.next]?.text
  if (joint !== '/' && joint !== '(' && joint !== '-') return first
  let other: { month: number; hijri: boolean } | undefined
  let size = 2
  for (; size >= 1; size--) {
    const slice = tokens.slice(first.next + 1, first.next + 1 + size)
    other = slice.length === size ? monthNames.get(slice.map((t) => t.text).join(' ')) : undefined
    if (other) break
  }
  if (!other || other.hijri !== first.hijri) return first
  const next = first.next + 1 + size
  if (joint === '(')
    return other.month === first.month && tokens[next]?.text === ')' ? { ...first, next: next + 1 } : first
  if (other.month === first.month) return { ...first, next }
  // "March/April": which of the two is not said.
  return joint === '/' && first.month !== null
    ? { ...first, month: null, months: [first.month, other.month], next }
    : first
}

function readYear(tokens: Token[], i: number, hijri: boolean): { year: number; next: number } | null {
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
  if (!(hijri ? hijriEra : era).has(tokens[i + open]?.text ?? '')) return i
  if (!open) return i + 1
  return tokens[i + 2]?.text === ')' ? i + 3 : i
}

/** A day, in digits or as an ordinal; `spelled` needs "of" before the month. */
function readDay(tokens: Token[], i: number): { day: number; next: number; spelled: boolean } | null {
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

/** Whether `word` is the name of a month, alone. */
export const isMonth = (word: string): boolean => monthNames.has(folded(word))

/** Whether `word` is the name of a day of the week. */
export const isWeekday = (word: string): boolean => weekdays.has(folded(word))

const skipOf = (tokens: Token[], i: number) => {
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
function readLastDay(tokens: Token[], i: number, from: number, day: number): { day: number; next: number } | null {
  const joint = tokens[i]?.text ?? ''
  const pairs = pair.has(joint)
  if (joint !== '-' && !to.has(joint) && !pairs) return null
  const second = readDay(tokens, skipWeekday(tokens, i + 1))
  if (!second || second.spelled) return null
  if (pairs && second.day !== day + 1 && !between.has(tokens[from - 1]?.text ?? '')) return null
  return second
}

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

/** النصف, also with what may be written onto it: والنصف, بالنصف, للنصف. */
const countsStretches = (before: Token | undefined): boolean =>
  before !== undefined && withoutClitics(before.text).some((form) => stretches.has(form))

/** 2024-03-15, 2024/3/15, 15/3/2024, 15.03.2024, 17/8/1445 هـ: three numbers with one and the same sign between them. */
function readNumeric(tokens: Token[], i: number, language: Language): Parts | null {
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
  if (hijri ? next === i + 5 : !gregorianYear(year)) return null
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

/** True where a date, `YYYY-MM-DD`, is that day of that month, in whatever year. */
export const fallsOn = (date: string, month: number | null, day: number | null): boolean =>
  month !== null && day !== null && date.endsWith(`-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
