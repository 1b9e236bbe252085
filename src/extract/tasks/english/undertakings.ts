/** "… of its intention to plan", "undertook to report". */
import { englishActorBefore, isElsewhere, skipAdverbs, subordinate } from '../../../language/actors.ts'
import { englishRequests, personalPromises, promises, states } from '../../../language/requests.ts'
import { isPastTense } from '../../../language/task-clauses.ts'
import { pronouns } from '../../../language/tasks.ts'
import type { Word } from '../../../language/words.ts'
import { listedNameBefore } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { isOpen } from '../open.ts'
import type { Task } from '../task.ts'
import { personBefore } from './persons.ts'
import { properName } from './subjects.ts'
import { isTask } from './verbs.ts'

const determiner = /^(?:the|an?|this|that|these|those|its|their|his|her|all|any)$/

/** "… of its intention to plan", "undertook to report". */
export function undertaken(reading: Reading, i: number): Task | null {
  const { words } = reading
  const hit = englishRequests.commitments.at(words, i)
  // "The Minister had promised to pay" tells of an earlier time.
  if (!hit || hit.joined || isOpen(reading, i) || words[i - 1]?.text === 'had') return null
  const verb = skipAdverbs(words, i + hit.length, 'en')
  // "agreed to the request"
  if (determiner.test(words[verb]?.text ?? '')) return null
  // "undertook to have the list sent to members"
  const causes = words[verb]?.text === 'have' && /^(?:it|them)$|^the$/.test(words[verb + 1]?.text ?? '')
  const listed = causes || isTask(words, verb)
  const personal = personalPromises.at(words, i) !== null
  const open = (personal || promises.at(words, i)) && /^[a-z]{2,}$/.test(words[verb]?.text ?? '')
  if (!listed && (!open || states.has(words[verb]?.text ?? ''))) return null
  if (hit.value === 'intention') {
    for (let verb = 1; verb < i; verb++) {
      if (!isPastTense((words[verb] as Word).text)) continue
      const actor = englishActorBefore(words, verb, reading)
      if (actor) return { cue: hit.value, owner: actor, at: i, clause: actor.from }
    }
    return null
  }
  const has = words[i - 1]?.text === 'has' || words[i - 1]?.text === 'have' ? i - 1 : i
  const actor =
    englishActorBefore(words, has, reading) ??
    listedNameBefore(reading, has) ??
    (promises.at(words, i) && !pronouns.en.at(words, i - 1) ? properName(reading, has) : null)
  // "In reply she undertook to include the data": a task, and whose it is stands in another sentence.
  const person = i === 1 ? personBefore(reading) : null
  if (!actor && pronouns.en.at(words, i - 1) && (promises.at(words, i) || (personal && person)))
    return { cue: hit.value, owner: null, ...(person && { person }), at: i, clause: i }
  if (!actor || (actor.kind === 'body' && isElsewhere(reading, actor))) return null
  if (!listed && personal && actor.kind !== 'role' && actor.kind !== 'name') return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint)) return null
  const dated = actor.kind === 'body' && words[i]?.text === 'agreed'
  return { cue: hit.value, owner: actor, at: i, clause: actor.from, dated }
}
