/** The blocks of a document as the search for flattened changes sees them, and their numbered lists. */
import type { Root } from 'mdast'
import { annexHead } from '../../language/annex-heads.ts'
import { anyLetter, anyNumeral } from '../../language/characters.ts'
import { fold } from '../../language/fold.ts'
import type { Passage } from '../../model/passage.ts'
import { type Label, type Leaf, leaves, passageOf } from '../../model/tree.ts'
import type { Damage } from '../step.ts'

/** A block with what the search needs of it. */
export interface Block {
  leaf: Leaf
  passage: Passage
  label: Label | null
  cell: boolean
  /** How deep it stands in lists. */
  depth: number
  /** It belongs to an annex, where numbered blocks are items rather than paragraphs. */
  annexed: boolean
}

/** The blocks of a document in reading order, and whether an annex holds them. */
export function blocksOf(tree: Root, { source, language }: Damage): Block[] {
  let annexed = false
  const blocks: Block[] = []
  for (const { leaf, path } of leaves(tree)) {
    const passage = passageOf(leaf, source)
    if (passage.length === 0) continue
    const item = path.at(-1)
    const own = leaf.type === 'tableCell' ? null : (leaf.data?.label ?? null)
    const label = own ?? (item?.type === 'listItem' && item.children[0] === leaf ? (item.data?.label ?? null) : null)
    if (!label && annexHead(passage.text, language) !== null) annexed = true
    blocks.push({
      leaf,
      passage,
      label: label ?? ranTogether(passage.text),
      cell: leaf.type === 'tableCell',
      depth: path.length,
      annexed
    })
  }
  return blocks
}

/** `df)`: two Latin letters before a bracket are no label of their own, but may be two that ran together. */
function ranTogether(text: string): Label | null {
  const match = /^\(?([a-z])([a-z])\)\s+/.exec(text)
  if (!match || match[1] === match[2]) return null
  return { printed: match[0].trim(), kind: 'letter', marker: null, ordinal: null, value: null, width: match[0].length }
}

/** Numbered or lettered blocks of one level in a row; a verb line, a heading or a first number starts another. */
export function listsOf(blocks: readonly Block[]): Block[][] {
  const lists: Block[][] = []
  let open = new Map<string, Block[]>()
  const start = (kind: string, block: Block) => {
    const list = [block]
    open.set(kind, list)
    lists.push(list)
  }
  for (const block of blocks) {
    if (block.cell) continue
    const kind = block.label?.kind
    if (block.leaf.type === 'heading' || (!block.label && !/[.:;؛]\s*$/.test(block.passage.text.slice(-4))))
      open = new Map()
    if (kind !== 'number' && kind !== 'letter') continue
    if (!ofOneKind.test(bareOf(block.label as Label))) continue
    const list = open.get(kind)
    if (!list || block.label?.value === 1) start(kind, block)
    else list.push(block)
  }
  return lists.filter((list) => list.length > 1)
}

const ofOneKind = new RegExp(`^[${anyNumeral}]+$|^[${anyLetter}]+$`)
const others = new RegExp(`[^${anyLetter}${anyNumeral}]`, 'g')

/** The number or letters of a label without brackets, folded: `65`, `دو`. */
export const bareOf = (label: Label): string => fold(label.printed).text.replace(others, '')
