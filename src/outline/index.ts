/**
 * From the restored tree to sections and units: the ground on which extraction and alignment stand.
 * Nothing after this room looks at the tree's raw text again.
 */
import type { Heading, List, ListItem, Root, RootContent, TableCell } from 'mdast'
import { type Folded, fold } from '../language/fold.ts'
import { type Range, sentences } from '../language/sentences.ts'
import { type Word, wordsOf } from '../language/words.ts'
import type { Passage } from '../model/passage.ts'
import type { Language, Section } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { headOf, type Label, type Leaf, passageOf } from '../model/tree.ts'

/** A sentence of a unit, or another stretch of its passage that is read as one. Many are never asked for their words. */
export class Sentence implements Range {
  readonly unit: Unit
  /** Its place among the unit's sentences, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  #passage: Passage | undefined
  #folded: Folded | undefined
  #words: readonly Word[] | undefined

  constructor(unit: Unit, index: number, start: number, end: number) {
    this.unit = unit
    this.index = index
    this.start = start
    this.end = end
  }

  get passage(): Passage {
    this.#passage ??= this.unit.passage.slice(this.start, this.end)
    return this.#passage
  }
  get folded(): Folded {
    this.#folded ??= fold(this.passage.text)
    return this.#folded
  }
  /** The words of the folded form. */
  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.folded.text)
    return this.#words
  }
}

/** Where a table cell stands. Rows and columns count from 0. */
export interface Cell {
  table: number
  row: number
  column: number
  node: TableCell
}

/** The smallest block that carries words: a heading, a paragraph, a list item or a table cell. */
export class Unit {
  readonly id: string
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell'
  readonly section: Section | null
  readonly label: Label | null
  /** The words, without the label. */
  readonly passage: Passage
  /** Nesting in lists: 0 outside, 1 in a list. */
  readonly depth: number
  /** It stands in a footnote or endnote, apart from the text. */
  readonly note: boolean
  /** The unit that leads in: the paragraph before a list, or the item above a nested list. */
  readonly parent: Unit | null
  /** The numbered paragraph above that a lettered one goes on: 7 for (a) behind "7. The Committee:". */
  readonly numbered: Unit | null
  readonly children: Unit[] = []
  readonly cell: Cell | null
  readonly leaf: Leaf
  readonly index: number
  readonly language: Language
  /** The body whose record the document is, folded, where others report its acts as those of another body; told once the head is read. */
  home: string | null = null
  #folded: Folded | undefined
  #words: readonly Word[] | undefined
  #sentences: Sentence[] | undefined

  constructor(fields: {
    index: number
    kind: Unit['kind']
    section: Section | null
    label: Label | null
    passage: Passage
    depth: number
    note: boolean
    parent: Unit | null
    numbered: Unit | null
    cell: Cell | null
    leaf: Leaf
    language: Language
  }) {
    this.index = fields.index
    this.id = `u${fields.index + 1}`
    this.kind = fields.kind
    this.section = fields.section
    this.label = fields.label
    this.passage = fields.passage
    this.depth = fields.depth
    this.note = fields.note
    this.parent = fields.parent
    this.numbered = fields.numbered
    this.cell = fields.cell
    this.leaf = fields.leaf
    this.language = fields.language
  }

  get text(): string {
    return this.passage.text
  }
  /** The form for comparison, made when first asked for and kept: whoever looks at the unit looks at this one. */
  get folded(): Folded {
    this.#folded ??= fold(this.text)
    return this.#folded
  }
  /** The words of the folded form, kept likewise. */
  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.folded.text)
    return this.#words
  }
  /** The logical number or marker, null for a bullet or where there is none. */
  get number(): string | null {
    return this.label?.ordinal ?? null
  }
  get printed(): string | null {
    return this.label && this.label.kind !== 'bullet' ? this.label.printed : null
  }
  get line(): number {
    return this.passage.line()
  }
  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentences(this.text, this.language).map(
      ({ start, end }, index) => new Sentence(this, index, start, end)
    )
    return this.#sentences
  }
}

export interface Outline {
  sections: Section[]
  units: Unit[]
}

/** Lists the sections and units of a restored tree in reading order. */
export function outline(tree: Root, source: Source, language: Language): Outline {
  const sections: Section[] = []
  const units: Unit[] = []
  const open: Section[] = []
  let tables = 0
  let note = false
  let numbered: Unit | null = null

  const add = (
    leaf: Leaf,
    kind: Unit['kind'],
    place: { depth?: number; parent?: Unit | null; cell?: Cell; label?: Label | null } = {}
  ): Unit | null => {
    const whole = passageOf(leaf, source)
    const own = leaf.type === 'tableCell' ? null : (leaf.data?.label ?? null)
    const passage = own && own.width > 0 ? whole.slice(own.width) : whole
    if (passage.length === 0) return null
    const label = own && own.kind !== 'bullet' ? own : (place.label ?? own)
    const unit = new Unit({
      index: units.length,
      kind,
      section: open.at(-1) ?? null,
      label,
      passage,
      depth: place.depth ?? 0,
      note,
      parent: place.parent ?? null,
      numbered: kind === 'paragraph' && (label?.kind === 'letter' || label?.kind === 'roman') ? numbered : null,
      cell: place.cell ?? null,
      leaf,
      language
    })
    unit.parent?.children.push(unit)
    units.push(unit)
    if (kind === 'heading') numbered = null
    else if (kind === 'paragraph' && (label?.kind === 'number' || label?.kind === 'decimal')) numbered = unit
    return unit
  }

  const addHeading = (node: Heading) => {
    const passage = passageOf(node, source)
    const label = node.data?.label
    const title = label ? passage.slice(label.width) : passage
    if (title.length === 0) return
    if (node.data?.subtitle) {
      add(node, 'heading')
      return
    }
    while (open.length > 0 && (open.at(-1) as Section).level >= node.depth) open.pop()
    const section: Section = {
      id: `s${sections.length + 1}`,
      parent: open.at(-1)?.id ?? null,
      level: node.depth,
      number: label && label.kind !== 'bullet' ? label.ordinal : null,
      printed: label && label.kind !== 'bullet' ? label.printed : null,
      title: title.text,
      line: title.line()
    }
    sections.push(section)
    open.push(section)
    add(node, 'heading')
  }

  const addList = (list: List, depth: number, parent: Unit | null) => {
    for (const item of list.children) {
      const head = headOf(item as ListItem)
      const unit = head ? add(head, 'item', { depth, parent, label: item.data?.label ?? null }) : null
      for (const child of item.children) {
        if (child === head) continue
        if (child.type === 'list') addList(child, depth + 1, unit ?? parent)
        else if (child.type === 'paragraph') add(child, 'item', { depth: depth + 1, parent: unit ?? parent })
        else addBlock(child as RootContent)
      }
    }
  }

  let before: Unit | null = null
  const addBlock = (node: RootContent) => {
    if (node.type === 'heading') {
      addHeading(node)
      before = null
    } else if (node.type === 'paragraph') {
      before = add(node, 'paragraph') ?? before
    } else if (node.type === 'list') {
      addList(node, 1, before)
    } else if (node.type === 'blockquote') {
      for (const child of node.children) addBlock(child)
    } else if (node.type === 'footnoteDefinition') {
      open.length = 0
      before = null
      note = true
      for (const child of node.children) addBlock(child)
      note = false
    } else if (node.type === 'table') {
      node.children.forEach((row, rowIndex) => {
        row.children.forEach((cell, column) => {
          add(cell, 'cell', { cell: { table: tables, row: rowIndex, column, node: cell } })
        })
      })
      tables++
    } else if (node.type === 'code') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      const from = source.text.indexOf(node.value, start)
      const at = from >= 0 && from < end ? from : start
      before = add(
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value: node.value,
              ...(node.position && {
                position: {
                  ...node.position,
                  start: { ...node.position.start, offset: at },
                  end: { ...node.position.end, offset: from >= 0 ? at + node.value.length : end }
                }
              })
            }
          ]
        },
        'paragraph'
      )
    }
  }
  for (const node of tree.children) addBlock(node)
  return { sections, units }
}
