import { dueIn } from '../../../extract/due.ts'
import { columnOf } from '../../../language/columns.ts'
import type { ActionItem } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Dates in a column of deadlines of a table that is none of action items, and has no column of states. */
function* inTables({ units, studied }: Checked, start: string): Generator<DocumentFound> {
  const told = new Set(studied.actions.map(({ at }) => at.line))
  const heads = new Map<number, Map<number, ReturnType<typeof columnOf>>>()
  for (const unit of units) {
    const { cell } = unit
    if (!cell) continue
    const columns = heads.get(cell.table) ?? new Map<number, ReturnType<typeof columnOf>>()
    heads.set(cell.table, columns)
    if (cell.row === 0) columns.set(cell.column, columnOf(unit.text))
    else if (columns.get(cell.column) === 'due' && ![...columns.values()].includes('status'))
      yield* past(unit, start, told)
  }
}

/** What a sentence still asks for by a day that is over: "should submit the report by …". Tasks have been told of; what was to be done is none. */
function* inSentences({ units, studied, language }: Checked, start: string): Generator<DocumentFound> {
  const told = new Set(studied.actions.map(({ at }) => at.line))
  const calendar = { year: Number(start.slice(0, 4)), meeting: null }
  for (const unit of units) {
    if (unit.cell || unit.kind === 'heading' || told.has(unit.passage.line(0))) continue
    if (!datesOf(unit).some(({ date, relative }) => date && date < start && !relative)) continue
    for (const { start: from, end } of unit.sentences) {
      const sentence = unit.text.slice(from, end)
      const asked = asks[language].exec(sentence)
      const due = asked && dueIn(sentence, language, calendar)
      const at = due ? unit.text.indexOf(due.text, from) : -1
      if (!asked || wasToBe[language].test(unit.text.slice(from + Math.max(0, asked.index - before), at))) continue
      if (due?.date && due.date < start && at >= 0 && /\d{4}/.test(due.text))
        yield {
          at: { unit, start: at, end: at + due.text.length },
          severity: 'warning',
          message: `${due.date} is before the meeting of ${start}`
        }
    }
  }
}
/** What stands so near before the word that asks belongs to it, in UTF-16 units. */
const before = 40
const asks = {
  en: /\b(?:shall|will|should|must|is to|are to|to (?:ask|request|invite|instruct|direct|submit|send|prepare|provide|complete|publish|sign))\b(?! (?:have|be regarded|be considered))/,
  ar: /(?<!\p{L})[وف]?(?:تكليف|توجيه|دعوة|مطالبة|أن [تي]|على أن|يجب|ينبغي|يتعين|ست|سي)\p{L}*/u
}
const wasToBe = {
  en: /\b(?:had|were|was|been|originally|previous(?:ly)?|did|who|which|paid|held|received|registered|admitted|employed|born|existing|accrued|incurred)\b/,
  ar: /(?<![\p{L}\p{M}])[وف]?(?:كان|كانت|سبق|سابق|السابق|السابقة|لم|قد|الذي|التي|الذين|تم|المستحقة|المسجلة|القائمة)(?![\p{L}\p{M}])/u
}

function* past(unit: Unit, start: string, told: ReadonlySet<number>): Generator<DocumentFound> {
  const [date, more] = datesOf(unit)
  if (!date?.date || more || date.until || date.date >= start || told.has(unit.passage.line(0))) return
  yield { at: { unit }, severity: 'warning', message: `${date.date} is before the meeting of ${start}` }
}

export const dueBeforeMeeting: DocumentRule = {
  id: 'due-before-meeting',
  severity: 'error',
  summary: 'an action item that was due before the meeting which gave it',
  help: 'The due date of an open action item against the first day of the meeting, where the document states both; and dates in the column of deadlines of any table (a warning). Items that are done or cancelled are left alone.',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 February 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 شباط/فبراير 2025.',
      '# Minutes of the Committee, 5 May 2025\n\nThe Committee recalled its decision and stressed that the specifications should be ready by 30 September 2024.',
      '# محضر اجتماع اللجنة، 5 أيار/مايو 2025\n\nوأشارت اللجنة إلى قرارها، وشددت على أن تُقدَّم المواصفات في موعد أقصاه 30 سبتمبر 2024.',
      '# Minutes of the Board, 4 March 2025\n\n| Item | Discussion | By | When |\n| --- | --- | --- | --- |\n| 1 | Quotes to be circulated | JT | 14 February 2025 |'
    ],
    passes: [
      '# Minutes of the Committee, 5 May 2025\n\nThe Committee noted that the specifications, which should have been ready by 30 September 2024, had been delayed. Members who joined before 1 January 2024 will be exempt.',
      '# Minutes of the Board, 4 March 2025\n\nThe Secretariat will circulate the revised budget by 15 March 2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nستعمم الأمانة الميزانية المنقحة على الأعضاء بحلول 15 نيسان/أبريل 2025.'
    ]
  },
  *check(document) {
    const { studied } = document
    const { start } = studied.facts.meeting
    if (start === null) return
    yield* inTables(document, start)
    yield* inSentences(document, start)
    for (const action of studied.actions) {
      const { due, status, text } = action
      if (status === 'open' && due?.date && due.date < start)
        yield {
          at: dateOf(document.units, action),
          message: `${quoted(text)} was due on ${due.date}, before the meeting of ${start}`
        }
    }
  }
}

/** The words of the date, in the lines of the task or in its row; the task where they stand elsewhere. */
function dateOf(units: readonly Unit[], { due, at }: Pick<ActionItem, 'due' | 'at'>): DocumentFound['at'] {
  const words = due?.text ?? ''
  for (const unit of words === '' ? [] : units) {
    const [first, last] = [unit.passage.line(0), unit.passage.line(Math.max(0, unit.text.length - 1))]
    const start = last < at.line || first > at.endLine ? -1 : unit.text.lastIndexOf(words)
    if (start >= 0) return { unit, start, end: start + words.length }
  }
  return { place: at }
}
