/** The words of a paragraph, run by run, with the tracked changes and marks they stand in. */
import { type Change, changeOf, within as inside } from './changes.ts'
import { signOf, withSigns } from './signs.ts'
import type { Style, Styles } from './styles.ts'
import { alternative, type Element, find, isOn, setting, switchOf } from './xml.ts'

export interface Piece {
  /** Words, a tab or a line break (`\n`). */
  text: string
  change: Change | null
  bold: boolean
  italic: boolean
  url: string | null
  /** What the run says its language is: two letters of ISO 639-1. */
  language: string | null
}

export interface Words {
  pieces: Piece[]
  /** Text boxes anchored in the paragraph, in order. */
  boxes: { content: Element; change: Change | null }[]
  /** Ids of footnotes and endnotes, in order: `f1`, `e1`. */
  notes: string[]
  /** Ids of comments, in order. */
  comments: string[]
}

/** What the walk through a paragraph knows. */
interface Within {
  change: Change | null
  url: string | null
}

/** A field: what it is to show is in its instruction, what it shows in its result. */
interface Field {
  instruction: string
  inResult: boolean
}

/** What stands inside of other content; everything else that is not named below is no text. */
const transparent = new Set(
  'smartTag sdtContent customXml dir bdo oMath oMathPara ruby rubyBase d e num den sub sup f rad sSup sSub'.split(' ')
)
const hyperlink = /^\s*HYPERLINK\s+(?:\\l\s+)?"([^"]{1,2000})"/

export class Paragraphs {
  readonly #styles: Styles
  readonly #links: ReadonlyMap<string, string>

  constructor(styles: Styles, links: ReadonlyMap<string, string>) {
    this.#styles = styles
    this.#links = links
  }

  /** What a paragraph holds; `outer` is the change that it stands in as a whole. */
  words(paragraph: Element, style: Style, outer: Change | null): Words {
    return new Reader(this.#styles, this.#links, style).read(paragraph, outer)
  }
}

class Reader {
  readonly #styles: Styles
  readonly #links: ReadonlyMap<string, string>
  readonly #style: Style
  readonly #words: Words = { pieces: [], boxes: [], notes: [], comments: [] }
  readonly #fields: Field[] = []

  constructor(styles: Styles, links: ReadonlyMap<string, string>, style: Style) {
    this.#styles = styles
    this.#links = links
    this.#style = style
  }

  read(paragraph: Element, outer: Change | null): Words {
    this.#walk(paragraph, { change: outer, url: null })
    return this.#words
  }

  #walk(element: Element, within: Within): void {
    for (const child of element.children) {
      const { name } = child
      if (name === 'r') {
        this.#run(child, within)
        continue
      }
      const change = changeOf(child)
      // What was struck from an insertion stands in neither state.
      if (change?.kind === 'deleted' && within.change?.kind === 'inserted') continue
      if (change) this.#walk(child, { ...within, change: inside(within.change, change) })
      else if (name === 'hyperlink') this.#walk(child, { ...within, url: this.#target(child) ?? within.url })
      else if (name === 'fldSimple')
        this.#walk(child, { ...within, url: targetOf(child.attributes.instr ?? '') ?? within.url })
      else if (name === 'AlternateContent') this.#walk(alternative(child), within)
      else if (name === 'sdt') {
        // What asks to be filled in is no text.
        const content = find(child, 'sdtContent')
        if (content && !isOn(find(child, 'sdtPr'), 'showingPlcHdr')) this.#walk(content, within)
      } else if (transparent.has(name)) this.#walk(child, within)
    }
  }

  /** The address of a link; for one within the document its anchor. Links are read, never followed. */
  #target({ attributes: { id, anchor } }: Element): string | null {
    const address = id === undefined ? undefined : this.#links.get(id)
    return address ?? (anchor === undefined ? null : `#${anchor}`)
  }

  #run(element: Element, { change, url }: Within): void {
    const properties = find(element, 'rPr')
    const style = this.#styles.run(setting(properties, 'rStyle'))
    if (switchOf(properties, 'vanish') ?? this.#style.hidden !== style.hidden) return
    // Bold type of a run in Arabic has a switch of its own.
    const complex = isOn(properties, 'rtl')
    const bold = switchOf(properties, complex ? 'bCs' : 'b') ?? this.#style.bold !== style.bold
    const italic = switchOf(properties, complex ? 'iCs' : 'i') ?? this.#style.italic !== style.italic
    const named = find(properties, 'lang')?.attributes
    const language = (complex ? named?.bidi : named?.val)?.slice(0, 2).toLowerCase() ?? null
    const field = this.#fields.at(-1)
    const target = url ?? (field ? targetOf(field.instruction) : null)
    const add = (text: string) => {
      if (text !== '' && this.#shows()) this.#words.pieces.push({ text, change, bold, italic, url: target, language })
    }
    this.#content(element, change, add)
  }

  /** Whether what is read now is shown, and no instruction of a field. */
  #shows(): boolean {
    return this.#fields.every((field) => field.inResult)
  }

  #content(parent: Element, change: Change | null, add: (text: string) => void): void {
    for (const child of parent.children) {
      const { attributes } = child
      switch (child.name) {
        case 't':
        case 'delText':
          add(textOf(child))
          break
        case 'tab':
        case 'ptab':
          add('\t')
          break
        case 'br':
          add(attributes.type === 'page' || attributes.type === 'column' ? ' ' : '\n')
          break
        case 'cr':
          add('\n')
          break
        case 'noBreakHyphen':
          add('\u2011')
          break
        case 'sym':
          add(signOf(Number.parseInt(attributes.char ?? '', 16) || 0, attributes.font))
          break
        case 'footnoteReference':
        case 'endnoteReference':
          if (change?.kind !== 'deleted') this.#words.notes.push(`${child.name[0]}${attributes.id}`)
          break
        case 'commentReference':
          this.#words.comments.push(attributes.id ?? '')
          break
        case 'fldChar':
          this.#fieldMark(attributes.fldCharType)
          break
        case 'instrText': {
          const field = this.#fields.at(-1)
          if (field && !field.inResult && field.instruction.length < 4000) field.instruction += child.text
          break
        }
        case 'AlternateContent':
          this.#content(alternative(child), change, add)
          break
        case 'drawing':
        case 'pict':
        case 'object':
          this.#boxes(child, change)
      }
    }
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ instruction: '', inResult: false })
    else if (type === 'end') this.#fields.pop()
    else {
      const field = this.#fields.at(-1)
      if (field) field.inResult = true
    }
  }

  #boxes(element: Element, change: Change | null): void {
    for (const child of element.children) {
      if (child.name === 'txbxContent') this.#words.boxes.push({ content: child, change })
      else this.#boxes(child.name === 'AlternateContent' ? alternative(child) : child, change)
    }
  }
}

const targetOf = (instruction: string): string | null => {
  const target = hyperlink.exec(instruction)
  return target ? `${/^\s*HYPERLINK\s+\\l/.test(instruction) ? '#' : ''}${target[1]}` : null
}

/** A soft hyphen is seen only where it breaks a line; line ends of the file are spaces. */
function textOf({ text, attributes }: Element): string {
  const shown = withSigns(text.replace(/\u00ad/g, '').replace(/[\n\r\t\f\v\u2028\u2029\u0085]/g, ' '))
  return attributes.space === 'preserve' ? shown : shown.replace(/^ +| +$/g, '')
}
