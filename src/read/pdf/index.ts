/**
 * PDF into the tree that every reader gives, over a plain text with one line for each paragraph and cell. Letters are put in order
 * from their places, since files keep them as drawn.
 */
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast'
import { Source } from '../../model/source.ts'
import { textNode } from '../../model/tree.ts'
import { UnreadableError } from '../decode.ts'
import { type Block, blocksOf, type TableBlock } from './blocks.ts'
import { withNotes } from './footnotes.ts'
import { withoutFurniture } from './furniture.ts'
import { Layout } from './layout.ts'
import { lean, type Run } from './lines.ts'
import { drawnPages } from './open.ts'
import { rowsOf } from './words.ts'

/**
 * Reads a PDF: its text, then its footnotes. Annotations, forms, pictures and what lies outside the file are left alone.
 * @throws UnreadableError where it needs a password, is damaged, too large, or holds pictures of pages only.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<{ source: Source; tree: Root }> {
  const drawn = await drawnPages(bytes)
  const pages = withoutFurniture(
    drawn.map(({ number, height, glyphs, dots }) => ({ number, height, rows: rowsOf(glyphs, dots) }))
  )
  const words = pages.flatMap(({ rows }) => rows.flatMap((row) => row.words))
  const letters = words.reduce((sum, word) => sum + word.glyphs.length, 0)
  const nameless = drawn.reduce((sum, page) => sum + page.nameless, 0)
  if (letters === 0 || nameless > 0.5 * letters) {
    if (nameless > 0)
      throw new UnreadableError(
        'is a PDF whose fonts do not say which letters they show: make it searchable first (OCR)'
      )
    throw new UnreadableError(
      drawn.some((page) => page.pictures > 0)
        ? 'is a scanned PDF without text: make it searchable first (OCR)'
        : 'is a PDF without text'
    )
  }
  const rightToLeft = lean(words) > 0
  const strokes = drawn.map((page) => page.strokes)
  const parted = withNotes(pages, strokes)
  const text = parted.flatMap(({ page }, i) => new Layout(page.number, rightToLeft).parts(page.rows, strokes[i] ?? []))
  const notes = parted.flatMap(({ page, notes }) =>
    notes.map((rows) => new Layout(page.number, rightToLeft).note(rows))
  )
  return written(blocksOf([...text, ...notes]), file)
}

/** Where the words of a block stand in the text that is made. */
interface Placed {
  from: number
  to: number
  runs: { run: Run; from: number }[]
}

/** The text and the tree over it. */
function written(blocks: readonly (Block | TableBlock)[], file: string): { source: Source; tree: Root } {
  let text = ''
  const pages: { offset: number; page: number }[] = []
  const turn = (offset: number, page: number) => {
    if (pages.at(-1)?.page !== page) pages.push({ offset, page })
  }
  const put = (runs: readonly Run[], page: number): Placed => {
    const from = text.length
    turn(from, page)
    const placed = runs.map((run) => {
      const at = text.length
      text += run.text.replaceAll('\n', ' ')
      return { run, from: at }
    })
    const to = text.length
    text += '\n'
    return { from, to, runs: placed }
  }
  const places = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => put(cell.runs, cell.page)))
    const placed = put(block.runs, block.page)
    for (const { offset, page } of block.turns) turn(placed.from + offset, page)
    return placed
  })
  const source = new Source(text, file, pages)
  const tree = new Tree(source)
  blocks.forEach((block, i) => {
    const place = places[i] as Placed | Placed[][]
    if (block.kind === 'table') tree.table(place as Placed[][])
    else tree.block(block, place as Placed)
  })
  return { source, tree: tree.root(headingSizes(blocks)) }
}

/** Sizes of headings, the largest first, with which they are ranked. */
const headingSizes = (blocks: readonly (Block | TableBlock)[]): number[] => {
  const sizes = blocks.flatMap((block) => (block.kind === 'heading' ? [Math.round(block.size * 2) / 2] : []))
  return [...new Set(sizes)].sort((a, b) => b - a)
}

const bullet = /^([•●▪◦‣⁃·○□■►✓–—*-])[\s]+(?=\S)/u

class Tree {
  readonly #source: Source
  readonly #children: RootContent[] = []
  readonly #headings: { node: Heading; size: number }[] = []
  #lists: { indent: number; list: List }[] = []

  constructor(source: Source) {
    this.#source = source
  }

  root(sizes: readonly number[]): Root {
    for (const { node, size } of this.#headings)
      node.depth = Math.min(6, sizes.indexOf(Math.round(size * 2) / 2) + 1) as Heading['depth']
    return { type: 'root', children: this.#children, ...this.#positioned(0, this.#source.text.length) }
  }

  block(block: Block, place: Placed): void {
    const text = this.#source.text.slice(place.from, place.to)
    if (text.trim() === '') return
    if (block.kind === 'heading') {
      this.#lists = []
      const node: Heading = {
        type: 'heading',
        depth: 1,
        children: [textNode(this.#source, place.from, place.to)],
        ...this.#positioned(place.from, place.to)
      }
      this.#headings.push({ node, size: block.size })
      this.#children.push(node)
      return
    }
    const mark = bullet.exec(text)
    if (mark) {
      this.#item(mark, block, place)
      return
    }
    this.#lists = []
    this.#children.push(this.#paragraph(place, place.from))
  }

  table(rows: readonly Placed[][]): void {
    this.#lists = []
    const children = rows.map((row): TableRow => {
      const cells = row.map(
        (place): TableCell => ({
          type: 'tableCell',
          children: this.#words(place, place.from),
          ...this.#positioned(place.from, place.to)
        })
      )
      return { type: 'tableRow', children: cells, ...this.#positioned(row[0]?.from ?? 0, row.at(-1)?.to ?? 0) }
    })
    const [first, last] = [rows[0]?.[0]?.from ?? 0, rows.at(-1)?.at(-1)?.to ?? 0]
    this.#children.push({ type: 'table', children, ...this.#positioned(first, last) })
  }

  #item(mark: RegExpExecArray, { indent }: Block, place: Placed): void {
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [this.#paragraph(place, place.from + mark[0].length)],
      data: {
        label: { printed: mark[1] as string, kind: 'bullet', marker: null, ordinal: null, value: null, width: 0 }
      },
      ...this.#positioned(place.from, place.to)
    }
    while (this.#lists.length > 1 && indent < (this.#lists.at(-1)?.indent ?? 0) - 4) this.#lists.pop()
    const top = this.#lists.at(-1)
    if (top && indent < top.indent + 6) {
      top.list.children.push(item)
      for (const { list } of this.#lists) if (list.position && item.position) list.position.end = item.position.end
      return
    }
    const list: List = { type: 'list', ordered: false, spread: false, children: [item] }
    if (item.position) list.position = { ...item.position }
    const parent = top?.list.children.at(-1)
    if (parent) parent.children.push(list)
    else this.#children.push(list)
    this.#lists.push({ indent, list })
  }

  #paragraph(place: Placed, from: number): Paragraph {
    return { type: 'paragraph', children: this.#words(place, from), ...this.#positioned(from, place.to) }
  }

  /** The words of a block from `from` on, bold and slanted ones marked. */
  #words({ runs, to }: Placed, from: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = []
    runs.forEach(({ run, from: start }, i) => {
      const end = runs[i + 1]?.from ?? to
      let at = Math.max(start, from)
      // Paragraphs of a cell are parted by breaks.
      for (const part of run.text.slice(at - start).split('\n')) {
        const stop = Math.min(end, at + part.length)
        if (at < stop) nodes.push(this.#styled(run, at, stop))
        if (stop < end) nodes.push({ type: 'break', ...this.#positioned(stop, stop + 1) })
        at = stop + 1
      }
    })
    return nodes
  }

  #styled({ bold, italic }: Run, from: number, to: number): PhrasingContent {
    const words = textNode(this.#source, from, to)
    const place = this.#positioned(from, to)
    if (bold) return { type: 'strong', children: [words], ...place }
    return italic ? { type: 'emphasis', children: [words], ...place } : words
  }

  #positioned(from: number, to: number): { position: NonNullable<Paragraph['position']> } {
    const at = (offset: number) => {
      const { line, column } = this.#source.place(offset, offset)
      return { line, column, offset }
    }
    return { position: { start: at(from), end: at(to) } }
  }
}
