/**
 * Numbered paragraphs that Markdown takes for the items of lists, since "7. The Committee agreed …" opens one: where ordered
 * lists count on over headings, or one holds long paragraphs with blank lines between, they are the paragraphs of the document, as
 * they are in a plain text.
 */
import type { List, ListItem, Root, RootContent } from 'mdast'
import type { Source } from '../model/source.ts'
import { headOf, lengthOf } from '../model/tree.ts'
import { markOf, numbersOf } from './labels.ts'
import type { Step } from './step.ts'

/** Entries of an agenda count on over its parts as well, but are shorter than this on the average, in UTF-16 units. */
const least = 80
/** Without a heading between: so many paragraphs at least, so long on the average, a blank line between. */
const fewestAlone = 4
const leastAlone = 140
/** … and so long where nearly all open with a title of their own in bold: "3. **Staff regulations.** The Board approved …". */
const leastTitled = 50
const titledShare = 0.75

export const paragraphs: Step = (tree, { source }) => {
  const numbered = countedOn(tree)
  if (numbered.size === 0) return
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'list' || !numbered.has(node)) return [node]
    const numbers = numbersOf(node, source)
    return node.children.flatMap((item, i) => blocksOf(item, numbers[i] as number, source))
  })
}

/** The lists of which each goes on from the number of the one before, with a heading between two of them. */
function countedOn(tree: Root): ReadonlySet<List> {
  const found = new Set<List>()
  let run: List[] = []
  let crossed = 0
  let parted = false
  const close = () => {
    const [first, more] = run
    const alone = first && !more && isLoose(first) && isProse(run, isTitled(first) ? leastTitled : leastAlone)
    if (alone || (crossed > 0 && isProse(run, least))) for (const list of run) found.add(list)
    run = []
    crossed = 0
  }
  for (const node of tree.children) {
    if (node.type === 'heading') parted = true
    if (node.type !== 'list' || !node.ordered) continue
    const last = run.at(-1)
    const due = last ? (last.start ?? 1) + last.children.length : undefined
    if (node.start !== due) close()
    else if (parted) crossed++
    run.push(node)
    parted = false
  }
  close()
  return found
}

/** A blank line parts each item from the next. */
const isLoose = (list: List | undefined): boolean =>
  list !== undefined && list.children.length >= fewestAlone && (list.spread ?? false)

/** Nearly all items open with words in bold, and go on. */
function isTitled({ children }: List): boolean {
  const titled = children.filter((item) => {
    const [opening, ...rest] = headOf(item)?.children ?? []
    return opening?.type === 'strong' && rest.length > 0
  })
  return titled.length >= titledShare * children.length
}

function isProse(lists: readonly List[], average: number): boolean {
  const items = lists.flatMap((list) => list.children)
  const length = items.reduce((sum, item) => sum + lengthOf(item), 0)
  return length >= average * items.length
}

/** The blocks of an item, the number as label of the first. */
function blocksOf(item: ListItem, number: number, source: Source): RootContent[] {
  const head = headOf(item)
  if (!head) return item.children
  const label = { ...markOf(item, true, number, source), automatic: true as const }
  return [{ ...head, data: { ...head.data, label } }, ...item.children.slice(1)]
}
