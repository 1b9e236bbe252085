/**
 * Blocks without any mark-up, which are most of a document that was converted from another format. They need no
 * Markdown parser, which looks at each of their characters many times over.
 */
import type { Heading, Paragraph, Root } from 'mdast'

/** A block without mark-up, or a run of blocks that only a parser can read. Offsets are half-open, `line` counts from 1. */
export interface Segment {
  start: number
  end: number
  line: number
  node: Paragraph | Heading | null
}

/** What may open a block or close a title that stands above it. Digits are looked at more closely. */
const opening = 1
/** What may be mark-up anywhere. */
const inner = 2
const signs = new Uint8Array(128)
for (const sign of ' \t#>+-=:~') signs[sign.charCodeAt(0)] = opening
for (const sign of '\0*_`[]<\\&|') signs[sign.charCodeAt(0)] = opening | inner

const newline = 10
const space = 32
const tab = 9
const hash = 35

/** Blocks that may go on after a blank line, and definitions that speak for the whole text; carriage returns are rare. */
const reachesOn = /[\r\ufeff]|```|~~~|\]:|<(?:[!?]|script|pre|style|textarea)/i
const entry = /^\d{1,9}[.)](?:[ \t\n]|$)/

const has = (unit: number, what: number) => unit < 128 && ((signs[unit] as number) & what) !== 0
const isBlank = (unit: number) => unit === space || unit === tab

/** Whether `start`..`end`, one or more lines, is a paragraph of words alone. */
function isPlain(text: string, start: number, end: number): boolean {
  let first = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (first) {
      if (has(unit, opening)) return false
      if (unit >= 48 && unit <= 57 && entry.test(text.slice(i, i + 12))) return false
      first = false
    } else if (unit === newline) {
      if (isBlank(text.charCodeAt(i - 1))) return false
      first = true
    } else if (has(unit, inner)) return false
  }
  return !isBlank(text.charCodeAt(end - 1))
}

/** How many hashes open a title of words alone on one line; 0 where it is none. */
function titleDepth(text: string, start: number, end: number): number {
  let at = start
  while (text.charCodeAt(at) === hash) at++
  const depth = at - start
  if (depth < 1 || depth > 6 || text.charCodeAt(at) !== space) return 0
  const from = at + 1
  if (from >= end || isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(end - 1))) return 0
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === newline || unit === hash || has(unit, inner)) return 0
  }
  return depth
}

/** Parts a text into blocks without mark-up and what stands between them; null where a block may reach over others. */
export function segments(text: string): Segment[] | null {
  if (reachesOn.test(text)) return null
  const found: Segment[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    // One block: lines up to a blank one.
    const start = at
    const first = line
    let end = at
    while (at < text.length) {
      let stop = text.indexOf('\n', at)
      if (stop < 0) stop = text.length
      let i = at
      while (i < stop && isBlank(text.charCodeAt(i))) i++
      at = stop + 1
      line++
      if (i === stop) break
      end = stop
    }
    if (end === start) continue
    const node = blockOf(text, start, end, first)
    const last = found.at(-1)
    if (!node && last && !last.node) last.end = end
    else found.push({ start, end, line: first, node })
  }
  return found
}

function blockOf(text: string, start: number, end: number, line: number): Paragraph | Heading | null {
  const depth = text.charCodeAt(start) === hash ? titleDepth(text, start, end) : 0
  if (depth === 0 && !isPlain(text, start, end)) return null
  const from = depth === 0 ? start : start + depth + 1
  const value = text.slice(from, end)
  let endLine = line
  let lineStart = start
  for (let i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
    endLine++
    lineStart = i + 1
  }
  const place = (offset: number) => ({
    start: { line, column: offset - start + 1, offset },
    end: { line: endLine, column: end - lineStart + 1, offset: end }
  })
  const children = [{ type: 'text' as const, value, position: place(from) }]
  const position = place(start)
  return depth === 0
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth: depth as Heading['depth'], children, position }
}

interface Node {
  position?: Root['position']
  children?: readonly Node[]
}

/** Moves what was parsed by itself to its place in the text. */
export function moveTo(nodes: readonly Node[], offset: number, lines: number): void {
  if (offset === 0) return
  for (const { position, children } of nodes) {
    if (position) {
      for (const point of [position.start, position.end]) {
        point.line += lines
        point.offset = (point.offset ?? 0) + offset
      }
    }
    if (children) moveTo(children, offset, lines)
  }
}
