import { findDates } from '../../../language/dates.ts'
import { type Duration, durationsIn } from '../../../language/durations.ts'
import { fold, folded } from '../../../language/fold.ts'
import { joinsDates } from '../../../language/sittings.ts'
import { clockText, findTimes } from '../../../language/times.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { datesOf, day } from '../dates.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** How long something lasts, on folded text: 6 h 45 min, 2 hours; 6 ساعات و 45 دقيقة. */
const spans = {
  en: /(?<![\d:.])(\d{1,2}) ?h(?:ours?|rs?)?(?: ?(?:and )?(\d{1,2}) ?min(?:ute)?s?)?(?![\p{L}\d])/gu,
  ar: /(?<![\d:.])(\d{1,2}) ساع(?:ه|ات)(?: و ?(\d{1,2}) دقيق(?:ه|تين))?(?![\p{L}\d])/gu
}
const lasts = { en: /\b(?:duration|lasts|length)\b/, ar: /(?:^| )(?:المده|مده|لمده|تستمر|يستمر|تستغرق|يستغرق)(?: |$)/ }

/** The minutes that the times of a text may make: from the first to the last, and those of its parts together. */
function minutesOf(text: string): number[] {
  const times = findTimes(text)
    .flatMap(({ first, second }) => (second ? [first, second] : [first]))
    .map((t) => t.minutes)
  if (times.length < 2) return []
  const ends = [Math.min(...times), Math.max(...times)] as const
  const whole = ends[1] - ends[0]
  const isInOrder = times.every((t, i) => i === 0 || t >= (times[i - 1] as number))
  if (times.length % 2 !== 0 || !isInOrder) return [whole]
  return [whole, times.reduce((sum, t, i) => sum + (i % 2 === 0 ? -t : t), 0)]
}

function* wrong(unit: Unit): Generator<DocumentFound> {
  const folds = fold(unit.text)
  if (!lasts[unit.language].test(folds.text)) return
  const told = [...folds.text.matchAll(spans[unit.language])]
  if (told.length !== 1) return
  const [{ 0: words, 1: hours, 2: minutes = '0', index }] = told as [RegExpExecArray]
  const says = Number(hours) * 60 + Number(minutes)
  const may = minutesOf(folds.text.replace(words, ' '.repeat(words.length)))
  if (may.length === 0 || may.includes(says)) return
  const [start, end] = [folds.origin(index), folds.origin(index + words.length - 1) + 1]
  yield {
    at: { unit, start, end },
    message: `"${unit.text.slice(start, end)}" is not what the times make: ${may.map(clockText).join(' with breaks, without ')}`
  }
}

/** Between a length of time and the days from which and to which it runs: "four years, from", لمدة سنتين تبدأ من. */
const runs = {
  en: /^[,(]? ?(?:(?:term|period|beginning|starting|running|effective|that is|i\.e\.),? ?)*(?:from|beginning|starting|as of|as from)(?: the)? ?$/,
  ar: /^[،(]? ?(?:(?:تبدا|ابتداء|اعتبارا|وذلك|تسري|متتاليه|ميلاديه|قابله للتجديد) ?)*(?:من|في|اعتبارا من)(?: تاريخ| يوم)? ?$/
}
const lengths: Partial<Record<Duration['unit'], number>> = { week: 7, month: 30.44, year: 365.25 }
/** By so much of one unit the two may differ: a first day that counts or does not, a year that ends with its month. */
const slack = 0.35

/** "A term of four years, from 1 September 2025 to 31 August 2028". */
function* terms(unit: Unit): Generator<DocumentFound> {
  const dates = datesOf(unit).filter((d) => d.date !== null && !d.hijri)
  if (dates.length === 0) return
  for (const told of durationsIn(unit.text, unit.language)) {
    const length = lengths[told.unit]
    const i = dates.findIndex((d) => d.start >= told.end)
    const [first, second] = [dates[i], dates[i + 1]]
    if (!length || !first?.date || !runs[unit.language].test(folded(unit.text.slice(told.end, first.start)))) continue
    const last =
      first.until ??
      lastIn(first.text, unit.language) ??
      (second && joins(unit.text.slice(first.end, second.start), unit.language) ? second.date : null)
    if (!last || last <= first.date) continue
    const days = (Date.parse(last) - Date.parse(first.date)) / day + 1
    if (Math.abs(days / length - told.value) <= slack) continue
    yield {
      at: { unit, start: told.start, end: second && last === second.date ? second.end : first.end },
      message: `"${unit.text.slice(told.start, told.end)}" is not the time from ${first.date} to ${last}`
    }
  }
}
/** "four months (120 days)": a length of time that is told again in another unit. */
function* restated(unit: Unit): Generator<DocumentFound> {
  const all = durationsIn(unit.text, unit.language)
  for (const [i, second] of all.entries()) {
    const first = all[i - 1]
    if (
      !first ||
      first.unit === second.unit ||
      !/^ ?\((?:or |i\.e\. |أي )?$/u.test(unit.text.slice(first.end, second.start))
    )
      continue
    const [one, other] = [first, second].map(({ value, unit: of }) => value * inDays[of])
    if (!one || !other || Math.abs(one - other) <= Math.max(one, other) * restatedSlack) continue
    yield {
      at: { unit, start: first.start, end: second.end },
      message: `"${unit.text.slice(first.start, first.end)}" is not "${unit.text.slice(second.start, second.end)}"`
    }
  }
}
const inDays: Record<Duration['unit'], number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25
}
/** Working days are five of seven, so that only what is further off is wrong. */
const restatedSlack = 0.32
const mayRestate =
  /\([^()]{0,8}\d[^()]*(?:day|week|month|year|hour|minute|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سن|عام|ساع|دقيق)/

const joins = (joint: string, language: Language): boolean => joint.length < 30 && joinsDates(folded(joint), language)
/** The last day of a range that is read as one date, `YYYY-MM-DD`. */
const lastIn = (text: string, language: Language): string | null =>
  /\d{4}\D.*\d{4}/u.test(text) ? (findDates(text.replace(/^.*?\d{4}\D*?(?=\d)/u, ''), language)[0]?.date ?? null) : null
const mayRun = /(?:year|month|week|سن|عام|أعوام|شهر|أشهر|أسبوع|أسابيع).*\d{4}/u

export const wrongDuration: DocumentRule = {
  id: 'wrong-duration',
  severity: 'warning',
  summary: 'hours and minutes that do not match the times beside them: 09:00-12:00, duration 2 h',
  help: 'A paragraph that tells a duration ("meeting duration 4 h 30 min", مدة الاجتماع 4 ساعات و 30 دقيقة) beside times of day: it must be the time from the first to the last, or that of the parts together without breaks. And a number of weeks, months or years right before the days from which and to which they run ("a term of two years, from …"). And a length of time that is told again in brackets in another unit, where it is further off than working days from days.',
  examples: {
    fails: [
      'The contractors said that payments were delayed by four months (210 days).',
      'أفاد المقاولون بتأخر الدفعات أربعة أشهر (210 أيام).',
      'The Council appoints Ms. Uwase for a term of four years, from 1 September 2025 to 31 August 2028.',
      'قرر المجلس تعيين المدير لمدة ثلاث سنوات تبدأ من 1 يناير 2025 إلى 31 ديسمبر 2026.',
      'Tuesday: 09:00-11:15 and 11:45-13:00, meeting duration 4 h 30 min including the break.',
      'الثلاثاء: 09:00 - 12:00، مدة الاجتماع 4 ساعات و 15 دقيقة.'
    ],
    passes: [
      'Payments were delayed by four months (120 days), and those of the second year (week 3) by 18 months (a year and a half).',
      'تأخرت الدفعات أربعة أشهر (120 يوماً).',
      'The Council appoints Ms. Uwase for a term of three years, from 1 September 2025 to 31 August 2028. It met for two weeks in June.',
      'قرر المجلس تعيين المدير لمدة سنتين تبدأ من 1 يناير 2025 إلى 31 ديسمبر 2026.',
      'Tuesday: 09:00-11:15 and 11:45-13:00, meeting duration 4 h including the break.',
      'Tuesday: 09:00-11:15 and 11:45-13:00, duration 3 h 30 min. The Board meets for 2 hours each Monday.',
      'الثلاثاء: 09:00 - 12:00، مدة الاجتماع 3 ساعات.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) {
      yield* wrong(unit)
      if (mayRun.test(unit.text)) yield* terms(unit)
      if (mayRestate.test(unit.text)) yield* restated(unit)
    }
  }
}
