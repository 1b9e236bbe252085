import { clockText, findTimes } from '../../../language/times.ts'
import type { AgendaItem } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'
import { daysOf, minutesAt, type Slot, slotsOf } from '../slots.ts'

/** A reception or a session that goes on over midnight. */
const overnight = ({ start, end }: Slot): boolean => start >= '18:00' && end <= '08:00'

const crosses = (a: Slot, b: Slot): boolean => b.start < a.end && a.start < b.end

/** Slots side by side on purpose: sessions in several rooms start together, or one stands inside another. */
const parallel = (a: Slot, b: Slot): boolean =>
  crosses(a, b) &&
  (a.start === b.start || (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end))

/** So many slots a day must have that one out of step stands out. */
const leastSlots = 3

function* outOfStep(slots: readonly Slot[]): Generator<DocumentFound> {
  const pairs = slots.slice(1).map((next, i) => [slots[i] as Slot, next] as const)
  if (slots.length < leastSlots || pairs.some(([a, b]) => parallel(a, b))) return
  const wrong = pairs.filter(([a, b]) => b.start < a.end && !overnight(a))
  // Where several are out of step, the programme has tracks of its own.
  if (wrong.length > 1) return
  for (const [before, next] of wrong) {
    const title = quoted(next.item.title)
    yield {
      at: { place: next.item.at },
      message: crosses(before, next)
        ? `${title} starts at ${next.start}, before the entry above it ends (${before.end})`
        : `${title} starts at ${next.start}, after an entry from ${before.start} to ${before.end}: a heading of a day may be missing`
    }
  }
}

/** So many entries adjoin before one gap stands out, and so long is it at most, in minutes: more is a break that nobody lists. */
const leastAdjoining = 4
const longestGap = 10

/** A few minutes that belong to no entry, in a day whose other entries adjoin. */
function* leftOpen(slots: readonly Slot[], units: readonly Unit[]): Generator<DocumentFound> {
  const gaps = slots
    .slice(1)
    .map((next, i) => [slots[i] as Slot, next] as const)
    .filter(([a, b]) => a.end !== b.start)
  const [[before, next] = []] = gaps
  if (gaps.length !== 1 || slots.length <= leastAdjoining || !before || !next) return
  const minutes = minutesAt(next.start) - minutesAt(before.end)
  if (minutes <= 0 || minutes > longestGap) return
  const time = units.find(({ cell, line, text }) => cell && line === next.item.at.line && findTimes(text).length > 0)
  yield {
    at: time ? { unit: time } : { place: next.item.at },
    severity: 'info',
    message: `${quoted(next.item.title)} starts at ${next.start}, ${minutes} minutes after the entry above it ends: all others adjoin`
  }
}

/** So many entries with their beginning alone show that the day goes forward. */
const leastStarts = 4

/** One entry with no more than its beginning, earlier than the one above it, in a day that goes forward else. */
function* backwards(items: readonly AgendaItem[]): Generator<DocumentFound> {
  const starts = items.filter(({ start, end }) => start !== null && end === null)
  if (starts.length < leastStarts || starts.length < items.filter(({ start }) => start !== null).length) return
  const at = (i: number) => minutesAt((starts[i] as AgendaItem).start as string)
  const wrong = starts.map((_, i) => i).filter((i) => i > 0 && at(i) < at(i - 1))
  const [i] = wrong
  // 01:30 behind 12:30 is the afternoon, and so is what follows it.
  if (i === undefined || wrong.length > 1 || i + 1 === starts.length || at(i + 1) < at(i - 1)) return
  const { title, start, at: place } = starts[i] as AgendaItem
  yield {
    at: { place },
    message: `${quoted(title)} starts at ${start}, before the entry above it (${starts[i - 1]?.start})`
  }
}

/** The entries of a list that open with the range of their times, where the text is read as no agenda. */
function listedSlots({ units, studied }: Checked): Slot[] {
  if (studied.agenda.length > 0) return []
  return units.flatMap((unit): Slot[] => {
    if (unit.kind !== 'item' || !/^[\d٠-٩]{1,2}[:.]/.test(unit.text)) return []
    const [time] = findTimes(unit.text.slice(0, 40))
    if (!time?.second || time.start !== 0 || time.first.minutes > time.second.minutes) return []
    const title = unit.text.slice(time.end).trim()
    const [start, end] = [clockText(time.first.minutes), clockText(time.second.minutes)]
    return [{ item: { title, at: unit.passage.at() }, start, end }]
  })
}

function* check(document: Checked): Generator<DocumentFound> {
  yield* outOfStep(listedSlots(document))
  for (const [, items] of daysOf(document)) {
    const slots = slotsOf(items)
    yield* backwards(items)
    const doubled = items.some(
      (item, i) => item.start !== null && item.start === items[i - 1]?.start && item.at.line !== items[i - 1]?.at.line
    )
    for (const slot of slots)
      if (slot.end < slot.start && !overnight(slot))
        yield {
          at: { place: slot.item.at },
          severity: 'error',
          message: `${quoted(slot.item.title)} ends at ${slot.end}, before it starts (${slot.start})`
        }
    if (doubled) continue
    const inOrder = slots.filter((slot) => slot.start <= slot.end)
    yield* outOfStep(inOrder)
    yield* leftOpen(inOrder, document.units)
  }
}

export const timeOrder: DocumentRule = {
  id: 'time-order',
  severity: 'warning',
  summary: 'entries of an agenda that overlap, run backwards or start before the one above them',
  help: 'The times of one day, in the order of the entries. Sessions that start together or stand one inside another are taken to be held side by side, and the day is left alone; so is a day with several entries out of step. Some minutes that belong to no entry are told (information) where all others of the day adjoin. Entries over midnight are fine. Ranges printed in visual order are another check: reversed-time.',
  examples: {
    fails: [
      'text:Draft agenda of the Board\n\nTuesday, 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n10:30 – 11:30\tReport of the auditor\n11:30 – 12:30\tClosing',
      'text:مشروع جدول أعمال المكتب\n\nالثلاثاء 4 آذار/مارس 2025\n\nالوقت\tالبند\n09:00 – 09:45\tالافتتاح\n09:45 – 11:00\tالميزانية\n10:30 – 11:30\tتقرير مراجع الحسابات\n11:30 – 12:30\tالاختتام',
      'text:Draft agenda of the Council\n\nTuesday, 4 March 2025\n\n10:00 Roll call\n\n10:10 Approval of the minutes\n\n09:20 Report of the mayor\n\n11:00 Public comment',
      'text:مشروع جدول أعمال المجلس\n\nالثلاثاء 4 آذار/مارس 2025\n\n10:00 التحقق من النصاب\n\n10:10 إقرار المحضر السابق\n\n09:20 تقرير رئيس البلدية\n\n11:00 مداخلات الجمهور',
      '# Notes of the Board\n\n- 09:00–09:15 Opening\n- 09:15–10:00 Report of the auditor\n- 09:45–10:30 Budget\n- 10:30–11:00 Closing',
      'text:Draft agenda of the Board\n\nTuesday, 4 March 2025\n\nTime\tItem\n09:00 – 09:40\tOpening\n09:45 – 11:00\tBudget\n11:00 – 11:30\tReport of the auditor\n11:30 – 12:30\tStaff\n12:30 – 13:00\tClosing'
    ],
    passes: [
      'text:Draft agenda of the Council\n\nTuesday, 4 March 2025\n\n10:00 Roll call\n\n11:10 Approval of the minutes\n\n1:20 Report of the mayor\n\n2:00 Public comment',
      'text:Draft agenda of the Board\n\nTuesday, 4 March 2025\n\nTime\tItem\n09:00 – 09:45\tOpening\n09:45 – 11:00\tBudget\n11:15 – 11:30\tReport of the auditor\n11:30 – 12:30\tClosing',
      'text:Programme of the forum\n\nTuesday, 4 March 2025\n\nTime\tSession\n09:00 – 10:30\tAccess (room A)\n09:00 – 10:30\tTrust (room B)\n10:00 – 11:00\tNewcomers\n11:00 – 12:00\tClosing'
    ]
  },
  check
}
