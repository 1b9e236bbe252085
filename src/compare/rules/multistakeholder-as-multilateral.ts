import { meansMultilateral, mistakes, sidesOf, suggestionFor } from '../mistakes.ts'
import type { PairRule } from '../rule.ts'

/** Among States only, or among all who have a stake: the word decides who sits at the table. */
export const multistakeholderAsMultilateral: PairRule = {
  id: 'multistakeholder-as-multilateral',
  scope: 'pair',
  severity: 'error',
  category: 'terminology/wrong-term',
  summary: 'multistakeholder is rendered by a word that means multilateral (متعدد الأطراف), or the reverse',
  help: 'Multilateral is among States, multistakeholder among governments, business, civil society and the technical community (Tunis Agenda, 34 and 72). Arabic has متعدد الأطراف for the one and أصحاب المصلحة المتعددين or متعدد أصحاب المصلحة for the other, in the name of the Multistakeholder Advisory Group as well. Where English speaks of something multilateral too, the rule is silent, as it cannot tell which is which.',
  examples: {
    fails: [
      {
        en: 'The Council called for multistakeholder cooperation on cybersecurity.',
        ar: 'دعا المجلس إلى التعاون متعدد الأطراف في مجال الأمن السيبراني.'
      },
      {
        en: 'Members thanked the MAG for its work during the year.',
        ar: 'شكر الأعضاء المجموعة الاستشارية المتعددة الأطراف على عملها خلال السنة.'
      },
      {
        en: 'The Forum stands for multi-stakeholderism in the governance of shared resources.',
        ar: 'يدافع المنتدى عن تعددية الأطراف في إدارة الموارد المشتركة.'
      }
    ],
    passes: [
      {
        en: 'The Council called for multistakeholder cooperation on cybersecurity.',
        ar: 'دعا المجلس إلى تعاون أصحاب المصلحة المتعددين في مجال الأمن السيبراني.'
      },
      {
        en: 'The Committee reviewed the multilateral environmental agreements in force.',
        ar: 'استعرضت اللجنة الاتفاقات البيئية المتعددة الأطراف السارية.'
      },
      {
        en: 'Both multilateral and multistakeholder processes have their place.',
        ar: 'ولكل من العمليات متعددة الأطراف وعمليات أصحاب المصلحة المتعددين مكانها.'
      },
      {
        en: 'The MAG heard a report on the reform of multilateral institutions.',
        ar: 'استمع الفريق الاستشاري لأصحاب المصلحة المتعددين إلى تقرير عن إصلاح المؤسسات المتعددة الأطراف.'
      }
    ]
  },
  *check(pair, versions) {
    for (const mistake of mistakes(pair, versions, 'mistaken')) {
      if (!meansMultilateral(mistake)) continue
      const { ar, en } = sidesOf(mistake)
      const words = { ar: pair.ar.text.slice(ar.start, ar.end), en: pair.en.text.slice(en.start, en.end) }
      const { source, target } = versions
      const suggestion = suggestionFor(mistake, versions)
      yield {
        ar,
        en,
        message: `"${words[source]}" is rendered "${words[target]}": one is multilateral, the other multistakeholder`,
        ...(suggestion !== undefined && { suggestion })
      }
    }
  }
}
