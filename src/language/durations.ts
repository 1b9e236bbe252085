/** Lengths of time that a text counts: "two weeks", "14 working days", خمس سنوات, أسبوعين. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { withoutClitics } from './names.ts'
import { quantities } from './quantities.ts'
import type { Range } from './sentences.ts'
import { Phrases, phrases, withoutConjunction, wordsOf } from './words.ts'

type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** A length of time and its half-open range of the text. */
export interface Duration extends Range {
  value: number
  unit: TimeUnit
}

const data = lexicon<{
  timeUnits: { id: TimeUnit; en: string[]; ar: string[]; dual: string[]; one: Record<Language, string[]> }[]
  fractions: (Record<Language, string[]> & { value: number })[]
  partOf: Record<Language, string[]>
  betweenUnits: { en: string[] }
}>('numbers')
const units: Record<Language, Phrases<TimeUnit>> = { en: new Phrases(), ar: new Phrases() }
const duals = new Phrases<TimeUnit>()
const singulars: Record<Language, Map<string, TimeUnit>> = { en: new Map(), ar: new Map() }
for (const { id, en, ar, dual, one } of data.timeUnits) {
  for (const language of ['en', 'ar'] as const)
    for (const form of one[language]) singulars[language].set(folded(form), id)
  for (const form of en) units.en.add(form, id)
  for (const form of ar) units.ar.add(form, id)
  // With the prepositions that may be written onto it: لأسبوعين.
  for (const form of dual) for (const joined of ['', 'ب', 'ل']) duals.add(`${joined}${form}`, id)
}
const between = phrases(data.betweenUnits.en)

const parts: Record<Language, Map<string, number>> = { en: new Map(), ar: new Map() }
for (const { value, ...forms } of data.fractions)
  for (const language of ['en', 'ar'] as const)
    for (const form of forms[language]) parts[language].set(folded(form), value)
const partOf = new Set(data.partOf.en.map(folded))

/** Every length of time that a text counts, in order. */
export function durationsIn(text: string, language: Language): Duration[] {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const found: Duration[] = []
  const origin = (offset: number) => folding.origin(offset)
  for (const { start, end, values, form, unit } of quantities(text, language)) {
    if (form === 'ordinal' || unit !== null || values[0] === undefined) continue
    let at = words.findIndex((word) => origin(word.start) >= end)
    // "a five-year plan"
    if (words[at]?.text === '-') at++
    if (at >= 0 && between.at(words, at)) at++
    const hit = at < 0 ? null : units[language].at(words, at)
    const last = words[at]
    if (!hit || hit.joined || !last || origin(last.start) - end > 16) continue
    found.push({ value: values[0], unit: hit.value, start, end: origin(last.end - 1) + 1 })
  }
  if (language === 'ar')
    words.forEach((word, i) => {
      const hit = duals.at(words, i)
      if (hit) found.push({ value: 2, unit: hit.value, start: origin(word.start), end: origin(word.end - 1) + 1 })
    })
  return found.sort((a, b) => a.start - b.start)
}

/** Lengths of time that are told by the unit alone, or as a part of it: "a year", نصف ساعة, سنة ونصف. They need not be told at all. */
export function bareDurationsIn(text: string, language: Language): Duration[] {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const partAt = (i: number) => parts[language].get(withoutConjunction(words[i]?.text ?? ''))
  const found: Duration[] = []
  words.forEach((word, i) => {
    const forms = language === 'en' ? [word.text] : withoutClitics(word.text)
    const unit = forms.flatMap((form) => singulars[language].get(form) ?? [])[0]
    // عام 2025 and "day 2" are named by the figure.
    if (unit === undefined || /^\d/.test(words[i + 1]?.text ?? '')) return
    let before = i - 1
    while (language === 'en' && partOf.has(words[before]?.text ?? '')) before--
    // "a year and a half"
    const after = language === 'en' && words[i + 1]?.text === 'and' ? partAt(i + 3) : undefined
    const more = after ?? (language === 'ar' && /^و/.test(words[i + 1]?.text ?? '') ? partAt(i + 1) : undefined)
    const value = partAt(before) ?? 1 + (more ?? 0)
    found.push({ value, unit, start: folding.origin(word.start), end: folding.origin(word.end - 1) + 1 })
  })
  return found
}

/** Minutes of each; months and years are taken for 30 and 360 days, so that twelve of the one are one of the other. */
const inMinutes: Record<TimeUnit, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  month: 30 * 1440,
  year: 360 * 1440
}

/** Whether two lengths of time are the same: two weeks and 14 days, 12 months and a year. */
export const isSameTime = (one: Duration, other: Duration): boolean =>
  one.value * inMinutes[one.unit] === other.value * inMinutes[other.unit]
