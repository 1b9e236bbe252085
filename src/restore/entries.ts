/**
 * Lines that Markdown runs together for want of a blank line between: "09:00 Opening" above "09:30 Panel", "a) …" above "b) …", and
 * the lines of a masthead, the body above its symbol above the date.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { findDates } from '../language/dates.ts'
import { readLabel } from '../language/labels.ts'
import type { Language } from '../model/record.ts'
import { textPart } from '../model/tree.ts'
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
  tree.children = tree.children.flatMap((node, i): RootContent[] => {
    if (node.type !== 'paragraph') return [node]
    const inHead = i < head && node.children.some(hasLineBreak)
    const mayHoldLetters = node.children.some(hasLetterBelow)
    if (!inHead && !mayHoldLetters && !mayHoldTimes(node)) return [node]
    const lines = linesOf(node, source)
    const timed = lines.filter((line) => opensWithTime.test(headOf(line)))
    const all = inHead && isMasthead(lines.map(wordsIn), language)
    const lettered = mayHoldLetters && timed.length < 2 ? letteredIn(lines) : none
    if (timed.length < 2 && lettered.size < 2 && !all) return [node]
    const opens = (line: PhrasingContent[]) =>
      lettered.size > 0 ? lettered.has(line) : opensWithTime.test(headOf(line))
    const out: Paragraph[] = []
    for (const line of lines) {
      const last = out.at(-1)
      if (last && !all && !opens(line)) last.children.push(...line)
      else out.push({ type: 'paragraph', children: line })
    }
    for (const paragraph of out) {
      const start = paragraph.children[0]?.position?.start
      const end = paragraph.children.at(-1)?.position?.end
      if (start && end) paragraph.position = { start, end }
    }
    const [first] = out
    if (first?.position)
      report(
        'joined-entries',
        `parted ${out.length} entries that stand on lines of their own`,
        source.place(first.position.start.offset ?? 0, first.position.end.offset ?? 0)
      )
    return out
  })
}

/** True for short lines of which one is nothing but a symbol or the day of the meeting, perhaps with the town before it. */
function isMasthead(lines: readonly string[], language: Language): boolean {
  if (lines.length < 2 || lines.some((line) => line.length > mastheadLine || /[,،;؛]$/.test(line))) return false
  return lines.some((line) => {
    const [date] = findDates(line, language)
    return symbolLine.test(line) || (date !== undefined && date.start <= 30 && line.length - date.end <= 1)
  })
}

/** A letter with its sign opens a line behind another: "b) …", ب- … */
const letterBelow = /[\r\n]\s*[([]?(?:[a-hA-H]|[\u0621-\u064a])\u0640?\s?[-–).\]]/
const hasLetterBelow = (child: PhrasingContent): boolean => child.type === 'text' && letterBelow.test(child.value)
const none: ReadonlySet<PhrasingContent[]> = new Set()

/** The lines that open with letters of which the second counts on from the first; none where they do not. */
function letteredIn(lines: readonly PhrasingContent[][]): ReadonlySet<PhrasingContent[]> {
  const found = lines.flatMap((line) => {
    const label = readLabel(headOf(line), false)
    return label?.kind === 'letter' && label.value !== null ? [{ line, value: label.value }] : []
  })
  const [first, second] = found
  return first && second && second.value === first.value + 1 ? new Set(found.map(({ line }) => line)) : none
}

const wordsIn = (line: readonly PhrasingContent[]): string =>
  line
    .map((node) => textOf(node))
    .join('')
    .trim()
const lengthOf = (node: Paragraph): number => (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)
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
function linesOf(node: Paragraph, source: Parameters<Step>[1]['source']): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    const start = child.position?.start.offset
    if (child.type !== 'text' || start === undefined || child.position?.end.offset !== start + child.value.length) {
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
