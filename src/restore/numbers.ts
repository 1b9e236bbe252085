import type { Heading, Paragraph } from 'mdast'
import { type Label, leaves, passageOf } from '../model/tree.ts'
import type { Step } from './step.ts'

type Numbered = { block: Paragraph | Heading; label: Label }
type Components = readonly number[]

const components = (marker: string): number[] => marker.split('.').map(Number)

/** What it costs to go from one logical number to the next; 0 where a careful author would. */
function step(from: Components | null, to: Components): number {
  if (!from) return to.every((n) => n === 1) ? 0 : 1
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  if (same === to.length) return same === from.length ? 3 : 4
  const jump = (to[same] as number) - (from[same] ?? 0)
  const opensAtOne = to.slice(same + 1).every((n) => n === 1)
  if (jump <= 0) return 5
  if (!opensAtOne) return 3 + jump
  // A new section under a heading of its own is expected; without one, a change of section in mid-air is less likely.
  const unseen = to.length - same - 1 > 0 ? 0.5 : 0
  return jump === 1 ? unseen : Math.min(4, jump)
}

/**
 * Paragraph numbers printed in visual order: 3.1 for 1.3. Correct, flipped and palindromic numbers stand mixed in one
 * section, so each number is read both ways and the reading of the whole sequence that counts on best wins
 * (Viterbi over two readings a number). `1.10` flips to `10.1`: components change places, never digits.
 */
export const numbers: Step = (tree, { source, language, report }) => {
  if (language !== 'ar') return
  const all: Numbered[] = []
  for (const { leaf } of leaves(tree)) {
    if (leaf.type === 'tableCell') continue
    const label = leaf.data?.label
    if (label?.kind === 'decimal' || (label?.kind === 'number' && label.marker)) all.push({ block: leaf, label })
  }
  const events = all.filter((entry, i) => entry.label.kind === 'decimal' || opensSection(all, i))
  if (!events.some((e) => e.label.kind === 'decimal')) return
  const readings = events.map(({ label }) => {
    const logical = components(label.marker as string)
    const flipped = [...logical].reverse()
    if (label.automatic) return [logical]
    return flipped.some((n, i) => n !== logical[i]) ? [logical, flipped] : [logical]
  })
  const chosen = best(readings)
  events.forEach(({ block, label }, i) => {
    const reading = chosen[i] as Components
    const number = reading.join('.')
    if (number === label.marker) return
    block.data = { ...block.data, label: { ...label, ordinal: number, value: reading.at(-1) as number } }
    const passage = passageOf(block, source)
    report(
      'flipped-number',
      `${label.printed} is printed in visual order and stands for ${number}`,
      passage.at(0, label.printed.length)
    )
  })
}

/** A single number heads a section where the next decimal number has it as its first or last component. */
function opensSection(all: readonly Numbered[], i: number): boolean {
  const own = all[i]?.label.value
  const next = all.slice(i + 1, i + 3).find((e) => e.label.kind === 'decimal')
  const between = all[i + 1]
  if (!next || (between !== next && between?.label.kind === 'number' && between.label.value === (own ?? 0) + 1))
    return false
  const parts = components(next.label.marker as string)
  return parts[0] === own || parts.at(-1) === own
}

function best(readings: readonly (readonly Components[])[]): Components[] {
  const tinyBiasToPrinted = 0.05
  let costs: number[] = []
  const back: number[][] = []
  readings.forEach((options, i) => {
    const before = readings[i - 1]
    const from: number[] = []
    const now = options.map((option, k) => {
      const bias = k * tinyBiasToPrinted
      if (!before) {
        from.push(-1)
        return step(null, option) + bias
      }
      let cheapest = Number.POSITIVE_INFINITY
      let which = 0
      before.forEach((previous, j) => {
        const cost = (costs[j] as number) + step(previous, option) + bias
        if (cost < cheapest) {
          cheapest = cost
          which = j
        }
      })
      from.push(which)
      return cheapest
    })
    back.push(from)
    costs = now
  })
  const path: Components[] = []
  let k = costs.indexOf(Math.min(...costs))
  for (let i = readings.length - 1; i >= 0; i--) {
    path[i] = readings[i]?.[k] as Components
    k = back[i]?.[k] as number
  }
  return path
}
