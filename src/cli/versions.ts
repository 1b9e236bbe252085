/** The two language versions that `align`, `diff` and `merge` take: two files in any order, or one that holds both. */

import { unlikeness } from '../align/unlike.ts'
import { readVersions } from '../document.ts'
import { scriptOf } from '../language/script.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Report } from '../model/report.ts'
import type { Version } from '../model/version.ts'
import { decode, UnreadableError } from '../read/decode.ts'
import { reason } from '../read/file.ts'
import { isBareText, type ReadOptions } from '../read/index.ts'
import { bytesOf, inputsOf } from './inputs.ts'
import { print } from './messages.ts'

/** Bare text of which each line is a segment. */
export interface Segments {
  language: Language
  file: string
  text: string
}

/**
 * Both versions, or null where they could not be had, which was then said on standard error. Of two files each is one version:
 * what stands in the other language in it is text that was not translated.
 */
export const twoVersions = (
  command: string,
  files: readonly string[],
  quiet: boolean,
  { encoding, changes }: ReadOptions = {}
): Promise<Record<Language, Version> | null> =>
  two(command, files, async (bytes, file, language) => {
    const { versions, notes } = await readVersions(bytes, file, { language, encoding, changes })
    for (const note of notes) {
      if (note.severity === 'warning' && !quiet) print({ ...note, text: note.message })
    }
    return versions
  })

/** Both versions as segments, already cut. */
export const twoSegments = (
  command: string,
  files: readonly string[],
  { encoding }: ReadOptions
): Promise<Record<Language, Segments> | null> =>
  two(command, files, async (bytes, file) => {
    if (!isBareText(bytes))
      throw new UnreadableError('is no plain text, and --units lines takes the lines of texts only')
    const { text } = decode(bytes, encoding)
    const script = scriptOf(text)
    if (script.kind !== 'language') throw new UnreadableError('is neither in Arabic nor in English')
    return [{ language: script.language, file, text }]
  })

async function two<T extends { language: Language }>(
  command: string,
  files: readonly string[],
  read: (bytes: Uint8Array, file: string, language?: Language) => Promise<T[]>
): Promise<Record<Language, T> | null> {
  const fail = (file: string, text: string) => {
    print({ file, severity: 'error', text })
    return null
  }
  const { inputs, problems } = await inputsOf(files)
  for (const { path, message } of problems) fail(path, message)
  if (problems.length > 0) return null
  if (inputs.length > 2)
    return fail(command, `takes two language versions or one file that holds both, not ${inputs.length} files`)
  const texts: { file: string; bytes: Uint8Array; versions: T[] }[] = []
  for (const input of inputs) {
    const file = input.path === '-' ? 'stdin' : input.path
    try {
      const bytes = await bytesOf(input)
      texts.push({ file, bytes, versions: await read(bytes, file) })
    } catch (error) {
      return fail(file, reason(error))
    }
  }
  const [one, other] = texts
  if (one && other) {
    for (const [mixed, plain] of [
      [one, other],
      [other, one]
    ] as const) {
      const [language] = plain.versions.map((v) => v.language)
      if (mixed.versions.length === 2 && plain.versions.length === 1 && language)
        mixed.versions = await read(mixed.bytes, mixed.file, otherLanguage(language))
    }
  }
  const found = texts.flatMap(({ file, versions }) => versions.map((version) => ({ file, version })))
  const ar = found.find((f) => f.version.language === 'ar')?.version
  const en = found.find((f) => f.version.language === 'en')?.version
  if (!ar || !en || found.length > 2) {
    const what = found.map(({ file, version }) => `${file} is in ${languageNames[version.language]}`)
    return fail(command, `needs one Arabic and one English version: ${what.join(', ')}`)
  }
  return { ar, en }
}

/** Says on standard error where the two hardly look like versions of one document, and how unlike they are. True where they do not. */
export function warnIfUnlike(report: Pick<Report, 'pairs' | 'documents'>, quiet = false): boolean {
  const how = unlikeness(report)
  if (how === null) return false
  if (!quiet) print({ file: report.documents.ar.file, severity: 'warning', text: how })
  return true
}
