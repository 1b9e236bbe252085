import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** GFM tables without the rest of GFM, which costs more than Markdown itself and means nothing here. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.micromarkExtensions.push(gfmTable())
  data.fromMarkdownExtensions.push([gfmTableFromMarkdown()])
}

const plain = unified().use(remarkParse).freeze()
const withTables = unified().use(remarkParse).use(tables).freeze()

/**
 * Whether a line ends in hyphens and strokes, as the second row of every table does. Looking for tables costs at each line
 * of a text, also where there is none.
 */
function mayHoldTable(text: string): boolean {
  if (!text.includes('|')) return false
  let stroke = false
  let hyphen = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '|') stroke = true
    else if (sign === '-') hyphen = true
    else if (sign === '\n' || sign === '\r') {
      if (stroke && hyphen) return true
      stroke = hyphen = false
    } else if (sign !== ' ' && sign !== '\t' && sign !== ':') stroke = hyphen = false
  }
  return stroke && hyphen
}

/** Parses Markdown with GFM tables. */
export const readMarkdown = (text: string): Root => (mayHoldTable(text) ? withTables : plain).parse(text)
