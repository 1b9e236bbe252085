/** Tables of action items: a header row names the columns of task, owner, deadline and state. */
import { type Column, columnOf, isBlank, plain, stateOf } from '../../language/columns.ts'
import { folded } from '../../language/fold.ts'
import { taskLexicon } from '../../language/tasks.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { listedDecision } from '../decisions/entries.ts'
import type { Found } from './action.ts'
import { dated, dueOf } from './deadlines.ts'

/** What was decided: beside an owner it is his task. */
type Heading = Column | 'decision'

const decisionColumns = new Set([...taskLexicon.decisionColumns.en, ...taskLexicon.decisionColumns.ar].map(folded))
const timetable = new Set([...taskLexicon.timetable.en, ...taskLexicon.timetable.ar].map(folded))

/** One row of a table of action items, by column. */
type ActionRow = Partial<Record<Column, Unit>> & { task: Unit }

/** A row before it is known to tell a task. */
type Row = Partial<Record<Heading, Unit>>

/** The rows of the tables of action items among `units`, and every cell that tells of such a task. */
export function actionTables(units: readonly Unit[]): { rows: ActionRow[]; cells: Set<Unit> } {
  const rows = new Map<string, Row>()
  const cells = new Set<Unit>()
  const headers = new Map<number, Map<number, Heading> | null>()
  for (const unit of units) {
    if (!unit.cell) continue
    const { table, row, column } = unit.cell
    if (!headers.has(table)) headers.set(table, headerOf(units, unit))
    const columns = headers.get(table)
    if (!columns) continue
    const tasks = [...columns.values()].includes('task')
    if (tasks) cells.add(unit)
    const name = columns.get(column)
    if (row === 0 || !name) continue
    const key = `${table}:${row}`
    rows.set(key, { ...rows.get(key), [name]: unit })
  }
  const told = [...rows.values()].flatMap(({ decision, ...row }): ActionRow[] => {
    const owned =
      row.owner && !isBlank(row.owner.text) && decision && listedDecision(decision, null)?.kind !== 'rejected'
    const task = row.task ?? (owned ? decision : undefined)
    if (task && task === decision) cells.add(task)
    return task && !isBlank(task.text) ? [{ ...row, task }] : []
  })
  return { rows: told, cells }
}

/** The columns of the table that begins at `first`; null where it has no column of tasks beside one of owners, or tells times of day. */
function headerOf(units: readonly Unit[], first: Unit): Map<number, Heading> | null {
  const columns = new Map<number, Heading>()
  for (let i = first.index; i < units.length; i++) {
    const { cell, text } = units[i] as Unit
    if (cell?.table !== first.cell?.table || cell?.row !== 0) break
    if (timetable.has(plain(text))) return null
    const column = decisionColumns.has(plain(text)) ? 'decision' : columnOf(text)
    if (column && ![...columns.values()].includes(column)) columns.set(cell.column, column)
  }
  // "Item | Discussion | Outcome | Action by": beside what was decided an item is what it was about.
  const topic = [...columns].find(([, column]) => column === 'task')?.[0]
  if (
    [...columns.values()].includes('decision') &&
    topic !== undefined &&
    topics.has(plain(headAt(units, first, topic)))
  )
    columns.delete(topic)
  const named = new Set(columns.values())
  return (named.has('task') || named.has('decision')) && named.has('owner') ? columns : null
}

const topics = new Set([...taskLexicon.topicColumns.en, ...taskLexicon.topicColumns.ar].map(folded))
/** The words that head a column. */
const headAt = (units: readonly Unit[], { index, cell }: Unit, column: number): string =>
  units.slice(index).find((u) => u.cell?.table === cell?.table && u.cell?.row === 0 && u.cell.column === column)
    ?.text ?? ''

/** Who is named beside a cell: in a column of owners, or alone in one headed "Action"; null where nobody is. */
export function ownerBeside(units: readonly Unit[], { cell, index }: Unit): string | null {
  if (!cell) return null
  let first = index
  while (units[first - 1]?.cell?.table === cell.table) first--
  for (let at = first; units[at]?.cell?.table === cell.table; at++) {
    const { text, cell: own } = units[at] as Unit
    if (own?.row !== cell.row || own.column === cell.column || isBlank(text)) continue
    const head = units.slice(first, at).find((u) => u.cell?.row === 0 && u.cell.column === own.column)
    const column = head && columnOf(head.text)
    const alone = !/[\d.;؛]/.test(text.replace(/(?<=^|[\s.])\p{L}\./gu, '')) && text.split(' ').length <= longestOwner
    if (alone && (column === 'owner' || column === 'task')) return text
  }
  return null
}
/** In words, of a name alone in a column headed "Action". */
const longestOwner = 3

export function fromRow(context: Context, { task, owner, due, status }: ActionRow): Found {
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
