/** Word lists as parts of regular expressions on folded text. */
import type { Language } from '../model/record.ts'
import { folded } from './fold.ts'

/** A folded word with the signs of regular expressions made plain. */
export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Any of these words, the longest first, so that none is cut short by one that it begins with. */
export const either = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(folded(word)))
    .join('|')

/** Any of the words of both languages. */
export const both = (of: Record<Language, readonly string[]>): string => either([...of.en, ...of.ar])
