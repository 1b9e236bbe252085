/** The words of tasks, requests and commitments (data/actions.yaml), ready to be found. */

import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { folded } from './fold.ts'
import { either } from './patterns.ts'
import { Phrases, phrases, phrasesOf } from './words.ts'

interface Request {
  id: string
  named?: boolean
  settled?: boolean
  dated?: boolean
  en: { active: string[]; present?: string[]; passive: string[]; base: string[] }
  ar: {
    active: string[]
    passive: string[]
    invited?: string[]
    called?: string[]
    imperfect: string[]
    noun: string[]
    to: string[]
  }
}
interface TaskLexicon {
  tasks: { en: string; past: string; ar: string[]; noun: string[] }[]
  events: string[]
  firstForms: { ar: string[] }
  idioms: { en: string[] }
  requests: Request[]
  requestLists: Both
  needPerson: Both
  ordersGiven: { ar: { verbs: string[]; nouns: string[]; to: string[] } }
  speakers: Both
  commitments: (Both & { id: string })[]
  promises: { en: string[] }
  personalPromises: { en: string[] }
  stateVerbs: { en: string[] }
  noNames: { en: string[] }
  noParties: { ar: string[] }
  recommending: Both
  repeated: Both & { arWithThat: string[] }
  suggestions: Both
  whenThat: Both
  opinions: Both
  reported: Both
  parties: Both
  pronouns: Both & { asked: string[] }
  referrals: Both
  memberships: Both
  recurring: Both
  vague: Both
  wishes: Both
  agents: Both
  occasionNouns: Both
  permits: { en: string[] }
  relatives: Record<'pronouns' | 'verbs' | 'withInfinitive', string[]>
  choosing: { ar: string[] }
  behindChosen: { ar: string[] }
  heldEvents: { ar: string[] }
  behindEvents: { ar: string[] }
  deadlines: Both
  occasions: Both
  occasionEvents: Both
  occasionEnds: Both
  scheduled: Both
  occasionsWhole: Both
  occasionsOfMonths: string[]
  occasionsOfOrdinals: string[]
  occasionsOfSubmission: string[]
  lines: Both
  headings: Both
  followUps: Both
  actionLeads: Both
  table: Record<'task' | 'owner' | 'due' | 'status', Both>
  done: Both
  cancelled: Both
  timetable: Both
  decisionColumns: Both
  topicColumns: Both
  remarks: Both
  remarkOpenings: Both
  blanks: Both
  clauses: Record<
    | 'modals'
    | 'be'
    | 'settles'
    | 'orders'
    | 'kept'
    | 'considers'
    | 'tells'
    | 'agentEnds'
    | 'asides'
    | 'askedAbout'
    | 'determiners'
    | 'nounEndings',
    string[]
  >
  arabicClauses: Record<'notBefore' | 'opens' | 'asking' | 'promises' | 'agrees' | 'agreesTogether', string[]>
}

export const taskLexicon = lexicon<TaskLexicon>('actions')

/** Verbs that can be a task, by form. `true` marks an event: announced without an agent it is nobody's task. */
export const taskVerbs = { base: new Phrases<boolean>(), past: new Phrases<boolean>(), noun: new Phrases<boolean>() }
/** Arabic imperfects in the third person masculine, folded. */
export const imperfects = new Set<string>()
/** Of these, those of events alone: "يُعقد الاجتماع". */
export const eventImperfects = new Set<string>()
const events = new Set(taskLexicon.events)
for (const task of taskLexicon.tasks) {
  const event = events.has(task.en)
  taskVerbs.base.add(task.en, event)
  taskVerbs.past.add(task.past, event)
  for (const form of task.ar) imperfects.add(folded(form))
  for (const noun of task.noun) taskVerbs.noun.add(noun, event)
}

for (const task of taskLexicon.tasks)
  if (events.has(task.en)) for (const form of task.ar) eventImperfects.add(folded(form))
for (const task of taskLexicon.tasks)
  if (!events.has(task.en)) for (const form of task.ar) eventImperfects.delete(folded(form))

/** Phrases that begin with a task verb and are no tasks. */
export const idioms = phrases(taskLexicon.idioms.en)

const firstForms = new Set(taskLexicon.firstForms.ar.map(folded))
/** True for an Arabic imperfect of the first form, with a future prefix or a conjunction or without. */
export const isFirstForm = (word: string): boolean => firstForms.has(word.replace(/^[وف]?س?[يت]/, 'ي'))

/** Nouns of meetings and stretches of time. Conferences and assemblies are bodies as well and are left out. */
export const occasionNouns = new Set([...taskLexicon.occasionNouns.en, ...taskLexicon.occasionNouns.ar].map(folded))

/** What is done every year or as a rule. */
export const recurring = phrasesOf(taskLexicon.recurring)
export const wishes = phrasesOf(taskLexicon.wishes)
export const reported = phrasesOf(taskLexicon.reported)
export const repeated = phrasesOf(taskLexicon.repeated)
/** Arabic verbs that repeat only with بأن or بـ: ذكّر بأن, but ذكر أن. */
export const repeatedWithThat = phrases(taskLexicon.repeated.arWithThat)
export const recommending = phrasesOf(taskLexicon.recommending)
export const requestLists = phrasesOf(taskLexicon.requestLists)
export const referrals = phrasesOf(taskLexicon.referrals)
export const pronouns = phrasesOf(taskLexicon.pronouns)
/** طلب منه: who is asked was named before. */
export const askedPronouns: ReadonlySet<string> = new Set(taskLexicon.pronouns.asked.map(folded))
export const agents = phrasesOf(taskLexicon.agents)
export const suggestions = phrasesOf(taskLexicon.suggestions)
export const whenThat: ReadonlySet<string> = new Set(taskLexicon.whenThat.ar.map(folded))
/** إلى أن after these tells the outcome of a debate. */
export const opinions: ReadonlySet<string> = new Set(taskLexicon.opinions.ar.map(folded))
export const vague = { en: new Set(taskLexicon.vague.en), ar: new Set(taskLexicon.vague.ar.map(folded)) }
/** English pronouns that open a clause about who is asked. */
export const relativePronouns = new Set(taskLexicon.relatives.pronouns)

/** Parties to a contract: what an entry of a decision rules for them is a term of it. */
export const parties = phrasesOf(taskLexicon.parties)

/** Owners that are many, without the article: what they do is told of a practice as well. */
export const memberships: ReadonlySet<string> = new Set(taskLexicon.memberships.ar.map(folded))

/** What opens a deadline. */
export const deadlineWords = phrasesOf(taskLexicon.deadlines)
/** True for a noun of meetings and stretches of time, with or without article or ending. */
export const isOccasionWord = (word: string): boolean =>
  occasionNouns.has(word) ||
  occasionNouns.has(word.replace(/^و?[بل]?ال/, '')) ||
  occasionNouns.has(word.replace(/s$/, ''))

const speakers = { en: either(taskLexicon.speakers.en), ar: either(taskLexicon.speakers.ar) }
const personless: Record<Language, RegExp> = {
  en: new RegExp(
    `(?:^|(?<![\\p{L}])(?:the )?(?:${speakers.en}) )(?:also |further |then )?(?:${either(taskLexicon.needPerson.en)}) (to (?!be |have |this |that )\\p{L}+|that \\p{L}+ [^.;]{3,60}? be \\p{L}+ed)(?!\\p{L})`,
    'u'
  ),
  ar: new RegExp(
    `(?<![\\p{L}])[وف]?(?:${either(taskLexicon.needPerson.ar)}) (?:(?:${speakers.ar}) )?(?:(ب\\p{L}{4,})|(?:من|الي) (\\p{L}{4,}))(?!\\p{L})`,
    'u'
  )
}
/** The task of a sentence that gives it to nobody: "The Board instructed to prepare a report", كلف المجلس بإعداد تقرير. Half-open range of the folded text. */
export function givenToNobody(plain: string, language: Language): { start: number; end: number } | null {
  const match = personless[language].exec(plain)
  if (!match) return null
  const task = match[1] ?? match[2] ?? ''
  if (language === 'ar') {
    const noun = match[1] ? task.slice(1) : task
    const pronoun = /(?:ه|ها|هم)$/.test(noun) ? noun.replace(/(?:ها|هم|ه)$/, '') : noun
    const isTask = [noun, pronoun, pronoun.replace(/ت$/, 'ه')].some((form) => taskNouns.has(form))
    if (!isTask) return null
  }
  return { start: match.index, end: match.index + match[0].length }
}
/** Arabic verbal nouns that are tasks, folded, without article. */
const taskNouns = new Set(taskLexicon.tasks.flatMap(({ noun }) => noun.map(folded)))
