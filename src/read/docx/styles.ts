/** What styles say of paragraphs and runs: level as a heading, list, bold type, hidden text (ECMA-376, 17.7). */
import { type Element, find, setting, switchOf } from './xml.ts'

/** What `numPr` says. */
export interface ListPlace {
  /** Undefined where only the level is said. */
  numId: string | undefined
  /** Level in the list, from 0; undefined where it is left to the style. */
  level: number | undefined
}

export interface Style {
  /** 1 to 9; 0 for the title of the document, null for text. */
  outline: number | null
  list: ListPlace | null
  /** The style that has the list, to which a level of the list is tied. */
  listStyle: string | null
  /** What a paragraph is by the name of its style: a quotation, an item of a list at this depth, from 0, or more of an item. */
  role: { kind: 'quote' | 'continuation' } | { kind: 'item'; ordered: boolean; depth: number } | null
  bold: boolean
  italic: boolean
  hidden: boolean
}

const plain: Style = {
  outline: null,
  list: null,
  listStyle: null,
  role: null,
  bold: false,
  italic: false,
  hidden: false
}

/** What `numPr` of paragraph properties says; null where it says nothing. */
export function listPlace(properties: Element | null): ListPlace | null {
  const found = find(properties, 'numPr')
  if (!found) return null
  const level = setting(found, 'ilvl')
  return { numId: setting(found, 'numId'), level: level === undefined ? undefined : Number(level) }
}

/** `outlineLvl` counts from 0, and 9 is body text; undefined where nothing is said. */
export function outlineOf(properties: Element | null): number | null | undefined {
  const value = setting(properties, 'outlineLvl')
  return value === undefined ? undefined : Number(value) < 9 ? Number(value) + 1 : null
}

/** The names of built-in styles are English in every edition of Word. */
const headingName = /^heading ([1-9])$/
const listName = /^list (bullet|number)(?: ([2-5]))?$/

function roleOf(name: string): Style['role'] | undefined {
  if (name === 'quote' || name === 'intense quote') return { kind: 'quote' }
  if (/^list (?:continue(?: [2-5])?|paragraph)$/.test(name)) return { kind: 'continuation' }
  const list = listName.exec(name)
  return list ? { kind: 'item', ordered: list[1] === 'number', depth: Number(list[2] ?? 1) - 1 } : undefined
}

export class Styles {
  readonly #elements = new Map<string, Element>()
  readonly #known = new Map<string, Style>()
  readonly #standard = new Map<string, string>()
  /** Lists that numbering styles name. */
  readonly numberingLists = new Map<string, string>()

  constructor(part: Element | null) {
    for (const element of part?.children ?? []) {
      const id = element.attributes.styleId
      if (element.name !== 'style' || id === undefined) continue
      this.#elements.set(id, element)
      const type = element.attributes.type ?? 'paragraph'
      if (/^(?:1|true|on)$/.test(element.attributes.default ?? '')) this.#standard.set(type, id)
      const numId = type === 'numbering' ? listPlace(find(element, 'pPr'))?.numId : undefined
      if (numId !== undefined) this.numberingLists.set(id, numId)
    }
  }

  /** The style of a paragraph that names `id`, with what it takes from the styles that it is based on. */
  paragraph(id: string | undefined): Style {
    const own = id !== undefined && this.#elements.has(id) ? id : this.#standard.get('paragraph')
    return own === undefined ? plain : this.#read(own, 0)
  }

  /** The style of a run that names `id`. */
  run(id: string | undefined): Style {
    return id === undefined ? plain : this.#read(id, 0)
  }

  #read(id: string, depth: number): Style {
    const known = this.#known.get(id)
    const element = this.#elements.get(id)
    if (known || !element || depth > 20) return known ?? plain
    const base = setting(element, 'basedOn')
    const inherited = base === undefined ? plain : this.#read(base, depth + 1)
    const properties = find(element, 'pPr')
    const type = find(element, 'rPr')
    const name = (setting(element, 'name') ?? '').toLowerCase()
    const heading = headingName.exec(name)?.[1]
    const named = heading === undefined ? undefined : Number(heading)
    const outline = name === 'title' ? 0 : (outlineOf(properties) ?? named)
    const own = listPlace(properties)
    const list =
      own &&
      (own.numId === undefined ? { numId: inherited.list?.numId, level: own.level ?? inherited.list?.level } : own)
    const style: Style = {
      outline: outline === undefined ? inherited.outline : outline,
      list: list ?? inherited.list,
      listStyle: list ? id : inherited.listStyle,
      role: roleOf(name) ?? inherited.role,
      bold: switchOf(type, 'b') ?? switchOf(type, 'bCs') ?? inherited.bold,
      italic: switchOf(type, 'i') ?? switchOf(type, 'iCs') ?? inherited.italic,
      hidden: switchOf(type, 'vanish') ?? inherited.hidden
    }
    this.#known.set(id, style)
    return style
  }
}
