/**
 * The numbers by which resolutions, laws and paragraphs are cited: 70/125, 1514 (XV), 140 (Rev. Bucharest, 2022), 93(a), lists
 * and ranges of them. Forms follow the UN Editorial Manual and ITU practice; words come from `data/{issuers,citations}.yaml`.
 * Everything works on folded text (see fold.ts).
 */

import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { abjadValue, latinLetter } from './labels.ts'
import { Names } from './names.ts'
import { both, either } from './patterns.ts'
import { roman } from './roman.ts'

export type Shape = 'plain' | 'year' | 'slash' | 'roman' | 'revised' | 'code'

/** A cited number: 70/125; 1305 with `suffix` (2009); 140 with (Rev. Bucharest, 2022); 6 with `year` 2012. */
export interface Numbered {
  number: string
  shape: Shape
  suffix: string | null
  year: string | null
}

type Bilingual = Record<'en' | 'ar', string[]>

const issuerData = lexicon<{
  numberEn: string[]
  numberAr: string[]
  codes: Record<string, string>
  places: Record<string, string[]>
}>('issuers')
const words = lexicon<Record<'years' | 'and' | 'to' | 'amended' | 'revised', Bilingual>>('citations')

const places = new Names<string>()
for (const [id, names] of Object.entries(issuerData.places)) for (const name of [id, ...names]) places.add(name, id)

/** Where the name of a town that starts at `start` of a folded text ends; undefined where none does. */
export const placeAt = (lower: string, start: number): number | undefined => places.at(lower, start)?.end

const numberMark = new RegExp(` ?\\.? ?(?:${either([...issuerData.numberEn, ...issuerData.numberAr])})[.:]? ?`, 'y')
const yearAfter = new RegExp(` ?[-(]? ?(?:${both(words.years)}) ?\\(?((?:13|14|19|20)\\d\\d)(?!\\d)\\)?`, 'y')
export const joiner = new RegExp(` ?[,،;؛]? ?(?:(?:${both(words.and)}) |و)? ?`, 'y')
const rangeJoiner = new RegExp(` ?(?:-|${both(words.to)}) ?`, 'y')

const slashForm = /(?:(?:S|ES|RC|BC|SC|OEWG)-)?\d{1,4}\/(?:[A-Z]{1,4}\.?-?)?\d{1,4}(?![\d/]|-\d)/y
const sessionForm = /(د ?ا ?ط?) ?-? ?(\d{1,2})\/(\d{1,3})(?![\d/])/y
const codeForm =
  /(?:\d{1,4}\/\d{1,4}\/\d{1,4}|[A-Z]{1,6}\d{1,3}\.R\d{1,3}|[A-Z]{1,6}\d{0,3}[.-]\d{1,4}(?:[-./][A-Z]{0,3}\d{1,4}){0,3}|[A-Z]{2,6}\d{1,3}(?:\(\d{1,3}\))?\/?[.]?\d{0,3}|[IVXL]{1,6}\/\d{1,3}|\d{1,4}-\d{4}|\d{4}-\d{1,3})(?![\d/])/y
const saudiForm = /([ماma])\/ ?(\d{1,4})(?![\d/])/y
const plainForm = /\d{1,5}(?![\d/]|[.,]\d|-\d| ?%|:\d)/y
const codeKeys = new Map(Object.entries(issuerData.codes).map(([letters, id]) => [folded(letters), id]))
const letters = [...codeKeys.keys()]
  .filter((k) => k.includes(' ') && !/^د/.test(k))
  .sort((a, b) => b.length - a.length)
  .join('|')
/** Session codes in Arabic letters: 1/م أ-21 for 1/CP.21, ج ص ع75-1 for WHA75.1. */
const arabicCode = new RegExp(
  `(?:(\\d{1,3})/)?(${letters}) ?-?(\\d{1,3})(?:([-./(])?(ق ?)?(\\d{1,3})\\)?)?(?![\\d/])`,
  'y'
)

function codeId([, before, code = '', session, mark, resolution, after]: RegExpExecArray): string {
  const id = codeKeys.get(code) ?? code
  if (before) return `${before}/${id}.${session}`
  if (!after) return `${id}.${session}`
  if (resolution) return `${id}${session}.R${after}`
  return id === 'WHA'
    ? `WHA${session}${mark === '(' ? `(${after})` : `.${after}`}`
    : id === 'EB'
      ? `EB${session}${mark === '(' ? `(${after})` : `${mark === '/' ? '/' : '.'}${after}`}`
      : `${id}-${session}/${after}`
}

const conferenceForm = /^(?:rev\.? ?|المراجع في )?([a-z]{2,5}-\d{2,4})$/
const yearForm = /^\(?((?:19|20)\d\d)\)?$/

/** Matches a sticky expression at `i`. */
export const at = (re: RegExp, text: string, i: number): RegExpExecArray | null => {
  re.lastIndex = i
  return re.exec(text)
}

/** A number with its half-open range in the text. */
export interface Element extends Numbered {
  end: number
  start: number
}

/** One number of a resolution at `i`, with what stands in brackets after it. */
function element(text: string, lower: string, i: number): Element | null {
  const flipped = at(/\(((?:19|20)\d\d)\) ?(\d{1,5})(?![\d/])/y, text, i)
  if (flipped) {
    return {
      number: flipped[2] as string,
      shape: 'year',
      suffix: `(${flipped[1]})`,
      year: null,
      start: i,
      end: i + flipped[0].length
    }
  }
  const wrapped = text[i] === '(' || text[i] === '['
  const from = wrapped ? i + 1 : i
  let number = ''
  let shape: Shape = 'plain'
  let end = from
  const coded = at(arabicCode, lower, from)
  const session = coded ? null : at(sessionForm, lower, from)
  const slash = at(slashForm, text, from)
  const code = slash ? null : at(codeForm, text, from)
  const saudi = at(saudiForm, lower, from)
  if (coded) {
    number = codeId(coded)
    shape = 'code'
    end += coded[0].length
  } else if (session) {
    number = `${(session[1] as string).endsWith('ط') ? 'ES' : 'S'}-${session[2]}/${session[3]}`
    shape = 'slash'
    end += session[0].length
  } else if (slash) {
    number = slash[0]
    shape = 'slash'
    end += slash[0].length
  } else if (code && /\d/.test(code[0]) && !/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(code[0])) {
    number = code[0].replace(/[.-]+$/, '')
    shape = 'code'
    end += number.length
  } else if (saudi) {
    number = `${'مm'.includes(saudi[1] as string) ? 'M' : 'A'}/${saudi[2]}`
    shape = 'code'
    end += saudi[0].length
  } else {
    const plain = at(plainForm, text, from)
    if (!plain) return null
    number = plain[0]
    end += number.length
  }
  if (wrapped) {
    if (text[end] !== ')' && text[end] !== ']') return null
    end++
  }
  let suffix: string | null = null
  const bracket = shape === 'plain' || shape === 'slash' ? at(/ ?\(([^()]{1,90})\)/y, text, end) : null
  if (bracket) {
    const read = inBrackets(bracket[1] as string)
    if (read) {
      if (read.shape) shape = read.shape
      suffix = read.suffix
      end += bracket[0].length
    }
  }
  let year: string | null = null
  if (shape === 'plain') {
    const after = at(yearAfter, lower, end)
    if (after) {
      year = after[1] as string
      end += after[0].length
      if (after[0].includes('(') && lower[end - 1] !== ')' && lower[end] === ')') end++
    }
  }
  return { number, shape, suffix, year, start: i, end }
}

const revisedWords = new RegExp(`(?:^|[^a-z])(?:${both(words.revised)})`)
const amendedWords = new RegExp(`${both(words.amended)}|${both(words.revised)}|(?:^|[^a-z])c\\d\\d`)

/** What the brackets after a number say: its year, session, or the place and year of its last revision. */
function inBrackets(inside: string): { shape: Shape | null; suffix: string | null } | null {
  const year = yearForm.exec(inside.trim())
  if (year) return { shape: 'year', suffix: `(${year[1]})` }
  const numeral = /^(?:(?:S|ES)-)?[IVXLC]{1,8}$/.exec(inside)
  if (numeral) return { shape: 'roman', suffix: `(${numeral[0]})` }
  const lower = folded(inside)
  const session = /^(د ?ا ?ط?|د) ?-? ?(\d{1,3})$/.exec(lower)
  if (session) {
    const kind = (session[1] as string).replace(/ /g, '')
    const letters = roman(Number(session[2])).toUpperCase()
    return { shape: 'roman', suffix: `(${kind === 'د' ? '' : kind.endsWith('ط') ? 'ES-' : 'S-'}${letters})` }
  }
  const conference = conferenceForm.exec(lower)
  if (conference) {
    const name = (conference[1] as string).toUpperCase()
    return { shape: 'revised', suffix: conference[0].length > name.length ? `(Rev. ${name})` : `(${name})` }
  }
  // Where the two halves of a tracked change stand together ("Busan, 2014 Dubai, 2018"), the later one is in force.
  const named = places.find(lower)
  const place = named.at(-1)
  const when = place && /^ ?,?،? ?((?:19|20)\d\d)/.exec(lower.slice(place.end))
  if (place && when) {
    const revised = revisedWords.test(lower)
    return { shape: 'revised', suffix: `(${revised ? 'Rev. ' : ''}${place.value}, ${when[1]})` }
  }
  // Notes on amendments are no part of the number: (C11, last amended C23), (modified 2015).
  return amendedWords.test(lower) ? { shape: null, suffix: null } : null
}

/** The numbers after a noun at `from`: "70/125 and 70/126", "1336 و1344", "65/1 to 65/4". */
export function elements(
  text: string,
  lower: string,
  from: number,
  many: boolean
): { marked: boolean; list: Element[] } {
  let i = from
  const mark = at(numberMark, lower, i)
  if (mark?.[0].trim()) i += mark[0].length
  else while (i < from + 3 && (text[i] === ' ' || text[i] === '"' || text[i] === ':')) i++
  if (text[i] === '"' || text[i] === ':') i++
  const list: Element[] = []
  const first = element(text, lower, i)
  if (!first) return { marked: Boolean(mark), list }
  list.push(first)
  for (let last = first; list.length < 60; ) {
    const range = at(rangeJoiner, lower, last.end)
    const after = range ? element(text, lower, last.end + range[0].length) : null
    if (after && after.shape === last.shape && expandable(last.number, after.number)) {
      const [lead, low] = split(last.number)
      const [, high] = split(after.number)
      for (let n = low + 1; n < high; n++) list.push({ ...after, number: `${lead}${n}`, suffix: null })
      list.push(after)
      last = after
      continue
    }
    const join = at(joiner, lower, last.end)
    if (!join || join[0].trim() === '') break
    const repeated = at(numberMark, lower, last.end + join[0].length)
    const next = element(text, lower, last.end + join[0].length + (repeated?.[0].length ?? 0))
    if (!next) break
    if (next.shape !== last.shape && !(next.shape !== 'slash' && last.shape !== 'slash' && many)) break
    if (next.shape === 'plain' && !many) break
    list.push(next)
    last = next
  }
  return { marked: Boolean(mark?.[0].trim()), list }
}

/** 125/70 printed in visual order is 70/125: no session has three digits. */
export const logical = (number: string) => number.replace(/^([1-9]\d\d)\/(\d\d)$/, '$2/$1')

const split = (number: string): [string, number] => {
  const m = /^(.*?)(\d+)$/.exec(number)
  return [m?.[1] ?? '', Number(m?.[2] ?? 0)]
}
const expandable = (from: string, to: string) => {
  const [a, low] = split(from)
  const [b, high] = split(to)
  return a === b && high > low && high - low <= 50
}

const divisionNumber =
  /(?:\(\d{1,4}\)|\d{1,4}(?:\.\d{1,3}){0,3})(?:(?: ?bis| ?مكرر[ا]?)(?![a-z]))?(?: ?\((?:[a-z]|[ivx]{1,5}|[ا-ي]|هـ)\)){0,2}(?![\d/]|-[\d]{4})/y

/** Paragraph numbers at `from` of the folded text, letters in Latin: `93(a)`. */
export function divisions(
  lower: string,
  from: number,
  flip: boolean
): { list: { value: string; start: number; end: number }[]; end: number } {
  let i = from
  if (lower[i] === '.') i++
  const mark = at(numberMark, lower, i)
  if (mark?.[0].trim()) i += mark[0].length
  else if (lower[i] === ' ') i++
  if (lower.startsWith('من ', i)) i += 3
  const list: { value: string; start: number; end: number }[] = []
  while (list.length < 60) {
    const match = at(divisionNumber, lower, i)
    if (!match) break
    const value = divisionId(match[0], flip)
    const end = i + match[0].length
    list.push({ value, start: i, end })
    // 12 (a) and (b)
    const lead = /^(.*\d)\([a-z]+\)$/.exec(value)?.[1]
    for (let more = lead ? at(nextLetter, lower, end) : null; more; ) {
      const last = list.at(-1) as { end: number }
      const from = last.end
      list.push({ value: divisionId(`${lead}(${more[1]})`, false), start: from, end: from + more[0].length })
      more = at(nextLetter, lower, from + more[0].length)
    }
    const range = at(rangeJoiner, lower, end)
    const to = range ? at(divisionNumber, lower, end + range[0].length) : null
    if (range && to) {
      const last = divisionId(to[0], flip)
      if (!expandable(value, last)) break
      const [lead, low] = split(value)
      const [, high] = split(last)
      const stop = end + range[0].length + to[0].length
      for (let n = low + 1; n <= high; n++) list.push({ value: `${lead}${n}`, start: i, end: stop })
    }
    const done = list.at(-1)?.end ?? end
    const join = at(joiner, lower, done)
    if (!join || join[0].trim() === '' || !at(afterFrom, lower, done + join[0].length)) break
    i = done + join[0].length
    if (lower.startsWith('من ', i)) i += 3
  }
  return { list, end: list.at(-1)?.end ?? from }
}

function divisionId(printed: string, flip: boolean): string {
  let out = printed
    .replace(/^\((\d+)\)/, '$1')
    .replace(/ /g, '')
    .replace(/مكررا?/, 'bis')
  if (flip) out = out.replace(/^\d+(?:\.\d+)+/, (n) => n.split('.').reverse().join('.'))
  return out.replace(/\((هـ|[ا-ي])\)/g, (whole, letter: string) => {
    const value = abjadValue(letter)
    return value ? `(${latinLetter(value)})` : whole
  })
}

const nextLetter = new RegExp(` ?[,،]? ?(?:(?:${both(words.and)}) |و)? ?\\(([a-zا-ي])\\)`, 'y')
const afterFrom = /(?:من )?\(?\d/y
