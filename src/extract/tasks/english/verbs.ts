/** Verbs that are tasks. */

import { keptSo } from '../../../language/task-clauses.ts'
import { idioms, taskVerbs } from '../../../language/tasks.ts'
import type { Word } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'

export const isTask = (words: readonly Word[], i: number) =>
  (taskVerbs.base.at(words, i) !== null && idioms.at(words, i) === null) || keepsInformed(words, i)

/** "keep the Board informed" is a task, "keep the ledger" a practice. */
const keepsInformed = (words: readonly Word[], i: number): boolean =>
  words[i]?.text === 'keep' && words.slice(i + 1, i + 9).some((w) => keptSo.has(w.text))

/** "RESOLVED, That the Registrar be directed to …" */
export const isResolved = (reading: Reading) => acts(reading)[0]?.cue === 'resolved'
