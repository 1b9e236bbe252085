/** The best way through both versions in order: dynamic programming over beads within a band. */
import type { Band } from './band.ts'

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
  { ar: 1, en: 1, prior: Math.log(0.86) },
  { ar: 1, en: 0, prior: Math.log(0.06) },
  { ar: 0, en: 1, prior: Math.log(0.06) },
  { ar: 2, en: 1, prior: Math.log(0.025) },
  { ar: 1, en: 2, prior: Math.log(0.025) },
  { ar: 3, en: 1, prior: Math.log(0.004) },
  { ar: 1, en: 3, prior: Math.log(0.004) },
  { ar: 2, en: 2, prior: Math.log(0.003) },
  { ar: 4, en: 1, prior: Math.log(0.001) },
  { ar: 1, en: 4, prior: Math.log(0.001) },
  { ar: 3, en: 2, prior: Math.log(0.0008) },
  { ar: 2, en: 3, prior: Math.log(0.0008) },
  { ar: 3, en: 3, prior: Math.log(0.0003) }
]

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

/** Scores a bead with units on both sides; −Infinity where it is not worth a look. */
export type Score = (ar: number, arCount: number, en: number, enCount: number) => number

export function search(n: number, m: number, band: Band, shapes: readonly Shape[], score: Score): Bead[] {
  const starts = new Int32Array(n + 2)
  for (let i = 0; i <= n; i++) starts[i + 1] = (starts[i] as number) + width(band, i, m)
  const size = starts[n + 1] as number
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const by = new Int8Array(size).fill(-1)
  const own = new Float32Array(size)
  const cell = (i: number, j: number) => {
    const low = lowOf(band, i, m)
    return j < low || j >= low + width(band, i, m) ? -1 : (starts[i] as number) + j - low
  }
  for (let i = 0; i <= n; i++) {
    const low = lowOf(band, i, m)
    const high = low + width(band, i, m)
    for (let j = low; j < high; j++) {
      const here = (starts[i] as number) + j - low
      if (i === 0 && j === 0) {
        best[here] = 0
        continue
      }
      for (let s = 0; s < shapes.length; s++) {
        const shape = shapes[s] as Shape
        const from = i >= shape.ar && j >= shape.en ? cell(i - shape.ar, j - shape.en) : -1
        if (from < 0 || best[from] === Number.NEGATIVE_INFINITY) continue
        let worth = shape.prior
        if (shape.ar > 0 && shape.en > 0) {
          const said = score(i - shape.ar, shape.ar, j - shape.en, shape.en)
          if (said === Number.NEGATIVE_INFINITY) continue
          worth += said
        }
        const value = (best[from] as number) + worth
        if (value > (best[here] as number)) {
          best[here] = value
          by[here] = s
          own[here] = worth
        }
      }
    }
  }
  const beads: Bead[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const here = cell(i, j)
    const shape = shapes[by[here] as number]
    if (!shape) throw new Error(`no way through the band at ${i}, ${j}`)
    i -= shape.ar
    j -= shape.en
    beads.push({ ar: i, arCount: shape.ar, en: j, enCount: shape.en, score: own[here] as number })
  }
  return beads.reverse()
}

// A row of states i..n has one state more than it has units: state j lies before English unit j.
const lowOf = (band: Band, i: number, m: number) =>
  i === 0 ? 0 : Math.min(band.from[i - 1] as number, band.from[i] ?? m)
const width = (band: Band, i: number, m: number) => {
  const high = i === 0 ? (band.to[0] ?? m) : Math.max(band.to[i - 1] as number, band.to[i] ?? 0)
  const last = i >= band.from.length - 1 ? m : Math.min(m, high)
  return Math.max(0, last - lowOf(band, i, m) + 1)
}
