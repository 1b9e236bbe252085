import {
  type Actor,
  adverbs,
  englishActorAfter,
  englishActorBefore,
  isDefinite,
  isElsewhere,
  isThing,
  isTitle,
  skipAdverbs,
  subordinate
} from '../language/actors.ts'
import { procedure } from '../language/decisions.ts'
import { thirdPerson } from '../language/inflections.ts'
import { hasFiniteVerb } from '../language/prose.ts'
import {
  agents,
  idioms,
  occasionNouns,
  pronouns,
  relativePronouns,
  reported,
  taskLexicon,
  taskVerbs
} from '../language/tasks.ts'
import { isBreak, Phrases, phrases, type Word } from '../language/words.ts'
import type { Sentence, Unit } from '../outline/index.ts'
import { isMembership } from './acts/act.ts'
import { acts } from './acts/index.ts'
import { beforeAside, isOpeningVerb, opensSentence, subjectOfOpening } from './acts/subject-en.ts'
import { isPresiding, listedName, listedNameBefore } from './attendance.ts'
import { printed, type Reading, readSentence } from './reading.ts'
import { isOpen, isVague, namesNobody, referred, reportsCommitment, type Setting, type Task } from './tasks.ts'

const modals = new Set(['will', 'shall', 'would'])
const permits = new Set(taskLexicon.permits.en)
const beForms = new Set(['was', 'were', 'is', 'are', 'be', 'been'])
const settles = new Set(['agreed', 'decided', 'resolved', 'agrees', 'decides', 'resolves'])

/** The words of the data by what they open. */
function buildEnglish() {
  const active = new Phrases<string>()
  const passive = new Phrases<string>()
  const base = new Phrases<string>()
  const heads = new Phrases<string>()
  const operative = new Phrases<string>()
  for (const request of taskLexicon.requests) {
    for (const form of request.en.active) {
      active.add(form, request.id)
      heads.add(form, request.id)
    }
    for (const form of request.en.present ?? []) active.add(form, request.id)
    for (const form of request.en.passive) passive.add(form, request.id)
    for (const form of request.en.base) {
      base.add(form, request.id)
      heads.add(form, request.id)
      const [verb = '', ...rest] = form.split(' ')
      const doing = [`${verb.replace(/e$/, '')}ing`, ...rest].join(' ')
      operative.add([`${verb}s`, ...rest].join(' '), request.id)
      heads.add(doing, request.id)
      base.add(doing, request.id)
    }
  }
  const commitments = new Phrases<string>()
  for (const entry of taskLexicon.commitments) for (const phrase of entry.en) commitments.add(phrase, entry.id)
  return { active, passive, base, heads, operative, commitments, suggestions: phrases(taskLexicon.suggestions.en) }
}

const englishRequests = buildEnglish()
/** After these any verb is a task but one of state. */
const promises = phrases(taskLexicon.promises.en)
const personalPromises = phrases(taskLexicon.personalPromises.en)
const presents = phrases(taskLexicon.tasks.map(({ en }) => thirdPerson(en)))
/** Requests that are rules unless something is decided: "be required to". */
const onlySettled = new Set(taskLexicon.requests.filter((request) => request.settled).map(({ id }) => id))
const states = new Set(taskLexicon.stateVerbs.en)
const noNames = new Set(taskLexicon.noNames.en)

/** The tasks that an English sentence gives, in the order in which they are found. */
export function englishTasks(reading: Reading, setting: Setting): Task[] {
  const { words } = reading
  const { agreed, listed, decided } = setting
  const found: Task[] = []
  for (let i = 0; i < words.length; i++) {
    const task =
      promised(reading, i, found, agreed || decided, setting.settled === true) ??
      asked(reading, i, agreed || (listed && decided) || isResolved(reading)) ??
      requested(reading, i, setting, found) ??
      undertaken(reading, i) ??
      provided(reading, i) ??
      referred(reading, i, decided, (at) => agentFrom(reading, at)) ??
      (i === 0 || /^[;:]$/.test(words[i - 1]?.text ?? '') || isSecond(reading, i, found)
        ? ordered(reading, i, listed)
        : null) ??
      (i === 0 && listed && decided ? entry(reading) : null) ??
      suggested(reading, i, agreed)
    if (task && !(task.owner && namesNobody(reading, task.owner))) found.push(task)
  }
  return found
}

/** "Felicity to put up posters and | Tom to borrow …", "the engine needs servicing – | Will to arrange": a listed name after such a task or a dash. */
const isSecond = (reading: Reading, i: number, earlier: readonly Task[]): boolean =>
  listedName(reading, i) !== null &&
  (/^[–—-]$/.test(reading.words[i - 1]?.text ?? '') ||
    (reading.words[i - 1]?.text === 'and' && earlier.at(-1)?.cue === 'is-to'))

const isTask = (words: readonly Word[], i: number) =>
  (taskVerbs.base.at(words, i) !== null && idioms.at(words, i) === null) || keepsInformed(words, i)

/** "keep the Board informed" is a task, "keep the ledger" a practice. */
const keepsInformed = (words: readonly Word[], i: number): boolean =>
  words[i]?.text === 'keep' &&
  words.slice(i + 1, i + 9).some((w) => /^(?:informed|updated|apprised|abreast)$/.test(w.text))

/** "RESOLVED, That the Registrar be directed to …" */
const isResolved = (reading: Reading) => acts(reading)[0]?.cue === 'resolved'

/** The subject before word `i`, where its clause stands for itself or reports a commitment. */
function subjectBefore(reading: Reading, i: number, earlier: readonly Task[]): { actor: Actor; clause: number } | null {
  const { words } = reading
  // "A group of experts, convened by the Chair, is to report": the subject stands before the aside.
  const before = words[i - 1]?.text === ',' ? beforeAside(words, i - 1) + 1 : i
  const actor = englishActorBefore(words, before, reading) ?? listedNameBefore(reading, before)
  if (actor) {
    if (actor.kind === 'body' && isElsewhere(words, actor, 'en')) return null
    const joint = words[actor.from - 1]?.text
    if (
      joint !== undefined &&
      subordinate.en.has(joint) &&
      !(joint === 'that' && reportsCommitment(reading, actor.from))
    )
      return null
    if (joint === 'of' || joint === 'to' || joint === 'by' || joint === 'for') return null
    const that = thatBefore(words, actor.from - 1)
    if (that >= 0 && !reportsCommitment(reading, that + 1)) return null
    const both = joint === 'and' ? withFirst(reading, actor) : null
    if (both) return { actor: both, clause: both.from }
    return { actor, clause: joint === 'and' ? actor.from - 1 : actor.from }
  }
  if (words[i - 1]?.text === 'it' && words[i - 2]?.text === 'that' && reportsCommitment(reading, i - 1)) {
    // "The Secretariat informed the meeting that it would …": who reports.
    for (let at = i - 3; at > 0; at--) {
      const teller =
        !settles.has(words[at]?.text ?? '') &&
        reported.en.at(words, at) &&
        (englishActorBefore(words, at, reading) ?? properName(reading, at))
      if (teller) return { actor: teller, clause: teller.from }
    }
    return null
  }
  if (words[i - 1]?.text !== 'and') return null
  // "MAG selected four sub-themes and will continue to work": the subject of the verb before.
  const last = earlier.at(-1)
  if (last?.owner) return { actor: { kind: 'role', ...last.owner }, clause: last.clause }
  const act = acts(reading).findLast((a) => a.verb < i && a.actor)
  return act?.actor ? { actor: act.actor, clause: i } : null
}

/** "Ms. Alder and the Secretariat will …": two subjects at the start of a clause; null where what stands before "and" is none. */
function withFirst(reading: Reading, second: Actor): Actor | null {
  const { words } = reading
  const first = englishActorBefore(words, second.from - 1, reading)
  const before = first && words[first.from - 1]?.text
  const opens = before === undefined || before === 'that' || (before !== null && isBreak(before))
  return first && opens ? { ...first, to: second.to } : null
}

/** The "that" of the clause of word `i`, with no break between; -1 where there is none. */
function thatBefore(words: readonly Word[], i: number): number {
  for (let at = i; at >= Math.max(0, i - 10); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return -1
    if (text === 'that') return at
  }
  return -1
}

/** "The secretariat will share …", "… will be reviewed by the MAG". `after`: a decision stands before it. */
function promised(
  reading: Reading,
  i: number,
  earlier: readonly Task[],
  settled: boolean,
  after: boolean
): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  // "shall" is the word of rules, contracts and statutes; it gives a task only where the meeting decides, or with a deadline.
  const dated = own === 'shall' && !settled
  // "approved the plan, subject to a risk register to be added by Mrs Tan"
  if (own === 'to' && words[i + 1]?.text === 'be' && acts(reading).some((act) => act.verb < i)) {
    const added = taskVerbs.past.at(words, i + 2)
    const by = added && agentAfter(reading, i + 2 + added.length)
    return by && by.kind !== 'member' ? { cue: 'will-be', owner: by, at: i, clause: i } : null
  }
  const infinitive = (own === 'is' || own === 'are' || own === 'was' || own === 'were') && words[i + 1]?.text === 'to'
  if (!modals.has(own) && !infinitive) return null
  if (isOpen(reading, i)) return null
  let at = skipAdverbs(words, i + (infinitive ? 2 : 1), 'en')
  if (words[at]?.text === 'be')
    return infinitive || dated ? null : passive(reading, i, skipAdverbs(words, at + 1, 'en'), own)
  if (words[at]?.text === 'continue' && words[at + 1]?.text === 'to') at = skipAdverbs(words, at + 2, 'en')
  if (!isTask(words, at)) return null
  const cue = infinitive ? 'is-to' : 'will'
  const subject = subjectBefore(reading, i, earlier)
  if (subject) return { cue, owner: subject.actor, at: i, clause: subject.clause, ...(dated && { dated }) }
  if (i === 1 && words[0]?.text === 'it' && after) return { cue, owner: null, at: i, clause: 0, dated: true }
  const person = i === 1 && own === 'will' ? personBefore(reading) : null
  if (person) return { cue, owner: null, person, at: i, clause: 0 }
  const described = antecedentBefore(reading, i) ?? (own === 'would' ? null : titledOffice(reading, i, at))
  // What was decided before "which will report to the next session" needs no date.
  const settledBefore = described !== null && acts(reading).some((act) => act.verb < i)
  return (
    described && {
      cue,
      owner: described,
      at: i,
      clause: described.from,
      ...(settledBefore ? { timed: true } : { dated: true })
    }
  )
}

/** Whom "He will …" means: the one person whom the sentence before names, as its subject. */
function personBefore({ words, sentence }: Reading): string | null {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  if (!earlier || !/^(?:he|she)$/.test(words[0]?.text ?? '')) return null
  const reading = readSentence(earlier)
  const subject = openingSubject(reading)
  if (!subject || (subject.kind !== 'name' && subject.kind !== 'role' && subject.kind !== 'chair')) return null
  const others = reading.words.some(
    (_, at) =>
      (at < subject.from || at >= subject.to) && (isTitle(reading.words, at) || listedName(reading, at) !== null)
  )
  return others ? null : printed(reading, subject.from, subject.to)
}

/**
 * An office that no list knows, by its capitals, as the subject of a clause: "The Chief Pilot shall report by …". `verb`: the task.
 * What a paper or an occasion will do is nobody's task.
 */
function titledOffice(reading: Reading, i: number, verb: number): Actor | null {
  const { words } = reading
  let from = i
  while (
    from > 0 &&
    i - from < 6 &&
    (reading.isCapital(words[from - 1] as Word) || /^(?:of|for|and)$/.test(words[from - 1]?.text ?? ''))
  )
    from--
  if (words[from]?.text !== 'the' && words[from - 1]?.text === 'the') from--
  const joint = words[from - 1]?.text
  const opens = joint === undefined || isBreak(joint) || (joint === 'that' && reportsCommitment(reading, from))
  const [article, ...name] = words.slice(from, i)
  if (!opens || article?.text !== 'the' || name.length < 2 || !reading.isCapital(name[0] as Word)) return null
  const preposition = name.findIndex((w) => w.text === 'of' || w.text === 'for')
  const head = (preposition < 0 ? name.at(-1) : name[preposition - 1])?.text ?? ''
  if (isThing(head) || taskVerbs.base.at(words, verb)?.value !== false) return null
  return { kind: 'role', from, to: i }
}

/** "(a) the Treasurer to obtain three quotes": an entry of what was decided. */
function entry(reading: Reading): Task | null {
  const { words } = reading
  const to = words.slice(0, 14).findIndex((w) => w.text === 'to')
  if (to < 1 || !isTask(words, to + 1)) return presentEntry(reading)
  const until = (from: number) => englishActorAfter(words, from, reading, (at) => at >= to)
  // "The Commission decided to …" ends in no name and no office.
  if (!reading.isCapital(words[to - 1] as Word) && until(to - 1) === null) return null
  // "The Committee accepted the invitation of the Sudan to host …" has a verb of its own.
  if (acts(reading).some(({ verb }) => verb < to)) return null
  const owner = until(0)
  return owner?.to === to && !isElsewhere(words, owner, 'en') ? { cue: 'is-to', owner, at: to, clause: 0 } : null
}

/** "(a) the Secretary circulates the list": what an entry rules in the present tense. */
function presentEntry(reading: Reading): Task | null {
  const { words } = reading
  const verb = words.slice(0, 12).findIndex((_, i) => i > 0 && presents.at(words, i) !== null)
  if (verb < 1 || isDefinite(words[verb - 1]?.text ?? '')) return null
  if (words.slice(0, verb).some((w) => w.text === 'to' || subordinate.en.has(w.text))) return null
  const owner = englishActorAfter(words, 0, reading, (at) => at >= verb)
  if (!owner || owner.to !== verb || owner.kind === 'member' || owner.acronym) return null
  // "the Council holds its next session in May": a body's own meeting.
  return isElsewhere(words, owner, 'en') || isOwn(words, verb) ? null : { cue: 'is-to', owner, at: verb, clause: 0 }
}

const isOwn = (words: readonly Word[], verb: number): boolean =>
  /^(?:its|their)$/.test(words[verb + 1]?.text ?? '') &&
  words.slice(verb + 2, verb + 5).some((w) => occasionNouns.has(w.text))

/** "formed a committee, provided that it submits its report by 1 May": a condition of what is decided; "it" is the body named right before. */
function provided(reading: Reading, i: number): Task | null {
  const { words } = reading
  if (words[i]?.text !== 'provided' || words[i + 1]?.text !== 'that') return null
  const named = words[i + 2]?.text === 'it' ? null : namedIn(reading, i + 2)
  const at = named ? named.to : i + 3
  if ((named === null && words[i + 2]?.text !== 'it') || !acts(reading).some((act) => act.verb < i)) return null
  const verb = words[at]
  if (!verb || !/s$/.test(verb.text) || !isTask([{ ...verb, text: verb.text.replace(/s$/, '') }], 0)) return null
  const owner = named ?? englishActorBefore(words, words[i - 1]?.text === ',' ? i - 1 : i, reading)
  if (!owner || (owner.kind !== 'body' && owner.kind !== 'role') || owner.acronym) return null
  if (isElsewhere(words, owner, 'en')) return null
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

/** Whom "which" or "who" before word `i` speaks of: "set up a committee, which is to report by 1 May". */
function antecedentBefore(reading: Reading, i: number): Actor | null {
  const { words } = reading
  const which = words[i - 1]?.text
  if (which !== 'which' && which !== 'who') return null
  const actor = englishActorBefore(words, words[i - 2]?.text === ',' ? i - 2 : i - 1, reading)
  return actor && (actor.kind === 'body' || actor.kind === 'role') && !isElsewhere(words, actor, 'en') ? actor : null
}

function passive(reading: Reading, modal: number, verb: number, own: string): Task | null {
  const { words } = reading
  const request = englishRequests.passive.at(words, verb)
  if (request && words[verb + request.length]?.text === 'to') {
    const subject = subjectBefore(reading, modal, [])
    return subject ? { cue: request.value, owner: subject.actor, at: modal, clause: subject.clause } : null
  }
  const hit = taskVerbs.past.at(words, verb)
  if (!hit || relativeBefore(reading, modal)) return null
  const by = agentAfter(reading, verb + hit.length)
  if (!by && (hit.value || own === 'would' || words.slice(verb).some((w) => w.text === 'if'))) return null
  // "The session will be opened by the Chair" tells the programme.
  if (by && hit.value && words.slice(Math.max(0, modal - 3), modal).some((w) => occasionNouns.has(w.text))) return null
  return { cue: 'will-be', owner: by, at: modal, clause: modal }
}

/** True where the clause before word `i` is opened by "which", "that" …, and does not hang on what was agreed. */
function relativeBefore(reading: Reading, i: number): boolean {
  const { words } = reading
  for (let at = i - 1; at >= Math.max(0, i - 20); at--) {
    const text = (words[at] as Word).text
    if (text === 'that' && reportsCommitment(reading, at + 1)) return false
    if (subordinate.en.has(text)) return true
    if (isBreak(text) && text !== ')' && text !== '(' && text !== '-') return false
  }
  return false
}

function agentAfter(reading: Reading, from: number): Actor | null {
  const { words } = reading
  for (let i = from; i < Math.min(words.length, from + 8); i++) {
    if (isBreak((words[i] as Word).text)) return null
    const hit = agents.en.at(words, i)
    if (hit) return joined(reading, agentFrom(reading, i + hit.length))
  }
  return null
}

const agentFrom = (reading: Reading, from: number): Actor | null =>
  englishActorAfter(reading.words, from, reading, (at) => agentEnds.test(reading.words[at]?.text ?? ''))
const agentEnds = /^(?:and|to|in|on|at|for|before|by|with|as|but)$/

/** "by Ms. Alder and Mr. Tamimi", "by the Secretariat and the Treasurer": both have the task. */
function joined(reading: Reading, first: Actor | null): Actor | null {
  if (!first || reading.words[first.to]?.text !== 'and') return first
  const second = agentFrom(reading, first.to + 1)
  return second ? { ...first, to: second.to } : first
}

/** "MAG members were asked to volunteer". */
function asked(reading: Reading, i: number, agreed: boolean): Task | null {
  const { words } = reading
  const be = words[i]?.text ?? ''
  if (!beForms.has(be)) return null
  const verb = skipAdverbs(words, i + 1, 'en')
  const hit = englishRequests.passive.at(words, verb)
  if (!hit || !/^(?:to|with)$/.test(words[verb + hit.length]?.text ?? '')) return null
  const before = words[i - 1]?.text ?? ''
  if (modals.has(before) || before === 'not' || before === 'had') return null
  let at = i
  if (be === 'been') {
    if (before !== 'has' && before !== 'have') return null
    at = i - 1
  }
  if (be === 'be' ? !agreed : onlySettled.has(hit.value) || isOpen(reading, i)) return null
  if (procedure.en.at(words, verb + hit.length + 1)) return null
  const actor = englishActorBefore(words, at, reading) ?? properName(reading, at) ?? bareOffice(reading, at)
  if (!actor || (actor.kind === 'body' && isElsewhere(words, actor, 'en'))) return null
  const joint = words[actor.from - 1]?.text
  if (
    joint !== undefined &&
    subordinate.en.has(joint) &&
    !(joint === 'that' && (agreed || reportsCommitment(reading, actor.from)))
  )
    return null
  return { cue: hit.value, owner: actor, at: i, clause: actor.from }
}

/** An office without article after "that": "that staff be directed to …". */
function bareOffice(reading: Reading, to: number): Actor | null {
  const that = thatBefore(reading.words, to - 1)
  if (that < 0 || to - that > 5) return null
  const actor = englishActorAfter(reading.words, that + 1, reading, (at) => at >= to)
  return actor?.kind === 'role' && actor.to === to ? actor : null
}

/** A name that no list knows, at the start of its clause: "Luxembourg was requested to …". */
function properName(reading: Reading, to: number): Actor | null {
  const { words } = reading
  let from = to
  while (from > 0 && to - from < 5 && reading.isCapital(words[from - 1] as Word)) from--
  const before = words[from - 1]?.text
  return from < to && (before === undefined || isBreak(before)) ? { kind: 'name', from, to } : null
}

/** "The Council requested the secretariat to …", "agreed to ask the Director to …", "Requests the Mayor to …". */
function requested(
  reading: Reading,
  i: number,
  { agreed, listed, decided, before }: Setting,
  earlier: readonly Task[]
): Task | null {
  const { words } = reading
  const { active, base, heads, operative } = englishRequests
  const opens = listed && (i === 0 || (i === 1 && words[0]?.text === 'to'))
  // "Requests the Director to …" without a decision above it is the text of a resolution.
  const head = opens ? (heads.at(words, i) ?? (decided ? operative.at(words, i) : null)) : null
  const past = head ? null : active.at(words, i)
  const infinitive = head || past ? null : base.at(words, i)
  const hit = head ?? past ?? infinitive
  if (!hit || hit.joined) return null
  let clause = i
  let chair = false
  if (past) {
    const subject = requester(reading, i, earlier, before)
    if (!subject) return null
    chair = subject.kind === 'chair'
    clause = subject.clause
  } else if (infinitive) {
    const joint = words[i - 1]?.text ?? ''
    const settled =
      words.slice(Math.max(0, i - 24), i).some((w) => settles.has(w.text)) && acts(reading).some((a) => a.verb < i)
    if (!(joint === 'to' || joint === 'and' || joint === ',') || !(settled || agreed)) return null
  }
  const owner = askedParty(reading, i + hit.length)
  if (!owner) return null
  if (owner.verb !== null && procedure.en.at(words, owner.verb)) return null
  if (
    chair &&
    !agreed &&
    owner.kind === 'body' &&
    /^(?:consider|examine|discuss|comment|share|review|provide)$/.test(words[owner.verb ?? -1]?.text ?? '')
  )
    return null
  return { cue: hit.value, owner, at: i, clause }
}

/** The body or chair that asks: only their requests are settled. */
function requester(
  reading: Reading,
  i: number,
  earlier: readonly Task[],
  before: Unit | undefined
): { kind: string; clause: number } | null {
  const { words } = reading
  let at = i - 1
  while (at >= 0 && (adverbs.en.at(words, at) || words[at]?.text === 'has' || words[at]?.text === 'have')) at--
  const previous = words[at]?.text
  if (previous === 'had' || (previous !== undefined && beForms.has(previous))) return null
  const aside = previous === ',' ? beforeAside(words, at) : at
  if (aside < at) at = aside
  else if (previous === 'and' || previous === ',') {
    const act = acts(reading).findLast((a) => a.verb < i && a.actor)
    if (act) return { kind: 'body', clause: at }
    const first = previous === 'and' ? subjectOfOpening(reading, at) : null
    if (first) return { kind: 'body', clause: at }
    return earlier.length > 0 && previous === 'and' ? { kind: 'body', clause: at } : null
  }
  if (previous === 'it' || previous === 'they')
    return pronoun(reading, at, before) ? { kind: 'body', clause: at } : null
  const actor = englishActorBefore(words, at + 1, reading)
  const kind = actor && isPresiding(reading, actor) ? 'chair' : actor?.kind
  if (!actor || (kind !== 'body' && kind !== 'chair') || isVague(reading, actor) || isElsewhere(words, actor, 'en'))
    return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && (subordinate.en.has(joint) || joint === 'of' || joint === 'by')) return null
  return { kind, clause: actor.from }
}

/** "It requested the Registrar to …", "They asked the secretariat to …": the body, or all members, of whom the sentence before speaks. */
function pronoun({ words, sentence }: Reading, at: number, above: Unit | undefined): boolean {
  const joint = words[at - 1]?.text
  if (joint !== undefined && !isBreak(joint)) return false
  // Under a heading only the body that meets can be meant.
  if (at === 0 && sentence.index === 0 && words[at]?.text === 'it' && above?.kind === 'heading') return true
  for (const earlier of sentencesBefore(sentence, above).slice(0, pronounReach)) {
    const reading = readSentence(earlier)
    const subject = acts(reading).findLast((act) => act.actor)?.actor ?? openingSubject(reading)
    if (!subject) continue
    if (isVague(reading, subject) || isElsewhere(reading.words, subject, 'en')) return false
    if (words[at]?.text === 'it') return subject.kind === 'body'
    return subject.kind === 'body' || isMembership(reading, subject)
  }
  return false
}

/** How many sentences back a pronoun may look for whom it means. */
const pronounReach = 3

/** The sentences before one, the nearest first, in its own unit and the one above. */
const sentencesBefore = ({ unit, index }: Sentence, above: Unit | undefined): readonly Sentence[] =>
  [...(above && above.kind !== 'heading' ? above.sentences : []), ...unit.sentences.slice(0, index)].reverse()

/** The actor that opens a sentence, before its verb: "Members expressed …", "In reply, the Board regretted …". */
function openingSubject(reading: Reading): Actor | null {
  const { words } = reading
  for (let verb = 1; verb < Math.min(words.length, 16); verb++) {
    if (!isOpeningVerb((words[verb] as Word).text)) continue
    const actor = englishActorBefore(words, verb, reading)
    if (actor && opensSentence(words, actor.from)) return actor
  }
  return null
}

const doSo = phrases(['do so'])

/** Who is asked: the words between the request and "to" or "that", and the verb of the task. */
function askedParty(
  reading: Reading,
  from: number
): { from: number; to: number; kind: string | null; verb: number | null } | null {
  const { words } = reading
  let to = from
  let depth = 0
  while (to < words.length && to < from + 24) {
    const text = (words[to] as Word).text
    if (text === '(') depth++
    else if (text === ')') depth--
    // "Member States in a position to do so | to pay"
    else if (depth === 0 && text === 'to' && doSo.at(words, to + 1) && words[to + 3]?.text === 'to') to += 2
    else if (depth === 0 && /^(?:to|that|with)$/.test(text)) break
    // "directed Ms. Reyes", "asked J. Okello"
    else if (depth === 0 && text === '.' && (isTitle(words, to - 1) || words[to - 1]?.text.length === 1)) {
      to++
      continue
    } else if (depth === 0 && (/^[;:.]$/.test(text) || modals.has(text))) return null
    to++
  }
  const behind = behindRelative(words, from, to)
  if (behind !== null) {
    const actor = englishActorAfter(words, from, reading, (at) => at >= behind.from)
    return { from, to: behind.to, kind: actor?.kind ?? null, verb: behind.to + 1 }
  }
  const joint = words[to]?.text
  if (joint === undefined || to === from || !/^(?:to|that|with)$/.test(joint)) return null
  // "at its next session", "in consultation with …" between commas are no part of the name.
  const comma = words
    .slice(from, to)
    .findIndex(
      (w, k) =>
        w.text === ',' &&
        /^(?:at|in|through|within|as|with|including|by|on|under|after|during|for)$/.test(
          words[from + k + 1]?.text ?? ''
        )
    )
  const end = comma > 0 ? from + comma : to
  const verb = skipAdverbs(words, to + 1, 'en')
  if (joint === 'to' && /^(?:the|a|an|its|their|this|his|her|all|each)$/.test(words[to + 1]?.text ?? '')) return null
  if (joint === 'that') return null
  if (/^(?:for|about|whether|how|why|what|if|in|on|at|as|and|or|by|from|an?)$/.test(words[from]?.text ?? ''))
    return null
  const actor = englishActorAfter(words, from, reading, (at) => at >= end)
  return { from, to: end, kind: actor?.kind ?? null, verb: joint === 'to' ? verb : null }
}

/**
 * "members that had not yet done so | to submit", "States which have yet to sign | to do so": where the relative clause before word `end` or at it
 * begins, and the "to" behind it before the task; null where there is none.
 */
function behindRelative(words: readonly Word[], start: number, end: number): { from: number; to: number } | null {
  const from = words.findIndex(
    ({ text }, i) => i > start && i <= end && relativePronouns.has(text) && opensRelative.has(words[i + 1]?.text ?? '')
  )
  if (from < 0) return null
  for (let to = from + 2; to < Math.min(words.length, from + longestRelative); to++) {
    const { text } = words[to] as Word
    if (/^[;:.]$/.test(text)) return null
    const task = isTask(words, to + 1) || (words[to + 1]?.text === 'do' && words[to + 2]?.text === 'so')
    if (text === 'to' && !withInfinitive.has(words[to - 1]?.text ?? '') && task) return { from, to }
  }
  return null
}
const opensRelative = new Set(taskLexicon.relatives.verbs)
const withInfinitive = new Set(taskLexicon.relatives.withInfinitive)
/** In words. */
const longestRelative = 20

/** "Clerk to submit comments by Friday.": who is to act opens the sentence, or a part behind a semicolon, without article or verb. */
function ordered(reading: Reading, from: number, listed: boolean): Task | null {
  const { words } = reading
  const to = words.findIndex((w, i) => i > from && i < from + 6 && w.text === 'to')
  if (to < 0 || !isTask(words, to + 1) || !reading.isCapital(words[from] as Word)) return null
  // "Agreed to start": a participle is no name.
  if (acts(reading).some((act) => act.verb === from && act.actor === null)) return null
  // "Staff continued to …" has a verb before.
  if (words.slice(from + 1, to).some((w) => !reading.isCapital(w) && !/^(?:of|for|and|the|[.,&])$/.test(w.text)))
    return null
  const owner =
    listedName(reading, from) ??
    englishActorAfter(words, from, reading, (at) => at >= to) ??
    (from === 0 || words[from - 1]?.text === ';' ? firstName(reading, from, to) : null)
  if (!owner || owner.to !== to || owner.kind === 'member') return null
  // "The Company Secretary to update the website.": with an article only an office, and no other verb.
  if (
    isDefinite(words[from]?.text ?? '') &&
    (owner.kind !== 'role' || hasFiniteVerb(reading.sentence.passage.text, 'en'))
  )
    return null
  // An entry of a list needs no full stop where it names a person.
  const whole = words.at(-1)?.text === '.' || (listed && owner.kind === 'name')
  return whole ? { cue: 'is-to', owner, at: to, clause: from } : null
}

/** "Lena to book the room.": a name that no list knows, where the sentence has no other verb. Nouns of action are no names. */
function firstName({ words, sentence }: Reading, from: number, to: number): Actor | null {
  const first = words[from]?.text ?? ''
  if (
    to - from > 2 ||
    words.length > 20 ||
    noNames.has(first) ||
    /(?:s|ing|ion|ment|ity|nce|al|ure|sal|ty)$/.test(first)
  )
    return null
  return hasFiniteVerb(sentence.passage.text, 'en') ? null : { kind: 'name', from, to }
}

/** "… of its intention to plan", "undertook to report". */
function undertaken(reading: Reading, i: number): Task | null {
  const { words } = reading
  const hit = englishRequests.commitments.at(words, i)
  if (!hit || hit.joined || isOpen(reading, i)) return null
  const verb = skipAdverbs(words, i + hit.length, 'en')
  const listed = isTask(words, verb)
  const personal = personalPromises.at(words, i) !== null
  const open = (personal || promises.at(words, i)) && /^[a-z]{2,}$/.test(words[verb]?.text ?? '')
  if (!listed && (!open || states.has(words[verb]?.text ?? ''))) return null
  if (hit.value === 'intention') {
    for (let verb = 1; verb < i; verb++) {
      if (!/ed$|^(?:told|gave|made|wrote)$/.test((words[verb] as Word).text)) continue
      const actor = englishActorBefore(words, verb, reading)
      if (actor) return { cue: hit.value, owner: actor, at: i, clause: actor.from }
    }
    return null
  }
  const has = words[i - 1]?.text === 'has' || words[i - 1]?.text === 'have' ? i - 1 : i
  const actor = englishActorBefore(words, has, reading) ?? listedNameBefore(reading, has)
  // "In reply she undertook to include the data": a task, and whose it is stands in another sentence.
  const person = i === 1 ? personBefore(reading) : null
  if (!actor && pronouns.en.at(words, i - 1) && (promises.at(words, i) || (personal && person)))
    return { cue: hit.value, owner: null, ...(person && { person }), at: i, clause: i }
  if (!actor || (actor.kind === 'body' && isElsewhere(words, actor, 'en'))) return null
  if (!listed && personal && actor.kind !== 'role' && actor.kind !== 'name') return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint)) return null
  const dated = actor.kind === 'body' && words[i]?.text === 'agreed'
  return { cue: hit.value, owner: actor, at: i, clause: actor.from, dated }
}

/** "The MAG suggested that LP members arrange …", "it was agreed that the Director should …". */
function suggested(reading: Reading, i: number, agreed: boolean): Task | null {
  const { words } = reading
  // "Ordered, That the Clerk invite …": what the body itself is to do is no task.
  const ordered = words[i]?.text === 'that' && i <= 2 && /^(?:resolved|ordered|agreed)$/.test(words[0]?.text ?? '')
  const hit = ordered ? { length: 1 } : englishRequests.suggestions.at(words, i)
  if (!hit) return null
  const impersonal = settles.has(words[i]?.text ?? '') && words[i - 1]?.text === 'was' && words[i - 2]?.text === 'it'
  if (!impersonal && !agreed && !ordered) {
    const actor = englishActorBefore(words, i, reading)
    if (actor?.kind !== 'body' || isVague(reading, actor) || isElsewhere(words, actor, 'en')) return null
    const joint = words[actor.from - 1]?.text
    if (joint !== undefined && subordinate.en.has(joint)) return null
  }
  const from = i + hit.length
  // "its present level": after a determiner the word is no verb.
  const stop = (at: number) =>
    words[at]?.text === 'should' || (taskVerbs.base.at(words, at) !== null && !isDefinite(words[at - 1]?.text ?? ''))
  for (let to = from + 1; to < Math.min(words.length, from + 16); to++) {
    const text = (words[to] as Word).text
    // "that a group be set up": what is to be set up is not who does it.
    if (text === '.' || text === ';' || text === ':' || text === 'to' || text === 'be' || modals.has(text)) return null
    // "that members may submit comments": leave to do something is no task.
    if (permits.has(text)) return null
    // "that the Council endorse the plan": what the body itself is to do.
    if (procedure.en.at(words, to) && englishActorAfter(words, from, reading, (at) => at >= to)?.to === to) return null
    if (!stop(to)) continue
    const verb = text === 'should' ? skipAdverbs(words, to + 1, 'en') : to
    if (!isTask(words, verb)) return null
    const actor = englishActorAfter(words, from, reading, (at) => at >= to)
    if (ordered && actor?.kind === 'body' && actor.to - actor.from <= 2) return null
    if (actor && actor.to === to) return { cue: 'suggested', owner: actor, at: i, clause: i }
  }
  return null
}
