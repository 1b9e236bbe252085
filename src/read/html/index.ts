/** Reads HTML, a whole saved page or a fragment, into mdast. Places are those of the HTML file. */
import type { Element, ElementContent, RootContent as HtmlTop, Nodes } from 'hast'
import type {
  BlockContent,
  Blockquote,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text
} from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Source } from '../../model/source.ts'
import { textNode } from '../../model/tree.ts'
import { guarded } from './guard.ts'
import { labelOf, Numbering } from './lists.ts'
import { attribute, isBlock, type Page, pageOf } from './page.ts'
import { isLayout, rowsOf } from './tables.ts'
import { words } from './words.ts'

const parser = unified().use(rehypeParse).freeze()

export function readHtml(source: Source): Root {
  const tree = parser.parse(guarded(source.text))
  const children = new Reader(source, pageOf(tree)).read()
  const end = source.place(source.text.length, source.text.length)
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: end.line, column: end.column, offset: source.text.length }
    }
  }
}

const isSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')

class Reader {
  readonly #source: Source
  readonly #page: Page
  readonly #hasBlocks = new Map<Element, boolean>()

  constructor(source: Source, page: Page) {
    this.#source = source
    this.#page = page
  }

  read(): RootContent[] {
    return this.#flow(this.#page.top.children)
  }

  /** Whether a block stands in `node`, at any depth. */
  #holdsBlocks(node: Element): boolean {
    const known = this.#hasBlocks.get(node)
    if (known !== undefined) return known
    const found = node.children.some(
      (child) =>
        child.type === 'element' && !this.#page.isLeftOut(child) && (isBlock(child) || this.#holdsBlocks(child))
    )
    this.#hasBlocks.set(node, found)
    return found
  }

  /** The blocks of `nodes`: what stands between blocks is a paragraph, and so is what two line breaks part. */
  #flow(nodes: readonly (HtmlTop | ElementContent)[], language?: string): RootContent[] {
    const out: RootContent[] = []
    let run: PhrasingContent[] = []
    const flush = () => {
      for (const part of parted(run)) append(out, this.#paragraph(part, language))
      run = []
    }
    for (const node of nodes) {
      if (node.type === 'element' && this.#page.isLeftOut(node)) continue
      if (node.type === 'element' && (isBlock(node) || this.#holdsBlocks(node))) {
        flush()
        append(out, this.#block(node, languageOf(node) ?? language))
      } else append(run, this.#inline(node))
    }
    flush()
    return out
  }

  #paragraph(children: PhrasingContent[], language?: string): Paragraph[] {
    const trimmed = this.#trimmed(children)
    if (trimmed.length === 0) return []
    return [{ type: 'paragraph', children: trimmed, ...placed(trimmed), ...(language && { data: { language } }) }]
  }

  #block(node: Element, language?: string): RootContent[] {
    const { tagName } = node
    switch (tagName) {
      case 'hr':
        return [{ type: 'thematicBreak', ...(node.position && { position: node.position }) }]
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(node, language)
      case 'table':
        return this.#table(node, language)
      case 'blockquote':
        return this.#quote(node, language)
      case 'pre':
        return this.#lines(node, language)
      case 'dl':
        return this.#definitions(node, language)
    }
    const depth = /^h([1-6])$/.exec(tagName)?.[1]
    if (depth === undefined) return this.#flow(node.children, language)
    const children = this.#trimmed(this.#flat(node))
    if (children.length === 0) return []
    return [{ type: 'heading', depth: Number(depth) as 1, children, ...placed(children) }]
  }

  #inline(node: Nodes): PhrasingContent[] {
    if (node.type === 'text') return words(this.#source, node)
    if (node.type !== 'element' || this.#page.isLeftOut(node)) return []
    const { position } = node
    if (node.tagName === 'br') return [{ type: 'break', ...(position && { position }) }]
    const children = node.children.flatMap((child) => this.#inline(child))
    if (children.length === 0) return []
    const position_ = placed(children)
    const target = attribute(node, 'href')
    if (node.tagName === 'a' && target !== '') return [{ type: 'link', url: target, children, ...position_ }]
    if (node.tagName === 'b' || node.tagName === 'strong') return [{ type: 'strong', children, ...position_ }]
    if (node.tagName === 'i' || node.tagName === 'em') return [{ type: 'emphasis', children, ...position_ }]
    return children
  }

  /** The words of an element that may hold blocks, with breaks between them: for cells and headings. */
  #flat(node: Element): PhrasingContent[] {
    if (!this.#holdsBlocks(node)) return node.children.flatMap((child) => this.#inline(child))
    return joined(this.#flow(node.children))
  }

  #list(list: Element, language?: string): RootContent[] {
    const own = list.children.filter((child) => child.type !== 'element' || !this.#page.isLeftOut(child))
    if (!own.some((child) => child.type === 'element' && child.tagName === 'li')) return this.#flow(own, language)
    const ordered = list.tagName === 'ol'
    const numbering = new Numbering(list, own)
    const items: ListItem[] = []
    for (const child of own) {
      const isItem = child.type === 'element' && child.tagName === 'li'
      const blocks = this.#flow(isItem ? child.children : [child], language) as ListItem['children']
      const last = items.at(-1)
      if (isItem) {
        const label = labelOf(list, child, numbering.next(child))
        if (blocks.length > 0)
          items.push({ type: 'listItem', spread: false, children: blocks, data: { label }, ...around(blocks) })
      } else if (last && blocks.length > 0) {
        // A list right inside a list belongs to the item above it.
        last.children.push(...blocks)
        Object.assign(last, around(last.children))
      } else if (blocks.length > 0) items.push({ type: 'listItem', spread: false, children: blocks, ...around(blocks) })
    }
    if (items.length === 0) return []
    const made: List = { type: 'list', ordered, spread: false, children: items, ...around(items) }
    if (ordered) made.start = numbering.first
    return [made]
  }

  #table(table: Element, language?: string): RootContent[] {
    const { captions, rows } = rowsOf(table, this.#page.isLeftOut)
    const above = captions.flatMap((caption) => this.#flow(caption.children, language))
    if (isLayout(table, rows)) {
      return [
        ...above,
        ...rows.flatMap((row) => row.flatMap((cell) => (cell ? this.#flow(cell.children, language) : [])))
      ]
    }
    const children = rows.map((row) => {
      const cells = row.map((cell) => {
        const inner = cell ? this.#trimmed(this.#flat(cell)) : []
        return { type: 'tableCell' as const, children: inner, ...placed(inner) }
      })
      return { type: 'tableRow' as const, children: cells, ...around(cells) }
    })
    if (!children.some((row) => row.children.some((cell) => cell.children.length > 0))) return above
    return [...above, { type: 'table', children, ...around(children) }]
  }

  #quote(node: Element, language?: string): RootContent[] {
    const children = this.#flow(node.children, language) as BlockContent[]
    const quote: Blockquote = { type: 'blockquote', children, ...around(children) }
    return children.length > 0 ? [quote] : []
  }

  /** Preformatted text: empty lines part its paragraphs, the other line ends are kept as breaks. */
  #lines(node: Element, language?: string): RootContent[] {
    if (this.#holdsBlocks(node)) return this.#flow(node.children, language)
    const out: PhrasingContent[] = []
    const cut = (nodes: readonly PhrasingContent[]) => {
      for (const child of nodes) {
        if (child.type !== 'text') {
          if ('children' in child) cut(child.children)
          else out.push(child)
          continue
        }
        const start = child.position?.start.offset ?? 0
        let done = 0
        for (const match of child.value.matchAll(/\r\n?|\n/g)) {
          if (match.index > done) out.push(textNode(this.#source, start + done, start + match.index))
          const { position } = textNode(this.#source, start + match.index, start + match.index + match[0].length)
          out.push({ type: 'break', ...(position && { position }) })
          done = match.index + match[0].length
        }
        if (done === 0) out.push(child)
        else if (done < child.value.length) out.push(textNode(this.#source, start + done, start + child.value.length))
      }
    }
    cut(this.#flat(node))
    return parted(out).flatMap((part) => this.#paragraph(part, language))
  }

  /** Terms and what is said of them: "Chair:" and its definition are one line, others are paragraphs. */
  #definitions(node: Element, language?: string): RootContent[] {
    const out: RootContent[] = []
    let open: Paragraph | null = null
    const visit = (nodes: readonly ElementContent[]) => {
      for (const child of nodes) {
        if (child.type !== 'element' || this.#page.isLeftOut(child)) {
          if (child.type === 'text') append(out, this.#flow([child], language))
        } else if (child.tagName === 'div') visit(child.children)
        else {
          const blocks = this.#flow(child.children, language)
          const [first] = blocks
          if (child.tagName === 'dd' && open && first?.type === 'paragraph') {
            const gap = this.#gap(open)
            open.children.push(...gap, ...first.children)
            Object.assign(open, placed(open.children))
            blocks.shift()
          }
          append(out, blocks)
          const last = blocks.at(-1)
          open =
            child.tagName === 'dt' && blocks.length === 1 && last?.type === 'paragraph' && endsInColon(last.children)
              ? last
              : null
        }
      }
    }
    visit(node.children)
    return out
  }

  /** A space right behind a block. */
  #gap(block: Paragraph): Text[] {
    const end = block.position?.end.offset ?? 0
    return [{ ...(textNode(this.#source, end, end + 1) as Text), value: ' ' }]
  }

  /** Without white space and breaks at both ends. */
  #trimmed(children: PhrasingContent[]): PhrasingContent[] {
    let start = 0
    let end = children.length
    while (start < end && isSpace(children[start])) start++
    while (end > start && isSpace(children[end - 1])) end--
    const kept = children.slice(start, end)
    const first = kept[0]
    if (first?.type === 'text' && isAsWritten(first)) {
      const skip = first.value.length - first.value.trimStart().length
      const from = first.position?.start.offset ?? 0
      if (skip > 0) kept[0] = textNode(this.#source, from + skip, from + first.value.length)
    }
    const last = kept.at(-1)
    if (last?.type === 'text' && isAsWritten(last)) {
      const length = last.value.trimEnd().length
      const from = last.position?.start.offset ?? 0
      if (length < last.value.length) kept[kept.length - 1] = textNode(this.#source, from, from + length)
    }
    return kept
  }
}

const isAsWritten = ({ value, position }: Text): boolean =>
  (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === value.length

const endsInColon = (children: readonly PhrasingContent[]): boolean => {
  const last = children.at(-1)
  if (last && 'children' in last) return endsInColon(last.children)
  return last?.type === 'text' && /[:：]\s*$/.test(last.value)
}

/** Without spreading, which fails on very many. */
function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one)
}

/** Parts words at two or more line breaks in a row. */
function parted(run: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let breaks = 0
  for (const node of run) {
    if (node.type === 'break') breaks++
    else if (!isSpace(node)) {
      if (breaks > 1) parts.push([])
      breaks = 0
    }
    parts.at(-1)?.push(node)
  }
  return parts
}

/** Blocks as one run of words, with breaks between them; printed numbers of lists stand before their items. */
function joined(blocks: readonly RootContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = []
  const visit = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        if (node.children.length > 0) lines.push(node.children)
      } else if (node.type === 'listItem') {
        const before = lines.length
        visit(node.children)
        const first = lines[before]
        const label = node.data?.label
        const at = first?.[0]?.position?.start
        if (first && at && label?.marker) {
          lines[before] = [{ type: 'text', value: `${label.printed} `, position: { start: at, end: at } }, ...first]
        }
      } else if ('children' in node) visit(node.children as RootContent[])
    }
  }
  visit(blocks)
  return lines.flatMap((line, i): PhrasingContent[] => {
    const at = line[0]?.position?.start
    return i === 0 ? line : [{ type: 'break', ...(at && { position: { start: at, end: at } }) }, ...line]
  })
}

/** The place of words. */
function placed(nodes: readonly PhrasingContent[]): { position?: NonNullable<PhrasingContent['position']> } {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}

/** The place of blocks, as far as they have one. */
function around(nodes: readonly { position?: PhrasingContent['position'] }[]): {
  position?: NonNullable<PhrasingContent['position']>
} {
  const known = nodes.filter((node) => node.position)
  const start = known[0]?.position?.start
  const end = known.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}

/** What a block says its language is; a whole page is often wrong about it. */
const languageOf = (node: Element): string | undefined =>
  /^(?:html|body|main)$/.test(node.tagName) ? undefined : attribute(node, 'lang').slice(0, 2).toLowerCase() || undefined
