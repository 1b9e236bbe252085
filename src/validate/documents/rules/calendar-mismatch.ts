import { quoted } from '../../../restore/quote.ts'
import { datesOf, day } from '../dates.ts'
import type { DocumentRule } from '../rule.ts'

/** So many days the calendar of a country may lie apart from the computed one. */
const apart = 2

export const calendarMismatch: DocumentRule = {
  id: 'calendar-mismatch',
  severity: 'error',
  summary: 'a Hijri and a Gregorian date side by side that are not the same day',
  help: 'The Hijri date is read in the umm al-qura calendar. Up to two days of difference are left alone: months begin when the moon is sighted.',
  examples: {
    fails: ['# محضر اجتماع المكتب\n\nعُقد الاجتماع في تونس يوم الثلاثاء 4 شعبان 1446هـ الموافق 4 مارس 2025م.'],
    passes: [
      '# محضر اجتماع المكتب\n\nعُقد الاجتماع في تونس يوم الثلاثاء 4 رمضان 1446هـ الموافق 4 مارس 2025م.',
      '# محضر اجتماع المكتب\n\nعُقد الاجتماع في تونس يوم الثلاثاء 3 رمضان 1446هـ (4 مارس 2025م).'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) {
      for (const { date, beside, start, end, text } of datesOf(unit)) {
        if (date === null || beside === null) continue
        const days = Math.abs(Date.parse(date) - Date.parse(beside)) / day
        if (days > apart)
          yield {
            at: { unit, start, end },
            message: `the two dates of ${quoted(text)} lie ${days} days apart: the Hijri one is ${beside}`
          }
      }
    }
  }
}
