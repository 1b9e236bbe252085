import { exchanged } from '../exchanged-bodies.ts'
import { namesakes } from '../namesakes.ts'
import type { PairRule } from '../rule.ts'

/** One body or office stands in place of another. */
export const bodyMismatch: PairRule = {
  id: 'body-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a body or an office is another one in the translation',
  help: 'Names of bodies and offices are those of the glossary, in any of their accepted forms. One that the translation lacks is no finding in itself: it may be called for short (the Council), by an acronym or by a pronoun. It is one where the name of another body stands in its place, which the original has not in these sentences. Bodies and posts that no list knows are told apart by the words about their head (Scientific Committee, لجنة المالية): a warning where these are known to be of two fields (data/headed.yaml), and what the lexicons know them to say is not said on the other side.',
  examples: {
    fails: [
      {
        en: 'The report was transmitted to the Security Council on 4 March.',
        ar: 'وأُحيل التقرير إلى الجمعية العامة في 4 مارس.'
      },
      {
        en: '3. The Executive Director introduced the item and answered the questions of members.',
        ar: '3. وعرض الأمين العام البند وأجاب عن أسئلة الأعضاء.'
      },
      {
        en: 'The Panel requested the Scientific Committee to review the minimum size of octopus.',
        ar: 'وطلب الفريق إلى لجنة المالية أن تستعرض الحد الأدنى لحجم الأخطبوط.'
      },
      {
        en: 'The Council instructed the Director of Markets to prepare the tender documents.',
        ar: 'وكلّف المجلس مدير الحدائق بإعداد وثائق المناقصة.'
      },
      {
        en: 'The Human Rights Council adopted the text without a vote.',
        ar: 'واعتمد مجلس الأمن النص بدون تصويت.'
      }
    ],
    passes: [
      {
        en: 'The Ministerial Council on Housing met in Nouakchott.',
        ar: 'واجتمع مجلس وزراء الإسكان في نواكشوط.'
      },
      {
        en: 'The report was transmitted to the Security Council on 4 March. The Council will consider it in April.',
        ar: 'وأُحيل التقرير إلى مجلس الأمن في 4 مارس، وسينظر فيه المجلس في أبريل.'
      },
      {
        en: 'The United Nations Environment Programme and its Executive Director welcomed the decision.',
        ar: 'ورحب برنامج الأمم المتحدة للبيئة ومديرته التنفيذية بالمقرر.'
      },
      {
        en: 'The Council of Representatives and the Personnel Office commented on the report of the Steering Committee.',
        ar: 'وعلّق مجلس النواب ومكتب الموارد البشرية على تقرير اللجنة التوجيهية.'
      },
      {
        en: 'A new date will be fixed after consultation with the Ministry of Irrigation and the Committee on Legislative Affairs.',
        ar: 'وسيُحدد موعد جديد بعد التشاور مع وزارة الري ولجنة الشئون التشريعية.'
      },
      {
        en: 'The National Centre for Standards submitted the draft to the Governing Council.',
        ar: 'وعرض المركز الوطني للمواصفات المشروع على المجلس الحاكم.'
      },
      {
        en: 'The Public Works Committee reported to the Council, and the Committee was thanked.',
        ar: 'ورفعت لجنة التجهيز والأشغال تقريرها إلى المجلس، وشُكرت اللجنة المذكورة.'
      },
      {
        en: 'The World Health Organization supports the ministry.',
        ar: 'وتدعم المنظمة الوزارة.'
      },
      {
        en: 'The African Union Peace and Security Council met in Addis Ababa.',
        ar: 'واجتمع مجلس السلام والأمن التابع للاتحاد الأفريقي في أديس أبابا.'
      }
    ]
  },
  *check(pair, versions) {
    const known = exchanged(pair)
    for (const { ar, en } of namesakes(pair, versions)) {
      if (
        known.some((k) => (k.en.start < en.end && en.start < k.en.end) || (k.ar.start < ar.end && ar.start < k.ar.end))
      )
        continue
      const [english, arabic] = [pair.en.text.slice(en.start, en.end), pair.ar.text.slice(ar.start, ar.end)]
      yield { ar, en, severity: 'warning', message: `"${english}" in English, "${arabic}" in Arabic` }
    }
    for (const { ar, en } of known) {
      const [english, arabic] = [pair.en.text.slice(en.start, en.end), pair.ar.text.slice(ar.start, ar.end)]
      yield { ar, en, message: `"${english}" is "${arabic}" in Arabic, which is "${ar.term.accepted.en[0]}"` }
    }
  }
}
