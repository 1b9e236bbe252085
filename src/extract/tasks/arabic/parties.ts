/** Who is to act, and who is asked. */
import { type Actor, arabicActor, isElsewhere, skipAdverbs, subordinate } from '../../../language/actors.ts'
import { noParties } from '../../../language/requests.ts'
import { agents, memberships } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import { listedPerson } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { reportsCommitment } from '../open.ts'
import { isParty } from '../owners.ts'
import { statesFrom } from '../states.ts'
import { doneTo, nounAt, takesTask } from './verbs.ts'

export const actorAt = (reading: Reading, i: number): Actor | null => {
  const at = skipAdverbs(reading.words, i, 'ar')
  const actor = listedPerson(reading, at) ?? arabicActor(reading.words, at, reading.isAcronym)
  return actor && !(actor.kind === 'body' && isElsewhere(reading, actor)) ? actor : null
}

/** "ع. ص.", "ف. ك. / ب. ن.": persons by the first letters of their names. */
function initialsAt(words: readonly Word[], i: number): Actor | null {
  let to = i
  while (/^[\u0621-\u064a]$/.test(words[to]?.text ?? '') && words[to + 1]?.text === '.')
    to += words[to + 2]?.text === '/' ? 3 : 2
  return to >= i + 4 ? { kind: 'name', from: i, to } : null
}

/** An actor, or one or more states by their names: مصر واليمن. */
export function ownerAt(reading: Reading, i: number, actor = actorAt(reading, i)): Actor | null {
  const states = statesFrom(reading, i) ?? initialsAt(reading.words, i)
  return states && states.to > (actor?.to ?? 0) ? states : actor
}

export function agentAfter(reading: Reading, from: number): Actor | null {
  const { words } = reading
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    if (isBreak((words[i] as Word).text)) return null
    const hit = agents.ar.at(words, i)
    if (hit && !hit.joined) return actorAt(reading, i + hit.length)
  }
  return null
}

/** "لجنة | يرأسها وزير العدل": a group with who leads it. */
function ledBy(reading: Reading, actor: Actor | null): Actor | null {
  const verb = actor
    ? [actor.to - 1, actor.to].find((at) => /^[يت](?:راس|قود|ترا?س)(?:ها|ه)$/.test(reading.words[at]?.text ?? ''))
    : undefined
  const leader = verb === undefined ? null : actorAt(reading, verb + 1)
  return actor && leader ? { ...actor, to: leader.to } : actor
}

/** "المدير | والمستشار القانوني", "وزارة الصحة | ووزارة المالية | والأمانة": whoever else is named behind. */
export function withOthers<T extends Actor>(reading: Reading, first: T): T {
  const { words, isAcronym } = reading
  let own = first
  for (;;) {
    const at = /^[,،]$/.test(words[own.to]?.text ?? '') ? own.to + 1 : own.to
    const word = words[at]
    if (!word || !/^و.{3}/.test(word.text)) return own
    const other = arabicActor(words.with(at, { ...word, text: word.text.slice(1) }), at, isAcronym)
    if (!other || other.from !== at || other.kind === 'chair' || other.kind === 'member') return own
    own = { ...own, to: other.to }
  }
}

/** "رئيس القسم القانوني، | السيد حداد،": a name between commas belongs to the office before it. */
export function withApposition(reading: Reading, party: Actor): Actor {
  const { words } = reading
  if (!/^[,،]$/.test(words[party.to]?.text ?? '')) return party
  const name = actorAt(reading, party.to + 1)
  return name?.kind === 'name' && /^[,،]$/.test(words[name.to]?.text ?? '') && takesTask(words, name.to + 1)
    ? { ...party, to: name.to + 1 }
    : party
}

/** The one who is asked, from word `i` to the task: an actor, or whatever stands before أن, إلى or a verbal noun. */
export function askedParty(reading: Reading, i: number): { from: number; to: number } | null {
  const actor = ledBy(reading, actorAt(reading, i))
  if (actor && takesTask(reading.words, actor.to)) return actor
  for (const whole of actor ? [withOthers(reading, actor), withApposition(reading, actor)] : [])
    if (whole.to > (actor?.to ?? 0) && takesTask(reading.words, whole.to)) return whole
  return (actor && partyUntilTask(reading, i)) ?? actor ?? partyBefore(reading, i)
}

export function partyBefore({ words }: Reading, from: number): { from: number; to: number } | null {
  if (noParties.has(words[from]?.text ?? '')) return null
  for (let to = from; to < Math.min(words.length, from + 9); to++) {
    const text = (words[to] as Word).text
    if (isBreak(text) && text !== '"' && text !== '(' && text !== ')') return null
    if (to > from && (text === 'ان' || text === 'الي' || nounAt(words, to))) return { from, to }
  }
  return null
}

/** Whoever stands before the task that ب opens, however long the name: "وزير الأشغال العامة والإسكان | بتقديم". */
export function partyUntilTask({ words }: Reading, from: number): { from: number; to: number } | null {
  for (let to = from + 1; to < Math.min(words.length, from + 14); to++) {
    const { text } = words[to] as Word
    if (isBreak(text) || text === 'ان') return null
    if (/^ب(?!ال)/.test(text) && nounAt(words, to)) return { from, to }
  }
  return null
}

/** "الدول الأعضاء | المهتمة | إلى", "لجنة التعليم | والطلاب | لدراسته": where a name that goes on with the article ends, before what `ends` holds. */
export function tailEnd(words: readonly Word[], from: number, ends: RegExp): number {
  let to = from
  while (to < from + longestTail && /^و?ال.{3,}/.test(words[to]?.text ?? '')) to++
  return ends.test(words[to]?.text ?? '') ? to : from
}
/** In words. */
const longestTail = 4

/** A subject right before its verb, at the start of a clause or after أن: "الأمانة ستقدم", "على أساس أن الأمانة ستأخذ". */
export function nominalBefore(reading: Reading, i: number): Actor | null {
  const { words } = reading
  for (let from = Math.max(0, i - 9); from < i; from++) {
    const before = words[from - 1]?.text
    const reports = before === 'ان' || before === 'بان' || before === 'وان'
    if (before !== undefined && !isBreak(before) && !reports) continue
    if (reports && !reportsCommitment(reading, from)) continue
    const actor = actorAt(reading, from)
    if (actor && skipAdverbs(words, actor.to, 'ar') === i) return actor
  }
  return null
}

/** How long a clause that describes who is asked is, in words. */
const longestRelative = 20
/** And one that a preposition opens. */
const longestPhrase = 6

/** "الدول الأعضاء التي لم تسدد مساهماتها | إلى": a relative clause belongs to whoever is asked. */
export function withRelative(
  words: readonly Word[],
  owner: { from: number; to: number }
): { from: number; to: number } {
  // "الأعضاء | المتأخرين | عن السداد | على"
  const behind =
    /^ال.{3,}(?:ين|ه)$/.test(words[owner.to]?.text ?? '') && /^(?:عن|في|من)$/.test(words[owner.to + 1]?.text ?? '')
      ? owner.to + 1
      : owner.to
  const joint = words[behind]?.text ?? ''
  const phrase = /^(?:عن|في|من)$/.test(joint) && /^ال/.test(words[owner.from]?.text ?? '')
  if (!phrase && (!joint.startsWith('ال') || !subordinate.ar.has(joint))) return owner
  for (
    let to = owner.to + 1;
    to < Math.min(words.length, owner.to + (phrase ? longestPhrase : longestRelative));
    to++
  ) {
    const { text } = words[to] as Word
    if (isBreak(text)) return owner
    if ((text === 'الي' || text === 'علي') && (nounAt(words, to + 1) || doneTo(words, to + 1)))
      return { from: owner.from, to }
  }
  return owner
}

/** A named person, or an office that is one person's: what it is to do after a decision is its task. */
export const isPerson = (reading: Reading, owner: Actor): boolean =>
  owner.kind === 'name' ||
  owner.kind === 'chair' ||
  (owner.kind === 'role' &&
    !isParty(reading, owner) &&
    !memberships.has((reading.words[owner.from]?.text ?? '').replace(/^ال/, '')))

export const plainHead = (words: readonly Word[], { from }: { from: number }) =>
  (words[from]?.text ?? '').replace(/^ال/, '')
