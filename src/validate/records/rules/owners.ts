import { acts } from '../../../extract/acts/index.ts'
import { printed, type Reading, readSentence } from '../../../extract/reading.ts'
import { tasksOf } from '../../../extract/tasks/index.ts'
import type { Language } from '../../../model/record.ts'
import { Source } from '../../../model/source.ts'
import { outline } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { type Entry, type RecordFile, type RecordRule, valuesOf } from '../rule.ts'

/** Longer texts are read no further, in UTF-16 units. */
const longest = 2000

/** The sentences of words that stand by themselves, as they are read in a document. */
function readingsOf(words: string, language: Language): Reading[] {
  const value = words.slice(0, longest)
  const start = { line: 1, column: 1, offset: 0 }
  const end = { line: 1, column: value.length + 1, offset: value.length }
  const position = { start, end }
  const tree = {
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, position, children: [{ type: 'text' as const, value, position }] }]
  }
  const [unit] = outline(tree, new Source(value, ''), language).units
  return unit ? unit.sentences.map(readSentence) : []
}

/** Who is to do what the words ask for; null where they do not say, or name several. */
function ownerIn(words: string, language: Language): string | null {
  const setting = { agreed: false, listed: true, decided: true, settled: true }
  const tasks = readingsOf(words, language).flatMap((reading) =>
    tasksOf(reading, setting).map(({ owner }) => owner && printed(reading, owner.from, owner.to))
  )
  const [owner] = tasks
  return owner && tasks.every((other) => other === owner) ? owner : null
}

/** Who settled what the words tell; null where they do not say. */
function actorIn(words: string, language: Language): string | null {
  const [first] = readingsOf(words, language).flatMap((reading) =>
    acts(reading).map(({ actor }) => actor?.kind === 'body' && printed(reading, actor.from, actor.to))
  )
  return first || null
}

/** The first named by the words of an item, in the languages in which they stand. */
function namedBy(entry: Entry, file: RecordFile, find: (words: string, language: Language) => string | null) {
  const own = file.map('document').language
  for (const { value, path } of valuesOf(entry, 'text')) {
    const side = path.at(-1)
    const language = side === 'ar' || side === 'en' ? side : own
    if (typeof value !== 'string' || (language !== 'ar' && language !== 'en')) continue
    const name = find(value, language)
    if (name !== null) return name
  }
  return null
}

const fields = [
  { list: 'actionItems', field: 'owner', find: ownerIn },
  { list: 'decisions', field: 'actor', find: actorIn }
] as const

export const missingOwner: RecordRule = {
  id: 'missing-owner',
  severity: 'warning',
  summary: 'an owner or actor that is null though the words of the item name one',
  help: 'Action items with owner: null whose text says who is to act ("requested the Director to submit"), and decisions with actor: null whose text opens with the body that decided. Read as extract reads them; where the words name several, nothing is said.',
  examples: {
    fails: [
      'actionItems: [{ id: a1, owner: null, text: The Board requested the Executive Director to submit a report by 30 September 2025. }]',
      'document: { language: ar }\nactionItems: [{ id: a1, owner: null, text: وطلب المجلس من المدير العام تقديم تقرير في موعد أقصاه 30 سبتمبر 2025. }]',
      'decisions: [{ id: d1, actor: null, text: The Board approved the budget for 2026. }]',
      'document: { language: ar }\ndecisions: [{ id: d1, actor: null, text: وافق المجلس على ميزانية عام 2026. }]'
    ],
    passes: [
      'actionItems: [{ id: a1, owner: null, text: The minutes will be circulated by 15 March 2025. }]',
      'document: { language: ar }\nactionItems: [{ id: a1, owner: null, text: تعميم المحضر قبل 15 مارس 2025 }]',
      'decisions: [{ id: d1, actor: null, text: Approved. }]',
      'actionItems: [{ id: a1, owner: the Executive Director, text: The Board requested the Executive Director to submit a report. }]'
    ]
  },
  *check(file) {
    for (const { list, field, find } of fields)
      for (const entry of file.entries(list)) {
        if (entry.item[field] !== null) continue
        const name = namedBy(entry, file, find)
        if (name !== null)
          yield {
            path: [...entry.path, field],
            message: `is null, but the words name ${quoted(name)}`,
            suggestion: name
          }
      }
  }
}
