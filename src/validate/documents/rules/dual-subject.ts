import { grammar } from '../../../language/grammar.ts'
import { withoutConjunction } from '../../../language/words.ts'
import { PrintedWords } from '../printed.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** A perfect with و and the ending of the plural: ورأوا, وأضافوا. */
const plural = /^و[\u0621-\u064a]{2,}وا$/
const clauseEnd = /^[.؛;،]$/

function* disagreeing(words: PrintedWords): Generator<DocumentFound> {
  const { duals } = grammar()
  for (let i = 1; i < words.words.length; i++) {
    if (!duals.has(withoutConjunction(words.text(i)))) continue
    // The two are the subject of the clause: its verb stands right before them.
    const verb = words.text(i - 1)
    if (
      !/^[وف]?[\u0621-\u064a]{3,}$/.test(verb) ||
      !(i === 1 || /^[وف]/.test(verb) || clauseEnd.test(words.text(i - 2)))
    )
      continue
    for (let at = i + 1; at < words.words.length && words.text(at) !== '.'; at++) {
      if (!clauseEnd.test(words.text(at)) || !plural.test(words.text(at + 1))) continue
      yield {
        at: words.range(at + 1, at + 2),
        also: [words.range(i - 1, i + 1)],
        message: `"${words.printed(at + 1)}" is in the plural, and its subject "${words.printed(i)}" is two`
      }
      break
    }
  }
}

export const dualSubject: DocumentRule = {
  id: 'dual-subject',
  severity: 'info',
  summary: 'an Arabic verb in the plural where two persons are its subject: سلط عضوان … ؛ ورأوا',
  help: 'A clause whose verb has two members, delegates or speakers as its subject, and, in the same sentence, a further clause whose verb begins with و and ends in the plural: the dual is required (ورأيا). The nouns are in data/grammar.yaml. Source: Wright, II, § 148.',
  examples: {
    fails: ['وأشار عضوان في المجلس إلى أهمية التدريب؛ ورأوا أن الميزانية لا تكفي لذلك.'],
    passes: [
      'وأشار عضوان في المجلس إلى أهمية التدريب؛ ورأيا أن الميزانية لا تكفي لذلك.',
      'وأشار عضوان في المجلس إلى أهمية التدريب. ورحب الأعضاء بذلك وأيدوه، وشكروا الأمانة.'
    ]
  },
  *check({ units, language }) {
    if (language === 'ar') for (const unit of units) yield* disagreeing(new PrintedWords(unit))
  }
}
