import { bracketsIn, type Enclosed } from '../../language/brackets.ts'
import { currenciesIn } from '../../language/currencies.ts'
import { folded } from '../../language/fold.ts'
import { type Note, notesIn, opensAddition } from '../../language/notes.ts'
import { languageNames } from '../../model/language.ts'
import { beyond, bothWays, type Sides } from '../enclosed.ts'
import { type Found, onSide, type PairRule, type Words } from '../rule.ts'
import type { Text } from '../text.ts'
import type { Versions } from '../versions.ts'

/** A note in brackets, or a word such as "draft", that the other version has not. */
export const noteLost: PairRule = {
  id: 'note-lost',
  scope: 'pair',
  severity: 'warning',
  category: 'accuracy/omission',
  summary:
    'a note such as (open to observers), (continued) or "draft", or another text in brackets, stands on one side only',
  help:
    'Notes are those of notes.yaml: they count in brackets, after a dash, at the end of a heading, and "draft" and "provisional" ' +
    'everywhere. Any other text of two words or more in brackets is reported where the other side has fewer brackets and does not ' +
    'say its words in the same sentence. Acronyms and figures in brackets, and the original name beside the Arabic one, are left alone. ' +
    'Source of the notes: the Journal of the United Nations and agendas of its bodies and of councils.',
  examples: {
    fails: [
      {
        en: 'By using the berths you accept this Agreement of the Port Authority ("the Agreement").',
        ar: 'إن استخدامكم للمراسي (المبينة أدناه) يعني قبولكم اتفاق هيئة الميناء هذا "الاتفاق".'
      },
      {
        en: 'Day 2: Meeting of the Advisory Group (open to observers)',
        ar: 'اليوم الثاني: اجتماع المجموعة الاستشارية'
      },
      {
        en: '3. Review of the pension scheme (continued)',
        ar: '3. استعراض نظام المعاشات التقاعدية'
      },
      {
        en: 'The Committee took note of the draft report of the Rapporteur.',
        ar: 'وأحاطت اللجنة علماً بتقرير المقرر.'
      },
      {
        en: 'The library will open at nine (except on national holidays) and close at five.',
        ar: 'وتفتح المكتبة أبوابها في التاسعة وتغلقها في الخامسة.'
      },
      {
        en: 'Registration for the tour closes on Monday, 5 May 2025.',
        ar: 'يُغلق باب التسجيل للجولة يوم الاثنين 5 أيار/مايو 2025 (المقاعد محدودة).'
      },
      {
        en: '6. Implementation of the outcome of the second conference (general exchange of views) (continued)',
        ar: '6. تنفيذ نتائج المؤتمر الثاني (تابع)'
      },
      {
        en: 'The library opens on weekdays at nine and closes at five.',
        ar: 'وتفتح المكتبة أبوابها في أيام الأسبوع (باستثناء يوم الاثنين) في التاسعة وتغلقها في الخامسة.'
      },
      {
        en: 'No firm may be appointed for more than five consecutive years[^1].\n\n[^1]: Article 27 of the Charter of the Fund.',
        ar: 'ولا يجوز تعيين أي شركة لأكثر من خمس سنوات متتالية.\n\n[^1]: المادة 27 من ميثاق الصندوق.'
      },
      {
        en: '14:00-15:00 Appointment of the auditor',
        ar: '14:00-15:00 تعيين مراجع الحسابات (جلسة مغلقة)'
      }
    ],
    passes: [
      {
        en: 'Report on the Harbour Dues (Amendment) Bill, 2025',
        ar: 'تقرير عن مشروع قانون رسوم الموانئ (المعدِّل) لسنة 2025'
      },
      {
        en: 'The Port of Sanawbar (hereinafter "the Port") leases the shed to the Rowing Club ("the Club").',
        ar: 'يؤجر ميناء الصنوبر (المشار إليه فيما بعد باسم "الميناء") السقيفة لنادي التجديف، "النادي".'
      },
      {
        en: 'The member(s) or delegate(s) who moved the amendment may withdraw it at any time.',
        ar: 'للعضو (أو الأعضاء) أو المندوب (أو المندوبين) الذي قدم التعديل أن يسحبه في أي وقت.'
      },
      {
        en: 'Day 2: Meeting of the Advisory Group (open to observers)',
        ar: 'اليوم الثاني: اجتماع المجموعة الاستشارية - مفتوح للمراقبين'
      },
      {
        en: '| Supplier | Price (US$) |\n| --- | --- |\n| Northern Works | 142,500 |',
        ar: '| المورّد | السعر (دولار أمريكي) |\n| --- | --- |\n| أشغال الشمال | 142500 |'
      },
      {
        en: 'Shaping the programme, continued',
        ar: 'تابع - وضع البرنامج'
      },
      {
        en: 'The draft resolution, as orally revised, was adopted by the General Assembly (GA).',
        ar: 'واعتمدت الجمعية العامة مشروع القرار بصيغته المنقحة شفوياً.'
      },
      {
        en: 'The library will open at nine (except on national holidays) and close at five.',
        ar: 'وتفتح المكتبة أبوابها في التاسعة وتغلقها في الخامسة، باستثناء أيام العطل الوطنية.'
      },
      {
        en: 'The members discussed the drafting of the rules and closed the debate.',
        ar: 'وناقش الأعضاء صياغة النظام الداخلي وأنهوا النقاش.'
      }
    ]
  },
  *check(pair, versions) {
    for (const sides of bothWays(pair, versions)) {
      const { own, other } = sides
      const mark = lostMark(own, other)
      if (mark) yield found(own, other, mark, versions)
      const notes = lostNotes(own, other)
      for (const note of notes) yield found(own, other, note, versions)
      for (const passage of lostPassages(sides, versions)) {
        if (notes.some((n) => passage.start <= n.start && n.end <= passage.end)) continue
        const lost = found(own, other, passage, versions)
        yield isExplanation(own, passage, other, versions) ? { ...lost, severity: 'info' } : lost
      }
    }
  }
}

/** What a translation adds in two or three words amid a sentence, where the original has no words in brackets, most often explains a term. */
function isExplanation(own: Text, { start, end }: Enclosed, other: Text, { target }: Versions): boolean {
  const words = own.text.slice(start + 1, end - 1).split(/\s+/)
  if (own.language !== target || words.length > 3) return false
  if (opensAddition(words.join(' '), own.language)) return false
  const isSpelled = words.every((word) => word.length <= 5)
  if (!isSpelled && !/\p{L}/u.test(own.text.slice(end))) return false
  return !bracketsIn(other.standing).groups.some(({ inside }) => isText(other.standing.slice(inside.start, inside.end)))
}

/** The mark of a footnote, [^1], and of the note itself. */
const footnoteMark = /\[\^[^\]\s]{1,12}\]/g

/** The last mark of a footnote of which the other side has fewer, be they numbered otherwise. */
function lostMark(own: Text, other: Text): Words | null {
  const marks = ({ standing }: Text) => (standing.includes('[^') ? [...standing.matchAll(footnoteMark)] : [])
  const [all, theirs] = [marks(own), marks(other)]
  if (all.length <= theirs.length) return null
  const there = new Set(theirs.map(([mark]) => mark))
  const lost = all.findLast(([mark]) => !there.has(mark)) ?? all.at(-1)
  return lost ? { start: lost.index, end: lost.index + lost[0].length } : null
}

function found(own: Text, other: Text, { start, end }: Words, { source }: Versions): Found {
  const words = { start, end }
  const language = languageNames[other.language]
  return {
    ...onSide(own.language, words),
    category: own.language === source ? 'accuracy/omission' : 'accuracy/addition',
    message: `"${own.text.slice(start, end)}" has no counterpart in ${language}`
  }
}

/** The notes of a text that stand as such and that the other side has in no form. */
function lostNotes(own: Text, other: Text): Note[] {
  const notes = notesIn(own.standing, own.language).filter((n) => standsAsNote(own, n))
  if (notes.length === 0) return []
  const there = new Set(notesIn(other.standing, other.language).flatMap((n) => n.ids))
  return notes.filter((n) => !n.ids.some((id) => there.has(id)))
}

/** In brackets of its own, after a dash or at the end of a heading; "draft" in the original English everywhere. */
function standsAsNote({ standing, language, units }: Text, { start, end, attribute }: Note): boolean {
  if (attribute && language === 'en') return true
  const before = standing.slice(0, start)
  const after = standing.slice(end)
  if (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after)) return true
  const ends = after.trim() === '' && (units.at(-1)?.kind === 'heading' || units.at(-1)?.kind === 'cell')
  return ends && /[-–—:,،]\s*$/.test(before)
}

/** Two words or more, with small letters or Arabic ones; (بي سي جي) spells an acronym. */
const wordy = /[\p{Ll}\p{Lo}][\p{L}\p{M}'’-]*[\s,،/]+[\p{L}\p{M}'’-]*[\p{Ll}\p{Lo}]{2}/u

const isWordy = (words: string): boolean => wordy.test(words) && /[\p{Ll}\p{Lo}]{4}/u.test(words)
/** More than an acronym or a figure. */
const isText = (words: string): boolean => /[\p{Ll}\p{Lo}]{3}/u.test(words)

function lostPassages(sides: Sides, versions: Versions): Enclosed[] {
  const { own, other } = sides
  const passages = ({ standing }: Text, counts: (words: string) => boolean) =>
    bracketsIn(standing).groups.filter(
      ({ start, inside }) => counts(standing.slice(inside.start, inside.end)) || isEnding(standing, start)
    )
  const all = passages(own, isWordy)
  if (all.length === 0) return []
  const ownQuoted = passages(own, isText).some((p) => isQuoted(own, p))
  const theirs = passages(other, isText).filter((p) => ownQuoted || !isQuoted(other, p))
  const priced = currencyOf(other)
  const first = beyond(sides, all, theirs, versions)
  // Where one word in brackets stands for one word in brackets, those of several words are fewer than the other side's.
  const lost = first.length > 0 ? first : beyond(sides, passages(own, isText), theirs, versions)
  return lost
    .filter(({ said, passage }) => said !== true && all.some((p) => p.start === passage.start))
    .filter(({ passage }) => !isEnding(own.standing, passage.start))
    .filter(({ passage }) => !priced.some((row) => currencyOf(own, passage).includes(row)))
    .filter(({ passage }) => !isLatin(own, passage) && !isTranslation(own, passage) && !isSource(own, passage, other))
    .map(({ passage }) => passage)
}

/** The currencies that a text names in brackets, (US$), or in those brackets. */
const currencyOf = ({ standing, language }: Text, only?: Enclosed): number[] =>
  (only ? [only] : bracketsIn(standing).groups).flatMap(({ inside }) =>
    currenciesIn(standing.slice(inside.start, inside.end), language).map(({ row }) => row)
  )

/** ("the Agency"): a name for short, which the other language may give in quotation marks alone. */
const isQuoted = ({ standing }: Text, { inside }: Enclosed): boolean =>
  /^\s*["“”«'‘].*["“”»'’]\s*$/u.test(standing.slice(inside.start, inside.end))

/** A source with its year, (UNAIDS, 2014), whose name the other language abbreviates: brackets with the same figures. */
function isSource({ standing }: Text, { inside }: Enclosed, other: Text): boolean {
  const figures = (words: string) => (folded(words).match(/\d+/g) ?? []).join(' ')
  const own = figures(standing.slice(inside.start, inside.end))
  const groups = bracketsIn(other.standing).groups.map((g) =>
    figures(other.standing.slice(g.inside.start, g.inside.end))
  )
  return own !== '' && groups.includes(own)
}

/** "individual(s)": an ending in brackets, for which Arabic has words. */
const isEnding = (text: string, start: number): boolean => /\p{L}$/u.test(text.slice(0, start))

/** The Arabic of a title that the text gives in the original just before. */
const isTranslation = ({ standing, language }: Text, { start }: Enclosed): boolean =>
  language === 'ar' && /[A-Za-z]["”»']*\s*$/.test(standing.slice(0, start))

/** The original name beside the Arabic one. */
const isLatin = ({ standing, language }: Text, { inside }: Enclosed): boolean =>
  language === 'ar' && !/[\u0621-\u064a]/.test(standing.slice(inside.start, inside.end))
