import type { PhrasingContent } from 'mdast'
import type { Source } from '../model/source.ts'
import { textNode } from '../model/tree.ts'

/** Markdown that survives in plain text: links, autolinks, tags and emphasis; everything else is words. */
const marks =
  /\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]{0,200}\]){1,600})\]\(([^()\s]{0,400})\)|<(https?:\/\/[^\s<>]{1,400})>|(<\/?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>)|(\*{1,3})([^*\s](?:[^*\n]{0,300}[^*\s])?)\5/g

const mayHoldMarks = /\]\(|<|\*/

/** The inline nodes of `start`..`end` of the source, with their places. */
export function inline(source: Source, start: number, end: number): PhrasingContent[] {
  const value = source.text.slice(start, end)
  if (!mayHoldMarks.test(value)) return [textNode(source, start, end)]
  const nodes: PhrasingContent[] = []
  let done = 0
  const words = (to: number) => {
    if (to > done) nodes.push(textNode(source, start + done, start + to))
  }
  marks.lastIndex = 0
  for (const match of value.matchAll(marks)) {
    const from = match.index
    const to = from + match[0].length
    const [, label, target, autolink, tag, stars, emphasised] = match
    if (stars !== undefined && emphasised !== undefined && /[\p{L}\p{N}]/u.test(value.charAt(from - 1))) continue
    words(from)
    const position = textNode(source, start + from, start + to).position
    const placed = position ? { position } : {}
    if (label !== undefined) {
      const at = start + from + 1
      nodes.push({ type: 'link', url: target ?? '', children: unescaped(source, at, at + label.length), ...placed })
    } else if (autolink !== undefined) {
      const at = start + from + 1
      nodes.push({ type: 'link', url: autolink, children: [textNode(source, at, at + autolink.length)], ...placed })
    } else if (tag !== undefined) {
      nodes.push({ type: 'html', value: tag, ...placed })
    } else if (stars !== undefined && emphasised !== undefined) {
      const at = start + from + stars.length
      nodes.push({ type: 'emphasis', children: [textNode(source, at, at + emphasised.length)], ...placed })
    }
    done = to
  }
  words(value.length)
  return nodes
}

/** Leaves out the backslash of `\[`. */
function unescaped(source: Source, start: number, end: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = start
  for (let i = start; i < end; i++) {
    if (source.text[i] === '\\' && /[[\]()*_\\]/.test(source.text[i + 1] ?? '')) {
      if (i > from) nodes.push(textNode(source, from, i))
      from = i + 1
      i++
    }
  }
  if (end > from) nodes.push(textNode(source, from, end))
  return nodes
}
