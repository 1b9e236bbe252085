/** Words that limit what is decided or said: unanimously, in principle, free of charge. Which they are comes from `data/qualifiers.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { remembered } from './latest.ts'
import { Names } from './names.ts'
import type { Range } from './sentences.ts'

const data = lexicon<{ qualifiers: { id: string; says: Both; may: Both }[]; nouns: string[] }>('qualifiers')

/** What is found of a qualifier, as a half-open range of the text. */
export interface Qualifier extends Range {
  /** The numbers of those that the words may say. */
  numbers: readonly number[]
  /** They say one of them, and in one way only: its number; null for the others. */
  says: number | null
}

interface Sense {
  numbers: number[]
  says: number | null
}

const lists = { ar: listOf('ar'), en: listOf('en') }

function listOf(language: Language): Names<Sense> {
  const known = new Map<string, Sense>()
  const add = (form: string, number: number, sure: boolean) => {
    const sense = known.get(folded(form)) ?? { numbers: [], says: null }
    if (!sense.numbers.includes(number)) sense.numbers.push(number)
    if (sure) sense.says = number
    known.set(folded(form), sense)
  }
  for (const [number, { says, may }] of data.qualifiers.entries()) {
    for (const form of says[language]) add(form, number, true)
    for (const form of may[language]) add(form, number, false)
    // With the article it may be part of a name: القوة الأمنية المؤقتة.
    if (language === 'ar') for (const form of [...says.ar, ...may.ar]) add(`ال${form}`, number, false)
  }
  const names = new Names<Sense>()
  for (const [form, sense] of known) names.add(form, sense)
  return names
}

const nouns = new Set(data.nouns.map(folded))

/** كتابة الأسماء and لكتابة: the noun, not "in writing". */
const isNoun = (text: string, { start, end }: Range): boolean => {
  const word = text.slice(start, end)
  const bare = nouns.has(word) ? word : word.slice(1)
  return nouns.has(bare) && (bare !== word || text.startsWith(' ال', end))
}

/** The qualifiers of a text, in order. */
export const qualifiersIn = remembered((text, language): readonly Qualifier[] => {
  const { text: plain, origin } = fold(text)
  return lists[language].find(plain).map(({ value, start, end }) => ({
    numbers: value.numbers,
    says: language === 'ar' && isNoun(plain, { start, end }) ? null : value.says,
    start: origin(start),
    end: origin(end - 1) + 1
  }))
})
