/**
 * The agenda of a meeting: from the tables and lines of a programme with times, or from the numbered list of an agenda
 * without. In documents of another kind only a section that calls itself the agenda is read.
 */
import { dayNumber, isAgendaTitle, isAnnotations, isSession, itemOpening, namesItems } from '../language/agenda.ts'
import { findDates } from '../language/dates.ts'
import { endsInColon, endsSentence, hasFiniteVerb, wordCount } from '../language/prose.ts'
import type { Passage } from '../model/passage.ts'
import type { AgendaItem } from '../model/record.ts'
import type { Times } from '../model/tree.ts'
import type { Unit } from '../outline/index.ts'
import { type Day, Entries, type Slot } from './agenda-entries.ts'
import type { Line } from './agenda-pieces.ts'
import { type AgendaTable, agendaTable } from './agenda-tables.ts'
import type { Context } from './context.ts'
import { leadsDecisionsIn, leadsTopicsIn } from './lead-ins.ts'

/** So many lines that open with a time make a programme. */
const leastTimed = 2
/** The longest line that heads a day, in words. */
const longestDay = 30

export function agenda(context: Context): AgendaItem[] {
  const regions = context.kind === 'agenda' ? [context.units] : agendaSections(context.units)
  for (const units of regions) {
    const found = read(units, context)
    if (found.length > 0) return found
  }
  return []
}

function read(units: readonly Unit[], context: Context): AgendaItem[] {
  const tables = tablesIn(units, context)
  const timedTables = [...new Set(tables.values())].some((t) => t.timed)
  const lines = timedTables ? 0 : units.filter((u) => !u.cell && timedLine(u) !== null).length
  if (timedTables || lines >= leastTimed) {
    const entries = programme(units, tables, context)
    // A timetable of items by number: what they are stands in the list beside it.
    const items = entries.filter((entry) => entry.kind === 'item')
    const listed =
      timedTables && items.filter((entry) => namesItems(entry.title)).length * 2 > items.length
        ? untimed(
            units.filter((unit) => !unit.cell),
            new Map(),
            context
          )
        : []
    if (entries.length > 0) return [...entries, ...listed].map((entry, i) => ({ ...entry, id: `i${i + 1}` }))
  }
  return untimed(units, tables, context)
}

/** The tables among the units by their number. A table without a head goes on with the one before, unless a heading parts them. */
function tablesIn(units: readonly Unit[], { language }: Context): Map<number, AgendaTable> {
  const out = new Map<number, AgendaTable>()
  let above: AgendaTable | null = null
  for (let i = 0; i < units.length; ) {
    const unit = units[i] as Unit
    if (!unit.cell) {
      if (unit.kind === 'heading') above = null
      i++
      continue
    }
    const cells: Unit[] = []
    while (i < units.length && units[i]?.cell?.table === unit.cell.table) cells.push(units[i++] as Unit)
    const table: AgendaTable = agendaTable(cells, language, above)
    if (table.head.length > 0 || !above) above = table
    out.set(unit.cell.table, table)
  }
  // Lines between the slots of a programme part its table into single rows.
  const single = [...out.values()].filter((table) => isSingle(table))
  if (single.length + [...out.values()].filter((table) => table.timed).length > 1)
    for (const table of single) table.timed = true
  return out
}

/** A table of one row with its time. */
const isSingle = ({ head, rows }: AgendaTable): boolean =>
  head.length === 0 && rows.length === 1 && rows[0]?.slot !== null

interface TimedLine {
  slot: Slot
  lines: Line[]
}

/** Half-open offsets of a time in the words of a unit, whose label is left out. */
function placed(unit: Unit, time: Times): { from: number; to: number } {
  const label = unit.leaf.type === 'tableCell' ? 0 : (unit.leaf.data?.label?.width ?? 0)
  return { from: time.from - label, to: time.to - label }
}

const lead = /^[\s\p{P}\p{S}]*$/u
const slotOfTime = (time: Times): Slot => ({ start: time.start, end: time.end })

/** A line with its time: "09:00–09:30 Registration", "1. Opening (09:00–09:15)", "من 9:00 إلى 10:00: الافتتاح". */
function timedLine(unit: Unit): TimedLine | null {
  const times = unit.leaf.data?.times
  const first = times?.[0]
  if (!first || unit.cell) return null
  const text = unit.text
  const { from, to } = placed(unit, first)
  if (from >= 0 && lead.test(text.slice(0, from))) {
    const rest = unit.passage.slice(to + (/^[\s:：)\].،,|–—-]*/.exec(text.slice(to))?.[0].length ?? 0))
    // A time alone in the middle of prose: "10:30 was agreed on."
    if (first.end === null && (/^\p{Ll}/u.test(rest.text) || wordCount(rest.text) > 20)) return null
    return { slot: slotOfTime(first), lines: rest.length > 0 ? [{ passage: rest, label: null }] : [] }
  }
  const last = times.at(-1) as Times
  const tail = placed(unit, last)
  const bracketed = /[([]\s*$/.test(text.slice(0, tail.from)) && /^\s*[)\]][\s.]*$/.test(text.slice(tail.to))
  const parted =
    /[\p{L}\p{N})\]"”»]\s*[:,،–—-]\s*$/u.test(text.slice(0, tail.from)) && text.slice(tail.to).trim() === ''
  if (last.end === null || !(bracketed || (parted && unit.label?.kind === 'number'))) return null
  if (dayNumber(text) !== undefined) return null
  const words = unit.passage.slice(0, text.slice(0, tail.from).replace(/[\s([:,،–—-]+$/, '').length)
  return { slot: slotOfTime(last), lines: [{ passage: words, label: unit.label }] }
}

/** The lines of a passage: where a line break stood, and where the file has a new line before a time of its own. */
function linesOf(passage: Passage): Line[] {
  const cuts = [0, ...passage.breaks, passage.length]
  const out: Line[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const part = passage.slice(cuts[i] as number, cuts[i + 1])
    if (part.length > 0) out.push({ passage: part, label: null })
  }
  return out
}

/** Reads a programme: days, slots with their times, and what stands below each. */
function programme(units: readonly Unit[], tables: ReadonlyMap<number, AgendaTable>, context: Context): AgendaItem[] {
  const entries = new Entries(context.language)
  const days = new Days(units, context)
  const done = new Set<number>()
  const hasTables = [...tables.values()].some((t) => t.timed)
  const hasRows = [...tables.values()].some(isSingle)
  if (days.only) entries.startDay(days.only)
  let reading = false
  let before: string | null = null
  for (const unit of units) {
    if (unit.cell) {
      const table = tables.get(unit.cell.table)
      if (!table || done.has(unit.cell.table)) continue
      done.add(unit.cell.table)
      if (table.timed) {
        before = readTable(table, entries, days, before)
        reading = true
      } else if (reading && entries.isOpen)
        for (const row of table.rows) for (const cell of row.cells) entries.more(linesOf(cell.passage))
      continue
    }
    const day = days.at(unit)
    if (day) {
      entries.startDay(day)
      reading = false
      before = null
      continue
    }
    if (unit.kind === 'heading' && isAnnotations(unit.text)) break
    const slot = hasTables ? null : timedLine(unit)
    if (slot) {
      entries.row(slot.slot, slot.lines, true)
      reading = true
    } else if (unit.kind === 'heading') {
      entries.close()
      reading = false
    } else if (reading && entries.isOpen) {
      if (entries.isCut && unit.label === null) entries.more([{ passage: unit.passage, label: null }])
      else if (!hasTables || hasRows)
        entries.more(linesOf(unit.passage).map((l, i) => (i === 0 ? { ...l, label: unit.label } : l)))
      else reading = false
    }
  }
  return entries.finish()
}

/** Reads the rows of a table with times. Gives the last start, by which the next table is known to begin a new day. */
function readTable(table: AgendaTable, entries: Entries, days: Days, before: string | null): string | null {
  let last = before
  let slot: Slot | null = null
  const grid = new Map([...table.days].map(([column, unit]) => [column, days.of(unit)]))
  for (const row of table.rows) {
    const only = row.cells.length === 1 ? row.cells[0] : undefined
    const day = only && row.slot === null ? days.of(only) : null
    if (day) {
      entries.startDay(day)
      last = null
      continue
    }
    const dated =
      row.cells.length > 1 && row.slot
        ? row.cells.map((c) => (row.titles.includes(c) ? null : days.of(c))).find((d) => d)
        : null
    if (dated && dated.date !== entries.day?.date) {
      entries.startDay(dated)
      last = null
    }
    if (row.slot?.start) {
      if (last !== null && row.slot.start < last) {
        const next = days.after(entries.day, row.slot.start)
        if (next) entries.startDay(next)
      }
      last = row.slot.start
      slot = row.slot
    }
    const number = row.number?.text.replace(/[.()\s]/g, '') ?? null
    if (row.titles.length === 0 && row.slot === null) continue
    for (const title of row.titles) {
      const column = title.cell?.column ?? 0
      const own = grid.get(column)
      if (own && row.titles.length >= 1 && table.days.size > 0) entries.startDay(own)
      const lines = linesOf(title.passage)
      if (number !== null) entries.numbered(number, row.slot ?? slot, lines)
      else if (row.slot) entries.row(row.slot, lines)
      else if (!(row.cells.length === 1 && isSession(title.text))) entries.more(lines)
    }
  }
  return last
}

/** Reads an agenda without times: the numbered list, or the table, or the list below the title. */
function untimed(units: readonly Unit[], tables: ReadonlyMap<number, AgendaTable>, context: Context): AgendaItem[] {
  const entries = new Entries(context.language)
  const days = new Days(units, context)
  const titled = units.findIndex((u) => (u.kind === 'heading' || wordCount(u.text) <= 12) && isAgendaTitle(u.text))
  const from = titled >= 0 && units.slice(titled + 1).some(isEntry) ? titled + 1 : 0
  const table = [...tables.values()].find((t) => t.titled && t.rows.length > 1)
  const day = days.only
  if (day) entries.startDay(day)
  if (table) {
    for (const row of table.rows) {
      const lines = row.titles.slice(0, 1).flatMap((t) => linesOf(t.passage))
      if (row.number) entries.numbered(row.number.text.replace(/[.()\s]/g, ''), null, lines)
      else if (row.cells.length > 1 || table.head.length === 1) entries.row(null, lines)
    }
    return entries.finish()
  }
  const body = units.slice(from)
  const capital = (u: Unit) => /^[A-Z]+$/.test(u.label?.marker ?? '')
  const hasNumbers = body.some((u) => isEntry(u) && !capital(u))
  let previous = 0
  for (const unit of body) {
    if (unit.cell) continue
    if (unit.kind === 'heading' && isAnnotations(unit.text)) break
    const own = days.at(unit)
    if (own) {
      entries.startDay(own)
      continue
    }
    if (isEntry(unit)) {
      if (hasNumbers && capital(unit)) {
        entries.close()
        continue
      }
      const value = unit.label?.value ?? Number(itemOpening(unit.text)?.number ?? 0)
      // The list is told again: annotations, or the minutes themselves.
      if (value === 1 && previous > 1 && entries.length > 1 && unit.kind === 'heading') break
      previous = value
      entries.row(
        null,
        linesOf(unit.passage).map((l, i) => (i === 0 ? { ...l, label: unit.label } : l))
      )
    } else if (unit.kind === 'item' && !entries.isOpen && titled >= 0 && !hasNumbers)
      entries.row(null, [{ passage: unit.passage, label: null }])
    else if (unit.kind === 'item' && unit.depth === 1 && !hasNumbers && titled >= 0)
      entries.row(null, [{ passage: unit.passage, label: null }])
    else if (unit.kind === 'heading') entries.close()
    else if (entries.isOpen && (unit.label !== null || entries.isCut))
      entries.more([{ passage: unit.passage, label: unit.label }])
  }
  entries.dropProse()
  return entries.finish()
}

/** A line with the number of an item. */
function isEntry(unit: Unit): boolean {
  if (unit.cell) return false
  const kind = unit.label?.kind
  if (kind === 'number' || kind === 'word') return (unit.label?.value ?? 0) < 200
  if (kind === 'roman' || kind === 'letter') return /^[A-Z]+$/.test(unit.label?.marker ?? '')
  return !kind && itemOpening(unit.text) !== undefined
}

/**
 * In minutes and reports: the lines below a heading or lead-in that names the agenda, up to the first prose or the next
 * heading that is no item.
 */
function agendaSections(units: readonly Unit[]): Unit[][] {
  const out: Unit[][] = []
  units.forEach((unit, i) => {
    // "Subjects discussed | Documents": the table itself is the agenda.
    if (unit.cell?.row === 0 && unit.cell.column === 0 && isAgendaTitle(unit.text)) {
      out.push(units.filter((other) => other.cell?.table === unit.cell?.table))
      return
    }
    const title = unit.kind === 'heading' && isAgendaTitle(unit.text)
    // "Having considered the agenda, the Council took the following decisions:"
    const leadIn =
      unit.kind !== 'cell' &&
      endsInColon(unit.text) &&
      wordCount(unit.text) <= 40 &&
      namesAgenda(unit.text) &&
      !leadsDecisionsIn(unit) &&
      !leadsTopicsIn(unit)
    if (!title && !leadIn) return
    const section: Unit[] = []
    let last = 0
    for (let k = i + 1; k < units.length; k++) {
      const next = units[k] as Unit
      const value = next.label?.value ?? null
      if (next.kind === 'heading') {
        if (value === null || value !== last + 1) break
      } else if (next.kind === 'paragraph' && next.label === null) {
        if (section.length > 0 || !endsInColon(next.text)) {
          if (timedLine(next) === null && itemOpening(next.text) === undefined) break
        }
      }
      if (endsSentence(next.text) && wordCount(next.text) > 12 && hasFiniteVerb(next.text, next.language)) break
      if (value !== null && next.kind !== 'cell' && (next.label?.kind === 'number' || next.label?.kind === 'word')) {
        if (value === 1 && last > 1) break
        last = value
      }
      section.push(next)
    }
    // A heading that is the only item is the section of the minutes itself.
    if (section.filter((u) => u.kind !== 'heading').length > 1 || section.length > 2)
      out.push(title ? [unit, ...section] : section)
  })
  return out
}

const agendaNamed = /(?:^|[^\p{L}])(?:agenda|order of business|و?(?:ال)?جدول (?:ال)?[اأ]عمال)(?:[^\p{L}]|$)/iu
const namesAgenda = (text: string): boolean => agendaNamed.test(text) && !isAgendaTitleOfItem(text)
const isAgendaTitleOfItem = (text: string): boolean => itemOpening(text) !== undefined

/** The days of a programme, from the lines that head them and from the schedule that lists them. */
class Days {
  readonly #context: Context
  readonly #known = new Map<number, { date: string | null; start: string | null }>()
  readonly #dates = new Map<string, Day>()
  readonly #explicit: boolean
  readonly #year: number | undefined

  constructor(units: readonly Unit[], context: Context) {
    this.#context = context
    const { start, end, title } = context.facts.meeting
    const year = (start ?? end)?.slice(0, 4) ?? /(?:19|20)\d\d/.exec(title ?? context.facts.title ?? '')?.[0]
    this.#year = year ? Number(year) : undefined
    let explicit = false
    for (const unit of units) {
      const number = this.#numberOf(unit)
      if (number === undefined) continue
      explicit = true
      const known = this.#known.get(number)
      this.#known.set(number, {
        date: known?.date ?? this.#dateOf(unit),
        start: known?.start ?? unit.leaf.data?.times?.[0]?.start ?? null
      })
    }
    this.#explicit = explicit
    // "Day 1" to "Day 3" of a meeting from 4 to 6 May are its days.
    const length = start && end ? (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1 : 0
    if (start && length === Math.max(0, ...this.#known.keys()))
      for (const [number, known] of this.#known)
        known.date ??= new Date(Date.parse(start) + (number - 1) * 86_400_000).toISOString().slice(0, 10)
  }

  #numberOf(unit: Unit): number | undefined {
    return wordCount(unit.text) <= longestDay + 20 ? dayNumber(unit.text) : undefined
  }

  #dateOf(unit: Unit): string | null {
    const found = findDates(unit.text.slice(0, 200), this.#context.language, this.#year ? { year: this.#year } : {})
    return found.find((d) => d.date !== null)?.date ?? null
  }

  /** The day that a heading, a line or a row names; null where it names none. */
  of(unit: Unit): Day | null {
    const number = this.#numberOf(unit)
    if (number !== undefined) {
      const date = this.#dateOf(unit) ?? this.#known.get(number)?.date ?? null
      return { number, date }
    }
    if (wordCount(unit.text) > longestDay || !/\d|[٠-٩]/.test(unit.text)) return null
    const [first] = findDates(unit.text.slice(0, 200), this.#context.language, this.#year ? { year: this.#year } : {})
    // The name of a weekday stands before the date.
    if (
      !first ||
      first.date === null ||
      first.until !== null ||
      wordCount(unit.text.slice(0, first.start)) > (isSession(unit.text) ? 6 : 2)
    )
      return null
    const known = this.#dates.get(first.date)
    if (known) return known
    const day: Day = { number: null, date: first.date }
    this.#dates.set(first.date, day)
    return day
  }

  /** The same for a line that heads what follows: a heading, or a short line without a time of its own before it. */
  at(unit: Unit): Day | null {
    if (unit.kind === 'cell' || unit.kind === 'item') return null
    if (this.#numberOf(unit) !== undefined) return this.of(unit)
    if (unit.kind === 'paragraph' && (endsSentence(unit.text) || wordCount(unit.text) > 14)) return null
    const day = this.of(unit)
    if (!day || this.#explicit) return day && unit.kind === 'heading' ? day : null
    return day
  }

  /** The day that follows `day` where the schedule announces it and it begins at `start`. */
  after(day: Day | null, start: string): Day | null {
    const number = (day?.number ?? 0) + 1
    const known = number > 1 ? this.#known.get(number) : undefined
    return known && (known.start === null || known.start === start) ? { number, date: known.date } : null
  }

  /** The day of a meeting of one day. */
  get only(): Day | null {
    const { start, end } = this.#context.facts.meeting
    return start && (end === null || end === start) ? { number: null, date: start } : null
  }
}
