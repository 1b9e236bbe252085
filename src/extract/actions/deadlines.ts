/** By when a task is to be done. */
import { isWeekday } from '../../language/months.ts'
import type { Due } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { dueIn } from '../due.ts'
import { meetingYear } from '../head/days.ts'

export const dueOf = (context: Context, text: string) =>
  dueIn(text, context.language, { year: meetingYear(context.facts), meeting: context.facts.meeting.end })

/** What stands in a column or field of deadlines is one, with or without a word that says so. */
export function dated(context: Context, text: string): Due {
  const opener = context.language === 'ar' ? 'بحلول ' : 'by '
  const due = dueOf(context, opener + text)
  return due?.date ? due : { date: null, text: text.trim() }
}

/** "before Friday", قبل يوم الجمعة: no habit has such a deadline. */
export const namesWeekday = ({ text }: Due): boolean => text.split(' ').some(isWeekday)

/** The deadline behind a task, or before it unless something was settled there: what was deferred to May gives no task a date. */
export function dueAround(
  context: Context,
  unit: Unit,
  { start, at, end }: { start: number; at: number; end: number },
  settled: boolean
): Due | null {
  const own = at > start && at < end ? dueOf(context, unit.text.slice(at, end)) : null
  if (own || (settled && at > start && at < end)) return own
  return dueOf(context, unit.text.slice(start, end))
}
