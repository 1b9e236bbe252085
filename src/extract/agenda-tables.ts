/** Rows of the tables of an agenda: which column tells the time, the number, the title. */
import { type ColumnRole, columnRole, dayNumber } from '../language/agenda.ts'
import { findDates } from '../language/dates.ts'
import { folded } from '../language/fold.ts'
import { scriptOf } from '../language/script.ts'
import { groupBy } from '../model/group.ts'
import type { Language } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Slot } from './agenda-entries.ts'

export interface AgendaRow {
  slot: Slot | null
  number: Unit | null
  /** The cells that carry titles; more than one where sessions run side by side. */
  titles: Unit[]
  cells: Unit[]
}

export interface AgendaTable {
  /** The head, where the table has one. */
  head: Unit[]
  rows: AgendaRow[]
  /** Heads of columns that are days, by column: a grid of days. */
  days: Map<number, Unit>
  timed: boolean
  /** The table has columns for the items of an agenda. */
  titled: boolean
}

/** The slot of a cell that holds nothing but a time. */
function slotOf(unit: Unit): Slot | null {
  const times = unit.leaf.data?.times
  const first = times?.[0]
  if (!first) return null
  const left = unit.text.slice(0, first.from) + unit.text.slice((times?.at(-1) ?? first).to)
  return /[\p{L}\p{N}]/u.test(left) ? null : { start: first.start, end: first.end }
}

const isNumber = (unit: Unit) => /^\(?[0-9٠-٩]{1,3}(?:\.[0-9٠-٩]{1,2})?[.)]?$/.test(unit.text)

/** "Tuesday 6 October", الأربعاء 7 تشرين الأول: a head that is a date. */
const isDated = (unit: Unit, language: Language): boolean =>
  unit.text.length <= 40 &&
  /\d|[٠-٩]/.test(unit.text) &&
  slotOf(unit) === null &&
  findDates(unit.text, language).length === 1

/** Reads the cells of one table, row by row. `above` is the table that this one goes on with, if any. */
export function agendaTable(cells: readonly Unit[], language: Language, above: AgendaTable | null): AgendaTable {
  const rows = [...groupBy(cells, (unit) => unit.cell?.row ?? 0).values()]
  const columnOf = (unit: Unit) => unit.cell?.column ?? 0
  const first = rows[0] ?? []
  const named = first.filter((u) => columnRole(u.text) !== undefined && slotOf(u) === null)
  const dayHeads = first.filter((u) => dayNumber(u.text) !== undefined || isDated(u, language))
  const timedRows = rows.filter((row) => row.some((u) => slotOf(u) !== null)).length
  const isHead =
    first.every((u) => slotOf(u) === null && !isNumber(u)) &&
    (named.length >= 2 ||
      (named.length === 1 && (first.length <= 2 || named.some((u) => columnRole(u.text) === 'time'))) ||
      (dayHeads.length >= 2 && timedRows > 1))
  const head = isHead ? first : []
  const body = isHead ? rows.slice(1) : rows
  // "Subjects discussed | Documents" above "1 | Opening | C25/1": the first head spans the numbers and the titles.
  const spans = body.length > 0 && body.every((row) => row.length > head.length && row[0] && isNumber(row[0]))
  const headedBy = (unit: Unit) => columnOf(unit) + (isHead && spans ? 1 : 0)
  const roles = new Map<number, ColumnRole>()
  for (const unit of head) {
    const role = columnRole(unit.text)
    if (role) roles.set(headedBy(unit), role)
  }
  if (!isHead && above) for (const unit of above.head) roles.set(columnOf(unit), columnRole(unit.text) ?? 'other')
  const days = new Map(dayHeads.length >= 2 && isHead ? dayHeads.map((u) => [columnOf(u), u]) : [])
  // "Item" may head the numbers and "Subject" the titles.
  for (const [column, role] of [...roles]) {
    const own = body.flatMap((row) => row.filter((u) => columnOf(u) === column))
    if (role === 'title' && own.length > 1 && own.every(isNumber) && body.some((row) => row.length > 1))
      roles.set(column, 'number')
  }
  const titleColumns = chooseTitles(head, headedBy, roles, days, language)
  const timed = timedRows >= 2 || (timedRows === 1 && [...roles.values()].includes('time'))
  return {
    head,
    days,
    timed,
    titled: (titleColumns.length > 0 && (roles.size >= 2 || head.length === 1)) || (!isHead && isNumberedList(rows)),
    rows: body.map((row) => readRow(row, roles, titleColumns, columnOf, days.size > 0))
  }
}

/** A table without a head whose rows open with the numbers 1, 2, 3 …: items with their documents. */
const isNumberedList = (rows: readonly (readonly Unit[])[]): boolean =>
  rows.length > 1 &&
  rows.every(([first, ...rest], i) => first && isNumber(first) && itemNumber(first.text) === i + 1 && rest.length > 0)
const itemNumber = (printed: string): number => Number(folded(printed).replace(/\D/g, ''))

/** The columns of titles: those named so (in the language of the document), else all that have no other role. */
function chooseTitles(
  head: readonly Unit[],
  columnOf: (unit: Unit) => number,
  roles: ReadonlyMap<number, ColumnRole>,
  days: ReadonlyMap<number, Unit>,
  language: Language
): number[] {
  if (days.size > 0) return [...days.keys()]
  const named = head.filter((u) => roles.get(columnOf(u)) === 'title')
  const inLanguage = named.filter((u) => {
    const script = scriptOf(u.text)
    return script.kind !== 'language' || script.language === language
  })
  const columns = (units: readonly Unit[]) => units.map(columnOf)
  if (inLanguage.length > 0) return columns(inLanguage).slice(0, 1)
  if (named.length > 0) return columns(named).slice(0, 1)
  return columns(head.filter((u) => !roles.has(columnOf(u))))
}

function readRow(
  row: readonly Unit[],
  roles: ReadonlyMap<number, ColumnRole>,
  titleColumns: readonly number[],
  columnOf: (unit: Unit) => number,
  grid: boolean
): AgendaRow {
  const slots = row.map(slotOf)
  const at = slots.findIndex((s) => s !== null)
  let slot = slots[at] ?? null
  const ends = slots.findIndex((s, i) => i > at && s !== null && s.end === null)
  if (slot && slot.end === null && ends > at) slot = { start: slot.start, end: slots[ends]?.start ?? null }
  const others = row.filter((_, i) => slots[i] === null)
  const number = others.find((u) => isNumber(u) && roles.get(columnOf(u)) !== 'other') ?? null
  const words = others.filter((u) => u !== number)
  let titles = words.filter((u) => titleColumns.includes(columnOf(u)))
  // A row whose columns stand in another order, or a table without a head: the first words are the title.
  if (titles.length === 0)
    titles = words.filter((u) => !['other', 'day', 'number'].includes(roles.get(columnOf(u)) ?? '')).slice(0, 1)
  if (titles.length === 0) titles = words.slice(0, 1)
  const seen = new Set<string>()
  // In a grid of days the same words stand once for each day.
  if (!grid) titles = titles.filter((u) => !seen.has(u.text) && seen.add(u.text))
  return { slot, number, titles, cells: [...row] }
}
