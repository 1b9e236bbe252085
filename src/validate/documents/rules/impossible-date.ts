import { isMonth } from '../../../language/months.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** The days of a month, of a leap year where none is told. */
const daysIn = (month: number, year: number | null): number => new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()

const isoDate = /(?<![\d/-])(?:19|20)\d\d-(\d\d)-(\d\d)(?![\d/-])/g

function* beyondMonths(unit: Unit): Generator<DocumentFound> {
  const { text, origin } = unit.folded
  for (const { index, 0: words, 1: told = '', 2: month = '' } of text.matchAll(beyond))
    if (isMonth(month.split('/')[0] as string))
      yield {
        at: { unit, start: origin(index), end: origin(index + words.length - 1) + 1 },
        message: `no month has ${told} days`
      }
}

/** "31 to 33 May 2026": a day that no month has, before the name of one and a year. */
const beyond = /(?<![\d.,:/-])(3[2-9]|[4-9]\d) (\p{L}+(?:\/\p{L}+)?),? (?:19|20)\d\d(?!\d)/gu
const mayBeBeyond = /(?:3[2-9]|[4-9]\d|٣[٢-٩]|[٤-٩][٠-٩]) \p{L}/u

export const impossibleDate: DocumentRule = {
  id: 'impossible-date',
  severity: 'error',
  summary: 'a day that its month does not have, or one of two months: 31 June, 16 نيسان/مايو',
  help: 'Days of the Gregorian calendar, 29 February in years that have none among them. A range of days is told by its first.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board decided to hold its next session from 31 to 33 May 2026.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nقرر المكتب عقد دورته المقبلة في الفترة من ٣١ إلى ٣٣ مايو ٢٠٢٦.',
      '# محضر اجتماع المكتب\n\nعُقد الاجتماع في تونس يوم 16 نيسان/مايو 2025.',
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
      if (mayBeBeyond.test(unit.text)) yield* beyondMonths(unit)
      for (const { hijri, year, month, months, day, start, end, text } of datesOf(unit)) {
        if (!hijri && months && day !== null && months[0] !== months[1])
          yield { at: { unit, start, end }, message: `the two months of ${quoted(text)} are not the same one` }
        if (hijri || month === null || day === null || day <= daysIn(month, year)) continue
        yield {
          at: { unit, start, end },
          message: `there is no day ${quoted(text)}: that month has ${daysIn(month, year)}`
        }
      }
    }
  }
}
