/** Levels of headings: the least marked depth is 1, headings of one look lie on one level, sub-headings one below. */
import type { Heading, Root } from 'mdast'
import { isPagePart } from '../language/agenda.ts'
import { anyLetter } from '../language/characters.ts'
import { folded } from '../language/fold.ts'
import { groupBy } from '../model/group.ts'
import type { Source } from '../model/source.ts'
import { passageOf } from '../model/tree.ts'
import { bareTitle, listedTitles } from './contents.ts'
import { standsAlone } from './headings/divisions.ts'
import { quoted } from './quote.ts'
import type { Damage, Step } from './step.ts'

export const levels: Step = (tree, damage) => {
  const all = tree.children.filter((n): n is Heading => n.type === 'heading' && !n.data?.subtitle)
  const marked = all.filter((h) => !h.data?.inferred)
  const before = new Map(marked.map((h) => [h, h.depth]))
  if (marked.length > 0) settleMarked(tree, marked, damage)
  if (marked.length >= 3) {
    let depth = 0
    for (const heading of all) {
      if (heading.data?.inferred) heading.depth = (heading.data.style === 'contents' ? 1 : Math.min(6, depth + 1)) as 1
      else depth = heading.depth
    }
  } else infer(tree, all, damage)
  for (const [heading, depth] of before) {
    if (heading.depth === depth) continue
    heading.data = { ...heading.data, printedDepth: depth }
    const passage = passageOf(heading, damage.source)
    damage.report(
      'heading-level',
      `${quoted(passage.text)} is marked as level ${depth} and taken for level ${heading.depth}`,
      passage.at()
    )
  }
}

/** Whether words stand between two headings of the tree. */
function adjacency(tree: Root): (heading: Heading) => Heading | undefined {
  const above = new Map<Heading, Heading>()
  let last: Heading | undefined
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (node.data?.subtitle) continue
      if (last) above.set(node, last)
      last = node
    } else if (node.type !== 'thematicBreak') last = undefined
  }
  return (heading) => above.get(heading)
}

const titles = new WeakMap<Heading, string>()

/** The title of a heading, bare; nothing changes its words any more. */
function titleOf(heading: Heading, source: Source): string {
  const known = titles.get(heading)
  if (known !== undefined) return known
  const title = bareTitle(passageOf(heading, source).text)
  titles.set(heading, title)
  return title
}

/** Marked depths: equal titles agree by majority, what the contents do not list lies below what they list. */
function settleMarked(tree: Root, marked: readonly Heading[], { source, file }: Damage): void {
  const groups = groupBy(marked, (heading) => titleOf(heading, source))
  let unreliable = false
  const recurring = new Set<Heading>()
  for (const [, group] of groups) {
    if (group.length < 3) continue
    const counts = new Map<number, number>()
    for (const { depth } of group) counts.set(depth, (counts.get(depth) ?? 0) + 1)
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number]
    if (counts.size > 1) unreliable = true
    for (const heading of group) {
      heading.depth = best as 1
      recurring.add(heading)
    }
  }
  const listed = listedTitles(file)
  const inContents = marked.filter((h) => listed.has(titleOf(h, source)))
  const top = Math.min(...inContents.map((h) => h.depth))
  if (inContents.length >= 2) {
    const lowest = Math.max(...inContents.map((h) => h.depth))
    let body = false
    for (const heading of marked) {
      body ||= heading === inContents[0]
      if (
        body &&
        !listed.has(titleOf(heading, source)) &&
        heading.depth <= lowest &&
        heading.depth >= top &&
        !recurring.has(heading) &&
        lowest === top
      ) {
        heading.depth = Math.min(6, top + 1) as 1
        unreliable = true
      }
    }
  }
  if (unreliable && recurring.size > 0) underRecurring(marked, recurring, source)
  compact(marked)
  void tree
}

/**
 * Where depths are unreliable and the same headings come back in every part, a part opens with one of them; what does
 * not, and stands between them, lies below them. Annexes and closing sections stay where they are.
 */
function underRecurring(marked: readonly Heading[], recurring: ReadonlySet<Heading>, source: Source): void {
  const shallowest = Math.min(...[...recurring].map((h) => h.depth))
  let above: Heading | undefined
  marked.forEach((heading, i) => {
    const next = marked[i + 1]
    if (recurring.has(heading)) above = heading
    else if (
      heading.depth < shallowest &&
      (next === undefined || recurring.has(next) || standsAlone(passageOf(heading, source).text))
    )
      above = undefined
    else if (above && heading.depth <= above.depth) heading.depth = Math.min(6, above.depth + 1) as 1
  })
}

/** No level is skipped, and the outermost is 1. */
function compact(marked: readonly Heading[]): void {
  const open: number[] = []
  for (const heading of marked) {
    while (open.length > 0 && (open.at(-1) as number) >= heading.depth) open.pop()
    open.push(heading.depth)
    heading.depth = Math.min(6, open.length) as 1
  }
}

const series = new Set(['number1', 'roman', 'letter', 'word'])
const unnumbered = new Set(['plain', 'plain below', 'capitals', 'bold'])
const outermost = new Set(['title', 'instrument'])
/** A title that comes back so often heads the same part of every division. */
const leastRecurring = 3

/** Inferred headings: one look, one level. A look not seen in the open branch opens a level below. */
function infer(tree: Root, all: readonly Heading[], { source, file }: Damage): void {
  const listed = listedTitles(file)
  const above = adjacency(tree)
  const open: string[] = []
  const first = all.find((h) => h.data?.style !== 'contents')
  const hasTitle =
    first !== undefined &&
    ['plain', 'capitals', 'bold', 'session', undefined].includes(first.data?.style) &&
    passageOf(first, source).text.length > 12
  const titleWords = new Set(hasTitle ? words(first as Heading, source) : [])
  /** The level that a look had before, in this part of the document. */
  const known = new Map<string, number>()
  const openAs = (style: string) => {
    const at = open.indexOf(style)
    const before = known.get(style)
    if (at >= 0) open.length = at
    else if (before !== undefined && before <= open.length) open.length = before - 1
    open.push(style)
    known.set(style, open.length)
  }
  const times = new Map<string, number>()
  for (const heading of all) times.set(titleOf(heading, source), (times.get(titleOf(heading, source)) ?? 0) + 1)
  let partLevel = 0
  let seen = 0
  for (const heading of all) {
    let style = heading.data?.style ?? `marked${heading.depth}`
    if (style === 'plain' && (times.get(titleOf(heading, source)) as number) >= leastRecurring) style = 'recurring'
    seen++
    if (
      hasTitle &&
      (heading === first ||
        (seen <= 8 && (style === 'plain' || style === 'session') && repeats(words(heading, source), titleWords)))
    )
      style = 'title'
    if (style === 'contents') {
      // The list of contents heads nothing of the text.
      open.length = open[0] === 'title' ? 1 : 0
      heading.depth = (open.length + 1) as 1
      continue
    }
    // "III. Resolutions" with nothing but the resolutions below holds them; "IV." goes on after them.
    if (style === 'instrument' && (open.includes('instrument') ? open[0] !== 'instrument' : heads(above(heading)))) {
      openAs(style)
      heading.depth = Math.min(6, open.length) as 1
      continue
    }
    // The parts of the page of a meeting (schedule, agenda, outputs) lie on one level, whatever days stand between them.
    if (isPagePart(passageOf(heading, source).text)) {
      if (partLevel > 0 && partLevel <= open.length) {
        open.length = partLevel - 1
        style = 'page part'
      }
      openAs(style)
      partLevel = open.length
    } else if (outermost.has(style)) {
      open.length = 0
      known.clear()
      open.push(style)
    } else if (style === 'annex' || style === 'listed') {
      open.length = open[0] === 'title' ? 1 : 0
      open.push(style)
    } else if (style === 'plain' || style === 'colon') {
      const parent = above(heading)
      const sub = parent !== undefined && open.at(-1) === 'plain' && parent.data?.style === style
      openAs(sub || (style === 'colon' && open.at(-1) === 'plain below') ? 'plain below' : 'plain')
    } else {
      // A numbered series starts below a title or another series, not below an unnumbered section with text of its own.
      if (series.has(style) && !open.includes(style) && above(heading) === undefined)
        while (open.length > 0 && unnumbered.has(open.at(-1) as string)) open.pop()
      // The contents list "Introduction" beside "1. Access".
      if (series.has(style) && open.at(-1) === 'listed' && listed.has(titleOf(heading, source))) open.pop()
      openAs(style)
    }
    heading.depth = Math.min(6, open.length) as 1
  }
}

/** A section of a numbered series. */
const heads = (heading: Heading | undefined) => series.has(heading?.data?.style ?? '')

const longWords = new RegExp(`[${anyLetter}]{3,}`, 'g')
const words = (heading: Heading, source: Source) => folded(passageOf(heading, source).text).match(longWords) ?? []

/** The title once more: most of the shorter one's words stand in it. */
const repeats = (own: readonly string[], title: ReadonlySet<string>): boolean =>
  own.length >= 4 && own.filter((w) => title.has(w)).length >= Math.min(own.length, title.size) * 0.6
