/** What letters are to the one who puts them in order: how they run, and what stands for others. */

/** Letters that run right to left; with them, letters that run left to right, and digits. */
const arabic = /[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const digit = /[\p{Nd}]/u
const letter = /[\p{L}\p{M}]/u

/** How a letter runs: right to left, left to right, a digit, or as those around it. */
export type Way = 'right' | 'left' | 'digit' | 'none'

const ways = new Map<string, Way>()

export function wayOf(text: string): Way {
  const known = ways.get(text)
  if (known) return known
  // The Arabic comma runs as those beside it (its class is CS).
  const way: Way =
    text === '،'
      ? 'none'
      : digit.test(text)
        ? 'digit'
        : arabic.test(text)
          ? 'right'
          : letter.test(text)
            ? 'left'
            : 'none'
  ways.set(text, way)
  return way
}

const mark = /^[\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0610-\u061a]+$/
/** Whether `text` is nothing but marks that stand above or below another letter. */
export const isMark = (text: string): boolean => mark.test(text)

const forms = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g
/** Signs of the fonts Symbol and Wingdings, which have no code of their own. */
const symbols: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf0fc': '✓',
  '\uf0d8': '►'
}
const dropped = /[\0-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g

const folded = new Map<string, string>()

/** The letters that a drawn one stands for: presentation forms and ligatures as the letters that are written, no control signs. */
export function foldLetter(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const made = text
    // A mark alone is a space or a stretch and the mark.
    .replace(forms, (form) => form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''))
    .replace(dropped, (sign) => (sign === '\t' ? ' ' : ''))
    .replace(/[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g, (sign) => symbols[sign] ?? sign)
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
  if (folded.size < 20_000) folded.set(text, made)
  return made
}
