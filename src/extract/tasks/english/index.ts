import { orders } from '../../../language/task-clauses.ts'
import type { Word } from '../../../language/words.ts'
import type { Reading } from '../../reading.ts'
import { namesNobody } from '../owners.ts'
import { referred } from '../referrals.ts'
import type { Setting, Task } from '../task.ts'
import { agentFrom } from './agents.ts'
import { attached, entry, everybody, isSecond, ordered, ruledPresent } from './entries.ts'
import { promised } from './promises.ts'
import { provided } from './provisos.ts'
import { asked, requested } from './requests.ts'
import { suggested, summedUp } from './suggestions.ts'
import { undertaken } from './undertakings.ts'
import { isResolved } from './verbs.ts'

/** "RESOLVED | the Clerk to order the bin", "AGREED | Cllr Venton to …": without "that". */
const behindResolved = (words: readonly Word[], i: number): boolean => i === 1 && orders.has(words[0]?.text ?? '')

/** The tasks that an English sentence gives, in the order in which they are found. */
export function englishTasks(reading: Reading, setting: Setting): Task[] {
  const { words } = reading
  const { agreed, listed, decided } = setting
  const found: Task[] = []
  for (let i = 0; i < words.length; i++) {
    let task =
      promised(reading, i, found, agreed || decided, setting.settled === true) ??
      asked(reading, i, agreed || (listed && decided) || isResolved(reading)) ??
      requested(reading, i, setting, found) ??
      undertaken(reading, i) ??
      provided(reading, i) ??
      referred(reading, i, decided, (at) => agentFrom(reading, at)) ??
      (i === 0 || /^[;:]$/.test(words[i - 1]?.text ?? '') || behindResolved(words, i) || isSecond(reading, i, found)
        ? ordered(reading, i, listed)
        : null) ??
      (i === 0 && listed && decided ? entry(reading) : null) ??
      (i === 0 ? ruledPresent(reading) : null) ??
      attached(reading, i, decided) ??
      everybody(reading, i) ??
      suggested(reading, i, setting) ??
      summedUp(reading, i)
    // "called on them to exchange information": whom the pronoun means stays open.
    if (
      task?.owner?.to === (task?.owner?.from ?? 0) + 1 &&
      /^(?:them|him|her)$/.test(words[task?.owner?.from ?? 0]?.text ?? '')
    )
      task = { ...(task as Task), owner: null }
    if (task && !(task.owner && namesNobody(reading, task.owner))) found.push(task)
  }
  return found
}
