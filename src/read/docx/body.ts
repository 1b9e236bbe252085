/** From the body of a document to blocks: paragraphs, headings, lists and tables, each paragraph on a line of its own. */
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow
} from 'mdast'
import { endsSentence, hasFiniteVerb } from '../../language/prose.ts'
import type { Printed } from '../../model/source.ts'
import { type Change, type ChangeState, changeIn, changeOf, within } from './changes.ts'
import { automaticLabel } from './labels.ts'
import { Lists } from './lists.ts'
import { Numbering, type PrintedLabel } from './numbering.ts'
import type { Parts } from './package.ts'
import { Paragraphs, type Piece, type Words } from './runs.ts'
import { listPlace, outlineOf, type Style, Styles } from './styles.ts'
import { type Cell, isLayout, type Row, rowChange, rowsOf, wrapper } from './tables.ts'
import { type Positioned, Writer } from './writer.ts'
import { alternative, type Element, find, setting } from './xml.ts'

/** Some houses number whole paragraphs with the styles of headings: what is longer than a title is text. */
const longestTitle = 60
const longestSentence = 15
/** Word guesses languages as one types: of fewer words nothing is believed. */
const leastTold = 4

/** A remark in the margin. */
export interface Comment {
  author: string | null
  text: string
  /** Number of the block that it is about, from 1. */
  line: number
}

/** A paragraph with what stands on it after changes have joined it with others. */
interface Read {
  properties: Element | null
  style: Style
  pieces: Piece[]
  /** The change of its mark, where that stands. */
  mark: Change | null
}

export class Body {
  readonly comments: Comment[] = []
  readonly #parts: Parts
  readonly #state: ChangeState
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #writer: Writer
  #paragraphs: Paragraphs
  #children: RootContent[] = []
  readonly #notes = new Set<string>()
  /** Comments by their id. */
  #margin: Map<string | undefined, Element> | undefined
  readonly #lists = new Lists()
  /** Words before a paragraph mark that a change took away: they go on in the next paragraph. */
  #carried: Piece[] = []
  /** Headings stand below the title of the document, where it has one. */
  #below: 0 | 1 = 0
  /** Headings; lines of one level right below each other are one title. */
  #headings = 0
  /** Changes within a row that is one are not listed one by one. */
  #noted = true

  constructor(parts: Parts, state: ChangeState) {
    this.#parts = parts
    this.#state = state
    this.#styles = new Styles(parts.styles)
    this.#numbering = new Numbering(parts.numbering, this.#styles)
    this.#paragraphs = new Paragraphs(this.#styles, parts.links)
    this.#writer = new Writer(state)
  }

  read(): { text: string; printed: Printed | undefined; tree: Root } {
    this.#parts.eachBlock((block) => this.#block(block, null))
    this.#flush()
    const own = this.#headings
    this.#readNotes()
    const { text, printed, revisions, struck } = this.#writer
    const tree: Root = { type: 'root', children: this.#children, ...this.#writer.positioned(0) }
    const headers = this.#headers()
    tree.data = {
      ...(headers.length > 0 && { headers }),
      // One heading may be the title and nothing else.
      ...(own > 1 && { marked: true }),
      ...(revisions.length > 0 && { revisions }),
      ...(struck.length > 0 && { struck })
    }
    return { text, printed, tree }
  }

  #blocks(container: Element, change: Change | null): void {
    for (const child of container.children) this.#block(child, change)
    this.#flush()
  }

  #block(block: Element, change: Change | null): void {
    const { name } = block
    if (name === 'p') this.#paragraph(block, change)
    else if (name === 'tbl') this.#table(block, change)
    else if (wrapper(name)) this.#blocks(block, change)
    else if (name === 'AlternateContent') this.#blocks(alternative(block), change)
    else {
      const own = changeOf(block)
      if (own) this.#blocks(block, within(change, own))
    }
  }

  /** The lines of the headers, cut at tabs, each once. */
  #headers(): string[] {
    const paragraphs = new Paragraphs(this.#styles, new Map())
    const lines = this.#parts.headers
      .flatMap(paragraphsOf)
      .flatMap((p) =>
        standing(paragraphs.words(p, this.#styles.paragraph(undefined), null).pieces, this.#writer).split(/[\t\n]+/)
      )
    return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))]
  }

  /** Footnotes and endnotes stand after the body, each once, in the order in which it names them. */
  #readNotes(): void {
    const notes = new Map<string, Element>()
    for (const [kind, part] of [['f', this.#parts.footnotes] as const, ['e', this.#parts.endnotes] as const])
      for (const note of part.root?.children ?? []) notes.set(`${kind}${note.attributes.id}`, note)
    const body = this.#children
    // What notes name in turn is read too.
    for (const id of this.#notes) {
      const note = notes.get(id)
      if (!note) continue
      const { links } = id.startsWith('f') ? this.#parts.footnotes : this.#parts.endnotes
      this.#paragraphs = new Paragraphs(this.#styles, links)
      this.#children = []
      this.#lists.close()
      const start = this.#writer.offset
      this.#blocks(note, null)
      const children = this.#children as BlockContent[]
      const made: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier: id,
        children,
        ...this.#writer.positioned(start)
      }
      if (children.length > 0) body.push(made)
    }
    this.#children = body
  }

  /** The properties that stand: rejecting brings back those before a change of format. */
  #propertiesOf(paragraph: Element): Element | null {
    const properties = find(paragraph, 'pPr')
    const before = this.#state === 'reject' ? find(find(properties, 'pPrChange'), 'pPr') : null
    return before ?? properties
  }

  /** The paragraph as read, or null where its words go on in the next one. */
  #read(paragraph: Element, outer: Change | null): { read: Read | null; boxes: Words['boxes'] } {
    const properties = this.#propertiesOf(paragraph)
    const style = this.#styles.paragraph(setting(properties, 'pStyle'))
    const { pieces, boxes, notes, comments } = this.#paragraphs.words(paragraph, style, outer)
    for (const note of notes) this.#notes.add(note)
    for (const id of comments) this.#comment(id)
    const mark = changeIn(find(find(paragraph, 'pPr'), 'rPr'))
    // A paragraph that came or went as a whole is one change of words.
    const own = mark !== null && pieces.some((p) => p.text.trim() !== '' && p.change?.kind !== mark.kind) ? mark : null
    if (mark && this.#writer.isGone(mark)) {
      if (own && this.#noted) this.#writer.changed('¶', own)
      this.#carried.push(...pieces)
      if (pieces.length > 0)
        this.#carried.push({ text: ' ', change: mark, bold: false, italic: false, url: null, language: null })
      return { read: null, boxes }
    }
    const before = this.#carried
    this.#carried = []
    // Paragraphs that went as a whole are no part of the next one.
    const joins = this.#stands(before)
    if (!joins) this.#writer.pieces(before, { marked: false, noted: this.#noted })
    return { read: { properties, style, pieces: joins ? [...before, ...pieces] : pieces, mark: own }, boxes }
  }

  /** Words that wait for a paragraph that does not come. */
  #flush(): void {
    if (this.#carried.length === 0) return
    const pieces = this.#carried
    this.#carried = []
    if (this.#stands(pieces))
      this.#write({ properties: null, style: this.#styles.paragraph(undefined), pieces, mark: null })
    else this.#writer.pieces(pieces, { marked: false, noted: this.#noted })
  }

  #stands(pieces: readonly Piece[]): boolean {
    return pieces.some((piece) => piece.text.trim() !== '' && !this.#writer.isGone(piece.change))
  }

  #comment(id: string): void {
    this.#margin ??= new Map(this.#parts.comments.root?.children.map((child) => [child.attributes.id, child]))
    const comment = this.#margin.get(id)
    if (!comment) return
    const paragraphs = new Paragraphs(this.#styles, this.#parts.comments.links)
    const text = paragraphsOf(comment)
      .map((p) => plainText(paragraphs.words(p, this.#styles.paragraph(undefined), null).pieces))
      .filter((words) => words !== '')
      .join(' ')
    this.comments.push({ author: comment.attributes.author || null, text, line: this.#writer.line })
  }

  #paragraph(paragraph: Element, change: Change | null): void {
    const { read, boxes } = this.#read(paragraph, change)
    if (read) this.#write(read, find(paragraph, 'pPr'))
    for (const box of boxes) this.#blocks(box.content, within(change, box.change))
  }

  /** The automatic number or bullet. An empty paragraph is counted as well. */
  #labelOf({ properties, style }: Read): PrintedLabel | null {
    const own = listPlace(properties)
    const numId = own?.numId ?? style.list?.numId
    if (numId === undefined) return null
    const inherited = own?.numId === undefined
    return this.#numbering.next({
      numId,
      level: own?.level ?? (inherited ? style.list?.level : undefined),
      style: inherited ? style.listStyle : (setting(properties, 'pStyle') ?? null)
    })
  }

  #isHeading({ properties, style }: Pick<Read, 'properties' | 'style'>): number | null {
    const outline = outlineOf(properties)
    return outline === undefined ? style.outline : outline
  }

  #write(read: Read, marks: Element | null = null): void {
    const { pieces, style } = read
    const writer = this.#writer
    const start = writer.offset
    const label = this.#labelOf(read)
    if (!this.#stands(pieces)) {
      writer.pieces(pieces, { marked: false, noted: this.#noted })
      if (find(marks, 'pBdr') && this.#children.length > 0)
        this.#add({ type: 'thematicBreak', ...writer.positioned(start) })
      this.#endLine(read)
      return
    }
    const level = this.#isHeading(read)
    const isHeading = level !== null && !label?.bullet && isTitle(pieces)
    const isItem = label !== null && (label.bullet || (style.role?.kind === 'item' && style.role.ordered))
    if (label) writer.plain(label.text + label.after)
    const from = isItem ? writer.offset : start
    const prefix: PhrasingContent[] =
      label && !isItem ? [{ type: 'text', value: label.text + label.after, ...writer.positioned(start) }] : []
    const words = writer.pieces(pieces, { marked: !isHeading, noted: this.#noted })
    const position = writer.positioned(from)
    const automatic = label && !isItem ? automaticLabel(label, standing(pieces, writer)) : null
    const children = [...prefix, ...words]
    if (isHeading) this.#heading(level, children, position)
    else if (label && isItem) {
      const deeper = style.role?.kind === 'item' ? style.role.depth : 0
      const words: Paragraph = { type: 'paragraph', children, ...position }
      this.#lists.add(this.#children, label, deeper, words, writer.positioned(start))
    } else if (!label && style.role?.kind === 'continuation' && this.#lists.isOpen)
      this.#lists.goOn({ type: 'paragraph', children, ...position })
    else {
      const language = languageOf(pieces)
      this.#add({ type: 'paragraph', children, ...position, ...(language && { data: { language } }) }, style)
    }
    const made = this.#children.at(-1)
    if (automatic && (made?.type === 'paragraph' || made?.type === 'heading'))
      made.data = { ...made.data, label: automatic }
    this.#endLine(read)
  }

  #endLine({ mark }: Read): void {
    if (mark && this.#noted) this.#writer.changed('¶', mark)
    this.#writer.endLine()
  }

  /** Adds a block, in a quotation where its style is one. */
  #add(block: RootContent, style?: Style): void {
    this.#lists.close()
    if (style?.role?.kind !== 'quote') {
      this.#children.push(block)
      return
    }
    const last = this.#children.at(-1)
    if (last?.type === 'blockquote') {
      last.children.push(block as BlockContent)
      if (last.position && block.position) last.position = { start: last.position.start, end: block.position.end }
    } else {
      const { position } = block
      this.#children.push({ type: 'blockquote', children: [block as BlockContent], ...(position && { position }) })
    }
  }

  #heading(level: number, children: PhrasingContent[], position: Positioned): void {
    if (level === 0 && this.#headings === 0) this.#below = 1
    const depth = Math.min(6, Math.max(1, level === 0 ? 1 : level + this.#below)) as Heading['depth']
    const above = this.#children.at(-1)
    if (above?.type !== 'heading' || above.depth !== depth) this.#headings++
    this.#add({ type: 'heading', depth, children, ...position })
  }

  #table(table: Element, outer: Change | null): void {
    this.#flush()
    this.#lists.close()
    const rows = rowsOf(table)
    if (isLayout(rows, (p) => this.#isMarked(p))) {
      for (const row of rows)
        for (const cell of row.cells)
          if (!cell.goesOn) this.#blocks(cell.element, within(rowChange(row, outer), cell.change))
      return
    }
    let made: TableRow[] = []
    let start = this.#writer.offset
    const close = () => {
      if (made.length > 0) this.#add({ type: 'table', children: made, ...this.#writer.positioned(start) })
      made = []
    }
    for (const row of rows) {
      const [only] = row.cells
      // A row that is a heading of its own parts the table.
      if (only && row.cells.length === 1 && only.element.children.some((p) => p.name === 'p' && this.#isMarked(p))) {
        close()
        this.#blocks(only.element, rowChange(row, outer))
        start = this.#writer.offset
        continue
      }
      const written = this.#row(row, outer)
      if (written) made.push(written)
    }
    close()
  }

  /** Whether a paragraph is a heading by its style or outline level. */
  #isMarked(paragraph: Element): boolean {
    const properties = this.#propertiesOf(paragraph)
    const style = this.#styles.paragraph(setting(properties, 'pStyle'))
    return this.#isHeading({ properties, style }) !== null
  }

  #row(row: Row, outer: Change | null): TableRow | null {
    const writer = this.#writer
    const change = rowChange(row, outer)
    if (writer.isGone(change)) {
      if (change && this.#noted) writer.changed(this.#wordsOf(row), change)
      return null
    }
    const start = writer.offset
    const before = this.#noted
    if (row.change) this.#noted = false
    const children = blanks(row.before, writer)
    for (const cell of row.cells) children.push(...this.#cell(cell, change))
    this.#noted = before
    if (row.change && this.#noted) writer.changed(this.#wordsOf(row), row.change, start)
    return { type: 'tableRow', children, ...writer.positioned(start) }
  }

  #wordsOf(row: Row): string {
    return row.cells
      .flatMap(({ element }) => paragraphsOf(element))
      .map((p) => plainText(this.#paragraphs.words(p, this.#styles.paragraph(undefined), null).pieces))
      .filter((words) => words !== '')
      .join(' ')
  }

  /** A cell, with an empty one for each further column that it spans; below a cell that spans rows stand empty ones. */
  #cell({ element, span, goesOn, change }: Cell, outer: Change | null): TableCell[] {
    const writer = this.#writer
    const start = writer.offset
    const children: PhrasingContent[] = []
    if (!goesOn) this.#cellWords(element, within(outer, change), children)
    return [{ type: 'tableCell', children, ...writer.positioned(start) }, ...blanks(span - 1, writer)]
  }

  /** The paragraphs of a cell with breaks between them. */
  #cellWords(container: Element, change: Change | null, children: PhrasingContent[]): void {
    for (const child of container.children) {
      const { name } = child
      if (name === 'p') {
        const { read, boxes } = this.#read(child, change)
        if (read) this.#line(read, children)
        for (const box of boxes) this.#cellWords(box.content, within(change, box.change), children)
      } else if (wrapper(name)) this.#cellWords(child, change, children)
      else if (name === 'tbl') {
        for (const row of rowsOf(child))
          for (const cell of row.cells) this.#cellWords(cell.element, rowChange(row, change), children)
      } else {
        const own = changeOf(child)
        if (own) this.#cellWords(child, within(change, own), children)
      }
    }
    if (this.#carried.length === 0) return
    const pieces = this.#carried
    this.#carried = []
    this.#line({ properties: null, style: this.#styles.paragraph(undefined), pieces, mark: null }, children)
  }

  /** One paragraph of a cell; bullets are left out, as the words stand on lines of their own. */
  #line(read: Read, children: PhrasingContent[]): void {
    const writer = this.#writer
    const before = writer.offset - 1
    const label = this.#labelOf(read)
    const stands = this.#stands(read.pieces)
    const prefix = label && stands && !label.bullet ? [writer.words(label.text + label.after)] : []
    const words = writer.pieces(read.pieces, { marked: true, noted: this.#noted })
    if (stands) {
      if (children.length > 0) children.push(writer.breakNode(before))
      children.push(...prefix, ...words)
    }
    this.#endLine(read)
  }
}

const paragraphsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => (child.name === 'p' ? [child] : paragraphsOf(child)))

const plainText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const standing = (pieces: readonly Piece[], writer: Writer): string =>
  pieces.flatMap(({ text, change }) => (writer.isGone(change) ? [] : [text])).join('')

const blanks = (count: number, writer: Writer): TableCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({
    type: 'tableCell',
    children: [],
    ...writer.positioned(writer.offset)
  }))

/** Whether a paragraph in the style of a heading is one, and no sentence that the house numbers so. */
function isTitle(pieces: readonly Piece[]): boolean {
  const text = plainText(pieces)
  const words = text.split(' ').length
  if (words > longestTitle) return false
  if (!endsSentence(text) && !/[;؛]$/.test(text)) return true
  return words <= longestSentence && !hasFiniteVerb(text, /[\u0621-\u064a]/.test(text) ? 'ar' : 'en')
}

/** The language that all words of a paragraph are marked with. */
function languageOf(pieces: readonly Piece[]): string | null {
  const worded = pieces.filter(({ text }) => /\p{L}/u.test(text))
  const language = worded[0]?.language ?? null
  return language !== null &&
    worded.every((piece) => piece.language === language) &&
    plainText(worded).split(' ').length >= leastTold
    ? language
    : null
}
