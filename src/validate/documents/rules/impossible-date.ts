import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { DocumentRule } from '../rule.ts'

/** The days of a month, of a leap year where none is told. */
const daysIn = (month: number, year: number | null): number => new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()

const isoDate = /(?<![\d/-])(?:19|20)\d\d-(\d\d)-(\d\d)(?![\d/-])/g

export const impossibleDate: DocumentRule = {
  id: 'impossible-date',
  severity: 'error',
  summary: 'a day that its month does not have: 31 June',
  help: 'Days of the Gregorian calendar, 29 February in years that have none among them. A range of days is told by its first.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will report by 31 June 2025.',
      '# Minutes of the Board, 4 March 2025\n\nThe crane was inspected on 2025-13-02.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nتقدم الأمانة تقريرها بحلول 29 شباط/فبراير 2026.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will report by 30 June 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nتقدم الأمانة تقريرها بحلول 29 شباط/فبراير 2028.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) {
      for (const { 0: iso, 1: m, 2: d, index } of unit.text.matchAll(isoDate))
        if (Number(m) > 12 || Number(m) === 0 || Number(d) > 31 || Number(d) === 0)
          yield { at: { unit, start: index, end: index + iso.length }, message: `there is no day ${quoted(iso)}` }
      for (const { hijri, year, month, day, start, end, text } of datesOf(unit)) {
        if (hijri || month === null || day === null || day <= daysIn(month, year)) continue
        yield {
          at: { unit, start, end },
          message: `there is no day ${quoted(text)}: that month has ${daysIn(month, year)}`
        }
      }
    }
  }
}
