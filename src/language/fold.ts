/**
 * A form of the text made for comparison only, with the way back to the original offsets.
 *
 * Arabic: vowel signs, tatweel and invisible marks are dropped, أ إ آ ٱ become ا, ى becomes ي, ة becomes ه,
 * presentation forms become letters. Latin: lower case. Digits become ASCII, dashes `-`, quotation marks `"` or `'`,
 * no-break spaces a space. (Unicode 15.1, chapters 6 and 9.)
 */
export interface Folded {
  readonly text: string
  /** The original offset of the folded offset `i` (0..text.length). */
  origin(i: number): number
}

const dropped = (c: number) =>
  (c >= 0x064b && c <= 0x065f) ||
  c === 0x0670 ||
  c === 0x0640 ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2066 && c <= 0x2069) ||
  c === 0x00ad ||
  c === 0xfeff ||
  (c >= 0x0610 && c <= 0x061a) ||
  (c >= 0x06d6 && c <= 0x06ed && c !== 0x06dd && c !== 0x06de && c !== 0x06e9)

const single = new Map<number, string>()
const set = (from: string, to: string) => {
  for (const c of from) single.set(c.codePointAt(0) as number, to)
}
set('أإآٱ', 'ا')
set('ى', 'ي')
set('ة', 'ه')
set('\u00a0\u2007\u202f\u2009\u2002\u2003\u3000\t\n\r\f\v', ' ')
set('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-')
set('“”„«»″', '"')
set('‘’‚′', "'")
for (let i = 0; i < 10; i++) {
  single.set(0x0660 + i, String(i))
  single.set(0x06f0 + i, String(i))
}

const presentation = (c: number) => (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)

/** The folded form of one UTF-16 unit: empty where it is dropped. */
function foldUnit(c: number): string {
  if (c < 0x80) return c >= 65 && c <= 90 ? String.fromCharCode(c + 32) : c < 32 ? ' ' : String.fromCharCode(c)
  if (dropped(c)) return ''
  const known = single.get(c)
  if (known !== undefined) return known
  if (presentation(c)) {
    let out = ''
    for (const unit of String.fromCharCode(c).normalize('NFKC')) out += foldUnit(unit.codePointAt(0) as number)
    return out
  }
  return c < 0x0590 ? String.fromCharCode(c).toLowerCase() : String.fromCharCode(c)
}

const plain = /^[ -@[-`{-~]*$/

/** Folds `text`; see the module for what changes. */
export function fold(text: string): Folded {
  if (plain.test(text)) return { text, origin: (i) => i }
  let out = ''
  const map = new Array<number>(text.length)
  let n = 0
  let shifted = false
  for (let i = 0; i < text.length; i++) {
    const folded = foldUnit(text.charCodeAt(i))
    if (folded.length !== 1) shifted = true
    for (let k = 0; k < folded.length; k++) map[n++] = i
    out += folded
  }
  if (!shifted) return { text: out, origin: (i) => i }
  map[n] = text.length
  map.length = n + 1
  return { text: out, origin: (i) => map[Math.min(i, n)] as number }
}

/** The folded text alone, for keys and comparisons. */
export const folded = (text: string): string => fold(text).text
