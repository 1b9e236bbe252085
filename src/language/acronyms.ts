/** Acronyms of Latin letters in a text of either language: G77, ICC, ITU-T, WSIS+20, CWG-WSIS&SDG, IGFs. */
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { countedValue } from './labels.ts'
import { withoutClitics } from './names.ts'

const data = lexicon<{ notNames: string[]; passedOver: string[]; forShort: string[] }>('acronyms')
const notNames = new Set(data.notNames)
const passedOver = new Set(data.passedOver)

export interface Acronym {
  /** As printed. */
  text: string
  /** Capitals and figures alone, without a plural s: G77, ITUT, WSIS20. */
  key: string
  /** The parts between hyphens and other joints, without years and other figures: [ITU, T], [WSIS], [CWG, WSIS, SDG]. */
  parts: readonly string[]
  start: number
  end: number
}

/** A word of Latin letters and figures with its joints, not a piece of a symbol or an address. */
const token =
  /(?<![A-Za-z0-9/@_.#-])(?:\d{1,3}\+)?[A-Za-z][A-Za-z0-9]*(?:[-&+'’][A-Za-z0-9]+)*(?![A-Za-z0-9/@_]|[.:][A-Za-z0-9])/g
/** Two capitals, or one with figures beside it. */
const capitals = /[A-Z].*[A-Z]|[A-Z]\d|^\d+[A-Z]/
/** A capitalised word inside is a name (NetBeacon, CWG-Internet), not an acronym. */
const wordInside = /[a-z]{2}/
const year = /(?<=[A-Z])(?:19|20)\d\d$/

/** The acronyms of a text, left to right. */
export function acronymsIn(text: string): Acronym[] {
  const found: Acronym[] = []
  for (const match of text.matchAll(token)) {
    const printed = match[0].replace(/['’]s?$/, '')
    if (!capitals.test(printed) || wordInside.test(printed.replace(/s$/, ''))) continue
    if (countedValue(printed) !== undefined) continue
    const parts = printed
      .split(/[-&+'’]/)
      .map((part) => part.replace(/s$/, '').replace(year, '').toUpperCase())
      .filter((part) => /[A-Z]/.test(part))
    const key = keyOf(printed)
    if (parts.length === 0 || notNames.has(key)) continue
    found.push({ text: printed, key, parts, start: match.index, end: match.index + printed.length })
  }
  return found
}

const forShort = new Set(data.forShort.map(folded))

/** Whether an Arabic text calls an institution for short: المكتب, للمنظمة. */
export const isForShort = (text: string): boolean =>
  (folded(text).match(/[\u0621-\u064a]+/g) ?? []).some((word) =>
    withoutClitics(word).some((form) => forShort.has(form))
  )

/** The key of an acronym as printed. */
export const keyOf = (printed: string): string =>
  printed
    .replace(/s$/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(year, '')
    .toUpperCase()

/** Whether letters are the initials of words that follow each other in a text; small words may be passed over. */
export function areInitials(letters: string, words: readonly string[]): boolean {
  const wanted = letters.toLowerCase().replace(/[^a-z]/g, '')
  if (wanted.length < 2) return false
  for (let i = 0; i < words.length; i++) if (opens(wanted, words, i)) return true
  return false
}

function opens(wanted: string, words: readonly string[], from: number, at = 0): boolean {
  const word = words[from]
  if (word === undefined) return false
  if (word[0] === wanted[at] && (at + 1 === wanted.length || opens(wanted, words, from + 1, at + 1))) return true
  return at > 0 && passedOver.has(word) && opens(wanted, words, from + 1, at)
}

/** The lower-case words of a text for `areInitials`; what a hyphen joins counts as two. */
export const initialWords = (text: string): string[] => folded(text).match(/[a-z\u00e0-\u024f]+/g) ?? []
