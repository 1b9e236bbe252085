/** The persons whom a document lists as present or excused: minutes then call them by their bare names. */
import { type Actor, arabicActor, englishActorAfter, isTitle, titleWidth } from '../language/actors.ts'
import { folded } from '../language/fold.ts'
import { officeOf } from '../language/offices.ts'
import { listLabels, personTitles } from '../language/persons.ts'
import { Phrases, phrases, type Word, wordsOf } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Unit } from '../outline/index.ts'
import type { Reading } from './reading.ts'

const none: Phrases<true> = phrases([])

/** A full stop parts two lists, but not an initial from its name. */
const separators = { en: /[,;\n]|\sand\s|(?<=\p{L}{2})\.\s/u, ar: /[،,؛;\n]|\sو(?=\S{3,}\s)|(?<=\p{L}{2})\.\s/u }
/** In characters. */
const longestLabel = 40
/** How many words a listed name has. */
const longestName = 4

const listed = new WeakMap<Source, Phrases<true>>()
/** The last words of the names, by which Arabic minutes call persons behind a title: "السيدة بركات" for السيدة لينا بركات. */
const surnames = new WeakMap<Source, Phrases<true>>()
/** The words that name whoever presides, folded and without article. */
const presiding = new WeakMap<Source, ReadonlySet<string>>()

/** Notes the names that the units of a document list, and that of its chair, for the readings of its sentences. */
export function knowNames(source: Source, units: readonly Unit[], chair: string | null): void {
  presiding.set(
    source,
    new Set(wordsOf(folded(chairWithOffice(units, chair))).map(({ text }) => text.replace(/^ال/, '')))
  )
  const names = new Phrases<true>()
  const last = new Phrases<true>()
  let some = false
  let listing = false
  for (const unit of units) {
    if (listLabels.has(plain(unit.text))) listing = true
    else if (unit.kind === 'heading' || (unit.kind === 'paragraph' && unit.text.length > longestLine)) listing = false
    const labelled = unit.text.includes(':') ? fieldsOf(unit) : []
    if (labelled.length > 0) listing = labelled.at(-1) === '' || unit.kind !== 'item'
    for (const told of labelled.length > 0 ? labelled : listing ? [unit.text] : [])
      for (const name of namesIn(told, unit.language)) {
        names.add(name, true)
        if (unit.language === 'ar') last.add(name.slice(name.lastIndexOf(' ') + 1), true)
        some = true
      }
  }
  listed.set(source, some ? names : none)
  surnames.set(source, some ? last : none)
}

/** "السيدة ليلى حداد عميدة الكلية", "The Hon. Marcus Delacroix, Prime Minister": the name of the chair with the office that a unit prints behind it. */
function chairWithOffice(units: readonly Unit[], chair: string | null): string {
  if (chair === null) return ''
  for (const { text, language } of units.slice(0, headUnits)) {
    const at = text.indexOf(chair)
    const behind = at < 0 ? null : /^[،,]? ([^،,؛;:.()\n]{3,50})/u.exec(text.slice(at + chair.length))?.[1]
    const office = behind?.split(' ').slice(0, longestOffice).join(' ')
    if (office && officeOf(office, language).size > 0) return `${chair} ${office}`
  }
  return chair
}
/** Among how many units a document tells who presides. */
const headUnits = 40
/** In words. */
const longestOffice = 3

/** In characters. */
const longestLine = 120

/** What stands behind each label of a unit; heads of minutes put several, on lines that are joined: "Chair: … Directors: … Apologies: …". */
function fieldsOf({ text, language }: Unit): string[] {
  const found: string[] = []
  let start = -1
  for (const { index } of text.slice(0, longestHead).matchAll(/[:：]/g)) {
    const before = text
      .slice(Math.max(0, index - longestLabel), index)
      .trim()
      .split(' ')
    const size = [4, 3, 2, 1].find((n) => n <= before.length && isLabel(before.slice(-n).join(' '), language))
    if (size === undefined) continue
    const label = text.lastIndexOf(before.at(-size) as string, index)
    if (start >= 0) found.push(text.slice(start, label).trim())
    start = index + 1
  }
  if (start >= 0) found.push(text.slice(start, longestHead).trim())
  return found
}
/** In characters: what the head of minutes may hold in one paragraph. */
const longestHead = 2000

/** True for a label of attendance or of an office: "Present", "Manager", أمين السر. */
function isLabel(text: string, language: Language): boolean {
  if (listLabels.has(plain(text))) return true
  const words = wordsOf(folded(text))
  const own = { isAcronym: () => false, isCapital: () => true }
  const actor =
    language === 'ar'
      ? arabicActor(words, 0, own.isAcronym)
      : englishActorAfter(words, 0, own, (at) => at >= words.length)
  return actor !== null && actor.to === words.length && actor.kind !== 'body' && actor.kind !== 'name'
}

const plain = (text: string): string =>
  folded(text)
    .replace(/[\s:：*]+$/, '')
    .trim()

/** The names of a list such as "R. Sabbagh (RS, chair), L. Ferreira; Dina Novak", with what minutes shorten them to. */
function namesIn(text: string, language: Language): string[] {
  const parts = text.replace(/\([^()]*\)/g, '').split(separators[language])
  return parts.flatMap((part) => {
    const all = part
      .replace(/^.*[:：]/, '')
      .trim()
      .replace(/\.$/, '')
      .split(/\s+/)
    const own = all.filter((word, i) => !(i < 2 && opensName(word)))
    if (own.length < 2 || own.length > longestName || own.some((word) => /[\d:]/.test(word))) return []
    if (language === 'ar') return [own.join(' '), own.slice(0, 2).join(' ')]
    // Minutes go on with first names: "Priya will run the survey".
    return own.every((word) => /^\p{Lu}/u.test(word)) ? [own.join(' '), own[0] as string] : []
  })
}

const opensName = (word: string): boolean =>
  personTitles.has(folded(word).replace(/\.$/, '')) || isTitle(wordsOf(folded(word)), 0)

const namesOf = ({ sentence }: Reading): Phrases<true> => listed.get(sentence.unit.passage.source) ?? none

/** True where the words name whoever presides by name or office: "Dr. Lyle", السيدة العميدة. */
export function isPresiding({ words, sentence }: Reading, { from, to }: { from: number; to: number }): boolean {
  const chair = presiding.get(sentence.unit.passage.source)
  if (!chair || chair.size === 0) return false
  const own = words
    .slice(from, to)
    .map(({ text }) => text.replace(/^ال/, ''))
    .filter(
      (text, i) =>
        /\p{L}/u.test(text) &&
        text !== 'the' &&
        !personTitles.has(text) &&
        !personTitles.has((words[from + i] as Word).text)
    )
  return own.length > 0 && own.every((text) => chair.has(text))
}

/** The listed name that starts at word `i`. */
export function listedName(reading: Reading, i: number): Actor | null {
  if (namesOf(reading) === none) return null
  const first = nameAt(reading, i)
  if (first === 0) return null
  // "Nora and Priya", نورا فارس وبريهان ستيتي
  const joint = reading.words[first]?.text
  const second =
    joint === 'and' ? nameAt(reading, first + 1) : joint?.startsWith('و') ? nameAt(reading, first, true) : 0
  return { kind: 'name', from: i, to: second || first }
}

/** The same with or without an Arabic title before it: "د. عبير شحادة | النسخة النهائية" ends where the list says. */
export function listedPerson(reading: Reading, i: number): Actor | null {
  if (namesOf(reading) === none) return null
  const name = listedName(reading, i)
  const width = name || reading.language === 'en' ? 0 : titleWidth(reading.words, i)
  const behind = width > 0 ? (listedName(reading, i + width) ?? surname(reading, i + width)) : null
  return name ?? (behind && { ...behind, from: i })
}

/** The surname of somebody listed, alone behind a title. */
function surname({ words, sentence }: Reading, i: number): Actor | null {
  const hit = surnames.get(sentence.unit.passage.source)?.at(words, i)
  return hit && !hit.joined ? { kind: 'name', from: i, to: i + hit.length } : null
}

/** Where the listed name ends that starts at word `i`, with or without و written onto it; 0 where none does. */
function nameAt(reading: Reading, i: number, joined = false): number {
  const word = reading.words[i]
  const hit = word && namesOf(reading).at(reading.words, i)
  if (!hit || hit.joined !== joined || (reading.language === 'en' && !reading.isCapital(word))) return 0
  return i + hit.length
}

/** The listed name that ends before word `i`. */
export function listedNameBefore(reading: Reading, i: number): Actor | null {
  if (namesOf(reading) === none) return null
  for (let from = Math.max(0, i - 2 * longestName - 1); from < i; from++) {
    const name = listedName(reading, from)
    if (name?.to === i) return name
  }
  return null
}
