import type { Reference } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Context } from './context.ts'

/** One mention of a reference: where it stands in its unit's passage (offsets of the half-open range). */
export interface Mention {
  id: string
  type: Reference['type']
  unit: Unit
  start: number
  end: number
  line: number
  text: string
}

/** Every reference of a document, mention by mention, in reading order. */
export function mentions(_context: Omit<Context, 'referencesIn'>): Mention[] {
  return []
}

/** The references of a document: every id once, with its mentions. */
export function references(found: readonly Mention[]): Reference[] {
  const byId = new Map<string, Reference>()
  for (const { id, type, line, text } of found) {
    const known = byId.get(id)
    if (known) known.mentions.push({ line, text })
    else byId.set(id, { id, type, mentions: [{ line, text }] })
  }
  return [...byId.values()]
}
