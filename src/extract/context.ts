import type { Root } from 'mdast'
import type { DocumentFacts, DocumentKind, Language, Section } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Unit } from '../outline/index.ts'

/** The outline of one document in one language: all that is known before anything is extracted. */
export interface Ground {
  source: Source
  language: Language
  tree: Root
  units: readonly Unit[]
  sections: readonly Section[]
}

/** What every extractor works from. */
export interface Context extends Ground {
  kind: DocumentKind
  facts: DocumentFacts
  /** The references found in a range of a unit's passage, in order, each id once. */
  referencesIn(unit: Unit, start?: number, end?: number): string[]
}
