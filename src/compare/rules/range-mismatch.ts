import { factRule } from './facts.ts'

export const rangeMismatch = factRule({
  id: 'range-mismatch',
  kinds: ['range'],
  noun: 'range',
  summary: 'the end of a range of numbers that differs',
  help: 'Both ends are compared by value; an Arabic range printed from the left is the same range.',
  examples: {
    fails: [{ en: 'Each session lasts 45-60 minutes.', ar: 'تستغرق كل جلسة 45-90 دقيقة.' }],
    passes: [
      { en: 'Each session lasts 45-60 minutes.', ar: 'تستغرق كل جلسة من 45 إلى 60 دقيقة.' },
      { en: 'It awarded $48,500 to eleven groups.', ar: 'ومنح مبلغ 48,500 دولار لإحدى عشرة مجموعة.' },
      { en: 'Items 3 to 7 were taken together.', ar: 'نُظر معاً في البنود من 3 إلى 7.' }
    ]
  }
})
