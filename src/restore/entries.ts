/**
 * Lines that Markdown runs together for want of a blank line between: "09:00 Opening" above "09:30 Panel", "a) …" above "b) …", fields
 * ("**Chair:** …", "Decision: …" below "Subject: …"), lines wholly in bold, and the lines of a masthead, the body above its symbol above the date.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { findDates } from '../language/dates.ts'
import { readLabel } from '../language/labels.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { lengthOf, textPart } from '../model/tree.ts'
import type { Step } from './step.ts'

/** A time of day, or the first of a range, with a zero or a colon as times have it. */
const opensWithTime = /^\s*[-–]?\s*[\d٠-٩]{1,2}[:.][\d٠-٩]{2}(?![\d٠-٩.])/

/** Among how many blocks of a document its masthead stands, and how long a line of it can be, in characters. */
const mastheadBlocks = 8
const mastheadLine = 60
/** Letters and figures joined by strokes that fill a line. */
const symbolLine = /^[A-Z][\w.()-]*(?:\/[\w.()-]+)+\*?$/

export const entries: Step = (tree, { source, language, report }) => {
  const prose = tree.children.findIndex((node) => node.type === 'paragraph' && lengthOf(node) > 200)
  const head = Math.min(mastheadBlocks, prose < 0 ? mastheadBlocks : prose)
  const parted = <T extends RootContent>(node: T, isHead: boolean): (T | Paragraph)[] => {
    if (node.type === 'list')
      for (const item of node.children) item.children = item.children.flatMap((child) => parted(child, false))
    if (node.type === 'blockquote') node.children = node.children.flatMap((child) => parted(child, false))
    if (node.type !== 'paragraph') return [node]
    const out = entriesOf(node, isHead, source, language)
    const [first] = out
    if (out.length > 1 && first?.position)
      report(
        'joined-entries',
        `parted ${out.length} entries that stand on lines of their own`,
        source.place(first.position.start.offset ?? 0, first.position.end.offset ?? 0)
      )
    return out
  }
  tree.children = tree.children.flatMap((node, i): RootContent[] => parted(node, i < head))
}

/** The entries that a paragraph holds, each a paragraph; itself where it holds no more than one. */
function entriesOf(node: Paragraph, isHead: boolean, source: Source, language: Language): Paragraph[] {
  const inHead = isHead && node.children.some(hasLineBreak)
  const mayHoldMarks = holdsBelow(node, markBelow)
  const strong = node.children.filter((child) => child.type === 'strong').length
  const mayHoldFields = strong > 1 || holdsBelow(node, fieldBelow)
  if (!inHead && !mayHoldMarks && strong === 0 && !mayHoldFields && !mayHoldTimes(node)) return [node]
  const lines = linesOf(node, source)
  const timed = lines.filter((line) => opensWithTime.test(headOf(line)))
  const all = inHead && isMasthead(lines.map(wordsIn), language)
  const titles = new Set(strong > 0 && lines.length > 1 ? lines.filter(isInBold) : none)
  const fields = mayHoldFields && timed.length < 2 ? fieldsIn(lines.filter((line) => !titles.has(line))) : []
  const marked = fields.length > 1 ? new Set(fields) : mayHoldMarks && timed.length < 2 ? markedIn(lines) : none
  if (timed.length < 2 && marked.size < 2 && titles.size === 0 && !all) return [node]
  const opens = (line: PhrasingContent[]) =>
    marked.size > 1 ? marked.has(line) : timed.length > 1 && opensWithTime.test(headOf(line))
  const out: Paragraph[] = []
  let title = false
  for (const line of lines) {
    const last = out.at(-1)
    if (last && !all && !title && !titles.has(line) && !opens(line)) last.children.push(breakBefore(line), ...line)
    else out.push({ type: 'paragraph', children: line })
    title = titles.has(line)
  }
  for (const paragraph of out) {
    const start = paragraph.children[0]?.position?.start
    const end = paragraph.children.at(-1)?.position?.end
    if (start && end) paragraph.position = { start, end }
  }
  const [first] = out
  // The number that Markdown has read stays with its words.
  if (first && node.data) first.data = node.data
  return out
}

/** The end of the line above, which goes on in this one. */
function breakBefore([first]: readonly PhrasingContent[]): PhrasingContent {
  const end = first?.position?.start
  if (!end?.offset) return { type: 'break' }
  const start = { line: end.line - 1, column: 1, offset: end.offset - 1 }
  return { type: 'break', position: { start, end } }
}

/** True for short lines of which one is nothing but a symbol or the day of the meeting, perhaps with the town before it. */
function isMasthead(lines: readonly string[], language: Language): boolean {
  if (lines.length < 2 || lines.some((line) => line.length > mastheadLine || /[,،;؛]$/.test(line))) return false
  return lines.some((line) => {
    const [date] = findDates(line, language)
    return symbolLine.test(line) || (date !== undefined && date.start <= 30 && line.length - date.end <= 1)
  })
}

/** A letter or a number with its sign opens a line behind another: "b) …", ب- …, "2- …"; or a dash that Markdown takes for no bullet. */
const markBelow = /[\r\n]\s*(?:[([]?(?:[a-hA-H]|[\u0621-\u064a]|[\d٠-٩]{1,3})\u0640?\s?[-–).\]]|[–—]\s)/

/** Whether a line behind the first opens as `pattern` says, which looks for the end of the line before it. */
const holdsBelow = ({ children }: Paragraph, pattern: RegExp): boolean =>
  children.some(
    (child, i) =>
      child.type === 'text' && pattern.test(children[i - 1]?.type === 'break' ? `\n${child.value}` : child.value)
  )
const none: ReadonlySet<PhrasingContent[]> = new Set()

/** The lines that open with letters, or with signed numbers, of which the second counts on from the first, or with dashes; none where they do not. */
function markedIn(lines: readonly PhrasingContent[][]): ReadonlySet<PhrasingContent[]> {
  const marked = lines.flatMap((line) => {
    const label = readLabel(headOf(line), false)
    if (!label || label.value === null) return []
    return label.kind === 'letter' || (label.kind === 'number' && !label.weak)
      ? [{ line, ...label, value: label.value }]
      : []
  })
  const dashed = lines.filter((line) => /^\s*[–—]\s/.test(headOf(line)))
  if (dashed.length > 1) return new Set(dashed)
  for (const kind of ['letter', 'number']) {
    const found = marked.filter((mark) => mark.kind === kind)
    const [first, second] = found
    if (first && second && second.value === first.value + 1) return new Set(found.map(({ line }) => line))
  }
  return none
}

/** "**Chair:** Ms. Vale": a line that opens with a label in bold. */
function opensField([first, next]: readonly PhrasingContent[]): boolean {
  if (first?.type !== 'strong') return false
  return /[:：]\s*$/.test(textOf(first)) || (next?.type === 'text' && /^\s?[:：]/.test(next.value))
}

/** A line that is in bold from end to end is the title of those below it: "**3. Consent agenda**", "**القرار رقم (12)**". */
const isInBold = (line: readonly PhrasingContent[]): boolean =>
  line.some((node) => node.type === 'strong') &&
  line.every((node) => node.type === 'strong' || /^\s*$/.test(textOf(node))) &&
  wordsIn(line).length <= longestBold &&
  // "**ACTION: the Registrar**" is a field with its value, "**First: the reserve**" a numbered title.
  (!/[:：]\s?\S/.test(wordsIn(line)) || readLabel(wordsIn(line).slice(0, 40), false)?.kind === 'word')
/** In characters. */
const longestBold = 120

/** The lines that open with labels in bold, or, where most lines have one, with plain ones: "Subject: …" above "Decision: …". */
function fieldsIn(lines: readonly PhrasingContent[][]): PhrasingContent[][] {
  const bold = lines.filter(opensField)
  if (bold.length > 1) return bold
  const plain = lines.filter((line) => opensField(line) || fieldLabel.test(wordsIn(line)))
  return plain.length > 1 && plain.length * 2 > lines.length ? plain : []
}
/** Up to five words before a colon. */
const fieldLabel = /^\p{L}[\p{L}'’()]*(?:[ /][\p{L}'’()]+){0,4}\s?[:：](?:\s|$)/u
const fieldBelow = /[\r\n]\s*\p{L}[^\r\n:：]{0,60}[:：]/u

const wordsIn = (line: readonly PhrasingContent[]): string =>
  line
    .map((node) => textOf(node))
    .join('')
    .trim()
const hasLineBreak = (child: PhrasingContent): boolean =>
  child.type === 'break' || (child.type === 'text' && /[\r\n]/.test(child.value))

/** A line may open with a time behind another line, or is parted from it by something else than the text. */
const timeBelow = /[\r\n]\s*[-–]?\s*(?:[\d٠-٩]|$)/
const mayHoldTimes = ({ children }: Paragraph): boolean =>
  children.some((child) => child.type === 'break' || (child.type === 'text' && timeBelow.test(child.value)))

const headOf = (line: readonly PhrasingContent[]): string => {
  const [first] = line
  return first?.type === 'text' ? first.value.slice(0, 40) : ''
}

/** The lines of a paragraph as the file has them. */
function linesOf(node: Paragraph, source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type !== 'text' || child.position?.start.offset === undefined) {
      if (child.type === 'break') lines.push([])
      else lines.at(-1)?.push(child)
      continue
    }
    let done = 0
    for (const match of child.value.matchAll(/\r\n?|\n/g)) {
      if (match.index > done) lines.at(-1)?.push(textPart(source, child, done, match.index))
      done = match.index + match[0].length
      lines.push([])
    }
    if (done < child.value.length) lines.at(-1)?.push(textPart(source, child, done, child.value.length))
  }
  return lines.filter((line) => line.length > 0)
}
