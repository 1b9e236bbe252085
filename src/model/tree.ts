/**
 * The tree that every reader gives and every restoring step keeps: mdast with positions, and what the steps
 * have learned about a block in `data`.
 */
import type { Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell, Text } from 'mdast'
import { aligned, type Passage, PassageBuilder, passageAsIs } from './passage.ts'
import type { Revision } from './record.ts'
import type { Source } from './source.ts'

/** The number, letter or bullet that stands before the words of a block. */
export interface Label {
  /** As it stands in the file, without the white space round it: `3.1`, `أ )`, `(a)`, `•`. */
  printed: string
  /** `decimal`: 1.3; `number`: 1. or 1; `letter`: a, أ; `roman`: i, ’1‘; `word`: أولاً, First; `bullet`: •. */
  kind: 'decimal' | 'number' | 'letter' | 'roman' | 'word' | 'bullet'
  /** The marker without punctuation, in standard letters: `3.1`, `أ`, `هـ`, `a`; null for a bullet. */
  marker: string | null
  /** The marker in Latin: `1.3`, `a` for أ, `i` for ’1‘; null for a bullet. Logical: restoring steps correct it. */
  ordinal: string | null
  /** Its place in its sequence, from 1: أ = 1, b = 2, iv = 4; for decimals the last component; null for a bullet. */
  value: number | null
  /** How many characters of the block's passage the label takes, with the white space after it. */
  width: number
  /** Set by the word processor, which counts itself: it is what it says. */
  automatic?: true
}

/** A time or a range of times in the words of a block, in logical order. */
export interface Times {
  /** Half-open range in the block's passage. */
  from: number
  to: number
  /** `HH:MM`; the end is null where one time stands alone. */
  start: string
  end: string | null
}

declare module 'mdast' {
  interface ParagraphData {
    label?: Label
    times?: Times[]
    /** Leading white space of the line in the source, where the reader kept it. */
    indent?: string
    /** Set where a line stood alone between blank lines (or the reader cannot tell): it may be a heading. */
    alone?: boolean
    /** What the file says its language is: two small letters of ISO 639-1. */
    language?: string
  }
  interface HeadingData {
    label?: Label
    times?: Times[]
    /** The level as marked in the file, where a step corrected it. */
    printedDepth?: number
    /** True where the file has no mark-up for the heading and a step found it. */
    inferred?: boolean
    /** What an inferred heading looks like: headings of one style are meant to be of one level. */
    style?: string
    /** True for a further line of the title above (what a resolution is about): it opens no section of its own. */
    subtitle?: boolean
  }
  interface ListItemData {
    label?: Label
  }
  interface TableCellData {
    times?: Times[]
  }
  interface RootData {
    /** Lines of the headers of pages, which stand apart from the text. */
    headers?: string[]
    /** The file marks its headings itself: none is looked for. */
    marked?: true
    /** Tracked changes: those that the file marks, else what the restoring steps found out. */
    revisions?: Revision[]
    /** Source offsets of words that tracked changes had struck, in order: they are no part of the text that stands. */
    struck?: { start: number; end: number }[]
  }
  interface ThematicBreakData {
    /** A page break rather than a rule. */
    page?: boolean
    /** What marked the page (its number, its header) was taken out here. */
    furniture?: boolean
  }
}

export type Leaf = Paragraph | Heading | TableCell

/** Leaves that hold words, in reading order, with the blocks they stand in (outermost first). */
export function leaves(node: Root | RootContent): { leaf: Leaf; path: RootContent[] }[] {
  const found: { leaf: Leaf; path: RootContent[] }[] = []
  addLeaves(node, [], found)
  return found
}

function addLeaves(node: Root | RootContent, path: RootContent[], found: { leaf: Leaf; path: RootContent[] }[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    found.push({ leaf: node, path })
  else if ('children' in node) {
    const inner = node.type === 'root' ? path : [...path, node as RootContent]
    for (const child of node.children) addLeaves(child as RootContent, inner, found)
  }
}

/** A map for each source: one weak map of all leaves is dear, as every collection of garbage looks through it. */
const passages = new WeakMap<Source, Map<Leaf, Passage>>()

function passagesOf(source: Source): Map<Leaf, Passage> {
  const known = passages.get(source)
  if (known) return known
  const fresh = new Map<Leaf, Passage>()
  passages.set(source, fresh)
  return fresh
}

/** The words of a block. Emphasis and link marks are left out, a line break is a space. */
export function passageOf(leaf: Leaf, source: Source): Passage {
  const own = passagesOf(source)
  const known = own.get(leaf)
  if (known) return known
  const passage = plainPassage(leaf, source) ?? builtPassage(leaf, source)
  own.set(leaf, passage)
  return passage
}

/** The words of a block that is one text without white space to be joined, as most are. */
function plainPassage(leaf: Leaf, source: Source): Passage | null {
  const [child] = leaf.children
  if (leaf.children.length !== 1 || child?.type !== 'text') return null
  const start = child.position?.start.offset
  if (start === undefined || child.position?.end.offset !== start + child.value.length) return null
  return passageAsIs(source, child.value, start)
}

function builtPassage(leaf: Leaf, source: Source): Passage {
  const builder = new PassageBuilder(source)
  const walk = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      if (node.type === 'text') builder.add(node.value, start, end)
      else if (node.type === 'inlineCode') builder.add(node.value, start + 1, end - 1)
      else if (node.type === 'break') builder.break(start)
      else if ('children' in node) walk(node.children)
    }
  }
  walk(leaf.children)
  return builder.build()
}

/** To be called by a step that changed the children of `leaf`. */
export function changed(leaf: Leaf, source: Source): void {
  passagesOf(source).delete(leaf)
}

/** How much of the source a node takes, in UTF-16 units; 0 where its place is not known. */
export const lengthOf = ({ position }: Pick<Leaf, 'position'>): number =>
  (position?.end.offset ?? 0) - (position?.start.offset ?? 0)

/** The paragraph that carries the words of a list item. */
export const headOf = (item: ListItem): Paragraph | undefined =>
  item.children[0]?.type === 'paragraph' ? item.children[0] : undefined

/** A text node for `start`..`end` of the source. */
export function textNode(source: Source, start: number, end: number): PhrasingContent {
  const at = (offset: number) => {
    const place = source.place(offset, offset)
    return { line: place.line, column: place.column, offset }
  }
  return { type: 'text', value: source.text.slice(start, end), position: { start: at(start), end: at(end) } }
}

/** The part `start`..`end` of what a text node reads, with its place in the source. */
export function textPart(source: Source, node: Text, start: number, end: number): Text {
  const origin = node.position?.start.offset ?? 0
  const originEnd = node.position?.end.offset ?? origin
  if (originEnd - origin === node.value.length) return textNode(source, origin + start, origin + end) as Text
  let from = originEnd
  let to = origin
  for (const run of aligned(source.text, node.value, origin, originEnd)) {
    if (run.start >= end) break
    if (run.end > start) from = Math.min(from, run.whole ? run.from : run.from + Math.max(0, start - run.start))
    to = run.whole ? run.to : Math.min(run.to, run.from + end - run.start)
  }
  return { ...textNode(source, from, Math.max(from, to)), value: node.value.slice(start, end) } as Text
}
