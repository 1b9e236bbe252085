/** The words of a version as they stand in the file, with the marks that reading has taken out of them. */
import { leaves } from '../../model/tree.ts'
import type { Version } from '../../model/version.ts'

/** A block as it stands in the file: labels, marks of Markdown and tags included. */
export interface RawBlock {
  text: string
  /** Where it begins in the file. */
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
