/** Reads the verbs and the frame of resolutions: preambular clauses, operative paragraphs, titles, enacting lines. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { type Folded, fold, folded } from './fold.ts'
import { countedValue, ordinalValue } from './labels.ts'
import { Phrases, phrasesOf, type Word, wordsOf } from './words.ts'

interface Clauses {
  preambular: (Both & { weak?: boolean; formal?: boolean })[]
  operative: (Both & { to?: boolean; weak?: boolean; formal?: boolean })[]
  adverbs: Both
  leadIns: Both
  nouns: Both
  asFollows: Both
  titles: Both[]
  draft: Both
  revised: Both
  fresh: Both
  numberWords: Both
  yearTails: Both
  sessionTails: Both
  treaty: Both
  continuing: Both
  adopted: Both
  enacting: Both
  bodyEnds: Both
  articles: Both
  annexes: Both
  periods: Both
  revisionWords: Both
  revisionLinks: Both
  meetings: Both
}

export type Side = 'preamble' | 'operative'

interface Verb {
  side: Side
  /** Prose uses it too: it counts only inside a resolution. */
  weak: boolean
  /** Directed at somebody, who is named next. */
  to: boolean
  /** A formula that only resolutions have: WHEREAS, BE IT RESOLVED. */
  formal: boolean
}

/** The verb that opens a clause, in offsets of the text it was read from. */
export interface ClauseVerb extends Verb {
  start: number
  /** End of the verb with its adverbs. */
  end: number
  /** In the lexicon; otherwise known by its form alone (إذ with an imperfect, an -ing form). */
  known: boolean
  /** In the form of a body that speaks as many: "Decide" rather than "Decides". English only. */
  plural: boolean
  /** The body that stands before an English verb, "the Council decided", as offsets; null where it is not named there. */
  subject: { start: number; end: number } | null
  /** The words of the text, the way from their offsets to those of the text, and the index of the first word after the verb. */
  words: readonly Word[]
  origin(offset: number): number
  next: number
}

const data = lexicon<Clauses>('clauses')
const languages = ['en', 'ar'] as const

/** The forms of an Arabic entry: see the marks explained in `data/clauses.yaml`. */
export function forms(pattern: string): string[] {
  const marks: [string, string[]][] = [
    ['{ي}', ['ي', 'ت', 'ن']],
    ['{ه}', ['ه', 'ها', 'نا', 'هم']],
    ['{ت}', ['', 'ت', 'نا', 'وا']]
  ]
  return marks.reduce<string[]>(
    (all, [mark, endings]) => all.flatMap((f) => (f.includes(mark) ? endings.map((e) => f.replaceAll(mark, e)) : [f])),
    [pattern.replace(/ [بل]$/, '')]
  )
}

const verbs: Record<Language, Phrases<Verb>> = { en: new Phrases(), ar: new Phrases() }
for (const language of languages) {
  for (const entry of data.preambular) {
    const verb: Verb = { side: 'preamble', weak: entry.weak ?? false, to: false, formal: entry.formal ?? false }
    for (const form of entry[language].flatMap(forms)) {
      verbs[language].add(form, verb)
      // A joined و is found by itself only before words of three letters or more.
      if (/^[a-z\u0621-\u064a]{1,2} /.test(form)) verbs[language].add(`و${form}`, verb)
    }
  }
  for (const entry of data.operative) {
    const verb: Verb = {
      side: 'operative',
      weak: entry.weak ?? false,
      to: entry.to ?? false,
      formal: entry.formal ?? false
    }
    for (const form of entry[language].flatMap(forms)) verbs[language].add(form, verb)
  }
}
const adverbs = phrasesOf(data.adverbs)
const leadIns = phrasesOf(data.leadIns)
const nouns = phrasesOf(data.nouns)
const asFollows = phrasesOf(data.asFollows)
const titles = phrasesOf({ en: data.titles.flatMap((t) => t.en), ar: data.titles.flatMap((t) => t.ar) })
const drafts = phrasesOf(data.draft)
const revised = phrasesOf(data.revised)
const fresh = phrasesOf(data.fresh)
const numberWords = phrasesOf(data.numberWords)
const yearTails = phrasesOf(data.yearTails)
const sessionTails = phrasesOf(data.sessionTails)
const treaties = phrasesOf(data.treaty)
const continuing = phrasesOf(data.continuing)
const adoptions = phrasesOf(data.adopted)
const enacting = phrasesOf(data.enacting)
const bodyEnds = phrasesOf(data.bodyEnds)
const articles = phrasesOf(data.articles)
const annexes = phrasesOf(data.annexes)
/** Words that tell a lost hyphen from a flattened change of year, words that tell a revision and what links them to its place, words for meetings. */
export const periods = phrasesOf(data.periods)
export const revisionWords = phrasesOf(data.revisionWords)
export const revisionLinks = phrasesOf(data.revisionLinks)
export const meetings = phrasesOf(data.meetings)

/** How many characters of a block are read for its verb: verbs stand at the start. */
const reach = 260

const skip = (list: Phrases<true>, words: readonly Word[], i: number): number => {
  let at = i
  for (let hit = list.at(words, at); hit; hit = list.at(words, at)) at += hit.length
  return at
}
/** Commas set off adverbs and addressees: "Resolves, in this regard, to". */
const skipComma = (words: readonly Word[], i: number) => (/^[,،]$/.test(words[i]?.text ?? '') ? i + 1 : i)

const arabicImperfect = /^[يتن][\u0621-\u064a]{2,}$/
const participle = /^[a-z]{3,}ing$/

/** The verb that opens `text`, or null. `text` is the block without its label. */
export function clauseVerb(text: string, language: Language): ClauseVerb | null {
  const folding = fold(text.slice(0, reach))
  const words = wordsOf(folding.text)
  return described(text, language, folding, words, language === 'ar' ? arabicVerb(words) : englishVerb(words))
}

/**
 * The operative verb behind a joined و: "5- ويطلب إلى الأمين العام …". Only where the number of its own tells that a paragraph opens: elsewhere
 * such a verb goes on with the paragraph before it.
 */
export function joinedVerb(text: string): ClauseVerb | null {
  const folding = fold(text.slice(0, reach))
  const words = wordsOf(folding.text)
  const hit = verbs.ar.at(words, 0)
  if (!hit?.joined || hit.value.side !== 'operative') return null
  const to = skip(adverbs.ar, words, hit.length)
  const verb = described(text, 'ar', folding, words, [0, to, hit.value, true])
  return verb && { ...verb, start: verb.start + 1 }
}

function described(
  text: string,
  language: Language,
  folding: Folded,
  words: readonly Word[],
  found: FoundVerb | null
): ClauseVerb | null {
  if (!found) return null
  const [from, to, verb, known] = found
  const first = words[from] as Word
  const last = words[to - 1] as Word
  const plural = language === 'en' && verb.side === 'operative' && !/(?:s|ed|it)$/.test(firstVerbWord(words, from, to))
  return {
    ...verb,
    known,
    plural,
    subject: language === 'en' ? subjectOf(folding, words) : null,
    start: folding.origin(first.start),
    end: endOf(folding, last, text),
    words,
    origin: folding.origin,
    next: to
  }
}

function subjectOf(folding: Folded, words: readonly Word[]): ClauseVerb['subject'] {
  const length = words[0]?.text === 'the' ? (leadIns.en.at(words, 0)?.length ?? 0) : 0
  return length === 0 ? null : { start: 0, end: folding.origin((words[length - 1] as Word).end - 1) + 1 }
}

/** The verb itself, past adverbs before it; "be it resolved" counts by its "it". */
const firstVerbWord = (words: readonly Word[], from: number, to: number): string => {
  const at = Math.min(skip(adverbs.en, words, from), to - 1)
  const word = words[at]?.text ?? ''
  return word === 'be' || word === 'is' ? 'it' : word
}

const endOf = (folding: Folded, word: Word, text: string): number => {
  let end = folding.origin(word.end - 1) + 1
  while (end < text.length && /[\u064b-\u0652\u0640]/.test(text[end] as string)) end++
  return end
}

type FoundVerb = [from: number, to: number, verb: Verb, known: boolean]

function englishVerb(words: readonly Word[]): FoundVerb | null {
  let from = 0
  for (
    let at = skipComma(words, skip(leadIns.en, words, 0));
    at > from;
    at = skipComma(words, skip(leadIns.en, words, at))
  )
    from = at
  const verbAt = skip(adverbs.en, words, from)
  if (nouns.en.at(words, verbAt)) return null
  const start = leadIns.en.at(words, 0) && verbs.en.at(words, 0) ? 0 : from
  const hit = verbs.en.at(words, verbAt) ?? verbs.en.at(words, start)
  if (hit) {
    const at = verbs.en.at(words, verbAt) ? verbAt : start
    return [from, skip(adverbs.en, words, at + hit.length), hit.value, true]
  }
  const word = words[verbAt]?.text ?? ''
  if (participle.test(word) || (word === 'having' && words[verbAt + 1])) {
    const end = word === 'having' ? verbAt + 2 : verbAt + 1
    return [from, skip(adverbs.en, words, end), { side: 'preamble', weak: true, to: false, formal: false }, false]
  }
  return null
}

function arabicVerb(words: readonly Word[]): FoundVerb | null {
  const lead = skipComma(words, skip(leadIns.ar, words, 0))
  for (const from of new Set([0, lead])) {
    const hit = verbs.ar.at(words, from)
    // A joined و belongs to preambular clauses (وإذ, وقد); an operative paragraph that opens with one goes on with the last.
    if (hit && !(hit.joined && hit.value.side === 'operative')) {
      return [from, skip(adverbs.ar, words, from + hit.length), hit.value, true]
    }
  }
  const first = words[0]?.text
  const second = words[1]?.text ?? ''
  if ((first === 'اذ' || first === 'واذ') && words.length > 1) {
    const end = arabicImperfect.test(second) ? 2 : Math.min(3, words.length)
    return [0, skip(adverbs.ar, words, end), { side: 'preamble', weak: false, to: false, formal: false }, false]
  }
  if (first === 'وقد' && words.length > 1)
    return [0, skip(adverbs.ar, words, 2), { side: 'preamble', weak: true, to: false, formal: false }, false]
  return null
}

/** The index of the first word after "as follows", أن and the like. */
export const afterAsFollows = (words: readonly Word[], i: number, language: Language): number =>
  skip(asFollows[language], words, i)

/** What a line that names a resolution says. Offsets are those of the text. */
export interface TitleLine {
  number: string | null
  /** Only a symbol stands before the title ("69/200. …"): it names a resolution if a body speaks next. */
  symbol: boolean
  draft: boolean
  revised: boolean
  /** Where the words after number and brackets start: a title on the same line. */
  rest: number
}

/** 69/200, 2014/38, WHA75.12, EB161.R7, S-10/2 at the start of a title. */
const symbolForm =
  /^(?:[a-z]{2,6}\d{1,4}[./][a-z]?\d{1,4}|(?:[a-z]{1,2}-)?\d{1,4}\/\d{1,4}|[a-z]+(?:[./][a-z]+){0,3}[./](?:dec|res|decl|rec)[./]?\d{1,4})$/
/** "201 EX/Decision 12": the word after the symbol of the session. */
const bodySymbol = /^[a-z]{1,6}\/(?:decision|resolution|dec|res)$/
/** EB156(3), GC(65)/RES/8, CM/Res(2021)3: numbers with brackets in them. */
const bracketed =
  /^(?:[a-z]{2,6}\d{0,3}\(\d{1,3}\)(?:\/(?:res|dec)\/\d{1,3})?|[a-z]{1,4}\/(?:res|dec|rec)\(\d{4}\)\d{1,3})(?![\p{L}\p{N}])/u
/** م ت161 ق7, ج ص ع75-1, م ت 156(3), ا ب-12/5, 5/م أ-15, 215 م ت/القرار 18: the same in Arabic letters. */
const arabicSymbol =
  /^(?:(?:[\u0621-\u064a] ?){1,3}-?\d{1,3}(?:(?:[-./]| ?ق ?)\d{1,3}|\(\d{1,3}\))|\d{1,3}\/(?:[\u0621-\u064a] ?){1,3}-?\d{1,3}|\d{1,4} ?(?:[\u0621-\u064a] ?){1,3}\/ ?(?:(?:ال)?(?:قرار|مقرر) )?\d{1,4})(?![\p{L}\p{N}])/u
/** The length of a number with letters or brackets at the head of a folded text; 0 where there is none. */
const letteredNumber = (text: string, language: Language): number =>
  (language === 'ar' ? arabicSymbol : bracketed).exec(text)?.[0].length ?? 0
const plainDigits = (text: string) => text.replace(/[٠-٩۰-۹]/g, (digit) => fold(digit).text)
const numberForm = /^[a-z]{1,5}(?:\/[a-z0-9.]+)+$|^[a-z]{0,6}[-/.]?\d[\w/.-]*$|^[ivxlc]+$|^\d+\/[\w/.-]+$/
const wordsSkipped = (words: readonly Word[], i: number) => {
  let at = i
  while (/^[([.:,،-]$/.test(words[at]?.text ?? '')) at++
  return at
}

/** 2025/8 alone on its line: the number of a decision of an executive board or of a council. */
const yearAndNumber = /^(?:19|20)\d\d\/\d{1,3}$/

/** Reads a line such as "Draft resolution 12 (revised)", "RESOLUTION 1336 (MODIFIED 2019)", القرار رقم (5); null for any other line. */
export function titleLine(text: string, language: Language): TitleLine | null {
  if (text.length > 300) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  if (yearAndNumber.test(folding.text))
    return { number: plainDigits(text.trim()), symbol: true, draft: false, revised: false, rest: text.length }
  const lettered = letteredNumber(folding.text, language)
  if (lettered > 0) {
    const rest =
      words[
        wordsSkipped(
          words,
          words.findIndex((w) => w.start >= lettered)
        )
      ]
    const number = plainDigits(text.slice(0, folding.origin(lettered - 1) + 1))
    const end = rest && rest.start >= lettered ? folding.origin(rest.start) : text.length
    return { number, symbol: true, draft: false, revised: false, rest: end }
  }
  const symbol = words.findIndex(
    (w, i) => i < 2 && (symbolForm.test(w.text) || (bodySymbol.test(w.text) && /^\d/.test(words[i + 1]?.text ?? '')))
  )
  if (symbol >= 0 && (symbol === 0 || bodySymbol.test((words[symbol] as Word).text))) {
    // Assembly/AU/Dec.411(XXXI)
    const session = words[symbol + 1]?.text === '(' && words[symbol + 3]?.text === ')' ? symbol + 3 : symbol
    const last = bodySymbol.test((words[symbol] as Word).text) ? symbol + 1 : session
    const rest = words[wordsSkipped(words, last + 1)]
    const number = plainDigits(
      text.slice(folding.origin((words[0] as Word).start), folding.origin((words[last] as Word).end - 1) + 1)
    )
    return { number, symbol: true, draft: false, revised: false, rest: rest ? folding.origin(rest.start) : text.length }
  }
  // "South Africa: draft resolution**" stands above the title of a draft.
  const ending = words.findLastIndex((w) => /^[\p{L}\p{N}]/u.test(w.text))
  const proposed = words.slice(0, ending + 1).findLastIndex((w) => /^[:*]$/.test(w.text)) + 1
  const kind = drafts[language].at(words, proposed)
  if (kind && proposed > 1 && titles[language].at(words, proposed + kind.length) && proposed + kind.length === ending) {
    return { number: null, symbol: true, draft: true, revised: false, rest: text.length }
  }
  let i = 0
  let draft = false
  let revision = false
  for (let hit: { length: number } | null | undefined; i < 5; i += hit.length) {
    hit = drafts[language].at(words, i)
    if (hit) draft = true
    else {
      hit = revised[language].at(words, i)
      if (!hit) break
      revision = true
    }
  }
  // "69/200. Special session" and "Council Resolution 12" are read by what follows or stands before.
  const hit = titles[language].at(words, i) ?? titles[language].at(words, ++i)
  if (!hit || hit.joined) return null
  i += hit.length
  for (;;) {
    if (revised[language].at(words, i) && !/^\d/.test(words[i]?.text ?? '')) {
      revision = true
      i++
    } else if (numberWords[language].at(words, i) || fresh[language].at(words, i)) i++
    else break
  }
  // Who issued it may stand before the number: قرار مجلس الوزراء رقم 12, "Decision of the Board No. 4".
  if (!/^[([\d]/.test(words[i]?.text ?? '(')) {
    const issued = words.slice(i, i + 6).findIndex((_, k) => numberWords[language].at(words, i + k))
    if (issued > 0 && /^\d/.test(words[wordsSkipped(words, i + issued + 1)]?.text ?? '')) i += issued + 1
  }
  const numbered = wordsSkipped(words, i)
  const candidate = words[numbered]
  let number: string | null = null
  const behind = candidate && numbered - i <= 2 ? letteredNumber(folding.text.slice(candidate.start), language) : 0
  if (candidate && behind > 0) {
    const end = candidate.start + behind
    number = plainDigits(text.slice(folding.origin(candidate.start), folding.origin(end - 1) + 1))
    const after = words.findIndex((w) => w.start >= end)
    i = after < 0 ? words.length : after
  } else if (candidate && numberForm.test(candidate.text) && numbered - i <= 2) {
    number = plainDigits(text.slice(folding.origin(candidate.start), folding.origin(candidate.end - 1) + 1))
    i = numbered + 1
    if (words[i]?.text === ')') i++
    i = skipTails(words, i, language)
  }
  for (let k = i; k < words.length && k < i + 8; k++) if (revised[language].at(words, k)) revision = true
  // A title that goes on as a sentence names no text: "Resolution 1344 provides for …" is told by its verb later on.
  while (words[i]?.text === '(') {
    const close = words.slice(i, i + 24).findIndex((w) => w.text === ')')
    if (close < 0) break
    i += close + 1
  }
  while (/^[.:,،-]$/.test(words[i]?.text ?? '')) i++
  const next = words[i]
  if (number === null && next && !draft && hit.length > 0 && words.length > 12) return null
  return { number, symbol: false, draft, revised: revision, rest: next ? folding.origin(next.start) : text.length }
}

/** What belongs to the number rather than to the title: لسنة 2024, "Ordinary Session (158)". */
function skipTails(words: readonly Word[], from: number, language: Language): number {
  const year = yearTails[language].at(words, from)
  if (year && /^\d{4}$/.test(words[from + year.length]?.text ?? '')) return from + year.length + 1
  const named = wordsSkipped(words, from)
  const session = sessionTails[language].at(words, named)
  if (!session) return from
  const number = wordsSkipped(words, named + session.length)
  if (!/^\d+$/.test(words[number]?.text ?? '')) return from
  return words[number + 1]?.text === ')' ? number + 2 : number + 1
}

/** The body in a line with which it decides: "BE IT RESOLVED BY THE CITY COUNCIL THAT:", لذلك يقرر المجلس البلدي ما يلي: */
export function decidingBody(
  text: string,
  { words, next, side }: ClauseVerb,
  language: Language
): { start: number; end: number } | null {
  if (side !== 'operative' || text.length > 160 || !/[:،,]\s*$/.test(text)) return null
  const from = words[next]?.text === 'by' ? next + 1 : next
  const head = enacting[language].within(words, from, from + (language === 'ar' ? 1 : 8))
  if (!head || head.joined || /^[,،:]$/.test(words[from]?.text ?? ',')) return null
  const last = words.length - 1
  const stop = words.findIndex((_, i) => i > from && asFollows[language].at(words, i) !== null)
  const end = stop < 0 ? last : stop
  // Words after "that" or "to" say what is decided.
  if (afterAsFollows(words, end, language) < last || (stop < 0 && (language === 'en' || last - from > 5))) return null
  const folding = fold(text.slice(0, reach))
  return {
    start: folding.origin((words[from] as Word).start),
    end: folding.origin((words[end - 1] as Word).end - 1) + 1
  }
}

/** A line with which the parties to a treaty agree: what stands above it is no resolution. */
export function treatyLine(text: string, language: Language): boolean {
  if (text.length > 200 || !/:\s*$/.test(text)) return false
  const words = wordsOf(fold(text).text)
  return treaties[language].within(words, 0, words.length) !== null
}

/** A line of the preamble that goes on with the verb of the one above. */
export const continuesVerb = (text: string, language: Language): boolean =>
  continuing[language].at(wordsOf(fold(text.slice(0, 30)).text), 0) !== null

/** The name of the body in the line with which it speaks ("The Council,", إن المجلس،), as offsets; null for any other line. */
export function enactingLine(text: string, language: Language): { start: number; end: number; sure: boolean } | null {
  if (text.length > 420) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const closed = /[,،:]\s*$/.test(text)
  if (words.length < 2 || /[.;؛؟?!]\s*$/.test(text)) return null
  let from = 0
  let sure = closed
  if (language === 'ar') {
    // Folding makes أن and إن one; a clause that opens with أن is no body that speaks.
    const opens = words[0]?.text === 'ان' && !/^\s*أ/.test(text)
    if (opens) from = 1
    else if (!closed) return null
    sure = opens && closed
    const head = enacting.ar.at(words, from)
    if (!opens && (!head || head.joined)) return null
  } else {
    const opens = /^(?:The|THE|We|WE)\b/.test(text)
    if (!opens) return null
    const named = words.slice(0, 14).some((_, i) => enacting.en.at(words, i))
    if (!named || (!closed && words.length > 8)) return null
    // A verb on the line makes it a sentence: "The Council decided to meet again:".
    if (
      words
        .slice(1, 12)
        .some(
          (w) =>
            /(?:ed|was|were|is|are|has|have|will|shall|should)$/.test(w.text) &&
            !/^(?:united|specialized|limited|this)$/.test(w.text) &&
            closedAt(words) > words.indexOf(w)
        )
    )
      return null
  }
  // "We, the ministers responsible for …, meeting in …": who they are stands behind the pronoun.
  if (/^(?:we|نحن)$/.test(words[from]?.text ?? '') && /^[,،]$/.test(words[from + 1]?.text ?? '') && words[from + 2])
    from += 2
  const first = words[from] as Word
  let last = words.length - 1
  while (last > from && /^[,،:]$/.test((words[last] as Word).text)) last--
  // The name ends where the meeting is described: المنعقد في …, "meeting in …", or at the first comma.
  let nested = 0
  const comma = words.findIndex((w, i) => {
    nested += w.text === '(' ? 1 : w.text === ')' ? -1 : 0
    return i > from && nested === 0 && /^[,،]$/.test(w.text)
  })
  if (comma > from && comma <= last) last = comma - 1
  const met = bodyEnds[language].within(words, from + 1, last + 1)
  if (met) last = met.index - 1
  return { start: folding.origin(first.start), end: folding.origin((words[last] as Word).end - 1) + 1, sure }
}

const closedAt = (words: readonly Word[]) => {
  const comma = words.findIndex((w) => w.text === ',')
  return comma < 0 ? words.length : comma
}

/** True for a line that says when and by whom a text was adopted. */
export function adoptionLine(text: string, language: Language): boolean {
  if (text.length > 300) return false
  const words = wordsOf(fold(text).text)
  let from = /^[([]$/.test(words[0]?.text ?? '') ? 1 : 0
  // "Resolution adopted by the General Assembly on …"
  from += titles[language].at(words, from)?.length ?? 0
  while (/^[([.,:-]$/.test(words[from]?.text ?? '')) from++
  if (adoptions[language].at(words, from + 1) && words[from]?.text === 'passed') return true
  return adoptions[language].at(words, from) !== null
}

/** A line after the text that names the meeting which adopted it: "73rd plenary meeting", الجلسة العامة 73 */
export function meetingLine(text: string, language: Language): boolean {
  if (text.length > 80 || /[;؛:]$/.test(text)) return false
  const words = wordsOf(fold(text).text)
  const numbered = words.some((w) => /^\d{1,5}(?:st|nd|rd|th)?$/.test(w.text) || ordinalValue(w.text) !== undefined)
  return words.length <= 8 && numbered && meetings[language].within(words, 0, words.length) !== null
}

/** So many characters hold the longest name of an annex, and so many its first letters with all their marks. */
const longestAnnexName = 40
const headOfName = 12
/** The first letters of the names of annexes, with و and ف and without: nearly all lines open with others. */
const firstLetters = new Set(
  [...data.annexes.ar, ...data.annexes.en].flatMap((name) =>
    ['', 'و', 'ف'].map((joined) => `${joined}${folded(name)}`.slice(0, 4))
  )
)

/** The head of an annex: the offset after "Annex 1", الملحق أ; null for any other line. */
export function annexHead(text: string, language: Language): number | null {
  if (text.length > 200 || !firstLetters.has(folded(text.slice(0, headOfName)).slice(0, 4))) return null
  if (!annexes[language].at(wordsOf(folded(text.slice(0, longestAnnexName))), 0)) return null
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const hit = annexes[language].at(words, 0)
  if (!hit || hit.joined) return null
  let i = hit.length
  if (
    words[i] &&
    /^(?:[ivxlc\d]{1,4}|[a-z]|[\u0621-\u064a]{1,3}|الاول|الثاني|الثالث|one|two)$/.test((words[i] as Word).text)
  )
    i++
  const next = words[i]
  if (!next) return text.length
  if (!/^[.:,،()-]$/.test(next.text) && i === hit.length) return null
  while (/^[.:,،-]$/.test(words[i]?.text ?? '')) i++
  const rest = words[i]
  return rest ? folding.origin(rest.start) : text.length
}

/** The head of an article ("Section 2.", المادة الأولى:): its number and the offset of the words after it; null for any other text. */
export function articleHead(text: string, language: Language): { value: number; end: number } | null {
  const folding = fold(text.slice(0, 60))
  const words = wordsOf(folding.text)
  const hit = articles[language].at(words, 0)
  if (!hit || hit.joined) return null
  let i = wordsSkipped(words, hit.length)
  const named = words[i]?.text ?? ''
  const value = countedValue(named)
  if (value === undefined) return null
  const marked = wordsSkipped(words, i + (words[i + 1]?.text === ')' ? 2 : 1))
  if (marked === i + 1 && words[marked]) return null
  i = marked
  return { value, end: words[i] ? folding.origin((words[i] as Word).start) : text.length }
}

/** The text without footnote marks, closing quotation marks and a joining "and" at its end: what shows how it closes. */
export function closing(text: string): string {
  return text
    .slice(-60)
    .replace(/(?:\[\^?[\w*]{1,4}\]|\(\)|\(\d{1,3}\)|[*†‡⁰¹²³⁴-⁹\s"'”’»])+$/u, '')
    .replace(/([\p{L})"”»][.;:,،؛])\d{1,2}$/u, '$1')
    .replace(/([;,،؛])\s*(?:and|or|و|أو)$/i, '$1')
}

/** True where the text holds a word for a draft, and a word for a revised text. */
export function draftWords(text: string, language: Language): { draft: boolean; revised: boolean } {
  const words = wordsOf(fold(text.slice(0, 400)).text)
  return {
    draft: drafts[language].within(words, 0, words.length) !== null,
    revised: revised[language].within(words, 0, words.length) !== null
  }
}
