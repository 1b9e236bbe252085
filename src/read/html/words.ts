/** Text of HTML with the way back to its file: character references, line ends and tags that the parser passed over. */
import type { Text as HtmlText } from 'hast'
import type { Text } from 'mdast'
import type { Source } from '../../model/source.ts'
import { textNode } from '../../model/tree.ts'

const reference = /&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{1,31});?/y
/** An ampersand itself, written as a reference. */
const ampersand = /^&(?:amp|AMP|#0*38|#[xX]0*26);?/

/** How long the reference at `at` is that stands for `value[i]`; 0 where the ampersand stands for itself. */
function referenceAt(text: string, at: number, value: string, i: number): number {
  reference.lastIndex = at
  const found = reference.exec(text)?.[0]
  if (!found) return 0
  if (value[i] === '&') return ampersand.exec(found)?.[0].length ?? 0
  if (found.endsWith(';') || found[1] === '#') return found.length
  // "&copy2024": a name without its semicolon ends where the words go on as they are read.
  const next = value.slice(i + 1, i + 3)
  for (let length = found.length; length > 2; length--) if (text.startsWith(next, at + length)) return length
  return found.length
}

/** Nodes that are written as they read, and a node for each character that is not. */
export function words(source: Source, { value, position }: HtmlText): Text[] {
  const { text } = source
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return []
  const nodes: Text[] = []
  let i = 0
  let at = start
  let run = start
  const flush = (next: number) => {
    if (at > run) nodes.push(textNode(source, run, at) as Text)
    at = next
    run = next
  }
  while (i < value.length && at < end) {
    const sign = text[at]
    const length = sign === '&' ? referenceAt(text, at, value, i) : 0
    if (length > 0) {
      const units = (value.codePointAt(i) as number) > 0xffff ? 2 : 1
      const from = at
      flush(at + length)
      nodes.push({ ...textNode(source, from, at), value: value.slice(i, i + units) } as Text)
      i += units
    } else if (sign === value[i]) {
      i++
      at++
    } else if (sign === '\r') {
      // A line end of two characters is read as one.
      at++
      if (text[at] !== '\n') i++
    } else if (sign === '<') {
      const close = text.indexOf('>', at)
      flush(close < 0 || close >= end ? end : close + 1)
    } else if (value[i] === '\ufffd') {
      i++
      at++
    } else flush(at + 1)
  }
  flush(at)
  return nodes
}
