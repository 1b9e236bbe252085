/** From lines to paragraphs and headings, over columns and pages. */

import { endedLine } from '../ends.ts'
import type { Flow, Grid, Part } from './layout.ts'
import type { Line, Run } from './lines.ts'

export interface Block {
  kind: 'paragraph' | 'heading'
  runs: Run[]
  page: number
  /** Offsets in its text at which a further page starts. */
  turns: { offset: number; page: number }[]
  size: number
  bold: boolean
  /** Where its first line starts: points from the edge at which lines start. */
  indent: number
  rightToLeft: boolean
}

export interface TableBlock {
  kind: 'table'
  rows: { runs: Run[]; page: number }[][]
  page: number
}

/** What opens a paragraph of its own: its number, letter or bullet. */
export const opener =
  /^(?:[([’‘'"]?(?:[\d٠-٩]{1,3}(?:\.[\d٠-٩]{1,3}){0,4}|\p{L}|ه‍?ـ?|[ivxIVX]{1,5}|[أ-ي]{2})\s?[.)\]’‘'"](?:[\s\t]|$)|[\d٠-٩]{1,3}(?:\.[\d٠-٩]{1,3}){0,4}(?:\t| ?[-–—] )|[•●▪◦‣⁃·○□■►✓–—*-][\s\t])/u

/** An entry of a list of contents, with its page. */
const contents = /(?:[._…·] ?){4,}\s*[\d٠-٩]+$|^(?:[._…·] ?){4,}/u
/** What ends a line in the middle of a word: a hyphen or a stroke behind letters, and the conjunction waw, which is written with its word. */
const parted = /[^\s\p{P}][-\u2010–/]$|(?:^|\s)و$/u

/** A line with the edges of the flow it stands in. */
interface Set_ {
  line: Line
  left: number
  right: number
  /** Points to the line above; null at the top of a column or page. */
  step: number | null
}

const startGap = ({ line, left, right }: Set_) => (line.rightToLeft ? right - line.right : line.left - left)
const endGap = ({ line, left, right }: Set_) => (line.rightToLeft ? line.left - left : right - line.right)

/** The size of most letters of a document, in points. */
function bodySize(parts: readonly Part[]): number {
  const counts = new Map<number, number>()
  const count = ({ size, text }: Line) => {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  for (const part of parts) {
    if (part.kind === 'flow') part.lines.forEach(count)
    else for (const row of part.rows) for (const cell of row) cell.forEach(count)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** Lines of no font stand further apart by themselves, in sizes. */
const widest = 1.8

/**
 * The distance between lines of one paragraph, in their sizes: that of lines that are filled and end in mid-sentence; where there are
 * none, the least that is usual.
 */
function leadingOf(flows: readonly Flow[]): number {
  const inside: number[] = []
  const all = new Map<number, number>()
  let count = 0
  for (const flow of flows) {
    const sets = setsOf(flow)
    for (let i = 1; i < sets.length; i++) {
      const [before, set] = [sets[i - 1] as Set_, sets[i] as Set_]
      if (before.line.size < 0.9 * set.line.size || before.line.size > 1.1 * set.line.size) continue
      const ratio = Math.round(((set.step as number) / set.line.size) * 10) / 10
      if (ratio < 0.8 || ratio > 3.5) continue
      all.set(ratio, (all.get(ratio) ?? 0) + 1)
      count++
      const isFilled = endGap(before) < set.line.first + set.line.size && before.line.text.length > 30
      if (isFilled && /\p{L}$/u.test(before.line.text) && !opener.test(set.line.text)) inside.push(ratio)
    }
  }
  if (inside.length > 0) return inside.sort((a, b) => a - b)[Math.floor(inside.length / 2)] as number
  const usual = [...all].filter(([, n]) => n >= Math.max(2, 0.05 * count)).map(([ratio]) => ratio)
  return usual.length === 0 ? 1.5 : Math.min(widest, ...usual)
}

/** Words that are written in the document, for words that hyphens part at the ends of lines. */
export function blocksOf(parts: readonly Part[]): (Block | TableBlock)[] {
  const body = bodySize(parts)
  const flows = parts.filter((part): part is Flow => part.kind === 'flow')
  const words = new Set<string>()
  for (const { lines } of flows)
    for (const { text } of lines) for (const word of text.split(/[^\p{L}\p{M}]+/u)) words.add(word.toLowerCase())
  const leading = leadingOf(flows)
  const out: (Block | TableBlock)[] = []
  let open: { block: Block; last: Set_ } | null = null
  for (const part of parts) {
    if (part.kind === 'table') {
      const table = tableOf(part, leading, words)
      const before = out.at(-1)
      if (before?.kind === 'table' && goesOn(before, table)) append(before, table)
      else out.push(table)
      open = null
      continue
    }
    if (part.entry) open = null
    for (const set of setsOf(part)) {
      if (open && continues(open.block, open.last, set, leading)) join(open.block, set.line, words)
      else {
        open = { block: blockOf(set), last: set }
        out.push(open.block)
      }
      open.last = set
    }
    if (part.entry) open = null
  }
  for (const block of out) if (block.kind === 'paragraph' && isHeading(block, body)) block.kind = 'heading'
  return out
}

const setsOf = ({ lines, left, right }: Flow): Set_[] =>
  lines.map((line, i) => ({ line, left, right, step: i === 0 ? null : line.y - (lines[i - 1] as Line).y }))

const blockOf = (set: Set_): Block => ({
  kind: 'paragraph',
  runs: set.line.runs.map((run) => ({ ...run })),
  page: set.line.page,
  turns: [],
  size: set.line.size,
  bold: set.line.bold,
  indent: startGap(set),
  rightToLeft: set.line.rightToLeft
})

/** Whether a line goes on with the paragraph of the line above it. */
function continues(block: Block, last: Set_, next: Set_, leading: number): boolean {
  const { line } = next
  const { size } = line
  if (Math.abs(size - last.line.size) > 0.08 * size || line.bold !== last.line.bold) return false
  const turned = next.step === null || last.line.page !== line.page
  if (!turned && (next.step as number) > (leading + 0.25) * size) return false
  // Words parted by a hyphen or a stroke go on whatever follows.
  if (parted.test(last.line.text) && endGap(last) < 4 * size) return true
  if (opener.test(line.text)) return false
  if (contents.test(last.line.text)) return false
  const isEnded = endedLine.test(last.line.text)
  // The first word of this line would have had room on the one above.
  if (endGap(last) > line.first + (isEnded ? 0.5 : 1) * size) return false
  const shift = startGap(next) - startGap(last)
  if (turned) return !isEnded && Math.abs(startGap(next)) < 6 * size
  // A first line that is set in opens a paragraph; one that stands out belongs to its own label.
  if (shift > 0.8 * size && isEnded) return false
  const hangs = opener.test(text(block))
  if (shift < -0.8 * size && hangs && isEnded) return false
  return true
}

const text = ({ runs }: { runs: readonly Run[] }): string => runs.map((run) => run.text).join('')

function join(block: Block, line: Line, words: ReadonlySet<string>): void {
  const before = text(block)
  const part = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1]
  const rest = /^\p{Ll}+/u.exec(line.text)?.[0]
  const end = block.runs.at(-1)
  // A word that was parted stands whole elsewhere in the document.
  if (end && part !== undefined && rest !== undefined && words.has((part + rest).toLowerCase()) && end.text.length > 1)
    end.text = end.text.slice(0, -1)
  const gap = parted.test(before) ? '' : ' '
  const last = block.runs.at(-1)
  if (last) last.text += gap
  if (block.page !== line.page && block.turns.at(-1)?.page !== line.page)
    block.turns.push({ offset: text(block).length, page: line.page })
  for (const run of line.runs) {
    const end = block.runs.at(-1)
    if (end && end.bold === run.bold && end.italic === run.italic) end.text += run.text
    else block.runs.push({ ...run })
  }
}

/** More words than a title has. */
const longestTitle = 30

function isHeading(block: Block, body: number): boolean {
  const words = text(block).split(/\s+/).length
  if (words > longestTitle) return false
  if (/[.؛;،,]$/.test(text(block)) && words > 6) return false
  return block.size >= 1.12 * body && /\p{L}/u.test(text(block))
}

const columnsOf = ({ rows }: TableBlock): number => Math.max(...rows.map((row) => row.length))

/** Whether a table goes on with the one on the page before. */
const goesOn = (before: TableBlock, table: TableBlock): boolean =>
  before.rows.at(-1)?.[0]?.page === table.page - 1 && columnsOf(before) === columnsOf(table)

/** Adds the rows of a table that goes on; its head may be printed again. */
function append(before: TableBlock, table: TableBlock): void {
  const key = (row: TableBlock['rows'][number] | undefined) => row?.map(text).join('|')
  const again = before.rows.length > 1 && key(before.rows[0]) === key(table.rows[0])
  before.rows.push(...(again ? table.rows.slice(1) : table.rows))
}

function tableOf({ rows }: Grid, leading: number, words: ReadonlySet<string>): TableBlock {
  const page = rows.flat(2)[0]?.page ?? 1
  return { kind: 'table', page, rows: rows.map((cells) => cells.map((lines) => cellOf(lines, page, leading, words))) }
}

/** The paragraphs of a cell as one run of words, with line ends between them. */
function cellOf(
  lines: Line[],
  page: number,
  leading: number,
  words: ReadonlySet<string>
): TableBlock['rows'][number][number] {
  const [left, right] = [Math.min(...lines.map((l) => l.left)), Math.max(...lines.map((l) => l.right))]
  const paragraphs: Block[] = []
  let last: Set_ | null = null
  for (const set of setsOf({ kind: 'flow', lines, left, right })) {
    const open = paragraphs.at(-1)
    if (open && last && continues(open, last, set, leading)) join(open, set.line, words)
    else paragraphs.push(blockOf(set))
    last = set
  }
  const runs: Run[] = []
  paragraphs.forEach((paragraph, i) => {
    const before = runs.at(-1)
    if (i > 0 && before) before.text += '\n'
    runs.push(...paragraph.runs)
  })
  return { runs, page: lines[0]?.page ?? page }
}
