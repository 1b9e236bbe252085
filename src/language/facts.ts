/** The words by which the head of a document tells of its meeting (data/facts.yaml), by name. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'

export type Words = Record<Language, string[]>

export const data = lexicon<Record<string, Words>>('facts')

const lists = new Map(
  Object.entries(data).map(([name, { en, ar }]) => [name, { en: (en ?? []).map(folded), ar: (ar ?? []).map(folded) }])
)

/** The words of a list as they are printed. */
export const printed = (name: string, language: Language): readonly string[] => data[name]?.[language] ?? []
/** The words of a list, folded. */
export const words = (name: string, language: Language): readonly string[] => lists.get(name)?.[language] ?? []
