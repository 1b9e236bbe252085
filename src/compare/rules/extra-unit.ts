import { alone } from '../alone.ts'
import type { DocumentRule } from '../rule.ts'

/** A paragraph, heading, item or cell that the translation alone has. */
export const extraUnit: DocumentRule = {
  id: 'extra-unit',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: 'a heading, paragraph, item or cell of the translation has no counterpart',
  help: 'The reverse of missing-unit. What stands there a second time is duplicated-unit. Formulas that open and close letters and minutes in one language only (data/structure.yaml) and cells whose words stand in another cell of the row are left alone. A note of the translators is reported too: the original has none.',
  examples: {
    fails: [
      {
        en: '1.1 The Council approved the budget for 2025.\n\n1.2 The meeting rose at noon.',
        ar: '1.1 وافق المجلس على ميزانية عام 2025.\n\n1.2 رُفعت الجلسة ظهراً.\n\nأُعدت هذه الترجمة بفضل متطوعين ولا تمثل موقف المنظمة.'
      }
    ],
    passes: [
      {
        en: '1.1 The Council approved the budget for 2025.\n\n1.2 The meeting rose at noon.',
        ar: 'بسم الله الرحمن الرحيم\n\n1.1 وافق المجلس على ميزانية عام 2025.\n\n1.2 رُفعت الجلسة ظهراً.\n\nوالله ولي التوفيق،'
      },
      {
        en: '# Follow-up\n\n| No. | Action | Deadline |\n| --- | --- | --- |\n| 1 | The Secretariat to prepare the annual report | 1 May 2025 |\n| 2 | The Director of Finance to send the invitations to members | 15 May 2025 |',
        ar: '# المتابعة\n\n| م | المهمة | الجهة المسؤولة | الموعد |\n| --- | --- | --- | --- |\n| 1 | إعداد التقرير السنوي | الأمانة | 1 مايو 2025 |\n| 2 | إرسال الدعوات إلى الأعضاء | مدير المالية | 15 مايو 2025 |'
      },
      {
        en: '1.1 The Council approved the budget for 2025, and the Chair thanked the members.\n\n1.2 The meeting rose at noon.',
        ar: '1.1 وافق المجلس على ميزانية عام 2025.\n\nوشكر الرئيس الأعضاء.\n\n1.2 رُفعت الجلسة ظهراً.'
      }
    ]
  },
  check: (versions) => alone(versions, versions.target)
}
