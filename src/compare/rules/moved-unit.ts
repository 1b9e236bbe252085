import { languageNames, otherLanguage } from '../../model/language.ts'
import type { DocumentRule } from '../rule.ts'
import { signatures } from '../signatures.ts'

/** A paragraph that stands elsewhere in the translation. */
export const movedUnit: DocumentRule = {
  id: 'moved-unit',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: 'a heading, paragraph or item stands at another place in the translation',
  help: 'Its words, numbers and names are those of the counterpart, and what stands between is in order. Of two neighbours that changed places one is reported. Who signs first at the end is a habit of each language.',
  examples: {
    fails: [
      {
        en: 'The Council approved the budget for 2025 by nine votes to three.\n\nThe Director of Finance presented the audited accounts of the pension fund for the year 2023.\n\nMembers asked for a study of road safety near schools and hospitals.\n\nThe Clerk read a letter from the Ministry of Health on vaccination against influenza.\n\nMr Yusuf Haddad proposed a tree-planting campaign along the river.\n\nThe lease of the fish market was extended to 31 December 2026.\n\nThe Town Engineer reported flood damage to four bridges.\n\nThe next meeting will be held on 11 February 2025.',
        ar: 'وافق المجلس على ميزانية عام 2025 بتسعة أصوات مقابل ثلاثة.\n\nطلب الأعضاء إجراء دراسة عن السلامة على الطرق قرب المدارس والمستشفيات.\n\nتلا أمين السر رسالة من وزارة الصحة بشأن التطعيم ضد الإنفلونزا.\n\nاقترح السيد يوسف حداد حملة لغرس الأشجار على امتداد النهر.\n\nمُدد عقد إيجار سوق السمك حتى 31 ديسمبر 2026.\n\nأبلغ مهندس المدينة عن أضرار الفيضانات في أربعة جسور.\n\nعرض مدير المالية الحسابات المدققة لصندوق المعاشات التقاعدية عن عام 2023.\n\nيُعقد الاجتماع المقبل في 11 فبراير 2025.'
      }
    ],
    passes: [
      {
        en: 'The Council approved the budget for 2025.\n\nThe meeting closed at 1 p.m. after the Chair had thanked the staff of the library.\n\nLeila Haddad, Secretary\n\nOmar Nasser, Chair of the Council',
        ar: 'وافق المجلس على ميزانية عام 2025.\n\nورُفعت الجلسة في الساعة الواحدة ظهراً بعد أن شكر الرئيس موظفي المكتبة.\n\nعمر ناصر، رئيس المجلس\n\nليلى حداد، أمينة السر'
      },
      {
        en: '1. The Council approved the budget for 2025.\n\n2. The Director presented the accounts.',
        ar: '1- وافق المجلس على ميزانية عام 2025.\n\n2- عرض المدير الحسابات.'
      }
    ]
  },
  *check(versions) {
    const signed = new Set([...signatures(versions.ar.units), ...signatures(versions.en.units)])
    for (const pair of versions.paired) {
      if (!pair.moved || [...pair.ar.units, ...pair.en.units].every((unit) => signed.has(unit))) continue
      const whole = (side: 'ar' | 'en') => ({ start: 0, end: pair[side].text.length })
      yield {
        pair,
        ar: whole('ar'),
        en: whole('en'),
        message: `this ${pair[versions.target].units[0]?.kind ?? 'unit'} stands at another place in ${languageNames[otherLanguage(versions.source)]}`
      }
    }
  }
}
