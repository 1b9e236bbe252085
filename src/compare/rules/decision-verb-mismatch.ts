import { maySay, standFor } from '../../language/verbs.ts'
import { actsIn, keysWithout, type Told } from '../acts.ts'
import type { Found, PairRule } from '../rule.ts'

/** What a body decided is another thing in the translation: approved and noted, adopted and rejected. */
export const decisionVerbMismatch: PairRule = {
  id: 'decision-verb-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a body approves, notes, defers or rejects in one version and does something else in the other',
  help: 'In sentences that stand for each other, the acts of bodies ("the Council approved", "وافق المجلس", "تمت الموافقة") are held against each other by the usual renderings. It speaks only where neither act is said in the other language in any form: as a verb, a participle or a noun. Source: United Nations Editorial Manual, reports and summary records (data/verbs.yaml).',
  examples: {
    fails: [
      {
        en: '3.2 The Council approved the revised estimates contained in document C/25/7.',
        ar: '3.2 أحاط المجلس علماً بالتقديرات المنقحة الواردة في الوثيقة C/25/7.'
      },
      {
        en: 'The Committee decided to hold its next session in Muscat.',
        ar: 'أوصت اللجنة بعقد دورتها المقبلة في مسقط.'
      },
      {
        en: 'The amendment proposed by the delegation of Oman was adopted.',
        ar: 'ورفضت اللجنة التعديل الذي اقترحه وفد عمان.'
      }
    ],
    passes: [
      {
        en: 'The Council approved the budget for the biennium.',
        ar: 'اعتمد المجلس ميزانية فترة السنتين.'
      },
      {
        en: 'The Committee noted that several members had not yet submitted their reports.',
        ar: 'وأشارت اللجنة إلى أن عدة أعضاء لم يقدموا تقاريرهم بعد.'
      },
      {
        en: 'The Board agreed to extend the mandate of the working group.',
        ar: 'وافق المجلس التنفيذي على تمديد ولاية الفريق العامل.'
      },
      {
        en: 'The Assembly took note of the report and endorsed its recommendations.',
        ar: 'وأحاطت الجمعية علماً بالتقرير وأقرت ما ورد فيه من توصيات.'
      },
      {
        en: 'The Committee considered the draft and its adoption was deferred to the next session.',
        ar: 'ونظرت اللجنة في المشروع وأُرجئ اعتماده إلى الدورة المقبلة.'
      },
      {
        en: 'The minutes of the previous meeting were approved without amendment.',
        ar: 'وتم اعتماد محضر الاجتماع السابق دون تعديل.'
      }
    ]
  },
  *check(pair): Iterable<Found> {
    for (const sentences of pair.sentences) {
      if (sentences.ar.length === 0 || sentences.en.length === 0) continue
      const en = actsIn(pair.en, sentences.en)
      const ar = en.length === 0 ? [] : actsIn(pair.ar, sentences.ar)
      if (ar.length === 0) continue
      const partner = new Map<Told, Told>()
      for (const act of en) {
        const own = ar.find((a) => standFor(a.verb, act.verb) && ![...partner.values()].includes(a))
        if (own) partner.set(act, own)
      }
      const keys = {
        ar: keysWithout(pair.ar, sentences.ar, [...partner.values()]),
        en: keysWithout(pair.en, sentences.en, [...partner.keys()])
      }
      for (const act of en) {
        if (act.loose || partner.has(act) || maySay(keys.ar, act.verb, 'ar')) continue
        const other = ar.find(
          (a) =>
            ![...partner.values()].includes(a) && (a.verb.settles || act.verb.settles) && !maySay(keys.en, a.verb, 'en')
        )
        if (!other) continue
        partner.set(act, other)
        yield {
          ar: { start: other.start, end: other.end },
          en: { start: act.start, end: act.end },
          message: `the body "${pair.en.text.slice(act.start, act.end)}" in English and "${pair.ar.text.slice(other.start, other.end)}" in Arabic`
        }
      }
    }
  }
}
