import { factRule } from './facts.ts'

export const moneyMismatch = factRule({
  id: 'money-mismatch',
  kinds: ['money'],
  noun: 'amount',
  summary: 'an amount of money that differs',
  help: 'Compared by value beside a currency, in words or signs.',
  examples: {
    fails: [
      {
        en: 'The Council approved an appropriation of $1.2 million.',
        ar: 'وافق المجلس على اعتماد قدره 2.1 مليون دولار.'
      }
    ],
    passes: [
      {
        en: 'The Council approved an appropriation of $1.2 million.',
        ar: 'وافق المجلس على اعتماد قدره 1.2 مليون دولار.'
      },
      { en: 'The cost is estimated at 1.25 billion dollars.', ar: 'تقدر الكلفة بمليار وربع المليار دولار.' },
      { en: 'A fee of 250 dirhams applies.', ar: 'يُفرض رسم قدره مائتان وخمسون درهماً.' }
    ]
  }
})
