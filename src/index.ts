/**
 * mahdar: reads Arabic and English meeting summaries and council reports and writes each as a typed record.
 *
 * ```ts
 * import { extract, toYaml } from 'mahdar'
 * const { records, notes } = await extract(await readFile('minutes.ar.md'), { file: 'minutes.ar.md' })
 * for (const record of records) console.log(toYaml(record))
 * ```
 *
 * `mahdar/record` has `recordSchema`, the zod schema of a record, to check records that come from elsewhere;
 * `mahdar/schemas/record.schema.json` is the same as JSON Schema.
 */
import { type Note, readVersions, type VersionOptions } from './document.ts'
import { extractRecord } from './extract/index.ts'
import type { DocumentKind, MahdarRecord } from './model/record.ts'
import { type Encoding, UnreadableError } from './read/decode.ts'
import type { ReadOptions } from './read/index.ts'

export type * from './model/record.ts'
export { toJson } from './write/json.ts'
export { toYaml } from './write/yaml.ts'
export type { Encoding, Note, ReadOptions }
export { UnreadableError }

export interface ExtractOptions extends VersionOptions {
  /**
   * The file's name, for `source.file` and for messages; default `stdin`. Its extension tells Markdown (`.md`, `.markdown`, `.mdown`, `.mkd`)
   * from text (all others); HTML and DOCX are told by the content. The file itself is not opened.
   */
  file?: string | undefined
  /** Take the document for this kind; default: told by its title and layout. */
  kind?: DocumentKind | undefined
  /** List the units (headings, paragraphs, list items, cells) in the record; default false. */
  units?: boolean | undefined
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
 * @param input the bytes of the file (DOCX; else UTF-8, UTF-16, Windows-1256 or ISO-8859-6; at most 32 MB), or its text
 * @throws {UnreadableError} where the input is binary, empty, too large, in an unknown encoding or in no supported language;
 *   its message goes on from the name of the file: "is empty"
 */
export async function extract(input: Uint8Array | string, options: ExtractOptions = {}): Promise<Extraction> {
  const { versions, notes } = await readVersions(input, options.file ?? 'stdin', options)
  const records = versions.map((version) => extractRecord(version, options.kind, options.units ?? false))
  return { records, notes }
}
