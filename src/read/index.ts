import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { Source } from '../model/source.ts'
import { decode } from './decode.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

export { maximumBytes, UnreadableError } from './decode.ts'

export type Format = 'markdown' | 'text'

/** A document as read: its text, its tree and where it comes from. */
export interface Reading {
  source: Source
  tree: Root
  format: Format
  sha256: string
  encoding: string
}

/**
 * Reads one document. `file` names it in messages and tells Markdown (`.md`, `.markdown`) from text.
 * @throws UnreadableError where the bytes are no readable text.
 */
export function read(bytes: Uint8Array, file: string): Reading {
  const { text, encoding } = decode(bytes)
  const source = new Source(text, file)
  const format: Format = /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'text'
  const tree = format === 'markdown' ? readMarkdown(text) : readText(source)
  return { source, tree, format, sha256: createHash('sha256').update(bytes).digest('hex'), encoding }
}
