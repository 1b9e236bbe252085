/** Lengths of time that a text counts: "two weeks", "14 working days", خمس سنوات, أسبوعين. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold } from './fold.ts'
import { quantities } from './quantities.ts'
import type { Range } from './sentences.ts'
import { Phrases, phrases, wordsOf } from './words.ts'

type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** A length of time and its half-open range of the text. */
export interface Duration extends Range {
  value: number
  unit: TimeUnit
}

const data = lexicon<{
  timeUnits: { id: TimeUnit; en: string[]; ar: string[]; dual: string[] }[]
  betweenUnits: { en: string[] }
}>('numbers')
const units: Record<Language, Phrases<TimeUnit>> = { en: new Phrases(), ar: new Phrases() }
const duals = new Phrases<TimeUnit>()
for (const { id, en, ar, dual } of data.timeUnits) {
  for (const form of en) units.en.add(form, id)
  for (const form of ar) units.ar.add(form, id)
  // With the prepositions that may be written onto it: لأسبوعين.
  for (const form of dual) for (const joined of ['', 'ب', 'ل']) duals.add(`${joined}${form}`, id)
}
const between = phrases(data.betweenUnits.en)

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
