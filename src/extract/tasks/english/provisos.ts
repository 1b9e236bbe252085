/** Conditions of what is decided: "provided that it submits its report by 1 May". */
import { type Actor, englishActorAfter, englishActorBefore, isElsewhere } from '../../../language/actors.ts'
import { presents } from '../../../language/requests.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'
import type { Task } from '../task.ts'
import { isTask } from './verbs.ts'

/** "formed a committee, provided that it submits its report by 1 May": a condition of what is decided; "it" is the body named right before. */
export function provided(reading: Reading, i: number): Task | null {
  const { words } = reading
  if (words[i]?.text !== 'provided' || words[i + 1]?.text !== 'that') return null
  const named = words[i + 2]?.text === 'it' ? null : namedIn(reading, i + 2)
  const at = named ? named.to : i + 3
  if ((named === null && words[i + 2]?.text !== 'it') || !acts(reading).some((act) => act.verb < i)) return null
  const verb = words[at]
  if (!verb || !/s$/.test(verb.text) || !isTask([{ ...verb, text: verb.text.replace(/s$/, '') }], 0)) return null
  const owner = named ?? englishActorBefore(words, words[i - 1]?.text === ',' ? i - 1 : i, reading)
  if (!owner || (owner.kind !== 'body' && owner.kind !== 'role') || owner.acronym) return null
  if (isElsewhere(reading, owner)) return null
  return { cue: 'provided', owner, at: i, clause: i, ...(named ? { timed: true } : { dated: true }) }
}

/** "provided that | the committee | submits": the actor that ends before a verb of the third person. */
const namedIn = (reading: Reading, from: number): Actor | null =>
  englishActorAfter(
    reading.words,
    from,
    reading,
    (at) => at > from + 1 && /s$/.test(reading.words[at]?.text ?? '') && presents.at(reading.words, at) !== null
  )
