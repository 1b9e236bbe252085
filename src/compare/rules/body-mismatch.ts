import { exchanged } from '../exchanged-bodies.ts'
import type { PairRule } from '../rule.ts'

/** One body or office stands in place of another. */
export const bodyMismatch: PairRule = {
  id: 'body-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a body or an office is another one in the translation',
  help: 'Names of bodies and offices are those of the glossary, in any of their accepted forms. One that the translation lacks is no finding in itself: it may be called for short (the Council), by an acronym or by a pronoun. It is one where the name of another body stands in its place, which the original has not in these sentences.',
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
        en: 'The Human Rights Council adopted the text without a vote.',
        ar: 'واعتمد مجلس الأمن النص بدون تصويت.'
      }
    ],
    passes: [
      {
        en: 'The report was transmitted to the Security Council on 4 March. The Council will consider it in April.',
        ar: 'وأُحيل التقرير إلى مجلس الأمن في 4 مارس، وسينظر فيه المجلس في أبريل.'
      },
      {
        en: 'The United Nations Environment Programme and its Executive Director welcomed the decision.',
        ar: 'ورحب برنامج الأمم المتحدة للبيئة ومديرته التنفيذية بالمقرر.'
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
  *check(pair) {
    for (const { ar, en } of exchanged(pair)) {
      const [english, arabic] = [pair.en.text.slice(en.start, en.end), pair.ar.text.slice(ar.start, ar.end)]
      yield { ar, en, message: `"${english}" is "${arabic}" in Arabic, which is "${ar.term.accepted.en[0]}"` }
    }
  }
}
