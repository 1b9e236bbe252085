import { folded } from '../../language/fold.ts'
import type { PairRule, Words } from '../rule.ts'
import type { ComparedPair } from '../versions.ts'
import { factRule } from './facts.ts'

const ends = factRule({
  id: 'range-mismatch',
  kinds: ['range'],
  noun: 'range',
  summary: 'the end of a range of numbers that differs',
  help: 'Both ends are compared by value; an Arabic range printed from the left is the same range. Where the sign between them is lost on one side (4653 for 46-53), that is a matter of form.',
  examples: {
    fails: [{ en: 'Each session lasts 45-60 minutes.', ar: 'تستغرق كل جلسة 45-90 دقيقة.' }],
    passes: [
      { en: 'Each session lasts 45-60 minutes.', ar: 'تستغرق كل جلسة من 45 إلى 60 دقيقة.' },
      {
        en: 'Under articles 4653 the spouses have equal rights.',
        ar: 'وبموجب المواد من 46 إلى 53 يتمتع الزوجان بحقوق متساوية.'
      },
      { en: 'It awarded $48,500 to eleven groups.', ar: 'ومنح مبلغ 48,500 دولار لإحدى عشرة مجموعة.' },
      { en: 'Items 3 to 7 were taken together.', ar: 'نُظر معاً في البنود من 3 إلى 7.' }
    ]
  }
})

/** As the other facts; a range whose sign conversion has lost stands there as one number. */
export const rangeMismatch: PairRule = {
  ...ends,
  *check(pair, versions) {
    for (const found of ends.check(pair, versions))
      yield found.ar && found.en && isRunTogether(pair, found.ar, found.en) ? { ...found, severity: 'info' } : found
  }
}

/** 4653 and "46 إلى 53". */
function isRunTogether(pair: ComparedPair, ar: Words, en: Words): boolean {
  const numbers = (language: 'ar' | 'en', { start, end }: Words) =>
    folded(pair[language].text.slice(start, end)).match(/\d+/g) ?? []
  const both = [numbers('ar', ar), numbers('en', en)].sort((x, y) => x.length - y.length)
  const [[whole, ...more] = [], parts = []] = both
  return more.length === 0 && parts.length === 2 && (whole === parts.join('') || whole === parts.toReversed().join(''))
}
