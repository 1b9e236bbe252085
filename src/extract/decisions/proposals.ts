/** Sentences in which somebody puts something to the meeting. */
import { type ActorKind, arabicActor, englishActorAfter, englishActorBefore } from '../../language/actors.ts'
import { decisionLexicon, motions } from '../../language/decisions.ts'
import { phrasesOf, type Word } from '../../language/words.ts'
import type { DecisionKind } from '../../model/record.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { beforeAside } from '../acts/subject-en.ts'
import { printed, type Reading, readSentence } from '../reading.ts'
import { proposedKind } from './proposed.ts'

const proposals = phrasesOf(decisionLexicon.proposals)

/** Whose proposals a meeting agrees to; a motion may be moved by any member. */
export const presiding: ReadonlySet<ActorKind> = new Set(['chair', 'body', 'role', 'name'])
export const movers: ReadonlySet<ActorKind> = new Set([...presiding, 'member'])

/** How far the sentences of a unit were read for proposals, and the last one up to there. */
const readUpTo = new WeakMap<readonly Sentence[], Map<ReadonlySet<ActorKind>, { end: number; last: Sentence | null }>>()

/** The last proposal among the first `end` sentences: no sentence is read twice where a unit agrees to many things. */
export function lastProposal(
  sentences: readonly Sentence[],
  end: number,
  who: ReadonlySet<ActorKind>
): Sentence | null {
  const byWho = readUpTo.get(sentences) ?? new Map<ReadonlySet<ActorKind>, { end: number; last: Sentence | null }>()
  readUpTo.set(sentences, byWho)
  const known = byWho.get(who) ?? { end: 0, last: null }
  const from = known.end <= end ? known.end : 0
  let last = known.end <= end ? known.last : null
  for (let i = end - 1; i >= from; i--) {
    const sentence = sentences[i] as Sentence
    if (!isProposal(readSentence(sentence), who)) continue
    last = sentence
    break
  }
  byWho.set(who, { end, last })
  return last
}

/** A sentence in which one of `who` puts something to the meeting. */
export function isProposal(reading: Reading, who: ReadonlySet<ActorKind>): boolean {
  const { words, language } = reading
  const motion = motions[language].within(words, 0, Math.min(words.length, 12)) ?? movedBehind(words, language)
  // "Seconded by Ms. Lin." says who supports the motion before it.
  if (motion && !isSeconding(words)) return true
  if (language === 'ar' && (isMoved(words) || isHeadedMotion(words))) return true
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    const actor =
      language === 'ar'
        ? arabicActor(words, i + hit.length, reading.isAcronym)
        : englishActorBefore(words, words[i - 1]?.text === ',' ? beforeAside(words, i - 1) + 1 : i, reading)
    if (actor && who.has(actor.kind)) return true
    if (language === 'ar' && i > 0) {
      const lead = arabicActor(words, 0, reading.isAcronym)
      if (lead?.kind === 'chair') return true
    }
  }
  return false
}

/** "اقترح أورتيغا، وثنّى تاناكا، إقرار …": who moves and who seconds, without titles. */
const isMoved = (words: readonly Word[]): boolean =>
  /^[وف]?اقترحت?$/.test(words[0]?.text ?? '') &&
  words.slice(1, 10).some(({ text }) => /^و?ثن(?:ي|ت|اه|ته|اها|تها)$/.test(text))

/** "اقتراح (حكيم/عون): ترسية العقد": as "MOTION (Hakim/Aoun): …". */
const isHeadedMotion = (words: readonly Word[]): boolean =>
  /^(?:ال)?اقتراح$/.test(words[0]?.text ?? '') && /^[(:]$/.test(words[1]?.text ?? '')

/** "Referring to page 3 of the issues handed out, it was MOVED by Lee, seconded by Park, to …": behind a longer opening. */
function movedBehind(words: readonly Word[], language: Reading['language']): ReturnType<typeof motions.en.at> {
  const it =
    language === 'en' ? words.findIndex((w, i) => i > 10 && w.text === 'it' && words[i + 1]?.text === 'was') : -1
  return it < 0 ? null : motions.en.at(words, it)
}

/** True where a sentence of the unit moves something: "Motion by Trustee Ruiz to grant the appeal died …". */
export const movesIn = ({ sentences, language }: Unit): boolean =>
  language === 'en' && sentences.some(({ words }) => motions.en.within(words, 0, Math.min(words.length, 12)) !== null)

/** "Trustee Ortiz seconded.": a sentence that names a seconder and moves nothing. */
function isSeconding(words: readonly Word[]): boolean {
  const { verbs, moves, nouns } = decisionLexicon.seconding
  const verb = words.findIndex((w) => verbs.includes(w.text))
  // "Council Member Strand seconded the motion."
  return (
    verb >= 0 &&
    words.length <= 10 &&
    !words.some((w, i) => moves.includes(w.text) || (nouns.includes(w.text) && i < verb))
  )
}

/** The body that the Chair invited: "invited the Council to note". */
export function bodyInvited(reading: Reading): string | null {
  const { words, language } = reading
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    if (language === 'en') {
      const actor = englishActorAfter(words, i + hit.length, reading, (at) =>
        /^(?:to|that|should|wished|would|be)$/.test(words[at]?.text ?? '')
      )
      if (actor?.kind === 'body') return printed(reading, actor.from, actor.to)
    } else {
      const chair = arabicActor(words, i + hit.length, reading.isAcronym)
      const actor = chair ? arabicActor(words, chair.to, reading.isAcronym) : null
      if (actor?.kind === 'body') return printed(reading, actor.from, actor.to)
    }
  }
  return null
}

/** The things proposed in one sentence: a new one begins at each further verb of proposing. `kind` where the proposal names an act. */
export function proposalParts(reading: Reading): { word: number; kind: DecisionKind | null }[] {
  const { words, language } = reading
  const starts: number[] = []
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    const joint = words[i - 1]?.text
    if (starts.length === 0) starts.push(0)
    // "…, if he heard no objection, …" stands inside the proposal.
    else if (
      language === 'en' ? (joint === 'and' || joint === ',') && !/^i[fn]$/.test(words[i]?.text ?? '') : hit.joined
    )
      starts.push(i)
    i += hit.length - 1
  }
  if (starts.length === 0) starts.push(0)
  return starts.map((word, k) => {
    const end = starts[k + 1] ?? words.length
    return { word, kind: proposedKind(reading, word, end) }
  })
}
