/**
 * Rows of an agenda whose cells stand in the opposite order: conversion of a table that runs from right to left mirrors some
 * rows and not others. The order of a table is what its head says, or else what most of its rows have; a row that fits it only
 * when read backward is turned round.
 */
import type { Table, TableCell, TableRow } from 'mdast'
import { type ColumnRole, columnRole } from '../language/agenda.ts'
import { findTimes } from '../language/times.ts'
import type { Source } from '../model/source.ts'
import { passageOf } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Step } from './step.ts'

type Look = 'time' | 'number' | 'words' | 'empty'

/** "3", "(3)", "1.2", and the number of a decision of a year: 2025/8. */
const numberOnly = /^\(?[0-9٠-٩]{1,3}(?:\.[0-9٠-٩]{1,2})?[.)]?$|^[0-9٠-٩]{1,4}\/[0-9٠-٩]{1,4}$/
/** No cell that is nothing but a time is longer than this. */
const longestTime = 60

function look(cell: TableCell, source: Source): Look {
  const { text } = passageOf(cell, source)
  if (text === '') return 'empty'
  if (numberOnly.test(text)) return 'number'
  if (text.length > longestTime) return 'words'
  const times = findTimes(text, true)
  const first = times[0]
  if (!first) return 'words'
  return /[\p{L}\p{N}]/u.test(text.slice(0, first.start) + text.slice(times.at(-1)?.end)) ? 'words' : 'time'
}

const ofRole = (role: ColumnRole | undefined): Look | undefined =>
  role === 'time' ? 'time' : role === 'number' ? 'number' : role === undefined ? undefined : 'words'

/** How many cells of a row are what their column holds. */
const matches = (looks: readonly Look[], columns: readonly (Look | undefined)[]): number =>
  looks.reduce((n, l, i) => n + (columns[i] !== undefined && l !== 'empty' && columns[i] === l ? 1 : 0), 0)

export const columns: Step = (tree, { source, report }) => {
  let above: (Look | undefined)[] | undefined
  for (const node of tree.children) {
    if (node.type === 'heading') above = undefined
    if (node.type !== 'table') continue
    const rows = node.children.map((row) => ({ row, looks: row.children.map((cell) => look(cell, source)) }))
    const head = headOf(node, rows[0]?.looks ?? [], source)
    const body = head ? rows.slice(1) : rows
    const order = head ?? fitting(above, body) ?? majority(body.map((r) => r.looks))
    if (head) above = head
    if (!order?.some((l) => l === 'time' || l === 'number')) continue
    for (const { row, looks } of body) {
      if (looks.length < 2 || looks.length !== order.length) continue
      const mirrored = [...looks].reverse()
      if (matches(mirrored, order) <= matches(looks, order)) continue
      const printed = row.children.map((cell) => passageOf(cell, source).text).join(' | ')
      turn(row)
      const start = row.position?.start.offset ?? 0
      report(
        'reversed-columns',
        `${quoted(printed)} stands in the order opposite to the ${head || above ? 'head' : 'other rows'} of the table and is read from its other end`,
        source.place(start, row.position?.end.offset ?? start)
      )
    }
  }
}

function turn(row: TableRow): void {
  row.children.reverse()
}

/** What the columns hold by their heads; undefined where the first row is no head of an agenda's table. */
function headOf(table: Table, looks: readonly Look[], source: Source): (Look | undefined)[] | undefined {
  if (looks.length < 2 || looks.includes('time') || looks.includes('number')) return undefined
  const roles = (table.children[0] as TableRow).children.map((cell) => columnRole(passageOf(cell, source).text))
  const known = roles.filter((r) => r !== undefined)
  return known.includes('time') || (known.includes('number') && known.includes('title')) ? roles.map(ofRole) : undefined
}

/** The order of the table above, where this one has as many columns. */
const fitting = (
  above: (Look | undefined)[] | undefined,
  body: readonly { looks: readonly Look[] }[]
): (Look | undefined)[] | undefined => (above && body.some((r) => r.looks.length === above.length) ? above : undefined)

/** What most rows have in each column; undefined where no row tells a time or a time stands in no column of its own. */
function majority(rows: readonly (readonly Look[])[]): (Look | undefined)[] | undefined {
  const timed = rows.filter((looks) => looks.includes('time'))
  const width = timed[0]?.length ?? 0
  if (timed.length < 3 || width < 2) return undefined
  return Array.from({ length: width }, (_, column) => {
    const count = new Map<Look, number>()
    for (const looks of timed) {
      const own = looks[column]
      if (own && own !== 'empty') count.set(own, (count.get(own) ?? 0) + 1)
    }
    const [best] = [...count].sort((a, b) => b[1] - a[1])
    return best && best[1] * 2 > timed.length ? best[0] : undefined
  })
}
