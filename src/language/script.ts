import { createRequire } from 'node:module'
import type { Options, franc as tell } from 'franc'
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'

/** What a block of text is written in; `unsupported` names a language mahdar does not read (ISO 639-3), `none` has too few letters. */
export type Script =
  | { kind: 'language'; language: Language; letters: number }
  | { kind: 'unsupported'; code: string; letters: number }
  | { kind: 'none'; letters: number }

const require = createRequire(import.meta.url)

/** franc takes as long to load as all that tells languages otherwise, and few documents need it: it comes when first asked. */
const franc = (text: string, options: Options): string =>
  (require('franc') as { franc: typeof tell }).franc(text, options)

const none = 0
const inLatinScript = 1
const inArabicScript = 2
const persianOrUrdu = 3
const anotherScript = 4
/** The script of each UTF-16 unit, by which letters are counted in one pass. */
const scripts = new Uint8Array(0x10000).fill(none)
const set = (script: number, ...ranges: [string, string][]) => {
  for (const [from, to] of ranges) scripts.fill(script, from.charCodeAt(0), to.charCodeAt(0) + 1)
}
set(anotherScript, ['\u0370', '\u058f'], ['\u0900', '\u1fff'], ['\u3040', '\ud7ff'])
set(inLatinScript, ['A', 'Z'], ['a', 'z'], ['\u00c0', '\u024f'])
set(inArabicScript, ['\u0620', '\u064a'], ['\u0671', '\u06d3'], ['\ufb50', '\ufdff'], ['\ufe70', '\ufefc'])
for (const letter of 'پچژگکیےٹڈڑںھہۀۂ') set(persianOrUrdu, [letter, letter])

/** Languages that mahdar does not read, by the letters in which they are written (ISO 639-3). */
const writtenAs = {
  arabic: ['pes', 'prs', 'urd'],
  latin: ['fra', 'spa', 'deu', 'por', 'ita', 'tur', 'nld', 'zlm', 'ind', 'swh', 'som']
}
const candidates = ['arb', 'eng', ...writtenAs.arabic, ...writtenAs.latin]
/** franc is a second opinion for prose only: below this many letters it is wrong too often (measured on headings). */
export const prose = 60
const sample = 400

/**
 * Decides by counting letters per script; letters that only Persian and Urdu write (more than 6 %) and, for
 * prose, franc's second opinion single out languages that share a script with Arabic or English.
 */
export function scriptOf(text: string): Script {
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) (counts[scripts[text.charCodeAt(i)] as number] as number)++
  const [, inLatin, plainArabic, persian, elsewhere] = counts as [number, number, number, number, number]
  const inArabic = plainArabic + persian
  const letters = inArabic + inLatin + elsewhere
  if (letters === 0) return { kind: 'none', letters }
  if (elsewhere > letters / 2) return { kind: 'unsupported', code: 'und', letters }
  // Latin names and acronyms are common in Arabic text, the reverse is rare.
  const isArabic = inArabic * 2 >= inLatin && inArabic > 0
  if (isArabic && persian > inArabic * 0.06) {
    return { kind: 'unsupported', code: franc(text.slice(0, sample), { only: ['pes', 'urd'], minLength: 1 }), letters }
  }
  // franc is dear: it is asked only where letters or words speak for another language.
  const doubtful = letters >= prose && (isArabic ? persian > 0 : inArabic * 8 < letters && foreignProse(text))
  if (doubtful) {
    const guess = franc(text.slice(0, sample), { only: candidates })
    if ((isArabic ? writtenAs.arabic : writtenAs.latin).includes(guess)) {
      return { kind: 'unsupported', code: guess, letters }
    }
  }
  return { kind: 'language', language: isArabic ? 'ar' : 'en', letters }
}

const { functionWords } = lexicon<{ functionWords: { en: string[]; foreign: string[]; articles: string[] } }>(
  'structure'
)
const englishWords = new Set(functionWords.en)
const foreignWords = new Set(functionWords.foreign)
const nameArticles = new Set(functionWords.articles)

/** How many of the words of a text are function words of its own supported language, and how many of a foreign one. */
export interface Leaning {
  own: number
  foreign: number
  words: number
}

/** Letters that Arabic writes and Persian and Urdu do not, or hardly: words with them are Arabic. */
const arabicOnly = /[\u0629\u0649\u064a\u0623\u0625]/

/** Words with their first letter; of what a hyphen joins to a name (al-Rashid, es-Salam, EL-OUED, al-hamra) only the name. */
const anyWord = /(?<!\p{L})(?![ae]l-\p{L}|[AE]L-\p{L})\p{L}+(?!\p{L}|-\p{Lu})/gu
/** The same for texts without other letters than these, and much cheaper. */
const latinWord =
  /(?<![A-Za-z\u00c0-\u024f])(?![ae]l-[a-z]|[AE]L-[A-Z])[A-Za-zªµº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+(?![A-Za-z\u00c0-\u024f]|-[A-Z])/g
const latinOnly = /^[\0-\u024f\u2000-\u206f]*$/
const capital = /^\p{Lu}/u
const smallLetter = /\p{Ll}/u
const capitalLetter = /\p{Lu}/u

/** For which language the words of a text speak, also where it is too short for more. */
export function leaningOf(text: string): Leaning {
  const leaning = { own: 0, foreign: 0, words: 0 }
  const printed = text.match(latinOnly.test(text) ? latinWord : anyWord) ?? []
  const small = smallLetter.test(text)
  // "LA MARSA, EL JEM" and "la marsa, el jem": where no capital tells a name, the articles of names say nothing.
  const cased = small && capitalLetter.test(text)
  /** Foreign words of which it is not yet known whether they stand in a name, and whether one of them could open it. */
  let open = 0
  let inName = false
  for (const word of printed) {
    leaning.words++
    const lower = word.toLowerCase()
    const isCapital = small && capital.test(word)
    if (foreignWords.has(lower) && !englishWords.has(lower)) {
      if (!cased && nameArticles.has(lower)) continue
      // El Masri, Ain el Hour, de la Cruz: articles in names say nothing of the language of the text.
      if (isCapital && open === 0 && (leaning.words > 1 || nameArticles.has(lower))) inName = true
      open++
      continue
    }
    if (!(inName && isCapital)) leaning.foreign += open
    open = 0
    inName = isCapital
    if (englishWords.has(lower) || arabicOnly.test(word)) leaning.own++
  }
  leaning.foreign += open
  return leaning
}

const longestEnglish = Math.max(...functionWords.en.map((word) => word.length))
/** Set for the first two units of every function word: most words of a text are told by them and need not be cut out. */
const heads = new Uint8Array(1 << 14)
const headAt = (text: string, i: number) => ((text.charCodeAt(i) & 0x7f) << 7) | (text.charCodeAt(i + 1) & 0x7f)
for (const word of functionWords.en) for (const written of [word, `${word} `]) heads[headAt(written, 0)] = 1
const isLetter = (unit: number) => scripts[unit] !== none

/** Whether more than a quarter of the words, as they stand between spaces, are function words of English: no need to weigh the others. */
function isPlainlyEnglish(text: string): boolean {
  let words = 0
  let own = 0
  for (let i = 0; i < text.length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue
    const start = i
    while (i < text.length && isLetter(text.charCodeAt(i))) i++
    words++
    if (i - start > longestEnglish || heads[headAt(text, start)] === 0) continue
    const apart = (start === 0 || text[start - 1] === ' ') && (i === text.length || text[i] === ' ')
    if (apart && englishWords.has(text.slice(start, i))) own++
  }
  return own * 4 > words
}

/** Foreign prose has function words of its own and hardly any of English (Dutch shares "in" and "is"); a list of names has neither. */
function foreignProse(text: string): boolean {
  if (isPlainlyEnglish(text)) return false
  const { own, foreign, words } = leaningOf(text)
  return (own * 25 < words || own * 4 <= foreign) && foreign * 10 >= words
}

/** The likeliest of the languages that mahdar does not read, for a text in Latin letters (ISO 639-3). */
export const foreignLanguage = (text: string): string =>
  franc(text.slice(0, sample), { only: writtenAs.latin, minLength: 1 })
