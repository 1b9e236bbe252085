import type { Quantity } from '../../../language/number-meanings.ts'
import { quantities } from '../../../language/quantities.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** Between a number and the same number in brackets. */
const opens = /^\s?\(\s?$/
const closes = /^\s?[)-]/
const isYear = ({ values: [value = 0], form }: Quantity) => form === 'figures' && value >= 1300 && value < 2200
const digits = /\d/
type Printed = Quantity & { printed: string }

/** الخامسة عشرة (14): a compound ordinal and the number beside it; any other number in brackets is that of a note. */
const isCompound = ({ values: [a = 0] }: Quantity, { values: [b = 0], unit, attached }: Quantity): boolean =>
  a > 10 && b > 10 && unit === null && !attached && Math.abs(a - b) <= nearest
const nearest = 3

/** In a title that goes on behind the bracket smaller ordinals count too: محضر الجلسة الثامنة (9) للمجلس. */
const isTitled = (unit: Unit, a: Printed, b: Printed): boolean =>
  unit.kind === 'heading' &&
  a.form === 'ordinal' &&
  b.form === 'figures' &&
  !digits.test(a.printed) &&
  Math.abs((a.values[0] ?? 0) - (b.values[0] ?? 0)) <= nearest &&
  /^\) \p{L}{3}/u.test(unit.text.slice(b.end))

/** Whether the two may say one number at all: figures beside words, both counting or both ordering, of the same unit. */
function comparable(a: Printed, b: Printed): boolean {
  const forms = [a.form, b.form]
  if (a.form === 'ordinal' && b.form === 'figures') return isCompound(a, b)
  if (a.form === 'ordinal' && b.form === 'ordinal') return digits.test(a.printed) !== digits.test(b.printed)
  if (a.bare || b.bare || a.attached || b.attached) return false
  if (!forms.includes('figures') || !forms.includes('words')) return false
  const percent = [a, b].filter((q) => q.unit === 'percent').length
  return percent !== 1 && !isYear(a) && !isYear(b)
}

/** Figures behind an opening bracket, or before one that holds words. */
const mayPair = /\([^()\d٠-٩]{0,8}[\d٠-٩]|[\d٠-٩][^()]{0,20}\(\s?\p{L}/u

function* disagreeing(unit: Unit): Generator<DocumentFound> {
  if (!mayPair.test(unit.text)) return
  const all = quantities(unit.text, unit.language).map((q) => ({ ...q, printed: unit.text.slice(q.start, q.end) }))
  for (const [i, first] of all.entries()) {
    const second = all[i + 1]
    if (!second || !opens.test(unit.text.slice(first.end, second.start)) || !closes.test(unit.text.slice(second.end)))
      continue
    if (
      !(comparable(first, second) || isTitled(unit, first, second)) ||
      first.values.some((value) => second.values.includes(value))
    )
      continue
    yield {
      at: { unit, start: first.start, end: second.end + 1 },
      message: `${quoted(first.printed)} is not ${quoted(second.printed)}: the number in words and that in figures differ`
    }
  }
}

export const numberWords: DocumentRule = {
  id: 'number-words',
  severity: 'error',
  summary: 'a number in words that is not the one in figures beside it: forty (45)',
  help: 'Compares a number in words with figures in brackets right after it, or figures with words in brackets, as contracts and resolutions print them. Years in brackets, numbers of notes, ordinals beside counts and percentages beside counts are left alone. Arabic numbers follow Wright, §§ 318-337.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board elected forty-two (24) members.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على صرف مبلغ مائتين وعشرة (201) دنانير.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nتُعقد الدورة في غضون أربعين (14) يوماً.',
      '# Minutes of the Board, 4 March 2025\n\nThe term is 12 (twenty) months.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board adopted the report of its thirty-second (33rd) session.',
      '# محضر الجلسة العادية الثامنة (9) للمجلس البلدي\n\nوافق المجلس على جدول الأعمال.',
      '# محضر الجلسة الخامسة عشرة (14)\n\nوافق المجلس على جدول الأعمال.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board elected twenty-four (24) members and set aside forty thousand dollars ($40,000).',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على صرف مائتي عشرة (210) دنانير خلال خمسة عشر (15) يوماً.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board heard two (5 per cent) of the members and cited article four (2019).',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nحضر ثلاثة أعضاء (20 في المائة)، واعتُمد المقرر سبعة (2019).'
    ]
  },
  *check(document) {
    for (const unit of document.holding('bracket')) yield* disagreeing(unit)
  }
}
