/** Lines and entries of lists that are action items. */
import { englishActorAfter } from '../../language/actors.ts'
import { isBlank, stateOf } from '../../language/columns.ts'
import { hasFiniteVerb, isField } from '../../language/prose.ts'
import { occasionNouns } from '../../language/tasks.ts'
import { withoutConjunction } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { movesIn } from '../decisions/proposals.ts'
import { isFollowUp, isListedAction } from '../lead-ins.ts'
import { printed, type Reading, readRange } from '../reading.ts'
import { opensTask, tasksOf } from '../tasks/index.ts'
import type { Found } from './action.ts'
import { dated, dueOf } from './deadlines.ts'
import { fieldsOf } from './fields.ts'
import { codeWidth, lineStart } from './lines.ts'
import { namedOwner, onlyNames } from './owners.ts'
import { bracketed, dashedParts, dueInBrackets, type Parts, withDue } from './parts.ts'

/** Under "Next steps", which also tells plans: an entry that names who is to do what. */
function isNextStep(unit: Unit, reading: Reading): boolean {
  if (unit.kind !== 'item' || !isFollowUp(unit)) return false
  const named = namedOwner(reading)
  if (named === null) return false
  // "تنشر الأمانة الجدول الزمني": the verb before its subject is the task.
  if (!opensTask(reading, named.rest)) return named.verb === true && tellsNoMeeting(reading, named.to)
  // "Ms Tazi undertook to draft …" is a sentence with a verb of its own; "Co-chairs of the working groups to …" ends in a party.
  const name = reading.words.slice(named.from, named.to)
  if (unit.language === 'en' && englishActorAfter(reading.words, named.to - 1, reading, (at) => at >= named.to))
    return true
  return unit.language === 'ar' || name.every((word) => reading.isCapital(word) || !/^[a-z]{4,}$/.test(word.text))
}

/** "يعقد المجلس اجتماعه المقبل في يونيو" is a plan. */
const tellsNoMeeting = ({ words }: Reading, to: number): boolean =>
  !/^[يت](?:عقد|جتمع|نعقد|ستانف)$/.test(withoutConjunction(words[0]?.text ?? '')) &&
  !occasionNouns.has((words[to]?.text ?? '').replace(/^ال/, ''))

/** "Action: …" and the entries of lists of action items; null where the unit is neither. */
export function fromLine(
  context: Context,
  unit: Unit,
  before: Unit | null,
  lead: Unit | null,
  decided: boolean
): Found[] | null {
  const whole = readRange(unit, 0, unit.text.length)
  const opened = lineStart(whole)
  // "Action items" of an agenda are what is put to the vote.
  if (opened < 0 && (!isListed(unit, whole, lead) || decided || movesIn(unit))) return null
  const start = opened < 0 ? codeWidth(unit.text) : whole.sentence.folded.origin(opened)
  const entry = readEntry(unit, start)
  const { reading, named, parts } = entry
  const due = entry.value('due') ?? parts?.due ?? null
  const common = {
    due: due ? dated(context, due) : dueOf(context, unit.text),
    status: stateOf(entry.value('status') ?? undefined)
  }
  const alone = opened >= 0 ? onlyNames(reading) : null
  if (alone) {
    const last = before?.sentences.at(-1)
    if (!before || !last) return []
    const owner = printed(reading, alone.from, alone.to)
    const ownDue = common.due ?? dueOf(context, last.passage.text)
    return [{ ...common, unit: before, start: last.start, end: last.end, due: ownDue, owner, cue: 'action-line' }]
  }
  if (reading.words.length < 2) return []
  if (opened < 0 && !named && isNoEntry(context, entry, lead)) return null
  const { owner, due: last } = ownerOf(entry)
  if (last && !common.due?.date) common.due = dated(context, last)
  return [{ ...common, unit, start, end: entry.end, owner, cue: opened >= 0 ? 'action-line' : 'action-list' }]
}

/** An entry under a heading or lead-in of action items. */
const isListed = (unit: Unit, whole: Reading, lead: Unit | null): boolean =>
  unit.kind !== 'cell' &&
  unit !== lead &&
  (!isField(unit.text) || tellsTask(whole)) &&
  (isListedAction(unit, lead) || isNextStep(unit, whole))

/** "Secretary: register the liaison": a task, where "Secretary: Mr Roth" is a field. */
const tellsTask = (whole: Reading): boolean => {
  const named = namedOwner(whole)
  return named !== null && opensTask(whole, named.rest)
}

/** What an entry says behind its number or "Action:". */
interface Entry {
  unit: Unit
  start: number
  /** Where its labelled fields begin. */
  end: number
  reading: Reading
  /** The field of a column; null where there is none, or nothing in it. */
  value: (column: string) => string | null
  named: ReturnType<typeof namedOwner>
  parts: Parts | null
}

function readEntry(unit: Unit, start: number): Entry {
  const { fields, textEnd } = fieldsOf(unit.text.slice(start))
  const end = start + textEnd
  const reading = readRange(unit, start, end)
  const value = (column: string) => {
    const field = fields.find((f) => f.column === column)
    const text = field && unit.text.slice(start + field.start, start + field.end)
    return text && !isBlank(text) ? text : null
  }
  const named = namedOwner(reading)
  const rest = named && reading.words[named.rest]
  // "باسل خوري: تحديث الخطة – 14 يونيو": behind the colon stand the task and its deadline.
  const parts =
    dashedParts(unit, start, end) ??
    (rest ? dashedParts(unit, start + reading.sentence.folded.origin(rest.start), end) : null)
  return { unit, start, end, reading, value, named, parts }
}

/** What stands under such a heading, names nobody, and is none of the entries. */
function isNoEntry({ units }: Context, { unit, value }: Entry, lead: Unit | null): boolean {
  const above = units[unit.index - 1]
  const plain = unit.kind === 'paragraph' && unit.label === null
  // A paragraph that tells something.
  if (plain && !value('owner') && hasFiniteVerb(unit.text, unit.language)) return true
  // Behind a list of entries a paragraph that gives no task is a signature or goes on with something else.
  const behindEntries = above && above !== lead && (above.kind === 'item' || above.label !== null)
  if (plain && behindEntries && !opensTask(readRange(unit, 0, unit.text.length), 0)) return true
  // Behind the table that such a heading stands for the text goes on.
  return !value('owner') && (unit.kind === 'paragraph' || (unit.label?.value ?? 1) > 1) && above?.kind === 'cell'
}

/** Who is to act by an entry, and by when where that stands with the name. */
function ownerOf({ unit, start, end, reading, value, named, parts }: Entry): {
  owner: string | null
  due: string | null | undefined
} {
  const text = unit.text.slice(start, end)
  const asked = named ?? tasksOf(reading, { agreed: false, listed: true, decided: true })[0]?.owner
  const behind = bracketed(text, unit.language)
  const party =
    value('owner') ?? parts?.owner ?? (asked ? printed(reading, asked.from, asked.to) : (behind?.owner ?? null))
  const own = party === null ? null : withDue(party, unit.language)
  return { owner: own?.owner ?? null, due: own?.due ?? behind?.due ?? dueInBrackets(text, unit.language) }
}
