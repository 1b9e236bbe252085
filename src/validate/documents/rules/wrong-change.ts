import { durationsIn } from '../../../language/durations.ts'
import { folded } from '../../../language/fold.ts'
import type { Quantity } from '../../../language/number-meanings.ts'
import { quantities } from '../../../language/quantities.ts'
import {
  against,
  changedBy,
  changedFrom,
  changedTo,
  differenceOf,
  directionOf,
  isDifference,
  isRate,
  ofCounted,
  tellsDirection,
  tellsShare,
  wayOf
} from '../../../language/sums.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** How much of the text round a number is read, in UTF-16 units. */
const reach = 40
/** A percentage may be rounded so far, in points, and as a share of itself. */
const points = 1
const rounding = 0.04

/** The years between which it is told stand before the percentage. */
const yearly = /(?:19|20)\d\d/
const longReach = 70
/** Whether what stands between three numbers holds the first against the second, and goes on to the third. */
const areCompared = (joint: string, between: string): boolean =>
  joint.length <= (yearly.test(joint) ? longReach : reach) &&
  between.length <= reach &&
  !/[.;؛:]/.test(joint + between) &&
  against.test(joint)

const mayTell = /%|٪|per cent|percent|في الم/
const mayCompare = /against|compared|versus|مقابل|مقارنة/
const mayChange =
  /from .*(?:increase|rise|growth|fall|drop|decrease|decline|reduction)|من .*(?:زيادة|ارتفاع|انخفاض|تراجع)/
const mayMove = /from .*\d.* to |من .*\d.* إلى /
const isPlain = ({ form, unit, bare, attached }: Quantity) =>
  form === 'figures' && unit !== 'percent' && !bare && !attached

interface Around {
  before: (q: Quantity) => string
  between: (a: Quantity, b: Quantity) => string
  after: (q: Quantity) => string
}
const around = (text: string): Around => ({
  before: (q) => folded(text.slice(Math.max(0, q.start - reach), q.start)),
  between: (a, b) => folded(text.slice(a.end, b.start)),
  after: (q) => folded(text.slice(q.end, q.end + reach))
})

/** "from 48 to 40, a fall of 25 per cent": a percentage that is not that of the two numbers before it. */
function* changes(unit: Unit, numbers: readonly Quantity[], near: Around): Generator<DocumentFound> {
  // "from 40 to 50 million between 2020 and 2023": years are told beside the numbers.
  const all = numbers.filter((q, i) => i === 0 || !(isPlain(q) && isYear(q.values[0] ?? 0)))
  for (const [i, from] of all.entries()) {
    const [to, told] = [all[i + 1], all[i + 2]]
    if (!to || !told || !isPlain(from) || !isPlain(to) || (told.unit !== 'percent' && !isPlain(told))) continue
    if (!changedFrom.test(near.before(from)) || !changedTo.test(near.between(from, to))) continue
    const joint = near.between(to, told).replace('i.e.', 'that is')
    if (
      joint.length > (yearly.test(joint) ? longReach : reach) ||
      /[.;؛:]/.test(joint) ||
      !changedBy.test(joint) ||
      isRate.test(near.after(told))
    )
      continue
    yield* judged(unit, from, to, told, joint)
  }
}

/** "The fee was raised from 12 dinars to 10": the ends are in each other's place. */
function* directions(unit: Unit, numbers: readonly Quantity[], near: Around): Generator<DocumentFound> {
  const all = numbers.filter((q, i) => i === 0 || !(isPlain(q) && isYear(q.values[0] ?? 0)))
  for (const [i, from] of all.entries()) {
    const to = all[i + 1]
    if (!to || !isMeasure(from) || !isMeasure(to)) continue
    if (!changedFrom.test(near.before(from)) || !changedTo.test(near.between(from, to))) continue
    const [a = 0, b = 0] = [from.values[0], to.values[0]]
    // "from 40 to 50 million" and "from 5 to 1 million" leave the scale of the first open.
    const isScaled = b / a >= 1000 || a / b >= 100
    if (a === b || a <= 0 || b <= 0 || isScaled || isYear(a) || !isSameUnit(from, to)) continue
    const clause =
      folded(unit.text.slice(Math.max(0, from.start - clauseReach), from.start))
        .split(/[.;؛:،,]\s/)
        .at(-1) ?? ''
    const way = directionOf(clause)
    if (way === 0 || way > 0 === b > a) continue
    if (datesOf(unit).some((date) => date.start < to.end && date.end > from.start && date.day !== null)) continue
    if (areOtherLengths(unit, from, to)) continue
    const ends = [from, to].map(({ start, end }) => quoted(unit.text.slice(start, end)))
    yield {
      at: { unit, start: from.start, end: to.end },
      message: `from ${ends.join(' to ')} is a ${b > a ? 'rise' : 'fall'}`
    }
  }
}
/** "from 3 years to 18 months". */
function areOtherLengths({ text, language }: Unit, from: Quantity, to: Quantity): boolean {
  const all = durationsIn(text, language)
  const [first, last] = [from, to].map((q) => all.find(({ start, end }) => start < q.end && end > q.start)?.unit)
  return first !== last
}
/** So far before the first number the clause may begin, in UTF-16 units. */
const clauseReach = 90
const isMeasure = ({ form, bare, attached, values }: Quantity) =>
  form !== 'ordinal' && !bare && !attached && values.length > 0
/** "from 78 per cent to 86", "from 12 dinars to 10". */
const isSameUnit = (a: Quantity, b: Quantity) => a.unit === b.unit || a.unit === null || b.unit === null

/** What a change told by its ends comes to, as a share of where it began or in figures, and which way it went. */
function* judged(unit: Unit, from: Quantity, to: Quantity, told: Quantity, joint: string): Generator<DocumentFound> {
  const [a = 0, b = 0, by = 0] = [from.values[0], to.values[0], told.values[0]]
  if (a <= 0) return
  // "from 40 to 50 million": the scale stands behind the second number alone.
  const first = b / a >= 1000 ? a * 1000 ** Math.floor(Math.log10(b / a) / 3) : a
  const share = told.unit === 'percent'
  const real = share ? (Math.abs(b - first) / first) * 100 : Math.abs(b - first)
  const room = share ? Math.max(points, real * rounding) : Math.max(b, first) * differenceRounding
  const way = wayOf(joint)
  const turned = way !== 0 && b !== first && way > 0 !== b > first
  // In figures only what could be the difference: "from 3 to 5 wards, an increase of 40 beds".
  const isOther = !share && (from.unit !== told.unit || by > Math.max(b, first) || way === 0)
  if (!turned && (isOther || Math.abs(real - by) <= room)) return
  if (turned && isOther) return
  const ends = `from ${quoted(unit.text.slice(from.start, from.end))} to ${quoted(unit.text.slice(to.start, to.end))}`
  const [start, end] = [Math.min(from.start, to.start), told.end]
  yield {
    at: { unit, start, end },
    message: turned
      ? `${ends} is a ${b > first ? 'rise' : 'fall'}`
      : `${ends} is ${Math.round(real * 10) / 10}${share ? ' per cent' : ''}, not ${by}`
  }
}
/** A difference in figures may be rounded by so much of the larger end. */
const differenceRounding = 0.005

/** "412,000 against a budget of 400,000, 22,000 above budget": a difference that is none of the two before it. */
function* differences(unit: Unit, quantities: readonly Quantity[], near: Around): Generator<DocumentFound> {
  // "1,240 in May 2025 against 1,180": the year is none of them.
  const all = quantities.filter((q) => !(isPlain(q) && isYear(q.values[0] ?? 0)))
  for (const [i, one] of all.entries()) {
    const [other, told] = [all[i + 1], all[i + 2]]
    if (!other || !told || ![one, other, told].every(isPlain)) continue
    const joint = near.between(one, other)
    const between = near.between(other, told)
    if (!areCompared(joint, between)) continue
    if (!differenceOf.test(near.before(told)) && !isDifference.test(near.after(told))) continue
    if (one.unit !== other.unit || one.unit !== told.unit) continue
    const [a = 0, b = 0, c = 0] = [one.values[0], other.values[0], told.values[0]]
    const real = Math.abs(a - b)
    if (Math.abs(real - c) <= Math.max(a, b) * 0.005) continue
    yield {
      at: { unit, start: one.start, end: told.end },
      message: `between ${quoted(unit.text.slice(one.start, one.end))} and ${quoted(unit.text.slice(other.start, other.end))} lie ${Math.round(real * 1e4) / 1e4}`
    }
  }
}
/** "78 per cent against 72 per cent, 8 percentage points more": points between two shares. */
function* betweenShares(unit: Unit, all: readonly Quantity[], near: Around): Generator<DocumentFound> {
  const numbers = all.filter((q) => !(isPlain(q) && isYear(q.values[0] ?? 0)))
  for (const [i, one] of numbers.entries()) {
    const [other, told] = [numbers[i + 1], numbers[i + 2]]
    if (one.unit !== 'percent' || other?.unit !== 'percent' || !told || told.form === 'ordinal') continue
    if (!ofPoints.test(unit.text.slice(told.start, told.end + reach))) continue
    const [joint, between] = [near.between(one, other), near.between(other, told)]
    if (joint.length > reach || between.length > reach || /[.;؛:]/.test(joint + between)) continue
    if (!against.test(joint) && !changedTo.test(joint)) continue
    const [a = 0, b = 0, c = 0] = [one.values[0], other.values[0], told.values[0]]
    const real = Math.round(Math.abs(a - b) * 1e4) / 1e4
    if (Math.abs(real - c) <= pointsRounding) continue
    yield {
      at: { unit, start: one.start, end: told.end },
      message: `between ${quoted(unit.text.slice(one.start, one.end))} and ${quoted(unit.text.slice(other.start, other.end))} lie ${real} points, not ${c}`
    }
  }
}
const ofPoints = /^\S+ (?:percentage points?|points?|نقاط|نقطة)(?!\p{L})/u
const mayTellPoints = /points?\b|نقاط|نقطة/
/** Shares may be rounded each. */
const pointsRounding = 0.11

const isYear = (value: number): boolean => value >= 1900 && value < 2100 && Number.isInteger(value)

/** "212 in 2024, compared with 184 in 2023, a rise of 25 per cent": counted from the second number. */
function* compared(unit: Unit, all: readonly Quantity[], near: Around): Generator<DocumentFound> {
  const plain = all.filter((q) => !(isPlain(q) && isYear(q.values[0] ?? 0)))
  for (const [i, to] of plain.entries()) {
    const [from, percent] = [plain[i + 1], plain[i + 2]]
    if (!from || !percent || !isPlain(from) || !isPlain(to) || from.unit !== to.unit) continue
    if (percent.unit !== 'percent' && !isPlain(percent)) continue
    const joint = near.between(to, from)
    const between = near.between(from, percent).replace('i.e.', 'that is')
    if (!areCompared(joint, between)) continue
    if (!changedBy.test(between) || isRate.test(near.after(percent))) continue
    yield* judged(unit, from, to, percent, between)
  }
}

/** More than a hundred per cent of what is counted one by one, or of a share. */
function* overAll(unit: Unit, all: readonly Quantity[], near: Around): Generator<DocumentFound> {
  for (const percent of all) {
    const [told = 0] = percent.values
    if (percent.unit !== 'percent' || told <= 100 || percent.values.length > 1) continue
    const before = folded(
      unit.text
        .slice(0, percent.start)
        .split(/[.;؛]\s/)
        .at(-1) ?? ''
    )
    const isShare = tellsShare.test(before) && !changedBy.test(before) && !/(?: by|ب) ?$/.test(before)
    if (!isShare && !ofCounted.test(near.after(percent))) continue
    yield {
      at: { unit, start: percent.start, end: percent.end },
      message: `${quoted(unit.text.slice(percent.start, percent.end))} is more than all of it`
    }
  }
}

export const wrongChange: DocumentRule = {
  id: 'wrong-change',
  severity: 'warning',
  summary: 'a percentage that cannot be: from 48 to 40, "a fall of 25 per cent"; "120 per cent of the members"',
  help: 'A change that is told by the numbers at its ends and, right behind them, as a percentage, which is counted from the first number (from the second one after "compared with") and may be rounded by a point; rates by the year are left alone, and points are those between two shares ("78 per cent against 72, 8 points more"). A difference beside two numbers that are compared ("412 against 400, 22 above budget"). And more than a hundred per cent of members, votes, countries and the like, or of a share; costs and targets may exceed a hundred.',
  examples: {
    fails: [
      'The Board approved the increase of the fee from JOD 12 to JOD 10. Implementation had risen from 86 per cent in 2023 to 78 per cent in 2024.',
      'وافق المكتب على زيادة رسم العضوية من 12 ديناراً إلى 10 دنانير.',
      'Membership rose from 11,800 in January to 12,400 in February, a fall of 600.',
      'ارتفع عدد المنخرطين من 11800 في عام 2023 إلى 12400 في عام 2024، أي بزيادة قدرها 700 منخرط.',
      'Spending had risen from $1,000,000 in 2024 to $1,140,000 in 2025, an increase of 24 per cent.',
      'Visits came to 12,400 in February, against 11,800 in January, a fall of 5 per cent.',
      'بلغت الزيارات 12400 زيارة مقابل 11800 زيارة في العام السابق، أي بانخفاض قدره 5 في المائة.',
      'بلغت نسبة النجاح 78% مقابل 72% في العام السابق، أي بزيادة 8 نقاط مئوية.',
      'Turnout was 61 per cent, compared with 54 per cent in 2021, an increase of 9 percentage points.',
      'Traffic had risen from 40 to 50 million tonnes between 2020 and 2023, an increase of 20 per cent.',
      'The inspectors made 212 inspections in 2024, compared with 184 in 2023, a rise of 25 per cent.',
      'بلغ عدد الطلبات 212 طلباً في عام 2024 مقابل 184 طلباً في عام 2023، أي بزيادة قدرها 25 في المائة.',
      'The number of parking bays had fallen from 48 to 40, a fall of 25 per cent.',
      'انخفض عدد المواقف من 48 إلى 40 موقفاً، أي بنسبة 25 في المائة.',
      'Income was £412,000 against a budget of £400,000, £22,000 above budget.',
      'The clinic saw 1,240 patients in May 2025, against 1,180 in April, an increase of 80.',
      'استقبلت العيادة 1,240 مريضاً في أيار/مايو 2025، مقابل 1,180 في نيسان/أبريل، بزيادة قدرها 80 مريضاً.',
      'بلغت الإيرادات 412 ألف دينار مقابل 400 ألف دينار في العام السابق، بزيادة قدرها 22 ألف دينار.',
      'The proposal was supported by 120 per cent of the members.',
      'لا تتجاوز حصة أي بلد 120 في المائة من موارد الصندوق.'
    ],
    passes: [
      'The Board approved the increase of the fee from JOD 10 to JOD 12, and reduced the term from 3 years to 18 months. The town rose from 45th to 30th place. The reduction runs from 1 May to 15 June 2025.',
      'وافق المكتب على زيادة رسم العضوية من 10 دنانير إلى 12 ديناراً. وتقدمت المدينة من المرتبة 45 إلى المرتبة 30. ويسري التخفيض من 1 أيار/مايو إلى 15 حزيران/يونيو 2025.',
      'Membership rose from 11,800 in January to 12,400 in February, an increase of 600. Spending had risen from $1,000,000 in 2024 to $1,140,000 in 2025, an increase of 14 per cent.',
      'ارتفع عدد المنخرطين من 11800 في عام 2023 إلى 12400 في عام 2024، أي بزيادة قدرها 600 منخرط.',
      'بلغت نسبة النجاح 78% مقابل 72% في العام السابق، أي بزيادة 6 نقاط مئوية.',
      'Turnout rose from 54 per cent to 61 per cent, an increase of 7 percentage points on 2021 and of 9 points on 2017.',
      'The inspectors made 212 inspections in 2024, compared with 184 in 2023, a rise of 15 per cent.',
      'بلغ عدد الطلبات 212 طلباً في عام 2024 مقابل 184 طلباً في عام 2023، أي بزيادة قدرها 15 في المائة.',
      'Income was £412,000 against a budget of £400,000, £12,000 above budget.',
      'The clinic saw 1,240 patients in May 2025, against 1,180 in April, an increase of 60.',
      'استقبلت العيادة 1,240 مريضاً في أيار/مايو 2025، مقابل 1,180 في نيسان/أبريل، بزيادة قدرها 60 مريضاً.',
      'بلغت الإيرادات 412 ألف دينار مقابل 400 ألف دينار في العام السابق، بزيادة قدرها 12 ألف دينار.',
      'The number of parking bays had fallen from 48 to 40, a fall of 17 per cent. Costs rose to 120 per cent of the budget.',
      'انخفض عدد المواقف من 48 إلى 40 موقفاً، أي بنسبة 16,7 في المائة. وارتفعت حصة القطاع بنسبة 120 في المائة.',
      'The budget rose from 40 to 48 million, an increase of 9.5 per cent a year. The share rose from 40 per cent to 48 per cent, up by 8 per cent.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) {
      const moves = mayMove.test(unit.text) && tellsDirection(unit.folded.text)
      if (!moves && !mayTell.test(unit.text) && !mayCompare.test(unit.text) && !mayChange.test(unit.text)) continue
      const all = quantities(unit.text, unit.language)
      const near = around(unit.text)
      yield* changes(unit, all, near)
      if (moves) yield* directions(unit, all, near)
      yield* overAll(unit, all, near)
      yield* differences(unit, all, near)
      if (mayTellPoints.test(unit.text)) yield* betweenShares(unit, all, near)
      if (mayCompare.test(unit.text)) yield* compared(unit, all, near)
    }
  }
}
