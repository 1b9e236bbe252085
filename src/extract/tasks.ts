/** What the finders of tasks share: a task, and whether the words before it leave it open. */
import { isDefinite } from '../language/actors.ts'
import {
  occasionNouns,
  parties,
  referrals,
  relativePronouns,
  repeated,
  repeatedWithThat,
  reported,
  vague,
  wishes
} from '../language/tasks.ts'
import { isBreak, type Word } from '../language/words.ts'
import type { Unit } from '../outline/index.ts'
import { printed, type Reading } from './reading.ts'

/** A task that a sentence gives. Word indices are those of its reading. */
export interface Task {
  cue: string
  /** The words that name who is to act; null where the text does not say. */
  owner: { from: number; to: number } | null
  /** Whom a pronoun means that opens the sentence, as an earlier sentence prints it. */
  person?: string
  /** The word at which the task is told. */
  at: number
  /** Where a clause of its own begins, if the sentence gives several tasks. */
  clause: number
  /** True where it is a task only if it has a deadline: "the Committee agreed to collect comments by 8 March". */
  dated?: boolean
  /** True where it is a task only if it tells by when, be it without a date: "the panel reports within a month". */
  timed?: boolean
}

/** What the text around a sentence says of the tasks in it. */
export interface Setting {
  /** The sentence is a proposal that the meeting agreed to, so that what it proposes is settled. */
  agreed: boolean
  /** The sentence opens an entry of a list or a labelled paragraph, so that a verb may head it: "Inviting the Director to …". */
  listed: boolean
  /** The sentence holds a decision. */
  decided: boolean
  /** A decision stands in the sentence or in one before it in its unit. */
  settled?: boolean
  /** The unit above, of whose body a pronoun may speak. */
  before?: Unit | undefined
}

/** True where the words name nobody in particular: "several delegations", "they". */
export const isVague = (reading: Reading, phrase: { from: number; to: number }): boolean =>
  reading.words.slice(phrase.from, Math.min(phrase.to, phrase.from + 2)).some(
    (w, k) =>
      // "members that had not yet done so" are described, not vague.
      (vague[reading.language].has(w.text) &&
        !(k === 1 && relativePronouns.has(w.text)) &&
        !pointsOut(reading, phrase, k)) ||
      vague[reading.language].has(`${w.text} ${reading.words[phrase.from + k + 1]?.text ?? ''}`)
  )

/** "those member States that …": before a noun the word points somebody out. */
const pointsOut = ({ words }: Reading, { from, to }: { from: number; to: number }, k: number): boolean =>
  k === 0 &&
  /^(?:those|these)$/.test(words[from]?.text ?? '') &&
  to - from > 1 &&
  !relativePronouns.has(words[from + 1]?.text ?? '')

/** True where the words name nobody who could act: several speakers, a meeting, a product. */
export const namesNobody = (reading: Reading, phrase: { from: number; to: number }): boolean =>
  isVague(reading, phrase) || isOccasion(reading, phrase) || isProduct(reading, phrase)

/** True where the words name a party to a contract: "the contractor", المقاول. */
export const isParty = ({ words, language }: Reading, { from }: { from: number }): boolean => {
  const text = words[from]?.text ?? ''
  const at = language === 'en' && isDefinite(text) ? from + 1 : from
  return parties[language].at(words, at, language === 'ar' ? text.replace(/^ال/, '') : words[at]?.text) !== null
}

/** True where the words are a name such as GitHub, of a thing that does what is said of it. */
const isProduct = (reading: Reading, { from, to }: { from: number; to: number }): boolean =>
  to - from === 1 && reading.isAcronym(reading.words[from] as Word) && /\p{Ll}{2}/u.test(printed(reading, from, to))

/** True where the words name a meeting or a date, which does nothing itself: "the session will consider". */
const isOccasion = (reading: Reading, phrase: { from: number; to: number }): boolean => {
  const { words, language } = reading
  let last = phrase.from
  while (language === 'en' && last + 1 < phrase.to && !/^(?:of|for|on|in|at)$/.test(words[last + 1]?.text ?? '')) last++
  const head = words[last]?.text
  return head !== undefined && (occasionNouns.has(head) || occasionNouns.has(head.replace(/^(?:ال)/, '')))
}

/** True where a clause opened by "that" or أن, whose subject begins at word `from`, reports a commitment and no wish. */
export function reportsCommitment({ words, language }: Reading, from: number): boolean {
  return reported[language].within(words, Math.max(0, from - 18), from) !== null
}

/** True where a wish, a condition or a repetition stands before word `i`. */
export function isOpen({ words, language }: Reading, i: number): boolean {
  const from = clauseBefore(words, i)
  if (wishes[language].within(words, from, i) !== null || repeated[language].within(words, 0, i) !== null) return true
  const told = repeatedWithThat.within(words, 0, i)
  return told !== null && !words.slice(told.index + 1, i).some((w) => /^ان(?:ه|ها|هم)?$/.test(w.text))
}

/** The start of the sentence's part that holds word `i`, parted by semicolons. */
function clauseBefore(words: readonly Word[], i: number): number {
  for (let at = i - 1; at >= 0; at--) {
    const { text } = words[at] as Word
    // "It was suggested that we ask the club – Tom will ask."
    if (/^[;؛]$/.test(text) || (/^[–—-]$/.test(text) && i - at <= shortClause)) return at + 1
  }
  return 0
}

/** How many words a subject behind a dash has, before its verb. */
const shortClause = 4

/** How many words may stand between what is referred and to whom. */
const referralReach = 18

/**
 * "referred the draft to the Legal Committee for comment within a month", إحالة المقترح إلى إدارة التشريع لإبداء الرأي خلال شهر:
 * whoever gets it, where a purpose and a time are told. `partyAt` reads who stands at a word.
 */
export function referred(
  { words, language }: Reading,
  i: number,
  decided: boolean,
  partyAt: (i: number) => { from: number; to: number; kind: string } | null
): Task | null {
  if (!decided || !referrals[language].at(words, i)) return null
  for (let to = i + 1; to < Math.min(words.length, i + referralReach); to++) {
    const { text } = words[to] as Word
    if (isBreak(text)) return null
    if (text !== (language === 'en' ? 'to' : 'الي')) continue
    const owner = partyAt(to + 1)
    const purpose = owner ? (words[owner.to]?.text ?? '') : ''
    if (!owner || (owner.kind !== 'body' && owner.kind !== 'role')) return null
    return (language === 'en' ? purpose === 'for' : /^ل.{3,}/.test(purpose))
      ? { cue: 'referred', owner, at: i, clause: i, timed: true }
      : null
  }
  return null
}
