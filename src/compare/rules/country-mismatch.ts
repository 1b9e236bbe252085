import { type PlaceMention, placesIn } from '../../language/places.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import { inStep, isHeard, soundsOf } from '../counterparts.ts'
import type { Fact } from '../facts/fact.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import type { Text } from '../text.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** A country, city or continent that is another one in the translation, or a country lost from a list of countries. */
export const countryMismatch: PairRule = {
  id: 'country-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a country, city or continent is replaced by another, or a country of a list is lost or added',
  help:
    'The names are those of the glossary with the adjectives of places.yaml; "French" may stand for فرنسا, عمان for Oman and Amman, ' +
    'and a name that sounds like a word of the other side stands there. A name that is missing without another in its place is ' +
    'reported only in a list of countries. The place of a revision, (Rev. Dubai, 2018), belongs to reference-mismatch. Source of ' +
    'the names: the list of Member States of the United Nations and UNTERM.',
  examples: {
    fails: [
      {
        en: 'The motion was presented by Kenya and Seychelles after the break.',
        ar: 'وقدمت كينيا الاقتراح بعد الاستراحة.'
      },
      {
        en: 'The Republic of Korea attended the session as an observer.',
        ar: 'وحضرت جمهورية كوريا الشعبية الديمقراطية الدورة بصفة مراقب.'
      },
      {
        en: 'The representative of Niger introduced the draft resolution on behalf of the sponsors.',
        ar: 'عرض ممثل نيجيريا مشروع القرار باسم مقدميه.'
      },
      {
        en: 'Statements were made by Egypt, Kenya, Norway and Peru.',
        ar: 'وأدلى ببيانات كل من مصر وكينيا وبيرو.'
      },
      {
        en: 'The next meeting of the Board will be held in Amman.',
        ar: 'ويُعقد الاجتماع القادم لمجلس الإدارة في الدوحة.'
      },
      {
        en: 'The French delegation expressed its reservations.',
        ar: 'وأعرب الوفد الألماني عن تحفظاته.'
      },
      {
        en: 'The Sudan and South Sudan signed the protocol, and the Sudan thanked the mediator.',
        ar: 'ووقّع السودان وجنوب السودان البروتوكول، وشكرت تشاد الوسيط.'
      }
    ],
    passes: [
      {
        en: 'The councillor from the United Kingdom supported the proposal of the French delegation.',
        ar: 'وأيّد عضو المجلس البريطاني مقترح وفد فرنسا.'
      },
      {
        en: 'The workshop in Amman was attended by experts from Oman, the Republic of Korea and the Democratic Republic of the Congo.',
        ar: 'وحضر حلقة العمل في عمّان خبراء من سلطنة عُمان وجمهورية كوريا وجمهورية الكونغو الديمقراطية.'
      },
      {
        en: 'The representative of Kyrgyzstan said that his country would provide financial support.',
        ar: 'وقال ممثل قرغيزستان إن بلده سيقدم دعم مالي.'
      },
      {
        en: 'The Chair thanked the host country for its hospitality.',
        ar: 'وشكرت الرئيسة المملكة العربية السعودية على كرم الضيافة.'
      },
      {
        en: 'The Mayor reported on the twinning agreement with Tunis, Algiers and Kuwait City.',
        ar: 'وقدم رئيس البلدية تقريراً عن اتفاقية التوأمة مع مدينة تونس والجزائر العاصمة ومدينة الكويت.'
      }
    ]
  },
  *check(pair, versions) {
    const { source } = versions
    const { ar, en } = unmatched(pair)
    // Lists in alphabetical order are sorted anew in the other language: what stands elsewhere in its list is not replaced.
    if (isEntry(pair.ar) && isEntry(pair.en) && [...ar.left, ...en.left].some((m) => isListed(m, versions))) return
    const taken = new Set<PlaceMention>()
    const named = ({ ar, en }: { ar: PlaceMention; en: PlaceMention }): Found => {
      taken.add(ar)
      taken.add(en)
      return { ar, en, message: `"${wordsOf(pair.en, en)}" in English, "${wordsOf(pair.ar, ar)}" in Arabic` }
    }
    const fits = (ar: PlaceMention, en: PlaceMention) =>
      !taken.has(ar) && !taken.has(en) && areAlike(ar, en) && inStep(pair, ar, en)
    for (const own of en.left) {
      const other = ar.left.find((m) => fits(m, own) && !(own.doubtful && m.doubtful))
      if (other) yield named({ ar: other, en: own })
    }
    for (const own of en.left) {
      const other = surplus(ar, en).find((m) => fits(m, own))
      if (other && !own.doubtful) yield named({ ar: other, en: own })
    }
    for (const own of ar.left) {
      const other = surplus(en, ar).find((m) => fits(own, m))
      if (other && !own.doubtful) yield named({ ar: own, en: other })
    }
    yield* lostFromLists(source, en, ar, taken)
    yield* lostFromLists(source, ar, en, taken)
  }
}

/** The most words that an entry of a list of countries has. */
const entry = 8
const isEntry = ({ text }: Text) => text.split(/\s+/).length <= entry

/** The places named in short units of a version. */
const listed = new WeakMap<Versions, ReadonlySet<string>>()

/** Whether a place that only one side of a pair names stands in a list of each version. */
function isListed(m: PlaceMention, versions: Versions): boolean {
  let ids = listed.get(versions)
  if (!ids) {
    const of = (language: 'ar' | 'en') =>
      new Set(
        versions[language].units
          .filter((u) => u.text.split(/\s+/).length <= entry)
          .flatMap((u) => placesIn(u.text, language).flatMap((p) => p.places.flatMap((q) => q.ids)))
      )
    const en = of('en')
    ids = new Set([...of('ar')].filter((id) => en.has(id)))
    listed.set(versions, ids)
  }
  return m.places.some((p) => p.ids.some((id) => ids.has(id)))
}

interface Named {
  text: Text
  all: readonly PlaceMention[]
  left: readonly PlaceMention[]
}

const wordsOf = (text: Text, { start, end }: PlaceMention) => text.text.slice(start, end)
const kindsOf = (m: PlaceMention) => m.places.map((p) => p.kind)
const areAlike = (x: PlaceMention, y: PlaceMention) => kindsOf(x).some((kind) => kindsOf(y).includes(kind))

/** The places of each side, and the names without counterpart. */
function unmatched(pair: ComparedPair): { ar: Named; en: Named } {
  const all = pair.places
  if (all.ar.length === 0 && all.en.length === 0) {
    return { ar: { text: pair.ar, all: [], left: [] }, en: { text: pair.en, all: [], left: [] } }
  }
  const named = (language: 'ar' | 'en'): Named => {
    const text = pair[language]
    const others = otherLanguage(language)
    const there = new Set(all[others].flatMap((m) => m.places.flatMap((p) => p.ids)))
    const here = all[language].filter((m) => !m.places.some((p) => there.has(p.id)))
    const sounds = here.length > 0 ? soundsOf(withoutPlaces(pair[others], all[others])) : new Set<string>()
    const left = here.filter(
      (m) =>
        !(m.doubtful && m.adjective) &&
        !isHeard(wordsOf(text, m), sounds) &&
        !pair.facts[language].some((f) => cites(f, m))
    )
    return { text, all: all[language], left }
  }
  return { ar: named('ar'), en: named('en') }
}

/** The mentions of a place that its side names more often than the other: one of them may stand for what the other side has. */
function surplus(own: Named, other: Named): PlaceMention[] {
  const count = (all: readonly PlaceMention[], m: PlaceMention) =>
    all.filter((n) => n.places.some((p) => m.places.some((q) => p.ids.includes(q.id)))).length
  return own.all.filter((m) => {
    const there = count(other.all, m)
    return !m.doubtful && there > 0 && count(own.all, m) > there
  })
}

/** Niger sounds like نيجيريا: what is known to be a place stands for no other. */
function withoutPlaces({ standing }: Text, mentions: readonly PlaceMention[]): string {
  let out = standing
  for (const { start, end } of mentions) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end)
  return out
}

/** The place of a revision belongs to what is cited. */
const cites = (fact: Fact, m: PlaceMention) =>
  (fact.kind === 'resolution' || fact.kind === 'reference' || fact.kind === 'symbol') &&
  fact.start < m.end &&
  m.start < fact.end

/** What stands between two items of a list. */
const between = /^\s*(?:[,،;؛]|and|و)?\s*(?:and the|and|the|و)?\s*$/

/** A list needs at least so many countries that both sides have. */
const leastShared = 2

function* lostFromLists(source: Language, own: Named, other: Named, taken: ReadonlySet<PlaceMention>): Iterable<Found> {
  for (const m of own.left) {
    if (taken.has(m) || m.adjective || m.doubtful || !kindsOf(m).includes('country')) continue
    const list = listWith(own, m)
    const shared = list.filter((n) => !own.left.includes(n))
    if (shared.length < leastShared && !isOneOfTwo(own, other, list)) continue
    if (shared.length < list.length - 1) continue
    const ids = new Set(shared.flatMap((n) => n.places.flatMap((p) => p.ids)))
    const there = other.all.filter((n) => n.places.some((p) => ids.has(p.id)))
    if (there.length < shared.length) continue
    const name = wordsOf(own.text, m)
    const { language } = own.text
    yield {
      ...onSide(language, m),
      message: `"${name}" stands in the ${languageNames[language]} list of countries only`,
      category: own.text.language === source ? 'accuracy/omission' : 'accuracy/addition'
    }
  }
}

/** "Kenya and Seychelles" where the other side has one of the two: all other places of both sides have met. */
const isOneOfTwo = (own: Named, other: Named, list: readonly PlaceMention[]): boolean =>
  list.length === 2 &&
  own.left.length === 1 &&
  other.left.length === 0 &&
  list.every((n) => !n.adjective && !n.doubtful && kindsOf(n).includes('country'))

/** The names that stand in one list with `m`, itself among them. */
function listWith({ text, all }: Named, m: PlaceMention): PlaceMention[] {
  const at = all.indexOf(m)
  const joined = (x: PlaceMention | undefined, y: PlaceMention | undefined) =>
    x !== undefined && y !== undefined && between.test(text.standing.slice(x.end, y.start))
  let from = at
  while (joined(all[from - 1], all[from])) from--
  let to = at
  while (joined(all[to], all[to + 1])) to++
  return all.slice(from, to + 1)
}
