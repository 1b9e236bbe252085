import type { Agreed } from '../../model/bilingual.ts'
import { standing } from '../records.ts'
import type { DocumentRule } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** Dates further apart than a Hijri date and the Gregorian one of the same day may be by their calendars. */
const apart = 2 * 86_400_000
/** Items that are paired less surely may be two. */
const sure = 0.6
/** How many units from the task its date may stand: in another cell of the row. */
const near = 4

/** The dates of both versions where both are known to the day and are far enough from each other. */
function differing(date: Agreed<string | null>): Record<'ar' | 'en', string> | null {
  if (date === null || typeof date === 'string' || date.ar === null || date.en === null) return null
  const off = Math.abs(Date.parse(date.ar) - Date.parse(date.en))
  return off > apart ? { ar: date.ar, en: date.en } : null
}

/** A task is due at another date in the translation. */
export const dueMismatch: DocumentRule = {
  id: 'due-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'an action item is due at another date in the translation, though both dates stand in the text',
  help: 'Action items are paired by their words, places and owners, and their dates compared as days of the calendar. It tells what comparing the dates of a paragraph cannot: that two tasks have exchanged their dates. A date that differs in the words is date-mismatch and is not told again; where one version leaves the year to be understood, the year says nothing.',
  examples: {
    fails: [
      {
        en: '# Minutes of the Board\n\n3. The Board approved the annual report and thanked the staff of the library.\n\n4. The Secretariat will circulate the draft budget to all members by 3 March 2025. The Treasurer will submit the final accounts by 20 May 2025.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n3. وافق المجلس على التقرير السنوي وشكر موظفي المكتبة.\n\n4. ستعمم الأمانة مشروع الميزانية على جميع الأعضاء بحلول 20 مايو 2025. وسيقدم أمين الصندوق الحسابات الختامية بحلول 3 مارس 2025.'
      }
    ],
    passes: [
      {
        en: '# Minutes of the Board\n\n3. The Board approved the annual report and thanked the staff of the library.\n\n4. The Secretariat will circulate the draft budget to all members by 3 March 2025. The Treasurer will submit the final accounts by 20 May 2025.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n3. وافق المجلس على التقرير السنوي وشكر موظفي المكتبة.\n\n4. ستعمم الأمانة مشروع الميزانية على جميع الأعضاء بحلول 3 آذار/مارس 2025، وسيقدم أمين الصندوق الحسابات الختامية في موعد أقصاه 20 أيار/مايو 2025.'
      },
      {
        en: '# Minutes of the meeting of 10 November 2025\n\n4. The Secretariat will publish the list by the end of January 2026.',
        ar: '# محضر اجتماع 10 نوفمبر 2025\n\n4. ستنشر الأمانة القائمة قبل نهاية يناير المقبل.'
      }
    ]
  },
  *check(versions) {
    for (const { due, score, at } of versions.merged.actionItems) {
      const dates = due && differing(due.date)
      if (!dates || score < sure) continue
      const { ar = '', en = '' } = due.text
      if (dates.ar.slice(4) === dates.en.slice(4) && !(hasYear.test(ar) && hasYear.test(en))) continue
      const place = standing(versions, at)
      if (!place || toldNear(versions, place.pair)) continue
      yield { ...place, message: `due "${en}" in English, "${ar}" in Arabic` }
    }
  }
}

const hasYear = /[\d٠-٩]{4}/

/** Another check tells of a date here, or of a unit that is missing. */
const toldNear = ({ pairs }: Versions, { index }: ComparedPair): boolean =>
  pairs
    .slice(Math.max(0, index - near), index + near + 1)
    .some((pair) =>
      pair.index === index || pair.ar.units[0]?.cell || pair.en.units[0]?.cell
        ? pair.ar.empty ||
          pair.en.empty ||
          pair.moved ||
          pair.differences.some((d) => d.kind === 'date' || d.kind === 'year' || d.kind === 'number')
        : false
    )
