import type { Paragraph, Root, RootContent } from 'mdast'
import { twoLetters } from '../language/characters.ts'
import { clauseVerb } from '../language/clauses.ts'
import { folded } from '../language/fold.ts'
import { endsInColon, endsSentence, hasFiniteVerb, structure, wordCount } from '../language/prose.ts'
import { groupBy } from '../model/group.ts'
import type { Source } from '../model/source.ts'
import { leaves, passageOf } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Damage, Step } from './step.ts'

const number = '[0-9]{1,4}'
const word = (list: { ar: string[]; en: string[] }) => [...list.ar, ...list.en].map(folded).join('|')
const page = `(?:${word(structure.page)})`
const of = `(?:${word(structure.pageOf)}|/)`
const roman = '[ivxl]{1,6}'
/** A page number alone, on folded text: `- 3 -`, `page 3 of 12`, `3/12`, `(iv)`. A bare number is judged by its neighbours. */
const pageNumber = new RegExp(
  `^(?:- ?(?:${number}|${roman}) ?-|\\[ ?${number} ?\\]|${page}\\.? ?:? ?${number}(?: ?${of} ?${number})?|${number} ?/ ?${number}|${number} ${page}|\\( ?${roman} ?\\))$`
)
const bareNumber = new RegExp(`^(?:${number}|${roman})$`)

/** The longest running header, in words. */
const longestHeader = 20
/** The longest line of a page, and the longest number of one, in UTF-16 units. */
const longestLine = 200
const longestNumber = 40
/** A line without page breaks round it must come back this often to be a running header. */
const leastRepeats = 3
/** Among so many blocks stands the head of a document, with the symbol that is its own. */
const headBlocks = 8
/** A line of so many words may be a sentence that a header cuts; shorter ones are titles. */
const leastProse = 6

interface Line {
  node: RootContent
  leaf: Paragraph
  text: string
}

/** Page numbers and running headers or footers: what the page repeats and the text does not say. */
export const furniture: Step = (tree, damage) => {
  const { source, report } = damage
  const lines = plainLines(tree, source)
  const gone = new Map<RootContent, string>()
  const bare: number[] = []
  lines.forEach(({ node, text }, i) => {
    if (pageNumber.test(text) && !isPastTotal(text)) gone.set(node, 'page number')
    else if (bareNumber.test(text)) bare.push(i)
  })
  // 3, 4, 5 … alone on their lines are pages; a single number may be anything (an amount, a year, a cell).
  const counting = bare.filter((at, k) => {
    const value = Number(lines[at]?.text)
    const near = [bare[k - 1], bare[k + 1]].map((j) => (j === undefined ? Number.NaN : Number(lines[j]?.text)))
    return (near[0] === value - 1 || near[1] === value + 1) && !besideEachOther(bare, k)
  })
  if (counting.length >= 2) for (const at of counting) gone.set((lines[at] as Line).node, 'page number')
  for (const line of runningHeaders(tree, lines, gone, damage)) gone.set(line.node, 'running header')
  for (const line of symbolsBeside(tree, lines, gone, source)) gone.set(line.node, 'running header')
  if (gone.size === 0) return
  for (const { node, leaf } of lines) {
    const kind = gone.get(node)
    if (kind === undefined) continue
    const passage = passageOf(leaf, source)
    report('page-furniture', `left out the ${kind} ${quoted(passage.text)}`, passage.at())
    // A header may print the symbol of the document.
    if (kind === 'running header') tree.data = { ...tree.data, headers: [...(tree.data?.headers ?? []), passage.text] }
  }
  // A page ends here: the next step sees that a sentence may go on behind it.
  tree.children = tree.children.map((node): RootContent => {
    if (!gone.has(node)) return node
    return {
      type: 'thematicBreak',
      data: { page: true, furniture: true },
      ...(node.position && { position: node.position })
    }
  })
}

/** 2025/8 numbers a decision: no page comes after the last. */
function isPastTotal(text: string): boolean {
  const [, at, of] = /^([0-9]+) ?\/ ?([0-9]+)$/.exec(text) ?? []
  return at !== undefined && Number(at) > Number(of)
}

const besideEachOther = (bare: readonly number[], k: number): boolean =>
  (bare[k + 1] ?? Number.POSITIVE_INFINITY) - (bare[k] as number) === 1 ||
  (bare[k] as number) - (bare[k - 1] ?? -9) === 1

/** Paragraphs that stand on the page by themselves, folded; empty where they are too long, or sentences. */
function plainLines(tree: Root, source: Source): Line[] {
  return tree.children.flatMap((node): Line[] => {
    if (node.type !== 'paragraph') {
      // "- 3 -" reads as a bullet with the words "3 -".
      if (node.type === 'list' && node.children.length === 1) {
        const start = node.position?.start.offset ?? 0
        const end = node.position?.end.offset ?? start
        const text = folded(source.text.slice(start, Math.min(end, start + 40))).trim()
        const leaf = leaves(node)[0]?.leaf
        return end - start <= 12 && pageNumber.test(text) && leaf?.type === 'paragraph' ? [{ node, leaf, text }] : []
      }
      return []
    }
    const { text } = passageOf(node, source)
    const said = text.length > longestLine || (text.length > longestNumber && endsSentence(text))
    return [{ node, leaf: node, text: said ? '' : folded(text).trim() }]
  })
}

/**
 * Short unterminated lines that come back word for word (page numbers aside) at least three times, or twice where one
 * of them stands beside a page break or page number. The first copy stays where it opens the document: it is the title.
 */
function runningHeaders(
  tree: Root,
  lines: readonly Line[],
  gone: ReadonlyMap<RootContent, string>,
  { source, language }: Damage
): Line[] {
  const groups = groupBy(
    lines.filter((line) => line.text !== '' && !gone.has(line.node)),
    (line) => line.text.replace(/[0-9]+/g, '#')
  )
  const place = new Map(tree.children.map((node, i) => [node, i]))
  const breaksPage = (node: RootContent | undefined) =>
    node !== undefined && ((node.type === 'thematicBreak' && node.data?.page) || gone.get(node) === 'page number')
  const besideBreak = ({ node }: Line) => {
    const i = place.get(node) as number
    return [i - 2, i - 1, i + 1, i + 2].some((j) => breaksPage(tree.children[j]))
  }
  const found: Line[] = []
  for (const [key, group] of groups) {
    if (group.length < 2 || !twoLetters.test(key) || !isHeader(group[0] as Line, language)) continue
    const beside = group.filter(besideBreak).length
    const digitsDiffer = new Set(group.map((l) => l.text)).size > 1
    // Numbered titles ("Agenda item 3") differ in their digits only: without page breaks they are no furniture.
    if (
      beside * 2 < group.length &&
      !paged(group, source) &&
      (digitsDiffer || group.length < leastRepeats || !apart(group, tree, source, place))
    )
      continue
    // "The Executive Board" above the clauses of each of its decisions
    const speaks = group.filter(({ node }) =>
      opensClause(tree.children[(place.get(node) as number) + 1], source, language)
    )
    if (speaks.length * 2 >= group.length) continue
    const first = group[0] as Line
    const opens = (place.get(first.node) as number) < headBlocks
    // The symbol of a document stands beside its first page number.
    const keeps =
      opens && (!besideBreak(first) || (place.get(first.node) === 0 && symbol.test(passageOf(first.leaf, source).text)))
    found.push(...(keeps ? group.slice(1) : group))
  }
  return found
}

/** Symbols alone on a line beside a page number, behind the head of the document: a header even where its page is the only one. */
function symbolsBeside(
  tree: Root,
  lines: readonly Line[],
  gone: ReadonlyMap<RootContent, string>,
  source: Source
): Line[] {
  const pages = new Set(tree.children.flatMap((node, i) => (gone.get(node) === 'page number' ? [i - 1, i + 1] : [])))
  if (pages.size === 0) return []
  const beside = new Set(tree.children.filter((_, i) => i >= headBlocks && pages.has(i)))
  return lines.filter(
    ({ node, leaf }) => beside.has(node) && !gone.has(node) && symbol.test(passageOf(leaf, source).text)
  )
}

/** True where the block opens with the verb of a clause, behind its number if it has one. */
function opensClause(node: RootContent | undefined, source: Source, language: Damage['language']): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'list') return false
  const leaf = leaves(node)[0]?.leaf
  const text = leaf ? passageOf(leaf, source).text.replace(/^[\d٠-٩]{1,2} ?[-–.)]* /, '') : ''
  return clauseVerb(text, language) !== null
}

/** `A/70/6`: a symbol alone on its line. */
const symbol = /^[A-Z][\w().-]*(?:\/[\w().-]+)+$/
/** A page number that a wide gap parts from the words of its line. */
const spacedNumber = /\S(?: {3,}|\t+ *)([0-9٠-٩]{1,3})$|^([0-9٠-٩]{1,3})(?: {3,}|\t+ *)\S/

/** Whether each line has a page number of its own, and the numbers go up: "Report of the Board      3". */
function paged(group: readonly Line[], source: Source): boolean {
  let last = 0
  return group.every(({ leaf, text }) => {
    const start = leaf.position?.start.offset ?? 0
    const match = spacedNumber.exec(source.text.slice(start, leaf.position?.end.offset ?? start).trim())
    const page = Number(folded(match?.[1] ?? match?.[2] ?? '0'))
    const rises = page > last && wordCount(text.replace(/[0-9]+/g, ' ')) >= 3
    last = page
    return rises
  })
}

function isHeader({ text }: Line, language: Damage['language']): boolean {
  return (
    wordCount(text) <= longestHeader &&
    !endsSentence(text) &&
    !endsInColon(text) &&
    !/[;؛,،]$/.test(text) &&
    !hasFiniteVerb(text, language)
  )
}

/** Copies of a running header cut sentences; a heading that recurs has titles or whole sentences round it. */
function apart(group: readonly Line[], tree: Root, source: Source, place: ReadonlyMap<RootContent, number>): boolean {
  const cuts = group.filter(({ node }) => {
    const at = place.get(node) as number
    const before = lastWords(tree.children[at - 1], source)
    const next = tree.children[at + 1]
    const after = next?.type === 'paragraph' ? passageOf(next, source).text : lastWords(next, source)
    return wordCount(before) >= leastProse && !/[.!?؟:؛;…]["'”’»)\]]*\s*$/.test(before) && /[.!?؟:؛;,،…]/.test(after)
  }).length
  return cuts * 2 >= group.length
}

/** The last words of a paragraph or list; empty for other blocks. */
function lastWords(node: RootContent | undefined, source: Source): string {
  const leaf = node?.type === 'paragraph' || node?.type === 'list' ? leaves(node).at(-1)?.leaf : undefined
  return leaf ? passageOf(leaf, source).text.slice(-200) : ''
}
