import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Language, MahdarRecord } from './record.ts'
import type { Source } from './source.ts'

/** One language version of a document, restored: what extraction and alignment both start from. */
export interface Version {
  language: Language
  tree: Root
  source: Source
  /** Holds the messages of the restoring steps. */
  file: VFile
  origin: MahdarRecord['source']
}
