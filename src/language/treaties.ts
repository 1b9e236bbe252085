/**
 * Finds treaties that no list names, by the form of their names: "Convention on Cluster Munitions", "Kampala Convention",
 * البروتوكول المتعلق بسلامة المراعي لعام 1999. Pure; the words are those of `data/treaties.yaml`.
 *
 * In English capitals tell a name. Arabic has none: there the name must be that of a town, or end in its year.
 */
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { placeAt } from './numbering.ts'
import type { Cased } from './symbols.ts'

const data = lexicon<{
  nouns: Record<'ar' | 'en', string[]>
  about: { en: string[] }
  joins: { en: string[] }
  common: { en: string[] }
  breaks: { ar: string[] }
  year: { ar: string[] }
}>('treaties')
const either = (list: readonly string[]) => list.map(folded).join('|')

const nouns = data.nouns.en.join('|')
const anyNoun = new RegExp(`(?:${nouns})(?![\\p{L}])|(?:${either(data.nouns.ar)}) `, 'u')
const capital = "[A-Z][\\p{L}'-]*"
/** "Convention on the Rights of Pilots": capitals, and small words between capitals. */
const withSubject = new RegExp(
  `(?<![\\p{L}-])(?:${nouns}) (?:${data.about.en.join('|')}) (?:the )?${capital}(?:(?: (?!and the)(?:${data.joins.en.join('|')})){0,3} ${capital}){0,14}`,
  'gu'
)
/** "Kampala Convention" */
const withPlace = new RegExp(
  `(?<![\\p{L}-]|[\\p{Lu}][\\p{L}'-]* )(${capital}) (?:${nouns})(?! ?[\\p{L}-]*[A-Z]|-|[\\p{L}])`,
  'gu'
)
const common = new Set(data.common.en)
const arabicNoun = new RegExp(
  `(?<![\\p{L}])[وف]?[بلك]?((?:ال)?(?:${either(data.nouns.ar)})) (?=[\\u0621-\\u064a])`,
  'gu'
)
const toYear = new RegExp(
  `(?:[\\u0621-\\u064a]+ ){1,9}(?:(?:${either(data.year.ar)}) (?:1[89]|20)[0-9]{2}(?![0-9/])|\\((?:1[89]|20)[0-9]{2}\\))`,
  'uy'
)
const breaks = new Set([...data.breaks.ar, ...data.nouns.ar].map(folded))
/** A word that begins something else than the name: a preposition, a pronoun, another treaty. */
const parts = (word: string): boolean =>
  breaks.has(word) ||
  (/^[وف]/.test(word) && breaks.has(word.slice(1).replace(/^ال/, ''))) ||
  breaks.has(word.replace(/^ال/, ''))

/** A name found: its half-open range in the folded text. */
export interface Treaty {
  start: number
  end: number
}

/** The treaties named in a folded text, in its order. */
export function treaties({ text, lower }: Cased): Treaty[] {
  if (!anyNoun.test(text)) return []
  const out: Treaty[] = []
  for (const match of text.matchAll(withSubject)) out.push({ start: match.index, end: match.index + match[0].length })
  for (const match of text.matchAll(withPlace)) {
    const word = (match[1] as string).toLowerCase()
    if (!common.has(word) && /[a-z]/.test(match[1] as string))
      out.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const match of lower.matchAll(arabicNoun)) {
    const noun = match[1] as string
    const start = match.index + match[0].length - 1 - noun.length
    const from = match.index + match[0].length
    const place = placeAt(lower, from)
    toYear.lastIndex = from
    const dated = toYear.exec(lower)?.[0]
    if (dated && !dated.split(' ').some(parts)) out.push({ start, end: from + dated.length })
    else if (place !== undefined && !noun.startsWith('ال')) out.push({ start, end: place })
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end)
}
