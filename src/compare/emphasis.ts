/** Words in bold type or italics. */
import type { Nodes } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { Text } from './text.ts'

/** The marked runs of words of a block's tree, outermost marks only. */
function marked(node: Nodes): string[] {
  if (node.type === 'emphasis' || node.type === 'strong') return [wordsOf(node).trim()]
  return 'children' in node ? node.children.flatMap(marked) : []
}

/** The words of a text that stand in bold type or italics. */
export const emphasized = (text: Text): string[] =>
  text.units.flatMap((unit) => marked(unit.leaf)).filter((words) => words !== '')
