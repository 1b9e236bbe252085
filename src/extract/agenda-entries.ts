/** Builds the entries of an agenda from its lines, slot by slot. */
import { isNote, slotKind } from '../language/agenda.ts'
import { latinLetter } from '../language/labels.ts'
import { endsOpen, endsSentence, hasFiniteVerb } from '../language/prose.ts'
import { groupBy } from '../model/group.ts'
import type { Passage } from '../model/passage.ts'
import type { AgendaItem, Language, Place } from '../model/record.ts'
import { type Line, type Piece, pieces } from './agenda-pieces.ts'

export interface Slot {
  start: string | null
  end: string | null
}

/** The day in force: its number, its date, and whether the text gives the number itself. */
export interface Day {
  number: number | null
  date: string | null
}

interface Item {
  type: Piece['type']
  marker: string | null
  ordinal: string | null
  value: number | null
  words: Passage[]
  items: Item[]
}

interface Draft {
  day: Day | null
  slot: Slot
  number: string | null
  title: Passage[]
  items: Item[]
  /** Of a slot with a time of its own. */
  timed: boolean
}

const none: Slot = { start: null, end: null }
/** So many entries of the agenda are numbered that a slot without a number is no item of it. */
const leastNumbered = 3

export class Entries {
  readonly #all: Draft[] = []
  readonly #language: Language
  #day: Day | null = null
  #slot: Slot = none
  #current: Draft | null = null
  #timed = false
  /** In lists with times in the line, numbers below a title are its sub-items. */
  #inline = false

  constructor(language: Language) {
    this.#language = language
  }

  get length(): number {
    return this.#all.length
  }
  get day(): Day | null {
    return this.#day
  }

  startDay(day: Day | null): void {
    this.#day = day
    this.close()
  }

  /** What follows belongs to no entry until the next one opens. */
  close(): void {
    this.#current = null
    this.#slot = none
    this.#timed = false
    this.#inline = false
  }

  /** A slot of the programme: a row of the table, or a line with its time. */
  row(slot: Slot | null, lines: readonly Line[], inline = false): void {
    this.#slot = slot ?? none
    this.#timed = slot !== null
    this.#inline = inline
    this.#current = null
    this.#add(lines, true)
  }

  /** More lines of the slot that is open. */
  more(lines: readonly Line[]): void {
    this.#add(lines, false)
  }

  /** An item with the number of its own column. */
  numbered(number: string, slot: Slot | null, lines: readonly Line[]): void {
    this.row(slot, lines)
    if (this.#current && this.#current.number === null) this.#current.number = number
  }

  /** True while an entry is open. */
  get isOpen(): boolean {
    return this.#current !== null
  }

  /** The words at which the open entry stops in the middle are missing. */
  get isCut(): boolean {
    const open = this.#current
    return open !== null && open.items.length === 0 && endsOpen((open.title.at(-1) as Passage).text)
  }

  #add(lines: readonly Line[], fresh: boolean): void {
    const all = pieces(lines)
    all.forEach((piece, i) => {
      const open = this.#current
      if (piece.type === 'number' && !(open && this.#inline)) this.#open(piece.ordinal, piece.passage)
      else if (!open) {
        if (fresh && i === 0)
          this.#open(piece.type === 'letter' || piece.type === 'decimal' ? piece.ordinal : null, piece.passage)
      } else this.#sub(open, piece, all[i + 1])
    })
  }

  #open(number: string | null, title: Passage): void {
    const draft: Draft = { day: this.#day, slot: this.#slot, number, title: [title], items: [], timed: this.#timed }
    this.#all.push(draft)
    this.#current = draft
  }

  #sub(open: Draft, piece: Piece, next: Piece | undefined): void {
    const { items } = open
    const last = items.at(-1)
    const lettered = items.some((item) => item.type === 'letter' || item.type === 'decimal' || item.type === 'number')
    const item: Item = {
      type: piece.type,
      marker: piece.marker,
      ordinal: piece.ordinal,
      value: piece.value,
      words: [piece.passage],
      items: []
    }
    const follows = (type: Piece['type']): Item => {
      const value = (last?.value ?? 0) + 1
      return { ...item, type, value, ordinal: latinLetter(value) }
    }
    if (piece.type === 'text') {
      if (!last && endsOpen((open.title.at(-1) as Passage).text)) open.title.push(piece.passage)
      else if (isNote(piece.passage.text)) return
      else if (last?.type === 'bullet') items.push({ ...item, type: 'bullet' })
      else if (last && lettered && next?.type === 'bullet') items.push(follows('letter'))
    } else if (piece.type === 'lost') items.push(piece.ordinal ? { ...item, type: 'letter' } : follows('letter'))
    else if (piece.type === 'bullet' && last && lettered) last.items.push(item)
    else if (piece.type === 'letter' && last && nests(last, piece)) last.items.push(item)
    else items.push(item)
  }

  /** The entries in order; ids count from i1. */
  finish(): AgendaItem[] {
    const slots = this.#all.filter((d) => d.timed && slotKind(titleOf(d)) !== 'break')
    const numbered = slots.filter((d) => d.number !== null).length
    const extras = numbered >= leastNumbered && numbered * 2 >= slots.length
    const kept = this.#all.filter((d) => /[\p{L}]/u.test(titleOf(d)))
    const byDay = inDays(kept)
    // Days that only have dates are counted.
    const dates = [...new Set(byDay.map((d) => d.day?.date ?? null))]
    const counted = dates.length > 1 && !dates.includes(null) && byDay.every((d) => d.day?.number === null)
    const dayNumber = (day: Day | null) => (counted && day ? dates.indexOf(day.date) + 1 : (day?.number ?? null))
    return byDay.map((draft, i) => {
      const title = titleOf(draft)
      const own = slotKind(title)
      const kind =
        own === 'break' && draft.items.length === 0
          ? 'break'
          : draft.number === null && (own === 'event' || (extras && draft.timed))
            ? 'event'
            : 'item'
      return {
        id: `i${i + 1}`,
        day: dayNumber(draft.day),
        date: draft.day?.date ?? null,
        start: draft.slot.start,
        end: draft.slot.end,
        number: draft.number,
        title,
        kind,
        items: draft.items.map((item) => ({
          ...entryOf(item),
          ...(item.items.length > 0 && { items: item.items.map(entryOf) })
        })),
        at: placeOf(draft.title)
      }
    })
  }

  /** Drops what reads as prose: numbered notes on the arrangements are no items. */
  dropProse(): void {
    const isProse = (d: Draft) => endsSentence(titleOf(d)) && hasFiniteVerb(titleOf(d), this.#language)
    if (this.#all.filter(isProse).length * 2 > this.#all.length) this.#all.length = 0
    else for (let i = this.#all.length - 1; i >= 0; i--) if (isProse(this.#all[i] as Draft)) this.#all.splice(i, 1)
  }
}

const trim = (passage: Passage): Passage => {
  const text = passage.text
  const lead = /^[\s:–—|-]+/.exec(text)?.[0].length ?? 0
  const tail = /[\s:;؛–—|-]+$/.exec(text)?.[0].length ?? 0
  return passage.slice(lead, Math.max(lead, text.length - tail))
}

const titleOf = (draft: Draft): string => draft.title.map((p) => trim(p).text).join(' ')

const entryOf = ({ marker, ordinal, words }: Item) => ({
  marker,
  ordinal,
  text: words.map((w) => trim(w).text).join(' ')
})

function placeOf(words: readonly Passage[]): Place {
  const first = trim(words[0] as Passage).at()
  const last = trim(words.at(-1) as Passage).at()
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}

/** (i) below (a), a below 1.2. */
function nests(last: Item, piece: Piece): boolean {
  if (last.type === 'decimal') return true
  if (last.type !== 'letter') return false
  const roman = /^[ivx]+$/.test(piece.marker ?? '')
  return roman && !/^[ivx]+$/.test(last.marker ?? '') && piece.value === last.items.length + 1
}

/** A grid of days has its rows across the days: the entries are put day by day. */
const inDays = (all: readonly Draft[]): Draft[] => [...groupBy(all, (draft) => draft.day).values()].flat()
