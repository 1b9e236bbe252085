/** Tracked changes: what marks them in a file, and in which of their states a document is read. */
import type { Element } from './xml.ts'

/** In which state tracked changes are read: as if accepted, as if rejected, or both states with `[-old-]{+new+}`. */
export const changeStates = ['accept', 'reject', 'show'] as const
export type ChangeState = (typeof changeStates)[number]

export interface Change {
  kind: 'inserted' | 'deleted'
  author: string | null
  /** As in the file, ISO 8601. */
  date: string | null
}

const kinds: Record<string, Change['kind']> = {
  ins: 'inserted',
  moveTo: 'inserted',
  cellIns: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
  cellDel: 'deleted'
}

/** The change that an element marks; undefined for any other. */
export function changeOf({ name, attributes }: Element): Change | undefined {
  const kind = kinds[name]
  return kind && { kind, author: attributes.author || null, date: attributes.date || null }
}

/** The change that stands among marks: those of a paragraph, a row or a cell. */
export function changeIn(marks: Element | null): Change | null {
  for (const child of marks?.children ?? []) {
    const change = changeOf(child)
    if (change) return change
  }
  return null
}

/** The change that something stands in: its own, but for what was deleted with all round it. */
export const within = (outer: Change | null, inner: Change | null | undefined): Change | null =>
  inner && outer?.kind !== 'deleted' ? inner : outer
