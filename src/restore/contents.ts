import type { Heading, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { anyLetter, anyNumeral } from '../language/characters.ts'
import { folded } from '../language/fold.ts'
import { phrases, structure, wordCount } from '../language/prose.ts'
import type { Source } from '../model/source.ts'
import { leaves, passageOf } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Step } from './step.ts'

const titles = phrases(structure.contents)
const digits = '[0-9٠-٩]{1,4}'
const roman = '[ivxlIVXL]{1,6}'
/** `4<TAB>Title`: a page number first. */
const pageFirst = new RegExp(`^(${digits})[ .]*\\t+[ \\t]*(\\S.*)$`)
/** `Title .... 4`, `Title<TAB>4`, `Title: 4`, `| Title | 4 |`. */
const pageLast = new RegExp(
  `^(.{0,300}?[^\\s.…·|:_\\t-])(?:[ ]?(?:[.…·_-][ ]?){2,}[ \\t|]*|[ ]?[\\t|][ \\t|]*|[ ]?: ?| {3,})(${digits}|${roman})[ \\t|]*$`
)
/** Prose ends in none of these. */
const endsInPage = /[0-9٠-٩ivxlIVXL|]/
const leaders = /[.…·_]{3,}|(?:\. ){3,}|\t|…/
const mark = /^\s*(?:[-*+•●▪◦·○]\s+|\|\s*)/

interface Entry {
  title: string
  page: number | null
  /** Dots or a tab stood between title and page. */
  leader: boolean
  /** The page stands before the title. */
  pageFirst: boolean
}

/** The entries of a block, one a line, or null where a line of it is none. */
function entries(node: RootContent, source: Source, listed: boolean): Entry[] | null {
  if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'table') return null
  const found: Entry[] = []
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  if (end - start > 60_000) return null
  for (const line of source.text.slice(start, end).split(/\r\n?|[\n\v]/)) {
    if (line.trim() === '' || /^\|[\s:|-]+\|$/.test(line.trim())) continue
    if (line.length > 400) return null
    const entry = entryOf(line.replace(mark, '').trim())
    if (entry) found.push(entry)
    else if (listed && node.type === 'list' && wordCount(line) <= 30)
      found.push({ title: plain(line.replace(mark, '')), page: null, leader: false, pageFirst: false })
    else return null
  }
  return found.length > 0 ? found : null
}

function entryOf(line: string): Entry | null {
  const first = pageFirst.exec(line)
  const last = endsInPage.test(line.slice(-1)) ? pageLast.exec(line) : null
  if (last && /\p{L}/u.test(last[1] as string)) {
    return {
      title: plain(last[1] as string),
      page: value(last[2] as string),
      leader: leaders.test(line.slice((last[1] as string).length)),
      pageFirst: false
    }
  }
  if (first && /\p{L}/u.test(first[2] as string))
    return { title: plain(first[2] as string), page: value(first[1] as string), leader: true, pageFirst: true }
  return null
}

const value = (text: string): number | null => (/^[ivxl]+$/i.test(text) ? null : Number(folded(text)))

/** The words of a title: links opened, the number before it and the dots after it left out. */
const plain = (text: string): string =>
  text
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]|[.…·\s]+$/g, '')
    .trim()

/** Pages of a table of contents never go back. */
const ascending = (list: readonly Entry[]): boolean => {
  const pages = list.flatMap((e) => (e.page === null ? [] : [e.page]))
  return pages.every((page, i) => i === 0 || page >= (pages[i - 1] as number))
}

/**
 * Tables of contents leave the body: their titles would be read as headings, their page numbers as paragraph numbers.
 * The heading of the contents stays. The titles go to `mahdarContents`.
 */
export const contents: Step = (tree, { source, file, report }) => {
  const listed: string[] = []
  const gone = new Set<RootContent>()
  tree.children.forEach((node, i) => {
    if (gone.has(node) || !isTitle(node, source)) return
    // "Page" may head the column of numbers.
    const heads = isPageWord(tree.children[i + 1], source) ? [tree.children[i + 1] as RootContent] : []
    const { blocks, found } = run(tree, source, i + 1 + heads.length, true)
    const paged = found.filter((e) => e.page !== null).length
    const known =
      paged >= 2 || (found.length >= 3 && comeBack(found, tree, source, i + 1 + blocks.length) * 2 >= found.length)
    if (!known || found.length < 2 || !ascending(found)) return
    for (const block of [...heads, ...blocks]) gone.add(block)
    listed.push(...found.map((e) => e.title))
    if (node.type === 'paragraph') makeHeading(node as unknown as Heading)
  })
  if (listed.length === 0) {
    for (let i = 0; i < tree.children.length; i++) {
      const { blocks, found } = run(tree, source, i, false)
      if (blocks.length === 0) continue
      const led = found.filter((e) => e.leader).length
      if (
        found.length >= 3 &&
        led * 2 >= found.length &&
        ascending(found) &&
        comeBack(found, tree, source, i + blocks.length) * 2 >= found.length
      ) {
        for (const block of blocks) gone.add(block)
        listed.push(...found.map((e) => e.title))
        break
      }
      i += blocks.length - 1
    }
  }
  if (listed.length === 0) return
  const [first] = gone
  const leaf = first && leaves(first)[0]?.leaf
  if (leaf)
    report(
      'table-of-contents',
      `left out a table of contents with ${listed.length} titles, from ${quoted(listed[0] as string)} to ${quoted(listed.at(-1) as string)}`,
      passageOf(leaf, source).at()
    )
  tree.children = tree.children.filter((node) => !gone.has(node))
  file.data.mahdarContents = listed
}

function isTitle(node: RootContent, source: Source): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false
  const { text } = passageOf(node, source)
  return text.length <= 40 && titles.has(folded(text).replace(/^[\s*]+|[\s:.*]+$/g, ''))
}

const pageWords = phrases(structure.page)
function isPageWord(node: RootContent | undefined, source: Source): boolean {
  if (node?.type !== 'paragraph') return false
  const { text } = passageOf(node, source)
  return text.length <= 20 && pageWords.has(folded(text).replace(/[\s:.*]+$/, ''))
}

function makeHeading(node: Heading): void {
  node.type = 'heading'
  node.depth = 1
  node.data = { ...node.data, inferred: true, style: 'contents' }
}

/** The blocks from `from` on that hold entries only. */
function run(tree: Root, source: Source, from: number, listed: boolean): { blocks: RootContent[]; found: Entry[] } {
  const blocks: RootContent[] = []
  const found: Entry[] = []
  for (let i = from; i < tree.children.length; i++) {
    const node = tree.children[i] as RootContent
    if (node.type === 'thematicBreak' && blocks.length > 0) continue
    // A list without page numbers is taken only where nothing but the heading stands before it.
    const own = entries(node, source, listed && blocks.length === 0)
    if (!own || !goesOn(found, own)) break
    blocks.push(node)
    found.push(...own)
  }
  return { blocks, found }
}

/** A table does not go back to earlier pages, nor put the pages on the other side: what does so is the text below it. */
function goesOn(found: readonly Entry[], own: readonly Entry[]): boolean {
  const before = found.findLast((e) => e.page !== null)
  const next = own.find((e) => e.page !== null)
  return !before || !next || (before.pageFirst === next.pageFirst && (next.page as number) >= (before.page as number))
}

/** How many of the titles stand in the document once more, below. */
function comeBack(found: readonly Entry[], tree: Root, source: Source, from: number): number {
  const below = new Set<string>()
  for (const node of tree.children.slice(from)) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { text } = passageOf(node, source)
      if (text.length <= 400) below.add(bareTitle(text))
    }
  }
  return found.filter((e) => below.has(bareTitle(e.title))).length
}

/** The titles that a table of contents listed, bare. */
export const listedTitles = (file: VFile): Set<string> => new Set((file.data.mahdarContents ?? []).map(bareTitle))

const between = new RegExp(`[^${anyLetter}${anyNumeral}]+`, 'g')

/** A title without its number, for comparison. */
export const bareTitle = (text: string): string =>
  folded(text)
    .replace(
      /^[\s([]*(?:(?:[0-9]+(?:\.[0-9]+)*|[ivxl]+|[a-z])[.)\]]?(?: ?[-:.)]| ) ?|[\u0621-\u064a]{1,5}(?:[.)\]]| ?[-:]) ?)/,
      ''
    )
    .replace(between, ' ')
    .trim()
