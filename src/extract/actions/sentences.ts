/** Action items that sentences tell. */
import { isMonth } from '../../language/months.ts'
import { hasFiniteVerb } from '../../language/prose.ts'
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
import type { Setting } from '../tasks/task.ts'
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
  decided: here.length > 0
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
    const reading = readSentence(sentence)
    const task = found.at(-1)
    const fields = task && fieldsIn(unit, sentence)
    if (fields) {
      if (fields.due && !task.due?.date) task.due = dated(context, fields.due)
      task.owner ??= fields.owner
      continue
    }
    const line = lineIn(unit, sentence)
    const named = line && assigned(line)
    if (named) {
      const before = unit.sentences[sentence.index - 1] as Sentence
      const due = dueOf(context, sentence.passage.text) ?? dueOf(context, before.passage.text)
      const decision = decided.find((d) => d.start < before.end && d.end > before.start)
      const last = found.at(-1)
      if (last && last.start >= before.start && last.owner === null) {
        last.owner = named
        last.due ??= due
      }
      if (!last || last.start < before.start)
        found.push({ unit, start: before.start, end: before.end, owner: named, due, decision, cue: 'action-line' })
      continue
    }
    // "Action: LO to place the order by 20 February": a task of its own, and whose it is.
    const owned = line && namedOwner(line.reading)
    if (line && owned) {
      const { start, reading } = line
      const due = dueOf(context, unit.text.slice(start, sentence.end))
      const owner = printed(reading, owned.from, owned.to)
      found.push({ unit, start, end: sentence.end, owner, due, decision: undefined, cue: 'action-line' })
      continue
    }
    const behindTask = assignedBehind(unit, sentence)
    if (behindTask) {
      const { end, owner } = behindTask
      const due = dueOf(context, sentence.passage.text)
      found.push({ unit, start: sentence.start, end, owner, due, decision: undefined, cue: 'action-line' })
      continue
    }
    const here = bySentence.get(sentence.index) ?? []
    const setting = settingOf(unit, sentence, here)
    const tasks = tasksOf(reading, {
      ...setting,
      decided: setting.decided || entry,
      settled: after || decided.some((d) => d.start < sentence.end),
      before: context.units[unit.index - 1]
    })
    const origin = (word: number) => sentence.start + sentence.folded.origin((reading.words[word] as Word).start)
    tasks.forEach((task, k) => {
      const next = tasks[k + 1]
      let start = k === 0 ? sentence.start : origin(task.clause)
      let end = next ? trimJoint(unit.text, origin(next.clause)) : sentence.end
      const at = origin(task.at)
      const decision = here.find((d) => d.start <= at && at < d.end) ?? here[0]
      if (decision?.proposal && decision.start >= start && decision.end <= end) {
        start = decision.start
        end = decision.end
      }
      const due = dueAround(
        context,
        unit,
        { start, at, end },
        acts(reading).some((act) => act.verb < task.at)
      )
      // Where the year of the meeting is not known, "by 30 April" has no date and is a deadline all the same.
      const known =
        due?.date ||
        (due && (namesWeekday(due) || (meetingYear(context.facts) === null && due.text.split(' ').some(isMonth))))
      if ((task.dated && !known) || (task.timed && !due)) return
      found.push({
        unit,
        start,
        end,
        owner: task.owner ? printed(reading, task.owner.from, task.owner.to) : (task.person ?? null),
        due,
        decision,
        cue: task.cue
      })
    })
    const { text } = sentence.passage
    const behind = /^[\p{L} ]{2,30}:/u.test(text) ? null : bracketed(text, unit.language)
    if (!behind) continue
    const due = behind.due === null ? null : dated(context, behind.due)
    const last = found.at(-1)
    if (tasks.length > 0 && last?.unit === unit && last.end > sentence.start) {
      last.owner ??= behind.owner
      if (due && !last.due?.date) last.due = due
    } else if (
      tasks.length === 0 &&
      here.length === 0 &&
      isAssigned(reading, text.slice(0, behind.start), behind.owner, due)
    ) {
      found.push({
        unit,
        start: sentence.start,
        end: sentence.end,
        owner: behind.owner,
        due,
        decision: undefined,
        cue: 'action-brackets'
      })
    }
  }
  return found
}

/** True where words before a name in brackets tell its task: "Keys to be handed over [Lena]", "Olu will ask (Olu, 30 May)". */
function isAssigned(reading: Reading, text: string, owner: string, due: Due | null): boolean {
  if (due?.date && text.startsWith(`${owner} `)) return true
  if (hasFiniteVerb(text, reading.language)) return false
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
