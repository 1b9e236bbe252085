/** What bodies do in decisions and resolutions, and which verbs of the two languages stand for each other: see `data/verbs.yaml`. */
import type { Language } from '../model/record.ts'
import { forms } from './clause-words.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { keysOf } from './keys.ts'
import { Phrases, phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from './words.ts'

interface ArabicEntry {
  is: string
  now: string[]
  past: string[]
  noun: string[]
  with?: string
}
interface EnglishEntry {
  en: string[]
  past?: string[]
  noun?: string[]
  ar: string[]
}
interface Verbs {
  arabic: ArabicEntry[]
  english: EnglishEntry[]
  settling: string[]
  acting: string[]
  dealing: string[]
  requesting: string[]
  bidding: Record<Language, string[]>
  unlike: { en: string[] }
  frame: Record<'auxiliaries' | 'be' | 'agents' | 'done', string[]>
  attitudes: { en: string[]; ar: string[]; verbs: string[] }[]
}

const data = lexicon<Verbs>('verbs')

/** A verb of a body. */
export interface BodyVerb {
  /** The Arabic verbs that it is or that may stand for it. */
  readonly senses: ReadonlySet<string>
  /** It settles a matter: approve, decide, take note. */
  readonly settles: boolean
  /** It asks, charges, judges or changes: request, authorize, condemn, repeal. */
  readonly acts: boolean
  /** It deals with what is before the body, or does something of its own: consider, publish, finance. */
  readonly deals: boolean
  /** It says no more than that something is felt: "expresses its concern". */
  readonly expresses: boolean
  /** The word that must follow soon, folded; null where none must. */
  readonly with: string | null
}

/** The forms of an English verb that are not in the past: request, requests, requesting. */
function present(verb: string): string[] {
  const [first = '', ...rest] = verb.split(' ')
  const third = /(?:s|sh|ch|x|z)$/.test(first)
    ? `${first}es`
    : /[^aeiou]y$/.test(first)
      ? `${first.slice(0, -1)}ies`
      : `${first}s`
  const ing = doubled(/e$/.test(first) ? first.slice(0, -1) : first)
  return [first, third, `${ing}ing`].map((form) => [form, ...rest].join(' '))
}

/** Verbs stressed on the last syllable double its consonant: referring, deferring, regretting, committing. */
const doubled = (stem: string): string =>
  /(?:refer|defer|regret|commit|concur|submit)$/.test(stem) ? `${stem}${stem.at(-1)}` : stem

function past(verb: string): string {
  const [first = '', ...rest] = verb.split(' ')
  const stem = /[^aeiou]y$/.test(first)
    ? `${first.slice(0, -1)}ied`
    : /e$/.test(first)
      ? `${first}d`
      : `${doubled(first)}ed`
  return [stem, ...rest].join(' ')
}

const wordSet = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(folded))
/** Small words around the verb that make it an act. */
export const frame = {
  auxiliaries: wordSet(data.frame.auxiliaries),
  be: wordSet(data.frame.be),
  agents: wordSet(data.frame.agents),
  done: wordSet(data.frame.done)
}

const settling = new Set(data.settling)
const acting = new Set(data.acting)
const dealing = new Set(data.dealing)
const index = {
  now: { ar: new Phrases<BodyVerb>(), en: new Phrases<BodyVerb>() },
  past: { ar: new Phrases<BodyVerb>(), en: new Phrases<BodyVerb>() },
  noun: { ar: new Phrases<BodyVerb>(), en: new Phrases<BodyVerb>() }
}
/** The keys (see keys.ts) by which a text of the language may say each Arabic verb; a form of several words needs all its keys. */
const sayings: Record<Language, Map<string, (readonly string[])[]>> = { ar: new Map(), en: new Map() }
const say = (language: Language, sense: string, form: string) => {
  const list = sayings[language].get(sense)
  if (list) list.push(keysOf(form))
  else sayings[language].set(sense, [keysOf(form)])
}

for (const entry of data.arabic) {
  const verb: BodyVerb = {
    senses: new Set([entry.is]),
    settles: settling.has(entry.is),
    acts: acting.has(entry.is),
    deals: dealing.has(entry.is),
    expresses: entry.is === 'أعرب',
    with: entry.with === undefined ? null : folded(entry.with)
  }
  for (const form of entry.now.flatMap(forms)) index.now.ar.add(form, verb)
  for (const form of entry.past.flatMap(forms)) index.past.ar.add(form, verb)
  for (const form of entry.noun) index.noun.ar.add(form, verb)
  const must = entry.with ?? ''
  for (const form of [...entry.now, ...entry.past].flatMap(forms)) say('ar', entry.is, `${form} ${must}`)
  for (const form of entry.noun) say('ar', entry.is, form)
}
for (const { en, past: irregular, noun = [], ar } of data.english) {
  en.forEach((base, i) => {
    const verb: BodyVerb = {
      senses: new Set(ar),
      settles: settling.has(base),
      acts: acting.has(base),
      deals: dealing.has(base),
      expresses: base === 'express',
      with: null
    }
    const told = irregular?.[i] ?? past(base)
    for (const form of present(base)) index.now.en.add(form, verb)
    index.past.en.add(told, verb)
    for (const sense of ar) for (const form of [base, told, ...noun]) say('en', sense, form)
    if (i === 0) for (const form of noun) index.noun.en.add(form, verb)
  })
}

/** A verb found at a word. */
export interface BodyVerbHit {
  verb: BodyVerb
  /** How many words it takes. */
  length: number
}

/** How many words after an Arabic verb its second word may stand: "أحاط المجلس الاقتصادي والاجتماعي علما". */
const soon = 8

function at(list: Phrases<BodyVerb>, words: readonly Word[], i: number): BodyVerbHit | null {
  const hit = list.at(words, i)
  if (!hit) return null
  const { with: must } = hit.value
  if (must !== null && !words.slice(i + 1, i + soon).some((w) => w.text === must)) return null
  return { verb: hit.value, length: hit.length }
}

/** The verb at word `i` as it opens a clause of a resolution: "Requests", "recalling", "يطلب", after إذ. */
export const presentVerb = (words: readonly Word[], i: number, language: Language): BodyVerbHit | null =>
  at(index.now[language], words, i)

/** The verb at word `i` as minutes tell it: "approved", "وافق". */
export const pastVerb = (words: readonly Word[], i: number, language: Language): BodyVerbHit | null =>
  at(index.past[language], words, i)

/** The verbal noun at word `i`, as it stands after تم: "الموافقة". Arabic only. */
export const verbalNoun = (words: readonly Word[], i: number): BodyVerbHit | null => at(index.noun.ar, words, i)

const infinitive = { en: new Set(['to']), ar: new Set([folded('أن'), folded('بأن')]) }
/** What may be written onto a verbal noun at the head of an entry: بالموافقة, الطلب. */
const onNoun = /^[وف]?(?:بال|لل|ال|ب)(?=\p{L}{3})/u

interface EntryVerb extends BodyVerbHit {
  /** How many words stand before it. */
  from: number
  /** It is told as done: "approved". */
  told: boolean
}

/**
 * The verb with which an entry of a list opens, in any form in which it may follow what introduces the list: "approved", "to approve",
 * "approval of", وافق, أن يوافق, الموافقة, بالموافقة.
 */
export function entryVerb(words: readonly Word[], language: Language): EntryVerb | null {
  const from = infinitive[language].has(words[0]?.text ?? '') ? 1 : 0
  const told = from === 0 ? pastVerb(words, 0, language) : null
  const hit = told ?? presentVerb(words, from, language)
  if (hit) return { ...hit, from, told: told !== null }
  const [first, ...rest] = words
  if (from > 0 || !first) return null
  if (language === 'en') {
    const named = at(index.noun.en, words, 0)
    return named && { ...named, from: 0, told: false }
  }
  const noun = verbalNoun(words, 0) ?? verbalNoun([{ ...first, text: first.text.replace(onNoun, '') }, ...rest], 0)
  return noun && { ...noun, from: 0, told: false }
}

/** An Arabic verb onto which و or ف is written: a further act of the same subject. */
export const isJoined = (word: Word): boolean => {
  const bare = withoutConjunction(word.text)
  return bare !== word.text && index.past.ar.at([{ ...word, text: bare }], 0) !== null
}

/** Whether one may stand for the other. */
export const standFor = (a: BodyVerb, b: BodyVerb): boolean => [...a.senses].some((sense) => b.senses.has(sense))

/** Whether a text with these keys may say what the verb says, in any form: it does not decide, but keeps a check silent. */
export const maySay = (keys: readonly string[], verb: BodyVerb, language: Language): boolean =>
  [...verb.senses].some((sense) => saysSense(keys, sense, language))

/** Whether a text with these keys may say this Arabic verb, by any of its renderings. */
export function saysSense(keys: readonly string[], sense: string, language: Language): boolean {
  return (sayings[language].get(sense) ?? []).some((form) =>
    form.every((key) => keys.some((k) => sameStem(k, key, language)))
  )
}

/** Whether a text with these keys may say that anything was settled. */
export const maySettle = (keys: readonly string[], language: Language): boolean =>
  data.settling.some((sense) => saysSense(keys, sense, language))

const bidding = phrasesOf(data.bidding)
/** The future is written onto the Arabic verb: ستنشر, وسيقدم. */
const future = /^[وف]?س[يتنا]/
/** An imperfect that opens a sentence gives a task as well: "يعمم المدير مشروع العقد". */
const opens = /^[وف]?[يت]\p{L}{2,}/u

/** Whether a text may say that somebody is to do something: a future, an obligation, a request. */
export function mayBid(text: string, language: Language): boolean {
  const words = wordsOf(folded(text))
  const keys = keysOf(text)
  return (
    (language === 'ar' &&
      words.some(({ text: word }, i) => opens.test(word) && (i === 0 || words[i - 1]?.text === ':'))) ||
    words.some((word, i) => bidding[language].at(words, i) || (language === 'ar' && future.test(word.text))) ||
    data.requesting.some((sense) => saysSense(keys, sense, language))
  )
}

const unlike = new Set(data.unlike.en.flatMap(keysOf))

/** "approval" and "approve", "decision" and "decide" share their beginning. */
function sameStem(a: string, b: string, language: Language): boolean {
  // وطلب: what joins a verb to the last is no part of it.
  if (a === b || (language === 'ar' && withoutConjunction(a) === b)) return true
  if (language === 'ar' || b.length < 5 || unlike.has(a)) return false
  return a.startsWith(b.slice(0, Math.max(4, b.length - 1)))
}

const attitudes = {
  en: new Map(
    data.attitudes.flatMap((entry, i) => entry.en.flatMap((word) => keysOf(word).map((key) => [key, i] as const)))
  ),
  ar: new Map(
    data.attitudes.flatMap((entry, i) => entry.ar.flatMap((word) => keysOf(word).map((key) => [key, i] as const)))
  )
}
const withWords = { en: phrases(['with']), ar: phrases(['مع']) }
/** How many words are read for what a verb adds: "with its very deep appreciation". */
const span = 5

/** What is felt, as numbers that are the same in both languages, and the word behind the last that says it. */
export interface Attitudes {
  felt: ReadonlySet<number>
  next: number
}

/** What stands with a verb that ends before word `i`: concern, appreciation … */
export function attitudesAfter(words: readonly Word[], i: number, hit: BodyVerb, language: Language): Attitudes {
  const felt = new Set<number>()
  const joined = language === 'ar' && /^ب/.test(words[i]?.text ?? '')
  if (!hit.expresses && !joined && !withWords[language].at(words, i)) return { felt, next: i }
  for (let next = i; next < Math.min(i + span, words.length); next++) {
    const { text } = words[next] as Word
    const bare = joined && text.startsWith('ب') ? text.slice(1) : text
    for (const key of keysOf(bare)) {
      const attitude = attitudes[language].get(key)
      if (attitude !== undefined) felt.add(attitude)
    }
    // "expresses concern that the support …": the first is what is felt.
    if (felt.size > 0) return { felt, next: next + 1 }
  }
  return { felt, next: i }
}

/** Whether a clause with this verb and these words may say what another verb adds, in any form. */
export function maySayAttitude({ felt }: Attitudes, text: string, verb: BodyVerb, language: Language): boolean {
  const said = [...felt].some((attitude) => data.attitudes[attitude]?.verbs.some((sense) => verb.senses.has(sense)))
  return said || keysOf(text).some((key) => attitudes[language].has(key))
}
