/**
 * Tells prose from titles by what the words say: how a line opens, how it ends, whether it holds a finite verb.
 * The word lists are `language/data/structure.yaml`.
 */
import type { Language } from '../model/record.ts'
import { anyLetter, anyMark, anyNumeral, isRareWordOrMark, isWordOrMark } from './characters.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { remembered } from './latest.ts'

export interface Structure {
  contents: Both
  page: Both
  pageOf: Both
  divisions: ({ class: string; numbered?: boolean } & Both)[]
  annexNames: Record<string, string>
  ordinals: { ar: string[]; arFeminine: string[]; en: string[]; enOrdinal: string[] }
  instruments: Both
  authors: Both
  sectionTitles: Both
  titleOpeners: Both
  nonTitleOpeners: Both
  dependentOpeners: Both
  continuers: { ar: string[] }
  dangling: Both
  verbsAr: string[]
  nounVerbsAr: string[]
  particlesAr: string[]
  notVerbsAr: string[]
  relatives: Both
  auxiliaries: string[]
  verbsEn: string[]
  subjectsEn: string[]
  leadIns: Both
  leadOpenings: Both
  closings: Both
  countedBy: Both
  counts: Both
  agreements: Both
  offices: Both
  signed: Both
  ofAgenda: Both
  continued: Both
  titleLines: Both
  fields: Both
  enacting: Both
  functionWords: { en: string[]; foreign: string[] }
  months: Both
  weekdays: Both
  dateWords: Both
}

export const structure = lexicon<Structure>('structure')

const parting = /[ ,:;.\u060c\u061b]+/
const partingUnits = new Set([...' ,:;.\u060c\u061b'].map((sign) => sign.charCodeAt(0)))

function firstOf(text: string): string {
  let end = 0
  while (end < text.length && !partingUnits.has(text.charCodeAt(end))) end++
  return text.slice(0, end)
}

/** Phrases of both languages, found at the start of a folded text word by word. */
export class Phrases {
  readonly #all: ReadonlySet<string>
  readonly #longest: number
  /** With which words they begin. */
  readonly #first: ReadonlySet<string>

  constructor(phrases: readonly string[]) {
    this.#all = new Set(phrases.map(folded))
    this.#first = new Set(Array.from(this.#all, (phrase) => phrase.split(' ', 1)[0] as string))
    this.#longest = Math.max(0, ...phrases.map((p) => p.split(' ').length))
  }

  /** True where `text`, folded, is one of the phrases. */
  has(text: string): boolean {
    return this.#all.has(text)
  }

  /** The longest phrase with which the folded `text` opens, or undefined. */
  opens(text: string): string | undefined {
    if (!this.#first.has(firstOf(text))) return undefined
    const words = text.split(parting, this.#longest)
    for (let n = words.length; n > 0; n--) {
      const phrase = words.slice(0, n).join(' ')
      if (this.#all.has(phrase)) return phrase
    }
    return undefined
  }
}

/** The phrases of one list, Arabic and English together. */
export const phrases = (list: Both): Phrases => new Phrases([...list.ar, ...list.en])

const inflected = (verb: string) => ['ت', 'وا', 'تا', 'ا'].map((ending) => folded(verb) + ending)
const arabicVerbs = new Set([
  ...structure.verbsAr.flatMap((verb) => [folded(verb), ...inflected(verb)]),
  ...structure.nounVerbsAr.flatMap(inflected)
])
const nounVerbs = new Set(structure.nounVerbsAr.map(folded))
/** Prepositions before the one to whom a verb such as طلب turns. */
const addressed = new Set(['إلى', 'من', 'على'].map(folded))
const particles = new Set(structure.particlesAr.map(folded))
const notVerbs = new Set(structure.notVerbsAr.map(folded))
const relatives = new Set([...structure.relatives.ar, ...structure.relatives.en].map(folded))
const auxiliaries = new Set(structure.auxiliaries)
const englishVerbs = new Set(structure.verbsEn)
const subjects = new Set(structure.subjectsEn)
const pronouns = new Set(['he', 'she', 'it', 'they', 'we', 'i'])
/** English articles, prepositions, conjunctions and the like. */
export const functionWords: ReadonlySet<string> = new Set(structure.functionWords.en)
const dangling = new Set([...structure.dangling.ar, ...structure.dangling.en].map(folded))
const continuers = new Set(structure.continuers.ar.map(folded))
const nonTitleOpeners = phrases(structure.nonTitleOpeners)
const dependentOpeners = phrases(structure.dependentOpeners)
const leadIns = [...structure.leadIns.ar, ...structure.leadIns.en].map(folded)

const firstLetters = new RegExp(`^[${anyLetter}${anyMark}]+`)
const lastLetters = new RegExp(`([${anyLetter}${anyMark}]+)\\s*$`)
const theFollowing = new RegExp(`(?:^| )the following(?: [${anyLetter}${anyNumeral}'-]+){1,4}$`)
/** The word behind an opening phrase of English: "At its third meeting, the". */
const afterPhrase = new RegExp(
  `^(?:At|In|On|After|Following|During|By|For|With|Under|Upon)\\b[^,.;:]{1,80}, ([${anyLetter}.]+) `
)

/** Signs that stand inside a word. */
const inWord = new Set([..."'’-"].map((sign) => sign.charCodeAt(0)))

/** Where the word that starts at `i` ends; `i` where none does. */
function wordEnd(text: string, i: number): number {
  let at = i
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isWordOrMark(unit) || inWord.has(unit)) at++
    else if (unit >= 0xd800 && unit <= 0xdbff && isRareWordOrMark(text, at)) at += 2
    else break
  }
  return at
}

function wordsIn(text: string): string[] {
  const words: string[] = []
  for (let i = 0; i < text.length; i++) {
    const end = wordEnd(text, i)
    if (end === i) continue
    words.push(text.slice(i, end))
    i = end
  }
  return words
}

/** How many words a text has; no more than `most` are counted. */
export function wordCount(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (let i = 0; i < text.length && count < most; i++) {
    const end = wordEnd(text, i)
    if (end === i) continue
    count++
    i = end
  }
  return count
}

/** Full stop, question or exclamation mark at the end, brackets and quotation marks aside. */
export const endsSentence = (text: string): boolean => /[.!?؟…]["'”’»)\]*]*\s*$/.test(text)

/** Any mark at the end that closes a sentence or a clause, comma included. */
export const endsClause = (text: string): boolean => /[.!?؟…;؛,،:]["'”’»)\]*]*\s*$/.test(text)

export const endsInColon = (text: string): boolean => /[:：]\s*$/.test(text)

/** The text stops in the middle: at a comma, an open bracket or a function word. */
export function endsOpen(text: string): boolean {
  if (/[([«“]\s*$/.test(text)) return true
  const open = text.slice(-200)
  if (Math.max(open.lastIndexOf('('), open.lastIndexOf('[')) > Math.max(open.lastIndexOf(')'), open.lastIndexOf(']')))
    return true
  const last = lastLetters.exec(text.slice(-24))?.[1]
  // A single Latin letter at the end is a name ("Annex A"), not an article.
  if (last === undefined || /^[A-Z]$/.test(last) || !dangling.has(folded(last))) return false
  return !(auxiliaries.has(last) && endsRelative(open))
}

/** "where we are", "than they were": a clause that is whole though it ends in an auxiliary. */
function endsRelative(text: string): boolean {
  const [, opener = '', subject = ''] = /(\p{L}+) (\p{L}+) \p{L}+\s*$/u.exec(text) ?? []
  return pronouns.has(subject) && (relatives.has(opener) || opener === 'than' || opener === 'as')
}

/** The text goes on with what stood before: lower case, closing punctuation, an adjective that agrees with a noun above. */
export function goesOn(text: string): boolean {
  if (/^["'“”]?\p{Ll}/u.test(text) || /^[,،;؛.)\]»]/.test(text)) return true
  return !/\p{L}/u.test(text) && /^[\d٠-٩]/.test(text) && /[,،]/.test(text)
}

/** An Arabic line that cannot open a title: an adjective that agrees with a noun above, or an oblique plural (المتعددين). */
export function agreesWithAbove(text: string): boolean {
  const first = folded(firstLetters.exec(text)?.[0] ?? '')
  return continuers.has(first) || /^ال[\u0621-\u064a]{3,}ين$/.test(first)
}

/** How often a word stands inside sentences of a document: an Arabic one folded, a Latin one with its capitals. */
export type Inside = (word: string) => number

/**
 * Opens a sentence anew, even below a line that stops in the middle: "The report stressed", وتشدد إسبانيا. Names may go on
 * with a sentence, so that a capital tells only on a word that the document has without it.
 */
export function opensAnew(text: string, inside: Inside): boolean {
  const latin = /^["'“(]?(\p{Lu}\p{Ll}*),? +\p{Ll}/u.exec(text)?.[1]
  if (latin !== undefined) {
    const plain = latin.toLowerCase()
    if (subjects.has(plain) || functionWords.has(plain) || opensSentence(text)) return true
    return inside(latin) === 0 && inside(plain) > 0
  }
  const first = folded(firstLetters.exec(text)?.[0] ?? '')
  if (!/^[وف]../.test(first)) return false
  const bare = first.slice(1)
  if (dangling.has(bare) || particles.has(bare) || (first.startsWith('و') && arabicVerb(first))) return true
  // The letter belongs to the word where the document has the word without it less often (وزارة).
  return inside(bare) > 0 && inside(bare) >= inside(first)
}

/** Opens a dependent clause, which a main clause must follow. */
export const opensDependent = (text: string): boolean => dependentOpeners.opens(folded(text.slice(0, 60))) !== undefined

export const opensSentence = (text: string): boolean => nonTitleOpeners.opens(folded(text.slice(0, 60))) !== undefined

function arabicVerb(word: string): boolean {
  const bare = /^[وف]..../.test(word) && !arabicVerbs.has(word) ? word.slice(1) : word
  if (notVerbs.has(bare) || notVerbs.has(word)) return false
  return arabicVerbs.has(bare) || /^(?:س?ي|ست)[\u0621-\u064a]{3,}$/.test(bare) || /^تست[\u0621-\u064a]{3,}$/.test(bare)
}

/** Whether the text is a sentence with a finite verb of its own, outside relative clauses. A guess from word forms. */
export const hasFiniteVerb = remembered(finiteVerbIn)

function finiteVerbIn(text: string, language: Language): boolean {
  const raw = wordsIn(text.replace(/\([^()]{0,200}\)/g, ' ').slice(0, 400))
  if (language === 'ar') {
    // Behind أما only a verb has ف: elsewhere it is a name (مدرسة فينويك, زيارة فيينا).
    const later = folded(raw[0] ?? '') === 'اما' ? /^[وف]?(?:س?ي|ست|تم|كان)/ : /^و?(?:س?ي|ست|تم|كان)/
    for (const [i, word] of raw.entries()) {
      const plain = folded(word)
      if (relatives.has(plain) && i > 0 && plain !== 'من') return false
      if (particles.has(plain)) return true
      if (arabicVerb(plain) && (i === 0 || later.test(plain))) return true
    }
    return false
  }
  // "At its third meeting, the Committee adopted …": the subject may stand after an opening phrase.
  const later = afterPhrase.exec(text)?.[1]
  const from = subjects.has((raw[0] ?? '').toLowerCase())
    ? 0
    : later !== undefined && subjects.has(later.toLowerCase())
      ? raw.indexOf(later.replace(/\.$/, ''))
      : -1
  for (const [i, word] of raw.entries()) {
    if (relatives.has(word) && i > 0) return false
    if (auxiliaries.has(word)) return true
    if (from >= 0 && i > from && englishVerbs.has(word) && raw[i + 1] !== 'by') return true
  }
  return false
}

/** "over three main themes", على ثلاثة محاور: a count behind a preposition. */
const counts = new RegExp(
  ` (?:${[...structure.countedBy.ar, ...structure.countedBy.en].map(folded).join('|')}) (?:${[...structure.counts.ar, ...structure.counts.en].map(folded).join('|')}) `
)

const leadOpenings = [...structure.leadOpenings.ar, ...structure.leadOpenings.en].map(folded)

/** A line that ends in a colon and announces a list in a sentence: "The Council agreed on the following:". */
export function leadsIn(text: string, language: Language): boolean {
  if (!endsInColon(text)) return false
  const plain = folded(text).replace(/[\s:]+$/, '')
  if (leadIns.some((phrase) => plain.endsWith(` ${phrase}`) || plain.endsWith(`ب${phrase}`) || plain === phrase))
    return true
  if (leadOpenings.some((phrase) => plain.replace(/^[وف](?=\p{L}{3})/u, '').startsWith(`${phrase} `))) return true
  // "… the following agenda:", "… the following two items:"
  if (theFollowing.test(plain) || /^(?:the )?following \p{L}/u.test(plain)) return true
  if (hasFiniteVerb(text, language) || counts.test(plain)) return true
  // "طلب المجلس إلى الأمين:" before a colon is what the Council did, not the noun.
  const [first = '', subject = '', ...after] = plain.split(' ')
  if (
    nounVerbs.has(first.replace(/^[وف](?=.{3})/, '')) &&
    subject.startsWith('ال') &&
    after.some((w) => addressed.has(w))
  )
    return true
  return language === 'en' && / (?:[a-z]+ed|to|by|for|the following)\b/.test(plain) && /(?:ed|to|by|for)$/.test(plain)
}

/** "Summary", خلفية: the usual titles of sections. */
export const sectionTitles = phrases(structure.sectionTitles)

const closings = { en: structure.closings.en.map(folded), ar: structure.closings.ar.map(folded) }
/** A sentence that tells the end of the meeting: "The meeting was closed at noon." */
export function closesMeeting(text: string, language: Language): boolean {
  const plain = folded(text.slice(0, 60)).replace(/^[وف](?=\S{3})/, '')
  return closings[language].some((phrase) => plain.startsWith(phrase))
}

const fields = phrases(structure.fields)
/** `Date: 4 May 2023`, `المكان: قاعة البلدية`: a field of minutes with its value. */
export function isField(text: string): boolean {
  const colon = text.slice(0, 36).indexOf(':')
  return colon > 0 && colon < text.length - 1 && fields.has(folded(text.slice(0, colon)).trim())
}

/** Words that mark a title which goes on from an earlier place: continued, تابع. */
export const continued = phrases(structure.continued)
/** Nouns that open the title of a paper: report, statement, تقرير. */
export const titleOpeners = phrases(structure.titleOpeners)
/** Nouns of resolutions, laws and agreements. */
export const instruments = phrases(structure.instruments)
/** Lines such as "The General Assembly,", إن المجلس،. */
export const enacting = phrases(structure.enacting)
/** A title that goes on from an earlier place: "Agenda item 6 (continued)", البند 6 (تابع). */
export function isContinued(text: string): boolean {
  const last = /[([]([^()[\]]{1,20})[)\]]\s*\*?$/.exec(text)?.[1]
  return last !== undefined && continued.has(folded(last).trim())
}

const titleLines = phrases(structure.titleLines)
/** A further line of a title: "concerning the regulation of markets", بشأن تنظيم الأسواق, "of 14 May 2021". */
export const opensTitleLine = (text: string): boolean => titleLines.opens(folded(text.slice(0, 60))) !== undefined
