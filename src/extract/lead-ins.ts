/** What a heading or a lead-in announces: decisions, action items, or what is to follow. */
import { isElsewhere } from '../language/actors.ts'
import { decisionLexicon } from '../language/decisions.ts'
import { folded } from '../language/fold.ts'
import { closesMeeting } from '../language/prose.ts'
import { taskLexicon } from '../language/tasks.ts'
import { type Phrases, phrasesOf, type Word, wordsOf } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'

const { decisionLists } = decisionLexicon
export const listNouns = phrasesOf(decisionLists.nouns)
const listOpeners = phrasesOf(decisionLists.openers)
const notListed = phrasesOf(decisionLists.not)
const afterNoun = new Set(decisionLists.more.en)
const listLeads = phrasesOf(decisionLists.leads)
const leadVerbs = phrasesOf(decisionLists.verbs)
const leadEnds = phrasesOf(decisionLists.ends)

/** True for a title of what was decided: "Decisions", "Summary of decisions", "القرارات التي اتخذها المجلس". */
export function namesDecisions(title: string, language: Language): boolean {
  if (title.length > longestTitle) return false
  const words = wordsOf(folded(title))
  const opener = listOpeners[language].at(words, 0)
  const noun = opener && !opener.joined ? opener.length : 0
  const hit = listNouns[language].at(words, noun)
  if (!hit || hit.joined || notListed[language].within(words, 0, words.length)) return false
  const next = words[noun + hit.length]?.text
  if (language === 'en' && next !== undefined && !afterNoun.has(next)) return false
  return !isElsewhere({ words, language, home: null }, { kind: 'body', from: 0, to: words.length })
}

/** In characters. */
export const longestTitle = 80

/** A line such as "Decisions:", or a sentence that ends in "the following decisions:", القرارات التالية:, "decided as follows:". */
export function leadsDecisionsIn({ text, language }: Unit): boolean {
  if (!/[:：]\s*$/.test(text)) return false
  if (namesDecisions(text, language)) return true
  const words = wordsOf(folded(text.slice(-longestTitle)))
  if (closingIn(listLeads[language], words) >= 0) return true
  const end = leadEndIn(words, language)
  return end >= 0 && leadVerbs[language].within(words, Math.max(0, end - 6), end) !== null
}

const considered = phrasesOf(decisionLists.considered)
const onAgenda = phrasesOf(decisionLists.agenda)
const manner = phrasesOf(decisionLists.manner)
const topics = phrasesOf(decisionLists.topics)

/** "The Cabinet considered the topics on its agenda as follows:": what stands under it is told of the meeting, and no plan for it. */
export function leadsTopicsIn({ text, language, words }: Unit): boolean {
  if (!/[:：]\s*$/.test(text) || text.length > longestTopics) return false
  if (closingIn(manner[language], words) < 0)
    return closingIn(topics[language], words) >= 0 && considered[language].within(words, 0, words.length) !== null
  const verb = considered[language].within(words, 0, words.length)
  return verb !== null && onAgenda[language].within(words, verb.index, words.length) !== null
}
/** In characters. */
const longestTopics = 240

/** Where one of the phrases begins that ends right before the last sign, six words before it at the most; −1 where none does. */
function closingIn(list: Phrases<unknown>, words: readonly Word[]): number {
  const end = words.length - 1
  for (let from = Math.max(0, end - 6); from < end; from++) if (list.at(words, from)?.length === end - from) return from
  return -1
}

/** Where "as follows" or "the following" begins at the end of a lead-in. */
export const leadEndIn = (words: readonly Word[], language: Language): number => closingIn(leadEnds[language], words)
const leads = phrasesOf(taskLexicon.actionLeads)
const headings = new Set([...taskLexicon.headings.en, ...taskLexicon.headings.ar].map((h) => key(h)))
const followUps = new Set([...taskLexicon.followUps.en, ...taskLexicon.followUps.ar].map((h) => key(h)))

/** True where a unit stands in a section such as "Next steps". */
export const isFollowUp = ({ section }: Unit): boolean => section !== null && followUps.has(key(section.title))

function key(text: string): string {
  return wordsOf(folded(text))
    .map((w) => w.text)
    .filter((w) => /[\p{L}]/u.test(w))
    .join(' ')
}

/** A sentence that leads tasks in and settles nothing else: "The following actions were agreed:", تم الاتفاق على الإجراءات التالية:. */
export function leadsActionsIn({ text, language }: Unit): boolean {
  if (!/[:：]\s*$/.test(text) || text.length > longestLead) return false
  const words = wordsOf(folded(text))
  return leads[language].within(words, 0, words.length) !== null
}

/** In characters. */
const longestLead = 120

/** In characters: an entry without label under "Actions" that has several sentences is no longer. */
const longestEntry = 200

/** True where a unit stands under a heading or lead-in such as "Action items". */
export function isListedAction(unit: Unit, previousLead: Unit | null): boolean {
  if (closesMeeting(unit.text, unit.language)) return false
  const lead = unit.parent ?? previousLead
  // Under "Procedure", الإجراءات, whole paragraphs tell what was done.
  const tells =
    lead?.kind === 'heading' && unit.label === null && unit.kind === 'paragraph' && unit.sentences.length > 1
  if (lead && lead.text.length < 80 && headings.has(key(lead.text)) && !(tells && unit.text.length > longestEntry))
    return true
  if (lead && lead.kind !== 'heading' && leadsActionsIn(lead)) return true
  return unit.kind === 'item' && unit.section !== null && headings.has(key(unit.section.title))
}
