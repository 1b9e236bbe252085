/** The best way through both versions in order: dynamic programming over beads within a band. */
import type { Band } from './band.ts'
import type { Beads } from './beads.ts'

/** A bead: units `ar..ar+arCount` of the Arabic stand for units `en..en+enCount` of the English. */
export interface Bead {
  ar: number
  arCount: number
  en: number
  enCount: number
  score: number
}

/** Shapes of beads with the logarithm of how common they are. */
export interface Shape {
  ar: number
  en: number
  prior: number
}

export const paragraphShapes: readonly Shape[] = [
  { ar: 1, en: 1, prior: Math.log(0.83) },
  { ar: 1, en: 0, prior: Math.log(0.06) },
  { ar: 0, en: 1, prior: Math.log(0.06) },
  { ar: 2, en: 1, prior: Math.log(0.04) },
  { ar: 1, en: 2, prior: Math.log(0.04) },
  { ar: 3, en: 1, prior: Math.log(0.004) },
  { ar: 1, en: 3, prior: Math.log(0.004) },
  { ar: 2, en: 2, prior: Math.log(0.003) },
  { ar: 4, en: 1, prior: Math.log(0.001) },
  { ar: 1, en: 4, prior: Math.log(0.001) },
  { ar: 3, en: 2, prior: Math.log(0.0008) },
  { ar: 2, en: 3, prior: Math.log(0.0008) },
  { ar: 3, en: 3, prior: Math.log(0.0003) }
]

/** Units alone, for a first look. */
export const singleShapes = paragraphShapes.slice(0, 3)

/** Sentences are split and joined by translators far more often than paragraphs, and left out less. */
export const sentenceShapes: readonly Shape[] = [
  { ar: 1, en: 1, prior: Math.log(0.8) },
  { ar: 1, en: 0, prior: Math.log(0.02) },
  { ar: 0, en: 1, prior: Math.log(0.02) },
  { ar: 2, en: 1, prior: Math.log(0.05) },
  { ar: 1, en: 2, prior: Math.log(0.06) },
  { ar: 3, en: 1, prior: Math.log(0.012) },
  { ar: 1, en: 3, prior: Math.log(0.014) },
  { ar: 2, en: 2, prior: Math.log(0.008) },
  { ar: 4, en: 1, prior: Math.log(0.004) },
  { ar: 1, en: 4, prior: Math.log(0.005) },
  { ar: 3, en: 2, prior: Math.log(0.002) },
  { ar: 2, en: 3, prior: Math.log(0.002) }
]

export function search(n: number, m: number, band: Band, shapes: readonly Shape[], worths: Beads): Bead[] {
  // A row of states i..n has one state more than it has units: state j lies before English unit j.
  const lows = Int32Array.from({ length: n + 1 }, (_, i) => lowOf(band, i, m))
  const starts = new Int32Array(n + 2)
  for (let i = 0; i <= n; i++) starts[i + 1] = (starts[i] as number) + width(band, i, m)
  const size = starts[n + 1] as number
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const by = new Int8Array(size).fill(-1)
  const own = new Float32Array(size)
  best[0] = 0
  // For each shape: where the row that it comes from starts, less the column of its first state; its first state and its end.
  const offsets = new Int32Array(shapes.length)
  const firsts = new Int32Array(shapes.length)
  const ends = new Int32Array(shapes.length)
  for (let i = 0; i <= n; i++) {
    for (let s = 0; s < shapes.length; s++) {
      const { ar, en } = shapes[s] as Shape
      const row = i - ar
      if (row < 0) continue
      firsts[s] = starts[row] as number
      ends[s] = starts[row + 1] as number
      offsets[s] = (starts[row] as number) - (lows[row] as number) - en
    }
    const start = starts[i] as number
    const shift = (lows[i] as number) - start
    for (let here = i === 0 ? 1 : start; here < (starts[i + 1] as number); here++) {
      const j = here + shift
      let most = Number.NEGATIVE_INFINITY
      for (let s = 0; s < shapes.length; s++) {
        const { ar, en, prior } = shapes[s] as Shape
        if (i < ar || j < en) continue
        const from = j + (offsets[s] as number)
        if (from < (firsts[s] as number) || from >= (ends[s] as number)) continue
        const before = best[from] as number
        if (before === Number.NEGATIVE_INFINITY) continue
        let worth = prior
        if (ar > 0 && en > 0) {
          const said = worths.score(i - ar, ar, j - en, en, most - before - prior)
          if (said === Number.NEGATIVE_INFINITY) continue
          worth += said
        }
        if (before + worth > most) {
          most = before + worth
          by[here] = s
          own[here] = worth
        }
      }
      best[here] = most
    }
  }
  const beads: Bead[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const here = (starts[i] as number) + j - (lows[i] as number)
    const shape = shapes[by[here] as number]
    if (!shape) throw new Error(`no way through the band at ${i}, ${j}`)
    i -= shape.ar
    j -= shape.en
    beads.push({ ar: i, arCount: shape.ar, en: j, enCount: shape.en, score: own[here] as number })
  }
  return beads.reverse()
}

const lowOf = (band: Band, i: number, m: number) =>
  i === 0 ? 0 : Math.min(band.from[i - 1] as number, band.from[i] ?? m)
const width = (band: Band, i: number, m: number) => {
  const high = i === 0 ? (band.to[0] ?? m) : Math.max(band.to[i - 1] as number, band.to[i] ?? 0)
  const last = i >= band.from.length - 1 ? m : Math.min(m, high)
  return Math.max(0, last - lowOf(band, i, m) + 1)
}
