/** The words of requests, promises and commitments by what they open (data/actions.yaml). */
import { folded } from './fold.ts'
import { plural, thirdPerson } from './inflections.ts'
import { taskLexicon } from './tasks.ts'
import { Phrases, phrases } from './words.ts'

export interface Ask {
  id: string
  /** Prepositions before the one who is asked; none where the verb takes an object. */
  to: ReadonlySet<string>
  /** Only where a known office or body follows: "وجه المجلس الوزارة بـ" and not "وجه الانتباه إلى". */
  named: boolean
}

const given = taskLexicon.ordersGiven.ar
/** What tells in Arabic that somebody is given orders: the verbs, the nouns, and the preposition before whoever gets them. */
export const orders = {
  verbs: new Set(given.verbs.map(folded)),
  nouns: new Set(given.nouns.map(folded)),
  to: new Set(given.to.map(folded))
}

/** The words of the data by what they open. */
function buildEnglish() {
  const active = new Phrases<string>()
  const passive = new Phrases<string>()
  const base = new Phrases<string>()
  const heads = new Phrases<string>()
  const operative = new Phrases<string>()
  for (const request of taskLexicon.requests) {
    for (const form of request.en.active) {
      active.add(form, request.id)
      heads.add(form, request.id)
    }
    for (const form of request.en.present ?? []) active.add(form, request.id)
    for (const form of request.en.passive) passive.add(form, request.id)
    for (const form of request.en.base) {
      base.add(form, request.id)
      heads.add(form, request.id)
      const [verb = '', ...rest] = form.split(' ')
      const doing = [`${verb.replace(/e$/, '')}ing`, ...rest].join(' ')
      operative.add([`${verb}s`, ...rest].join(' '), request.id)
      heads.add(doing, request.id)
      base.add(doing, request.id)
    }
  }
  const commitments = new Phrases<string>()
  for (const entry of taskLexicon.commitments) for (const phrase of entry.en) commitments.add(phrase, entry.id)
  return { active, passive, base, heads, operative, commitments, suggestions: phrases(taskLexicon.suggestions.en) }
}

export const englishRequests = buildEnglish()

/** After these any verb is a task but one of state. */
export const promises = phrases(taskLexicon.promises.en)
export const personalPromises = phrases(taskLexicon.personalPromises.en)
export const presents = phrases(taskLexicon.tasks.map(({ en }) => thirdPerson(en)))

/** Requests that are rules unless something is decided: "be required to". */
export const onlySettled = new Set(taskLexicon.requests.filter((request) => request.settled).map(({ id }) => id))
/** Requests that are tasks only where they have a time: "are expected to". */
export const onlyDated = new Set(taskLexicon.requests.filter((request) => request.dated).map(({ id }) => id))
export const states = new Set(taskLexicon.stateVerbs.en)
export const noNames = new Set(taskLexicon.noNames.en)

/** First words after "to" or "of" that name nobody to be asked, folded. */
export const noParties = new Set(taskLexicon.noParties.ar.map(folded))
export const permits = new Set(taskLexicon.permits.en)

/** The words of the data by what they open. */
function buildArabic() {
  const active = new Phrases<Ask>()
  const invited = new Phrases<Ask>()
  const called = new Phrases<Ask>()
  const passive = new Map<string, Ask>()
  const imperfect = new Map<string, Ask>()
  const noun = new Phrases<Ask>()
  for (const request of taskLexicon.requests) {
    const ask = { id: request.id, to: new Set(request.ar.to.map(folded)), named: request.named === true }
    for (const form of request.ar.active) {
      active.add(form, ask)
      active.add(plural(form), ask)
    }
    for (const form of request.ar.passive) passive.set(folded(form), ask)
    for (const form of request.ar.invited ?? []) invited.add(form, ask)
    for (const form of request.ar.called ?? []) called.add(form, ask)
    for (const form of request.ar.imperfect) imperfect.set(folded(form), ask)
    for (const form of request.ar.noun) noun.add(form, ask)
  }
  const commitments = new Phrases<string>()
  for (const entry of taskLexicon.commitments) for (const phrase of entry.ar) commitments.add(phrase, entry.id)
  return { active, invited, called, passive, imperfect, noun, commitments }
}

export const arabicRequests = buildArabic()
