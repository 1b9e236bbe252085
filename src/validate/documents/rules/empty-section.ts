import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** So many sections of the text hold something, and such a share, before one that holds nothing stands out. */
const leastFilled = 3
const leastShare = 0.7

/** The level of a heading that the file marks; 0 for any other unit. */
const levelOf = ({ kind, leaf }: Unit): number =>
  kind === 'heading' && leaf.type === 'heading' && !leaf.data?.inferred ? leaf.depth : 0

function* empty({ units, blocks }: Checked): Generator<DocumentFound> {
  for (const { text, start } of blocks)
    if (/^#{1,6}\s*$/.test(text))
      yield { at: { start, end: start + text.trimEnd().length }, message: 'the heading has no words' }
  const headings = units.filter((unit) => levelOf(unit) > 1)
  const found = headings.filter((unit) => isEmpty(unit, units[unit.index + 1]))
  const filled = headings.length - found.length
  if (filled < leastFilled || filled / headings.length < leastShare) return
  for (const unit of found) {
    // A title that says all there is to say, a sentence or a break: "The meeting was closed at noon."
    if (/[.:؛;]\s*$|\d[:.]\d\d/.test(unit.text)) continue
    yield { at: { unit }, message: `nothing stands under the heading ${quoted(unit.text)}` }
  }
}

/** The text ends behind the heading, or one of its level or above comes next. */
const isEmpty = (unit: Unit, next: Unit | undefined): boolean => {
  const level = next ? levelOf(next) : 1
  return level > 0 && level <= levelOf(unit)
}

export const emptySection: DocumentRule = {
  id: 'empty-section',
  severity: 'warning',
  summary: 'a heading with nothing under it, or without words',
  help: 'Headings that the file marks as such, below the title: where the next one, of the same level or above, follows at once, or the text ends. Told only where three sections and most of them hold something, for lists of titles are set as headings too.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\n## Opening\n\nThe Chair opened the meeting.\n\n## Budget\n\nThe Board approved the budget.\n\n## Staff\n\n## Premises\n\nThe Board approved the lease.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n## الافتتاح\n\nافتتح الرئيس الاجتماع.\n\n## الميزانية\n\nوافق المكتب على الميزانية.\n\n## الموظفون\n\n## المباني\n\nوافق المكتب على العقد.',
      '# Minutes of the Board, 4 March 2025\n\n##\n\nThe Chair opened the meeting.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\n## Part One\n\n### Opening\n\nThe Chair opened the meeting.\n\n### Budget\n\nThe Board approved the budget.\n\n## Part Two\n\n### Premises\n\nThe Board approved the lease.',
      '# Agenda of the Board, 4 March 2025\n\n## Opening\n\n## Budget\n\n## Staff\n\n## Closing\n\nThe Chair closed the meeting.'
    ]
  },
  check: empty
}
