import { givenToNobody } from '../../../language/tasks.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** The stems of verbs that give tasks: one cheap look. */
const mayGive = { en: /instruct|direct|task|mandate|charge|entrust/i, ar: /كلف|كل[ّ]ف|فو[ّ]?ض|وج[ّ]?ه|طلب|تكليف/ }

/** Tables of action items have a column for the owner. */
const listed = new Set(['table'])

const everyone = /^(?:each|every|all|both)\s(?!other)|^و?(?:\p{L}+\s)?(?:كل|جميع|كلا|كلتا)\s/iu

export const actionWithoutOwner: DocumentRule = {
  id: 'action-without-owner',
  severity: 'warning',
  summary: 'an action item that does not say who is to act',
  help: 'Rows of tables of action items without a person or body, and sentences that set a date by which something is to be done and name nobody ("The minutes will be circulated by 15 March"), or in which the body gives a task and to nobody (كلف المجلس بإعداد تقرير). Other sentences without an owner are told as information.',
  examples: {
    fails: [
      '# محضر اجتماع مجلس الإدارة، 4 آذار/مارس 2025\n\nوكلف المجلس بإعداد تقرير عن سير العمل خلال شهر.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board instructed to prepare a report on parking.',
      '# Decisions of the Board, 4 March 2025\n\nThe Board,\n\n1. Approves the budget;\n\n2. Directs that an audit be carried out before the next meeting.',
      '# محضر اجتماع مجلس الإدارة، 4 آذار/مارس 2025\n\nوطلب المجلس من موافاته بتقرير عن الشكاوى.',
      '# Minutes of the Board, 4 March 2025\n\nThe revised documents will be shared with the members by 15 March 2025.',
      '# Minutes of the Board, 4 March 2025\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Circulate the minutes | Secretariat | 10 March 2025 |\n| Publish the report | | 15 March 2025 |'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nEach member organization shall name a focal point for digital safety before 31 May 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nتسمي كل جمعية عضو منسقاً للسلامة الرقمية قبل 31 أيار/مايو 2025.',
      '# محضر اجتماع مجلس الإدارة، 4 آذار/مارس 2025\n\nوكلف المجلس الأمانة بإعداد تقرير عن سير العمل. وطلب المجلس من المدير موافاته بتقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board instructed the Clerk to prepare a report on parking.',
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will share the revised documents with the members by 15 March 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الوثائق المنقحة على الأعضاء بحلول 15 آذار/مارس 2025.'
    ]
  },
  *check({ studied, units }) {
    for (const unit of units) {
      if (unit.kind === 'heading' || !mayGive[unit.language].test(unit.text)) continue
      for (const { start, end, folded: sentence } of unit.sentences) {
        const given = givenToNobody(sentence.text, unit.language)
        if (given)
          yield {
            at: {
              unit,
              start: start + sentence.origin(given.start),
              end: Math.min(end, start + sentence.origin(given.end - 1) + 1)
            },
            message: `${quoted(unit.text.slice(start, end))} gives a task to nobody`
          }
      }
    }
    for (const { owner, text, at, cue, due, status } of studied.actions) {
      // "Each member shall …": whoever it is.
      if (owner !== null || status !== 'open' || everyone.test(text)) continue
      yield {
        at: { place: at },
        message: `${quoted(text)} does not say who is to act`,
        severity: listed.has(cue) || due?.date ? 'warning' : 'info'
      }
    }
  }
}
