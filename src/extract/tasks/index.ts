/** The tasks that a sentence gives, each with its own owner. */
import { taskVerbs } from '../../language/tasks.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { arabicTasks } from './arabic/index.ts'
import { nounAt } from './arabic/verbs.ts'
import { englishTasks } from './english/index.ts'
import type { Setting, Task } from './task.ts'

/** The tasks that a sentence gives, each with its own owner. */
export function tasksOf(reading: Reading, setting: Setting): Task[] {
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

/** True where the words open with what is to be done: "send …", "إعداد …". */
export const opensTask = ({ words, language }: Reading, i: number): boolean =>
  language === 'ar' ? nounAt(words, i) !== null : taskVerbs.base.at(words, i) !== null
