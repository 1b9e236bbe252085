/** Where to look: anchors that rare words, numbers and names give, and the band around them. Cost grows with the length. */
import type { Ranges } from './cells.ts'
import type { Evidence } from './evidence.ts'
import type { Bead } from './search.ts'
import type { Side } from './side.ts'

/** For each Arabic unit (row), the English units that are compared with it. */
export type Band = Ranges

/** A pair of units that rare words hold together. */
export interface Anchor {
  ar: number
  en: number
  weight: number
}

/** Up to this many cells every unit is compared with every other. */
const whole = 40_000
const half = 12

export function bandOf(evidence: Evidence): { band: Band; stray: Anchor[] } {
  const n = evidence.ar.size
  const m = evidence.en.size
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  const widen = (row: number, lo: number, hi: number) => {
    from[row] = Math.min(from[row] as number, Math.max(0, lo))
    to[row] = Math.max(to[row] as number, Math.min(m, hi))
  }
  if (n * m <= whole) {
    from.fill(0)
    to.fill(m)
    return { band: { from, to }, stray: [] }
  }
  const { kept, stray } = increasing(anchorsOf(evidence))
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

/** How far from a way that is known one looks for a better one. */
const near = 8

/** The part of a band that lies along a way through it; the whole of a small one. */
export function along(beads: readonly Bead[], band: Band, columns: number): Band {
  const n = band.from.length - 1
  const m = columns
  if (n * m <= whole) return band
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  for (const { ar, arCount, en, enCount } of beads) {
    for (let i = Math.max(0, ar - near); i <= Math.min(n, ar + arCount + near); i++) {
      from[i] = Math.max(0, Math.min(from[i] as number, en - near))
      to[i] = Math.min(m, Math.max(to[i] as number, en + enCount + near))
    }
  }
  return { from, to }
}

/** Pairs of units each of which is clearly the other's best by rare keys. */
function anchorsOf(evidence: Evidence): Anchor[] {
  const columns = new Map<number, Anchor>()
  for (const row of best(evidence)) {
    const known = columns.get(row.en)
    if (!known || row.weight > known.weight) columns.set(row.en, row)
  }
  return [...columns.values()].sort((x, y) => x.ar - y.ar)
}

/** Words that more units than this hold do not anchor. */
const most = 12
const rare = 0.08
const least = 6
const clear = 1.5

function best({ ar, en, forward }: Evidence): Anchor[] {
  const common = Math.min(most, Math.max(4, Math.ceil(en.size / 40)))
  const found: Anchor[] = []
  const postings = postingsOf(en, common)
  const sums = new Float32Array(en.size)
  const touched: number[] = []
  for (let i = 0; i < ar.size; i++) {
    touched.length = 0
    for (let k = ar.starts[i] as number; k < (ar.starts[i + 1] as number); k++) {
      const key = ar.ids[k] as number
      if ((ar.held[key] as number) > common) continue
      for (let n = forward.starts[key] as number; n < (forward.ends[key] as number); n++) {
        const list = postings[forward.targets[n] as number]
        const weight = forward.weights[n] as number
        if (!list || weight < rare) continue
        const worth = weight * Math.log(en.size / list.length)
        for (const j of list) {
          if (sums[j] === 0) touched.push(j)
          sums[j] = (sums[j] as number) + worth
        }
      }
    }
    let first = -1
    let top = 0
    let second = 0
    for (const j of touched) {
      const value = sums[j] as number
      sums[j] = 0
      if (value > top) {
        second = top
        top = value
        first = j
      } else if (value > second) second = value
    }
    if (first >= 0 && top > least && top > second * clear) found.push({ ar: i, en: first, weight: top })
  }
  return found
}

/** For each key that at most `common` units hold, those units. */
function postingsOf(side: Side, common: number): (number[] | undefined)[] {
  const postings: (number[] | undefined)[] = new Array(side.keys.length)
  for (let u = 0; u < side.size; u++) {
    for (let k = side.starts[u] as number; k < (side.starts[u + 1] as number); k++) {
      const key = side.ids[k] as number
      if ((side.held[key] as number) > common) continue
      const list = postings[key]
      if (list) list.push(u)
      else postings[key] = [u]
    }
  }
  return postings
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
