import { incompleteDecision } from '../../../extract/incomplete.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const decisionWithoutObject: DocumentRule = {
  id: 'decision-without-object',
  severity: 'warning',
  summary: 'a decision that does not say what was decided: "The Council approved."',
  help: 'A sentence in which a body does something that needs an object (approve, adopt, elect; اعتمد, أقر, انتخب) and that ends there, and verbs that have lost the word that makes their sense: أحاط without علماً, "took of" for "took note of". Agreement may stand alone: "The Council agreed."',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Treasurer presented the budget. The Board approved.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. وأقر المجلس.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nوأحاط المجلس بالتقرير المقدم من أمين الصندوق.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board took of the report of the Treasurer.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Treasurer presented the budget. The Board approved it. The report was adopted. The Board agreed.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. وأقر المجلس الميزانية. وأحاط المجلس علماً بالتقرير. واعتُمد التقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Director recalled the plan that the Board adopted. The Board took note of it.'
    ]
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.kind === 'heading') continue
      for (const sentence of unit.sentences) {
        const lost = incompleteDecision(sentence)
        if (lost === null) continue
        yield {
          at: { unit, start: sentence.start, end: sentence.end },
          message:
            lost === ''
              ? `${quoted(sentence.passage.text)} does not say what was decided`
              : `${quoted(sentence.passage.text)} lacks ${quoted(lost)}`
        }
      }
    }
  }
}
