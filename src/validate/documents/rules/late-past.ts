import { folded } from '../../../language/fold.ts'
import { speaksOfComing, toldAsPast, toldAsWritten } from '../../../language/sittings.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The words before a date are read so far back, in UTF-16 units. */
const reach = 60
/** The line that says when a text was written is one of the last, and short. */
const lastUnits = 10
const longestLine = 90

/** Dates of what was over, which come after the meeting that speaks of it. */
function* pasts(unit: Unit, last: string): Generator<DocumentFound> {
  for (const { date, hijri, start, end } of datesOf(unit)) {
    if (!date || hijri || date <= last) continue
    if (!toldAsPast(folded(unit.text.slice(Math.max(0, start - reach), start)))) continue
    const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
    if (!sentence || speaksOfComing(sentence.folded.text)) continue
    yield {
      at: { unit, start, end },
      message: `${quoted(unit.text.slice(start, end))} is told as past, and comes after the meeting of ${last}`
    }
  }
}

function* check(document: Checked): Generator<DocumentFound> {
  const { start: first, end } = document.studied.facts.meeting
  const last = end ?? first
  if (first === null || last === null) return
  const { units } = document
  for (const unit of document.holding('digit')) {
    if (unit.kind === 'heading' || unit.note) continue
    if (mayTell.test(unit.text)) yield* pasts(unit, last)
    if (unit.index < units.length - lastUnits || unit.text.length > longestLine) continue
    const [date] = datesOf(unit)
    if (date?.date && !date.hijri && date.date < first && toldAsWritten(folded(unit.text.slice(0, date.start))))
      yield { at: { unit }, message: `the text was written on ${date.date}, before the meeting of ${first}` }
  }
}
const mayTell = /(?:19|20)\d\d|[٠-٩]{4}/

export const latePast: DocumentRule = {
  id: 'late-past',
  severity: 'warning',
  summary:
    'what was over on a day after the meeting: "the minutes of the meeting of" a later day; a text written before its meeting',
  help: 'A full date right behind words for what is over (the minutes of the meeting held on, was signed on, المنعقدة بتاريخ, المؤرخ) that comes after the last day of the meeting of the document, where nothing in the sentence speaks of what is to come; and the line at the end that says when the text was done or signed, where that day comes before the meeting. The words are in data/sittings.yaml.',
  examples: {
    fails: [
      '# Minutes of the Council, 14 October 2025\n\nMoved by Councillor Brophy that the minutes of the regular meeting of 23 October 2025 be adopted.',
      '# Minutes of the Board, 4 March 2025\n\nThe minutes of the meeting held on 8 April 2025 were approved.\n\nThe Board thanked the Secretary.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوشارك المكتب في المعرض الذي نُظم في مسقط من 3 إلى 5 نوفمبر 2026.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاعتمد المكتب محضر الجلسة السابقة المنعقدة بتاريخ 6 أيار/مايو 2025.\n\nوشكر الرئيس الأعضاء.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على الميزانية.\n\nحرر في 1 آذار/مارس 2025'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe minutes of the meeting held on 4 February 2025 were approved. The seminar will take place on 8 April 2025, and the minutes of the meeting held on 8 April 2025 will be sent out.\n\nDone at Geneva on 6 March 2025',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاعتمد المكتب محضر الجلسة السابقة المنعقدة بتاريخ 4 شباط/فبراير 2025. ووافق على المشاركة في الدورة المزمع عقدها في 6 أيار/مايو 2025.'
    ]
  },
  check
}
