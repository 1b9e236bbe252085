/** Words that exclude each other: at least and at most, before and after, all and some. Which they are comes from `data/contrasts.yaml`. */
import type { Language } from '../model/record.ts'
import { type Both, built, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { remembered } from './latest.ts'
import { type CompiledNames, Names } from './names.ts'
import type { Range } from './sentences.ts'

/** Families of words of which a text has one kind or another; see the data for what their fields hold. */
interface Data {
  families: {
    id: string
    turned?: boolean
    governs?: Both
    heads?: Both
    kinds: { says: Both; may: Both }[]
    idle?: Both
  }[]
}

/** A word of a family, as a half-open range of the text. */
export interface Contrast extends Range {
  /** The number of the kind in its family. */
  kind: number
  /** Says it in one way only; otherwise it may say something else. */
  sure: boolean
}

/** What a form says: one kind surely, others perhaps (عالمي says global, and may say international). Null: it only looks like a word of the family. */
interface Sense {
  kind: number | null
  sure: boolean
}

/** The same for a family, as it is written: its number, 1 where the form counts only before another word of the clause, and the senses. */
type Written = readonly [family: number, governs: number, ...senses: number[]]
const firstSense = 2
const written = ({ kind, sure }: Sense): number => (kind === null ? 0 : 2 * kind + 2 + Number(sure))
const read = (sense: number): Sense => ({ kind: sense < 2 ? null : (sense >> 1) - 1, sure: sense % 2 === 1 })

/** All forms of the families, and which of these are turned round, worked out from the lexicon when the package is built. */
interface Compiled {
  turned: readonly boolean[]
  forms: Record<Language, CompiledNames>
}

/** Words that take no ending of the accusative: feminines, duals, plurals, what ends in a vowel. */
const withoutAccusative = /[اىةءهتو]$|[ويا]ن$|^ال| /

/** An adjective made with ي, which forms all its endings alike: خارجي, خارجية, خارجيين. */
const nisba = /^[^ ]{2,}ي$/
const nisbaEndings = ['ة', 'ين', 'ون', 'ات', 'تين', 'تان', 'ان']

/** An Arabic word as it stands, with the article, in the accusative, and with the endings of an adjective: عجز, العجز, عجزا. */
const arabicForms = (word: string): string[] => [
  ...[word, ...(nisba.test(word) ? nisbaEndings.map((ending) => word + ending) : [])].flatMap((form) =>
    form.startsWith('ال') ? [form] : [form, `ال${form}`]
  ),
  ...(withoutAccusative.test(word) ? [] : [`${word}ا`])
]

/** The forms of one family, folded, with what they say in it. */
function formsOf(data: Data['families'][number], language: Language): Map<string, Sense[]> {
  const { kinds, idle, heads } = data
  const known = new Map<string, Sense[]>()
  const add = (forms: readonly string[], sense: Sense) => {
    for (const form of new Set((language === 'ar' ? forms.flatMap(arabicForms) : forms).map(folded))) {
      const senses = known.get(form) ?? []
      known.set(form, senses)
      if (!senses.some(({ kind, sure }) => kind === null || kind === sense.kind || (sure && sense.sure)))
        senses.push(sense)
    }
  }
  if (idle) add(idle[language], { kind: null, sure: false })
  const headed = (words: readonly string[]) =>
    heads ? words.flatMap((word) => heads[language].map((head) => head.replace('{}', word))) : words
  for (const [kind, { says }] of kinds.entries()) add(headed(says[language]), { kind, sure: true })
  if (heads) for (const [kind, { says }] of kinds.entries()) add(says[language], { kind, sure: false })
  for (const [kind, { may }] of kinds.entries()) add(may[language], { kind, sure: false })
  return known
}

/** The families with their forms, as the build writes them. */
export function compiledContrasts(): Compiled {
  const data = lexicon<Data>('contrasts')
  const namesOf = (language: Language) => {
    const names = new Names<Written>()
    for (const [number, family] of data.families.entries()) {
      const governing = new Set((family.governs?.[language] ?? []).map(folded))
      for (const [form, senses] of formsOf(family, language))
        names.add(form, [number, Number(governing.has(form)), ...senses.map(written)])
    }
    return names.compiled()
  }
  return {
    turned: data.families.map(({ turned }) => turned === true),
    forms: { ar: namesOf('ar'), en: namesOf('en') }
  }
}

interface Known {
  turned: readonly boolean[]
  forms: Record<Language, Names<Written>>
}
let known: Known | undefined

/** Read when first asked: most commands ask nothing of them. */
function contrasts(): Known {
  if (!known) {
    const { turned, forms } = built('forms-of-contrasts', compiledContrasts)
    known = { turned, forms: { ar: Names.of(forms.ar), en: Names.of(forms.en) } }
  }
  return known
}

/** A negative word turns the kinds of the family round. */
export const isTurned = (family: number): boolean => contrasts().turned[family] === true

/**
 * The words of all families in a text, by the number of the family and in order; one that may say several kinds comes once for each.
 * Of words of one family that overlap the first and longest counts.
 */
export const contrastsIn = remembered((text, language): ReadonlyMap<number, readonly Contrast[]> => {
  const { text: plain, origin } = fold(text)
  const found = new Map<number, Contrast[]>()
  for (const hit of contrasts().forms[language].byGroup(plain, ([family]) => family)) {
    const [family, governs] = hit.value
    if (governs && !/^ [\p{L}\p{N}]/u.test(plain.slice(hit.end, hit.end + 3))) continue
    const start = origin(hit.start)
    const end = origin(hit.end - 1) + 1
    for (let i = firstSense; i < hit.value.length; i++) {
      const { kind, sure } = read(hit.value[i] as number)
      if (kind === null) continue
      const list = found.get(family)
      if (list) list.push({ kind, sure, start, end })
      else found.set(family, [{ kind, sure, start, end }])
    }
  }
  return found
})
