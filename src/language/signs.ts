/** The kinds of signs that a text holds, told by one look at it: most texts have few, and whoever looks for one passes over the others. */

const kinds = {
  digit: '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
  colon: ':',
  /** Round, square and curly ones. */
  bracket: '()[]{}',
  /** Quotation marks and what is typed for them. */
  quote: '"“”„«»\'`',
  /** Commas, semicolons and question marks, which stick to the word before them. */
  separator: '،,؛;؟?',
  star: '*'
}

export type Sign = keyof typeof kinds

export const signs = Object.keys(kinds) as Sign[]

/** A bit for each kind. */
const bits = Object.fromEntries(signs.map((sign, i) => [sign, 1 << i])) as Record<Sign, number>

/** The bits of each UTF-16 unit up to the last that has any. */
const table = new Uint8Array(0x2020)
for (const sign of signs) for (const c of kinds[sign]) table[c.charCodeAt(0)] = bits[sign]

/** The signs of a text, as a number for `hasSign`. */
export function signsOf(text: string): number {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < table.length) found |= table[unit] as number
  }
  return found
}

export const hasSign = (found: number, sign: Sign): boolean => (found & bits[sign]) !== 0
