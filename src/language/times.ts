/**
 * Times of day and ranges of them as agendas print them: 09:00-09:45, 9h30, 10 a.m. to 1 p.m., من الساعة 9:00 إلى 10:30,
 * and ranges whose hyphen has slipped: "-10:30 و 12:30". The words are `data/agenda.yaml`.
 */
import { anyLetter, anyNumeral } from './characters.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Hints } from './hints.ts'
import { both, either } from './patterns.ts'
import { quantities } from './quantities.ts'

interface Agenda {
  times: Record<string, Both>
  partsOfHour: { minutes: number; en: string[]; ar: string[] }[]
}
interface Numbers {
  percent: Both
  money: Both
  scales: { en: string[]; ar?: string[]; many: string[] }[]
}
const agenda = lexicon<Agenda>('agenda')
const numbers = lexicon<Numbers>('numbers')
const words = agenda.times

/** A time of day in minutes after midnight. */
export interface Clock {
  minutes: number
  /** True where the text says which half of the day is meant, or the figures do (0, 13 to 24, a leading zero). */
  sure: boolean
}

/** A time or a range of times in a text. */
export interface FoundTime {
  /** UTF-16 offsets in the text, end exclusive, with the words that belong to the range (from, الساعة). */
  start: number
  end: number
  /** As printed, the first and the second time; the second is null where one time stands alone. */
  first: Clock
  second: Clock | null
  /** The hyphen of the range stands before it, and "and" in its place. */
  malformed: boolean
}

const anyOf = (...names: string[]) =>
  either(names.flatMap((name) => [...(words[name] as Both).en, ...(words[name] as Both).ar]))
const setOf = (name: string) => new Set([...(words[name] as Both).en, ...(words[name] as Both).ar].map(folded))

const after = `(?![${anyLetter}${anyNumeral}])`
const token = new RegExp(
  `(?<![${anyLetter}${anyNumeral}.:/])(?:(\\d{1,2})(?:([:.٫]|(?<=(?:${anyOf('hourMark')}) ?\\d{1,2})/)| ?(h) ?)(\\d{2})(?::\\d{2})?(?!\\d|[.:/%]\\d|%)|(\\d{4})(?= ?(?:-|to) ?\\d{4} ?(?:${anyOf('hours')})${after}| ?(?:${anyOf('hours')})${after})|(\\d{1,2})(?![\\d%]|[./:,]\\d)|(${anyOf('noon', 'midnight')})${after})(?: ?(${anyOf('am', 'pm', 'hours')})${after})?`,
  'g'
)
const beginning = new RegExp(`(?:^|[^${anyLetter}${anyNumeral} ]) *$`)
const ending = new RegExp(`^ ?[^${anyLetter}${anyNumeral} ]`)
const scaleWords = numbers.scales.flatMap((scale) => [...scale.en, ...(scale.ar ?? []), ...scale.many])
/** After 1.25 or 5 it makes a count of them: "estimated at 1.25 billion". */
const counted = new RegExp(
  `^ ?(?:${both(numbers.percent)}|${both(numbers.money)}|${either(scaleWords)})(?![${anyLetter}])`
)
const mayHold = /[0-9٠-٩][:.٫hH][0-9٠-٩]{2}|[0-9٠-٩]\s?(?:[aApP]\.?[mM]|[hH](?:[\s-]|rs|ours)|ص|م\b|صباح|مساء)|ساعة/
const am = setOf('am')
const pm = setOf('pm')
const hours = setOf('hours')
const midnight = setOf('midnight')
const atBefore = new RegExp(`(?:^|[^${anyLetter}])(${anyOf('at', 'from')}) ?$`)
const hourBefore = new RegExp(`(?:^|[^${anyLetter}])(?:${anyOf('at')}) ?$`)
/** "on Wednesday 10 June 2026, from 10.00 to 13.30" */
const dayBefore = /(?:(?:19|20)\d{2}|day)[,،]? (?:from |between |من )$/
const between = new RegExp(`^[,،]? ?(-+|${anyOf('to')}|/) ?(?:(?:${anyOf('at')}) ?)?$`)
const joined = new RegExp(`^ ?(?:${anyOf('and')}) ?(?:(?:${anyOf('at')}) ?)?$`)
const afterBetween = /(?:between|بين|بين الساعه) ?$/
const zone = new RegExp(`^ ?\\(?(?:${anyOf('zone')})${after}\\)?`)

interface Token {
  start: number
  end: number
  hour: number
  minute: number
  half: 'am' | 'pm' | null
  /** `clock`: 9:00, noon, 9 a.m.; `dotted`: 9.00; `bare`: 9. */
  form: 'clock' | 'dotted' | 'bare'
  zero: boolean
  /** Said to be a time by الساعة or at. */
  called: boolean
}

/** "Rajab 1446 H" names a year, by the era. */
const isHijriYear = (value: number, before: string): boolean =>
  value >= 1300 && value <= 1500 && /\p{L} $/u.test(before) && !atBefore.test(before)

function tokens(text: string): Token[] {
  const out: Token[] = []
  for (const match of text.matchAll(token)) {
    const [whole, hour, mark, h, minute, military, bare, word, tail] = match
    const start = match.index
    const half = tail && am.has(tail) ? 'am' : tail && pm.has(tail) ? 'pm' : null
    if (
      !half &&
      !h &&
      mark !== ':' &&
      mark !== '/' &&
      counted.test(text.slice(start + whole.length, start + whole.length + 24))
    )
      continue
    if (military && tail === 'h' && isHijriYear(Number(military), text.slice(Math.max(0, start - 20), start))) continue
    // 18 hours, 24 ساعة: how long, not when.
    const lasting = tail !== undefined && hours.has(tail) && bare === undefined
    const made: Token = {
      start,
      end: start + whole.length,
      hour: Number(hour ?? military?.slice(0, 2) ?? bare ?? (word && midnight.has(word) ? 24 : 12)),
      minute: Number(minute ?? military?.slice(2) ?? 0),
      half,
      form:
        word || mark === ':' || mark === '/' || h || military || half || lasting ? 'clock' : mark ? 'dotted' : 'bare',
      zero: /^0/.test(hour ?? military ?? '') || word !== undefined || military !== undefined,
      called: hourBefore.test(text.slice(Math.max(0, start - 20), start))
    }
    if (made.hour > 24 || made.minute > 59 || (made.hour === 24 && made.minute > 0)) continue
    out.push(made)
  }
  return out
}

function clock({ hour, minute, half, zero }: Token): Clock {
  const turned = half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return { minutes: turned * 60 + minute, sure: half !== null || zero || hour > 12 || hour === 0 }
}

/** Gives a range whose one end has a.m. or p.m. the half of the day of the other, where the range then runs forward. */
function clocks(a: Token, b: Token): [Clock, Clock] {
  const [first, second] = [clock(a), clock(b)]
  if (!a.half && b.half && a.hour <= 12) {
    const same = clock({ ...a, half: b.half })
    const other = clock({ ...a, half: b.half === 'am' ? 'pm' : 'am' })
    return [same.minutes < second.minutes || b.half === 'am' ? same : other, second]
  }
  if (a.half && !b.half && b.hour <= 12) {
    const same = clock({ ...b, half: a.half })
    const other = clock({ ...b, half: 'pm' })
    return [first, same.minutes > first.minutes ? same : other]
  }
  return [first, second]
}

/**
 * The times of a text in order. A single time counts where it is told with a colon, an `h`, a half of the day or الساعة;
 * `9.00` only in a range or where `dotted` says that the text is a place of times, so that paragraph numbers stay numbers.
 */
export function findTimes(text: string, dotted = false): FoundTime[] {
  if (!mayHold.test(text)) return []
  const folding = fold(text)
  const lower = folding.text
  const all = tokens(lower)
  const found: FoundTime[] = []
  const add = (from: number, to: number, first: Clock, second: Clock | null, malformed = false) => {
    const before = atBefore.exec(lower.slice(Math.max(0, from - 24), from))
    const start = before ? from - (before[1] as string).length - (lower[from - 1] === ' ' ? 1 : 0) : from
    const tail = zone.exec(lower.slice(to, to + 40))
    const end = to + (tail?.[0].length ?? 0)
    found.push({ start: folding.origin(start), end: folding.origin(end), first, second, malformed })
  }
  const gap = (a: Token, b: Token) => (b.start - a.end > 24 ? 'x' : lower.slice(a.end, b.start))
  const strong = (t: Token) => t.form === 'clock' || t.called
  const isStart = (t: Token) => t.start === 0 || beginning.test(lower.slice(Math.max(0, t.start - 3), t.start))
  for (let i = 0; i < all.length; i++) {
    const a = all[i] as Token
    const b = all[i + 1]
    const link = b ? gap(a, b) : 'x'
    const range = b !== undefined && between.test(link)
    if (b && range) {
      const next = all[i + 2]
      const bareStart = a.form === 'bare' && !a.called
      const opens = atBefore.test(lower.slice(Math.max(0, a.start - 24), a.start)) || (isStart(a) && b.half !== null)
      const goesOn = next !== undefined && between.test(gap(b, next))
      const bareEnd = b.form === 'bare' && !b.called
      const rest = lower.slice(b.end, b.end + 40)
      const ends = rest === '' || ending.test(rest) || zone.test(rest)
      const bothDotted =
        a.form === 'dotted' &&
        b.form === 'dotted' &&
        (dotted || isStart(a) || dayBefore.test(lower.slice(Math.max(0, a.start - 24), a.start))) &&
        a.minute % 5 === 0 &&
        b.minute % 5 === 0
      const fine =
        bothDotted ||
        ((strong(a) || strong(b)) && (!bareStart || (opens && !goesOn)) && (!bareEnd || ends || b.half !== null))
      if (fine) {
        const [first, second] = clocks(a, b)
        add(a.start, b.end, first, second)
        i++
        continue
      }
    }
    if (b && a.form === 'clock' && b.form === 'clock' && joined.test(link)) {
      const head = lower.slice(Math.max(0, a.start - 12), a.start)
      const slipped = /(?:^|[^\p{N} ])\s*-\s*$/u.test(head) && a.start > 3
      if (slipped || afterBetween.test(head)) {
        const [first, second] = clocks(a, b)
        add(a.start, b.end, first, second, slipped)
        i++
        continue
      }
    }
    const word = !/\d/.test(lower.slice(a.start, a.end))
    if (!word && (strong(a) || (dotted && a.form === 'dotted'))) add(a.start, a.end, clock(a), null)
  }
  return found
}

const halves = [
  { half: 'am', words: new RegExp(`^[،,]? ?(?:${anyOf('am')})${after}`) },
  { half: 'pm', words: new RegExp(`^[،,]? ?(?:${anyOf('pm')})${after}`) }
] as const

const wordBeforeHour = new RegExp(`(?:^|[^${anyLetter}])(?:${anyOf('beforeHour')}) ?$`)

const partsOfHour = agenda.partsOfHour
  .flatMap(({ minutes, ar }) => ar.map((form) => ({ minutes, form: folded(form) })))
  .sort((a, b) => b.form.length - a.form.length)
  .map(({ minutes, form }) => ({ minutes, words: new RegExp(`^ ${form}${after}`) }))

const labelBefore = new RegExp(`(?:${anyOf('label')}) ?:[ *]*$`)
/** وأربع وثلاثين دقيقة, ودقيقتين: any number of minutes. */
const minutesAfter = new RegExp(`^ و([${anyLetter} ]+?) (?:دقيقه|دقائق)${after}`)

/** What is added to an hour in words or taken off, and how long its words are; null where nothing is. */
function partOfHour(rest: string): { minutes: number; length: number } | null {
  const part = partsOfHour.find((p) => p.words.test(rest))
  if (part) return { minutes: part.minutes, length: (part.words.exec(rest) as RegExpExecArray)[0].length }
  const [found = '', counted = ''] = minutesAfter.exec(rest) ?? []
  const [count] = counted === '' ? [] : quantities(counted, 'ar')
  const [minutes = 0] = count?.end === counted.length && count.start === 0 ? count.values : []
  return minutes > 0 && minutes < 60 ? { minutes, length: found.length } : null
}

/** An hour in words with what is added to it or taken off: the clock, and where its words end. */
export interface SpokenTime extends Clock {
  /** UTF-16 offset in the text. */
  end: number
}

/** The time of an hour in words, الساعة الخامسة مساء, التاسعة إلا ربعا; null where the words round it do not tell that it is one. */
export function hourInWords(text: string, start: number, end: number, hour: number): SpokenTime | null {
  if (hour < 1 || hour > 12) return null
  const before = folded(text.slice(Math.max(0, start - 20), start))
  const called = hourBefore.test(before)
  // "Time: …", الوقت: السادسة والنصف مساء
  const opened = wordBeforeHour.test(before) || /^[وبل]/.test(text.charAt(start)) || labelBefore.test(before)
  if (!called && !opened) return null
  const rest = fold(text.slice(end, end + 60))
  const part = partOfHour(rest.text)
  const spoken = part?.length ?? 0
  const half = halves.find((h) => h.words.test(rest.text.slice(spoken)))?.half
  if (!half && !(called && part)) return null
  const minutes = (hour % 12) * 60 + (part?.minutes ?? 0) + (half === 'pm' ? 720 : 0)
  return {
    minutes: (minutes + 1440) % 1440,
    sure: half !== undefined,
    end: end + (spoken ? rest.origin(spoken - 1) + 1 : 0)
  }
}

const namedHours = [
  {
    minutes: 720,
    hints: new Hints(setOf('noonWords')),
    words: new RegExp(`(?<![${anyLetter}${anyNumeral}])[وبل]?(?:${anyOf('noonWords')})${after}`, 'g')
  },
  {
    minutes: 1440,
    hints: new Hints(setOf('midnightWords')),
    words: new RegExp(`(?<![${anyLetter}${anyNumeral}])[وبل]?(?:${anyOf('midnightWords')})${after}`, 'g')
  }
]

const hourWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const partBefore = new Map(agenda.partsOfHour.flatMap(({ minutes, en }) => en.map((form) => [form, minutes] as const)))
const hourAfterPart = new RegExp(`(?<![a-z])(${either([...partBefore.keys()])}) (${either(hourWords)})${after}`, 'g')
const partsBefore = new Hints(partBefore.keys())
const hourByClock = new RegExp(`(?<![a-z])(${either(hourWords)}) o'clock${after}`, 'g')
const halfAfter = new RegExp(`^,? (?:in the (morning|afternoon|evening)|(a|p)\\.?m${after})`)

/** Half-open range of a text, and the clock. */
type NamedHour = Clock & { start: number; end: number }

/** Hours that English tells in words: "a quarter past two in the afternoon", "half past ten", "eleven o'clock". */
const hoursInEnglish = (text: string): NamedHour[] => [
  ...(partsBefore.mayStandIn(text)
    ? [...text.matchAll(hourAfterPart)].map((match) => hourOf(text, match, match[2] as string, match[1] as string))
    : []),
  ...(text.includes("o'clock")
    ? [...text.matchAll(hourByClock)].map((match) => hourOf(text, match, match[1] as string))
    : [])
]

function hourOf(text: string, match: RegExpExecArray, hour: string, part?: string): NamedHour {
  const end = match.index + match[0].length
  const [, time, letter] = halfAfter.exec(text.slice(end, end + 20)) ?? []
  const later = letter === 'p' || (time !== undefined && time !== 'morning') ? 720 : 0
  const minutes = ((hourWords.indexOf(hour) + 1) % 12) * 60 + (partBefore.get(part ?? '') ?? 0) + later
  const sure = time !== undefined || letter !== undefined
  return { start: match.index, end, minutes: (minutes + 1440) % 1440, sure }
}

/** "Twelve noon" */
const numberBefore = /(?<![a-z-])twelve $/

/** Where a text names noon or midnight, in whatever words, or tells an hour in English words; half-open ranges. */
export function hoursByName(text: string): NamedHour[] {
  const folding = fold(text)
  const named = namedHours.flatMap(({ minutes, hints, words }) => {
    if (!hints.mayStandIn(folding.text)) return []
    return [...folding.text.matchAll(words)].map(({ index, 0: found }) => {
      const end = index + found.length
      const part = partOfHour(folding.text.slice(end, end + 60))
      const number = numberBefore.exec(folding.text.slice(Math.max(0, index - 8), index))?.[0].length ?? 0
      return {
        start: index - number,
        end: end + (part?.length ?? 0),
        minutes: minutes + (part?.minutes ?? 0),
        sure: true
      }
    })
  })
  return [...named, ...hoursInEnglish(folding.text)].map(({ start, end, minutes, sure }) => ({
    start: folding.origin(start),
    end: folding.origin(end - 1) + 1,
    minutes,
    sure
  }))
}

/** `HH:MM`. Midnight at the end of a day is 24:00. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const endsIn = (...names: string[]) => new RegExp(`(?:^|[^${anyLetter}])[وفب]?(?:${anyOf(...names)}) ?\\(?$`)
const timeWord = endsIn('at')
const rangeWord = endsIn('at', 'from', 'to')
/** Whether a text ends in a word after which a time follows: at, الساعة. */
export const opensTime = (text: string): boolean => timeWord.test(folded(text))
/** Whether a text breaks off behind a word that a time or the range of two may follow: at, from, until, من الساعة, حتى. */
export const breaksOffBeforeTime = (text: string): boolean => rangeWord.test(folded(text))
