import { keySetOf } from '../../language/keys.ts'
import type { BilingualRecord } from '../../model/bilingual.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import { coverage } from '../coverage.ts'
import { entriesAlone } from '../entries.ts'
import { omissions } from '../omissions.ts'
import { standing, within } from '../records.ts'
import { type DocumentRule, type Found, onSide } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** An entry of the agenda, or a point under one, is none in the other version. */
export const agendaEntryMissing: DocumentRule = {
  id: 'agenda-entry-missing',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/omission',
  summary: 'an entry of the agenda or a point under it is not in the agenda of the other version',
  help: 'The entry stands in the record of one version only while the line or cell that holds it has a counterpart. Where the other version says its words, but not as an entry of its own, it is told as a matter of form. A line or cell that is missing is missing-unit.',
  examples: {
    fails: [
      {
        en: '# Agenda of the Forum\n\n## Monday, 3 March 2025\n\n| Time | Item |\n| --- | --- |\n| 09:00 – 10:00 | 1. Opening of the meeting <br> a. Address by the Minister of Communications <br> b. Welcome by the Chair of the Committee <br> c. Adoption of the timetable |\n| 10:00 – 11:30 | 2. Report of the Secretariat |',
        ar: '# جدول أعمال المنتدى\n\n## الاثنين، 3 مارس 2025\n\n| الوقت | البند |\n| --- | --- |\n| 09:00 – 10:00 | 1. افتتاح الاجتماع <br> أ. كلمة وزير الاتصالات <br> ج. اعتماد الجدول الزمني |\n| 10:00 – 11:30 | 2. تقرير الأمانة |'
      }
    ],
    passes: [
      {
        en: '# Agenda of the Forum\n\n## Monday, 3 March 2025\n\n| Time | Item |\n| --- | --- |\n| 09:00 – 10:00 | 1. Opening of the meeting <br> a. Address by the Minister of Communications <br> b. Welcome by the Chair of the Committee <br> c. Adoption of the timetable |\n| 10:00 – 11:30 | 2. Report of the Secretariat |',
        ar: '# جدول أعمال المنتدى\n\n## الاثنين، 3 مارس 2025\n\n| الوقت | البند |\n| --- | --- |\n| 09:00 – 10:00 | 1. افتتاح الاجتماع <br> أ. كلمة وزير الاتصالات <br> ب. كلمة ترحيبية من رئيس اللجنة <br> ج. اعتماد الجدول الزمني |\n| 10:00 – 11:30 | 2. تقرير الأمانة |'
      }
    ]
  },
  *check(versions) {
    const { agenda } = versions.merged
    yield* entriesAlone(
      versions,
      agenda.map(({ at, title }) => ({ at, words: title })),
      'entry of the agenda'
    )
    for (const entry of agenda) yield* pointsAlone(versions, entry)
  }
}

/** A point of so many known words is missing where hardly one of them is said; else the other version may have run two together. */
const missing = { known: 2, said: 0.2 }

/** Points under an entry of both versions that one of them alone has, and of which the other says nothing. */
function* pointsAlone(
  versions: Versions,
  { items, at }: BilingualRecord['agenda'][number]
): Generator<Found & { pair: ComparedPair }> {
  const place = standing(versions, at)
  if (!place || !items.some(({ text }) => text.ar !== undefined && text.en !== undefined)) return
  const { pair } = place
  for (const { text } of items) {
    if (text.ar !== undefined && text.en !== undefined) continue
    const language = text.ar !== undefined ? 'ar' : 'en'
    const far = otherLanguage(language)
    const words = text[language] ?? ''
    const own = within(pair, language, { start: 0, end: pair[language].text.length }, words)
    if (
      own.end - own.start !== words.length ||
      omissions(pair, language, versions).some((o) => o.start < own.end && own.start < o.end)
    )
      continue
    const heard = coverage(words, language, keySetOf(pair[far].standing), versions.lexicons)
    if (heard.known < missing.known || heard.said / heard.known > missing.said) continue
    const inSource = language === versions.source
    yield {
      pair,
      ...onSide(language, own),
      ...(!inSource && { category: 'accuracy/addition' as const }),
      message: `this point of the agenda is not in the ${languageNames[far]}`
    }
  }
}
