import { nameLikeness, type Person, personsIn } from '../../language/persons.ts'
import type { PlaceMention } from '../../language/places.ts'
import type { Language } from '../../model/record.ts'
import { exchangedParts } from '../exchanged-parts.ts'
import { exchangedMarks, type Mark } from '../exchanges.ts'
import type { PairRule } from '../rule.ts'
import type { ComparedPair, Stretch } from '../versions.ts'

/** Two persons, places, bodies or parties of a sentence that have changed places. */
export const namesExchanged: PairRule = {
  id: 'names-exchanged',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'two persons, places, bodies or parties of a sentence have changed places',
  help:
    'Both versions name the same persons or places, in another order, and each stands where the other version has the other one: behind ' +
    '"from", "seconded by" or "in place of" (figure-roles.yaml), or beside the words that are said of it, as the bilingual lexicon tells. Where a ' +
    'name stands with its own words, as after another order of the sentence, it is left alone. Persons, places, bodies, offices and sides of ' +
    'contracts (parties.yaml) are told as well where the one acts and the other does not in English, and the other way round in Arabic: before ' +
    'or behind a verb, after "by", behind a preposition. Figures: figures-exchanged.',
  examples: {
    fails: [
      {
        en: 'The Finance Committee referred the file of the ferry to the Executive Board.',
        ar: 'وأحال المجلس التنفيذي ملف العبّارة إلى لجنة المالية.'
      },
      {
        en: 'The lessor shall notify the lessee of any repairs.',
        ar: 'يُخطر المستأجر المؤجر بأي إصلاحات.'
      },
      {
        en: 'The first party delivers the goods to the second party.',
        ar: 'يسلّم الطرف الثاني البضاعة إلى الطرف الأول.'
      },
      {
        en: 'The contractor must inform the project manager of any delay.',
        ar: 'يجب على مدير المشروع أن يبلغ المقاول بأي تأخير.'
      },
      {
        en: 'Egypt supported the proposal of Tunisia.',
        ar: 'وأيدت تونس اقتراح مصر.'
      },
      {
        en: 'Moved by Mr. Samir Tannous, seconded by Mr. Omar Al-Balushi, that the agenda be adopted.',
        ar: 'اقترح السيد عمر البلوشي، وثنّى عليه السيد سمير طنوس، اعتماد جدول الأعمال.'
      },
      {
        en: 'The headquarters of the agency will be moved from Tunis to Amman.',
        ar: 'وسيُنقل مقر الوكالة من عمّان إلى تونس.'
      },
      {
        en: 'Ms. Carmen Ortega was appointed treasurer in place of Mr. Peter Novak.',
        ar: 'وعُيّن السيد بيتر نوفاك أميناً للخزانة خلفاً للسيدة كارمن أورتيغا.'
      }
    ],
    passes: [
      {
        en: 'The proposal of the Committee was approved by the Council.',
        ar: 'ووافق المجلس على اقتراح اللجنة.'
      },
      {
        en: 'The Assembly elected the Bureau.',
        ar: 'وانتُخب المكتب من الجمعية.'
      },
      {
        en: 'The Secretariat, at the request of the Council, sent a letter to the Ministry.',
        ar: 'أرسلت الأمانة بناءً على طلب المجلس رسالة إلى الوزارة.'
      },
      {
        en: 'The Committee recommends that the Council adopt the draft.',
        ar: 'توصي اللجنة بأن يعتمد المجلس المشروع.'
      },
      {
        en: 'The headquarters of the agency will be moved to Amman from Tunis.',
        ar: 'وسيُنقل مقر الوكالة من تونس إلى عمّان.'
      },
      {
        en: 'Mr. Samir Tannous was thanked by Ms. Carmen Ortega for his report.',
        ar: 'وشكرت السيدة كارمن أورتيغا السيد سمير طنوس على تقريره.'
      },
      {
        en: 'The delegations of Jordan, Egypt and Oman supported the proposal.',
        ar: 'وأيدت وفود الأردن وعمان ومصر الاقتراح.'
      }
    ]
  },
  *check(pair, versions) {
    const marks = marksOf(pair)
    for (const sides of pair.stretches) {
      const own = { ar: within(marks.ar, sides.ar), en: within(marks.en, sides.en) }
      const several = own.ar.length > 1 && own.en.length > 1
      const found = (several && exchangedMarks(own, sides, versions)) || exchangedParts(own, sides)
      if (found) yield found
    }
  }
}

const within = (marks: readonly Mark[], { text, from }: Stretch) =>
  marks.filter((m) => m.start >= from && m.end <= from + text.length)

/** The persons and places that a pair names, in order. */
function marksOf(pair: ComparedPair): Record<Language, readonly Mark[]> {
  const places = { ar: placesOf(pair.places.ar), en: placesOf(pair.places.en.filter((m) => !m.doubtful)) }
  const persons = personsOf(pair)
  const inOrder = (language: Language) => [...places[language], ...persons[language]].sort((x, y) => x.start - y.start)
  return { ar: inOrder('ar'), en: inOrder('en') }
}

const placesOf = (mentions: readonly PlaceMention[]): Mark[] =>
  mentions
    .filter((m) => !m.adjective)
    .map(({ places, start, end }) => ({ keys: places.map((p) => p.id), group: 'place', led: true, start, end }))

/** From here on two names are one; from here on they may be. */
const same = 0.75
const alike = 0.6

/** The persons who are named with a title on both sides, each by the one name of the other side that sounds like it. */
function personsOf(pair: ComparedPair): Record<Language, readonly Mark[]> {
  const none = { ar: [], en: [] }
  const en = personsIn(pair.en.standing, 'en')
  if (en.length < 2) return none
  const ar = personsIn(pair.ar.standing, 'ar')
  if (ar.length < 2) return none
  const mark = ({ start, end }: Person, key: string): Mark => ({ keys: [key], group: 'person', led: true, start, end })
  const likeness = (x: Person, y: Person) => nameLikeness(x.words, y.words)
  const keyOf = (p: Person, own: readonly Person[]) => {
    const near = own.filter((q) => likeness(p, q) >= alike)
    return near.length === 1 && likeness(p, near[0] as Person) >= same ? near[0] : undefined
  }
  const met = new Map(
    en.flatMap((p) => {
      const other = keyOf(p, ar)
      return other && en.filter((q) => likeness(other, q) >= alike).length === 1 ? [[p, other] as const] : []
    })
  )
  const keys = new Map([...met].flatMap(([p, q], i) => [[p, `person ${i}`] as const, [q, `person ${i}`] as const]))
  const marks = (list: readonly Person[]) => list.map((p, i) => mark(p, keys.get(p) ?? `nobody ${list === en} ${i}`))
  return { ar: marks(ar), en: marks(en) }
}
