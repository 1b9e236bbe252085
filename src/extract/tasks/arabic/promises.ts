/** ستقدم الأمانة …، سيقوم الأمين بإعداد …، سيتم تعميم … */
import { type Actor, subordinate } from '../../../language/actors.ts'
import { folded } from '../../../language/fold.ts'
import { hasFiniteVerb } from '../../../language/prose.ts'
import { arabicRequests } from '../../../language/requests.ts'
import { occasionNouns, reported, taskLexicon } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import { aboutDocument, isBusinessAr } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import { printed, type Reading } from '../../reading.ts'
import { isOpen, reportsCommitment } from '../open.ts'
import { statesBefore } from '../states.ts'
import type { Task } from '../task.ts'
import { actorAt, agentAfter, askedParty, nominalBefore, ownerAt, partyBefore, withOthers } from './parties.ts'
import { isChosen, isPassiveTask, isTask, masculine, nounAt } from './verbs.ts'

/** ستقدم الأمانة …، سيقوم الأمين بإعداد …، سيتم تعميم …، وسيُطلب من … */
export function promised(reading: Reading, i: number, earlier: readonly Task[]): Task | null {
  const { words } = reading
  const own = (words[i] as Word).text
  const plain = /^[وف]س[يتن]/.test(own) ? own.slice(1) : own
  const sawfa = words[i - 1]?.text === 'سوف' || words[i - 1]?.text === 'وسوف'
  if (!sawfa && !/^س[يت]...*/.test(plain)) return null
  const stem = masculine(sawfa ? plain : plain.slice(1))
  const previous = words[i - (sawfa ? 2 : 1)]?.text ?? ''
  if (/^[بو]?ان(?:ه|ها|هم)$/.test(previous)) return tellersOwn(reading, i, stem)
  // "أحالوا المسألة إلى مجلس الخبراء الذي سيرفع توصية إلى الدورة المقبلة"
  if (previous.startsWith('ال') && subordinate.ar.has(previous) && isTask(stem)) return relative(reading, i)
  if (subordinate.ar.has(previous) && previous !== 'ان' && previous !== 'بان') return null
  if (isOpen(reading, i)) return null
  const clause = i
  const ask = arabicRequests.imperfect.get(stem) ?? arabicRequests.passive.get(stem)
  if (ask?.to.has(words[i + 1]?.text ?? '')) {
    const owner = askedParty(reading, i + 2)
    return owner && { cue: ask.id, owner, at: i, clause }
  }
  const actor = actorAt(reading, i + 1)
  if (/^يقوم/.test(stem)) {
    const owner = actor ?? partyBefore(reading, i + 1)
    const noun = owner ? nounAt(words, owner.to) : null
    return owner && noun ? { cue: 'will', owner, at: i, clause } : null
  }
  if ((stem === 'يتم' || stem === 'يجري') && !actor) {
    const noun = nounAt(words, i + 1)
    if (!noun || (subordinate.ar.has(previous) && !reportsCommitment(reading, i - 1))) return null
    const by = agentAfter(reading, i + 2)
    return by || !noun.event ? { cue: 'will-be', owner: by, at: i, clause } : null
  }
  // Whoever stands behind a passive does nothing.
  const suffers =
    actor !== null && ((!sawfa && reading.isPassiveImperfect(words[i] as Word)) || isChosen(words, stem, actor))
  const later = actor && !suffers ? null : (doneLater(reading, i, stem) ?? doneBy(reading, i, stem))
  if (later) return later
  if (!isTask(stem)) return null
  if (suffers) return { cue: 'will-be', owner: agentAfter(reading, i + 1), at: i, clause: i, timed: true }
  if (actor && (isOwnOccasion(words[actor.to]) || isHeld(words, stem, actor))) return null
  // A subject right before the verb leaves what follows to be its object: "أن البلدية ستراسل الوزارة".
  const before = nominalBefore(reading, sawfa ? i - 1 : i)
  if (before) return { cue: 'will', owner: before, at: i, clause: before.from }
  const subject = ownerAt(reading, i + 1, actor) ?? statesBefore(reading, sawfa ? i - 1 : i)
  if (subject)
    return {
      cue: 'will',
      owner: withOthers(reading, withDual(words, subject)),
      at: i,
      clause: Math.min(i, subject.from)
    }
  if (!/^[وف]/.test(own)) return null
  const owner =
    earlier.at(-1)?.owner ?? acts(reading).findLast((a) => a.verb < i && a.actor)?.actor ?? subjectOfFirst(reading, i)
  return owner ? { cue: 'will', owner, at: i, clause } : null
}

/** "الرئيسان | المشاركان": behind a dual its adjective belongs to it. */
const withDual = <T extends { from: number; to: number }>(words: readonly Word[], subject: T): T => {
  const next = words[subject.to]?.text ?? ''
  const dual =
    subject.to - subject.from === 1 && /ان$/.test(words[subject.from]?.text ?? '') && /^ال.{3,}ان$/.test(next)
  return dual ? { ...subject, to: subject.to + 1 } : subject
}

/** "التقت أمينة السر بالمقاول | وسترسل العرض": whoever stands behind the verb in the past that opens the sentence. */
function subjectOfFirst(reading: Reading, i: number): Actor | null {
  const { words } = reading
  const actor = actorAt(reading, 1)
  if (!actor || actor.to > i || actor.kind === 'member' || i > longestOpening) return null
  if (words.slice(actor.to, i).some(({ text }) => isBreak(text) || subordinate.ar.has(text))) return null
  // The two verbs are of one gender: التقت … وسترسل.
  const feminine = /ت$/.test(words[0]?.text ?? '')
  if (feminine !== /^[وف]ست/.test(words[i]?.text ?? '')) return null
  return (feminine && /^[^ا].{3}|^ا[^ل].{2}/.test(words[0]?.text ?? '')) ||
    hasFiniteVerb(printed(reading, 0, actor.to), 'ar')
    ? actor
    : null
}
/** In words. */
const longestOpening = 14

/** "سيُعرض التقرير على المجلس", "وسيعاد بحث البند": what will be done with a paper or a matter, told by vowel signs or by a form that only the passive has. */
function doneLater(reading: Reading, i: number, stem: string): Task | null {
  const { words } = reading
  const signed = reading.isPassiveImperfect(words[i] as Word)
  if (!(signed ? isPassiveTask(stem, true) : /ا.$/.test(stem) && !isTask(stem) && isPassiveTask(stem, false)))
    return null
  // "وسيُعرض المشروع إذا وافقت عليه اللجنة"
  if (words.slice(i).some(({ text }) => /^(?:و?اذا|شريطه|بشرط)$/.test(text))) return null
  const paper = aboutDocument(words, i + 1, i + 3) || isBusinessAr(words, i + 1, i + 3) || nounAt(words, i + 1) !== null
  const by = agentAfter(reading, i + 1)
  return paper || by ? { cue: 'will-be', owner: by, at: i, clause: i } : null
}

/** "سيُعدّ التقرير من قبل اللجنة": by whom something will be done tells that the verb is passive. */
function doneBy(reading: Reading, i: number, stem: string): Task | null {
  const by = isTask(stem) ? agentAfter(reading, i + 1) : null
  return by && { cue: 'will-be', owner: by, at: i, clause: i }
}

/** Whom a relative pronoun right before word `i` speaks of, where something was decided before: a task if it tells by when. */
function relative(reading: Reading, i: number): Task | null {
  if (!acts(reading).some((act) => act.verb < i)) return null
  for (let from = i - 2; from >= Math.max(0, i - 8); from--) {
    const owner = actorAt(reading, from)
    if (owner?.from === from && owner.to === i - 1 && (owner.kind === 'body' || owner.kind === 'role'))
      return { cue: 'will', owner, at: i, clause: i, timed: true }
  }
  return null
}

/** "سيعقد المنتدى السادس في طنجة": a forum or congress is itself what is held. */
function isHeld(words: readonly Word[], stem: string, actor: Actor): boolean {
  if (stem !== holds || !heldEvents.has((words[actor.from]?.text ?? '').replace(/^ال/, ''))) return false
  let at = actor.to
  while (/^ال/.test(words[at]?.text ?? '')) at++
  const next = words[at]?.text ?? '.'
  return next === '.' || behindEvents.has(next) || /^ب/.test(next)
}

const holds = folded('يعقد')
const heldEvents = new Set(taskLexicon.heldEvents.ar.map(folded))

/** Prepositions of place and time. */
const behindEvents = new Set(taskLexicon.behindEvents.ar.map(folded))

/** "أبلغت الأمانة الاجتماع بأنها ستنظم …": who reports. */
function tellersOwn(reading: Reading, i: number, stem: string): Task | null {
  if (!isTask(stem) || !reportsCommitment(reading, i - 1) || isOpen(reading, i)) return null
  for (let at = i - 2; at >= 0; at--) {
    if (!reported.ar.at(reading.words, at)) continue
    const owner = actorAt(reading, at + 1) ?? nameBetween(reading, at + 1, i - 1)
    if (owner) return { cue: 'will', owner, at: i, clause: i }
  }
  return null
}

/** "أعلنت مالي أنها ستستضيف": a short name that no list knows, between the telling and أن. */
function nameBetween({ words }: Reading, from: number, to: number): { from: number; to: number } | null {
  const short = to > from && to - from <= 3
  return short && !words.slice(from, to).some((w) => isBreak(w.text) || /^(?:في|من|الي|علي|عن|ب.*)$/.test(w.text))
    ? { from, to }
    : null
}

/** "ستعقد اللجنة اجتماعها المقبل": a body's own meeting is nobody's task. */
export const isOwnOccasion = (word: Word | undefined): boolean =>
  word !== undefined && /(?:ه|ها)$/.test(word.text) && occasionNouns.has(word.text)
