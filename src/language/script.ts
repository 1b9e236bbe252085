import { franc } from 'franc'
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'

/** What a block of text is written in; `unsupported` names a language mahdar does not read (ISO 639-3), `none` has too few letters. */
export type Script =
  | { kind: 'language'; language: Language; letters: number }
  | { kind: 'unsupported'; code: string; letters: number }
  | { kind: 'none'; letters: number }

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

const candidates = ['arb', 'eng', 'pes', 'prs', 'urd', 'fra', 'spa', 'deu', 'por', 'ita', 'tur']
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
    if ((isArabic ? ['pes', 'prs', 'urd'] : candidates.slice(5)).includes(guess)) {
      return { kind: 'unsupported', code: guess, letters }
    }
  }
  return { kind: 'language', language: isArabic ? 'ar' : 'en', letters }
}

const { functionWords } = lexicon<{ functionWords: { en: string[]; foreign: string[] } }>('structure')
const englishWords = new Set(functionWords.en)
const foreignWords = new Set(functionWords.foreign)

/** How many of the words of a text are function words of its own supported language, and how many of a foreign one. */
export interface Leaning {
  own: number
  foreign: number
  words: number
}

/** Letters that Arabic writes and Persian and Urdu do not, or hardly: words with them are Arabic. */
const arabicOnly = /[\u0629\u0649\u064a\u0623\u0625]/

const anyWord = /\p{L}+/gu
/** The same for texts without other letters than these, and much cheaper. */
const latinWord = /[a-zªµº\u00df-\u00f6\u00f8-\u024f]+/g
const latinOnly = /^[\0-\u024f\u2000-\u206f]*$/

/** For which language the words of a text speak, also where it is too short for more. */
export function leaningOf(text: string): Leaning {
  const leaning = { own: 0, foreign: 0, words: 0 }
  for (const word of text.toLowerCase().match(latinOnly.test(text) ? latinWord : anyWord) ?? []) {
    leaning.words++
    if (englishWords.has(word) || arabicOnly.test(word)) leaning.own++
    else if (foreignWords.has(word)) leaning.foreign++
  }
  return leaning
}

/** Foreign prose has function words of its own and hardly any of English; a list of names has neither. */
function foreignProse(text: string): boolean {
  const { own, foreign, words } = leaningOf(text)
  return own * 25 < words && foreign * 10 >= words
}

/** The likeliest of the languages that mahdar does not read, for a text in Latin letters (ISO 639-3). */
export const foreignLanguage = (text: string): string =>
  franc(text.slice(0, sample), { only: candidates.slice(5), minLength: 1 })
