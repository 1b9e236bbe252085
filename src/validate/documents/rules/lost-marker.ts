import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** So many paragraphs of the document have a tab behind their label. */
const leastTabbed = 3

function* lostMarkers({ units, version: { source, origin } }: Checked): Generator<DocumentFound> {
  if (origin.format !== 'text') return
  const opensLine = (unit: Unit): string => {
    const start = unit.passage.origin(0)
    return source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  }
  const heads = units.map((unit) => (unit.kind === 'paragraph' ? opensLine(unit) : ''))
  const tabbed = units.filter((unit, i) => unit.label && /\S\s*\t\s*$/.test(heads[i] as string)).length
  if (tabbed < leastTabbed) return
  const isBare = (i: number) =>
    units[i]?.kind === 'paragraph' && units[i]?.label === null && /^\t+$/.test(heads[i] ?? '')
  for (const [i, unit] of units.entries()) {
    if (!isBare(i) || !(isBare(i - 1) || isBare(i + 1))) continue
    let first = i
    while (isBare(first - 1)) first--
    if (units[first - 1]?.label)
      yield { at: { unit }, message: `${quoted(unit.text)} stands behind a tab whose marker is lost` }
  }
}

export const lostMarker: DocumentRule = {
  id: 'lost-marker',
  severity: 'warning',
  summary: 'entries of a list that have lost their bullets, with only the tab left',
  help: 'In plain text whose numbered paragraphs have a tab behind the number, two or more paragraphs in a row below one of them that begin with a tab and nothing before it.',
  examples: {
    fails: [
      'text:Terms of reference of the Working Group\n\n1\tThe Group shall meet twice a year.\n2\tThe Group shall consult all parties:\n\tIt shall publish the questions two months before.\n\tIt shall publish the answers.\n3\tThe Group shall report to the Council.'
    ],
    passes: [
      'text:Terms of reference of the Working Group\n\n1\tThe Group shall meet twice a year.\n2\tThe Group shall consult all parties:\n•\tIt shall publish the questions two months before.\n•\tIt shall publish the answers.\n3\tThe Group shall report to the Council.'
    ]
  },
  check: lostMarkers
}
