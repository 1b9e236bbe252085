/** Names of months and of days of the week in a text. */
import type { Language } from '../model/record.ts'
import {
  aloneAfter,
  clitic,
  isNumber,
  type Month,
  monthNames,
  ordinalDays,
  type Token,
  tokenize,
  unsure,
  weekdays,
  words
} from './date-words.ts'
import { fold, folded } from './fold.ts'

/** A month named without day and year. Half-open range of the text. */
interface LoneMonth {
  start: number
  end: number
  /** 1..12 */
  month: number
  hijri: boolean
}

/** The months of a text that belong to no date: "since May", مطلع أيار. */
export function monthsAlone(text: string, language: Language): LoneMonth[] {
  if (!monthOpens[language].test(text)) return []
  const { text: plain, origin } = fold(text)
  const tokens = tokenize(plain)
  const found: LoneMonth[] = []
  for (let i = 0; i < tokens.length; i++) {
    const name = readMonth(tokens, i)
    if (!name) continue
    const [first, last] = [tokens[i] as Token, tokens[name.next - 1] as Token]
    const after = aloneAfter.has(tokens[i - 1]?.text ?? '')
    const start = origin(first.start)
    const end = origin(last.end - 1) + 1
    const isName =
      language === 'en'
        ? after && /^\p{Lu}/u.test(text.slice(start)) && first.text.length > 2 && !/^ \p{Lu}/u.test(text.slice(end))
        : after || !(name.hijri || unsure.has(first.text))
    if (name.month !== null && isName && !isNumber(tokens[i - 1]) && !isNumber(tokens[name.next]))
      found.push({ start, end, month: name.month, hijri: name.hijri })
    i = name.next - 1
  }
  return found
}

/** Every month of the Gregorian calendar that the words of a date name, in order. */
export function monthsNamed(date: string): number[] {
  const tokens = tokenize(folded(date))
  const found: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const name = readMonth(tokens, i)
    if (!name) continue
    if (name.month !== null && !name.hijri) found.push(name.month)
    i = name.next - 1
  }
  return found
}

/** What a text must hold for any of its words to be the name of a month. */
const monthOpens: Record<Language, RegExp> = {
  en: /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Muharram|Safar|Rabi|Rajab|Sha|Rama|Shawwal|Dhu|Zul|Thul)/,
  ar: new RegExp(
    [...words.months, ...words.hijri]
      .flatMap(({ ar }) => ar.map((name) => (name.split(' ')[0] as string).replace(/[أإآ]/g, '[أإآا]')))
      .join('|')
  )
}

/** Words that open the name of a month or an ordinal, with what may be written onto it. */
const openings = new Set([...monthNames.keys(), ...ordinalDays.keys()].map((key) => key.split(' ')[0] as string))

const clitics = new Set('وفبلك')

export const mayOpen = (token: Token | undefined): boolean =>
  token !== undefined &&
  (openings.has(token.text) || (clitics.has(token.text[0] as string) && openings.has(token.text.slice(1))))

export function readMonth(tokens: Token[], i: number): Month | null {
  if (!mayOpen(tokens[i])) return null
  let first: Month | null = null
  for (let size = 4; size >= 1 && !first; size--) {
    const slice = tokens.slice(i, i + size)
    if (slice.length < size) continue
    const key = slice.map((t) => t.text).join(' ')
    const name = monthNames.get(key) ?? monthNames.get(key.replace(clitic, ''))
    if (name) first = { ...name, next: i + size }
  }
  if (!first) return null
  if (
    tokens[first.next]?.text === '.' &&
    (tokens[i] as Token).text.length <= 4 &&
    /^[a-z]/.test((tokens[i] as Token).text) &&
    isNumber(tokens[first.next + 1])
  )
    first.next++
  const joint = tokens[first.next]?.text
  if (joint !== '/' && joint !== '(' && joint !== '-') return first
  let other: { month: number; hijri: boolean } | undefined
  let size = 2
  for (; size >= 1; size--) {
    const slice = tokens.slice(first.next + 1, first.next + 1 + size)
    other = slice.length === size ? monthNames.get(slice.map((t) => t.text).join(' ')) : undefined
    if (other) break
  }
  if (!other || other.hijri !== first.hijri) return first
  const next = first.next + 1 + size
  if (joint === '(')
    return other.month === first.month && tokens[next]?.text === ')' ? { ...first, next: next + 1 } : first
  if (other.month === first.month) return { ...first, next }
  // "March/April": which of the two is not said.
  return joint === '/' && first.month !== null
    ? { ...first, month: null, months: [first.month, other.month], next }
    : first
}

/** Whether `word` is the name of a month, alone. */
export const isMonth = (word: string): boolean => monthNames.has(folded(word))

/** Whether `word` is the name of a day of the week. */
export const isWeekday = (word: string): boolean => weekdays.has(folded(word))
