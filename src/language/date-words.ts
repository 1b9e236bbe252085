/** The words of dates (data/dates.yaml), and the tokens in which dates are read. */
import { isSpace } from './characters.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'

interface ByLanguage {
  en: string[]
  ar: string[]
}

interface DateWords {
  months: ByLanguage[]
  hijri: ByLanguage[]
  weekdays: ByLanguage[]
  dayWord: ByLanguage
  counted: ByLanguage
  ordinals: ByLanguage & { first: string[] }
  stretches: string[]
  relative: ByLanguage
  of: ByLanguage
  ofYear: ByLanguage
  to: ByLanguage
  pair: ByLanguage
  between: ByLanguage
  era: ByLanguage
  hijriEra: ByLanguage
  same: ByLanguage
  aloneAfter: ByLanguage
  unsure: string[]
}

export interface Token {
  text: string
  start: number
  end: number
}

export const isNumber = (token: Token | undefined) =>
  token !== undefined && token.text.charCodeAt(0) >= 48 && token.text.charCodeAt(0) <= 57

/** What a unit belongs to: a run of digits, a Latin word, an Arabic one, or (0) none of them. */
const kinds = new Uint8Array(0x64b)
kinds.fill(1, 0x30, 0x3a)
kinds.fill(2, 0x61, 0x7b).fill(2, 0xc0, 0x250).fill(2, 0x27, 0x28)
kinds.fill(3, 0x621, 0x64b)

const kindAt = (text: string, i: number): number => {
  const unit = text.charCodeAt(i)
  return unit < kinds.length ? (kinds[unit] as number) : 0
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    let end = start + 1
    if (kind !== 0) while (kindAt(text, end) === kind) end++
    if (kind !== 0 || !isSpace(text.charCodeAt(start))) tokens.push({ text: text.slice(start, end), start, end })
    start = end
  }
  return tokens
}

export const words = lexicon<DateWords>('dates')

const keyOf = (phrase: string) =>
  tokenize(folded(phrase))
    .map((t) => t.text)
    .join(' ')

const setOf = (lists: ByLanguage) => new Set([...lists.en, ...lists.ar].map(keyOf))

export interface Month {
  month: number | null
  hijri: boolean
  next: number
  months?: number[]
}

export const monthNames = new Map<string, { month: number; hijri: boolean }>()
words.months.forEach((names, i) => {
  for (const name of [...names.en, ...names.ar]) monthNames.set(keyOf(name), { month: i + 1, hijri: false })
})
words.hijri.forEach((names, i) => {
  for (const name of [...names.en, ...names.ar]) monthNames.set(keyOf(name), { month: i + 1, hijri: true })
})

export const ordinalDays = new Map<string, number>()
for (const list of [words.ordinals.en, words.ordinals.ar]) {
  for (const [i, name] of list.entries()) ordinalDays.set(keyOf(name), i + 1)
}

export const bareFirst = new Set(words.ordinals.first.map(keyOf))

export const relative = { en: setOf({ en: words.relative.en, ar: [] }), ar: setOf({ en: [], ar: words.relative.ar }) }

export const stretches = new Set(words.stretches.map(folded))

export const weekdays = new Set([...words.weekdays, words.dayWord].flatMap((names) => [...setOf(names)]))

/** The names of the days, Sunday at 0. */
export const weekdayNumbers = new Map(
  words.weekdays.flatMap((names, i) => [...setOf(names)].map((name) => [name, (i + 1) % 7]))
)

export const counted = setOf(words.counted)

export const of = setOf(words.of)

export const ofYear = setOf(words.ofYear)

export const to = setOf(words.to)

export const pair = setOf(words.pair)

export const between = setOf(words.between)

export const era = setOf(words.era)

export const hijriEra = setOf(words.hijriEra)

export const same = setOf(words.same)

export const aloneAfter = setOf(words.aloneAfter)

export const unsure = new Set(words.unsure.map(folded))

export const suffixes = new Set(['st', 'nd', 'rd', 'th'])

/** و ف ب ل ك may be written together with the name of the month. */
export const clitic = /^[وفبلك](?=.{3})/
