import { quantities } from '../../../language/quantities.ts'
import {
  type AmountSubject,
  isCommon,
  isSlip,
  setsApart,
  significance,
  subjectOf
} from '../../../language/told-amounts.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Smaller amounts are alike by chance. */
const least = 1000
/** So far, in UTF-16 units, the words reach that say what an amount is of: before it and behind it. */
const before = 140
const behind = 60

interface Told {
  unit: Unit
  start: number
  end: number
  value: number
  /** The sentence. */
  sentence: string
  subject: AmountSubject
  /** Names with capitals in the words round it. */
  names: ReadonlySet<string>
  /** Those of several words, whole: the Coastal Road. */
  phrases: ReadonlySet<string>
}

/** The amounts of the running text. */
function toldIn(document: Checked): Told[] {
  const { language } = document
  return document.holding('digit').flatMap((unit): Told[] => {
    if (unit.cell || unit.kind === 'heading' || !mayTell.test(unit.text)) return []
    const all = quantities(unit.text, language)
    return all.flatMap(({ unit: of, form, values: [value = 0], start, end }, i): Told[] => {
      if (of !== 'money' || form !== 'figures' || value < least) return []
      const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
      if (!sentence) return []
      const last = all[i - 1]
      const from = Math.max(sentence.start, start - before, last?.unit === 'money' ? last.end : 0)
      const around = `${unit.text.slice(from, start).replace(/\([^()]*\)/g, ' ')} ${clause.exec(unit.text.slice(end, Math.min(sentence.end, end + behind)))?.[0] ?? ''}`
      return [
        {
          unit,
          start,
          end,
          value,
          sentence: unit.text.slice(sentence.start, sentence.end),
          subject: subjectOf(around, language),
          phrases: new Set((around.match(phrase) ?? []).filter((words) => tells(words, language))),
          names: new Set((around.match(name) ?? []).filter((word) => !isCommon(word, language)))
        }
      ]
    })
  })
}
const mayTell = /\d[\d.,٬٫]{3}|illion|thousand|مليون|ملايين|ألف|آلاف|مليار|\d[mk]\b/
const clause = /^[^.,;:،؛()]*/
/** A word with a capital that does not open a sentence. */
const name = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu

/** "The Board" names nothing. */
const tells = (words: string, language: Language): boolean =>
  words.split(' ').filter((word) => word !== 'The' && !isCommon(word, language)).length > 1

/** Two words with capitals and more, side by side. */
const phrase = /\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})+/gu

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((key) => other.has(key)).length

const years = (text: string): ReadonlySet<string> => new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])

/** Whether two amounts are plainly said of one thing. */
function isOfOne(a: Told, b: Told): boolean {
  const [one, other] = [years(a.sentence), years(b.sentence)]
  const sameYear = shared(one, other) > 0
  // "a budget of 2.31 million for 2026" has no words of its own beside the year.
  const isBare = Math.min(a.subject.own.size, b.subject.own.size) === 0
  const own = shared(a.subject.own, b.subject.own) + (sameYear && isBare ? 1 : 0)
  const heads = shared(a.subject.heads, b.subject.heads)
  const ratio = own / Math.max(1, Math.min(a.subject.own.size, b.subject.own.size))
  const isLong = Math.min(significance(a.value), significance(b.value)) >= 3
  if (isLong ? own + Math.min(heads, 1) < 2 || own < 1 || ratio < 0.3 : own < 1 || heads < 1 || ratio < 0.4)
    return false
  // Each has a name that the other has not: two persons, two places; unless both name the thing (the Coastal Road).
  const apart = (x: Told, y: Told) => [...x.names].some((n) => !y.sentence.includes(n))
  if (shared(a.phrases, b.phrases) === 0 && apart(a, b) && apart(b, a)) return false
  return one.size === 0 || other.size === 0 || sameYear
}

function* check(document: Checked): Generator<DocumentFound> {
  const { language } = document
  const all = toldIn(document)
  if (all.length < 2) return
  const told = new Set<number>()
  for (const [i, later] of all.entries())
    for (const first of all.slice(0, i)) {
      if (told.has(later.value) || !isSlip(first.value, later.value) || first.sentence === later.sentence) continue
      // A sentence that has both tells them apart.
      if (
        all.some(
          (a) => a.value === first.value && all.some((b) => b.value === later.value && a.sentence === b.sentence)
        )
      )
        continue
      if (!isOfOne(first, later) || [first, later].some(({ sentence }) => setsApart(sentence, language))) continue
      told.add(later.value)
      yield {
        at: { unit: later.unit, start: later.start, end: later.end },
        also: [{ unit: first.unit, start: first.start, end: first.end }],
        message: `${quoted(later.unit.text.slice(later.start, later.end))} is ${quoted(first.unit.text.slice(first.start, first.end))} in line ${first.unit.passage.line(first.start)}, and seems to be the same`
      }
    }
}

export const amountTwice: DocumentRule = {
  id: 'amount-twice',
  severity: 'warning',
  summary: 'an amount told twice with two values: the research budget of 1.2 million, and of 1.3 million',
  help: 'Two amounts of money of the running text that differ as by a slip of the pen (one figure, two neighbours that changed places, a zero more or less), in two sentences that plainly tell of the same thing: they share what the amount is the size of and words of its own, and neither tells of a change, of another year, of a part or of something else with a name. The words are data/told-amounts.yaml.',
  examples: {
    fails: [
      'Staff recommended Apex Roofing, the lowest bidder, in the amount of $186,400.\n\nMs Penn moved to award the bid to Apex Roofing in the amount of $168,400.',
      'أوصت الإدارة بشركة أبكس للأسقف بمبلغ 186,400 دولار.\n\nوقرر المجلس ترسية العطاء على شركة أبكس للأسقف بمبلغ 168,400 دولار.',
      'The Council approved the research budget for 2025 in the amount of JOD 1.2 million.\n\nIt asked for a report on the use of the research budget of JOD 1.3 million.',
      'وافق المجلس على موازنة البحث العلمي لعام 2025 بمبلغ 1.2 مليون دينار.\n\nوطلب تقريراً عن صرف موازنة البحث العلمي البالغة 1.3 مليون دينار.',
      'The Council approved a budget of USD 2,310,000 for 2026.\n\nThe representative of Oman said that the budget of USD 2,130,000 for 2026 left little room for monitoring.',
      'The Trustees accepted a grant of £45,000 from the Harbour Foundation.\n\nThe grant of £450,000 from the Harbour Foundation will be paid in May.'
    ],
    passes: [
      'The Council approved the research budget for 2025 in the amount of JOD 1.2 million.\n\nThe research budget for 2024 was JOD 1.3 million.',
      'وافق المجلس على موازنة البحث العلمي لعام 2025 بمبلغ 1.2 مليون دينار.\n\nوكانت موازنة البحث العلمي في العام السابق 1.3 مليون دينار.',
      'The Board awarded the cleaning contract to Mills Ltd for $186,400.\n\nThe Board awarded the security contract to Dale Ltd for $168,400.',
      'A grant of $12,500 was made to the Northside Youth Club.\n\nA grant of $13,500 was made to the Southside Youth Club.',
      'The budget of the harbour project rose from $1.2 million.\n\nThe budget of the harbour project is $1.3 million.'
    ]
  },
  check
}
