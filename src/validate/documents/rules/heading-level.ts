import type { Heading } from 'mdast'
import { passageOf } from '../../../model/tree.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The level as the file marks it; null for a heading that only looks like one. */
const markedDepth = ({ depth, data }: Heading): number | null => (data?.inferred ? null : (data?.printedDepth ?? depth))

/** The place in the tree that each marked level gives, without gaps: what reading would make of it without any correction. */
function withoutGaps(depths: readonly number[]): number[] {
  const open: number[] = []
  return depths.map((depth) => {
    while (open.length > 0 && (open.at(-1) as number) >= depth) open.pop()
    return open.push(depth)
  })
}

function* levelsOf({ version: { tree, source } }: Checked): Generator<DocumentFound> {
  const marked = tree.children.filter(
    (node): node is Heading => node.type === 'heading' && !node.data?.subtitle && markedDepth(node) !== null
  )
  const depths = marked.map((heading) => markedDepth(heading) as number)
  const plain = withoutGaps(depths)
  for (const [i, heading] of marked.entries()) {
    const depth = depths[i] as number
    const before = depths[i - 1]
    const passage = passageOf(heading, source)
    const title = quoted(passage.text)
    const at = { start: passage.origin(0), end: passage.origin(passage.length - 1) + 1 }
    if (before !== undefined && depth > before + 1)
      yield { at, message: `${title} is of level ${depth} right below a heading of level ${before}` }
    else if (heading.depth !== plain[i])
      yield { at, message: `${title} is marked as level ${depth}, but its place is one of level ${heading.depth}` }
  }
}

export const headingLevel: DocumentRule = {
  id: 'heading-level',
  severity: 'warning',
  summary: 'a heading whose level skips one, or is not that of its like',
  help: 'A heading stands at most one level below the one before it. Headings that come back in every part are of one level; what stands between them lies below them, and so does what the table of contents does not list. Levels are those that the file marks; a document may open at any.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\n## Opening\n\nThe Chair opened the meeting.\n\n#### Apologies\n\nMs Diallo sent apologies.',
      '# رسائل المنتدى، 12 أيار/مايو 2025\n\n## الثقة\n\n### الرسائل\n\n- ينبغي حماية البيانات.\n\n## التنمية\n\n## الرسائل\n\n- ينبغي سد الفجوة الرقمية.\n\n## الابتكار\n\n### الرسائل\n\n- ينبغي دعم البحث.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\n## Opening\n\nThe Chair opened the meeting.\n\n### Apologies\n\nMs Diallo sent apologies.\n\n## Budget\n\nThe Board approved the budget.',
      '## محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n### الافتتاح\n\nافتتح الرئيس الاجتماع.\n\n### الميزانية\n\nاعتمد المكتب الميزانية.'
    ]
  },
  check: levelsOf
}
