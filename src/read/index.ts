import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { Source } from '../model/source.ts'
import { decode, type Encoding } from './decode.ts'
import { isHtml, readHtml } from './html/index.ts'
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

/**
 * Reads one document. HTML is told by its content, Markdown (`.md`, `.markdown`) from text by the name of the file, which also
 * stands in messages. `encoding` is taken for granted where it is given, else told by the bytes.
 * @throws UnreadableError where the bytes are no readable text.
 */
export function read(bytes: Uint8Array, file: string, forced?: Encoding): Reading {
  const { text, encoding } = decode(bytes, forced)
  const source = new Source(text, file)
  const format: Format = isHtml(text, file) ? 'html' : /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'text'
  const tree = format === 'html' ? readHtml(source) : format === 'markdown' ? readMarkdown(text) : readText(source)
  return { source, tree, format, sha256: createHash('sha256').update(bytes).digest('hex'), encoding }
}
