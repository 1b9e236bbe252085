import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Hints } from './hints.ts'

const { weekdays } = lexicon<{ weekdays: Record<Language, string[]>[] }>('dates')
/** Full names with their places from Monday; "sun" and "sat" are words. */
const daysOf = (language: Language) =>
  new Map(weekdays.map((names, i) => [folded(names[language][0] as string), i + 1]))
const days: Record<Language, Map<string, number>> = { en: daysOf('en'), ar: daysOf('ar') }
/** كل يوم أحد: without the article, and only behind يوم. */
const bare = [...days.ar].map(([name, day]) => [name.replace(/^ال/, ''), day] as const)
for (const [name, day] of bare) if (!days.ar.has(name)) days.ar.set(name, day)
const definite = [...days.ar.keys()].filter((name) => name.startsWith('ال'))
const patterns: Record<Language, RegExp> = {
  en: new RegExp(`(?<![a-z])(?:${[...days.en.keys()].join('|')})(?![a-z])`, 'g'),
  // Without يوم or a date beside it, الاثنين may be "the two" and الأحد "the one".
  ar: new RegExp(
    `(?<![\\u0621-\\u064a])(?:(?:(?<=يوم |ايام )|(?=[\\u0621-\\u064a]+[،,]? ?\\(?\\d))(?:[وبل])?(?:${definite.join('|')})|(?<=يوم )(?:${bare.map(([name]) => name).join('|')})(?! عشر))(?![\\u0621-\\u064a])`,
    'g'
  )
}

const hints: Record<Language, Hints> = { en: new Hints(days.en.keys()), ar: new Hints(days.ar.keys()) }

/** The place from Monday of a day that a word calls by its name; undefined for any other word. */
export const weekdayCalled = (word: string, language: Language): number | undefined => days[language].get(folded(word))

/** The days of the week that a text names, from 1 for Monday; half-open ranges. */
export function weekdaysOf(text: string, language: Language): { start: number; end: number; day: number }[] {
  const folding = fold(text)
  if (!hints[language].mayStandIn(folding.text)) return []
  return [...folding.text.matchAll(patterns[language])].map((match) => {
    const word = days[language].has(match[0]) ? match[0] : match[0].slice(1)
    return {
      start: folding.origin(match.index),
      end: folding.origin(match.index + match[0].length - 1) + 1,
      day: days[language].get(word) as number
    }
  })
}

/** The full name of a day, from 1 for Monday: Tuesday, الثلاثاء. */
export function weekdayName(day: number, language: Language): string {
  const name = weekdays[day - 1]?.[language][0] as string
  return name.charAt(0).toUpperCase() + name.slice(1)
}
