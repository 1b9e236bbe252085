/** The words of citations (data/issuers.yaml, data/instruments.yaml, data/citations.yaml). */
import type { Reference } from '../model/record.ts'
import { lexicon } from './data.ts'
import type { Numbered, Shape } from './numbering.ts'
import { both } from './patterns.ts'

export interface Issuer {
  id: string
  en: string[]
  ar: string[]
  short?: string[]
  signs?: string[]
  capital?: boolean
  shapes: Shape[]
  session?: [number, number]
  unique?: Shape
  /** The number reached at the end of a year, for some years in order: whether "2118 (2013)" can be this body's. */
  reached?: [number, number][]
  from?: number
  symbols?: string[]
}

/** What is issued: a resolution, a decision, a law. */
export interface Kind {
  id: string
  marked?: boolean
  coded?: boolean
  named?: boolean
  type?: Reference['type']
  en: { one: string[]; many: string[] }
  ar: { one: string[]; many: string[]; its?: string[] }
}

export interface Parts {
  id: string
  type: Reference['type']
  last: number
  letter?: string
  letterAr?: string[]
  label: string
  names?: string[]
}

export interface Instrument {
  id: string
  type: Reference['type']
  en: string[]
  ar: string[]
  acronym?: string
  parts?: Parts
  within?: string
  body?: boolean
  loose?: string[]
  about?: string[]
}

interface Division {
  label: string
  en: string[]
  ar: string[]
}

type Bilingual = Record<'en' | 'ar', string[]>

export const issuerData = lexicon<{
  alike: string[][]
  kinds: Kind[]
  issuers: Issuer[]
  parts: { id: string; en: string[]; ar: string[] }[]
  addressees: Record<string, string[]>
}>('issuers')

export const instruments = lexicon<Instrument[]>('instruments')
export const words = lexicon<{
  divisions: Division[]
  documents: Bilingual
  severalDocuments: Bilingual
  of: Bilingual
  drafts: Bilingual
  annexes: Bilingual
  partNouns: Bilingual
  reports: Bilingual
  its: Bilingual
  draft: Bilingual
  adoptedBy: Bilingual
  subjects: Bilingual
  wholes: (Bilingual & { id: string })[]
}>('citations')

export const issuers: readonly Issuer[] = issuerData.issuers

/** The id of a citation under one name for kinds that a word of the other language does not keep apart: Bylaw 4, نظام رقم 4. */
export function kindred(id: string): string {
  for (const [first, ...others] of issuerData.alike)
    for (const kind of others) if (id.startsWith(`${kind} `)) return `${first} ${id.slice(kind.length + 1)}`
  return id
}

/** A citation in a text, `start`..`end` of the folded text. `id` is known, or `of` (kind, issuers, number) is to be settled. */
export interface Citation {
  start: number
  end: number
  type: Reference['type']
  id: string | null
  numbered: (Numbered & { kind: Kind; issuers: readonly Issuer[]; short: boolean; own: boolean }) | null
  /** A part of another citation: the words after its id. */
  part: { target: Citation | null; words: string } | null
  /** An instrument cited by its name alone. */
  name: boolean
  /** A body or a paper without a symbol: no citation where the document is its own. */
  subject: boolean
  /** The entry that `id` stands for where the document names both. */
  within: string | null
  /** The id is the name as the text prints it. */
  printed: boolean
  /** The name means this instrument only where the document speaks of one of these things. */
  about: RegExp | null
  /** The text cited is a draft or the annex of a document. */
  mark: 'draft' | 'annex' | null
}

export const blank = {
  printed: false,
  about: null,
  numbered: null,
  part: null,
  mark: null,
  name: false,
  subject: false,
  within: null
} as const

export const annexBefore = new RegExp(
  `(?:${both(words.annexes)}) ?(?:the )?(?:draft|(?:ب|لل|ال)?(?:${both(words.documents)}))? ?$`
)

export const ofBefore = new RegExp(`^[)"']? ?,? ?(?:${both(words.of)})(?= |$|ا)`)
