/** Who is to act: the subject before a verb, by name, by office, or in the sentence before. */
import {
  type Actor,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  isThing,
  subordinate,
  titlesSeveral
} from '../../../language/actors.ts'
import { settles } from '../../../language/task-clauses.ts'
import { reported, taskVerbs } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import { beforeAdverbs, beforeAside, isOpeningVerb } from '../../acts/subject-en.ts'
import { listedNameBefore } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { reportsCommitment } from '../open.ts'
import type { Task } from '../task.ts'

/** The subject before word `i`, where its clause stands for itself or reports a commitment. */
export function subjectBefore(
  reading: Reading,
  i: number,
  earlier: readonly Task[]
): { actor: Actor; clause: number } | null {
  const { words } = reading
  // "A group of experts, convened by the Chair, is to report": the subject stands before the aside.
  const before = words[i - 1]?.text === ',' ? beforeAside(words, i - 1) + 1 : i
  const actor =
    englishActorBefore(words, before, reading) ?? listedNameBefore(reading, before) ?? titledTogether(reading, before)
  if (actor) {
    if (actor.kind === 'body' && isElsewhere(reading, actor)) return null
    const joint = words[actor.from - 1]?.text
    if (
      joint !== undefined &&
      subordinate.en.has(joint) &&
      !(joint === 'that' && reportsCommitment(reading, actor.from))
    )
      return null
    if (joint === 'of' || joint === 'to' || joint === 'by' || joint === 'for') return null
    const that = thatBefore(words, actor.from - 1)
    if (that >= 0 && !reportsCommitment(reading, that + 1)) return null
    const both = joint === 'and' ? withFirst(reading, actor) : null
    if (both) return { actor: both, clause: both.from }
    return { actor, clause: joint === 'and' ? actor.from - 1 : actor.from }
  }
  if (words[i - 1]?.text === 'it' && words[i - 2]?.text === 'that' && reportsCommitment(reading, i - 1)) {
    // "The Secretariat informed the meeting that it would …": who reports.
    for (let at = i - 3; at > 0; at--) {
      const teller =
        !settles.has(words[at]?.text ?? '') &&
        reported.en.at(words, at) &&
        (englishActorBefore(words, at, reading) ?? properName(reading, at))
      if (teller) return { actor: teller, clause: teller.from }
    }
    return null
  }
  if (words[i - 1]?.text !== 'and') return null
  // "MAG selected four sub-themes and will continue to work": the subject of the verb before.
  const last = earlier.at(-1)
  if (last?.owner) return { actor: { kind: 'role', ...last.owner }, clause: last.clause }
  const act = acts(reading).findLast((a) => a.verb < i && a.actor)
  if (act?.actor) return { actor: act.actor, clause: i }
  const first = subjectOfFirst(reading, i - 1)
  return first && { actor: first, clause: first.from }
}

/** "Cllrs Simpson and Green | will prepare": several names behind one title, at the start of a clause. */
function titledTogether({ words, isCapital }: Reading, to: number): Actor | null {
  let from = to
  while (
    from > 0 &&
    to - from < longestSubject &&
    (isCapital(words[from - 1] as Word) || /^(?:and|[,.])$/.test(words[from - 1]?.text ?? ''))
  ) {
    from--
    if (titlesSeveral(words[from]?.text ?? '')) return to - from > 2 ? { kind: 'name', from, to } : null
  }
  return null
}

/** "The Clerk met the contractor | and will report back": whoever opens the sentence with a verb in the past before word `end`. */
function subjectOfFirst(reading: Reading, end: number): Actor | null {
  const { words } = reading
  const verb = words.slice(0, Math.min(end, longestSubject)).findIndex(({ text }, i) => i > 0 && isOpeningVerb(text))
  if (verb < 1 || words.slice(verb, end).some(({ text }) => subordinate.en.has(text) || isBreak(text))) return null
  const actor = englishActorBefore(words, beforeAdverbs(words, verb) + 1, reading)
  return actor?.from === 0 && actor.kind !== 'member' && !isElsewhere(reading, actor) ? actor : null
}
/** In words. */
const longestSubject = 12

/** "Ms. Alder and the Secretariat will …", "A, B and C": several subjects at the start of a clause; null where what stands before "and" is none. */
function withFirst(reading: Reading, second: Actor): Actor | null {
  const first = englishActorBefore(reading.words, second.from - 1, reading)
  const all = first && withListed(reading, first)
  const before = all && reading.words[all.from - 1]?.text
  const opens = before === undefined || before === 'that' || (before !== null && isBreak(before))
  return all && opens ? { ...all, to: second.to } : null
}

/** "Mr. Haddad, | Ms. Odeh and Mr. Saleh": with those who stand before commas, where the first of them opens the clause. */
export function withListed(reading: Reading, last: Actor): Actor {
  const { words } = reading
  let own = last
  while (words[own.from - 1]?.text === ',') {
    const more = englishActorBefore(words, own.from - 1, reading)
    const before = more && words[more.from - 1]?.text
    if (!more || more.kind === 'member' || !(before === undefined || before === 'that' || isBreak(before ?? ''))) break
    own = { ...own, from: more.from }
  }
  return own
}

/** The "that" of the clause of word `i`, with no break between; -1 where there is none. */
function thatBefore(words: readonly Word[], i: number): number {
  for (let at = i; at >= Math.max(0, i - 10); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return -1
    if (text === 'that') return at
  }
  return -1
}

/** An office without article after "that": "that staff be directed to …". */
export function bareOffice(reading: Reading, to: number): Actor | null {
  const that = thatBefore(reading.words, to - 1)
  if (that < 0 || to - that > 5) return null
  const actor = englishActorAfter(reading.words, that + 1, reading, (at) => at >= to)
  return actor?.kind === 'role' && actor.to === to ? actor : null
}

/** A name that no list knows, at the start of its clause: "Luxembourg was requested to …". */
export function properName(reading: Reading, to: number): Actor | null {
  const { words } = reading
  let from = to
  const isName = (at: number) => at >= 0 && reading.isCapital(words[at] as Word)
  // "Kenya and Oman offered to host": both.
  while (
    from > 0 &&
    to - from < 5 &&
    (isName(from - 1) || (from < to && words[from - 1]?.text === 'and' && isName(from - 2)))
  )
    from--
  const before = words[from - 1]?.text
  return from < to && (before === undefined || isBreak(before)) ? { kind: 'name', from, to } : null
}

/**
 * An office that no list knows, by its capitals, as the subject of a clause: "The Chief Pilot shall report by …". `verb`: the task.
 * What a paper or an occasion will do is nobody's task.
 */
export function titledOffice(reading: Reading, i: number, verb: number): Actor | null {
  const { words } = reading
  let from = i
  while (
    from > 0 &&
    i - from < 6 &&
    (reading.isCapital(words[from - 1] as Word) || /^(?:of|for|and)$/.test(words[from - 1]?.text ?? ''))
  )
    from--
  if (words[from]?.text !== 'the' && words[from - 1]?.text === 'the') from--
  const joint = words[from - 1]?.text
  const opens = joint === undefined || isBreak(joint) || (joint === 'that' && reportsCommitment(reading, from))
  const [article, ...name] = words.slice(from, i)
  if (!opens || article?.text !== 'the' || name.length < 2 || !reading.isCapital(name[0] as Word)) return null
  const preposition = name.findIndex((w) => w.text === 'of' || w.text === 'for')
  const head = (preposition < 0 ? name.at(-1) : name[preposition - 1])?.text ?? ''
  if (isThing(head) || taskVerbs.base.at(words, verb)?.value !== false) return null
  return { kind: 'role', from, to: i }
}

/** Whom "which" or "who" before word `i` speaks of: "set up a committee, which is to report by 1 May". */
export function antecedentBefore(reading: Reading, i: number): Actor | null {
  const { words } = reading
  const which = words[i - 1]?.text
  if (which !== 'which' && which !== 'who') return null
  const actor = englishActorBefore(words, words[i - 2]?.text === ',' ? i - 2 : i - 1, reading)
  return actor && (actor.kind === 'body' || actor.kind === 'role') && !isElsewhere(reading, actor) ? actor : null
}
