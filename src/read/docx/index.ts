/** DOCX (ECMA-376) into the tree that every reader gives, over a plain text with one line for each paragraph of the file. */
import type { Root } from 'mdast'
import { Source } from '../../model/source.ts'
import { Body, type Comment } from './body.ts'
import type { ChangeState } from './changes.ts'
import { openPackage } from './package.ts'

/**
 * Reads the body, then footnotes and endnotes. Headers and footers are left out, comments are listed apart.
 * @throws UnreadableError where the bytes are no DOCX, a damaged one, or one made to do harm
 */
export function readDocx(
  bytes: Uint8Array,
  file: string,
  changes: ChangeState
): { source: Source; tree: Root; comments: Comment[] } {
  const body = new Body(openPackage(bytes), changes)
  const { text, printed, tree } = body.read()
  return { source: new Source(text, file, [], printed), tree, comments: body.comments }
}
