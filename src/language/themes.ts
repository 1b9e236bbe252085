/** Reads how a document names its themes: "Theme 1: …", تحت شعار "…", "organized along four themes:", and headings that are none. Words: `data/themes.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { type Folded, fold, folded } from './fold.ts'
import { abjadValue, ordinalValue } from './labels.ts'
import { hasFiniteVerb, Phrases as Openings, structure } from './prose.ts'
import { Phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from './words.ts'

/** What the text calls a theme; normalised alike in both languages. */
export type ThemeRole = 'main-theme' | 'sub-theme' | 'track' | 'theme'

interface Lexicon {
  nouns: { role: ThemeRole; one: Both; many: Both }[]
  numberedOnly: Both
  under: Both
  meetings: Both
  within: Both
  open: Both
  organized: Both
  messages: Both
  about: Both
  plain: Both
  outcomes: Both
  statements: Both
  messageHeads: Both
}

const data = lexicon<Lexicon>('themes')
const openings = (pair: Both) => new Openings([...pair.ar, ...pair.en])

interface Noun {
  role: ThemeRole
  many: boolean
  numberedOnly: boolean
}
const nouns: Record<Language, Phrases<Noun>> = { en: new Phrases(), ar: new Phrases() }
for (const { role, one, many } of data.nouns) {
  for (const language of ['en', 'ar'] as const) {
    for (const phrase of one[language])
      nouns[language].add(phrase, { role, many: false, numberedOnly: data.numberedOnly[language].includes(phrase) })
    for (const phrase of many[language]) nouns[language].add(phrase, { role, many: true, numberedOnly: false })
  }
}
const under = phrasesOf(data.under)
const within = phrasesOf(data.within)
const meetings = phrasesOf(data.meetings)
const open = phrasesOf(data.open)
const organized = phrasesOf(data.organized)
const messages = phrasesOf(data.messages)
const outcomes = phrasesOf(data.outcomes)
const statements = phrasesOf(data.statements)
const messageHeads = phrasesOf(data.messageHeads)
const about = openings(data.about)
const plain = openings(data.plain)
const cardinals = new Set(structure.ordinals.en)

const stems = new RegExp(
  [...new Set([...data.nouns.flatMap(({ one, many }) => [one, many]), data.under].flatMap((p) => [...p.en, ...p.ar]))]
    .map((phrase) => folded(phrase).replace(/^ال/, ''))
    .sort()
    .filter((phrase, i, all) => i === 0 || !phrase.startsWith(`${all[i - 1]} `))
    .join('|')
)
/** Whether a folded text can speak of themes at all: what most sentences do not. */
export const mentionsThemes = (foldedText: string): boolean => stems.test(foldedText)

/** The words of a text with the way back to it. */
interface Read {
  words: readonly Word[]
  folding: Folded
}
function read(text: string): Read {
  const folding = fold(text)
  return { words: wordsOf(folding.text), folding }
}

const isMark = (word: Word | undefined) => word !== undefined && /^[:.,،)(-]$/.test(word.text)
const isNumber = (text: string) =>
  /^(?:\d{1,2}|[ivx]{1,5}|[a-z])$/.test(text) ||
  cardinals.has(text) ||
  ordinalValue(text) !== undefined ||
  (text.length === 1 && abjadValue(text) !== undefined)

/** The number of a theme at word `i`, in brackets or not: the index after it, or -1. */
function afterNumber(words: readonly Word[], i: number): number {
  const bracketed = words[i]?.text === '('
  const at = bracketed ? i + 1 : i
  const word = words[at]
  if (!word || !isNumber(word.text)) return -1
  const end = words[at + 1]?.text === 'عشر' || words[at + 1]?.text === 'عشره' ? at + 2 : at + 1
  return bracketed ? (words[end]?.text === ')' ? end + 1 : -1) : end
}

/** A theme named by a line: its role and where its title stands in the text; an empty range where the line has only the number. */
export interface NamedTheme {
  role: ThemeRole
  start: number
  end: number
}

/** Reads "Theme 1: Digital inclusion", المحور الأول: …, "First track – …". `heading`: a heading needs no mark after the number. */
export function numberedTheme(text: string, language: Language, heading: boolean): NamedTheme | null {
  if (text.length > 240) return null
  // The noun and its number stand at the start.
  const { words, folding } = read(text.slice(0, 70))
  let i = words[0]?.text === 'the' ? 1 : 0
  const ordinalFirst = ordinalValue(words[i]?.text ?? '') !== undefined && language === 'en'
  if (ordinalFirst) i++
  const noun = nouns[language].at(words, i)
  if (!noun || noun.joined || noun.value.many) return null
  const after = ordinalFirst ? i + noun.length : afterNumber(words, i + noun.length)
  if (after < 0) return null
  let next = after
  while (isMark(words[next])) next++
  const rest = words[next]
  if (!rest) return { role: noun.value.role, start: text.length, end: text.length }
  const start = folding.origin(rest.start)
  // A letter alone is a number only where a mark sets it off: the ل of "لـ 2024" is none.
  const number = words[after - 1]?.text ?? ''
  if (next === after && /^(?:[a-z]|[\u0621-\u064a]|[ivx]+)$/.test(number)) return null
  if (next === after && (!heading || ordinalFirst || hasFiniteVerb(text.slice(start), language))) return null
  return { role: noun.value.role, ...trimmed(text, start, text.length) }
}

/** "Key message 3: …" as a heading. */
export function numberedMessage(text: string, language: Language): boolean {
  const { words } = read(text.slice(0, 80))
  const head = messageHeads[language].at(words, 0)
  return head !== null && !head.joined && afterNumber(words, head.length) > 0
}

/** Reads a field: "Main theme: …", الموضوع الرئيسي للمنتدى: …, "Sub-theme: …". "Theme: …" only where `head` says that it stands at the head. */
export function themeField(text: string, language: Language, head: boolean): NamedTheme | null {
  if (text.length > 300) return null
  const colon = text.slice(0, 110).search(/[:：]/)
  if (colon < 3) return null
  const { words } = read(text.slice(0, colon))
  const from = words[0]?.text === 'the' ? 1 : 0
  let noun = nouns[language].at(words, from)
  // "Forum theme", "IGF 2024 main theme": the noun may stand last.
  if (!noun && language === 'en')
    for (let i = from; i < Math.min(words.length, 6) && !noun; i++) {
      const hit = nouns.en.at(words, i)
      if (hit && i + hit.length === words.length) noun = hit
    }
  if (
    !noun ||
    noun.value.many ||
    words.length > noun.length + from + 7 ||
    hasFiniteVerb(text.slice(0, colon), language)
  )
    return null
  const range = trimmed(text, colon + 1, text.length)
  const title = text.slice(range.start, range.end)
  const words25 = title.split(' ').length
  if (words25 < 2 || words25 > 25) return null
  const quotedHere = /^["“«‘']/.test(text.slice(colon + 1).trim())
  const { role, numberedOnly } = noun.value
  if (role === 'track') return null
  if (numberedOnly && !quotedHere) return null
  if (!quotedHere && role === 'theme' && !head) return null
  return { role: role === 'theme' ? 'main-theme' : role, ...range }
}

const gap = `(?:[^.;؛"']|(?<=\\p{L})'(?=\\p{L})){0,90}`
const quotation = `(?:"([^"]{4,220})"|'((?:[^']|(?<=\\p{L})'(?=\\p{L})){4,220})'(?!\\p{L}))`
const quotedNext = new RegExp(`^${gap}?${quotation}`, 'u')
const quotedBefore = new RegExp(`${quotation}[^"']{0,40}$`, 'u')

/** What a sentence says of the theme of the meeting: held under the theme "…", "the main theme was '…'". */
export function themeInText(text: string, language: Language, decided: boolean): NamedTheme | null {
  const { words, folding } = read(text.slice(0, 1500))
  const range = (from: number, to: number) => trimmed(text, folding.origin(from), folding.origin(to))
  if (within[language].within(words, 0, words.length)) return null
  for (let i = 0; i < words.length; i++) {
    const lead = under[language].at(words, i)
    const noun = lead ? null : nouns[language].at(words, i)
    if (!lead && (!noun || noun.value.many || (noun.value.role !== 'main-theme' && noun.value.role !== 'theme')))
      continue
    if (noun?.value.numberedOnly) continue
    const last = i + (lead ?? noun)!.length - 1
    const from = (words[last] as Word).end
    if ((lead || (noun?.value.role === 'theme' && !decided)) && !meetings[language].within(words, 0, words.length))
      continue
    if (!lead && !decided && open[language].within(words, 0, words.length)) return null
    const next = quotedNext.exec(folding.text.slice(from, from + 330))
    if (next) {
      const inside = (next[1] ?? next[2]) as string
      const start = from + next[0].lastIndexOf(inside)
      return { role: 'main-theme', ...range(start, start + inside.length) }
    }
    if (decided) {
      const upTo = folding.text.slice(0, (words[i] as Word).start)
      const before = quotedBefore.exec(upTo)
      if (before) {
        const inside = (before[1] ?? before[2]) as string
        const start = before.index + before[0].indexOf(inside)
        return { role: 'main-theme', ...range(start, start + inside.length) }
      }
    }
    if (lead) return unquoted(text, folding.origin((words[last + 1] as Word | undefined)?.start ?? from), language)
    i = last
  }
  return null
}

/** A theme without quotation marks takes the rest of the sentence, where that is short and names no date. */
function unquoted(text: string, start: number, language: Language): NamedTheme | null {
  const rest = /^[^.,،؛;:()]{8,140}/.exec(text.slice(start))?.[0].trim()
  if (!rest || /[\d٠-٩]/.test(rest) || rest.split(' ').length < 2 || rest.split(' ').length > 14) return null
  if (language === 'en' && !/^\p{Lu}/u.test(rest)) return null
  if (hasFiniteVerb(rest, language)) return null
  return { role: 'main-theme', ...trimmed(text, start, start + rest.length) }
}

/** What the last sentence before a list says of it: the noun for the themes that follow, or null. `decided`: a body chose them. */
export function announcesThemes(
  text: string,
  language: Language,
  decided: boolean
): { role: ThemeRole; many: boolean } | null {
  if (!/[:：]\s*$/.test(text)) return null
  const { words } = read(text.slice(-600))
  const found: { noun: Noun; from: number; to: number }[] = []
  for (let i = 0; i < words.length; i++) {
    const hit = nouns[language].at(words, i)
    if (!hit) continue
    found.push({ noun: hit.value, from: i, to: i + hit.length })
    i += hit.length - 1
  }
  const chosen = found.findLast((f) => f.noun.many) ?? found.findLast((f) => f.noun.role === 'main-theme')
  if (!chosen) return null
  const { role, many } = chosen.noun
  if (decided) return { role, many }
  if (open[language].within(words, 0, words.length)) return null
  const tail = words.length - chosen.to
  const opens = words.slice(0, chosen.from).every((w) => w.text === 'the' || isNumber(w.text)) && tail <= 8
  const near = organized[language].within(words, chosen.from - 6, Math.min(words.length, chosen.to + 4))
  const ownWork = role === 'sub-theme' || opens || meetings[language].within(words, 0, words.length)
  return (opens || near) && ownWork && tail <= 14 ? { role, many } : null
}

const marker = /(?:^|\s)\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}|[\u0621-\u064a]{1,2})\)\s*/g
/** The themes that a sentence lists in itself: "four tracks: (a) early warning; (b) dunes; and (c) insurance". */
export function themesInline(text: string, language: Language, decided: boolean): NamedTheme[] {
  const colon = text.slice(0, 600).search(/[:：]/)
  if (colon < 8 || colon > text.length - 12 || text.length > 1500) return []
  const announced = announcesThemes(text.slice(0, colon + 1), language, decided)
  if (!announced?.many) return []
  const rest = text.slice(colon + 1)
  const cuts = [...rest.matchAll(/[;؛]/g)].map((m) => ({ at: m.index, to: m.index + 1 }))
  const marks = [...rest.matchAll(marker)].map((m) => ({ at: m.index, to: m.index + m[0].length }))
  const edges = marks.length > 1 ? marks : [{ at: 0, to: 0 }, ...cuts]
  if (edges.length < 2) return []
  const themes = edges.map(({ to }, i) => {
    const joint = /^\s*(?:and\s+|و(?=ال))/.exec(rest.slice(to))?.[0].length ?? 0
    const end = (edges[i + 1]?.at ?? rest.length) + colon + 1
    const range = trimmed(text, colon + 1 + to + joint, end)
    const tail = /[;؛,،]\s*(?:and|و)$/.exec(text.slice(range.start, range.end))?.[0].length ?? 0
    return { role: announced.role, ...trimmed(text, range.start, range.end - tail) }
  })
  return themes.every((t) => t.end > t.start && text.slice(t.start, t.end).split(' ').length <= 16) ? themes : []
}

/** Whether a title names a meeting by number: "Fourth Meeting of the Ministers", الاجتماع الرابع. */
export function namesMeeting(title: string, language: Language): boolean {
  const { words } = read(title)
  const near = words.slice(0, 5)
  return (
    meetings[language].within(words, 0, 5) !== null &&
    near.some((w) => /^\d+(?:st|nd|rd|th)?$/.test(w.text) || ordinalValue(w.text) !== undefined)
  )
}

/** How a heading stands to themes; null for a heading that may be one. */
export type HeadingClass = 'messages' | 'themes' | 'about' | 'plain' | null

/** Whether a heading names a theme's part, gathers messages or themes, or belongs to any paper. `inside`: it stands in a theme. */
export function headingClass(title: string, language: Language, inside: boolean): HeadingClass {
  const key = folded(title)
    .replace(/[\s.:*]+$/, '')
    .replace(/^["'[(]+|["'\])]+$/g, '')
  if (inside && about.has(key)) return 'about'
  if (themesHeading(title, language)) return 'themes'
  const { words } = read(title)
  const said = messages[language].within(words, 0, words.length)
  if (said && (said.index === 0 || said.index + said.length === words.length || words.length <= 6)) return 'messages'
  const opened = plain.opens(key)
  // "Background" and "Introduction and context" are of any paper; "Programme for young farmers" is a theme.
  if (opened !== undefined && (plain.has(key) || words.length <= opened.split(' ').length + 3)) return 'plain'
  return null
}

/** "Main theme", "Main theme of the Forum", شعار المنتدى: a heading over the theme of the meeting. */
export function mainThemeHeading(title: string, language: Language): boolean {
  const { words } = read(title)
  const noun = nouns[language].at(words, words[0]?.text === 'the' ? 1 : 0)
  return noun !== null && !noun.value.many && noun.value.role === 'main-theme' && words.length <= noun.length + 6
}

/** "Sub-themes", "Themes of the Forum", المحاور الرئيسية للمنتدى: a heading over the list of themes. */
export function themesHeading(title: string, language: Language): ThemeRole | null {
  const { words } = read(title)
  if (words.length > 8 || open[language].within(words, 0, words.length)) return null
  let role: ThemeRole | null = null
  for (let i = 0; i < words.length; i++) {
    const hit = nouns[language].at(words, i)
    if (!hit?.value.many) continue
    const opens = i <= (words[0]?.text === 'the' ? 1 : 0)
    if (opens || i + hit.length === words.length) role = hit.value.role
  }
  return role
}

/** Whether a title says that the document is made of statements of a meeting: a declaration, key messages. */
export const namesOutcomes = (title: string, language: Language): boolean => {
  const { words } = read(title)
  return outcomes[language].within(words, 0, Math.min(words.length, 14)) !== null
}

/** Whether a title names a statement of those who met, whatever its kind: a communiqué. */
export const namesStatement = (title: string, language: Language): boolean => {
  const { words } = read(title)
  return statements[language].within(words, 0, Math.min(words.length, 14)) !== null
}

const opening = /^[\s"'“”«»‘’*[(:：.,،–—-]$/
const closing = /^[\s"'“”«»‘’*:：.,،؛;–—-]$/
/** The range without quotation marks, dashes and full stops round it; brackets stay where they close inside. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && opening.test(text[from] as string) && !/[[(]/.test(text[from] as string)) from++
  while (to > from && closing.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}

/** The key by which two mentions of a theme are the same. */
export const themeKey = (title: string): string =>
  (folded(title).match(/[\p{L}\p{N}]+/gu) ?? []).map((w, i) => (i === 0 ? withoutConjunction(w) : w)).join(' ')
