import { namesBody } from '../../../language/mastheads.ts'
import type { DecisionKind } from '../../../model/record.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** Among so many units a document says whose it is. */
const opening = 40

/** What is agreed somebody agrees on; texts are adopted and reports noted without a word of who did so. */
const agreed = new Set<DecisionKind>([
  'agreed',
  'decided',
  'approved',
  'deferred',
  'rejected',
  'selected',
  'discontinued'
])

export const decisionWithoutActor: DocumentRule = {
  id: 'decision-without-actor',
  severity: 'warning',
  summary: 'a decision of which nothing in the document tells whose it is',
  help: 'The first decision without an actor ("It was agreed that …", تقرر أن) in a document that names its body nowhere: not as issuing body, not in its title or opening, and not in any other decision. Where one of them does, the decision is that body\'s.',
  examples: {
    fails: [
      '# Record of discussions, 4 March 2025\n\nIt was agreed that the budget would be revised.',
      '# محضر المناقشات، 4 آذار/مارس 2025\n\nتم الاتفاق على تنقيح الميزانية.'
    ],
    passes: [
      '# Minutes of the Board of Trustees, 4 March 2025\n\nIt was agreed that the budget would be revised.',
      '# محضر المناقشات، 4 آذار/مارس 2025\n\nاعتمد المكتب الميزانية.',
      '# محضر المناقشات، 4 آذار/مارس 2025\n\nوافق مجلس الأمناء على الميزانية. وتم الاتفاق على تنقيح الجداول.'
    ]
  },
  *check({ studied, units, language }) {
    const { document } = studied
    if (document.body !== null) return
    const { decided } = studied
    const [first] = decided
    if (!first || !agreed.has(first.kind) || decided.some((d) => d.actor !== null)) return
    const title = [document.title ?? '', document.meeting.title ?? '']
    if ([...title, ...units.slice(0, opening).map((u) => u.text), first.text].some((text) => namesBody(text, language)))
      return
    yield { at: { place: first.at }, message: `nothing tells whose decision this is: ${quoted(first.text)}` }
  }
}
