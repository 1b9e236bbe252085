import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'

const names = lexicon<{ weekdays: Record<Language, string[]> }>('numbers').weekdays
const days: Record<Language, Map<string, number>> = {
  en: new Map(names.en.map((name, i) => [name, i + 1])),
  ar: new Map(names.ar.map((name, i) => [folded(name), i + 1]))
}
const patterns: Record<Language, RegExp> = {
  en: new RegExp(`(?<![a-z])(?:${names.en.join('|')})(?![a-z])`, 'g'),
  // Without يوم or a date beside it, الاثنين may be "the two" and الأحد "the one".
  ar: new RegExp(
    `(?<![\\u0621-\\u064a])(?:(?<=يوم |ايام )|(?=[\\u0621-\\u064a]+[،,]? ?\\(?\\d))(?:[وبل])?(?:${names.ar.map(folded).join('|')})(?![\\u0621-\\u064a])`,
    'g'
  )
}

/** The days of the week that a text names, from 1 for Monday; half-open ranges. */
export function weekdaysOf(text: string, language: Language): { start: number; end: number; day: number }[] {
  const folding = fold(text)
  return [...folding.text.matchAll(patterns[language])].map((match) => {
    const word = days[language].has(match[0]) ? match[0] : match[0].slice(1)
    return {
      start: folding.origin(match.index),
      end: folding.origin(match.index + match[0].length - 1) + 1,
      day: days[language].get(word) as number
    }
  })
}
