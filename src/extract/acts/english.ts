import {
  type Actor,
  adverbs,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  skipAdverbs,
  subordinate
} from '../../language/actors.ts'
import {
  accords,
  active,
  bareTails,
  decidedAccords,
  further,
  notDecided,
  type Outcome,
  openingPhrase,
  outcomes,
  passive,
  present,
  resolvedEn,
  type VerbEntry
} from '../../language/decisions.ts'
import { agentEnds } from '../../language/task-clauses.ts'
import { findVote, isCount } from '../../language/votes.ts'
import { isBreak, type Word } from '../../language/words.ts'
import { printed, type Reading } from '../reading.ts'
import {
  type Act,
  type Antecedent,
  aboutBusiness,
  aboutDocument,
  byAll,
  endsInColon,
  isAnnounced,
  isBusinessNoun,
  isDated,
  isManner,
  isMembership,
  isOf,
  isPast,
  isView,
  opensClause,
  thenIn
} from './act.ts'
import { bareOutcome, capitalAct, carriedMotion, ellipticAct } from './short.ts'
import {
  beBefore,
  beForms,
  beforeAdverbs,
  beforeAside,
  beforeChanges,
  clauseStart,
  isNoteMark,
  opensSentence,
  passiveSubject,
  subjectOfOpening
} from './subject-en.ts'

const auxiliaries = new Set(['has', 'have'])
/** Between a body and the verb they make it another's: an earlier time, a wish, a passive. */
const otherVerbs = new Set(['had', 'would', 'will', 'shall', 'should', 'could', 'might', 'must', 'can', 'cannot', 'be'])

export function englishActs(reading: Reading, antecedentOf: Antecedent): Act[] {
  const { words } = reading
  /** `end`: the word behind the verb. */
  const found: (Act & { end?: number })[] = []
  const resolved = resolvedEn.at(words, 0)
  // "RESOLVED -" alone leads its list in.
  if (resolved && !words.slice(resolved.length).some(({ text }) => /[a-z]/.test(text))) return []
  if (
    resolved &&
    /^(?:resolved|ordered|agreed)|^be it|^it was resolved/.test(
      words[0]?.text === 'resolved' ? 'resolved' : printed(reading, 0, 3).toLowerCase()
    )
  ) {
    // "Ordered, That …", "Agreed, That …": as parliaments minute.
    const kind = words[0]?.text === 'agreed' ? 'agreed' : 'decided'
    return [resolvedAct(reading, resolved.length) ?? { kind, cue: 'resolved', verb: 0, clause: 0, actor: null }]
  }
  const short = ellipticAct(reading) ?? bareOutcome(reading) ?? carriedMotion(reading) ?? capitalAct(reading)
  if (short) return [short]
  for (let i = 0; i < words.length; i++) {
    const accord = accords.en.at(words, i)
    if (
      accord &&
      !notDecided.en.within(words, i - 3, i + 1) &&
      words[i - 1]?.text !== 'no' &&
      (opensClause(words, i) || opensSentence(words, i))
    ) {
      found.push({
        kind: decidedAccords.at(words, i) ? 'decided' : 'agreed',
        cue: 'accord',
        verb: i,
        clause: i,
        actor: null
      })
      i += accord.length - 1
      continue
    }
    const outcome = outcomes.en.at(words, i)
    const fate = outcome && proposalOutcome(reading, i, outcome.value)
    if (fate) {
      found.push(fate)
      i += outcome.length - 1
      continue
    }
    const hit = active.en.at(words, i) ?? present.at(words, i) ?? passive.en.at(words, i)
    if (!hit || hit.joined || isOtherThing(words, hit.value, i + hit.length)) continue
    const act = englishAct(reading, i, hit.length, found, antecedentOf)
    const last = found.at(-1)
    // "received and noted the report" is one act, told by the stronger verb.
    if (act && last && act.clause === i - 1 && words[i - 1]?.text === 'and' && last.end === i - 1) {
      if (act.kind !== 'noted') last.kind = act.kind
      last.end = i + hit.length
    } else if (act) found.push({ ...act, end: i + hit.length })
    i += hit.length - 1
  }
  return found
}

/** "Resolved, the Board adopts the calendar": what the body does, as the resolution words it. `from`: behind the verb of resolving. */
function resolvedAct(reading: Reading, from: number): Act | null {
  const { words } = reading
  const start = words[from]?.text === ',' ? from + 1 : from
  for (let at = start + 1; at < Math.min(words.length, start + longestBody); at++) {
    const hit = present.at(words, at)
    if (!hit?.value.procedure) continue
    const actor = englishActorBefore(words, at, reading)
    return actor?.kind === 'body' && (actor.from === start || words[actor.from - 1]?.text === 'that')
      ? { kind: hit.value.kind, cue: 'resolved', verb: at, clause: 0, actor }
      : null
  }
  return null
}
/** In words. */
const longestBody = 10

/** "The Board's motion failed to obtain the majority": what a predicate tells of a proposal that is its subject. */
function proposalOutcome(reading: Reading, i: number, told: Outcome): Act | null {
  const { words } = reading
  const next = words[i + 1]?.text ?? '.'
  // "A motion by Mr. Ibarra to reduce the fee failed 2-3."
  if (told.ends && !isBreak(next) && !/^\d/.test(next) && (next === 'to' || !bareTails.at(words, i + 1))) return null
  const start = passiveSubject(words, i - 1)
  if (start >= i || isPast(reading, i)) return null
  const joint = words[start - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint)) return null
  if (!words.slice(start, i).some(isBusinessNoun)) return null
  return { kind: told.kind, cue: told.id, verb: i, clause: clauseStart(words, start), actor: null }
}

function englishAct(
  reading: Reading,
  i: number,
  length: number,
  earlier: readonly Act[],
  antecedentOf: Antecedent
): Act | null {
  const { words } = reading
  let at = beforeAdverbs(words, i)
  let previous = words[at]?.text
  const commaAdverb = previous === ',' && adverbs.en.at(words, at - 1)
  if (commaAdverb) {
    at = beforeAdverbs(words, at)
    previous = words[at]?.text
  }
  if (previous === 'it' && words[at - 1]?.text === 'be')
    return { kind: 'decided', cue: 'resolved', verb: i, clause: i, actor: null }
  if (previous === undefined || notDecided.en.within(words, Math.max(0, at - 3), i + length)) return null
  if (beForms.has(previous)) return englishPassive(reading, i, length, at)
  if (isPast(reading, i)) return null
  if (previous === 'and' && earlier.length === 0 && passive.en.at(words, i) && words[i + length]?.text !== 'to') {
    // "was put to the vote and lost"
    const be = beBefore(words, at)
    if (be >= 0) return englishPassive(reading, i, length, be)
  }
  const verb = active.en.at(words, i)?.value ?? present.at(words, i)?.value
  if (!verb || isView(reading, verb, i + length) || (verb.formal && isDated(words, i + length))) return null
  if (verb.object === 'document' && !aboutDocument(words, i + length, i + length + 7)) return null
  if (verb.object === 'business' && (isCount(words[i + length]) || !aboutBusiness(words, i + length, i + length + 7)))
    return null
  if (verb.en.then && thenIn(words, i + length, verb.en.then) < 0) return null
  if (verb.vote && findVote(reading.sentence.passage.text) === null) return null
  if (verb.list && !endsInColon(reading)) return null
  if (!isOf(verb, words, i + length, i + length + 2)) return null
  if (auxiliaries.has(previous)) at = beforeAdverbs(words, at)
  const last = earlier.at(-1)
  if ((previous === ',' || isNoteMark(words, at)) && !last) {
    at = beforeAside(words, at)
    if (words[at]?.text === 'and') previous = 'and'
  }
  if (previous === 'and' || (previous === ',' && last)) {
    // "…, supported by the Fund" is a participle.
    if (words[i + length]?.text === 'by' && !isManner(words, i + length)) return null
    if (last) return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: last.actor }
    // "The Assembly heard the report and approved the accounts": the body of the verb before.
    const body = previous === 'and' && active.en.at(words, i) ? subjectOfOpening(reading, at) : null
    if (!body || (body.acronym && !verb.implicit)) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: 0, actor: body }
  }
  // "The Conference considered a draft decision, which it adopted, as orally amended"
  if (previous === 'it' && words[at - 1]?.text === 'which' && isBreak(words[at - 2]?.text ?? '')) {
    const body = subjectOfOpening(reading, at - 2)
    return body ? { kind: verb.kind, cue: verb.id, verb: i, clause: 0, actor: body } : null
  }
  // "The Committee welcomed the progress, took note of the report and …": the first of several acts behind the verb that opens the sentence.
  if (previous === ',' && active.en.at(words, i) && takesObject(words, i, length)) {
    const body = subjectOfOpening(reading, at)
    if (body && !body.acronym && !isMovedAside(words, body.to, at))
      return { kind: verb.kind, cue: verb.id, verb: i, clause: 0, actor: body }
  }
  if (
    previous === 'it' &&
    (at === 0 || isBreak(words[at - 1]?.text ?? '') || (at < 12 && openingPhrase.en.at(words, 0)))
  ) {
    const antecedent = antecedentOf()
    if (antecedent === undefined && !(verb.implicit && further.en.within(words, at, i))) return null
    return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: null, antecedent: antecedent ?? null }
  }
  // "Members looked at two quotes. They did not accept the second."
  if (
    previous === 'they' &&
    (verb.procedure || verb.kind === 'rejected') &&
    (at === 0 || isBreak(words[at - 1]?.text ?? ''))
  ) {
    const antecedent = antecedentOf(true)
    if (antecedent !== undefined) return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: null, antecedent }
  }
  // "We decided not to fell the tree": minutes in the words of those who met.
  if (previous === 'we' && verb.procedure && active.en.at(words, i) && (at === 0 || isBreak(words[at - 1]?.text ?? '')))
    return { kind: verb.kind, cue: verb.id, verb: i, clause: at, actor: null }
  const actor =
    englishActorBefore(words, at + 1, reading) ??
    (words[beforeAdverbs(words, i)]?.text === ',' ? bodyBeforeAsides(reading, i) : null)
  if (!actor || (verb.formal && actor.acronym)) return null
  // "DECISIONS ADOPTED BY THE BOARD": a participle behind a word in capitals.
  if (actor.acronym && words[i + length]?.text === 'by' && !isManner(words, i + length)) return null
  if (actor.kind !== 'body' && !verb.anyone && !(byAll.has(verb.id) && isMembership(reading, actor))) return null
  // "the Council would be working from an amended agenda": another verb stands between.
  if (words.slice(actor.from, at + 1).some((w) => otherVerbs.has(w.text))) return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && subordinate.en.has(joint) && !(joint === 'that' && isAnnounced(reading, actor.from - 1)))
    return null
  if (joint !== undefined && (joint === 'of' || joint === 'to' || joint === 'by')) return null
  return {
    kind: verb.kind,
    cue: verb.id,
    verb: i,
    clause: earlier.length > 0 ? clauseStart(words, actor.from) : 0,
    actor
  }
}

/** "The Council, at its session held yesterday in the Old Hall, with Mr Mansour in the chair, | approved": when, where and under whom it met stands between. */
function bodyBeforeAsides(reading: Reading, i: number): Actor | null {
  const { words } = reading
  const comma = words.slice(0, longestBody).findIndex((w) => w.text === ',')
  if (comma < 1 || comma >= i || !/^(?:at|in|during|meeting|under|chaired)$/.test(words[comma + 1]?.text ?? ''))
    return null
  if (words.slice(comma, i).some((w) => /^[.;:]$/.test(w.text) || subordinate.en.has(w.text))) return null
  const actor = englishActorBefore(words, comma, reading)
  return actor?.kind === 'body' && actor.from === 0 ? actor : null
}

/** True where the words cannot be a participle: "took note", "approved | the accounts". */
const takesObject = (words: readonly Word[], i: number, length: number): boolean =>
  !/ed$/.test(words[i]?.text ?? '') || /^(?:the|its|their|this|that|to)$/.test(words[i + length]?.text ?? '')

/** True where an aside or another clause stands between: "The Board, …, heard". */
const isMovedAside = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((w) => /^[.;:]$/.test(w.text) || subordinate.en.has(w.text))

function englishPassive(reading: Reading, i: number, length: number, be: number): Act | null {
  const { words } = reading
  const verb = passive.en.at(words, i)?.value
  if (!verb || isPast(reading, i) || isByOthers(reading, i + length)) return null
  let at = be
  if (words[at]?.text === 'been') {
    at = beforeAdverbs(words, at)
    if (!auxiliaries.has(words[at]?.text ?? '')) return null
  }
  const aside = beforeAside(words, beforeAdverbs(words, at))
  // "The draft as a whole, as orally amended, was adopted"; of a title in quotation marks the last word is the subject.
  const before = beforeChanges(words, beforeAdverbs(words, aside + 1))
  const subject = /^["”»]$/.test(words[before]?.text ?? '') && before > 1 ? before - 1 : before
  if (words[subject]?.text === 'it') {
    const joint = words[subject - 1]?.text
    if (joint !== undefined && subordinate.en.has(joint)) return null
    const behind = skipAdverbs(words, i + length, 'en')
    const next = words[behind]?.text
    if (verb.object === 'document') return null
    // "it was voted 5-1 that"
    if (verb.id === 'voted')
      return thenIn(words, i + length, ['to', 'that']) < 0
        ? null
        : { kind: verb.kind, cue: 'it-was-voted', verb: i, clause: clauseStart(words, subject), actor: null }
    // "The proposal was put to the vote. It was rejected by 19 votes to 11."
    if (subject === 0 && verb.kind !== 'noted' && !isDated(words, i + length) && meansBusiness(reading))
      return { kind: verb.kind, cue: `was-${verb.id}`, verb: i, clause: 0, actor: null }
    const leadsIn = verb.id === 'decided' && next === ':'
    return leadsIn ||
      next === 'that' ||
      next === 'to' ||
      (next === 'not' && words[behind + 1]?.text === 'to') ||
      next === 'on' ||
      next === 'upon'
      ? { kind: verb.kind, cue: `it-was-${verb.id}`, verb: i, clause: clauseStart(words, subject), actor: null }
      : null
  }
  if (verb.id === 'voted') return null
  // "Three bids were received" tells what came in, and settles nothing.
  if (words[i]?.text === 'received' && isCount(words[passiveSubject(words, subject)])) return null
  // "An application was received on 22 June", "… from the school": what came in before the meeting.
  if (words[i]?.text === 'received' && /^(?:from|on|by)$/.test(words[i + length]?.text ?? '')) return null
  // "A platform has been created": what is there already.
  if (verb.made && words[be]?.text === 'been') return null
  // "Applications are decided within thirty days": a practice.
  if (verb.id === 'decided' && /^(?:is|are)$/.test(words[be]?.text ?? '')) return null
  // … and so are "Applications were decided within nine days", "… on average".
  if (verb.id === 'decided' && words.slice(i + length, i + length + 4).some((w) => /^(?:within|average)$/.test(w.text)))
    return null
  const start = passiveSubject(words, subject)
  const joint = words[start - 1]?.text
  if (start > subject || (joint !== undefined && subordinate.en.has(joint))) return null
  if (verb.motion && !words.slice(start, subject + 1).some(isBusinessNoun)) return null
  if (!isOf(verb, words, start, subject + 1)) return null
  if (verb.made && !isNewGroup(reading, start, subject + 1, i + length)) return null
  const thing = verb.kind === 'approved' ? aboutBusiness : aboutDocument
  // "Two quotations were opened. The lower was accepted."
  const meant = oneOf.has(words[words[start]?.text === 'the' ? start + 1 : start]?.text ?? '') && meansBusiness(reading)
  if (verb.object === 'document' && !meant && !thing(words, start, subject + 1)) return null
  return {
    kind: verb.kind,
    cue: `was-${verb.id}`,
    verb: i,
    clause: clauseStart(words, start),
    actor: agentOf(reading, i + length)
  }
}

/** "approved unanimously by the Committee": the body that acts, with nothing but adverbs before it. */
function agentOf(reading: Reading, i: number): Actor | null {
  const by = skipAdverbs(reading.words, i, 'en')
  if (reading.words[by]?.text !== 'by') return null
  // The name of a body may go on with "for".
  const agent = englishActorAfter(reading.words, by + 1, reading, (at) => {
    const { text = '' } = reading.words[at] ?? {}
    return text !== 'for' && agentEnds.has(text)
  })
  return agent?.kind === 'body' && !agent.acronym ? agent : null
}

/** With the article these stand for one of the things of the sentence before. */
const oneOf = new Set([
  'lower',
  'lowest',
  'higher',
  'highest',
  'cheaper',
  'cheapest',
  'latter',
  'former',
  'first',
  'second',
  'third'
])

/** True where "It" stands for a thing put to the meeting, with which the sentence before opens: "The proposal …", "A motion …". */
function meansBusiness({ sentence }: Reading): boolean {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  return earlier?.words.slice(0, 4).some(isBusinessNoun) ?? false
}

/** "A ministerial committee | was formed": a group named for the first time, of no earlier year. */
function isNewGroup(reading: Reading, from: number, to: number, after: number): boolean {
  const { words } = reading
  const first = words[from]?.text === 'and' ? from + 1 : from
  if (!/^(?:an?|two|three)$/.test(words[first]?.text ?? '') || isDated(words, after)) return false
  return englishActorAfter(words, first, reading, (at) => at >= to)?.kind === 'body'
}

/** True where a body acts whose acts are told elsewhere: "was ratified by the national Parliament". `i`: after the participle. */
function isByOthers(reading: Reading, i: number): boolean {
  const { words } = reading
  const by = words.slice(i, i + 8).findIndex((w) => w.text === 'by')
  // "were appointed by the Governor", "were approved by the President of the University": an office acted, and no body.
  const agent = by === 0 ? englishActorAfter(words, i + 1, reading, (at) => at > i + 6) : null
  if (agent?.kind === 'role') return true
  // The President of another body, "of the University", not the one who presides.
  if (agent?.kind === 'chair' && words.slice(agent.from, agent.from + 4).some((w) => w.text === 'of')) return true
  return by >= 0 && isElsewhere(reading, { kind: 'body', from: i + by, to: i + by + 10 })
}

/** True where the thing that is made is none that a body decides on: "established contacts", "set up meetings". */
const isOtherThing = (words: readonly Word[], { en }: VerbEntry, from: number): boolean =>
  en.not?.some((noun) => words.slice(from, from + 3).some((w) => w.text === noun)) ?? false
