import { currenciesIn } from '../../language/currencies.ts'
import type { Found, PairRule } from '../rule.ts'
import type { ComparedPair } from '../versions.ts'
import { factRule } from './facts.ts'

const amounts = factRule({
  id: 'money-mismatch',
  kinds: ['money'],
  noun: 'amount',
  summary: 'an amount of money that differs, or its currency',
  help:
    'Compared by value beside a currency, in words or signs. The currencies are those of currencies.yaml; one that the Arabic has nowhere ' +
    'is reported where the Arabic names another that the English has nowhere.',
  examples: {
    fails: [
      {
        en: 'The Council approved an appropriation of $1.2 million.',
        ar: 'وافق المجلس على اعتماد قدره 2.1 مليون دولار.'
      },
      {
        en: 'The Board set the fee at €85 per container.',
        ar: 'وحدد المجلس الرسم بمبلغ 85 دولاراً عن كل حاوية.'
      },
      {
        en: 'One boat costs EUR 9.8 million, and the dearest EUR 12 million.',
        ar: 'ويبلغ ثمن القارب الواحد 9.8 مليون دولار، وثمن أغلاها 12 مليون يورو.'
      },
      {
        en: 'A fine of SAR 40,000 was imposed on the club.',
        ar: 'وفُرضت على النادي غرامة قدرها 40,000 درهم.'
      }
    ],
    passes: [
      {
        en: 'The Council approved an appropriation of $1.2 million.',
        ar: 'وافق المجلس على اعتماد قدره 1.2 مليون دولار.'
      },
      { en: 'The cost is estimated at 1.25 billion dollars.', ar: 'تقدر الكلفة بمليار وربع المليار دولار.' },
      { en: 'A fee of 250 dirhams applies.', ar: 'يُفرض رسم قدره مائتان وخمسون درهماً.' },
      {
        en: 'The grant of 3 million Syrian pounds ($1,200) was paid in euros.',
        ar: 'ودُفعت المنحة، وقدرها 3 ملايين ليرة سورية (1,200 دولار)، باليورو.'
      }
    ]
  }
})

/** Amounts, and the currencies that they are told in. */
export const moneyMismatch: PairRule = {
  ...amounts,
  *check(pair, versions) {
    yield* amounts.check(pair, versions)
    yield* otherCurrency(pair)
  }
}

/** A currency that only the Arabic names, and the first that the English names more often. */
function* otherCurrency(pair: ComparedPair): Iterable<Found> {
  const en = currenciesIn(pair.en.standing, 'en')
  const ar = en.length === 0 ? [] : currenciesIn(pair.ar.standing, 'ar')
  const times = (list: readonly { row: number }[], row: number) => list.filter((c) => c.row === row).length
  const own = en.find((c) => times(ar, c.row) < times(en, c.row))
  const other = ar.find((c) => !en.some((o) => o.row === c.row))
  if (!own || !other) return
  const words = { ar: pair.ar.text.slice(other.start, other.end), en: pair.en.text.slice(own.start, own.end) }
  yield { ar: other, en: own, message: `the currency "${words.en}" in English, "${words.ar}" in Arabic` }
}
