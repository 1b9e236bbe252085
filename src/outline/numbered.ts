import type { Unit } from './index.ts'

/**
 * The numbered paragraphs of a document. Where paragraphs carry decimal numbers (1.3) those are the ones, and single
 * numbers belong to clauses and lists; otherwise single numbers that count on over the document are.
 */
export function numberedParagraphs(units: readonly Unit[]): ReadonlySet<Unit> {
  const labelled = units.filter((u) => u.kind === 'paragraph' && u.label !== null)
  const decimals = labelled.filter((u) => u.label?.kind === 'decimal')
  if (decimals.length > 1) return new Set(decimals)
  return new Set(labelled.filter((u) => u.label?.kind === 'number' || u.label?.kind === 'decimal'))
}
