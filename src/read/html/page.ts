/** What of a web page is its document: hidden elements and those that lead through the site are left out. */
import type { Element, Nodes, Root } from 'hast'

/** Elements that show no words of the document, and words that were struck. */
const wordless = new Set(
  'script style template noscript head iframe object embed svg math canvas audio video select datalist button input textarea nav del s strike map'.split(
    ' '
  )
)
const siteRoles = new Set(
  'navigation menu menubar toolbar search banner contentinfo complementary tablist dialog alertdialog'.split(' ')
)
/** Names that page makers give to what leads through a site; whole words of a class or id. */
const siteNames =
  /^(?:(?:main|site|top|primary|secondary|global|page|mobile)?[-_]?(?:nav|navbar|navigation|menu)|breadcrumbs?|side-?bar|skip-?(?:link|nav|to-content)s?|(?:site|page)[-_]?(?:header|footer)|cookie-?(?:banner|notice|bar|consent)|lang(?:uage)?-?(?:switcher|selector)|pagination|share-?(?:buttons|links)|social-?(?:links|share|media))$/i
const unseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i
const screenReaders = /^(?:sr-only|visually-hidden|screen-reader-text)$/

export const attribute = (node: Element, name: string): string => {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}

const classesOf = (node: Element): string[] => `${attribute(node, 'className')} ${attribute(node, 'id')}`.split(/\s+/)

function isHidden(node: Element): boolean {
  return (
    (node.properties.hidden !== undefined && node.properties.hidden !== null && node.properties.hidden !== false) ||
    attribute(node, 'ariaHidden') === 'true' ||
    unseen.test(attribute(node, 'style')) ||
    classesOf(node).some((name) => screenReaders.test(name))
  )
}

const heading = /^h[1-6]$/

/** Elements in a tree of bounded depth. */
function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elements(child as Nodes)
}

/** Letters and digits that a reader sees in `node`. */
function sizeOf(node: Nodes, isLeftOut: (node: Element) => boolean): number {
  if (node.type === 'text') return node.value.replace(/[^\p{L}\p{N}]+/gu, '').length
  if (node.type === 'element' && isLeftOut(node)) return 0
  return 'children' in node ? node.children.reduce((sum, child) => sum + sizeOf(child as Nodes, isLeftOut), 0) : 0
}

/** From this share of the words on, the main part of a page is the document. */
const mainShare = 0.5

export interface Page {
  /** What to read: the root, or the main part of the page. */
  top: Root | Element
  isLeftOut(node: Element): boolean
}

export function pageOf(root: Root): Page {
  const left = new Set<Element>()
  const mark = (node: Root | Element, inArticle: boolean) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const role = attribute(child, 'role')
      const { tagName } = child
      const ofPage =
        !inArticle && /^(?:header|footer|aside)$/.test(tagName) && !role.startsWith('doc-') && !isTitle(child)
      const named = tagName !== 'body' && tagName !== 'main' && classesOf(child).some((name) => siteNames.test(name))
      if (wordless.has(tagName) || isHidden(child) || siteRoles.has(role) || ofPage || (named && !holdsTitle(child)))
        left.add(child)
      else mark(child, inArticle || /^(?:main|article|section|blockquote)$/.test(tagName) || role === 'main')
    }
  }
  let titles = 0
  for (const node of elements(root)) if (node.tagName === 'h1') titles++
  const holdsTitle = (node: Element): boolean => {
    let inside = 0
    for (const child of elements(node)) if (child.tagName === 'h1') inside++
    return inside > 0 && inside === titles
  }
  // Pandoc and others put the only title of a document into the header of the page.
  const isTitle = (node: Element): boolean => node.tagName === 'header' && holdsTitle(node)
  mark(root, false)
  const isLeftOut = (node: Element) => left.has(node)
  const main = mainOf(root, isLeftOut)
  const isMost =
    main !== null &&
    titlesOf(main, isLeftOut) === titlesOf(root, isLeftOut) &&
    sizeOf(main, isLeftOut) >= sizeOf(root, isLeftOut) * mainShare
  return { top: isMost ? main : root, isLeftOut }
}

/** How many first-level headings a reader sees in `node`. */
function titlesOf(node: Root | Element, isLeftOut: (node: Element) => boolean): number {
  let titles = 0
  for (const child of node.children) {
    if (child.type !== 'element' || isLeftOut(child)) continue
    titles += (child.tagName === 'h1' ? 1 : 0) + titlesOf(child, isLeftOut)
  }
  return titles
}

/** The only main element of a page, or else its only article. */
function mainOf(root: Root, isLeftOut: (node: Element) => boolean): Element | null {
  const mains: Element[] = []
  const articles: Element[] = []
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || isLeftOut(child)) continue
      if (child.tagName === 'main' || attribute(child, 'role') === 'main') mains.push(child)
      else if (child.tagName === 'article') articles.push(child)
      visit(child)
    }
  }
  visit(root)
  return mains.length === 1
    ? (mains[0] as Element)
    : mains.length === 0 && articles.length === 1
      ? (articles[0] as Element)
      : null
}

/** Whether an element opens a block of its own. */
export const isBlock = (node: Element): boolean => heading.test(node.tagName) || blocks.has(node.tagName)
const blocks = new Set(
  'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)
