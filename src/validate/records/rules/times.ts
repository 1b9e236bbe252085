import { type Entry, type RecordRule, valuesOf } from '../rule.ts'

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const dates = (entry: Entry, field: string) =>
  [...valuesOf(entry, field)].filter((d): d is typeof d & { value: string } => isDate(d.value))

export const meetingDates: RecordRule = {
  id: 'meeting-dates',
  severity: 'error',
  summary: 'a meeting that ends before it starts, or an agenda entry that does',
  help: 'The last day may be the first again. Entries of the agenda may end after midnight only as 24:00.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-03 } }',
      'agenda: [{ id: i1, start: "10:00", end: "09:30" }]'
    ],
    passes: [
      'document: { meeting: { start: 2025-03-04, end: 2025-03-04 } }',
      'agenda: [{ id: i1, start: "23:00", end: "24:00" }]'
    ]
  },
  *check(file) {
    const path = ['document', 'meeting']
    const meeting = { item: file.map(...path), path }
    const [start] = dates(meeting, 'start')
    for (const end of dates(meeting, 'end'))
      if (start && end.value < start.value)
        yield { path: end.path, message: `the meeting ends on ${end.value}, before it starts on ${start.value}` }
    for (const entry of file.entries('agenda')) {
      const { start: from, end: to } = entry.item
      if (typeof from === 'string' && typeof to === 'string' && to < from)
        yield { path: [...entry.path, 'end'], message: `ends at ${to}, before it starts at ${from}` }
    }
  }
}

export const dueBeforeMeeting: RecordRule = {
  id: 'early-due-date',
  severity: 'warning',
  summary: 'an action item that was due before the meeting began',
  help: 'What the record calls done or cancelled may have been due earlier.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: open, due: { date: 2024-03-15, text: by 15 March } }]'
    ],
    passes: [
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: open, due: { date: 2025-03-15, text: by 15 March } }]',
      'document: { meeting: { start: 2025-03-04 } }\nactionItems: [{ id: a1, status: done, due: { date: 2024-03-15, text: by 15 March } }]'
    ]
  },
  *check(file) {
    const path = ['document', 'meeting']
    const [start] = dates({ item: file.map(...path), path }, 'start')
    if (!start) return
    for (const { item, path: at } of file.entries('actionItems')) {
      if (item.status === 'done' || item.status === 'cancelled') continue
      const due = [...at, 'due']
      for (const { value, path: where } of dates({ item: file.map(...due), path: due }, 'date'))
        if (value < start.value)
          yield { path: where, message: `is due on ${value}, before the meeting of ${start.value}` }
    }
  }
}
