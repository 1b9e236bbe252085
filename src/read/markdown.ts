import type { Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { moveTo, segments } from './plain.ts'
import { tables } from './tables.ts'

const plain = unified().use(remarkParse).freeze()
const withTables = unified().use(remarkParse).use(tables).freeze()

/** Without emphasis and links, for lines in which no writer put them. */
function wordsAlone(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] }
  })
}
const withoutMarks = unified().use(remarkParse).use(tables).use(wordsAlone).freeze()

/** So many stars, underscores and brackets no line holds; what they cost the parser grows with their square. */
const mostMarks = 1000
const mark = new Set([...'*_['].map((sign) => sign.charCodeAt(0)))

function isCrowded(text: string): boolean {
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || unit === 13) marks = 0
    else if (mark.has(unit) && ++marks > mostMarks) return true
  }
  return false
}

const [stroke, colon, hyphen] = [...'|:-'].map((sign) => sign.charCodeAt(0))

/**
 * Whether a line ends in hyphens with a stroke or a colon, as the second row of every table does. Looking for tables costs
 * at each line of a text, also where there is none.
 */
function mayHoldTable(text: string): boolean {
  let edge = false
  let dash = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10
    if (unit === stroke || unit === colon) edge = true
    else if (unit === hyphen) dash = true
    else if (unit === 10 || unit === 13) {
      if (edge && dash) return true
      edge = dash = false
    } else if (unit !== 32 && unit !== 9) edge = dash = false
  }
  return false
}

/** Parses Markdown with GFM tables. */
export function readMarkdown(text: string): Root {
  const parse = (part: string) => (isCrowded(part) ? withoutMarks : mayHoldTable(part) ? withTables : plain).parse(part)
  const parts = segments(text)
  if (!parts?.some((part) => part.node)) return parse(text)
  const children: RootContent[] = []
  for (const { start, end, line, node } of parts) {
    if (node) children.push(node)
    else {
      // With the end of the last line, for the parser reads the end of a text otherwise.
      const nodes = parse(text.slice(start, end + 1)).children
      moveTo(nodes, start, line - 1)
      for (const parsed of nodes) children.push(parsed)
    }
  }
  const lines = text.split('\n')
  const end = { line: lines.length, column: (lines.at(-1) as string).length + 1, offset: text.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}
