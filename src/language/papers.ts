/**
 * Finds the papers of bodies that a text cites without a symbol: "the NRIs annual work plan", دليل ورش العمل لمنتدى حوكمة الإنترنت.
 * Pure: from one text to ranges with an English id. The words come from `data/papers.yaml`.
 */
import { lexicon } from './data.ts'
import { type Found, Names } from './names.ts'
import { at } from './numbering.ts'
import { either } from './patterns.ts'
import type { Cased, Cited } from './symbols.ts'

interface Entry {
  id: string
  en: string[]
  ar: string[]
}
interface Noun extends Entry {
  edition?: boolean
  alone?: boolean
}
interface Subject extends Entry {
  first?: boolean
}
type Bilingual = Record<'en' | 'ar', string[]>

const data = lexicon<{
  nouns: Noun[]
  subjects: Subject[]
  owners: Entry[]
  notOwners: string[]
  presents: Bilingual
  indefinite: Bilingual
  of: Bilingual
  years: Bilingual
}>('papers')

type Word =
  | { what: 'noun'; noun: Noun }
  | { what: 'subject'; subject: Subject }
  | { what: 'owner'; id: string }
  | { what: 'verb' }

const names = new Names<Word>()
const add = ({ en, ar }: Bilingual, word: Word) => {
  for (const name of [...en, ...ar]) names.add(name, word)
}
for (const noun of data.nouns) add(noun, { what: 'noun', noun })
for (const subject of data.subjects) add(subject, { what: 'subject', subject })
for (const owner of data.owners) add(owner, { what: 'owner', id: owner.id })
add(data.presents, { what: 'verb' })
const notOwners = new Set(data.notOwners)

/** Whether a text has any of the nouns, before the words are looked up one by one. */
const anyNoun = new RegExp(either(data.nouns.flatMap((n) => [...n.en, ...n.ar.map((a) => a.replace(/^ال/, ''))])))

const year = '((?:19|20)\\d\\d(?: ?[/-] ?(?:(?:19|20)\\d\\d|\\d\\d))?)(?![\\d/])'
const yearAfter = new RegExp(` (?:\\(|(?:${either([...data.years.en, ...data.years.ar])}) )?${year}\\)?`, 'y')
const yearBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}/])${year} $`, 'u')
/** Two capitals at least: IGF, NRIs, UN-ESCWA, R20 is none. */
const acronym = '([A-Z][A-Z&-]*[A-Z]s?)(?![\\p{L}\\p{N}])'
const acronymBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}-])${acronym}(?:'s)? $`, 'u')
const acronymAfter = new RegExp(` (?:[\\u0627\\u0628\\u0644]{1,2}[ -]?)?\\(?${acronym}\\)?`, 'uy')
const acronyms = new RegExp(`(?<![\\p{L}\\p{N}-])${acronym}`, 'gu')
const ofAfter = new RegExp(` (?:${either(data.of.en)}) `, 'y')
/** "of the Commission on … (CSTD)", للجنة … (CSTD): the name in full before its acronym. */
const fullName = new RegExp(` [^.,;:()\\d\\u060c\\u061b]{3,90}? \\(${acronym}\\)`, 'uy')
const indefinite = new RegExp(`(?:^|[^\\p{L}])(?:${either(data.indefinite.en)}) $`, 'u')
const arabic = /[\u0600-\u06ff]/

/** How far back a sentence is read for the body that presents a paper, in characters. */
const sentenceReach = 250

interface Read {
  start: number
  end: number
  owner: string | null
  subjects: Subject[]
  year: string | null
}

/** The papers cited in a folded text, in its order. */
export function papers({ text, lower }: Cased): Cited[] {
  if (!anyNoun.test(lower)) return []
  const found = names.find(lower)
  const out: Cited[] = []
  found.forEach((hit, index) => {
    if (hit.value.what !== 'noun') return
    const { noun } = hit.value
    const read = arabic.test(lower.charAt(hit.start))
      ? forwards(text, lower, found, index)
      : backwards(text, lower, found, index)
    if (!read) return
    const named = read.owner !== null && (read.subjects.length > 0 || read.year !== null || noun.alone)
    const owner = named ? read.owner : read.year && !read.owner ? presenter(text, lower, found, index) : null
    if (owner) out.push({ id: idOf(owner, noun, read), start: read.start, end: read.end })
  })
  return out
}

function idOf(owner: string, noun: Noun, { subjects, year }: Read): string {
  const about = [...subjects.filter((s) => s.first), ...subjects.filter((s) => !s.first)].map((s) => s.id)
  const words = noun.edition ? [owner, year, ...about, noun.id] : [owner, ...about, noun.id, year]
  return words.filter(Boolean).join(' ')
}

/** 2025-2024 in visual order is 2024-2025. */
function logicalYears(printed: string): string {
  const [, first, sign, last] = /^(\d{4}) ?([/-]) ?(\d{4})$/.exec(printed) ?? []
  if (!first || !sign || !last) return printed.replace(/ /g, '')
  return first < last ? first + sign + last : last + sign + first
}

const owned = (name: string | undefined) => (name && !notOwners.has(name) ? name : null)

/** English: owner and subjects stand before the noun, or the owner after "of"; the year on either side. */
function backwards(text: string, lower: string, found: readonly Found<Word>[], index: number): Read | null {
  const hit = found[index] as Found<Word>
  const read: Read = { start: hit.start, end: hit.end, owner: null, subjects: [], year: null }
  for (let i = index - 1; ; ) {
    const before = text.slice(Math.max(0, read.start - 40), read.start)
    const printed = yearBefore.exec(before)?.[1]
    const previous = found[i]
    const close = previous && /^(?:'s)? $/.test(lower.slice(previous.end, read.start)) ? previous : undefined
    if (printed && !read.year) {
      read.year = logicalYears(printed)
      read.start -= printed.length + 1
    } else if (close?.value.what === 'subject') {
      read.subjects.unshift(close.value.subject)
      read.start = close.start
      i--
    } else {
      const capitals = acronymBefore.exec(before)
      if (close?.value.what === 'owner') {
        read.owner = close.value.id
        read.start = close.start
      } else if (capitals) {
        read.owner = owned(capitals[1])
        if (!read.owner) return null
        read.start -= capitals[0].replace(/^[^A-Z]/, '').length
      }
      break
    }
  }
  if (indefinite.test(lower.slice(Math.max(0, read.start - 9), read.start))) return null
  for (let round = 0; round < 2; round++) {
    const date = at(yearAfter, lower, read.end)
    if (date && !read.year) {
      read.year = logicalYears(date[1] as string)
      read.end += date[0].length
      continue
    }
    const of = read.owner ? null : at(ofAfter, lower, read.end)
    if (!of) break
    const from = read.end + of[0].length
    const known = found.slice(index + 1, index + 4).find((f) => f.start === from)
    const name = known?.value.what === 'owner' ? known.value.id : null
    const capitals = at(acronymAfter, text, from - 1) ?? at(fullName, text, from - 1)
    const owner = name ?? owned(capitals?.[1])
    if (!owner) break
    read.owner = owner
    read.end = Math.max(known?.end ?? 0, capitals ? from - 1 + capitals[0].length : 0)
  }
  return read
}

/** Arabic: all stands after the noun, in any order. */
function forwards(text: string, lower: string, found: readonly Found<Word>[], index: number): Read {
  const hit = found[index] as Found<Word>
  const read: Read = { start: hit.start, end: hit.end, owner: null, subjects: [], year: null }
  for (let i = index + 1; ; ) {
    const date = at(yearAfter, lower, read.end)
    if (date && !read.year) {
      read.year = logicalYears(date[1] as string)
      read.end += date[0].length
      continue
    }
    while (found[i] && (found[i] as Found<Word>).start < read.end) i++
    const next = found[i]
    const close = next && next.start === read.end + 1 && lower[read.end] === ' ' ? next : undefined
    if (close?.value.what === 'subject' && !read.owner) {
      read.subjects.push(close.value.subject)
      read.end = close.end
    } else if (close?.value.what === 'owner' && !read.owner) {
      read.owner = close.value.id
      read.end = close.end
    } else {
      if (read.owner) break
      const capitals =
        at(acronymAfter, text, read.end) ??
        (/^ ل/.test(lower.slice(read.end, read.end + 2)) ? at(fullName, text, read.end) : null)
      const owner = owned(capitals?.[1])
      if (!owner || !capitals) break
      read.owner = owner
      read.end += capitals[0].length
    }
  }
  return read
}

/** The body that presents the paper in the same sentence: before the verb in English, after it in Arabic. */
function presenter(text: string, lower: string, found: readonly Found<Word>[], index: number): string | null {
  const hit = found[index] as Found<Word>
  const from = Math.max(0, hit.start - sentenceReach)
  const start = from + Math.max(0, lower.slice(from, hit.start).search(/[.;؛](?!.*[.;؛])/s) + 1)
  let verb: Found<Word> | null = null
  let first = index
  while (first > 0 && (found[first - 1] as Found<Word>).start >= start) {
    first--
    if (!verb && (found[first] as Found<Word>).value.what === 'verb') verb = found[first] as Found<Word>
  }
  if (!verb) return null
  const [low, high] = arabic.test(lower.charAt(hit.start)) ? [verb.end, hit.start] : [start, verb.start]
  let owner: string | null = null
  let place = -1
  for (const { value, start: s } of found.slice(first, index)) {
    if (value.what !== 'owner' || s < low || s >= high) continue
    owner = value.id
    place = s
  }
  for (const match of text.slice(low, high).matchAll(acronyms)) {
    if (low + match.index > place && owned(match[1])) owner = owned(match[1])
  }
  return owner
}
