/** Words that exclude each other: at least and at most, before and after, all and some. Which they are comes from `data/contrasts.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Names } from './names.ts'
import type { Range } from './sentences.ts'

/** Kinds of words of which a text has one or another. */
export interface Family {
  /** A negative word turns the kinds round. */
  turned: boolean
}

const data = lexicon<{
  families: (Partial<Family> & {
    id: string
    governs?: Both
    heads?: Both
    kinds: { says: Both; may: Both }[]
    idle?: Both
  })[]
}>('contrasts')

export const families: readonly Family[] = data.families.map(({ turned }) => ({ turned: turned === true }))

/** A word of a family, as a half-open range of the text. */
export interface Contrast extends Range {
  /** The number of the kind in its family. */
  kind: number
  /** Says it in one way only; otherwise it may say something else. */
  sure: boolean
}

interface Sense {
  /** Null for a phrase that only looks like a word of the family. */
  kind: number | null
  sure: boolean
  /** Counts only before another word of the clause. */
  governs: boolean
}

/** Families by the words that surely say one of their kinds. */
const sureWords = { ar: new Names<number>(), en: new Names<number>() }

/** Words that take no ending of the accusative: feminines, duals, plurals, what ends in a vowel. */
const withoutAccusative = /[اىةءهتو]$|[ويا]ن$|^ال| /

/** An adjective made with ي, which forms all its endings alike: خارجي, خارجية, خارجيين. */
const nisba = /^[^ ]{3,}ي$/
const nisbaEndings = ['ة', 'ين', 'ون', 'ات', 'تين', 'تان', 'ان']

/** An Arabic word as it stands, with the article, in the accusative, and with the endings of an adjective: عجز, العجز, عجزا. */
const arabicForms = (word: string): string[] => [
  ...[word, ...(nisba.test(word) ? nisbaEndings.map((ending) => word + ending) : [])].flatMap((form) =>
    form.startsWith('ال') ? [form] : [form, `ال${form}`]
  ),
  ...(withoutAccusative.test(word) ? [] : [`${word}ا`])
]

/** A word may stand in several families: one list for each. */
const lists = data.families.map((_, family) => ({ ar: listOf(family, 'ar'), en: listOf(family, 'en') }))

/** A form may say one kind surely and others perhaps: عالمي says global, and may say international. */
function listOf(family: number, language: Language): Names<readonly Sense[]> {
  const { kinds, idle, governs, heads } = data.families[family] as (typeof data.families)[number]
  const governing = new Set((governs?.[language] ?? []).map(folded))
  const known = new Map<string, Sense[]>()
  const add = (forms: readonly string[], sense: Omit<Sense, 'governs'>) => {
    for (const form of new Set((language === 'ar' ? forms.flatMap(arabicForms) : forms).map(folded))) {
      const senses = known.get(form) ?? []
      known.set(form, senses)
      if (senses.some(({ kind, sure }) => kind === null || kind === sense.kind || (sure && sense.sure))) continue
      senses.push({ ...sense, governs: governing.has(form) })
    }
  }
  if (idle) add(idle[language], { kind: null, sure: false })
  const headed = (words: readonly string[]) =>
    heads ? words.flatMap((word) => heads[language].map((head) => head.replace('{}', word))) : words
  for (const [kind, { says }] of kinds.entries()) add(headed(says[language]), { kind, sure: true })
  if (heads) for (const [kind, { says }] of kinds.entries()) add(says[language], { kind, sure: false })
  for (const [kind, { may }] of kinds.entries()) add(may[language], { kind, sure: false })
  const names = new Names<readonly Sense[]>()
  for (const [form, senses] of known) {
    names.add(form, senses)
    if (senses.some(({ sure }) => sure)) sureWords[language].add(form, family)
  }
  return names
}

/** Families of which a text may hold a sure word: most have none in a sentence, and need not be looked for one by one. */
export const familiesIn = (text: string, language: Language): ReadonlySet<number> =>
  sureWords[language].all(folded(text))

/** The words of one family in a text, in order; one that may say several kinds comes once for each. */
export function contrastsIn(text: string, language: Language, family: number): Contrast[] {
  const { text: plain, origin } = fold(text)
  return (lists[family] as (typeof lists)[number])[language]
    .find(plain)
    .flatMap(({ value, start, end }) =>
      value
        .filter(
          ({ kind, governs }) => kind !== null && !(governs && !/^ [\p{L}\p{N}]/u.test(plain.slice(end, end + 3)))
        )
        .map(({ kind, sure }) => ({ kind: kind as number, sure, start: origin(start), end: origin(end - 1) + 1 }))
    )
}
