/** Where to look: anchors that rare words, numbers and names give, and the band around them. Cost grows with the length. */
import type { Evidence, Side } from './evidence.ts'

/** For each Arabic unit (row), the English units from..to (exclusive of `to`) that are compared with it. */
export interface Band {
  from: Int32Array
  to: Int32Array
}

/** A pair of units that rare words hold together. */
export interface Anchor {
  ar: number
  en: number
  weight: number
}

/** Up to this many cells every unit is compared with every other. */
const whole = 40_000
const half = 24

export function bandOf(evidence: Evidence): { band: Band; stray: Anchor[] } {
  const n = evidence.ar.units.length
  const m = evidence.en.units.length
  const found = anchorsOf(evidence)
  const { kept, stray } = increasing(found)
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  const widen = (row: number, lo: number, hi: number) => {
    from[row] = Math.min(from[row] as number, Math.max(0, lo))
    to[row] = Math.max(to[row] as number, Math.min(m, hi))
  }
  if (n * m <= whole) {
    from.fill(0)
    to.fill(m)
    return { band: { from, to }, stray }
  }
  const corners = [{ ar: -1, en: -1 }, ...kept, { ar: n, en: m }]
  for (let c = 1; c < corners.length; c++) {
    const a = corners[c - 1] as { ar: number; en: number }
    const b = corners[c] as { ar: number; en: number }
    const rows = b.ar - a.ar
    const columns = b.en - a.en
    const small = rows * columns <= whole / 4 || Math.min(rows, columns) <= half
    for (let i = Math.max(0, a.ar); i <= Math.min(n, b.ar); i++) {
      const middle = a.en + ((i - a.ar) / Math.max(1, rows)) * columns
      const slack = half + Math.abs(rows - columns) / 2
      widen(i, small ? a.en - half : Math.floor(middle - slack), small ? b.en + half : Math.ceil(middle + slack))
    }
  }
  return { band: { from, to }, stray }
}

/** Pairs of units each of which is clearly the other's best by rare keys. */
function anchorsOf(evidence: Evidence): Anchor[] {
  const { ar, en } = evidence
  const rows = best(ar, en, evidence)
  const columns = new Map<number, Anchor>()
  for (const row of rows) {
    if (!row) continue
    const known = columns.get(row.en)
    if (!known || row.weight > known.weight) columns.set(row.en, row)
  }
  return [...columns.values()].sort((x, y) => x.ar - y.ar)
}

function best(ar: Side, en: Side, evidence: Evidence): (Anchor | undefined)[] {
  const common = Math.max(4, Math.ceil(en.units.length / 40))
  const sums = new Float32Array(en.units.length)
  return ar.units.map((keys, i) => {
    const touched: number[] = []
    for (const key of keys) {
      if ((ar.held[key] as number) > common) continue
      const targets = evidence.forward.targets[key] as Int32Array
      const weights = evidence.forward.weights[key] as Float32Array
      for (let n = 0; n < targets.length; n++) {
        const t = targets[n] as number
        const held = en.held[t] as number
        if (held > common || (weights[n] as number) < 0.08) continue
        const worth = (weights[n] as number) * Math.log(en.units.length / held)
        for (const j of en.postings[t] as number[]) {
          if (sums[j] === 0) touched.push(j)
          sums[j] = (sums[j] as number) + worth
        }
      }
    }
    let first = -1
    let second = 0
    for (const j of touched) {
      const value = sums[j] as number
      if (first < 0 || value > (sums[first] as number)) {
        second = first < 0 ? 0 : (sums[first] as number)
        first = j
      } else if (value > second) second = value
    }
    const top = first < 0 ? 0 : (sums[first] as number)
    for (const j of touched) sums[j] = 0
    return first >= 0 && top > 6 && top > second * 1.5 ? { ar: i, en: first, weight: top } : undefined
  })
}

/** The heaviest run of anchors that increases on both sides; what crosses it is stray. */
function increasing(anchors: readonly Anchor[]): { kept: Anchor[]; stray: Anchor[] } {
  const size = anchors.length
  if (size === 0) return { kept: [], stray: [] }
  // A Fenwick tree over English positions holds the best weight of a chain that ends there.
  const top = Math.max(...anchors.map((a) => a.en)) + 2
  const weights = new Float64Array(top + 1)
  const ends = new Int32Array(top + 1).fill(-1)
  const before = new Int32Array(size).fill(-1)
  const chain = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    const a = anchors[k] as Anchor
    let sum = 0
    let last = -1
    for (let p = a.en; p > 0; p -= p & -p) {
      if ((weights[p] as number) > sum) {
        sum = weights[p] as number
        last = ends[p] as number
      }
    }
    before[k] = last
    chain[k] = sum + a.weight
    for (let p = a.en + 1; p <= top; p += p & -p) {
      if ((chain[k] as number) > (weights[p] as number)) {
        weights[p] = chain[k] as number
        ends[p] = k
      }
    }
  }
  let k = chain.indexOf(Math.max(...chain))
  const kept: Anchor[] = []
  const inside = new Set<number>()
  while (k >= 0) {
    kept.push(anchors[k] as Anchor)
    inside.add(k)
    k = before[k] as number
  }
  return { kept: kept.reverse(), stray: anchors.filter((_, i) => !inside.has(i)) }
}
