/** Which office or body a phrase names, in a form in which two languages can be compared: see `data/offices.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Phrases, type Word, wordsOf } from './words.ts'

const { offices } = lexicon<{ offices: Record<Language, string[]>[] }>('offices')

const rows: Record<Language, Map<string, Set<number>>> = { ar: new Map(), en: new Map() }
const index: Record<Language, Phrases<ReadonlySet<number>>> = { ar: new Phrases(), en: new Phrases() }
offices.forEach((entry, row) => {
  for (const language of ['ar', 'en'] as const)
    for (const phrase of entry[language]) {
      const own = rows[language].get(folded(phrase)) ?? new Set<number>()
      rows[language].set(folded(phrase), own.add(row))
    }
})
for (const language of ['ar', 'en'] as const)
  for (const [phrase, own] of rows[language]) {
    index[language].add(phrase, own)
    // The article is written onto each word that has it: اللجنة, الفريق العامل.
    if (language === 'ar' && !phrase.startsWith('ال')) index.ar.add(`ال${phrase}`, own)
  }

/** The longest of these phrases, in words. */
const longest = 3
/** What parts the head of an English phrase from what belongs to it: "the Chair of the Committee". */
const partings = new Set(['of', 'for', 'on', 'in', 'to', 'and', 'with', 'from', ',', '(', 'who', 'under', 'at'])

/**
 * The rows to which the head of a phrase belongs: Arabic heads stand first (رئيسة لجنة المالية), English ones last before what
 * parts them from the rest (the Finance Committee Chair). Empty where the head is not known.
 */
export function officeOf(phrase: string, language: Language): ReadonlySet<number> {
  const words = wordsOf(folded(phrase))
  if (language === 'ar') return index.ar.at(words, 0)?.value ?? new Set()
  const cut = words.findIndex((w) => partings.has(w.text))
  const end = cut < 0 ? words.length : cut
  for (let from = Math.max(0, end - longest); from < end; from++) {
    const hit = index.en.at(words, from)
    if (hit && from + hit.length === end) return hit.value
  }
  return new Set()
}

/** An office that a text names. Half-open range of the text. */
export interface Office {
  rows: ReadonlySet<number>
  start: number
  end: number
}

/** Every office that a text names, in order. */
export function officesIn(text: string, language: Language): Office[] {
  const folding = fold(text)
  const words = wordsOf(folding.text)
  const found: Office[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    // Prepositions are written onto Arabic words: للأمانة, بالأمانة.
    const plain = word.text.replace(/^(?:[وف]?(?:ب|ك)?ال|[وف]?لل)/, '')
    const hit =
      index[language].at(words, i) ??
      (language === 'ar' ? index.ar.at([{ ...word, text: plain }, ...words.slice(i + 1, i + longest)], 0) : null)
    if (!hit) continue
    const last = words[i + hit.length - 1] as Word
    found.push({ rows: hit.value, start: folding.origin(word.start), end: folding.origin(last.end - 1) + 1 })
    i += hit.length - 1
  }
  return found
}
