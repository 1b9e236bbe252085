import { firstIndex } from '../../../model/sorted.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Longer than a line, so that a file that wraps its lines would break it. */
const longest = 90
/** So many long texts stand on one line each, for each that is broken. */
const ratio = 4
const leastWhole = 8

/** Where the second line of a text begins; -1 where it stands on one line, or on more than two. */
function secondLine({ passage, text }: Unit): number {
  const first = passage.line(0)
  if (passage.line(Math.max(0, text.length - 1)) !== first + 1) return -1
  const start = firstIndex(text.length - 1, (i) => passage.line(i) > first)
  return /[\p{L}\d]$/u.test(text.slice(0, start).trimEnd()) && /^\s*[\p{L}"“«(]/u.test(text.slice(start)) ? start : -1
}

/** How much of the second line a problem is told at. */
const shown = 40

function* broken({ units, version: { origin } }: Checked): Generator<DocumentFound> {
  if (origin.format !== 'text') return
  const whole = units.filter(
    ({ passage, text }) => text.length > longest && passage.line(0) === passage.line(text.length - 1)
  )
  const cut = units.flatMap((unit) => {
    const start = unit.kind === 'cell' ? -1 : secondLine(unit)
    return start < 0 ? [] : [{ unit, start, end: Math.min(unit.text.length, start + shown) }]
  })
  if (whole.length < leastWhole || cut.length * ratio > whole.length) return
  for (const at of cut) yield { at, message: 'a line break cuts the text: elsewhere each paragraph stands on one line' }
}

export const strayBreak: DocumentRule = {
  id: 'stray-break',
  severity: 'info',
  summary: 'a title or sentence on two lines, in a file whose paragraphs stand on one line each',
  help: 'Plain text only, between two words, and only where eight or more longer paragraphs stand on one line each, four for each that is broken: a file that wraps its lines is left alone.',
  examples: {
    fails: [
      `text:Minutes of the Standing Committee on the Buildings\nof the City\n\n${Array.from({ length: 9 }, (_, i) => `${i + 1}. Member ${i + 1} spoke of the budget, of the staff and of the buildings that the city lets to its citizens.`).join('\n\n')}`
    ],
    passes: [
      'text:Minutes of the Standing Committee on the Buildings\nof the City, 4 March 2025\n\n1. The Committee met in the town hall and heard the\nTreasurer, who spoke of the budget.'
    ]
  },
  check: broken
}
