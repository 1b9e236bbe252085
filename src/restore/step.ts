import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Language, Place } from '../model/record.ts'
import type { Source } from '../model/source.ts'

declare module 'vfile' {
  interface DataMap {
    /** The text that the tree was read from. */
    mahdarSource: Source
    /** The language of this tree. */
    mahdarLanguage: Language
    /** Titles that a table of contents listed, in its order, without page numbers. */
    mahdarContents: string[]
  }
}

/** What a restoring step has at hand, and its way to say what it changed. */
export interface Damage {
  source: Source
  language: Language
  file: VFile
  /** Reports one change: `rule` names the step, `message` what stood there and what it was taken for. */
  report(rule: string, message: string, at: Place): void
}

/** One kind of damage: a transformer in unified's sense. It changes the tree and reports every change. */
export type Step = (tree: Root, damage: Damage) => void

/** Makes a step a unified plugin. */
export function plugin(step: Step): () => (tree: Root, file: VFile) => void {
  return () => (tree, file) => {
    const { mahdarSource: source, mahdarLanguage: language } = file.data
    if (!source || !language) throw new Error('restoring steps need mahdarSource and mahdarLanguage in the file data')
    step(tree, {
      source,
      language,
      file,
      report(rule, message, at) {
        // A message is an error, and nobody asks where in the code it was made.
        const { stackTraceLimit } = Error
        Error.stackTraceLimit = 0
        file.info(message, {
          source: 'mahdar',
          ruleId: rule,
          place: { start: { line: at.line, column: at.column }, end: { line: at.endLine, column: at.endColumn } }
        })
        Error.stackTraceLimit = stackTraceLimit
      }
    })
  }
}
