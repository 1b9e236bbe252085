import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** Tables of action items have a column for the owner. */
const listed = new Set(['table'])

export const actionWithoutOwner: DocumentRule = {
  id: 'action-without-owner',
  severity: 'warning',
  summary: 'an action item that does not say who is to act',
  help: 'Rows of tables of action items without a person or body, and sentences that set a date by which something is to be done and name nobody ("The minutes will be circulated by 15 March"). Other sentences without an owner are told as information.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe revised documents will be shared with the members by 15 March 2025.',
      '# Minutes of the Board, 4 March 2025\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Circulate the minutes | Secretariat | 10 March 2025 |\n| Publish the report | | 15 March 2025 |'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will share the revised documents with the members by 15 March 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الوثائق المنقحة على الأعضاء بحلول 15 آذار/مارس 2025.'
    ]
  },
  *check({ studied }) {
    for (const { owner, text, at, cue, due, status } of studied.actions) {
      if (owner !== null || status !== 'open') continue
      yield {
        at: { place: at },
        message: `${quoted(text)} does not say who is to act`,
        severity: listed.has(cue) || due?.date ? 'warning' : 'info'
      }
    }
  }
}
