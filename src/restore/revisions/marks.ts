/** Two closing marks in a row, and what follows from them. */
import { clauseVerb } from '../../language/clauses.ts'
import type { Language, Revision } from '../../model/record.ts'
import type { Label } from '../../model/tree.ts'
import type { Block } from './blocks.ts'
import type { Changes } from './changes.ts'

const clauseMark = /[،,؛;:.]/
const abbreviation = /\b(?:etc|inc|ltd|co|corp|no|art|para|e\.g|i\.e|al|jr|sr|st|vs|cf|a\.m|p\.m)\.$/i

/** Two closing marks in a row: the last paragraph of a list became one of several, or the other way round. */
export function doubledMarks(blocks: readonly Block[], changes: Changes): void {
  blocks.forEach((block, i) => {
    if (block.cell) return
    const { passage } = block
    const end = passage.text.trimEnd().length
    const pair = passage.text.slice(end - 2, end)
    if (
      pair.length < 2 ||
      pair[0] === pair[1] ||
      !clauseMark.test(pair[0] as string) ||
      !clauseMark.test(pair[1] as string)
    )
      return
    if (pair[0] === '.' && abbreviation.test(passage.text.slice(0, end - 1).slice(-8))) return
    const slight = /[.:]/.test(pair)
    changes.weigh(false, slight ? 'full stop' : 'mark', () =>
      followedMark(changes, block, blocks, i, end, slight ? 'possible' : 'certain')
    )
  })
}

function followedMark(
  changes: Changes,
  block: Block,
  blocks: readonly Block[],
  i: number,
  end: number,
  confidence: Revision['confidence']
): void {
  const { passage, label } = block
  const [old, now] = passage.text.slice(end - 2, end) as unknown as [string, string]
  changes.add({ kind: 'punctuation', old, new: now, confidence }, passage, end - 2, end, [end - 2, end - 1])
  // A semicolon where a comma or a full stop closed the list: what follows in the list is new.
  if (
    !/[؛;]/.test(now) ||
    !/[،,.]/.test(old) ||
    !label ||
    label.value === null ||
    confidence === 'possible' ||
    changes.isNew(block)
  )
    return
  const added = following(blocks, i, changes.language)
  if (added.length === 0) return
  // A lone paragraph bears no number, so the number of the first came with the second.
  if (label.value === 1 && label.kind === 'number') {
    changes.add(
      { kind: 'insertion', old: null, new: `paragraph number ${label.ordinal}`, confidence: 'possible' },
      passage,
      0,
      Math.max(1, label.printed.length)
    )
  }
  for (const next of added) changes.insert(next, 'probable')
}

/** The blocks after block `i` that count on from it in the same list. */
function following(blocks: readonly Block[], i: number, language: Language): Block[] {
  const own = blocks[i]?.label as Label
  const added: Block[] = []
  let expected = (own.value ?? 0) + 1
  for (const block of blocks.slice(i + 1, i + 200)) {
    if (block.leaf.type === 'heading' || block.cell) break
    if (block.label?.kind === own.kind) {
      if (block.label.value !== expected) break
      added.push(block)
      expected++
    } else if (!block.label) {
      const verb = clauseVerb(block.passage.text, language)
      if (verb && block.passage.length < 160 && !/[.;؛]\s*$/.test(block.passage.text)) break
    }
  }
  return added
}
