import { fold } from '../../../language/fold.ts'
import { clockText, findTimes } from '../../../language/times.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** How long something lasts, on folded text: 6 h 45 min, 2 hours; 6 ساعات و 45 دقيقة. */
const spans = {
  en: /(?<![\d:.])(\d{1,2}) ?h(?:ours?|rs?)?(?: ?(?:and )?(\d{1,2}) ?min(?:ute)?s?)?(?![\p{L}\d])/gu,
  ar: /(?<![\d:.])(\d{1,2}) ساع(?:ه|ات)(?: و ?(\d{1,2}) دقيق(?:ه|تين))?(?![\p{L}\d])/gu
}
const lasts = { en: /\b(?:duration|lasts|length)\b/, ar: /(?:^| )(?:المده|مده|لمده|تستمر|يستمر|تستغرق|يستغرق)(?: |$)/ }

/** The minutes that the times of a text may make: from the first to the last, and those of its parts together. */
function minutesOf(text: string): number[] {
  const times = findTimes(text)
    .flatMap(({ first, second }) => (second ? [first, second] : [first]))
    .map((t) => t.minutes)
  if (times.length < 2) return []
  const ends = [Math.min(...times), Math.max(...times)] as const
  const whole = ends[1] - ends[0]
  const isInOrder = times.every((t, i) => i === 0 || t >= (times[i - 1] as number))
  if (times.length % 2 !== 0 || !isInOrder) return [whole]
  return [whole, times.reduce((sum, t, i) => sum + (i % 2 === 0 ? -t : t), 0)]
}

function* wrong(unit: Unit): Generator<DocumentFound> {
  const folds = fold(unit.text)
  if (!lasts[unit.language].test(folds.text)) return
  const told = [...folds.text.matchAll(spans[unit.language])]
  if (told.length !== 1) return
  const [{ 0: words, 1: hours, 2: minutes = '0', index }] = told as [RegExpExecArray]
  const says = Number(hours) * 60 + Number(minutes)
  const may = minutesOf(folds.text.replace(words, ' '.repeat(words.length)))
  if (may.length === 0 || may.includes(says)) return
  const [start, end] = [folds.origin(index), folds.origin(index + words.length - 1) + 1]
  yield {
    at: { unit, start, end },
    message: `"${unit.text.slice(start, end)}" is not what the times make: ${may.map(clockText).join(' with breaks, without ')}`
  }
}

export const wrongDuration: DocumentRule = {
  id: 'wrong-duration',
  severity: 'warning',
  summary: 'hours and minutes that do not match the times beside them: 09:00-12:00, duration 2 h',
  help: 'A paragraph that tells a duration ("meeting duration 4 h 30 min", مدة الاجتماع 4 ساعات و 30 دقيقة) beside times of day: it must be the time from the first to the last, or that of the parts together without breaks.',
  examples: {
    fails: [
      'Tuesday: 09:00-11:15 and 11:45-13:00, meeting duration 4 h 30 min including the break.',
      'الثلاثاء: 09:00 - 12:00، مدة الاجتماع 4 ساعات و 15 دقيقة.'
    ],
    passes: [
      'Tuesday: 09:00-11:15 and 11:45-13:00, meeting duration 4 h including the break.',
      'Tuesday: 09:00-11:15 and 11:45-13:00, duration 3 h 30 min. The Board meets for 2 hours each Monday.',
      'الثلاثاء: 09:00 - 12:00، مدة الاجتماع 3 ساعات.'
    ]
  },
  *check(document) {
    for (const unit of document.holding('digit')) if (/\d/.test(unit.text)) yield* wrong(unit)
  }
}
