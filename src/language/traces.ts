/**
 * What a text may hold, told by one look at it: its runs of two and three characters. A word of which one run is missing does not
 * stand in the text, and of the many lists of words that are looked for in a document most have none there: they need not be begun.
 */
import { isWordUnit, runEnd } from './characters.ts'
import { folded } from './fold.ts'

/** A power of two: so many runs are told apart. */
const places = 1 << 16

const placeOf = (a: number, b: number, c: number): number =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 16

/** Where a word begins or ends there is a space, whatever sign stands beside it. */
const space = 32
const firstArabic = 0x600

/** The runs of some texts. */
export class Traces {
  readonly #bits = new Uint32Array(places >> 5)

  /** @param texts folded */
  constructor(texts: Iterable<string>) {
    for (const text of texts) this.#add(text)
  }

  #add(text: string): void {
    let a = space
    let b = space
    let inWord = false
    let begins = false
    for (let i = 0; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) : space
      const goesOn = isWordUnit(c)
      this.#mark(placeOf(b, c, 0))
      this.#mark(placeOf(a, b, c))
      if (inWord && (begins || !goesOn)) this.#mark(placeOf(begins ? space : a, b, goesOn ? c : space))
      // A Latin word may have an Arabic letter written onto it.
      begins = goesOn && (!inWord || (b >= firstArabic && c < firstArabic))
      inWord = goesOn
      a = b
      b = c
    }
  }

  #mark(place: number): void {
    this.#bits[place >> 5] = (this.#bits[place >> 5] as number) | (1 << (place & 31))
  }

  /** False where the texts hold nothing of what is looked for. */
  mayHold({ code }: Sought): boolean {
    let at = 0
    while (at < code.length) {
      const end = at + (code[at] as number)
      at++
      while (at < end && this.#holdsAny(code, at)) at += code[at] as number
      if (at === end) return true
      at = end
    }
    return false
  }

  /** Whether all runs of one of the words that begin at a place of the code are there. */
  #holdsAny(code: Uint16Array, from: number): boolean {
    const bits = this.#bits
    const end = from + (code[from] as number)
    for (let at = from + 1; at < end; ) {
      const next = at + (code[at] as number)
      at++
      while (at < next && ((bits[(code[at] as number) >> 5] as number) & (1 << ((code[at] as number) & 31))) !== 0) at++
      if (at === next) return true
      at = next
    }
    return false
  }
}

/** What stands at one place of a phrase: a word, or any of several. Folded; a space before or behind it is the edge of the word. */
export type Choice = readonly string[]

/** Phrases to be looked for, made ready for `Traces`. */
export class Sought {
  readonly #phrases: () => Iterable<readonly Choice[]>
  #code: Uint16Array | undefined

  /** @param phrases asked for when the first text is: a run may end before */
  constructor(phrases: () => Iterable<readonly Choice[]>) {
    this.#phrases = phrases
  }

  /** Each phrase, in it each choice and in it each word begins with its own length; a word is its runs. */
  get code(): Uint16Array {
    this.#code ??= codeOf(this.#phrases())
    return this.#code
  }
}

function codeOf(phrases: Iterable<readonly Choice[]>): Uint16Array {
  const code: number[] = []
  /** Writes what `inner` writes behind its length. */
  const sized = (inner: () => void) => {
    const at = code.push(0) - 1
    inner()
    code[at] = code.length - at
  }
  const word = (text: string) => sized(() => pushRuns(code, text))
  const choice = (words: Choice) => sized(() => words.forEach(word))
  for (const choices of phrases) sized(() => choices.forEach(choice))
  return Uint16Array.from(code)
}

function pushRuns(code: number[], word: string): void {
  const unit = (i: number) => word.charCodeAt(i)
  if (word.length === 2) code.push(placeOf(unit(0), unit(1), 0))
  else for (let i = 0; i < word.length - 2; i++) code.push(placeOf(unit(i), unit(i + 1), unit(i + 2)))
}

/** The whole words of a phrase, folded, as choices. Arabic ones may have others written onto them, in place of their article too. */
export function wholeWords(phrase: string): Choice[] {
  const choices: Choice[] = []
  for (let at = 0; at < phrase.length; ) {
    const end = runEnd(phrase, at)
    const word = phrase.slice(at, end)
    if (end > at)
      choices.push([phrase.charCodeAt(at) < firstArabic ? ` ${word} ` : `${word.replace(/^ال(?=..)/, '')} `])
    at = Math.max(end, at + 1)
  }
  return choices
}

/** Phrases of whole words. */
export const sought = (phrases: () => Iterable<string>): Sought =>
  new Sought(() => Array.from(phrases(), (phrase) => wholeWords(folded(phrase))))
