/** What the user teaches: glossaries (`--glossary FILE`) and lexicons (`--lexicon FILE`). */
import { type Bilingual, parseBilingual, shippedBilingual } from '../language/bilingual.ts'
import type { Filed } from '../language/glossary.ts'
import type { GlossaryEntry } from '../model/glossary.ts'
import { decode } from '../read/decode.ts'
import { bytesOf, reason } from './inputs.ts'
import { print } from './messages.ts'

/** Something broken or contradictory in a glossary. */
export interface GlossaryProblem {
  file: string
  line: number
  message: string
}

/**
 * The entries of all files as one glossary, with what is broken in them; null where a file could not be read at all, which is then
 * said on standard error.
 */
export async function glossaryOf(
  files: readonly string[]
): Promise<{ entries: GlossaryEntry[]; problems: GlossaryProblem[] } | null> {
  if (files.length === 0) return { entries: [], problems: [] }
  // Loaded only where there is a glossary, with the readers of all its forms.
  const { readGlossary, unite } = await import('../language/glossary.ts')
  const all: Filed[] = []
  const problems: GlossaryProblem[] = []
  for (const file of files) {
    try {
      const read = readGlossary(decode(await bytesOf({ path: file })).text, file)
      problems.push(...read.problems.map((problem) => ({ file, ...problem })))
      for (const placed of read.entries) all.push({ ...placed, file })
    } catch (error) {
      print({ file, severity: 'error', text: reason(error) })
      return null
    }
  }
  const united = unite(all)
  return { entries: united.entries, problems: [...problems, ...united.problems] }
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
  const lexicons = [shippedBilingual()]
  for (const file of flags.lexicon ?? []) {
    try {
      lexicons.push(parseBilingual(decode(await bytesOf({ path: file })).text))
    } catch (error) {
      print({ file, severity: 'error', text: reason(error) })
      return null
    }
  }
  if (entries.length > 0) lexicons.push((await import('../learn/glossary.ts')).lexiconOf(entries))
  return { entries, lexicons }
}
