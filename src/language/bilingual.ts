/**
 * The bilingual lexicon: which keys (see keys.ts) of one language stand for which of the other. Learned from approved
 * translations (`mahdar learn`); the package ships one, users add their own.
 *
 * As a file: one Arabic key a line, a tab, then its English keys as `key:forward:backward`, parted by spaces, weights in per mille.
 */
import { existsSync, readFileSync } from 'node:fs'
import { groupBy } from '../model/group.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'

/** Weights are probabilities, 0..1: `forward` of the English key given the Arabic one, `backward` the reverse. */
export interface Correspondence {
  ar: string
  en: string
  forward: number
  backward: number
}

/** What the keys of one language are said by: for key k, entries starts[k] to starts[k + 1]. */
export interface Renderings {
  starts: Int32Array
  /** Keys of the other language, by number. */
  to: Int32Array
  /** How likely each is said for this one. */
  weights: Float32Array
}

export class Bilingual {
  /** Keys by number, in order of their first appearance. */
  readonly #keys: Record<Language, string[]> = { ar: [], en: [] }
  readonly #index: Record<Language, Map<string, number>> = { ar: new Map(), en: new Map() }
  /** Correspondences, one in each row. */
  readonly #ar: number[] = []
  readonly #en: number[] = []
  readonly #forward: number[] = []
  readonly #backward: number[] = []
  /** The row of two keys; made when rows are added one by one. */
  #rows: Map<string, number> | undefined
  #renderings: Partial<Record<Language, Renderings>> = {}

  /** Number of keys of a language. */
  size(language: Language): number {
    return this.#keys[language].length
  }

  /** The number of a key in this lexicon, −1 where it is unknown. */
  indexOf(language: Language, key: string): number {
    return this.#index[language].get(key) ?? -1
  }

  renderings(language: Language): Renderings {
    this.#renderings[language] ??=
      language === 'ar'
        ? renderingsOf(this.#keys.ar.length, this.#ar, this.#en, this.#forward)
        : renderingsOf(this.#keys.en.length, this.#en, this.#ar, this.#backward)
    return this.#renderings[language]
  }

  /** The keys of the other language for a key, with how likely each is (0..1). */
  *translations(language: Language, key: string): Generator<{ key: string; weight: number }> {
    const index = this.indexOf(language, key)
    if (index < 0) return
    const { starts, to, weights } = this.renderings(language)
    const others = this.#keys[otherLanguage(language)]
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at++)
      yield { key: others[to[at] as number] as string, weight: weights[at] as number }
  }

  /** Adds a correspondence, or raises the weights of a known one. */
  add(ar: string, en: string, forward: number, backward: number): void {
    this.#renderings = {}
    this.#rows ??= new Map(this.#ar.map((a, row) => [`${a} ${this.#en[row]}`, row]))
    const [a, e] = [this.#number('ar', ar), this.#number('en', en)]
    const row = this.#rows.get(`${a} ${e}`)
    if (row === undefined) this.#rows.set(`${a} ${e}`, this.#put(a, e, forward, backward))
    else {
      this.#forward[row] = Math.max(forward, this.#forward[row] as number)
      this.#backward[row] = Math.max(backward, this.#backward[row] as number)
    }
  }

  #number(language: Language, key: string): number {
    const known = this.#index[language].get(key)
    if (known !== undefined) return known
    this.#index[language].set(key, this.#keys[language].length)
    return this.#keys[language].push(key) - 1
  }

  #put(ar: number, en: number, forward: number, backward: number): number {
    this.#en.push(en)
    this.#forward.push(forward)
    this.#backward.push(backward)
    return this.#ar.push(ar) - 1
  }

  /** Every correspondence, in the order in which they came. */
  *[Symbol.iterator](): Generator<Correspondence> {
    for (let row = 0; row < this.#ar.length; row++) {
      yield {
        ar: this.#keys.ar[this.#ar[row] as number] as string,
        en: this.#keys.en[this.#en[row] as number] as string,
        forward: this.#forward[row] as number,
        backward: this.#backward[row] as number
      }
    }
  }

  /** The form in which the package is built: keys in one string for each language, correspondences as four numbers each. */
  compiled(): Compiled {
    const pairs = this.#ar.flatMap((a, row) => [
      a,
      this.#en[row] as number,
      Math.round((this.#forward[row] as number) * 1000),
      Math.round((this.#backward[row] as number) * 1000)
    ])
    return { ar: this.#keys.ar.join(' '), en: this.#keys.en.join(' '), pairs }
  }

  static from({ ar, en, pairs }: Compiled): Bilingual {
    const lexicon = new Bilingual()
    for (const key of ar.split(' ')) lexicon.#number('ar', key)
    for (const key of en.split(' ')) lexicon.#number('en', key)
    for (let n = 0; n < pairs.length; n += 4) {
      const [a, e] = [pairs[n] as number, pairs[n + 1] as number]
      lexicon.#put(a, e, (pairs[n + 2] as number) / 1000, (pairs[n + 3] as number) / 1000)
    }
    return lexicon
  }
}

function renderingsOf(
  size: number,
  from: readonly number[],
  to: readonly number[],
  weights: readonly number[]
): Renderings {
  const starts = new Int32Array(size + 1)
  for (const key of from) starts[key + 1] = (starts[key + 1] as number) + 1
  for (let k = 0; k < size; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const next = starts.slice()
  const found = { starts, to: new Int32Array(from.length), weights: new Float32Array(from.length) }
  from.forEach((key, row) => {
    const at = next[key] as number
    next[key] = at + 1
    found.to[at] = to[row] as number
    found.weights[at] = weights[row] as number
  })
  return found
}

/** See `Bilingual.compiled`. */
export interface Compiled {
  ar: string
  en: string
  /** Arabic key, English key, forward and backward weight in per mille, one after the other. */
  pairs: number[]
}

/** Parses the file form. Throws with the number of the line where it is broken. */
export function parseBilingual(text: string): Bilingual {
  const lexicon = new Bilingual()
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    if (tab <= 0) throw new Error(`line ${i + 1}: no tab after the Arabic key`)
    const ar = line.slice(0, tab)
    for (const entry of line.slice(tab + 1).split(' ')) {
      const [en, f, b] = entry.split(':')
      const weights = [Number(f) / 1000, Number(b) / 1000] as const
      if (!en || !(weights[0] >= 0 && weights[0] <= 1) || !(weights[1] >= 0 && weights[1] <= 1)) {
        throw new Error(`line ${i + 1}: "${entry}" is not key:forward:backward`)
      }
      lexicon.add(ar, en, ...weights)
    }
  }
  return lexicon
}

let shipped: Bilingual | undefined

/** The lexicon that ships with the package: its file form among the sources, compiled in the package, which starts faster. */
export function shippedBilingual(): Bilingual {
  shipped ??= import.meta.url.endsWith('.js')
    ? Bilingual.from(JSON.parse(readFileSync(new URL('./data/bilingual.json', import.meta.url), 'utf8')))
    : readBilingual(new URL('./data/bilingual.tsv', import.meta.url))
  return shipped
}

/** A lexicon of the file form; an empty one where there is no such file yet. */
export const readBilingual = (file: URL): Bilingual =>
  existsSync(file) ? parseBilingual(readFileSync(file, 'utf8')) : new Bilingual()

/** Writes the file form, sorted, so that the same lexicon gives the same bytes. `least`: pairs weaker both ways are left out. */
export function formatBilingual(lexicon: Bilingual, least = 0.03): string {
  const byKey = groupBy(
    [...lexicon].filter((pair) => Math.max(pair.forward, pair.backward) >= least),
    (pair) => pair.ar
  )
  const lines = [...byKey]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([ar, list]) => {
      const entries = list
        .sort((x, y) => y.forward - x.forward || (x.en < y.en ? -1 : 1))
        .map((e) => `${e.en}:${Math.round(e.forward * 1000)}:${Math.round(e.backward * 1000)}`)
      return `${ar}\t${entries.join(' ')}`
    })
  return `${lines.join('\n')}\n`
}
