import { type Actor, arabicActor, skipAdverbs, subordinate } from '../../language/actors.ts'
import {
  acting,
  active,
  agencies,
  ambiguous,
  bare,
  business,
  decisionLexicon,
  documents,
  doings,
  done,
  further,
  governing,
  granting,
  notDecided,
  type Outcome,
  objectKinds,
  outcomes,
  passive,
  therefore,
  things,
  type VerbEntry
} from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { isOccasionWord } from '../../language/tasks.ts'
import { findVote, isCount } from '../../language/votes.ts'
import { isBreak, type Word, withoutConjunction } from '../../language/words.ts'
import type { DecisionKind } from '../../model/record.ts'
import type { Reading } from '../reading.ts'
import {
  type Act,
  type Antecedent,
  aboutDocument,
  agrees,
  byAll,
  endsInColon,
  hasWith,
  impersonal,
  isAnnounced,
  isBusinessAr,
  isDated,
  isMembership,
  isOf,
  isPast,
  isView,
  perfectAt,
  plainNoun,
  within
} from './act.ts'
import { doneLater, doneToIt, endsInPronoun, pronounWith, withoutPronoun } from './pronoun-ar.ts'
import { ellipticAct } from './short.ts'
import { afterOpening, arabicOpening, inRelative, isReported, nominalSubject } from './subject-ar.ts'

const aux = { done: new Set(['تم', 'تمت', 'جري', 'جرت', 'يتم']), acting: new Set(['قام', 'قامت', 'قاموا']) }

export function arabicActs(reading: Reading, antecedentOf: Antecedent): Act[] {
  const { words } = reading
  const found: Act[] = []
  const short = ellipticAct(reading)
  if (short) return [short]
  for (let i = 0; i < words.length; i++) {
    const act = arabicAct(reading, i, found, antecedentOf)
    if (act) found.push(act)
  }
  // "اطلع المجلس على التقرير وقرر …": what was read before it was settled is no act of its own.
  return found.filter(
    (act, k) => act.cue !== 'noted' || found[k + 1] === undefined || found[k + 1]?.actor !== act.actor
  )
}

/** "واتُّفق كذلك على": a verb without a subject, though adverbs stand between it and its preposition. */
function passiveAt(words: readonly Word[], i: number): ReturnType<typeof passive.ar.at> {
  const plain = passive.ar.at(words, i)
  const verb = words[i] as Word
  if (plain || !passiveHeads.has(withoutConjunction(verb.text))) return plain
  const next = skipAdverbs(words, i + 1, 'ar')
  return next > i + 1 ? passive.ar.at([verb, ...words.slice(next, next + longestPassive)], 0) : null
}
/** In words, the verb apart. */
const longestPassive = 4
const passiveHeads = new Set(
  decisionLexicon.verbs.flatMap((verb) => verb.ar.passive.map((form) => folded(form).split(' ')[0] as string))
)

function arabicAct(reading: Reading, i: number, earlier: readonly Act[], antecedentOf: Antecedent): Act | null {
  const { words } = reading
  const own = (words[i] as Word).text
  const plain = withoutConjunction(own)
  const previous = words[i - 1]?.text ?? ''
  const hit = active.ar.at(words, i)
  const without = passiveAt(words, i)
  const isDone = aux.done.has(own) || aux.done.has(plain)
  const isActing = aux.acting.has(own) || aux.acting.has(plain)
  const outcome = outcomes.ar.at(words, i)
  const fate = outcome && arabicOutcome(reading, i, outcome.length, outcome.value)
  if (fate) return fate
  const present = presentAct(reading, i)
  if (present) return present
  if (!hit && !without && !isDone && !isActing) return endsInPronoun(own) ? doneToIt(reading, i, earlier.at(-1)) : null
  if (
    subordinate.ar.has(previous) ||
    subordinate.ar.has(withoutConjunction(previous)) ||
    notDecided.ar.at(words, i - 1)
  )
    return null
  if (previous === 'بعد' || previous === 'قبل' || previous === 'منذ') return null
  if (isPast(reading, i)) return null
  const startsClause =
    i === 0 ||
    isBreak(previous) ||
    previous === 'وقد' ||
    previous === 'فقد' ||
    previous === 'كما' ||
    (i > 0 && i < 4 && [...Array(i).keys()].some((from) => therefore.ar.at(words, from)?.length === i - from)) ||
    (previous === 'ثم' && (i === 1 || isBreak(words[i - 2]?.text ?? ''))) ||
    (previous === 'قد' && (i === 1 || isBreak(words[i - 2]?.text ?? '')))
  if (isDone) {
    // "بعد النقاش تمت الموافقة على العرض"
    if (!startsClause && plain === own && !afterOpening(words, i)) return null
    const noun = done.at(words, i + 1)
    if (noun?.value.motion && !isBusinessAr(words, i + 1 + noun.length, i + 3 + noun.length)) return null
    if (noun && !isOf(noun.value, words, i + 1 + noun.length, i + 3 + noun.length)) return null
    if (noun) return impersonal(noun.value, i)
    const known = isBusinessAr(words, 0, i) ? withoutPronoun(words[i + 1]) : null
    if (known) return impersonal(known, i)
    const later = without ? null : doneLater(words, i + 2)
    return without ? impersonal(without.value, i) : later && impersonal(later, i)
  }
  if (isActing) {
    const behind = arabicActor(words, skipAdverbs(words, i + 1, 'ar'), reading.isAcronym)
    // "اللجنة قامت بتأجيل": the body may stand before.
    const actor = behind ?? nominalSubject(reading, i)
    if (actor?.kind !== 'body') return null
    const at = behind ? behind.to : i + 1
    const noun = words[at]
    if (!noun?.text.startsWith('ب')) return null
    const rest = [{ ...noun, text: noun.text.slice(1) }, ...words.slice(at + 1, at + 4)]
    const verb = acting.at(rest, 0)?.value
    if (!verb || (verb.list && !endsInColon(reading))) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: i, actor }
  }
  // "شكلت لجنة التخطيط فريق عمل": the group that is formed stands behind the body.
  const forms = hit && without?.value.made && formsGroup(reading, i + hit.length)
  // "وبعد المداولة تقرر مفاتحة الوزارة"
  if (
    without &&
    !forms &&
    (startsClause || without.joined || (/^(?:decided|agreed)$/.test(without.value.id) && isOpened(reading, i)))
  ) {
    // "اتفق على" without a subject is the passive; with one it is the act of whoever follows.
    const named = without.value.id === 'decided' ? arabicActor(words, i + without.length, reading.isAcronym) : null
    if (named?.kind === 'body') return { ...impersonal(without.value, i), cue: without.value.id, actor: named }
    // "تقرر أن يعتمد المجلس الخطة": what the body is to do is what it does.
    const inner = without.value.id === 'decided' ? innerAct(reading, i + without.length) : null
    if (inner) return { ...impersonal(without.value, i), ...inner }
    // "تقرر …؛" is the General Assembly that decides, in the text of a resolution.
    if (without.value.id === 'decided' && !without.joined && /[؛;]\s*$/.test(reading.sentence.unit.text)) return null
    return impersonal(without.value, i)
  }
  if (!hit || (!startsClause && !hit.joined && ambiguous.has(own) && !afterOpening(words, i))) return null
  const verb = hit.value
  if (verb.list && !endsInColon(reading)) return null
  if (verb.ar.unjoined && hit.joined && !reading.isPassive(words[i] as Word)) return null
  const behind = skipAdverbs(words, i + hit.length, 'ar')
  // "ثم صادقت عليه الهيئة العامة", "أحاطت به اللجنة علما": the pronoun stands before the body.
  const pronoun = pronounWith(verb, words[behind]?.text)
  const noted = verb.ar.with === 'علما' && /^به(?:ا|ما)?$/.test(words[behind]?.text ?? '')
  const after = pronoun || noted ? behind + 1 : behind
  const named = arabicActor(words, after, reading.isAcronym)
  const next = named && granting.has(withoutConjunction(own)) ? beforeGranted(words, named) : named
  const actor = next?.kind === 'body' && !agrees(perfectAt(words, i), next, words) ? null : next
  // "من المدير، قبل 1 يونيو، تقديم": behind a break the word is a preposition, unless a body follows.
  const time = actor === null || isOccasionWord(words[actor.from]?.text ?? '')
  if (own === 'قبل' && time && i > 0 && isBreak(previous)) return null
  const signed = reading.isPassive(words[i] as Word)
  const opens = startsClause || ((verb.person === true || signed) && afterOpening(words, i))
  if ((opens || (hit.joined && !inRelative(words, i))) && isPassive(reading, verb, i, after, actor)) {
    return { kind: refined(verb, words, after), cue: `impersonal-${verb.id}`, verb: i, clause: i, actor: null }
  }
  if (actor && actor.kind !== 'body' && !verb.anyone && !(byAll.has(verb.id) && isMembership(reading, actor)))
    return null
  if (actor && verb.formal && (actor.acronym || isAgency(reading, actor))) return null
  if (actor && !startsClause && !hit.joined && isReported(words, i) && !isAnnounced(reading, i)) return null
  // "صوت مع التعديل خمسة نواب، فاعتمد": what was put to the vote stands before.
  const told = words[i + hit.length]?.text ?? '.'
  const ends = isBreak(told) || /^ب(?:ال)?(?:اغلبي|اجماع|موافق|توافق)/.test(told) || countsVotes(words, i + hit.length)
  if (!actor && hit.joined && own.startsWith('ف') && ends && !verb.ar.with && isBusinessAr(words, 0, i))
    return impersonal(verb, i)
  const last = earlier.at(-1)
  let subject = actor
  let clause = i
  let antecedent: string | null | undefined
  if (!subject) {
    if (last && (hit.joined || previous === 'ثم') && last.actor) subject = last.actor
    else {
      subject = nominalSubject(reading, i)
      // "… وأن «اللجنة | أجلت كذلك»": the clause begins with its body.
      if (subject) clause = subject.from
      if (!subject) {
        // "استمع المجلس إلى التقرير وصادق على الحسابات": the body of the verb that opens the sentence.
        // … and "نظر المجلس في الطلب، ونظراً إلى ضيق الوقت قرر تأجيله".
        subject = startsClause || hit.joined || afterOpening(words, i) ? arabicOpening(reading, i) : null
      }
      if (!subject) {
        // "نظر الأعضاء في عرضين، ولم يقبلوا الثاني": they are those of whom the text spoke.
        const they = i === 0 && (verb.procedure || verb.kind === 'rejected') && perfectAt(words, i).endsWith('وا')
        // "وقرر أيضا …", "كما اعتمد …": the body that was named before.
        // "ولذلك قررت إحالة المسألة": so does what follows from the sentence before.
        if (i > 1 || !(i === 0 ? hit.joined || they : /^(?:كما|[وف]?لذلك|[وف]عليه)$/.test(previous))) return null
        antecedent = antecedentOf(they)
        const more = previous === 'كما' || further.ar.within(words, i, i + 4) !== null
        if (antecedent === undefined && !(verb.implicit && more)) return null
      }
    }
  }
  const objectAt = actor ? actor.to : after
  if (isOtherVerb(words, verb, objectAt)) return null
  const opened = [i + hit.length, objectAt, skipAdverbs(words, objectAt, 'ar')]
  if (verb.ar.next && !verb.ar.next.some((form) => opened.some((at) => opensWith(words, at, form)))) return null
  if (verb.vote && findVote(reading.sentence.passage.text) === null) return null
  if (verb.formal && isDated(words, objectAt)) return null
  if (verb.ar.hamza === false && reading.isHamza(words[i] as Word)) return null
  if (isView(reading, verb, objectAt)) return null
  if (!isOf(verb, words, objectAt, objectAt + 3)) return null
  const reach = verb.ar.with === 'علما' ? 6 : withAside(words, objectAt)
  if (!pronoun && !hasWith(words, verb.ar.with, objectAt, objectAt + reach)) return null
  if (verb.object === 'document' && !aboutDocument(words, objectAt, objectAt + 6)) return null
  if (verb.object === 'business' && !isBusinessAr(words, objectAt, objectAt + 2)) return null
  return {
    kind: refined(verb, words, objectAt),
    cue: verb.id,
    verb: i,
    clause,
    actor: subject,
    ...(subject === null && { antecedent: antecedent ?? null })
  }
}

/** A body with the article, and a group without it behind: "شكلت | لجنة التخطيط | فريق عمل". */
function formsGroup({ words, isAcronym }: Reading, from: number): boolean {
  const body = arabicActor(words, from, isAcronym)
  if (body?.kind !== 'body' || !words.slice(body.from, body.to).some(({ text }) => /^ال/.test(text))) return false
  return arabicActor(words, body.to, isAcronym)?.kind === 'body' && !/^ال/.test(words[body.to]?.text ?? '')
}

/** "أذن المجلس | للأمين العام": the body without whom it allows something; "الأمانة العامة للاتحاد | للموظفين" keeps its first ل. */
function beforeGranted(words: readonly Word[], actor: Actor): Actor {
  let to = actor.to - 1
  while (to > actor.from && !words[to]?.text.startsWith('لل')) to--
  return to > actor.from ? { ...actor, to } : actor
}

/**
 * How far, in words, what a verb needs may stand behind its body: farther where when, where and under whom the body met stands between
 * ("وافق المجلس في جلسته أمس برئاسة … على …").
 */
const withAside = (words: readonly Word[], from: number): number =>
  /^(?:[،,]|(?:في|خلال|ضمن|لدي|اليوم|امس|مساء|صباح|ظهر)$|ب(?:رئاسه|حضور|جلست|اجتماع))/.test(words[from]?.text ?? '')
    ? 36
    : 12

/** "أن | يعتمد المجلس الخطة": the act of a body, told by its imperfect behind أن. */
function innerAct(reading: Reading, that: number): { kind: DecisionKind; cue: string; actor: Actor } | null {
  const { words } = reading
  const hit = words[that]?.text === 'ان' ? bare.ar.at(words, that + 1) : null
  if (!hit?.value.procedure || !/^[يت]/.test(words[that + 1]?.text ?? '')) return null
  const actor = arabicActor(words, that + 1 + hit.length, reading.isAcronym)
  return actor?.kind === 'body' ? { kind: refined(hit.value, words, actor.to), cue: hit.value.id, actor } : null
}

/** "وعليه يقرر المجلس بأغلبية الأصوات المصادقة على": the imperfect of a body behind such a word. */
function presentAct(reading: Reading, i: number): Act | null {
  const { words } = reading
  const own = (words[i] as Word).text
  if (i === 0 || i > 5 || !/^[يت]/.test(own)) return null
  const opens = [...Array(i).keys()].some((from) => therefore.ar.at(words, from)?.length === i - from)
  const hit = opens ? bare.ar.at(words, i) : null
  if (!hit || hit.joined) return null
  const actor = arabicActor(words, i + hit.length, reading.isAcronym)
  // "إذن تُقر المادة": what the Speaker declares.
  if (actor === null && isBusinessAr(words, i + hit.length, i + hit.length + 1)) return impersonal(hit.value, i)
  if (actor?.kind !== 'body') return null
  return { kind: hit.value.kind, cue: hit.value.id, verb: i, clause: 0, actor }
}

/** True where a short phrase opens the sentence before a verb that no body follows: "بعد المداولة | تقرر". */
const isOpened = (reading: Reading, i: number): boolean =>
  afterOpening(reading.words, i) && arabicActor(reading.words, i + 1, reading.isAcronym)?.kind !== 'body'

/** An office that acts every day, in the record of another body; "الهيئة العامة" and "المكتب التنفيذي" govern. */
function isAgency({ words, home }: Reading, { from, to }: Actor): boolean {
  const head = plainNoun(words[from]?.text)
  if (!agencies.has(head) || governing.has(words[from + 1]?.text ?? '')) return false
  const own = home?.split(' ') ?? []
  return plainNoun(own[0]) !== head || !words.slice(from + 1, to).every(({ text }, k) => text === own[k + 1])
}

/** True where the words from `i` on are those of a form. */
const opensWith = (words: readonly Word[], i: number, form: string): boolean =>
  folded(form)
    .split(' ')
    .every((part, k) => words[i + k]?.text === part)

/** "لم ينل الاقتراح الأغلبية", "أما اقتراح الإعفاء فلم ينل الأكثرية": what a verb tells of a proposal behind or before it. */
function arabicOutcome(reading: Reading, i: number, length: number, told: Outcome): Act | null {
  const { words } = reading
  const previous = words[i - 1]?.text ?? ''
  if (subordinate.ar.has(previous) || subordinate.ar.has(withoutConjunction(previous)) || isPast(reading, i))
    return null
  const after = i + length
  // "لم يعتمد المجلس القرار": the act of a body is read as such.
  if (arabicActor(words, after, reading.isAcronym)?.kind === 'body') return null
  // "فنال أربعة أصوات مقابل صوت واحد": the votes tell.
  const vote = hasWith(words, told.with, after, after + 8) ? undefined : votesBehind(reading, after)
  if (vote === null) return null
  let from = i
  while (from > 0 && i - from < 12 && !opensOther((words[from - 1] as Word).text)) from--
  if (!isBusinessAr(words, after, after + 2) && !words.slice(from, i).some((w) => isBusinessAr([put(w)], 0, 1)))
    return null
  return { kind: vote ?? told.kind, cue: told.id, verb: i, clause: i, actor: null }
}

/** "فرُفض | بستة أصوات مقابل ثلاثة": by how many. */
const countsVotes = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return (
    word !== undefined &&
    /^ب/.test(word.text) &&
    isCount({ ...word, text: word.text.slice(1) }) &&
    words.slice(at + 1, at + 3).some(({ text }) => /^(?:ا?صوات|صوتا?)$/.test(text))
  )
}

/** A break, or a word behind which another subject stands: "لأن صحة التربة | لم تحظ". */
const opensOther = (text: string): boolean => isBreak(text) || /^(?:و?لكن|لان|بان|ان|لكنه|لكنها)$/.test(text)

/** What the votes right behind a verb settle; null where none are told for both sides. */
function votesBehind({ words, sentence }: Reading, from: number): DecisionKind | null {
  if (!words.slice(from, from + 4).some((w) => /^(?:ا?صوات|صوتا?|صوتين)$/.test(w.text))) return null
  const vote = findVote(sentence.passage.text)
  if (vote?.for == null || vote.against === null || vote.for === vote.against) return null
  return vote.for > vote.against ? 'approved' : 'rejected'
}

/** A word without the preposition ب or على's pronoun that may be written onto it. */
const put = (word: Word): Word => ({ ...word, text: withoutConjunction(word.text).replace(/^[بل](?=ال)/, '') })

/**
 * True where a perfect is passive: its vowel signs say so, or what follows is a thing that only others can settle
 * ("اعتمد مشروع القرار", "رفض التعديل"), or the person who was chosen ("انتخب السيد …").
 */
export function isPassive(reading: Reading, verb: VerbEntry, i: number, after: number, actor: Actor | null): boolean {
  const { words } = reading
  const voted = /^ب(?:اغلبيه|الاغلبيه|الاجماع|اجماع)$/.test(words[i + 1]?.text ?? '')
  if (reading.isPassive(words[i] as Word) && (voted || (verb.procedure && findVote(reading.sentence.passage.text))))
    return true
  if (verb.ar.with) return false
  if (isOtherVerb(words, verb, after)) return false
  if (verb.person) return reading.isPassive(words[i] as Word) || actor?.kind === 'name'
  if (reading.isPassive(words[i] as Word)) {
    // "طُرحت السياسة للتصويت … وأُقرت": the thing stands before.
    const next = words[i + 1]?.text ?? '.'
    // "ورُفضت ستة طلبات لإرسال بعثات": what is counted is told of others.
    if (isCount(words[after])) return false
    return isBusinessAr(words, isBreak(next) ? 0 : after, isBreak(next) ? i : after + 3)
  }
  return !actor && isBusinessAr(words, after, after + 1)
}

/** True where a word after the verb makes it another one: "اعتمد على" relied on, "أقر بـ" acknowledged. */
function isOtherVerb(words: readonly Word[], { ar }: VerbEntry, from: number): boolean {
  const at = skipAdverbs(words, from, 'ar')
  return (ar.not ?? []).some((form) =>
    // "اعتمد المجلس الأنظمة على أن يُعمل بها": a condition, and not "relied on".
    form === 'على' && opensCondition(words, at)
      ? false
      : form.includes(' ')
        ? opensWith(words, at, form)
        : form.endsWith('-')
          ? words[at]?.text.startsWith(folded(form.slice(0, -1)))
          : within(words, form, at, at + 5)
  )
}

/** على أن behind what was adopted. */
const opensCondition = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 6).some((word, k, all) => word.text === 'علي' && all[k + 1]?.text === 'ان')

/** Verbal nouns of the derived forms, by shape: تخفيض, إنشاء, اقتراح, استعراض, مشاركة. */
const verbalNoun = /^(?:ت..ي.|ا[^ل].ا.|ا.ت.ا.|است..?ا.|م.ا..ه|ت.ا..|ان.?.ا.)$/

/** "وافق على" is approval of a thing (الوثيقة) but agreement to do something (تخفيض عدد المسارات, أن تعقد); "أقر" enacts a law. */
export function refined(verb: VerbEntry, words: readonly Word[], from: number): DecisionKind {
  const kinds = objectKinds.get(verb)
  const next = words[skipAdverbs(words, from, 'ar')]?.text ?? '.'
  const enacted = kinds?.get(plainNoun(next))
  if (enacted) return enacted
  // "طُرحت السياسة للتصويت وأُقرت": without the thing behind it what is passed is approved.
  if (kinds && kinds.size > 0 && (isBreak(next) || /^ب(?:ال)?(?:اغلبي|اجماع)/.test(next))) return 'approved'
  if (verb.id !== 'approved') return verb.kind
  const on = words.slice(from, from + 12).findIndex((w) => w.text === 'علي')
  const noun = on < 0 ? undefined : words[from + on + 1]?.text
  if (noun === undefined) return verb.kind
  if (noun === 'ان') return 'agreed'
  const object = noun.replace(/^ال(?=.{3})/, '')
  if (documents.has(object) || things.has(object) || business.ar.has(object)) return verb.kind
  return verbalNoun.test(object) || doings.has(object) ? 'agreed' : verb.kind
}
