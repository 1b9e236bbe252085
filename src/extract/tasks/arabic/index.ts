import type { Reading } from '../../reading.ts'
import { namesNobody } from '../owners.ts'
import { referred } from '../referrals.ts'
import type { Setting, Task } from '../task.ts'
import { headed } from './entries.ts'
import { nominal, obliged, opening, ruled, toBeDone } from './obligations.ts'
import { actorAt } from './parties.ts'
import { permitted } from './permits.ts'
import { promised } from './promises.ts'
import { provided } from './provisos.ts'
import { ordersGiven, requested } from './requests.ts'
import { proposed } from './suggestions.ts'
import { agreedTask, undertaken } from './undertakings.ts'

/** The tasks that an Arabic sentence gives, in the order in which they are found. */
export function arabicTasks(
  reading: Reading,
  { agreed, listed, decided, unnamed = false, settled = decided }: Setting
): Task[] {
  const { words } = reading
  const found: Task[] = []
  for (let i = 0; i < words.length; i++) {
    const task =
      promised(reading, i, found) ??
      requested(reading, i, { settled, entry: listed && decided }) ??
      ordersGiven(reading, i) ??
      permitted(reading, i) ??
      headed(reading, i, listed, decided) ??
      proposed(reading, i, { agreed, entry: listed && unnamed }) ??
      undertaken(reading, i) ??
      obliged(reading, i, settled) ??
      ruled(reading, i, settled) ??
      nominal(reading, i) ??
      referred(reading, i, decided, (at) => actorAt(reading, at)) ??
      opening(reading, i, { listed, decided, settled }) ??
      toBeDone(reading, i, settled) ??
      provided(reading, i, found, settled)
    if (task && !(task.owner && namesNobody(reading, task.owner))) found.push(task)
  }
  const dated = agreedTask(reading)
  if (dated) found.push(dated)
  return found
}
