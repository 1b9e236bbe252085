/** Requests whose tasks are the entries of a list: "The Commission requested the Executive Secretary:" with "(a) to prepare …" below it. */
import { type Actor, arabicActor, englishActorAfter, isDefinite } from '../../language/actors.ts'
import { procedure } from '../../language/decisions.ts'
import { recommending, requestLists, taskLexicon, taskVerbs } from '../../language/tasks.ts'
import type { Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { arabicTasks } from './arabic/index.ts'
import { nounAt } from './arabic/verbs.ts'
import { englishTasks } from './english/index.ts'
import type { Setting, Task } from './task.ts'

/** Who is asked before a list, and whether the words before it end in what every entry goes on from ("to:"). */
interface RequestLead {
  cue: string
  owner: NonNullable<Task['owner']>
  open: boolean
}

const requests = new Set(taskLexicon.requests.map(({ id }) => id))

/** What a request goes on with where the entries of its list do not say it. */
const joint = { en: 'to', ar: 'ان' }

/** The request that leads a list in; null for any other sentence. */
export function requestLead(reading: Reading, setting: Setting): RequestLead | null {
  const { words, language } = reading
  const colon = words.length - 1
  const last = words[colon]
  if (last?.text !== ':') return null
  let end = colon
  let open = false
  for (let from = Math.max(0, colon - 6); from < colon && end === colon; from++) {
    if (requestLists[language].at(words, from)?.length !== colon - from) continue
    end = from
    open = true
  }
  // The request as it would read with its first task: "requested the Secretary | to".
  const asked: Word[] = [...words.slice(0, end), { ...last, text: joint[language] }, last]
  const tasks = (language === 'en' ? englishTasks : arabicTasks)({ ...reading, words: asked }, setting)
  const task = tasks.findLast((t) => requests.has(t.cue) && t.owner)
  const owner = task?.owner
  if (!task || !owner || owner.to > end) return null
  // "requested the Secretariat, in consultation with States,": an aside, and nothing that the request is about.
  const after = words[owner.to]?.text
  if (owner.to > task.at && owner.to < end && after !== ',' && after !== '،') return null
  return { cue: task.cue, owner, open }
}

/** True where the words of an entry tell what is to be done: "to prepare …", "أن يعد …", "إعداد …". What bodies do with papers is no task. */
export function isRequested({ words, language }: Reading, open: boolean): boolean {
  const opens = words[0]?.text === joint[language] || words[0]?.text === 'بان'
  const verb = opens ? 1 : 0
  if (words.length < verb + 2 || procedure[language].at(words, verb)) return false
  if (opens) return true
  if (language === 'en') return open && taskVerbs.base.at(words, 0) !== null
  // "نشرها": what is done to the thing of the entry before.
  const [first, ...rest] = words as [Word, ...Word[]]
  const bare = { ...first, text: first.text.replace(/(?:ها|هما?|ه)$/, '') }
  return nounAt(words, 0) !== null || nounAt([bare, ...rest], 0) !== null
}

/** Before a colon: "The Committee recommends:", "recommended as follows:", توصي اللجنة بما يلي:. */
export const isRecommending = ({ words, language }: Reading): boolean =>
  words.at(-1)?.text === ':' &&
  recommending[language].within(words, Math.max(0, words.length - 14), words.length) !== null

/** Who is to act by an entry such as "that the Ministry of Finance pay …", أن تصرف وزارة المالية …; null for any other. */
export function recommendedTo(reading: Reading): Actor | null {
  const { words, language } = reading
  const opens = words[0]?.text === (language === 'en' ? 'that' : 'ان') || words[0]?.text === 'بان' ? 1 : 0
  if (language === 'ar') {
    if (opens === 0 || !/^[يت]/.test(words[1]?.text ?? '') || reading.isPassiveImperfect(words[1] as Word)) return null
    const actor = arabicActor(words, 2, reading.isAcronym)
    return actor && (actor.kind === 'role' || actor.kind === 'body') ? actor : null
  }
  for (let at = opens + 1; at < Math.min(words.length, opens + 10); at++) {
    const verb = words[at]?.text === 'should' ? at + 1 : at
    if (taskVerbs.base.at(words, verb) === null || isDefinite(words[verb - 1]?.text ?? '')) continue
    const actor = englishActorAfter(words, opens, reading, (to) => to >= at)
    return actor && actor.to === at && (opens > 0 || verb > at) && (actor.kind === 'role' || actor.kind === 'body')
      ? actor
      : null
  }
  return null
}
