/** The hours at which a text says that its meeting opened and closed, and years that run backwards; the words are `data/sittings.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { ordinalValue } from './labels.ts'
import { both, either } from './patterns.ts'
import type { Range } from './sentences.ts'
import { clockText, findTimes, hourInWords } from './times.ts'

const data =
  lexicon<
    Record<
      | 'opens'
      | 'closes'
      | 'meetings'
      | 'others'
      | 'stretches'
      | 'joins'
      | 'moves'
      | 'startFields'
      | 'endFields'
      | 'timeFields'
      | 'past'
      | 'toCome'
      | 'heldIn'
      | 'partRanges'
      | 'written'
      | 'nextMeeting'
      | 'toBeHeld'
      | 'heldHere'
      | 'heldBeside',
      Both
    >
  >('sittings')

const word = (list: readonly string[]) => new RegExp(`(?<!\\p{L})[وف]?(?:${either(list)})(?!\\p{L})`, 'gu')
const wordsOf = (pair: Both): Record<Language, RegExp> => ({ en: word(pair.en), ar: word(pair.ar) })
const heldHere = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.heldHere)})(?!\\p{L})`, 'u')
const heldBeside = new RegExp(`(?<!\\p{L})[وفبل]?(?:${both(data.heldBeside)})(?!\\p{L})`, 'u')
/** Whether a sentence at the opening of a text tells where and when its own meeting was held. */
export function tellsWhereHeld(sentence: string): boolean {
  const plain = folded(sentence)
  return heldHere.test(plain) && !heldBeside.test(plain)
}
const opens = wordsOf(data.opens)
const closes = wordsOf(data.closes)
const meetings = wordsOf(data.meetings)
const others = wordsOf(data.others)

const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1

/** An hour, `HH:MM`, at which a meeting opened or closed. Offsets count in the sentence. */
export interface Sitting extends Range {
  does: 'opens' | 'closes'
  clock: string
  /** A closing that may be twelve hours later: "closed at 9.45". */
  later?: boolean
}

const spokenHour = /الساعة (ال[\u0621-\u064a]+(?: عشرة)?)/gu
/** Hours in Arabic words: الساعة العاشرة والنصف صباحا. */
const spokenIn = (text: string) =>
  [...text.matchAll(spokenHour)].flatMap(({ index, 0: words, 1: hour = '' }) => {
    const from = index + words.length - hour.length
    const value = ordinalValue(folded(hour)) ?? ordinalValue(folded(hour.split(' ', 1)[0] as string))
    const told = value === undefined ? null : hourInWords(text, from, from + hour.length, value)
    return told ? [{ start: index, end: told.end, first: told, second: null }] : []
  })

/** So far before the hour the verb stands at most, in UTF-16 units. */
const reach = 70

/** An hour on the clock face, as meetings are held: they open in the morning from eight on, and end by eight in the evening or later. */
function likely(minutes: number, does: Sitting['does']): number | null {
  const hour = Math.floor(minutes / 60) % 12
  if (hour >= 8) return does === 'opens' ? minutes : null
  return hour === 0 ? minutes : minutes + 720
}

/** The hours of opening and closing in a sentence; those that may be of the morning or of the evening are left out. */
export function sittingsIn(text: string, language: Language): Sitting[] {
  const plain = folded(text)
  if (plain.search(meetings[language]) < 0) return []
  const elsewhere = plain.search(others[language]) >= 0
  return [...findTimes(text), ...spokenIn(text)].flatMap(({ start, end, first, second }): Sitting[] => {
    if (second || first.minutes >= 1440) return []
    // What stands behind the next comma is of something else: "closed at 12.30, and the next meeting …".
    const clause = elsewhere ? text.slice(0, end + clauseEnd(text.slice(end))) : ''
    if (clause !== '' && folded(clause).search(others[language]) >= 0) return []
    const before = folded(text.slice(Math.max(0, start - reach), start))
    const [open, close] = [lastOf(before, opens[language]), lastOf(before, closes[language])]
    if (open === close) return []
    const does = open > close ? 'opens' : 'closes'
    const minutes = first.sure ? first.minutes : likely(first.minutes, does)
    if (minutes === null)
      return does === 'closes' ? [{ does, clock: clockText(first.minutes), later: true, start, end }] : []
    return [{ does, clock: clockText(minutes), start, end }]
  })
}

const clauseEnd = (text: string): number => {
  const at = text.search(/[,،;؛]/)
  return at < 0 ? text.length : at
}

const year = '(?:عام |عامي |سنه |سنتي )?((?:19|20)\\d\\d)'
const link = '(?: ?(?:to|until|through|and|الي|حتي|و) ?(?=\\d|عام|سنه)| ?[-–] ?)'
const stretch = new RegExp(
  `(?:(?:${both(data.stretches)})(?: \\p{L}+){0,2} (?:from |between |من |بين )?|(?:between|بين) )${year}${link}${year}(?![\\d/])`,
  'gu'
)

/** Stretches of years that end before they begin: "the period from 2027 to 2025", الفترة 2027-2025. */
export function yearsBackwards(text: string): Range[] {
  const folding = fold(text)
  return [...folding.text.matchAll(stretch)].flatMap(({ index, 0: words, 1: from, 2: to }) =>
    Number(from) > Number(to)
      ? [
          {
            start: folding.origin(index + words.indexOf(from as string)),
            end: folding.origin(index + words.length - 1) + 1
          }
        ]
      : []
  )
}

const parts = new RegExp(
  `(?:${both(data.partRanges)}) (?:from |من )?(\\d{1,3}) (?:to|الي|حتي) (\\d{1,3})(?![\\d./])`,
  'gu'
)
/** Ranges of numbered parts that end before they begin: "articles 15 to 9". */
export function partsBackwards(text: string): Range[] {
  const folding = fold(text)
  return [...folding.text.matchAll(parts)].flatMap(({ index, 0: words, 1: from, 2: to }) =>
    Number(from) > Number(to)
      ? [{ start: folding.origin(index), end: folding.origin(index + words.length - 1) + 1 }]
      : []
  )
}

const joins = wordsOf(data.joins)
const moves = wordsOf(data.moves)
/** Whether folded text between two dates makes a range of them. */
export const joinsDates = (text: string, language: Language): boolean => text.search(joins[language]) >= 0
/** Whether a folded sentence says that a date is another one than before. */
export const movesDates = (text: string, language: Language): boolean => text.search(moves[language]) >= 0

const fields = new Map<string, Sitting['does']>([
  ...[...data.startFields.en, ...data.startFields.ar].map((name) => [folded(name), 'opens'] as const),
  ...[...data.endFields.en, ...data.endFields.ar].map((name) => [folded(name), 'closes'] as const)
])
/** What the label of a field tells of the meeting: "Start time", وقت الانتهاء; undefined for any other. */
export const sittingField = (label: string): Sitting['does'] | undefined =>
  label.length > longestField ? undefined : fields.get(folded(label).replace(/[\s:*]+$/g, ''))
const longestField = 40

/** The hour that fills the value of such a field, `HH:MM`; null where it holds anything else, or may be of the morning or the evening. */
export function fieldClock(text: string, does: Sitting['does']): string | null {
  const [time, more] = findTimes(text)
  if (!time || more || time.second || time.first.minutes >= 1440) return null
  const minutes = time.first.sure ? time.first.minutes : likely(time.first.minutes, does)
  return minutes === null ? null : clockText(minutes)
}

const timeField = new RegExp(`^[\\s*]*(?:${both(data.timeFields)})[\\s*]*:`, 'u')
/** "Held at Geneva, on Tuesday, 18 March 2025, at 3 p.m.", المعقودة في عمان، الساعة 10:00. */
const heldLine =
  /^(?:[\s*]*|.{0,90}\s)(?:held (?:at|in|on) .{4,140},? at \d|(?:ال)?(?:معقود|منعقد)ه? (?:في|يوم|بتاريخ) .{4,140}(?:[،,] ?|(?:في|علي|عند) )(?:في |علي |عند )?(?:تمام )?الساعه)/u

/** The hours that a line of the head gives for the meeting, in minutes: "Time: 18:30 – 21:15"; null for any other line. */
export function hoursOfHead(text: string): { from: number; to: number | null } | null {
  if (!timeField.test(folded(text.slice(0, longestField))) && !heldLine.test(folded(text))) return null
  const [time] = findTimes(text)
  const [spoken] = time ? [] : spokenIn(text)
  const { first, second } = time ?? spoken ?? {}
  if (!first || time?.malformed) return null
  // "held on Thursday, 27 March 2025, at 10.00"
  const from = first.sure ? first.minutes : second ? null : likely(first.minutes, 'opens')
  const to = second?.minutes ?? null
  if (from === null) return null
  return to !== null && to < from ? null : { from, to }
}

const endsInPast = new RegExp(
  `(?<!\\p{L})[وف]?(?:${both(data.past)}) ?(?:the |on |يوم |تاريخ )?(?:\\p{L}{3,9}[,،]? )?$`,
  'u'
)
const isNext = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.nextMeeting)})(?!\\p{L})`, 'u')
const isToBeHeld = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.toBeHeld)})(?!\\p{L})`, 'u')
const anyMeeting = new RegExp(
  `(?<!\\p{L})[وف]?(?:${[...data.meetings.en, ...data.meetings.ar].map(folded).join('|')})(?!\\p{L})`,
  'u'
)
/** Whether folded text before a date says that a meeting is to be held on it: "the next meeting", تعقد الدورة الثانية. */
export const toldAsNext = (before: string): boolean =>
  isNext.test(before) || (isToBeHeld.test(before) && anyMeeting.test(before))

const isToCome = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.toCome)})(?!\\p{L})`, 'u')
const endsInWritten = new RegExp(
  `^[\\s*]*(?:${both(data.written)})(?: \\p{L}+){0,2}[:,،]? ?(?:on |في |يوم |بتاريخ )?(?:\\p{L}{3,9}[,،]? )?$`,
  'u'
)
const endsInHeld = new RegExp(
  `(?<!\\p{L})[وف]?(?:${both(data.heldIn)}) (?:\\p{L}+[,،]? ){1,3}(?:on|from|من|يوم|بتاريخ|في|يومي|in) (?:\\p{L}{3,9}[,،]? )?$`,
  'u'
)
/** Whether folded text before a date says that it was over: "the minutes of the meeting held on", المنعقدة بتاريخ. */
export const toldAsPast = (before: string): boolean => endsInPast.test(before) || endsInHeld.test(before)
/** Whether a folded sentence speaks of what is still to come. */
export const speaksOfComing = (sentence: string): boolean => isToCome.test(sentence)
/** Whether the folded words of a line before a date say when the text was written: "Done at Geneva on", حرر في. */
export const toldAsWritten = (before: string): boolean => endsInWritten.test(before)
