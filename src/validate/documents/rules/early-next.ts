import { folded } from '../../../language/fold.ts'
import { toldAsNext } from '../../../language/sittings.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf, day } from '../dates.ts'
import type { DocumentRule } from '../rule.ts'

/** A meeting is announced for so many days before this one at most: an older date is history. */
const longest = 400

export const earlyNext: DocumentRule = {
  id: 'early-next',
  severity: 'warning',
  summary: 'the next meeting on a day before this one: "The next meeting will be held on" an earlier day',
  help: 'A full date, or a month with its year, behind words for the next meeting, or for a meeting or session that is to be held, in one sentence, that comes before the first day of the meeting of the document. Dates of earlier years than the last, minutes that are quoted, and meetings that were to be held are left alone. The words are in data/sittings.yaml.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will take place in Ruse in November 2024.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nيعقد الاجتماع القادم في ديسمبر 2024.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget.\n\nThe next meeting will be held on 8 January 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على الميزانية.\n\nتُعقد الدورة الثانية والثلاثون في 7 فبراير 2025 في مسقط.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will take place in Ruse in March 2025 or in April 2025.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget.\n\nThe next meeting will be held on 8 April 2025. The meeting that was to be held on 8 January 2025 had been cancelled.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على الميزانية.\n\nتُعقد الدورة الثانية والثلاثون في 7 أبريل 2025 في مسقط. وكان من المقرر أن تعقد الجلسة في 7 يناير 2025.'
    ]
  },
  *check(document) {
    const { start: first } = document.studied.facts.meeting
    if (first === null) return
    for (const unit of document.holding('digit')) {
      if (unit.kind === 'heading' || unit.note || !mayTell.test(unit.text)) continue
      for (const { date: full, until, hijri, year, month, day: of, start, end } of datesOf(unit)) {
        // "in March 2025": the last day of the month counts.
        const date = full ?? (year !== null && month !== null && of === null ? lastDay(year, month) : null)
        if (!date || hijri || date >= first || (until !== null && until >= first)) continue
        if (Date.parse(first) - Date.parse(date) > longest * day) continue
        const sentence = unit.sentences.find((s) => s.start <= start && s.end >= end)
        if (!sentence || past.test(sentence.folded.text)) continue
        if (!toldAsNext(folded(unit.text.slice(sentence.start, start)))) continue
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} is told as to come, and lies before the meeting of ${first}`
        }
      }
    }
  }
}
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const mayTell = /meet|session|sitting|اجتماع|جلس|دور/i
/** The sentence speaks of what was planned or done before. */
const past =
  /\b(?:was|were|had|been|cancelled|canceled|postponed|minutes|decided at|recalled|originally|since)\b|(?<!\p{L})[وف]?(?:كان|كانت|محضر|سبق|تأجل|أجل|أرجئ|ألغي|السابق|السابقة|الماضي|الماضية|قرر في|منذ)(?!\p{L})/u
