/** Lines that look like titles and are rows of names, the item of an agenda or texts that are cited. */
import { clauseVerb } from '../../language/clauses.ts'
import { folded } from '../../language/fold.ts'
import { bodyName, isNameRow, itemLine } from '../../language/mastheads.ts'
import { endsSentence, wordCount } from '../../language/prose.ts'
import type { Language } from '../../model/record.ts'
import { type Block, longestPlain } from './judge.ts'
/** Lines that name who or where, and stand beside their like, are rows of a list that lost its form. */
export function dropRows(blocks: readonly Block[], language: Language): void {
  const rows = blocks.map((b) => b.style !== undefined && !b.label && isNameRow(b.text, language, true))
  blocks.forEach((block, i) => {
    if (!rows[i]) return
    if (rows[i - 1] || rows[i + 1] || isNameRow(block.text, language)) {
      block.style = undefined
      block.strong = false
    }
  })
}

/** The only line with the number of an item tells under which item the paper is submitted; a series heads the parts of minutes. */
export function dropItemLine(blocks: readonly Block[], language: Language): void {
  const lines = blocks.filter((b) => b.style === 'item')
  const [line] = lines
  if (lines.length !== 1 || !line || line.node.type !== 'paragraph') return
  const bare = itemLine(line.text)
  if (!bare || !(bare.of || isHead(blocks, line))) return
  line.style = undefined
  line.strong = false
  // So does the body named right above it.
  const above = blocks[blocks.indexOf(line) - 1]
  if (above?.node.type === 'paragraph' && !above.label && bodyName(above.text, language)) above.style = undefined
}

/** "recalling" on a line above "Resolution 37 (Rev. Kigali, 2022) of the Assembly, on …,": the text is cited and does not begin here. */
export function dropCited(blocks: readonly Block[], language: Language): void {
  blocks.forEach((block, i) => {
    const above = blocks[i - 1]
    // "Council Resolution 1408; Resolution 203 (Rev. Bucharest, 2022)": several texts in a row.
    if (block.style !== undefined && /[;؛] /.test(block.text) && severalTexts.test(folded(block.text))) {
      block.style = undefined
      block.strong = false
    }
    if (block.style !== 'instrument' || block.node.type !== 'paragraph' || !above || above.label) return
    const verb = wordCount(above.text) <= longestVerb ? clauseVerb(above.text, language) : null
    if (verb?.side === 'preamble' && verb.known && verb.next >= verb.words.length) block.style = undefined
    if (block.style === undefined) block.strong = false
  })
}

const cited = '(?:resolution|decision|recommendation|قرار|مقرر|توصيه)(?!\\p{L})[^;؛]*\\d[^;؛]*'
export const severalTexts = new RegExp(`${cited}[;؛] [^;؛]*${cited}`, 'u')
/** How many words a verb of the preamble on a line of its own has: "considering further", وإذ تضع في اعتبارها كذلك. */
const longestVerb = 7

/** Whether nothing but short lines stands above. */
const isHead = (blocks: readonly Block[], block: Block): boolean => {
  for (const b of blocks) {
    if (b === block) return true
    if (b.node.type !== 'paragraph' || wordCount(b.text) > longestPlain || endsSentence(b.text)) return false
  }
  return false
}
