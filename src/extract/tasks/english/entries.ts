/** Entries and sentences that whoever is to act opens: "Clerk to submit comments". */
import { type Actor, englishActorAfter, isDefinite, isElsewhere, subordinate } from '../../../language/actors.ts'
import { hasFiniteVerb } from '../../../language/prose.ts'
import { noNames, presents } from '../../../language/requests.ts'
import { determiners, isNounOfAction, isPastTense } from '../../../language/task-clauses.ts'
import { occasionNouns } from '../../../language/tasks.ts'
import type { Word } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import { listedName } from '../../attendance.ts'
import { printed, type Reading } from '../../reading.ts'
import { isRecurring } from '../open.ts'
import type { Task } from '../task.ts'
import { isTask } from './verbs.ts'

/** "(a) the Treasurer to obtain three quotes": an entry of what was decided. */
export function entry(reading: Reading): Task | null {
  const { words } = reading
  const to = words.slice(0, 14).findIndex((w) => w.text === 'to')
  if (to < 1 || !isTask(words, to + 1)) return presentEntry(reading)
  const until = (from: number) => englishActorAfter(words, from, reading, (at) => at >= to)
  // "The Commission decided to …" ends in no name and no office.
  if (!reading.isCapital(words[to - 1] as Word) && until(to - 1) === null) return null
  // "The Committee accepted the invitation of the Sudan to host …" has a verb of its own.
  if (acts(reading).some(({ verb }) => verb < to)) return null
  // So has "The Council commended the efforts of members to apply …".
  if (words.some((w, i) => i > 0 && i < to && isPastTense(w.text) && determiners.has(words[i + 1]?.text ?? '')))
    return null
  const owner = until(0)
  return owner?.to === to && !isElsewhere(reading, owner) ? { cue: 'is-to', owner, at: to, clause: 0 } : null
}

/** "formed a committee …, the committee to report within two weeks", "…, with the Clerk to obtain quotes": who has the task of what is decided. */
export function attached(reading: Reading, i: number, decided: boolean): Task | null {
  const { words } = reading
  if (words[i - 1]?.text !== ',') return null
  const from = words[i]?.text === 'with' ? i + 1 : i
  const to = words.findIndex((w, k) => k > from && k < from + 14 && w.text === 'to')
  if (to < 0 || !isTask(words, to + 1) || !(decided || acts(reading).some(({ verb }) => verb < i))) return null
  const led = words.findIndex(
    (w, k) => k > from && k < to && /^(?:chaired|headed|led|composed|consisting|made)$/.test(w.text)
  )
  const end = led < 0 ? to : led
  const owner = englishActorAfter(words, from, reading, (at) => at >= end)
  if (!owner || owner.to !== end || owner.kind === 'member' || isElsewhere(reading, owner)) return null
  return { cue: 'is-to', owner, at: to, clause: i, ...(from === i && { timed: true }) }
}

/** "The Refereeing Commission submits its proposals within six weeks.": the present tense that opens a numbered paragraph, with a time. */
export function ruledPresent(reading: Reading): Task | null {
  const { unit, index } = reading.sentence
  const task = unit.label !== null && index <= 1 && !isRecurring(reading) ? presentEntry(reading) : null
  return task && { ...task, timed: true }
}

/** "(a) the Secretary circulates the list": what an entry rules in the present tense. */
function presentEntry(reading: Reading): Task | null {
  const { words } = reading
  const verb = words.slice(0, 12).findIndex((_, i) => i > 0 && presents.at(words, i) !== null)
  if (verb < 1 || isDefinite(words[verb - 1]?.text ?? '')) return null
  if (words.slice(0, verb).some((w) => w.text === 'to' || subordinate.en.has(w.text))) return null
  const owner = englishActorAfter(words, 0, reading, (at) => at >= verb)
  if (!owner || owner.to !== verb || owner.kind === 'member' || owner.acronym) return null
  // "the Council holds its next session in May": a body's own meeting.
  return isElsewhere(reading, owner) || isOwn(words, verb) ? null : { cue: 'is-to', owner, at: verb, clause: 0 }
}

const isOwn = (words: readonly Word[], verb: number): boolean =>
  /^(?:its|their)$/.test(words[verb + 1]?.text ?? '') &&
  words.slice(verb + 2, verb + 5).some((w) => occasionNouns.has(w.text))

/** "Felicity to put up posters and | Tom to borrow …", "the engine needs servicing – | Will to arrange": a listed name after such a task or a dash. */
export const isSecond = (reading: Reading, i: number, earlier: readonly Task[]): boolean =>
  listedName(reading, i) !== null &&
  (/^[–—-]$/.test(reading.words[i - 1]?.text ?? '') ||
    (reading.words[i - 1]?.text === 'and' && earlier.at(-1)?.cue === 'is-to'))

/** "all members to ask around before the June meeting": everybody, behind a dash, a semicolon or nothing. */
export function everybody({ words }: Reading, i: number): Task | null {
  const before = words[i - 1]?.text
  if (
    !/^(?:all|everyone|everybody)$/.test(words[i]?.text ?? '') ||
    (before !== undefined && !/^[.;:–—-]$/.test(before))
  )
    return null
  const to = words.findIndex((w, k) => k > i && k < i + 4 && w.text === 'to')
  return to > 0 && isTask(words, to + 1) ? { cue: 'is-to', owner: { from: i, to }, at: to, clause: i } : null
}

/** "Clerk to submit comments by Friday.": who is to act opens the sentence, or a part behind a semicolon, without article or verb. */
export function ordered(reading: Reading, from: number, listed: boolean): Task | null {
  const { words } = reading
  const to = words.findIndex((w, i) => i > from && i < from + 6 && w.text === 'to')
  // "…; the Monitoring Officer to action forthwith."
  const article = from > 0 && isDefinite(words[from]?.text ?? '') ? 1 : 0
  if (to < 0 || !isTask(words, to + 1) || !reading.isCapital(words[from + article] as Word)) return null
  // "To direct the Secretariat to complete …"
  if (words[from]?.text === 'to') return null
  // "Agreed to start": a participle is no name.
  if (acts(reading).some((act) => act.verb === from && act.actor === null)) return null
  // "Staff continued to …" has a verb before.
  if (
    !isOfficeAlone(reading, from, to) &&
    words.slice(from + 1, to).some((w) => !reading.isCapital(w) && !/^(?:of|for|and|the|[.,&])$/.test(w.text))
  )
    return null
  const owner =
    listedName(reading, from) ??
    englishActorAfter(words, from, reading, (at) => at >= to) ??
    (from === 0 || words[from - 1]?.text === ';' || (words[from - 1]?.text === ':' && from <= longestTopic)
      ? firstName(reading, from, to)
      : null)
  if (!owner || owner.to !== to || (owner.kind === 'member' && !isNamed(reading, owner))) return null
  // "The Company Secretary to update the website.": with an article only an office, and no other verb.
  if (
    isDefinite(words[from]?.text ?? '') &&
    (owner.kind !== 'role' || hasFiniteVerb(printed(reading, from, words.length), 'en'))
  )
    return null
  // An entry of a list needs no full stop where it names a person.
  const whole = words.at(-1)?.text === '.' || (listed && owner.kind === 'name')
  return whole ? { cue: 'is-to', owner, at: to, clause: from } : null
}

/** "Councillor Gritton", "Member Kattouw": one by name. */
const isNamed = ({ words, isCapital }: Reading, { from, to }: Actor): boolean =>
  to - from > 1 &&
  !/s$/.test(words[from]?.text ?? '') &&
  isCapital(words[to - 1] as Word) &&
  isCapital(words[from] as Word)

/** In words, with its colon: "Issue 45: Priya to propose text." */
const longestTopic = 4

/** "Regional organisers to hold meetings …": an office in small letters right before "to", in a sentence without another verb. */
function isOfficeAlone(reading: Reading, from: number, to: number): boolean {
  const head = to > from + 1 ? englishActorAfter(reading.words, to - 1, reading, (at) => at >= to) : null
  return head?.kind === 'role' && !hasFiniteVerb(reading.sentence.passage.text, 'en')
}

/** "Lena to book the room.": a name that no list knows, where the sentence has no other verb. Nouns of action are no names. */
function firstName({ words, sentence }: Reading, from: number, to: number): Actor | null {
  const first = words[from]?.text ?? ''
  if (to - from > 2 || words.length > 20 || noNames.has(first) || isNounOfAction(first)) return null
  return hasFiniteVerb(sentence.passage.text, 'en') ? null : { kind: 'name', from, to }
}
