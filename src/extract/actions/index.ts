/** The action items of a document: what somebody is to do after it, told in sentences, lines and tables. */
import { groupBy } from '../../model/group.ts'
import type { DocumentKind, Resolution } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { listUnder } from '../../outline/lists.ts'
import { bodyOver } from '../acts/index.ts'
import { knowNames } from '../attendance.ts'
import type { Context } from '../context.ts'
import type { Decided } from '../decisions/decided.ts'
import { readRange } from '../reading.ts'
import { decidingUnits, isInstrument, isTelling } from '../telling.ts'
import { type Action, type Found, told } from './action.ts'
import { dated } from './deadlines.ts'
import { fromLine } from './entries.ts'
import { fieldsAlone, fieldsOnly } from './fields.ts'
import { lineStart } from './lines.ts'
import { recommendedEntry, requestsUnder } from './lists.ts'
import { fromSentences } from './sentences.ts'
import { actionTables, fromRow, ownerBeside } from './tables.ts'

/** Whether documents of a kind give tasks: those that tell what a meeting settled, and messages at their end. */
export const givesTasks = (kind: DocumentKind): boolean => isTelling(kind) || kind === 'outcome-messages'

/** The action items of a document that gives tasks, in reading order. `decided`: what its body settled; `instruments`: the units that are the text of resolutions. */
export function actions(
  context: Context,
  decided: readonly Decided[],
  instruments: ReadonlyMap<Unit, Resolution>
): Action[] {
  // Messages tell what should be, and only at their end what somebody will do.
  const units = decidingUnits(context)
  knowNames(context.source, context.units, context.facts.meeting.chair)
  const { rows, cells } = actionTables(units)
  const byUnit = groupBy(decided, (decision) => decision.unit)
  const found = rows.map((row) => fromRow(context, row))
  const requested = new Set<Unit>()
  /** What stands under "the Board:": the body's acts, whether or not each is a decision. */
  const own = new Set<Unit>()
  let before: Unit | null = null
  let lead: Unit | null = null
  for (const unit of units) {
    // "ACTION: IQ to send the forecast" on a line of its own may look like a heading.
    if (unit.kind === 'heading' && !isActionLine(unit)) {
      lead = unit
      before = null
      continue
    }
    const text = instruments.get(unit)
    if (cells.has(unit) || isInstrument(text) || (text && !byUnit.has(unit))) continue
    if (bodyOver(unit) !== null) for (const item of listUnder(unit, context.units, true)) own.add(item)
    // A numbered paragraph of Markdown is an entry of a list.
    if ((unit.depth === 0 || unit.label?.kind === 'number') && /[:：]\s*$/.test(unit.text)) lead = unit
    else if (lead?.kind !== 'heading' && (unit.kind === 'paragraph' || (lead && standsBeside(unit, lead)))) lead = null
    const fields = before && byUnit.has(before) && unit.kind !== 'cell' ? fieldsOnly(unit) : null
    if (fields) {
      giveTo(context, fields, byUnit.get(before as Unit) ?? [], found)
      continue
    }
    if (before && addsBelow(context, unit, before, found)) continue
    if (!requested.has(unit)) {
      const told =
        recommendedEntry(context, unit) ??
        fromLine(context, unit, before, lead, byUnit.has(unit)) ??
        fromSentences(context, unit, byUnit.get(unit) ?? [], {
          after: before !== null && byUnit.has(before),
          entry: own.has(unit)
        })
      const { cue, entries } = requestsUnder(context, unit, byUnit)
      for (const item of entries) requested.add(item.unit)
      // The lead-in of such a list is no task itself.
      const fresh = told.filter((item) => entries.length === 0 || item.cue !== cue || item.end < unit.text.length)
      // "… would present an analysis.", "ACTION: MC" below: one task, whose owner the sentence names itself.
      for (const item of fresh) {
        // Whoever stands in the row of a decision has that for a task.
        if (item.owner === null && unit.cell && found.some((f) => f.cue === 'table' && isBeside(f.unit, unit))) continue
        if (item.owner === null && unit.cell) item.owner = ownerBeside(context.units, unit)
        const same = item.unit === unit ? undefined : found.findLast((f) => f.unit === item.unit && f.end > item.start)
        if (same) same.owner ??= item.owner
        else found.push(item)
      }
      found.push(...entries)
    }
    before = unit
  }
  const lost = decided.filter((decision) => decision.cue === 'motion-lost')
  // What a motion that was lost asked for is nobody's task.
  const given = found.filter(
    (item) => !lost.some((motion) => motion.unit === item.unit && item.start < motion.end && motion.start < item.end)
  )
  given.sort((a, b) => a.unit.index - b.unit.index || a.start - b.start)
  return given.map(told)
}

/**
 * "Deadline: 1 June 2026", "Responsible: the Clerk" on lines of their own below a task: true where the unit is but such fields, which then belong to the
 * last task of the unit above. `before` stays that unit, so that further fields find it.
 */
function addsBelow(context: Context, unit: Unit, before: Unit, found: readonly Found[]): boolean {
  if (unit.kind === 'cell' || unit.label !== null) return false
  const fields = fieldsAlone(unit)
  const task = fields && found.at(-1)
  if (!fields || !task || task.unit !== before) return false
  if (fields.due && !task.due?.date) task.due = dated(context, fields.due)
  task.owner ??= fields.owner
  return true
}

/** Whose a decision is to carry out, by the line of fields below it: the task told in it already, or the decision itself. */
function giveTo(
  context: Context,
  { owner, due }: { owner: string; due: string | null },
  decided: readonly Decided[],
  found: Found[]
): void {
  const decision = decided.at(-1)
  if (!decision) return
  const { unit, start, end } = decision
  const task = found.findLast((f) => f.unit === unit)
  const by = due === null ? null : dated(context, due)
  if (task) {
    task.owner ??= owner
    if (by && !task.due?.date) task.due = by
  } else if (decision.kind !== 'rejected' && decision.kind !== 'noted')
    found.push({ unit, start, end, owner, due: by, decision, cue: 'action-line' })
}

const isBeside = (one: Unit, other: Unit): boolean =>
  one.cell?.table === other.cell?.table && one.cell?.row === other.cell?.row

/** The next numbered paragraph ends what the one before leads in. */
const standsBeside = (unit: Unit, lead: Unit): boolean =>
  unit.label?.kind === 'number' && lead.label?.kind === 'number' && unit.depth === lead.depth

/** A heading that only looks like one and opens with "Action:". */
const isActionLine = (unit: Unit): boolean =>
  unit.leaf.type === 'heading' &&
  unit.leaf.data?.inferred === true &&
  lineStart(readRange(unit, 0, unit.text.length)) >= 0
