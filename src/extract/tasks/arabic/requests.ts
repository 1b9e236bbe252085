/** طلب المجلس إلى الأمين العام أن …، كلف المجلس الأمانة بإعداد …، وطُلب من الأعضاء … */
import { type Actor, presides, skipAdverbs, subordinate, titleWidth } from '../../../language/actors.ts'
import { agencies } from '../../../language/decisions.ts'
import { opensName } from '../../../language/persons.ts'
import { type Ask, arabicRequests, orders } from '../../../language/requests.ts'
import { clauseOpeners, notBeforeRequests } from '../../../language/task-clauses.ts'
import { askedPronouns, memberships } from '../../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { agrees } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import { afterOpening, arabicOpening } from '../../acts/subject-ar.ts'
import { isPresiding } from '../../attendance.ts'
import { printed, type Reading, readSentence } from '../../reading.ts'
import { isOpen } from '../open.ts'
import type { Task } from '../task.ts'
import {
  actorAt,
  askedParty,
  nominalBefore,
  partyBefore,
  partyUntilTask,
  plainHead,
  tailEnd,
  withApposition,
  withOthers,
  withRelative
} from './parties.ts'
import { doneTo, isProcedure, isTaskItself, nounAt, takesTask } from './verbs.ts'

/** The words that name who is asked. */
type Party = NonNullable<Task['owner']>

/** The verb of a request: where it stands, what follows it, and how it hangs on what stands before. */
interface Asking {
  ask: Ask
  /** The word of the verb, and the one behind it. */
  i: number
  after: number
  /** With و or ف on it. */
  joined: boolean
  /** Behind لكنه, إلا أنها: the body is that of the clause before. */
  butIt: boolean
}

/** طلب المجلس إلى الأمين العام أن …، كلف المجلس الأمانة بإعداد …، وطُلب من الأعضاء … */
export function requested(
  reading: Reading,
  i: number,
  { settled, entry }: { settled: boolean; entry: boolean }
): Task | null {
  const { words } = reading
  const called = arabicRequests.called.at(words, i)
  if (called && words[i + called.length]?.text === 'الي') {
    if (isProcedure(reading, i + called.length)) return null
    const owner = nominalBefore(reading, i)
    if (owner) return { cue: called.value.id, owner, at: i, clause: owner.from }
    const person = joinedBefore(reading, i)
    return person === null ? null : { cue: called.value.id, owner: null, person, at: i, clause: i }
  }
  const invited = arabicRequests.invited.at(words, i)
  const hit = invited ?? arabicRequests.active.at(words, i)
  if (!hit) return null
  // "12 - السيد هوامان (بيرو): طلب إلى الأمانة": what one speaker asks for.
  if (words[i - 1]?.text === ':' && opensName(words[0]?.text ?? '', 'ar')) return null
  const butIt = isBut(words, i)
  if (!opensClause(reading, i, hit.joined || butIt, butIt)) return null
  const asking = { ask: hit.value, i, after: i + hit.length, joined: hit.joined, butIt }
  // "فأخذ المجلس علماً به وطلب منه إعداد كشف": who is asked was named before.
  const { after } = asking
  if (hit.joined && askedPronouns.has(words[after]?.text ?? '') && acts(reading).some((act) => act.verb < i)) {
    const task = words[after + 1]?.text === 'ان' || nounAt(words, after + 1) !== null
    return task && !isProcedure(reading, after + 1) ? { cue: hit.value.id, owner: null, at: i, clause: i } : null
  }
  // "وطلب منه الرئيس تقديم ورقة": whom the sentence before names.
  const asker = hit.joined && askedPronouns.has(words[after]?.text ?? '') ? actorAt(reading, after + 1) : null
  if (asker && (asker.kind === 'chair' || asker.kind === 'body'))
    return nounAt(words, asker.to) && !isProcedure(reading, asker.to)
      ? { cue: hit.value.id, owner: null, at: i, clause: i }
      : null
  const asked = hit.value.id === 'requested' ? asksForNobody(reading, asking) : null
  if (asked) return { cue: 'requested', owner: null, at: i, clause: i, ...(asked === 'timed' && { timed: true }) }
  const owner = invited
    ? invitedParty(reading, asking)
    : hit.value.to.size > 0
      ? behindPreposition(reading, asking)
      : askedObject(reading, asking, { settled, entry })
  // "تحث الدول" without vowel signs is the active as well: of many at the head of a sentence, with a time.
  const verb = words[i] as Word
  const open = owner && invited && urges.test(verb.text) && !reading.isPassiveImperfect(verb)
  if (open && (i > 0 || !memberships.has(plainHead(words, owner)))) return null
  const dated = open || ((invited || reading.isPassive(verb)) && encourages.test(verb.text))
  return owner && { cue: hit.value.id, owner, at: i, clause: i, ...(dated && { dated }) }
}
const urges = /^[وف]?[يت](?:حث|شجع)$/
/** "وتُشجَّع الحكومات على" is a wish where it tells no time. */
const encourages = /^[وف]?[يت]?شجعت?$/

/** "والأعضاء | مدعوون إلى": whoever stands before word `i` behind a joined و that opens the clause, as printed without it. */
function joinedBefore(reading: Reading, i: number): string | null {
  const { words } = reading
  for (let from = Math.max(0, i - longestJoined); from < i; from++) {
    const first = words[from] as Word
    if (!/^وا.{3}/.test(first.text) || (from > 0 && !isBreak(words[from - 1]?.text ?? ''))) continue
    const bare = { ...first, text: first.text.slice(1) }
    const actor = actorAt({ ...reading, words: words.with(from, bare) }, from)
    if (actor && skipAdverbs(words, actor.to, 'ar') === i) return printed(reading, from, actor.to).replace(/^و/, '')
  }
  return null
}
/** In words. */
const longestJoined = 6

/**
 * "وطلبت اللجنة | إعداد خطة", "أخذ المجلس علماً بالتقرير وطلب عرض خطة": what a body asks for, and nobody is asked. Without ت, a body behind it
 * or a break before it the word may be the noun طلب: a task only with a time.
 */
function asksForNobody(reading: Reading, { i, after, joined }: Asking): 'whole' | 'timed' | null {
  const { words } = reading
  const verb = words[i]?.text ?? ''
  const subject = actorAt(reading, after)
  const task = subject?.kind === 'body' ? subject.to : after
  if (subject && (subject.kind !== 'body' || agencies.has(plainHead(words, subject)) || !agrees(verb, subject, words)))
    return null
  const first = words[task]?.text ?? ''
  if (/^(?:ب|ل)|^ال/.test(first) || !nounAt(words, task) || isProcedure(reading, task)) return null
  if (words.slice(task, task + 12).some((w) => /^(?:من|الي)$/.test(w.text) && actorAt(reading, words.indexOf(w) + 1)))
    return null
  if (subject) return 'whole'
  const act = joined ? acts(reading).findLast((before) => before.verb < i && before.actor) : undefined
  if (!act?.actor || !agrees(verb, act.actor, words)) return null
  if (verb.endsWith('ت') || isBreak(words[i - 1]?.text ?? '')) return 'whole'
  return act.kind === 'noted' ? 'timed' : null
}

/** "لم توافق اللجنة على الحذف، ولكنها دعت الدول إلى …" */
const isBut = (words: readonly Word[], i: number): boolean => {
  const previous = words[i - 1]?.text ?? ''
  const told = /^ان(?:ه|ها|هم)$/.test(previous) && /^(?:الا|غير|بيد)$/.test(words[i - 2]?.text ?? '')
  return told || /^و?لكن(?:ه|ها|هم)$/.test(previous)
}

/** True where the verb at word `i` opens a clause of its own, with or without its subject before it. */
function opensClause(reading: Reading, i: number, joined: boolean, butIt: boolean): boolean {
  const { words } = reading
  const previous = words[i - 1]?.text ?? ''
  if ((subordinate.ar.has(previous) && !butIt) || notBeforeRequests.has(previous) || isOpen(reading, i)) return false
  const starts = i === 0 || joined || isBreak(previous) || clauseOpeners.has(previous) || afterOpening(words, i)
  return starts || nominalBefore(reading, i) !== null
}

/** "دُعيت الدول | إلى تقديم …", "وتُشجَّع الدول | على تقديم …" */
function invitedParty(reading: Reading, { after }: Asking): Party | null {
  const { words } = reading
  const named = askedParty(reading, after)
  const led = (party: Party | null) => party !== null && /^(?:الي|علي)$/.test(words[party.to]?.text ?? '')
  const owner = led(named) ? named : partyBefore(reading, after)
  return owner && led(owner) && !isProcedure(reading, owner.to) ? owner : null
}

/** "طلب المجلس | إلى | الأمين العام | أن …" */
function behindPreposition(reading: Reading, { ask, after }: Asking): Party | null {
  const { words } = reading
  const preposition = words.slice(after, after + 9).findIndex((w) => ask.to.has(w.text))
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
  const owner = ask.named ? namedBehind(reading, at + 1) : askedParty(reading, at + 1)
  return owner && !isProcedure(reading, owner.to) ? owner : null
}

/** Whoever is known by name or office before the task that ب opens; "شدد على أهمية" names nobody. */
function namedBehind(reading: Reading, i: number): Party | null {
  const { words } = reading
  const named = actorAt(reading, i)
  if (!named) return null
  // "على رؤساء المراكز والمدن | بالمرور"
  const task = words.findIndex((w, k) => k > named.to && k < named.to + 4 && /^ب/.test(w.text) && nounAt(words, k))
  const several = task > 0 && words[named.to]?.text.startsWith('و') ? { from: named.from, to: task } : null
  const owner = several ?? named
  return /^ب.{3,}/.test(words[owner.to]?.text ?? '') ? owner : null
}

/** "كلف المجلس | الأمانة | بإعداد …" */
function askedObject(
  reading: Reading,
  asking: Asking,
  { settled, entry }: { settled: boolean; entry: boolean }
): Party | null {
  const read = actorAt(reading, asking.after)
  if (!read) return null
  const around = { read, ...parted(reading, read) }
  const atOnce = askedAtOnce(reading, asking, around, entry)
  if (atOnce !== undefined) return atOnce
  const behind = askedBehind(reading, asking, around)
  return behind !== undefined ? behind : askedInPassive(reading, asking, around.subject, settled)
}

/** Who stands behind a verb: all of it, and what of it is the body that asks and a member that it asks. */
interface Around {
  read: Actor
  subject: Actor
  object: Actor | null
}

/**
 * Whoever stands right behind the verb and is asked, where the verb holds its subject or the body stands above or before; null where
 * nobody is, undefined where the subject may stand there.
 */
function askedAtOnce(
  reading: Reading,
  { ask: { id }, i, joined }: Asking,
  { read, subject, object }: Around,
  entry: boolean
): Party | null | undefined {
  const { words } = reading
  const verb = (words[i] as Word).text
  // "وحثوا الدول الأعضاء التي لم تصدق على القيام بذلك": a verb of several holds its subject.
  if (verb.endsWith('وا') && !isProcedure(reading, read.to)) {
    const joint = words[read.to]?.text ?? ''
    const relative = joint.startsWith('ال') && subordinate.ar.has(joint)
    const goesOn = words.slice(read.to, read.to + 16).some((w) => /^(?:علي|الي|ان)$/.test(w.text))
    if (takesTask(words, read.to) || (relative && goesOn)) return read
  }
  // "(ب) حثت الأعضاء على تقديم بياناتهم" below "وقامت اللجنة بما يلي:": the body stands above, and who is asked right behind the verb.
  const many = read.kind === 'member' || memberships.has(plainHead(words, read))
  const whole = withRelative(words, read)
  // "وأيدت المواصفات، وحثت الأعضاء على استبدالها": the body that an earlier sentence names.
  const named =
    joined && verb.endsWith('ت') && acts(reading).some((act) => act.verb < i && act.actor === null && act.antecedent)
  if (((entry && i === 0) || named) && many && takesTask(words, whole.to) && !isProcedure(reading, whole.to))
    return whole
  const isSubject = subject.kind === 'body' && agrees(verb, subject, words)
  // "وفوضت مجلس الإدارة عرض جدول جديد": what does not agree with the verb is its object.
  if (subject.kind === 'body' && !isSubject && nounAt(words, subject.to))
    return isProcedure(reading, subject.to) || id === 'invited' ? null : subject
  // "ووافق المجلس على المشروع وكلف الأمانة إدخال …": the body is that of the act before.
  const told = joined && id === 'instructed' && nounAt(words, subject.to) !== null
  const takesBa = /^ب/.test(words[subject.to]?.text ?? '')
  const body = acts(reading).some((act) => act.verb < i && act.actor)
  if (!told || takesBa || isSubject || object || !body) return undefined
  return isProcedure(reading, subject.to) ? null : subject
}

/** Whoever stands behind the subject, before the task; null where that is no task, undefined where nobody stands there. */
function askedBehind(reading: Reading, { ask }: Asking, { subject, object }: Around): Party | null | undefined {
  const { words } = reading
  const named = object ?? actorAt(reading, subject.to)
  const told = named && withAdjectives(words, named)
  const second = told && withApposition(reading, told)
  const owner =
    (second && takesTask(words, second.to) ? second : second && partyUntilTask(reading, subject.to)) ??
    second ??
    (ask.named ? null : (partyUntilTask(reading, subject.to) ?? partyBefore(reading, subject.to)))
  const asks = subject.kind === 'body' || subject.kind === 'chair' || isPresiding(reading, subject)
  if (!owner || !asks || owner.to <= owner.from) return undefined
  const head = words[owner.from]?.text ?? ''
  if (/^(?:الي|ان|بان|علي)$/.test(head) || nounAt(words, owner.from) || isTaskItself(words, owner)) return undefined
  // "حثت الأطراف | المتأخرة عن | السداد على الدفع": what describes them names nobody.
  if (!second && /^ال/.test(head) && /^(?:عن|في|من)$/.test(words[owner.to - 1]?.text ?? ''))
    return { from: subject.from, to: subject.to }
  if (!takesTask(words, owner.to) || isProcedure(reading, owner.to)) return null
  // "دعت الأطراف | المتعاقدة إلى": an adjective names nobody by itself.
  const described = owner.to === owner.from + 1 && !second && /^ال.{4,}(?:ه|ين)$/.test(head)
  return described ? { from: subject.from, to: owner.to } : owner
}

/** "كُلفت الأمانة بإعداد …": without vowel signs the passive looks the same. */
function askedInPassive(
  reading: Reading,
  { ask: { id }, i, joined, butIt }: Asking,
  subject: Actor,
  settled: boolean
): Party | null {
  const { words } = reading
  const party = withOthers(reading, withAdjectives(words, subject))
  const joint = words[party.to]?.text ?? ''
  // وكلف الأمانة | بنشرها
  if (id !== 'invited' && /^ب/.test(joint) && doneTo(words, party.to)) return party
  // "شُجِّعت الدول الأعضاء على تقديم"
  if (joint === 'علي' && id === 'invited') {
    if (reading.isPassive(words[i] as Word)) return nounAt(words, party.to + 1) ? party : null
    // "وأحاط المجلس علماً بالتقرير، وحث الأعضاء المتأخرين على تسديد اشتراكاتهم"
    return joined && isInvited(reading, i, party, settled) ? party : null
  }
  if (joint !== 'الي') return null
  // "ووجّه الوزارات المعنية إلى معالجة …": the body is that of the act before.
  const task = nounAt(words, party.to + 1) !== null
  const given = task && (id === 'directed' || (butIt && !isProcedure(reading, party.to)))
  return given || (joined && isInvited(reading, i, party, settled)) ? party : null
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

/** "الحكومات | والقطاع الخاص | على": what stands before the preposition belongs to whoever is asked. */
const withAdjectives = (words: readonly Word[], party: Actor): Actor => ({
  ...party,
  to: tailEnd(words, party.to, /^(?:الي|علي)$/)
})

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
  // "رحب المجلس بالعرض، ودعا الدول إلى …": a view of the body stands before.
  const before = acts(reading).findLast((act) => act.verb < i && act.actor)?.actor ?? arabicOpening(reading, i)
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
