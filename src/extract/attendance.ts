/** The persons whom a document lists as present or excused: minutes then call them by their bare names. */
import type { Actor } from '../language/actors.ts'
import { lexicon } from '../language/data.ts'
import { folded } from '../language/fold.ts'
import { Phrases, phrases } from '../language/words.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Unit } from '../outline/index.ts'
import type { Reading } from './acts.ts'

interface Pair {
  en: string[]
  ar: string[]
}
const data = lexicon<{ attendance: Pair; titles: Pair; callings: Pair }>('persons')
const labels = new Set([...data.attendance.en, ...data.attendance.ar].map(folded))
const titles = new Set(
  [...data.titles.en, ...data.titles.ar, ...data.callings.en, ...data.callings.ar].map((title) => folded(title))
)
const none: Phrases<true> = phrases([])

/** A full stop parts two lists, but not an initial from its name. */
const separators = { en: /[,;\n]|\sand\s|(?<=\p{L}{2})\.\s/u, ar: /[،,؛;\n]|\sو(?=\S{3,}\s)|(?<=\p{L}{2})\.\s/u }
/** In characters. */
const longestLabel = 40
/** How many words a listed name has. */
const longestName = 4

const listed = new WeakMap<Source, Phrases<true>>()

/** Notes the names that the units of a document list, for the readings of its sentences. */
export function knowNames(source: Source, units: readonly Unit[]): void {
  const names = new Phrases<true>()
  let lead: Unit | null = null
  for (const unit of units) {
    const colon = unit.text.slice(0, longestLabel).search(/[:：]/)
    const label = colon > 0 && labels.has(plain(unit.text.slice(0, colon)))
    if (label || labels.has(plain(unit.text))) lead = unit
    else if (unit.kind === 'heading' || (unit.kind === 'paragraph' && unit.text.length > 120)) lead = null
    const told = label ? unit.text.slice(colon + 1) : lead && lead !== unit ? unit.text : ''
    for (const name of namesIn(told, unit.language)) names.add(name, true)
  }
  listed.set(source, names)
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
    const own = all.filter((word, i) => !(i < 2 && titles.has(folded(word).replace(/\.$/, ''))))
    if (own.length < 2 || own.length > longestName || own.some((word) => /[\d:]/.test(word))) return []
    if (language === 'ar') return [own.join(' '), own.slice(0, 2).join(' ')]
    return own.every((word) => /^\p{Lu}/u.test(word)) ? [own.join(' ')] : []
  })
}

const namesOf = ({ sentence }: Reading): Phrases<true> => listed.get(sentence.unit.passage.source) ?? none

/** The listed name that starts at word `i`. */
export function listedName(reading: Reading, i: number): Actor | null {
  const hit = namesOf(reading).at(reading.words, i)
  return hit && !hit.joined ? { kind: 'name', from: i, to: i + hit.length } : null
}

/** The listed name that ends before word `i`. */
export function listedNameBefore(reading: Reading, i: number): Actor | null {
  for (let from = Math.max(0, i - longestName - 2); from < i; from++) {
    const name = listedName(reading, from)
    if (name?.to === i) return name
  }
  return null
}
