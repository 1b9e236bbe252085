import { type FoundDate, findDates } from '../../language/dates.ts'
import type { Unit } from '../../outline/index.ts'

/** In milliseconds. */
export const day = 86_400_000

const known = new WeakMap<Unit, readonly FoundDate[]>()

/** The dates of a unit; several checks ask for them. */
export function datesOf(unit: Unit): readonly FoundDate[] {
  const before = known.get(unit)
  if (before) return before
  const found = /[\d٠-٩]/.test(unit.text) ? findDates(unit.text, unit.language) : []
  known.set(unit, found)
  return found
}
