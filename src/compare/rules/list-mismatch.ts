import { alignSentences } from '../../align/sentences.ts'
import { enumerationIn, itemsOf } from '../../language/enumerations.ts'
import { keySetOf } from '../../language/keys.ts'
import type { Range } from '../../language/sentences.ts'
import { covered } from '../coverage.ts'
import { type DocumentRule, type Found, onSide } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** An item of a list inside a paragraph that is missing, added or at another place; items in paragraphs of their own that changed places. */
export const listMismatch: DocumentRule = {
  id: 'list-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a list inside a paragraph has an item more or less, or the items of a list stand in another order',
  help:
    'Lists with markers in running text: a) b) c), (i) (ii), (أ) (ب). The items are paired by their words, so that the one without ' +
    'counterpart is shown. Where the items are paragraphs of their own, two neighbours with the same markers on both sides are read crosswise; what is ' +
    'missing there: missing-unit, extra-unit.',
  examples: {
    fails: [
      {
        en: 'The Committee considered: (a) the annual report of the library; (b) the tender for street lighting; (c) the appointment of an auditor.',
        ar: 'ونظرت اللجنة فيما يلي: (أ) التقرير السنوي للمكتبة؛ (ب) تعيين مراجع للحسابات.'
      },
      {
        en: 'The Board approved a) the budget of the hospital and b) the staff regulations.',
        ar: 'ووافق المجلس على أ) ميزانية المستشفى وب) النظام الأساسي للموظفين وج) خطة الشراء.'
      },
      {
        en: 'The Committee considered: (a) the annual report of the library; (b) the tender for street lighting; (c) the appointment of an auditor of accounts.',
        ar: 'ونظرت اللجنة فيما يلي: (أ) التقرير السنوي للمكتبة؛ (ب) تعيين مراجع للحسابات؛ (ج) مناقصة إنارة الشوارع.'
      },
      {
        en: 'The Council requested the Secretariat:\n\n(a) to collect the replies of the member States to the questionnaire;\n\n(b) to draft a chapter on the protection of fishing grounds.',
        ar: 'وطلب المجلس إلى الأمانة ما يلي:\n\n(أ) صياغة فصل عن حماية مناطق صيد الأسماك؛\n\n(ب) جمع ردود الدول الأعضاء على الاستبيان.'
      }
    ],
    passes: [
      {
        en: 'The Committee considered: (a) the annual report of the library; (b) the tender for street lighting; (c) the appointment of an auditor.',
        ar: 'ونظرت اللجنة فيما يلي: (أ) التقرير السنوي للمكتبة؛ (ب) مناقصة إنارة الشوارع؛ (ج) تعيين مراجع للحسابات.'
      },
      {
        en: 'Under paragraph 3 (a) and (b) of the rules, the Chair may close the list of speakers.',
        ar: 'وبموجب الفقرة 3 (أ) و(ب) من النظام الداخلي، يجوز للرئيس إقفال قائمة المتكلمين.'
      },
      {
        en: 'The mission has three aims: i) training; ii) equipment; iii) public information.',
        ar: 'وللبعثة ثلاثة أهداف: 1) التدريب؛ 2) المعدات؛ 3) الإعلام.'
      }
    ]
  },
  *check(versions) {
    for (const pair of versions.paired) for (const found of within(pair, versions)) yield { ...found, pair }
    yield* neighbours(versions)
  }
}

function* within(pair: ComparedPair, versions: Versions): Iterable<Found> {
  const markers = { ar: enumerationIn(pair.ar.standing), en: enumerationIn(pair.en.standing) }
  if (!markers.ar || !markers.en) return
  const items = { ar: itemsOf(pair.ar.standing, markers.ar), en: itemsOf(pair.en.standing, markers.en) }
  if (items.ar.length === items.en.length) {
    yield* exchanged(items, pair, versions)
    return
  }
  const more = items.ar.length > items.en.length ? 'ar' : 'en'
  const links = alignSentences(
    { text: pair.ar.standing, sentences: items.ar },
    { text: pair.en.standing, sentences: items.en },
    versions.lexicons
  )
  const alone = links.find((l) => l.ar.length === 0 || l.en.length === 0)
  const at = (alone?.[more][0] ?? items[more].at(-1)) as Range
  yield {
    ...onSide(more, at),
    category: more === versions.source ? 'accuracy/omission' : 'accuracy/addition',
    message: `the list has ${counted(items.en.length)} in English, ${counted(items.ar.length)} in Arabic`
  }
}

const counted = (n: number) => (n === 1 ? '1 item' : `${n} items`)

/** Two items each of which says what the other one says on the other side, and not what its own counterpart does. */
function* exchanged(
  { ar, en }: { ar: readonly Range[]; en: readonly Range[] },
  pair: ComparedPair,
  { lexicons }: Versions
): Iterable<Found> {
  const cut = (language: 'ar' | 'en', { start, end }: Range) => pair[language].standing.slice(start, end)
  const items = en.map((range, i) => told({ en: cut('en', range), ar: cut('ar', ar[i] as Range) }))
  for (let i = 0; i < en.length; i++) {
    for (let j = i + 1; j < en.length; j++) {
      if (!areCrossed(items[i] as Item, items[j] as Item, lexicons)) continue
      yield { ar: ar[j] as Range, en: en[i] as Range, category: 'accuracy/mistranslation', message: crossed }
      return
    }
  }
}

/** Items that are paragraphs of their own, with the same markers on both sides, and that changed places with the next. */
function* neighbours({ paired, lexicons }: Versions): Iterable<Found & { pair: ComparedPair }> {
  const items = new Map<ComparedPair, Item>()
  const itemOf = (pair: ComparedPair): Item => {
    const known = items.get(pair) ?? told({ ar: pair.ar.standing, en: pair.en.standing })
    items.set(pair, known)
    return known
  }
  for (let k = 0; k + 1 < paired.length; k++) {
    const [pair, next] = [paired[k] as ComparedPair, paired[k + 1] as ComparedPair]
    if (!isItem(pair) || !isItem(next)) continue
    if (!areCrossed(itemOf(pair), itemOf(next), lexicons)) continue
    const whole = (language: 'ar' | 'en') => ({ start: 0, end: pair[language].text.length })
    yield { pair, ar: whole('ar'), en: whole('en'), category: 'accuracy/mistranslation', message: crossed }
    k++
  }
}

/** One unit on each side, with one marker. */
function isItem({ ar, en, moved }: ComparedPair): boolean {
  const [a, e] = [ar.units[0], en.units[0]]
  if (moved || !a || !e || ar.units.length > 1 || en.units.length > 1) return false
  return a.number !== null && a.number === e.number
}

const crossed = 'this item of the list stands at the place of another in Arabic'

/** The keys of what an item says. */
type Item = Record<'ar' | 'en', ReadonlySet<string>>

const told = (words: Record<'ar' | 'en', string>): Item => ({
  ar: keySetOf(words.ar),
  en: keySetOf(words.en)
})

/** Whether each of two items says rather what the other one says in the other language. */
function areCrossed(x: Item, y: Item, lexicons: Versions['lexicons']): boolean {
  const share = (own: Item, other: Item) => {
    const [en, ar] = [covered(own.en, 'en', other.ar, lexicons), covered(other.ar, 'ar', own.en, lexicons)]
    return Math.min(en.known, ar.known) < leastKnown ? 0.5 : (en.said / en.known + ar.said / ar.known) / 2
  }
  return share(x, y) + share(y, x) - share(x, x) - share(y, y) >= clear
}

/** Items with fewer words that have a translation say nothing. */
const leastKnown = 2
/** How much better the crossed reading must be, of 2. */
const clear = 0.75
