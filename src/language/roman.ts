/** Roman numerals in capitals, as they number sessions, chapters and parts: XXXV, IV. */

const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const numeral =
  /(?<![\p{L}\p{N}./])(?=[IVXLCM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu

/** The numerals of a text with their values; half-open ranges. A single letter may be one (V) or not: callers decide. */
export function romanNumbers(text: string): { start: number; end: number; value: number }[] {
  return [...text.matchAll(numeral)].map((match) => {
    const digits = [...match[0]].map((letter) => worth[letter] as number)
    const value = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
    return { start: match.index, end: match.index + match[0].length, value }
  })
}
