import { unsaid } from '../alone.ts'
import type { PairRule } from '../rule.ts'

/** A sentence of the original that its paragraph's translation does not say. */
export const missingSentence: PairRule = {
  id: 'missing-sentence',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a sentence of a paragraph that has a counterpart is not translated',
  help: 'Witnesses are the lengths, which translations keep, the words, by the bilingual lexicon, and the number of sentences; the weaker the one, the more the others must say. Sentences split or joined are no difference.',
  examples: {
    fails: [
      {
        en: 'The meeting was held in hybrid form in the town hall from 4 to 6 March 2025. Ms Hala Mansour presided. Thirty-four members took part in person and sixteen online.',
        ar: 'عُقد الاجتماع بصيغة مختلطة في مبنى البلدية من 4 إلى 6 مارس 2025. وشارك أربعة وثلاثون عضواً حضورياً وستة عشر عضواً عن بُعد.'
      },
      {
        en: 'The Director presented the annual report on drinking water. Three members asked why the audit of the treatment plants had been postponed. The Committee took note of the report and thanked the Director.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب. وأحاطت اللجنة علماً بالتقرير وشكرت المديرة.'
      },
      {
        en: 'The Board discussed the draft rules for the use of the reading rooms. The Board may close a reading room for repairs. The rules enter into force on 1 March 2025 and shall be posted at the entrance.',
        ar: 'ناقش المجلس مشروع قواعد استخدام قاعات المطالعة. ويبدأ نفاذ القواعد في 1 مارس 2025 وتُعلَّق عند المدخل.'
      }
    ],
    passes: [
      {
        en: 'The report was sent to the Port Council on 4 March. The Council will consider it in April.',
        ar: 'وأُحيل التقرير إلى مجلس الميناء في 4 مارس، وسينظر فيه المجلس في أبريل.'
      },
      {
        en: 'At first it is easy to answer each letter. With the years, as the library grows and becomes known, the staff will be exhausted. Resist the wish to answer in private. Publish the answers on the website.',
        ar: 'في البداية يسهل الرد على كل رسالة. ومع مرور السنين، كلما نمت المكتبة وذاع صيتها، سيُنهَك الموظفون. قاوموا الرغبة في الرد بصورة خاصة، وانشروا الأجوبة على الموقع الشبكي.'
      },
      {
        en: 'The Director presented the annual report on drinking water. The Committee took note of the report and thanked the Director.',
        ar: 'عرضت المديرة التقرير السنوي عن مياه الشرب، وأحاطت اللجنة علماً بالتقرير وشكرت المديرة.'
      }
    ]
  },
  check: (pair, versions) => unsaid(pair, versions, versions.source, 'this sentence is not translated')
}
