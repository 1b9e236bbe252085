/** Lines and entries of lists that are action items. */
import { isBlank, stateOf } from '../../language/columns.ts'
import { hasFiniteVerb, isField } from '../../language/prose.ts'
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
import { bracketed, dashedParts, dueInBrackets, withDue } from './parts.ts'

/** Under "Next steps", which also tells plans: an entry that names who is to do what. */
function isNextStep(unit: Unit, reading: Reading): boolean {
  if (unit.kind !== 'item' || !isFollowUp(unit)) return false
  const named = namedOwner(reading)
  if (named === null || !opensTask(reading, named.rest)) return false
  // "Ms Tazi undertook to draft …" is a sentence with a verb of its own.
  const name = reading.words.slice(named.from, named.to)
  return unit.language === 'ar' || name.every((word) => reading.isCapital(word) || !/^[a-z]{4,}$/.test(word.text))
}

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
  const listed =
    opened < 0 &&
    unit.kind !== 'cell' &&
    unit !== lead &&
    !isField(unit.text) &&
    (isListedAction(unit, lead) || isNextStep(unit, whole))
  if (opened < 0 && !listed) return null
  // "Action items" of an agenda are what is put to the vote.
  if (opened < 0 && (decided || movesIn(unit))) return null
  const start = opened < 0 ? codeWidth(unit.text) : whole.sentence.folded.origin(opened)
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
  const due = value('due') ?? parts?.due ?? null
  const common = {
    due: due ? dated(context, due) : dueOf(context, unit.text),
    status: stateOf(value('status') ?? undefined)
  }
  const alone = onlyNames(reading)
  if (alone && opened >= 0) {
    const last = before?.sentences.at(-1)
    if (!before || !last) return []
    return [
      {
        ...common,
        unit: before,
        start: last.start,
        end: last.end,
        due: common.due ?? dueOf(context, last.passage.text),
        owner: printed(reading, alone.from, alone.to),
        cue: 'action-line'
      }
    ]
  }
  if (reading.words.length < 2) return []
  // Under such a heading a paragraph that tells something and names nobody is none of the entries.
  if (opened < 0 && !named && !value('owner') && unit.label === null && unit.kind === 'paragraph') {
    if (hasFiniteVerb(unit.text, unit.language)) return null
  }
  // Behind a list of entries a paragraph that gives no task is a signature or goes on with something else.
  if (opened < 0 && !named && unit.kind === 'paragraph' && unit.label === null && !opensTask(whole, 0)) {
    const above = context.units[unit.index - 1]
    if (above && above !== lead && (above.kind === 'item' || above.label !== null)) return null
  }
  // Behind the table that such a heading stands for the text goes on.
  if (opened < 0 && !named && !value('owner') && (unit.kind === 'paragraph' || (unit.label?.value ?? 1) > 1)) {
    if (context.units[unit.index - 1]?.kind === 'cell') return null
  }
  const asked = named ?? tasksOf(reading, { agreed: false, listed: true, decided: true })[0]?.owner
  const behind = bracketed(unit.text.slice(start, end), unit.language)
  const party =
    value('owner') ?? parts?.owner ?? (asked ? printed(reading, asked.from, asked.to) : (behind?.owner ?? null))
  const own = party === null ? null : withDue(party, unit.language)
  const last = own?.due ?? behind?.due ?? dueInBrackets(unit.text.slice(start, end), unit.language)
  if (last && !common.due?.date) common.due = dated(context, last)
  const owner = own?.owner ?? null
  return [{ ...common, unit, start, end, owner, cue: opened >= 0 ? 'action-line' : 'action-list' }]
}
