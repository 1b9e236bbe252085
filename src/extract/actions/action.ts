/** An action item while it is found, and as the extractors hand it on. */
import type { ActionItem, Due } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { paragraphOf } from '../../outline/lists.ts'
import type { Context } from '../context.ts'
import type { Decided } from '../decisions/decided.ts'

/** A stretch of a unit that is an action item. Offsets count in the unit's passage. */
export interface Found {
  unit: Unit
  start: number
  end: number
  owner: string | null
  due: Due | null
  status?: ActionItem['status']
  decision?: Decided | undefined
  cue: string
}

/** An action item as yet without the references in it, and its half-open range of the unit's passage. */
export interface Action extends Omit<ActionItem, 'references'> {
  unit: Unit
  start: number
  end: number
}

export function told({ unit, start, end, owner, due, status = 'open', decision, cue }: Found, i: number): Action {
  const passage = unit.passage.slice(start, end)
  return {
    id: `a${i + 1}`,
    owner,
    text: passage.text,
    due,
    decision: decision?.id ?? null,
    status,
    section: unit.section?.id ?? null,
    paragraph: paragraphOf(unit),
    at: passage.at(),
    cue,
    unit,
    start,
    end
  }
}

/** The entry of the record, with the references in it. */
export function actionEntry({ unit, start, end, ...entry }: Action, { referencesIn }: Context): ActionItem {
  const { section, paragraph, at, cue, ...first } = entry
  return { ...first, references: referencesIn(unit, start, end), section, paragraph, at, cue }
}
