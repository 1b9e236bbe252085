/**
 * What the words of two units say about their being translations: a log-likelihood ratio (natural logarithm) of "each word
 * was said by the other side" against "each was said by its own document", in both directions, after Moore (2002) and
 * IBM Model 1. Nothing in common is below 0, a bead of nothing is 0, so that scores of beads can be added and compared.
 */
import type { Bilingual } from '../language/bilingual.ts'
import { isShared } from '../language/keys.ts'
import { skeleton } from '../language/skeleton.ts'

/** One side's units as keys. */
export interface Side {
  /** Distinct keys of each unit, as numbers. */
  readonly units: readonly Int32Array[]
  readonly keys: readonly string[]
  /** Number of units that hold the key. */
  readonly held: Int32Array
  /** The share of the document's words that are the key. */
  readonly share: Float64Array
  /** For each key, the units that hold it. */
  readonly postings: readonly number[][]
}

export function sideOf(units: readonly (readonly string[])[]): Side {
  const index = new Map<string, number>()
  const keys: string[] = []
  const postings: number[][] = []
  const numbered = units.map((list, u) => {
    const own = new Set<number>()
    for (const key of list) {
      let id = index.get(key)
      if (id === undefined) {
        id = keys.length
        index.set(key, id)
        keys.push(key)
        postings.push([])
      }
      if (!own.has(id)) {
        own.add(id)
        ;(postings[id] as number[]).push(u)
      }
    }
    return Int32Array.from(own)
  })
  const held = Int32Array.from(postings, (p) => p.length)
  let all = 0
  for (const n of held) all += n
  const share = Float64Array.from(held, (n) => (n + 0.5) / (all + keys.length * 0.5 + 1))
  return { units: numbered, keys, held, share, postings }
}

/** For each key of one side, keys of the other with the probability that it is said for it. */
export interface Links {
  targets: Int32Array[]
  weights: Float32Array[]
}

/** Even a word whose translations are all known is said by nothing of the other side now and then: translation adds and turns. */
const reliable = 0.65
/** How far, as a share of the whole, the end of a part may lie from where its length puts it. */
const seam = 0.1
/** Digits and Latin words stand for themselves; words that sound alike mostly do. */
const same = 0.9
const sounding = 0.6
/** What a known word is trusted for even where its likeliest translations do not stand in the other document. */
const known = 0.5

export class Evidence {
  readonly ar: Side
  readonly en: Side
  #forward: Links
  #backward: Links
  #trust: { ar: Float32Array; en: Float32Array }
  #scratch: { ar: Float32Array; en: Float32Array }
  readonly #pairs = new Map<number, Pairing>()

  constructor(ar: Side, en: Side, lexicons: readonly Bilingual[]) {
    this.ar = ar
    this.en = en
    const enIndex = new Map(en.keys.map((k, i) => [k, i]))
    const arIndex = new Map(ar.keys.map((k, i) => [k, i]))
    const sounds = soundAlikes(ar, en, lexicons)
    this.#forward = links(
      ar.keys,
      enIndex,
      lexicons.map((l) => l.forward),
      sounds.ar
    )
    this.#backward = links(
      en.keys,
      arIndex,
      lexicons.map((l) => l.backward),
      sounds.en
    )
    this.#trust = { ar: trustOf(this.#forward), en: trustOf(this.#backward) }
    this.#scratch = { ar: new Float32Array(ar.keys.length), en: new Float32Array(en.keys.length) }
  }

  /** Adds correspondences that this very pair of documents taught, and forgets what was weighed before. */
  teach(taught: readonly { ar: number; en: number; forward: number; backward: number }[]): void {
    for (const { ar, en, forward, backward } of taught) {
      append(this.#forward, ar, en, forward)
      append(this.#backward, en, ar, backward)
    }
    this.#trust = { ar: trustOf(this.#forward), en: trustOf(this.#backward) }
    this.#pairs.clear()
  }

  get forward(): Links {
    return this.#forward
  }

  /** What of each other the units i (Arabic) and j (English) say, word by word. Cached. */
  pairing(i: number, j: number): Pairing {
    const id = i * this.en.units.length + j
    let found = this.#pairs.get(id)
    if (!found) {
      found = this.#weigh(i, j)
      this.#pairs.set(id, found)
    }
    return found
  }

  #weigh(i: number, j: number): Pairing {
    const a = this.ar.units[i] as Int32Array
    const e = this.en.units[j] as Int32Array
    return {
      en: said(a, e, this.#forward, this.#scratch.en),
      ar: said(e, a, this.#backward, this.#scratch.ar)
    }
  }

  /** Fills the cache for one Arabic unit against a range of English units, sharing the work. */
  weighRow(i: number, from: number, to: number): void {
    const a = this.ar.units[i] as Int32Array
    const forward = this.#scratch.en
    spread(a, this.#forward, forward)
    for (let j = from; j < to; j++) {
      const id = i * this.en.units.length + j
      if (this.#pairs.has(id)) continue
      const e = this.en.units[j] as Int32Array
      this.#pairs.set(id, {
        en: Float32Array.from(e, (key) => forward[key] as number),
        ar: said(e, a, this.#backward, this.#scratch.ar)
      })
    }
    clear(a, this.#forward, forward)
  }

  /** The log-likelihood ratio of a bead of Arabic units `is` and English units `js`. */
  score(is: readonly number[], js: readonly number[]): number {
    return (this.#half(is, js, 'en') + this.#half(is, js, 'ar')) / 2
  }

  #half(is: readonly number[], js: readonly number[], side: 'ar' | 'en'): number {
    const own = side === 'en' ? js : is
    const others = side === 'en' ? is : js
    const { units } = this[side]
    const other = side === 'en' ? this.ar : this.en
    const sizes = others.map((o) => (other.units[o] as Int32Array).length + 1)
    let sum = 0
    for (const u of own) {
      const keys = units[u] as Int32Array
      const parts = others.map((o) => (side === 'en' ? this.pairing(o, u).en : this.pairing(u, o).ar))
      sum +=
        parts.length === 1
          ? this.#alone(keys, parts[0] as Float32Array, sizes[0] as number, side)
          : this.#inRuns(keys, parts, sizes, side)
    }
    return sum
  }

  #alone(keys: Int32Array, part: Float32Array, size: number, side: 'ar' | 'en'): number {
    const { share } = this[side]
    const trust = this.#trust[side]
    let sum = 0
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number
      if (trust[key] !== 0) sum += gain((part[k] as number) / size, share[key] as number, trust[key] as number)
    }
    return sum
  }

  /**
   * Units joined into one keep their order: the first words are said by the first part, the last by the last, and where one
   * ends is known by its length, give or take a tenth of the whole.
   */
  #inRuns(keys: Int32Array, parts: readonly Float32Array[], sizes: readonly number[], side: 'ar' | 'en'): number {
    const { share } = this[side]
    const trust = this.#trust[side]
    const all = sizes.reduce((n, s) => n + s, 0)
    const runs = new Float64Array(parts.length).fill(Number.NEGATIVE_INFINITY)
    runs[0] = 0
    const room = Math.log(Math.max(1, keys.length * seam * 2.5))
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number
      let before = 0
      for (let p = 1; p < parts.length; p++) before += sizes[p - 1] as number
      for (let p = parts.length - 1; p > 0; p--) {
        const off = (k / keys.length - before / all) / seam
        runs[p] = Math.max(runs[p] as number, (runs[p - 1] as number) - room - (off * off) / 2)
        before -= sizes[p - 1] as number
      }
      if (trust[key] === 0) continue
      for (let p = 0; p < parts.length; p++) {
        const by = ((parts[p] as Float32Array)[k] as number) / (sizes[p] as number)
        runs[p] = (runs[p] as number) + gain(by, share[key] as number, trust[key] as number)
      }
    }
    return Math.max(...runs)
  }

  /** The words that held a bead together, the strongest first, each with the words of the other side that say it. */
  reasons(is: readonly number[], js: readonly number[]): { words: string; gain: number }[] {
    const found: { words: string; gain: number }[] = []
    const arKeys = new Set(is.flatMap((i) => [...(this.ar.units[i] as Int32Array)]))
    const size = js.reduce((n, j) => n + (this.en.units[j] as Int32Array).length, 1)
    const enKeys = new Set(js.flatMap((j) => [...(this.en.units[j] as Int32Array)]))
    for (const a of arKeys) {
      const targets = this.#forward.targets[a] as Int32Array
      const weights = this.#forward.weights[a] as Float32Array
      let best = -1
      let most = 0
      targets.forEach((t, n) => {
        if (enKeys.has(t) && (weights[n] as number) > most) {
          most = weights[n] as number
          best = t
        }
      })
      if (best < 0) continue
      const ar = this.ar.keys[a] as string
      const en = this.en.keys[best] as string
      const worth = gain(most / size, this.en.share[best] as number, this.#trust.en[best] as number)
      found.push({ words: ar === en ? ar : `${ar} = ${en}`, gain: worth })
    }
    return found.sort((x, y) => y.gain - x.gain || (x.words < y.words ? -1 : 1))
  }
}

/**
 * How much likelier a word is where the other side says it than in its own document at large. `by`: how much of it a word of
 * the other side says on average; `share`: its share of its own document; `trust`: how surely its translations are known.
 */
const gain = (by: number, share: number, trust: number): number => Math.log(1 - trust + (trust * by) / share)

/** For each word of a unit, how much of it the other unit says. */
interface Pairing {
  ar: Float32Array
  en: Float32Array
}

function said(from: Int32Array, to: Int32Array, table: Links, scratch: Float32Array): Float32Array {
  spread(from, table, scratch)
  const out = Float32Array.from(to, (key) => scratch[key] as number)
  clear(from, table, scratch)
  return out
}

function spread(keys: Int32Array, table: Links, scratch: Float32Array): void {
  for (const key of keys) {
    const targets = table.targets[key] as Int32Array
    const weights = table.weights[key] as Float32Array
    for (let n = 0; n < targets.length; n++) {
      const t = targets[n] as number
      scratch[t] = (scratch[t] as number) + (weights[n] as number)
    }
  }
}

function clear(keys: Int32Array, table: Links, scratch: Float32Array): void {
  for (const key of keys) for (const t of table.targets[key] as Int32Array) scratch[t] = 0
}

function links(
  keys: readonly string[],
  other: ReadonlyMap<string, number>,
  tables: readonly ReadonlyMap<string, readonly { key: string; weight: number }[]>[],
  sounds: ReadonlyMap<number, number[]>
): Links {
  const targets: Int32Array[] = []
  const weights: Float32Array[] = []
  keys.forEach((key, id) => {
    const found = new Map<number, number>()
    const put = (target: number, weight: number) => found.set(target, Math.max(found.get(target) ?? 0, weight))
    if (isShared(key)) {
      const target = other.get(key)
      if (target !== undefined) put(target, same)
    }
    for (const table of tables) {
      for (const { key: to, weight } of table.get(key) ?? []) {
        const target = other.get(to)
        if (target !== undefined && weight > 0) put(target, weight)
      }
    }
    for (const target of sounds.get(id) ?? []) put(target, sounding)
    targets.push(Int32Array.from(found.keys()))
    weights.push(Float32Array.from(found.values()))
  })
  return { targets, weights }
}

function append(table: Links, from: number, to: number, weight: number): void {
  const targets = table.targets[from] as Int32Array
  const at = targets.indexOf(to)
  if (at >= 0) {
    const weights = table.weights[from] as Float32Array
    weights[at] = Math.max(weights[at] as number, weight)
    return
  }
  table.targets[from] = Int32Array.from([...targets, to])
  table.weights[from] = Float32Array.from([...(table.weights[from] as Float32Array), weight])
}

/** How surely a key's translations are known, 0 where none can stand in the other document. */
const trustOf = (table: Links): Float32Array =>
  Float32Array.from(table.weights, (weights) => {
    if (weights.length === 0) return 0
    const covered = weights.reduce((sum, weight) => sum + weight, 0)
    return reliable * (known + (1 - known) * Math.min(1, covered))
  })

/** Names across scripts: words that no lexicon knows and that sound alike (كارول = Carol). */
function soundAlikes(
  ar: Side,
  en: Side,
  lexicons: readonly Bilingual[]
): { ar: Map<number, number[]>; en: Map<number, number[]> } {
  const bySound = new Map<string, number[]>()
  en.keys.forEach((key, id) => {
    if (!/^[a-z]{3,}$/.test(key) || lexicons.some((l) => l.backward.has(key))) return
    const sound = skeleton(key)
    if (sound.length < 2) return
    const list = bySound.get(sound)
    if (list) list.push(id)
    else bySound.set(sound, [id])
  })
  const found = { ar: new Map<number, number[]>(), en: new Map<number, number[]>() }
  ar.keys.forEach((key, id) => {
    if (isShared(key) || key.length < 3 || lexicons.some((l) => l.forward.has(key))) return
    const sound = skeleton(key)
    const alike = sound.length < 2 ? undefined : bySound.get(sound)
    if (!alike || alike.length > 3) return
    found.ar.set(id, alike)
    for (const e of alike) found.en.set(e, [...(found.en.get(e) ?? []), id])
  })
  return found
}
