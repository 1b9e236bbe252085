/** Titles that count the parts of a text: "Item 3: Budget", الجلسة الرابعة:, "Decision CM/9/6"; the words are `data/titled.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'
import { countedValue } from './labels.ts'
import { either } from './patterns.ts'

const data = lexicon<Record<'nouns' | 'marks', Record<Language, string[]>>>('titled')

/** The noun of a title and its place. `stem`: what stands before the last number of a code. */
export interface Titled {
  noun: string
  stem: string
  value: number
}

const opening = (language: Language) =>
  new RegExp(
    `^[\\s*"]*(${either(data.nouns[language])}) (?:(?:${either(data.marks[language])}) ?)?\\(?(?:((?:[a-z0-9.()-]{1,12}/)+)?(\\d{1,3}(?=/(?:19|20)\\d\\d(?!\\d))|\\d{1,3})|([a-z]|[ivx]{1,5}|(?:ال)?[\\p{L}]{3,9}(?: عشر[ةه]?)?))(?=[):.,،\\s-]|/(?:19|20)\\d\\d|$)`,
    'u'
  )
const patterns: Record<Language, RegExp> = { en: opening('en'), ar: opening('ar') }
const read = 60
const firstWord = /^[\s*"]*(\p{L}{3,14}) /u
/** The words with which the nouns begin: few lines open with one. */
const firstWords = new Set([...data.nouns.en, ...data.nouns.ar].map((noun) => folded(noun.split(' ')[0] as string)))

/** What a line counts, if it opens with a noun of parts and a number, an ordinal or a Roman numeral; null for any other. */
export function titledIn(text: string, language: Language): Titled | null {
  const opens = firstWord.exec(text)?.[1]
  if (!opens || !firstWords.has(folded(opens))) return null
  const [, noun, stem = '', figures, word] = patterns[language].exec(folded(text.slice(0, read))) ?? []
  if (!noun) return null
  const value = figures ? Number(figures) : word && countedValue(word)
  return value ? { noun: noun.replace(/^ال/, ''), stem, value } : null
}
