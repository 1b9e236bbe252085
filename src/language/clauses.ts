import type { Language } from '../model/record.ts'
import { data, forms, languages, type Side } from './clause-words.ts'
import { type Folded, fold } from './fold.ts'
import { Phrases, phrasesOf, type Word, wordsOf } from './words.ts'

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
export const asFollows = phrasesOf(data.asFollows)

/** How many characters of a block are read for its verb: verbs stand at the start. */
export const reach = 260
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

/** The text without footnote marks, closing quotation marks and a joining "and" at its end: what shows how it closes. */
export function closing(text: string): string {
  return text
    .slice(-60)
    .replace(/(?:\[\^?[\w*]{1,4}\]|\(\)|\(\d{1,3}\)|[*†‡⁰¹²³⁴-⁹\s"'”’»])+$/u, '')
    .replace(/([\p{L})"”»][.;:,،؛])\d{1,2}$/u, '$1')
    .replace(/([;,،؛])\s*(?:and|or|و|أو)$/i, '$1')
}
