import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { Source } from '../model/source.ts'
import { decode, type Encoding } from './decode.ts'
import { isHtml } from './html/told.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

export { maximumBytes, UnreadableError } from './decode.ts'

export type Format = 'markdown' | 'text' | 'html'

/** A document as read: its text, its tree and where it comes from. */
export interface Reading {
  source: Source
  tree: Root
  format: Format
  sha256: string
  encoding: string
}

/** What the reader is told of a document; what is left out is told by the bytes. */
export interface ReadOptions {
  /** Encoding of the bytes; default: told by them, and by the head of an HTML page. */
  encoding?: Encoding | undefined
}

/**
 * Reads one document. HTML is told by its content, Markdown (`.md`, `.markdown`) from text by the name of the file, which also
 * stands in messages. Readers of formats that bring libraries along are loaded when the first such document comes.
 * @throws UnreadableError where the bytes are no readable text.
 */
export async function read(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const { text, encoding } = decode(bytes, options.encoding)
  const source = new Source(text, file)
  const format: Format = isHtml(text, file) ? 'html' : /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'text'
  const tree =
    format === 'html'
      ? (await import('./html/index.ts')).readHtml(source)
      : format === 'markdown'
        ? readMarkdown(text)
        : readText(source)
  return { source, tree, format, sha256: createHash('sha256').update(bytes).digest('hex'), encoding }
}
