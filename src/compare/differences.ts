/** Which facts of two texts differ. */
import type { Fact, FactKind, Weight } from './facts/fact.ts'

/** A fact that the other side has otherwise, or not at all. */
export interface Difference {
  kind: FactKind
  ar: Fact | null
  en: Fact | null
}

/** What of a fact the other side does not say; of lesser weight where only names of it are missing. */
interface Leftover {
  fact: Fact
  weight: Weight
}

/**
 * Facts are held together by their keys, then by the values inside them, so that "27-29 February" stands for three facts of
 * the other side as well as for one. What is left on both sides and of one kind is one difference: a value that changed.
 */
export function differences(ar: readonly Fact[], en: readonly Fact[]): Difference[] {
  const left = { ar: leftovers(ar, en), en: leftovers(en, ar) }
  const found: Difference[] = []
  const taken = new Set<Leftover>()
  // "Two" and "the second" are one value, said otherwise.
  for (const own of left.ar) {
    const other = left.en.find(
      (l) => !taken.has(l) && counts(l.fact) && counts(own.fact) && sameValue(l.fact, own.fact)
    )
    if (other) taken.add(other).add(own)
  }
  // 4653 for 46-53: the dash was lost.
  for (const [whole, parts] of [
    [left.en, left.ar],
    [left.ar, left.en]
  ] as const) {
    for (const own of whole) {
      const first = parts.findIndex((p, i) => !taken.has(p) && runTogether(own.fact, p.fact, parts[i + 1]?.fact))
      const [a, b] = [parts[first], parts[first + 1]]
      if (taken.has(own) || !a || !b) continue
      taken.add(own).add(a).add(b)
      const range = { ...a.fact, end: b.fact.end, kind: 'range' as const }
      found.push(
        whole === left.en ? { kind: 'range', ar: range, en: own.fact } : { kind: 'range', ar: own.fact, en: range }
      )
    }
  }
  // Those of one kind first, then a date against a year and the like.
  for (const alike of [sameKind, relatedKind]) {
    for (const own of left.ar) {
      if (taken.has(own)) continue
      const other = left.en.find((l) => !taken.has(l) && alike(l.fact, own.fact) && weighty(l, own))
      if (!other) continue
      taken.add(other).add(own)
      found.push({ kind: own.fact.kind, ar: own.fact, en: other.fact })
    }
  }
  found.push(...repeated(ar, en, left, taken))
  found.push(...otherMonths(ar, en, left, taken))
  for (const l of left.ar) if (!taken.has(l) && isMissed(l)) found.push({ kind: l.fact.kind, ar: l.fact, en: null })
  for (const l of left.en) if (!taken.has(l) && isMissed(l)) found.push({ kind: l.fact.kind, ar: null, en: l.fact })
  return found
}

/** "By the end of May … on 27 June" against June and June: a month that the other side lacks, and one that it has once too often. */
function otherMonths(
  ar: readonly Fact[],
  en: readonly Fact[],
  left: Record<'ar' | 'en', readonly Leftover[]>,
  taken: Set<Leftover>
): Difference[] {
  const all = { ar, en }
  const found: Difference[] = []
  for (const [own, other] of [
    ['ar', 'en'],
    ['en', 'ar']
  ] as const) {
    for (const l of left[own]) {
      if (taken.has(l) || !isMonth(l.fact)) continue
      const times = (side: 'ar' | 'en', month: string) => all[side].filter((f) => f.names.includes(month)).length
      const instead = all[other].find((f) =>
        f.names.some(
          (name) => name.startsWith('month ') && times(other, name) > times(own, name) && times(own, name) > 0
        )
      )
      if (!instead) continue
      taken.add(l)
      found.push({ kind: 'date', ...(own === 'ar' ? { ar: l.fact, en: instead } : { ar: instead, en: l.fact }) })
    }
  }
  return found
}

const isMissed = ({ weight }: Leftover): boolean => weight === 'full' || weight === 'told'

/** "Five members … every four years" against five and five: as many numbers on both sides, and one that is said once too often. */
function repeated(
  ar: readonly Fact[],
  en: readonly Fact[],
  left: Record<'ar' | 'en', readonly Leftover[]>,
  taken: Set<Leftover>
): Difference[] {
  const numbers = (facts: readonly Fact[]) =>
    facts.filter((f) => f.kind === 'number' && (f.weight === 'light' || f.weight === 'told' || f.weight === 'full'))
  const all = { ar: numbers(ar), en: numbers(en) }
  if (all.ar.length !== all.en.length) return []
  const times = (list: readonly Fact[], fact: Fact) => list.filter((f) => f.keys.some((k) => fact.keys.includes(k)))
  for (const [own, other] of [
    ['ar', 'en'],
    ['en', 'ar']
  ] as const) {
    const open = left[own].filter((l) => !taken.has(l) && all[own].includes(l.fact))
    const often = all[other].filter(
      (f) => times(all[own], f).length > 0 && times(all[other], f).length > times(all[own], f).length
    )
    const [only, surplus] = [open[0], often.at(-1)]
    if (!only || !surplus || open.length > 1 || new Set(often.map((f) => f.keys.join())).size > 1) continue
    taken.add(only)
    return [{ kind: 'number', ...(own === 'ar' ? { ar: only.fact, en: surplus } : { ar: surplus, en: only.fact }) }]
  }
  return []
}

/** Two values in place of each other: one of them at least is more than faint, and a faint one needs a full one. */
const weighty = (a: Leftover, b: Leftover) =>
  (a.weight !== 'faint' && b.weight !== 'faint') || a.weight === 'full' || b.weight === 'full'

/** Whether the digits of a number are those of two others in a row. */
const runTogether = (whole: Fact, a: Fact, b: Fact | undefined): boolean => {
  const [digits] = whole.atoms
  return (
    b !== undefined &&
    whole.atoms.length === 1 &&
    digits !== undefined &&
    digits.length > 2 &&
    digits === `${a.atoms.join('')}${b.atoms.join('')}`
  )
}

const counts = ({ kind }: Fact) => kind === 'number' || kind === 'ordinal'
const bareValue = (key: string) => key.split(' ')[0]
const sameValue = (a: Fact, b: Fact) => a.keys.some((x) => b.keys.some((y) => bareValue(x) === bareValue(y)))

const sameKind = (a: Fact, b: Fact) => a.kind === b.kind
const families: readonly (readonly FactKind[])[] = [
  ['number', 'range', 'ordinal', 'percentage', 'money', 'year', 'date'],
  ['symbol', 'resolution', 'reference']
]
const relatedKind = (a: Fact, b: Fact) =>
  !isMonth(a) && !isMonth(b) && families.some((f) => f.includes(a.kind) && f.includes(b.kind))
/** A month alone stands for no number. */
const isMonth = ({ kind, atoms }: Fact): boolean => kind === 'date' && atoms.length === 0

function leftovers(own: readonly Fact[], others: readonly Fact[]): Leftover[] {
  const keys = new Set(others.flatMap((f) => f.keys))
  const unmatched = own.filter((fact) => fact.weight !== 'mute' && !fact.keys.some((key) => keys.has(key)))
  if (unmatched.length === 0) return []
  const ownKeys = new Set(own.flatMap((f) => f.keys))
  const strangers = others.filter((f) => f.kind === 'symbol' && !f.keys.some((key) => ownKeys.has(key)))
  const atomsOf = (facts: readonly Fact[]) => new Set(facts.flatMap((f) => [...f.offers, ...f.keys]))
  const all = atomsOf(others)
  // Ten in the morning and ten at night have the same figures: times are held together by their keys alone.
  const untimed = atomsOf(others.filter((f) => f.kind !== 'time'))
  // 4/4 needs two fours.
  const times = (list: readonly string[], atom: string) => list.filter((a) => a === atom).length
  const twice = (fact: Fact) =>
    fact.kind === 'date' &&
    fact.atoms.some((atom) => {
      const own = times(fact.atoms, atom)
      return own > 1 && others.reduce((n, f) => n + times(f.atoms, atom), 0) < own
    })
  const names = new Set(others.flatMap((f) => f.names))
  const found: Leftover[] = []
  for (const fact of unmatched) {
    const atoms = fact.kind === 'time' ? untimed : all
    const values = fact.atoms.every((atom) => atoms.has(atom)) && !twice(fact)
    if (fact.atoms.length > 0 && values && !strangers.some((other) => isOtherVersion(fact, other))) {
      if (fact.names.every((name) => names.has(name))) continue
      found.push({ fact, weight: 'light' })
    } else if (fact.atoms.length === 0 && fact.names.length > 0 && fact.names.every((name) => names.has(name))) continue
    else
      found.push({
        fact,
        weight: fact.weight === 'full' && fact.atoms.length === 0 && fact.names.length > 0 ? 'light' : fact.weight
      })
  }
  return found
}

/** PC/112/3/Rev.1 and PC/112/3/Rev.2: loose figures of the other side do not make up for a symbol that is there with another one. */
const isOtherVersion = (own: Fact, other: Fact): boolean =>
  own.kind === other.kind &&
  own.atoms.length > 1 &&
  own.atoms.length === other.atoms.length &&
  own.names.join() === other.names.join() &&
  own.atoms.filter((atom, i) => atom !== other.atoms[i]).length === 1
