/** The decisions that a sentence tells by its acts. */
import { isMonth } from '../../language/months.ts'
import { officeOf } from '../../language/offices.ts'
import { findVote } from '../../language/votes.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { Vote } from '../../model/record.ts'
import type { Sentence } from '../../outline/index.ts'
import { type Act, isBusinessAr } from '../acts/act.ts'
import { acts } from '../acts/index.ts'
import { printed, type Reading, readSentence } from '../reading.ts'
import { type Decided, make, trimJoint } from './decided.ts'
import { headWidth } from './headed.ts'
import { deferral, moved, refuses } from './outcome.ts'

/** `year`: that of the meeting, where it is known. */
export function direct(sentence: Sentence, year: number | null): Decided[] {
  const reading = readSentence(sentence)
  // Two acts of one clause settle one thing.
  const told = acts(reading)
    .filter((act, i, all) => i === 0 || act.clause > (all[i - 1] as Act).clause)
    .filter((act) => year === null || !isOfEarlierYear(reading, act, year))
  const vote = told.length > 0 ? voteNear(sentence) : null
  return told.map((act, i) => {
    const next = told[i + 1]
    const origin = (word: number) => sentence.start + sentence.folded.origin((reading.words[word] as Word).start)
    const start = i === 0 ? sentence.start + headWidth(sentence) : origin(act.clause)
    const end = next ? trimJoint(sentence.unit.text, origin(next.clause)) : sentence.end
    return make(
      sentence,
      { start, end },
      {
        kind: deferral(reading, act) ?? (refuses(reading, act) ? 'rejected' : (moved(reading, act) ?? act.kind)),
        cue: act.cue,
        actor: actorText(reading, act),
        vote: i === told.length - 1 ? vote : null
      }
    )
  })
}

/** "The Board deferred the matter in 2023.": an act of an earlier year, which a short sentence ends with. */
function isOfEarlierYear({ words, language }: Reading, { verb }: Act, year: number): boolean {
  const last = words.findLastIndex((word) => /^[\p{L}\p{N}]/u.test(word.text))
  const told = Number(words[last]?.text ?? '')
  if (!(told >= 1900 && told < year) || last - verb > longestTold) return false
  const [before = '', further = ''] = [words[last - 1]?.text, words[last - 2]?.text]
  const led =
    language === 'en'
      ? before === 'in' || (further === 'in' && isMonth(before))
      : /^(?:في|عام|سنه)$/.test(before) || (further === 'في' && isMonth(before))
  // "approved the accounts audited in 2024"
  return led && !(language === 'en' && words.slice(verb + 1, last).some(({ text }) => /ed$/.test(text)))
}
/** In words, from the verb to the year. */
const longestTold = 7

function actorText(reading: Reading, act: Act): string | null {
  if (!act.actor) return act.antecedent ?? null
  const { from, to } = act.actor
  // "أذنت اللجنة للأمين": whom the body allows is no part of its name.
  const allowed = to - from > 1 && act.cue === 'authorized' && /^لل/.test(reading.words[to - 1]?.text ?? '')
  const office = allowed && officeOf(`ال${reading.words[to - 1]?.text.slice(2)}`, 'ar').size > 0
  return printed(reading, from, office || isThing(reading, act, to - 1) ? to - 1 : to)
}

/** "أيدت اللجنة التنفيذية | التوصية": behind a name that is whole what is settled is no part of it, where nothing else follows. */
function isThing({ words, language }: Reading, { actor, verb }: Act, last: number): boolean {
  if (language !== 'ar' || !actor || actor.from !== verb + 1 || last < actor.from + 2) return false
  const { text = '' } = words[last] ?? {}
  return (
    /^ال/.test(text) &&
    /^ال/.test(words[actor.from]?.text ?? '') &&
    isBusinessAr(words, last, last + 1) &&
    isBreak(words[last + 1]?.text ?? '.')
  )
}

/** What the sentences that only count tell right behind a sentence, or right before it. */
function countedBeside({ unit, index }: Sentence): Vote | null {
  const { sentences } = unit
  let to = index + 1
  while (counts(sentences[to])) to++
  let from = index
  while (to === index + 1 && counts(sentences[from - 1])) from--
  const [first, last] =
    to > index + 1 ? [sentences[index + 1], sentences[to - 1]] : [sentences[from], sentences[index - 1]]
  if (!first || !last || first.index > last.index) return null
  return findVote(unit.text.slice(first.start, last.end))
}
/** "Against: 3.", "Votes in favour: 12; against: 3." */
const counts = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  sentence.end - sentence.start <= longestCount &&
  /[:：] ?\d/.test(sentence.passage.text) &&
  acts(readSentence(sentence)).length === 0
/** In characters. */
const longestCount = 80

/**
 * A vote told in the sentence itself or in a short one after it ("The motion was carried by 7 votes to 2."), or in several that only count, behind it or
 * before it ("For: 12. Against: 3.").
 */
export function voteNear(sentence: Sentence): Vote | null {
  const own = findVote(sentence.passage.text)
  if (own) return { ...own, text: sentence.passage.text }
  const counted = countedBeside(sentence)
  if (counted) return counted
  const next = sentence.unit.sentences[sentence.index + 1]
  return next && next.end - next.start < 160 && acts(readSentence(next)).length === 0
    ? findVote(next.passage.text)
    : null
}
