import { changeNote } from '../../../language/debris.ts'
import type { Revision } from '../../../model/record.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

const told = ({ kind, old, new: inserted }: Revision): string =>
  old !== null && inserted !== null
    ? `the change of ${quoted(old)} to ${quoted(inserted)} is still tracked`
    : old !== null
      ? `the deletion of ${quoted(old)} is still tracked`
      : inserted !== null
        ? `the insertion of ${quoted(inserted)} is still tracked`
        : `a change (${kind}) is still tracked`

/** Critic Markup, by which Markdown carries changes: {++ inserted ++}, {-- struck --}, {~~ old ~> new ~~}. */
const critic = /\{(\+\+|--|~~)[^{}]{1,400}?(?:\+\+|--|~~)\}/g
/** As git and this program show them: [-struck-]{+inserted+}. */
const shown = /\[-[^[\]\n]{1,400}-\]|\{\+[^{}\n]{1,400}\+\}/g
/** Struck words and inserted ones as chats and wikis mark them, ~~old~~ ++new++, and words in brackets that say so. */
const struck = /(?<![~\p{L}])~~[^\s~][^~\n]{0,200}~~(?![~\p{L}])|(?<![+\p{L}])\+\+[^\s+][^+\n]{0,200}\+\+(?![+\p{L}])/gu
const noted = changeNote()
const signs = /~~|\+[+}]|\{--|\[/

export const unresolvedChange: DocumentRule = {
  id: 'unresolved-change',
  severity: 'error',
  summary: 'a tracked change that nobody has accepted or rejected',
  help: 'Insertions and deletions that the file itself marks as such. A document that goes out has none. Changes that conversion has flattened are another check: flattened-revision.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the {--draft--} budget for 2026.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board [-approved-]{+adopted+} the budget for 2026.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n[-أقر-]{+اعتمد+} المكتب ميزانية عام 2026.',
      'text:The term of office is ~~three~~ ++four++ years.',
      'text:تدير [حُذف: المكتب] [أُضيف: الأمانة] الصندوق.'
    ],
    passes: ['# Minutes of the Board, 4 March 2025\n\nThe Board approved the {draft} budget for 2026.']
  },
  *check(document) {
    for (const revision of document.studied.revisions)
      if (revision.origin === 'tracked') yield { at: { place: revision.at }, message: told(revision) }
    for (const unit of document.units)
      if (signs.test(unit.text))
        for (const pattern of [critic, shown, struck, noted])
          for (const { index, 0: words } of unit.text.matchAll(pattern))
            yield {
              at: { unit, start: index, end: index + words.length },
              message: `the change ${quoted(words)} is still marked`
            }
  }
}
