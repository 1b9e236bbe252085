import type { Language } from '../model/record.ts'
import { figures } from './figures.ts'
import { fold, folded } from './fold.ts'
import { exact } from './fractions.ts'
import { Latest, remembered } from './latest.ts'
import { Names, withoutClitics } from './names.ts'
import {
  data,
  type Meaning,
  moneyBefore,
  notNumbers,
  notPeriods,
  type Quantity,
  type Token,
  token,
  words
} from './number-meanings.ts'
import { inWords } from './number-words.ts'
import { both } from './patterns.ts'

const percentAfter = new RegExp(`^ ?(?:${both(data.percent)})(?![\\p{L}\\p{N}])`, 'u')
const percentSign = /^ ?%/
const houseAfter = new RegExp(`^ (?:${both(data.houses)})(?![\\p{L}\\p{N}])`, 'u')
/** Letters behind a number among which the words of a house end. */
const houseReach = 16
const percentBefore = /% ?$/
const moneyAfter = new RegExp(`^ ?(?:${both(data.money)})(?![\\p{L}\\p{N}])`, 'u')
const otherwise: Record<Language, Names<number>> = { ar: new Names(), en: new Names() }
for (const { value, en, ar } of data.otherwise) {
  for (const form of en ?? []) otherwise.en.add(folded(form), value)
  for (const form of (ar ?? []).map(folded)) for (const own of [form, `ال${form}`]) otherwise.ar.add(own, value)
}

/** Whether the words of a number alone may be no number at all: عقد, a decade or a contract. */
export const mayBeNoNumber = (printed: string): boolean => notPeriods.has(folded(printed))

/** The counts that a text tells without a number: "quarterly" is three months, خماسي of five. */
export const toldOtherwise = (text: string, language: Language): ReadonlySet<number> =>
  new Set(otherwise[language].byGroup(folded(text), (count) => count).map(({ value }) => value))

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
    if (
      !first.figures &&
      houseAfter.test(lower.slice((tokens[next - 1] as Token).end, (tokens[next - 1] as Token).end + houseReach))
    ) {
      i = next
      continue
    }
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
    const scale = (tokens[next - 1] as Token).meaning
    if (first.figures && next > i + 1 && scale?.role === 'scale')
      shareScale(found.at(-1), lower.slice(taken, start), scale.value)
    found.push({ start: folding.origin(start), end: folding.origin(end - 1) + 1, unit, ...rest })
    taken = end
    i = next
    while (i < tokens.length && (tokens[i] as Token).start < end) i++
  }
  return found
}

/** "From 8.2 to 11.6 million": the first may be of millions as well. */
function shareScale(before: Quantity | undefined, between: string, scale: number): void {
  if (
    !before ||
    before.unit !== null ||
    before.form !== 'figures' ||
    !/^ ?(?:to|or|-|–|إلى|الى|أو|او) ?$/.test(between)
  )
    return
  before.values = [...before.values, ...before.values.map((value) => exact(value * scale))]
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

const clitic = /(?<![\p{L}\p{M}])[وفبل]$/u

/** True where what stands onto a number is a single letter that is written with the next word: و30, ب5. */
export const isClitic = (text: string, start: number): boolean => clitic.test(text.slice(0, start))
