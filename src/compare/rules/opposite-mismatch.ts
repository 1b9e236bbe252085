import type { Bilingual } from '../../language/bilingual.ts'
import { fold } from '../../language/fold.ts'
import { arabicKey, englishKey } from '../../language/keys.ts'
import { remembered } from '../../language/latest.ts'
import { isEmptyWord, modalityOf, unprefixed } from '../../language/modality.ts'
import {
  elsewhereIn,
  isDenying,
  isLight,
  type Opposite,
  oppositesIn,
  type Polarity,
  polarity
} from '../../language/opposites.ts'
import type { Range } from '../../language/sentences.ts'
import { type Word, withoutConjunction, wordsOf } from '../../language/words.ts'
import { languageNames } from '../../model/language.ts'
import type { Language } from '../../model/record.ts'
import { renderings } from '../renderings.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import { placed, type Stretch } from '../versions.ts'

/** A word of which the other version has the opposite. */
export const oppositeMismatch: PairRule = {
  id: 'opposite-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a word stands for its opposite: unlawful for مشروع, formal for غير رسمي',
  help:
    'Pairs of opposites come from opposites.yaml. A sentence is reported where one version has the opposite more often and the other ' +
    'the word itself. Besides, غير with any word and un- or non- before any word are looked up: the other version has the word alone ' +
    'and nothing that turns it round. What is denied from afar (not … sufficient, لم يكن … كافيا) and words that may stand for something ' +
    'else (مشروع: draft) forbid a conclusion. Sources: Wright, A Grammar of the Arabic Language, vol. II, § 82; Quirk et al., A ' +
    'Comprehensive Grammar of the English Language, appendix I.21.',
  examples: {
    fails: [
      {
        en: 'The number of berths climbed to 12.',
        ar: 'وانخفض عدد المراسي إلى 12.'
      },
      {
        en: 'Illegal logging had increased in the border zone.',
        ar: 'وكان قطع الأشجار غير القانوني قد انخفض في المنطقة الحدودية.'
      },
      { en: 'Several members welcomed the increase in resources.', ar: 'ورحب عدة أعضاء بتخفيض الموارد.' },
      {
        en: 'The Ministers condemned the illicit trade in cultural property.',
        ar: 'وأدان الوزراء الاتجار المشروع بالممتلكات الثقافية.'
      },
      {
        en: 'The Committee held two formal meetings in the second week.',
        ar: 'وعقدت اللجنة جلستين غير رسميتين في الأسبوع الثاني.'
      },
      {
        en: 'The licence granted to the operator is irrevocable and is renewed each year.',
        ar: 'والرخصة الممنوحة للمشغّل قابلة للإلغاء وتُجدَّد كل عام.'
      },
      {
        en: 'The Mayor thanked the governmental organizations for their help.',
        ar: 'وشكر رئيس البلدية المنظمات غير الحكومية على ما قدمته من مساعدة.'
      },
      {
        en: 'The survey covered the wages of unskilled labour in the ports.',
        ar: 'وشملت الدراسة أجور العمالة الماهرة في الموانئ.'
      },
      {
        en: 'The hall has served the school well enough, but it is unsuitable for concerts.',
        ar: 'لقد خدمت القاعة المدرسة خدمة كافية، لكنها مناسبة للحفلات الموسيقية.'
      },
      {
        en: 'The number of operations postponed for lack of instruments had fallen to six.',
        ar: 'وارتفع عدد العمليات المؤجلة لعدم توفر الأدوات إلى ست عمليات.'
      },
      {
        en: 'The accounts of the hospital for 2024 are unaudited.',
        ar: 'وحسابات المستشفى لعام 2024 مدققة.'
      }
    ],
    passes: [
      {
        en: 'No payment shall be made before the deposit has been lodged.',
        ar: 'ولا يجوز صرف أي دفعة قبل إيداع التأمين.'
      },
      {
        en: 'Inspectors may not enter dwellings unless the occupant has agreed.',
        ar: 'ولا يجوز للمفتشين دخول المساكن ما لم يوافق شاغلها.'
      },
      {
        en: 'The Board approved an increase in fees and a reduction in the number of posts.',
        ar: 'ووافق المجلس على رفع الرسوم وعلى تخفيض عدد الوظائف.'
      },
      {
        en: 'Governmental and non-governmental organizations took part in the forum.',
        ar: 'وشاركت في المنتدى المنظمات الحكومية والمنظمات غير الحكومية.'
      },
      {
        en: 'The Board took note of the draft decision on the illicit trade in timber.',
        ar: 'وأحاط المجلس علماً بمشروع المقرر المتعلق بالاتجار غير المشروع بالأخشاب.'
      },
      {
        en: 'Adequate support was not provided to the local councils.',
        ar: 'ولم تحصل المجالس المحلية على الدعم الكافي.'
      },
      {
        en: 'The resources of the museum remain inadequate.',
        ar: 'وما زالت موارد المتحف لا تفي بالغرض.'
      },
      {
        en: 'The market is open to all traders, particularly those of the informal sector.',
        ar: 'والسوق مفتوحة أمام جميع التجار، لا سيما العاملين في القطاع غير النظامي.'
      },
      {
        en: 'The provision was declared unlawful by the court.',
        ar: 'وقضت المحكمة بأن الحكم مخالف للقانون.'
      },
      {
        en: 'Damage of any kind, direct or indirect, is excluded.',
        ar: 'وتُستبعد الأضرار أياً كان نوعها، المباشرة منها وغير المباشرة.'
      },
      {
        en: 'Two members had paid in full; the arrears of the others amounted to 3.2 million.',
        ar: 'وسدد عضوان اشتراكاتهما بالكامل، وبلغت متأخرات الأعضاء الآخرين 3.2 ملايين.'
      },
      {
        en: 'The Board rejected the offer and approved the repairs.',
        ar: 'ورفض المجلس العرض وصادق على الإصلاحات.'
      },
      {
        en: 'The rate of unemployment fell to six per cent.',
        ar: 'وانخفض معدل البطالة إلى ستة في المائة.'
      },
      {
        en: 'The treaty promotes the non-proliferation of such weapons.',
        ar: 'وتعزز المعاهدة منع انتشار هذه الأسلحة.'
      },
      {
        en: 'However, the report had not yet been circulated.',
        ar: 'غير أن التقرير لم يكن قد عُمم بعد.'
      },
      {
        en: 'There is not enough time for repairs of the bridge.',
        ar: 'ولا سبيل إلى إصلاح الجسر لعدم توافر وقت أو موارد كافية.'
      },
      {
        en: 'Unless otherwise agreed, the rent is due on the first day of the month.',
        ar: 'يستحق الإيجار في أول يوم من الشهر، ما لم يُتفق على غير ذلك.'
      }
    ]
  },
  *check(pair, { lexicons }) {
    for (const sides of pair.stretches) {
      const found = listed(sides, lexicons) ?? prefixed(sides, lexicons) ?? denied(sides, lexicons)
      if (found) yield found
    }
  }
}

type Sides = Record<Language, Stretch>

/** One side has the opposite of a listed pair, the other the word. */
function listed(sides: Sides, lexicons: readonly Bilingual[]): Found | null {
  const english = oppositesIn(sides.en.text, 'en')
  if (english.length === 0) return null
  const all = { ar: oppositesIn(sides.ar.text, 'ar'), en: english }
  const soft = modalityOf(sides.ar.text, 'ar').negatives
  const shunned = (o: Opposite) => o.says === 'yes' && soft.some((n) => n.end === o.start - 1)
  for (const pair of new Set(all.en.map((o) => o.pair))) {
    const en = all.en.filter((o) => o.pair === pair)
    // لمنع الانتشار turns a word round as well.
    const separate = en.some((o) => o.says === 'no' && / /.test(sides.en.text.slice(o.start, o.end)))
    const ar = all.ar
      .filter((o) => o.pair === pair)
      .map((o): Opposite => (shunned(o) || (separate && o.loose) ? { ...o, says: 'unclear' } : o))
    const of = (list: readonly Opposite[], says: Polarity) => list.filter((o) => o.says === says)
    // Those of both sides answer each other.
    const unclear = (own: readonly Opposite[], other: readonly Opposite[]) =>
      Math.max(0, of(other, 'unclear').length - of(own, 'unclear').length)
    const exceeds = (own: readonly Opposite[], other: readonly Opposite[], says: Polarity, less = 0) =>
      of(own, says).length - less > of(other, says).length + unclear(own, other)
    const [no, yes] = [
      { ar: of(ar, 'no')[0], en: of(en, 'no')[0] },
      { ar: of(ar, 'yes')[0], en: of(en, 'yes')[0] }
    ]
    if (no.en && yes.ar && exceeds(en, ar, 'no') && exceeds(ar, en, 'yes', doubtful(sides, pair, ar, lexicons)))
      return finding('en', sides, no.en, yes.ar)
    if (no.ar && yes.en && exceeds(ar, en, 'no') && exceeds(en, ar, 'yes')) return finding('ar', sides, no.ar, yes.en)
  }
  return null
}

/** How many English words there are for which the affirming Arabic word may stand, and no other of the Arabic words does. */
function doubtful(sides: Sides, pair: number, known: readonly Opposite[], lexicons: readonly Bilingual[]): number {
  const words = elsewhereIn(sides.en.text, pair)
  if (words.length === 0) return 0
  const ar = looked(sides.ar, 'ar')
  const isKnown = (i: number) => {
    const { start, end } = rangeOf(ar, i)
    return known.some((o) => o.start < end && start < o.end)
  }
  const others = new Set(ar.keyed.filter((w) => !isKnown(w.at)).map((w) => w.key))
  return words.filter((word) => {
    const rendered = renderings('en', englishKey(word), lexicons)
    return ![...others].some((key) => rendered.has(key))
  }).length
}

function finding(language: Language, sides: Sides, own: Range, theirs: Range): Found {
  const other = language === 'ar' ? 'en' : 'ar'
  const words = (side: Language, { start, end }: Range) => sides[side].text.slice(start, end)
  return {
    ...onSide(language, placed(sides[language], own), placed(sides[other], theirs)),
    message: `"${words(language, own)}" in ${languageNames[language]}, its opposite "${words(other, theirs)}" in ${languageNames[other]}`
  }
}

/** A word of a side as it is looked up. */
interface Keyed extends Word {
  key: string
  at: number
}

interface Looked {
  words: readonly Word[]
  /** Those that say something; found when they are asked for. */
  readonly keyed: readonly Keyed[]
  origin: (i: number) => number
  text: string
}

/** The key of a word that says something; null for any other. */
const keyOf = remembered((word, language): string | null =>
  !/^[\p{L}'-]{3,}$/u.test(word) || isEmptyWord(word, language) || isDenying(word, language)
    ? null
    : language === 'ar'
      ? arabicKey(word)
      : englishKey(word)
)

/** The words of a side. */
function looked({ text }: Stretch, language: Language): Looked {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  let keyed: readonly Keyed[] | undefined
  return {
    words,
    get keyed() {
      keyed ??= keyedOf(words, language)
      return keyed
    },
    origin: folding.origin,
    text
  }
}

function keyedOf(words: readonly Word[], language: Language): Keyed[] {
  const keyed: Keyed[] = []
  words.forEach(({ text, start, end }, at) => {
    const key = keyOf(text, language)
    if (key !== null) keyed.push({ text, start, end, at, key })
  })
  return keyed
}

/** "unmarked" in English, the word for "marked" alone in Arabic. */
function prefixed(sides: Sides, lexicons: readonly Bilingual[]): Found | null {
  const en = looked(sides.en, 'en')
  if (!en.words.some((word) => unprefixed(word.text) !== null)) return null
  const denying = en.keyed.flatMap((word) => {
    const base = unprefixed(word.text)
    return base === null ? [] : [{ word, key: englishKey(base) }]
  })
  if (denying.length === 0) return null
  const ar = looked(sides.ar, 'ar')
  for (const { word, key } of denying) {
    const own = affirmed(key, 'en', word.at, en, ar, lexicons)
    if (own) return finding('en', sides, rangeOf(en, word.at), own)
  }
  return null
}

/** غير with a word in Arabic, and the word alone in English. */
function denied(sides: Sides, lexicons: readonly Bilingual[]): Found | null {
  const ar = looked(sides.ar, 'ar')
  const places = ar.words.flatMap((w, i) => (withoutConjunction(w.text) === other ? [i] : []))
  if (places.length === 0) return null
  const en = looked(sides.en, 'en')
  for (const at of places) {
    const told = isLight(ar.words[at + 1]?.text ?? '') ? at + 2 : at + 1
    const word = ar.keyed.find((w) => w.at === told)
    if (!word) continue
    const own = affirmed(word.key, 'ar', word.at, ar, en, lexicons)
    if (own) return finding('ar', sides, { ...rangeOf(ar, word.at), start: rangeOf(ar, at).start }, own)
  }
  return null
}

const other = 'غير'

const rangeOf = ({ words, origin }: Looked, at: number): Range => {
  const { start, end } = words[at] as Word
  return { start: origin(start), end: origin(end - 1) + 1 }
}

/** The word of the other side that stands for a key, where nothing about it denies and nothing else on this side asks for it. */
function affirmed(
  key: string,
  language: Language,
  at: number,
  own: Looked,
  theirs: Looked,
  lexicons: readonly Bilingual[]
): Range | null {
  const there = language === 'ar' ? 'en' : 'ar'
  const rendered = renderings(language, key, lexicons)
  const found = theirs.keyed.filter((w) => rendered.has(w.key))
  const [first] = found
  if (!first || found.some((w) => w.key !== first.key)) return null
  const back = renderings(there, first.key, lexicons)
  const others = own.keyed.filter(
    (w) => w.at !== at && (back.has(w.key) || renderings(language, w.key, lexicons).has(first.key))
  )
  if (others.length >= found.length) return null
  const { negatives } = modalityOf(theirs.text, there)
  const isDenied = (w: Keyed) =>
    (there === 'en' && isOpposite(w.text)) ||
    polarity(theirs.words, w.at, 'yes', there) !== 'yes' ||
    negatives.some((n) => isNear(theirs.text, n, rangeOf(theirs, w.at)))
  return found.some(isDenied) ? null : rangeOf(theirs, first.at)
}

/** Unlawful; inconclusive, abnormal and the like are taken for opposites as well, whatever they are. */
const isOpposite = (word: string): boolean => unprefixed(word) !== null || /^(?:i[nmlr]|ab|dis|mis).{4}/.test(word)

/** Letters within which a negative word of the same clause may be meant for a word. */
const about = 50

function isNear(text: string, a: Range, b: Range): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return between.length <= about && !/[.,;:\u060c\u061b]/.test(between)
}
