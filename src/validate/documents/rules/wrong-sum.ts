import { folded } from '../../../language/fold.ts'
import type { Quantity } from '../../../language/number-meanings.ts'
import { isClitic, quantities } from '../../../language/quantities.ts'
import {
  divides,
  leavesBefore,
  notBeside,
  ofCounted,
  partsOf,
  summed,
  summedBehind,
  tellsSpending
} from '../../../language/sums.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Numbers that are added up stand at most so far apart, in UTF-16 units. */
const reach = 60
/** A sum that is off by more is one of other things. */
const widest = 0.6
/** Room for rounding, as a share of the total for each number. */
const rounding = 0.005
const isCount = ({ form, bare, attached, values, parts, unit, start }: Quantity, text: string): boolean =>
  form !== 'ordinal' &&
  !bare &&
  // و5: the conjunction is written onto the figures.
  (!attached || isClitic(text, start)) &&
  !(parts.length === 1 && (values[0] as number) >= 1900 && (values[0] as number) < 2100 && unit === null)

const isAmount = (quantity: Quantity, text: string): boolean => quantity.unit !== 'percent' && isCount(quantity, text)
const figureOf = ({ values: [value = 0] }: Quantity): number => value
const sumOf = (list: readonly Quantity[]): number => list.reduce((sum, q) => sum + figureOf(q), 0)
/** The other reading of figures with a comma: 2,500 may be 2.5. */
const readOtherwise = (list: readonly Quantity[]): number =>
  list.reduce((sum, { values }) => sum + (values.at(-1) ?? 0), 0)
/** Without the errors of binary fractions. */
const printed = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/** The folded text between two numbers, with the و that is written onto the second. */
const jointOf = (text: string, { end }: Quantity, { start, form }: Quantity): string =>
  folded(text.slice(end, form === 'words' && text[start] === 'و' ? start + 1 : start))

/** Whether two numbers stand side by side in an enumeration: a comma or "and", few words, and none that compares. */
function isBeside(joint: string): boolean {
  return (
    joint.length <= reach &&
    /[,،]|(?:^|\s)(?:and|و)/.test(joint) &&
    !/[.;؛:()]/.test(joint) &&
    // من and "from" before a word say whence, before a number they open a range.
    !notBeside.test(joint.replace(/ (?:من|from) (?=\p{L}{2})/gu, ' '))
  )
}

/** The numbers that stand side by side right before the one at `last`. */
function besideBefore(text: string, all: readonly Quantity[], last: number): Quantity[] {
  const found: Quantity[] = []
  for (let i = last - 1; i >= 0; i--) {
    const own = all[i] as Quantity
    const next = found[0]
    if (!isAmount(own, text) || (next && !isBeside(jointOf(text, own, next)))) break
    if (next && own.unit !== next.unit) break
    found.unshift(own)
  }
  return found
}

/** "A 1.2 million, B 0.6 million and C 0.4 million, a total of 2.4 million". */
function* totals(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text } = unit
  for (const [i, total] of all.entries()) {
    const before = all[i - 1]
    if (i < 2 || !before || !isAmount(total, text) || total.start - before.end > reach) continue
    const joint = folded(text.slice(before.end, total.start))
    if (/[.;؛]/.test(joint.replace(/i\.e\./, ''))) continue
    if (!summed.test(joint) && !summedBehind.test(folded(text.slice(total.end, total.end + reach)))) continue
    const parts = besideBefore(text, all, i)
    if (parts.length < 2 || parts.some((q) => q.unit !== total.unit)) continue
    const whole = figureOf(total)
    const room = whole * rounding * parts.length
    // The sum may be that of the last ones only.
    if (parts.some((_, k) => parts.length - k >= 2 && Math.abs(sumOf(parts.slice(k)) - whole) <= room)) continue
    const sum = sumOf(parts)
    if (Math.abs(sum - whole) > whole * widest) continue
    const other = readOtherwise([total])
    if (Math.abs(readOtherwise(parts) - other) <= other * rounding * parts.length) continue
    yield {
      at: { unit, start: (parts[0] as Quantity).start, end: total.end },
      message: `the numbers before ${quoted(text.slice(total.start, total.end))} make ${printed(sum)}`
    }
  }
}

/** "40 million dollars, of which 25 million for grants, 10 million for loans and 10 million for staff". */
function* shares(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text, folded: folding } = unit
  for (const { index, 0: words } of folding.text.matchAll(partsOf[unit.language])) {
    const start = folding.origin(index)
    const whole = all.findLast((q) => q.end <= start)
    const first = all.findIndex((q) => q.start >= start)
    if (!whole || first < 0 || whole.unit !== 'money' || start - whole.end > reach / 2) continue
    if (/[.;؛]/.test(text.slice(whole.end, start)) || words === '') continue
    const parts: Quantity[] = []
    for (const own of all.slice(first)) {
      // للعنوان الأول: an ordinal names the part.
      if (own.form === 'ordinal') continue
      const last = parts.at(-1)
      const joint = last ? jointOf(text, last, own) : ''
      // What was spent is no part of what came in.
      if (!isAmount(own, text) || (last && (!isBeside(joint) || tellsSpending.test(joint)))) break
      parts.push(own)
    }
    const sum = sumOf(parts)
    const value = figureOf(whole)
    if (parts.length < 2 || parts.some((q) => figureOf(q) < value / 1000) || sum <= value * (1 + rounding)) continue
    if (sum > value * (1 + widest) || readOtherwise(parts) <= readOtherwise([whole]) * (1 + rounding)) continue
    yield {
      at: { unit, start: whole.start, end: (parts.at(-1) as Quantity).end },
      message: `the parts of ${quoted(text.slice(whole.start, whole.end))} make ${printed(sum)}`
    }
  }
}

/** "36 million dirhams, divided into three stages: 12 million, 14 million and 11 million". */
function* divisions(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text } = unit
  for (const [i, whole] of all.entries()) {
    if (whole.unit !== 'money' || !isAmount(whole, text)) continue
    const next = all.slice(i + 1)
    // "three stages" is no part.
    const first = next.findIndex((q) => q.unit === 'money')
    if (first < 0 || first > 1) continue
    const joint = folded(text.slice(whole.end, next[first]?.start))
    if (joint.length > 2 * reach || /[.;؛]/.test(joint) || !(divides.test(joint) || joint.trim() === ':')) continue
    const parts: Quantity[] = []
    for (const own of next.slice(first)) {
      const last = parts.at(-1)
      if (
        own.unit !== 'money' ||
        !isAmount(own, text) ||
        (last && !isBeside(jointOf(text, last, own).replace(/^ to (?=\p{L}{2})/u, ' ')))
      )
        break
      parts.push(own)
    }
    const [sum, value] = [sumOf(parts), figureOf(whole)]
    if (parts.length < 2 || Math.abs(sum - value) <= value * rounding || Math.abs(sum - value) > value * widest)
      continue
    yield {
      at: { unit, start: whole.start, end: (parts.at(-1) as Quantity).end },
      message: `the parts of ${quoted(text.slice(whole.start, whole.end))} make ${printed(sum)}`
    }
  }
}
const mayDivide =
  /: (?:[^ \d]{1,4} ?)?\d|divided|broken|distributed|made up|consisting|comprising|split|allocated|follows|موزع|مقسم|تتوزع|يتوزع|النحو|كالآتي|كما يلي|تتكون|يتكون|وزعت/

/** "Of them 60 % wanted longer hours, 25 % shorter hours and 25 % no change": shares of one whole that make more than it. */
function* percentages(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text, folded: folding } = unit
  for (const { index } of folding.text.matchAll(partsOf[unit.language])) {
    const start = folding.origin(index)
    const parts: Quantity[] = []
    for (const own of all.slice(all.findIndex((q) => q.start >= start))) {
      const last = parts.at(-1)
      if (own.unit !== 'percent' || !isCount(own, text)) break
      if (last && !isBeside(jointOf(text, last, own))) break
      parts.push(own)
    }
    const [first, last] = [parts[0], parts.at(-1)]
    const sum = sumOf(parts)
    if (!first || !last || parts.length < 3 || first.start - start > reach || sum <= 101 || sum > 150) continue
    yield {
      at: { unit, start: first.start, end: last.end },
      message: `the shares of one whole make ${printed(sum)} per cent`
    }
  }
}

/** "Income of 2.4 million and spending of 2.1 million, a surplus of 0.4 million". */
function* balances(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text } = unit
  for (const [i, told] of all.entries()) {
    const [income, spent] = [all[i - 2], all[i - 1]]
    if (!income || !spent || ![income, spent, told].every((q) => isAmount(q, text))) continue
    const joint = folded(text.slice(income.end, spent.start))
    const between = folded(text.slice(spent.end, told.start))
    if (joint.length > reach || between.length > reach || /[.;؛:]/.test(joint + between)) continue
    if (
      !leavesBefore.test(between) ||
      !tellsSpending.test(joint + folded(text.slice(spent.end, spent.end + reach / 3)))
    )
      continue
    if (income.unit !== spent.unit || income.unit !== told.unit) continue
    const left = Math.abs(figureOf(income) - figureOf(spent))
    // 409,9 may be read in two ways.
    const isLeft = income.values.some((a) =>
      spent.values.some((b) =>
        told.values.some((c) => Math.abs(Math.abs(a - b) - c) <= Math.min(a * rounding, precisionOf(a, b, c)))
      )
    )
    if (isLeft) continue
    yield {
      at: { unit, start: income.start, end: told.end },
      message: `between ${quoted(text.slice(income.start, income.end))} and ${quoted(text.slice(spent.start, spent.end))} lie ${printed(left)}`
    }
  }
}

/** The least place in which one of several values has a figure: they were rounded no finer. 312,400 and 98,150 have 10. */
const precisionOf = (...values: number[]): number =>
  Math.min(...values.map((value) => 10 ** (/0*$/.exec(String(Math.round(value)))?.[0].length ?? 0)))

/** "Salaries take 52 % of expenditure, running costs 34 % and repairs 24 %": shares of what the first one names. */
function* sharesInRow(unit: Unit, all: readonly Quantity[]): Generator<DocumentFound> {
  const { text } = unit
  for (const [i, first] of all.entries()) {
    const after = folded(text.slice(first.end, first.end + reach))
    if (first.unit !== 'percent' || all[i - 1]?.unit === 'percent' || !ofWhole.test(after) || ofCounted.test(after))
      continue
    const parts = [first]
    for (const own of all.slice(i + 1)) {
      const joint = folded(text.slice((parts.at(-1) as Quantity).end, own.start))
      if (own.unit !== 'percent' || !isBeside(parts.length === 1 ? joint.replace(ofWhole, '') : joint)) break
      parts.push(own)
    }
    const sum = sumOf(parts)
    if (parts.length < 3 || sum <= 101 || sum > 150) continue
    yield {
      at: { unit, start: first.start, end: (parts.at(-1) as Quantity).end },
      message: `the shares of one whole make ${printed(sum)} per cent`
    }
  }
}
/** Of what the shares are: "of expenditure", "of the country's freight". */
const ofWhole = /^ (?:of|من) (?:(?:the|its|our|their|all|total) )?[\p{L}']+(?: (?!and|و)\p{L}+)?/u
const mayLeave = /surplus|deficit|shortfall|balance|فائض|عجز|رصيد/
const mayShareInRow = /(?:%|٪|per ?cent|في الم).*(?:%|٪|per ?cent|في الم|\d).*(?:%|٪|per ?cent|في الم|\d)/
const mayTotal = /total|in all|altogether|i\.e\.|that is|making|مجموع|إجمالي|اجمالي|إجمالا|، أي /i
const mayShare = /which|منها/
const mayPart =
  /(?:[Oo]f (?:them|whom|which|these)|منه[ام]|بينه[ام]).*[%٪]|(?:[Oo]f (?:them|whom|which|these)|منه[ام]|بينه[ام]).*(?:per ?cent|في الم)/

export const wrongSum: DocumentRule = {
  id: 'wrong-sum',
  severity: 'warning',
  summary: 'numbers of a sentence that do not make the total which it gives',
  help: 'Two numbers or more side by side, of money or of things, and right behind them "a total of", "totalling", ما مجموعه, أي بمجموع: where neither all nor the last of them make that total. And the parts of an amount of money ("of which", منها) that make more than it, those into which it is divided (موزعة على) that do not make it, also in per cent. And the surplus or deficit behind income and spending (a surplus of, بفائض قدره), and three shares of one whole in a row that make more than a hundred per cent. Rounded figures may differ; years, ordinals, percentages and numbers that are compared are left alone. Tables are another check: wrong-total.',
  examples: {
    fails: [
      'The secretariat presented a budget of EUR 88,500: EUR 45,000 for travel, EUR 28,500 for the venue and EUR 25,000 for interpretation.',
      'عرضت الأمانة ميزانية قدرها 88,500 يورو: 45,000 يورو للسفر، و28,500 يورو للمكان، و25,000 يورو للترجمة الشفوية.',
      'The meeting resolved that the profit of DZD 90 million be appropriated as follows: DZD 45 million to the reserve, DZD 30 million to members and DZD 25 million to the social fund.',
      'قرر الاجتماع توزيع الربح البالغ 90 مليون دينار على النحو الآتي: 45 مليون دينار للاحتياطي و30 مليون دينار للأعضاء و25 مليون دينار للصندوق الاجتماعي.',
      'The fund should have 300 million dollars, of which 150 million from donors, 120 million from banks and 60 million from users.',
      'تبلغ التكلفة 36 مليون درهم موزعة على ثلاث مراحل: 12 مليون درهم و14 مليون درهم و11 مليون درهم.',
      'The cost is $36 million, divided into three stages: $12 million, $14 million and $11 million.',
      'Income was $2.4 million and expenditure $2.1 million, leaving a surplus of $0.4 million.',
      'بلغت الإيرادات 480 ألف دينار والمصروفات 430 ألف دينار، أي بفائض قدره 150 ألف دينار.',
      'Salaries take 52 per cent of expenditure, running costs 34 per cent and repairs 24 per cent.',
      'وتمثل الرواتب 52 في المائة من المصروفات، والتشغيل 34 في المائة، والصيانة 24 في المائة.',
      'Spending was as follows: roads $1.2 million, parks $0.6 million and libraries $0.4 million, a total of $2.4 million.',
      'Costs were $30,000 for equipment, $12,000 for travel and $8,000 for training, a total of $55,000.',
      'أُنفق على الطرق 300 ألف دينار، وعلى الحدائق 150 ألف دينار، وعلى المكتبات 50 ألف دينار، أي ما مجموعه 550 ألف دينار.',
      'The Board set aside 40 million dollars, of which 25 million for grants, 10 million for loans and 10 million for staff.',
      'The projects cost EUR 180 million, EUR 130 million and EUR 120 million respectively, EUR 410 million in all.',
      'حضر الاجتماع 10 أعضاء و5 من المدعوين، أي 18 شخصاً.',
      'وتوزعت الأصوات: 20 مع، و5 ضد، و3 امتناع، بمجموع 30 صوتاً.',
      'The berth holders answered. Of them 60 % wanted longer hours, 25 % shorter hours and 25 % no change.',
      'خصص المجلس 40 مليون دولار، منها 25 مليون دولار للمنح، و10 ملايين دولار للقروض، و10 ملايين دولار للإدارة.'
    ],
    passes: [
      'The secretariat presented a budget of EUR 88,500: EUR 45,000 for travel, EUR 28,500 for the venue and EUR 15,000 for interpretation.',
      'The projects cost EUR 180 million, EUR 130 million and EUR 120 million respectively, EUR 430 million in all.',
      'حضر الاجتماع عشرة أعضاء وخمسة من المدعوين، أي خمسة عشر شخصاً. وتبلغ المنحة 100 دولار، أي 375 ريالاً.',
      'تبلغ التكلفة 37 مليون درهم موزعة على ثلاث مراحل: 12 مليون درهم و14 مليون درهم و11 مليون درهم.',
      'Income was $2.4 million and expenditure $2.1 million, leaving a surplus of $0.3 million. Salaries take 52 per cent of expenditure, running costs 34 per cent and repairs 14 per cent.',
      'Growth was 40 per cent of the target in 2023, 50 per cent in 2024 and 60 per cent in 2025.',
      'بلغت الإيرادات 480 ألف دينار والمصروفات 430 ألف دينار، أي بفائض قدره 50 ألف دينار.',
      'The berth holders answered. Of them 60 % wanted longer hours, 25 % shorter hours and 15 % no change.',
      'Spending was as follows: roads $1.2 million, parks $0.6 million and libraries $0.4 million, a total of $2.2 million.',
      'In 2024 the Fund made 12 grants and 3 loans, for a total of $2.4 million.',
      'أُنفق على الطرق 300 ألف دينار، وعلى الحدائق 150 ألف دينار، وعلى المكتبات 50 ألف دينار، أي ما مجموعه 500 ألف دينار.',
      'The Board set aside 40 million dollars, of which 25 million was spent, compared with 30 million in 2023.'
    ]
  },
  *check(document: Checked) {
    for (const unit of document.holding('digit')) {
      const [total, share] = [mayTotal.test(unit.text), mayShare.test(unit.text)]
      const percent = mayPart.test(unit.text)
      const leaves = mayLeave.test(unit.text)
      const inRow = mayShareInRow.test(unit.text)
      const divide = mayDivide.test(unit.text)
      if (!total && !share && !percent && !leaves && !inRow && !divide) continue
      const all = quantities(unit.text, unit.language)
      if (total) yield* totals(unit, all)
      if (share) yield* shares(unit, all)
      if (percent) yield* percentages(unit, all)
      if (leaves) yield* balances(unit, all)
      if (inRow) yield* sharesInRow(unit, all)
      if (divide) yield* divisions(unit, all)
    }
  }
}
