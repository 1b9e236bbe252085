/** Which keys of one side say which of the other, from lexicons, from what both scripts share and from what sounds alike. */
import type { Bilingual } from '../language/bilingual.ts'
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
  for (const lexicon of lexicons) {
    forward.read(lexicon, 'ar', ar, en)
    backward.read(lexicon, 'en', en, ar)
  }
  for (const [a, list] of soundAlikes(ar, en, lexicons)) for (const e of list) put(a, e, sounding)
  return { forward: forward.links(), backward: backward.links() }
}

/** Links with what was taught. */
export function withLessons(links: Links, lessons: readonly { from: number; to: number; weight: number }[]): Links {
  const all = new Gathered(links.ends.length)
  for (let k = 0; k < links.ends.length; k++) {
    for (let n = links.starts[k] as number; n < (links.ends[k] as number); n++) {
      all.put(k, links.targets[n] as number, links.weights[n] as number)
    }
  }
  for (const { from, to, weight } of lessons) all.put(from, to, weight)
  return all.links()
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

  read(lexicon: Bilingual, language: Language, own: Side, other: Side): void {
    const beyond = language === 'ar' ? 'en' : 'ar'
    // The number on the other side, for each number in the lexicon; −1 where the document does not have the key.
    const sideIdOf = new Int32Array(lexicon.size(beyond)).fill(-1)
    other.keys.forEach((key, id) => {
      const number = lexicon.indexOf(beyond, key)
      if (number >= 0) sideIdOf[number] = id
    })
    const { starts, to, weights } = lexicon.renderings(language)
    own.keys.forEach((key, from) => {
      const number = lexicon.indexOf(language, key)
      if (number < 0) return
      for (let n = starts[number] as number; n < (starts[number + 1] as number); n++) {
        const target = sideIdOf[to[n] as number] as number
        if (target >= 0 && (weights[n] as number) > 0) this.put(from, target, weights[n] as number)
      }
    })
  }

  links(): Links {
    const size = this.#counts.length
    const starts = new Int32Array(size + 1)
    for (let k = 0; k < size; k++) starts[k + 1] = (starts[k] as number) + (this.#counts[k] as number)
    // Ends grow from the starts as links are put in place.
    const ends = starts.slice(0, size)
    const targets = new Int32Array(this.#from.length)
    const weights = new Float32Array(this.#from.length)
    this.#from.forEach((k, row) => {
      const end = ends[k] as number
      const to = this.#to[row] as number
      const weight = this.#weights[row] as number
      let at = starts[k] as number
      while (at < end && targets[at] !== to) at++
      if (at === end) ends[k] = end + 1
      targets[at] = to
      weights[at] = Math.max(weights[at] as number, weight)
    })
    return { starts, ends, targets, weights }
  }
}

/** Names across scripts: words that no lexicon knows and that sound alike (كارول = Carol). */
function soundAlikes(ar: Side, en: Side, lexicons: readonly Bilingual[]): Map<number, number[]> {
  const bySound = new Map<string, number[]>()
  en.keys.forEach((key, id) => {
    if (!/^[a-z]{3,}$/.test(key) || lexicons.some((l) => l.has('en', key))) return
    const sound = skeleton(key)
    if (sound.length < 2) return
    const list = bySound.get(sound)
    if (list) list.push(id)
    else bySound.set(sound, [id])
  })
  const found = new Map<number, number[]>()
  if (bySound.size === 0) return found
  ar.keys.forEach((key, id) => {
    if (isShared(key) || key.length < 3 || lexicons.some((l) => l.has('ar', key))) return
    const sound = skeleton(key)
    const alike = sound.length < 2 ? undefined : bySound.get(sound)
    if (alike && alike.length <= 3) found.set(id, alike)
  })
  return found
}
