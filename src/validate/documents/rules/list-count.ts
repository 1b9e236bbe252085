import { listUnder } from '../../../extract/decisions.ts'
import { endsInColon, wordCount } from '../../../language/prose.ts'
import { type Quantity, quantities } from '../../../language/quantities.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

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

/** "four parts: a summary, a budget and a timetable": the words behind the colon, in one sentence without other signs. */
const inline = /^[^:.;؛()]{2,50}:\s+([^:;؛.()«"“]{8,240})[.؛;]?$/u
/** A clause in an enumeration is none of its entries. */
const clause = /(?<!\p{L})(?:which|who|that|whose|including|where|التي|الذي|الذين|بما|حيث)(?!\p{L})/u
const joins = { en: /,? (?:and|or|as well as) |, /, ar: /[،,]\s?و?| و(?=\p{L}{2})| أو /u }

/** A number before a colon with fewer entries behind it in the same sentence, however its commas and "and" are read. */
function* inSentences(unit: Unit): Generator<DocumentFound> {
  for (const { start, end } of unit.sentences) {
    const text = unit.text.slice(start, end)
    if (!text.includes(': ')) continue
    for (const count of quantities(text, unit.language)) {
      const [value = 0] = count.values
      if (count.form !== 'words' || count.unit !== null || count.bare || count.attached || value < 2 || value > 10)
        continue
      const list = inline.exec(text.slice(count.end))?.[1]
      if (!list || clause.test(list)) continue
      const parts = list.split(joins[unit.language])
      const least = list.split(/[,،]\s/).length
      const isShort = parts.every((part) => wordCount(part) <= longestPart)
      if (parts.length < 2 || !isShort || (parts.length >= value && least <= value)) continue
      yield {
        at: { unit, start: start + count.start, end: start + count.end },
        also: [{ unit, start, end }],
        message: `${quoted(text.slice(count.start, count.end))} are announced, ${parts.length < value ? parts.length : least} follow`
      }
    }
  }
}
/** In words. */
const longestPart = 7

export const listCount: DocumentRule = {
  id: 'list-count',
  severity: 'warning',
  summary: 'a list with more or fewer entries than its lead-in says',
  help: 'The only number of the sentence that leads a list in, a few words before its colon ("the following three decisions:", الموضوعات الأربعة التالية:), against the entries right below. Entries of deeper lists do not count. In one sentence ("four parts: a summary, a budget and a timetable") a number in words against the words behind the colon, where neither the commas alone nor every comma and "and" give it.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following four themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب ثلاثة مواضيع رئيسية هي التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n- التمويل\n\nواختتم الرئيس الاجتماع.',
      'A proposal consists of four parts: a summary, a budget and a timetable.',
      'يتألف المقترح من أربعة أجزاء: ملخص وميزانية وجدول.'
    ],
    passes: [
      'A proposal consists of three parts: terms and conditions, a budget and a timetable. The Board has two aims: peace and security.',
      'يتألف المقترح من ثلاثة أجزاء: ملخص وميزانية وجدول زمني. وله هدفان: الأمن والسلام والتنمية.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following three themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# Minutes of the Board, 4 March 2025\n\nAt its 3 meetings of 2024, the Board discussed:\n\n- Access\n- Trust\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب المواضيع الثلاثة التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n\nواختتم الرئيس الاجتماع.'
    ]
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.kind === 'heading' || unit.kind === 'cell') continue
      if (unit.text.includes(': ')) yield* inSentences(unit)
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
