/** What the lines and columns of an agenda are, by their words (`data/agenda.yaml`). */
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { ordinalValue } from './labels.ts'
import { phrases } from './prose.ts'

export type ColumnRole = 'time' | 'number' | 'title' | 'day' | 'other'
type List =
  | 'titles'
  | 'annotations'
  | 'pageParts'
  | 'meetingWords'
  | 'itemWords'
  | 'itemRefs'
  | 'sessionWords'
  | 'dayWords'
  | 'breaks'
  | 'breakBefore'
  | 'breakAfter'
  | 'events'
  | 'eventAnywhere'
  | 'notes'
  | 'beforeNumbers'
const data = lexicon<Record<List, Both> & { columns: Record<ColumnRole, Both>; abbreviations: string[] }>('agenda')
const list = (name: List) => phrases(data[name])
const setOf = (name: List) => new Set([...data[name].en, ...data[name].ar].map(folded))

const titles = list('titles')
const annotations = list('annotations')
const pageParts = list('pageParts')
const meetingWords = setOf('meetingWords')
const itemWords = list('itemWords')
const sessionWords = list('sessionWords')
const dayWords = list('dayWords')
const breaks = list('breaks')
const breakBefore = list('breakBefore')
const breakAfter = setOf('breakAfter')
const events = list('events')
const eventAnywhere = [...data.eventAnywhere.en, ...data.eventAnywhere.ar].map(folded)
const notes = list('notes')
const beforeNumbers = setOf('beforeNumbers')
const abbreviations = new Set(data.abbreviations)
const columns = (['time', 'number', 'day', 'other', 'title'] as const).map((role) => ({
  role,
  names: phrases(data.columns[role])
}))

/** Folded, without the marks round it. */
const bare = (text: string): string => folded(text.slice(0, 200)).replace(/^[\s"'*([{<-]+|[\s"'*)\]}>:.-]+$/g, '')
const wordsIn = (plain: string): string[] => plain.match(/[\p{L}\p{N}#']+/gu) ?? []

/** True for "Draft agenda", "جدول أعمال الدورة العادية الخامسة", "Programme of the workshop"; false for "Agenda item 3", "Programme budget". */
export function isAgendaTitle(text: string): boolean {
  const plain = bare(text)
  const opening = titles.opens(plain)
  if (opening === undefined) return false
  const rest = plain.slice(opening.length)
  if (rest.trim() === '' || /^ ?[:([/-]/.test(rest)) return true
  const words = wordsIn(rest)
  return words.length <= 14 && words.some((w) => meetingWords.has(w) || meetingWords.has(w.replace(/^ل/, 'ا')))
}

const itemRefs = list('itemRefs')
/** True for "Items 1 and 2", البنود من 5 إلى 7: items named by their numbers only. */
export function namesItems(text: string): boolean {
  if (text.length > 60) return false
  const plain = folded(text)
  const opening = itemRefs.opens(plain)
  return (
    opening !== undefined &&
    /\d/.test(plain) &&
    /^(?:[\d\s,()-]|and|to|و|من|الي|[a-h](?=\)))*$/.test(plain.slice(opening.length))
  )
}

/** True for the heading of the part in which an agenda is explained item by item. */
export const isAnnotations = (text: string): boolean => annotations.has(bare(text))

/** True for the standing parts of the page of a meeting: schedule, agenda, outputs. */
export const isPagePart = (text: string): boolean => pageParts.has(bare(text))

/** The number of a day with which a line opens: "Day 2", "اليوم الثاني", "First day"; undefined where it names no day. */
export function dayNumber(text: string): number | undefined {
  const plain = folded(text.slice(0, 60)).replace(/^[\s"'*([-]+/, '')
  const opening = dayWords.opens(plain)
  if (opening !== undefined) {
    const rest = plain.slice(opening.length).trimStart()
    const figures = /^\(?(\d{1,2})(?!\d|[:./]\d| ?[/-] ?\d)/.exec(rest)?.[1]
    if (figures) return Number(figures)
    const word = /^\p{L}+/u.exec(rest)?.[0]
    return word ? (ordinalValue(word) ?? numberWord(word)) : undefined
  }
  const first = /^(\p{L}+) (\p{L}+)/u.exec(plain)
  return first && dayWords.has(first[2] as string) ? ordinalValue(first[1] as string) : undefined
}

const { ordinals } = lexicon<{ ordinals: { en: string[] } }>('structure')
const numberWord = (word: string): number | undefined => {
  const at = ordinals.en.indexOf(word)
  return at < 0 ? undefined : at + 1
}

/** "Item 3:", "البند الثالث -": the number it gives, and how many characters it takes. */
export function itemOpening(text: string): { number: string; width: number } | undefined {
  const folding = fold(text.slice(0, 60))
  const plain = folding.text
  const opening = itemWords.opens(plain)
  if (opening === undefined) return undefined
  const rest = plain.slice(opening.length)
  const match = /^\.? ?(?:(\d{1,3}(?:\.\d{1,2})?)|(\p{L}+(?: عشر)?))(?: ?[:.-]+ ?| ?$| (?=[\p{L}"]))/u.exec(rest)
  if (!match) return undefined
  const value = match[1] ?? ordinalValue(match[2] as string)
  return value === undefined
    ? undefined
    : { number: String(value), width: folding.origin(opening.length + match[0].length) }
}

/** A line that groups what stands below: "Morning session", "الجلسة الأولى". */
export function isSession(text: string): boolean {
  const opening = sessionWords.opens(bare(text))
  if (opening === undefined) return false
  const rest = bare(text).slice(opening.length).trim()
  return (
    rest === '' ||
    /^(?:[\dIVX]{1,4}|[:(,،-])/i.test(rest) ||
    ordinalValue(rest.split(/[ :,]/)[0] as string) !== undefined
  )
}

/** What a slot is by its title: a pause, a social or ceremonial event, or undefined. */
export function slotKind(title: string): 'break' | 'event' | undefined {
  const plain = bare(title)
  const words = wordsIn(plain)
  let from = 0
  for (let before = breakBefore.opens(plain); before !== undefined && from < 3; ) {
    from += before.split(' ').length
    before = breakBefore.opens(words.slice(from).join(' '))
  }
  const opening = breaks.opens(words.slice(from).join(' ')) ?? (from > 0 ? breaks.opens(plain) : undefined)
  if (
    opening !== undefined &&
    words.slice(from).every((w) => breakAfter.has(w) || /^\d+$/.test(w) || opening.split(' ').includes(w))
  )
    return 'break'
  if (events.opens(plain) !== undefined || eventAnywhere.some((e) => plain.includes(e))) return 'event'
  return undefined
}

/** A line beside an item that is no part of it: "See also …", "Speakers: …", "(Document A/1)". */
export const isNote = (text: string): boolean => {
  if (/^\s*\*?\s*[([].*[)\]]\.?\s*$/.test(text)) return true
  const plain = bare(text)
  return notes.opens(plain) !== undefined
}

/** The role of a column by its head: "Time in UTC" is time. A head in two languages has its parts tried in turn. */
export function columnRole(head: string): ColumnRole | undefined {
  for (const part of folded(head.slice(0, 120)).split(/[/|\n]/)) {
    const plain = bare(part)
    const words = wordsIn(plain)
    if (words.length === 0 && plain !== '#') continue
    for (const { role, names } of columns) if (names.has(plain)) return role
    for (const { role, names } of columns)
      if (role !== 'number' && names.opens(plain) !== undefined && words.length <= (role === 'time' ? 7 : 4))
        return role
  }
  return undefined
}

/** True where a number after this text belongs to its last word: "Phase", المرحلة. */
export const takesNumber = (before: string): boolean =>
  beforeNumbers.has(/[\p{L}]+(?=[\s.]*$)/u.exec(folded(before.slice(-24)))?.[0] ?? '')

/** True where `word` with its full stop is an abbreviation: "etc.". */
export const isAbbreviation = (word: string): boolean => abbreviations.has(word.toLowerCase())
