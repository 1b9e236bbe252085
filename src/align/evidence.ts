/**
 * What the words of two units say about their being translations: a log-likelihood ratio (natural logarithm) of "each word
 * was said by the other side" against "each was said by its own document", in both directions, after Moore (2002) and
 * IBM Model 1. Nothing in common is below 0, a bead of nothing is 0, so that scores of beads can be added and compared.
 */
import type { Bilingual } from '../language/bilingual.ts'
import { spoken } from '../language/phrase-keys.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { type Lesson, type Links, linksOf, withLessons } from './links.ts'
import type { Ranges } from './ranges.ts'
import type { Side } from './side.ts'

/** Even a word whose translations are all known is said by nothing of the other side now and then: translation adds and turns. */
const reliable = 0.65
/** What a known word is trusted for even where its likeliest translations do not stand in the other document. */
const known = 0.5
/** A word of which less than this is said is not heard. */
const nothing = 0.1
/** How far, as a share of the whole, the end of a part may lie from where its length puts it. */
const seam = 0.1

/**
 * How the words of one side are weighed. A word is likelier by 1 − trust + trust × by / share where the other side says it:
 * `by` is how much of it a word of the other side says on average, `share` its share of its own document, `trust` how surely
 * its translations are known.
 */
interface Voice {
  /** From the keys of the other side to this one's. */
  readonly said: Links
  /** For each key, trust / (1 − trust) / share: what being said adds to its being unsaid. */
  readonly worth: Float64Array
  /** For each key, what it is worth where nothing says it. */
  readonly lost: Float64Array
  /** For each key, how much of it is said by the unit at hand; all 0 between two uses. */
  readonly heard: Float32Array
  /** The keys of which something is heard: so many, the first of this list. */
  readonly echoes: Int32Array
  count: number
  /** For each key, the first of the places that hold it, where places are weighed; all −1 between two uses. */
  readonly first: Int32Array
}

export class Evidence {
  readonly ar: Side
  readonly en: Side
  #links: { forward: Links; backward: Links }
  #voices: Record<Language, Voice>
  #unsaid: Partial<Record<Language, Float64Array>> = {}
  readonly #cached = { ar: new Map<number, Float32Array>(), en: new Map<number, Float32Array>() }

  private constructor(ar: Side, en: Side, links: { forward: Links; backward: Links }, voices: Record<Language, Voice>) {
    this.ar = ar
    this.en = en
    this.#links = links
    this.#voices = voices
  }

  static of(ar: Side, en: Side, lexicons: readonly Bilingual[]): Evidence {
    const links = linksOf(ar, en, lexicons)
    return new Evidence(ar, en, links, voicesOf(ar, en, links))
  }

  /** The same evidence on parts of the units (sentences), whose keys are numbered as here. */
  within(ar: Side, en: Side): Evidence {
    return new Evidence(ar, en, this.#links, this.#voices)
  }

  /** Adds correspondences that this very pair of documents taught, and forgets what was weighed before. */
  teach(lessons: readonly Lesson[]): void {
    const { forward, backward } = this.#links
    this.#links = {
      forward: withLessons(
        forward,
        lessons.map((l) => ({ from: l.ar, to: l.en, weight: l.forward }))
      ),
      backward: withLessons(
        backward,
        lessons.map((l) => ({ from: l.en, to: l.ar, weight: l.backward }))
      )
    }
    this.#voices = voicesOf(this.ar, this.en, this.#links)
    this.#unsaid = {}
    this.#cached.ar.clear()
    this.#cached.en.clear()
  }

  /** From Arabic keys to English ones. */
  get forward(): Links {
    return this.#links.forward
  }

  /**
   * What the words of the units of `list`, of `language`, say given each unit of `given`, of the other side. Gives `take` the
   * place in `given` and what the places from[..] to to[..] of `list` say, at these places of a list that the next call overwrites.
   */
  weigh(
    language: Language,
    given: Int32Array,
    list: Int32Array,
    { from, to }: Ranges,
    take: (g: number, said: Float32Array) => void
  ): void {
    const voice = this.#voices[language]
    const other = language === 'ar' ? this.en : this.ar
    const own = this[language]
    const threads = threaded(own, list, voice.first)
    const lowest = suffixLeast(from)
    const sums = new Sums(list, this.unsaid(language))
    for (let g = 0; g < given.length; g++) {
      const low = from[g] as number
      const high = to[g] as number
      if (low >= high) continue
      const size = hear(voice, other, given[g] as number)
      spread(voice, size, threads, sums, lowest[g] as number, low, high)
      forget(voice)
      take(g, sums.take(low, high))
    }
    unthread(own, list, voice.first)
  }

  /** For each unit of a language, what its words say where the other side says none of them. */
  unsaid(language: Language): Float64Array {
    const known = this.#unsaid[language]
    if (known) return known
    const side = this[language]
    const { lost } = this.#voices[language]
    const sums = new Float64Array(side.size)
    for (let u = 0; u < side.size; u++) sums[u] = sumOf(lost, side, u)
    this.#unsaid[language] = sums
    return sums
  }

  /** The keys of a unit of `language` that at least so many units hold, and of which one unit of the other side says next to nothing. */
  unheard(language: Language, unit: number, given: number, least: number): number[] {
    const voice = this.#voices[language]
    const other = language === 'ar' ? this.en : this.ar
    const { starts, ids, held } = this[language]
    const found: number[] = []
    hear(voice, other, given)
    for (let n = starts[unit] as number; n < (starts[unit + 1] as number); n++) {
      const key = ids[n] as number
      if ((held[key] as number) >= least && (voice.heard[key] as number) < nothing) found.push(key)
    }
    forget(voice)
    return found
  }

  /** The log-likelihood ratio of a bead of Arabic units `is` and English units `js`. */
  score(is: readonly number[], js: readonly number[]): number {
    return (this.half('en', js, is) + this.half('ar', is, js)) / 2
  }

  /** What the words of `own`, units of `language`, say given `others` of the other side. */
  half(language: Language, own: readonly number[], others: readonly number[]): number {
    const { starts } = language === 'ar' ? this.en : this.ar
    const sizes = others.map((o) => (starts[o + 1] as number) - (starts[o] as number) + 1)
    const unsaid = this.unsaid(language)
    const gains = others.map((o) => this.#gains(language, own, o))
    let sum = 0
    own.forEach((unit, n) => {
      const added = gains.map((list) => list[n] as Float32Array)
      sum += (unsaid[unit] as number) + inRuns(added, sizes)
    })
    return sum
  }

  /** The log-likelihood ratio of a unit of `language` and a stretch of the other side that has these keys, each once. */
  against(language: Language, unit: number, keys: readonly number[]): number {
    const back = this.#voices[otherLanguage(language)]
    const size = hear(back, this[language], unit)
    let sum = this.given(language, unit, keys)
    for (const key of keys) sum += (back.lost[key] as number) + gainOf(back, key, size)
    forget(back)
    return sum / 2
  }

  /** What the words of a unit of `language` say given a stretch of the other side that has these keys, each once. */
  given(language: Language, unit: number, keys: readonly number[]): number {
    const voice = this.#voices[language]
    const size = hearKeys(voice, keys, 0, keys.length)
    let sum = this.unsaid(language)[unit] as number
    for (const gain of gainsOf(voice, this[language], unit, size)) sum += gain
    forget(voice)
    return sum
  }

  /** What one unit of the other side adds to each word of units of `language`. Cached. */
  #gains(language: Language, units: readonly number[], given: number): Float32Array[] {
    const cached = this.#cached[language]
    const other = language === 'ar' ? this.en : this.ar
    const voice = this.#voices[language]
    let size = 0
    const found = units.map((unit) => {
      const id = unit * other.size + given
      const known = cached.get(id)
      if (known) return known
      if (size === 0) size = hear(voice, other, given)
      const gains = gainsOf(voice, this[language], unit, size)
      cached.set(id, gains)
      return gains
    })
    if (size > 0) forget(voice)
    return found
  }

  /** The words that held a bead together, the strongest first, each with the words of the other side that say it. */
  reasons(is: readonly number[], js: readonly number[]): { words: string; gain: number }[] {
    const { starts, ends, targets, weights } = this.#links.forward
    const { worth } = this.#voices.en
    const size = js.reduce((n, j) => n + (this.en.starts[j + 1] as number) - (this.en.starts[j] as number), 1)
    const enKeys = new Set(js.flatMap((j) => keysOf(this.en, j)))
    const found: { words: string; gain: number }[] = []
    for (const a of new Set(is.flatMap((i) => keysOf(this.ar, i)))) {
      let best = -1
      for (let n = starts[a] as number; n < (ends[a] as number); n++) {
        if (!enKeys.has(targets[n] as number)) continue
        if (best < 0 || (weights[n] as number) > (weights[best] as number)) best = n
      }
      if (best < 0) continue
      const e = targets[best] as number
      const [ar, en] = [spoken(this.ar.keys[a] as string), spoken(this.en.keys[e] as string)]
      const gain = Math.log1p(((worth[e] as number) * (weights[best] as number)) / size)
      found.push({ words: ar === en ? ar : `${ar} = ${en}`, gain })
    }
    return found.sort((x, y) => y.gain - x.gain || (x.words < y.words ? -1 : 1))
  }
}

export const keysOf = ({ starts, ids }: Side, unit: number): number[] => [
  ...ids.subarray(starts[unit], starts[unit + 1])
]

const voicesOf = (ar: Side, en: Side, { forward, backward }: { forward: Links; backward: Links }) => ({
  ar: voiceOf(ar, backward, forward),
  en: voiceOf(en, forward, backward)
})

/** `says`: from this side's keys to the other's, which tells how surely their translations are known. */
function voiceOf(side: Side, said: Links, says: Links): Voice {
  const count = side.keys.length
  const worth = new Float64Array(count)
  const lost = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    const [from, to] = [says.starts[k] as number, says.ends[k] as number]
    // Of a key none of whose translations can stand in the other document nothing is asked.
    if (from === to) continue
    let covered = 0
    for (let n = from; n < to; n++) covered += says.weights[n] as number
    const trust = reliable * (known + (1 - known) * Math.min(1, covered))
    worth[k] = trust / (1 - trust) / (side.share[k] as number)
    lost[k] = Math.log(1 - trust)
  }
  return {
    said,
    worth,
    lost,
    heard: new Float32Array(count),
    echoes: new Int32Array(count),
    count: 0,
    first: new Int32Array(count).fill(-1)
  }
}

/** Hears a unit of the other side; returns the number of its words, with one for the empty word. */
const hear = (voice: Voice, { starts, ids }: Side, unit: number): number =>
  hearKeys(voice, ids, starts[unit] as number, starts[unit + 1] as number)

/** Hears the keys from..to of a list; returns their number, with one for the empty word. */
function hearKeys(voice: Voice, keys: ArrayLike<number>, from: number, to: number): number {
  const { heard, echoes } = voice
  const { starts, ends, targets, weights } = voice.said
  let count = 0
  for (let k = from; k < to; k++) {
    const key = keys[k] as number
    const end = ends[key] as number
    for (let n = starts[key] as number; n < end; n++) {
      const target = targets[n] as number
      const before = heard[target] as number
      if (before === 0) echoes[count++] = target
      heard[target] = before + (weights[n] as number)
    }
  }
  voice.count = count
  return to - from + 1
}

function forget({ heard, echoes, count }: Voice): void {
  for (let n = 0; n < count; n++) heard[echoes[n] as number] = 0
}

/** What the unit that was heard, which has `size` words, adds to each word of a unit. */
function gainsOf(voice: Voice, { starts, ids }: Side, unit: number, size: number): Float32Array {
  const start = starts[unit] as number
  const gains = new Float32Array((starts[unit + 1] as number) - start)
  for (let k = 0; k < gains.length; k++) gains[k] = gainOf(voice, ids[start + k] as number, size)
  return gains
}

function gainOf({ heard, worth }: Voice, key: number, size: number): number {
  const by = heard[key] as number
  return by > 0 ? Math.log(1 + (by * (worth[key] as number)) / size) : 0
}

/** Products of this size are put into the sum, so that one logarithm serves many words. */
const large = 1e200

/** What is said at each place of a list of units: sums of logarithms. */
class Sums {
  readonly #sums: Float64Array
  readonly #products: Float64Array
  /** What each place says where nothing is added. */
  readonly #unsaid: Float64Array
  readonly #said: Float32Array

  constructor(list: Int32Array, unsaid: Float64Array) {
    this.#sums = new Float64Array(list.length)
    this.#products = new Float64Array(list.length).fill(1)
    this.#unsaid = Float64Array.from(list, (unit) => unsaid[unit] as number)
    this.#said = new Float32Array(list.length)
  }

  /** Adds the logarithm of a factor. */
  add(place: number, factor: number): void {
    const product = (this.#products[place] as number) * factor
    if (product > large) {
      this.#sums[place] = (this.#sums[place] as number) + Math.log(product)
      this.#products[place] = 1
    } else this.#products[place] = product
  }

  /** What the places low..high say, at these places of a list that the next call overwrites; nothing is added to them from then on. */
  take(low: number, high: number): Float32Array {
    const sums = this.#sums
    const products = this.#products
    for (let place = low; place < high; place++) {
      const sum = (sums[place] as number) + Math.log(products[place] as number)
      this.#said[place] = (this.#unsaid[place] as number) + sum
      sums[place] = 0
      products[place] = 1
    }
    return this.#said
  }
}

/** Adds what each word that is heard, of a unit of `size` words, is worth where it stands: at the places low..high, none of which comes before `past`. */
function spread(
  { heard, worth, echoes, count, first }: Voice,
  size: number,
  { places, next }: Threads,
  sums: Sums,
  past: number,
  low: number,
  high: number
): void {
  for (let n = 0; n < count; n++) {
    const key = echoes[n] as number
    let at = first[key] as number
    // What lies before all that is still to come is not met again.
    while (at >= 0 && (places[at] as number) < past) at = next[at] as number
    first[key] = at
    if (at < 0) continue
    const factor = 1 + ((heard[key] as number) * (worth[key] as number)) / size
    for (; at >= 0; at = next[at] as number) {
      const place = places[at] as number
      if (place >= high) break
      if (place >= low) sums.add(place, factor)
    }
  }
}

/** The sum of what each key of a unit has. A function of its own, as all that follow: short lists come by the hundred, and each is over at once. */
function sumOf(worths: Float64Array, { starts, ids }: Side, unit: number): number {
  const end = starts[unit + 1] as number
  let sum = 0
  for (let n = starts[unit] as number; n < end; n++) sum += worths[ids[n] as number] as number
  return sum
}

/** For each key of the units of a list, the places of the list that hold it, in order: from first[key] on by `next`. */
function threaded(side: Side, list: Int32Array, first: Int32Array): Threads {
  let count = 0
  for (let n = 0; n < list.length; n++) count += keyCount(side, list[n] as number)
  const threads = { places: new Int32Array(count), next: new Int32Array(count) }
  for (let n = list.length - 1; n >= 0; n--) count = thread(side, list[n] as number, n, count, threads, first)
  return threads
}

interface Threads {
  readonly places: Int32Array
  readonly next: Int32Array
}

const keyCount = ({ starts }: Side, unit: number): number => (starts[unit + 1] as number) - (starts[unit] as number)

/** Puts a place before those that each of its unit's keys has; returns how many entries are left. */
function thread(
  { starts, ids }: Side,
  unit: number,
  place: number,
  left: number,
  { places, next }: Threads,
  first: Int32Array
): number {
  const end = starts[unit + 1] as number
  let at = left
  for (let k = starts[unit] as number; k < end; k++) {
    const key = ids[k] as number
    at--
    places[at] = place
    next[at] = first[key] as number
    first[key] = at
  }
  return at
}

function unthread(side: Side, list: Int32Array, first: Int32Array): void {
  for (let n = 0; n < list.length; n++) forgetFirst(side, list[n] as number, first)
}

function forgetFirst({ starts, ids }: Side, unit: number, first: Int32Array): void {
  const end = starts[unit + 1] as number
  for (let k = starts[unit] as number; k < end; k++) first[ids[k] as number] = -1
}

/** For each place of a list, the least from there on. */
function suffixLeast(list: Int32Array): Int32Array {
  const least = list.slice()
  for (let n = list.length - 2; n >= 0; n--) least[n] = Math.min(least[n] as number, least[n + 1] as number)
  return least
}

/**
 * What several units of the other side add to the words of one, `gains` being what each of these adds to each word. Units joined
 * into one keep their order: the first words are said by the first part, the last by the last, and where one ends is known
 * by its length, give or take a tenth. A part that says nothing where its words should stand tells against the bead.
 */
function inRuns(gains: readonly Float32Array[], sizes: readonly number[]): number {
  const count = (gains[0] as Float32Array).length
  const last = gains.length - 1
  const room = Math.log(Math.max(1, count * seam * 2.5))
  const all = sizes.reduce((n, s) => n + s, 0)
  const runs = new Float64Array(gains.length).fill(Number.NEGATIVE_INFINITY)
  runs[0] = 0
  for (let k = 0; k < count; k++) {
    let before = all - (sizes[last] as number)
    for (let p = last; p > 0; p--) {
      const off = (k / count - before / all) / seam
      const turned = (runs[p - 1] as number) - room - (off * off) / 2
      if (turned > (runs[p] as number)) runs[p] = turned
      before -= sizes[p - 1] as number
    }
    for (let p = 0; p <= last; p++) runs[p] = (runs[p] as number) + ((gains[p] as Float32Array)[k] as number)
  }
  return runs[last] as number
}
