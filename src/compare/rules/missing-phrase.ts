import { letterCount } from '../../language/characters.ts'
import { isCurrencyCode } from '../../language/currencies.ts'
import { languageNames } from '../../model/language.ts'
import { omissions } from '../omissions.ts'
import { onSide, type PairRule } from '../rule.ts'
import { unsaidIn } from '../unsaid.ts'
import { placed, stretchesEachWay } from '../versions.ts'

const letters = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&-]+s?(?![\p{L}])/gu
/** "ITEM 3." in capitals is a heading, and no name. */
const heading = /^\P{L}*\p{Lu}[\p{Lu} ]+\d/u
/** A name in letters, which Arabic writes out. */
const hasAcronym = (text: string): boolean =>
  (text.replace(heading, '').match(letters) ?? []).some((found) => !isCurrencyCode(found))

/** A clause, condition or purpose of a sentence that its counterpart does not say. */
export const missingPhrase: PairRule = {
  id: 'missing-phrase',
  scope: 'pair',
  severity: 'warning',
  category: 'accuracy/omission',
  summary: 'a clause, condition or purpose inside a sentence is not translated',
  help:
    'Witnesses are the words of the clause, none of which has a translation on the other side by the bilingual lexicon, while those round ' +
    'it have; the words left over there, which might stand for them; and the lengths. Arabic, which has more words of form, must be longer by a ' +
    'whole clause, and is left alone where English writes a name in letters. Whole sentences: missing-sentence; ends: truncated-unit.',
  examples: {
    fails: [
      {
        en: 'After discussion, the allocation of the surplus of JD 40,000 was put off to the session of June, pending the closing of the accounts of the port.',
        ar: 'بعد المناقشة، تقرر تأجيل برمجة الفائض البالغ 40000 دينار إلى دورة يونيو.'
      },
      {
        en: 'The Executive Secretary shall prepare a practical guide, if the available resources permit such expenditure, and present it to the Council at its next session.',
        ar: 'يعدّ الأمين التنفيذي دليلاً عملياً، ويعرضه على المجلس في دورته المقبلة.'
      },
      {
        en: 'The Board approved the transfer, on condition that two additional inspectors are recruited, and requested the Director to report annually.',
        ar: 'وافق المجلس على النقل، وطلب إلى المدير أن يقدم تقريراً سنوياً.'
      },
      {
        en: 'The Council took note of the report of the external auditor and requested the Director to publish it.',
        ar: 'وأحاط المجلس علماً بتقرير مراجع الحسابات الخارجي، وأعرب عن ارتياحه لتسوية المخالفات الجسيمة المسجلة سابقاً، وطلب إلى المدير أن ينشره.'
      },
      {
        en: 'The Committee invited the member States to strengthen the supervision of their ports.',
        ar: 'ودعت اللجنة الدول الأعضاء إلى تعزيز مراقبة موانئها، وإلى تبادل المعلومات عن السفن المخالفة للأنظمة.'
      }
    ],
    passes: [
      {
        en: 'The Council agreed that vaccines purchased jointly must be stored at temperatures of 2 to 8 degrees and must not be resold.',
        ar: 'اتفق المجلس على وجوب تخزين اللقاحات المشتراة جماعياً في درجات حرارة تتراوح بين 2 و8 درجات، وعلى عدم جواز إعادة بيعها.'
      },
      {
        en: 'The harbour master shall inspect every vessel before departure.',
        ar: 'يعاين مدير الميناء كل سفينة قبل مغادرتها.'
      },
      {
        en: 'The Board approved the new timetable for the island ferries, provided that two additional sailors are recruited before the season.',
        ar: 'وافق المجلس على الجدول الزمني الجديد لعبّارات الجزر، شريطة تعيين بحارين إضافيين قبل بدء الموسم.'
      },
      {
        en: 'The inspector may enter without notice, where there are reasonable grounds to suspect an infringement.',
        ar: 'يجوز للمفتش أن يدخل دون إشعار، متى توافرت لديه أسباب معقولة للاشتباه في وقوع مخالفة.'
      },
      {
        en: 'The Mayor opened the session at 1.20 p.m.',
        ar: 'افتتح رئيس البلدية الجلسة في تمام الساعة الواحدة وعشرين دقيقة بعد الزوال.'
      },
      {
        en: 'The report of WHO on the ports was noted.',
        ar: 'وأُحيط علماً بتقرير منظمة الصحة العالمية عن الموانئ.'
      },
      {
        en: 'The Council thanked the donors for the school.',
        ar: 'وتوجه المجلس بالشكر إلى الجهات المانحة على ما قدمته من دعم لصالح المدرسة.'
      }
    ]
  },
  *check(pair, versions) {
    for (const { language, other, own, there } of stretchesEachWay(pair)) {
      const called = versions.lengthOf(language, letterCount(own.text))
      const short = Math.log(called / Math.max(1, letterCount(there.text)))
      if (short <= 0 || hasAcronym(language === 'en' ? own.text : there.text)) continue
      const found = unsaidIn(
        { language, text: own.text, whole: pair[language].standing },
        { language: other, text: there.text, whole: pair[other].standing },
        { short, called },
        versions.lexicons
      )
      if (!found) continue
      const words = placed(own, found)
      if (omissions(pair, language, versions).some((o) => o.start < words.end && words.start < o.end)) continue
      yield {
        ...onSide(language, words),
        ...(language !== versions.source && { category: 'accuracy/addition' }),
        message: `this is not said in the ${languageNames[other]}`
      }
    }
  }
}
