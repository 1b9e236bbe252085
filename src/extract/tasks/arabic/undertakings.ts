/** What somebody undertook, and what a body agreed to do by a date. */
import { subordinate } from '../../../language/actors.ts'
import { arabicRequests } from '../../../language/requests.ts'
import { isAgreement, isJointAgreement, isPromise } from '../../../language/task-clauses.ts'
import { pronouns } from '../../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'
import { isOpen } from '../open.ts'
import type { Task } from '../task.ts'
import { actorAt, ownerAt } from './parties.ts'
import { nounAt, takesTask } from './verbs.ts'

/** "أبلغت الدولة المضيفة … عن نيتها لتخطيط …", "تعهدت الشركة بإصلاح …". */
export function undertaken(reading: Reading, i: number): Task | null {
  const { words } = reading
  const hit = arabicRequests.commitments.at(words, i)
  // "ورأى الحاضرون استشارة الأعضاء، وتطوعت السيدة …": a clause of its own is no part of the wish before it.
  const apart = hit?.joined && isBreak(words[i - 1]?.text ?? '')
  if (!hit || (!apart && isOpen(reading, i))) return null
  // "عرضت تركيا استضافة الدورة": of what may be presented as well, only what one offers.
  if (hit.value === 'offers') {
    if (i > 0 && !hit.joined && !isBreak(words[i - 1]?.text ?? '')) return null
    const host = ownerAt(reading, i + hit.length)
    return host && host.kind !== 'body' && /^(?:استضافه|ان)$/.test(words[host.to]?.text ?? '')
      ? { cue: hit.value, owner: host, at: i, clause: i }
      : null
  }
  if (hit.value !== 'intention' && hit.value !== 'offered') {
    if (subordinate.ar.has(words[i - 1]?.text ?? '')) return null
    // "ووعد سيادته بموافاة المجلس"
    const him = pronouns.ar.at(words, i + hit.length)
    if (him && isPromise((words[i] as Word).text) && nounAt(words, i + hit.length + him.length))
      return { cue: hit.value, owner: null, at: i, clause: i }
    const owner = actorAt(reading, i + hit.length)
    // "وافقت السيدة … على صياغة": a person who agrees to do something; what a body agrees to is its decision.
    if (isJointAgreement((words[i] as Word).text) && owner?.kind !== 'role') return null
    if (isAgreement((words[i] as Word).text) && (!owner || owner.kind === 'body' || !nounAt(words, owner.to + 1)))
      return null
    return owner && takesTask(words, owner.to) ? { cue: hit.value, owner, at: i, clause: i } : null
  }
  if (!nounAt(words, i + hit.length)) return null
  for (let from = 0; from < Math.min(i, 8); from++) {
    const owner = actorAt(reading, from)
    if (owner && owner.to <= i) return { cue: hit.value, owner, at: i, clause: i }
  }
  return null
}

/** "وافقت مجموعة العمل على جمع مزيد من المداخلات بحلول …": a body's own task, if it has a deadline. */
export function agreedTask(reading: Reading): Task | null {
  const { words } = reading
  for (const act of acts(reading)) {
    if (!act.actor || !/agreed|approved|decided/.test(act.cue)) continue
    const on = words.slice(act.actor.to, act.actor.to + 4).findIndex((w) => withoutConjunction(w.text) === 'علي')
    if (on >= 0 && nounAt(words, act.actor.to + on + 1))
      return { cue: 'agreed-task', owner: act.actor, at: act.verb, clause: act.clause, dated: true }
  }
  return null
}
