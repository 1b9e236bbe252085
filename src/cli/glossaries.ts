/** What the user teaches: glossaries (`--glossary FILE`) and lexicons (`--lexicon FILE`). */
import { type Bilingual, parseBilingual, shippedBilingual } from '../language/bilingual.ts'
import type { Filed } from '../language/glossary.ts'
import type { GlossaryEntry } from '../model/glossary.ts'
import { decode } from '../read/decode.ts'
import { bytesOf, reason } from './inputs.ts'
import { print } from './messages.ts'

/**
 * The entries of all files as one glossary; null where a file could not be read. What is broken in them is said on standard error,
 * unless `quiet`.
 */
export async function glossaryOf(files: readonly string[], quiet: boolean): Promise<GlossaryEntry[] | null> {
  if (files.length === 0) return []
  // Loaded only where there is a glossary, with the readers of all its forms.
  const { readGlossary, unite } = await import('../language/glossary.ts')
  const all: Filed[] = []
  for (const file of files) {
    try {
      const { entries, problems } = readGlossary(decode(await bytesOf({ path: file })).text, file)
      if (!quiet) for (const { line, message } of problems) print({ file, line, severity: 'warning', text: message })
      for (const placed of entries) all.push({ ...placed, file })
    } catch (error) {
      print({ file, severity: 'error', text: reason(error) })
      return null
    }
  }
  const { entries, problems } = unite(all)
  if (!quiet) for (const { file, line, message } of problems) print({ file, line, severity: 'warning', text: message })
  return entries
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
  const entries = await glossaryOf(flags.glossary ?? [], flags.quiet ?? false)
  if (!entries) return null
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
