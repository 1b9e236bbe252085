/** What the user teaches: glossaries (`--glossary FILE`) and lexicons (`--lexicon FILE`). */
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import type { GlossaryProblem } from '../learn/teaching.ts'
import type { GlossaryEntry } from '../model/glossary.ts'
import { print } from './messages.ts'

/**
 * The entries of all files as one glossary, with what is broken in them; null where a file could not be read at all, which is then
 * said on standard error.
 */
export async function glossaryOf(
  files: readonly string[]
): Promise<{ entries: GlossaryEntry[]; problems: GlossaryProblem[] } | null> {
  if (files.length === 0) return { entries: [], problems: [] }
  // Loaded only where there is a glossary, with the readers of all its forms.
  const { readGlossaries, TeachingError } = await import('../learn/teaching.ts')
  try {
    return await readGlossaries(files)
  } catch (error) {
    if (!(error instanceof TeachingError)) throw error
    print({ file: error.file, severity: 'error', text: error.message })
    return null
  }
}

export interface Teaching {
  glossary?: readonly string[]
  lexicon?: readonly string[]
  quiet?: boolean
}

/** The glossary of the user and the lexicons for the alignment, the shipped one first; null where a file could not be read. */
export async function taughtBy(
  flags: Teaching
): Promise<{ entries: readonly GlossaryEntry[]; lexicons: readonly Bilingual[] } | null> {
  const glossary = await glossaryOf(flags.glossary ?? [])
  if (!glossary) return null
  const { entries, problems } = glossary
  if (!flags.quiet)
    for (const { file, line, message } of problems) print({ file, line, severity: 'warning', text: message })
  const files = flags.lexicon ?? []
  if (files.length === 0 && entries.length === 0) return { entries, lexicons: [shippedBilingual()] }
  const { readLexicons, TeachingError } = await import('../learn/teaching.ts')
  try {
    return { entries, lexicons: await readLexicons(files, entries) }
  } catch (error) {
    if (!(error instanceof TeachingError)) throw error
    print({ file: error.file, severity: 'error', text: error.message })
    return null
  }
}
