import { fold } from '../../language/fold.ts'
import { keysOf } from '../../language/keys.ts'
import { type BodyVerb, entryVerb, maySay, standFor } from '../../language/verbs.ts'
import { wordsOf } from '../../language/words.ts'
import { actsIn, keysWithout, type Told } from '../acts.ts'
import type { Found, PairRule, Words } from '../rule.ts'
import type { Text } from '../text.ts'
import type { ComparedPair } from '../versions.ts'

/** What a body decided is another thing in the translation: approved and noted, adopted and rejected. */
export const decisionVerbMismatch: PairRule = {
  id: 'decision-verb-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a body approves, notes, defers or rejects in one version and does something else in the other',
  help: 'In sentences that stand for each other, the acts of bodies ("the Council approved", "وافق المجلس", "تمت الموافقة") are held against each other by the usual renderings, and so are the verbs with which entries of a list open ("(1) approved", "to defer", الموافقة على). Verbs that ask, charge or judge (request, authorize, condemn) are held against each other too; verbs of saying are not. It speaks only where neither act is said in the other language in any form: as a verb, a participle or a noun. Source: United Nations Editorial Manual, reports and summary records (data/verbs.yaml).',
  examples: {
    fails: [
      {
        en: 'The request of the residents of the lower quay was denied.',
        ar: 'ووُفق على طلب سكان الرصيف السفلي.'
      },
      {
        en: 'The convention was signed under an act noted by parliament.',
        ar: 'ووُقعت الاتفاقية بموجب قانون اعتمده البرلمان.'
      },
      {
        en: 'The Council financed the project of the northern district.',
        ar: 'أعد المجلس مشروع المنطقة الشمالية.'
      },
      {
        en: 'The Board discussed the lease of the depot.',
        ar: 'ألغى المجلس عقد إيجار المستودع.'
      },
      {
        en: 'The Council authorized the Director to sign the lease and requested him to report in June.',
        ar: 'وطلب المجلس إلى المدير توقيع عقد الإيجار وطلب إليه تقديم تقرير في حزيران/يونيو.'
      },
      {
        en: 'The Authority met in Doha. It approved the unified guide to customs procedures.',
        ar: 'اجتمعت الهيئة في الدوحة. واطلعت على الدليل الموحد للإجراءات الجمركية.'
      },
      {
        en: 'The Ministers met in Sohar. They rejected the offer of the two banks.',
        ar: 'اجتمع الوزراء في صحار. وأيدوا عرض المصرفين.'
      },
      {
        en: 'The Council authorized the harbour master to sign the lease.',
        ar: 'وطلب المجلس إلى مدير الميناء توقيع عقد الإيجار.'
      },
      {
        en: 'The Committee nominated Ms. Haddad as rapporteur.',
        ar: 'وانتخبت اللجنة السيدة حداد مقررة.'
      },
      {
        en: 'The Cabinet decided as follows:\n\nFirst: Extension of the mandate of the water panel.\n\nSecond: Appointment of Ms. Haddad as Director of Ports.',
        ar: 'وقرر مجلس الوزراء ما يلي:\n\nأولاً: إنهاء ولاية فريق المياه.\n\nثانياً: تعيين السيدة حداد مديرة للموانئ.'
      },
      {
        en: 'The Executive Board, recalling the fire of last winter, endorsed the list of shelters.',
        ar: 'والمجلس التنفيذي، إذ يذكّر بحريق الشتاء الماضي، أحاط علماً بقائمة الملاجئ.'
      },
      {
        en: 'The request of the residents was referred to the Traffic Department.',
        ar: 'ورُفض طلب الأهالي وأُبلغت إدارة المرور بذلك.'
      },
      {
        en: 'Moved by Mr. Haddad that the agenda be adopted. CARRIED.',
        ar: 'اقترح السيد حداد اعتماد جدول الأعمال. ورُفض الاقتراح.'
      },
      {
        en: 'The purchase of the crane was put off to the session of June.',
        ar: 'تمت المصادقة على شراء الرافعة في دورة يونيو.'
      },
      {
        en: '3.2 The Council approved the revised estimates contained in document C/25/7.',
        ar: '3.2 أحاط المجلس علماً بالتقديرات المنقحة الواردة في الوثيقة C/25/7.'
      },
      {
        en: 'The Committee decided to hold its next session in Muscat.',
        ar: 'أوصت اللجنة بعقد دورتها المقبلة في مسقط.'
      },
      {
        en: 'The Council:\n\n1. Approved the draft charter as a whole;\n2. Urged the members to ratify it.',
        ar: 'والمجلس:\n\n1. أحاط علماً بمشروع الميثاق في مجمله؛\n2. وحث الأعضاء على التصديق عليه.'
      },
      {
        en: 'The amendment proposed by the delegation of Oman was adopted.',
        ar: 'ورفضت اللجنة التعديل الذي اقترحه وفد عمان.'
      }
    ],
    passes: [
      {
        en: 'The panel decided that the second offer was too late.',
        ar: 'ورأت الهيئة أن العرض الثاني جاء متأخراً.'
      },
      {
        en: 'The report was sent to the Port Council. The Council will consider it in April.',
        ar: 'وأُحيل التقرير إلى مجلس الميناء. وسينظر فيه المجلس في نيسان/أبريل.'
      },
      {
        en: 'The Board extended its thanks to the donors and dismissed two complaints.',
        ar: 'وشكر المجلس الجهات المانحة وقرر حفظ شكويين.'
      },
      {
        en: 'The Conference allocated items 3 to 5 to the First Committee. It asked the Secretariat to publish the list.',
        ar: 'وأحال المؤتمر البنود من 3 إلى 5 إلى اللجنة الأولى. وكلف الأمانة بنشر القائمة.'
      },
      {
        en: 'An amendment to delete the words "with the consent of the owners" was lost.',
        ar: 'ولم يُعتمد تعديل لحذف عبارة "بموافقة الملاك".'
      },
      {
        en: 'The Council decided:\n\n(a) to adopt the agenda;\n\n(b) to designate the first week of May as the week of the sea.',
        ar: 'وقرر المجلس:\n\n(أ) إقرار جدول الأعمال؛\n\n(ب) اعتماد الأسبوع الأول من شهر أيار/مايو أسبوعاً للبحر.'
      },
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
    yield* openings(pair)
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
            (!a.loose || a.governed) &&
            ![...partner.values()].includes(a) &&
            (a.verb.settles || act.verb.settles || (isTold(a, act) && !a.loose)) &&
            !maySay(keys.en, a.verb, 'en')
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

/** Both ask, charge or judge, or deal with what is before the body. */
const isTold = ({ verb: x }: Told, { verb: y }: Told): boolean => (x.acts || x.deals) && (y.acts || y.deals)

/** "(1) approved …", "(a) to defer …": an entry of a list opens with what the body did, and names no body. */
function* openings({ ar, en }: ComparedPair): Iterable<Found> {
  const own = { ar: opening(ar), en: opening(en) }
  if (!own.ar || !own.en || standFor(own.ar.verb, own.en.verb)) return
  // What is told is a decision; what is to be done is one where it settles the matter: "to establish" may be rendered in many ways.
  const decides = ({ settles, acts }: BodyVerb) => settles || acts
  if (!(own.ar.told && own.en.told) && !(decides(own.ar.verb) && decides(own.en.verb))) return
  const rest = (text: Text, { end }: Words) => keysOf(text.text.slice(end))
  if (maySay(rest(ar, own.ar), own.en.verb, 'ar') || maySay(rest(en, own.en), own.ar.verb, 'en')) return
  const words = ({ text }: Text, { start, end }: Words) => text.slice(start, end)
  yield {
    ar: { start: own.ar.start, end: own.ar.end },
    en: { start: own.en.start, end: own.en.end },
    message: `the entry opens with "${words(en, own.en)}" in English and with "${words(ar, own.ar)}" in Arabic`
  }
}

function opening({ units, text, language }: Text) {
  const [unit, ...more] = units
  if (!unit || more.length > 0 || (unit.kind !== 'item' && unit.label === null)) return null
  const { text: plain, origin } = fold(text)
  const words = wordsOf(plain)
  const hit = entryVerb(words, language)
  const [first, last] = hit ? [words[hit.from], words[hit.from + hit.length - 1]] : []
  return hit && first && last
    ? { verb: hit.verb, told: hit.told, start: origin(first.start), end: origin(last.end - 1) + 1 }
    : null
}
