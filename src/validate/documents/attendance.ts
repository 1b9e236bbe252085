/** Who was there and who was not, as the head of minutes lists them. */
import {
  absentNamesAt,
  countOfPresent,
  type Listed,
  listedIn,
  mayCountPresent,
  opensPerson,
  opensPresent,
  type Present,
  type Side,
  sideOf,
  stateOfPerson
} from '../../language/attendance.ts'
import type { Unit } from '../../outline/index.ts'
import type { Checked } from './rule.ts'
import { rowsIn, tablesOf } from './tables.ts'

export interface Attendance {
  present: Listed[]
  absent: Listed[]
  /** Those beside the members. */
  others: Listed[]
  /** The units that hold the lists. */
  units: ReadonlySet<Unit>
  /** Every person has a state of his own, in a table. */
  byState: boolean
  /** The list of those present ends in a line that may hold another of them: it cannot be counted. */
  partial: boolean
  /** How many the line says that leads the list in: "nine members were present:". */
  announced: (Present & { unit: Unit }) | null
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
  const found = {
    present: [] as Listed[],
    absent: [] as Listed[],
    others: [] as Listed[],
    units: new Set<Unit>(),
    byState: false,
    partial: false,
    announced: null as Attendance['announced']
  }
  known.set(document, found)
  if (readStates(document, found)) return found
  let open: Side | undefined
  for (const unit of document.units.slice(0, reach)) {
    const [opening, words] = label.exec(unit.text) ?? []
    const side = sideOf(words ?? unit.text)
    if (side) {
      open = side
      found.units.add(unit)
      if (opening !== undefined) found[side].push(...listedIn(unit.text.slice(opening.length), unit.language))
      if (opening !== undefined && unit.text.slice(opening.length).trim() !== '') open = undefined
    } else if (unit.kind === 'paragraph' && unit.text.endsWith(':') && mayCountPresent.test(unit.text)) {
      const told = countOfPresent(unit.text, unit.language)
      if (told) found.announced ??= { ...told, unit }
      if (told || opensPresent(unit.folded.text)) open = 'present'
    } else if (
      open &&
      (unit.kind === 'item' || unit.cell || unit.label !== null || found[open].length === 0 || isNameLine(unit)) &&
      unit.kind !== 'heading'
    ) {
      found.units.add(unit)
      found[open].push(...listedIn(unit.text, unit.language))
      if (unit.kind === 'paragraph' && unit.label === null && !isNameLine(unit)) open = undefined
    } else if (unit.text.endsWith(':') && opensPresent(unit.folded.text)) {
      open = 'present'
    } else {
      if (open === 'present' && mayGoOn(unit)) found.partial = true
      open = undefined
      for (const { start, folded, end } of mayBeAbsent.test(unit.text) ? unit.sentences : []) {
        const at = absentNamesAt(folded.text)
        if (at < 0) continue
        found.units.add(unit)
        found.absent.push(...listedIn(unit.text.slice(start + folded.origin(at), end), unit.language))
      }
    }
  }
  return found
}

/** A short line behind a list that no sign ends, or a title that holds a person. */
const mayGoOn = ({ kind, label, text, language }: Unit): boolean =>
  opensPerson(text, language) ||
  (kind === 'paragraph' && label === null && text.length <= longestName && !/[.؛:]$/.test(text))

/** A line that holds one person, as lists of members have them below each other. */
const isNameLine = ({ text, language }: Unit): boolean =>
  text.length <= longestName &&
  !/[.؛:]$/.test(text) &&
  opensPerson(text, language) &&
  listedIn(text, language).length === 1
const longestName = 70

/** So many rows of a table must say who was there. */
const leastRows = 3

/** Reads a table of which each row holds a person and whether that person was there. */
function readStates({ units, language }: Checked, found: Attendance & { units: Set<Unit> }): boolean {
  for (const cells of tablesOf(units.slice(0, reach * 2))) {
    const rows = rowsIn(cells)
    const told = rows.flatMap((row) => {
      const state = [...row.values()].findLast((cell) => stateOfPerson(cell.text))
      const persons = [...row.values()].map((cell) => (cell === state ? [] : listedIn(cell.text, language)))
      const own = persons.find((list) => list.length === 1)?.[0]
      return state && own ? [{ own, side: stateOfPerson(state.text) ?? 'present' }] : []
    })
    if (told.length < leastRows || rows.length > told.length + 1) continue
    for (const { own, side } of told) found[side].push(own)
    for (const cell of cells) found.units.add(cell)
    found.byState = true
    return true
  }
  return false
}
