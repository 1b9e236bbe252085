/** The decisions of a document, in reading order. */

import { decisionLexicon } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import type { Resolution } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { listUnder, sectionsUnder } from '../../outline/lists.ts'
import { goesOn } from '../acts/index.ts'
import type { Context } from '../context.ts'
import { meetingYear } from '../head/days.ts'
import { leadsActionsIn, leadsDecisionsIn, leadsTopicsIn } from '../lead-ins.ts'
import { readSentence } from '../reading.ts'
import { decidingUnits, isInstrument } from '../telling.ts'
import { agreed, settledBefore } from './agreed.ts'
import { agreementIn, leadingAgreement } from './agreements.ts'
import { childrenOf, leadOf, leads } from './children.ts'
import type { Decided } from './decided.ts'
import {
  actsUnder,
  decisionCells,
  decisionParts,
  furtherEntries,
  inParts,
  isDecisionList,
  isStatement,
  listedDecision
} from './entries.ts'
import { headedDecision, isBareHead, isHeadedLine, isTopic, leadsAsHead } from './headed.ts'
import { callsRoll, isCountOnly, voteAbove } from './roll-call.ts'
import { direct } from './sentence.ts'

/** The decisions of a document that tells what a meeting settled, in reading order. `instruments`: the units that are the text of resolutions. */
export function decisions(context: Context, instruments: ReadonlyMap<Unit, Resolution>): Decided[] {
  const found: Decided[] = []
  const units = decidingUnits(context).filter(
    (unit) => (unit.kind !== 'heading' || isHeadedLine(unit)) && !isInstrument(instruments.get(unit))
  )
  const taken = new Set<Unit>()
  /** What stands under a line such as "Decisions:", or in such a column. */
  const entries = new Set<Unit>(decisionCells(units, false))
  /** What stands in sections that such a line leads in: a decision only where it opens with an act. */
  const parts = new Set<Unit>(decisionCells(units, true))
  const below = decisionParts(context)
  /** What is told below the unit that is read. */
  const take = (told: readonly Decided[]) => {
    found.push(...told)
    for (const decision of told) taken.add(decision.unit)
  }
  units.forEach((unit, i) => {
    if (taken.has(unit)) return
    const sections = unit.kind !== 'item' && leadsDecisionsIn(unit) ? sectionsUnder(unit, context.units) : []
    for (const item of sections) parts.add(item)
    // "took the following decisions:" says nothing itself where each is told under a heading of its own.
    const next = units[i + 1]
    const bare = sections.length > 0 || (next !== undefined && headedDecision(next) !== null)
    const own = ownDecisions(context, unit, units[i - 1], bare, instruments.has(unit))
    found.push(...own)
    const [only] = own
    if (only && own.length === 1) take(furtherEntries(unit, only, context.units))
    if (own.length === 0 && !instruments.has(unit) && isBelowHead(unit, context.units[unit.index - 1])) {
      const entry = listedDecision(unit, 'decided')
      if (entry) found.push(entry)
      return
    }
    const lead = leadOf(own, unit)
    if (lead) take(toldUnder(context, unit, lead))
    if (own.length > 0) return
    const leads = sections.length === 0 && unit.kind !== 'item' && (leadsDecisionsIn(unit) || leadsAsHead(unit))
    if (leads) for (const item of listUnder(unit, context.units)) entries.add(item)
    if (instruments.has(unit)) return
    if (leadsTopicsIn(unit)) for (const item of listUnder(unit, context.units)) if (tellsAtLength(item)) parts.add(item)
    if (entries.has(unit) || parts.has(unit) || isDecisionList(unit) || inParts(unit, below)) {
      const entry = listedDecision(unit, entries.has(unit) || isStatement(unit) ? 'decided' : null)
      if (entry) found.push(entry)
      // "Second – Approval of:" with its own list.
      const opened = entry && parts.has(unit) ? leadOf([entry], unit) : null
      if (opened) take(toldUnder(context, unit, opened))
    }
    take(actsUnder(context, unit))
  })
  const settled = found.filter((decision, i) => !isTopic(decision, found[i + 1]))
  settled.forEach((decision, i) => {
    decision.id = `d${i + 1}`
  })
  // Children named their lead before it had an id.
  for (const decision of settled) {
    const lead = leads.get(decision)
    decision.parent = lead ? lead.id : null
  }
  return settled
}

/** What a unit itself tells. `bare`: what it leads in is told elsewhere; `instrument`: it is the text of a resolution without a title. */
function ownDecisions(
  context: Context,
  unit: Unit,
  before: Unit | undefined,
  bare: boolean,
  instrument: boolean
): Decided[] {
  const lone = leadsActionsIn(unit) ? unit.sentences.at(-1) : undefined
  const own = unitDecisions(context, unit, before).filter(
    (d) =>
      !isReferral(context, d) &&
      // "تقرر:" says nothing itself.
      /\p{L}/u.test(d.text) &&
      d.sentence !== lone &&
      !(bare && /took-decision$|^accord$/.test(d.cue) && /[:：]\s*$/.test(d.text)) &&
      // Clauses without a title are told as well where a body is named: "Having considered …, the Council decided: …".
      !(instrument && d.actor === null)
  )
  const [first] = own
  if (first && first.vote?.for == null) first.vote = voteAbove(context.units, unit) ?? first.vote
  return own
}

/** "Approval of the minutes" names an item; an outcome says of what, or leads its own list in. */
const tellsAtLength = ({ words, text }: Unit): boolean => words.length >= leastTold || /[:：]\s*$/.test(text)
/** In words. */
const leastTold = 8

/** "Decision 12:" on its own line heads the paragraph below. */
const isBelowHead = (unit: Unit, above: Unit | undefined): boolean =>
  unit.kind === 'paragraph' && /[.؛;]$/.test(unit.text) && above !== undefined && isBareHead(above)

/** What the list below a decision tells of it: further acts of its body, or what it settled. */
function toldUnder(context: Context, unit: Unit, lead: Decided): Decided[] {
  const last = unit.sentences.at(-1)
  const further = last && goesOn(readSentence(last)) ? actsUnder(context, unit) : []
  for (const act of further) leads.set(act, lead)
  if (further.length > 0) return further
  const list = listUnder(unit, context.units)
  return list.length >= 2 || lead.cue === 'deciding-list' ? childrenOf(lead, list, unit) : []
}

/** "أحال المجلس مشروع القانون إلى اللجنة": a committee's report tells who sent it the matter. */
function isReferral({ facts, language }: Context, { cue, actor }: Decided): boolean {
  const own = facts.body === null ? '' : folded(facts.body)
  const isCommittee = (plain: string) => decisionLexicon.committees[language].some((noun) => plain.includes(noun))
  return cue === 'referred' && actor !== null && isCommittee(own) && !isCommittee(folded(actor))
}

/** "القرار 22/1: يطلب الفريق من أمينه إرسال المشروع. اعتُمد بالإجماع.": of what the head names. */
const isBareOutcome = ({ sentence, actor, kind }: Decided): boolean =>
  sentence.index > 0 && actor === null && kind !== 'rejected' && sentence.words.length <= longestOutcome
/** In words, with the full stop. */
const longestOutcome = 7

function unitDecisions(context: Context, unit: Unit, before: Unit | undefined): Decided[] {
  const led = leadingAgreement(unit)
  if (led) return [led]
  const whole = agreementIn(unit)
  const settled = whole && before ? settledBefore(context, unit, before, whole) : []
  if (settled.length > 0 || (whole && !whole.motion)) return settled
  const found: Decided[] = []
  unit.sentences.forEach((sentence, i) => {
    const agreement = i > 0 ? agreementIn(sentence) : undefined
    const here = agreement ? agreed(unit.sentences, i, sentence, agreement) : []
    // "For 41, against 30. Motion carried." below the motion.
    const above =
      here.length === 0 &&
      agreement?.motion &&
      before &&
      unit.sentences.slice(0, i).every((s) => isCountOnly(s) || callsRoll(s))
    const settled = above ? settledBefore(context, unit, before, agreement) : here
    found.push(
      ...(settled.length > 0 || (agreement && !agreement.motion)
        ? settled
        : direct(sentence, meetingYear(context.facts)))
    )
  })
  if (found.every(isBareOutcome)) {
    const head = headedDecision(unit)
    if (head) return [head]
  }
  return found
}
