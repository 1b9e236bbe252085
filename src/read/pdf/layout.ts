/** From the rows of a page to what is read one after the other: flows of lines and tables. */
import type { Stroke } from './glyphs.ts'
import { type Line, lean, lineOf } from './lines.ts'
import type { Row, Word } from './words.ts'

/** Lines below each other; `left` and `right` are the edges that its paragraphs are set to. */
export interface Flow {
  kind: 'flow'
  lines: Line[]
  left: number
  right: number
  /** Nothing goes on with it: an entry of a list of contents, a footnote. */
  entry?: boolean
}

/** Rows of cells in the order in which they are read; a cell holds lines. */
export interface Grid {
  kind: 'table'
  rows: Line[][][]
}

export type Part = Flow | Grid

/** Words of one baseline within a region. */
interface Band {
  words: Word[]
  y: number
  size: number
}

interface Interval {
  from: number
  to: number
}

export class Layout {
  readonly #page: number
  readonly #rightToLeft: boolean

  /** `rightToLeft`: how most of the document runs. */
  constructor(page: number, rightToLeft: boolean) {
    this.#page = page
    this.#rightToLeft = rightToLeft
  }

  parts(rows: readonly Row[], strokes: readonly Stroke[]): Part[] {
    const out: Part[] = []
    let rest: Band[] = rows.map(({ words, y, size }) => ({ words, y, size }))
    for (const frame of framesOf(strokes)) {
      const inside = (word: Word) => {
        const [x, y] = [(word.left + word.right) / 2, word.y - 0.3 * word.size]
        return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom
      }
      const own = narrowed(rest, inside)
      if (own.length === 0) continue
      const above = narrowed(rest, (word) => !inside(word) && word.y < frame.bottom)
      rest = narrowed(rest, (word) => !inside(word) && word.y >= frame.bottom)
      out.push(...this.#free(above), ...this.#framed(own, frame))
    }
    out.push(...this.#free(rest))
    return out
  }

  /** A footnote, whose rows are read one after the other. */
  note(rows: readonly Row[]): Flow {
    return { ...this.#flow(rows), entry: true }
  }

  /** A table drawn with lines. */
  #framed(bands: readonly Band[], frame: Frame): Part[] {
    const { columns, rows } = frame
    if (columns.length < 3 || (rows.length < 3 && columns.length < 3)) return this.#free(bands)
    const grid: Band[][][] = []
    for (let r = 0; r + 1 < rows.length; r++) {
      const [top, bottom] = [rows[r] as number, rows[r + 1] as number]
      const inRow = narrowed(bands, ({ y, size }) => y - 0.3 * size > top && y - 0.3 * size <= bottom)
      const cells: Band[][] = []
      for (let c = 0; c + 1 < columns.length; c++) {
        const [left, right] = [columns[c] as number, columns[c + 1] as number]
        cells.push(
          narrowed(inRow, (word) => (word.left + word.right) / 2 > left && (word.left + word.right) / 2 <= right)
        )
      }
      spanned(cells, frame, top, bottom)
      if (cells.some((cell) => cell.length > 0)) grid.push(cells)
    }
    return [this.#grid(grid)]
  }

  #grid(grid: readonly Band[][][]): Grid {
    const sum = lean(grid.flat(2).flatMap((band) => band.words))
    const reversed = sum === 0 ? this.#rightToLeft : sum > 0
    const rows = grid.map((cells) => {
      const made = cells.map((bands) => this.#lines(bands, reversed))
      return reversed ? made.reverse() : made
    })
    return { kind: 'table', rows }
  }

  /** What no lines frame: columns and tables are told by the gaps that rows have in common. */
  #free(bands: readonly Band[]): Part[] {
    const out: Part[] = []
    let open: Band[] = []
    const flush = () => {
      if (open.length > 0) out.push(this.#flow(open))
      open = []
    }
    for (let i = 0; i < bands.length; ) {
      const run = gapsFrom(bands, i)
      const above = run ? standsAbove(open, bands[i] as Band, run.gaps) : 0
      const parts = run ? this.#divided(bands.slice(i, run.end), run.gaps, open.slice(open.length - above)) : null
      if (run && parts) {
        if (parts.every((part) => part.kind === 'flow')) open = open.slice(0, open.length - above)
        flush()
        out.push(...parts)
        i = run.end
      } else {
        open.push(bands[i] as Band)
        i++
      }
    }
    flush()
    return out
  }

  /** Rows with gaps in common as columns, with the lines right above, or as a table; null where they are neither. */
  #divided(bands: readonly Band[], gaps: readonly Interval[], above: readonly Band[]): Part[] | null {
    const { edges, columns } = columnsOf(bands, gaps)
    if (columns.length < 2) return null
    const sum = lean(bands.flatMap((band) => band.words))
    const reversed = sum === 0 ? this.#rightToLeft : sum > 0
    const dividing = bands.filter((band) => columns.filter((column) => column.some((b) => b.y === band.y)).length > 1)
    if (columns.length === 2) {
      const first = columns[reversed ? 1 : 0] as Band[]
      if (first.every((band) => isLabel(this.#line(band, reversed).text))) return null
    }
    if (dividing.length >= 5 && columns.every(isText)) {
      for (const band of above)
        columns.find((_, c) => (band.words[0]?.left ?? 0) < (edges[c + 1] as number))?.unshift(band)
      const ordered = this.#rightToLeft ? columns.toReversed() : columns
      return ordered.flatMap((column) => this.#free(column))
    }
    if (dividing.length < 2 || (dividing.length < 4 && dividing.filter(isJustified).length > dividing.length - 2))
      return null
    if (isContents(reversed ? columns[0] : columns.at(-1), dividing.length))
      return bands.map((band) => this.#entry(band, columns, reversed))
    const grid: Band[][][] = []
    for (const group of rowGroups(bands, columns, reversed ? columns.length - 1 : 0)) {
      const ys = new Set(group.map((band) => band.y))
      grid.push(columns.map((column) => column.filter((band) => ys.has(band.y))))
    }
    return [this.#grid(grid)]
  }

  /** An entry of a list of contents: its number, title and page with tabs between them. */
  #entry(band: Band, columns: readonly Band[][], reversed: boolean): Flow {
    const flow = this.#flow([band])
    const cells = columns.flatMap((column) => column.filter(({ y }) => y === band.y))
    const lines = this.#lines(reversed ? cells.reverse() : cells, reversed)
    const runs = lines.flatMap((line, i) =>
      i === 0 ? line.runs : [{ text: '\t', bold: false, italic: false }, ...line.runs]
    )
    const line = { ...(flow.lines[0] as Line), runs, text: lines.map(({ text }) => text).join('\t') }
    return { ...flow, lines: [line], entry: true }
  }

  #flow(bands: readonly Band[]): Flow {
    const left = Math.min(...bands.map((band) => band.words[0]?.left ?? 0))
    const right = Math.max(...bands.map((band) => rightOf(band)))
    const sum = lean(bands.flatMap((band) => band.words))
    const lines = this.#lines(bands, sum === 0 ? this.#rightToLeft : sum > 0)
    return { kind: 'flow', lines, left, right }
  }

  #line(band: Band, rightToLeft: boolean): Line {
    return lineOf(band.words, rightToLeft, this.#page)
  }

  /** The lines of a region; those without letters that tell run as the line above. */
  #lines(bands: readonly Band[], rightToLeft: boolean): Line[] {
    const edges = {
      from: Math.min(...bands.map((band) => band.words[0]?.left ?? 0)),
      to: Math.max(...bands.map(rightOf))
    }
    let before = rightToLeft
    return bands.map((band) => {
      before = runsRightToLeft(band, before, edges)
      return this.#line(band, before)
    })
  }
}

const rightOf = (band: Band): number => band.words.reduce((most, word) => Math.max(most, word.right), 0)

/** How a line runs: by most of its letters; one that starts at the right edge and ends before the left one as the line above. */
function runsRightToLeft(band: Band, before: boolean, edges: Interval): boolean {
  const sum = lean(band.words)
  if (sum === 0) return before
  if (sum > 0) return true
  const atRight = edges.to - rightOf(band) < 2 * band.size
  const atLeft = (band.words[0]?.left ?? 0) - edges.from < 2 * band.size
  const hasArabic = band.words.some((word) => lean([word]) > 0)
  return before && atRight && (!atLeft || hasArabic)
}

/** Bands with the words that are told, without those that are left empty. */
function narrowed(bands: readonly Band[], keep: (word: Word) => boolean): Band[] {
  const out: Band[] = []
  for (const { words, y, size } of bands) {
    const kept = words.filter(keep)
    if (kept.length > 0) out.push({ words: kept, y, size })
  }
  return out
}

const label =
  /^(?:[([’‘'"]?[\p{L}\p{N}]{1,4}(?:[.\-/][\p{N}]{1,3}){0,3}\s?[.)\]’‘'"-]{0,2}|[-–—•●▪◦‣⁃·○□■►✓*]|(?:\p{L}|\p{M}){2,7}[:.])$/u
const isLabel = (text: string): boolean => label.test(text.trim())

/** Whether the last column holds the page numbers of a list of contents. */
function isContents(column: readonly Band[] | undefined, rows: number): boolean {
  const numbers = (column ?? []).map(({ words }) =>
    words.length === 1 ? Number((words[0] as Word).glyphs.map((glyph) => glyph.text).join('')) : Number.NaN
  )
  return numbers.length >= 3 && numbers.length === rows && numbers.every((n, i) => n > 0 && n >= (numbers[i - 1] ?? 0))
}

/** Whether lines are running text: several words each, most of them as wide as their column. */
function isText(bands: readonly Band[]): boolean {
  if (bands.length < 4) return false
  const left = Math.min(...bands.map((band) => band.words[0]?.left ?? 0))
  const right = Math.max(...bands.map(rightOf))
  const full = bands.filter((band) => rightOf(band) - (band.words[0]?.left ?? 0) > 0.8 * (right - left))
  const words = bands.reduce((sum, band) => sum + band.words.length, 0)
  return full.length >= 0.5 * bands.length && words >= 3 * bands.length
}

/** Rows cut at gaps; what two columns hold never side by side is one column, whose words start at different places. */
function columnsOf(bands: readonly Band[], gaps: readonly Interval[]): { edges: number[]; columns: Band[][] } {
  const edges = [Number.NEGATIVE_INFINITY, ...gaps.map((gap) => (gap.from + gap.to) / 2), Number.POSITIVE_INFINITY]
  const cut = (left: number, right: number) => narrowed(bands, (word) => word.left >= left && word.left < right)
  for (let c = 1; c + 1 < edges.length; ) {
    const before = new Set(cut(edges[c - 1] as number, edges[c] as number).map((band) => band.y))
    const isBeside = cut(edges[c] as number, edges[c + 1] as number).some((band) => before.has(band.y))
    if (isBeside) c++
    else edges.splice(c, 1)
  }
  return { edges, columns: edges.slice(1).map((right, c) => cut(edges[c] as number, right)) }
}

/** A gap as wide as this, in sizes, may part columns. */
const gutter = 1.4
/** What must be left of a gap on all rows that it parts. */
const narrowest = 0.7

/** Whether all gaps of a row are of about one width, as those of a justified line are. */
function isJustified({ words }: Band): boolean {
  const gaps = words.slice(1).map((word, i) => word.left - (words[i] as Word).right)
  return gaps.length >= 2 && Math.min(...gaps) > 0.6 * Math.max(...gaps)
}

/** The blanks of a row, with what lies beyond its words. */
function blanks(band: Band): Interval[] {
  const out: Interval[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const word of [...band.words].sort((a, b) => a.left - b.left)) {
    if (word.left - from >= narrowest * band.size) out.push({ from, to: word.left })
    from = Math.max(from, word.right)
  }
  out.push({ from, to: Number.POSITIVE_INFINITY })
  return out
}

const inner = ({ from, to }: Interval) => Number.isFinite(from) && Number.isFinite(to)

/** The parts of gaps that rows have in common, where enough is left. */
function common(gaps: readonly Interval[], own: readonly Interval[], size: number): Interval[] {
  const out: Interval[] = []
  for (const gap of gaps) {
    for (const blank of own) {
      const [from, to] = [Math.max(gap.from, blank.from), Math.min(gap.to, blank.to)]
      if (to - from >= narrowest * size) out.push({ from, to })
    }
  }
  return out
}

const isWide = ({ from, to }: Interval, size: number) => to - from >= gutter * size

/**
 * The rows from `start` on that have gaps in common, and these gaps; null where the first has no wide one. Beside a wide gap narrow
 * ones may part columns too.
 */
function gapsFrom(bands: readonly Band[], start: number): { end: number; gaps: Interval[] } | null {
  const first = bands[start] as Band
  let gaps = blanks(first).filter(inner)
  if (!gaps.some((gap) => isWide(gap, first.size))) return null
  let end = start + 1
  let last = end
  let shared = gaps
  for (let i = start + 1; i < bands.length; i++) {
    const band = bands[i] as Band
    shared = common(shared, blanks(band), band.size)
    if (!shared.some((gap) => isWide(gap, 0.7 * band.size))) break
    const divides = shared.some((gap) => parts(gap, band))
    // A short line far below is no part of it.
    if (!divides && band.y - (bands[i - 1] as Band).y > 1.8 * band.size) break
    end = i + 1
    if (!divides) continue
    last = end
    gaps = shared
  }
  // Lines that go on with a cell of the last row.
  return { end: Math.max(last, goesOn(bands, start, last, end, gaps)), gaps }
}

/** Whether words stand on both sides of a gap. */
const parts = (gap: Interval, { words }: Band): boolean =>
  words.some((word) => word.right <= gap.from) && words.some((word) => word.left >= gap.to)

/** How many lines right above rows with gaps stand in one of their columns. */
function standsAbove(open: readonly Band[], first: Band, gaps: readonly Interval[]): number {
  let count = 0
  let below = first
  for (const band of open.toReversed()) {
    const [left, right] = [band.words[0]?.left ?? 0, rightOf(band)]
    const across = gaps.some((gap) => left < gap.from && right > gap.to)
    if (across || below.y - band.y > 2 * band.size) break
    count++
    below = band
  }
  return count
}

/** How far the lines after the last that is divided belong to its cells: they are as close as its other lines, below words. */
function goesOn(bands: readonly Band[], start: number, from: number, to: number, gaps: readonly Interval[]): number {
  const steps = bands.slice(start + 1, from).map((band, i) => band.y - (bands[start + i] as Band).y)
  const least = Math.min(...steps, 2 * (bands[from - 1] as Band).size)
  const column = (word: Word) => gaps.filter((gap) => word.left >= gap.to).length
  let end = from
  for (let i = from; i < to; i++) {
    const [band, before] = [bands[i] as Band, bands[i - 1] as Band]
    if (band.y - before.y > 1.3 * least || common(gaps, blanks(band), band.size).length < gaps.length) break
    const own = new Set(band.words.map(column))
    if (!before.words.some((word) => own.has(column(word)))) break
    end = i + 1
  }
  return end
}

/**
 * Rows of a table without lines: where rows are set apart, there; else where a row fills most columns, the first among them, `first`
 * being the one that is read first.
 */
function rowGroups(bands: readonly Band[], columns: readonly Band[][], first: number): Band[][] {
  const steps = bands.slice(1).map((band, i) => band.y - (bands[i] as Band).y)
  const least = Math.min(...steps)
  const apart = steps.filter((step) => step > 1.3 * least).length
  const near = steps.length - apart
  const isFilled = (column: readonly Band[] | undefined, band: Band) => column?.some((b) => b.y === band.y) === true
  const opensRow = (band: Band) => {
    const filled = columns.filter((column) => isFilled(column, band)).length
    return filled === columns.length || (filled > columns.length / 2 && isFilled(columns[first], band))
  }
  const groups: Band[][] = []
  bands.forEach((band, i) => {
    const step = i === 0 ? Number.POSITIVE_INFINITY : (steps[i - 1] as number)
    const opens = apart > 0 && near > 0 ? step > 1.3 * least : opensRow(band)
    if (opens || groups.length === 0) groups.push([band])
    else groups.at(-1)?.push(band)
  })
  return groups
}

/** A table as its lines draw it: where its columns and rows are parted, from left to right and from top to bottom. */
interface Frame {
  left: number
  right: number
  top: number
  bottom: number
  columns: number[]
  rows: number[]
  upright: Stroke[]
}

/** How far strokes may miss each other and still meet. */
const slack = 3

/** Frames of strokes that meet, from top to bottom. */
function framesOf(strokes: readonly Stroke[]): Frame[] {
  const groups: Stroke[][] = []
  for (const stroke of strokes) {
    const touching = groups.filter((group) => group.some((other) => meet(stroke, other)))
    const merged = [stroke, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  const frames: Frame[] = []
  for (const group of groups) {
    const upright = group.filter((s) => s.bottom - s.top > s.right - s.left)
    const level = group.filter((s) => s.bottom - s.top <= s.right - s.left)
    // Tables may be open at their sides.
    const columns = merged([...upright.map((s) => (s.left + s.right) / 2), ...ends(level, 'left', 'right')])
    const rows = merged([...level.map((s) => (s.top + s.bottom) / 2), ...ends(upright, 'top', 'bottom')])
    if (columns.length < 2 || rows.length < 2) continue
    frames.push({
      left: columns[0] as number,
      right: columns.at(-1) as number,
      top: rows[0] as number,
      bottom: rows.at(-1) as number,
      columns,
      rows,
      upright
    })
  }
  return frames.sort((a, b) => a.top - b.top || b.bottom - a.bottom)
}

const ends = (strokes: readonly Stroke[], first: keyof Stroke, last: keyof Stroke): number[] =>
  strokes.length === 0 ? [] : [Math.min(...strokes.map((s) => s[first])), Math.max(...strokes.map((s) => s[last]))]

const meet = (a: Stroke, b: Stroke): boolean =>
  a.left <= b.right + slack && b.left <= a.right + slack && a.top <= b.bottom + slack && b.top <= a.bottom + slack

function merged(values: number[]): number[] {
  values.sort((a, b) => a - b)
  return values.filter((value, i) => i === 0 || value - (values[i - 1] as number) > slack)
}

/** Puts the words of cells that no line parts into the first of them. */
function spanned(cells: Band[][], { columns, upright }: Frame, top: number, bottom: number): void {
  const middle = (top + bottom) / 2
  for (let c = cells.length - 1; c > 0; c--) {
    const x = columns[c] as number
    const drawn = upright.some(
      (s) => Math.abs((s.left + s.right) / 2 - x) <= slack && s.top <= middle && s.bottom >= middle
    )
    if (drawn) continue
    const [into, from] = [cells[c - 1] as Band[], cells[c] as Band[]]
    for (const band of from) {
      const same = into.find((b) => b.y === band.y)
      if (same) same.words.push(...band.words)
      else into.push(band)
    }
    into.sort((a, b) => a.y - b.y)
    cells[c] = []
  }
}
