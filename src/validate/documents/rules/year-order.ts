import { partsBackwards, yearsBackwards } from '../../../language/sittings.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

export const yearOrder: DocumentRule = {
  id: 'year-order',
  severity: 'warning',
  summary: 'a stretch of years that ends before it begins: "the period from 2027 to 2025"',
  help: 'Two years behind a word for a stretch of time (period, term, plan; الفترة, الخطة), or behind "between", of which the second is the earlier one. Figures that are set in visual order look so too. A date that is moved "from 2027 to 2025" has no such word and is left alone. And ranges of numbered parts (articles 15 to 9).',
  examples: {
    fails: [
      'The Committee will take up articles 15 to 9 next week.',
      'تنظر اللجنة في المواد من 15 إلى 9 في الجلسة المقبلة.',
      'The budget covers the period from 2027 to 2025.',
      'تغطي الميزانية الفترة من 2027 إلى 2025.',
      'اعتمد المجلس الخطة الاستراتيجية 2028-2025 بصيغتها المعدلة.'
    ],
    passes: [
      'The budget covers the period from 2025 to 2027. The target was brought forward from 2050 to 2040.',
      'تغطي الميزانية الفترة من 2025 إلى 2027. وقُدِّم الموعد من 2050 إلى 2040.',
      'اعتمد المجلس الخطة الاستراتيجية 2025-2028 بصيغتها المعدلة.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) {
      if (mayRange.test(unit.text))
        for (const { start, end } of partsBackwards(unit.text))
          yield { at: { unit, start, end }, message: `${quoted(unit.text.slice(start, end))} runs backwards` }
      if (!twoYears.test(unit.text)) continue
      for (const { start, end } of yearsBackwards(unit.text))
        yield { at: { unit, start, end }, message: `the years ${quoted(unit.text.slice(start, end))} run backwards` }
    }
  }
}
const mayRange = /\d (?:to|إلى|الى|حتى) \d/
const twoYears = /(?:19|20)\d\d\D{1,12}(?:19|20)\d\d/
