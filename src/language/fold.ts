import { lastUpTo } from '../model/sorted.ts'
import { Latest } from './latest.ts'

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

const withHamza = new Map([
  [0x0648, 'ؤ'],
  [0x064a, 'ئ'],
  [0x0649, 'ئ']
])

const presentation = (c: number) => (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)

/** The folded form of one UTF-16 unit: empty where it is dropped. */
function foldUnit(c: number): string {
  if (c < 0x80) return c >= 65 && c <= 90 ? String.fromCharCode(c + 32) : c < 32 ? ' ' : String.fromCharCode(c)
  if (dropped(c)) return ''
  const known = single.get(c)
  if (known !== undefined) return known
  if (presentation(c)) {
    const form = String.fromCharCode(c)
    const standard = form.normalize('NFKC')
    // Ornate brackets and code points not yet assigned stand for themselves.
    if (standard === form) return form
    let out = ''
    for (const unit of standard) out += foldUnit(unit.codePointAt(0) as number)
    return out
  }
  return c < 0x0590 ? String.fromCharCode(c).toLowerCase() : String.fromCharCode(c)
}

/** Units below this are folded by table; above it only presentation forms change. */
const tabled = 0x3100
/** What a unit that is dropped folds to, and one that folds to several or hangs on what stands before it. */
export const gone = -1
export const dependent = -2
/** By unit; 0 for what was not met yet, for no unit folds to it. */
const table = new Int32Array(tabled)

function learn(c: number): number {
  const one = foldUnit(c)
  const unit = one.length === 1 ? one.charCodeAt(0) : dropped(c) && c !== 0x0654 ? gone : dependent
  table[c] = unit
  return unit
}

/** What a UTF-16 unit folds to by itself: a unit, `gone` or `dependent`. */
export function foldedUnit(c: number): number {
  if (c < tabled) return (table[c] as number) || learn(c)
  return c < 0xfb50 ? c : dependent
}

const plain = /^[ -@[-`{-~]*$/
/** Letters of which the lower case is one unit, whatever stands beside them. */
const lowered = /^[\0-\u012f\u2000-\u206f]*$/
const same = (i: number) => i

function foldAnew(text: string): Folded {
  if (plain.test(text)) return { text, origin: same }
  const lower = lowered.test(text) ? text.toLowerCase() : text
  let out = ''
  let run = 0
  // Where the offsets shift: from the folded offset at[k] on, the original offset is from[k] and counts on.
  const at = [0]
  const from = [0]
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i)
    const unit = foldedUnit(c)
    if (unit === c) continue
    out += lower.slice(run, i)
    run = i + 1
    if (unit > 0) {
      out += String.fromCharCode(unit)
      continue
    }
    // و and ي with a hamza of its own beside it are one letter in composed text.
    const composed = c === 0x0654 && i > 0 ? withHamza.get(lower.charCodeAt(i - 1)) : undefined
    if (composed) out = out.slice(0, -1) + composed
    const several = foldUnit(c)
    if (several.length !== 1) {
      for (let k = 0; k < several.length; k++) shift(at, from, out.length + k, i)
      shift(at, from, out.length + several.length, i + 1)
    }
    out += several
  }
  out += lower.slice(run)
  const length = out.length
  return { text: out, origin: at.length === 1 ? same : (i) => originAt(at, from, Math.min(i, length)) }
}

function shift(at: number[], from: number[], folded: number, original: number): void {
  if (at.at(-1) === folded) from[from.length - 1] = original
  else {
    at.push(folded)
    from.push(original)
  }
}

function originAt(at: readonly number[], from: readonly number[], i: number): number {
  const low = lastUpTo(at, i)
  return (from[low] as number) + i - (at[low] as number)
}

const latest = new Latest<Folded>()

/** Folds `text`; see the module for what changes. */
export const fold = (text: string): Folded => latest.get(text, foldAnew)

/** The folded text alone, for keys and comparisons. */
export const folded = (text: string): string => fold(text).text

const vowelSigns = /[\u0640\u064b-\u0652\u0670]/g
/** An Arabic text without vowel signs and without the stroke that only stretches a word; all else as printed. */
export const withoutVowelSigns = (text: string): string => text.replace(vowelSigns, '')
