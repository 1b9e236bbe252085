/** "The secretariat will share …", "… will be reviewed by the MAG". */
import { type Actor, englishActorBefore, isElsewhere, skipAdverbs, subordinate } from '../../../language/actors.ts'
import { englishRequests } from '../../../language/requests.ts'
import { modals, settles } from '../../../language/task-clauses.ts'
import { occasionNouns, pronouns, reported, taskVerbs } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import { listedNameBefore } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { isOpen, isRecurring, reportsCommitment } from '../open.ts'
import { statesBefore } from '../states.ts'
import type { Task } from '../task.ts'
import { agentAfter } from './agents.ts'
import { personBefore } from './persons.ts'
import { antecedentBefore, bareOffice, subjectBefore, titledOffice } from './subjects.ts'
import { isTask } from './verbs.ts'

/** "The secretariat will share …", "… will be reviewed by the MAG". `after`: a decision stands before it. */
export function promised(
  reading: Reading,
  i: number,
  earlier: readonly Task[],
  settled: boolean,
  after: boolean
): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  // "shall" is the word of rules, contracts and statutes; it gives a task only where the meeting decides, or with a deadline.
  const dated = own === 'shall' && !settled
  // "approved the plan, subject to a risk register to be added by Mrs Tan"
  if (own === 'to' && words[i + 1]?.text === 'be' && acts(reading).some((act) => act.verb < i)) {
    const added = taskVerbs.past.at(words, i + 2)
    const by = added && agentAfter(reading, i + 2 + added.length)
    return by && by.kind !== 'member' ? { cue: 'will-be', owner: by, at: i, clause: i } : null
  }
  const infinitive = (own === 'is' || own === 'are' || own === 'was' || own === 'were') && words[i + 1]?.text === 'to'
  if (!modals.has(own) && !infinitive) return null
  if (isOpen(reading, i)) return null
  let at = skipAdverbs(words, i + (infinitive ? 2 : 1), 'en')
  if (words[at]?.text === 'be') {
    const verb = skipAdverbs(words, at + 1, 'en')
    return infinitive || dated ? ruled(reading, i, verb, after) : passive(reading, i, verb, own)
  }
  if (words[at]?.text === 'continue' && words[at + 1]?.text === 'to') at = skipAdverbs(words, at + 2, 'en')
  if (!isTask(words, at)) return null
  const cue = infinitive ? 'is-to' : 'will'
  const office = bareOffice(reading, i)
  const subject =
    subjectBefore(reading, i, earlier) ??
    (office && reportsCommitment(reading, office.from) ? { actor: office, clause: office.from } : null)
  if (subject) return { cue, owner: subject.actor, at: i, clause: subject.clause, ...(dated && { dated }) }
  const states = statesBefore(reading, i)
  // "As a matter of practice, Palau would consult …"
  if (states && (own !== 'would' || words[states.from - 1]?.text === 'that'))
    return { cue, owner: states, at: i, clause: states.from, ...(dated && { dated }) }
  if (i === 1 && words[0]?.text === 'it' && after)
    return { cue, owner: null, at: i, clause: 0, ...(infinitive ? { timed: true } : { dated: true }) }
  const person = i === 1 && own === 'will' ? personBefore(reading) : null
  if (person) return { cue, owner: null, person, at: i, clause: 0 }
  // "It was agreed that he would write again": whoever the sentence before speaks of.
  if (settles.has(words[i - 3]?.text ?? '') && words[i - 2]?.text === 'that' && pronouns.en.at(words, i - 1)) {
    const told = personBefore(reading, i - 1)
    return { cue, owner: null, ...(told && { person: told }), at: i, clause: 0 }
  }
  const teller = own === 'would' ? tellerBefore(reading, i) : null
  if (teller) return { cue, owner: teller, at: i, clause: teller.from }
  const described =
    antecedentBefore(reading, i) ??
    (infinitive || own === 'will' ? doerOf(reading, i) : null) ??
    (own === 'would' ? null : titledOffice(reading, i, at))
  // What was decided before "which will report to the next session" needs no date.
  const settledBefore = described !== null && (settled || acts(reading).some((act) => act.verb < i))
  return (
    described && {
      cue,
      owner: described,
      at: i,
      clause: described.from,
      ...(settledBefore ? { timed: true } : { dated: true })
    }
  )
}

/** "a risk assessment, which the applicant is to supply by 20 November": who is to do what "which" speaks of. */
function doerOf(reading: Reading, i: number): Actor | null {
  const actor = englishActorBefore(reading.words, i, reading)
  const isDoer = actor && actor.kind !== 'member' && reading.words[actor.from - 1]?.text === 'which'
  return isDoer && !isElsewhere(reading, actor) ? actor : null
}

/** "President Tamihana said she would raise it": who tells what he or she would do. */
function tellerBefore(reading: Reading, i: number): Actor | null {
  const { words } = reading
  if (!/^(?:he|she)$/.test(words[i - 1]?.text ?? '')) return null
  const said = words[i - 2]?.text === 'that' ? i - 3 : i - 2
  if (said < 1 || !reported.en.at(words, said)) return null
  const teller = englishActorBefore(words, said, reading) ?? listedNameBefore(reading, said)
  return teller && teller.kind !== 'body' && teller.kind !== 'member' ? teller : null
}

function passive(reading: Reading, modal: number, verb: number, own: string): Task | null {
  const { words } = reading
  const request = englishRequests.passive.at(words, verb)
  if (request && words[verb + request.length]?.text === 'to') {
    const subject = subjectBefore(reading, modal, [])
    return subject ? { cue: request.value, owner: subject.actor, at: modal, clause: subject.clause } : null
  }
  const hit = taskVerbs.past.at(words, verb)
  if (!hit || relativeBefore(reading, modal)) return null
  const by = agentAfter(reading, verb + hit.length)
  if (!by && (hit.value || own === 'would' || words.slice(verb).some((w) => w.text === 'if'))) return null
  // "The session will be opened by the Chair" tells the programme.
  if (by && hit.value && words.slice(Math.max(0, modal - 3), modal).some((w) => occasionNouns.has(w.text))) return null
  return { cue: 'will-be', owner: by, at: modal, clause: modal }
}

/**
 * "The report is to be circulated by 3 May", "shall be submitted at the next session": what is to be done, whoever does it; a task with a time, or
 * where something was `settled` before. What is due every year is a practice.
 */
function ruled(reading: Reading, modal: number, verb: number, settled: boolean): Task | null {
  const { words } = reading
  const hit = /^(?:was|were)$/.test(words[modal]?.text ?? '') ? null : taskVerbs.past.at(words, verb)
  if (!hit || relativeBefore(reading, modal) || isRecurring(reading)) return null
  const by = agentAfter(reading, verb + hit.length)
  if (by?.kind === 'member' || (!by && (hit.value || words.slice(verb).some((w) => w.text === 'if')))) return null
  const shall = words[modal]?.text === 'shall'
  const time = shall ? (settled ? { timed: true } : { dated: true }) : settled ? {} : { timed: true }
  return { cue: 'is-to-be', owner: by, at: modal, clause: modal, ...time }
}

/** True where the clause before word `i` is opened by "which", "that" …, and does not hang on what was agreed. */
function relativeBefore(reading: Reading, i: number): boolean {
  const { words } = reading
  for (let at = i - 1; at >= Math.max(0, i - 20); at--) {
    const text = (words[at] as Word).text
    if (text === 'that' && reportsCommitment(reading, at + 1)) return false
    if (subordinate.en.has(text)) return true
    if (isBreak(text) && text !== ')' && text !== '(' && text !== '-') return false
  }
  return false
}
