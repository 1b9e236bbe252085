/** A glossary: the terms of a house in both languages. The single source of its types and of `schemas/glossary.schema.json`. */
import { z } from 'zod'

const forms = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

const bothOrOne = z.strictObject({ en: forms.optional(), ar: forms.optional() })

/** What a term names. */
export const termClasses = [
  'body',
  'role',
  'document',
  'verb',
  'term',
  'country',
  'place',
  'month',
  'number',
  'general'
] as const

export const glossaryEntrySchema = z.strictObject({
  en: forms.describe('English: the preferred form first, then forms that are accepted as the same term'),
  ar: forms.describe('Arabic, likewise'),
  not: bothOrOne
    .optional()
    .describe('Forms that are a mistake for this term; they count only where no accepted form stands in the passage'),
  avoid: bothOrOne.optional().describe('Forms that are understood, but are not the usage'),
  when: forms
    .optional()
    .describe('The term is meant only in documents that name one of these (English), as DC = dynamic coalition'),
  class: z.enum(termClasses).optional().describe('What it names; a term unless said otherwise'),
  note: z.string().optional().describe('For readers of the glossary')
})

export const glossarySchema = z
  .array(glossaryEntrySchema)
  .describe('mahdar glossary: terms in Arabic and English, one entry a term')

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>
export type TermClass = (typeof termClasses)[number]

/** Forms as a list. */
export const formsOf = (forms: string | readonly string[] | undefined): readonly string[] =>
  forms === undefined ? [] : typeof forms === 'string' ? [forms] : forms

/** A place in a glossary, from 1. */
export interface GlossaryPlace {
  line: number
  column: number
}

/** A form of an entry and the keys under which it stands: `not`, `ar`. */
export interface GlossaryForm {
  text: string
  under: readonly string[]
}

/** An entry and where it begins. */
export interface Placed extends GlossaryPlace {
  entry: GlossaryEntry
  /** Where one of its forms stands, in files that tell. */
  placeOf?(form: GlossaryForm): GlossaryPlace
}

/** What is wrong at a place, as one line of English. */
export interface Problem extends GlossaryPlace {
  message: string
  /** Sound in itself, but another glossary says otherwise: the one named first counts. */
  disagrees?: true
}

export interface GlossaryFile {
  entries: Placed[]
  problems: Problem[]
}
