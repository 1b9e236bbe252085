/**
 * What a text cites by its form alone: document symbols and addresses on the web. Pure functions from a text to ranges.
 * Source of the forms: the symbol series of the United Nations (ST/LIB/SER.B/5), ITU, FAO and WHO documents.
 */
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'

const data = lexicon<{
  spacedSymbols: string[]
  sessionSymbols: string[]
  bareSymbols: string[]
  unionActs: Record<string, string[]>
  notSymbols: string[]
  documentNouns: string[]
  codes: Record<string, string>
  documentLetters: { series: Record<string, string>; parts: Record<string, string> }
}>('issuers')

/** A text to compare, with capitals (`text`) and without (`lower`); both have the same offsets. */
export interface Cased {
  readonly text: string
  readonly lower: string
  /** The original offset of an offset of `text`. */
  origin(i: number): number
}

/** Folds `original` but keeps its Latin capitals. */
export function cased(original: string): Cased {
  const { text: lower, origin } = fold(original)
  if (!/[A-Z]/.test(original)) return { text: lower, lower, origin }
  let text = ''
  let done = 0
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i)
    if (c < 97 || c > 122) continue
    const capital = original.charCodeAt(origin(i))
    if (capital < 65 || capital > 90) continue
    text += lower.slice(done, i) + String.fromCharCode(capital)
    done = i + 1
  }
  return { text: text + lower.slice(done), lower, origin }
}

/** A citation found by its form: the normalised id and the half-open range in the text. */
export interface Cited {
  id: string
  start: number
  end: number
}

const address = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'«»|،؛\\]{3,2000}/gi

/** The web addresses of a text, without the punctuation of the sentence round them. */
export function addresses(text: string): Cited[] {
  const found: Cited[] = []
  if (!/:\/\/|www\./i.test(text)) return found
  for (const match of text.matchAll(address)) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(match.index - 1))) continue
    // The target of a Markdown link ends before the label of the next.
    const label = match[0].search(/\][[(]/)
    let length = label < 0 ? match[0].length : label
    while (length > 0) {
      const last = match[0].charAt(length - 1)
      if (last === ')' || last === ']') {
        const inside = match[0].slice(0, length)
        if (inside.split(last === ')' ? '(' : '[').length >= inside.split(last).length) break
      } else if (!/[.,;:!?*_'’“”…]/.test(last)) break
      length--
    }
    if (length > 7) found.push({ id: match[0].slice(0, length), start: match.index, end: match.index + length })
  }
  return found
}

const mailbox = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g

/** The e-mail addresses of a text. */
export const emails = (text: string): Cited[] =>
  text.includes('@')
    ? [...text.matchAll(mailbox)].map((m) => ({ id: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }))
    : []

/** (Rev.1); (XLIV), the session of the African Union: EX.CL/1490(XLIV). */
const trailer = '(?:\\((?:Rev|Add|Corr|Amend|Annex)\\. ?\\d{1,3}\\)|\\([IVXLC]{1,8}\\)){0,3}'
const slashed = new RegExp(
  `(?<![A-Za-z0-9/.-])[A-Z0-9][A-Za-z0-9.-]*(?:\\(\\d{1,3}\\))?(?:/[A-Za-z0-9][A-Za-z0-9.+-]*(?:\\(\\d{1,3}\\))?)+${trailer}`,
  'g'
)
const bare = new RegExp(`(?<![A-Za-z0-9/.-])(?:${data.bareSymbols.join('|')})\\d{1,3}\\.\\d{1,3}(?![\\d/])`, 'g')
const bareWhole = new RegExp(`^${bare.source}$`)
/** WHA75.1: the symbol of a resolution, without a stroke. */
export const isBareSymbol = (id: string): boolean => bareWhole.test(id)
/** 219 EX/5, 41 C/DR.2 */
const sessioned = new RegExp(
  `(?<![A-Za-z0-9/.,-])\\d{1,3} (?:${data.sessionSymbols.join('|')})/(?:[A-Z]{2,4}[./]){0,2}\\d{1,3}(?!\\d)`,
  'g'
)
const unionWords = new Map(
  Object.entries(data.unionActs).flatMap(([id, names]) => names.map((name) => [folded(name), id] as const))
)
const unionAct = new RegExp(
  `(?<![a-z])(${[...unionWords.keys()].sort((a, b) => b.length - a.length).join('|')}) (?:\\((eu|ec|eec|euratom|الاتحاد الاوروبي)\\) ?)?(?:no\\.? ?|رقم ?)?(\\d{2,4}/\\d{1,4})(?:/(eu|ec|eec|jha))?(?![\\d/])`,
  'g'
)
const spaced = new RegExp(
  `(?<![A-Za-z0-9/.-])(?:${data.spacedSymbols.join('|')}) \\d{1,4}(?:/[A-Z0-9][A-Za-z0-9.]*)+`,
  'g'
)
/** CWG-PFS 6/11, م و م/11/1: forms that are symbols only after the noun for a document. */
const afterNoun =
  /(?<![A-Za-z0-9/.-])[A-Z]{2,8}(?:-[A-Z]{1,8}){0,2} \d{1,4}(?:\/[A-Z0-9](?:[A-Za-z0-9.]*[A-Za-z0-9])?)+|(?<=[^\u0621-\u064a])[\u0621-\u064a](?: ?[\u0621-\u064a]){0,3} ?(?:\/\d{1,4}){1,4}(?![\d/])/g
const { series: arabicSeries, parts: arabicParts } = data.documentLetters
/** م ت158/6, ج79/معلومات/2: the letters of a series in Arabic; one letter may be anything but behind the noun for a document. */
const inLetters = new RegExp(
  `(?<![\\u0621-\\u064a])و?(${Object.keys(arabicSeries).join('|')})(\\d{1,3})((?:/ ?(?:${Object.keys(arabicParts).join('|')}))?(?:/ ?\\d{1,3}){1,2})(?![\\d/])`,
  'g'
)

/** The documents of such series, by the letters of the English edition. */
function lettered(text: string): Cited[] {
  const found: Cited[] = []
  for (const { 0: whole, 1: letters = '', 2: session, 3: rest = '', index } of text.matchAll(inLetters)) {
    const end = index + whole.length
    const before = text.slice(Math.max(0, index - 30), index)
    const follows = found.length > 0 && index - (found.at(-1) as Cited).end <= 3
    if (letters.length === 1 && !follows && !documentBefore.test(before)) continue
    const parts = rest.split('/').flatMap((part) => arabicParts[part.trim()] ?? part.trim())
    const id = `${arabicSeries[letters]}${session}${parts.join('/')}`
    found.push({ id, start: index + (whole.startsWith('و') ? 1 : 0), end })
  }
  return found
}
const prefix = /^(?:Assembly|[A-Z]{1,7}(?:[.-][A-Z]{1,6}){0,2})(?:\.\d{1,3}|\(\d{1,3}\)|-\d{1,3}|\d{1,3})?$/
const series =
  /^(?:[A-Z]{1,7}|[A-Z]{0,7}[.-]?\d{1,5}[A-Z]?|(?:Rev|Add|Corr|Amend|Annex|Part|Summ|Amend|Misc|Prov|Res|Dec|Conf|[A-Z]{1,4})\.?\d{1,3}|(?:INF|DIV|CONF)\.|[A-Z]{1,4}\(\d{1,3}\))(?:[.-][A-Z]{0,4}\.?\d{1,4}[A-Z]?)?$/
const sessionNumber = new RegExp(`^(?:(?:${[...new Set(Object.values(data.codes))].join('|')})-\\d+|[IVXLC]+)/\\d+$`)
/** Recommendations of ITU: ITU-T X.509, ITU-R M.2083-1. */
const ituText = /(?<![A-Za-z0-9/.-])ITU-[TRD] [A-Z]{1,5}\.\d{1,4}(?:\.\d{1,3})?(?:-\d{1,2})?(?![\d/])/g
/** ABC/12 and P-5/D-1 may be anything: a vehicle, a room, a grade. Only after the noun for a document are they symbols. */
const anything = /^(?:[A-Z]{1,7}|[A-Z]-\d+)\/[A-Z]{0,4}-?\d+[A-Z]?$/
const documentBefore = new RegExp(
  `(?:${data.documentNouns.map(folded).join('|')})\\.? ?\\(?(?:[A-Z0-9/.-]+(?:,| and|،| و)? ?)?و?$`,
  'i'
)
const notPrefix = new Set(data.notSymbols)
/** The year of a Security Council resolution belongs to its symbol: S/RES/2201 (2015). */
const yearOf = /^ ?\((?:19|20)\d{2}\)/

/** The document symbols of a text: C24/8(Rev.1), E/CN.5/2015/L.5, CL 168/3; in Arabic text also those printed in visual order. */
export function documentSymbols(text: string): Cited[] {
  const found: Cited[] = []
  for (const match of text.matchAll(bare))
    found.push({ id: match[0], start: match.index, end: match.index + match[0].length })
  for (const match of text.matchAll(ituText))
    found.push({ id: `Recommendation ${match[0]}`, start: match.index, end: match.index + match[0].length })
  if (!text.includes('/')) return found
  const arabic = /[\u0621-\u064a]/.test(text)
  for (const match of text.matchAll(sessioned))
    found.push({ id: match[0], start: match.index, end: match.index + match[0].length })
  for (const [start, token] of slashedTokens(text)) {
    let printed = token.replace(/[.-]+$/, '')
    const id = symbolOf(printed, arabic)
    if (!id || (anything.test(id) && !documentBefore.test(text.slice(Math.max(0, start - 30), start)))) continue
    const end = start + printed.length
    const year = /^S\/RES\/\d+$/.test(id) ? yearOf.exec(text.slice(end, end + 8)) : null
    if (year) printed += year[0]
    found.push({ id: year ? `${id} ${year[0].trim()}` : id, start, end: start + printed.length })
  }
  const series = arabic ? lettered(text) : []
  found.push(...series)
  for (const match of text.matchAll(afterNoun)) {
    if (series.some(({ start, end }) => match.index < end && start < match.index + match[0].length)) continue
    if (!documentBefore.test(text.slice(Math.max(0, match.index - 30), match.index))) continue
    found.push({ id: match[0], start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(spaced)) {
    found.push({ id: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Tokens with a slash and where they start; A/78/80-S/2023/9 is two. */
function* slashedTokens(text: string): Generator<[number, string]> {
  for (const match of text.matchAll(slashed)) {
    let start = match.index
    for (const piece of match[0].split(/(?<=\/[^-]*)-(?=[A-Z]{1,2}\/)/)) {
      yield [start, piece]
      start += piece.length + 1
    }
  }
}

/** Acts of the European Union: Regulation (EU) 2016/679, Directive 95/46/EC. `lower` is folded. */
export function unionActs(lower: string): Cited[] {
  const found: Cited[] = []
  if (!lower.includes('/')) return found
  for (const match of lower.matchAll(unionAct)) {
    const [whole, word = '', before, number = '', after] = match
    if (!before && !after) continue
    const union = before ? (/^[a-z]/.test(before) ? before.toUpperCase() : 'EU') : null
    const id = `${unionWords.get(word)} ${union ? `(${union}) ` : ''}${number}${after ? `/${after.toUpperCase()}` : ''}`
    found.push({ id, start: match.index, end: match.index + whole.length })
  }
  return found
}

function symbolOf(printed: string, arabic: boolean): string | undefined {
  const marks = /(?:\([A-Z][a-z]+\. ?\d{1,3}\)|\([IVXLC]+\))+$/.exec(printed)?.[0] ?? ''
  const parts = printed.slice(0, printed.length - marks.length).split('/')
  if (isSymbol(parts)) return parts.join('/') + marks.replace(/ /g, '')
  // Visual order: 60/C24 for C24/60, 125/70/RES/A for A/RES/70/125.
  const turned = [...parts].reverse()
  if (
    arabic &&
    /^\d/.test(printed) &&
    (turned.length > 2 || /^[A-Z]+\d/.test(turned[0] as string)) &&
    isSymbol(turned)
  ) {
    return turned.join('/') + marks.replace(/ /g, '')
  }
  return undefined
}

function isSymbol(parts: readonly string[]): boolean {
  const [first = '', second = ''] = parts
  if (!prefix.test(first) || notPrefix.has(first) || notPrefix.has(first.replace(/\d+$/, ''))) return false
  // S-30/1, BC-12/4 and XXI/4 number resolutions of a session.
  if (parts.length === 2 && sessionNumber.test(parts.join('/'))) return false
  const rest = parts.slice(1)
  if (!rest.every((part) => series.test(part)) || !rest.some((part) => /\d/.test(part))) return false
  // C5/C6, G7/G20 and 2G/3G are pairs of names, A4/B5 of sizes.
  return !(/\d/.test(first) && /^[A-Z]+\d/.test(second))
}
