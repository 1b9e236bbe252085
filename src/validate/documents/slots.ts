/** The timetable of an agenda: the entries of each day that have a start and an end. */
import { groupBy } from '../../model/group.ts'
import type { AgendaItem } from '../../model/record.ts'
import type { Checked } from './rule.ts'

export interface Slot {
  item: Pick<AgendaItem, 'title' | 'at'>
  /** HH:MM */
  start: string
  end: string
}

/** Slots in the order of the document; entries of one slot count once. */
export function slotsOf(items: readonly AgendaItem[]): Slot[] {
  const found: Slot[] = []
  for (const item of items) {
    const last = found.at(-1)
    if (item.start === null || item.end === null) continue
    if (last?.start === item.start && last.end === item.end) continue
    found.push({ item, start: item.start, end: item.end })
  }
  return found
}

/** The entries of the agenda by day, in the order of the text. */
export const daysOf = ({ studied }: Checked): Map<string, AgendaItem[]> =>
  groupBy(studied.agenda, ({ day, date }) => `${day} ${date}`)

/** HH:MM as minutes after midnight. */
export const minutesAt = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
