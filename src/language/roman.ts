/** Roman numerals: in capitals as they number sessions, chapters and parts (XXXV, IV), in small letters as they mark items. */

const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const numeral =
  /(?<![\p{L}\p{N}./])(?=[IVXLCM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu

/** Some are in the text, as far as letters without marks tell: `\p{L}` costs more. */
const possible = /(?<![A-Za-z\d./])[IVXLCM][IVXLCDM]*(?![A-Za-z\d])/

/** The numerals of a text with their values; half-open ranges. A single letter may be one (V) or not: callers decide. */
export function romanNumbers(text: string): { start: number; end: number; value: number }[] {
  if (!possible.test(text)) return []
  return [...text.matchAll(numeral)].map((match) => {
    const digits = [...match[0]].map((letter) => worth[letter] as number)
    const value = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
    return { start: match.index, end: match.index + match[0].length, value }
  })
}

const digits: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1]
]

/** The numeral of a whole number from 1 in small letters. */
export function roman(value: number): string {
  let rest = value
  let out = ''
  for (const [letters, own] of digits) {
    while (rest >= own) {
      out += letters
      rest -= own
    }
  }
  return out
}
