import {
  type Actor,
  adverbs,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  isTitle,
  subordinate
} from '../../language/actors.ts'
import { openingPhrase, openingVerbs, times } from '../../language/decisions.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { isBusinessNoun } from './act.ts'

export const beForms = new Set(['was', 'were', 'been', 'is', 'are'])

/** The word before `i` that is no adverb. */
export function beforeAdverbs(words: readonly Word[], i: number): number {
  let at = i - 1
  for (;;) {
    let moved = false
    for (let length = 1; length <= 3; length++) {
      const hit = at - length + 1 >= 0 ? adverbs.en.at(words, at - length + 1) : null
      if (hit && hit.length === length) {
        at -= length
        moved = true
        break
      }
    }
    if (!moved) return at
  }
}

/**
 * The body that opens a sentence with a verb of its own, before word `end`: "The Committee discussed the draft and …",
 * "After debate the Senate was not persuaded and …".
 */
export function subjectOfOpening(reading: Reading, end: number): Actor | null {
  const { words } = reading
  const verb = words.slice(0, Math.min(end, 16)).findIndex((w, i) => i > 0 && isOpeningVerb(w.text))
  if (verb < 1) return null
  const from = words[verb + 1]?.text === 'that' && isAside(reading, verb + 2, end) ? verb + 2 : verb
  if (words.slice(from, end).some((w) => subordinate.en.has(w.text))) return null
  const before = words[verb - 1]?.text === ',' ? beforeAside(words, verb - 1) + 1 : beforeAdverbs(words, verb) + 1
  const actor = englishActorBefore(words, before, reading)
  return actor?.kind === 'body' && opensSentence(words, actor.from) && !isElsewhere(reading, actor) ? actor : null
}

/**
 * "The Council noted that | consultations had not reached agreement | and decided to …": a clause `from`..`end` about a thing, in which nobody
 * can have decided. "… that the Committee had met and decided to …" is told of the Committee.
 */
function isAside(reading: Reading, from: number, end: number): boolean {
  const { words } = reading
  const finite = words.findIndex(
    (w, i) => i > from && i < end && (beForms.has(w.text) || /^(?:had|has|have)$/.test(w.text))
  )
  if (finite < 0 || englishActorAfter(words, from, reading, (at) => at >= finite) !== null) return false
  return beForms.has(words[finite]?.text ?? '') || /^(?:not|been|no)$/.test(words[finite + 1]?.text ?? '')
}

/** A past tense or a form of "be" or "have" that may follow a subject. */
export const isOpeningVerb = (word: string): boolean => /^[a-z]{3,}ed$/.test(word) || openingVerbs.has(word)

/** True at the start, behind a break or behind a short phrase of time: "After debate | the Senate". */
export const opensSentence = (words: readonly Word[], from: number): boolean =>
  from === 0 ||
  isBreak(words[from - 1]?.text ?? '') ||
  (from <= 5 && openingPhrase.en.at(words, 0) !== null && !words.slice(0, from).some((w) => isOpeningVerb(w.text)))

/** The form of "be" in the clause before word `i`; -1 where there is none. */
export function beBefore(words: readonly Word[], i: number): number {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return -1
    if (beForms.has(text)) return at
  }
  return -1
}

/** Takes in the comma or "and" before a clause. */
export const clauseStart = (words: readonly Word[], from: number) => (words[from - 1]?.text === 'and' ? from - 1 : from)

/** The word before "as amended", "as orally revised", where it ends at `i`: "the bill as amended was approved". */
export function beforeChanges(words: readonly Word[], i: number): number {
  if (!/^(?:amended|revised|corrected|modified)$/.test(words[i]?.text ?? '')) return i
  for (let at = i - 1; at > Math.max(0, i - 4); at--) if (words[at]?.text === 'as') return at - 1
  return i
}

/** The word before an aside that ends at `i`: "the draft, as orally revised, was adopted". */
export function beforeAside(words: readonly Word[], end: number): number {
  const i = isNoteMark(words, end) ? end - 1 : end
  if (words[i]?.text !== ',') return end
  for (let at = i - 1; at > Math.max(0, i - 60); at--) {
    if (words[at]?.text !== ',' || inNumber(words, at)) continue
    // "The Board, having considered the report on the stocks, and the views of members, decided": such an aside may be long.
    if (asideOpenings.has(words[at + 1]?.text ?? '')) return at - 1
    if (at > i - 14 && !opensFurther(words, at, i)) return at - 1
  }
  return i
}

/** What opens a long aside between a body and its verb: "having considered …". */
const asideOpenings = new Set([
  'having',
  'recalling',
  'noting',
  'considering',
  'acting',
  'mindful',
  'guided',
  'taking',
  'pursuant',
  'after'
])

/** True where a comma further back opens such an aside, of which the one at `at` is a part. */
const opensFurther = (words: readonly Word[], at: number, i: number): boolean =>
  words
    .slice(Math.max(0, i - 60), at)
    .some((w, k, all) => w.text === ',' && /^(?:having|recalling|acting|mindful|guided)$/.test(all[k + 1]?.text ?? ''))

/** "the stocks,1 decided": the number of a footnote stuck to a comma. */
export const isNoteMark = (words: readonly Word[], i: number): boolean =>
  /^\d{1,2}$/.test(words[i]?.text ?? '') &&
  words[i - 1]?.text === ',' &&
  words[i - 1]?.start === (words[i] as Word).start - 1

/** The comma of 3,850. */
const inNumber = (words: readonly Word[], comma: number): boolean =>
  /^\d+$/.test(words[comma - 1]?.text ?? '') && /^\d{3}$/.test(words[comma + 1]?.text ?? '')

const isTime = (word: string): boolean => times.has(word) || /^\d{1,4}$/.test(word)
/** "the change until fall 2028 was defeated": before a time it is a preposition, where no verb stands before it. */
const isPreposition = (words: readonly Word[], i: number): boolean =>
  /^(?:until|after|before|since)$/.test(words[i]?.text ?? '') &&
  isTime(words[i + 1]?.text ?? '') &&
  i > 1 &&
  beBefore(words, i) < 0

/** "After debate | the proposal was carried": behind a short phrase that opens the sentence the subject begins with its article. */
function behindOpening(words: readonly Word[], at: number, subject: number): number {
  if (at > 0 || !openingPhrase.en.at(words, at)) return at + 1
  for (let from = at + 2; from <= Math.min(subject, at + 6); from++) {
    const joint = words[from - 1]?.text ?? ''
    if (isOpeningVerb(joint)) break
    if (/^(?:the|a|an|this)$/.test(words[from]?.text ?? '') && !/^(?:of|to|with|by|for|on|in|and|all)$/.test(joint))
      return from
  }
  return at + 1
}

/** Where the noun phrase that ends at `subject` begins: back to the clause break. */
export function passiveSubject(words: readonly Word[], subject: number): number {
  let at = subject
  let depth = 0
  while (at >= 0) {
    const text = (words[at] as Word).text
    if (text === ')') depth++
    else if (text === '(') depth--
    // "J. Okello"
    else if (text === '.' && (words[at - 1]?.text.length === 1 || isTitle(words, at - 1))) at--
    // "2 April, 2026": a comma before a year parts nothing.
    else if (text === ',' && /^(?:19|20)\d\d$/.test(words[at + 1]?.text ?? '')) at--
    else if (depth <= 0 && (isBreak(text) || (subordinate.en.has(text) && !isPreposition(words, at)))) {
      // "the proposal that half plots be exempted was lost": what was proposed is part of the subject.
      const named = words[at - 1]
      // "That of Ain Sir was refused": at the start it points back.
      if (text === 'that' && named === undefined) return at
      if (text !== 'that' || !named || !isBusinessNoun(named)) return behindOpening(words, at, subject)
    }
    at--
  }
  return at + 1
}
