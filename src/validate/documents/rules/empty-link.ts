import type { Link, PhrasingContent } from 'mdast'
import { leaves } from '../../../model/tree.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** A link has lost its address: [here](), [here](#). */
const isEmpty = (url: string) => /^#?$/.test(url.trim())

function* linksOf(nodes: readonly PhrasingContent[]): Generator<Link> {
  for (const node of nodes) {
    if (node.type === 'link') yield node
    else if ('children' in node) yield* linksOf(node.children as PhrasingContent[])
  }
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) =>
      'children' in node ? wordsOf(node.children as PhrasingContent[]) : 'value' in node ? node.value : ''
    )
    .join('')

/** What is left where the words of a link are gone. */
const remains = /\]\(#?\)/g

export const emptyLink: DocumentRule = {
  id: 'empty-link',
  severity: 'error',
  summary: 'a link that leads nowhere: [here](#)',
  help: 'The address of a link is empty or no more than the sign #: who follows it stays where they are. On a web page a link that fills a line of its own is left alone: it may be a button.',
  examples: {
    fails: [
      '# Minutes of the Bureau, 4 March 2025\n\nThe recordings are available [here](#).',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالتسجيلات متاحة على [هذا الرابط]().',
      'text:The recordings are available ](#) on request.'
    ],
    passes: [
      '# Minutes of the Bureau, 4 March 2025\n\nThe recordings are available [here](https://example.int/recordings).',
      '# Minutes of the Bureau, 4 March 2025\n\nThe budget is set out [below](#budget).'
    ]
  },
  *check({ version: { tree, source, origin }, units }) {
    for (const unit of units)
      for (const { index, 0: words } of unit.text.matchAll(remains))
        yield { at: { unit, start: index, end: index + words.length }, message: `"${words}" is left of a link` }
    for (const { leaf } of leaves(tree)) {
      for (const link of linksOf(leaf.children)) {
        if (!isEmpty(link.url) || !link.position) continue
        if (origin.format === 'html' && leaf.children.length === 1) continue
        const { start, end } = link.position
        const words = wordsOf(link.children).trim()
        yield {
          at: { start: start.offset ?? 0, end: end.offset ?? source.text.length },
          message: words === '' ? 'a link has neither words nor an address' : `the link ${quoted(words)} has no address`
        }
      }
    }
  }
}
