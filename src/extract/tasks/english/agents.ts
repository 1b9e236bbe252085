/** Who is to act, behind "by". */
import { type Actor, englishActorAfter } from '../../../language/actors.ts'
import { agentEnds } from '../../../language/task-clauses.ts'
import { agents } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import type { Reading } from '../../reading.ts'

export function agentAfter(reading: Reading, from: number): Actor | null {
  const { words } = reading
  for (let i = from; i < Math.min(words.length, from + 8); i++) {
    if (isBreak((words[i] as Word).text)) return null
    const hit = agents.en.at(words, i)
    if (hit) return joined(reading, agentFrom(reading, i + hit.length))
  }
  return null
}

export const agentFrom = (reading: Reading, from: number): Actor | null =>
  englishActorAfter(reading.words, from, reading, (at) => agentEnds.has(reading.words[at]?.text ?? ''))

/** "by Ms. Alder and Mr. Tamimi", "by the Secretariat and the Treasurer": both have the task. */
function joined(reading: Reading, first: Actor | null): Actor | null {
  if (!first || reading.words[first.to]?.text !== 'and') return first
  const second = agentFrom(reading, first.to + 1)
  return second ? { ...first, to: second.to } : first
}
