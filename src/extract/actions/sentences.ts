/** Action items that sentences tell. */
import { arabicActor } from '../../language/actors.ts'
import { isMonth } from '../../language/months.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
import { occasionNouns } from '../../language/tasks.ts'
import type { Word } from '../../language/words.ts'
import type { Due } from '../../model/record.ts'
import { firstIndex } from '../../model/sorted.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { acts } from '../acts/index.ts'
import type { Context } from '../context.ts'
import { type Decided, trimJoint } from '../decisions/decided.ts'
import { meetingYear } from '../head/days.ts'
import { printed, type Reading, readSentence } from '../reading.ts'
import { opensTask, tasksOf } from '../tasks/index.ts'
import type { Setting, Task } from '../tasks/task.ts'
import type { Found } from './action.ts'
import { dated, dueAround, dueOf, namesWeekday } from './deadlines.ts'
import { fieldsIn } from './fields.ts'
import { assigned, assignedBehind, lineIn } from './lines.ts'
import { namedOwner } from './owners.ts'
import { bracketed } from './parts.ts'

/** What the sentence of a unit is to the meeting: proposed and agreed to, an entry of a list, a decision. */
export const settingOf = (unit: Unit, sentence: Sentence, here: readonly Decided[]): Setting => ({
  agreed: here.some((d) => d.proposal),
  listed:
    sentence.index === 0 && (unit.depth > 0 || (unit.parent !== null && unit.parent !== unit) || unit.label !== null),
  decided: here.length > 0,
  unnamed: here.some((d) => d.actor === null || d.cue === 'list-entry')
})

/** `after`: the unit before it tells a decision; `entry`: it is an act of the body that leads its list in. */
export function fromSentences(
  context: Context,
  unit: Unit,
  decided: readonly Decided[],
  { after, entry }: { after: boolean; entry: boolean }
): Found[] {
  const found: Found[] = []
  const bySentence = inSentences(unit, decided)
  for (const sentence of unit.sentences) {
    if (addsFields(context, sentence, found.at(-1))) continue
    const line = fromShortLine(context, sentence, decided, found.at(-1))
    if (line) {
      found.push(...line)
      continue
    }
    const here = bySentence.get(sentence.index) ?? []
    const setting = settingOf(unit, sentence, here)
    const tasks = tasksOf(readSentence(sentence), {
      ...setting,
      decided: setting.decided || entry,
      settled: after || decided.some((d) => d.start < sentence.end),
      before: context.units[unit.index - 1]
    })
    found.push(...toldBy(context, sentence, tasks, here))
    const named = namedInBrackets(context, sentence, tasks.length > 0 ? found.at(-1) : undefined)
    if (named && tasks.length === 0 && here.length === 0) found.push(named)
  }
  return found
}

/** "Deadline: 30 November 2026." behind a task: true where the sentence is but fields of it. */
function addsFields(context: Context, sentence: Sentence, task: Found | undefined): boolean {
  const fields = task && fieldsIn(sentence.unit, sentence)
  if (!fields) return false
  if (fields.due && !task.due?.date) task.due = dated(context, fields.due)
  task.owner ??= fields.owner
  return true
}

/**
 * "Action: the Clerk" behind the sentence that tells the task, or "Action: LO to place the order", a task of its own; null for any other
 * sentence. `last`: the task told before, which may get its owner.
 */
function fromShortLine(
  context: Context,
  sentence: Sentence,
  decided: readonly Decided[],
  last: Found | undefined
): Found[] | null {
  const { unit } = sentence
  const line = lineIn(unit, sentence)
  const named = line && assigned(line)
  const own = { unit, decision: undefined, cue: 'action-line' }
  if (named) {
    const before = unit.sentences[sentence.index - 1] as Sentence
    const due = dueOf(context, sentence.passage.text) ?? dueOf(context, before.passage.text)
    const decision = decided.find((d) => d.start < before.end && d.end > before.start)
    if (!last || last.start < before.start)
      return [{ ...own, start: before.start, end: before.end, owner: named, due, decision }]
    if (last.owner === null) {
      last.owner = named
      last.due ??= due
    }
    return []
  }
  const owned = line && namedOwner(line.reading)
  if (line && owned) {
    const { start, reading } = line
    const due = dueOf(context, unit.text.slice(start, sentence.end))
    return [{ ...own, start, end: sentence.end, owner: printed(reading, owned.from, owned.to), due }]
  }
  const behind = assignedBehind(unit, sentence)
  if (!behind) return null
  const due = dueOf(context, sentence.passage.text)
  return [{ ...own, start: sentence.start, end: behind.end, owner: behind.owner, due }]
}

/** The tasks that a sentence gives, each with its stretch of it, but for those that want a deadline and have none. */
function toldBy(context: Context, sentence: Sentence, tasks: readonly Task[], here: readonly Decided[]): Found[] {
  const { unit } = sentence
  const reading = readSentence(sentence)
  const origin = (word: number) => sentence.start + sentence.folded.origin((reading.words[word] as Word).start)
  return tasks.flatMap((task, k): Found[] => {
    const next = tasks[k + 1]
    let start = k === 0 ? sentence.start : origin(task.clause)
    let end = next ? trimJoint(unit.text, origin(next.clause)) : sentence.end
    const at = origin(task.at)
    const decision = here.find((d) => d.start <= at && at < d.end) ?? here[0]
    if (decision?.proposal && decision.start >= start && decision.end <= end) {
      start = decision.start
      end = decision.end
    }
    const settled = acts(reading).some((act) => act.verb < task.at)
    // "authorized the Director to sign, and deferred the annex until May": what is settled behind the task has a time of its own.
    const behind = acts(reading).find((act) => act.verb > task.at + 1 && act.actor && act.cue !== task.cue)
    const until = behind ? Math.min(end, Math.max(at, origin(behind.verb))) : end
    const due = dueAround(context, unit, { start, at, end: until }, settled)
    if ((task.dated && !isKnown(context, due)) || (task.timed && !due)) return []
    // The name between commas ends before the second of them.
    const owner = task.owner
      ? printed(reading, task.owner.from, task.owner.to).replace(/[,،]$/, '')
      : (task.person ?? null)
    return [{ unit, start, end, owner, due, decision, cue: task.cue }]
  })
}

/** A deadline with its date. Where the year of the meeting is not known, "by 30 April" has none and is a deadline all the same. */
const isKnown = ({ facts }: Context, due: Due | null): boolean =>
  due !== null &&
  (due.date !== null || namesWeekday(due) || (meetingYear(facts) === null && due.text.split(' ').some(isMonth)))

/** "(Olu, 30 May)" at the end of a sentence: whose its last task is, or a task where the sentence told none and words before it do. */
function namedInBrackets(context: Context, sentence: Sentence, last: Found | undefined): Found | null {
  const { unit, start, end } = sentence
  const { text } = sentence.passage
  const behind = /^[\p{L} ]{2,30}:/u.test(text) ? null : bracketed(text, unit.language)
  if (!behind) return null
  const due = behind.due === null ? null : dated(context, behind.due)
  if (last?.unit === unit && last.end > start) {
    last.owner ??= behind.owner
    if (due && !last.due?.date) last.due = due
    return null
  }
  return isAssigned(readSentence(sentence), text.slice(0, behind.start), behind.owner, due)
    ? { unit, start, end, owner: behind.owner, due, decision: undefined, cue: 'action-brackets' }
    : null
}

/** True where words before a name in brackets tell its task: "Keys to be handed over [Lena]", "Olu will ask (Olu, 30 May)". */
function isAssigned(reading: Reading, text: string, owner: string, due: Due | null): boolean {
  if (due?.date && text.startsWith(`${owner} `)) return true
  if (hasFiniteVerb(text, reading.language)) return false
  // "عُقد الاجتماع برئاسة … وحضور … (أمينة السر)": who was there.
  const [first, second] = reading.words
  if (first && (reading.isPassive(first) || occasionNouns.has(second?.text.replace(/^ال/, '') ?? ''))) return false
  // "عقد مجلس الوزراء جلسة … (واس)": a body that met; the verb reads as a noun too.
  if (reading.language === 'ar' && arabicActor(reading.words, 1, reading.isAcronym)?.kind === 'body') return false
  return opensTask(reading, 0) || reading.words.some((w, i) => w.text === 'to' && reading.words[i + 1]?.text === 'be')
}

/** The decisions that reach into each sentence of a unit, by its index. */
function inSentences({ sentences }: Unit, decided: readonly Decided[]): Map<number, Decided[]> {
  const found = new Map<number, Decided[]>()
  for (const decision of decided) {
    const first = firstIndex(sentences.length, (i) => (sentences[i] as Sentence).end > decision.start)
    for (let i = first; i < sentences.length && (sentences[i] as Sentence).start < decision.end; i++) {
      const list = found.get(i)
      if (list) list.push(decision)
      else found.set(i, [decision])
    }
  }
  return found
}
