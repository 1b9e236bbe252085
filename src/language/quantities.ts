/**
 * Numbers of a text by value, in figures and in words: 5,406; 2.6 billion and 2,6 مليار; twenty-one and واحد وعشرون;
 * مليونين; سبعة ملايين ونصف المليون; الخامسة والثلاثون and 35th. The words are `data/numbers.yaml`.
 */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Latest, remembered } from './latest.ts'
import { Names, withoutClitics } from './names.ts'
import { both } from './patterns.ts'

interface Entry {
  value: number
  en?: string[]
  ar?: string[]
}
interface Scale extends Entry {
  dual: string[]
  many: string[]
}
interface Numbers {
  cardinals: Entry[]
  hints: Entry[]
  tens: Entry[]
  hundreds: Entry[]
  scales: Scale[]
  periods: (Entry & { dual: string[] })[]
  fractions: Entry[]
  partOf: Record<Language, string[]>
  scaleLetters: Record<string, number>
  ordinals: Entry[]
  otherwise: Entry[]
  notPeriods: string[]
  moneyDuals: string[]
  notNumbers: string[]
  monthOpenings: string[]
  percent: Record<Language, string[]>
  money: Record<Language, string[]>
}

/** A number in a text. */
export interface Quantity {
  /** UTF-16 offsets in the text, end exclusive, with the words that belong to the number (per cent, million). */
  start: number
  end: number
  /** The values it may have, the likeliest first: 2,500 may be 2.5, and "406 5" in Arabic is 5406 in visual order. */
  values: number[]
  /** The runs of digits inside it as printed, without leading zeros; its value where it is written in words or has a scale. */
  parts: string[]
  form: 'figures' | 'words' | 'ordinal'
  unit: 'percent' | 'money' | null
  /** Written onto letters, as in COVID-19 and G77: part of a name rather than a count. */
  attached: boolean
  /** Says its number by the way: a scale without a count ("a million"), "both", "twice". */
  bare: boolean
}

type Role =
  | 'unit'
  | 'hint'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'dual'
  | 'many'
  | 'ordinal'
  | 'period'
  | 'fraction'
interface Meaning {
  role: Role
  value: number
}

const data = lexicon<Numbers>('numbers')

function meanings(language: Language): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  const put = (forms: readonly string[] | undefined, role: Role, value: number) => {
    for (const form of forms ?? []) if (!found.has(folded(form))) found.set(folded(form), { role, value })
  }
  for (const entry of data.cardinals)
    put(entry[language], entry.value > 9 && language === 'en' ? 'teen' : 'unit', entry.value)
  for (const entry of data.hints) put(entry[language], 'hint', entry.value)
  for (const entry of data.tens) put(entry[language], 'tens', entry.value)
  for (const entry of data.hundreds) put(entry[language], 'hundred', entry.value)
  for (const entry of data.scales) {
    put(entry[language], 'scale', entry.value)
    if (language === 'ar') {
      put(entry.dual, 'dual', 2 * entry.value)
      put(entry.many, 'many', entry.value)
    }
  }
  for (const entry of data.ordinals) put(entry[language], 'ordinal', entry.value)
  for (const entry of data.periods) {
    put(entry[language], 'period', entry.value)
    if (language === 'ar') put(entry.dual, 'hint', 2 * entry.value)
  }
  if (language === 'ar') put(data.moneyDuals, 'hint', 2)
  for (const entry of data.fractions) put(entry[language], 'fraction', entry.value)
  return found
}
const notNumbers = new Set(data.notNumbers.map(folded))
const notPeriods = new Set(data.notPeriods.map(folded))
const monthOpenings = new Set(data.monthOpenings.map(folded))
const words: Record<Language, Map<string, Meaning>> = { en: meanings('en'), ar: meanings('ar') }

const percentAfter = new RegExp(`^ ?(?:${both(data.percent)})(?![\\p{L}\\p{N}])`, 'u')
const percentSign = /^ ?%/
const percentBefore = /% ?$/
const moneyAfter = new RegExp(`^ ?(?:${both(data.money)})(?![\\p{L}\\p{N}])`, 'u')
const moneyBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${both(data.money)}) ?$`, 'u')

/**
 * Figures with marks of thousands and decimals inside, or one word. A mark between two runs of digits joins them; a group with
 * a leading nought before fewer digits is the end of a number in visual order (000 1).
 */
const token =
  /0\d\d(?: \d{3})* \d{1,2}(?![\d.,٫]\d|\d)|\d+(?:[.,٫٬']\d+|[ ]\d{3}(?!\d))* ?[¼½¾]?(?<! )|[a-z]+|[\u0621-\u064a]+/g

interface Token {
  text: string
  start: number
  end: number
  figures: boolean
  meaning: Meaning | undefined
  /** Joined to the word before it by و, or by "and". */
  joined: boolean
}

const otherwise: Record<Language, Names<number>> = { ar: new Names(), en: new Names() }
for (const { value, en, ar } of data.otherwise) {
  for (const form of en ?? []) otherwise.en.add(folded(form), value)
  for (const form of (ar ?? []).map(folded)) for (const own of [form, `ال${form}`]) otherwise.ar.add(own, value)
}

/** Whether the words of a number alone may be no number at all: عقد, a decade or a contract. */
export const mayBeNoNumber = (printed: string): boolean => notPeriods.has(folded(printed))

/** The counts that a text tells without a number: "quarterly" is three months, خماسي of five. */
export const toldOtherwise = (text: string, language: Language): ReadonlySet<number> =>
  otherwise[language].all(folded(text))

/** The numbers of a text, in order and without overlap. */
export const quantities: (text: string, language: Language) => readonly Quantity[] = remembered(quantitiesAnew)

function quantitiesAnew(text: string, language: Language): Quantity[] {
  const folding = fold(text)
  const lower = folding.text
  const tokens: Token[] = []
  for (const match of lower.matchAll(token)) tokens.push(read(match[0], match.index, language, lower))
  const found: Quantity[] = []
  /** Where the last one ends: "48,500 dollars to eleven groups" has one sum of money. */
  let taken = 0
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i] as Token
    if (!first.figures && !first.meaning) {
      i++
      continue
    }
    const made = first.figures
      ? figures(tokens, i, lower, language, text, folding.origin(first.start))
      : inWords(tokens, i, lower)
    if (!made) {
      i++
      continue
    }
    const { next, ...rest } = made
    let end = (tokens[next - 1] as Token).end
    let start = first.start
    let unit: Quantity['unit'] = null
    const tail = lower.slice(end, end + 30)
    const percent = percentAfter.exec(tail) ?? percentSign.exec(tail)
    const money = moneyAfter.exec(tail)
    if (percent) {
      unit = 'percent'
      end += percent[0].length
    } else if (percentBefore.test(lower.slice(Math.max(0, start - 2), start))) unit = 'percent'
    else if (money) {
      unit = 'money'
      end += money[0].length
    } else {
      const before = moneyBefore.exec(lower.slice(Math.max(taken, start - 14), start))
      if (before) {
        unit = 'money'
        start -= before[0].length
      }
    }
    found.push({ start: folding.origin(start), end: folding.origin(end - 1) + 1, unit, ...rest })
    taken = end
    i = next
    while (i < tokens.length && (tokens[i] as Token).start < end) i++
  }
  return found
}

function read(word: string, start: number, language: Language, lower: string): Token {
  const end = start + word.length
  const first = word.charCodeAt(0)
  if (first < 58) return { text: word, start, end, figures: true, meaning: undefined, joined: false }
  if (first < 0x600) {
    const meaning = language === 'en' ? (words.en.get(word) ?? plural(word)) : undefined
    return { text: word, start, end, figures: false, meaning, joined: lower[start - 1] === '-' }
  }
  const { meaning, joined } = arabic.get(word, readArabic)
  return { text: word, start, end, figures: false, meaning, joined }
}

const arabic = new Latest<Pick<Token, 'meaning' | 'joined'>>()
const noNumber = { meaning: undefined, joined: false }

function readArabic(word: string): Pick<Token, 'meaning' | 'joined'> {
  if (notNumbers.has(word)) return noNumber
  for (const form of withoutClitics(word)) {
    const meaning = words.ar.get(form) ?? (form.startsWith('ال') ? words.ar.get(form.slice(2)) : undefined)
    if (meaning) return { meaning, joined: word[0] === 'و' && form !== word }
  }
  return noNumber
}

/** "Hundreds of", "thousands of": of an unknown count, unless a number stands before. */
function plural(word: string): Meaning | undefined {
  if (!word.endsWith('s')) return undefined
  const one = words.en.get(word.slice(0, -1))
  return one && (one.role === 'scale' || one.role === 'hundred') ? { role: 'many', value: one.value } : undefined
}

/** 8½. */
const signs = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75]
])

type Made = Omit<Quantity, 'start' | 'end' | 'unit'> & { next: number }

const gapBetween = (a: Token, b: Token, lower: string) => lower.slice(a.end, b.start)

function figures(tokens: Token[], i: number, lower: string, language: Language, text: string, at: number): Made {
  const first = tokens[i] as Token
  const before = text.slice(Math.max(0, at - 2), at)
  const attached =
    /[\p{L}_]$|\p{L}[-\u2010-\u2015]$/u.test(before) || /^[\p{L}_]/u.test(lower.slice(first.end, first.end + 1))
  const suffix = /^(?:st|nd|rd|th|s)(?![a-z])/.exec(lower.slice(first.end, first.end + 3))
  let next = i + 1
  if (suffix && suffix[0] !== 's') next++
  const part = signs.get(first.text.at(-1) as string)
  const read = numberReadings(first.text.replace(/ ?[¼½¾]$/, ''), language).map((v) => v + (part ?? 0))
  const parts = first.text.match(/\d+/g)?.map((run) => run.replace(/^0+(?=\d)/, '')) ?? []
  const scale = tokens[next]
  if (
    scale?.meaning &&
    (scale.meaning.role === 'scale' || scale.meaning.role === 'many') &&
    /^\+?[ -]?$/.test(gapBetween(tokens[next - 1] as Token, scale, lower)) &&
    !scale.joined
  ) {
    const more = addedTo(tokens, next + 1, lower, scale.meaning.value)
    const values = read.map((v) => exact(v * (scale.meaning as Meaning).value + (more?.value ?? 0)))
    return {
      values,
      parts: [String(values[0])],
      form: 'figures',
      attached: false,
      bare: false,
      next: more?.next ?? next + 1
    }
  }
  const letters = tokens[next]
  const times = letters && letters.start === first.end ? scaleLetters.get(letters.text) : undefined
  if (times !== undefined && moneyBefore.test(lower.slice(Math.max(0, first.start - 14), first.start))) {
    const values = read.map((v) => exact(v * times))
    return { values, parts: [String(values[0])], form: 'figures', attached: false, bare: false, next: next + 1 }
  }
  const wider = withPeriod(read, tokens, next, lower) ?? withFraction(read, tokens, next, lower)
  if (wider) return { ...wider, parts, form: 'figures', attached: false, bare: false }
  return {
    values: read,
    parts,
    form: suffix && suffix[0] !== 's' ? 'ordinal' : 'figures',
    attached: suffix?.[0] === 's' || (attached && !suffix),
    bare: false,
    next
  }
}

/** What stands after a number with a scale and belongs to it: ونصف المليون, "86 ألفاً و400", "3 ملايين و200 ألف". */
function addedTo(tokens: Token[], at: number, lower: string, scale: number): { value: number; next: number } | null {
  const part = fractionAt(tokens, at, lower, scale)
  if (part) return { value: part.value * scale, next: part.next }
  const [waw, figures, smaller] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (waw?.text !== 'و' || !figures?.figures || figures.start !== waw.end || !/^\d{1,3}$/.test(figures.text))
    return null
  if (gapBetween(tokens[at - 1] as Token, waw, lower) !== ' ') return null
  const times =
    smaller?.meaning?.role === 'scale' && !smaller.joined && gapBetween(figures, smaller, lower) === ' '
      ? smaller.meaning.value
      : 1
  if (times >= scale || (times === 1 && figures.text.length < 3)) return null
  return { value: Number(figures.text) * times, next: times > 1 ? at + 3 : at + 2 }
}

/** A part of one after the words of a number: ونصف, "and a half". */
function joinedFraction(tokens: Token[], at: number, lower: string): { value: number; next: number } | null {
  const before = tokens[at - 1] as Token
  let i = at
  if (tokens[i]?.text === 'and') i += tokens[i + 1]?.text === 'a' ? 2 : 1
  const part = tokens[i]
  if (part?.meaning?.role !== 'fraction' || (i === at && !part.joined)) return null
  if (!/^ (?:and (?:a )?)?$/.test(lower.slice(before.end, part.start))) return null
  return { value: part.meaning.value, next: i + 1 }
}

/** The same, of the scale of the number: ونصف المليون, but not ونصف الميزانية, which is a part of something else. */
function fractionAt(tokens: Token[], at: number, lower: string, scale: number): { value: number; next: number } | null {
  const part = joinedFraction(tokens, at, lower)
  const [own, again] = part ? [tokens[part.next - 1] as Token, tokens[part.next]] : []
  if (!part || !own || !again || isLatin(own) || gapBetween(own, again, lower) !== ' ') return part
  if (again.meaning?.role === 'scale' && again.meaning.value === scale && !again.joined)
    return { ...part, next: part.next + 1 }
  return again.text.startsWith('ال') ? null : part
}

type Wider = Pick<Made, 'values' | 'next'>

/** A count of decades or centuries: "four decades" may be forty years in the other language. */
function withPeriod(counts: readonly number[], tokens: Token[], at: number, lower: string): Wider | null {
  const period = tokens[at]
  if (period?.meaning?.role !== 'period' || period.joined || gapBetween(tokens[at - 1] as Token, period, lower) !== ' ')
    return null
  const { value } = period.meaning
  return { values: counts.flatMap((n) => [n * value, n]), next: at + 1 }
}

/** A number with a part of one: "three and a half years", أربعة ونصف, ثلاث سنوات ونصف. */
function withFraction(counts: readonly number[], tokens: Token[], at: number, lower: string): Wider | null {
  const part = fractionAt(tokens, at, lower, 1)
  if (part) {
    const scale = tokens[part.next]
    const times = scale?.meaning?.role === 'scale' && isLatin(scale) ? scale.meaning.value : 1
    return { values: counts.map((n) => exact((n + part.value) * times)), next: times > 1 ? part.next + 1 : part.next }
  }
  const counted = tokens[at]
  if (!counted || counted.meaning || counted.figures || isLatin(counted)) return null
  if (gapBetween(tokens[at - 1] as Token, counted, lower) !== ' ') return null
  const after = joinedFraction(tokens, at + 1, lower)
  return after ? { values: counts.flatMap((n) => [n + after.value, n]), next: at } : null
}

const scaleLetters = new Map(Object.entries(data.scaleLetters))
const partOf = new Set([...data.partOf.en, ...data.partOf.ar])

/** ربع مليون, "half a million", "a quarter of a million"; half a century, نصف قرن. */
function partOfScale(tokens: Token[], i: number): Made | null {
  let at = i + 1
  while (at < i + 3 && partOf.has(tokens[at]?.text ?? '')) at++
  const scale = tokens[at]
  const of = scale?.meaning
  if (!scale || (of?.role !== 'scale' && of?.role !== 'period')) return null
  // A hyphen joins half-century, و a further word.
  if (scale.joined && !isLatin(scale)) return null
  const value = (tokens[i]?.meaning?.value ?? 1) * of.value
  return { values: [value], parts: [String(value)], form: 'words', attached: false, bare: false, next: at + 1 }
}

const exact = (value: number) => Math.round(value * 1e6) / 1e6

/** The values that figures may have: marks of thousands and of decimals differ between languages, and Arabic may print groups from the left. */
function numberReadings(printed: string, language: Language): number[] {
  const groups = printed.split(/[.,٫٬' ]+/)
  if (groups.length === 1) return [Number(printed)]
  const found = new Set<number>()
  const grouped = (list: readonly string[]) =>
    (list[0] as string).length <= 3 && list.slice(1).every((g) => g.length === 3) && list[0] !== '0'
  if (grouped(groups)) found.add(Number(groups.join('')))
  if (language === 'ar') {
    const turned = [...groups].reverse()
    if (grouped(turned)) found.add(Number(turned.join('')))
  }
  if (groups.length === 2 && !printed.includes(' ')) found.add(Number(groups.join('.')))
  // 1,234.5: the last mark is that of decimals.
  if (groups.length > 2 && grouped(groups.slice(0, -1)))
    found.add(Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`))
  if (found.size === 0) found.add(Number(groups.join('')))
  return [...found]
}

/** A number in words: grammar of below hundred, below thousand, and scales that fall. */
function inWords(tokens: Token[], i: number, lower: string): Made | null {
  const first = tokens[i] as Token
  if (!first.meaning) return null
  if (first.meaning.role === 'ordinal') {
    const before = withoutClitics(tokens[i - 1]?.text ?? '')
    return before.some((form) => monthOpenings.has(form)) ? null : ordinal(tokens, i, lower)
  }
  if (first.meaning.role === 'many') return null
  if (first.meaning.role === 'fraction') return partOfScale(tokens, i)
  if (first.meaning.role === 'hint' || first.meaning.role === 'period') {
    const { value } = first.meaning
    return { values: [value], parts: [String(value)], form: 'words', attached: false, bare: true, next: i + 1 }
  }
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  let scaled = 1
  let at = i
  let ordinalEnd = false
  while (at < tokens.length) {
    if (at > i && !follows(tokens, at, lower)) break
    const from = at > i && tokens[at]?.text === 'and' ? at + 1 : at
    const part = belowThousand(tokens, from, lower)
    let value: number
    let next: number
    const scale = tokens[part ? part.next : from]
    if (!part) {
      // "a million", مليون, مليونين.
      if (!scale?.meaning || !['scale', 'dual'].includes(scale.meaning.role)) break
      value = scale.meaning.value
      next = from + 1
      if (value >= last) break
      last = value / (scale.meaning.role === 'dual' ? 2 : 1)
    } else {
      value = part.value
      next = part.next
      ordinalEnd = part.ordinal
      const near =
        scale && (follows(tokens, part.next, lower) || scale.start - (tokens[part.next - 1] as Token).end <= 1)
      if (
        !part.ordinal &&
        near &&
        scale.meaning &&
        ['scale', 'many'].includes(scale.meaning.role) &&
        !scale.joined &&
        scale.meaning.value < last
      ) {
        value *= scale.meaning.value
        next++
        last = scale.meaning.value
      } else {
        if (value >= last || (at > i && last <= 100)) break
        last = 1
      }
    }
    sum += value
    at = next
    scaled = last
    if (last === 1) break
  }
  if (at === i) return null
  const value = exact(sum)
  if (!ordinalEnd) {
    const part = scaled > 1 ? fractionAt(tokens, at, lower, scaled) : null
    const wider = part
      ? { values: [exact(sum + part.value * scaled)], next: part.next }
      : (withPeriod([value], tokens, at, lower) ?? withFraction([value], tokens, at, lower))
    if (wider) return { ...wider, parts: [String(wider.values[0])], form: 'words', attached: false, bare: false }
  }
  // ألفا is ألفاً without its ending, a thousand, or two thousand in the construct state.
  const values =
    at === i + 1 && first.meaning.role === 'scale' && !isLatin(first) && first.text.endsWith('ا')
      ? [value, 2 * value]
      : [value]
  return {
    values,
    parts: [String(value)],
    form: ordinalEnd ? 'ordinal' : 'words',
    attached: false,
    bare: at === i + 1 && (first.meaning.role === 'scale' || first.meaning.role === 'hundred'),
    next: at
  }
}

/** Whether the word at `at` may go on with the number before it: by a space or hyphen, و or "and". */
function follows(tokens: Token[], at: number, lower: string): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !word) return false
  if (!/^[ -]?(?:, )?$/.test(gapBetween(before, word, lower))) return false
  if (word.joined) return true
  // five thousand three hundred
  if (word.meaning && before.meaning?.role === 'scale' && isLatin(word)) return true
  return (
    word.text === 'and' &&
    after !== undefined &&
    /^ $/.test(gapBetween(word, after, lower)) &&
    before.meaning?.role !== 'unit'
  )
}

const isLatin = (token: Token) => token.text.charCodeAt(0) < 0x600

interface Part {
  value: number
  next: number
  ordinal: boolean
}

function belowThousand(tokens: Token[], i: number, lower: string): Part | null {
  const first = tokens[i]
  if (!first?.meaning) return null
  if (first.meaning.role === 'hundred') {
    const rest = joinedPart(tokens, i + 1, lower)
    return rest
      ? { ...rest, value: first.meaning.value + rest.value }
      : { value: first.meaning.value, next: i + 1, ordinal: false }
  }
  const small = belowHundred(tokens, i, lower)
  if (!small) return null
  const hundred = tokens[small.next]
  if (
    !small.ordinal &&
    small.value < 10 &&
    hundred?.meaning?.value === 100 &&
    !hundred.joined &&
    gapBetween(tokens[small.next - 1] as Token, hundred, lower) === ' '
  ) {
    const rest = joinedPart(tokens, small.next + 1, lower)
    const value = small.value * 100
    return rest ? { ...rest, value: value + rest.value } : { value, next: small.next + 1, ordinal: false }
  }
  return small
}

/** What و or "and" adds to hundreds. */
function joinedPart(tokens: Token[], i: number, lower: string): Part | null {
  const [before, word] = [tokens[i - 1], tokens[i]]
  // Arabic now and then loses the و of مائتي وعشرة.
  const bare = before && word?.meaning && !isLatin(word) && gapBetween(before, word, lower) === ' '
  if (!bare && !follows(tokens, i, lower)) return null
  const at = tokens[i]?.text === 'and' ? i + 1 : i
  // Two hundred and third.
  const last = tokens[at]
  if (last?.meaning?.role === 'ordinal' && isLatin(last))
    return { value: last.meaning.value, next: at + 1, ordinal: true }
  return belowHundred(tokens, at, lower)
}

function belowHundred(tokens: Token[], i: number, lower: string): Part | null {
  const first = tokens[i]
  if (!first?.meaning) return null
  const { role, value } = first.meaning
  const next = tokens[i + 1]
  const gap = next ? gapBetween(first, next, lower) : 'x'
  if (role === 'unit' && value > 0 && value < 10 && next?.meaning && gap === ' ') {
    // ثلاثة عشر; خمسة وعشرون.
    if (next.meaning.role === 'unit' && next.meaning.value === 10 && !next.joined && !isLatin(first))
      return { value: value + 10, next: i + 2, ordinal: false }
    if (next.meaning.role === 'tens' && next.joined)
      return { value: value + next.meaning.value, next: i + 2, ordinal: false }
  }
  if (role === 'tens') {
    // twenty-one, twenty-first.
    if (next?.meaning && /^(?:- ?| )$/.test(gap) && isLatin(first) && next.meaning.value < 10)
      if (next.meaning.role === 'unit' || next.meaning.role === 'ordinal')
        return { value: value + next.meaning.value, next: i + 2, ordinal: next.meaning.role === 'ordinal' }
    return { value, next: i + 1, ordinal: false }
  }
  if (role === 'unit' || role === 'teen') return { value, next: i + 1, ordinal: false }
  return null
}

/** الثالث عشر, الحادية والعشرون, الخامسة بعد المائة, third. */
function ordinal(tokens: Token[], i: number, lower: string): Made {
  const first = tokens[i] as Token
  let { value } = first.meaning as Meaning
  let at = i + 1
  const next = tokens[at]
  if (!isLatin(first)) {
    // الحادي عشر is one and ten; أول عشر ("the first ten") is no number of its own.
    const mayGoOn = value !== 1
    if (value === 11) value = 1
    if (next?.meaning && mayGoOn && gapBetween(first, next, lower) === ' ') {
      if (next.meaning.role === 'unit' && next.meaning.value === 10 && !next.joined) {
        value += 10
        at++
      } else if (next.meaning.role === 'tens' && next.joined) {
        value += next.meaning.value
        at++
      }
    }
    const hundred = tokens[at + 1]
    if (tokens[at]?.text === 'بعد' && hundred?.meaning?.role === 'hundred') {
      value += hundred.meaning.value
      at += 2
    }
  }
  return { values: [value], parts: [String(value)], form: 'ordinal', attached: false, bare: false, next: at }
}

const clitic = /(?<![\p{L}\p{M}])[وفبل]$/u
/** True where what stands onto a number is a single letter that is written with the next word: و30, ب5. */
export const isClitic = (text: string, start: number): boolean => clitic.test(text.slice(0, start))
