/**
 * Reads the deadlines that are told as the end of a period or as a time after the meeting. Both are one certain day of the Gregorian
 * calendar; what needs more than the text and the date of the meeting says is left alone. Words come from `data/terms.yaml`.
 */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { either } from './patterns.ts'

type Bilingual = Record<Language, string[]>
type Name = 'end' | 'thisMonth' | 'thisYear' | 'month' | 'year' | 'ofYear' | 'quarter' | 'within' | 'ofMeeting'
type Unit = 'days' | 'weeks' | 'months' | 'twoDays' | 'twoWeeks' | 'twoMonths'

const data = lexicon<Record<Name | Unit, Bilingual> & { quarters: Bilingual[]; numbers: Record<string, Bilingual> }>(
  'terms'
)
const monthNames = lexicon<{ months: Bilingual[] }>('dates').months

/** A day and the half-open range of the words that give it, in the folded text. */
export interface Term {
  date: string
  start: number
  end: number
}

interface Patterns {
  ends: RegExp
  thisMonth: RegExp
  thisYear: RegExp
  within: RegExp
  month: (name: string) => number
  quarter: (name: string) => number
  number: (printed: string) => number
}

const indexIn = (lists: readonly string[][]) => {
  const values = new Map<string, number>()
  for (const [i, list] of lists.entries()) for (const name of list) values.set(folded(name), i)
  return (name: string) => values.get(name) ?? -1
}

/** The patterns of a language, made when it is first read. */
function patternsOf(language: Language): Patterns {
  const of = (name: Name | Unit) => either(data[name][language])
  const months = either(monthNames.flatMap((m) => m[language]))
  const ending = (name: Name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${of('end')})[ -](?:${of(name)})(?![\\p{L}\\p{N}])`, 'u')
  const quarters = either(data.quarters.flatMap((q) => q[language]))
  const quarter =
    language === 'en'
      ? `(?<quarter>${quarters}) ${of('quarter')}|q(?<q>[1-4])`
      : `${of('quarter')} (?<quarter>${quarters})`
  const units = (['days', 'weeks', 'months', 'twoDays', 'twoWeeks', 'twoMonths'] as const)
    .filter((name) => data[name][language].length > 0)
    .map((name) => `(?<${name}>${of(name)})`)
    .join('|')
  const numbers = Object.entries(data.numbers).map(([n, words]) => [Number(n), words[language]] as const)
  const spoken = new Map(numbers.flatMap(([n, words]) => words.map((word) => [folded(word), n] as const)))
  const month = `(?:${of('month')} )?(?<month>${months})(?: ?/ ?(?:${months}))?`
  const period = `(?:(?:${quarter})|${month})(?:,? (?:(?:${of('ofYear')}) )?(?<yearOf>(?:19|20)\\d\\d))?|(?:(?:${of('year')}) )?(?<year>(?:19|20)\\d\\d)`
  return {
    ends: new RegExp(`(?<![\\p{L}\\p{N}])(?:${of('end')})[ -](?:${period})(?![\\p{L}\\p{N}/])`, 'gu'),
    thisMonth: ending('thisMonth'),
    thisYear: ending('thisYear'),
    within: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${of('within')}) (?:\\(?(?<count>\\d{1,3}|${either([...spoken.keys()])})\\)? )?(?:${units})(?:\\(s\\))? (?:${of('ofMeeting')})(?![\\p{L}\\p{N}])`,
      'gu'
    ),
    month: indexIn(monthNames.map((m) => m[language])),
    quarter: indexIn(data.quarters.map((q) => q[language])),
    number: (printed) => spoken.get(printed) ?? Number(printed)
  }
}
const made = new Map<Language, Patterns>()
function patterns(language: Language): Patterns {
  const known = made.get(language) ?? patternsOf(language)
  made.set(language, known)
  return known
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

/**
 * The ends of months, quarters and years that a folded text names.
 *
 * @param year for a month or quarter without one; null where it is not known
 */
export function ends(text: string, language: Language, year: number | null): Term[] {
  const { ends, month, quarter } = patterns(language)
  const found: Term[] = []
  for (const match of text.matchAll(ends)) {
    const groups = match.groups ?? {}
    const of = groups.yearOf ?? groups.year
    const inYear = of ? Number(of) : year
    if (inYear === null) continue
    const part = groups.q ? Number(groups.q) - 1 : quarter(groups.quarter ?? '')
    const last = groups.month ? month(groups.month) + 1 : part >= 0 ? 3 * (part + 1) : 12
    found.push({ date: iso(Date.UTC(inYear, last, 0)), start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** "by the end of this month", نهاية العام الجاري: the last day of the month or year of the meeting, `YYYY-MM-DD`. */
export function endOfThis(text: string, language: Language, meeting: string): Term | null {
  const { thisMonth, thisYear } = patterns(language)
  const [year, month] = meeting.split('-').map(Number) as [number, number]
  const own = thisMonth.exec(text)
  const match = own ?? thisYear.exec(text)
  return (
    match && { date: iso(Date.UTC(year, own ? month : 12, 0)), start: match.index, end: match.index + match[0].length }
  )
}

/** "within 30 days of the meeting", reckoned from its last day, `YYYY-MM-DD`. */
export function afterMeeting(text: string, language: Language, meeting: string): Term | null {
  const { within, number } = patterns(language)
  for (const match of text.matchAll(within)) {
    const groups = match.groups ?? {}
    const two = groups.twoDays ?? groups.twoWeeks ?? groups.twoMonths
    const single = groups.count === undefined && two === undefined
    // خلال أسبوع is one; "within days" is no number.
    if (single && language === 'en') continue
    const count = two ? 2 : single ? 1 : number(groups.count ?? '')
    const [year, month, day] = meeting.split('-').map(Number) as [number, number, number]
    let time: number
    if (groups.months || groups.twoMonths) {
      const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
      time = Date.UTC(year, month - 1 + count, Math.min(day, last))
    } else time = Date.UTC(year, month - 1, day + count * (groups.weeks || groups.twoWeeks ? 7 : 1))
    return { date: iso(time), start: match.index, end: match.index + match[0].length }
  }
  return null
}
