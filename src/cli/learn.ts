/** `mahdar learn`: a lexicon for the alignment, from translations that the user has approved. */

import { alignUnits } from '../align/index.ts'
import { formatBilingual } from '../language/bilingual.ts'
import { lexiconFrom, type Translation } from '../learn/lexicon.ts'
import { tablePairs, tmxPairs } from '../learn/translations.ts'
import type { Version } from '../model/version.ts'
import { outline } from '../outline/index.ts'
import { decode } from '../read/decode.ts'
import { reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { bytesOf, inputsOf } from './inputs.ts'
import { print } from './messages.ts'
import { twoVersions } from './versions.ts'

export interface LearnFlags {
  output?: string
  quiet?: boolean
}

/** Paired units below this score are not learned from. */
const sure = 0.7

/** Fewer pairs than this teach next to nothing: a word must meet its rendering several times. */
const few = 50

/** Exit status: 0, or 2 where an input could not be read, none held a pair, or the lexicon could not be written. */
export async function learnCommand(files: readonly string[], flags: LearnFlags): Promise<number> {
  const memories = files.filter((file) => /\.(?:tmx|tsv)$/i.test(file))
  const documents = files.filter((file) => !memories.includes(file))
  const pairs: Translation[] = []
  for (const file of memories) {
    const found = await memoryPairs(file, flags.quiet ?? false)
    if (!found) return 2
    pairs.push(...found)
  }
  if (documents.length > 0) {
    const found = await twoVersions('mahdar learn', documents, flags.quiet ?? false)
    if (!found) return 2
    pairs.push(...versionPairs(found.ar, found.en))
  }
  if (pairs.length === 0) {
    print({ file: 'mahdar learn', severity: 'error', text: 'found no pair of Arabic and English to learn from' })
    return 2
  }
  if (pairs.length < few && !flags.quiet)
    print({
      file: 'mahdar learn',
      severity: 'warning',
      text: `learns little from ${pairs.length} pairs: some hundreds are needed`
    })
  const text = formatBilingual(lexiconFrom(pairs, []))
  if (flags.output === undefined) {
    process.stdout.write(text)
    return 0
  }
  try {
    await writeAtomically(flags.output, text)
  } catch (error) {
    print({ file: flags.output, severity: 'error', text: reason(error) })
    return 2
  }
  return 0
}

/** The pairs of a translation memory or table; null where it could not be read, which was then said. */
async function memoryPairs(file: string, quiet: boolean): Promise<Translation[] | null> {
  try {
    const { inputs, problems: unknown } = await inputsOf([file])
    const [input] = inputs
    if (!input) throw new Error(unknown[0]?.message ?? 'no such file or folder')
    const { text } = decode(await bytesOf(input))
    const { pairs, problems } = /\.tmx$/i.test(file) ? tmxPairs(text) : tablePairs(text)
    if (!quiet) for (const { line, message } of problems) print({ file, line, severity: 'warning', text: message })
    return pairs
  } catch (error) {
    print({ file, severity: 'error', text: reason(error) })
    return null
  }
}

/** The units of two versions that surely stand for each other. */
function versionPairs(ar: Version, en: Version): Translation[] {
  const units = (version: Version) => outline(version.tree, version.source, version.language).units
  const [arabic, english] = [units(ar), units(en)]
  const alignable = (list: typeof arabic) =>
    list.map((u) => ({ text: u.text, number: u.number, heading: u.kind === 'heading' }))
  const words = (list: typeof arabic, indices: readonly number[]) => indices.map((i) => list[i]?.text ?? '').join(' ')
  return alignUnits(alignable(arabic), alignable(english), {})
    .pairs.filter((p) => p.ar.length > 0 && p.en.length > 0 && p.score >= sure)
    .map((p) => ({ ar: words(arabic, p.ar), en: words(english, p.en), document: ar.origin.file }))
}
