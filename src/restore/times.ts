/**
 * Ranges of times printed in visual order: in text that runs from right to left, "09:45 – 09:00" stands for 09:00 to 09:45.
 * Which reading is meant is decided for the whole sequence at once (Viterbi, as for paragraph numbers): a range that runs
 * forward is left alone, and so is one over midnight; one that runs backward is read so that it fits between its neighbours.
 */
import { clockText, type FoundTime, findTimes } from '../language/times.ts'
import { type Leaf, leaves, passageOf, type Times } from '../model/tree.ts'
import type { Step } from './step.ts'

const day = 24 * 60
const hour = 60

interface Reading {
  start: number
  end: number
  reversed: boolean
  cost: number
}

interface Range {
  leaf: Leaf
  time: FoundTime
  entry: Times
  /** A table, a heading or a day begins: times may start anew. */
  opens: boolean
  readings: Reading[]
}

/** What speaks against a session of these hours, apart from its neighbours. */
function unlikely(start: number, end: number): number {
  const length = end - start
  return (length > 10 * hour ? 2 : length > 6 * hour ? 0.5 : 0) + (start < 6 * hour ? 1 : 0)
}

/** The ways in which a range can be read. Only one that runs backward, or has hours of the 12-hour clock, has several. */
function readings({ first, second }: FoundTime, rightToLeft: boolean): Reading[] {
  if (!second) return []
  const out: Reading[] = []
  const afternoon = (c: FoundTime['first']) =>
    !c.sure && c.minutes < 8 * hour ? [c.minutes, c.minutes + day / 2] : [c.minutes]
  for (const a of afternoon(first)) {
    for (const b of afternoon(second)) {
      const turned = (a === first.minutes ? 0 : 1.1) + (b === second.minutes ? 0 : a === first.minutes ? 0.6 : 0.1)
      if (a < b) out.push({ start: a, end: b, reversed: false, cost: turned + unlikely(a, b) })
      else if (a > b) {
        out.push({ start: b, end: a, reversed: true, cost: turned + unlikely(b, a) + (rightToLeft ? 0.5 : 0.9) })
        if (turned === 0) {
          const night = a >= 18 * hour && b <= 8 * hour
          out.push({ start: a, end: b, reversed: false, cost: night ? 0.6 : 3.5 })
        }
      } else out.push({ start: a, end: b, reversed: false, cost: turned + 1 })
    }
  }
  // A range that runs forward as printed is never turned round.
  return first.minutes < second.minutes ? out.filter((r) => !r.reversed) : out
}

const follow = (before: Reading, next: Reading): number =>
  next.start === before.end ? 0 : next.start > before.end ? 0.2 : next.start === before.start ? 0.4 : 1.5

function choose(ranges: readonly Range[]): Reading[] {
  let costs: number[] = []
  const back: number[][] = []
  ranges.forEach((range, i) => {
    const before = ranges[i - 1]
    const from: number[] = []
    costs = range.readings.map((reading) => {
      if (!before) {
        from.push(-1)
        return reading.cost
      }
      let cheapest = Number.POSITIVE_INFINITY
      let which = 0
      before.readings.forEach((previous, j) => {
        const cost = (costs[j] as number) + (range.opens ? 0 : follow(previous, reading))
        if (cost < cheapest) {
          cheapest = cost
          which = j
        }
      })
      from.push(which)
      return cheapest + reading.cost
    })
    back.push(from)
  })
  const path: Reading[] = []
  let k = costs.indexOf(Math.min(...costs))
  for (let i = ranges.length - 1; i >= 0; i--) {
    path[i] = ranges[i]?.readings[k] as Reading
    k = back[i]?.[k] as number
  }
  return path
}

export const times: Step = (tree, { source, language, report }) => {
  const ranges: Range[] = []
  let block: unknown
  for (const { leaf, path } of leaves(tree)) {
    const passage = passageOf(leaf, source)
    const found = findTimes(passage.text, leaf.type === 'tableCell' && passage.length < 40)
    if (leaf.type === 'heading') block = leaf
    if (found.length === 0) continue
    const list: Times[] = found.map((time) => {
      const entry: Times = {
        from: time.start,
        to: time.end,
        start: clockText(time.first.minutes),
        end: time.second ? clockText(time.second.minutes) : null
      }
      if (time.second) {
        const here = path[0] ?? block
        const last = ranges.at(-1)
        ranges.push({ leaf, time, entry, opens: !last || block !== here, readings: readings(time, language === 'ar') })
        block = here
      }
      return entry
    })
    leaf.data = { ...leaf.data, times: list }
  }
  const chosen = choose(ranges)
  ranges.forEach(({ leaf, time, entry }, i) => {
    const { start, end, reversed } = chosen[i] as Reading
    entry.start = clockText(start)
    entry.end = clockText(end)
    const passage = passageOf(leaf, source)
    const printed = passage.text.slice(time.start, time.end)
    if (reversed)
      report(
        'reversed-time',
        `${printed} is printed in visual order and stands for ${entry.start}–${entry.end}`,
        passage.at(time.start, time.end)
      )
    else if (time.malformed)
      report(
        'malformed-range',
        `the hyphen has slipped in ${printed}, which stands for ${entry.start}–${entry.end}`,
        passage.at(time.start, time.end)
      )
  })
}
