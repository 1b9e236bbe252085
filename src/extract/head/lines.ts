import { findDates } from '../../language/dates.ts'
import { data, type Words, words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import { phrases } from '../../language/prose.ts'
import { quantities } from '../../language/quantities.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import { says } from './words.ts'

/** How many units may belong to the head of a document, and how long a line of it can be, in characters. */
export const headUnits = 25

export const lineLength = 200

/** "6:30 P.M." ends a line without ending a sentence. */
export const clockEnd = /\b[ap]\.m\.$/i

/** A title in one sentence, "Record of discussions of the meeting … held on …", may be longer than other lines. */
export const titleLength = 320

export const isLine = (unit: Unit) =>
  unit.text.length <= lineLength ||
  (unit.text.length <= titleLength &&
    words('titleNoun', unit.language).includes(folded(unit.text).split(' ')[0] as string) &&
    !/[.؟?!]$/.test(unit.text))

/** The words with the number before them: the "22 -" of "22 - 24 February 2021" looks like a label. */
export const whole = (unit: Unit) => (unit.printed ? `${unit.printed} ${unit.text}` : unit.text)

export const numbered = (unit: Unit) =>
  unit.label !== null &&
  (unit.label.kind === 'number' || unit.label.kind === 'decimal') &&
  !findDates(whole(unit).slice(0, 100), unit.language).some((d) => d.start === 0)

/** A line that a date fills, with no more than a weekday or a town before it. */
export const isDate = (line: string, language: Language, range = false) => {
  const [date] = findDates(line, language)
  return date !== undefined && date.start <= 12 && line.length - date.end <= 1 && (range || !date.until)
}

/** "Fifty-eighth session", الدورة الثامنة والخمسون: it tells which session, and is no title; "Opening of the session" does not. */
export function isSession(line: string, language: Language): boolean {
  if (says(line, words('titleNoun', language))) return false
  // "Annual session 2025", "Fiftieth session (twenty-seventh extraordinary session)"
  const tokens = line
    .replace(/ \([^()]*\)$/, '')
    .replace(/,? \(?(?:19|20)\d\d\)?$/, '')
    .split(' ')
  if (language === 'en' && tokens.includes('of')) return false
  const noun = language === 'ar' ? tokens[0] : tokens.at(-1)
  return tokens.length > 1 && tokens.length <= 5 && words('session', language).includes(noun as string)
}

/**
 * "Fourteenth General Conference", المؤتمر العام الرابع عشر: which of its meetings a body holds. It names no body, and is a title
 * only where nothing else is.
 */
export function isNumberedMeeting(line: string, language: Language): boolean {
  const tokens = line.split(' ')
  if (tokens.length < 2 || tokens.length > 6) return false
  const noun = language === 'en' ? tokens.at(-1) : tokens[0]
  const [number, more] = quantities(line, language)
  return (
    (words('meeting', language).includes(noun as string) || words('assembly', language).includes(noun as string)) &&
    number?.form === 'ordinal' &&
    more === undefined &&
    (language === 'en' ? number.start === 0 : number.end === line.length)
  )
}

const itemNouns = phrases(data.itemNoun as Words)

/** "Adoption of the report" heads an item, for all that it names a report. */
export const opensItem = (line: string): boolean => itemNouns.opens(line.slice(0, 60)) !== undefined

/** A time of day stands in the words of a unit. */
export const hasTime = ({ leaf }: Unit): boolean => (leaf.data?.times?.length ?? 0) > 0
