import { unsaid } from '../alone.ts'
import type { PairRule } from '../rule.ts'

/** A sentence of the original that its paragraph's translation does not say. */
export const missingSentence: PairRule = {
  id: 'missing-sentence',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a sentence of a paragraph that has a counterpart is not translated',
  help: 'Two witnesses are heard: the lengths, which translations keep, and the words, by the bilingual lexicon; the weaker the one, the more the other must say. Sentences split or joined are no difference.',
  examples: {
    fails: [
      {
        en: 'The Director presented the annual report on drinking water. Three members asked why the audit of the treatment plants had been postponed. The Committee took note of the report and thanked the Director.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب. وأحاطت اللجنة علماً بالتقرير وشكرت المديرة.'
      }
    ],
    passes: [
      {
        en: 'The Director presented the annual report on drinking water. The Committee took note of the report and thanked the Director.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب، وأحاطت اللجنة علماً بالتقرير وشكرت المديرة.'
      }
    ]
  },
  check: (pair, { source }) => unsaid(pair, source, 'this sentence is not translated')
}
