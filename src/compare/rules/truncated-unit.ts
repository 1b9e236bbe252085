import { brokenOff, unsaidSentences } from '../omissions.ts'
import type { PairRule } from '../rule.ts'

/** A translation that breaks off before the end of its paragraph. */
export const truncatedUnit: PairRule = {
  id: 'truncated-unit',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a translation breaks off before the paragraph ends',
  help: 'The translation is shorter than the paragraph calls for, and hardly a word of what would follow has a translation in it, while what stands before has. Whole sentences that are missing are missing-sentence.',
  examples: {
    fails: [
      {
        en: 'The Committee recommends that the Government establish an independent office to receive complaints from prisoners and to publish its findings every year in all official languages.',
        ar: 'وتوصي اللجنة الحكومة بإنشاء مكتب مستقل لتلقي الشكاوى'
      }
    ],
    passes: [
      {
        en: 'The Committee recommends that the Government establish an independent office to receive complaints from prisoners.',
        ar: 'وتوصي اللجنة بأن تنشئ الحكومة مكتباً مستقلاً لتلقي شكاوى السجناء.'
      }
    ]
  },
  *check(pair, versions) {
    const { source } = versions
    if (unsaidSentences(pair, source, versions).length > 0) return
    const words = brokenOff(pair, source, versions)
    if (words)
      yield {
        ar: source === 'ar' ? words : null,
        en: source === 'en' ? words : null,
        message: 'the translation breaks off before this'
      }
  }
}
