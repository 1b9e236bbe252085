import type { Resolution } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { Draft } from './draft.ts'
import { frameAt } from './frame.ts'

/**
 * The resolutions whose text stands in the document. A text counts as one where a body speaks ("The Council,") or a line
 * names a resolution and clauses follow, or where clauses stand in a row; prose that merely uses such verbs does not.
 * `units`: what the texts take up, but for those that a report tells of the body ("The Council decided:", "قرر المجلس:"):
 * what these settle stands among the decisions as well.
 */
export function resolutions(context: Context): { found: Resolution[]; units: ReadonlyMap<Unit, Resolution> } {
  const found: Resolution[] = []
  const own = new Map<Unit, Resolution>()
  const { units } = context
  let i = 0
  while (i < units.length) {
    const frame = frameAt(context, i)
    if (!frame) {
      i++
      continue
    }
    const draft = new Draft(context, frame)
    const next = draft.read()
    if (draft.counts()) {
      const resolution = draft.resolution(`r${found.length + 1}`)
      found.push(resolution)
      if (!draft.told) for (const unit of units.slice(i, next)) own.set(unit, resolution)
    }
    i = Math.max(next, i + 1)
  }
  return { found, units: own }
}
