/**
 * mahdar: reads Arabic and English meeting summaries and council reports and writes each as a typed record.
 *
 * ```ts
 * import { extract } from 'mahdar'
 * const { records } = extract(await readFile('minutes.ar.md'), { file: 'minutes.ar.md' })
 * ```
 */
import { VFile } from 'vfile'
import { extractRecord } from './extract/index.ts'
import type { DocumentKind, Language, MahdarRecord } from './model/record.ts'
import { read, UnreadableError } from './read/index.ts'
import { restore } from './restore/index.ts'
import { splitLanguages } from './restore/languages.ts'

export type * from './model/record.ts'
export { UnreadableError }

export interface ExtractOptions {
  /** The file's name, for messages, for `source.file` and to tell Markdown from text by its extension. */
  file?: string
  /** Take the whole document for this language instead of detecting it block by block. */
  language?: Language
  /** Take the document for this kind instead of detecting it. */
  kind?: DocumentKind
  /** List the units (headings, paragraphs, list items, cells) in the record. */
  units?: boolean
}

/** Something a reader of the record should know: a restored damage (`info`) or text that could not be used (`warning`). */
export interface Note {
  file: string
  severity: 'info' | 'warning'
  rule: string
  message: string
  line: number
  column: number
}

export interface Extraction {
  /** One record per language of the document, Arabic first. */
  records: MahdarRecord[]
  notes: Note[]
}

/**
 * Reads one document and writes its records.
 *
 * @param input the bytes of the file, or its text
 * @throws UnreadableError where the input is binary, empty, too large, in an unknown encoding or in no supported language
 */
export function extract(input: Uint8Array | string, options: ExtractOptions = {}): Extraction {
  const name = options.file ?? 'stdin'
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const { source, tree, format, sha256 } = read(bytes, name)
  const { parts, foreign, letters } = splitLanguages(tree, options.language)
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
  const records = parts.map(({ language, tree: part }) => {
    const file = new VFile({ path: name })
    file.data.mahdarSource = source
    file.data.mahdarLanguage = language
    restore(part, file)
    const record = extractRecord(
      {
        tree: part,
        source,
        language,
        file,
        kind: options.kind,
        contents: file.data.mahdarContents ?? [],
        revisions: part.data?.revisions ?? [],
        origin: { file: name, format, sha256 }
      },
      options.units ?? false
    )
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
    return record
  })
  notes.sort((a, b) => a.line - b.line || a.column - b.column)
  return { records, notes }
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })
const iso: Record<string, string> = {
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  por: 'pt',
  ita: 'it',
  tur: 'tr',
  pes: 'fa',
  prs: 'fa-AF',
  urd: 'ur'
}
const languageName = (code: string) => (iso[code] ? (names.of(iso[code]) ?? code) : 'a language with another script')
