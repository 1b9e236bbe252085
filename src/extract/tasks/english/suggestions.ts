/** "The MAG suggested that members arrange …", "it was agreed that the Director should …". */
import {
  englishActorAfter,
  englishActorBefore,
  isDefinite,
  isElsewhere,
  isTitle,
  skipAdverbs,
  subordinate
} from '../../../language/actors.ts'
import { motions, procedure } from '../../../language/decisions.ts'
import { englishRequests, permits } from '../../../language/requests.ts'
import { modals, orders, settles } from '../../../language/task-clauses.ts'
import { taskVerbs } from '../../../language/tasks.ts'
import type { Word } from '../../../language/words.ts'
import { isBusinessNoun, sumsUp } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'
import { isRecurring } from '../open.ts'
import { isVague } from '../owners.ts'
import type { Setting, Task } from '../task.ts'
import { agentAfter } from './agents.ts'
import { titledOffice } from './subjects.ts'
import { isTask } from './verbs.ts'

/** "The Minister of Finance should report by the end of May", where the Chair sums up: an office is told what to do, with a deadline. */
export function summedUp(reading: Reading, i: number): Task | null {
  const { words, sentence } = reading
  if (words[i]?.text !== 'should' || !isTask(words, skipAdverbs(words, i + 1, 'en'))) return null
  const told = sentence.unit.sentences.slice(0, sentence.index + 1)
  if (!told.some(({ words: own }) => sumsUp(own, own.length))) return null
  const owner = englishActorBefore(words, i, reading)
  return owner && (owner.kind === 'role' || owner.kind === 'name') && !isVague(reading, owner)
    ? { cue: 'suggested', owner, at: i, clause: owner.from, dated: true }
    : null
}

/** "The motion | that the Engineer prepare an estimate | was carried." */
const isCarried = (reading: Reading, that: number): boolean => {
  const before = reading.words[that - 1]
  return (
    before !== undefined &&
    isBusinessNoun(before) &&
    acts(reading).some(({ verb, actor, kind }) => verb > that && !actor && (kind === 'approved' || kind === 'adopted'))
  )
}

/**
 * "The Board asked that a plan | be brought to the next meeting": what it asks for, whoever does it. What is but agreed ("that a group be set up",
 * `settled`) is a task only with a time.
 */
function toBeDone(reading: Reading, i: number, be: number, settled: boolean): Task | null {
  const { words } = reading
  const asks = englishRequests.active.at(words, i) !== null
  const verb = skipAdverbs(words, be + 1, 'en')
  const hit = asks || settled ? taskVerbs.past.at(words, verb) : null
  if (!hit || isRecurring(reading)) return null
  const by = agentAfter(reading, verb + hit.length)
  if (by?.kind === 'member' || (!by && hit.value && !asks)) return null
  return { cue: asks ? 'requested' : 'is-to-be', owner: by, at: i, clause: i, ...(!asks && !by && { timed: true }) }
}

/** "The MAG suggested that LP members arrange …", "it was agreed that the Director should …". */
export function suggested(reading: Reading, i: number, { agreed, listed, decided }: Setting): Task | null {
  const { words } = reading
  // An entry of what was resolved: "(c) That the County Solicitor report to the next meeting".
  const entry = listed && decided && i === 0
  // "Ordered, That the Clerk invite …": what the body itself is to do is no task.
  // "Moved by Ms. Dhillon that staff hold a meeting", which was carried.
  const moved = entry || (agreed && (i === 0 || motions.en.within(words, 0, Math.min(words.length, 4)) !== null))
  const ordered =
    words[i]?.text === 'that' && (moved || (i <= 2 && orders.has(words[0]?.text ?? '')) || isCarried(reading, i))
  const hit = ordered ? { length: 1 } : englishRequests.suggestions.at(words, i)
  if (!hit) return null
  // "it was agreed that", "it was proposed, seconded and resolved that"
  const impersonal =
    settles.has(words[i]?.text ?? '') && acts(reading).some((act) => act.verb <= i && i - act.verb <= 6 && !act.actor)
  if (!impersonal && !agreed && !ordered) {
    // "noted the report and asked that …": the body of the act before.
    const further = words[i - 1]?.text === 'and' && acts(reading).findLast((act) => act.verb < i && act.actor)?.actor
    const actor = further || englishActorBefore(words, i, reading)
    if (actor?.kind !== 'body' || isVague(reading, actor) || isElsewhere(reading, actor)) return null
    const joint = words[actor.from - 1]?.text
    if (joint !== undefined && subordinate.en.has(joint)) return null
  }
  const from = i + hit.length
  // "its present level": after a determiner the word is no verb.
  const stop = (at: number) =>
    words[at]?.text === 'should' || (taskVerbs.base.at(words, at) !== null && !isDefinite(words[at - 1]?.text ?? ''))
  for (let to = from + 1; to < Math.min(words.length, from + 16); to++) {
    const text = (words[to] as Word).text
    // "that a group be set up": what is to be set up is not who does it.
    if (text === 'be') return toBeDone(reading, i, to, impersonal || settles.has(words[i]?.text ?? ''))
    // "decided that Mr. Haddad should prepare", "that J. Okello draft"
    if (text === '.' && (isTitle(words, to - 1) || words[to - 1]?.text.length === 1)) continue
    if (text === '.' || text === ';' || text === ':' || text === 'to' || modals.has(text)) return null
    // "that members may submit comments": leave to do something is no task.
    if (permits.has(text)) return null
    // "that the Council endorse the plan": what the body itself is to do.
    if (procedure.en.at(words, to) && englishActorAfter(words, from, reading, (at) => at >= to)?.to === to) return null
    if (!stop(to)) continue
    const verb = text === 'should' ? skipAdverbs(words, to + 1, 'en') : to
    if (!isTask(words, verb)) return null
    // "that members (a) designate …; (b) …"
    const listed = words[to - 1]?.text === ')' && words[to - 2]?.text.length === 1 && words[to - 3]?.text === '('
    const end = listed ? to - 3 : to
    const actor = englishActorAfter(words, from, reading, (at) => at >= end)
    if (ordered && actor?.kind === 'body' && actor.to - actor.from <= 2) return null
    const owner = actor?.to === end ? actor : text === 'should' ? null : titledOffice(reading, to, verb)
    if (owner) return { cue: 'suggested', owner, at: i, clause: i }
  }
  return null
}
