/**
 * Headings that the file does not mark: titles, numbered titles, dates, lines in capitals or bold, short lines without
 * a verb above prose. What each looks like goes to `data.style`, from which `levels` builds the outline.
 */
import type { Heading } from 'mdast'
import { bodyName, itemLine } from '../../language/mastheads.ts'
import { passageOf } from '../../model/tree.ts'
import { bareTitle, listedTitles } from '../contents.ts'
import { quoted } from '../quote.ts'
import type { Step } from '../step.ts'
import { chosen, dropEnumerations } from './choose.ts'
import { dropCited, dropItemLine, dropRows } from './drop.ts'
import { type Block, isBoldWords, judge } from './judge.ts'
import { findSubtitles, followKin, nameAnnexes, titleBlock } from './titles.ts'

export const headings: Step = (tree, { source, language, file, report }) => {
  const contents = listedTitles(file)
  contents.delete('')
  const blocks = tree.children.map((node) => judge(node, source, language, contents))
  dropRows(blocks, language)
  dropItemLine(blocks, language)
  dropCited(blocks, language)
  const marked = blocks.filter((b) => b.node.type === 'heading' && !b.node.data?.inferred).length
  const found = new Set<Block>()
  let firstWords = blocks.findIndex((b) => b.text !== '' || b.node.type === 'list' || b.node.type === 'table')
  // The number of an item above a title, and the body above that, do not open the text.
  for (let i = 0; i < 2; i++) {
    const { style, text } = blocks[firstWords] ?? { style: '', text: '' }
    if (style === undefined && (itemLine(text) || bodyName(text, language))) firstWords++
  }
  // Where the file says what its headings are, only lines in bold are headings besides.
  if (!tree.data?.marked && marked < 3) {
    let i = 0
    while (i < blocks.length) {
      const run: Block[] = []
      while (i + run.length < blocks.length && (blocks[i + run.length] as Block).style !== undefined)
        run.push(blocks[i + run.length] as Block)
      if (run.length === 0) {
        i++
        continue
      }
      for (const block of chosen(run, blocks[i - 1], blocks[i + run.length], i <= firstWords, language))
        found.add(block)
      i += run.length
    }
  } else {
    for (const block of blocks)
      if (block.strong && (block.style === 'bold' || isBoldWords(block) || contents.has(bareTitle(block.text))))
        found.add(block)
  }
  dropEnumerations(blocks, found, language)
  for (const block of blocks) {
    if (!found.has(block) || block.node.type !== 'paragraph') continue
    const heading = block.node as unknown as Heading
    heading.type = 'heading'
    heading.depth = 1
    heading.data = { ...heading.data, inferred: true, style: block.style ?? 'plain' }
    const passage = passageOf(heading, source)
    report('unmarked-heading', `the line ${quoted(passage.text)} is taken for a heading`, passage.at())
  }
  followKin(tree, source)
  nameAnnexes(tree, source)
  findSubtitles(tree, source)
  titleBlock(tree, source)
}
