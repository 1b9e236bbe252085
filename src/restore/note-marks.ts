import type { Heading, Paragraph, RootContent } from 'mdast'
import { anyLetter, anyNumeral } from '../language/characters.ts'
import { folded } from '../language/fold.ts'
import type { Source } from '../model/source.ts'
import { changed, passageOf, textPart } from '../model/tree.ts'
import { quoted } from './quote.ts'
import type { Step } from './step.ts'

type Block = Heading | Paragraph

/** How many notes stand below the rule at least. */
const leastNotes = 2
/** The number with which a note opens. */
const opening = new RegExp(`^([${anyNumeral}]{1,2})[ \\t\\u00a0]+(?=\\S)`)
/** Letters, a closing mark, a year or a span of years, and the mark of a note stuck to it. */
const stuck = new RegExp(
  `(?:(?:^|[^${anyNumeral}])(?:(?:19|20)\\d\\d[-–/])?(?:(?:19|20)\\d\\d|(?<=\\d{4}[-–/])\\d\\d)|(?![A-Z])[${anyLetter}]|[)\\]”"’.،,])([${anyNumeral}]{1,2})$`
)

/**
 * Marks of footnotes that lost their raised place at the end of a title or paragraph: "Code of Conduct for Voting3", "Report 2024-252". Only
 * where the notes themselves stand below a rule, counted from 1, and the marks follow each other as the notes do. The mark is left out.
 */
export const noteMarks: Step = (tree, { source, report }) => {
  const rule = tree.children.findLastIndex(({ type }) => type === 'thematicBreak')
  if (rule < 1 || !isNotes(tree.children.slice(rule + 1), source)) return
  const count = tree.children.length - rule - 1
  let next = 1
  const found: { block: Block; width: number }[] = []
  for (const block of tree.children.slice(0, rule)) {
    if (next > count || (block.type !== 'heading' && block.type !== 'paragraph')) continue
    const mark = stuck.exec(passageOf(block, source).text.trimEnd())?.[1]
    if (mark === undefined || Number(folded(mark)) !== next) continue
    found.push({ block, width: mark.length })
    next++
  }
  if (found.length < leastNotes) return
  for (const { block, width } of found) {
    const last = block.children.at(-1)
    if (last?.type !== 'text' || !/\d\s*$|[٠-٩]\s*$/.test(last.value)) continue
    const end = last.value.trimEnd().length
    const mark = textPart(source, last, end - width, end)
    const { start, end: stop } = mark.position ?? {}
    report(
      'stuck-note-mark',
      `${quoted(mark.value)} at the end of ${quoted(passageOf(block, source).text.slice(-40))} is taken for the mark of a note`,
      source.place(start?.offset ?? 0, stop?.offset ?? 0)
    )
    block.children.splice(-1, 1, textPart(source, last, 0, end - width))
    changed(block, source)
  }
}

/** Paragraphs that count from 1: "1 CL 180/INF/1.", "2 CL 180/3." */
const isNotes = (nodes: readonly RootContent[], source: Source): boolean =>
  nodes.length >= leastNotes &&
  nodes.every(
    (node, i) =>
      node.type === 'paragraph' && Number(folded(opening.exec(passageOf(node, source).text)?.[1] ?? '')) === i + 1
  )
