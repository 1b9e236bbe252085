/** Lines and sentences that only count votes. */
import { decisionLexicon } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { findVote } from '../../language/votes.ts'
import { phrasesOf } from '../../language/words.ts'
import type { Vote } from '../../model/record.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { acts } from '../acts/index.ts'
import { readSentence } from '../reading.ts'
import { agreementIn } from './agreements.ts'

/** True for the lines of a roll call, which stand between a motion and its outcome: "AYES: Brandt, Choi", "الموافقون: 18". */
export function isRollCall(unit: Unit): boolean {
  const colon = unit.text.indexOf(':')
  // "For 41, against 30, abstentions 4."
  if (unit.text.length <= longestCount && isCountOnly(unit.sentences.at(-1))) return true
  if (unit.sentences.length > 0 && unit.sentences.every(callsRoll)) return true
  return colon > 1 && colon < 24 && rollCall.has(folded(unit.text.slice(0, colon)).trim())
}

const rollWords = phrasesOf(decisionLexicon.rollCall)
const rollOpenings = phrasesOf(decisionLexicon.rollCallOpenings)

/** A sentence that lists who voted how: "Roll call vote: Ayes – Ortiz, Blake.", "المعارضون – لا أحد." */
export function callsRoll({ words, unit: { language } }: Sentence): boolean {
  let from = rollOpenings[language].at(words, 0)?.length ?? 0
  if (from > 0 && /^[:–—-]$/.test(words[from]?.text ?? '')) from++
  const how = rollWords[language].at(words, from)
  return how !== null && /^[:–—-]$/.test(words[from + how.length]?.text ?? '')
}

const rollCall = new Set([...decisionLexicon.rollCall.en, ...decisionLexicon.rollCall.ar].map(folded))

/** In characters. */
const longestCount = 80

/** A short sentence that tells nothing but the votes: "Ayes 5, noes 2." */
export const isCountOnly = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  sentence.end - sentence.start <= longestCount &&
  /\d/.test(sentence.passage.text) &&
  agreementIn(sentence) === undefined &&
  findVote(sentence.passage.text) !== null &&
  acts(readSentence(sentence)).length === 0

/** The vote that the lines of a count tell right above a unit: "عدد الموافقين: 20", "عدد الرافضين: 3"; null where there are none. */
export function voteAbove(units: readonly Unit[], unit: Unit): Vote | null {
  let from = unit.index
  while (from > 0 && isRollCall(units[from - 1] as Unit)) from--
  const lines = units.slice(from, unit.index)
  const vote = lines.length > 1 ? voteIn(lines) : null
  return vote?.for == null ? null : vote
}

/**
 * The vote that the lines of a roll call tell: "AYES: 5", "For 41, against 30." Names are not counted. Its text is that of the lines as it
 * stands in the source, or of the first that counts where marks or names stand between them.
 */
export function voteIn(lines: readonly Unit[]): Vote | null {
  const counted = lines.filter(({ text }) => /\d/.test(text))
  const vote = findVote(counted.map(({ text }) => text).join(' '))
  const [first] = counted
  if (!vote || !first) return null
  const apart =
    counted.length < lines.length || counted.some(({ kind, label }) => kind !== 'paragraph' || label !== null)
  return apart ? { ...vote, text: first.text } : vote
}
