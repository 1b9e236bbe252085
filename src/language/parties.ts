/** Bodies, offices and sides of contracts that a sentence names, and which of them acts: see `data/parties.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { remembered } from './latest.ts'
import { officesIn } from './offices.ts'
import type { Range } from './sentences.ts'
import { pastVerb, presentVerb } from './verbs.ts'
import { isBreak, Phrases, type Word, withoutConjunction, wordsOf } from './words.ts'

const data = lexicon<{
  parties: Both[]
  past: { en: string[] }
  participles: { en: string[] }
  perfect: { ar: string[] }
  before: Both
  agents: Both
  asking: { ar: string[] }
  determiners: { en: string[] }
  auxiliaries: { en: string[] }
  be: { en: string[] }
  opening: { ar: string[] }
  forces: { ar: string[] }
  notVerbs: { ar: string[] }
}>('parties')

/** A body, an office or a side that a text names. */
export interface Party extends Range {
  /** The rows of words to which it belongs, the same in both languages. */
  keys: readonly string[]
}

const article = /^(?:[وف]?[بك]?ال|[وف]?لل|[وف](?=.{3}))/
const index: Record<Language, Phrases<number[]>> = { ar: new Phrases(), en: new Phrases() }
for (const language of ['ar', 'en'] as const) {
  const rows = new Map<string, number[]>()
  data.parties.forEach((entry, row) => {
    for (const phrase of entry[language])
      for (const form of language === 'ar' ? [phrase, defined(phrase)] : [phrase])
        rows.set(folded(form), [...(rows.get(folded(form)) ?? []), row])
  })
  for (const [phrase, own] of rows) index[language].add(phrase, own)
}

/** الطرف الأول as it stands after its first article: طرف الأول. */
function defined(phrase: string): string {
  const [head, ...rest] = phrase.split(' ')
  return [head, ...rest.map((word) => (/^(?:ال|عليه$|له$|من$)/.test(word) ? word : `ال${word}`))].join(' ')
}

/** Every party that a text names, in order. */
export const partiesIn = remembered((text, language): readonly Party[] => {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const found: Party[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const hit =
      language === 'en'
        ? index.en.at(words, i)
        : index.ar.at([{ ...word, text: word.text.replace(article, '') }, ...words.slice(i + 1, i + longest)], 0)
    if (!hit) continue
    const last = words[i + hit.length - 1] as Word
    found.push({
      keys: hit.value.map((row) => `side ${row}`),
      start: folding.origin(word.start),
      end: folding.origin(last.end - 1) + 1
    })
    i += hit.length - 1
  }
  const taken = (o: Range) => found.some((f) => f.start < o.end && o.start < f.end)
  const offices = officesIn(text, language).filter((o) => !taken(o))
  return [
    ...found,
    ...offices.map(({ rows, start, end }) => ({ keys: [...rows].map((r) => `office ${r}`), start, end }))
  ].sort((x, y) => x.start - y.start)
})
/** In words. */
const longest = 3

/** What one who is named has to do with what the sentence tells: does it, or has it done, or is only spoken of. */
export type Part = 'doer' | 'other' | null

const setOf = (list: readonly string[]) => new Set(list.map(folded))
const past = setOf(data.past.en)
const participles = setOf(data.participles.en)
const perfect = setOf(data.perfect.ar)
const before = { ar: setOf(data.before.ar), en: setOf(data.before.en) }
const byEnglish = setOf(data.agents.en)
const asking = setOf(data.asking.ar)
const determiners = setOf(data.determiners.en)
const auxiliaries = setOf(data.auxiliaries.en)
const be = setOf(data.be.en)
const opening = setOf(data.opening.ar)
const forces = setOf(data.forces.ar)
const that = folded('أن')
const notVerbs = setOf(data.notVerbs.ar)
const agents = new Phrases<true>()
for (const phrase of data.agents.ar) agents.add(phrase, true)

/** Words of a name that may stand before its head, and words behind it that tell whose it is. */
const reach = { name: 3, tail: 7 }

interface Sentence {
  words: readonly Word[]
  word: (i: number) => string
}

/** The part of one who is named in words `from`..`to` of a text of one sentence. */
export function partOf(text: string, at: Range, language: Language): Part {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const from = words.findIndex((w) => folding.origin(w.end - 1) >= at.start)
  const to = words.findIndex((w) => folding.origin(w.start) >= at.end)
  if (from < 0) return null
  const sentence = { words, word: (i: number) => words[i]?.text ?? '' }
  return language === 'en'
    ? englishPart(sentence, from, to < 0 ? words.length : to)
    : arabicPart(sentence, from, to < 0 ? words.length : to)
}

function englishPart(sentence: Sentence, from: number, to: number): Part {
  const { word } = sentence
  let start = from
  while (start > 0 && from - start < reach.name && !isEdge(word(start - 1)) && !isVerb(sentence, start - 1)) {
    if (determiners.has(word(start - 1)) || before.en.has(word(start - 1)) || byEnglish.has(word(start - 1))) break
    start--
  }
  const first = determiners.has(word(start - 1)) ? start - 1 : start
  const ahead = word(first - 1)
  // "The Committee's report"
  if (word(to) === "'" || /['’]s?$/.test(word(to - 1)) || word(to) === '’') return 'other'
  if (byEnglish.has(ahead)) return 'doer'
  if (before.en.has(ahead)) return 'other'
  if (isVerb(sentence, first - 1) || isInfinitive(sentence, first - 1)) return 'other'
  return behindEnglish(sentence, to)
}

const isEdge = (word: string): boolean => isBreak(word) || conjunctions.has(word)
const conjunctions = new Set([
  'and',
  'or',
  'that',
  'which',
  'who',
  'if',
  'when',
  'whether',
  'as',
  'while',
  'where',
  'but'
])

/** "asked", "gave": a verb told in the past; or a finite form that verbs.yaml knows. */
const isVerb = ({ words, word }: Sentence, i: number): boolean =>
  i >= 0 &&
  (past.has(word(i)) ||
    /[a-z]{2}ed$/.test(word(i)) ||
    pastVerb(words, i, 'en') !== null ||
    (word(i).endsWith('s') && presentVerb(words, i, 'en') !== null)) &&
  !/^(?:request|report|approval|support|demand|task|review|appeal|pledge|notes?|result|pass|file|question)s?$/.test(
    word(i)
  )

/** "to notify", "shall notify". */
const isInfinitive = ({ word }: Sentence, i: number): boolean =>
  /^[a-z]{3,}$/.test(word(i)) && (word(i - 1) === 'to' || auxiliaries.has(word(i - 1)))

/** What stands behind a name tells whether it acts: a verb, or a form of be with a participle. */
function behindEnglish(sentence: Sentence, to: number): Part {
  const { word } = sentence
  let at = to
  // "The Committee on Finance asked": as far as the verb, where nothing parts it.
  if (/^(?:of|on|for)$/.test(word(at)))
    while (
      at < to + reach.tail &&
      !isBreak(word(at)) &&
      !auxiliaries.has(word(at)) &&
      !be.has(word(at)) &&
      !isVerb(sentence, at)
    )
      at++
  while (/(?:ly|also|not|then|thus|further)$/.test(word(at))) at++
  const helped = auxiliaries.has(word(at))
  while (auxiliaries.has(word(at)) || /(?:ly|also|not|then)$/.test(word(at))) at++
  if (be.has(word(at))) return isPassive(sentence, at) ? 'other' : null
  if (helped) return 'doer'
  // "The first party delivers the goods"
  const presents = /^[a-z]{3,}[^s]s$/.test(word(at)) && determiners.has(word(at + 1))
  return presents || (isVerb(sentence, at) && word(at + 1) !== 'by') ? 'doer' : null
}

function isPassive({ word }: Sentence, from: number): boolean {
  let at = from
  while (be.has(word(at)) || /(?:ly|also|not|then)$/.test(word(at))) at++
  return /[a-z]{2}ed$/.test(word(at)) || participles.has(word(at))
}

/** A preposition that is written onto the word. */
const attached = /^[وف]?(?:لل|[بكل](?:ال)?(?=\p{L}{3}))/u
/** Words whose first letter is their own. */
const unattached = /^(?:لجن|بلد|بنك|كلي|لواء|بائع|باحث|برلمان|كتل|لدى)/

function arabicPart(sentence: Sentence, from: number, to: number): Part {
  const { words, word } = sentence
  const own = withoutConjunction(word(from))
  for (let i = Math.max(0, from - 2); i < from; i++) {
    const hit = agents.at(words, i)
    if (hit && i + hit.length === from) return 'doer'
  }
  const ahead = word(from - 1)
  // يجوز للمدير أن, يجب على المدير أن: who may or must do it.
  const charged = words.slice(Math.max(0, from - 2), from).some((w) => forces.has(withoutConjunction(w.text)))
  if (charged) return words.slice(to, to + reach.tail).some((w) => w.text === that) ? 'doer' : null
  if (attached.test(own) && !unattached.test(own)) return 'other'
  if (before.ar.has(withoutConjunction(ahead))) return 'other'
  if (withoutConjunction(ahead) === 'من')
    return words.slice(0, from).some((w) => asking.has(withoutConjunction(w.text))) ? 'other' : null
  if (isArabicVerb(sentence, from - 1)) {
    if (isCharged(sentence, from - 2)) return 'other'
    // "… ودعا الدول الأعضاء إلى": of a further verb the one who acts may stand before.
    return from === 1 || opening.has(word(from - 2)) || /^[.;؛:]$/.test(word(from - 2)) ? 'doer' : null
  }
  if (from === 0 || opening.has(ahead) || isBreak(ahead)) return isArabicVerb(sentence, to, false) ? 'doer' : null
  // تزود وزارة الصحة البلدية: who acts stands between.
  if (/^ال/.test(ahead) && (isArabicVerb(sentence, from - 2) || isArabicVerb(sentence, from - 3))) return 'other'
  // اشترتها تونس: what is written onto a verb is acted on.
  if (/(?:ها|هم|هما|هن)$/.test(ahead)) return null
  // اقتراح تونس, رئيس اللجنة: behind a noun without the article that is governed by it.
  return /^\p{L}{3,}$/u.test(ahead) && !/^[وف]?ال/.test(ahead) && !opening.has(ahead) ? 'other' : null
}

/** يجب على المقاول أن يبلغ: who does it stands before أن, at word `i`. */
const isCharged = ({ words, word }: Sentence, i: number): boolean =>
  word(i) === that &&
  words.slice(Math.max(0, i - reach.name - 2), i).some((w) => forces.has(withoutConjunction(w.text)))

/** A verb in the third person: one that is known, a future, an imperfect with ي, a feminine of the perfect. */
function isArabicVerb({ words, word }: Sentence, i: number, leads = true): boolean {
  if (i < 0 || i >= words.length) return false
  const own = withoutConjunction(word(i))
  if (pastVerb(words, i, 'ar') ?? presentVerb(words, i, 'ar')) return true
  if (/^س[يت]\p{L}{3,}$/u.test(own) || /^ي\p{L}{3,}$/u.test(own)) return true
  if (/[^اه]ت$/.test(own) && own.length > 3) return !own.startsWith('ال') && !notVerbs.has(own)
  // تزود الوزارة; تقرير and تنفيذ are nouns.
  if (i === 0 && /^ت\p{L}{2,4}$/u.test(own) && !/^ت..ي.$|ه$/.test(own)) return true
  const opens = i === 0 || isBreak(word(i - 1)) || opening.has(word(i - 1)) || own !== word(i)
  return (opens || !leads) && perfect.has(own)
}
