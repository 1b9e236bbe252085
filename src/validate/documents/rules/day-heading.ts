import { fallsOn } from '../../../language/calendars.ts'
import type { Unit } from '../../../outline/index.ts'
import { datesOf } from '../dates.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

const inQuotes = /^["“”«](.*)["“”»]$/u
const dayNumber = /^\s*(?:day|اليوم)\s+\d+(?!\d)/iu

/** The date that a heading is, where it is little else. */
function dayOf(unit: Unit): string | null {
  if (unit.kind !== 'heading') return null
  const [date] = datesOf(unit)
  return date?.date && date.end - date.start + 4 >= unit.text.length ? date.date : null
}

/** Headings of numbered days of which some lack the year that others have. */
function* withoutYear(units: readonly Unit[]): Generator<DocumentFound> {
  const days = units.filter(
    (unit) => unit.kind === 'heading' && dayNumber.test(unit.text) && datesOf(unit).length === 1
  )
  const hasYear = (unit: Unit) => datesOf(unit)[0]?.text.match(/\d{4}/) !== null
  const usual = days.filter(hasYear)
  if (usual.length < 2) return
  for (const unit of days)
    if (!hasYear(unit)) yield { at: { unit }, message: `the heading has no year, as those of other days have` }
}

/** Decisions of another day than the heading above them tells, where that day has a heading of its own. */
function* elsewhere({ units, studied, version: { source } }: Checked): Generator<DocumentFound> {
  const headed = new Set(units.flatMap((unit) => dayOf(unit) ?? []))
  if (headed.size < 2) return
  const decisions = studied.decided.map(({ at }) => source.offset(at.line, at.column))
  const decides = (unit: Unit, start: number): boolean => {
    const sentence = unit.sentences.find((s) => s.start <= start && start < s.end)
    if (!sentence) return false
    const [from, to] = [unit.passage.origin(sentence.start), unit.passage.origin(sentence.end - 1)]
    return decisions.some((at) => from <= at && at <= to)
  }
  let day: string | null = null
  for (const unit of units) {
    day = dayOf(unit) ?? day
    if (day === null || unit.kind === 'heading') continue
    for (const { date, start, end, month, day: number } of datesOf(unit)) {
      const other = date ?? [...headed].find((d) => fallsOn(d, month, number))
      if (other && other !== day && headed.has(other) && decides(unit, start))
        yield {
          at: { unit, start, end },
          message: `a decision of ${other} stands under the heading of ${day}, and ${other} has a heading of its own`
        }
    }
  }
}

export const dayHeading: DocumentRule = {
  id: 'day-heading',
  severity: 'info',
  summary: 'headings of days that are not alike, or decisions under the heading of another day',
  help: 'A date as a heading in quotation marks; headings of numbered days (Day 3: 24 February) without the year that two others have; and a decision that tells its day and stands under the heading of another, where its own day has a heading too.',
  examples: {
    fails: [
      '# Minutes of the Board\n\n## "4 March 2025"\n\nThe Board met in the town hall and heard the Treasurer.',
      'text:Agenda of the Board\n\nDay 1: 4 March 2025 - Opening\n\nThe Board meets.\n\nDay 2: 5 March 2025 - Budget\n\nThe Board meets.\n\nDay 3: 6 March Closing\n\nThe Board meets.',
      '# Minutes of the Board\n\n## 4 March 2025\n\nThe Board approved the budget on 5 March 2025.\n\n## 5 March 2025\n\nThe Board heard the auditor.'
    ],
    passes: [
      '# Minutes of the Board\n\n## 4 March 2025\n\nThe Board approved the budget. It will meet again on 5 March 2025.\n\n## 5 March 2025\n\nThe Board heard the auditor, who had sent his report on 3 March 2025.'
    ]
  },
  *check(document) {
    const { units } = document
    for (const unit of units)
      if (
        unit.kind === 'heading' &&
        inQuotes.test(unit.text) &&
        datesOf(unit).some((d) => d.end - d.start + 4 >= unit.text.length)
      )
        yield { at: { unit }, message: 'a date as a heading needs no quotation marks' }
    yield* withoutYear(units)
    yield* elsewhere(document)
  }
}
