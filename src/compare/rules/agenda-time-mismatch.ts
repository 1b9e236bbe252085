import type { Agreed, Both } from '../../model/bilingual.ts'
import type { Place } from '../../model/record.ts'
import { standing, standingAlone } from '../records.ts'
import { type DocumentRule, type Found, onSide } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

type Times = Record<'ar' | 'en', string | null>

/** The times of both versions where they differ and both are known. */
function differing(time: Agreed<string | null>): Record<'ar' | 'en', string> | null {
  if (time === null || typeof time === 'string') return null
  const { ar, en }: Times = time
  return ar !== null && en !== null ? { ar, en } : null
}

/** An entry of the agenda starts or ends at another time in the translation. */
export const agendaTimeMismatch: DocumentRule = {
  id: 'agenda-time-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'an entry of the agenda has another time in the translation',
  help: 'Entries of the two agendas are paired by their titles, numbers and places; their times are read by value, so that 2 p.m. is 14:00 and times in visual order are put right first. What time-mismatch reports in the words is not reported again.',
  examples: {
    fails: [
      {
        en: '# Agenda of the Forum\n\n## Monday, 3 March 2025\n\n| Time | Item |\n| --- | --- |\n| 09:00 – 10:00 | Opening of the meeting |\n| 10:00 – 11:30 | Report of the Secretariat |\n| 11:30 – 12:00 | Coffee break |\n| 12:00 – 13:00 | Election of officers |',
        ar: '# جدول أعمال المنتدى\n\n## الاثنين، 3 مارس 2025\n\n| الوقت | البند |\n| --- | --- |\n| 09:00 – 10:00 | افتتاح الاجتماع |\n| 10:00 – 11:30 | انتخاب أعضاء المكتب |\n| 11:30 – 12:00 | استراحة قهوة |\n| 12:00 – 13:00 | تقرير الأمانة |'
      }
    ],
    passes: [
      {
        en: '# Agenda of the Forum\n\n## Monday, 3 March 2025\n\n| Time | Item |\n| --- | --- |\n| 9 a.m. – 10 a.m. | Opening of the meeting |\n| 10 a.m. – 11.30 a.m. | Report of the Secretariat |\n| 2 p.m. – 3 p.m. | Election of officers |',
        ar: '# جدول أعمال المنتدى\n\n## الاثنين، 3 مارس 2025\n\n| الوقت | البند |\n| --- | --- |\n| 09:00 – 10:00 | افتتاح الاجتماع |\n| 10:00 – 11:30 | تقرير الأمانة |\n| 14:00 – 15:00 | انتخاب أعضاء المكتب |'
      }
    ]
  },
  *check(versions) {
    for (const entry of versions.merged.agenda) {
      const times = differing(entry.start) ?? differing(entry.end)
      if (!times || entry.score < sure) continue
      const place = standing(versions, entry.at) ?? crossing(versions, entry.at)
      if (!place || toldNear(versions, place.pair)) continue
      yield { ...place, message: `"${entry.title.en}" has ${times.en} in English and ${times.ar} in Arabic` }
    }
  }
}

/** Entries that changed places are told where the original has them. */
function crossing(versions: Versions, at: Both<Place>): (Pick<Found, 'ar' | 'en'> & { pair: ComparedPair }) | null {
  const own = at[versions.source]
  const place = own && standingAlone(versions, versions.source, own)
  if (!place) return null
  const { pair, range } = place
  return { pair, ...onSide(versions.source, range) }
}

/** Entries that are paired less surely may be two. */
const sure = 0.8
/** How many units from its title the time of an entry may stand: in the cell before, in the line above. */
const near = 3

/** Another check tells of a time here, or of a unit that is missing. */
const toldNear = ({ pairs }: Versions, { index }: ComparedPair): boolean =>
  pairs
    .slice(Math.max(0, index - near), index + near + 1)
    .some((pair) => pair.ar.empty || pair.en.empty || pair.differences.some((d) => d.kind === 'time'))
