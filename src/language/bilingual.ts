/**
 * The bilingual lexicon: which keys (see keys.ts) of one language, words and phrases, stand for which of the other. Learned from approved
 * translations (`mahdar learn`); the package ships one, users add their own.
 *
 * As a file: one Arabic key a line, a tab, then its English keys as `key:forward:backward`, parted by spaces, weights in per mille.
 * A phrase is the keys of its words with a low line between.
 */
import { existsSync, readFileSync } from 'node:fs'
import { groupBy } from '../model/group.ts'
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { isPhrase } from './phrase-keys.ts'

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

/** A key of the other language, and how likely it is said for one of this. */
export interface Translation {
  key: string
  weight: number
}
const none: readonly Translation[] = []

export class Bilingual {
  /** Keys by number, in order of their first appearance. */
  readonly #keys: Record<Language, string[]> = { ar: [], en: [] }
  /** The numbers of the keys; made when they are asked for. */
  readonly #index: Partial<Record<Language, Map<string, number>>> = {}
  /** Correspondences, four numbers each: Arabic key, English key, forward and backward weight in per mille. */
  #table: number[] | Uint16Array = []
  /** The table in the form of the package, as long as nobody asks for it. */
  #unread: string | null = null
  /** The row of two keys; made when rows are added one by one. */
  #rows: Map<number, number> | undefined
  #renderings: Partial<Record<Language, Renderings>> = {}
  #translations: Record<Language, (readonly Translation[])[]> = { ar: [], en: [] }
  #phrases: Partial<Record<Language, readonly string[]>> = {}

  /** Number of keys of a language. */
  size(language: Language): number {
    return this.#keys[language].length
  }

  /** The keys of a language, by number. */
  keys(language: Language): readonly string[] {
    return this.#keys[language]
  }

  /** Those keys of a language that are phrases. */
  phrases(language: Language): readonly string[] {
    this.#phrases[language] ??= this.#keys[language].filter(isPhrase)
    return this.#phrases[language]
  }

  #indexOf(language: Language): Map<string, number> {
    this.#index[language] ??= new Map(this.#keys[language].map((key, number) => [key, number]))
    return this.#index[language]
  }

  renderings(language: Language): Renderings {
    this.#renderings[language] ??= renderingsOf(this.#keys[language].length, this.#read(), language)
    return this.#renderings[language]
  }

  #read(): number[] | Uint16Array {
    if (this.#unread !== null) {
      const bytes = Buffer.from(this.#unread, 'base64')
      this.#table = Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(2 * i))
      this.#unread = null
    }
    return this.#table
  }

  /** The keys of the other language for a key, with how likely each is (0..1). Words come again and again: kept once read. */
  translations(language: Language, key: string): readonly Translation[] {
    const number = this.#indexOf(language).get(key)
    if (number === undefined) return none
    let read = this.#translations[language][number]
    if (read === undefined) {
      const { starts, to, weights } = this.renderings(language)
      const others = this.#keys[otherLanguage(language)]
      const from = starts[number] as number
      read = Array.from(to.subarray(from, starts[number + 1]), (other, i) => ({
        key: others[other] as string,
        weight: weights[from + i] as number
      }))
      this.#translations[language][number] = read
    }
    return read
  }

  /** Adds a correspondence, or raises the weights of a known one. */
  add(ar: string, en: string, forward: number, backward: number): void {
    this.#renderings = {}
    this.#translations = { ar: [], en: [] }
    this.#phrases = {}
    const known = this.#read()
    const table = Array.isArray(known) ? known : [...known]
    this.#table = table
    this.#rows ??= rowsOf(table)
    const cell = cellOf(this.#number('ar', ar), this.#number('en', en))
    const row = this.#rows.get(cell)
    if (row === undefined) {
      this.#rows.set(cell, table.length)
      table.push(Math.floor(cell / most), cell % most, forward * 1000, backward * 1000)
    } else {
      table[row + 2] = Math.max(forward * 1000, table[row + 2] as number)
      table[row + 3] = Math.max(backward * 1000, table[row + 3] as number)
    }
  }

  #number(language: Language, key: string): number {
    const index = this.#indexOf(language)
    const known = index.get(key)
    if (known !== undefined) return known
    index.set(key, this.#keys[language].length)
    return this.#keys[language].push(key) - 1
  }

  /** Every correspondence, in the order in which they came. */
  *[Symbol.iterator](): Generator<Correspondence> {
    const table = this.#read()
    for (let row = 0; row < table.length; row += 4) {
      yield {
        ar: this.#keys.ar[table[row] as number] as string,
        en: this.#keys.en[table[row + 1] as number] as string,
        forward: (table[row + 2] as number) / 1000,
        backward: (table[row + 3] as number) / 1000
      }
    }
  }

  /** The form in which the package is built: little to parse. */
  compiled(): Compiled {
    if (Math.max(this.size('ar'), this.size('en')) > 0xffff)
      throw new Error('too many keys to be numbered in two bytes')
    const rounded = this.#read().map((n) => Math.round(n))
    const table = Buffer.alloc(rounded.length * 2)
    rounded.forEach((n, i) => {
      table.writeUInt16LE(n, i * 2)
    })
    const told = (language: Language) => packed(renderingsOf(this.size(language), rounded, language))
    return {
      keys: { ar: this.#keys.ar.join(' '), en: this.#keys.en.join(' ') },
      table: table.toString('base64'),
      renderings: isLittleEndian ? { ar: told('ar'), en: told('en') } : null
    }
  }

  static from({ keys, table, renderings }: Compiled): Bilingual {
    const lexicon = new Bilingual()
    lexicon.#keys.ar = keys.ar.split(' ')
    lexicon.#keys.en = keys.en.split(' ')
    lexicon.#unread = table
    if (renderings && isLittleEndian) lexicon.#renderings = { ar: unpacked(renderings.ar), en: unpacked(renderings.en) }
    return lexicon
  }
}

/** Only then numbers stand in memory as in the package. */
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

type Packed = Record<keyof Renderings, string>

function packed({ starts, to, weights }: Renderings): Packed {
  const text = ({ buffer }: Int32Array | Float32Array) => Buffer.from(buffer).toString('base64')
  return { starts: text(starts), to: text(to), weights: text(weights) }
}

function unpacked({ starts, to, weights }: Packed): Renderings {
  const buffer = (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer
  return {
    starts: new Int32Array(buffer(starts)),
    to: new Int32Array(buffer(to)),
    weights: new Float32Array(buffer(weights))
  }
}

/** No lexicon has as many keys of a language. */
const most = 2 ** 26
const cellOf = (ar: number, en: number) => ar * most + en

function rowsOf(table: ArrayLike<number>): Map<number, number> {
  const rows = new Map<number, number>()
  for (let row = 0; row < table.length; row += 4) rows.set(cellOf(table[row] as number, table[row + 1] as number), row)
  return rows
}

function renderingsOf(size: number, table: ArrayLike<number>, language: Language): Renderings {
  const [own, other, weight] = language === 'ar' ? [0, 1, 2] : [1, 0, 3]
  const starts = new Int32Array(size + 1)
  for (let row = 0; row < table.length; row += 4) {
    const key = table[row + own] as number
    starts[key + 1] = (starts[key + 1] as number) + 1
  }
  for (let k = 0; k < size; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const next = starts.slice()
  const rows = table.length / 4
  const found = { starts, to: new Int32Array(rows), weights: new Float32Array(rows) }
  for (let row = 0; row < table.length; row += 4) {
    const key = table[row + own] as number
    const at = next[key] as number
    next[key] = at + 1
    found.to[at] = table[row + other] as number
    found.weights[at] = (table[row + weight] as number) / 1000
  }
  return found
}

/** See `Bilingual.compiled`. */
export interface Compiled {
  /** By number, parted by spaces. */
  keys: Record<Language, string>
  /** In base64, numbers of two bytes each: Arabic key, English key, forward and backward weight in per mille, again and again. */
  table: string
  /** What follows from the table, in base64; null where the package was built on a machine with the high byte first. */
  renderings: Record<Language, Packed> | null
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
  shipped ??= !import.meta.url.endsWith('.ts')
    ? Bilingual.from(JSON.parse(readFileSync(new URL('../language/data/bilingual.json', import.meta.url), 'utf8')))
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
