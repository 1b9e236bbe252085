import type { Step } from '../step.ts'
import { blocksOf, listsOf } from './blocks.ts'
import { Changes } from './changes.ts'
import { doubledMarks } from './marks.ts'
import { changedNumbers } from './numbers.ts'
import { struckWords } from './words.ts'

/**
 * Tracked changes that a conversion to plain text has flattened: the struck words stand beside the new ones, `2015 2019`,
 * `،؛`, `65` for a paragraph that was 5 and is 6. Each is listed in `data.revisions` of the root, with what the struck half
 * covers in `data.struck`; labels that two numbers ran together in get the number that stands.
 *
 * Halves are quoted as printed. A whole inserted block is named by its number ("whole paragraph 3"), its words are at `at`.
 * The signs and their reading follow how word processors export insertions and deletions: the struck half stays in the text.
 */
export const revisions: Step = (tree, damage) => {
  // What keeps its changes has flattened none.
  if (tree.data?.revisions) return
  const blocks = blocksOf(tree, damage)
  const changes = new Changes(tree, damage)
  for (const block of blocks) struckWords(block, changes)
  for (const list of listsOf(blocks)) changedNumbers(list, changes)
  doubledMarks(blocks, changes)
  changes.finish()
}
