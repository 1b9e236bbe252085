import { languageNames, otherLanguage } from '../../model/language.ts'
import { omissions } from '../omissions.ts'
import { onSide, type PairRule } from '../rule.ts'

/** A paragraph that breaks off in one version. */
export const truncatedUnit: PairRule = {
  id: 'truncated-unit',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a paragraph breaks off in one version, mostly the translation',
  help: 'One side is shorter than the other calls for, and hardly a word of what would follow has a translation in it, while what stands before has; or it is so short that no translation is. Whole sentences that are missing are missing-sentence.',
  examples: {
    fails: [
      {
        en: 'The Committee recommends that the Government establish an independent office to receive complaints from prisoners and to publish its findings every year in all official languages.',
        ar: 'وتوصي اللجنة الحكومة بإنشاء مكتب مستقل لتلقي الشكاوى'
      },
      {
        en: 'The Director presented the draft budget for 2024 and drew attention to the cost of energy.\n\nThe Council approved the budget and requested the secretariat to publish the annual report on its website before the end of June.\n\nA representative of the staff asked that training courses be held in every region.',
        ar: 'عرض المدير مشروع ميزانية عام 2024 ووجّه الانتباه إلى تكلفة الطاقة.\n\nوافق المجلس على الميزانية وطلب إلى الأمانة أن\n\nطلب ممثل الموظفين عقد دورات تدريبية في كل منطقة.'
      }
    ],
    passes: [
      {
        en: '# Minutes of the 142nd meeting of the Library Board',
        ar: '# محضر الاجتماع الثاني والأربعين بعد المائة لمجلس المكتبة'
      },
      {
        en: 'The representative of the northern district stated that his authority did not object to the scale of contributions but would have preferred a smaller increase.',
        ar: 'وذكر ممثل المنطقة الشمالية أن سلطته لا تعترض على جدول الاشتراكات، وإن كانت تفضل زيادة أقل.'
      },
      {
        en: 'The Committee recommends that the Government establish an independent office to receive complaints from prisoners.',
        ar: 'وتوصي اللجنة بأن تنشئ الحكومة مكتباً مستقلاً لتلقي شكاوى السجناء.'
      }
    ]
  },
  *check(pair, versions) {
    for (const language of ['en', 'ar'] as const) {
      for (const words of omissions(pair, language, versions)) {
        if (words.part !== 'end') continue
        const inSource = language === versions.source
        yield {
          ...onSide(language, words),
          ...(!inSource && { severity: 'warning', category: 'accuracy/addition' }),
          message: `the ${languageNames[otherLanguage(language)]} breaks off before this`
        }
      }
    }
  }
}
