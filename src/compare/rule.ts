/**
 * A check of two language versions. Each stands in a module of its own under `rules/`; its examples are its test and what
 * `mahdar rules ID` prints.
 */
import type { Language } from '../model/record.ts'
import type { Category, Severity } from '../model/report.ts'
import type { ComparedPair, Versions } from './versions.ts'

/** Words of one side, as a half-open range of the pair's text. */
export interface Words {
  start: number
  end: number
}

/** What a check found in a pair. A side without words gets the place where they would stand. */
export interface Found {
  ar: Words | null
  en: Words | null
  /** One line of English, without a full stop. Quote words of the documents in quotation marks. */
  message: string
  /** Where it is not the rule's own. */
  severity?: Severity
  category?: Category
  /** What to write instead, in the language of the translation. */
  suggestion?: string
}

/** The words of a finding by language: those of `language`, and those of the other side or null. */
export const onSide = (language: Language, own: Words, other: Words | null = null): Pick<Found, 'ar' | 'en'> =>
  language === 'ar' ? { ar: own, en: other } : { ar: other, en: own }

/** Two short documents (Markdown), one in each language. */
export interface Example {
  ar: string
  en: string
}

interface Described {
  /** Lower case with hyphens, as users write it in options: number-mismatch. */
  id: string
  severity: Severity
  category: Category
  /** What it catches, in one line. */
  summary: string
  /** How it judges and what it leaves alone; for linguistic rules, the source. */
  help: string
  examples: {
    /** The rule finds something in each. */
    fails: readonly [Example, ...Example[]]
    /** No rule finds an error or a warning in any. */
    passes: readonly [Example, ...Example[]]
  }
}

/** Looks at one pair of units that stand for each other; neither side is empty. */
export interface PairRule extends Described {
  scope: 'pair'
  check(pair: ComparedPair, versions: Versions): Iterable<Found>
}

/** Looks at the two versions as a whole, and says for each finding in which pair it stands. */
export interface DocumentRule extends Described {
  scope: 'document'
  check(versions: Versions): Iterable<Found & { pair: ComparedPair }>
}

export type Rule = PairRule | DocumentRule
