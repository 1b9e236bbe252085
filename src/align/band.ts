/** Where to look: anchors that rare words, numbers and names give, and the band around them. Cost grows with the length. */
import type { Bead } from './bead.ts'
import type { Evidence } from './evidence.ts'
import { type Ranges, upTo } from './ranges.ts'
import type { Side } from './side.ts'

/** A pair of units that rare words hold together. */
export interface Anchor {
  ar: number
  en: number
  weight: number
}

/** Up to this many cells every unit is compared with every other. */
const whole = 40_000
const half = 8

export function bandOf(evidence: Evidence): { band: Ranges; stray: Anchor[] } {
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
  const { kept, stray } = increasing(anchorsOf(evidence), n, m)
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
const near = 5

/** The part of a band that lies along a way through it; the whole of a small one. */
export function along(beads: readonly Bead[], band: Ranges, columns: number): Ranges {
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

const anchorsOf = (evidence: Evidence): Anchor[] =>
  anchorsAmong(evidence, upTo(evidence.ar.size), upTo(evidence.en.size))

/** Pairs of units of two lists each of which is clearly the other's best by rare keys. */
export function anchorsAmong(evidence: Evidence, rows: Int32Array, others: Int32Array): Anchor[] {
  const columns = new Map<number, Anchor>()
  for (const row of best(evidence, rows, others)) {
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

function best({ ar, en, forward }: Evidence, rows: Int32Array, others: Int32Array): Anchor[] {
  const common = Math.min(most, Math.max(4, Math.ceil(en.size / 40)))
  const found: Anchor[] = []
  const postings = postingsOf(en, others, common)
  const sums = new Float32Array(en.size)
  const touched: number[] = []
  for (const i of rows) {
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

/** For each key that at most `common` units of the side hold, those of the list. */
function postingsOf(side: Side, list: Int32Array, common: number): (number[] | undefined)[] {
  const postings: (number[] | undefined)[] = new Array(side.keys.length)
  for (const u of list) {
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

/** What it costs a run of anchors to leave the diagonal: for each unit that one side has more of between two anchors, and at most. */
const drift = 0.3
const mostDrift = 60
/** So many anchors back, what leads to an anchor is weighed one by one. */
const back = 100

type Place = Pick<Anchor, 'ar' | 'en'>

const costOf = (from: Place, to: Place): number =>
  Math.min(mostDrift, drift * Math.abs(to.ar - from.ar - (to.en - from.en)))

/**
 * The heaviest run of anchors that increases on both sides; what crosses it is stray. Whoever skips many units on one side only
 * must have many anchors for it: in documents that repeat themselves a few lead into another repetition.
 */
function increasing(anchors: readonly Anchor[], n: number, m: number): { kept: Anchor[]; stray: Anchor[] } {
  const start = { ar: -1, en: -1 }
  const end = { ar: n, en: m }
  const heaviest = new Heaviest(m + 1)
  const before = new Int32Array(anchors.length).fill(-1)
  const chain = new Float64Array(anchors.length)
  let last = -1
  let most = -costOf(start, end)
  anchors.forEach((anchor, k) => {
    let sum = -costOf(start, anchor)
    const far = heaviest.upTo(anchor.en)
    if (far >= 0 && (chain[far] as number) - mostDrift > sum) {
      sum = (chain[far] as number) - mostDrift
      before[k] = far
    }
    for (let p = k - 1; p >= Math.max(0, k - back); p--) {
      const other = anchors[p] as Anchor
      if (other.ar >= anchor.ar || other.en >= anchor.en) continue
      const value = (chain[p] as number) - costOf(other, anchor)
      if (value > sum) {
        sum = value
        before[k] = p
      }
    }
    chain[k] = sum + anchor.weight
    heaviest.put(anchor.en, k, chain[k] as number)
    const whole = (chain[k] as number) - costOf(anchor, end)
    if (whole > most) {
      most = whole
      last = k
    }
  })
  const inside = new Set<number>()
  for (let k = last; k >= 0; k = before[k] as number) inside.add(k)
  return { kept: anchors.filter((_, k) => inside.has(k)), stray: anchors.filter((_, k) => !inside.has(k)) }
}

/** The heaviest of what was put before a place: a Fenwick tree of maxima. */
class Heaviest {
  readonly #weights: Float64Array
  readonly #ids: Int32Array

  constructor(size: number) {
    this.#weights = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
    this.#ids = new Int32Array(size + 1).fill(-1)
  }

  put(place: number, id: number, weight: number): void {
    for (let p = place + 1; p < this.#weights.length; p += p & -p) {
      if (weight <= (this.#weights[p] as number)) continue
      this.#weights[p] = weight
      this.#ids[p] = id
    }
  }

  /** The heaviest at a place before this one; −1 where there is none. */
  upTo(place: number): number {
    let most = Number.NEGATIVE_INFINITY
    let id = -1
    for (let p = place; p > 0; p -= p & -p) {
      if ((this.#weights[p] as number) <= most) continue
      most = this.#weights[p] as number
      id = this.#ids[p] as number
    }
    return id
  }
}
