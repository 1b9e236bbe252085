/** Proposals that words of agreement turn into decisions. */
import { decisionLexicon } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { findVote } from '../../language/votes.ts'
import { phrasesOf, type Word, wordsOf } from '../../language/words.ts'
import type { Vote } from '../../model/record.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { listUnder } from '../../outline/lists.ts'
import type { Context } from '../context.ts'
import { readSentence } from '../reading.ts'
import type { Agreement } from './agreements.ts'
import { childrenOf } from './children.ts'
import { type Decided, make, trimJoint } from './decided.ts'
import { bodyInvited, isProposal, lastProposal, movers, presiding, proposalParts } from './proposals.ts'
import { proposedKind } from './proposed.ts'
import { isCountOnly, isRollCall, voteIn } from './roll-call.ts'

/** "It was so agreed": the proposals before it become decisions, and the words of agreement their evidence. */
export function agreed(
  sentences: readonly Sentence[],
  end: number,
  agreement: Unit | Sentence,
  entry: Agreement,
  counted: Vote | null = null
): Decided[] {
  const { passage } = agreement
  const evidence = { text: passage.text, line: passage.line() }
  const above = sentences[end - 1]
  const vote =
    counted ?? findVote(passage.text) ?? (isCountOnly(above) ? findVote((above as Sentence).passage.text) : null)
  // What a member proposes is agreed to where the words of agreement follow at once.
  const last = sentences[end - 1]
  const proposal =
    lastProposal(sentences, end, entry.motion ? movers : presiding) ??
    (last && isProposal(readSentence(last), movers) ? last : null)
  if (!proposal) return []
  const reading = readSentence(proposal)
  const parts = proposalParts(reading)
  const body = bodyInvited(reading)
  return parts.map((part, i) => {
    const from =
      part.word === 0
        ? proposal.start
        : proposal.start + proposal.folded.origin((reading.words[part.word] as Word).start)
    const next = parts[i + 1]
    const to = next
      ? trimJoint(proposal.unit.text, proposal.start + proposal.folded.origin((reading.words[next.word] as Word).start))
      : proposal.end
    const kind = entry.kind === 'rejected' || entry.kind === 'other' ? entry.kind : (part.kind ?? entry.kind)
    return make(
      proposal,
      { start: from, end: to },
      { kind, cue: entry.id, actor: body, evidence, vote, proposal: true }
    )
  })
}

/** How many lines a motion and its roll call may take, before the line that tells the outcome. */
const motionReach = 10
const clause = phrasesOf(decisionLexicon.motionClauses)

/** "Motion by Mr Ortiz to approve the consent agenda:", a list, and only below it the roll call: the motion over the list that ends at `at`. */
function leadAbove(units: readonly Unit[], at: number): Unit | null {
  const isEntry = (unit: Unit | undefined) =>
    unit !== undefined &&
    unit.kind !== 'heading' &&
    unit.kind !== 'cell' &&
    (unit.kind === 'item' || unit.label !== null)
  let from = at
  while (isEntry(units[from]) && at - from < longestList) from--
  const lead = units[from]
  const last = lead?.sentences.at(-1)
  if (!lead || from === at || !last || !/[:：]\s*$/.test(lead.text)) return null
  return isProposal(readSentence(last), movers) ? lead : null
}
/** In entries. */
const longestList = 60

/** What a line such as "CARRIED" settles: the proposal right before it, or the motion of several lines ("Moved by …", "THAT …", "AYES: …"). */
export function settledBefore(context: Context, unit: Unit, before: Unit, entry: Agreement): Decided[] {
  const units = context.units
  let at = before.index
  const opens = (own: Unit) => clause[own.language].at(wordsOf(folded(own.text.slice(0, 24))), 0) !== null
  while (entry.motion && at > 0 && unit.index - at < motionReach && isRollCall(units[at] as Unit)) at--
  const listed = entry.motion ? leadAbove(units, at) : null
  const motion = listed ?? (units[at] as Unit)
  const vote = findVote(unit.text) ?? voteIn(units.slice(at + 1, unit.index))
  if (!entry.motion || motion.kind === 'heading' || !opens(motion)) {
    const settled = agreed(motion.sentences, motion.sentences.length, unit, entry, vote)
    const lead = settled.at(-1)
    if (!listed || !lead || lead.kind === 'rejected' || lead.kind === 'other') return settled
    const children = childrenOf(lead, listUnder(listed, units), listed)
    // "c. Renewal of the lease": what is moved with the rest is approved with it.
    for (const child of children) if (child.kind === 'decided') child.kind = lead.kind
    return [...settled, ...children]
  }
  const parts: Unit[] = []
  for (; at >= 0 && unit.index - at < motionReach && opens(units[at] as Unit); at--) parts.unshift(units[at] as Unit)
  const evidence = { text: unit.passage.text, line: unit.passage.line() }
  return parts.map((part) => {
    const first = part.sentences[0] as Sentence
    const proposed = proposedKind(readSentence(first), 0, readSentence(first).words.length)
    const kind = entry.kind === 'rejected' || entry.kind === 'other' ? entry.kind : (proposed ?? entry.kind)
    const range = { start: first.start, end: part.sentences.at(-1)?.end ?? first.end }
    return make(first, range, { kind, cue: entry.id, actor: null, evidence, vote, proposal: true })
  })
}
