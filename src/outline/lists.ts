/** Which units a lead-in or a paragraph holds: its list, the sections under it, the number above. */
import type { Unit } from './index.ts'

/** "The Cabinet:", "The Cabinet –": what ends so leads a list in. */
export const endsAsLead = (text: string): boolean => /[:：]\s*$|\s[–—-]\s*$/.test(text)

/** The list that a unit leads in: its items, or the labelled paragraphs right after a colon, or after what otherwise leads. */
export function listUnder(unit: Unit, all: readonly Unit[], leads = endsAsLead(unit.text)): Unit[] {
  if (unit.children.length > 0) return unit.children
  if (!leads) return []
  const list: Unit[] = []
  for (let i = unit.index + 1; i < all.length; i++) {
    const next = all[i] as Unit
    const first = list[0]
    if (next.kind === 'heading' || next.kind === 'cell' || !next.label) break
    if (next.label.kind === 'decimal' && unit.label?.kind === 'decimal') break
    if (next.parent && next.parent !== unit && list.includes(next.parent)) continue
    if (first && first.label?.kind !== next.label.kind) {
      if (first.label?.kind === 'bullet' || next.label.kind === 'bullet' || next.label.kind === 'roman') continue
      break
    }
    list.push(next)
  }
  return list
}

/** What stands under the numbered headings that follow a lead-in: "took the following decisions:", "First: the network", "1. Adoption of …". */
export function sectionsUnder(unit: Unit, all: readonly Unit[]): Unit[] {
  const found: Unit[] = []
  let next = all[unit.index + 1]
  const first = next?.label
  // Right behind the colon the first heading looks like an entry.
  if (first?.value !== 1 || (next?.kind !== 'heading' && first.kind !== 'word')) return found
  if (next?.kind !== 'heading' && (/[.؛;]$/.test(next?.text ?? '') || all[unit.index + 2]?.label?.kind === first.kind))
    return found
  for (let last = 0; next; next = all[next.index + 1]) {
    if (
      next.label?.kind === first.kind &&
      next.label.value === last + 1 &&
      (next.kind === 'heading' || first.kind === 'word')
    )
      last = next.label.value
    else if (next.kind === 'heading') break
    if (next.kind === 'paragraph' || next.kind === 'item') found.push(next)
  }
  return found
}

/** The number of the paragraph that holds a unit: its own or that of the paragraph above a list or above lettered ones. */
export function paragraphOf(unit: Unit): string | null {
  for (let at: Unit | null = unit; at; at = at.parent ?? at.numbered) {
    if (at.label && (at.label.kind === 'decimal' || at.label.kind === 'number') && at.kind === 'paragraph')
      return at.number
  }
  return null
}
