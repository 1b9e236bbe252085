/** Which keys of one side say which of the other, from lexicons, from what both scripts share and from what sounds alike. */
import type { Bilingual, Renderings } from '../language/bilingual.ts'
import { isShared } from '../language/keys.ts'
import { skeleton } from '../language/skeleton.ts'
import type { Language } from '../model/record.ts'
import type { Side } from './side.ts'

/** For key k of one side, the keys of the other that it says, with the probability: entries starts[k] to ends[k]. */
export interface Links {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly targets: Int32Array
  readonly weights: Float32Array
}

/** A correspondence that a pair of documents teaches: keys by number, weights both ways. */
export interface Lesson {
  ar: number
  en: number
  forward: number
  backward: number
}

/** Digits and Latin words stand for themselves; words that sound alike mostly do. */
const same = 0.9
const sounding = 0.6

/** From Arabic keys to English ones and back. */
export function linksOf(ar: Side, en: Side, lexicons: readonly Bilingual[]): { forward: Links; backward: Links } {
  const forward = new Gathered(ar.keys.length)
  const backward = new Gathered(en.keys.length)
  const put = (a: number, e: number, weight: number) => {
    forward.put(a, e, weight)
    backward.put(e, a, weight)
  }
  ar.keys.forEach((key, a) => {
    if (!isShared(key)) return
    const e = en.index.get(key)
    if (e !== undefined) put(a, e, same)
  })
  const unknown = { ar: new Uint8Array(ar.keys.length).fill(1), en: new Uint8Array(en.keys.length).fill(1) }
  for (const lexicon of lexicons) {
    const numbers = { ar: numbersIn(lexicon, 'ar', ar, unknown.ar), en: numbersIn(lexicon, 'en', en, unknown.en) }
    forward.read(lexicon.renderings('ar'), numbers.ar, numbers.en, lexicon.size('en'))
    backward.read(lexicon.renderings('en'), numbers.en, numbers.ar, lexicon.size('ar'))
  }
  for (const [a, list] of soundAlikes(ar, en, unknown)) for (const e of list) put(a, e, sounding)
  return { forward: forward.links(), backward: backward.links() }
}

/** The number that each key of a side has in a lexicon, −1 where it is not there; those that are there are known. */
function numbersIn(lexicon: Bilingual, language: Language, side: Side, unknown: Uint8Array): Int32Array {
  const numbers = new Int32Array(side.keys.length).fill(-1)
  // A lexicon is asked once, its keys may be looked up as well as the document's.
  lexicon.keys(language).forEach((key, number) => {
    const id = side.index.get(key)
    if (id === undefined) return
    numbers[id] = number
    unknown[id] = 0
  })
  return numbers
}

/** Links with what was taught. */
export function withLessons(links: Links, lessons: readonly { from: number; to: number; weight: number }[]): Links {
  if (lessons.length === 0) return links
  const size = links.ends.length
  const counts = new Int32Array(size)
  for (let k = 0; k < size; k++) counts[k] = (links.ends[k] as number) - (links.starts[k] as number)
  for (const { from } of lessons) counts[from] = (counts[from] as number) + 1
  const starts = startsOf(counts)
  const ends = starts.slice(0, size)
  const targets = new Int32Array(starts[size] as number)
  const weights = new Float32Array(starts[size] as number)
  for (let k = 0; k < size; k++) {
    let at = starts[k] as number
    for (let n = links.starts[k] as number; n < (links.ends[k] as number); n++, at++) {
      targets[at] = links.targets[n] as number
      weights[at] = links.weights[n] as number
    }
    ends[k] = at
  }
  const all = { starts, ends, targets, weights }
  for (const { from, to, weight } of lessons) put(all, from, to, weight)
  return all
}

/** Where the entries of each key start, by how many each has. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let k = 0; k < counts.length; k++) starts[k + 1] = (starts[k] as number) + (counts[k] as number)
  return starts
}

/** Puts a link where there is room for it; one that is there counts with its greater weight. */
function put({ starts, ends, targets, weights }: Links, from: number, to: number, weight: number): void {
  const end = ends[from] as number
  let at = starts[from] as number
  while (at < end && targets[at] !== to) at++
  if (at === end) ends[from] = end + 1
  targets[at] = to
  weights[at] = Math.max(weights[at] as number, weight)
}

/** Links as they come; one that comes twice counts with its greater weight. */
class Gathered {
  readonly #counts: Int32Array
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #weights: number[] = []

  constructor(size: number) {
    this.#counts = new Int32Array(size)
  }

  put(from: number, to: number, weight: number): void {
    this.#counts[from] = (this.#counts[from] as number) + 1
    this.#from.push(from)
    this.#to.push(to)
    this.#weights.push(weight)
  }

  /** Takes what a lexicon says: `own` and `other` are the numbers there of the keys of both sides, `size` how many keys it has for the other. */
  read({ starts, to, weights }: Renderings, own: Int32Array, other: Int32Array, size: number): void {
    const targetOf = new Int32Array(size).fill(-1)
    other.forEach((number, id) => {
      if (number >= 0) targetOf[number] = id
    })
    own.forEach((number, from) => {
      if (number < 0) return
      for (let n = starts[number] as number; n < (starts[number + 1] as number); n++) {
        const target = targetOf[to[n] as number] as number
        if (target >= 0 && (weights[n] as number) > 0) this.put(from, target, weights[n] as number)
      }
    })
  }

  links(): Links {
    const size = this.#counts.length
    const starts = startsOf(this.#counts)
    // Ends grow from the starts as links are put in place.
    const links = {
      starts,
      ends: starts.slice(0, size),
      targets: new Int32Array(this.#from.length),
      weights: new Float32Array(this.#from.length)
    }
    for (let row = 0; row < this.#from.length; row++)
      put(links, this.#from[row] as number, this.#to[row] as number, this.#weights[row] as number)
    return links
  }
}

/** Names across scripts: words that no lexicon knows and that sound alike (كارول = Carol). */
function soundAlikes(ar: Side, en: Side, unknown: Record<Language, Uint8Array>): Map<number, number[]> {
  const bySound = new Map<string, number[]>()
  en.keys.forEach((key, id) => {
    if (unknown.en[id] === 0 || !/^[a-z]{3,}$/.test(key)) return
    const sound = skeleton(key)
    if (sound.length < 2) return
    const list = bySound.get(sound)
    if (list) list.push(id)
    else bySound.set(sound, [id])
  })
  const found = new Map<number, number[]>()
  if (bySound.size === 0) return found
  ar.keys.forEach((key, id) => {
    if (unknown.ar[id] === 0 || isShared(key) || key.length < 3) return
    const sound = skeleton(key)
    const alike = sound.length < 2 ? undefined : bySound.get(sound)
    if (alike && alike.length <= 3) found.set(id, alike)
  })
  return found
}
