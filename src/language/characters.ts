/** What a UTF-16 unit is, told once for each: regular expressions with `\p{L}` ask anew at every unit of every text. */

/**
 * Letters, numerals and marks of the scripts that texts of the two languages hold, as parts of a class of a regular expression: one
 * with `\p{L}`, which knows all scripts, takes a millisecond and more to be made ready, and many are asked once or twice in a run.
 */
export const anyLetter =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u0386\\u0388-\\u03ff\\u0400-\\u0481\\u048a-\\u0587\\u05d0-\\u05f2\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9\\u1e00-\\u1fff\\u3040-\\u9fff\\uac00-\\ud7a3\\ufb00-\\ufdff\\ufe70-\\ufefc'
export const anyNumeral =
  '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u2150-\\u2189\\u2460-\\u249b'
export const anyMark =
  '\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed'

/** Two letters side by side. */
export const twoLetters = new RegExp(`[${anyLetter}]{2}`)

const unknown = 0
const sign = 1
const space = 2
/** A letter or a number, `\p{L}` or `\p{N}`. */
const word = 3
/** What is set on a letter, `\p{M}`. */
const mark = 4

const letterOrNumber = /[\p{L}\p{N}]/u
const combining = /\p{M}/u
const whiteSpace = /\s/
const kinds = new Uint8Array(0x10000)

function learn(unit: number): number {
  const text = String.fromCharCode(unit)
  const kind = letterOrNumber.test(text) ? word : whiteSpace.test(text) ? space : combining.test(text) ? mark : sign
  kinds[unit] = kind
  return kind
}

const kindOf = (unit: number): number => {
  const kind = kinds[unit] as number
  return kind === unknown ? learn(unit) : kind
}

export const isSpace = (unit: number): boolean => kindOf(unit) === space

/** Whether a unit is a letter or a number by itself; the halves of a surrogate pair are not. */
export const isWordUnit = (unit: number): boolean => kindOf(unit) === word

/** How many units of a text are letters or numbers by themselves. */
export function wordUnits(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (kindOf(text.charCodeAt(i)) === word) count++
  return count
}

/** Whether a unit is a letter, a number or a mark on one. */
export const isWordOrMark = (unit: number): boolean => kindOf(unit) >= word

/** Whether a character beyond the first plane, of which `unit` is the first half, is a letter, a number or a mark on one. */
export const isRareWordOrMark = (text: string, i: number): boolean => {
  const point = String.fromCodePoint(text.codePointAt(i) as number)
  return letterOrNumber.test(point) || combining.test(point)
}

/** Where the run of letters and numbers that starts at `i` ends; `i` where none does. */
export function runEnd(text: string, i: number): number {
  let at = i
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const point = text.codePointAt(at) as number
      if (point < 0x10000 || !letterOrNumber.test(String.fromCodePoint(point))) break
      at += 2
    } else if (kindOf(unit) === word) at++
    else break
  }
  return at
}

/** Where the run of letters, numbers and marks on them that starts at `i` ends; `i` where none does. */
export function markedRunEnd(text: string, i: number): number {
  let at = i
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isWordOrMark(unit)) at++
    else if (unit >= 0xd800 && unit <= 0xdbff && isRareWordOrMark(text, at)) at += 2
    else break
  }
  return at
}

/**
 * How the words of a list open, by two numbers: most words of a text open none of it. A bit for each place, for many lists are asked
 * for each word, and what they know is to stay at hand.
 */
export class Heads {
  readonly #bits = new Int32Array(placesOfHeads >> 5)

  add(first: number, second: number): void {
    const place = placeOfHead(first, second)
    this.#bits[place >> 5] = (this.#bits[place >> 5] as number) | (1 << (place & 31))
  }

  has(first: number, second: number): boolean {
    const place = placeOfHead(first, second)
    return ((this.#bits[place >> 5] as number) & (1 << (place & 31))) !== 0
  }
}
const placesOfHeads = 1 << 13
const placeOfHead = (first: number, second: number): number => ((first << 6) ^ second) & (placesOfHeads - 1)

/** How many letters and numbers a text has; a pair of surrogates counts once. */
export function letterCount(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) {
      if (kindOf(unit) === word) count++
    } else if (letterOrNumber.test(String.fromCodePoint(text.codePointAt(i) as number))) {
      count++
      i++
    }
  }
  return count
}

/** The runs of letters and numbers of a text, a space between them: what it says, whatever its signs. */
export function bareWords(text: string): string {
  const words: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at)
    if (end > at) words.push(text.slice(at, end))
    at = Math.max(end, at + 1)
  }
  return words.join(' ')
}

/** Where the character at `i` ends: a surrogate pair is one. */
export const characterEnd = (text: string, i: number): number =>
  (text.codePointAt(i) as number) > 0xffff ? i + 2 : i + 1
