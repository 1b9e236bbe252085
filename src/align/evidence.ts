/**
 * What the words of two units say about their being translations: a log-likelihood ratio (natural logarithm) of "each word
 * was said by the other side" against "each was said by its own document", in both directions, after Moore (2002) and
 * IBM Model 1. Nothing in common is below 0, a bead of nothing is 0, so that scores of beads can be added and compared.
 */
import type { Bilingual } from '../language/bilingual.ts'
import type { Language } from '../model/record.ts'
import { type Lesson, type Links, linksOf, withLessons } from './links.ts'
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
   * What the words of one side's units say given one unit of the other: for `list[from..to]`, units of `language`, written to
   * the same places of `out`.
   */
  halves(language: Language, given: number, list: Int32Array, from: number, to: number, out: Float32Array): void {
    const voice = this.#voices[language]
    const other = language === 'ar' ? this.en : this.ar
    const unsaid = this.unsaid(language)
    const size = hear(voice, other, given)
    for (let n = from; n < to; n++) {
      const unit = list[n] as number
      out[n] = (unsaid[unit] as number) + said(voice, this[language], unit, size)
    }
    forget(voice, other, given)
  }

  /** For each unit of a language, what its words say where the other side says none of them. */
  unsaid(language: Language): Float64Array {
    const known = this.#unsaid[language]
    if (known) return known
    const { size, starts, ids } = this[language]
    const { lost } = this.#voices[language]
    const sums = new Float64Array(size)
    for (let u = 0; u < size; u++) {
      let sum = 0
      for (let n = starts[u] as number; n < (starts[u + 1] as number); n++) sum += lost[ids[n] as number] as number
      sums[u] = sum
    }
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
    forget(voice, other, given)
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
    let sum = 0
    for (const unit of own) {
      const gains = others.map((o) => this.#gains(language, unit, o))
      sum += (unsaid[unit] as number) + inRuns(gains, sizes)
    }
    return sum
  }

  /** What one unit of the other side adds to each word of a unit of `language`. Cached. */
  #gains(language: Language, unit: number, given: number): Float32Array {
    const other = language === 'ar' ? this.en : this.ar
    const id = unit * other.size + given
    const cached = this.#cached[language].get(id)
    if (cached) return cached
    const voice = this.#voices[language]
    const size = hear(voice, other, given)
    const { starts, ids } = this[language]
    const start = starts[unit] as number
    const gains = new Float32Array((starts[unit + 1] as number) - start)
    for (let k = 0; k < gains.length; k++) {
      const key = ids[start + k] as number
      const by = voice.heard[key] as number
      if (by > 0) gains[k] = Math.log(1 + (by * (voice.worth[key] as number)) / size)
    }
    forget(voice, other, given)
    this.#cached[language].set(id, gains)
    return gains
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
      const [ar, en] = [this.ar.keys[a] as string, this.en.keys[e] as string]
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
  return { said, worth, lost, heard: new Float32Array(count) }
}

/** Hears a unit of the other side; returns the number of its words, with one for the empty word. */
function hear({ said, heard }: Voice, other: Side, unit: number): number {
  const [from, to] = [other.starts[unit] as number, other.starts[unit + 1] as number]
  const { starts, ends, targets, weights } = said
  for (let k = from; k < to; k++) {
    const key = other.ids[k] as number
    const end = ends[key] as number
    for (let n = starts[key] as number; n < end; n++) {
      const t = targets[n] as number
      heard[t] = (heard[t] as number) + (weights[n] as number)
    }
  }
  return to - from + 1
}

function forget({ said, heard }: Voice, other: Side, unit: number): void {
  const { starts, ends, targets } = said
  for (let k = other.starts[unit] as number; k < (other.starts[unit + 1] as number); k++) {
    const key = other.ids[k] as number
    const end = ends[key] as number
    for (let n = starts[key] as number; n < end; n++) heard[targets[n] as number] = 0
  }
}

/** Products of this size are put into the sum, so that one logarithm serves many words. */
const large = 1e200

/** What the unit that was heard, which has `size` words, adds to the words of a unit. */
function said({ worth, heard }: Voice, { starts, ids }: Side, unit: number, size: number): number {
  const end = starts[unit + 1] as number
  let sum = 0
  let product = 1
  for (let n = starts[unit] as number; n < end; n++) {
    const key = ids[n] as number
    const by = heard[key] as number
    if (by === 0) continue
    product *= 1 + (by * (worth[key] as number)) / size
    if (product > large) {
      sum += Math.log(product)
      product = 1
    }
  }
  return product === 1 ? sum : sum + Math.log(product)
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
