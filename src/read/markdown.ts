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

const processor = unified().use(remarkParse).use(tables).freeze()

/** Parses Markdown with GFM tables. */
export const readMarkdown = (text: string): Root => processor.parse(text)
