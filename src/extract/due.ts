/** By when something is to be done: a date, or an occasion as printed. Never computed, never guessed. */
import { lexicon } from '../language/data.ts'
import { findDates } from '../language/dates.ts'
import { fold } from '../language/fold.ts'
import { occasionNouns as nouns } from '../language/tasks.ts'
import { isBreak, phrases, type Word, withoutConjunction, wordsOf } from '../language/words.ts'
import type { Due, Language } from '../model/record.ts'

interface Pair {
  en: string[]
  ar: string[]
}
const data = lexicon<{ deadlines: Pair; occasions: Pair; occasionEvents: Pair; occasionEnds: Pair }>('actions')
const both = (pair: Pair) => ({ en: phrases(pair.en), ar: phrases(pair.ar) })
const deadlines = both(data.deadlines)
const occasions = both(data.occasions)
const events = both(data.occasionEvents)
const ends = both(data.occasionEnds)

/** How many words may stand between the word that opens a deadline and its date ("before the call for proposals on 15 March"). */
const reach = 9
/** How many words an occasion may take. */
const longest = 12

/** The deadline that `text` gives, or null. `year`: of the meeting, for dates without one. */
export function dueIn(text: string, language: Language, year: number | null): Due | null {
  const own = fold(text)
  const words = wordsOf(own.text)
  const dates = findDates(text, language, year === null ? {} : { year })
  for (const date of dates) {
    const before = words.findLastIndex((w) => own.origin(w.end) <= date.start)
    if (deadlineBefore(words, before, language)) return { date: date.until ?? date.date, text: date.text }
  }
  return occasionIn(text, own, words, language)
}

/** True where a word that opens a deadline stands within reach before word `i`, with no clause break between. */
function deadlineBefore(words: readonly Word[], i: number, language: Language): boolean {
  for (let at = i; at >= Math.max(0, i - reach); at--) {
    const hit = deadlines[language].at(words, at)
    if (hit && at + hit.length <= i + 1) return true
    if (isBreak((words[at] as Word).text)) return false
  }
  return false
}

/** "to a future plenary meeting", "في دورته القادمة", "once the website is launched": the words themselves. */
function occasionIn(
  text: string,
  own: ReturnType<typeof fold>,
  words: readonly Word[],
  language: Language
): Due | null {
  for (let i = 0; i < words.length; i++) {
    const event = events[language].at(words, i)
    const hit = event ?? occasions[language].at(words, i) ?? deadlines[language].at(words, i)
    if (!hit || hit.joined) continue
    let to = i + hit.length
    while (to < words.length && to < i + longest) {
      const word = (words[to] as Word).text
      if (isBreak(word)) break
      if (
        to > i + hit.length &&
        !event &&
        (deadlines[language].at(words, to) ||
          ends[language].at(words, to) ||
          (language === 'ar' && named(words, i, to) && /^و./.test(word)))
      )
        break
      to++
    }
    if (!event && !named(words, i, Math.min(to, i + hit.length + 4))) continue
    if (event && to === i + hit.length) continue
    return {
      date: null,
      text: text.slice(own.origin((words[i] as Word).start), own.origin((words[to - 1] as Word).end)).trim()
    }
  }
  return null
}

/** True where one of the words `from`..`to` is a noun of meetings or of time. */
const named = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      ({ text }) =>
        nouns.has(text) ||
        nouns.has(text.replace(/^و?[بل]?ال/, '')) ||
        nouns.has(withoutConjunction(text)) ||
        nouns.has(text.replace(/s$/, ''))
    )
