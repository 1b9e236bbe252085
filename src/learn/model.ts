/**
 * IBM Model 1 (Brown et al. 1993) in both directions over pairs of keys, and what of it is worth keeping. Deterministic.
 */

import type { Correspondence } from '../language/bilingual.ts'

/** A pair of texts that are translations of each other, as keys. */
export interface Pair {
  ar: readonly string[]
  en: readonly string[]
}

interface Side {
  index: Map<string, number>
  words: string[]
  /** Number of pairs that hold the word. */
  count: number[]
}

const side = (): Side => ({ index: new Map(), words: [], count: [] })

function number(of: Side, keys: readonly string[]): number[] {
  const ids = [...new Set(keys)].map((key) => {
    let id = of.index.get(key)
    if (id === undefined) {
      id = of.words.length
      of.index.set(key, id)
      of.words.push(key)
      of.count.push(0)
    }
    of.count[id] = (of.count[id] ?? 0) + 1
    return id
  })
  return ids
}

const rounds = 8
/** Keys that are the same on both sides are held together by that; only the rest is learned. */
const words = (keys: readonly string[], arabic: boolean) =>
  keys.filter((k) => /^[\u0621-\u06d3]/.test(k) === arabic && !/^\d/.test(k))

/** Learns correspondences; `least` is the number of pairs in which two words must meet. */
export function learn(pairs: readonly Pair[], least = 2): Correspondence[] {
  const ar = side()
  const en = side()
  const numbered = pairs.map((p) => ({ ar: number(ar, words(p.ar, true)), en: number(en, words(p.en, false)) }))
  const cells = cellsOf(numbered, en.words.length)
  const forward = train(numbered, cells, ar.words.length, en.words.length, true)
  const backward = train(numbered, cells, en.words.length, ar.words.length, false)
  const found: Correspondence[] = []
  for (let c = 0; c < cells.ar.length; c++) {
    const together = cells.met[c] as number
    const a = cells.ar[c] as number
    const e = cells.en[c] as number
    const f = forward[c] as number
    const b = backward[c] as number
    if (together < least || (f < 0.03 && b < 0.03) || f * b < 0.0004) continue
    if (!significant(together, ar.count[a] as number, en.count[e] as number, numbered.length)) continue
    found.push({ ar: ar.words[a] as string, en: en.words[e] as string, forward: f, backward: b })
  }
  return found.sort((x, y) => (x.ar < y.ar ? -1 : x.ar > y.ar ? 1 : y.forward - x.forward || (x.en < y.en ? -1 : 1)))
}

interface Numbered {
  ar: number[]
  en: number[]
}

/** Every two words that meet in a pair, as one cell; `runs` names the cells of all pairs one after the other, by Arabic word. */
interface Cells {
  ar: number[]
  en: number[]
  met: number[]
  runs: Int32Array
}

function cellsOf(pairs: readonly Numbered[], width: number): Cells {
  const index = new Map<number, number>()
  const cells: Cells = {
    ar: [],
    en: [],
    met: [],
    runs: new Int32Array(pairs.reduce((n, p) => n + p.ar.length * p.en.length, 0))
  }
  let at = 0
  for (const pair of pairs) {
    for (const a of pair.ar) {
      for (const e of pair.en) {
        const key = a * width + e
        let cell = index.get(key)
        if (cell === undefined) {
          cell = cells.ar.length
          index.set(key, cell)
          cells.ar.push(a)
          cells.en.push(e)
          cells.met.push(0)
        }
        cells.met[cell] = (cells.met[cell] as number) + 1
        cells.runs[at++] = cell
      }
    }
  }
  return cells
}

/** t(target | source) for each cell by EM, with the empty word on the source side; Arabic is the source where `forward`. */
function train(
  pairs: readonly Numbered[],
  cells: Cells,
  sources: number,
  targets: number,
  forward: boolean
): Float64Array {
  const size = cells.ar.length
  const sourceOf = forward ? cells.ar : cells.en
  let t = new Float64Array(size).fill(1)
  let empty = new Float64Array(targets).fill(1)
  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(size)
    const emptyCounts = new Float64Array(targets)
    let start = 0
    for (const pair of pairs) {
      const rows = pair.ar.length
      const columns = pair.en.length
      const own = forward ? pair.en : pair.ar
      const [step, stride] = forward ? [1, columns] : [columns, 1]
      const others = forward ? rows : columns
      for (let w = 0; w < own.length; w++) {
        const target = own[w] as number
        const none = empty[target] as number
        let all = none
        let cell = start + w * step
        for (let s = 0; s < others; s++, cell += stride) all += t[cells.runs[cell] as number] as number
        if (all <= 0) continue
        emptyCounts[target] = (emptyCounts[target] as number) + none / all
        cell = start + w * step
        for (let s = 0; s < others; s++, cell += stride) {
          const c = cells.runs[cell] as number
          counts[c] = (counts[c] as number) + (t[c] as number) / all
        }
      }
      start += rows * columns
    }
    const sums = new Float64Array(sources)
    for (let c = 0; c < size; c++) {
      const s = sourceOf[c] as number
      sums[s] = (sums[s] as number) + (counts[c] as number)
    }
    for (let c = 0; c < size; c++)
      counts[c] = (counts[c] as number) / Math.max(1e-12, sums[sourceOf[c] as number] as number)
    const emptySum = emptyCounts.reduce((n, x) => n + x, 1e-12)
    empty = emptyCounts.map((x) => x / emptySum)
    t = counts
  }
  return t
}

/** Dunning's log-likelihood ratio of a 2×2 table, one-sided; 10.8 is p < 0.001. */
export function significant(both: number, a: number, e: number, total: number): boolean {
  const expected = (a * e) / total
  if (both <= expected) return false
  const term = (o: number, x: number) => (o > 0 ? o * Math.log(o / x) : 0)
  const cells: [number, number][] = [
    [both, expected],
    [a - both, (a * (total - e)) / total],
    [e - both, ((total - a) * e) / total],
    [total - a - e + both, ((total - a) * (total - e)) / total]
  ]
  return 2 * cells.reduce((sum, [o, x]) => sum + term(o, x), 0) > 10.8
}
