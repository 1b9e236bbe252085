import {
  type Actor,
  arabicActor,
  isElsewhere,
  isMasculine,
  presides,
  skipAdverbs,
  subordinate
} from '../language/actors.ts'
import { procedure } from '../language/decisions.ts'
import { folded } from '../language/fold.ts'
import { plural } from '../language/inflections.ts'
import {
  agents,
  askedPronouns,
  imperfects,
  memberships,
  occasionNouns,
  opinions,
  pronouns,
  reported,
  suggestions,
  taskLexicon,
  taskVerbs,
  whenThat
} from '../language/tasks.ts'
import { isBreak, Phrases, type Word, withoutConjunction } from '../language/words.ts'
import { agrees } from './acts/act.ts'
import { acts } from './acts/index.ts'
import { afterOpening } from './acts/subject-ar.ts'
import { isPresiding, listedName, listedPerson } from './attendance.ts'
import { type Reading, readSentence } from './reading.ts'
import { isOpen, isParty, namesNobody, referred, reportsCommitment, type Setting, type Task } from './tasks.ts'

interface Ask {
  id: string
  /** Prepositions before the one who is asked; none where the verb takes an object. */
  to: ReadonlySet<string>
  /** Only where a known office or body follows: "وجه المجلس الوزارة بـ" and not "وجه الانتباه إلى". */
  named: boolean
}

/** The words of the data by what they open. */
function buildArabic() {
  const active = new Phrases<Ask>()
  const invited = new Phrases<Ask>()
  const called = new Phrases<Ask>()
  const passive = new Map<string, Ask>()
  const imperfect = new Map<string, Ask>()
  const noun = new Phrases<Ask>()
  for (const request of taskLexicon.requests) {
    const ask = { id: request.id, to: new Set(request.ar.to.map(folded)), named: request.named === true }
    for (const form of request.ar.active) {
      active.add(form, ask)
      active.add(plural(form), ask)
    }
    for (const form of request.ar.passive) passive.set(folded(form), ask)
    for (const form of request.ar.invited ?? []) invited.add(form, ask)
    for (const form of request.ar.called ?? []) called.add(form, ask)
    for (const form of request.ar.imperfect) imperfect.set(folded(form), ask)
    for (const form of request.ar.noun) noun.add(form, ask)
  }
  const commitments = new Phrases<string>()
  for (const entry of taskLexicon.commitments) for (const phrase of entry.ar) commitments.add(phrase, entry.id)
  return { active, invited, called, passive, imperfect, noun, commitments }
}

const arabicRequests = buildArabic()

/** The tasks that an Arabic sentence gives, in the order in which they are found. */
export function arabicTasks(reading: Reading, { agreed, listed, decided, settled = decided }: Setting): Task[] {
  const { words } = reading
  const found: Task[] = []
  for (let i = 0; i < words.length; i++) {
    const task =
      promised(reading, i, found) ??
      requested(reading, i, { settled, entry: listed && decided }) ??
      headed(reading, i, listed, decided) ??
      proposed(reading, i, agreed) ??
      undertaken(reading, i) ??
      obliged(reading, i, settled) ??
      ruled(reading, i) ??
      referred(reading, i, decided, (at) => actorAt(reading, at)) ??
      opening(reading, i, { listed, decided, settled }) ??
      provided(reading, i, found, settled)
    if (task && !(task.owner && namesNobody(reading, task.owner))) found.push(task)
  }
  const dated = agreedTask(reading)
  if (dated) found.push(dated)
  return found
}

const actorAt = (reading: Reading, i: number): Actor | null => {
  const at = skipAdverbs(reading.words, i, 'ar')
  const actor = listedPerson(reading, at) ?? arabicActor(reading.words, at, reading.isAcronym)
  return actor && !(actor.kind === 'body' && isElsewhere(reading.words, actor, 'ar')) ? actor : null
}

/** The imperfect in the third person masculine: ستقدم → يقدم, تقدم → يقدم. */
const masculine = (stem: string) => (/^[يت]/.test(stem) ? `ي${stem.slice(1)}` : stem)
/** Plural and dual endings after the verb: يقومون, يقدما. */
const singular = (stem: string) => stem.replace(/(?:ون|ان|وا|ا)$/, '')
const isTask = (stem: string) =>
  imperfects.has(stem) || imperfects.has(singular(stem)) || imperfects.has(stem.replace(/(?:ه|ها|هما|هم)$/, ''))

/** A word as it stands, without ب or ل, without the article, and with the article for لل; most have none of them. */
const nounForms = (word: string): string[] =>
  /^(?:[بل]|ال)/.test(word)
    ? [word, word.replace(/^[بل]/, ''), word.replace(/^ب?ال/, ''), word.replace(/^لل?/, 'ال')]
    : [word]

/** The verbal noun at word `i`, with ب or ل before it and with or without the article. */
export function nounAt(words: readonly Word[], i: number): { event: boolean } | null {
  const word = words[i]
  if (!word) return null
  for (const text of nounForms(word.text)) {
    const hit = taskVerbs.noun.at(words, i, text)
    if (hit && !hit.joined) return { event: hit.value }
  }
  return null
}

/** ستقدم الأمانة …، سيقوم الأمين بإعداد …، سيتم تعميم …، وسيُطلب من … */
function promised(reading: Reading, i: number, earlier: readonly Task[]): Task | null {
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
  if (!isTask(stem)) return null
  if (actor && (isOwnOccasion(words[actor.to]) || isHeld(words, stem, actor))) return null
  // A subject right before the verb leaves what follows to be its object: "أن البلدية ستراسل الوزارة".
  const before = nominalBefore(reading, sawfa ? i - 1 : i)
  if (before) return { cue: 'will', owner: before, at: i, clause: before.from }
  if (actor) return { cue: 'will', owner: actor, at: i, clause }
  if (!/^[وف]/.test(own)) return null
  const owner = earlier.at(-1)?.owner ?? acts(reading).findLast((a) => a.verb < i && a.actor)?.actor
  return owner ? { cue: 'will', owner, at: i, clause } : null
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

/** "ستعقد اللجنة اجتماعها المقبل": a body's own meeting is nobody's task. */
const isOwnOccasion = (word: Word | undefined): boolean =>
  word !== undefined && /(?:ه|ها)$/.test(word.text) && occasionNouns.has(word.text)

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

/** "على المدقق أن يقدم … بحلول …": an obligation, a task only where it has a deadline. */
function obliged(reading: Reading, i: number, settled: boolean): Task | null {
  const { words } = reading
  const previous = words[i - 1]?.text
  // "شكلت لجنة …، وعليها تقديم تقريرها في الاجتماع القادم": who is meant stands before.
  if (/^و?علي(?:ه|ها|هم)$/.test(words[i]?.text ?? '') && isBreak(previous ?? '') && nounAt(words, i + 1))
    return acts(reading).some((act) => act.verb < i)
      ? { cue: 'is-to', owner: null, at: i, clause: i, timed: true }
      : null
  if (withoutConjunction((words[i] as Word).text) !== 'علي' || (previous !== undefined && !isBreak(previous)))
    return null
  const owner = actorAt(reading, i + 1)
  // "أرجئت القضية، وعلى السيدة نوفل دعوة الحكم"
  if (owner && (settled || listedName(reading, owner.from)) && isPerson(reading, owner) && doneTo(words, owner.to))
    return { cue: 'is-to', owner, at: i, clause: i }
  if (!owner || words[owner.to]?.text !== 'ان' || !isTask(masculine(words[owner.to + 1]?.text ?? ''))) return null
  return { cue: 'is-to', owner, at: i, clause: i, dated: true }
}

/**
 * "ويقدم المدير … في موعد أقصاه …": the imperfect that opens a sentence rules what is to be done, a task only where it has a deadline.
 * With what was decided before it any deadline will do: "تشكيل لجنة …، وتقدم اللجنة تقريرها خلال شهر". An entry of what was decided
 * needs none: "(أ) يعمم الأمين القائمة", unless it is about a body's own meeting.
 */
function opening(
  reading: Reading,
  i: number,
  { listed, decided, settled }: { listed: boolean; decided: boolean; settled: boolean }
): Task | null {
  const { words } = reading
  const word = words[i] as Word
  const own = withoutConjunction(word.text)
  const joined = own !== word.text && isBreak(words[i - 1]?.text ?? '')
  if (i > 0 && !(joined && (settled || listedName(reading, i + 1)))) return null
  if (!/^[يت]/.test(own) || !isTask(masculine(own)) || reading.isPassiveImperfect(word)) return null
  const owner = actorAt(reading, i + 1)
  if (!owner || (owner.kind !== 'body' && owner.kind !== 'role' && owner.kind !== 'name')) return null
  // "تسلم الأمين العام": before a man a verb with ت is a perfect.
  const head = words[owner.from]?.text ?? ''
  if (own.startsWith('ت') && isMasculine(head) && !memberships.has(head.replace(/^ال/, ''))) return null
  const sure =
    (i === 0 && listed && decided && !isParty(reading, owner)) ||
    (settled ? isPerson(reading, owner) : listedName(reading, owner.from) !== null)
  const entry = sure && !isOwnOccasion(words[owner.to])
  return { cue: 'is-to', owner, at: i, clause: i, ...(!entry && (settled ? { timed: true } : { dated: true })) }
}

/** "دعوته": a verbal noun, with or without whom it is about. */
const doneTo = (words: readonly Word[], i: number): boolean => {
  const [first, ...rest] = words.slice(i, i + 3)
  if (!first) return false
  const bare = {
    ...first,
    text: first.text.replace(/ت(?:ه|ها|هم)$/, 'ه').replace(/(?:ها|هم?)$/, (end) => (end === 'ه' ? end : ''))
  }
  return nounAt(words, i) !== null || nounAt([bare, ...rest], 0) !== null
}

/** A named person, or an office that is one person's: what it is to do after a decision is its task. */
const isPerson = (reading: Reading, owner: Actor): boolean =>
  owner.kind === 'name' ||
  owner.kind === 'chair' ||
  (owner.kind === 'role' &&
    !isParty(reading, owner) &&
    !memberships.has((reading.words[owner.from]?.text ?? '').replace(/^ال/, '')))

/**
 * "ويُكلف العميد بموافاة المجلس …": the passive that opens a sentence or a part of one. After "يكلف المجلس العميد بـ" the
 * body stands between.
 */
function ruled(reading: Reading, i: number): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  const ask = arabicRequests.passive.get(withoutConjunction(own)) ?? arabicRequests.passive.get(masculine(withoutConjunction(own)))
  if (!ask || ask.to.size > 0 || !/^و?[يت]/.test(own)) return null
  if (i > 0 && !(own.startsWith('و') && isBreak((words[i - 1] as Word).text))) return null
  const owner = actorAt(reading, i + 1) ?? partyUntilTask(reading, i + 1)
  if (!owner || !/^ب/.test(words[owner.to]?.text ?? '') || !nounAt(words, owner.to)) return null
  return { cue: ask.id, owner, at: i, clause: i }
}

/** "على أن ترفع تقريرها قبل 1 مايو": a condition of what is decided; who is to act was named before. */
function provided(reading: Reading, i: number, earlier: readonly Task[], settled: boolean): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  if (words[i - 1]?.text !== 'ان' || withoutConjunction(words[i - 2]?.text ?? '') !== 'علي') return null
  // "على أن تقوم الإدارة بمراجعة …"
  const does = /^[يت]قوم$/.test(own)
  if (!/^[يت]/.test(own) || !(does || isTask(masculine(own))) || reading.isPassiveImperfect(words[i] as Word))
    return null
  const named = actorAt(reading, afterPronoun(words, i + 1))
  if (does && !(named && nounAt(words, named.to))) return null
  // A further part of the task before it is none of its own, unless somebody else is to do it.
  const before = earlier.at(-1)
  if (before && !(named && before.owner && !sameWords(words, named, before.owner))) return null
  if (before && named) return { cue: 'provided', owner: named, at: i, clause: i - 2, ...(!does && { dated: true }) }
  // "، على أن تتولى الأمانة التنسيق": who is named behind a comma has the task, with or without a deadline.
  const apart = isBreak(words[i - 3]?.text ?? '') && (named?.kind === 'role' || named?.kind === 'body')
  if (
    !isSettled(reading, i - 1) &&
    !(!named && settled) &&
    !(apart && (settled || acts(reading).some((act) => act.verb < i)))
  )
    return null
  if (named) return { cue: 'provided', owner: named, at: i, clause: i - 2, ...(!apart && { dated: true }) }
  const feminine = own.startsWith('ت')
  for (let at = i - 3; at >= Math.max(0, i - 30); at--) {
    const owner = actorAt(reading, at)
    const noun = words[at]?.text ?? ''
    // "لجنة برئاسة النائبة …": the chair of the group is not the group.
    if (presided.has(words[at - 1]?.text ?? '') || presided.has(words[at - 2]?.text ?? '')) continue
    if (owner?.from !== at || owner.to > i - 1 || /ه$|^ال?امانه/.test(noun) !== feminine) continue
    // "نائب العمدة": the noun after another that it defines is not the one that is spoken of.
    const before = words[at - 1]
    if (
      noun.startsWith('ال') &&
      before &&
      !isBreak(before.text) &&
      !/^(?:ال|لل|ب?برئاسه|الي|من|علي|في|ان|عن)/.test(before.text)
    ) {
      const joint = actorAt(reading, at - 1)
      if (joint?.from === at - 1 && joint.to > at) continue
    }
    return { cue: 'provided', owner: bareNoun(reading, owner), at: i, clause: i - 2, dated: true }
  }
  return null
}

/** "على أن يعلن عنها | أمين السر": the pronoun behind a verb is passed over. */
const afterPronoun = (words: readonly Word[], i: number): number =>
  /^(?:عن|ب|ل|الي|من|في|علي|مع)(?:ه|ها|هم|هما)$/.test(words[i]?.text ?? '') ? i + 1 : i

const sameWords = (words: readonly Word[], a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  words[a.from]?.text === words[b.from]?.text && a.to - a.from === b.to - b.from

/** A noun without article names itself alone where a purpose follows: "لجنة | لدراسة المخطط", "فريق | برئاسة …". */
const bareNoun = ({ words }: Reading, owner: Actor): Actor => {
  const purpose = words.slice(owner.from + 1, owner.to).findIndex((w) => /^[لب](?!ل)/.test(w.text) && w.text.length > 4)
  return purpose < 0 ? owner : { ...owner, to: owner.from + 1 + purpose }
}

/** How long a clause that describes who is asked is, in words. */
const longestRelative = 20

/** "الدول الأعضاء التي لم تسدد مساهماتها | إلى": a relative clause belongs to whoever is asked. */
function withRelative(words: readonly Word[], owner: { from: number; to: number }): { from: number; to: number } {
  const joint = words[owner.to]?.text ?? ''
  if (!joint.startsWith('ال') || !subordinate.ar.has(joint)) return owner
  for (let to = owner.to + 1; to < Math.min(words.length, owner.to + longestRelative); to++) {
    const { text } = words[to] as Word
    if (isBreak(text)) return owner
    if ((text === 'الي' || text === 'علي') && (nounAt(words, to + 1) || doneTo(words, to + 1)))
      return { from: owner.from, to }
  }
  return owner
}

/** The one who is asked, from word `i` to the task: an actor, or whatever stands before أن, إلى or a verbal noun. */
function askedParty(reading: Reading, i: number): { from: number; to: number } | null {
  const actor = actorAt(reading, i)
  if (actor && takesTask(reading.words, actor.to)) return actor
  return (actor && partyUntilTask(reading, i)) ?? actor ?? partyBefore(reading, i)
}

function partyBefore({ words }: Reading, from: number): { from: number; to: number } | null {
  for (let to = from; to < Math.min(words.length, from + 9); to++) {
    const text = (words[to] as Word).text
    if (isBreak(text) && text !== '"' && text !== '(' && text !== ')') return null
    if (to > from && (text === 'ان' || text === 'الي' || nounAt(words, to))) return { from, to }
  }
  return null
}

/** A subject right before its verb, at the start of a clause or after أن: "الأمانة ستقدم", "على أساس أن الأمانة ستأخذ". */
function nominalBefore(reading: Reading, i: number): Actor | null {
  const { words } = reading
  for (let from = Math.max(0, i - 9); from < i; from++) {
    const before = words[from - 1]?.text
    const reports = before === 'ان' || before === 'بان' || before === 'وان'
    if (before !== undefined && !isBreak(before) && !reports) continue
    if (reports && !reportsCommitment(reading, from)) continue
    const actor = actorAt(reading, from)
    if (actor && skipAdverbs(words, actor.to, 'ar') === i) return actor
  }
  return null
}

/** Whoever stands before the task that ب opens, however long the name: "وزير الأشغال العامة والإسكان | بتقديم". */
function partyUntilTask({ words }: Reading, from: number): { from: number; to: number } | null {
  for (let to = from + 1; to < Math.min(words.length, from + 14); to++) {
    const { text } = words[to] as Word
    if (isBreak(text) || text === 'ان') return null
    if (/^ب(?!ال)/.test(text) && nounAt(words, to)) return { from, to }
  }
  return null
}

function agentAfter(reading: Reading, from: number): Actor | null {
  const { words } = reading
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    if (isBreak((words[i] as Word).text)) return null
    const hit = agents.ar.at(words, i)
    if (hit && !hit.joined) return actorAt(reading, i + hit.length)
  }
  return null
}

/** كُلف المجلس | بتجديد | العقد: what ب opens is the task, unless another ب opens one behind it (كلف المجلس بلدية صور بإعداد). */
const isTaskItself = (words: readonly Word[], { from, to }: { from: number; to: number }): boolean =>
  /^ب(?!ال)/.test(words[from]?.text ?? '') && !/^(?:ب|ان$)/.test(words[to]?.text ?? '')

/** طلب المجلس إلى الأمين العام أن …، كلف المجلس الأمانة بإعداد …، وطُلب من الأعضاء … */
function requested(reading: Reading, i: number, { settled, entry }: { settled: boolean; entry: boolean }): Task | null {
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
  if (
    subordinate.ar.has(previous) ||
    /^(?:علي|عند|اي|لم|لا|قد|كل|هذا|في|من|بعد|قبل)$/.test(previous) ||
    isOpen(reading, i)
  )
    return null
  const starts =
    i === 0 ||
    hit.joined ||
    isBreak(previous) ||
    previous === 'وقد' ||
    previous === 'كما' ||
    previous === 'ثم' ||
    afterOpening(words, i)
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
        presides(words[after]?.text ?? '') ||
        (subject && isPresiding(reading, subject))
      if (!subject || !asks || subject.to > at) return null
    }
    const owner = askedParty(reading, at + 1)
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
  const second = object ?? actorAt(reading, subject.to)
  const owner =
    (second && takesTask(words, second.to) ? second : second && partyUntilTask(reading, subject.to)) ??
    second ??
    (hit.value.named ? null : (partyUntilTask(reading, subject.to) ?? partyBefore(reading, subject.to)))
  if (
    owner &&
    (subject.kind === 'body' || subject.kind === 'chair') &&
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
  const joint = words[subject.to]?.text ?? ''
  // "ووجّه الوزارات المعنية إلى معالجة …": the body is that of the act before.
  const towards = id === 'directed' && joint === 'الي' && nounAt(words, subject.to + 1) !== null
  return towards ||
    (id !== 'invited' && /^ب/.test(joint) && nounAt(words, subject.to)) ||
    (hit.joined && joint === 'الي' && isInvited(reading, i, subject, settled))
    ? { cue: id, owner: subject, at: i, clause: i }
    : null
}

/** "ودعا المجلس | الأعضاء إلى": members after a body are no part of its name. */
function parted(reading: Reading, read: Actor): { subject: Actor; object: Actor | null } {
  const last = read.to - 1
  const object = read.kind === 'body' && last > read.from ? actorAt(reading, last) : null
  return object?.kind === 'member' && object.from === last && reading.words[last - 1]?.text.startsWith('ال')
    ? { subject: { ...read, to: last }, object }
    : { subject: read, object: null }
}

const presided = new Set(['برئاسه', 'رئاسه', 'وعضويه', 'بعضويه', 'برياسه', 'بقياده', 'باشراف'])

/** "قرر المجلس …، ودعا الأمانة إلى تقديم …": the body of the act before invites; who stands after the verb cannot be its subject. */
function isInvited(reading: Reading, i: number, party: Actor, settled: boolean): boolean {
  const { words } = reading
  const before = acts(reading).findLast((act) => act.verb < i && act.actor)?.actor
  if (nounAt(words, party.to + 1) === null || isProcedure(reading, party.to)) return false
  // "ودعا الدول الأعضاء إلى …" below a decision: many cannot be the subject of a verb in the masculine.
  const many = memberships.has(plainHead(words, party)) && !words[i]?.text.endsWith('ت')
  if (before?.kind !== 'body') return i === 0 && many && followsAct(reading, settled)
  if (many) return true
  return party.kind === 'member' || !agrees((words[i] as Word).text, party, words)
}

const plainHead = (words: readonly Word[], { from }: { from: number }) => (words[from]?.text ?? '').replace(/^ال/, '')

/** True where a body acts in the sentence right before, or, at the start of a unit, something was settled above. */
function followsAct({ sentence }: Reading, settled: boolean): boolean {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  return earlier ? acts(readSentence(earlier)).some((act) => act.actor?.kind === 'body') : settled
}

const takesTask = (words: readonly Word[], i: number): boolean => {
  const text = words[i]?.text ?? ''
  return (
    text === 'ان' ||
    text === 'بان' ||
    text === 'الي' ||
    text === 'علي' ||
    nounAt(words, i) !== null ||
    doneTo(words, i) ||
    /^ب.{3,}/.test(text)
  )
}

/** True where the meeting itself is asked to note, approve or consider: that is its procedure and no task. */
function isProcedure({ words }: Reading, i: number): boolean {
  const at = /^(?:الي|ان|علي|بان)$/.test(words[i]?.text ?? '') ? i + 1 : i
  return procedure.ar.at(words, at) !== null || /^ال?نظر$/.test(words[at]?.text ?? '')
}

/** The word behind the head of a decision, "القرار: …", "القرار رقم (4): …"; 0 where there is none. */
function headEnd(words: readonly Word[]): number {
  const colon = words.slice(0, 8).findIndex((w) => w.text === ':')
  return colon > 0 && colon < words.length - 2 ? colon + 1 : 0
}

/** Entries of a list and what a body decided: "تكليف الأمانة بإعداد …", "الطلب إلى الدول الأعضاء …". */
function headed(reading: Reading, i: number, listed: boolean, settled: boolean): Task | null {
  const { words } = reading
  // "يطلب إلى المدير …" without a decision above it is the text of a resolution.
  const start = headEnd(words)
  const operative = i === 0 && listed && settled ? arabicRequests.imperfect.get((words[0] as Word).text) : undefined
  const hit = operative ? { value: operative, length: 1, joined: false } : arabicRequests.noun.at(words, i)
  if (!hit) return null
  // "قبلت اللجنة دعوة لوسمار إلى عقد …": an invitation that is accepted asks nobody.
  // "الموافقة على المذكرة، وتفويض الوزير بالتوقيع عليها": a further noun of an entry.
  const apart = hit.joined && isBreak(words[i - 1]?.text ?? '')
  const further = i > 0 && listed && settled && hit.joined && isBreak(words[i - 1]?.text ?? '')
  const decided =
    further ||
    (i > 0 &&
      acts(reading).some(
        (a) => a.verb < i && i - a.verb < (apart ? 45 : 14) && !/accepted|noted|took-note/.test(a.cue)
      ))
  // "القرار: تكليف الأمين بـ"
  const heads = i === 0 ? listed : i === start && settled
  if (!heads && !decided) return null
  let at = i + hit.length
  if (hit.value.to.has(words[at]?.text ?? '')) at++
  else if (operative ? hit.value.to.size > 0 : hit.value.to.size > 0 && !/^(?:من|الي)$/.test(words[at - 1]?.text ?? ''))
    return null
  // "توجيه الشكر إلى الدولة المضيفة على …" is no task.
  const asked = hit.value.named ? actorAt(reading, at) : askedParty(reading, at)
  const owner = asked && withRelative(words, asked)
  return owner && takesTask(words, owner.to) && !isProcedure(reading, owner.to)
    ? { cue: hit.value.id, owner, at: i, clause: i }
    : null
}

/** "اقترحت اللجنة أن يقوم الأعضاء بترتيب …", "اتفق على أن تقدم الأمانة …", "واقترح الرئيس أن يُطلب من الأمانة …". */
function proposed(reading: Reading, i: number, agreed: boolean): Task | null {
  const { words } = reading
  if (words[i - 1]?.text !== 'ان' && words[i - 1]?.text !== 'بان' && words[i - 1]?.text !== 'وان') return null
  const until = whenThat.has(withoutConjunction(words[i - 2]?.text ?? ''))
  if (until && !opinions.has(words[i - 3]?.text ?? '')) return null
  const stem = masculine((words[i] as Word).text)
  const ask = arabicRequests.passive.get(stem) ?? arabicRequests.imperfect.get(stem)
  const does = /^يقوم/.test(stem)
  if (!ask && !does && !isTask(stem)) return null
  if (!agreed && !isSettled(reading, i - 1)) return null
  if (ask?.to.has(words[i + 1]?.text ?? '')) {
    const owner = askedParty(reading, i + 2)
    return owner && !isProcedure(reading, owner.to) ? { cue: ask.id, owner, at: i, clause: i } : null
  }
  // "أن يُشكَّل فريق": what is to be formed is not who forms it.
  if (reading.isPassiveImperfect(words[i] as Word)) return null
  const actor = actorAt(reading, i + 1) ?? (does ? partyBefore(reading, i + 1) : null)
  // "أن يحيط المجلس علما": the body takes note.
  if (!actor || words[actor.to]?.text === 'علما') return null
  // "أن تقوم اللجنة بما يلي:" leads a list in.
  if (does && /^بما/.test(words[actor.to]?.text ?? '')) return null
  // "…، على أن تقوم إدارة الشؤون القانونية بمراجعة": a clause of its own begins with على.
  return { cue: 'suggested', owner: actor, at: i, clause: words[i - 2]?.text === 'علي' ? i - 2 : i }
}

/** True where the clause opened by أن at word `i` hangs on what a body suggested or settled. */
function isSettled(reading: Reading, i: number): boolean {
  const { words } = reading
  if (acts(reading).some((a) => a.verb < i && i - a.verb < 14)) return true
  for (let at = Math.max(0, i - 12); at < i; at++) {
    if (!suggestions.ar.at(words, at)) continue
    if (actorAt(reading, at + 1)?.kind === 'body') return true
  }
  return false
}

/** "أبلغت الدولة المضيفة … عن نيتها لتخطيط …", "تعهدت الشركة بإصلاح …". */
function undertaken(reading: Reading, i: number): Task | null {
  const { words } = reading
  const hit = arabicRequests.commitments.at(words, i)
  // "ورأى الحاضرون استشارة الأعضاء، وتطوعت السيدة …": a clause of its own is no part of the wish before it.
  const apart = hit?.joined && isBreak(words[i - 1]?.text ?? '')
  if (!hit || (!apart && isOpen(reading, i))) return null
  if (hit.value !== 'intention' && hit.value !== 'offered') {
    if (subordinate.ar.has(words[i - 1]?.text ?? '')) return null
    // "ووعد سيادته بموافاة المجلس"
    const him = pronouns.ar.at(words, i + hit.length)
    if (him && /^[وف]?(?:وعد|تعهد|التزم)/.test((words[i] as Word).text) && nounAt(words, i + hit.length + him.length))
      return { cue: hit.value, owner: null, at: i, clause: i }
    const owner = actorAt(reading, i + hit.length)
    // "وافقت السيدة … على صياغة": a person who agrees to do something; what a body agrees to is its decision.
    if (/^[وف]?اتفق/.test((words[i] as Word).text) && owner?.kind !== 'role') return null
    if (
      /^[وف]?(?:وافق|اتفق)/.test((words[i] as Word).text) &&
      (!owner || owner.kind === 'body' || !nounAt(words, owner.to + 1))
    )
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
function agreedTask(reading: Reading): Task | null {
  const { words } = reading
  for (const act of acts(reading)) {
    if (!act.actor || !/agreed|approved|decided/.test(act.cue)) continue
    const on = words.slice(act.actor.to, act.actor.to + 4).findIndex((w) => withoutConjunction(w.text) === 'علي')
    if (on >= 0 && nounAt(words, act.actor.to + on + 1))
      return { cue: 'agreed-task', owner: act.actor, at: act.verb, clause: act.clause, dated: true }
  }
  return null
}
