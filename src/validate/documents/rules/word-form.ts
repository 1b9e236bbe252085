import { wrongForms } from '../../../language/wordforms.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const wordForm: DocumentRule = {
  id: 'word-form',
  severity: 'warning',
  summary:
    'a form of a word that no grammar allows: بناءاً, إجتماع, الغير حكومية; a important, each members, did not agreed',
  help: 'Arabic spellings: an alif behind a hamza that needs none (بناءاً), a hamza under the alif of forms VII, VIII and X (إجتماع, إستخدام), ه for ة in a word with the article, the article before غير and not before its adjective, and a closed list. In English the article before a vowel or a consonant, numbers of demonstratives and quantifiers, plurals of what is not counted, participles and infinitives, verbs that do not agree with a subject at the head of the clause, its and their; all in closed lists. Spellings of one country (مسئولية, مدراء) are information. The lists and their sources are in data/wordforms.yaml.',
  examples: {
    fails: [
      'وبناءاً على ما تقدم، وافق المجلس على عقد إجتماع آخر.',
      'شكر المجلس البلد المضيف على حسن الأستقبال.',
      'دُعيت المنظمات الغير حكومية إلى استعراض نسبة النفايات المفرزه.',
      'The Board had a important role, and each members of it did not agreed.',
      'The members was informed that the text was adopt, and thanked the staff for there work.'
    ],
    passes: [
      'وبناءً على ما تقدم، نظر المجلس في إنتاج المياه وإنشاء الصندوق وإتاحة النصوص، واحترم حقوق الغير في الدورة.',
      'وأكد المجلس ضرورة التوجيه والترفيه والتشابه في الاتجاه، وأرجأ النظر في المبلغ بالجنيه الأسترالي ورأي الأستاذ.',
      'The number of the members was ten. One of the member States was to discuss a one-year plan, an hour later, in a European city. The Board, each member of which was to adopt the text, did not agree.'
    ]
  },
  *check({ units, language }) {
    for (const unit of units) {
      if (unit.kind === 'heading' && language === 'en') continue
      for (const { start, end, instead, doubtful } of wrongForms(
        unit.text,
        language,
        () => unit.words,
        (i) => unit.folded.origin(i)
      ))
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} is no form that fits here`,
          ...(doubtful && { severity: 'info' as const }),
          suggestion: instead
        }
    }
  }
}
