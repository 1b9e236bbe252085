/** What the headers of tables and the labels of fields name in lists of action items. */
import type { ActionItem } from '../model/record.ts'
import { folded } from './fold.ts'
import { phrases } from './prose.ts'
import { taskLexicon } from './tasks.ts'

export type Column = 'task' | 'owner' | 'due' | 'status'

const columnNames = new Map<string, Column>()
for (const column of ['task', 'owner', 'due', 'status'] as const) {
  for (const name of [...taskLexicon.table[column].en, ...taskLexicon.table[column].ar])
    columnNames.set(folded(name), column)
}

const states = new Map<string, ActionItem['status']>()
for (const word of [...taskLexicon.done.en, ...taskLexicon.done.ar]) states.set(folded(word), 'done')
for (const word of [...taskLexicon.cancelled.en, ...taskLexicon.cancelled.ar]) states.set(folded(word), 'cancelled')

export const plain = (text: string) =>
  folded(text)
    .replace(/[\s:.*()]+$/g, '')
    .replace(/^[\s*(]+/, '')

/** What a header or a label before a colon names: "Responsible" → owner. */
export const columnOf = (text: string): Column | undefined => columnNames.get(plain(text))

/** The state that a word names; open where it names none. */
export const stateOf = (text: string | undefined): ActionItem['status'] =>
  text === undefined ? 'open' : (states.get(plain(text)) ?? 'open')

const remarks = phrases(taskLexicon.remarks)
const remarkOpenings = phrases(taskLexicon.remarkOpenings)
/** True for what brackets say of an entry rather than whose it is: "continued", المرفق الثاني. */
export const isRemark = (text: string): boolean => {
  const own = plain(text)
  return remarks.has(own) || remarkOpenings.opens(own) !== undefined
}

const blanks = new Set([...taskLexicon.blanks.en, ...taskLexicon.blanks.ar].map(folded))
/** True for what stands in a cell where nothing is known. */
export const isBlank = (text: string): boolean => {
  const own = plain(text)
  return /^[-–—.…?؟\s]*$/.test(own) || blanks.has(own)
}
