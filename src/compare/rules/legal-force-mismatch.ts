import type { Bilingual } from '../../language/bilingual.ts'
import { folded } from '../../language/fold.ts'
import { arabicKey, englishKey, keysOf } from '../../language/keys.ts'
import { type Force, isEmptyWord, isFormal, type Modal, modalityOf } from '../../language/modality.ts'
import type { Range } from '../../language/sentences.ts'
import { wordsOf } from '../../language/words.ts'
import type { Language } from '../../model/record.ts'
import { prohibitionMismatch } from '../prohibitions.ts'
import { renderings } from '../renderings.ts'
import type { DocumentRule, Found } from '../rule.ts'
import { type ComparedPair, placed, type SentencePair } from '../versions.ts'

/** A sentence that obliges in one version and permits or recommends in the other. */
export const legalForceMismatch: DocumentRule = {
  id: 'legal-force-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a sentence obliges in one version and permits or recommends in the other',
  help:
    'Judges sentences in which each version speaks of one force only, or in which all words of force but one agree: must or shall ' +
    'against يجوز, may against يجب, should against يجوز, may against ينبغي, and, as a warning, must or shall against ينبغي. Words ' +
    'that may stand for another force (able, required, قد, له أن, لا بد) forbid a conclusion, unless those left without an answer on either ' +
    'side contradict each other: a warning. "Shall" as a plain present and "should" as ' +
    'يجب are usage. "May" that Arabic says as a fact is a warning, in texts in the language of decisions and rules only. What is ' +
    'forbidden in one version and free in the other: negation-mismatch; but "need not" against a prohibition, and a word that forbids ' +
    '(prohibited, يحظر) against one that obliges, recommends or permits, are found here. Sources: United Nations Editorial Manual; Arabic drafting practice.',
  examples: {
    fails: [
      {
        en: 'The licence that you apply must not prevent others from using the map.',
        ar: 'والرخصة التي تطبقها يجوز ألا تمنع غيرك من استعمال الخريطة.'
      },
      {
        en: 'A register of vessels is kept by the harbour; owners shall report each change of flag within 30 days.',
        ar: 'يمسك الميناء سجلاً للسفن، وللملاك أن يبلغوا عن كل تغيير للعلم خلال 30 يوماً.'
      },
      {
        en: 'The inspector shall board the vessel without prior notice.',
        ar: 'وللمفتش أن يصعد إلى السفينة دون إشعار مسبق.'
      },
      {
        en: 'Owners of shops are entitled to a temporary reduction and must apply in writing.',
        ar: 'ويتعين على أصحاب المحال طلب تخفيض مؤقت، ويجب أن يقدموا الطلب كتابةً.'
      },
      {
        en: 'Visitors need not leave their telephones at the entrance.',
        ar: 'يجب على الزوار عدم ترك هواتفهم عند المدخل.'
      },
      {
        en: 'Fishermen should moor at the eastern pier.',
        ar: 'يُحظر على الصيادين أن يرسوا عند الرصيف الشرقي.'
      },
      {
        en: 'The tenant must insure the building against fire.',
        ar: 'يجوز للمستأجر أن يؤمّن المبنى ضد الحريق.'
      },
      {
        en: 'Members of the public may attend the meetings of the Committee.',
        ar: 'يجب على الجمهور حضور اجتماعات اللجنة.'
      },
      {
        en: 'Delegations shall submit their credentials one week before the session.',
        ar: 'يمكن للوفود تقديم وثائق تفويضها قبل أسبوع من الدورة.'
      },
      {
        en: 'Applicants must state their address.',
        ar: 'ينبغي لمقدمي الطلبات ذكر عناوينهم.'
      },
      {
        en: 'The Commission may appoint a rapporteur at the beginning of each session.',
        ar: 'تعيّن اللجنة مقرراً في بداية كل دورة.'
      },
      {
        en: 'The lessee must keep the garden in good order and may plant trees along the wall.',
        ar: 'يجوز على المستأجر أن يحافظ على الحديقة، ويجوز له أن يغرس أشجاراً بمحاذاة السور.'
      },
      {
        en: 'The lessor shall also inspect the boathouse at any time during the season.',
        ar: 'وللمؤجر الحق أيضاً في معاينة مرآب القوارب في أي وقت خلال الموسم.'
      },
      {
        en: 'All members may be held to the same rules and cannot be exempted from them.',
        ar: 'ويجب أن يخضع جميع الأعضاء للقواعد ذاتها، ولا يمكن إعفاؤهم منها.'
      },
      {
        en: 'The Council recalled that a member in arrears may lose its right to vote.',
        ar: 'وذكّر المجلس بأن العضو المتأخر عن السداد يفقد حقه في التصويت.'
      },
      {
        en: 'The barriers around the old market may be removed.',
        ar: 'ولا بد من إزالة الحواجز المحيطة بالسوق القديمة.'
      },
      {
        en: 'Patients may be able to see who has opened their files.',
        ar: 'ويجب أن يتمكن المرضى من معرفة من اطّلع على ملفاتهم.'
      },
      {
        en: 'The Mayor may delegate authority to a deputy, where this is required, to enable the office to function in his absence.',
        ar: 'ويجب على رئيس البلدية أن يفوّض السلطة إلى أحد نوابه، حيثما يلزم، لتمكين المكتب من العمل في غيابه.'
      }
    ],
    passes: [
      {
        en: 'The harbour master alone may grant an exception, for a serious reason.',
        ar: 'ولمدير الميناء وحده منح الاستثناء لسبب جدي.'
      },
      {
        en: 'The inspector may board the vessel without prior notice.',
        ar: 'وللمفتش أن يصعد إلى السفينة دون إشعار مسبق.'
      },
      {
        en: 'The Committee shall elect its Chair from among its members.',
        ar: 'تنتخب اللجنة رئيسها من بين أعضائها.'
      },
      {
        en: 'Member States should strengthen their laws on data protection.',
        ar: 'ويجب على الدول الأعضاء أن تعزز قوانينها المتعلقة بحماية البيانات.'
      },
      {
        en: 'The Bureau may invite experts to the session.',
        ar: 'للمكتب أن يدعو خبراء إلى الدورة.'
      },
      {
        en: 'The Council shall consult other bodies, as may be necessary.',
        ar: 'ويتشاور المجلس مع الهيئات الأخرى، حسب الاقتضاء.'
      },
      {
        en: 'The report may need to be revised in May 2025.',
        ar: 'وقد يلزم تنقيح التقرير في أيار/مايو 2025.'
      },
      {
        en: 'States Parties shall be able to review the list at any time.',
        ar: 'ويمكن للدول الأطراف استعراض القائمة في أي وقت.'
      },
      {
        en: 'Every resident shall have the right to consult the register of the harbour.',
        ar: 'لكل مقيم الحق في الاطلاع على سجل الميناء.'
      },
      {
        en: 'Special attention will be paid to making sure that the measures cover the old town.',
        ar: 'وسينصب التركيز على التأكد من أن التدابير تشمل المدينة القديمة.'
      },
      {
        en: 'Observers may not vote.',
        ar: 'لا يجوز للمراقبين التصويت.'
      },
      {
        en: 'Staff of the registry must not disclose the names of applicants.',
        ar: 'يجب على موظفي القلم عدم الكشف عن أسماء مقدمي الطلبات.'
      },
      {
        en: 'Applicants need not attend in person.',
        ar: 'لا يلزم مقدمي الطلبات الحضور شخصياً.'
      },
      {
        en: 'The association must bear the costs of installation; it may affix a plaque at the entrance.',
        ar: 'ويجب على الجمعية أن تتحمل مصاريف التركيب، ويجوز لها أن تضع لوحة عند المدخل.'
      },
      {
        en: 'The fee may be reduced and shall be paid in advance.',
        ar: 'ويجوز تخفيض الرسم ويُدفع سلفاً.'
      },
      {
        en: 'The Secretariat must circulate the papers without delay.',
        ar: 'وعلى الأمانة أن تعمم الورقات دون إبطاء.'
      },
      {
        en: 'Support is needed so that young people find work more easily.',
        ar: 'وثمة حاجة إلى الدعم بحيث يمكن للشباب العثور على عمل بسهولة أكبر.'
      },
      {
        en: 'Copies of the plan may be obtained from the registry of the Council.',
        ar: 'وتُطلب نسخ الخطة من قلم المجلس.'
      },
      {
        en: 'The Board welcomed the new ferry service, which, among other things, should help island schools.',
        ar: 'ورحب المجلس بخدمة العبّارات الجديدة، الأمر الذي يمكن أن يساعد في جملة أمور منها دعم مدارس الجزر.'
      },
      {
        en: 'Repairs to the council chamber may be carried out on public holidays only.',
        ar: 'ولا تُجرى الإصلاحات في قاعة المجلس إلا في أيام العطل الرسمية.'
      },
      {
        en: 'It was further agreed that no exhibitor may book more than two stands in all.',
        ar: 'واتُّفق كذلك على ألا يحجز أي عارض أكثر من جناحين في المجموع.'
      },
      {
        en: 'Some delegations may have misread the Council decision.',
        ar: 'وأساءت بعض الوفود فهم مقرر المجلس.'
      }
    ]
  },
  *check({ en, paired, lexicons }) {
    const formal = en.units.some((unit) => isFormal(unit.text))
    for (const pair of paired) {
      for (const sentences of pair.sentences) {
        if (sentences.ar.length === 0 || sentences.en.length === 0 || sentences.score < least) continue
        const found =
          prohibitionMismatch(pair, sentences) ??
          contradiction(pair, sentences, lexicons) ??
          sameDeed(pair, sentences, lexicons) ??
          (formal ? asFact(pair, sentences, lexicons) : null)
        if (found) yield { ...found, pair }
      }
    }
  }
}

/** Below this score two sentences may be no counterparts. */
const least = 0.3

/** English force, Arabic force, and how grave it is; what is usage is not listed. */
const contradictions: { en: Force; ar: Force; severity: 'error' | 'warning' }[] = [
  { en: 'obligation', ar: 'permission', severity: 'error' },
  { en: 'recommendation', ar: 'permission', severity: 'error' },
  { en: 'permission', ar: 'obligation', severity: 'error' },
  { en: 'permission', ar: 'recommendation', severity: 'warning' },
  { en: 'obligation', ar: 'recommendation', severity: 'warning' }
]

const verbs: Record<Force, string> = { obligation: 'obliges', recommendation: 'recommends', permission: 'permits' }

function contradiction(pair: ComparedPair, sentences: SentencePair, lexicons: readonly Bilingual[]): Found | null {
  const en = modalsOf(pair, sentences, 'en')
  const told = () => englishKeys(pair, sentences, en)
  const all = { ar: modalsOf(pair, sentences, 'ar').filter((m) => !isExplained(m, pair, told, lexicons)), en }
  const plain = { ar: plainOf(all.ar), en: plainOf(all.en) }
  const known = opposed(all, plain) ?? odd(all, plain) ?? leftOver(all)
  // "Which should help to": what is expected is no advice.
  if (!known || (known.en.force === 'recommendation' && known.en.dependent)) return null
  return spoken(pair, known)
}

function spoken(
  pair: ComparedPair,
  { ar, en, severity }: { ar: Modal; en: Modal; severity: 'error' | 'warning' }
): Found {
  return {
    ar,
    en,
    severity,
    message: `English ${verbs[en.force]} ("${words(pair, 'en', en)}"), Arabic ${verbs[ar.force]} ("${words(pair, 'ar', ar)}")`
  }
}

type Sides = Record<Language, readonly Modal[]>

const plainOf = (modals: readonly Modal[]) => modals.filter((m) => m.strength === 'plain' && !m.negated)

const known = (ar: Modal | undefined, en: Modal | undefined) => {
  const found = contradictions.find((c) => c.en === en?.force && c.ar === ar?.force)
  return found && ar && en ? { ar, en, severity: found.severity } : null
}

/** Each side speaks of one force only, and they contradict each other. */
function opposed(all: Sides, plain: Sides) {
  const [ar, en] = [plain.ar[0], plain.en[0]]
  const alone = (modals: readonly Modal[], force: Force | undefined) =>
    modals.every((m) => m.force === force || m.strength === 'cover')
  return alone(all.ar, ar?.force) && alone(all.en, en?.force) ? known(ar, en) : null
}

/** When words of one force answer each other, whichever way they say it, those that are left contradict each other. */
function leftOver(all: Sides) {
  const ar = without(all.ar, all.en).filter((m) => m.strength !== 'cover')
  const en = without(all.en, all.ar)
  const [inAr, inEn] = [strongest(ar), strongest(en)]
  if (!inAr || !inEn || (inAr.strength === 'near' && inEn.strength === 'near')) return null
  if ([...ar, ...en].some((m) => m.negated || m.force === 'recommendation')) return null
  if (ar.some((m) => m.force !== inAr.force) || en.some((m) => m.force !== inEn.force)) return null
  const found = known(inAr, inEn)
  return found && { ...found, severity: 'warning' as const }
}

const strongest = (modals: readonly Modal[]) => modals.find((m) => m.strength === 'plain') ?? modals[0]

/** Both sides have as many words of force, and all but one of them agree. */
function odd(all: Sides, { ar, en }: Sides) {
  const denied = (modals: readonly Modal[]) => modals.filter((m) => m.negated).length
  if (ar.length !== en.length || denied(all.ar) !== denied(all.en)) return null
  const [leftAr, leftEn] = [without(ar, en), without(en, ar)]
  if (leftAr.length !== 1 || leftEn.length !== 1) return null
  const near = (modals: readonly Modal[], force: Force | undefined) =>
    modals.some((m) => m.strength === 'near' && m.force === force)
  if (near(all.en, leftAr[0]?.force) || near(all.ar, leftEn[0]?.force)) return null
  return known(leftAr[0], leftEn[0])
}

/** The words of one side for whose force the other has no word left; those that say it as plainly answer each other first. */
function without(own: readonly Modal[], others: readonly Modal[]): Modal[] {
  const free = [...others]
  const unmet = (list: readonly Modal[], answers: (m: Modal, o: Modal) => boolean) =>
    list.filter((m) => {
      const at = free.findIndex((o) => o.force === m.force && answers(m, o))
      if (at >= 0) free.splice(at, 1)
      return at < 0
    })
  return unmet(
    unmet(own, (m, o) => m.strength === o.strength),
    () => true
  )
}

/** Words after a word of force among which the deed stands that it is about: "may delegate", يجب على المدير أن يفوض. */
const deed = { en: 2, ar: 5 }

/** Two plain words of force contradict each other and are about one deed, whatever else the sentence obliges or permits. */
function sameDeed(pair: ComparedPair, sentences: SentencePair, lexicons: readonly Bilingual[]): Found | null {
  const all = { ar: modalsOf(pair, sentences, 'ar'), en: modalsOf(pair, sentences, 'en') }
  const plain = { ar: plainOf(all.ar), en: plainOf(all.en) }
  if (plain.ar.length === 0 || plain.en.length === 0 || agree(plain)) return null
  const deeds = plain.ar.map((m) => keysAfter(pair, sentences, 'ar', m))
  const partners = plain.en.map((m) => {
    const rendered = new Set(keysAfter(pair, sentences, 'en', m).flatMap((key) => [...renderings('en', key, lexicons)]))
    return plain.ar.filter((_, k) => deeds[k]?.some((key) => rendered.has(key)))
  })
  for (const [i, en] of plain.en.entries()) {
    const [ar, ...more] = partners[i] as Modal[]
    if (!ar || more.length > 0 || partners.some((p, k) => k !== i && p.includes(ar))) continue
    const found = en.dependent && en.force === 'recommendation' ? null : known(ar, en)
    if (found && !goesWith(en, all.en, ar.force) && !goesWith(ar, all.ar, en.force)) return spoken(pair, found)
  }
  return null
}

/** Both sides oblige, recommend and permit as often as each other: one deed that sounds like another's is no contradiction. */
const agree = ({ ar, en }: Sides): boolean =>
  (['obligation', 'recommendation', 'permission'] as const).every(
    (force) => ar.filter((m) => m.force === force).length === en.filter((m) => m.force === force).length
  )

/** "Shall be able to", يجب أن يتمكن: both forces are said of one deed. */
const goesWith = (own: Modal, all: readonly Modal[], force: Force): boolean =>
  all.some(
    (m) => m !== own && m.force === force && m.strength !== 'cover' && m.start >= own.end && m.start - own.end <= beside
  )
const beside = 30

/** The first words after a word of force that say something. */
function keysAfter(pair: ComparedPair, sentences: SentencePair, language: Language, { end }: Modal): string[] {
  const text = folded(pair[language].standing.slice(end, sentences[language].at(-1)?.end)).split(/[.;:\u061b]/)[0] ?? ''
  return wordsOf(text)
    .filter((w) => /^\p{L}{3,}$/u.test(w.text) && !isEmptyWord(w.text, language))
    .slice(0, deed[language])
    .map((w) => (language === 'ar' ? arabicKey(w.text) : englishKey(w.text)))
}

/** An Arabic word that may say that something is permitted, but stands for an English word that says something else: السلطة, authority. */
function isExplained(
  { strength, start, end }: Modal,
  pair: ComparedPair,
  told: () => ReadonlySet<string>,
  lexicons: readonly Bilingual[]
) {
  if (strength !== 'cover') return false
  const english = told()
  const key = arabicKey(folded(pair.ar.standing.slice(start, end)))
  return [...renderings('ar', key, lexicons)].some((other) => english.has(other))
}

/** What the English says besides its words of force. */
function englishKeys(pair: ComparedPair, sentences: SentencePair, modals: readonly Modal[]): ReadonlySet<string> {
  const keys = new Set(keysOf(pair.stretchOf(sentences, 'en').text))
  for (const m of modals) for (const key of keysOf(words(pair, 'en', m))) keys.delete(key)
  return keys
}

/** "May" for which Arabic has no word that could stand for it. */
function asFact(pair: ComparedPair, sentences: SentencePair, lexicons: readonly Bilingual[]): Found | null {
  const modals = modalsOf(pair, sentences, 'en')
  const may = modals.filter((m) => m.force === 'permission' && m.strength === 'plain')
  const [only] = may
  if (!only || may.length > 1 || only.negated || only.dependent) return null
  if (words(pair, 'en', only) !== 'may') return null
  const english = () => englishKeys(pair, sentences, modals)
  const permits = modalsOf(pair, sentences, 'ar').filter((m) => m.force === 'permission')
  // "A member may lose its right to vote": حقه stands for the right.
  const others = modals.filter((m) => m.force === 'permission' && m !== only)
  if (permits.some((m) => m.strength === 'plain')) return null
  if (permits.filter((m) => !isExplained(m, pair, english, lexicons)).length > others.length) return null
  // "May be done on Fridays only", لا يتم إلا أيام الجمعة.
  if (/(?:^|\s)(?:إلا|الا|سوى)\s/.test(pair.stretchOf(sentences, 'ar').text)) return null
  return {
    en: only,
    ar: { start: sentences.ar[0]?.start ?? 0, end: sentences.ar.at(-1)?.end ?? 0 },
    severity: 'warning',
    message: `English permits ("${words(pair, 'en', only)}"), Arabic states a fact`
  }
}

const words = (pair: ComparedPair, language: Language, { start, end }: Range) => pair[language].text.slice(start, end)

function modalsOf(pair: ComparedPair, sentences: SentencePair, language: Language): Modal[] {
  const stretch = pair.stretchOf(sentences, language)
  return modalityOf(stretch.text, language).modals.map((modal) => placed(stretch, modal))
}
