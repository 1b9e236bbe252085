/** The items of a record, each with its place and the words by which it is told from others. */
import type { Studied } from '../extract/index.ts'
import type { Place } from '../model/record.ts'

export interface Item {
  at: Place
  /** What it says. */
  words: string
}

/** Every entry of the record's lists, and every part of one that is paired by itself: messages, clauses, points. */
export function itemsOf({ record, units }: Studied): ReadonlyMap<object, Item> {
  const items = new Map<object, Item>()
  const add = (value: object, at: Place, ...words: (string | null)[]) => {
    items.set(value, { at, words: words.filter((w) => w !== null).join(' ') })
  }
  const headings = new Map(units.filter((u) => u.kind === 'heading').map((u) => [u.line, u.passage.at()]))
  for (const section of record.sections) {
    const { line, number, title } = section
    add(section, headings.get(line) ?? { line, column: 1, endLine: line, endColumn: 1 + title.length }, number, title)
  }
  for (const entry of record.agenda) {
    add(entry, entry.at, entry.title)
    for (const point of entry.items) {
      add(point, entry.at, point.text)
      for (const below of point.items ?? []) add(below, entry.at, below.text)
    }
  }
  for (const decision of record.decisions) add(decision, decision.at, decision.text)
  for (const action of record.actionItems) add(action, action.at, action.text)
  for (const theme of record.themes) {
    add(theme, theme.at, theme.title)
    for (const message of theme.messages) add(message, message.at, message.text)
  }
  for (const resolution of record.resolutions) {
    add(resolution, resolution.at, resolution.number, resolution.title)
    for (const clause of [...resolution.preamble, ...resolution.operative]) {
      add(clause, clause.at, clause.verb, clause.text)
      for (const nested of clause.items) add(nested, nested.at, nested.text)
    }
    for (const annex of resolution.annexes) {
      add(annex, annex.at, annex.title)
      for (const item of annex.items) add(item, item.at, item.text)
    }
  }
  for (const revision of record.revisions) add(revision, revision.at, revision.old, revision.new)
  return items
}
