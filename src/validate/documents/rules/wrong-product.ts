import { folded } from '../../../language/fold.ts'
import type { Quantity } from '../../../language/number-meanings.ts'
import { quantities } from '../../../language/quantities.ts'
import { pricesEach, summed, summedBehind } from '../../../language/sums.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** Letters behind a price among which it is said to be that of each, and before a product. */
const reach = 32
/** A product may be rounded by so much of it. */
const rounded = 0.005

export const wrongProduct: DocumentRule = {
  id: 'wrong-product',
  severity: 'warning',
  summary: 'a sum that is not what so many at so much make: "12 pumps at 50 dinars each, 650 dinars in all"',
  help: 'A sentence that has three numbers: how many, the price of each ("each", "per unit", لكل, للواحدة) and, behind words such as "a total of", "in all", بإجمالي, ما مجموعه, what they make (data/sums.yaml). Where the sentence has further numbers, such as months, taxes and discounts, nothing is said. Half of one per cent may be rounded.',
  examples: {
    fails: [
      'The Board approved the purchase of 12 pumps at 450 dinars each, a total of 5,600 dinars.',
      'وافق المجلس على شراء 12 مضخة بسعر 450 ديناراً للواحدة، بإجمالي 5600 دينار.',
      'Each of the 30 trainees will receive an allowance of $200, making $5,000 in all.',
      'ويحصل كل متدرب من المتدربين الثلاثين على 200 دولار، أي ما مجموعه 5000 دولار.'
    ],
    passes: [
      'The Board approved the purchase of 12 pumps at 450 dinars each, a total of 5,400 dinars.',
      'وافق المجلس على شراء 12 مضخة بسعر 450 ديناراً للواحدة، بإجمالي 5400 دينار.',
      'Each of the 30 trainees will receive $200 a month for six months, making $36,000 in all.',
      'The 12 pumps cost 450 dinars each, and a total of 90 pumps are in use.',
      'وتبلغ كلفة المضخات الاثنتي عشرة 450 ديناراً لكل منها، ويبلغ عدد الآبار ما مجموعه 90 بئراً.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) if (mayPriceEach.test(unit.text)) yield* wrongIn(unit)
  }
}

const mayPriceEach = /\b(?:each|apiece|per|a piece)\b|لل?كل|للو|للق|للف|للش|كل م|الواحد/i

function* wrongIn(unit: Unit): Generator<DocumentFound> {
  for (const sentence of unit.sentences) {
    const all = quantities(unit.text, unit.language).filter(
      (q) => q.start >= sentence.start && q.end <= sentence.end && q.form !== 'ordinal' && !isOne(q)
    )
    const [count, price, product] = all
    if (!count || !price || !product || all.length !== 3) continue
    if (!isPlain(count, null) || !isPlain(price, 'money') || !isPlain(product, 'money')) continue
    const before = folded(unit.text.slice(sentence.start, price.end + reach))
    const lead = folded(unit.text.slice(Math.max(price.end, product.start - reach), product.start))
    const behind = folded(unit.text.slice(product.end, product.end + reach))
    if (!pricesEach.test(before) || !(summed.test(lead) || summedBehind.test(behind))) continue
    const fits = (n: number, each: number) =>
      product.values.some((told) => Math.abs(n * each - told) <= rounded * n * each)
    if (count.values.some((n) => price.values.some((each) => fits(n, each)))) continue
    const [n, each] = [count.values[0] as number, price.values[0] as number]
    yield {
      at: { unit, start: product.start, end: product.end },
      message: `${quoted(unit.text.slice(product.start, product.end))} is not what ${n} times ${each} make: ${n * each}`
    }
  }
}

/** للواحدة: of each. */
const isOne = (q: Quantity): boolean => q.form === 'words' && q.values[0] === 1

const isPlain = (q: Quantity, unit: Quantity['unit']): boolean => q.unit === unit && !q.attached && !q.bare
