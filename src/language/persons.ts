/** Persons named with a title in a text of either language: "Ms. Carol Roach", السيدة كارول روتش. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { remembered } from './latest.ts'
import { skeleton } from './skeleton.ts'
import { type Word, withoutConjunction, wordsOf } from './words.ts'

const data = lexicon<{
  attendance: Both
  titles: Both
  callings: Both
  roles: Both
  ends: { ar: string[] }
  particles: string[]
  halves: string[]
  sons: string[]
  covers: Both
  apart: string[][]
  members: { ar: string[]; of: string[] }
}>('persons')
const setOf = (list: readonly string[]) => new Set(list.map(folded))
const sure = { ar: setOf(data.titles.ar), en: setOf(data.titles.en) }
const titles = {
  ar: setOf([...data.titles.ar, ...data.callings.ar]),
  en: setOf([...data.titles.en, ...data.callings.en])
}
/** Titles and callings of both languages. */
export const personTitles: ReadonlySet<string> = new Set([...titles.en, ...titles.ar])
/** What heads a list of persons: Present, الحضور. */
export const listLabels: ReadonlySet<string> = setOf([...data.attendance.en, ...data.attendance.ar])
const roles = { ar: setOf(data.roles.ar.flatMap((r) => [r, `ال${r}`, `${r}ا`])), en: setOf(data.roles.en) }
const ends = setOf(data.ends.ar)
const members = setOf(data.members.ar)
const councils = setOf(data.members.of)
const particles = setOf(data.particles)
const halves = setOf(data.halves)
const sons = setOf(data.sons)

export interface Person {
  /** The words of the name, folded. */
  words: readonly string[]
  /** After a title that is nothing else. */
  sure: boolean
  /** The title and the name. */
  start: number
  end: number
}

/** Names have no more words than these. */
const longest = 4

/** The persons that a text names with a title, left to right. */
export const personsIn: (text: string, language: Language) => readonly Person[] = remembered(personsAnew)

function personsAnew(text: string, language: Language): Person[] {
  const { text: plain, origin } = fold(text)
  const words = wordsOf(plain)
  const found: Person[] = []
  const capital = (word: Word) => /\p{Lu}/u.test(text[origin(word.start)] ?? '')
  // Folded, the name is the preposition على.
  const isAli = (word: Word) =>
    text.slice(origin(word.start), origin(word.end - 1) + 1).replace(/\p{M}/gu, '') === 'علي'
  const isTitle = (i: number) => {
    const word = words[i]
    if (word === undefined) return false
    if (language === 'ar' && councils.has(word.text) && members.has(withoutConjunction(words[i - 1]?.text ?? '')))
      return true
    return titles[language].has(bare(word.text, language)) && (language === 'ar' || capital(word))
  }
  for (let i = 0; i < words.length; i++) {
    if (!isTitle(i)) continue
    let first = i + 1
    // "H.E. Mr. X", سعادة السفير, السيد/ س
    while (words[first]?.text === '.' || words[first]?.text === '/' || isTitle(first)) first++
    const name = nameFrom(words, first, language, { capital, isAli })
    const last = name.at(-1)
    if (!last) continue
    found.push({
      words: wholeNames(name),
      sure: words.slice(i, first).some((w) => sure[language].has(bare(w.text, language))),
      start: origin((words[i] as Word).start),
      end: origin(last.end - 1) + 1
    })
    i = words.indexOf(last)
  }
  return found
}

/** Whether a folded word is a title, after which a person is named. */
export const opensName = (word: string, language: Language): boolean => titles[language].has(bare(word, language))

/** Whether a folded word is the first half of a name that goes on: عبد, Abdel. */
export const isHalfName = (word: string): boolean => halves.has(word)

/** The words of a name, those of two halves as one: عبد العزيز, Abd al-Aziz. */
function wholeNames(name: readonly Word[]): string[] {
  const found: string[] = []
  let open = ''
  for (const { text } of name) {
    const isArticle = open !== '' && (text === 'al' || text === 'el')
    if (halves.has(text) || isArticle) open += text
    else {
      found.push(open + text)
      open = ''
    }
  }
  return open === '' ? found : [...found, open]
}

/** A title without the conjunction or preposition before it. */
function bare(word: string, language: Language): string {
  if (language === 'en') return word
  const plain = titles.ar.has(word) ? word : withoutConjunction(word)
  return plain.startsWith('لل') ? `ا${plain.slice(1)}` : /^[بلك]ال/.test(plain) ? plain.slice(1) : plain
}

function nameFrom(
  words: readonly Word[],
  from: number,
  language: Language,
  { capital, isAli }: Record<'capital' | 'isAli', (word: Word) => boolean>
): Word[] {
  const name: Word[] = []
  for (let i = from; i < words.length && name.length < longest; i++) {
    const word = words[i] as Word
    if (roles[language].has(word.text)) break
    // The label of the next line: Apologies: …
    if (words[i + 1]?.text === ':' && listLabels.has(word.text)) break
    // An initial: "J. Smith", ر. أوكافور.
    if (word.text === '.' && words[i - 1]?.text.length === 1) continue
    if (language === 'ar') {
      if (/^\p{L}$/u.test(word.text) && words[i + 1]?.text === '.') {
        name.push(word)
        continue
      }
      if (!/^[\u0621-\u064a'-]{2,}$/.test(word.text)) break
      if (ends.has(word.text) && !(isAli(word) && (name.length === 0 || sons.has(name.at(-1)?.text ?? '')))) break
      if (titles.ar.has(bare(word.text, 'ar'))) break
      if (name.length > 0 && meetsOthers(word.text, words[i + 1]?.text)) break
    } else {
      if (!capital(word) && !(name.length > 0 && particles.has(word.text)) && !/^al-/.test(word.text)) break
      if (!/^[\p{L}'.-]+$/u.test(word.text)) break
    }
    name.push(word)
  }
  return name
}

/** "سيلتقي السيد بيو بمراجعي الحسابات", "بالوزير": whom the person named before meets, and no part of the name. */
const meetsOthers = (word: string, next = ''): boolean =>
  (/^بم\p{L}{3,}ي$/u.test(word) && next.startsWith('ال')) || (word.startsWith('بال') && roles.ar.has(word.slice(1)))

/** Names of two words that the other script may write as one: بن علي and Benali, ولد محمود and Ouldmahmoud. */
export const boundNames = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => (sons.has(word) && words[i + 1] !== undefined ? [`${word}${words[i + 1]}`] : []))

/**
 * How like two names are in their consonants, 0..1: each word of the shorter one is held against the word of the other that is
 * most like it, and the mean is taken. 0 where one of them has no word of two consonants.
 */
export function nameLikeness(x: readonly string[], y: readonly string[]): number {
  const heard = (words: readonly string[]) =>
    words.map((word) => skeletonsOf([word])).filter((forms) => forms.length > 0)
  const [a, b] = [heard(x), heard(y)]
  if (Math.min(a.length, b.length) === 0) return 0
  const mean = (own: typeof a, others: typeof a, whole: readonly string[]) => {
    const all = [...others, ...heard(boundNames(whole))]
    return own.reduce((sum, forms) => sum + Math.max(...all.map((other) => wordLikeness(forms, other))), 0) / own.length
  }
  const likeness =
    a.length === b.length ? Math.max(mean(a, b, y), mean(b, a, x)) : a.length < b.length ? mean(a, b, y) : mean(b, a, x)
  // Where one word of a name of several can be heard, it must be the very one: Duarte is not Anriette.
  const isFaint = Math.min(a.length, b.length) === 1 && Math.min(x.length, y.length) > 1 && likeness < 0.8
  return isFaint ? likeness / 2 : likeness
}

/**
 * How like two names are, 0..1, where those of as many words are held against each other word for word, from either end; words of
 * one consonant count here.
 */
export function likenessInOrder(x: readonly string[], y: readonly string[]): number {
  if (x.length !== y.length) return nameLikeness(x, y)
  const [a, b] = [x.map(soundsOfWord), y.map(soundsOfWord)]
  const mean = (others: readonly string[][]) =>
    a.reduce((sum, sounds, i) => sum + wordLikeness(sounds, others[i] as string[]), 0) / a.length
  return Math.max(mean(b), mean(b.toReversed()))
}

/** The skeletons of a word, be they of one consonant or none. */
export const soundsOfWord = (word: string): string[] => spelled([word])

function wordLikeness(x: readonly string[], y: readonly string[]): number {
  let best = 0
  for (const a of x) for (const b of y) best = Math.max(best, 1 - editDistance(a, b) / Math.max(1, a.length, b.length))
  return best
}

/** The skeletons of the words of a name, also without the Arabic article; words of one consonant say nothing. */
export const skeletonsOf = (words: readonly string[]): string[] => spelled(words).filter((s) => s.length >= 2)

const spelled = (words: readonly string[]): string[] =>
  words
    .map((word) => word.replace(/^(?:al|el)-/, ''))
    .flatMap((word) => [...word.split(/[-']/), word.replace(/^ال/, ''), word.replace(/[-']/g, '')])
    // تش is one sound: تشافيز and Chávez.
    .map((word) => skeleton(word.normalize('NFD').replace(/\p{M}/gu, '').replace(/تش/g, 'ش')))

/** The distances of one letter, for all words one after the other. */
let row = new Int32Array(64)

/** Letters to change, to add or to leave out. */
export function editDistance(a: string, b: string): number {
  if (row.length <= b.length) row = new Int32Array(b.length * 2)
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0] as number
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const exchanged = corner + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      corner = row[j] as number
      row[j] = Math.min(corner + 1, (row[j - 1] as number) + 1, exchanged)
    }
  }
  return row[b.length] as number
}

const covers = { ar: setOf(data.covers.ar), en: setOf(data.covers.en) }

/** Whether a text has a word by which it may speak of a person without the name: he, the Chair, المتكلم. */
export const hasCover = (text: string, language: Language): boolean =>
  wordsOf(folded(text)).some(
    ({ text: word }) => covers[language].has(word) || covers[language].has(bare(word, language))
  )

/** Without the letters that are written onto a title, as they stand in a text. */
const titleIn = {
  ar: new RegExp([...data.titles.ar, ...data.callings.ar].map((title) => title.replace(/^ال/, '')).join('|'), 'u'),
  en: new RegExp(`(?<!\\p{L})(?:${[...data.titles.en, ...data.callings.en].join('|')})(?!\\p{L})`, 'u')
}
/** Whether a text may name persons with a title: a quick look. */
export const mayNamePersons = (text: string, language: Language): boolean => titleIn[language].test(text)

const apart = data.apart.map((list) => new Set(list.map(folded)))
/** Whether two words that look alike are two names: محمد and محمود, Jon and Joan; also where one is the feminine of the other. */
export function areTwoNames(a: string, b: string): boolean {
  if (a.replace(/[هةa]$/, '') === b.replace(/[هةa]$/, '')) return true
  const [x, y] = [a, b].map((word) => word.replace(/^ال/, ''))
  return apart.some((set) => set.has(x as string) && set.has(y as string))
}
