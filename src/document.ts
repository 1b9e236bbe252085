/** From the bytes of a file to its restored language versions: what extraction and alignment both start from. */
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { scriptOf } from './language/script.ts'
import type { Language, Revision } from './model/record.ts'
import { leaves } from './model/tree.ts'
import type { Version } from './model/version.ts'
import type { ChangeState } from './read/docx/changes.ts'
import { type Reading, type ReadOptions, read, UnreadableError } from './read/index.ts'
import { restore } from './restore/index.ts'
import { splitLanguages } from './restore/languages.ts'
import { quoted } from './restore/quote.ts'

/** Something a reader of the record should know: a restored damage (`info`) or text that could not be used (`warning`). */
export interface Note {
  /** As given to the reader. */
  file: string
  severity: 'info' | 'warning'
  /** What kind of damage, in lower case with hyphens: `flipped-number`, `cut-sentence`, `unsupported-language`. */
  rule: string
  /** One line of English, with the words of the document in quotation marks. */
  message: string
  /** Line of the file, from 1. */
  line: number
  /** Column in the line, from 1, in UTF-16 units. */
  column: number
}

/** What is known of a document before it is read. */
export interface VersionOptions extends ReadOptions {
  /** Language of the whole document; default: each piece of it is told by its letters and words. */
  language?: Language | undefined
}

/**
 * Reads one file and restores the versions it holds, Arabic first. `encoding` says nothing of a text that is decoded already.
 *
 * @throws UnreadableError where the input is binary, empty, too large, in an unknown encoding or in no supported language
 */
export async function readVersions(
  input: Uint8Array | string,
  name: string,
  options: VersionOptions = {}
): Promise<{ versions: Version[]; notes: Note[] }> {
  const document =
    typeof input === 'string'
      ? await read(new TextEncoder().encode(input), name, { ...options, encoding: 'utf-8' })
      : await read(input, name, options)
  return restoredVersions(document, name, options)
}

/**
 * Restores the versions that a document holds once it is read, Arabic first.
 *
 * @throws UnreadableError where it is in no supported language
 */
export function restoredVersions(
  { source, tree, format, sha256, comments, swapped }: Reading,
  name: string,
  options: VersionOptions = {}
): { versions: Version[]; notes: Note[] } {
  const { parts, foreign, letters } = splitLanguages(tree, options.language)
  const origin = {
    file: name,
    format,
    get sha256() {
      return sha256()
    }
  }
  const notes: Note[] = []
  const lost = source.text.indexOf('\ufffd')
  if (lost >= 0) {
    const count = source.text.split('\ufffd').length - 1
    notes.push({
      file: name,
      severity: 'warning',
      rule: 'unreadable-character',
      message: `${count === 1 ? 'a character is' : `${count} characters are`} broken in the file and read as \ufffd`,
      line: source.place(lost, lost).line,
      column: source.place(lost, lost).column
    })
  }
  const tracked = tree.data?.revisions ?? []
  const note = (rule: string, severity: Note['severity'], message: string, line = 1) =>
    notes.push({ file: name, severity, rule, message, line, column: 1 })
  if (tracked.length > 0)
    note(
      'tracked-changes',
      'warning',
      `holds ${tracked.length === 1 ? 'a tracked change' : `${tracked.length} tracked changes`}, ${readAs[options.changes ?? 'accept']} (--changes)`
    )
  for (const { author, text, line } of comments)
    note('comment', 'info', `left out the comment${author ? ` by ${author}` : ''}: ${quoted(text)}`, line)
  for (const { code, pieces, letters: share } of foreign) {
    const line = pieces[0]?.position?.start.line ?? 1
    const end = pieces.at(-1)?.position?.end.line ?? line
    const count = pieces.length === 1 ? 'a block' : `${pieces.length} blocks`
    const percent = Math.round((100 * share) / letters)
    notes.push({
      file: name,
      severity: 'warning',
      rule: 'unsupported-language',
      message: `${count} in ${languageName(code)} (${end === line ? `line ${line}` : `lines ${line} to ${end}`}), which is not supported, ${pieces.length === 1 ? 'is' : 'are'} left out: ${percent < 1 ? 'less than 1' : percent} % of the letters`,
      line,
      column: 1
    })
  }
  if (parts.length === 0) {
    const why =
      foreign.length > 0
        ? `is in ${foreign.map((f) => languageName(f.code)).join(' and ')}, which is not supported`
        : 'holds no words'
    throw new UnreadableError(why)
  }
  const versions = parts.map(({ language, tree: part }): Version => {
    const file = new VFile({ path: name })
    file.data.mahdarSource = source
    file.data.mahdarLanguage = language
    if (parts.length > 1 && tracked.length > 0)
      part.data = { ...part.data, revisions: revisionsIn(part, language, tracked) }
    if (swapped && language === 'ar') {
      const { first, count, printed } = swapped
      const words = count === 1 ? 'a word has' : `${count} words have`
      const { line, column, endLine, endColumn } = source.place(first, first + printed.length)
      const place = { start: { line, column }, end: { line: endLine, column: endColumn } }
      file.info(`${words} the letters of لا in each other's place, as ${quoted(printed)} has`, {
        ...{ source: 'mahdar', ruleId: 'swapped-ligature', place }
      })
    }
    restore(part, file)
    for (const message of file.messages) {
      notes.push({
        file: name,
        severity: message.fatal === undefined ? 'info' : 'warning',
        rule: message.ruleId ?? 'mahdar',
        message: message.reason,
        line: message.line ?? 1,
        column: message.column ?? 1
      })
    }
    return { language, tree: part, source, file, origin }
  })
  notes.sort((a, b) => a.line - b.line || a.column - b.column)
  return { versions, notes }
}

const readAs: Record<ChangeState, string> = {
  accept: 'read as if all were accepted',
  reject: 'read as if all were rejected',
  show: 'read with the words of both states'
}

/** Of the changes in a document of two languages those in one: by their words, or else by the blocks in which they stand. */
function revisionsIn(part: Root, language: Language, all: readonly Revision[]): Revision[] {
  const lines = new Set<number>()
  for (const { leaf } of leaves(part)) {
    const { start, end } = leaf.position ?? {}
    for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) lines.add(line)
  }
  return all.filter(({ old, new: now, at }) => {
    const script = scriptOf(`${old ?? ''} ${now ?? ''}`)
    return script.kind === 'language' ? script.language === language : lines.has(at.line)
  })
}

let names: Intl.DisplayNames | undefined
const iso: Record<string, string> = {
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  por: 'pt',
  ita: 'it',
  tur: 'tr',
  nld: 'nl',
  zlm: 'ms',
  ind: 'id',
  swh: 'sw',
  som: 'so',
  pes: 'fa',
  prs: 'fa-AF',
  urd: 'ur'
}
function languageName(code: string): string {
  const known = iso[code]
  if (!known) return 'a language with another script'
  names ??= new Intl.DisplayNames(['en'], { type: 'language' })
  return names.of(known) ?? code
}
