import { type ClauseVerb, clauseVerb } from '../../language/clauses.ts'
import {
  type Attitudes,
  attitudesAfter,
  type BodyVerb,
  maySayAttitude,
  presentVerb,
  standFor
} from '../../language/verbs.ts'
import type { Language } from '../../model/record.ts'
import type { Found, PairRule } from '../rule.ts'
import type { Text } from '../text.ts'

interface Opening {
  verb: BodyVerb
  attitudes: Attitudes
  /** Half-open range of the text. */
  start: number
  end: number
  preamble: boolean
}

/** A number or mark that reading did not take off: "5 requests", "*Requests*". */
const label = /^[\d\s.*_()–-]*/

/** The verb that opens a clause of a resolution, where it is one that the list knows. */
function opening({ text, language }: Text): Opening | null {
  const from = label.exec(text)?.[0].length ?? 0
  const found = clauseVerb(text.slice(from), language)
  if (!found || found.weak || !found.known) return null
  for (let i = 0; i < found.next; i++) {
    const hit = presentVerb(found.words, i, language)
    if (!hit) continue
    const attitudes = feltWith(found, i + hit.length, hit.verb, language)
    const told = attitudes.felt.size > 0 ? found.words[attitudes.next - 1] : undefined
    return {
      verb: hit.verb,
      attitudes,
      start: from + found.start,
      end: from + Math.max(found.end, told ? found.origin(told.end - 1) + 1 : 0),
      preamble: found.side === 'preamble'
    }
  }
  return null
}

/** Right after the verb, or after the word that Arabic wants with it: يحيط علماً مع التقدير. */
function feltWith({ words }: ClauseVerb, next: number, verb: BodyVerb, language: Language): Attitudes {
  const behind = verb.with !== null && words[next]?.text === verb.with ? next + 1 : next
  return attitudesAfter(words, behind, verb, language)
}

const apart = ({ felt: x }: Attitudes, { felt: y }: Attitudes) =>
  x.size > 0 && y.size > 0 && ![...x].some((a) => y.has(a))

/** "Takes note with appreciation" against يحيط علماً: the other clause says nothing of the kind, in whatever form. */
const adds = (own: Opening, other: Opening, { text, language }: Text): boolean =>
  own.attitudes.felt.size > 0 &&
  !own.verb.expresses &&
  other.attitudes.felt.size === 0 &&
  !maySayAttitude(own.attitudes, text, other.verb, language)

/** The verb that opens a clause of a resolution is another in the translation. */
export const clauseVerbMismatch: PairRule = {
  id: 'clause-verb-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a clause of a resolution opens with a verb of another force in the translation',
  help: 'The first verbs of paired clauses are held against the usual renderings ("requests" يطلب, "urges" يحث, "noting" وإذ يلاحظ or وإذ يحيط علما), and what they add ("with concern", مع القلق) against each other; where one adds it and the other says nothing of the kind, a warning. A verb that the list does not know is left alone. In the preamble a warning. Source: United Nations Editorial Manual and the usage of both languages (data/verbs.yaml).',
  examples: {
    fails: [
      {
        en: '3. Urges member States to pay their contributions in full and on time;',
        ar: '3. يدعو الدول الأعضاء إلى سداد اشتراكاتها كاملة وفي حينها؛'
      },
      {
        en: 'Recalling its resolution 12/4 on the protection of coastal waters,',
        ar: 'وإذ يرحب بقراره 12/4 بشأن حماية المياه الساحلية،'
      },
      {
        en: '5. Notes with concern the delay in the construction of the second reservoir;',
        ar: '5. يلاحظ مع التقدير التأخر في بناء الخزان الثاني؛'
      },
      {
        en: '2. Takes note with appreciation of the report of the Executive Secretary on the protection of wetlands;',
        ar: '2. يحيط علماً بتقرير الأمين التنفيذي عن حماية الأراضي الرطبة؛'
      }
    ],
    passes: [
      {
        en: '2. Requests the Director-General to submit a report to the Conference at its next session;',
        ar: '2. يرجو من المدير العام تقديم تقرير إلى المؤتمر في دورته المقبلة؛'
      },
      {
        en: 'Underlining the role of municipal libraries in the education of adults,',
        ar: 'وإذ يشدد على دور المكتبات البلدية في تعليم الكبار،'
      },
      {
        en: 'Deeply concerned at the loss of coral reefs in the southern gulf,',
        ar: 'وإذ يساوره بالغ القلق إزاء فقدان الشعاب المرجانية في الخليج الجنوبي،'
      },
      {
        en: '4. Also expresses its appreciation to the host country for its hospitality;',
        ar: '4. يعرب أيضاً عن امتنانه للبلد المضيف على كرم ضيافته؛'
      },
      {
        en: '6. Notes with satisfaction the progress made in the registration of fishing vessels;',
        ar: '6. تنوه بالتقدم المحرز في تسجيل سفن الصيد؛'
      },
      {
        en: '2. Takes note with appreciation of the report of the Executive Secretary on the protection of wetlands;',
        ar: '2. يحيط علماً مع التقدير بتقرير الأمين التنفيذي عن حماية الأراضي الرطبة؛'
      },
      {
        en: 'Noting the statement of the Chair of the Committee on Fisheries,',
        ar: 'وإذ تحيط علماً ببيان رئيس لجنة مصائد الأسماك،'
      },
      {
        en: '7. Calls upon all parties to resume the talks without delay;',
        ar: '7. يهيب بجميع الأطراف أن تستأنف المحادثات دون إبطاء؛'
      },
      {
        en: '1. Instructs the Secretary-General to continue the consultations with the host country;',
        ar: '1. يكلف الأمين العام بمواصلة المشاورات مع البلد المضيف؛'
      }
    ]
  },
  *check({ ar, en }): Iterable<Found> {
    // A joined clause opens with a verb of its own on one side only.
    if (ar.units.length > 1 || en.units.length > 1) return
    const found: Record<Language, Opening | null> = { ar: opening(ar), en: opening(en) }
    if (!found.ar || !found.en) return
    const feltOtherwise = apart(found.ar.attitudes, found.en.attitudes)
    const same = standFor(found.ar.verb, found.en.verb) && !feltOtherwise
    const unfelt = adds(found.en, found.ar, ar) || adds(found.ar, found.en, en)
    if (same && !unfelt) return
    const words = ({ text }: Text, { start, end }: Opening) => text.slice(start, end)
    yield {
      ar: { start: found.ar.start, end: found.ar.end },
      en: { start: found.en.start, end: found.en.end },
      ...((same || found.en.preamble) && { severity: 'warning' }),
      message: `the clause opens with "${words(en, found.en)}" in English and with "${words(ar, found.ar)}" in Arabic`
    }
  }
}
