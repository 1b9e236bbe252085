import type { DecisionKind } from '../../model/record.ts'
import { standing } from '../records.ts'
import type { DocumentRule } from '../rule.ts'

/** Kinds of which one excludes the others; what is approved may as well be adopted or endorsed. */
const exclusive: Partial<Record<DecisionKind, string>> = {
  approved: 'approved',
  adopted: 'approved',
  endorsed: 'approved',
  rejected: 'rejected',
  deferred: 'deferred',
  noted: 'noted'
}

/** An entry of a list of decisions settles another thing in the translation. */
export const decisionKindMismatch: DocumentRule = {
  id: 'decision-kind-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'an entry of a list of decisions approves in one version and defers, notes or rejects in the other',
  help: 'Entries under "took the following decisions:" or a heading such as Decisions open with a noun or infinitive (to defer, تأجيل) and name no body, so that the acts of bodies (decision-verb-mismatch) say nothing of them. Their kinds are compared where the kinds exclude each other: approved, adopted and endorsed stand for each other.',
  examples: {
    fails: [
      {
        en: '# Minutes of the Council\n\nThe Council discussed the following and decided as follows:\n\nFirst: To approve the draft law amending Water Law No. 18 of 2009.\n\nSecond: To defer consideration of the draft civil service regulation to the next session.\n\nThird: To adopt the annual report of the Audit Bureau for 2024.',
        ar: '# محضر المجلس\n\nناقش المجلس الموضوعات الآتية واتخذ بشأنها ما يلي:\n\nأولاً: الموافقة على مشروع قانون معدل لقانون المياه رقم 18 لسنة 2009.\n\nثانياً: الموافقة على مشروع نظام الخدمة المدنية في الجلسة المقبلة.\n\nثالثاً: اعتماد التقرير السنوي لديوان المحاسبة لعام 2024.'
      }
    ],
    passes: [
      {
        en: '# Minutes of the Council\n\nThe Council discussed the following and decided as follows:\n\nFirst: To approve the draft law amending Water Law No. 18 of 2009.\n\nSecond: To defer consideration of the draft civil service regulation to the next session.\n\nThird: To approve the annual report of the Audit Bureau for 2024.',
        ar: '# محضر المجلس\n\nناقش المجلس الموضوعات الآتية واتخذ بشأنها ما يلي:\n\nأولاً: الموافقة على مشروع قانون معدل لقانون المياه رقم 18 لسنة 2009.\n\nثانياً: تأجيل النظر في مشروع نظام الخدمة المدنية إلى الجلسة المقبلة.\n\nثالثاً: اعتماد التقرير السنوي لديوان المحاسبة لعام 2024.'
      }
    ]
  },
  *check(versions) {
    for (const { kind, cue, at } of versions.merged.decisions) {
      if (typeof kind === 'string' || kind.ar === null || kind.en === null || cue !== 'list-entry') continue
      const [ar, en] = [exclusive[kind.ar], exclusive[kind.en]]
      if (!ar || !en || ar === en) continue
      const place = standing(versions, at)
      if (place) yield { ...place, message: `${kind.en} in English, ${kind.ar} in Arabic` }
    }
  }
}
