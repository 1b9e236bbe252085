/** Small words by which the clauses of tasks are read (data/actions.yaml, `clauses`), ready to be found. */
import { folded } from './fold.ts'
import { either } from './patterns.ts'
import { taskLexicon } from './tasks.ts'

const { clauses, arabicClauses } = taskLexicon
const english = (list: keyof typeof clauses): ReadonlySet<string> => new Set(clauses[list])
const arabic = (list: keyof typeof arabicClauses): ReadonlySet<string> => new Set(arabicClauses[list].map(folded))

export const modals = english('modals')
export const beForms = english('be')
export const settles = english('settles')
export const orders = english('orders')
export const keptSo = english('kept')
export const considers = english('considers')
export const agentEnds = english('agentEnds')
export const asides = english('asides')
export const askedAbout = english('askedAbout')
export const determiners = english('determiners')
const tells = english('tells')
/** True for a past tense of telling, or any other in -ed. */
export const isPastTense = (word: string): boolean => word.endsWith('ed') || tells.has(word)
const nounEnding = new RegExp(`(?:${either(clauses.nounEndings)})$`)
/** True for an English word with the ending of a noun of action. */
export const isNounOfAction = (word: string): boolean => nounEnding.test(word)

export const notBeforeRequests = arabic('notBefore')
export const clauseOpeners = arabic('opens')
/** Imperfects that in the passive ask somebody. */
export const askingPassives = arabic('asking')

/** The perfect of one of these verbs, with or without و or ف before it and with any ending. */
const perfectOf = (list: keyof typeof arabicClauses): ((word: string) => boolean) => {
  const form = new RegExp(`^[وف]?(?:${either(arabicClauses[list])})`)
  return (word) => form.test(word)
}
export const isPromise = perfectOf('promises')
export const isAgreement = perfectOf('agrees')
export const isJointAgreement = perfectOf('agreesTogether')
