/** Sentences and titles that a blank line, a page break or a running header has cut in two. */
import type { Paragraph, RootContent, Text } from 'mdast'
import { clauseVerb } from '../language/clauses.ts'
import { folded } from '../language/fold.ts'
import { annexNumber } from '../language/internal.ts'
import { readLabel } from '../language/labels.ts'
import {
  agreesWithAbove,
  enacting,
  endsClause,
  endsOpen,
  goesOn,
  hasFiniteVerb,
  type Inside,
  opensAnew,
  opensDependent,
  wordCount
} from '../language/prose.ts'
import type { Language } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { changed, headOf, passageOf, textNode } from '../model/tree.ts'
import { bareTitle, listedTitles } from './contents.ts'
import { quoted, quotedEnd } from './quote.ts'
import type { Step } from './step.ts'

/** A comma ends an address or an enacting line; only in text of this many words does it leave a sentence open. */
const prose = 8
/** A number, letter or decimal with nothing after it: its words stand in the next paragraph. */
const labelAlone =
  /^(?:[\d٠-٩]{1,3}(?:\.[\d٠-٩]{1,3})+[.)]?|[([]?(?:[\d٠-٩]{1,3}|[A-Za-z]|[ivx]{1,5}|[\u0621-\u064a]\u0640?)[.)\]])$/

export const rejoin: Step = (tree, { source, language, file, report }) => {
  const listed = listedTitles(file)
  const inside = insideOf(source)
  const kept: RootContent[] = []
  let cut: RootContent[] = []
  for (const node of tree.children) {
    const above = lastParagraph(kept.at(-1))
    if (node.type === 'thematicBreak' && node.data?.page) {
      cut.push(node)
      continue
    }
    if (
      node.type === 'paragraph' &&
      above &&
      (belongs(above, node, above === kept.at(-1), source, inside) ||
        namedBelow(above, node, source) ||
        (cut.length > 0 && overPage(above, node, source, language, listed)))
    ) {
      const passage = passageOf(node, source)
      report(
        'cut-sentence',
        `${quoted(passage.text)} stands apart and is taken to go on from ${quotedEnd(passageOf(above, source).text)}`,
        passage.at()
      )
      const end = above.position?.end.offset ?? 0
      const gap = textNode(source, end, Math.min(end + 1, source.text.length)) as Text
      above.children.push({ ...gap, value: ' ' }, ...node.children)
      if (above.position && node.position) above.position = { start: above.position.start, end: node.position.end }
      changed(above, source)
      const block = kept.at(-1)
      if (block?.position && node.position) block.position = { start: block.position.start, end: node.position.end }
      cut = []
      continue
    }
    kept.push(...breaks(cut), node)
    cut = []
  }
  kept.push(...breaks(cut))
  tree.children = kept
}

/** The page breaks that the file has of its own. */
const breaks = (cut: readonly RootContent[]) => cut.filter((n) => n.type !== 'thematicBreak' || !n.data?.furniture)

/** Counts the words that stand after another word or a comma, when first asked. */
function insideOf(source: Source): Inside {
  let counts: Map<string, number> | undefined
  return (word) => {
    counts ??= countsOf(source.text)
    return counts.get(word) ?? 0
  }
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<=[\p{L}\p{M},،]\s)[\p{L}\p{M}]+/gu)) {
    const key = /^\p{Script=Arabic}/u.test(word) ? folded(word) : word
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** A label that stands by itself above its words. */
function namedBelow(above: Paragraph, next: Paragraph, source: Source): boolean {
  const head = passageOf(above, source)
  if (head.length > 12 || !labelAlone.test(head.text)) return false
  const tail = passageOf(next, source).text
  return wordCount(tail.slice(0, 200)) > 2 && readLabel(tail.slice(0, 40)) === null
}

/** Whether a sentence goes on over the end of a page: what stands above it is prose that has not ended, and no title. */
function overPage(
  above: Paragraph,
  next: Paragraph,
  source: Source,
  language: Language,
  listed: ReadonlySet<string>
): boolean {
  const head = passageOf(above, source).text
  const tail = passageOf(next, source).text
  if (endsClause(head) || readLabel(tail.slice(0, 40)) !== null || onlyMarkedUp(above) || onlyMarkedUp(next))
    return false
  if (listed.has(bareTitle(head)) || listed.has(bareTitle(tail)) || !/\p{Ll}|[\u0621-\u064a]/u.test(head)) return false
  const words = wordCount(head.slice(-400))
  const open = words >= prose || (words > 3 && hasFiniteVerb(head, language))
  return open && (endsClause(tail) || wordCount(tail.slice(0, 400)) >= prose)
}

function lastParagraph(node: RootContent | undefined): Paragraph | undefined {
  if (node?.type === 'paragraph') return node
  if (node?.type !== 'list') return undefined
  const item = node.children.at(-1)
  if (!item) return undefined
  const last = item.children.at(-1)
  return last?.type === 'list' ? lastParagraph(last) : last === headOf(item) ? headOf(item) : undefined
}

/**
 * Whether `next` goes on with the words of `above`. Of paragraphs in a row, one that opens in lower case is an entry of a list
 * without marks, and so is the next.
 */
function belongs(above: Paragraph, next: Paragraph, inRow: boolean, source: Source, inside: Inside): boolean {
  // Passages of very long blocks are not needed: only how one ends and the other opens counts.
  const head = passageOf(above, source).text
  const tail = passageOf(next, source).text
  const closed = endsClause(head)
  const comma = closed && /[,،]\s*$/.test(head)
  if (closed && !comma) return false
  if (head === '' || tail === '' || onlyMarkedUp(above) || onlyMarkedUp(next)) return false
  // "… in the period from | 1 to 4 June": a bare number behind such a word is none of a paragraph.
  const counts = bareNumber.test(tail) && endsOpen(head)
  if (!counts && readLabel(tail.slice(0, 40)) !== null) return false
  if (endsEntry(head, tail) || isBeside(above, next) || isAnnexTitle(tail)) return false
  if (counts) return wordCount(head.slice(0, 400)) > 2
  if (isVerbLine(head) || (/[,;]\s*$/.test(head) && isVerbLine(tail))) return false
  const words = wordCount(head.slice(0, 400))
  if (enacting.opens(folded(head.slice(0, 60))) !== undefined && words <= 2 * prose) return false
  const opensClause = enacting.opens(folded(tail.slice(0, 60))) !== undefined
  if (closed) return words > prose && wordCount(tail) > 2 && /^\p{Ll}/u.test(tail) && !opensClause
  if (opensDependent(head)) return words > prose
  // A paragraph that broke off is followed by the next one, not by its own end.
  if (endsOpen(head)) return words > 2 && !opensAnew(tail, inside) && !opensOperative(tail)
  // "SUMMARY RECORD OF THE THIRD MEETING" stands above "held at Headquarters".
  if (/^\p{Ll}/u.test(tail))
    return words > 3 && !opensClause && !(inRow && /^\p{Ll}/u.test(head)) && /\p{Ll}/u.test(head)
  return (goesOn(tail) && words > prose) || (agreesWithAbove(tail) && words > 3)
}

/** "1 to 4 June", "1 إلى 4 حزيران" */
const bareNumber = /^[\d٠-٩]{1,3} \p{L}/u

/** "Annex II", and no words behind it. */
const isAnnexTitle = (text: string): boolean => wordCount(text.slice(0, 40)) <= 3 && annexNumber(text) !== null

/** Two columns of one line. */
const isBeside = (above: Paragraph, next: Paragraph): boolean =>
  above.position !== undefined && above.position.end.line === next.position?.start.line

/**
 * Ends an entry of a list or a clause that the next one follows: "…; and", "…، و" (the letter is written with its word
 * otherwise), and "…, and" between entries in lower case.
 */
const endsEntry = (head: string, tail: string): boolean =>
  /(?:[;؛]\s*(?:and|or|و|أو)|[,،]\s*و)\s*$/.test(head) ||
  (/,\s*(?:and|or)\s*$/.test(head) && /^\p{Ll}/u.test(head) && /^\p{Ll}/u.test(tail))

/** "instructs the Director-General": a line of a resolution in lower case, under which its paragraphs stand. */
function isVerbLine(text: string): boolean {
  if (!/^\p{Ll}/u.test(text) || text.length > 160 || /[.,;:]\s*$/.test(text)) return false
  const verb = clauseVerb(text, 'en')
  return verb?.known === true && !verb.weak && !verb.plural
}

/** "Requests the Director to": an operative paragraph. */
function opensOperative(text: string): boolean {
  if (!/^\p{Lu}\p{Ll}+s \p{Ll}/u.test(text)) return false
  const verb = clauseVerb(text, 'en')
  return verb?.known === true && !verb.weak && !verb.plural
}

/** Verbs in italics, links and bold titles stand for themselves. */
const onlyMarkedUp = (node: Paragraph): boolean =>
  node.children.every((child) => child.type !== 'text' || child.value.trim() === '')
