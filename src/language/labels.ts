import type { Label } from '../model/tree.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { roman } from './roman.ts'

interface Markers {
  abjad: string[]
  alphabet: string[]
  letterNames: string[]
  ordinalsAr: string[]
  ordinalsEn: string[]
  cardinalsEn: string[]
  insertedAr: string[]
  insertedEn: string[]
}

const markers = lexicon<Markers>('markers')
const abjad = new Map(markers.abjad.map((letter, i) => [folded(letter), i + 1]))
const alphabet = new Map(markers.alphabet.map((letter, i) => [folded(letter), i + 1]))
const letterNames = new Map(markers.letterNames.map((name, i) => [folded(name), i + 1]))
const ordinals = new Map([
  ...markers.ordinalsAr.map((word, i) => [folded(word), i + 1] as const),
  ...markers.ordinalsEn.flatMap((word, i) => [[word, i + 1] as const, [`${word}ly`, i + 1] as const])
])

/** Ordinals of one word; the Arabic ones without their ending. */
export const ordinalStems = {
  en: markers.ordinalsEn,
  ar: markers.ordinalsAr.filter((word) => !word.includes(' ')).map((word) => folded(word).replace(/ا$/, ''))
}

/** The value of an ordinal adverb or adjective: أولاً, الأولى, First; undefined for anything else. */
export const ordinalValue = (word: string): number | undefined => {
  const plain = folded(word)
  if (!plain.startsWith('ال')) return ordinals.get(plain)
  const stem = plain.slice(2)
  return stem === 'اولي'
    ? 1
    : (ordinals.get(stem) ?? ordinals.get(`${stem}ا`) ?? ordinals.get(`${stem.replace(/ه$/, '')}ا`))
}

const cardinals = new Map(markers.cardinalsEn.map((word, i) => [word, i + 1]))

/** The value of a number in digits, in words or in Roman letters (3, الثالثة, Third, Three, iii); undefined for anything else. */
export const countedValue = (word: string): number | undefined => {
  const plain = folded(word)
  return /^[0-9]{1,3}$/.test(plain)
    ? Number(plain)
    : (ordinalValue(plain) ?? cardinals.get(plain) ?? romanValues.get(plain))
}

/** The Latin letter (a, b, … z, aa, bb) that stands for the place `value` in a lettered list. */
export function latinLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

/** The Arabic letter in abjad order for the place `value`, or undefined past غ. */
export const abjadLetter = (value: number): string | undefined => markers.abjad[value - 1]

/** The place of an Arabic letter (or of its name, ألف) in abjad order; undefined for anything else. */
export const abjadValue = (letter: string): number | undefined =>
  abjad.get(folded(letter)) ?? letterNames.get(folded(letter))

/** The place of an Arabic letter in the order of the alphabet; undefined for anything else. */
export const alphabetValue = (letter: string): number | undefined => alphabet.get(folded(letter))

const romanValues = new Map(Array.from({ length: 39 }, (_, i) => [roman(i + 1), i + 1]))

const space = '[ \\u00a0]'
const digits = '[0-9٠-٩۰-۹]'
const decimal = new RegExp(`^(${digits}{1,3}(?:\\.${digits}{1,3}){1,4})(?:[.)]?${space}+|[.)]$|$)`)
/** `2-1`, `3/2`: a section and its paragraph joined by a hyphen or a stroke, before words. */
const dashed = new RegExp(
  `^(${digits}{1,2}(?:[-\\u2010\\u2011/]${digits}{1,2}){1,3})[.):]?${space}+(?=[\\p{L}"«“(])`,
  'u'
)
/** `1.3وأشار`: the space after the number was lost. */
const glued = new RegExp(`^(${digits}{1,3}(?:\\.${digits}{1,3}){1,4})[.)]?(?=[\\u0621-\\u064a]{2}|[A-Z][a-z])`)
/** `1Opening`, `2المقترح`: the same of the number of a section. */
const stuck = new RegExp(`^(${digits}{1,2})(?=[\\u0621-\\u064a]{3}|[A-Z][a-z]{2})`)
const number = new RegExp(
  `^([([]?)(${digits}{1,4})${space}?([.)\\]](?!${digits})|${space}?[-–—](?=${space}(?!${space}*${digits})))${space}*(مكرر[\\u064b-\\u0652]?ا?[\\u064b]?|bis|ter)?${space}*`
)
/** `.1`: an entry in the reports of maritime bodies; in Arabic a number whose full stop conversion put before it. */
const dotted = new RegExp(`^\\.(${digits}{1,2})${space}+(?!${digits})`)
const bare = new RegExp(`^(${digits}{1,4})(${space}+(?:مكررا?ً?ا?|bis|ter))?${space}+`)
/** "9.00 – 10.30 Opening" and "9.00 to 10.30 Opening" open with a time, not with the number of a paragraph. */
const dottedTimes = new RegExp(
  `^${digits}{1,2}[.:]${digits}{2}${space}?(?:[-–—]|to|till|until|إلى|الى|حتى)${space}?${digits}{1,2}[.:]${digits}{2}(?!${digits})`
)
const quoted = new RegExp(`^[’‘'"\`]${space}?(${digits}{1,2})${space}?[’‘'"\`]${space}*`)
const arabicLetter = new RegExp(
  `^([([]?)${space}?([\\u0621-\\u064a\\u0640\\u0653-\\u0655\\ufb50-\\ufdff\\ufe70-\\ufefc]{1,3})${space}?([.)\\]]|${space}?[-–—](?=${space}))${space}*`
)
const letterName = new RegExp(`^([\\u0621-\\u064a]{2,4})${space}?([-–—.:])${space}+`)
const latinMark = new RegExp(`^([([]?)([A-Za-z]{1,5})([.)\\]])${space}+`)
const latinDash = new RegExp(`^([A-Za-z]|[IVX]{2,5})${space}?[-–—]${space}+`)
/** `أولاً -`, `First:`, `ثالثاً.`: in English a full stop would end a sentence. */
const ordinalWord = new RegExp(
  `^([\\u0621-\\u0655A-Za-z]{3,10}(?: عشر)?)(?:${space}?[-–—:،,]|(?<=ا\\u064b?|\\u064bا)\\.(?=${space}))${space}*`
)
/** A pair of colons stands for a bullet where conversion lost the sign. */
const bulletMark = new RegExp(`^([-–—*•●▪◦‣⁃∙·○□■►✓]|::)${space}+`)

const plainDigits = (text: string) => folded(text)
const named = (printed: string) => printed.trim()

/** How a label was found: `weak` where only a space, a hyphen or nothing parts it from the words, so that only a sequence can confirm it. */
export interface Found extends Label {
  weak?: boolean
  /** Joined by hyphens or strokes, as dates and ranges are too: only the number before or after it can confirm it. */
  dashed?: boolean
  /** `.1`: an entry, which numbers no paragraph of the text. */
  dotted?: boolean
  /** The space behind it was lost: a word may open with a figure too ("7Eleven"). */
  stuck?: boolean
}

const afterLabel = /[.)\]:،,–—-]/
/** The longest word that is a label (an ordinal of two words), and the mark behind it. */
const longestWord = 17

/** Whether a text opens with letters and without any mark that could part a label from the words, as nearly all do. */
function opensInWords(text: string): boolean {
  const unit = text.charCodeAt(0)
  const letter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0x621 && unit <= 0x63a)
  return letter && !afterLabel.test(text.slice(0, longestWord))
}

/** "(ق. رقم 114 – د.ع (12))", "(1.5 million)": what stands before the full stop opens a bracket that goes on, and is no label. */
const opensBracket = ([, open, , close]: RegExpExecArray): boolean => open !== '' && close === '.'

/** The label of a number; `inserted`: with "bis", مكرر. */
function numbered([printed]: RegExpExecArray, value: number, inserted = false): Found {
  const marker = inserted ? `${value} bis` : String(value)
  return { printed: named(printed), kind: 'number', marker, ordinal: marker, value, width: printed.length }
}

/**
 * Reads the number, letter or bullet before the words of a block. `tabbed` says that a tab stood after it in the source,
 * which makes a bare number a label.
 */
export function readLabel(text: string, tabbed = false): Found | null {
  if (opensInWords(text)) return null
  if (dottedTimes.test(text)) return null
  let match = decimal.exec(text)
  if (match) {
    const marker = plainDigits(match[1] as string)
    return {
      printed: named(match[1] as string),
      kind: 'decimal',
      marker,
      ordinal: marker,
      value: Number(marker.split('.').at(-1)),
      width: match[0].length
    }
  }
  match = glued.exec(text)
  if (match) {
    const marker = plainDigits(match[1] as string)
    const value = Number(marker.split('.').at(-1))
    const printed = named(match[1] as string)
    return { printed, kind: 'decimal', marker, ordinal: marker, value, width: match[0].length, weak: true }
  }
  match = dashed.exec(text)
  if (match) {
    const marker = plainDigits(match[1] as string).replace(/[-\u2010\u2011/]/g, '.')
    const value = Number(marker.split('.').at(-1))
    const printed = named(match[1] as string)
    return {
      printed,
      kind: 'decimal',
      marker,
      ordinal: marker,
      value,
      width: match[0].length,
      weak: true,
      dashed: true
    }
  }
  match = number.exec(text)
  if (match && !opensBracket(match)) {
    const value = Number(plainDigits(match[2] as string))
    return numbered(match, value, match[4] !== undefined)
  }
  match = dotted.exec(text)
  if (match) {
    const value = Number(plainDigits(match[1] as string))
    return { ...numbered(match, value), weak: true, dotted: true }
  }
  match = stuck.exec(text)
  if (match) {
    const value = Number(plainDigits(match[1] as string))
    return { ...numbered(match, value), weak: true, stuck: true }
  }
  match = quoted.exec(text)
  if (match) {
    const value = Number(plainDigits(match[1] as string))
    return {
      printed: named(match[0]),
      kind: 'roman',
      marker: named(match[0]),
      ordinal: roman(value),
      value,
      width: match[0].length
    }
  }
  match = arabicLetter.exec(text)
  if (match && !opensBracket(match)) {
    const letters = folded(match[2] as string)
    const value = abjad.get(letters) ?? (letters.length > 1 ? abjad.get(letters.at(-1) as string) : undefined)
    const opened = match[1] !== '' || (match[3] as string).trim() !== '-'
    // A letter before a hyphen may be a word ("و - "): the letters beside it must confirm it.
    if (value !== undefined && (opened ? abjad.has(letters) || letters.length === 2 : abjad.has(letters))) {
      return {
        // So may a letter with و before it be the initial of a name: "وج. أورم".
        ...((!opened || (match[1] === '' && !abjad.has(letters))) && { weak: true }),
        printed: named(match[0]),
        kind: 'letter',
        marker: abjadLetter(value) ?? letters,
        ordinal: latinLetter(value),
        value,
        width: match[0].length
      }
    }
  }
  match = letterName.exec(text)
  if (match) {
    const value = letterNames.get(folded(match[1] as string))
    if (value !== undefined) {
      return {
        printed: named(match[0]),
        kind: 'letter',
        marker: match[1] as string,
        ordinal: latinLetter(value).toUpperCase(),
        value,
        width: match[0].length
      }
    }
  }
  match = latinMark.exec(text)
  if (match && !opensBracket(match)) {
    const found = latinLabel(match[2] as string, named(match[0]), match[0].length)
    if (found) return found
  }
  match = latinDash.exec(text)
  if (match) {
    const found = latinLabel(match[1] as string, named(match[0]), match[0].length)
    if (found) return { ...found, weak: true }
  }
  match = ordinalWord.exec(text)
  if (match) {
    const value = ordinals.get(folded(match[1] as string))
    if (value !== undefined)
      return {
        printed: named(match[0]),
        kind: 'word',
        marker: match[1] as string,
        ordinal: String(value),
        value,
        width: match[0].length
      }
  }
  match = bulletMark.exec(text)
  if (match)
    return {
      printed: match[1] as string,
      kind: 'bullet',
      marker: null,
      ordinal: null,
      value: null,
      width: match[0].length
    }
  match = bare.exec(text)
  if (match) {
    const value = Number(plainDigits(match[1] as string))
    const label = numbered(match, value, match[2] !== undefined)
    return tabbed ? label : { ...label, weak: true }
  }
  return null
}

function latinLabel(letters: string, printed: string, width: number): Found | null {
  const lower = letters.toLowerCase()
  const upper = letters !== lower
  const asRoman = romanValues.get(lower)
  // A single c, d, l or m is a letter; i, v and x alone are taken for roman until a sequence says otherwise.
  if (asRoman !== undefined && (lower.length > 1 || lower === 'i' || lower === 'v' || lower === 'x')) {
    // Capital Roman numerals number sections, as أولاً does in Arabic: both count in figures.
    return { printed, kind: 'roman', marker: letters, ordinal: upper ? String(asRoman) : lower, value: asRoman, width }
  }
  const repeated = lower.length === 2 && lower[0] === lower[1]
  if (lower.length === 1 || repeated) {
    const value = lower.charCodeAt(0) - 96 + (repeated ? 26 : 0)
    return { printed, kind: 'letter', marker: letters, ordinal: letters, value, width }
  }
  return null
}
