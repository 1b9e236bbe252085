/** By when something is to be done: a date that text and meeting settle, or an occasion as printed. Never guessed. */
import { findDates } from '../language/dates.ts'
import { fold, folded } from '../language/fold.ts'
import { isMonth, isWeekday, monthsAlone } from '../language/months.ts'
import { quantities } from '../language/quantities.ts'
import { deadlineWords, occasionNouns as nouns, taskLexicon } from '../language/tasks.ts'
import { afterMeeting, endOfThis, ends as endsOfPeriods } from '../language/terms.ts'
import { isBreak, phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from '../language/words.ts'
import type { Due, Language } from '../model/record.ts'

const occasions = phrasesOf(taskLexicon.occasions)
/** What names an occasion whole, be it of a body: "at the next Assembly", في المؤتمر المقبل. */
const whole = phrasesOf(taskLexicon.occasionsWhole)
/** Before a month and a noun of meetings: "at the June meeting". */
const ofMonths = phrases(taskLexicon.occasionsOfMonths)
/** Of these, those that look ahead, before an ordinal. */
const ofOrdinals = phrases(taskLexicon.occasionsOfOrdinals)
const submissions = new Set(taskLexicon.occasionsOfSubmission)
const events = phrasesOf(taskLexicon.occasionEvents)
const ends = phrasesOf(taskLexicon.occasionEnds)
const scheduled = phrasesOf(taskLexicon.scheduled)

/** How many words may stand between the word that opens a deadline and its date ("before the call for proposals on 15 March"). */
const reach = 9
/** How many words an occasion may take, and one told as an event, which is a clause. */
const longest = 12
const longestEvent = 24

/** What is known of the meeting: its year, for dates without one, and its last day, `YYYY-MM-DD`. */
export interface Calendar {
  year: number | null
  meeting: string | null
}

/** The deadline that `text` gives, or null. */
export function dueIn(text: string, language: Language, { year, meeting }: Calendar): Due | null {
  const own = fold(text)
  const words = wordsOf(own.text)
  const wordsBefore = (offset: number) => words.findLastIndex((w) => own.origin(w.end) <= offset)
  const printed = (start: number, end: number) => text.slice(own.origin(start), own.origin(end - 1) + 1)
  const after = meeting && (afterMeeting(own.text, language, meeting) ?? endOfThis(own.text, language, meeting))
  if (after) return { date: after.date, text: printed(after.start, after.end) }
  const wordAt = (offset: number) => words.findIndex((w) => w.start === offset)
  const periods = endsOfPeriods(own.text, language, year)
  for (const { date, start, end } of periods) {
    const yearless = !/\d{4}/.test(own.text.slice(start, end))
    if (deadlineBefore(words, wordAt(start), language))
      return { date: yearless ? ahead(date, meeting) : date, text: printed(start, end) }
  }
  for (const date of findDates(text, language, year === null ? {} : { year })) {
    if (!deadlineBefore(words, wordsBefore(date.start), language)) continue
    const last = date.until ?? date.date
    return { date: last && !yearIn.test(folded(date.text)) ? ahead(last, meeting) : last, text: date.text }
  }
  return (
    dayAhead(text, words, language, { year, meeting }, wordsBefore) ??
    partOfMonth(text, language) ??
    occasionIn(text, own, words, language) ??
    monthAhead(text, words, language, year, wordsBefore)
  )
}

/** "by mid-April", بحلول منتصف نيسان/أبريل: a part of a month, in which no day is certain. */
function partOfMonth(text: string, language: Language): Due | null {
  const told = text.match(partIn[language])
  const [whole, month = ''] = told ?? []
  return whole && isMonth(folded(month)) ? { date: null, text: whole } : null
}
const partIn = {
  en: /\b(?:by|before|until|no later than|not later than|in|around) (?:mid|early|late)[ -](\p{L}+)(?: (?:19|20)\d\d)?/u,
  ar: /(?:بحلول|قبل|حتى|في موعد أقصاه|في) (?:منتصف|أوائل|أواخر|مطلع) (?:شهر )?(\p{L}+)(?: ?\/ ?\p{L}+)?(?: (?:19|20)\d\d)?/u
}

/** "for publication in June", في تشرين الأول: a month alone that ends its clause tells when; its words, since no day is certain. */
function monthAhead(
  text: string,
  words: readonly Word[],
  language: Language,
  year: number | null,
  wordsBefore: (offset: number) => number
): Due | null {
  const dated = findDates(text, language).filter(
    (d) => d.day === null && d.month !== null && !d.until && (year === null || (d.year ?? year) >= year)
  )
  for (const { start, end } of [...monthsAlone(text, language), ...dated]) {
    const opener = words[wordsBefore(start)]
    if (!opener || !inMonth[language].test(opener.text) || !endsClause(text.slice(end))) continue
    // "starting in November" tells from when on.
    if (startsAt.test(words[wordsBefore(start) - 1]?.text ?? '')) continue
    return { date: null, text: text.slice(fold(text).origin(opener.start), end) }
  }
  return null
}
/** "in June.", "in June and to consult", في يونيو والتشاور; not "in June and July". */
const endsClause = (rest: string): boolean => {
  const next = /^ (?:and to |و(?=\p{L}))(\p{L}+)/u.exec(rest)?.[1]
  return /^\s*(?:[.,،;؛)]|$)/.test(rest) || (next !== undefined && !isMonth(folded(next)))
}
const startsAt = /^(?:starting|beginning|commencing|effective|ابتداء|بدءا|اعتبارا)$/
const inMonth = { en: /^(?:in|during)$/, ar: /^(?:في|خلال|شهر)$/ }

/** "will deliver the messages on 1 September", "at the 15 September meeting": a single day after the meeting, on which it is to be done. */
function dayAhead(
  text: string,
  words: readonly Word[],
  language: Language,
  { year, meeting }: Calendar,
  wordsBefore: (offset: number) => number
): Due | null {
  if (!meeting) return null
  const dates = findDates(text, language, year === null ? {} : { year }).filter(
    (d) => d.date !== null && d.date > meeting
  )
  const [only] = dates
  if (dates.length !== 1 || !only?.date || only.until) return null
  const last = wordsBefore(only.start)
  const before = words.slice(Math.max(0, last - 1), last + 1).map((w) => w.text)
  if (startsAt.test(before[0] ?? '')) return null
  const opens =
    language === 'en'
      ? /^(?:on|at|for|to)(?: the)?$| on$|^(?:scheduled|set|planned|due|slated|called|convened) for$/
      : /(?:^| )(?:في|يوم|بتاريخ|اجتماع|جلسه)$/
  return opens.test(before.join(' ')) ? { date: only.date, text: only.text } : null
}
const yearIn = /\d{4}/

/** A deadline lies ahead of the meeting: 15 January, said in November, is that of the next year. */
function ahead(date: string, meeting: string | null): string {
  return meeting && date < meeting ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` : date
}

/** True where a word that opens a deadline stands within reach before word `i`, with no clause break between. */
function deadlineBefore(words: readonly Word[], i: number, language: Language): boolean {
  for (let at = i; at >= Math.max(0, i - reach); at--) {
    const hit = deadlineWords[language].at(words, at)
    if (hit && at + hit.length <= i + 1) return true
    if (isBreak((words[at] as Word).text) && !goesOn(words, at, i, language)) return false
  }
  return false
}

/** "by Friday, 9 May"; "before the next meeting, to be held on 9 May" */
const goesOn = (words: readonly Word[], comma: number, last: number, language: Language): boolean =>
  /^[,،]$/.test((words[comma] as Word).text) &&
  ((comma === last && isWeekday(words[comma - 1]?.text ?? '')) || Boolean(scheduled[language].at(words, comma + 1)))

/** The second half of an ordinal: الحادية والستين. */
const tens = /^وال(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ون)$/

/** "to a future plenary meeting", "في دورته القادمة", "once the website is launched": the words themselves. */
function occasionIn(
  text: string,
  own: ReturnType<typeof fold>,
  words: readonly Word[],
  language: Language
): Due | null {
  for (let i = 0; i < words.length; i++) {
    const told = events[language].at(words, i)
    // "as soon as possible" is no occasion.
    const event = told && possible.has(words[i + told.length]?.text ?? '') ? null : told
    const all = whole[language].at(words, i) ?? ofMonth(words, i)
    if (all && !all.joined)
      return {
        date: null,
        text: text.slice(own.origin((words[i] as Word).start), own.origin((words[i + all.length - 1] as Word).end))
      }
    const hit = event ?? occasions[language].at(words, i) ?? deadlineWords[language].at(words, i)
    if (!hit || hit.joined) continue
    let to = i + hit.length
    while (to < words.length && to < i + (event ? longestEvent : longest)) {
      const word = (words[to] as Word).text
      if (isBreak(word)) break
      if (
        to > i + hit.length &&
        !event &&
        (deadlineWords[language].at(words, to) ||
          ends[language].at(words, to) ||
          (language === 'ar' && named(words, i, to) && /^و./.test(word) && !tens.test(word)))
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

const possible = new Set(['possible', 'practicable', 'feasible', 'practical'])

/** "at the June meeting", "in time for the twentieth session", "submit a plan to the twentieth session" */
function ofMonth(words: readonly Word[], i: number): { length: number; joined: boolean } | null {
  const to =
    words[i]?.text === 'to' && words[i + 1]?.text === 'the' && words.slice(0, i).some((w) => submissions.has(w.text))
  // "present a plan at the thirteenth session"; what was "made at the third meeting" lies behind.
  const at = words[i]?.text === 'at' && !/ed$|^(?:made|given|held|taken)$/.test(words[i - 1]?.text ?? '')
  const length = to ? 2 : ofMonths.at(words, i)?.length
  if (length === undefined) return null
  const { text = '' } = words[i + length] ?? {}
  const ahead = to || at || ofOrdinals.at(words, i) !== null
  const told = isMonth(text) || (ahead && quantities(text, 'en')[0]?.form === 'ordinal')
  return told && nouns.has(words[i + length + 1]?.text ?? '') ? { length: length + 2, joined: false } : null
}

/** True where one of the words `from`..`to` is a noun of meetings or of time. */
const named = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      ({ text }) =>
        nouns.has(text) ||
        isWeekday(text) ||
        nouns.has(text.replace(/^و?[بل]?ال/, '')) ||
        nouns.has(withoutConjunction(text)) ||
        nouns.has(text.replace(/s$/, ''))
    )
