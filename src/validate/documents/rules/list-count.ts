import { listUnder } from '../../../extract/decisions.ts'
import { endsInColon, wordCount } from '../../../language/prose.ts'
import { type Quantity, quantities } from '../../../language/quantities.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** So many words at most stand between the number and the colon: "the following three sub-themes of the forum:". */
const reach = 6
/** Lists are no longer than this. */
const most = 30

/** Something else stands between the number and the colon: "(up to five years) and shall include:". */
const goesOn = /[,،;؛()]| (?:and|or|but) | [وف]\p{L}{3}/u

/** The number that announces a list right before its colon; null where there is none, or several. */
function announced(unit: Unit): Quantity | null {
  const last = unit.sentences.at(-1)
  if (!last || !endsInColon(unit.text)) return null
  const counts = quantities(unit.text, unit.language).filter((q) => q.start >= last.start && q.form !== 'ordinal')
  const [value = 0] = counts.at(-1)?.values ?? []
  const same = counts.every((q) => q.values.includes(value))
  const found = counts.at(-1)
  if (!found || !same || found.unit !== null || found.attached || found.bare || value < 2 || value > most) return null
  const rest = unit.text.slice(found.end)
  return wordCount(rest) <= reach && !goesOn.test(rest) ? found : null
}

export const listCount: DocumentRule = {
  id: 'list-count',
  severity: 'warning',
  summary: 'a list with more or fewer entries than its lead-in says',
  help: 'The only number of the sentence that leads a list in, a few words before its colon ("the following three decisions:", الموضوعات الأربعة التالية:), against the entries right below. Entries of deeper lists do not count.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following four themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب ثلاثة مواضيع رئيسية هي التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n- التمويل\n\nواختتم الرئيس الاجتماع.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following three themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# Minutes of the Board, 4 March 2025\n\nAt its 3 meetings of 2024, the Board discussed:\n\n- Access\n- Trust\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب المواضيع الثلاثة التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n\nواختتم الرئيس الاجتماع.'
    ]
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.kind === 'heading' || unit.kind === 'cell') continue
      const count = announced(unit)
      if (!count) continue
      const list = listUnder(unit, units).filter((item) => item.text !== '' && item.depth <= unit.depth + 1)
      const [first] = list
      if (!first || list.length < 2 || count.values.includes(list.length)) continue
      // A further paragraph of an entry, or a second kind of mark, is no entry of its own.
      if (list.some((item) => item.label?.kind !== first.label?.kind)) continue
      yield {
        at: { unit, start: count.start, end: count.end },
        message: `${quoted(unit.text.slice(count.start, count.end))} are announced, ${list.length} follow`
      }
    }
  }
}
