import { fold, folded } from '../../../language/fold.ts'
import type { Quantity } from '../../../language/number-meanings.ts'
import { isClitic, quantities } from '../../../language/quantities.ts'
import {
  areApart,
  areHalves,
  beforePart,
  isOutOf,
  partsOf,
  presentIn,
  saysAgain,
  tellsRest
} from '../../../language/sums.ts'
import { findVote } from '../../../language/votes.ts'
import { firstIndex } from '../../../model/sorted.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** 2014, alone: a year rather than a count. */
const isYear = ({ form, parts, values: [value = 0] }: Quantity): boolean =>
  form === 'figures' && parts.length === 1 && value >= 1900 && value < 2100
const isCount = (quantity: Quantity, text: string): boolean => {
  const { form, unit, attached, bare, start } = quantity
  return form !== 'ordinal' && unit === null && !bare && (!attached || isClitic(text, start)) && !isYear(quantity)
}
/** The whole stands at most so many characters before its parts. */
const reach = 60
const ends = /[.;:؛]/

interface Opened {
  whole: Quantity
  start: number
  /** Where its parts begin. */
  from: number
  /** A verb may stand before the first part: من أصل 48 شكوى، عولجت 36. */
  led: boolean
}

function* wrongShares(unit: Unit): Generator<DocumentFound> {
  const folding = fold(unit.text)
  const openers = [...folding.text.matchAll(partsOf[unit.language])]
  const ofCount = mayOpenOf.test(unit.text)
  if (openers.length === 0 && !ofCount) return
  const all = quantities(unit.text, unit.language)
  const opened = openers.flatMap(({ index, 0: words }) => {
    const start = folding.origin(index)
    const whole = all.findLast((q) => q.end <= start)
    const isNear =
      whole && isCount(whole, unit.text) && start - whole.end <= reach && !ends.test(unit.text.slice(whole.end, start))
    return isNear ? [{ whole, start, from: folding.origin(index + words.length), led: false }] : []
  })
  for (const { whole, start, from, led } of [...opened, ...(ofCount ? openingCounts(unit, all) : [])]) {
    const stop = from + (/[.;؛]\s|$/.exec(unit.text.slice(from))?.index ?? 0)
    const after = (q: Quantity) => folding.text.slice(foldedAt(folding.text.length, folding.origin, q.end))
    const counted = all.filter((q) => q.start >= from && q.end <= stop && isCount(q, unit.text))
    // "180 men and 160 women, from 22 countries": what no "and" joins is no part.
    const joined = counted.findIndex(
      (q, i) =>
        i > 0 && !/(?:^| )(?:and|و)|[,،] و?$/.test(folded(unit.text.slice((counted[i - 1] as Quantity).end, q.start)))
    )
    const parts = joined < 0 ? counted : counted.slice(0, joined)
    const [first, second] = parts
    // "45 members from 3 regions, of whom 12": any count of the sentence may be the whole.
    const sentence = unit.sentences.find((s) => s.end > start)?.start ?? 0
    const wholes = all
      .filter((q) => q.start >= sentence && q.end <= start && q.form !== 'ordinal')
      .flatMap((q) => q.values)
    const lead = first && folded(unit.text.slice(from, first.start)).replace(/[وب]$/, '')
    if (!first || lead === undefined || !(beforePart.test(lead) || (led && /^\p{L}{2,9} $/u.test(lead)))) continue
    const text = (q: Quantity) => unit.text.slice(q.start, q.end)
    if (first.values.every((v) => wholes.every((value) => v > value))) {
      yield {
        at: { unit, start: whole.start, end: first.end },
        message: `${quoted(text(first))} are more than the ${quoted(text(whole))} of which they are part`
      }
      continue
    }
    const over = parts.slice(1).find((q) => wholes.every((value) => (q.values[0] as number) > value))
    if (over && !nested.test(unit.text.slice(from, over.start)) && sameThing(after(first), after(over))) {
      yield {
        at: { unit, start: whole.start, end: over.end },
        message: `${quoted(text(over))} are more than the ${quoted(text(whole))} of which they are part`
      }
      continue
    }
    if (!second) continue
    const third = parts[2]
    if (third) {
      const sum = parts.reduce((total, q) => total + (q.values[0] as number), 0)
      const repeated = stemOf(after(first)) !== '' && parts.every((q) => stemOf(after(q)) === stemOf(after(first)))
      const apart = () =>
        !nested.test(unit.text.slice(from, (parts.at(-1) as Quantity).start)) &&
        parts.some((q, i) => {
          const next = parts[i + 1]
          return (
            next && aroundParts(unit, [parts[i - 1] ?? whole, q, next]).some((pair) => areApart(...pair, unit.language))
          )
        })
      if ((repeated || apart()) && wholes.every((value) => sum > value) && sum <= 2 * (whole.values[0] as number))
        yield {
          at: { unit, start: whole.start, end: (parts.at(-1) as Quantity).end },
          message: `the parts of ${quoted(text(whole))} make ${sum}`
        }
      continue
    }
    const leaves = () => tellsRest.test(folded(unit.text.slice(first.end, Math.min(stop, second.end + reach / 2))))
    if (parts.length !== 2) continue
    const sum = (first.values[0] as number) + (second.values[0] as number)
    const exhaust = areHalves(after(first).slice(1), after(second).slice(1), unit.language) || leaves()
    const exceed =
      wholes.every((value) => sum > value) &&
      (aroundParts(unit, [whole, first, second]).some(([one, other]) => areApart(one, other, unit.language)) ||
        haveOneOrigin(unit.text, first, second))
    if (!exhaust && !exceed) continue
    if (!wholes.includes(sum))
      yield {
        at: { unit, start: whole.start, end: second.end },
        message: `${quoted(text(first))} and ${quoted(text(second))} make ${sum}, not ${quoted(text(whole))}`
      }
  }
}

/** "Of 48 incidents, 36 …", من أصل 48 شكوى، عولجت 36: a whole that opens its sentence, with where its parts begin. */
function openingCounts(unit: Unit, all: readonly Quantity[]): Opened[] {
  return unit.sentences.flatMap(({ start, end }) => {
    const text = unit.text.slice(start, end)
    const match = opensOf.exec(text)
    if (!match) return []
    const from = start + match.index + match[0].length
    const whole = all.find((q) => q.start >= start + match.index)
    if (!whole || whole.end > from || !isCount(whole, unit.text)) return []
    return [{ whole, start: from, from, led: true }]
  })
}
/** Whether two parts are told in one way, by the folded text behind each: "9 in the Mashreq and 15 in the Maghreb". */
const sameThing = (one: string, other: string): boolean => stemOf(one) !== '' && stemOf(one) === stemOf(other)
/** Parts of a part. */
const nested = /of (?:those|these|them|which|whom)|من(?:ها|هم|هن)|including|بينه[ام]/
/** At the head of a sentence, or of what somebody says: "that of the 46 projects". */
const opensOf =
  /(?:^|\bthat,? |(?:^| )[وب]?[أإ]ن(?:ه|ها)?[،,]? )(?:(?:[Oo]ut o|[Oo])f (?:the |these |a total of )?|و?من (?:أصل|بين|مجموع) )[^,،.;؛:]{2,50}[,،] ?/u
const mayOpenOf =
  /(?:^|\. |that,? )(?:[Oo]ut of|[Oo]f) (?:the |these |a total of )?[\p{L}\d]|(?:^|\. |[أإ]ن(?:ه|ها)?[،,]? )و?من (?:أصل|بين|مجموع) /u

/** The folded words that tell what two parts count: those behind each, in Arabic also those before it. */
function aroundParts(unit: Unit, [whole, first, second]: [Quantity, Quantity, Quantity]) {
  const text = (from: number, to: number) => folded(unit.text.slice(from, to)).replace(/^ /, '')
  const behind = [text(first.end, second.start), text(second.end, second.end + reach)] as const
  if (unit.language === 'en') return [behind]
  return [
    [text(whole.end, first.start), text(first.end, second.start)] as const,
    behind,
    [text(whole.end, first.start), behind[1]] as const
  ]
}

/** "26 from member countries and 18 from observers": nothing comes from two places. */
const haveOneOrigin = (text: string, first: Quantity, second: Quantity): boolean =>
  /^ (?:from|من) (?!\p{N})/u.test(folded(text.slice(first.end))) &&
  /^ (?:from|من) (?!\p{N})/u.test(folded(text.slice(second.end)))

/** "46 members attended, 38 in person and 12 by proxy", 72% منها 50% أصالة و25% وكالة: two halves right behind their whole. */
function* inApposition(unit: Unit): Generator<DocumentFound> {
  const { text } = unit
  const all = quantities(text, unit.language)
  const isPart = (q: Quantity, whole: Quantity) => (whole.unit === 'percent' ? q.unit === 'percent' : isCount(q, text))
  for (const [i, whole] of all.entries()) {
    const [first, second] = [all[i + 1], all[i + 2]]
    if (!first || !second || !isPart(whole, whole) || !isPart(first, whole) || !isPart(second, whole)) continue
    const [before, between] = [text.slice(whole.end, first.start), text.slice(first.end, second.start)]
    if (before.length > reach || between.length > reach / 2 || ends.test(before + between)) continue
    if (!/[,،] ?و?$|منه[ام] ?$/.test(before) || !/(?:^|[ ,،])(?:and|و) ?$/.test(folded(between))) continue
    const origins = haveOneOrigin(text, first, second)
    if (!origins && !areHalves(folded(between).slice(1), folded(text.slice(second.end)).slice(1), unit.language))
      continue
    const [told = 0, sum] = [whole.values[0], (first.values[0] as number) + (second.values[0] as number)]
    // A whole of something else is far from the sum.
    if (whole.values.includes(sum) || Math.abs(sum - told) > told * nearWhole || (origins && sum < told)) continue
    yield {
      at: { unit, start: whole.start, end: second.end },
      message: `${quoted(text.slice(first.start, first.end))} and ${quoted(text.slice(second.start, second.end))} make ${sum}, not ${quoted(text.slice(whole.start, whole.end))}`
    }
  }
}
const nearWhole = 0.25
const twoOrigins = /\d (?:from|من) .*(?:and|و) ?\d+ (?:from|من) /
const mayStandInApposition = /\d[^.]*[,،م][^.]*\d[^.]*\d/
const halving =
  /in person|proxy|online|remote|women|girls|female|absent|أصالة|وكالة|نساء|امرأة|إناث|أنثى|عن بعد|افتراضي|فتيات/

/** The beginning of the word behind a count, which tells what is counted in the singular and in the plural. */
const stemOf = (after: string): string => /^ ?(\p{L}{2})/u.exec(after)?.[1] ?? ''

/** 48 participants (32 women and 18 men): two halves in brackets behind their whole. */
function* inBrackets(unit: Unit): Generator<DocumentFound> {
  for (const { 0: words, index } of unit.text.matchAll(bracket)) {
    const whole = quantities(unit.text.slice(Math.max(0, index - reach), index), unit.language).at(-1)
    const before = unit.text.slice(Math.max(0, index - reach), index)
    const [first, second, third] = quantities(words, unit.language)
    if (!whole || !first || !second || third || !isCount(whole, before) || ends.test(before.slice(whole.end))) continue
    if (!isCount(first, words) || !isCount(second, words)) continue
    const after = (q: Quantity) => folded(words.slice(q.end))
    if (!areHalves(after(first).slice(1), after(second).slice(1), unit.language)) continue
    const sum = (first.values[0] as number) + (second.values[0] as number)
    if (whole.values.includes(sum)) continue
    yield {
      at: { unit, start: index, end: index + words.length },
      message: `${quoted(words)} makes ${sum}, not ${quoted(before.slice(whole.start, whole.end))}`
    }
  }
}
const bracket = /\((?=[^()]*\p{N})[^()\n]{6,90}\)/gu

/** "Of these, 231 …": more than any number of the sentence before. */
function* ofThese(unit: Unit): Generator<DocumentFound> {
  for (const [i, { start, end }] of unit.sentences.entries()) {
    const before = unit.sentences[i - 1]
    const text = unit.text.slice(start, end)
    const [opener] = /^(?:Of (?:these|them|those)|(?:و)?(?:من|كان من) (?:بينها|بينهم)),? /u.exec(text) ?? []
    if (!before || !opener) continue
    const [part] = quantities(text.slice(opener.length), unit.language)
    if (!part || part.start > 12 || !isCount(part, text.slice(opener.length))) continue
    const wholes = quantities(unit.text.slice(before.start, before.end), unit.language).filter((q) =>
      isCount(q, unit.text.slice(before.start, before.end))
    )
    const [value = 0] = part.values
    if (wholes.length === 0 || wholes.some((q) => q.values.some((v) => v >= value))) continue
    const from = start + opener.length
    yield {
      at: { unit, start: from + part.start, end: from + part.end },
      also: [{ unit, start: before.start, end: before.end }],
      message: `${quoted(text.slice(opener.length + part.start, opener.length + part.end))} are more than those of which they are part`
    }
  }
}
const mayBeOfThese = /[.؟] (?:Of (?:these|them|those)|و?(?:من|كان من) بينه)/

/** A percentage rounded to whole points. */
const point = 1

/** "97 of the 140 participants (59 per cent)": a percentage that is not that of the part and the whole before it. */
function* percentages(unit: Unit): Generator<DocumentFound> {
  const { text } = unit
  const all = quantities(text, unit.language)
  for (const [i, told] of all.entries()) {
    const [one, other] = [all[i - 2], all[i - 1]]
    if (told.unit !== 'percent' || !one || !other || !isCount(one, text) || !isCount(other, text)) continue
    const between = text.slice(other.end, told.start)
    if (between.length > reach || /[.;:؛]\s/.test(between) || !saysAgain.test(folded(between))) continue
    const joint = folded(text.slice(one.end, other.start))
    const isPart = isOutOf.test(joint)
    const isWhole =
      !isPart && joint.length <= reach && !/[.;:؛]/.test(joint) && joint.search(partsOf[unit.language]) >= 0
    if (!isPart && !isWhole) continue
    const [part = 0, whole = 0] = (isPart ? [one, other] : [other, one]).map(({ values: [value] }) => value)
    const [value = 0] = told.values
    const real = (100 * part) / whole
    if (whole <= 1 || part > whole || Math.abs(real - value) <= point) continue
    yield {
      at: { unit, start: one.start, end: told.end },
      message: `${part} of ${whole} is ${Math.round(real * 10) / 10} per cent, not ${value}`
    }
  }
}
/** "Of the 52 complaints, 39 (75 per cent) were resolved and 13 (35 per cent) are open": shares of the whole that opens the sentence. */
function* inBracketsOf(unit: Unit): Generator<DocumentFound> {
  const { text } = unit
  const all = quantities(text, unit.language)
  for (const { whole, from } of openingCounts(unit, all)) {
    const stop = from + (/[.;؛]\s|$/.exec(text.slice(from))?.index ?? 0)
    const wholes = [whole.values[0] as number]
    for (const [i, told] of all.entries()) {
      const part = all[i - 1]
      if (!part || part.start < from || told.end > stop || told.unit !== 'percent' || !isCount(part, text)) continue
      if (!/^(?: \p{L}+)?[اًٌٍ]* ?\( ?$/u.test(text.slice(part.end, told.start))) continue
      const [value = 0, share = 0] = [part.values[0], told.values[0]]
      const isOf = (of: number) => Math.abs((100 * value) / of - share) <= point
      // It may be a share of a part told before.
      if (!wholes.some(isOf) && value <= (wholes[0] as number))
        yield {
          at: { unit, start: part.start, end: told.end },
          also: [{ unit, start: whole.start, end: whole.end }],
          message: `${value} of ${wholes[0]} is ${Math.round((1000 * value) / (wholes[0] as number)) / 10} per cent, not ${share}`
        }
      wholes.push(value)
    }
  }
}

const mayTellShare = /\d[^.]*(?:%|٪|per ?cent|في الم)/
/** The sign or word alone: most texts have none, and their figures need not be followed to the end of the sentence. */
const anyPercent = /[%٪]|per ?cent|في الم/
const mayBePresent = /present|attend|حاضر/

/** More votes than members who are present. */
function* votes(unit: Unit): Generator<DocumentFound> {
  for (const { start, end } of unit.sentences) {
    const text = unit.text.slice(start, end)
    const there = presentIn(folded(text), unit.language)
    const vote = there === null ? null : findVote(text)
    if (there === null || !vote) continue
    const cast = (vote.for ?? 0) + (vote.against ?? 0) + (vote.abstaining ?? 0)
    if (vote.for !== null && cast > there)
      yield { at: { unit, start, end }, message: `${cast} votes are more than the ${there} who are present` }
  }
}

/** The first offset of a folded text that stands at or after an offset of the original. */
const foldedAt = (length: number, origin: (i: number) => number, offset: number): number =>
  firstIndex(length, (i) => origin(i) >= offset)

export const wrongShare: DocumentRule = {
  id: 'wrong-share',
  severity: 'error',
  summary: 'parts that do not make up their whole: 20 members, of whom 12 men and 9 women',
  help: 'After "of whom", منهم and the like: a part that is more than the whole, and two parts that exhaust it (men and women, present and absent, in person and online) whose sum it is not, also in brackets behind the whole; a part and what remains of it; a percentage that is not that of the part and the whole right before it; and more votes than members who are present. Other parts may leave a rest, or overlap.',
  examples: {
    fails: [
      'The Fund had approved 14 projects in the region, of which 9 in the Mashreq and 15 in the Maghreb.',
      'وافق الصندوق على 14 مشروعاً في المنطقة، منها 9 مشاريع في المشرق و15 مشروعاً في المغرب.',
      'Of the 52 complaints received, 39 (75 per cent) had been resolved and 13 (35 per cent) were outstanding.',
      'ومن بين 52 شكوى وردت، حُلت 39 شكوى (75 في المائة) ولا تزال 13 شكوى (35 في المائة) قيد النظر.',
      'The auditor said that of the 46 projects examined, 31 had been completed, 9 were under way and 8 had stalled.',
      'أفاد المراجع بأنه من بين 46 مشروعاً جرى فحصها، أُنجز 31 مشروعاً ولا تزال 9 مشاريع قيد التنفيذ وتعثرت 8 مشاريع.',
      'Of 48 incidents, 36 were of low harm and 14 of moderate harm.',
      'ومن أصل 48 شكوى، عولجت 36 شكوى و14 شكوى قيد الدرس.',
      'The Office had 42 projects, of which 30 were completed and 16 continued.',
      'In all 41 participants attended, 26 from member countries and 18 from observers.',
      'حضر الندوة 41 مشاركاً، 26 من الدول الأعضاء و18 من المراقبين.',
      'The inspectors made 212 inspections in 2024. Of these, 231 concerned fishing vessels.',
      'شارك في الدورة 320 مشاركاً، منهم 180 رجلاً و160 امرأة، من 22 دولة.',
      'تلقى المجلس 46 شكوى، منها 29 شكوى تتعلق بالنظافة و15 شكوى تتعلق بالإنارة و7 شكاوى تتعلق بالطرق.',
      'In all 97 of the 140 participants (59 per cent) answered the survey.',
      'استقبلت الدار 140 نزيلاً، منهم 70 امرأة، أي 60 في المائة.',
      'The Board took 25 decisions, of which 18 were carried out and 9 remain open.',
      'أصدر المجلس 25 قراراً، نُفذ منها 18 قراراً وبقي 9 قرارات قيد التنفيذ.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board has 20 members, of whom 12 are men and 9 are women.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nشارك في الدورة 45 عضواً، منهم 25 رجلاً و30 امرأة.',
      '# Minutes of the Board, 4 March 2025\n\nForty delegates attended, of whom 45 came from the region.',
      'The workshop was attended by 48 participants (32 women and 18 men).',
      'In all 46 shareholders attended, 38 in person and 12 by proxy.',
      'بلغت نسبة الحضور 72% منها 50% أصالة و25% وكالة.',
      'تدارس المجلس 24 طلباً، قُبل منها 15 ورُفض 12.',
      'The Board received 24 applications, of which 15 were approved and 12 refused.',
      'Of the 21 members present, 14 voted in favour, 6 against and 3 abstained.'
    ],
    passes: [
      'Of the 52 complaints received, 39 (75 per cent) had been resolved, 10 (26 per cent) of those late, and 13 (25 per cent) were outstanding.',
      'ومن بين 52 شكوى وردت، حُلت 39 شكوى (75 في المائة) ولا تزال 13 شكوى (25 في المائة) قيد النظر.',
      'The auditor said that of the 46 projects examined, 31 had been completed, 9 were under way and 6 had stalled.',
      'Of 48 incidents, 36 were of low harm and 12 of moderate harm. The Office had 42 projects, of which 30 were completed and 12 continued.',
      'ومن أصل 48 شكوى، عولجت 36 شكوى و12 شكوى قيد الدرس. وحضر الندوة 44 مشاركاً، 26 من الدول الأعضاء و18 من المراقبين.',
      'The inspectors made 212 inspections in 2024. Of these, 96 concerned fishing vessels.',
      'شارك في الدورة 340 مشاركاً، منهم 180 رجلاً و160 امرأة، من 22 دولة.',
      'تلقى المجلس 60 شكوى، منها 29 شكوى تتعلق بالنظافة و15 شكوى تتعلق بالإنارة و7 شكاوى تتعلق بالطرق.',
      'In all 97 of the 140 participants (69 per cent) answered. The Board took 25 decisions, of which 18 were carried out and 7 remain open.',
      'استقبلت الدار 140 نزيلاً، منهم 70 امرأة، أي 50 في المائة. وأصدر المجلس 25 قراراً، نُفذ منها 18 قراراً وبقي 7 قرارات قيد التنفيذ.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board has 20 members, of whom 12 are men and 8 are women.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nشارك في الدورة 55 عضواً، منهم 25 رجلاً و30 امرأة.',
      'In all 50 shareholders from 22 towns attended, 38 in person and 12 by proxy. The Board received 24 applications, of which 15 were approved and 6 refused.',
      'تدارس المجلس 24 طلباً، قُبل منها 15 ورُفض 6، وبلغت نسبة الحضور 75% منها 50% أصالة و25% وكالة.',
      '# Minutes of the Board, 4 March 2025\n\nForty delegates from 3 regions attended, of whom 12 came from the region and 9 were women.',
      'The workshop was attended by 50 participants (32 women and 18 men). Of the 23 members present, 14 voted in favour, 6 against and 3 abstained.'
    ]
  },
  *check({ units }: Checked) {
    for (const unit of units) {
      yield* wrongShares(unit)
      if (unit.text.includes('(')) yield* inBrackets(unit)
      if (anyPercent.test(unit.text) && mayTellShare.test(unit.text)) {
        yield* percentages(unit)
        if (mayOpenOf.test(unit.text)) yield* inBracketsOf(unit)
      }
      if ((halving.test(unit.text) && mayStandInApposition.test(unit.text)) || twoOrigins.test(unit.text))
        yield* inApposition(unit)
      if (mayBeOfThese.test(unit.text)) yield* ofThese(unit)
      if (mayBePresent.test(unit.text)) yield* votes(unit)
    }
  }
}
