/** Which of the lines that look like titles are headings, by what stands before and below them. */
import { folded } from '../../language/fold.ts'
import {
  enacting,
  endsClause,
  endsInColon,
  endsSentence,
  leadsIn,
  opensSentence,
  sectionTitles,
  titleOpeners,
  wordCount
} from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import type { Label } from '../../model/tree.ts'
import { bareTitle } from '../contents.ts'
import { runs, standsAlone } from './divisions.ts'
import { severalTexts } from './drop.ts'
import { type Block, isProse, isTags, longestPlain } from './judge.ts'

/** A run of so many short lines with nothing below them is a menu or a list of names. */
const menu = 4
const longMenuEntry = 8

/** Which of a run of title-like lines are headings, seen what stands before and below. */
export function chosen(
  run: readonly Block[],
  before: Block | undefined,
  after: Block | undefined,
  opens: boolean,
  language: Language
): Block[] {
  const isBody = (b: Block | undefined) =>
    b !== undefined &&
    (b.node.type === 'list' ||
      b.node.type === 'table' ||
      b.node.type === 'heading' ||
      b.node.type === 'blockquote' ||
      (b.text !== '' &&
        (isProse(b.text, language) ||
          isTags(b.text) ||
          opensSentence(b.text) ||
          leadsIn(b.text, language) ||
          b.label !== undefined ||
          severalTexts.test(folded(b.text)) ||
          enacting.opens(folded(b.text).slice(0, 60)) !== undefined)))
  // "Date:" and its value, "المكان:": a short line with a colon above another short line.
  const rest: Block[] = []
  for (let i = 0; i < run.length; i++) {
    const block = run[i] as Block
    const below = run[i + 1] ?? after
    const field =
      !block.label &&
      !standsAlone(block.text.replace(/[\s:]+$/, '')) &&
      endsInColon(block.text) &&
      wordCount(block.text) <= 3 &&
      below?.node.type === 'paragraph' &&
      wordCount(below.text) <= longestPlain &&
      !endsSentence(below.text)
    if (field) i++
    else rest.push(block)
  }
  // A date among the first lines dates the document.
  if (opens) rest.splice(0, rest.length, ...rest.filter((b) => b.style !== 'date'))
  const strong = (b: Block) => b.strong
  const last = run.at(-1)
  const closes = isBody(after)
  const closing = (b: Block) => b === last && closes
  const short = rest.filter((b) => !strong(b) && b.label === undefined && wordCount(b.text) < longMenuEntry)
  if (opens && rest.length > 0) {
    // The title is the longest of the first lines; the lines round it name the author, the place, the day.
    const labelled = rest.findIndex((b) => b.label !== undefined)
    const lines = rest
      .slice(0, labelled > 0 ? labelled : rest.length)
      .filter((b) => !closing(b) || b.style === 'instrument' || rest.length === 1)
    const main = lines.reduce<Block | undefined>(
      (longestLine, b) => (longestLine && longestLine.text.length >= b.text.length ? longestLine : b),
      undefined
    )
    const named = lines.find((b) => b.style === 'instrument') ?? main
    const other = (b: Block) =>
      strong(b) ||
      (closing(b) && (short.length < menu || b.label !== undefined || sectionTitles.has(bareTitle(b.text))))
    return rest.filter((b) => b === named || other(b))
  }
  if (short.length >= menu) {
    // A menu: only its long lines, and a numbered or usual title above the body, can be headings.
    return rest.filter(
      (b) =>
        strong(b) ||
        wordCount(b.text) >= longMenuEntry ||
        (closing(b) && (b.label !== undefined || sectionTitles.has(bareTitle(b.text))))
    )
  }
  const heads = (b: Block, i: number) => headsByNumber(b) && !rest.some((o, k) => k !== i && headsByNumber(o))
  if (closes)
    return before && endsInColon(before.text) && before.node.type === 'paragraph'
      ? rest.filter((b) => strong(b) || b === last)
      : rest
  // The last words of a text: the heading of a part that is not there.
  const ends = (b: Block) => after === undefined && b === last && rest.length === 1 && isUsualTitle(b.text)
  // A numbered line right above a sure heading: "III. Resolutions", "Resolution No. 1".
  return rest.filter(
    (b, i) =>
      strong(b) ||
      heads(b, i) ||
      ends(b) ||
      (b.label !== undefined && rest[i + 1] !== undefined && strong(rest[i + 1] as Block))
  )
}

/** `II. Organization of work`, `B. Permits`, ثانيا - تنظيم العمل: numbers that sections bear and paragraphs do not. */
const headsByNumber = ({ label, text }: Block): boolean =>
  label !== undefined &&
  !endsClause(text) &&
  ((label.kind === 'roman' && /^[IVX]/.test(label.printed)) ||
    (label.kind === 'word' && /^[\u0621-\u064a]/.test(label.printed)) ||
    (label.kind === 'letter' && /^(?:[A-Z]\.|[\u0621-\u064a]{3})/.test(label.printed)))

/** A title that opens with a noun of action or account, or one that sections usually have. */
const isUsualTitle = (text: string): boolean =>
  sectionTitles.has(bareTitle(text)) ||
  (wordCount(text) > 2 && titleOpeners.opens(folded(text).slice(0, 60)) !== undefined)

/** `(a)` and `(b)` are of one shape, `B.` is of another. */
const shape = (label: Label): string =>
  label.printed
    .replace(/\p{Lu}+/gu, 'A')
    .replace(runs, (w) => (w === 'A' ? w : 'a'))
    .replace(/[0-9٠-٩]+/g, '1')

/** Numbered lines that follow each other without text between are a list; so are those whose like holds sentences. */
export function dropEnumerations(blocks: readonly Block[], found: Set<Block>, language: Language): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (!found.has(block) || !block.label || block.strong) continue
    const kin = (b: Block | undefined) =>
      b?.label !== undefined &&
      b.label.kind === block.label?.kind &&
      shape(b.label) === shape(block.label) &&
      b.node.type === 'paragraph' &&
      (b.label.ordinal ?? '').split('.').length === (block.label?.ordinal ?? '').split('.').length
    const next = blocks[i + 1]
    const previous = blocks[i - 1]
    const joined = (b: Block | undefined) =>
      kin(b) && (found.has(b as Block) || endsClause((b as Block).text) || isProse((b as Block).text, language))
    const lonely = !next || next.node.type === 'thematicBreak'
    if (
      joined(next) ||
      ((lonely || kin(previous)) && kin(previous) && !found.has(previous as Block)) ||
      (kin(previous) && lonely)
    )
      found.delete(block)
  }
}
