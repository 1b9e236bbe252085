import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Source } from '../model/source.ts'
import { changed, leaves, textNode } from '../model/tree.ts'
import { inline } from '../read/inline.ts'
import type { Damage, Step } from './step.ts'

const bookmark = /\[bookmark: ?[^\]\n]{0,80}\]/g
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
          const at = source.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
          report('leaked-markup', `left out ${node.value.slice(0, 40)}`, at)
          return blockTag.test(node.value) ? [{ type: 'break', ...(node.position && { position: node.position }) }] : []
        }
        if (node.type === 'text' && node.value.includes('[bookmark')) {
          const start = node.position?.start.offset ?? 0
          const parts: PhrasingContent[] = []
          let done = 0
          for (const match of node.value.matchAll(bookmark)) {
            if (match.index > done) parts.push(textNode(source, start + done, start + match.index))
            done = match.index + match[0].length
            report('leaked-bookmark', `left out ${match[0]}`, source.place(start + match.index, start + done))
          }
          if (done === 0) return [node]
          touched = true
          if (done < node.value.length) parts.push(textNode(source, start + done, start + node.value.length))
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
      changed(leaf)
    }
  }
}

/** Blocks of HTML in Markdown become paragraphs, so that no words are lost; comments go. */
function openHtml(tree: Root, source: Parameters<typeof textNode>[0]): void {
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
  const start = last.position?.start.offset ?? 0
  heading.children.splice(-1, 1, ...(match.index > 0 ? [textNode(source, start, start + match.index)] : []))
  report(
    'leaked-markup',
    `left out ${match[0].trim().slice(0, 40)}`,
    source.place(start + match.index, start + last.value.length)
  )
  changed(heading)
}
