/** The best way through both versions in order: dynamic programming over beads within a band. */
import type { Bead, Shape } from './bead.ts'
import type { Beads } from './beads.ts'
import type { Ranges } from './ranges.ts'

export function search(n: number, m: number, band: Ranges, shapes: readonly Shape[], beads: Beads): Bead[] {
  const ways = new Ways(n, m, band, shapes, beads)
  for (let i = 0; i <= n; i++) ways.row(i)
  return ways.best()
}

/** The best ways to all states. Small methods that are called often: a run is over before larger ones have paid for being optimised. */
class Ways {
  readonly #n: number
  readonly #m: number
  readonly #shapes: readonly Shape[]
  readonly #beads: Beads
  /** A row of states i..n has one state more than it has units: state j lies before English unit j. */
  readonly #lows: Int32Array
  readonly #starts: Int32Array
  /** For each state, what the best way to it is worth, the last shape on it, and what the bead of that shape is worth. */
  readonly #most: Float64Array
  readonly #by: Int8Array
  readonly #own: Float32Array
  /** For each shape: where the row that it comes from starts, less the column of its first state; its first state and its end. */
  readonly #offsets: Int32Array
  readonly #firsts: Int32Array
  readonly #ends: Int32Array

  constructor(n: number, m: number, band: Ranges, shapes: readonly Shape[], beads: Beads) {
    this.#n = n
    this.#m = m
    this.#shapes = shapes
    this.#beads = beads
    this.#lows = Int32Array.from({ length: n + 1 }, (_, i) => lowOf(band, i, m))
    this.#starts = new Int32Array(n + 2)
    for (let i = 0; i <= n; i++) this.#starts[i + 1] = (this.#starts[i] as number) + width(band, i, m)
    const size = this.#starts[n + 1] as number
    this.#most = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    this.#by = new Int8Array(size).fill(-1)
    this.#own = new Float32Array(size)
    this.#most[0] = 0
    this.#offsets = new Int32Array(shapes.length)
    this.#firsts = new Int32Array(shapes.length)
    this.#ends = new Int32Array(shapes.length)
  }

  /** Finds the best ways to the states of a row; those of the rows before it are known. */
  row(i: number): void {
    for (let s = 0; s < this.#shapes.length; s++) {
      const { ar, en } = this.#shapes[s] as Shape
      const row = i - ar
      if (row < 0) continue
      this.#firsts[s] = this.#starts[row] as number
      this.#ends[s] = this.#starts[row + 1] as number
      this.#offsets[s] = (this.#starts[row] as number) - (this.#lows[row] as number) - en
    }
    const start = this.#starts[i] as number
    const shift = (this.#lows[i] as number) - start
    const end = this.#starts[i + 1] as number
    for (let here = i === 0 ? 1 : start; here < end; here++) this.#reach(here, i, here + shift)
  }

  #reach(here: number, i: number, j: number): void {
    let most = Number.NEGATIVE_INFINITY
    for (let s = 0; s < this.#shapes.length; s++) {
      const { ar, en, prior } = this.#shapes[s] as Shape
      if (i < ar || j < en) continue
      const from = j + (this.#offsets[s] as number)
      if (from < (this.#firsts[s] as number) || from >= (this.#ends[s] as number)) continue
      const before = this.#most[from] as number
      if (before === Number.NEGATIVE_INFINITY) continue
      const said = ar > 0 && en > 0 ? this.#beads.score(i - ar, ar, j - en, en, most - before - prior) : 0
      // Minus infinity comes up to nothing.
      const worth = prior + said
      if (before + worth > most) {
        most = before + worth
        this.#by[here] = s
        this.#own[here] = worth
      }
    }
    this.#most[here] = most
  }

  /** The best way to the end. */
  best(): Bead[] {
    const beads: Bead[] = []
    let i = this.#n
    let j = this.#m
    while (i > 0 || j > 0) {
      const here = (this.#starts[i] as number) + j - (this.#lows[i] as number)
      const shape = this.#shapes[this.#by[here] as number]
      if (!shape) throw new Error(`no way through the band at ${i}, ${j}`)
      i -= shape.ar
      j -= shape.en
      beads.push({ ar: i, arCount: shape.ar, en: j, enCount: shape.en, score: this.#own[here] as number })
    }
    return beads.reverse()
  }
}

const lowOf = (band: Ranges, i: number, m: number) =>
  i === 0 ? 0 : Math.min(band.from[i - 1] as number, band.from[i] ?? m)
const width = (band: Ranges, i: number, m: number) => {
  const high = i === 0 ? (band.to[0] ?? m) : Math.max(band.to[i - 1] as number, band.to[i] ?? 0)
  const last = i >= band.from.length - 1 ? m : Math.min(m, high)
  return Math.max(0, last - lowOf(band, i, m) + 1)
}
