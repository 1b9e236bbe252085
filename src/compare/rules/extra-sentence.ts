import { languageNames } from '../../model/language.ts'
import { unsaid } from '../alone.ts'
import type { PairRule } from '../rule.ts'

/** A sentence of the translation that the original does not say. */
export const extraSentence: PairRule = {
  id: 'extra-sentence',
  scope: 'pair',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: 'a sentence of the translation says what the paragraph of the original does not',
  help: 'As missing-sentence, the other way round.',
  examples: {
    fails: [
      {
        en: 'The Director presented the annual report on drinking water. The Committee took note of the report and thanked the Director.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب. وأثار ثلاثة أعضاء مسألة تأخر صيانة الجسور في المقاطعات الشمالية. وأحاطت اللجنة علماً بالتقرير وشكرت المديرة.'
      }
    ],
    passes: [
      {
        en: 'The Director presented the annual report on drinking water, and the Committee took note of it.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب. وأحاطت اللجنة علماً به.'
      }
    ]
  },
  check: (pair, versions) =>
    unsaid(pair, versions, versions.target, `the ${languageNames[versions.source]} does not say this sentence`)
}
