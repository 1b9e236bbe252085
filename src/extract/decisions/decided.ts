/** A decision as the extractors hand it on, and as the record has it. */
import { ofRejection } from '../../language/votes.ts'
import type { Decision, DecisionKind, Vote } from '../../model/record.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { paragraphOf } from '../../outline/lists.ts'
import type { Context } from '../context.ts'

/** A decision as yet without the references in it, with what the extractor of action items needs to know of it. */
export interface Decided extends Omit<Decision, 'references'> {
  unit: Unit
  sentence: Sentence
  /** Range in the unit's passage. */
  start: number
  end: number
  /** True where it is a proposal that the meeting then agreed to. */
  proposal: boolean
}

export function make(
  sentence: Sentence,
  range: { start: number; end: number },
  fields: {
    kind: DecisionKind
    cue: string
    actor: string | null
    evidence?: Decision['evidence']
    vote?: Vote | null
    proposal?: boolean
  }
): Decided {
  const { unit } = sentence
  const passage = unit.passage.slice(range.start, range.end)
  const vote = fields.vote ?? null
  return {
    id: '',
    parent: null,
    kind: fields.kind,
    actor: fields.actor,
    text: passage.text,
    evidence: fields.evidence ?? null,
    section: unit.section?.id ?? null,
    paragraph: paragraphOf(unit),
    vote: vote && fields.kind === 'rejected' ? ofRejection(vote) : vote,
    at: passage.at(),
    cue: fields.cue,
    unit,
    sentence,
    start: range.start,
    end: range.end,
    proposal: fields.proposal ?? false
  }
}

/** Leaves the comma or joining word before the next clause out. */
export const trimJoint = (text: string, end: number): number => {
  let at = end
  while (at > 0 && /[\s,،;؛]/.test(text[at - 1] as string)) at--
  return at
}

/** The entry of the record: with the references in it, without what only extractors need. */
export function decisionEntry(
  { unit, sentence: _s, start, end, proposal: _p, ...entry }: Decided,
  { referencesIn }: Context
): Decision {
  const { vote, at, cue, ...first } = entry
  return { ...first, references: referencesIn(unit, start, end), vote, at, cue }
}
