import { lookAlikes, mixedWords } from '../../../language/foreign.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const mixedScript: DocumentRule = {
  id: 'mixed-script',
  severity: 'warning',
  summary: 'a word with letters of two scripts: الإنترنتe, "Соuncil" with a Cyrillic first letter',
  help: 'Arabic letters and Latin ones in one word, save an Arabic article, conjunction or preposition written onto a foreign word (وICANN, الـIP), and Greek or Cyrillic letters within a Latin word: a key was slipped, a space lost, or a letter only looks right and is not found by a search.',
  examples: {
    fails: ['واصلت اللجنة اجتماعاتها عبر الإنترنتe في السنة الماضية.', 'The Соuncil approved the budget.'],
    passes: [
      'تعاونت الأمانة مع الـIGF ومع ICANN وIETF في مجال بالـWiFi.',
      'The α-particle count and the Ελλάδα office were noted by the Council.'
    ]
  },
  *check({ units }) {
    for (const unit of units)
      for (const { start, end } of [...mixedWords(unit.text), ...lookAlikes(unit.text)])
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} has letters of two scripts`
        }
  }
}
