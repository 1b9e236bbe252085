import { alignSentences } from '../../align/sentences.ts'
import { enumerationIn, itemsOf } from '../../language/enumerations.ts'
import { keysOf } from '../../language/keys.ts'
import type { Range } from '../../language/sentences.ts'
import { coverage } from '../coverage.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** An item of a list inside a paragraph that is missing, added or at another place. */
export const listMismatch: PairRule = {
  id: 'list-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/omission',
  summary: 'a list inside a paragraph has an item more or less, or its items in another order',
  help:
    'Lists with markers in running text: a) b) c), (i) (ii), (أ) (ب). The items are paired by their words, so that the one without ' +
    'counterpart is shown. Lists whose items are paragraphs of their own are compared as paragraphs (missing-unit, moved-unit).',
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
  *check(pair, versions) {
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
}

const counted = (n: number) => (n === 1 ? '1 item' : `${n} items`)

/** Two items each of which says what the other one says on the other side, and not what its own counterpart does. */
function* exchanged(
  { ar, en }: { ar: readonly Range[]; en: readonly Range[] },
  pair: ComparedPair,
  { lexicons }: Versions
): Iterable<Found> {
  const keys = ar.map(({ start, end }) => new Set(keysOf(pair.ar.standing.slice(start, end))))
  const said = en.map(({ start, end }) =>
    keys.map((other) => coverage(pair.en.standing.slice(start, end), 'en', other, lexicons))
  )
  const share = (i: number, j: number) => {
    const { known, said: found } = said[i]?.[j] ?? { known: 0, said: 0 }
    return known < leastKnown ? 0.5 : found / known
  }
  for (let i = 0; i < en.length; i++) {
    for (let j = i + 1; j < en.length; j++) {
      const gain = share(i, j) + share(j, i) - share(i, i) - share(j, j)
      if (gain < clear) continue
      yield {
        ar: ar[j] as Range,
        en: en[i] as Range,
        category: 'accuracy/mistranslation',
        message: 'this item of the list stands at the place of another in Arabic'
      }
      return
    }
  }
}

/** Items with fewer words that have a translation say nothing. */
const leastKnown = 2
/** How much better the crossed reading must be, of 2. */
const clear = 1
