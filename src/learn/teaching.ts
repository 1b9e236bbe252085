/** What a house teaches: its glossaries and its lexicons, read from their files. */
import { type Bilingual, parseBilingual, shippedBilingual } from '../language/bilingual.ts'
import { type Filed, readGlossary, unite } from '../language/glossary.ts'
import type { GlossaryEntry, Problem } from '../model/glossary.ts'
import { decode } from '../read/decode.ts'
import { fileBytes } from '../read/file.ts'
import { YamlError } from '../yaml/located.ts'
import { lexiconOf } from './glossary.ts'

/** Something broken or contradictory in a glossary. */
export interface GlossaryProblem extends Problem {
  file: string
}

/** A file of the house that could not be read. Its message goes on from the name of the file. */
export class TeachingError extends Error {
  override name = 'TeachingError'
  readonly file: string
  /** Everything that is wrong, with its place, where that is known. */
  readonly places: readonly Problem[]
  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.file = file
    this.places =
      cause instanceof YamlError
        ? [cause, ...cause.more].map(({ line, column, message }) => ({ line, column, message }))
        : []
  }
}

const named = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw new TeachingError(file, error)
  }
}

/**
 * The entries of all files as one glossary, with what is broken in them; the files that are named first win over the others.
 * @throws TeachingError where a file could not be read at all
 */
export async function readGlossaries(
  files: readonly string[]
): Promise<{ entries: GlossaryEntry[]; problems: GlossaryProblem[] }> {
  const all: Filed[] = []
  const problems: GlossaryProblem[] = []
  for (const file of files) {
    const read = await named(file, async () => readGlossary(decode(await fileBytes(file)).text, file))
    problems.push(...read.problems.map((problem) => ({ file, ...problem })))
    for (const placed of read.entries) all.push({ ...placed, file })
  }
  const united = unite(all)
  return { entries: united.entries, problems: [...problems, ...united.problems] }
}

/**
 * The lexicons for the alignment: the shipped one first, then those of the files, last the words of the glossary.
 * @throws TeachingError where a file could not be read
 */
export async function readLexicons(
  files: readonly string[],
  entries: readonly GlossaryEntry[]
): Promise<readonly Bilingual[]> {
  const lexicons = [shippedBilingual()]
  for (const file of files)
    lexicons.push(await named(file, async () => parseBilingual(decode(await fileBytes(file)).text)))
  if (entries.length > 0) lexicons.push(lexiconOf(entries))
  return lexicons
}
