/** What a sentence rules: على المدقق أن يقدم …، ويقدم المدير …، ويُكلف العميد بـ… */
import { isMasculine } from '../../../language/actors.ts'
import { arabicRequests, onlyDated } from '../../../language/requests.ts'
import { memberships } from '../../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { aboutDocument } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import { listedName } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { isRecurring } from '../open.ts'
import { isParty } from '../owners.ts'
import type { Task } from '../task.ts'
import { actorAt, agentAfter, isPerson, ownerAt, partyUntilTask } from './parties.ts'
import { isOwnOccasion } from './promises.ts'
import { doneTo, isChosen, isPassiveTask, isTask, masculine, nounAt, takesTask } from './verbs.ts'

/** "على المدقق أن يقدم … بحلول …": an obligation, a task only where it has a deadline. */
export function obliged(reading: Reading, i: number, settled: boolean): Task | null {
  const { words } = reading
  const previous = words[i - 1]?.text
  // "شكلت لجنة …، وعليها تقديم تقريرها في الاجتماع القادم", "وعليها أن تقدم تقريرها": who is meant stands before.
  if (/^و?علي(?:ه|ها|هم|هما)$/.test(words[i]?.text ?? '') && isBreak(previous ?? '.')) {
    const told = words[i + 1]?.text === 'ان' && isTask(masculine(words[i + 2]?.text ?? ''))
    const here = acts(reading).some((act) => act.verb < i)
    if (told ? here || settled : here && i > 0 && nounAt(words, i + 1))
      return { cue: 'is-to', owner: null, at: i, clause: i, timed: true }
    return null
  }
  if (withoutConjunction((words[i] as Word).text) !== 'علي' || (previous !== undefined && !isBreak(previous)))
    return null
  const owner = ownerAt(reading, i + 1)
  // "أرجئت القضية، وعلى السيدة نوفل دعوة الحكم"
  if (owner && (settled || listedName(reading, owner.from)) && isPerson(reading, owner) && doneTo(words, owner.to))
    return { cue: 'is-to', owner, at: i, clause: i }
  if (!owner || words[owner.to]?.text !== 'ان' || !isTask(masculine(words[owner.to + 1]?.text ?? ''))) return null
  // "اتفق الأعضاء على استبيان. وعلى السيدة نوفل أن تجمع النتائج."
  // "وعلى إدارة المنشآت أن تقدم تقريرا": with the "and" of a record that goes on, as "the Department is to report".
  const goesOn = i === 0 && words[i]?.text.startsWith('و') && owner.kind === 'role'
  const sure = goesOn || (settled && owner.kind === 'name')
  return { cue: 'is-to', owner, at: i, clause: i, ...(!sure && { dated: true }) }
}

/**
 * "ويقدم المدير … في موعد أقصاه …": the imperfect that opens a sentence rules what is to be done, a task only where it has a deadline.
 * With what was decided before it any deadline will do: "تشكيل لجنة …، وتقدم اللجنة تقريرها خلال شهر". An entry of what was decided
 * needs none: "(أ) يعمم الأمين القائمة", unless it is about a body's own meeting.
 */
export function opening(
  reading: Reading,
  i: number,
  { listed, decided, settled }: { listed: boolean; decided: boolean; settled: boolean }
): Task | null {
  const { words } = reading
  const word = words[i] as Word
  const own = withoutConjunction(word.text)
  const joined = own !== word.text && isBreak(words[i - 1]?.text ?? '')
  // "واتفق على عقد اجتماع، يقوم مدير المشروع بالدعوة إليه"
  const does = /^[يت]قوم$/.test(own)
  const further = does && settled && isBreak(words[i - 1]?.text ?? '')
  // "ريثما تقدم رئيسة القسم دراسة في موعد أقصاه …"
  const pending = words[i - 1]?.text === 'ريثما'
  if (i > 0 && !further && !pending && !(joined && (settled || listedName(reading, i + 1)))) return null
  if (!/^[يت]/.test(own) || !(does || isTask(masculine(own))) || reading.isPassiveImperfect(word)) return null
  const owner = actorAt(reading, i + 1)
  if (does && !(owner && /^ب/.test(words[owner.to]?.text ?? '') && nounAt(words, owner.to))) return null
  if (!owner || (owner.kind !== 'body' && owner.kind !== 'role' && owner.kind !== 'name')) return null
  // "يقدم المدير الحسابات بحلول 30 يونيو من كل عام": a practice.
  if (isRecurring(reading)) return null
  // "تسلم الأمين العام": before a man a verb with ت is a perfect.
  const head = words[owner.from]?.text ?? ''
  if (own.startsWith('ت') && isMasculine(head) && !memberships.has(head.replace(/^ال/, ''))) return null
  if (pending) return isOwnOccasion(words[owner.to]) ? null : { cue: 'is-to', owner, at: i, clause: i, dated: true }
  if (isChosen(words, masculine(own), owner) || (replies.test(own) && !repliesTo(words, owner.to))) return null
  const sure =
    (i === 0 && listed && decided && !isParty(reading, owner)) ||
    (settled ? isPerson(reading, owner) : listedName(reading, owner.from) !== null)
  if (isOwnOccasion(words[owner.to])) return null
  return { cue: 'is-to', owner, at: i, clause: i, ...(!sure && (settled ? { timed: true } : { dated: true })) }
}

/** "يرد المستشار على الرسالة" replies, "يرد المقرر في المرفق" stands there. */
const replies = /^[يت]رد$/
const repliesTo = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 4).some(({ text }) => text === 'علي' || text === 'عليه' || text === 'عليها')

/**
 * "ويُعمَّم التقرير بحلول 3 مايو", "وتُوجَّه رسالة شكر", "ويتم تحديث القائمة قبل نهاية الشهر": what is to be done, whoever does it; a task with a time, or
 * where something was settled before. Without vowel signs a paper behind the verb tells that it is passive.
 */
export function toBeDone(reading: Reading, i: number, settled: boolean): Task | null {
  const { words } = reading
  const word = words[i] as Word
  const own = withoutConjunction(word.text)
  if (!/^[يت]/.test(own) || (i > 0 && !(own !== word.text && isBreak(words[i - 1]?.text ?? '')))) return null
  const helped = /^[يت]تم$|^[يت]جري$/.test(own) ? nounAt(words, i + 1) : null
  const signed = reading.isPassiveImperfect(word)
  if (!helped && !isPassiveTask(masculine(own), signed)) return null
  if (helped?.event || isRecurring(reading)) return null
  const by = agentAfter(reading, i + 1)
  const actor = actorAt(reading, i + 1)
  if (
    !helped &&
    (actor?.kind === 'role' || actor?.kind === 'name' || actor?.kind === 'member' || actor?.kind === 'chair')
  )
    return null
  const paper = aboutDocument(words, i + 1, i + 2) || nounAt(words, i + 1) !== null
  if (!helped && !signed && (actor !== null || !paper)) return null
  return { cue: 'is-to-be', owner: by, at: i, clause: i, ...(!(settled && signed && paper) && { timed: true }) }
}

/** "المدير التنفيذي يستكمل التعاقد قبل 15 مارس", "ب. آرو يعمم الصيغة قبل …": who is to act opens the sentence before the verb; with a deadline. */
export function nominal(reading: Reading, i: number): Task | null {
  const { words } = reading
  const initial = words[0]?.text.length === 1 && words[1]?.text === '.' ? 2 : 0
  const owner =
    i === 0 ? (initial > 0 ? { kind: 'name' as const, from: 0, to: initial + 1 } : actorAt(reading, 0)) : null
  const verb = words[owner?.to ?? -1]
  if (!owner || !verb || !/^[يت]/.test(verb.text) || !isTask(masculine(verb.text))) return null
  if (owner.kind === 'member' || reading.isPassiveImperfect(verb) || nounAt(words, owner.to)) return null
  return { cue: 'is-to', owner, at: owner.to, clause: 0, dated: true }
}

/**
 * "ويُكلف العميد بموافاة المجلس …": the passive that opens a sentence or a part of one. After "يكلف المجلس العميد بـ" the
 * body stands between.
 */
export function ruled(reading: Reading, i: number, settled: boolean): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  const ask =
    arabicRequests.passive.get(withoutConjunction(own)) ??
    arabicRequests.passive.get(masculine(withoutConjunction(own)))
  if (!ask || !/^و?[يت]/.test(own)) return null
  if (i > 0 && !(own.startsWith('و') && isBreak((words[i - 1] as Word).text))) return null
  // "ويُعهد إلى الرئيس بتوقيع": with a preposition only behind what was decided; in the text of a resolution it is a clause.
  // "ويُتوقع من الأعضاء تقديم تقييماتهم بحلول 23 أبريل": a task where it has a time.
  const dated = onlyDated.has(ask.id)
  const led = ask.to.has(words[i + 1]?.text ?? '')
  if (ask.to.size > 0 && !(led && (dated || (settled && own.startsWith('و'))))) return null
  const from = ask.to.size > 0 ? i + 2 : i + 1
  const owner = actorAt(reading, from) ?? partyUntilTask(reading, from)
  if (owner && dated) return takesTask(words, owner.to) ? { cue: ask.id, owner, at: i, clause: i, dated } : null
  if (!owner || !/^ب/.test(words[owner.to]?.text ?? '') || !nounAt(words, owner.to)) return null
  return { cue: ask.id, owner, at: i, clause: i }
}
