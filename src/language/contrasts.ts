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

/** A word may stand in several families: one list for each. */
const lists = data.families.map((_, family) => ({ ar: listOf(family, 'ar'), en: listOf(family, 'en') }))

function listOf(family: number, language: Language): Names<Sense> {
  const { kinds, idle, governs } = data.families[family] as (typeof data.families)[number]
  const governing = new Set((governs?.[language] ?? []).map(folded))
  const known = new Map<string, Sense>()
  const add = (forms: readonly string[], sense: Omit<Sense, 'governs'>) => {
    for (const form of forms.flatMap((f) => (language === 'ar' && !f.startsWith('ال') ? [f, `ال${f}`] : [f])))
      if (!known.has(folded(form))) known.set(folded(form), { ...sense, governs: governing.has(folded(form)) })
  }
  if (idle) add(idle[language], { kind: null, sure: false })
  for (const [kind, { says }] of kinds.entries()) add(says[language], { kind, sure: true })
  for (const [kind, { may }] of kinds.entries()) add(may[language], { kind, sure: false })
  const names = new Names<Sense>()
  for (const [form, sense] of known) {
    names.add(form, sense)
    if (sense.sure) sureWords[language].add(form, family)
  }
  return names
}

/** Families of which a text may hold a sure word: most have none in a sentence, and need not be looked for one by one. */
export const familiesIn = (text: string, language: Language): ReadonlySet<number> =>
  sureWords[language].all(folded(text))

/** The words of one family in a text, in order. */
export function contrastsIn(text: string, language: Language, family: number): Contrast[] {
  const { text: plain, origin } = fold(text)
  return (lists[family] as (typeof lists)[number])[language]
    .find(plain)
    .filter(
      ({ value, end }) => value.kind !== null && !(value.governs && !/^ [\p{L}\p{N}]/u.test(plain.slice(end, end + 3)))
    )
    .map(({ value, start, end }) => ({
      kind: value.kind as number,
      sure: value.sure,
      start: origin(start),
      end: origin(end - 1) + 1
    }))
}
