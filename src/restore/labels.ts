import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { findDates } from '../language/dates.ts'
import { folded } from '../language/fold.ts'
import { type Found, latinLetter, readLabel } from '../language/labels.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { headOf, type Label, passageOf } from '../model/tree.ts'
import type { Step } from './step.ts'

/**
 * Finds the label before the words of every block: `1.3`, `أ )`, `(a)`, `’1‘`, `أولاً`. A number parted from the words by a
 * mere space counts only where it continues (or opens) a sequence: "23 فبراير" is no label, "1 that …" before "2 that …" is.
 */
export const labels: Step = (tree, { source, language }) => {
  const order: { found: Found; weak: boolean; block: Paragraph | (RootContent & { type: 'heading' }) }[] = []
  const visit = (node: RootContent | ListItem, item?: ListItem) => {
    if (node.type === 'list') {
      const numbers = numbersOf(node, source)
      node.children.forEach((child, index) => {
        if (!child.data?.label) labelItem(child, node.ordered ?? false, numbers[index] as number, source)
        visit(child)
      })
    } else if (node.type === 'listItem') {
      const head = headOf(node)
      for (const child of node.children) visit(child as RootContent, child === head ? node : undefined)
    } else if (node.type === 'blockquote') {
      for (const child of node.children) visit(child)
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      const passage = passageOf(node, source)
      const { label: given } = node.data ?? {}
      if (given?.automatic) {
        order.push({ found: given, weak: false, block: node })
        return
      }
      const found = readLabel(passage.text.slice(0, 40), tabAfter(passage.text, source, passage.origin(0)))
      if (!found || found.width >= passage.length) return
      // "27 February 2024" is a date, though 26 stands before it.
      if (found.weak && findDates(passage.text.slice(0, 60), language)[0]?.start === 0) return
      // Inside a list item the bullet is the mark-up's; a marker in its words is the label that counts.
      if (item && found.kind === 'bullet') return
      order.push({ found, weak: found.weak === true, block: node })
      if (!found.weak) node.data = { ...node.data, label: strip(found) }
    }
  }
  for (const node of tree.children) visit(node)
  settleRoman(order)
  confirm(order, source, language)
  confirmKin(order)
  dropLonely(tree, source)
}

const strip = ({ weak: _w, dashed: _d, dotted: _o, stuck: _s, ...label }: Found): Label => label

function tabAfter(text: string, source: Source, origin: number): boolean {
  const digits = /^[0-9٠-٩]+(?:\.[0-9٠-٩]+)*/.exec(text)?.[0].length ?? 0
  return digits > 0 && source.text[origin + digits] === '\t'
}

const printedNumber = /^\s{0,3}(\d{1,9})[.)]/

/**
 * The numbers of the items of a list: those that are printed before them (1., 2., 15.), where Markdown counts on from the first. Where one
 * number stands before all, as authors write who let Markdown count, or none is printed, they are counted.
 */
export function numbersOf({ children, start }: List, source: Source): number[] {
  const printed = children.map((item) => {
    const from = item.position?.start.offset ?? 0
    const digits = printedNumber.exec(source.text.slice(from, from + 14))?.[1]
    return digits === undefined ? null : Number(digits)
  })
  const isCounted = printed.includes(null) || (children.length > 1 && new Set(printed).size === 1)
  return children.map((_, i) => (isCounted ? (start ?? 1) + i : (printed[i] as number)))
}

/** The number or bullet that mark-up has read before the words of an item. */
export function markOf(item: ListItem, ordered: boolean, number: number, source: Source): Label {
  const start = item.position?.start.offset ?? 0
  const printed = /^\s*(\S+)/.exec(source.text.slice(start, start + 14))?.[1] ?? ''
  return ordered
    ? { printed, kind: 'number', marker: String(number), ordinal: String(number), value: number, width: 0 }
    : { printed: printed.slice(0, 1), kind: 'bullet', marker: null, ordinal: null, value: null, width: 0 }
}

function labelItem(item: ListItem, ordered: boolean, number: number, source: Source): void {
  const label = markOf(item, ordered, number, source)
  item.data = { ...item.data, label }
}

/** (i) after (h) is the ninth letter, otherwise the first roman number. */
function settleRoman(
  order: { found: Found; weak: boolean; block: Paragraph | (RootContent & { type: 'heading' }) }[]
): void {
  const sequence = order.map(({ found }) => found)
  for (const [i, { found, weak, block }] of order.entries()) {
    if (found.automatic || found.kind !== 'roman' || found.marker?.length !== 1 || !/^[ivx]$/i.test(found.marker))
      continue
    const before = [...sequence.slice(Math.max(0, i - 12), i)]
      .reverse()
      .find((f) => f.kind === 'letter' || f.kind === 'roman')
    const place = folded(found.marker).charCodeAt(0) - 96
    if (before?.kind === 'letter' && before.value === place - 1) {
      found.kind = 'letter'
      found.value = place
      found.ordinal = /[A-Z]/.test(found.marker) ? found.marker : latinLetter(place)
      if (!weak) block.data = { ...block.data, label: strip(found) }
    }
  }
}

/** The longest title behind a bare number that is not the one due, in UTF-16 units. */
const longestTitle = 80

/** A number that is said twice or leaves one out, where the next one goes on from it or is as due: 1, 2, 2, 4 and 1, 2, 4, 5. */
function isBorneOut(value: number, last: number, next: Found | undefined): boolean {
  if (last < 2 || next?.kind !== 'number') return false
  const after = next.value ?? 0
  return value === last ? after === last + 1 || after === last + 2 : value === last + 2 && after === value + 1
}

/** Bare numbers are labels where they count on: 1 before 2, or n after n-1 in the labelled blocks before, or by what comes next. */
function confirm(
  order: { found: Found; weak: boolean; block: Paragraph | (RootContent & { type: 'heading' }) }[],
  source: Source,
  language: Language
): void {
  // Decimals of a text from right to left may be printed in visual order.
  const isDue = ({ marker }: Found) => {
    const parts = (marker ?? '').split('.').map(Number)
    return parts[0] === last + 1 || (language === 'ar' && parts.at(-1) === last + 1)
  }
  const isTitle = ({ block }: (typeof order)[number]) => {
    const { text } = passageOf(block, source)
    return text.length <= longestTitle && !/[.;؛:]$/.test(text)
  }
  const accept = (entry: (typeof order)[number]) => {
    entry.weak = false
    entry.block.data = { ...entry.block.data, label: strip(entry.found) }
  }
  const first = (entry: (typeof order)[number]) => Number.parseInt(entry.found.marker ?? '', 10)
  let last = 0
  order.forEach((entry, i) => {
    if ((entry.found.kind !== 'number' && entry.found.kind !== 'decimal') || entry.found.dashed || entry.found.dotted)
      return
    if (entry.weak) {
      const value = entry.found.value ?? 0
      const next = order
        .slice(i + 1, i + 30)
        .find(({ found }) => (found.kind === 'number' && !found.dotted) || found.kind === 'decimal')
      const opens =
        value === 1 && next !== undefined && (first(next) === 2 || (next.found.kind === 'decimal' && first(next) === 1))
      const heads = next?.found.kind === 'decimal' && first(next) === value
      const counts = last > 0 && value === last + 1
      // "3 Discussion" before 2.1: the number of a section, printed wrong.
      const misnumbered =
        next?.found.kind === 'decimal' && last > 0 && value < 40 && isDue(next.found) && isTitle(entry)
      const likely =
        misnumbered || isBorneOut(value, last, next?.found) || (entry.block.type === 'heading' && value < 40)
      if (opens || counts || heads || (likely && !entry.found.stuck)) accept(entry)
      else return
    }
    last = entry.found.kind === 'number' ? (entry.found.value ?? 0) : last
  })
}

/** Letters before a hyphen, decimals glued to a word and numbers behind a full stop are labels where the one before or after them is beside them in its sequence. */
function confirmKin(
  order: { found: Found; weak: boolean; block: Paragraph | (RootContent & { type: 'heading' }) }[]
): void {
  const last = new Map<string, Found>()
  const kin = (a: Found, b: Found) =>
    a.dashed || b.dashed
      ? countsOn(a, b)
      : a.kind === 'decimal'
        ? a.marker?.split('.').some((part) => b.marker?.split('.').includes(part))
        : b.value === (a.value as number) + 1 && (b.weak === true || a.weak !== true)
  const open: (typeof order)[number][] = []
  const accept = (entry: (typeof order)[number]) => {
    entry.block.data = { ...entry.block.data, label: strip(entry.found) }
  }
  for (const [i, entry] of order.entries()) {
    const { found } = entry
    if (found.kind !== 'letter' && found.kind !== 'roman' && found.kind !== 'decimal' && !found.dotted) continue
    const row = found.dotted ? 'dotted' : found.kind
    const before = last.get(row)
    if (before && kin(before, found)) {
      for (const waiting of open.splice(0)) if (waiting.found === before) accept(waiting)
      if (entry.weak) accept(entry)
    } else if (entry.weak && leavesOneOut(order[i - 1], entry)) accept(entry)
    else if (entry.weak) open.push(entry)
    last.set(row, found)
  }
}

/** A letter right below one that is a label, and one is left out between them: ب- above د-. */
const leavesOneOut = (
  above: { found: Found; block: Paragraph | (RootContent & { type: 'heading' }) } | undefined,
  { found }: { found: Found }
): boolean =>
  found.kind === 'letter' &&
  above?.found.kind === 'letter' &&
  above.block.data?.label !== undefined &&
  above.found.printed.slice(-1) === found.printed.slice(-1) &&
  found.value === (above.found.value ?? 0) + 2

/** True where b is the next number after a, or opens the next section: 2-1 before 2-2 or 3-1, in either order of the parts. */
function countsOn(a: Found, b: Found): boolean {
  const parts = (label: Found) => (label.marker ?? '').split('.').map(Number)
  const follows = (from: number[], to: number[]) => {
    const at = from.findIndex((n, i) => n !== to[i])
    return at >= 0 && to[at] === (from[at] as number) + 1 && to.slice(at + 1).every((n) => n === 1)
  }
  return follows(parts(a), parts(b)) || follows(parts(a).reverse(), parts(b).reverse())
}

/** A single letter with a full stop that nothing continues is an initial or an abbreviation ("A. Smith"), not a label. */
function dropLonely(tree: Root, source: Source): void {
  const lettered: { block: Paragraph | (RootContent & { type: 'heading' }); label: Label; listed: boolean }[] = []
  const visit = (node: RootContent | ListItem, listed = false) => {
    if (
      (node.type === 'paragraph' || node.type === 'heading') &&
      node.data?.label?.kind === 'letter' &&
      /^[A-Z]\.$/.test(node.data.label.printed)
    ) {
      lettered.push({ block: node, label: node.data.label, listed })
    } else if ('children' in node && node.type !== 'table') {
      for (const child of node.children) visit(child as RootContent, listed || node.type === 'listItem')
    }
  }
  for (const node of tree.children) visit(node)
  lettered.forEach(({ block, label, listed }, i) => {
    const near = [lettered[i - 1], lettered[i + 1]].some(
      (o) => o && Math.abs((o.label.value ?? 0) - (label.value ?? 0)) === 1
    )
    // "A. Working methods" is a title; a name has capitals throughout. The entry of a list is no title: "- D. Reed to circulate the plan".
    const words = passageOf(block, source).slice(label.width).text
    const title = !listed && / \p{Ll}{4}/u.test(words) && words.length < 120 && !/[.!?]$/.test(words)
    if (!near && !title && block.data) delete block.data.label
  })
}
