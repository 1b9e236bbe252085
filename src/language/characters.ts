/** What a UTF-16 unit is, told once for each: regular expressions with `\p{L}` ask anew at every unit of every text. */

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

/** A list of phrases knows by the first two units of a word, in so many places, that most words open none of it. */
export const headCount = 1 << 13
export const headOf = (first: number, second: number): number => ((first << 6) ^ second) & (headCount - 1)

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

/** Where the character at `i` ends: a surrogate pair is one. */
export const characterEnd = (text: string, i: number): number =>
  (text.codePointAt(i) as number) > 0xffff ? i + 2 : i + 1
