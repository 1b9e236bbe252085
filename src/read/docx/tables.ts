/** The rows and cells of a table (ECMA-376, 17.4). */
import { type Change, changeIn, within } from './changes.ts'
import { type Element, find, isOn, setting } from './xml.ts'

export interface Cell {
  element: Element
  /** How many columns it takes. */
  span: number
  /** It goes on with the cell above. */
  goesOn: boolean
  change: Change | null
}

export interface Row {
  /** Empty columns before its first cell. */
  before: number
  cells: Cell[]
  change: Change | null
}

/** The most columns that Word makes. */
const mostColumns = 63

const columns = (value: string | undefined): number =>
  Math.min(mostColumns, Math.max(0, Math.floor(Number(value)) || 0))

/** Content controls and other wrappers, in which paragraphs, rows and cells may stand. */
export const wrapper = (name: string): boolean => name === 'sdt' || name === 'sdtContent' || name === 'customXml'

const inside = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (child.name === name ? [child] : wrapper(child.name) ? inside(child, name) : []))

export function rowsOf(table: Element): Row[] {
  return inside(table, 'tr').flatMap((row): Row[] => {
    const marks = find(row, 'trPr')
    if (isOn(marks, 'hidden')) return []
    const cells = inside(row, 'tc').map((element): Cell => {
      const properties = find(element, 'tcPr')
      const merged = find(properties, 'vMerge')
      return {
        element,
        span: Math.max(1, columns(setting(properties, 'gridSpan'))),
        goesOn: merged !== null && merged.attributes.val !== 'restart',
        change: changeIn(properties)
      }
    })
    return [{ before: columns(setting(marks, 'gridBefore')), cells, change: changeIn(marks) }]
  })
}

/** A row of a table that stands in a change as a whole. */
export const rowChange = (row: Row, outer: Change | null): Change | null => within(outer, row.change)

const paragraphsIn = (cell: Element): Element[] => inside(cell, 'p')

/** How many paragraphs a cell of a single row holds where the table only sets them side by side. */
const manyParagraphs = 4

/** Whether a table is there for the looks of a page: its cells are read as blocks. */
export function isLayout(rows: readonly Row[], isHeading: (paragraph: Element) => boolean): boolean {
  const cells = rows.flatMap((row) => row.cells)
  if (rows.every((row) => row.cells.length <= 1)) return true
  if (cells.some(({ element }) => inside(element, 'tbl').length > 0)) return true
  if (rows.length === 1 && cells.some(({ element }) => written(element) >= manyParagraphs)) return true
  // Two texts side by side, each with headings of its own.
  return rows.some(
    (row) => row.cells.length === 2 && row.cells.every(({ element }) => paragraphsIn(element).some((p) => isHeading(p)))
  )
}

/** Paragraphs with words. */
const written = (cell: Element): number => paragraphsIn(cell).filter((p) => holds(p, 't')).length

const holds = (element: Element, name: string): boolean =>
  element.children.some((child) => child.name === name || holds(child, name))
