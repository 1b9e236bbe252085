/** What is printed on every page: running headers, footers and page numbers. */
import { lean, lineOf } from './lines.ts'
import type { Row } from './words.ts'

export interface PageRows {
  number: number
  height: number
  rows: Row[]
}

/** Share of the page at its top and foot in which furniture stands. */
const edge = 0.16
/** How many rows deep. */
const deepest = 5
/** Points by which the place of a header may differ between pages. */
const near = 6

const pageNumber =
  /^[-–—|\s[(]*(?:(?:page|pg\.?|صفحة|الصفحة|ص\.?)\s*)?([\d٠-٩]{1,4})(?:\s*(?:of|from|من|\/)\s*[\d٠-٩]{1,4})?[-–—|\s)\]]*$/i
const digits = /[\d٠-٩]+/g

interface Candidate {
  row: Row
  page: number
  text: string
  key: string
}

/** The rows of pages without those of their furniture. */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const tops = pages.map((page) => candidates(page, false))
  const feet = pages.map((page) => candidates(page, true))
  const gone = new Set<Row>([...furniture(tops, pages.length), ...furniture(feet, pages.length)])
  return pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !gone.has(row)) }))
}

function candidates({ rows, height, number }: PageRows, foot: boolean): Candidate[] {
  const ordered = foot ? [...rows].reverse() : rows
  const found: Candidate[] = []
  for (const row of ordered.slice(0, deepest)) {
    if (foot ? row.y < height * (1 - edge) : row.y > height * edge) break
    const { text } = lineOf(row.words, lean(row.words) > 0, number)
    found.push({ row, page: number, text, key: text.replace(digits, '#').replace(/\s+/g, '') })
  }
  return found
}

/** From the edge inwards, as far as rows repeat on other pages or count them. */
function furniture(edges: readonly Candidate[][], count: number): Row[] {
  if (count < 2) return []
  const least = Math.max(2, Math.ceil(count / 4))
  const all = edges.flat()
  const numbers = new Map<number, number>()
  for (const { text, page } of all) {
    const offset = offsetOf(text, page)
    if (offset !== undefined) numbers.set(offset, (numbers.get(offset) ?? 0) + 1)
  }
  const repeats = new Map<string, Candidate[]>()
  for (const candidate of all) {
    const same = repeats.get(candidate.key)
    if (same) same.push(candidate)
    else repeats.set(candidate.key, [candidate])
  }
  const isFurniture = (candidate: Candidate): boolean => {
    const offset = offsetOf(candidate.text, candidate.page)
    if (offset !== undefined && (numbers.get(offset) ?? 0) >= 2) return true
    const same = (repeats.get(candidate.key) ?? []).filter(({ row }) => Math.abs(row.y - candidate.row.y) <= near)
    return new Set(same.map(({ page }) => page)).size >= least
  }
  const out: Row[] = []
  for (const candidatesOfPage of edges) {
    let last = -1
    candidatesOfPage.forEach((candidate, i) => {
      if (isFurniture(candidate)) last = i
    })
    // A row between two of the furniture belongs to it.
    for (const { row } of candidatesOfPage.slice(0, last + 1)) out.push(row)
  }
  return out
}

/** By how much a printed page number differs from the number of the page in the file. */
function offsetOf(text: string, page: number): number | undefined {
  const found = pageNumber.exec(text)?.[1]
  if (found === undefined) return undefined
  return Number(found.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))) - page
}
