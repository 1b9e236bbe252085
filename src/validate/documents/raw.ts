/** The words of a version as they stand in the text that is read, with the marks of Markdown and HTML that no passage has. */
import { leaves } from '../../model/tree.ts'
import type { Version } from '../../model/version.ts'

/** A block as it stands in that text: labels, marks of Markdown and tags included. */
export interface RawBlock {
  text: string
  /** Where it begins in the text that is read. */
  start: number
}

/** The blocks of a version, in reading order. A file of two languages gives each only its own. */
export function rawBlocks({ tree, source }: Version): RawBlock[] {
  return leaves(tree).flatMap(({ leaf }) => {
    const start = leaf.position?.start.offset
    const end = leaf.position?.end.offset
    return start === undefined || end === undefined ? [] : [{ text: source.text.slice(start, end), start }]
  })
}
