/** How a text points at its own parts; the words are `data/internal.yaml`. */
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { abjadValue, countedValue } from './labels.ts'
import { divisions } from './numbering.ts'
import { both } from './patterns.ts'
import { type Sought, sought, type Traces } from './traces.ts'

export type Part = 'paragraph' | 'section' | 'annex' | 'table' | 'figure' | 'item'
const data = lexicon<{
  parts: Record<Part, Both>
  above: Both
  below: Both
  own: Both
  others: Both
  numberWords: Both
  pointing: Both
  entries: Both
}>('internal')

/** A part of a text that the text itself names. */
export interface InternalReference {
  part: Part
  /** As a number, a decimal, or a letter in Latin: 12, 1.3, c. */
  value: string
  /** The other reading of a decimal number that may be printed in visual order. */
  turned: string
  /** Half-open range of the noun with the number. */
  start: number
  end: number
  /** `above` or `below` where the text says so; `own` where it says "of this report"; null where it says nothing. */
  side: 'above' | 'below' | 'own' | null
  /** The words before it point into this text, though nothing behind it says so: "(see paragraph 12)". */
  pointed: boolean
}

/** الملحق, and للملحق. */
const withLam = (pair: Both): Both => ({
  ...pair,
  ar: pair.ar.flatMap((noun) => (noun.startsWith('ال') ? [noun, `لل${noun.slice(2)}`] : [noun]))
})

const nouns = (['paragraph', 'section', 'annex', 'table', 'figure', 'item'] as const).map((part) => ({
  part,
  pattern: new RegExp(
    `(?<![\\p{L}])[وفبلك]?(?:${both(withLam(data.parts[part]))}) (?:(?:${both(data.numberWords)}) ?)?\\(?`,
    'gu'
  )
}))
const after = (pair: Both) => new RegExp(`^[,،]? ?(?:${both(pair)})(?![\\p{L}])`, 'u')
const sides = [
  { side: 'above', pattern: after(data.above) },
  { side: 'below', pattern: after(data.below) },
  { side: 'own', pattern: after(data.own) }
] as const
const elsewhere = new RegExp(`^[,،]? ?(?:(?:${both(data.others)})(?![\\p{L}])|الي \\d|لل|بال|\\()`, 'u')
const pointsHere = new RegExp(`(?<!\\p{L})[وف]?(?:${both(data.pointing)}) .?$`, 'u')
/** A number in words or letters after the noun: III, الثالث, B, باء. */
const inLetters = /^["']?(\p{L}{1,8})["']?(?![\p{L}\p{N}])/u

/**
 * The parts that a text names as its own or without saying whose. Those of other texts ("paragraph 3 of resolution 7") are left out.
 * Only parts that are wanted are looked for.
 */
export function internalReferences(text: string, wanted: ReadonlySet<Part>): InternalReference[] {
  const found: InternalReference[] = []
  const folding = fold(text)
  const lower = folding.text
  for (const { part, pattern } of nouns) {
    if (!wanted.has(part)) continue
    for (const { index, 0: noun } of lower.matchAll(pattern)) {
      const from = index + noun.length
      const list = valuesAt(lower, from, part)
      const end = list.at(-1)?.end
      if (end === undefined) continue
      const rest = lower.slice(end, end + 60).replace(/^\)/, '')
      const side = sides.find((s) => s.pattern.test(rest))?.side ?? null
      if (side === null && elsewhere.test(rest)) continue
      const pointed = side === null && pointsHere.test(lower.slice(Math.max(0, index - 40), index + 1))
      for (const { value, turned, end: last } of list)
        found.push({
          part,
          value,
          turned,
          side,
          pointed,
          start: folding.origin(index),
          end: folding.origin(last - 1) + 1
        })
    }
  }
  return found
}

const entry = new RegExp(
  `(?<!\\p{L})(?:(?<here>${both(data.pointing)}) )?[وب]?(?:${both(data.entries)}) (?:(?:${both(data.numberWords)}) ?)?\\(?(\\d{1,2})\\)?(?![\\d./:-]?\\d)(?<own> (?:${both(data.above)}|${both(data.own)})(?!\\p{L}))?`,
  'gu'
)
/** Where a text points at an entry of its own by a plain number: "(see item 12)", البند 7 أعلاه. It may be an item of the agenda or a section. */
export function pointedEntries(text: string): { value: number; start: number; end: number }[] {
  const folding = fold(text)
  return [...folding.text.matchAll(entry)].flatMap(({ index, 0: words, 2: value, groups }) => {
    const { here, own } = groups ?? {}
    const rest = folding.text.slice(index + words.length, index + words.length + 60).replace(/^\)/, '')
    if (!own && (!here || elsewhere.test(rest))) return []
    return [{ value: Number(value), start: folding.origin(index), end: folding.origin(index + words.length - 1) + 1 }]
  })
}

function valuesAt(lower: string, from: number, part: Part): { value: string; turned: string; end: number }[] {
  const numbers = divisions(lower, from - 1, false).list
  // Letters of sub-paragraphs say nothing that the number does not.
  if (numbers.length > 0)
    return numbers.flatMap(({ value, end }) => {
      const number = /^\d+(?:\.\d+)*$/.exec(value)?.[0]
      return number ? [{ value: number, turned: number.split('.').reverse().join('.'), end }] : []
    })
  if (part !== 'section' && part !== 'annex') return []
  const word = inLetters.exec(lower.slice(from))
  const value = word && partValue(word[1] as string)
  return word && value ? [{ value, turned: value, end: from + word[0].length }] : []
}

/** III and الثالث are 3, B and باء b; null for any other word. */
function partValue(word: string): string | null {
  const counted = countedValue(word)
  if (counted !== undefined) return String(counted)
  if (/^[a-h]$/.test(word)) return word
  const place = word.length > 1 ? abjadValue(word) : undefined
  return place === undefined ? null : String.fromCharCode(96 + place)
}

type Titled = 'annex' | 'table' | 'figure'
const soughtTitle = ({ en, ar }: Both) => sought(() => [...en, ...ar])
const titles: Record<Titled, Sought> = {
  annex: soughtTitle(data.parts.annex),
  table: soughtTitle(data.parts.table),
  figure: soughtTitle(data.parts.figure)
}
/** False where no title or caption of the part stands in the texts of which these are the traces. */
export const mayBeTitled = (part: Titled, traces: Traces): boolean => traces.mayHold(titles[part])

const annexTitle = new RegExp(
  `^(?:${both(data.parts.annex)}) (?:(?:${both(data.numberWords)}) ?)?["'(]?(\\p{L}{1,8}|\\d{1,2})["']?(?![\\p{L}\\p{N}/])`,
  'u'
)
/** The number or letter of the annex that a title opens: "Annex II", "المرفق 2: قائمة المشاركين"; null for any other title. */
export function annexNumber(title: string): string | null {
  const word = annexTitle.exec(folded(title.slice(0, 60)))?.[1]
  return word ? partValue(word) : null
}

const moreTitles = new RegExp(
  `(?<![\\p{L}(])(?:${both(data.parts.annex)}) (?:(?:${both(data.numberWords)}) ?)?["'(]?(\\p{L}{1,8}|\\d{1,2})["')]{0,2} ?[:–-](?= )`,
  'gu'
)
/** The annexes that the lines of one paragraph list behind the first: "Annex 1: Costs Annex 2: Applications". */
export const annexesBehind = (title: string): string[] =>
  [...folded(title).matchAll(moreTitles)].flatMap(({ index, 1: word = '' }) =>
    index === 0 ? [] : (partValue(word) ?? [])
  )

/** The noun that opens the name of a part, so far as it is the same in all its forms: annex for annexes, مرف for المرفقات. */
export const partNoun = (name: string): string =>
  folded(name)
    .replace(/^[وفبلك]?(?:ال|لل)(?=\p{L}{3})/u, '')
    .slice(0, /^[a-z]/i.test(name) ? 4 : 3)

const captioned = (part: 'table' | 'figure') =>
  new RegExp(
    `^(?:${both(data.parts[part])}) (?:(?:${both(data.numberWords)}) ?)?\\(?(\\d{1,2})(?![\\d.]?\\d|[/-])`,
    'u'
  )
const captions = { table: captioned('table'), figure: captioned('figure') }
/** The number of the table or figure that a caption opens: "Table 3: Staff", الجدول 3; null for any other line. */
export const captionNumber = (text: string, part: 'table' | 'figure'): string | null =>
  captions[part].exec(folded(text.slice(0, 30)))?.[1] ?? null
