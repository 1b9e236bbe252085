/**
 * mahdar: reads Arabic and English meeting summaries and council reports and writes each as a typed record.
 *
 * ```ts
 * import { extract, toYaml } from 'mahdar'
 * const { records, notes } = extract(await readFile('minutes.ar.md'), { file: 'minutes.ar.md' })
 * for (const record of records) console.log(toYaml(record))
 * ```
 *
 * `mahdar/record` has `recordSchema`, the zod schema of a record, to check records that come from elsewhere;
 * `mahdar/schemas/record.schema.json` is the same as JSON Schema.
 */
import { VFile } from 'vfile'
import { extractRecord } from './extract/index.ts'
import type { DocumentKind, Language, MahdarRecord } from './model/record.ts'
import { UnreadableError } from './read/decode.ts'
import { read } from './read/index.ts'
import { restore } from './restore/index.ts'
import { splitLanguages } from './restore/languages.ts'

export type * from './model/record.ts'
export { toJson } from './write/json.ts'
export { toYaml } from './write/yaml.ts'
export { UnreadableError }

export interface ExtractOptions {
  /**
   * The file's name, for `source.file` and for messages; default `stdin`. Its extension tells Markdown (`.md`, `.markdown`, `.mdown`, `.mkd`)
   * from text (all others). The file itself is not opened.
   */
  file?: string | undefined
  /** Take the whole document for this language; default: each piece of it is told by its letters and words. */
  language?: Language | undefined
  /** Take the document for this kind; default: told by its title and layout. */
  kind?: DocumentKind | undefined
  /** List the units (headings, paragraphs, list items, cells) in the record; default false. */
  units?: boolean | undefined
}

/** Something a reader of the record should know: a restored damage (`info`) or text that could not be used (`warning`). */
export interface Note {
  /** As in `ExtractOptions.file`. */
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

export interface Extraction {
  /** One record per language of the document, Arabic first; at least one. */
  records: MahdarRecord[]
  /** In the order of the document. */
  notes: Note[]
}

/**
 * Reads one document and writes its records. A pure function: it opens no file and the same input gives the same result.
 *
 * @param input the bytes of the file (UTF-8, UTF-16 or Windows-1256; at most 32 MB), or its text
 * @throws {UnreadableError} where the input is binary, empty, too large, in an unknown encoding or in no supported language;
 *   its message goes on from the name of the file: "is empty"
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
