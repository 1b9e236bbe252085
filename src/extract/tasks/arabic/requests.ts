/** طلب المجلس إلى الأمين العام أن …، كلف المجلس الأمانة بإعداد …، وطُلب من الأعضاء … */
import { type Actor, presides, subordinate, titleWidth } from '../../../language/actors.ts'
import { arabicRequests, orders } from '../../../language/requests.ts'
import { clauseOpeners, notBeforeRequests } from '../../../language/task-clauses.ts'
import { askedPronouns, memberships } from '../../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { agrees } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import { afterOpening } from '../../acts/subject-ar.ts'
import { isPresiding } from '../../attendance.ts'
import { type Reading, readSentence } from '../../reading.ts'
import { isOpen } from '../open.ts'
import type { Task } from '../task.ts'
import { actorAt, askedParty, nominalBefore, partyBefore, partyUntilTask, plainHead, withRelative } from './parties.ts'
import { isProcedure, isTaskItself, nounAt, takesTask } from './verbs.ts'

/** طلب المجلس إلى الأمين العام أن …، كلف المجلس الأمانة بإعداد …، وطُلب من الأعضاء … */
export function requested(
  reading: Reading,
  i: number,
  { settled, entry }: { settled: boolean; entry: boolean }
): Task | null {
  const { words } = reading
  const called = arabicRequests.called.at(words, i)
  if (called && words[i + called.length]?.text === 'الي') {
    const owner = nominalBefore(reading, i)
    return owner && !isProcedure(reading, i + called.length)
      ? { cue: called.value.id, owner, at: i, clause: owner.from }
      : null
  }
  const invited = arabicRequests.invited.at(words, i)
  const hit = invited ?? arabicRequests.active.at(words, i)
  if (!hit) return null
  const previous = words[i - 1]?.text ?? ''
  // "لم توافق اللجنة على الحذف، ولكنها دعت الدول إلى …"
  const butIt =
    /^و?لكن(?:ه|ها|هم)$/.test(previous) ||
    (/^ان(?:ه|ها|هم)$/.test(previous) && /^(?:الا|غير|بيد)$/.test(words[i - 2]?.text ?? ''))
  if ((subordinate.ar.has(previous) && !butIt) || notBeforeRequests.has(previous) || isOpen(reading, i)) return null
  const starts =
    i === 0 || hit.joined || butIt || isBreak(previous) || clauseOpeners.has(previous) || afterOpening(words, i)
  if (!starts && !nominalBefore(reading, i)) return null
  const after = i + hit.length
  const { id, to } = hit.value
  // "فأخذ المجلس علماً به وطلب منه إعداد كشف": who is asked was named before.
  if (hit.joined && askedPronouns.has(words[after]?.text ?? '') && acts(reading).some((act) => act.verb < i)) {
    const task = words[after + 1]?.text === 'ان' || nounAt(words, after + 1) !== null
    return task && !isProcedure(reading, after + 1) ? { cue: id, owner: null, at: i, clause: i } : null
  }
  if (invited) {
    const named = askedParty(reading, after)
    const owner = named && words[named.to]?.text !== 'الي' ? partyBefore(reading, after) : named
    return owner && words[owner.to]?.text === 'الي' && !isProcedure(reading, owner.to)
      ? { cue: id, owner, at: i, clause: i }
      : null
  }
  if (to.size > 0) {
    const preposition = words.slice(after, after + 9).findIndex((w) => to.has(w.text))
    if (preposition < 0) return null
    const at = after + preposition
    if (preposition > 0) {
      const subject = actorAt(reading, after)
      const asks =
        subject?.kind === 'body' ||
        subject?.kind === 'chair' ||
        presides(words[after + titleWidth(words, after)]?.text ?? '') ||
        (subject && isPresiding(reading, subject))
      if (!subject || !asks || subject.to > at) return null
    }
    const named = hit.value.named ? actorAt(reading, at + 1) : null
    // "على رؤساء المراكز والمدن | بالمرور"
    const task = named
      ? words.findIndex((w, k) => k > named.to && k < named.to + 4 && /^ب/.test(w.text) && nounAt(words, k))
      : -1
    const several = named && task > 0 && words[named.to]?.text.startsWith('و') ? { from: named.from, to: task } : null
    const owner = hit.value.named ? (several ?? named) : askedParty(reading, at + 1)
    // "شدد على أهمية": nobody is named.
    if (hit.value.named && !/^ب.{3,}/.test(words[owner?.to ?? -1]?.text ?? '')) return null
    return owner && !isProcedure(reading, owner.to) ? { cue: id, owner, at: i, clause: i } : null
  }
  const read = actorAt(reading, after)
  if (!read) return null
  const { subject, object } = parted(reading, read)
  // "وحثوا الدول الأعضاء التي لم تصدق على القيام بذلك": a verb of several holds its subject.
  if (words[i]?.text.endsWith('وا') && !isProcedure(reading, read.to)) {
    const after = words[read.to]?.text ?? ''
    const relative = after.startsWith('ال') && subordinate.ar.has(after)
    const goesOn = words.slice(read.to, read.to + 16).some((w) => /^(?:علي|الي|ان)$/.test(w.text))
    if (takesTask(words, read.to) || (relative && goesOn)) return { cue: id, owner: read, at: i, clause: i }
  }
  // "(ب) حثت الأعضاء على تقديم بياناتهم" below "وقامت اللجنة بما يلي:": the body stands above, and who is asked right behind the verb.
  const many = read.kind === 'member' || memberships.has(plainHead(words, read))
  const whole = withRelative(words, read)
  if (entry && i === 0 && many && takesTask(words, whole.to) && !isProcedure(reading, whole.to))
    return { cue: id, owner: whole, at: i, clause: i }
  // "وفوضت مجلس الإدارة عرض جدول جديد": what does not agree with the verb is its object.
  if (subject.kind === 'body' && !agrees((words[i] as Word).text, subject, words) && nounAt(words, subject.to))
    return isProcedure(reading, subject.to) || id === 'invited' ? null : { cue: id, owner: subject, at: i, clause: i }
  // "ووافق المجلس على المشروع وكلف الأمانة إدخال …": the body is that of the act before.
  const told =
    hit.joined && id === 'instructed' && nounAt(words, subject.to) !== null && !/^ب/.test(words[subject.to]?.text ?? '')
  if (told && !(subject.kind === 'body' && agrees((words[i] as Word).text, subject, words)) && !object) {
    const body = acts(reading).findLast((act) => act.verb < i && act.actor)?.actor
    if (body) return isProcedure(reading, subject.to) ? null : { cue: id, owner: subject, at: i, clause: i }
  }
  const named = object ?? actorAt(reading, subject.to)
  const second = named && withAdjectives(words, named)
  const owner =
    (second && takesTask(words, second.to) ? second : second && partyUntilTask(reading, subject.to)) ??
    second ??
    (hit.value.named ? null : (partyUntilTask(reading, subject.to) ?? partyBefore(reading, subject.to)))
  if (
    owner &&
    (subject.kind === 'body' || subject.kind === 'chair' || isPresiding(reading, subject)) &&
    owner.to > owner.from &&
    !/^(?:الي|ان|بان|علي)$/.test(words[owner.from]?.text ?? '') &&
    !nounAt(words, owner.from) &&
    !isTaskItself(words, owner)
  ) {
    if (!takesTask(words, owner.to) || isProcedure(reading, owner.to)) return null
    // "دعت الأطراف | المتعاقدة إلى": an adjective names nobody by itself.
    const described = owner.to === owner.from + 1 && !second && /^ال.{4,}(?:ه|ين)$/.test(words[owner.from]?.text ?? '')
    const whole = described ? { from: subject.from, to: owner.to } : owner
    return { cue: id, owner: whole, at: i, clause: i }
  }
  // "كُلفت الأمانة بإعداد …": without vowel signs the passive looks the same.
  const wholeParty = withAdjectives(words, subject)
  const joint = words[wholeParty.to]?.text ?? ''
  // "ووجّه الوزارات المعنية إلى معالجة …": the body is that of the act before.
  const towards = id === 'directed' && joint === 'الي' && nounAt(words, wholeParty.to + 1) !== null
  return towards ||
    (id !== 'invited' && /^ب/.test(joint) && nounAt(words, wholeParty.to)) ||
    (butIt && joint === 'الي' && nounAt(words, wholeParty.to + 1) && !isProcedure(reading, wholeParty.to)) ||
    (hit.joined && joint === 'الي' && isInvited(reading, i, wholeParty, settled))
    ? { cue: id, owner: wholeParty, at: i, clause: i }
    : null
}

/** "وأعطى الرئيس تعليماته إلى وزير الصيد بتشديد الرقابة": who is given the orders. */
export function ordersGiven(reading: Reading, i: number): Task | null {
  const { words } = reading
  const { verbs, nouns, to } = orders
  if (!verbs.has(withoutConjunction(words[i]?.text ?? ''))) return null
  const noun = words.findIndex((w, k) => k > i && k < i + longestGiver && nouns.has(w.text))
  const owner = noun > 0 && to.has(words[noun + 1]?.text ?? '') ? actorAt(reading, noun + 2) : null
  return owner && /^ب/.test(words[owner.to]?.text ?? '') && nounAt(words, owner.to)
    ? { cue: 'instructed', owner, at: i, clause: i }
    : null
}
/** In words: the verb with whoever gives the orders. */
const longestGiver = 10

/** "الدول الأعضاء المهتمة | إلى", "الحكومات والقطاع الخاص | على": what stands before the preposition with the article belongs to whoever is asked. */
function withAdjectives(words: readonly Word[], party: Actor): Actor {
  let to = party.to
  while (to < party.to + longestTail && /^و?ال.{3,}/.test(words[to]?.text ?? '')) to++
  return /^(?:الي|علي)$/.test(words[to]?.text ?? '') ? { ...party, to } : party
}

/** In words. */
const longestTail = 4

/** "ودعا المجلس | الأعضاء إلى": members after a body are no part of its name. */
function parted(reading: Reading, read: Actor): { subject: Actor; object: Actor | null } {
  const last = read.to - 1
  const object = read.kind === 'body' && last > read.from ? actorAt(reading, last) : null
  return object?.kind === 'member' && object.from === last && reading.words[last - 1]?.text.startsWith('ال')
    ? { subject: { ...read, to: last }, object }
    : { subject: read, object: null }
}

/** "قرر المجلس …، ودعا الأمانة إلى تقديم …": the body of the act before invites; who stands after the verb cannot be its subject. */
function isInvited(reading: Reading, i: number, party: Actor, settled: boolean): boolean {
  const { words } = reading
  const before = acts(reading).findLast((act) => act.verb < i && act.actor)?.actor
  if (nounAt(words, party.to + 1) === null || isProcedure(reading, party.to)) return false
  const many = memberships.has(plainHead(words, party))
  const verb = (words[i] as Word).text
  // "ودعا الدول الأعضاء إلى …" below a decision: many cannot be the subject of a verb in the masculine.
  if (before?.kind !== 'body') return i === 0 && many && !verb.endsWith('ت') && followsAct(reading, settled)
  if (many && (!verb.endsWith('ت') || agrees(verb, before, words))) return true
  return party.kind === 'member' || !agrees(verb, party, words)
}

/** True where a body acts in the sentence right before, or, at the start of a unit, something was settled above. */
function followsAct({ sentence }: Reading, settled: boolean): boolean {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  return earlier ? acts(readSentence(earlier)).some((act) => act.actor?.kind === 'body') : settled
}
