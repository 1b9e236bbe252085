/** The action items of a document: what somebody is to do after it, told in sentences, lines and tables. */
import { isMonth, isWeekday } from '../language/dates.ts'
import { folded } from '../language/fold.ts'
import { hasFiniteVerb, isField } from '../language/prose.ts'
import { recommending } from '../language/tasks.ts'
import { isBreak, type Word, wordsOf } from '../language/words.ts'
import { groupBy } from '../model/group.ts'
import type { ActionItem, DocumentKind, Due, Resolution } from '../model/record.ts'
import type { Sentence, Unit } from '../outline/index.ts'
import { codeWidth, fieldsOf, isListedAction, isNextStep, lineStart, namedOwner, onlyNames } from './action-lines.ts'
import { bracketed, dashedParts, opensTask, withDue } from './action-parts.ts'
import { type ActionRow, actionTables, isBlank, stateOf } from './action-tables.ts'
import { acts, leadingBody } from './acts/index.ts'
import { knowNames } from './attendance.ts'
import type { Context } from './context.ts'
import {
  type Decided,
  decidingUnits,
  isInstrument,
  isTelling,
  listUnder,
  movesIn,
  paragraphOf,
  trimJoint
} from './decisions.ts'
import { dueIn } from './due.ts'
import { meetingYear } from './head/days.ts'
import { printed, type Reading, readRange, readSentence } from './reading.ts'
import { isRecommending, isRequested, recommendedTo, requestLead } from './request-lists.ts'
import type { Setting, Task } from './tasks.ts'
import { arabicTasks } from './tasks-ar.ts'
import { englishTasks } from './tasks-en.ts'

/** A stretch of a unit that is an action item. Offsets count in the unit's passage. */
interface Found {
  unit: Unit
  start: number
  end: number
  owner: string | null
  due: Due | null
  status?: ActionItem['status']
  decision?: Decided | undefined
  cue: string
}

/** An action item as yet without the references in it, and its half-open range of the unit's passage. */
export interface Action extends Omit<ActionItem, 'references'> {
  unit: Unit
  start: number
  end: number
}

/** Whether documents of a kind give tasks: those that tell what a meeting settled, and messages at their end. */
export const givesTasks = (kind: DocumentKind): boolean => isTelling(kind) || kind === 'outcome-messages'

/** The action items of a document that gives tasks, in reading order. `decided`: what its body settled; `instruments`: the units that are the text of resolutions. */
export function actions(
  context: Context,
  decided: readonly Decided[],
  instruments: ReadonlyMap<Unit, Resolution>
): Action[] {
  // Messages tell what should be, and only at their end what somebody will do.
  const units = decidingUnits(context)
  knowNames(context.source, context.units, context.facts.meeting.chair)
  const { rows, cells } = actionTables(units)
  const byUnit = groupBy(decided, (decision) => decision.unit)
  const found = rows.map((row) => fromRow(context, row))
  const requested = new Set<Unit>()
  /** What stands under "the Board:": the body's acts, whether or not each is a decision. */
  const own = new Set<Unit>()
  let before: Unit | null = null
  let lead: Unit | null = null
  for (const unit of units) {
    // "ACTION: IQ to send the forecast" on a line of its own may look like a heading.
    if (unit.kind === 'heading' && !isActionLine(unit)) {
      lead = unit
      before = null
      continue
    }
    const text = instruments.get(unit)
    if (cells.has(unit) || isInstrument(text) || (text && !byUnit.has(unit))) continue
    const last = unit.sentences.at(-1)
    if (last && /[:：]\s*$/.test(unit.text) && leadingBody(readSentence(last)) !== null)
      for (const item of listUnder(unit, context.units)) own.add(item)
    // A numbered paragraph of Markdown is an entry of a list.
    if ((unit.depth === 0 || unit.label?.kind === 'number') && /[:：]\s*$/.test(unit.text)) lead = unit
    else if (lead?.kind !== 'heading' && (unit.kind === 'paragraph' || (lead && standsBeside(unit, lead)))) lead = null
    if (!requested.has(unit)) {
      const told =
        recommendedEntry(context, unit) ??
        fromLine(context, unit, before, lead, byUnit.has(unit)) ??
        fromSentences(context, unit, byUnit.get(unit) ?? [], {
          after: before !== null && byUnit.has(before),
          entry: own.has(unit)
        })
      const { cue, entries } = requestsUnder(context, unit, byUnit)
      for (const item of entries) requested.add(item.unit)
      // The lead-in of such a list is no task itself.
      const fresh = told.filter((item) => entries.length === 0 || item.cue !== cue || item.end < unit.text.length)
      // "… would present an analysis.", "ACTION: MC" below: one task, whose owner the sentence names itself.
      for (const item of fresh) {
        const same = item.unit === unit ? undefined : found.findLast((f) => f.unit === item.unit && f.end > item.start)
        if (same) same.owner ??= item.owner
        else found.push(item)
      }
      found.push(...entries)
    }
    before = unit
  }
  found.sort((a, b) => a.unit.index - b.unit.index || a.start - b.start)
  return found.map(told)
}

/** The next numbered paragraph ends what the one before leads in. */
const standsBeside = (unit: Unit, lead: Unit): boolean =>
  unit.label?.kind === 'number' && lead.label?.kind === 'number' && unit.depth === lead.depth

/** A heading that only looks like one and opens with "Action:". */
const isActionLine = (unit: Unit): boolean =>
  unit.leaf.type === 'heading' &&
  unit.leaf.data?.inferred === true &&
  lineStart(readRange(unit, 0, unit.text.length)) >= 0

function told({ unit, start, end, owner, due, status = 'open', decision, cue }: Found, i: number): Action {
  const passage = unit.passage.slice(start, end)
  return {
    id: `a${i + 1}`,
    owner,
    text: passage.text,
    due,
    decision: decision?.id ?? null,
    status,
    section: unit.section?.id ?? null,
    paragraph: paragraphOf(unit),
    at: passage.at(),
    cue,
    unit,
    start,
    end
  }
}

/** The entry of the record, with the references in it. */
export function actionEntry({ unit, start, end, ...entry }: Action, { referencesIn }: Context): ActionItem {
  const { section, paragraph, at, cue, ...first } = entry
  return { ...first, references: referencesIn(unit, start, end), section, paragraph, at, cue }
}

const dueOf = (context: Context, text: string) =>
  dueIn(text, context.language, { year: meetingYear(context.facts), meeting: context.facts.meeting.end })

function fromRow(context: Context, { task, owner, due, status }: ActionRow): Found {
  const when = due && !isBlank(due.text) ? (dueOf(context, due.text) ?? dated(context, due.text)) : null
  return {
    unit: task,
    start: 0,
    end: task.passage.length,
    owner: owner && !isBlank(owner.text) ? owner.text : null,
    due: when,
    status: stateOf(status?.text),
    cue: 'table'
  }
}

/** What stands in a column or field of deadlines is one, with or without a word that says so. */
function dated(context: Context, text: string): Due {
  const opener = context.language === 'ar' ? 'بحلول ' : 'by '
  const due = dueOf(context, opener + text)
  return due?.date ? due : { date: null, text: text.trim() }
}

/** "Action: …" and the entries of lists of action items; null where the unit is neither. */
function fromLine(
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
  const parts = dashedParts(unit, start, end)
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
  const named = namedOwner(reading)
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
  const last = own?.due ?? behind?.due
  if (last && !common.due?.date) common.due = dated(context, last)
  const owner = own?.owner ?? null
  return [{ ...common, unit, start, end, owner, cue: opened >= 0 ? 'action-line' : 'action-list' }]
}

/** What the sentence of a unit is to the meeting: proposed and agreed to, an entry of a list, a decision. */
const settingOf = (unit: Unit, sentence: Sentence, here: readonly Decided[]): Setting => ({
  agreed: here.some((d) => d.proposal),
  listed:
    sentence.index === 0 && (unit.depth > 0 || (unit.parent !== null && unit.parent !== unit) || unit.label !== null),
  decided: here.length > 0
})

/** The tasks that the entries under a unit tell, each for the one whom its last sentence asks. */
function requestsUnder(
  context: Context,
  unit: Unit,
  byUnit: ReadonlyMap<Unit, Decided[]>
): { cue: string | null; entries: Found[] } {
  const last = unit.sentences.at(-1)
  if (!last || !/[:：]\s*$/.test(unit.text)) return { cue: null, entries: [] }
  const reading = readSentence(last)
  const here = (byUnit.get(unit) ?? []).filter((d) => d.start < last.end && d.end > last.start)
  const lead = requestLead(reading, settingOf(unit, last, here))
  if (!lead) return { cue: null, entries: isRecommending(reading) ? recommended(context, unit) : [] }
  const owner = printed(reading, lead.owner.from, lead.owner.to)
  const entries = listUnder(unit, context.units).flatMap((item): Found[] => {
    const [first] = item.sentences
    if (!first || !isRequested(readSentence(first), lead.open)) return []
    const decision = byUnit.get(item)?.[0] ?? here.at(-1)
    const due = dueOf(context, first.passage.text)
    return [{ unit: item, start: first.start, end: first.end, owner, due, decision, cue: lead.cue }]
  })
  return { cue: lead.cue, entries }
}

/** "1. That the Works Department repair the lamps by 30 June 2026" under "Recommendations": who is to act, and what. */
function recommendedEntry(context: Context, unit: Unit): Found[] | null {
  const { section, kind, sentences } = unit
  if (kind !== 'item' || !section || section.title.length > longestTitle) return null
  const words = wordsOf(folded(section.title))
  if (recommending[unit.language].at(words, words.length - 1)?.joined !== false) return null
  const [first] = sentences
  const reading = first && readSentence(first)
  const owner = reading && recommendedTo(reading)
  if (!first || !owner) return null
  const due = dueOf(context, first.passage.text)
  return [
    { unit, start: first.start, end: first.end, owner: printed(reading, owner.from, owner.to), due, cue: 'recommended' }
  ]
}
/** In characters. */
const longestTitle = 60

/** "The Committee recommends: (a) that the Ministry of Finance pay …": each entry names who is to act. */
function recommended(context: Context, unit: Unit): Found[] {
  return listUnder(unit, context.units).flatMap((item): Found[] => {
    const [first] = item.sentences
    const reading = first && readSentence(first)
    const owner = reading && recommendedTo(reading)
    if (!first || !owner) return []
    const due = dueOf(context, first.passage.text)
    return [
      {
        unit: item,
        start: first.start,
        end: first.end,
        owner: printed(reading, owner.from, owner.to),
        due,
        cue: 'recommended'
      }
    ]
  })
}

/** `after`: the unit before it tells a decision; `entry`: it is an act of the body that leads its list in. */
function fromSentences(
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

/** "before Friday", قبل يوم الجمعة: no habit has such a deadline. */
const namesWeekday = ({ text }: Due): boolean => text.split(' ').some(isWeekday)

/** The deadline behind a task, or before it unless something was settled there: what was deferred to May gives no task a date. */
function dueAround(
  context: Context,
  unit: Unit,
  { start, at, end }: { start: number; at: number; end: number },
  settled: boolean
): Due | null {
  const own = at > start && at < end ? dueOf(context, unit.text.slice(at, end)) : null
  if (own || (settled && at > start && at < end)) return own
  return dueOf(context, unit.text.slice(start, end))
}

/** True where words before a name in brackets tell its task: "Keys to be handed over [Lena]", "Olu will ask (Olu, 30 May)". */
function isAssigned(reading: Reading, text: string, owner: string, due: Due | null): boolean {
  if (due?.date && text.startsWith(`${owner} `)) return true
  if (hasFiniteVerb(text, reading.language)) return false
  return opensTask(reading, 0) || reading.words.some((w, i) => w.text === 'to' && reading.words[i + 1]?.text === 'be')
}

/** A short sentence behind another one. */
const isAside = ({ index, start, end }: Sentence): boolean => index > 0 && end - start <= 90

/** What a short sentence behind a task adds to it: "Deadline: 30 November 2026.", الجهة المسؤولة: أمانة المجلس. */
function fieldsIn(unit: Unit, sentence: Sentence): { due: string | null; owner: string | null } | null {
  if (!isAside(sentence)) return null
  const text = unit.text.slice(sentence.start, sentence.end)
  const { fields, textEnd } = fieldsOf(text)
  if (textEnd > 0 || fields.length === 0) return null
  const value = (column: 'due' | 'owner') => {
    const field = fields.find((f) => f.column === column)
    return field ? text.slice(field.start, field.end) : null
  }
  return { due: value('due'), owner: value('owner') }
}

/** What a short sentence within a paragraph says behind "Action:", and where; null where it does not open so. */
function lineIn(unit: Unit, sentence: Sentence): { start: number; reading: Reading } | null {
  if (!isAside(sentence)) return null
  const opened = lineStart(readSentence(sentence))
  if (opened < 0) return null
  const start = sentence.start + sentence.folded.origin(opened)
  return { start, reading: readRange(unit, start, sentence.end) }
}

/** "It was agreed to obtain quotes. Action: the Clerk": who has the task of the sentence before. */
function assigned({ reading }: { reading: Reading }): string | null {
  const name = onlyNames(reading)
  return name && printed(reading, name.from, name.to)
}

/** The decisions that reach into each sentence of a unit, by its index. */
function inSentences({ sentences }: Unit, decided: readonly Decided[]): Map<number, Decided[]> {
  const found = new Map<number, Decided[]>()
  for (const decision of decided) {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sentences[middle] as Sentence).end <= decision.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < sentences.length && (sentences[i] as Sentence).start < decision.end; i++) {
      const list = found.get(i)
      if (list) list.push(decision)
      else found.set(i, [decision])
    }
  }
  return found
}

/** The tasks that a sentence gives, each with its own owner. */
function tasksOf(reading: Reading, setting: Setting): Task[] {
  const found = (reading.language === 'ar' ? arabicTasks : englishTasks)(reading, setting)
  const own: Task[] = []
  for (const task of found.sort((a, b) => a.at - b.at)) {
    const last = own.at(-1)
    if (last && !opensClause(reading, task, last)) continue
    own.push(task)
  }
  return own
}

/** A further task stands apart where somebody else is to do it and a clause of its own tells it. */
function opensClause({ words }: Reading, task: Task, last: Task): boolean {
  if (!task.owner || task.clause <= last.at) return false
  if (last.owner && name(words, last.owner) === name(words, task.owner)) return false
  const before = words[task.clause - 1]?.text ?? ''
  return (
    isBreak(before) ||
    before === 'and' ||
    words[task.clause]?.text === 'and' ||
    (words[task.clause]?.text ?? '').startsWith('و')
  )
}

const name = (words: readonly Word[], phrase: { from: number; to: number }) =>
  words
    .slice(phrase.from, phrase.to)
    .map((w) => w.text)
    .join(' ')
