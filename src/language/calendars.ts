/** Days of the Gregorian and the Hijri calendar. */
import { Latest } from './latest.ts'

const pad = (n: number) => String(n).padStart(2, '0')

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

export const resolve = (p: { hijri: boolean; year: number | null; month: number | null }, day: number | null) =>
  p.hijri ? fromHijri(p.year, p.month, day) : iso(p.year, p.month, day)

/** True where a date, `YYYY-MM-DD`, is that day of that month, in whatever year. */
export const fallsOn = (date: string, month: number | null, day: number | null): boolean =>
  month !== null && day !== null && date.endsWith(`-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
