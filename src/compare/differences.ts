/** Which facts of two texts differ. */
import type { Fact, FactKind } from './facts/fact.ts'

/** A fact that the other side has otherwise, or not at all. */
export interface Difference {
  kind: FactKind
  ar: Fact | null
  en: Fact | null
}

/**
 * Facts are held together by their keys, then by the values inside them, so that "27-29 February" stands for three facts of
 * the other side as well as for one. What is left on both sides and of one kind is one difference: a value that changed.
 */
export function differences(ar: readonly Fact[], en: readonly Fact[]): Difference[] {
  const left = { ar: unmatched(ar, en), en: unmatched(en, ar) }
  const found: Difference[] = []
  const taken = new Set<Fact>()
  for (const fact of left.ar) {
    const other = left.en.find((f) => !taken.has(f) && comparable(f, fact))
    if (other) {
      taken.add(other)
      taken.add(fact)
      found.push({ kind: fact.kind, ar: fact, en: other })
    }
  }
  for (const fact of left.ar) if (!taken.has(fact) && !fact.soft) found.push({ kind: fact.kind, ar: fact, en: null })
  for (const fact of left.en) if (!taken.has(fact) && !fact.soft) found.push({ kind: fact.kind, ar: null, en: fact })
  return found
}

const comparable = (a: Fact, b: Fact) => a.kind === b.kind && !(a.soft && b.soft)

function unmatched(own: readonly Fact[], others: readonly Fact[]): Fact[] {
  const keys = new Set(others.flatMap((f) => f.keys.map((key) => `${f.kind} ${key}`)))
  const atoms = new Set(others.flatMap((f) => f.atoms))
  return own.filter(
    (f) =>
      !f.keys.some((key) => keys.has(`${f.kind} ${key}`)) &&
      !(f.atoms.length > 0 && f.atoms.every((atom) => atoms.has(atom)))
  )
}
