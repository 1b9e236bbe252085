import { Heads, isWordUnit, runEnd } from './characters.ts'
import { folded } from './fold.ts'

/** A name found in a text: what it stands for and its half-open range, clitics included. */
export interface Found<T> {
  value: T
  start: number
  end: number
}

interface Entry<T> {
  words: readonly string[]
  value: T
}

/** A list of names as it is written when the package is built: under the first word, in JSON, the other words and what they stand for. */
export type CompiledNames = Readonly<Record<string, string>>
type Written<T> = readonly (readonly [rest: string, value: T])[]

const word = /[\p{L}\p{N}]+(?:\+[\p{L}\p{N}]+)*/gu
/** What may stand between two words of one name. */
export const joint = /^(?: ?[-'"/&(] ?| |' ?s |\) )$/

/**
 * A list of names of several words, found in folded text in time linear in its length. The first word of an Arabic name may
 * carry the clitics و ف ب ل ك (للميثاق for الميثاق); the longest name wins.
 */
export class Names<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>()
  /** Set for the first two units and the length of the first word of every name. */
  readonly #heads = new Heads()

  /** Cut into words when first looked for: many lists are never asked. */
  #added: { name: string; value: T }[] = []

  /** Names of a compiled list, which are read when a text has their first word. */
  #unread: ReadonlyMap<string, string> = new Map()

  /** The list that `compiled` gives. */
  static of<T>(compiled: CompiledNames): Names<T> {
    const names = new Names<T>()
    names.#unread = new Map(Object.entries(compiled))
    for (const first of names.#unread.keys()) names.#open(first)
    return names
  }

  add(name: string, value: T): void {
    this.#added.push({ name, value })
  }

  /** The list as it can be written; what its names stand for must be JSON. */
  compiled(): CompiledNames {
    this.#index()
    const written = (list: readonly Entry<T>[]): Written<T> =>
      list.map(({ words, value }) => [words.slice(1).join(' '), value])
    return Object.fromEntries([...this.#byFirst].map(([first, list]) => [first, JSON.stringify(written(list))]))
  }

  #open(first: string): void {
    this.#heads.add(first.charCodeAt(0), secondOf(first.length > 1 ? first.charCodeAt(1) : 0, first.length))
  }

  #index(): void {
    for (const { name, value } of this.#added) {
      const words = folded(name).match(word)
      if (!words) continue
      const first = words[0] as string
      this.#open(first)
      const entries = this.#byFirst.get(first)
      if (!entries) this.#byFirst.set(first, [{ words, value }])
      else {
        entries.push({ words, value })
        entries.sort((a, b) => b.words.length - a.words.length)
      }
    }
    this.#added = []
  }

  /** Every name in `text` (folded), left to right, without overlaps. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = []
    let at = 0
    while (at < text.length) {
      const end = wordEnd(text, at)
      if (end === at) {
        at++
        continue
      }
      const hit = this.#match(text, at, end)
      if (hit) found.push(hit)
      at = hit ? hit.end : end
    }
    return found
  }

  /** Every name in `text` (folded), as `find` has them for the names of each group alone: those of one group do not overlap. */
  byGroup(text: string, groupOf: (value: T) => number): Found<T>[] {
    const found: Found<T>[] = []
    /** Where the latest name of each group ends. */
    const ends = new Map<number, number>()
    for (let at = 0; at < text.length; ) {
      const end = wordEnd(text, at)
      const first = found.length
      // Most words open no name.
      for (const { words, value } of end > at ? this.#opened(text, at, end) : none) {
        const close = follow(text, end, words)
        if (close < 0) continue
        const group = groupOf(value)
        if ((ends.get(group) ?? 0) > at) continue
        let own = first
        while (own < found.length && groupOf((found[own] as Found<T>).value) !== group) own++
        if (close > (found[own]?.end ?? -1)) found[own] = { value, start: at, end: close }
      }
      for (let own = first; own < found.length; own++) {
        const hit = found[own] as Found<T>
        ends.set(groupOf(hit.value), hit.end)
      }
      at = Math.max(end, at + 1)
    }
    return found
  }

  /** The name whose first word starts at `start` of `text` (folded). */
  at(text: string, start: number): Found<T> | undefined {
    const end = wordEnd(text, start)
    return end > start ? this.#match(text, start, end) : undefined
  }

  /** The longest name for the word at `start`..`end`. */
  #match(text: string, start: number, end: number): Found<T> | undefined {
    let best: Found<T> | undefined
    for (const { words, value } of this.#opened(text, start, end)) {
      const close = follow(text, end, words)
      if (close > (best?.end ?? -1)) best = { value, start, end: close }
    }
    return best
  }

  /** The names that the word at `start`..`end` may open in one of the forms of `withoutClitics`. */
  #opened(text: string, start: number, end: number): readonly Entry<T>[] {
    if (this.#added.length > 0) this.#index()
    const whole = this.#openedBy(text, end, start, '')
    const c = text.charCodeAt(start)
    if (c < 0x0621 || c > 0x064a || end - start < 3) return whole
    const bare = c === waw || c === fa ? start + 1 : start
    const next = text.charCodeAt(bare)
    let all = whole
    if (bare > start) all = both(all, this.#openedBy(text, end, bare, ''))
    if (next === lam && text.charCodeAt(bare + 1) === lam) all = both(all, this.#openedBy(text, end, bare + 1, 'ا'))
    if (next === lam || next === ba || next === kaf) all = both(all, this.#openedBy(text, end, bare + 1, ''))
    return all
  }

  /** The names that open with `before` and the word from `from` to `end`. */
  #openedBy(text: string, end: number, from: number, before: string): readonly Entry<T>[] {
    const length = before.length + end - from
    const opens =
      before === ''
        ? this.#heads.has(text.charCodeAt(from), secondOf(length > 1 ? text.charCodeAt(from + 1) : 0, length))
        : this.#heads.has(before.charCodeAt(0), secondOf(text.charCodeAt(from), length))
    return opens ? this.#named(before + text.slice(from, end)) : none
  }

  /** The names whose first word this is. */
  #named(first: string): readonly Entry<T>[] {
    const known = this.#byFirst.get(first)
    if (known) return known
    const unread = this.#unread.get(first)
    if (unread === undefined) return none
    const list = (JSON.parse(unread) as Written<T>).map(([rest, value]) => ({
      words: rest === '' ? [first] : [first, ...rest.split(' ')],
      value
    }))
    this.#byFirst.set(first, list)
    return list
  }
}

const none: readonly never[] = []
const both = <T>(x: readonly T[], y: readonly T[]): readonly T[] =>
  y.length === 0 ? x : x.length === 0 ? y : [...x, ...y]
/** The second unit with the length of the word. */
const secondOf = (second: number, length: number): number => second ^ (length << 9)

/** Letters that may be written onto an Arabic word, or stand before it as its article or future. */
const joinable = new Set([...'وفبلكاس'].map((letter) => letter.charCodeAt(0)))

/**
 * How the words of a list open, by their first two units: a word of a text that is none of them, whatever is written onto it,
 * need not be looked up, and most are none.
 */
export class Openings {
  readonly #heads = new Heads()

  add(word: string): void {
    this.#heads.add(word.charCodeAt(0), word.charCodeAt(1))
  }

  /** False where neither the word nor any of the forms of `withoutClitics`, with or without article, is in the list. */
  mayHold(word: string): boolean {
    for (let i = 0; i < word.length; i++) {
      const first = word.charCodeAt(i)
      const second = word.charCodeAt(i + 1)
      if (this.#heads.has(first, second)) return true
      // The article with ل before it: لل for ال.
      if (first === lam && second === lam && this.#heads.has(alif, lam)) return true
      if (!joinable.has(first)) return false
    }
    return false
  }
}

const [waw, fa, lam, ba, kaf, alif] = [...'وفلبكا'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number
]

const plus = 43

/** Where the word that starts at `i` ends (G+20 is one word); `i` where none does. */
function wordEnd(text: string, i: number): number {
  let end = runEnd(text, i)
  while (end > i && text.charCodeAt(end) === plus) {
    const next = runEnd(text, end + 1)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** Where the words after the first end, or -1 where others stand there. */
function follow(text: string, from: number, words: readonly string[]): number {
  let at = from
  for (let i = 1; i < words.length; i++) {
    const expected = words[i] as string
    let next = at
    while (next < text.length && next < at + 4 && !isWordAt(text, next)) next++
    if (!text.startsWith(expected, next) || isWordAt(text, next + expected.length)) return -1
    if (!joint.test(text.slice(at, next))) return -1
    at = next + expected.length
  }
  return at
}

const isWordAt = (text: string, i: number): boolean => i < text.length && isWordUnit(text.charCodeAt(i))

/**
 * An Arabic word (folded) with and without what may be written together with it: و or ف, then ب, ل or ك, with ال after ل
 * written لل, or the س of the future. The word itself comes first.
 */
export function withoutClitics(form: string): string[] {
  const forms = [form]
  const first = form.charCodeAt(0)
  if (first < 0x0621 || first > 0x064a || form.length < 3) return forms
  const bare = form[0] === 'و' || form[0] === 'ف' ? form.slice(1) : form
  if (bare !== form) forms.push(bare)
  if (bare.startsWith('لل')) forms.push(`ا${bare.slice(1)}`)
  if (/^[بلك]|^س[يت].{3}/.test(bare)) forms.push(bare.slice(1))
  return forms
}
