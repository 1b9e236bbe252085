import { grammar } from '../../../language/grammar.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** A relational adjective in the feminine with the article: الاقتصادية, folded. */
const relational = /^و?ال[\u0621-\u064a]{3,}يه$/
const leastBefore = 3

function* among(words: PrintedWords): Generator<DocumentFound> {
  const { domains } = grammar()
  const isAdjective = (i: number) => relational.test(words.text(i)) && !domains.has(words.text(i).replace(/^و/, ''))
  for (let i = leastBefore; i < words.words.length; i++) {
    const own = words.text(i)
    const adjective = own.startsWith('و') ? domains.get(own.slice(1)) : undefined
    if (adjective === undefined) continue
    let from = i
    while (from > 0 && isAdjective(from - 1) && (from === i || words.text(from).startsWith('و'))) from--
    // Only the first of the row has no "and"; behind the row nothing belongs to the noun.
    if (i - from < leastBefore || words.text(from).startsWith('و') || /^(?:ال|لل|[بفل]?ي)/.test(words.text(i + 1)))
      continue
    yield {
      at: words.range(from, i + 1),
      message: `"${words.printed(i)}" is a noun among adjectives: "${words.printed(from, i)}"`,
      suggestion: `و${adjective}`
    }
  }
}

export const nounAmongAdjectives: DocumentRule = {
  id: 'noun-among-adjectives',
  severity: 'info',
  summary: 'a noun at the end of a row of adjectives: الآثار القانونية والأخلاقية والأمنية والتنمية for والتنموية',
  help: 'Three Arabic relational adjectives in a row or more, joined by و, and behind them a noun of the same kind of word in its place (التنمية for التنموية, البيئة for البيئية). The nouns with their adjectives are in data/grammar.yaml.',
  examples: {
    fails: ['ناقش المجلس آثارها التكنولوجية والقانونية والأخلاقية والأمنية والتنمية.'],
    passes: [
      'ناقش المجلس آثارها التكنولوجية والقانونية والأخلاقية والأمنية والتنموية.',
      'تناول التقرير الشؤون الاقتصادية والاجتماعية، والتنمية المستدامة، والبيئة.',
      'تناول التقرير القضايا الاقتصادية والاجتماعية والثقافية والتنمية المستدامة.'
    ]
  },
  *check({ units, language }) {
    if (language === 'ar') for (const unit of units) yield* among(new PrintedWords(unit))
  }
}
