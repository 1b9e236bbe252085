/** What the headings found are to each other: annexes with their numbers, further lines of one title, the title of the whole. */
import type { Heading, Root, RootContent } from 'mdast'
import { anyLetter, anyMark } from '../../language/characters.ts'
import { folded } from '../../language/fold.ts'
import { sectionTitles, structure } from '../../language/prose.ts'
import type { Source } from '../../model/source.ts'
import { passageOf } from '../../model/tree.ts'
import { division, isDate } from './divisions.ts'
import { isBold, isCapitals } from './judge.ts'

/** A word with a number or letter before the words of a title. */
const annexed = new RegExp(
  `^([${anyLetter}${anyMark}]+) ([0-9٠-٩]{1,3}|[IVX]{1,5}|[A-Z]|[\u0621-\u064a]{1,2}) ?(?:[:.–—-] ?| (?=\\S))(?=\\S)`
)

/** "REPORT OF THE CHAIR" names an instrument, but among section titles in capitals it is one of them. */
export function followKin(tree: Root, source: Source): void {
  const inferred = tree.children.filter((n): n is Heading => n.type === 'heading' && n.data?.inferred === true)
  const looks = new Set(inferred.map((n) => n.data?.style ?? ''))
  const [first] = inferred
  for (const heading of inferred.slice(1)) {
    if (heading.data?.style !== 'instrument') continue
    const look = lookOf(heading, source)
    if (looks.has(look) && look !== 'instrument' && look !== lookOf(first as Heading, source)) heading.data.style = look
  }
}

/** "Annex 1: Documents" has the number "Annex 1" and the title "Documents". */
export function nameAnnexes(tree: Root, source: Source): void {
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.data?.label) continue
    const { text } = passageOf(node, source)
    const match = annexed.exec(text)
    if (!match) continue
    const name = structure.annexNames[folded(match[1] as string)]
    if (name === undefined) continue
    const number = folded(match[2] as string).toUpperCase()
    const printed = `${match[1]} ${match[2]}`
    node.data = {
      ...node.data,
      label: {
        printed,
        kind: 'word',
        marker: printed,
        ordinal: `${name} ${number}`,
        value: Number(number) || null,
        width: match[0].length
      }
    }
  }
}

/**
 * What a resolution, a contribution or an annex is about stands on the lines below its name: further lines of one title,
 * unless they are numbered, head a usual section, or have siblings further down.
 */
export function findSubtitles(tree: Root, source: Source): void {
  const all = tree.children
  for (let i = 0; i < all.length; i++) {
    const node = all[i] as RootContent
    if (node.type !== 'heading' || node.data?.subtitle) continue
    const kind = division(passageOf(node, source).text)
    if (kind !== 'instrument' && !(kind === 'annex' && !node.data?.label)) continue
    const lines: Heading[] = []
    let k = i + 1
    for (; k < all.length; k++) {
      const next = all[k] as RootContent
      if (next.type === 'paragraph' && /^\(.*\)$/.test(passageOf(next, source).text)) continue
      if (next.type !== 'heading' || next.data?.label) break
      const { text } = passageOf(next, source)
      const inner = division(text)
      if (isDate(text) || sectionTitles.has(folded(text)) || (inner !== undefined && inner !== 'instrument')) break
      if (
        next.data?.inferred
          ? (inner === 'instrument' && lines.length > 0) || hasKin(next, node, all.slice(k + 1), source)
          : next.depth <= node.depth && inner === undefined
      )
        break
      lines.push(next)
    }
    if (lines.length === 0) continue
    const depth = lines[0]?.depth ?? 1
    const marked = !lines[0]?.data?.inferred
    let sibling = false
    for (let j = k; marked && j < all.length; j++) {
      const next = all[j] as RootContent
      if (next.type !== 'heading') continue
      if (next.depth < depth) break
      if (next.depth === depth) sibling = true
    }
    if (!sibling && lines.length <= 3) for (const line of lines) line.data = { ...line.data, subtitle: true }
  }
}

/** What a heading looks like, whatever it says. */
const lookOf = (node: Heading, source: Source): string =>
  isBold(node) ? 'bold' : isCapitals(passageOf(node, source).text) ? 'capitals' : (node.data?.style ?? '')

/** Whether headings below look as this one does, and other than the title above it: then it heads a section as they do. */
function hasKin(heading: Heading, title: Heading, below: readonly RootContent[], source: Source): boolean {
  const look = lookOf(heading, source)
  if (!/^(?:bold|capitals|underlined.*)$/.test(look) || look === lookOf(title, source)) return false
  return below.some((n) => n.type === 'heading' && n.data?.inferred && lookOf(n, source) === look)
}

/** Lines above the longest of the titles that open a document name its author or say the title in short. */
export function titleBlock(tree: Root, source: Source): void {
  const opening: Heading[] = []
  for (const node of tree.children) {
    if (
      node.type !== 'heading' ||
      !node.data?.inferred ||
      node.data.subtitle ||
      !['plain', 'session', 'capitals', 'instrument'].includes(node.data.style ?? '')
    )
      break
    if (node.data.style === 'instrument') {
      for (const heading of opening) heading.data = { ...heading.data, subtitle: true }
      return
    }
    opening.push(node)
  }
  const lengths = opening.map((h) => passageOf(h, source).length)
  const main = lengths.indexOf(Math.max(...lengths))
  for (const heading of opening.slice(0, Math.max(0, main))) heading.data = { ...heading.data, subtitle: true }
}
