import { tellsWhereHeld } from '../../../language/sittings.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The head ends with the first sentence, and no later than here. */
const headReach = 14
/** The opening tells its days in one of the first paragraphs behind the head. */
const openingReach = 4
/** A line of the head with a place and days is no longer, in UTF-16 units. */
const longestLine = 80
const endsSentence = /[.؛;]$/

/** A first and a last day in one line, which only a meeting has: the day of issue stands alone. */
function daysIn(unit: Unit) {
  const all = datesOf(unit).filter(({ date, hijri }) => date !== null && !hijri)
  return all.length === 1 && all[0]?.until ? { ...all[0], first: all[0].date as string, last: all[0].until } : null
}

function* check({ units }: Checked): Generator<DocumentFound> {
  const end = units.findIndex(({ text, cell }) => cell !== null || endsSentence.test(text) || text.length > 200)
  const size = Math.min(headReach, end < 0 ? units.length : end)
  const line = units
    .slice(0, size)
    .find((unit) => unit.text.length <= longestLine && /\d/.test(unit.text) && daysIn(unit) !== null)
  const head = line && daysIn(line)
  if (!line || !head) return
  for (const unit of units.slice(size, size + openingReach)) {
    const [sentence] = unit.sentences
    const own = sentence && unit.kind !== 'heading' && daysIn(unit)
    if (!own || own.start >= sentence.end) continue
    const words = unit.text.slice(sentence.start, sentence.end)
    if (!tellsWhereHeld(words)) continue
    if (own.first !== head.first || own.last !== head.last)
      yield {
        at: { unit, start: own.start, end: own.end },
        also: [{ unit: line, start: head.start, end: head.end }],
        message: `the head says ${quoted(head.text)}`
      }
    return
  }
}

export const headDates: DocumentRule = {
  id: 'head-dates',
  severity: 'warning',
  summary: 'days of a meeting that are others in its first paragraph than in its head',
  help: 'The first and the last day in a short line above the first sentence against those of the sentence that tells where and when the meeting was held, among the first paragraphs. A single day in the head may be that of issue, and is left alone; so are sentences that tell of other meetings.',
  examples: {
    fails: [
      'text:COUNCIL OF MINISTERS OF FISHERIES\n\nMuscat, 23 and 24 October 2024\n\nFinal report\n\n1. The Council of Ministers of Fisheries held its twelfth session in Muscat on 22 and 23 October 2024.',
      'text:مجلس وزراء الثروة السمكية\n\nمسقط، 23 و24 أكتوبر 2024\n\nالتقرير الختامي\n\n1. عقد مجلس وزراء الثروة السمكية دورته الثانية عشرة في مسقط في الفترة من 22 إلى 23 أكتوبر 2024.'
    ],
    passes: [
      'text:COUNCIL OF MINISTERS OF FISHERIES\n\nMuscat, 23 and 24 October 2024\n\nFinal report\n\n1. The Council of Ministers of Fisheries held its twelfth session in Muscat on Wednesday 23 and Thursday 24 October 2024.',
      'text:مجلس وزراء الثروة السمكية\n\nمسقط، 23 و24 أكتوبر 2024\n\nالتقرير الختامي\n\n1. عقد مجلس وزراء الثروة السمكية دورته الثانية عشرة في مسقط يومي 23 و24 أكتوبر 2024.',
      'text:COUNCIL OF MINISTERS OF FISHERIES\n\nMuscat, 30 October 2024\n\nFinal report\n\n1. The Council of Ministers of Fisheries held its twelfth session in Muscat on 22 and 23 October 2024.'
    ]
  },
  check
}
