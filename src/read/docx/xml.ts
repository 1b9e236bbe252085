/** XML as a light tree. Names go without their prefixes, which every producer may choose. */
import { SaxesParser } from 'saxes'
import { UnreadableError } from '../decode.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Its own words, for elements that hold text. */
  text: string
}

/** Word nests some 30 elements, in tables within tables some 60. */
const deepest = 400

/** Elements whose own text is read; white space between all others is layout of the file. */
const worded = new Set(['t', 'delText', 'instrText'])
/** How things look, where pages ended, what was marked for checking: half of a file, and nothing that is read. */
const unread = new Set(
  `bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd lastRenderedPageBreak rFonts color sz szCs
  u highlight kern spacing ind jc tabs shd tblBorders tcBorders tblCellMar tcMar tblW tcW tblLook tblGrid tblLayout trHeight cnfStyle
  noProof w position widowControl keepNext keepLines contextualSpacing adjustRightInd snapToGrid effect vertAlign textAlignment
  latentStyles sectPr rsids pic`.split(/\s+/)
)

const none: Readonly<Record<string, string>> = Object.freeze({})
const leaf: Element[] = []

const locals = new Map<string, string>()
function local(name: string): string {
  const known = locals.get(name)
  if (known !== undefined) return known
  const made = name.slice(name.indexOf(':') + 1)
  if (locals.size < 4000) locals.set(name, made)
  return made
}

const damaged = (why: string) => new UnreadableError(`is a damaged DOCX: ${why}`)

/** So many bytes are decoded at a time, so that a long document is never held as one text. */
const chunk = 1 << 16

/**
 * Parses XML. What stands right in the body of a document is given to `take`, piece by piece, and not kept.
 * @throws UnreadableError where it is no XML, declares a document type, or is nested too deeply
 */
export function parseXml(bytes: Uint8Array, take?: (block: Element) => void): Element {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const decoder = new TextDecoder(utf16 ?? 'utf-8')
  const parser = new SaxesParser({ position: false })
  const root: Element = { name: '', attributes: none, children: [], text: '' }
  const open: Element[] = [root]
  let last = root
  /** How deep in an element that is not read. */
  let skipped = 0
  parser.on('doctype', () => {
    throw new UnreadableError('declares a document type (DOCTYPE) in its XML, which no DOCX does')
  })
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    if (open.length + skipped > deepest) throw new UnreadableError(`nests more than ${deepest} elements in its XML`)
    if (skipped > 0 || unread.has(name)) {
      skipped++
      return
    }
    let attributes: Record<string, string> | undefined
    for (const full in tag.attributes) {
      const own = local(full)
      if (own.startsWith('rsid')) continue
      attributes ??= {}
      attributes[own] = tag.attributes[full] as string
    }
    const element: Element = { name, attributes: attributes ?? none, children: leaf, text: '' }
    if (last.children === leaf) (last as { children: Element[] }).children = [element]
    else last.children.push(element)
    open.push(element)
    last = element
  })
  const addText = (words: string) => {
    if (skipped === 0 && worded.has(last.name)) last.text += words
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--
      return
    }
    const closed = open.pop() as Element
    last = open.at(-1) ?? root
    // Arrays that grew keep room for many more.
    if (closed.children.length > 1) (closed as { children: Element[] }).children = closed.children.slice()
    if (take && open.length === 3 && last.name === 'body') {
      last.children.pop()
      take(closed)
    }
  })
  parser.on('error', () => {
    throw damaged('its XML breaks off or is wrong')
  })
  for (let at = 0; at < bytes.length; at += chunk)
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: at + chunk < bytes.length }))
  parser.close()
  const first = root.children[0]
  if (!first) throw damaged('its XML is empty')
  return first
}

/** The first child of a name. */
export function find(element: Element | null | undefined, name: string): Element | null {
  if (element) for (const child of element.children) if (child.name === name) return child
  return null
}

/** The `val` of the child of a name. */
export const setting = (element: Element | null | undefined, name: string): string | undefined =>
  find(element, name)?.attributes.val

/** A property that is on where its element stands there, unless that says no; undefined where it does not. */
export function switchOf(element: Element | null | undefined, name: string): boolean | undefined {
  const found = find(element, name)
  return found ? !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1') : undefined
}

export const isOn = (element: Element | null | undefined, name: string): boolean => switchOf(element, name) === true

/** One of the forms in which something is given twice, for new programs and for old ones. */
export const alternative = (element: Element): Element =>
  find(element, 'Choice') ?? find(element, 'Fallback') ?? element
