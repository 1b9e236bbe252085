/** Finds, sentence by sentence, where a body settled something: verb, kind, and who. */
import {
  type Actor,
  adverbs,
  arabicActor,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  type Letters,
  skipAdverbs,
  subordinate
} from '../language/actors.ts'
import { lexicon } from '../language/data.ts'
import { folded } from '../language/fold.ts'
import { hasFiniteVerb } from '../language/prose.ts'
import { isBreak, Phrases, phrases, type Word, withoutConjunction, wordsOf } from '../language/words.ts'
import type { DecisionKind, Language } from '../model/record.ts'
import { Sentence, type Unit } from '../outline/index.ts'

interface VerbEntry {
  id: string
  kind: DecisionKind
  object?: 'document' | 'business'
  motion?: boolean
  made?: boolean
  list?: boolean
  formal?: boolean
  person?: boolean
  implicit?: boolean
  procedure?: boolean
  en: { active: string[]; passive: string[]; bare: string[]; leading?: string[]; not?: string[] }
  ar: {
    active: string[]
    passive: string[]
    done: string[]
    bare: string[]
    with?: string | string[]
    not?: string[]
    hamza?: boolean
    acting?: string[]
    kinds?: Partial<Record<DecisionKind, string[]>>
  }
}
interface State {
  id: string
  kind: DecisionKind
  en: string[]
  ar: string[]
}
interface Pair {
  en: string[]
  ar: string[]
}
interface Outcome {
  id: string
  kind: DecisionKind
  with?: string[]
}
export interface DecisionLexicon {
  verbs: VerbEntry[]
  states: State[]
  agreements: (State & { motion?: boolean })[]
  agreementLeads: Pair
  agreementTails: Pair
  proposals: Pair
  motions: Pair
  resolved: Pair
  accords: Pair & { decided: string[] }
  announced: Pair
  business: Pair
  membership: Pair
  agencies: Pair
  further: Pair
  openingPhrases: Pair
  outcomes: (Pair & Outcome)[]
  outcomeWords: (Pair & Outcome)[]
  bareParticiples: { before: string[]; not: string[] }
  notDecided: Pair
  views: Pair
  documents: Pair
  past: Pair
  headed: Pair
  decisionLists: Record<'nouns' | 'openers' | 'not' | 'more' | 'leads' | 'verbs' | 'ends', Pair>
  entryNouns: (Pair & { kind: DecisionKind })[]
  rollCall: Pair
  motionClauses: Pair
  notActs: { en: string[] }
  wishes: { ar: string[] }
  elliptic: { id: string; kind: DecisionKind; en: string[]; ar: string[] }[]
  ambiguous: string[]
  masculine: string[]
  things: string[]
  doings: string[]
}

export const decisionLexicon = lexicon<DecisionLexicon>('decisions')
const { verbs } = decisionLexicon

/** A sentence with its words, as the extractors read it. */
export interface Reading extends Letters {
  sentence: Sentence
  words: readonly Word[]
  language: Language
  /** True where the vowel signs of an Arabic perfect show the passive: اعتُمد, رُفض. */
  isPassive(word: Word): boolean
  /** True where those of an imperfect do: أن يُشكَّل. */
  isPassiveImperfect(word: Word): boolean
  /** True where an Arabic word is written with a hamza on its first alif: أطلع (informed) and not اطلع (saw). */
  isHamza(word: Word): boolean
}

/** A damma on the first letter, or on the infix of the eighth form (اعتُمد). */
const passiveSign = /^[وف]?(?:\p{L}\u064f|ا\p{L}\u0652?[تطد]\u064f)/u
/** A damma on the prefix and a fatha before the last letter. */
const passiveImperfectSign = /^[وف]?[يت]\u064f.*(?:\u0651?\u064e|\u064e\u0651)\p{L}[\u064b-\u0652]?$/u

/** How many characters of a sentence are read: no sentence is longer, and damaged text without full stops must not cost more. */
const longest = 12_000

const readings = new WeakMap<Sentence, Reading>()

/** Reads a sentence into words; several extractors ask for the same one. */
export function readSentence(sentence: Sentence): Reading {
  const known = readings.get(sentence)
  if (known) return known
  const reading = readAnew(sentence)
  readings.set(sentence, reading)
  return reading
}

function readAnew(sentence: Sentence): Reading {
  const { folded: own, passage } = sentence
  const original = (word: Word) => passage.text.slice(own.origin(word.start), own.origin(word.end))
  return {
    sentence,
    words: own.text.length > longest ? wordsOf(own.text.slice(0, longest)) : sentence.words,
    language: sentence.unit.language,
    isAcronym: (word) => (original(word).match(/[A-Z]/g)?.length ?? 0) >= 2,
    isCapital: (word) => /^\p{Lu}/u.test(original(word)),
    isPassive: (word) => passiveSign.test(original(word)),
    isPassiveImperfect: (word) => passiveImperfectSign.test(original(word)),
    isHamza: (word) => /^[وف]?أ/.test(original(word))
  }
}

/** Reads the stretch `start`..`end` of a unit's passage as one sentence. */
export function readRange(unit: Unit, start: number, end: number): Reading {
  return readSentence(new Sentence(unit, 0, start, end))
}

/** The words `from`..`to` of a reading as they stand in the source. */
export function printed(reading: Reading, from: number, to: number): string {
  const first = reading.words[from]
  const last = reading.words[to - 1]
  if (!first || !last) return ''
  const { folded: own, passage } = reading.sentence
  return passage.text.slice(own.origin(first.start), own.origin(last.end)).trim()
}

/** One act of a body. Word indices are those of its reading. */
export interface Act {
  kind: DecisionKind
  cue: string
  /** The word at which the verb stands. */
  verb: number
  /** Where a clause of its own begins, if the sentence holds several acts. */
  clause: number
  actor: Actor | null
  /** The body named in an earlier sentence, where this one says "it also decided". */
  antecedent?: string | null
}

/** "أحال" → "أحالوا", "زكى" → "زكوا": the perfect of several; other forms stay as they are. */
export const plural = (perfect: string): string =>
  /[تو ]|وا$/.test(perfect.slice(2)) ? perfect : `${perfect.replace(/[ىا]$/, '')}وا`

const index = <K extends 'active' | 'passive' | 'bare' | 'done'>(language: Language, field: K): Phrases<VerbEntry> => {
  const found = new Phrases<VerbEntry>()
  for (const verb of verbs) {
    const list = language === 'en' ? (field === 'done' ? [] : verb.en[field as 'active']) : verb.ar[field]
    for (const phrase of list) found.add(phrase, verb)
    if (language === 'ar' && field === 'active') for (const phrase of list) found.add(plural(phrase), verb)
    if (language === 'en' && field === 'bare') for (const phrase of verb.en.leading ?? []) found.add(phrase, verb)
  }
  return found
}
const active = { en: index('en', 'active'), ar: index('ar', 'active') }
export const passive = { en: index('en', 'passive'), ar: index('ar', 'passive') }
export const bare = { en: index('en', 'bare'), ar: index('ar', 'bare') }
const done = index('ar', 'done')
/** What a meeting is asked to do with what lies before it: note, approve, defer. Nobody's task. */
export const procedure = { en: new Phrases<true>(), ar: new Phrases<true>() }
for (const verb of verbs) {
  if (!verb.procedure) continue
  for (const form of verb.en.bare) procedure.en.add(form, true)
  for (const form of verb.ar.bare) procedure.ar.add(form, true)
}
const acting = new Phrases<VerbEntry>()
for (const verb of verbs) for (const noun of [...verb.ar.done, ...(verb.ar.acting ?? [])]) acting.add(noun, verb)
const present = new Phrases<VerbEntry>()
export const doing = new Phrases<VerbEntry>()
for (const verb of verbs)
  for (const form of verb.en.bare) {
    present.add(thirdPerson(form), verb)
    doing.add(gerund(form), verb)
  }

const documents = new Set([...decisionLexicon.documents.en, ...decisionLexicon.documents.ar].map(folded))
const views = new Set([...decisionLexicon.views.en, ...decisionLexicon.views.ar].map(folded))
const both = (pair: Pair) => ({ en: phrases(pair.en), ar: phrases(pair.ar) })
const notDecided = both(decisionLexicon.notDecided)
const decidedAccords = phrases(decisionLexicon.accords.decided)
const accords = both({
  ...decisionLexicon.accords,
  en: [...decisionLexicon.accords.en, ...decisionLexicon.accords.decided]
})
const motions = both(decisionLexicon.motions)
const announced = both(decisionLexicon.announced)
const membership = both(decisionLexicon.membership)
const further = both(decisionLexicon.further)
const openingPhrase = both(decisionLexicon.openingPhrases)
const business = { en: new Set(decisionLexicon.business.en), ar: new Set(decisionLexicon.business.ar.map(folded)) }
const agencies = new Set(decisionLexicon.agencies.ar.map(folded))
const past = both(decisionLexicon.past)
const ambiguous = new Set(decisionLexicon.ambiguous.map(folded))
const elliptic = {
  en: new Phrases<{ id: string; kind: DecisionKind }>(),
  ar: new Phrases<{ id: string; kind: DecisionKind }>()
}
for (const { id, kind, ...forms } of decisionLexicon.elliptic)
  for (const language of ['en', 'ar'] as const)
    for (const form of forms[language]) elliptic[language].add(form, { id, kind })
const outcomes = { en: new Phrases<Outcome>(), ar: new Phrases<Outcome>() }
for (const outcome of decisionLexicon.outcomes)
  for (const language of ['en', 'ar'] as const)
    for (const form of outcome[language]) outcomes[language].add(form, outcome)
const outcomeWords = { en: new Phrases<Outcome>(), ar: new Phrases<Outcome>() }
for (const { id, kind, ...forms } of decisionLexicon.outcomeWords)
  for (const language of ['en', 'ar'] as const)
    for (const form of forms[language]) outcomeWords[language].add(form, { id, kind })
const bareTails = phrases(decisionLexicon.bareParticiples.before)
const bareNots = new Set(decisionLexicon.bareParticiples.not)
const resolvedEn = phrases(decisionLexicon.resolved.en)

export function thirdPerson(form: string): string {
  const [head = '', ...rest] = form.split(' ')
  return [
    /(?:s|x|ch|sh)$/.test(head) ? `${head}es` : /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`,
    ...rest
  ].join(' ')
}

/** "extend" → "extending", "set up" → "setting up"; a stressed last syllable doubles its consonant. */
function gerund(form: string): string {
  const [head = '', ...rest] = form.split(' ')
  const stem =
    /(?:^[^aeiou]*[aeiou]|fer)[rtp]?$/.test(head) && /[rtp]$/.test(head) ? head + head.at(-1) : head.replace(/e$/, '')
  return [`${stem}ing`, ...rest].join(' ')
}

/** Whether a noun phrase or object within `from`..`to` is about a document or statement, not about a view. */
function aboutDocument(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, words.length); i++) {
    const text = (words[i] as Word).text
    const stem = text.replace(/^(?:و|ف)?(?:ب|ل|ك)?ال/, '').replace(/^(?:لل)/, '')
    const bareStem = stem.replace(/^[بل](?=.{4,})/, '')
    if (views.has(text) || views.has(stem)) return false
    if (
      documents.has(text) ||
      documents.has(stem) ||
      documents.has(bareStem) ||
      /^[a-z]+\d*\/[a-z0-9/().-]+/.test(text)
    )
      return true
  }
  return false
}

const known = new WeakMap<Reading, Act[]>()

/** The acts that a sentence tells. */
export function acts(reading: Reading): readonly Act[] {
  const before = known.get(reading)
  if (before) return before
  const found = reading.language === 'ar' ? arabicActs(reading) : englishActs(reading)
  const own = found.filter((act) => act.actor === null || !isElsewhere(reading.words, act.actor, reading.language))
  known.set(reading, own)
  return own
}

const auxiliaries = new Set(['has', 'have'])
const beForms = new Set(['was', 'were', 'been', 'is', 'are'])

function englishActs(reading: Reading): Act[] {
  const { words } = reading
  /** `end`: the word behind the verb. */
  const found: (Act & { end?: number })[] = []
  const resolved = resolvedEn.at(words, 0)
  if (
    resolved &&
    /^resolved|^be it|^it was resolved/.test(
      words[0]?.text === 'resolved' ? 'resolved' : printed(reading, 0, 3).toLowerCase()
    )
  ) {
    return [{ kind: 'decided', cue: 'resolved', verb: 0, clause: 0, actor: null }]
  }
  const short = ellipticAct(reading) ?? carriedMotion(reading) ?? capitalAct(reading)
  if (short) return [short]
  for (let i = 0; i < words.length; i++) {
    const accord = accords.en.at(words, i)
    if (accord && !notDecided.en.within(words, i - 3, i + 1) && words[i - 1]?.text !== 'no' && opensClause(words, i)) {
      found.push({
        kind: decidedAccords.at(words, i) ? 'decided' : 'agreed',
        cue: 'accord',
        verb: i,
        clause: i,
        actor: null
      })
      i += accord.length - 1
      continue
    }
    const outcome = outcomes.en.at(words, i)
    const fate = outcome && proposalOutcome(reading, i, outcome.value)
    if (fate) {
      found.push(fate)
      i += outcome.length - 1
      continue
    }
    const hit = active.en.at(words, i) ?? present.at(words, i) ?? passive.en.at(words, i)
    if (!hit || hit.joined || isOtherThing(words, hit.value, i + hit.length)) continue
    const act = englishAct(reading, i, hit.length, found)
    const last = found.at(-1)
    // "received and noted the report" is one act, told by the stronger verb.
    if (act && last && act.clause === i - 1 && words[i - 1]?.text === 'and' && last.end === i - 1) {
      if (act.kind !== 'noted') last.kind = act.kind
      last.end = i + hit.length
    } else if (act) found.push({ ...act, end: i + hit.length })
    i += hit.length - 1
  }
  return found
}

/** "The Board's motion failed to obtain the majority": what a predicate tells of a proposal that is its subject. */
function proposalOutcome(reading: Reading, i: number, told: Outcome): Act | null {
  const { words } = reading
  const start = passiveSubject(words, i - 1)
  if (start >= i || isPast(reading, i)) return null
  const joint = words[start - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint)) return null
  if (!words.slice(start, i).some(isBusinessNoun)) return null
  return { kind: told.kind, cue: told.id, verb: i, clause: clauseStart(words, start), actor: null }
}

const isBusinessNoun = ({ text }: Word): boolean => business.en.has(text) || business.en.has(text.replace(/s$/, ''))

/** "It was moved by Mr. Haddad, seconded by Ms. Lin and unanimously carried to approve the agenda.": motion and outcome in one sentence. */
function carriedMotion({ words }: Reading): Act | null {
  if (!motions.en.at(words, 0)) return null
  const verb = words.findIndex((w) => w.text === 'carried')
  if (verb < 3 || /^(?:not|be)$/.test(words[verb - 1]?.text ?? '') || words[verb + 1]?.text === 'over') return null
  return { kind: 'approved', cue: 'motion-carried', verb, clause: 0, actor: null }
}

/** "AGREED that …", "RECEIVED and CONFIRMED the minutes": the verb in capitals that opens a minute, its body understood. */
function capitalAct(reading: Reading): Act | null {
  const { words } = reading
  const isCapitals = (i: number) => words[i] !== undefined && reading.isAcronym(words[i] as Word)
  let verb = 0
  while (words[verb + 1]?.text === 'and' && isCapitals(verb + 2) && active.en.at(words, verb + 2)) verb += 2
  const hit = isCapitals(verb) ? active.en.at(words, verb) : null
  const after = verb + (hit?.length ?? 0)
  if (!hit || hit.value.list || isCapitals(after) || isView(reading, hit.value, after)) return null
  if (hit.value.object === 'document' && !aboutDocument(words, after, after + 7)) return null
  return { kind: hit.value.kind, cue: `impersonal-${hit.value.id}`, verb, clause: 0, actor: null }
}

/** "Deferred to the next agenda.": an act told without its subject, in a short sentence. */
function ellipticAct({ words, language }: Reading): Act | null {
  if (words.length > longestEllipsis) return null
  // "Minutes of 9 April — accepted.", "Case 25/20: adjourned to the next meeting.", "صرف المستحقات: موافقة بالإجماع."
  const colon = words.slice(0, 14).findIndex((w) => /^[:–—-]$/.test(w.text))
  const at = colon > 0 && colon < words.length - 1 ? colon + 1 : 0
  const hit = elliptic[language].at(words, at) ?? (at > 0 ? outcomeWords[language].at(words, at) : null)
  if (hit) return { kind: hit.value.kind, cue: `impersonal-${hit.value.id}`, verb: at, clause: 0, actor: null }
  return language === 'en' ? participleAct(words, at) : null
}
/** In words. */
const longestEllipsis = 24

/** "Protest dismissed; deposit forfeited.", "Minutes of the last meeting approved.": a thing put to the meeting and a participle, without "was". */
function participleAct(words: readonly Word[], from: number): Act | null {
  const hit = passive.en.within(words, from + 1, Math.min(words.length, from + 12))
  if (!hit || hit.value.made) return null
  const next = words[hit.index + hit.length]?.text ?? '.'
  if (!isBreak(next) && !bareTails.at(words, hit.index + hit.length)) return null
  const subject = words.slice(from, hit.index)
  if (!subject.some(isBusinessNoun) && !documents.has(subject[0]?.text ?? '')) return null
  if (subject.some(({ text }) => isBreak(text) || bareNots.has(text) || subordinate.en.has(text))) return null
  const { kind, id } = hit.value
  return { kind, cue: `impersonal-${id}`, verb: hit.index, clause: 0, actor: null }
}

/** True where a clause of its own begins at word `i`: at the start, after a break or after an article. */
function opensClause(words: readonly Word[], i: number): boolean {
  const previous = words[i - 1]?.text
  if (previous === 'a' || previous === 'an') return opensClause(words, i - 1)
  return previous === undefined || isBreak(previous) || previous === 'and'
}

/** True where a phrase of an earlier time stands in the clause of word `i`, before or after it. */
const isPast = ({ words, language }: Reading, i: number): boolean =>
  past[language].within(words, Math.max(0, i - 16), i + 14) !== null

/** True where a year stands in the clause: what bodies "established in 1998" was settled then. */
const isDated = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + 12)
    .some(
      (w, k) => /^(?:19|20)\d\d$/.test(w.text) && /^(?:in|since|عام|سنه|منذ)$/.test(words[from + k - 1]?.text ?? '')
    )

/** True where the presiding officer tells the act: "the Chair concluded that the Committee agreed". `i`: the word "that" or أن. */
function isAnnounced(reading: Reading, i: number): boolean {
  const { words, language } = reading
  for (let at = Math.max(0, i - 6); at < i; at++) {
    const hit = announced[language].at(words, at)
    if (!hit) continue
    const teller =
      language === 'en'
        ? englishActorBefore(words, at, reading)
        : arabicActor(words, skipAdverbs(words, at + hit.length, 'ar'), reading.isAcronym)
    if (teller?.kind === 'chair') return true
  }
  return false
}

/** True where the words name all members together: "the members agreed", "اتفق أعضاء اللجنة". */
export const isMembership = ({ words, language }: Reading, actor: Actor): boolean => {
  const hit = membership[language].at(words, actor.from)
  if (actor.kind !== 'member' || !hit) return false
  const next = words[actor.from + hit.length]?.text ?? ''
  return language === 'en' ? actor.from + hit.length === actor.to : !/^(?:ال)?اخر/.test(next)
}

const masculine = new Set(decisionLexicon.masculine.map(folded))
/** True where an Arabic perfect agrees in gender with the body after it; where it does not, that body is its object. */
export const agrees = (verb: string, actor: Actor, words: readonly Word[]): boolean => {
  const head = plainNoun(words[actor.from]?.text)
  return verb.endsWith('ت') ? !masculine.has(head) : !head.endsWith('ه')
}

/** True where what was agreed on is a view: "agreed on the importance of training". */
const isView = ({ words, language }: Reading, verb: VerbEntry, from: number): boolean => {
  if (verb.id !== 'agreed') return false
  const on = words.slice(from, from + 8).findIndex((w) => w.text === (language === 'ar' ? 'علي' : 'on'))
  if (on < 0) return false
  const noun = words.slice(from + on + 1).find((w) => w.text !== 'the')?.text ?? ''
  return noun !== 'that' && noun !== 'ان' && views.has(plainNoun(noun))
}

/** The body that an earlier sentence of the unit names as acting, as printed; undefined where there is none. */
function antecedentOf({ sentence }: Reading): string | undefined {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const earlier = sentence.unit.sentences[i]
    if (!earlier) continue
    const reading = readSentence(earlier)
    const actor = acts(reading).findLast((act) => act.actor)?.actor ?? openingActor(reading)
    if (actor) return printed(reading, actor.from, actor.to)
  }
  return undefined
}

/** The word before `i` that is no adverb. */
function before(words: readonly Word[], i: number): number {
  let at = i - 1
  for (;;) {
    let moved = false
    for (let length = 1; length <= 3; length++) {
      const hit = at - length + 1 >= 0 ? adverbs.en.at(words, at - length + 1) : null
      if (hit && hit.length === length) {
        at -= length
        moved = true
        break
      }
    }
    if (!moved) return at
  }
}

function englishAct(reading: Reading, i: number, length: number, earlier: readonly Act[]): Act | null {
  const { words } = reading
  let at = before(words, i)
  let previous = words[at]?.text
  const commaAdverb = previous === ',' && adverbs.en.at(words, at - 1)
  if (commaAdverb) {
    at = before(words, at)
    previous = words[at]?.text
  }
  if (previous === 'it' && words[at - 1]?.text === 'be')
    return { kind: 'decided', cue: 'resolved', verb: i, clause: i, actor: null }
  if (previous === undefined || notDecided.en.within(words, Math.max(0, at - 3), i + length)) return null
  if (beForms.has(previous)) return englishPassive(reading, i, length, at)
  if (isPast(reading, i)) return null
  if (previous === 'and' && earlier.length === 0 && passive.en.at(words, i)) {
    // "was put to the vote and lost"
    const be = beBefore(words, at)
    if (be >= 0) return englishPassive(reading, i, length, be)
  }
  const verb = active.en.at(words, i)?.value ?? present.at(words, i)?.value
  if (!verb || isView(reading, verb, i + length) || (verb.formal && isDated(words, i + length))) return null
  if (verb.object === 'document' && !aboutDocument(words, i + length, i + length + 7)) return null
  if (verb.list && !endsInColon(reading)) return null
  if (auxiliaries.has(previous)) at = before(words, at)
  const last = earlier.at(-1)
  if (previous === ',' && !last) {
    at = beforeAside(words, at)
    if (words[at]?.text === 'and') previous = 'and'
  }
  if (previous === 'and' || (previous === ',' && last)) {
    // "…, supported by the Fund" is a participle.
    if (words[i + length]?.text === 'by') return null
    if (last) return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: last.actor }
    // "The Assembly heard the report and approved the accounts": the body of the verb before.
    const body = previous === 'and' && active.en.at(words, i) ? subjectOfOpening(reading, at) : null
    if (!body || (body.acronym && !verb.implicit)) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: 0, actor: body }
  }
  if (previous === 'it' && (at === 0 || isBreak(words[at - 1]?.text ?? ''))) {
    const antecedent = antecedentOf(reading)
    if (antecedent === undefined && !(verb.implicit && further.en.within(words, at, i))) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: null, antecedent: antecedent ?? null }
  }
  // "We decided not to fell the tree": minutes in the words of those who met.
  if (previous === 'we' && verb.procedure && active.en.at(words, i) && (at === 0 || isBreak(words[at - 1]?.text ?? '')))
    return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: null }
  const actor = englishActorBefore(words, at + 1, reading)
  if (!actor || (verb.formal && actor.acronym)) return null
  if (actor.kind !== 'body' && !(verb.id === 'agreed' && isMembership(reading, actor))) return null
  if (words.slice(actor.from, at + 1).some((w) => w.text === 'had')) return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint) && !(joint === 'that' && isAnnounced(reading, actor.from - 1)))
    return null
  if (joint !== undefined && (joint === 'of' || joint === 'to' || joint === 'by')) return null
  return {
    kind: verb.kind,
    cue: verb.id,
    verb: i,
    clause: earlier.length > 0 ? clauseStart(words, actor.from) : 0,
    actor
  }
}

/**
 * The body that opens a sentence with a verb of its own, before word `end`: "The Committee discussed the draft and …",
 * "After debate the Senate was not persuaded and …".
 */
export function subjectOfOpening(reading: Reading, end: number): Actor | null {
  const { words } = reading
  const verb = words.slice(0, Math.min(end, 16)).findIndex((w, i) => i > 0 && isOpeningVerb(w.text))
  if (verb < 1 || words.slice(verb, end).some((w) => subordinate.en.has(w.text))) return null
  const before = words[verb - 1]?.text === ',' ? beforeAside(words, verb - 1) + 1 : verb
  const actor = englishActorBefore(words, before, reading)
  return actor?.kind === 'body' && opensSentence(words, actor.from) && !isElsewhere(words, actor, 'en') ? actor : null
}

/** A past tense or a form of "be" or "have" that may follow a subject. */
export const isOpeningVerb = (word: string): boolean => openingVerb.test(word)
const openingVerb =
  /^(?:[a-z]{3,}ed|heard|held|took|had|has|have|was|were|is|are|thought|felt|said|met|went|could|did|gave|saw|read|began)$/

/** True at the start, behind a break or behind a short phrase of time: "After debate | the Senate". */
export const opensSentence = (words: readonly Word[], from: number): boolean =>
  from === 0 ||
  isBreak(words[from - 1]?.text ?? '') ||
  (from <= 5 && openingPhrase.en.at(words, 0) !== null && !words.slice(0, from).some((w) => isOpeningVerb(w.text)))

/** The body that closes a lead-in, whose acts the entries of the list tell: "Following an exchange of views, the Committee:". */
export function leadingBody(reading: Reading): string | null {
  const { words, language } = reading
  const colon = words.length - 1
  if (words[colon]?.text !== ':') return null
  if (language === 'ar') {
    for (let from = Math.max(0, colon - 8); from < colon; from++) {
      const actor = arabicActor(words, from, reading.isAcronym)
      if (actor?.kind === 'body' && actor.to === colon) return printed(reading, actor.from, actor.to)
    }
    return null
  }
  const actor = englishActorBefore(words, colon, reading) ?? openingBody(reading)
  return actor?.kind === 'body' && !isElsewhere(words, actor, 'en') ? printed(reading, actor.from, actor.to) : null
}

/** "The Executive Board (EB), meeting under the chairmanship of …:": the body before an aside that goes on to the colon. */
function openingBody(reading: Reading): Actor | null {
  const { words } = reading
  const comma = words.findIndex((w) => w.text === ',')
  if (comma < 1 || comma > 14 || !/ing$|^(?:at|having|in|on)$/.test(words[comma + 1]?.text ?? '')) return null
  const actor = englishActorBefore(words, comma, reading)
  return actor?.from === 0 && !hasFiniteVerb(reading.sentence.passage.text, 'en') ? actor : null
}

/** The act whose verb opens an entry under such a lead-in: "(a) endorsed the statement;", "(أ) أقرت البيان؛". */
export function headAct(reading: Reading): { kind: DecisionKind; cue: string } | null {
  const { words, language } = reading
  const hit = active[language].at(words, 0) ?? (language === 'en' ? present.at(words, 0) : null)
  if (!hit || hit.value.list || isView(reading, hit.value, hit.length)) return null
  const { kind, id: cue, object, ar } = hit.value
  if (object === 'document' && !aboutDocument(words, hit.length, hit.length + 7)) return null
  if (language === 'ar' && !hasWith(words, ar.with, hit.length, hit.length + 6)) return null
  return { kind, cue }
}

/** The form of "be" in the clause before word `i`; -1 where there is none. */
function beBefore(words: readonly Word[], i: number): number {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return -1
    if (beForms.has(text)) return at
  }
  return -1
}

/** Takes in the comma or "and" before a clause. */
const clauseStart = (words: readonly Word[], from: number) => (words[from - 1]?.text === 'and' ? from - 1 : from)

const endsInColon = (reading: Reading) => /[:：]\s*$/.test(reading.sentence.passage.text)

function englishPassive(reading: Reading, i: number, length: number, be: number): Act | null {
  const { words } = reading
  const verb = passive.en.at(words, i)?.value
  if (!verb || isPast(reading, i) || isByOthers(words, i + length)) return null
  let at = be
  if (words[at]?.text === 'been') {
    at = before(words, at)
    if (!auxiliaries.has(words[at]?.text ?? '')) return null
  }
  const subject = beforeChanges(words, beforeAside(words, before(words, at)))
  if (words[subject]?.text === 'it') {
    const joint = words[subject - 1]?.text
    if (joint !== undefined && subordinate.en.has(joint)) return null
    const next = words[i + length]?.text
    if (verb.object === 'document') return null
    const leadsIn = verb.id === 'decided' && next === ':'
    return leadsIn || next === 'that' || next === 'to' || next === 'on' || next === 'upon'
      ? { kind: verb.kind, cue: `it-was-${verb.id}`, verb: i, clause: clauseStart(words, subject), actor: null }
      : null
  }
  // "Applications are decided within thirty days": a practice.
  if (verb.id === 'decided' && /^(?:is|are)$/.test(words[be]?.text ?? '')) return null
  const start = passiveSubject(words, subject)
  const joint = words[start - 1]?.text
  if (start > subject || (joint !== undefined && subordinate.en.has(joint))) return null
  if (verb.motion && !words.slice(start, subject + 1).some(isBusinessNoun)) return null
  if (verb.made && !isNewGroup(reading, start, subject + 1, i + length)) return null
  if (verb.object === 'document' && !aboutDocument(words, start, subject + 1)) return null
  return { kind: verb.kind, cue: `was-${verb.id}`, verb: i, clause: clauseStart(words, start), actor: null }
}

/** "A ministerial committee | was formed": a group named for the first time, of no earlier year. */
function isNewGroup(reading: Reading, from: number, to: number, after: number): boolean {
  const { words } = reading
  const first = words[from]?.text === 'and' ? from + 1 : from
  if (!/^(?:an?|two|three)$/.test(words[first]?.text ?? '') || isDated(words, after)) return false
  return englishActorAfter(words, first, reading, (at) => at >= to)?.kind === 'body'
}

/** True where a body acts whose acts are told elsewhere: "was ratified by the national Parliament". `i`: after the participle. */
function isByOthers(words: readonly Word[], i: number): boolean {
  const by = words.slice(i, i + 8).findIndex((w) => w.text === 'by')
  return by >= 0 && isElsewhere(words, { kind: 'body', from: i + by, to: i + by + 10 }, 'en')
}

/** The word before "as amended", "as orally revised", where it ends at `i`: "the bill as amended was approved". */
function beforeChanges(words: readonly Word[], i: number): number {
  if (!/^(?:amended|revised|corrected|modified)$/.test(words[i]?.text ?? '')) return i
  for (let at = i - 1; at > Math.max(0, i - 4); at--) if (words[at]?.text === 'as') return at - 1
  return i
}

/** The word before an aside that ends at `i`: "the draft, as orally revised, was adopted". */
export function beforeAside(words: readonly Word[], i: number): number {
  if (words[i]?.text !== ',') return i
  for (let at = i - 1; at > Math.max(0, i - 14); at--) if (words[at]?.text === ',') return at - 1
  return i
}

const season =
  /^(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}|next|the|a|further)$/
/** "the change until fall 2028 was defeated": before a time it is a preposition, where no verb stands before it. */
const isPreposition = (words: readonly Word[], i: number): boolean =>
  /^(?:until|after|before|since)$/.test(words[i]?.text ?? '') &&
  season.test(words[i + 1]?.text ?? '') &&
  i > 1 &&
  beBefore(words, i) < 0

/** Where the noun phrase that ends at `subject` begins: back to the clause break. */
function passiveSubject(words: readonly Word[], subject: number): number {
  let at = subject
  let depth = 0
  while (at >= 0) {
    const text = (words[at] as Word).text
    if (text === ')') depth++
    else if (text === '(') depth--
    // "J. Okello"
    else if (text === '.' && words[at - 1]?.text.length === 1) at--
    // "2 April, 2026": a comma before a year parts nothing.
    else if (text === ',' && /^(?:19|20)\d\d$/.test(words[at + 1]?.text ?? '')) at--
    else if (depth <= 0 && (isBreak(text) || (subordinate.en.has(text) && !isPreposition(words, at)))) {
      // "the proposal that half plots be exempted was lost": what was proposed is part of the subject.
      if (text !== 'that' || !isBusinessNoun(words[at - 1] as Word)) break
    }
    at--
  }
  return at + 1
}

const aux = { done: new Set(['تم', 'تمت', 'جري', 'جرت', 'يتم']), acting: new Set(['قام', 'قامت', 'قاموا']) }

function arabicActs(reading: Reading): Act[] {
  const { words } = reading
  const found: Act[] = []
  const short = ellipticAct(reading)
  if (short) return [short]
  for (let i = 0; i < words.length; i++) {
    const act = arabicAct(reading, i, found)
    if (act) found.push(act)
  }
  // "اطلع المجلس على التقرير وقرر …": what was read before it was settled is no act of its own.
  return found.filter(
    (act, k) => act.cue !== 'noted' || found[k + 1] === undefined || found[k + 1]?.actor !== act.actor
  )
}

function arabicAct(reading: Reading, i: number, earlier: readonly Act[]): Act | null {
  const { words } = reading
  const own = (words[i] as Word).text
  const plain = withoutConjunction(own)
  const previous = words[i - 1]?.text ?? ''
  const hit = active.ar.at(words, i)
  const without = passive.ar.at(words, i)
  const isDone = aux.done.has(own) || aux.done.has(plain)
  const isActing = aux.acting.has(own) || aux.acting.has(plain)
  const outcome = outcomes.ar.at(words, i)
  const fate = outcome && arabicOutcome(reading, i, outcome.length, outcome.value)
  if (fate) return fate
  if (!hit && !without && !isDone && !isActing) return null
  if (
    subordinate.ar.has(previous) ||
    subordinate.ar.has(withoutConjunction(previous)) ||
    notDecided.ar.at(words, i - 1)
  )
    return null
  if (previous === 'بعد' || previous === 'قبل' || previous === 'منذ') return null
  if (isPast(reading, i)) return null
  const startsClause =
    i === 0 ||
    isBreak(previous) ||
    previous === 'وقد' ||
    previous === 'فقد' ||
    previous === 'كما' ||
    (previous === 'قد' && (i === 1 || isBreak(words[i - 2]?.text ?? '')))
  if (isDone) {
    if (!startsClause && plain === own) return null
    const noun = done.at(words, i + 1)
    if (noun?.value.motion && !isBusiness(words, i + 1 + noun.length, i + 3 + noun.length)) return null
    return noun ? impersonal(noun.value, i) : without && impersonal(without.value, i)
  }
  if (isActing) {
    const actor = arabicActor(words, skipAdverbs(words, i + 1, 'ar'), reading.isAcronym)
    if (actor?.kind !== 'body') return null
    const noun = words[actor.to]
    if (!noun?.text.startsWith('ب')) return null
    const rest = [{ ...noun, text: noun.text.slice(1) }, ...words.slice(actor.to + 1, actor.to + 4)]
    const verb = acting.at(rest, 0)?.value
    if (!verb || (verb.list && !endsInColon(reading))) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: i, actor }
  }
  if (without && (startsClause || without.joined)) {
    // "اتفق على" without a subject is the passive; with one it is the act of whoever follows.
    const named = without.value.id === 'decided' ? arabicActor(words, i + without.length, reading.isAcronym) : null
    if (named?.kind === 'body') return { ...impersonal(without.value, i), cue: without.value.id, actor: named }
    // "تقرر …؛" is the General Assembly that decides, in the text of a resolution.
    if (without.value.id === 'decided' && !without.joined && /[؛;]\s*$/.test(reading.sentence.unit.text)) return null
    return impersonal(without.value, i)
  }
  if (!hit || (!startsClause && !hit.joined && ambiguous.has(own))) return null
  const verb = hit.value
  if (verb.list && !endsInColon(reading)) return null
  const after = skipAdverbs(words, i + hit.length, 'ar')
  const next = arabicActor(words, after, reading.isAcronym)
  const actor = next?.kind === 'body' && !agrees(own, next, words) ? null : next
  if ((startsClause || (hit.joined && !inRelative(words, i))) && isPassive(reading, verb, i, after, actor)) {
    return { kind: refined(verb, words, after), cue: `impersonal-${verb.id}`, verb: i, clause: i, actor: null }
  }
  if (actor && actor.kind !== 'body' && !(verb.id === 'agreed' && isMembership(reading, actor))) return null
  if (actor && verb.formal && (actor.acronym || agencies.has(plainNoun(words[actor.from]?.text)))) return null
  if (actor && !startsClause && !hit.joined && isReported(words, i) && !isAnnounced(reading, i)) return null
  const last = earlier.at(-1)
  let subject = actor
  let antecedent: string | null | undefined
  if (!subject) {
    if (last && (hit.joined || previous === 'ثم') && last.actor) subject = last.actor
    else {
      subject = nominalSubject(reading, i)
      if (!subject) {
        // "استمع المجلس إلى التقرير وصادق على الحسابات": the body of the verb that opens the sentence.
        subject = startsClause || hit.joined ? arabicOpening(reading, i) : null
      }
      if (!subject) {
        // "وقرر أيضا …", "كما اعتمد …": the body that was named before.
        if (i > 1 || !(i === 0 ? hit.joined : previous === 'كما')) return null
        antecedent = antecedentOf(reading)
        const more = previous === 'كما' || further.ar.within(words, i, i + 4) !== null
        if (antecedent === undefined && !(verb.implicit && more)) return null
      }
    }
  }
  const objectAt = actor ? actor.to : after
  if (isOtherVerb(words, verb, objectAt)) return null
  if (verb.formal && isDated(words, objectAt)) return null
  if (verb.ar.hamza === false && reading.isHamza(words[i] as Word)) return null
  if (isView(reading, verb, objectAt)) return null
  if (!hasWith(words, verb.ar.with, objectAt, objectAt + (verb.ar.with === 'علما' ? 6 : 12))) return null
  if (verb.object === 'document' && !aboutDocument(words, objectAt, objectAt + 6)) return null
  if (verb.object === 'business' && !isBusiness(words, objectAt, objectAt + 2)) return null
  return {
    kind: refined(verb, words, objectAt),
    cue: verb.id,
    verb: i,
    clause: i,
    actor: subject,
    ...(subject === null && { antecedent: antecedent ?? null })
  }
}

/** True where a relative pronoun opens the clause of word `i`: "الوزارة التي درست الطلب ورفضت التعديل". */
function inRelative(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= 0 && !isBreak((words[at] as Word).text); at--) {
    const { text } = words[at] as Word
    if (text.startsWith('ال') && subordinate.ar.has(text)) return true
  }
  return false
}

const plainNoun = (word = '') => word.replace(/^ال/, '')

/** The body that opens a sentence as the subject of its first verb. */
const openingActor = (reading: Reading): Actor | null =>
  reading.language === 'en' ? subjectOfOpening(reading, reading.words.length) : arabicSubject(reading)

/** The body behind the Arabic verb that opens a sentence: "استمع المجلس إلى …". */
function arabicSubject(reading: Reading): Actor | null {
  const { words } = reading
  // "ولم يتمكن المجلس": the verb stands behind the negation.
  const first = /^(?:وقد|قد|كما|ثم|و?لم)$/.test(words[0]?.text ?? '') ? 1 : 0
  const verb = words[first]?.text ?? ''
  if (verb.length < 3 || /^(?:ال|لل)/.test(verb) || subordinate.ar.has(verb)) return null
  if (arabicActor(words, first, reading.isAcronym) !== null) return null
  const actor = arabicActor(words, first + 1, reading.isAcronym)
  if (actor?.kind !== 'body' || actor.acronym || !agrees(verb, actor, words)) return null
  return isElsewhere(words, actor, 'ar') ? null : actor
}

/** That body, where the verb at word `i` agrees with it and no other clause stands between. */
function arabicOpening(reading: Reading, i: number): Actor | null {
  const { words } = reading
  const actor = arabicSubject(reading)
  if (!actor || actor.to > i || !agrees(words[i]?.text ?? '', actor, words)) return null
  const between = words.slice(actor.to, i).map(({ text }) => text)
  return between.some((text) => subordinate.ar.has(text) || subordinate.ar.has(withoutConjunction(text))) ? null : actor
}

/** "لم ينل الاقتراح الأغلبية", "أما اقتراح الإعفاء فلم ينل الأكثرية": what a verb tells of a proposal behind or before it. */
function arabicOutcome(reading: Reading, i: number, length: number, told: Outcome): Act | null {
  const { words } = reading
  const previous = words[i - 1]?.text ?? ''
  if (subordinate.ar.has(previous) || subordinate.ar.has(withoutConjunction(previous)) || isPast(reading, i))
    return null
  const after = i + length
  // "لم يعتمد المجلس القرار": the act of a body is read as such.
  if (arabicActor(words, after, reading.isAcronym)?.kind === 'body') return null
  if (!hasWith(words, told.with, after, after + 8)) return null
  let from = i
  while (from > 0 && i - from < 12 && !isBreak((words[from - 1] as Word).text)) from--
  if (!isBusiness(words, after, after + 2) && !words.slice(from, i).some((w) => isBusiness([put(w)], 0, 1))) return null
  return { kind: told.kind, cue: told.id, verb: i, clause: i, actor: null }
}

/** A word without the preposition ب or على's pronoun that may be written onto it. */
const put = (word: Word): Word => ({ ...word, text: withoutConjunction(word.text).replace(/^[بل](?=ال)/, '') })

/**
 * True where a perfect is passive: its vowel signs say so, or what follows is a thing that only others can settle
 * ("اعتمد مشروع القرار", "رفض التعديل"), or the person who was chosen ("انتخب السيد …").
 */
function isPassive(reading: Reading, verb: VerbEntry, i: number, after: number, actor: Actor | null): boolean {
  const { words } = reading
  const voted = /^ب(?:اغلبيه|الاغلبيه|الاجماع|اجماع)$/.test(words[i + 1]?.text ?? '')
  if (reading.isPassive(words[i] as Word) && voted) return true
  if (verb.ar.with) return false
  if (isOtherVerb(words, verb, after)) return false
  if (verb.person) return reading.isPassive(words[i] as Word) || actor?.kind === 'name'
  if (reading.isPassive(words[i] as Word)) {
    // "طُرحت السياسة للتصويت … وأُقرت": the thing stands before.
    const next = words[i + 1]?.text ?? '.'
    return isBusiness(words, isBreak(next) ? 0 : after, isBreak(next) ? i : after + 3)
  }
  return !actor && isBusiness(words, after, after + 1)
}

/** True where a short phrase opens the clause and ends before word `i`: "بعد المناقشة | وجه المجلس". */
export function afterOpening(words: readonly Word[], i: number): boolean {
  let from = i
  while (from > 0 && i - from < 5 && !isBreak((words[from - 1] as Word).text)) from--
  if (from > 0 && !isBreak((words[from - 1] as Word).text)) return false
  return i - from > 1 && openingPhrase.ar.at(words, from) !== null
}

/** True where one of the words `from`..`to` is a thing put to a meeting. */
const isBusiness = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((w) => business.ar.has(plainNoun(w.text)))

/** True where the thing that is made is none that a body decides on: "established contacts", "set up meetings". */
const isOtherThing = (words: readonly Word[], { en }: VerbEntry, from: number): boolean =>
  en.not?.some((noun) => words.slice(from, from + 3).some((w) => w.text === noun)) ?? false

/** True where a word after the verb makes it another one: "اعتمد على" relied on, "أقر بـ" acknowledged. */
function isOtherVerb(words: readonly Word[], { ar }: VerbEntry, from: number): boolean {
  const at = skipAdverbs(words, from, 'ar')
  return (ar.not ?? []).some((form) =>
    form.endsWith('-') ? words[at]?.text.startsWith(folded(form.slice(0, -1))) : within(words, form, at, at + 5)
  )
}

/** True where أن opens the clause of word `i`, so that somebody reports the act. */
function isReported(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return false
    if (at > 0 && /^[وبف]?ان$/.test(text)) return true
  }
  return false
}

const impersonal = (verb: VerbEntry, i: number): Act => ({
  kind: verb.kind,
  cue: `impersonal-${verb.id}`,
  verb: i,
  clause: i,
  actor: null
})

const within = (words: readonly Word[], text: string, from: number, to: number) => {
  const form = folded(text)
  return words.slice(from, to).some((w) => w.text === form || withoutConjunction(w.text) === form)
}

/** Whether the word that must follow an Arabic verb does, or one of several. */
const hasWith = (words: readonly Word[], forms: string | string[] | undefined, from: number, to: number): boolean =>
  forms === undefined || [forms].flat().some((form) => within(words, form, from, to))

/** A body before its verb: "المجلس قرر", "إن المجلس قرر". */
function nominalSubject(reading: Reading, i: number): Actor | null {
  const { words } = reading
  for (let from = Math.max(0, i - 8); from < i; from++) {
    if (/^(?:الا|غير|بيد)$/.test(words[from - 2]?.text ?? '')) continue
    const opens = from === 0 || isBreak((words[from - 1] as Word).text) || (words[from - 1] as Word).text === 'ان'
    if (!opens) continue
    const actor = arabicActor(words, from, reading.isAcronym)
    if (actor?.kind !== 'body' || skipAdverbs(words, actor.to, 'ar') !== i) continue
    if (from > 1 && (words[from - 1] as Word).text === 'ان' && !isAnnounced(reading, from - 1)) return null
    return actor
  }
  return null
}

/** Verbal nouns of the derived forms, by shape: تخفيض, إنشاء, اقتراح, استعراض, مشاركة. */
const verbalNoun = /^(?:ت..ي.|ا[^ل].ا.|ا.ت.ا.|است..?ا.|م.ا..ه|ت.ا..|ان.?.ا.)$/
/** Nouns of that shape that name a thing which bodies approve, and verbal nouns of another shape. */
const things = new Set(decisionLexicon.things.map(folded))
const doings = new Set(decisionLexicon.doings.map(folded))
const objectKinds = new Map(
  verbs.map((verb) => [
    verb,
    new Map(
      Object.entries(verb.ar.kinds ?? {}).flatMap(([kind, nouns]) =>
        nouns.map((noun) => [folded(noun), kind as DecisionKind] as const)
      )
    )
  ])
)

/** "وافق على" is approval of a thing (الوثيقة) but agreement to do something (تخفيض عدد المسارات, أن تعقد); "أقر" enacts a law. */
function refined(verb: VerbEntry, words: readonly Word[], from: number): DecisionKind {
  const enacted = objectKinds.get(verb)?.get(plainNoun(words[skipAdverbs(words, from, 'ar')]?.text))
  if (enacted) return enacted
  if (verb.id !== 'approved') return verb.kind
  const on = words.slice(from, from + 12).findIndex((w) => w.text === 'علي')
  const noun = on < 0 ? undefined : words[from + on + 1]?.text
  if (noun === undefined) return verb.kind
  if (noun === 'ان') return 'agreed'
  const object = noun.replace(/^ال(?=.{3})/, '')
  if (documents.has(object) || things.has(object)) return verb.kind
  return verbalNoun.test(object) || doings.has(object) ? 'agreed' : verb.kind
}
