/** What the user teaches: glossaries (`--glossary FILE`) and lexicons (`--lexicon FILE`). */
import { type Bilingual, shippedBilingual } from '../language/bilingual.ts'
import type { GlossaryProblem, TeachingError } from '../learn/teaching.ts'
import type { GlossaryEntry } from '../model/glossary.ts'
import type { Config } from '../policy/config.ts'
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
    tell(error)
    return null
  }
}

/** Says why a file could not be read. */
function tell({ file, message, places }: TeachingError): void {
  const all = places.length > 0 ? places : [{ message }]
  for (const { message: text, ...place } of all) print({ file, ...place, severity: 'error', text })
}

/** The glossaries that hold for a file, those win that stand first: of the command line, then of its configuration. */
export const glossariesFor = (config: Config | null, named: readonly string[] = []): readonly string[] => [
  ...new Set([...named, ...(config?.glossaries ?? [])])
]

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
    for (const { file, line, column, message } of problems)
      print({ file, line, column, severity: 'warning', text: message })
  const files = flags.lexicon ?? []
  if (files.length === 0 && entries.length === 0) return { entries, lexicons: [shippedBilingual()] }
  const { readLexicons, TeachingError } = await import('../learn/teaching.ts')
  try {
    return { entries, lexicons: await readLexicons(files, entries) }
  } catch (error) {
    if (!(error instanceof TeachingError)) throw error
    tell(error)
    return null
  }
}
