/**
 * GFM tables without the rest of GFM, which costs more than Markdown itself and means nothing here. From tokens to nodes as
 * mdast-util-gfm-table does it, without its way back to Markdown, which takes a quarter of the modules to load.
 */
import type { InlineCode } from 'mdast'
import type { Extension, Handle } from 'mdast-util-from-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Processor } from 'unified'

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    inTable?: boolean | undefined
  }
}

const enterTable: Handle = function (token) {
  const align = (token._align ?? []).map((way) => (way === 'none' ? null : way))
  this.enter({ type: 'table', align, children: [] }, token)
  this.data.inTable = true
}
const exitTable: Handle = function (token) {
  this.exit(token)
  this.data.inTable = undefined
}
const enterRow: Handle = function (token) {
  this.enter({ type: 'tableRow', children: [] }, token)
}
const enterCell: Handle = function (token) {
  this.enter({ type: 'tableCell', children: [] }, token)
}
const exit: Handle = function (token) {
  this.exit(token)
}
/** Within a table a stroke in code is written with a backslash. */
const exitCode: Handle = function (token) {
  const value = this.resume()
  const node = this.stack.at(-1) as InlineCode
  node.value = this.data.inTable ? value.replace(/\\([\\|])/g, (all, sign) => (sign === '|' ? sign : all)) : value
  this.exit(token)
}

const nodes: Extension = {
  enter: { table: enterTable, tableData: enterCell, tableHeader: enterCell, tableRow: enterRow },
  exit: { codeText: exitCode, table: exitTable, tableData: exit, tableHeader: exit, tableRow: exit }
}

export function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.micromarkExtensions.push(gfmTable())
  data.fromMarkdownExtensions.push([nodes])
}
