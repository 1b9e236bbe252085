/** Bullets that conversion left in the words: `• one • two` in one paragraph, paragraphs that open with a bullet. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Source } from '../model/source.ts'
import { passageOf, textNode, textPart } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Step } from './step.ts'

/** Marks that are bullets wherever they stand; dashes and `o` are so at the start of a block only. */
const mark = /(?:^|(?<=\s))[•●▪◦‣⁃■□►✓\uf0b7\uf0a7][ \t\u00a0]+/g
const mayHold = /[•●▪◦‣⁃■□►✓\uf0b7\uf0a7]/
const letterO = /^o[ \t\u00a0]+(?=\p{Lu}|[\u0621-\u064a])/u

export const bullets: Step = (tree, { source, report }) => {
  const out: RootContent[] = []
  tree.children.forEach((node, i) => {
    if (node.type !== 'paragraph') {
      out.push(node)
      return
    }
    const parts = split(node, source) ?? leading(node, tree.children, i, source)
    if (!parts) {
      out.push(node)
      return
    }
    const passage = passageOf(node, source)
    report(
      'leaked-bullet',
      `${quoted(passage.text)} is taken for ${parts.items.length === 1 ? 'an item of a list' : `a list of ${parts.items.length} items`}`,
      passage.at()
    )
    if (parts.before) out.push(parts.before)
    const last = out.at(-1)
    const list: List =
      last?.type === 'list' && !last.ordered && !parts.before
        ? last
        : { type: 'list', ordered: false, spread: false, children: [] }
    for (const { paragraph, printed } of parts.items) {
      const item: ListItem = {
        type: 'listItem',
        spread: false,
        children: [paragraph],
        data: { label: { printed, kind: 'bullet', marker: null, ordinal: null, value: null, width: 0 } }
      }
      if (paragraph.position) item.position = { ...paragraph.position }
      list.children.push(item)
    }
    const start = list.position?.start ?? list.children[0]?.position?.start
    const end = list.children.at(-1)?.position?.end
    if (start && end) list.position = { start, end }
    if (list !== last) out.push(list)
  })
  tree.children = out
}

interface Parts {
  before: Paragraph | null
  items: { paragraph: Paragraph; printed: string }[]
}

/** Cuts a paragraph at its bullets; null where it has none, or one that stands between words. */
function split(node: Paragraph, source: Source): Parts | null {
  const text = passageOf(node, source).text
  if (!mayHold.test(text)) return null
  const parts: { children: PhrasingContent[]; printed: string | null }[] = [{ children: [], printed: null }]
  for (const child of node.children) {
    const start = child.position?.start.offset
    if (child.type !== 'text' || start === undefined || child.position?.end.offset !== start + child.value.length) {
      parts.at(-1)?.children.push(child)
      continue
    }
    let done = 0
    for (const match of child.value.matchAll(mark)) {
      if (match.index > done) parts.at(-1)?.children.push(textNode(source, start + done, start + match.index))
      done = match.index + match[0].length
      parts.push({ children: [], printed: match[0].trim() })
    }
    if (done < child.value.length)
      parts.at(-1)?.children.push(textNode(source, start + done, start + child.value.length))
  }
  const made = parts
    .map((part) => ({ paragraph: block(part.children), printed: part.printed }))
    .filter((part) => passageOf(part.paragraph, source).length > 0)
  const items = made.flatMap((part) =>
    part.printed === null ? [] : [{ paragraph: part.paragraph, printed: part.printed }]
  )
  const before = made[0]?.printed === null ? made[0].paragraph : null
  // One mark in the middle may be a separator ("Geneva • Switzerland"), unless a colon announces it.
  if (items.length === 0 || (before && items.length === 1 && !/[:：]\s*$/.test(passageOf(before, source).text)))
    return null
  // "• http://… •" is a line of decoration.
  if (!before && items.length === 1 && mayHold.test(text.slice(-1))) return null
  return { before, items }
}

/** A paragraph that opens with a dash beside its like, or with the letter `o` that stood for a bullet. */
function leading(node: Paragraph, all: readonly RootContent[], i: number, source: Source): Parts | null {
  const opening = (other: RootContent | undefined) =>
    other?.type === 'paragraph' ? letterO.exec(passageOf(other, source).text.slice(0, 12)) : null
  const letter = opening(node)
  const beside = opening(all[i - 1]) ?? opening(all[i + 1]) ?? (all[i - 1]?.type === 'list' ? letter : null)
  const label = node.data?.label
  const width = letter && beside ? letter[0].length : label?.kind === 'bullet' ? label.width : 0
  const first = node.children[0]
  if (width === 0 || first?.type !== 'text' || first.position === undefined) return null
  const skip = first.value.length - first.value.trimStart().length + width
  if (skip >= first.value.length) return null
  const paragraph = block([textPart(source, first, skip, first.value.length), ...node.children.slice(1)])
  return { before: null, items: [{ paragraph, printed: first.value.trim().slice(0, 1) }] }
}

function block(children: PhrasingContent[]): Paragraph {
  const paragraph: Paragraph = { type: 'paragraph', children }
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start && end) paragraph.position = { start, end }
  return paragraph
}
