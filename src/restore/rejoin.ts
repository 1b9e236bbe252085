/** Sentences and titles that a blank line, a page break or a running header has cut in two. */
import type { Paragraph, RootContent } from 'mdast'
import { clauseVerb } from '../language/clauses.ts'
import { folded } from '../language/fold.ts'
import { readLabel } from '../language/labels.ts'
import {
  agreesWithAbove,
  endsClause,
  endsOpen,
  goesOn,
  opensDependent,
  phrases,
  structure,
  wordCount
} from '../language/prose.ts'
import type { Source } from '../model/source.ts'
import { changed, headOf, passageOf, textNode } from '../model/tree.ts'
import type { Step } from './step.ts'

const enacting = phrases(structure.enacting)
/** A comma ends an address or an enacting line; only in text of this many words does it leave a sentence open. */
const prose = 8

export const rejoin: Step = (tree, { source, report }) => {
  const kept: RootContent[] = []
  let cut: RootContent[] = []
  for (const node of tree.children) {
    const above = lastParagraph(kept.at(-1))
    if (node.type === 'thematicBreak' && node.data?.page) {
      cut.push(node)
      continue
    }
    if (node.type === 'paragraph' && above && belongs(above, node, source)) {
      const passage = passageOf(node, source)
      report('cut-sentence', `joined "${passage.text.slice(0, 60)}" to the words above`, passage.at())
      const end = above.position?.end.offset ?? 0
      above.children.push(textNode(source, end, Math.min(end + 1, source.text.length)), ...node.children)
      if (above.position && node.position) above.position = { start: above.position.start, end: node.position.end }
      changed(above)
      const block = kept.at(-1)
      if (block?.position && node.position) block.position = { start: block.position.start, end: node.position.end }
      cut = []
      continue
    }
    kept.push(...cut, node)
    cut = []
  }
  kept.push(...cut)
  tree.children = kept
}

function lastParagraph(node: RootContent | undefined): Paragraph | undefined {
  if (node?.type === 'paragraph') return node
  if (node?.type !== 'list') return undefined
  const item = node.children.at(-1)
  if (!item) return undefined
  const last = item.children.at(-1)
  return last?.type === 'list' ? lastParagraph(last) : last === headOf(item) ? headOf(item) : undefined
}

/** Whether `next` goes on with the words of `above`. */
function belongs(above: Paragraph, next: Paragraph, source: Source): boolean {
  // Passages of very long blocks are not needed: only how one ends and the other opens counts.
  const head = passageOf(above, source).text
  const tail = passageOf(next, source).text
  if (head === '' || tail === '' || readLabel(tail.slice(0, 40)) !== null || onlyMarkedUp(above) || onlyMarkedUp(next))
    return false
  // "…; and" ends an entry of a list or a clause; the next one follows.
  if (/[;؛]\s*(?:and|or|و|أو)\s*$/.test(head)) return false
  if (isVerbLine(head) || (/[,;]\s*$/.test(head) && isVerbLine(tail))) return false
  const words = wordCount(head.slice(0, 400))
  if (enacting.opens(folded(head.slice(0, 60))) !== undefined && words <= 2 * prose) return false
  const opensClause = enacting.opens(folded(tail.slice(0, 60))) !== undefined
  if (endsClause(head))
    return /[,،]\s*$/.test(head) && words > prose && wordCount(tail) > 2 && /^\p{Ll}/u.test(tail) && !opensClause
  if (opensDependent(head)) return words > prose
  if (endsOpen(head)) return words > 2
  if (/^\p{Ll}/u.test(tail)) return words > 3 && !opensClause
  return (goesOn(tail) && words > prose) || (agreesWithAbove(tail) && words > 3)
}

/** "instructs the Director-General": a line of a resolution in lower case, under which its paragraphs stand. */
function isVerbLine(text: string): boolean {
  if (!/^\p{Ll}/u.test(text) || text.length > 160 || /[.,;:]\s*$/.test(text)) return false
  const verb = clauseVerb(text, 'en')
  return verb !== null && verb.known && !verb.weak && !verb.plural
}

/** Verbs in italics, links and bold titles stand for themselves. */
const onlyMarkedUp = (node: Paragraph): boolean =>
  node.children.every((child) => child.type !== 'text' || child.value.trim() === '')
