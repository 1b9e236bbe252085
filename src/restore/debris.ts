import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Place } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { changed, leaves, textPart } from '../model/tree.ts'
import { inline } from '../read/inline.ts'
import { quoted } from './quote.ts'
import type { Damage, Step } from './step.ts'

/** `[bookmark: _Toc1]`, or its bare name, which Word makes itself: `_Hlk48211903`, `_Ref12`. */
const bookmark = /\[bookmark: ?[^\]\n]{0,80}\]|(?<![\p{L}\p{N}_])_(?:(?:Hlk|Toc|Ref)\d{3,12}|GoBack)(?![\p{L}\p{N}_])/gu
const mayHoldBookmark = /\[bookmark|_(?:Hlk|Toc|Ref|GoBack)/
const blockTag = /^<\/?(?:p|br|div|li|ul|ol|tr|td|th|h[1-6]|table|tbody|thead)\b/i

/** Leaked Word bookmarks and inline HTML: `[bookmark: _Toc1]`, `<p>`, `<u>`. Block tags leave a break, the rest nothing. */
export const debris: Step = (tree, { source, report }) => {
  openHtml(tree, source)
  for (const { leaf } of leaves(tree)) {
    let touched = false
    const clean = (nodes: PhrasingContent[]): PhrasingContent[] =>
      nodes.flatMap((node): PhrasingContent[] => {
        if (node.type === 'html') {
          touched = true
          report('leaked-markup', `left out the tag ${quoted(node.value)}`, placeOf(source, node))
          return blockTag.test(node.value) ? [{ type: 'break', ...(node.position && { position: node.position }) }] : []
        }
        if (node.type === 'text' && mayHoldBookmark.test(node.value)) {
          const parts: PhrasingContent[] = []
          let done = 0
          for (const match of node.value.matchAll(bookmark)) {
            if (match.index > done) parts.push(textPart(source, node, done, match.index))
            done = match.index + match[0].length
            report(
              'leaked-bookmark',
              `left out the bookmark ${quoted(match[0])}`,
              placeOf(source, textPart(source, node, match.index, done))
            )
          }
          if (done === 0) return [node]
          touched = true
          if (done < node.value.length) parts.push(textPart(source, node, done, node.value.length))
          return parts
        }
        if ('children' in node) {
          const children = clean(node.children as PhrasingContent[])
          return [{ ...node, children } as PhrasingContent]
        }
        return [node]
      })
    if (leaf.type === 'heading') dropAnchor(leaf, source, report)
    const children = clean(leaf.children)
    if (touched) {
      leaf.children = children
      changed(leaf, source)
    }
  }
}

/** Blocks of HTML in Markdown become paragraphs, so that no words are lost; comments go. */
function openHtml(tree: Root, source: Source): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'html') return [node]
    if (/^<!--[\s\S]*-->\s*$|^<(?:script|style)\b/i.test(node.value)) return []
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const paragraph: Paragraph = { type: 'paragraph', children: inline(source, start, end) }
    if (node.position) paragraph.position = node.position
    return [paragraph]
  })
}

const anchor = /\s*\{#[^{}\n]{1,200}\}\s*$/

/** `Title {#anchor}`: an anchor that some Markdown writers add to headings. */
function dropAnchor(heading: Heading, source: Source, report: Damage['report']): void {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? anchor.exec(last.value) : null
  if (!match || last?.type !== 'text') return
  heading.children.splice(-1, 1, ...(match.index > 0 ? [textPart(source, last, 0, match.index)] : []))
  const dropped = textPart(source, last, match.index, last.value.length)
  report('leaked-markup', `left out the anchor ${quoted(match[0])}`, placeOf(source, dropped))
  changed(heading, source)
}

const placeOf = (source: Source, { position }: PhrasingContent): Place =>
  source.place(position?.start.offset ?? 0, position?.end.offset ?? 0)
