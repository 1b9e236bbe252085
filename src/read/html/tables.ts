/** The rows and columns of an HTML table. */
import type { Element } from 'hast'
import { attribute } from './page.ts'

/** The most columns and rows that one cell may span, and how many cells spans may add to those that the file has. */
const mostColumns = 20
const mostRows = 100
const mostAdded = 50_000

const span = (cell: Element, name: string, most: number): number => {
  const value = attribute(cell, name)
  return /^\d{1,5}$/.test(value.trim()) ? Math.min(most, Math.max(1, Number(value))) : 1
}

/** What a table holds: cells row by row, null where a cell from the left or from above reaches over. */
export function rowsOf(
  table: Element,
  isLeftOut: (node: Element) => boolean
): { captions: Element[]; rows: (Element | null)[][] } {
  const captions: Element[] = []
  const found: Element[] = []
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || isLeftOut(child)) continue
      if (child.tagName === 'caption') captions.push(child)
      else if (child.tagName === 'tr') found.push(child)
      else visit(child)
    }
  }
  visit(table)
  /** By column: how many rows a cell from above still takes. */
  let reach: number[] = []
  let added = 0
  const rows = found.map((row) => {
    const cells: (Element | null)[] = []
    const next: number[] = []
    const pass = () => {
      for (let left = reach[cells.length]; left !== undefined && left > 0; left = reach[cells.length]) {
        next[cells.length] = left - 1
        cells.push(null)
        added++
      }
    }
    for (const cell of row.children) {
      if (cell.type !== 'element' || isLeftOut(cell) || !/^t[dh]$/.test(cell.tagName)) continue
      pass()
      const spans = added < mostAdded
      const width = spans ? span(cell, 'colSpan', mostColumns) : 1
      const height = spans ? span(cell, 'rowSpan', mostRows) : 1
      for (let i = 0; i < width; i++) {
        next[cells.length] = height - 1
        cells.push(i === 0 ? cell : null)
      }
      added += width - 1
    }
    pass()
    reach = Array.from(next, (left) => left ?? 0)
    return cells
  })
  return { captions, rows: rows.filter((row) => row.some((cell) => cell !== null)) }
}

const holds = (node: Element, name: RegExp): boolean =>
  node.children.some((child) => child.type === 'element' && (name.test(child.tagName) || holds(child, name)))
const paragraphs = (node: Element): number =>
  node.children.filter((child) => child.type === 'element' && /^(?:p|div|ul|ol|blockquote)$/.test(child.tagName)).length

/** How many blocks a cell of a single row holds where the table only sets them side by side. */
const manyBlocks = 4

/** Whether a table is there for the looks of a page: its cells are read as blocks. */
export function isLayout(table: Element, rows: readonly (Element | null)[][]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true
  if (holds(table, /^(?:table|h[1-6])$/)) return true
  if (rows.every((row) => row.length === 1)) return true
  return rows.length === 1 && (rows[0] ?? []).some((cell) => cell !== null && paragraphs(cell) >= manyBlocks)
}
