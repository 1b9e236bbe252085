import { qualifiersIn } from '../../language/qualifiers.ts'
import { languageNames } from '../../model/language.ts'
import { omissions } from '../omissions.ts'
import { onSide, type PairRule } from '../rule.ts'
import { type ComparedPair, placed, stretchesEachWay } from '../versions.ts'

/** From this score on a sentence is surely the counterpart of another. */
const surely = 0.9

/** Whether each sentence surely stands for one of the other side: what one says, another need not say for it. */
const isInStep = ({ sentences }: ComparedPair): boolean =>
  sentences.every(({ ar, en, score }) => ar.length === 1 && en.length === 1 && score >= surely)

/** A word that limits what is decided, and that the other version leaves out. */
export const qualifierLost: PairRule = {
  id: 'qualifier-lost',
  scope: 'pair',
  severity: 'warning',
  category: 'accuracy/omission',
  summary: 'unanimously, in principle, temporarily, voluntary, in writing or free of charge stands in one version only',
  help:
    'The words come from qualifiers.yaml. One is reported where the paragraph of the other version that stands for it says nothing of the ' +
    'kind in any way that the list knows. What stands in a sentence that is left out as a whole is told by missing-sentence. Sources: rules ' +
    'of procedure of the General Assembly and of councils; United Nations Editorial Manual; Wright, A Grammar of the Arabic Language, vol. II, § 44.',
  examples: {
    fails: [
      {
        en: 'The Board decided to recommend to the Assembly the adoption of the scale of fees.',
        ar: 'وقرر المجلس اعتماد جدول الرسوم.'
      },
      {
        en: 'The Committee adopted its report, as amended.',
        ar: 'واعتمدت اللجنة تقريرها.'
      },
      {
        en: 'The side street shall be closed to lorries at night.',
        ar: 'ويُغلق الشارع الفرعي أمام الشاحنات.'
      },
      {
        en: 'The pump will be repaired.',
        ar: 'وسيجري إصلاح المضخة حالما يذوب الجليد.'
      },
      {
        en: 'Three projects of the district had been suspended for lack of funds.',
        ar: 'وعُلّقت ثلاثة مشاريع تابعة للمقاطعة.'
      },
      {
        en: 'The Council urged the members to ratify the charter without delay.',
        ar: 'وحث المجلس الأعضاء على التصديق على الميثاق.'
      },
      {
        en: 'Travel expenses shall be certified by the Executive Secretary.',
        ar: 'يصدّق الأمين التنفيذي مسبقاً على نفقات السفر.'
      },
      {
        en: 'The Board unanimously approved the financial statements of the hospital.',
        ar: 'ووافق المجلس على البيانات المالية للمستشفى.'
      },
      {
        en: 'The Council approved the extension of the terminal in principle.',
        ar: 'وافق المجلس على توسعة المحطة.'
      },
      {
        en: 'Awards may be published with the written consent of the parties.',
        ar: 'ويجوز نشر الأحكام بموافقة الطرفين.'
      },
      {
        en: 'The Panel established an open-ended working group on access agreements.',
        ar: 'وأنشأ الفريق فريقاً عاملاً معنياً باتفاقات الوصول.'
      },
      {
        en: 'The civil society networks attended the session as observers.',
        ar: 'وحضرت شبكات المجتمع المدني الدورة.'
      },
      {
        en: 'Recruitment is frozen until June, except for the post of hydrologist.',
        ar: 'وجُمّد التعيين حتى حزيران/يونيه.'
      },
      {
        en: 'The court may order the demolition of the wall at the expense of the owner.',
        ar: 'ويجوز للمحكمة أن تأمر بهدم الجدار.'
      },
      {
        en: 'The Committee approved the draft, subject to editorial corrections.',
        ar: 'ووافقت اللجنة على المشروع.'
      },
      {
        en: 'The reading room is open on Mondays only.',
        ar: 'وتُفتح قاعة المطالعة أيام الاثنين.'
      },
      {
        en: 'The workshop will be held in Dakar, subject to the availability of funds.',
        ar: 'وتُعقد حلقة العمل في داكار.'
      },
      {
        en: 'The Registrar will offer mediation to small companies.',
        ar: 'وسيقدم أمين السجل الوساطة للشركات الصغيرة مجاناً.'
      },
      {
        en: 'The draft was introduced by Ms. Vega, Acting Director of the Museum.',
        ar: 'وعرضت المشروع السيدة فيغا، مديرة المتحف.'
      },
      {
        en: 'The sale needs a vote. Two boats only were sold, subject to the approval of the bank.',
        ar: 'ويتطلب البيع تصويتاً. وقد بيع قاربان، رهناً بموافقة المصرف.'
      },
      {
        en: 'The proceeds of the lottery are used solely for the lighthouse.',
        ar: 'وتُستخدم حصيلة اليانصيب لصيانة المنارة.'
      }
    ],
    passes: [
      {
        en: 'The Board approved the guide, as amended, under the act of 1998, as amended.',
        ar: 'واعتمد المجلس الدليل بعد إدخال تعديلات عليه، بموجب قانون عام 1998 وتعديلاته.'
      },
      {
        en: 'The permit is withdrawn if the holder moves.',
        ar: 'ويُسحب التصريح عند انتقال صاحبه.'
      },
      {
        en: 'I should be grateful if you could have this letter circulated.',
        ar: 'وأرجو ممتناً تعميم هذه الرسالة.'
      },
      {
        en: 'The diploma is awarded with the grade "very good".',
        ar: 'تُمنح الشهادة بتقدير "جيد جداً".'
      },
      {
        en: 'The decision was adopted by consensus.',
        ar: 'واعتُمد القرار دون تصويت.'
      },
      {
        en: 'The auditor reports directly to the Board, and an open-ended group will meet within existing resources.',
        ar: 'ويرفع مراجع الحسابات تقاريره إلى المجلس مباشرة، ويجتمع فريق مفتوح باب العضوية في حدود الموارد المتاحة.'
      },
      {
        en: 'Only members may speak, and at least two of them must be women, except for the first session.',
        ar: 'ولا يتكلم إلا الأعضاء، ويجب ألا يقل عدد النساء منهم عن اثنتين، ما عدا في الجلسة الأولى.'
      },
      {
        en: 'The fair is held in conjunction with the congress and in cooperation with the Chamber.',
        ar: 'ويُقام المعرض مع المؤتمر في آن واحد، وتتعاون الغرفة على تنظيمه.'
      },
      {
        en: 'Exports are subject to a fee and may be sent on condition that they bear a label.',
        ar: 'وتخضع الصادرات لرسم، ويجوز إرسالها على أن تحمل بطاقة.'
      },
      {
        en: 'The motion was carried unanimously after a short discussion.',
        ar: 'وأقر جميع الأعضاء الاقتراح بعد مناقشة قصيرة.'
      },
      {
        en: 'The Committee took note with appreciation of the report and accepted the offer of free lodging.',
        ar: 'وأحاطت اللجنة علماً بالتقرير معربة عن تقديرها، وقبلت عرض الإقامة المجانية.'
      },
      {
        en: 'Replies shall be given in writing, and lots are handed over free of charge.',
        ar: 'تكون الردود مكتوبة، وتُسلَّم القطع دون أي رسوم.'
      },
      {
        en: 'The centre employs temporary staff and voluntary guides in summer.',
        ar: 'ويستعين المركز في الصيف بالموظفين المؤقتين والمرشدين الطوعيين.'
      },
      {
        en: 'The writing of names in Latin letters was discussed.',
        ar: 'ونوقشت كتابة الأسماء بالحروف اللاتينية.'
      },
      {
        en: 'The meeting will take place in Tunis, subject to confirmation.',
        ar: 'وسيُعقد الاجتماع في تونس، وهو موعد مرهون بالتأكيد.'
      }
    ]
  },
  *check(pair, versions) {
    for (const { language, other, own, there } of stretchesEachWay(pair)) {
      const told = qualifiersIn(own.text, language).filter((q) => q.says !== null)
      if (told.length === 0) continue
      const whole = isInStep(pair) ? there.text : pair[other].standing
      const answered = new Set(qualifiersIn(whole, other).flatMap((q) => q.numbers))
      for (const { says, start, end } of told) {
        if (answered.has(says as number)) continue
        const words = placed(own, { start, end })
        if (omissions(pair, language, versions).some((o) => o.start < words.end && words.start < o.end)) continue
        yield {
          ...onSide(language, words),
          ...(language !== versions.source && { category: 'accuracy/addition' }),
          message: `"${own.text.slice(start, end)}" is not said in the ${languageNames[other]}`
        }
      }
    }
  }
}
