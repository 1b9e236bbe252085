/** How bodies say that they settled something (data/decisions.yaml), ready to be found. */
import type { DecisionKind, Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { gerund, plural, thirdPerson } from './inflections.ts'
import { Phrases, phrases, phrasesOf } from './words.ts'

/** Finds, sentence by sentence, where a body settled something: verb, kind, and who. */

export interface VerbEntry {
  id: string
  kind: DecisionKind
  object?: 'document' | 'business'
  of?: 'contracts' | 'prices'
  motion?: boolean
  made?: boolean
  anyone?: boolean
  list?: boolean
  formal?: boolean
  person?: boolean
  implicit?: boolean
  procedure?: boolean
  vote?: boolean
  en: { active: string[]; passive: string[]; bare: string[]; leading?: string[]; not?: string[]; then?: string[] }
  ar: {
    active: string[]
    passive: string[]
    done: string[]
    bare: string[]
    with?: string | string[]
    next?: string[]
    not?: string[]
    hamza?: boolean
    unjoined?: boolean
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

export interface Outcome {
  id: string
  kind: DecisionKind
  with?: string[]
  ends?: boolean
}

export interface DecisionLexicon {
  verbs: VerbEntry[]
  states: State[]
  agreements: (State & { motion?: boolean })[]
  agreementLeads: Both
  agreementTails: Both
  proposals: Both
  motions: Both
  therefore: Both
  notActsAr: string[]
  resolved: Both
  accords: Both & { decided: string[] }
  announced: Both
  business: Both
  contracts: Both
  prices: Both
  membership: Both
  agencies: Both
  governing: Both
  further: Both
  openingPhrases: Both
  followings: Both
  doing: { ar: string[] }
  openingVerbs: { en: string[] }
  times: { en: string[] }
  outcomes: (Both & Outcome)[]
  outcomeWords: (Both & Outcome)[]
  bareParticiples: { before: string[]; not: string[] }
  notDecided: Both
  views: Both
  documents: Both
  past: Both
  headed: Both
  headedSingly: Both
  headedAgreed: Both
  committees: Both
  seconding: Record<'verbs' | 'moves' | 'nouns', string[]>
  decisionLists: Record<
    'nouns' | 'openers' | 'not' | 'more' | 'leads' | 'verbs' | 'ends' | 'considered' | 'agenda' | 'manner' | 'topics',
    Both
  >
  entryNouns: (Both & { kind: DecisionKind })[]
  rollCall: Both
  rollCallOpenings: Both
  outcomeColumns: Both
  motionClauses: Both
  notActs: { en: string[] }
  wishes: { ar: string[] }
  elliptic: { id: string; kind: DecisionKind; en: string[]; ar: string[] }[]
  needsObject: Both
  opensClause: Both
  needsPreposition: string[]
  bodyTails: string[]
  needsWord: { verbs: string[]; words: string[]; lost: string }[]
  ambiguous: string[]
  masculine: string[]
  granting: string[]
  permitting: string[]
  things: string[]
  doings: string[]
}

export const decisionLexicon = lexicon<DecisionLexicon>('decisions')

const { verbs } = decisionLexicon

const index = <K extends 'active' | 'passive' | 'bare' | 'done'>(language: Language, field: K): Phrases<VerbEntry> => {
  const found = new Phrases<VerbEntry>()
  for (const verb of verbs) {
    const list = language === 'en' ? (field === 'done' ? [] : verb.en[field as 'active']) : verb.ar[field]
    for (const phrase of list) {
      found.add(phrase, verb)
      // "didn't approve"
      if (phrase.startsWith('did not ')) found.add(phrase.replace('did not', "didn't"), verb)
    }
    if (language === 'ar' && field === 'active') for (const phrase of list) found.add(plural(phrase), verb)
    if (language === 'en' && field === 'bare') for (const phrase of verb.en.leading ?? []) found.add(phrase, verb)
  }
  return found
}

export const active = { en: index('en', 'active'), ar: index('ar', 'active') }

export const passive = { en: index('en', 'passive'), ar: index('ar', 'passive') }

export const bare = { en: index('en', 'bare'), ar: index('ar', 'bare') }

export const done = index('ar', 'done')

/** What a meeting is asked to do with what lies before it: note, approve, defer. Nobody's task. */
export const procedure = { en: new Phrases<true>(), ar: new Phrases<true>() }

for (const verb of verbs) {
  if (!verb.procedure) continue
  for (const form of verb.en.bare) procedure.en.add(form, true)
  for (const form of verb.ar.bare) procedure.ar.add(form, true)
}

export const acting = new Phrases<VerbEntry>()

for (const verb of verbs) for (const noun of [...verb.ar.done, ...(verb.ar.acting ?? [])]) acting.add(noun, verb)

export const present = new Phrases<VerbEntry>()

export const doing = new Phrases<VerbEntry>()

for (const verb of verbs)
  for (const form of verb.en.bare) {
    present.add(thirdPerson(form), verb)
    doing.add(gerund(form), verb)
  }

export const documents = new Set([...decisionLexicon.documents.en, ...decisionLexicon.documents.ar].map(folded))

export const views = new Set([...decisionLexicon.views.en, ...decisionLexicon.views.ar].map(folded))

export const notDecided = phrasesOf(decisionLexicon.notDecided)

export const decidedAccords = phrases(decisionLexicon.accords.decided)

export const accords = phrasesOf({
  ...decisionLexicon.accords,
  en: [...decisionLexicon.accords.en, ...decisionLexicon.accords.decided]
})

export const motions = phrasesOf(decisionLexicon.motions)
/** "وعليه": what was settled follows in the present. */
export const therefore = phrasesOf(decisionLexicon.therefore)

export const announced = phrasesOf(decisionLexicon.announced)

export const membership = phrasesOf(decisionLexicon.membership)

export const further = phrasesOf(decisionLexicon.further)

export const openingPhrase = phrasesOf(decisionLexicon.openingPhrases)

/** English forms that may follow a subject, besides those in -ed. */
export const openingVerbs = new Set(decisionLexicon.openingVerbs.en)
/** English words that begin a time behind a preposition. */
export const times = new Set(decisionLexicon.times.en)
export const business = {
  en: new Set(decisionLexicon.business.en),
  ar: new Set(decisionLexicon.business.ar.map(folded))
}

/** What verbs with `of` settle: nouns without article, in the singular or plural. */
export const settledThings = {
  contracts: new Set([...decisionLexicon.contracts.en, ...decisionLexicon.contracts.ar].map(folded)),
  prices: new Set([...decisionLexicon.prices.en, ...decisionLexicon.prices.ar].map(folded))
}

export const agencies = new Set(decisionLexicon.agencies.ar.map(folded))
/** Arabic adjectives that make such a head a body that governs. */
export const governing: ReadonlySet<string> = new Set(decisionLexicon.governing.ar.map(folded))

export const past = phrasesOf(decisionLexicon.past)

export const ambiguous = new Set(decisionLexicon.ambiguous.map(folded))

export const elliptic = {
  en: new Phrases<{ id: string; kind: DecisionKind }>(),
  ar: new Phrases<{ id: string; kind: DecisionKind }>()
}

for (const { id, kind, ...forms } of decisionLexicon.elliptic)
  for (const language of ['en', 'ar'] as const)
    for (const form of forms[language]) elliptic[language].add(form, { id, kind })

export const outcomes = { en: new Phrases<Outcome>(), ar: new Phrases<Outcome>() }

for (const outcome of decisionLexicon.outcomes)
  for (const language of ['en', 'ar'] as const)
    for (const form of outcome[language]) outcomes[language].add(form, outcome)

export const outcomeWords = { en: new Phrases<Outcome>(), ar: new Phrases<Outcome>() }

for (const { id, kind, ...forms } of decisionLexicon.outcomeWords)
  for (const language of ['en', 'ar'] as const)
    for (const form of forms[language]) outcomeWords[language].add(form, { id, kind })

export const bareTails = phrases(decisionLexicon.bareParticiples.before)

export const bareNots = new Set(decisionLexicon.bareParticiples.not)

export const resolvedEn = phrases(decisionLexicon.resolved.en)

export const masculine = new Set(decisionLexicon.masculine.map(folded))
/** Perfects behind whose body ل opens whom it allows something. */
export const granting: ReadonlySet<string> = new Set(decisionLexicon.granting.map(folded))

/** Of these, and their nouns, those that give a task. */
export const permitting: ReadonlySet<string> = new Set(decisionLexicon.permitting.map(folded))

/** Nouns of that shape that name a thing which bodies approve, and verbal nouns of another shape. */
export const things = new Set(decisionLexicon.things.map(folded))

export const doings = new Set(decisionLexicon.doings.map(folded))

export const objectKinds = new Map(
  verbs.map((verb) => [
    verb,
    new Map(
      Object.entries(verb.ar.kinds ?? {}).flatMap(([kind, nouns]) =>
        nouns.map((noun) => [folded(noun), kind as DecisionKind] as const)
      )
    )
  ])
)

/** Nouns and infinitives that open an entry of a list of decisions, by what they settle. */
export const entryNouns = { en: new Phrases<DecisionKind>(), ar: new Phrases<DecisionKind>() }
for (const { kind, en, ar } of decisionLexicon.entryNouns) {
  for (const form of en) entryNouns.en.add(form, kind)
  for (const form of ar) entryNouns.ar.add(form, kind)
}
