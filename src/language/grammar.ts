/** What grammar settles for sure in closed lists of words: `data/grammar.yaml`. */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { folded } from './fold.ts'

/** A preposition that a word does not take, as sequences of words. */
export interface WrongPreposition {
  forms: string[]
  instead: string
  unless?: string[]
  /** Some call it wrong and many write it. */
  doubtful?: boolean
}

const lists = [
  'subjectVerbs',
  'prepositionVerbs',
  'prepositionVerbsFeminine',
  'masculine',
  'masculineThings',
  'withThis',
  'things',
  'countedMasculine',
  'countedFeminine',
  'passiveVerbs',
  'notFeminine',
  'relatives',
  'twoObjects',
  'inna',
  'there',
  'nouns',
  'nounFollowers',
  'adjectives',
  'kana',
  'between',
  'predicates',
  'predicateFollowers',
  'numerals',
  'counted',
  'prepositionsOfNouns',
  'radicalWaw',
  'afterAnd',
  'openers',
  'duals'
] as const
type List = (typeof lists)[number]

interface Data extends Record<List, string[]> {
  prepositions: WrongPreposition[]
  domains: Record<string, string>
  small: Record<Language, string[]>
  needNext: Record<Language, string[]>
  atEnd: Record<Language, string[]>
}

export interface Grammar extends Record<List, ReadonlySet<string>> {
  /** Adjectives by the nouns of their fields, folded. */
  domains: ReadonlyMap<string, string>
  prepositions: readonly WrongPreposition[]
  /** Numbers in words. */
  small: Record<Language, readonly string[]>
  /** Words behind which a sentence cannot end. */
  needNext: Record<Language, ReadonlySet<string>>
  atEnd: Record<Language, ReadonlySet<string>>
}

let made: Grammar | undefined

/** The lists, folded. */
export function grammar(): Grammar {
  if (!made) {
    const data = lexicon<Data>('grammar')
    const set = (words: readonly string[]) => new Set(words.map(folded))
    const sets = Object.fromEntries(lists.map((list) => [list, set(data[list])])) as unknown as Record<
      List,
      ReadonlySet<string>
    >
    made = {
      ...sets,
      domains: new Map(Object.entries(data.domains).map(([noun, adjective]) => [folded(noun), adjective])),
      prepositions: data.prepositions,
      small: data.small,
      needNext: { ar: set(data.needNext.ar), en: set(data.needNext.en) },
      atEnd: { ar: set(data.atEnd.ar), en: set(data.atEnd.en) }
    }
  }
  return made
}
