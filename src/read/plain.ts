/**
 * Blocks that need no Markdown parser, which looks at each of their characters many times over: paragraphs and titles of words
 * alone, with stars for emphasis at most, and lists of which each item is one such line. They are most of a document that was
 * converted from another format.
 */
import type { Heading, List, ListItem, Paragraph } from 'mdast'
import { lastUpTo } from '../model/sorted.ts'
import { type Place, wordsIn } from './stars.ts'

/** A block that was read, or a run of blocks that only a parser can read. Offsets are half-open, `line` counts from 1. */
export interface Segment {
  start: number
  end: number
  line: number
  node: Paragraph | Heading | List | null
}

/** What may open a block or close a title that stands above it. Digits and stars are looked at more closely. */
const opening = new Uint8Array(128)
for (const sign of ' \t#>+-=:~_`<|') opening[sign.charCodeAt(0)] = 1

const newline = 10
const space = 32
const tab = 9
const [hash, star] = [...'#*'].map((sign) => sign.charCodeAt(0))

/** Blocks that may go on after a blank line, and definitions that speak for the whole text; carriage returns are rare. */
const reachesOn = /[\r\ufeff]|```|~~~|\]:|<(?:[!?]|script|pre|style|textarea)/i
const entry = /^\d{1,9}[.)](?:[ \t\n]|$)/
/** Stars that open words, rather than an item of a list or a rule. */
const emphasis = /^\*{1,2}[^*\s]/

const isBlank = (unit: number) => unit === space || unit === tab

/** Whether a line that starts here is neither indented nor opens or closes anything. */
function isPlainLine(text: string, start: number): boolean {
  const unit = text.charCodeAt(start)
  if (unit === star) return emphasis.test(text.slice(start, start + 3))
  if (unit >= 48 && unit <= 57) return !entry.test(text.slice(start, start + 12))
  return unit > 127 || opening[unit] === 0
}

/** Whether each line of `start`..`end` is one of a paragraph. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; ; ) {
    if (!isPlainLine(text, at)) return false
    const stop = lineEnd(text, at, end)
    if (isBlank(text.charCodeAt(stop - 1))) return false
    if (stop === end) return true
    at = stop + 1
  }
}

function lineEnd(text: string, start: number, end: number): number {
  const stop = text.indexOf('\n', start)
  return stop < 0 || stop > end ? end : stop
}

/** How many hashes open a title on one line; 0 where it is none. */
function titleDepth(text: string, start: number, end: number): number {
  let at = start
  while (text.charCodeAt(at) === hash) at++
  const depth = at - start
  if (depth < 1 || depth > 6 || text.charCodeAt(at) !== space) return 0
  const from = at + 1
  if (from >= end || isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(end - 1))) return 0
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === newline || unit === hash) return 0
  }
  return depth
}

/** Parts a text into blocks that were read and what stands between them; null where a block may reach over others. */
export function segments(text: string): Segment[] | null {
  if (reachesOn.test(text)) return null
  const blocks: Segment[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    // One block: lines up to a blank one.
    const start = at
    const first = line
    let end = at
    while (at < text.length) {
      const stop = lineEnd(text, at, text.length)
      let i = at
      while (i < stop && isBlank(text.charCodeAt(i))) i++
      at = stop + 1
      line++
      if (i === stop) break
      end = stop
    }
    if (end > start) blocks.push({ start, end, line: first, node: blockOf(text, start, end, first) })
  }
  return joined(blocks, text)
}

/** Lists that go on after a blank line are one, and so is what only the parser can read, with the lists that may belong to it. */
function joined(blocks: readonly Segment[], text: string): Segment[] {
  const found: Segment[] = []
  let i = 0
  while (i < blocks.length) {
    let end = i
    while (blocks[end]?.node?.type === 'list') end++
    const own = end === i || (!reachesList(blocks[i - 1], text) && !reachesList(blocks[end], text))
    for (end = Math.max(end, i + 1); i < end; i++) {
      const block = blocks[i] as Segment
      const node = own ? block.node : null
      const last = found.at(-1)
      if (last && goesOn(last.node, node, text)) last.end = block.end
      else found.push({ ...block, node })
    }
  }
  return found
}

const listLine = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/m

/** Whether a block may open a list that goes on behind it, or go on with one. */
const reachesList = (block: Segment | undefined, text: string): boolean =>
  block !== undefined &&
  block.node === null &&
  (isBlank(text.charCodeAt(block.start)) || listLine.test(text.slice(block.start, block.end)))

/** Whether a block belongs to the one before; a list takes the items that are marked as its own. */
function goesOn(last: Segment['node'], next: Segment['node'], text: string): boolean {
  if (!last || !next) return last === next
  if (last.type !== 'list' || next.type !== 'list' || markOf(last, text) !== markOf(next, text)) return false
  for (const child of next.children) last.children.push(child)
  last.spread = true
  if (last.position && next.position) last.position.end = next.position.end
  return true
}

/** The sign that marks the items of a list: a bullet, or what stands behind the number. */
function markOf({ children, ordered }: List, text: string): string | undefined {
  const start = children[0]?.position?.start.offset ?? 0
  const words = children[0]?.children[0]?.position?.start.offset ?? 0
  return text[ordered ? words - 2 : start]
}

function blockOf(text: string, start: number, end: number, line: number): Segment['node'] {
  const depth = text.charCodeAt(start) === hash ? titleDepth(text, start, end) : 0
  if (depth > 0) {
    const place = placeOn(start, line)
    const children = wordsIn(text, start + depth + 1, end, place)
    const position = { start: place(start), end: place(end) }
    return children && { type: 'heading', depth: depth as Heading['depth'], children, position }
  }
  if (!isPlain(text, start, end)) return listOf(text, start, end, line)
  return paragraphOf(text, start, end, placeIn(text, start, end, line))
}

function paragraphOf(text: string, start: number, end: number, place: Place): Paragraph | null {
  const children = wordsIn(text, start, end, place)
  return children && { type: 'paragraph', children, position: { start: place(start), end: place(end) } }
}

/** The places of the offsets of one line. */
const placeOn =
  (start: number, line: number): Place =>
  (offset) => ({ line, column: offset - start + 1, offset })

/** The places of the offsets of a block. */
function placeIn(text: string, start: number, end: number, line: number): Place {
  const starts = [start]
  for (let at = lineEnd(text, start, end); at < end; at = lineEnd(text, at + 1, end)) starts.push(at + 1)
  if (starts.length === 1) return placeOn(start, line)
  return (offset) => {
    const last = lastUpTo(starts, offset)
    return { line: line + last, column: offset - (starts[last] as number) + 1, offset }
  }
}

const item = /(?:([-+*])|(\d{1,9})([.)])) (?=\S)/y

/** A list of which each line is an item of its own, marked as the first. */
function listOf(text: string, start: number, end: number, line: number): List | null {
  const children: ListItem[] = []
  let mark: string | undefined
  let first: number | null = null
  for (let at = start; at < end; ) {
    const stop = lineEnd(text, at, end)
    item.lastIndex = at
    const match = item.exec(text)
    if (!match || isBlank(text.charCodeAt(stop - 1))) return null
    const own = match[1] ?? match[3]
    if (mark === undefined) {
      mark = own
      first = match[2] === undefined ? null : Number(match[2])
    } else if (own !== mark) return null
    const place = placeOn(at, line + children.length)
    const from = at + match[0].length
    const paragraph = isPlainLine(text, from) ? paragraphOf(text, from, stop, place) : null
    if (!paragraph) return null
    const position = { start: place(at), end: place(stop) }
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position })
    at = stop + 1
  }
  const position = { start: placeOn(start, line)(start), end: { ...(children.at(-1)?.position?.end as Point) } }
  return { type: 'list', ordered: first !== null, start: first, spread: false, children, position }
}

type Point = ReturnType<Place>

interface Node {
  position?: Paragraph['position']
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
