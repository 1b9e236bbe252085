/** اقترحت اللجنة أن يقوم الأعضاء بترتيب …، اتفق على أن تقدم الأمانة … */
import { arabicRequests } from '../../../language/requests.ts'
import { opinions, suggestions, whenThat } from '../../../language/tasks.ts'
import { type Word, withoutConjunction } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import { arabicOpening } from '../../acts/subject-ar.ts'
import type { Reading } from '../../reading.ts'
import type { Task } from '../task.ts'
import { actorAt, agentAfter, askedParty, ownerAt, partyBefore, partyUntilTask } from './parties.ts'
import { isChosen, isProcedure, isTask, masculine, takesTask } from './verbs.ts'

/** "اقترحت اللجنة أن يقوم الأعضاء بترتيب …", "اتفق على أن تقدم الأمانة …", "واقترح الرئيس أن يُطلب من الأمانة …". */
export function proposed(
  reading: Reading,
  i: number,
  { agreed, entry }: { agreed: boolean; entry: boolean }
): Task | null {
  const { words } = reading
  if (words[i - 1]?.text !== 'ان' && words[i - 1]?.text !== 'بان' && words[i - 1]?.text !== 'وان') return null
  const until = whenThat.has(withoutConjunction(words[i - 2]?.text ?? ''))
  if (until && !opinions.has(words[i - 3]?.text ?? '')) return null
  const stem = masculine((words[i] as Word).text)
  const ask = arabicRequests.passive.get(stem) ?? arabicRequests.imperfect.get(stem)
  const does = /^يقوم/.test(stem)
  if (!ask && !does && !isTask(stem)) return null
  // An entry of what was settled: "(ج) أن يقدم محامي المقاطعة تقريراً".
  const opens = entry && i === 1
  if (!agreed && !opens && !isSettled(reading, i - 1)) return null
  if (ask?.to.has(words[i + 1]?.text ?? '')) {
    const owner = askedParty(reading, i + 2)
    return owner && !isProcedure(reading, owner.to) ? { cue: ask.id, owner, at: i, clause: i } : null
  }
  const told = ask ? askedBy(reading, i) : null
  if (ask && told) return isProcedure(reading, told.to) ? null : { cue: ask.id, owner: told, at: i, clause: i }
  // "أن يُشكَّل فريق": what is to be formed is not who forms it.
  const by = agentAfter(reading, i + 1)
  if (by && !actorAt(reading, i + 1)) return { cue: 'is-to-be', owner: by, at: i, clause: i }
  if (reading.isPassiveImperfect(words[i] as Word)) return null
  const actor = ownerAt(reading, i + 1) ?? (does ? partyBefore(reading, i + 1) : null)
  // "أن يحيط المجلس علما": the body takes note.
  if (!actor || words[actor.to]?.text === 'علما' || isChosen(words, stem, actor)) return null
  // What the body itself is to do is no task.
  if (opens && !agreed && 'kind' in actor && actor.kind === 'body' && actor.to - actor.from <= 2) return null
  // "أن تقوم اللجنة بما يلي:" leads a list in.
  if (does && /^بما/.test(words[actor.to]?.text ?? '')) return null
  // "…، على أن تقوم إدارة الشؤون القانونية بمراجعة": a clause of its own begins with على.
  return { cue: 'suggested', owner: actor, at: i, clause: words[i - 2]?.text === 'علي' ? i - 2 : i }
}

/** "تقرر أن يوعز المجلس إلى المدير بإعداد …", "أن يفوض المجلس الرئيس باتخاذ …": whom the body between asks; null where no body stands there. */
function askedBy(reading: Reading, i: number): { from: number; to: number } | null {
  const { words } = reading
  const ask = arabicRequests.imperfect.get(masculine((words[i] as Word).text))
  const body = actorAt(reading, i + 1)
  if (!ask || body?.kind !== 'body') return null
  if (ask.to.size === 0) return partyUntilTask(reading, body.to)
  const owner = ask.to.has(words[body.to]?.text ?? '') ? askedParty(reading, body.to + 1) : null
  return owner && takesTask(words, owner.to) ? owner : null
}

/** True where the clause opened by أن at word `i` hangs on what a body suggested or settled. */
export function isSettled(reading: Reading, i: number): boolean {
  const { words } = reading
  if (acts(reading).some((a) => a.verb < i && i - a.verb < 14)) return true
  for (let at = Math.max(0, i - 12); at < i; at++) {
    const hit = suggestions.ar.at(words, at)
    if (!hit) continue
    if (actorAt(reading, at + 1)?.kind === 'body') return true
    // "توصلت اللجنة إلى اتفاق …، وطلبت أن تعمم الأمانة النص": the body of the act, or of the view, before.
    const joined = hit.joined && at + hit.length === i
    if (joined && (acts(reading).some((a) => a.verb < at && a.actor) || arabicOpening(reading, at))) return true
  }
  return false
}
