/** Who was there and who was not, as the head of minutes lists them. */
import { absentNamesAt, type Listed, listedIn, opensPresent, type Side, sideOf } from '../../language/attendance.ts'
import type { Unit } from '../../outline/index.ts'
import type { Checked } from './rule.ts'

export interface Attendance {
  present: Listed[]
  absent: Listed[]
  /** Those beside the members. */
  others: Listed[]
  /** The units that hold the lists. */
  units: ReadonlySet<Unit>
}

/** The lists stand before this unit. */
const reach = 80
const label = /^[\s*]*([^:\n]{4,44}):/

const mayBeAbsent = /pologies|اعتذر|تغي[ّ]?ب/

const known = new WeakMap<Checked, Attendance>()

/** The persons whom the head of the document lists; empty where it lists none. */
export function attendanceOf(document: Checked): Attendance {
  const before = known.get(document)
  if (before) return before
  const found = { present: [] as Listed[], absent: [] as Listed[], others: [] as Listed[], units: new Set<Unit>() }
  let open: Side | undefined
  for (const unit of document.units.slice(0, reach)) {
    const [opening, words] = label.exec(unit.text) ?? []
    const side = sideOf(words ?? unit.text)
    if (side) {
      open = side
      found.units.add(unit)
      if (opening !== undefined) found[side].push(...listedIn(unit.text.slice(opening.length), unit.language))
      if (opening !== undefined && unit.text.slice(opening.length).trim() !== '') open = undefined
    } else if (
      open &&
      (unit.kind === 'item' || unit.cell || unit.label !== null || found[open].length === 0) &&
      unit.kind !== 'heading'
    ) {
      found.units.add(unit)
      found[open].push(...listedIn(unit.text, unit.language))
      if (unit.kind === 'paragraph' && unit.label === null) open = undefined
    } else if (unit.text.endsWith(':') && opensPresent(unit.folded.text)) {
      open = 'present'
    } else {
      open = undefined
      for (const { start, folded, end } of mayBeAbsent.test(unit.text) ? unit.sentences : []) {
        const at = absentNamesAt(folded.text)
        if (at < 0) continue
        found.units.add(unit)
        found.absent.push(...listedIn(unit.text.slice(start + folded.origin(at), end), unit.language))
      }
    }
  }
  known.set(document, found)
  return found
}
