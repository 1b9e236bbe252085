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

const word = /[\p{L}\p{N}]+(?:\+[\p{L}\p{N}]+)*/gu
const joint = /^(?: ?[-'"/&(] ?| |' ?s |\) )$/

/**
 * A list of names of several words, found in folded text in time linear in its length. The first word of an Arabic name may
 * carry the clitics و ف ب ل ك (للميثاق for الميثاق); the longest name wins.
 */
export class Names<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>()

  add(name: string, value: T): void {
    const words = folded(name).match(word)
    if (!words) return
    const first = words[0] as string
    const entries = this.#byFirst.get(first)
    if (!entries) this.#byFirst.set(first, [{ words, value }])
    else {
      entries.push({ words, value })
      entries.sort((a, b) => b.words.length - a.words.length)
    }
  }

  /** Every name in `text` (folded), left to right, without overlaps. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = []
    word.lastIndex = 0
    for (let match = word.exec(text); match; match = word.exec(text)) {
      const hit = this.#match(text, match.index, match[0])
      if (!hit) continue
      found.push(hit)
      word.lastIndex = hit.end
    }
    return found
  }

  /** The name whose first word starts at `start` of `text` (folded). */
  at(text: string, start: number): Found<T> | undefined {
    word.lastIndex = start
    const match = word.exec(text.length > start + 80 ? text.slice(0, start + 80) : text)
    return match && match.index === start ? this.#match(text, start, match[0]) : undefined
  }

  #match(text: string, start: number, first: string): Found<T> | undefined {
    let best: Found<T> | undefined
    for (const form of withoutClitics(first)) {
      for (const { words, value } of this.#byFirst.get(form) ?? []) {
        const end = follow(text, start + first.length, words)
        if (end < 0) continue
        if (!best || end > best.end) best = { value, start, end }
        break
      }
    }
    return best
  }
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

const wordUnit = /[\p{L}\p{N}]/u
const isWordAt = (text: string, i: number): boolean => i < text.length && wordUnit.test(text.charAt(i))

/**
 * An Arabic word (folded) with and without what may be written together with it: و or ف, then ب, ل or ك, with ال after ل
 * written لل. The word itself comes first.
 */
export function withoutClitics(form: string): string[] {
  const forms = [form]
  const first = form.charCodeAt(0)
  if (first < 0x0621 || first > 0x064a || form.length < 3) return forms
  const bare = form[0] === 'و' || form[0] === 'ف' ? form.slice(1) : form
  if (bare !== form) forms.push(bare)
  if (bare.startsWith('لل')) forms.push(`ا${bare.slice(1)}`)
  if (/^[بلك]/.test(bare)) forms.push(bare.slice(1))
  return forms
}
