import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const dueBeforeMeeting: DocumentRule = {
  id: 'due-before-meeting',
  severity: 'error',
  summary: 'an action item that was due before the meeting which gave it',
  help: 'The due date of an open action item against the first day of the meeting, where the document states both. Items that are done or cancelled are left alone.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 February 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 شباط/فبراير 2025.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 March 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 نيسان/أبريل 2025.'
    ]
  },
  *check({ studied }) {
    const { start } = studied.facts.meeting
    if (start === null) return
    for (const { due, status, text, at } of studied.actions)
      if (status === 'open' && due?.date && due.date < start)
        yield { at: { place: at }, message: `${quoted(text)} was due on ${due.date}, before the meeting of ${start}` }
  }
}
