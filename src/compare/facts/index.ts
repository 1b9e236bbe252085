/** The facts of one side of a pair. Each stretch of text belongs to one fact: a date's day is no number beside it. */
import type { Mention } from '../../extract/references.ts'
import { kindred } from '../../language/citation-words.ts'
import { findDates } from '../../language/dates.ts'
import { isDivision } from '../../language/divisions.ts'
import { folded } from '../../language/fold.ts'
import { readLabel } from '../../language/labels.ts'
import { monthsAlone, monthsNamed } from '../../language/months.ts'
import type { Quantity } from '../../language/number-meanings.ts'
import { mayBeNoNumber, quantities } from '../../language/quantities.ts'
import { romanNumbers } from '../../language/roman.ts'
import { shareOf, sharesOf } from '../../language/shares.ts'
import { emails } from '../../language/symbols.ts'
import { clockText, findTimes, hourInWords, hoursByName, type SpokenTime } from '../../language/times.ts'
import { weekdaysOf } from '../../language/weekdays.ts'
import type { Text } from '../text.ts'
import type { Fact, FactKind, Weight } from './fact.ts'

/**
 * @param cited what the units of the text cite
 * @param flipped the text prints decimal numbers in visual order: its paragraph 3.8 is 8.3
 */
export function factsOf(text: Text, cited: readonly Mention[], flipped = false): Fact[] {
  const taken = new Taken()
  const found: Fact[] = []
  const add = (fact: Fact) => {
    if (taken.free(fact.start, fact.end)) {
      taken.take(fact.start, fact.end)
      found.push(fact)
    }
  }
  const { standing, language } = text
  // What the one version prints as a label, the other may have in its words.
  for (const unit of text.units) {
    const at = text.startOf(unit) as number
    if (unit.label?.value != null)
      found.push({
        kind: 'number',
        start: at,
        end: at,
        keys: [],
        atoms: [],
        offers: everyWay(unit.label.value),
        names: [],
        weight: 'mute'
      })
  }
  // 23-2 is how United Nations Arabic prints the paragraph 23.2.
  if (language === 'ar') {
    for (const { index, 0: words } of standing.matchAll(hyphenated)) {
      const [a, b] = folded(words).split('-').map(Number)
      const keys = [`${a}.${b}`, `${b}.${a}`].map(Number).flatMap(everyWay)
      found.push({ kind: 'number', start: index, end: index, keys, atoms: [], offers: keys, names: [], weight: 'mute' })
    }
  }
  if (language === 'ar')
    for (const unit of text.units) {
      const label = unit.label === null ? readLabel(unit.text) : null
      // Two numbers and a hyphen before the words of a paragraph are its number, and none of the text; 2/3 may be a share.
      if (!label?.dashed || label.printed.includes('/')) continue
      const start = text.startOf(unit) as number
      const offers = (label.marker ?? '').split('.').map(Number).flatMap(everyWay)
      taken.take(start, start + label.printed.length)
      found.push({ kind: 'number', start, end: start, keys: [], atoms: [], offers, names: [], weight: 'mute' })
    }
  for (const { start, end, id } of emails(standing)) add(plain('email', start, end, id))
  for (const mention of cited) {
    const from = text.startOf(mention.unit)
    if (from === undefined) continue
    const fact = citation(mention, from)
    if (fact) add(fact)
  }
  for (const { start, end, first, second } of findTimes(standing)) {
    for (const clock of second ? [first, second] : [first]) {
      const fact: Fact = { kind: 'time', start, end, ...readings(clock.minutes, clock.sure), names: [], weight: 'full' }
      if (taken.free(start, end) || found.at(-1)?.start === start) {
        taken.take(start, end)
        found.push(fact)
      }
    }
  }
  for (const date of findDates(standing, language)) {
    const days = [date.day, date.until === null ? null : Number(date.until.slice(8))]
    const atoms = [...days, date.year].filter((n) => n !== null).map(String)
    const last = date.until === null ? null : Number(date.until.slice(5, 7))
    // The Hijri day beside the Gregorian one: one version may leave it out.
    if (date.beside !== null) {
      const keys = [`hijri ${date.beside}`]
      const { start, end } = date
      found.push({ kind: 'date', start, end, keys, atoms: [], offers: [], names: [], weight: 'light' })
    }
    const either = date.hijri ? null : eitherDayOrMonth(date.text)
    if (either) {
      add({ kind: 'date', start: date.start, end: date.end, ...either, names: [], weight: 'full' })
      continue
    }
    const months = date.months ?? [date.month, last].filter((n) => n !== null)
    // A range without a year: from 1 May to 31 July.
    const named = date.months || date.hijri ? [] : monthsNamed(date.text)
    const names = [...new Set([...months, ...named])].map((n) => `month ${n}`)
    if (atoms.length + names.length === 0) continue
    // The day with its month: 3 May and 5 June are not 5 May and 3 June.
    if (date.month !== null && date.day !== null) names.push(`day ${date.month}-${date.day}`)
    if (date.until !== null) names.push(`day ${Number(date.until.slice(5, 7))}-${Number(date.until.slice(8))}`)
    const open = date.until === null && named.length > 1
    if (open) atoms.push(...daysIn(date.text).filter((day) => !atoms.includes(day)))
    const key = [date.year, date.month, date.day, open ? [...atoms, ...named].join('.') : date.until].join('-')
    add({
      kind: 'date',
      start: date.start,
      end: date.end,
      keys: [`date ${key}`],
      // Two names that are not one month: one of them is wrong, whatever the other version says.
      atoms: date.months ? [...atoms, ...names] : atoms,
      offers: [...atoms.flatMap((n) => everyWay(Number(n))), ...names, ...(date.relative ? anyYear : [])],
      names,
      weight: 'full'
    })
  }
  for (const { start, end, month, hijri } of monthsAlone(standing, language)) {
    const names = [`${hijri ? 'hijri ' : ''}month ${month}`]
    add({ kind: 'date', start, end, keys: [], atoms: [], offers: [], names, weight: 'light' })
  }
  for (const { start, end, day } of weekdaysOf(standing, language))
    add({ kind: 'weekday', start, end, keys: [], atoms: [], offers: [], names: [`weekday ${day}`], weight: 'full' })
  for (const { start, end, value } of romanNumbers(standing)) {
    const isNumbered = value > 0 && isDivision(standing.slice(Math.max(0, start - 24), start))
    add({
      kind: isNumbered ? 'reference' : 'ordinal',
      start,
      end,
      keys: everyWay(value),
      atoms: [],
      offers: everyWay(value),
      names: [],
      // Annex II is no other annex; a letter alone may be none of these.
      weight: isNumbered ? 'light' : 'faint'
    })
  }
  for (const { start, end, minutes, sure } of hoursByName(standing)) {
    found.push({ kind: 'time', start, end, ...readings(minutes, sure), names: [], weight: 'mute' })
    taken.take(start, end)
  }
  for (const { start, end, value } of sharesOf(standing, language))
    found.push({
      kind: 'percentage',
      start,
      end,
      keys: [shareKey(value)],
      atoms: [],
      offers: [],
      names: [],
      weight: 'mute'
    })
  for (const { start, end, first, last } of spans(standing)) {
    const years = [first, last]
    add({
      kind: 'year',
      start,
      end,
      keys: [`years ${years.join('-')}`],
      atoms: years.map(String),
      offers: [...years, last % 100].flatMap(everyWay),
      names: [],
      weight: 'full'
    })
  }
  for (const q of quantities(standing, language)) {
    const spoken = spokenHour(standing, q)
    if (spoken !== null) {
      const { minutes, sure, end } = spoken
      add({ kind: 'time', start: q.start, end, ...readings(minutes, sure), names: [], weight: 'full' })
      continue
    }
    const kind = kindOf(q, standing, found.at(-1))
    add({
      kind,
      start: q.start,
      end: q.end,
      ...values(flipped && kind === 'reference' ? eitherOrder(q) : q),
      // The 2 of 2/5 answers a figure, but no "two".
      ...(inStroke(standing, q) && { keys: [] }),
      names: [],
      weight: weightOf(q, kind, standing)
    })
  }
  return found.sort((x, y) => x.start - y.start)
}

/** The first hour is counted and has no rank: الساعة الواحدة والنصف. */
const oneOClock = /^[وبل]?(?:ال|ل)واحدة/

/** The time of an hour in words; in الثانية وعشرين دقيقة that is the second, and the rest are minutes. */
function spokenHour(text: string, { form, start, end, values }: Quantity): SpokenTime | null {
  if (form === 'figures') return null
  const said = text.slice(start, end)
  const one = form === 'words' ? oneOClock.exec(said)?.[0] : undefined
  if (one !== undefined) return hourInWords(text, start, start + one.length, 1)
  if (form !== 'ordinal') return null
  const [value = 0] = values
  const [first = ''] = said.split(' ')
  return (
    hourInWords(text, start, end, value) ??
    (value > 12 ? hourInWords(text, start, start + first.length, value % 10) : null)
  )
}

/** The days of a range of days, as it is printed. */
const daysIn = (printed: string): string[] =>
  (folded(printed).match(/\d+/g) ?? []).map((run) => String(Number(run))).filter((day) => Number(day) <= 31)

const shareKey = (share: number) => `share ${share}`

/** 6/4/2025 is the sixth of April or the fourth of June: it may stand for both. */
function eitherDayOrMonth(printed: string): Pick<Fact, 'keys' | 'atoms' | 'offers'> | null {
  const [, first, second, year] = numeric.exec(folded(printed))?.map(Number) ?? []
  if (!first || !second || !year || first > 12 || second > 12) return null
  const ways: [month: number, day: number][] = [
    [second, first],
    [first, second]
  ]
  return {
    keys: ways.map(([month, day]) => `date ${year}-${month}-${day}-`),
    atoms: [first, second, year].map(String),
    offers: [
      ...[first, second, year].flatMap(everyWay),
      ...ways.flatMap(([month, day]) => [`month ${month}`, `day ${month}-${day}`])
    ]
  }
}
const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** 2026/27, 2026-2027: a year and the next, as school and financial years are named. */
const twoYears = /(?<![\d٠-٩/.-])((?:19|20)\d\d)[/\u2010-\u2015-]((?:19|20)?\d\d)(?![\d/-]|\.\d)/g
const spans = (text: string) =>
  [...text.matchAll(twoYears)].flatMap(({ index, 0: printed, 1: from = '', 2: to = '' }) => {
    const first = Number(from)
    return (first + 1) % 100 === Number(to) % 100
      ? [{ start: index, end: index + printed.length, first, last: first + 1 }]
      : []
  })

/** The year of "next January" may be any of these. */
const anyYear = Array.from({ length: 80 }, (_, i) => String(1970 + i))

/** Two short numbers and a hyphen. */
const hyphenated = /(?<![\d٠-٩\p{L}/.,-])[\d٠-٩]{1,3}[-\u2010-\u2013][\d٠-٩]{1,2}(?![\d٠-٩/-]|[.,][\d٠-٩])/gu

/** A value in figures is that of an ordinal as well as that of a cardinal number. */
const everyWay = (value: number): string[] => [`${value}`, `${value} ordinal`, `${value} cardinal`]

/** The number as keys and as what it needs and offers: "three" is not matched by "the third", but both by 3. */
function values(q: Quantity): Pick<Fact, 'keys' | 'atoms' | 'offers'> {
  if (q.form === 'words' || q.form === 'ordinal') {
    const way = q.form === 'words' ? 'cardinal' : 'ordinal'
    const keys = [...q.values.map((value) => `${value} ${way}`), ...sharesIn(q)]
    return { keys, atoms: [], offers: [...keys, ...q.values.map(String)] }
  }
  const keys = [...q.values.flatMap(everyWay), ...sharesIn(q)]
  // 12,5: its two runs of digits are no numbers of their own. The marks of thousands may be printed in visual order.
  if (q.parts.length === 2 && q.values.every((value) => Math.floor(value) === Number(q.parts[0])))
    return { keys, atoms: [], offers: [...keys, ...q.parts.map(Number).flatMap(everyWay)] }
  return { keys, atoms: q.parts, offers: [...keys, ...q.parts.map(Number).flatMap(everyWay)] }
}

/** One of the figures of a name such as WP 2/5. */
const inStroke = (text: string, { form, start, end }: Quantity): boolean =>
  form === 'figures' &&
  (/[\d٠-٩]\/$/.test(text.slice(Math.max(0, start - 2), start)) || /^\/[\d٠-٩]/.test(text.slice(end, end + 2)))

/** A number of a division that may be printed from its end. */
const eitherOrder = (q: Quantity): Quantity =>
  q.parts.length === 2 ? { ...q, values: [...q.values, Number([...q.parts].reverse().join('.'))] } : q

/** What a percentage is called in words: fifty per cent is half. */
const sharesIn = (q: Quantity): string[] =>
  q.unit === 'percent' ? q.values.flatMap((value) => shareOf(value) ?? []).map(shareKey) : []

/** Up to this value Arabic and English have other means to say a number than its word: "both", the dual, "quarterly". */
const sayable = 10

/** ثلاثينيات القرن العشرين، 1930 من القرن العشرين: English says "the 1930s". */
const decadeBefore = /(?:\d|ات)\s(?:من\s)?القرن\s$/u

/** الأوّلي with its two dots is "initial" at least as often as "first", الأولى. */
const isInitial = (word: string) => /[أا]ولي$/.test(word.replace(/\p{M}/gu, ''))

function weightOf(q: Quantity, kind: FactKind, text: string): Weight {
  const [value = 0] = q.values
  if (isInitial(text.slice(q.start, q.end))) return 'faint'
  if (decadeBefore.test(text.slice(Math.max(0, q.start - 16), q.start))) return 'mute'
  if (q.bare && mayBeNoNumber(text.slice(q.start, q.end))) return 'mute'
  if (q.attached || q.bare || (q.form === 'words' && value === 1) || isMark(text, q.start, q.end)) return 'faint'
  if (q.unit !== null) return 'full'
  if (kind === 'number' && q.form === 'words' && value > 2 && value <= sayable && isPlainCount(q, text)) return 'told'
  return value <= 2 || (q.form !== 'figures' && value <= sayable) ? 'light' : 'full'
}

/** خمس السكان may be a fifth of them, لست is a verb, عقد a contract: as long as another word may be meant, nothing is missed. */
function isPlainCount({ start, end }: Quantity, text: string): boolean {
  const said = folded(text.slice(start, end))
  if (/^[a-z]/.test(said)) return true
  return !said.endsWith('لست') && (/[هثع]$/.test(said) || countedAfter.test(text.slice(end, end + 12)))
}
/** A noun without article, as stands behind a number that is one. */
const countedAfter = /^ (?!ال|لل)[\u0621-\u064a]/

/** The number of a note at the end of a sentence, [23], or what is left of a label at the start of the text, '3`. */
const isMark = (text: string, start: number, end: number): boolean =>
  (/[[(]/.test(text.charAt(start - 1)) && text.charAt(end) === ']') ||
  (!/[\p{L}\p{N}]/u.test(text.slice(0, start)) && /^\s?[^\p{L}\p{N}\s%]/u.test(text.slice(end)))

function kindOf(q: Quantity, text: string, before: Fact | undefined): FactKind {
  const head = text.slice(Math.max(0, q.start - 24), q.start)
  if (/[A-Z][A-Z.]*\.?\d*\/?$/.test(head) && /[/.]$/.test(head)) return 'symbol'
  if (q.unit === null && isDivision(head)) return 'reference'
  // articles 3, 12 and 18
  if (q.unit === null && before?.kind === 'reference' && listJoint.test(text.slice(before.end, q.start)))
    return 'reference'
  if (q.unit === 'percent') return 'percentage'
  if (q.unit === 'money') return 'money'
  if (q.form === 'ordinal') return 'ordinal'
  const [value = 0] = q.values
  if (q.form === 'figures' && q.parts.length === 1 && /^(?:1[89]|20)\d\d$/.test(q.parts[0] as string) && value < 2100)
    return 'year'
  return inRange(text, q.start, q.end) ? 'range' : 'number'
}

const listJoint = /^(?:\s?\([\p{L}\d]{1,3}\))*\s?[,،]?\s?(?:and|or|to|و|أو|إلى|[-\u2010-\u2015])?\s?$/u

/** Between figures: a dash or a word for "to". */
const rangeAfter = /^\s?(?:[-\u2010-\u2015]|to|إلى|الى|حتى)\s?[\d٠-٩]/
const rangeBefore = /[\d٠-٩]\s?(?:[-\u2010-\u2015]|to|إلى|الى|حتى)\s?$/
/** "grants totalling $48,500 to eleven groups": what is told in words is no end of a range. */
const inRange = (text: string, start: number, end: number) =>
  /[\d٠-٩]/.test(text.slice(start, end)) &&
  (rangeAfter.test(text.slice(end, end + 8)) || rangeBefore.test(text.slice(Math.max(0, start - 8), start)))

const plain = (kind: FactKind, start: number, end: number, key: string): Fact => ({
  kind,
  start,
  end,
  keys: [`${kind} ${key}`],
  atoms: [],
  offers: [],
  names: [],
  weight: 'full'
})

/** Minutes after midnight as keys: also twelve hours off where the half of the day is not said, and turned round (00:10 for 10:00). */
function readings(minutes: number, sure: boolean): Pick<Fact, 'keys' | 'atoms' | 'offers'> {
  const times = new Set([minutes])
  if (!sure) times.add((minutes + 720) % 1440)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  if (minute < 24 && hour < 60 && (minute !== 0 || hour === 0)) times.add(minute * 60 + hour)
  if (minutes === 1440) times.add(0)
  const parts = [hour % 12 === 0 ? 12 : hour % 12, ...(minute === 0 ? [] : [minute])]
  return {
    keys: [
      ...[...times].map((t) => `time ${clockText(t)}`),
      // 1100 hours; 24 hours, which is no time of day.
      `${hour}${String(minute).padStart(2, '0')}`,
      ...(minute === 0 ? [String(hour)] : [])
    ],
    atoms: parts.map(String),
    offers: parts.flatMap(everyWay)
  }
}

const kinds: Partial<Record<Mention['type'], FactKind>> = {
  document: 'symbol',
  resolution: 'resolution',
  paragraph: 'reference',
  'action-line': 'reference',
  sdg: 'reference',
  url: 'url'
}

function citation({ id, type, start, end, text }: Mention, from: number): Fact | null {
  const kind = kinds[type]
  if (!kind || id === '#') return null
  const atoms = kind === 'url' ? [] : (id.match(/\d+/g) ?? []).map((run) => run.replace(/^0+(?=\d)/, ''))
  if (kind !== 'url' && atoms.length === 0) return null
  // The place of a revision, the letters of a symbol.
  // قرار is a resolution of the United Nations and a decision of a cabinet: the word alone says nothing.
  const own = kindred(id)
  const names = kind === 'url' ? [] : (own.replace(/^(?:Resolution|Decision) /, '').match(/\p{Lu}[\p{L}-]+/gu) ?? [])
  const key = kind === 'url' ? `url ${addressKey(id)}` : `cited ${own}`
  // A link behind words is more often left out than an address that is printed.
  const weight = kind === 'url' && !text.includes('.') ? 'light' : 'full'
  const offers = atoms.flatMap((atom) => everyWay(Number(atom)))
  return { kind, start: from + start, end: from + end, keys: [key], atoms, offers, names, weight }
}

/** Two addresses are the same whatever their scheme, www and last slash, and the language in which a site is shown. */
const addressKey = (url: string) =>
  url
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
    .replace(/(?<=[/.=_-])(?:ar|en|arabic|english|a|e)(?=[/.?&_-]|$)/g, '*')

/** Which stretches of a text belong to a fact already. */
class Taken {
  readonly #ranges: { start: number; end: number }[] = []
  free(start: number, end: number): boolean {
    return !this.#ranges.some((r) => r.start < end && r.end > start)
  }
  take(start: number, end: number): void {
    this.#ranges.push({ start, end })
  }
}
