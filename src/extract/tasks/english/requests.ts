/** "The Council requested the secretariat to …", "members were asked to …". */
import {
  type Actor,
  adverbs,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  skipAdverbs,
  subordinate
} from '../../../language/actors.ts'
import { procedure } from '../../../language/decisions.ts'
import { englishRequests, onlyDated, onlySettled } from '../../../language/requests.ts'
import { asides, beForms, considers, modals, settles } from '../../../language/task-clauses.ts'
import type { Word } from '../../../language/words.ts'
import type { Unit } from '../../../outline/index.ts'
import { acts } from '../../acts/index.ts'
import { beforeAside, clauseStart, isOpeningVerb, subjectOfOpening } from '../../acts/subject-en.ts'
import { isPresiding } from '../../attendance.ts'
import type { Reading } from '../../reading.ts'
import { isOpen, reportsCommitment } from '../open.ts'
import { isVague } from '../owners.ts'
import type { Setting, Task } from '../task.ts'
import { askedParty } from './asked.ts'
import { pronoun } from './persons.ts'
import { bareOffice, properName, withListed } from './subjects.ts'
import { isTask } from './verbs.ts'

/** "MAG members were asked to volunteer". */
export function asked(reading: Reading, i: number, agreed: boolean): Task | null {
  const { words } = reading
  const be = words[i]?.text ?? ''
  if (!beForms.has(be)) return null
  const verb = skipAdverbs(words, i + 1, 'en')
  const hit = englishRequests.passive.at(words, verb)
  // "was requested, together with the Legal Adviser, to prepare"
  const behind = hit ? behindAgent(reading, behindComma(words, verb + hit.length)) : -1
  if (!hit || !/^(?:to|with)$/.test(words[behind]?.text ?? '')) return null
  const previous = words[i - 1]?.text ?? ''
  if (modals.has(previous) || previous === 'not' || previous === 'had') return null
  let at = i
  if (be === 'been') {
    if (previous !== 'has' && previous !== 'have') return null
    at = i - 1
  }
  if (be === 'be' ? !agreed : onlySettled.has(hit.value) || isOpen(reading, i)) return null
  if (procedure.en.at(words, behind + 1)) return null
  const named = englishActorBefore(words, at, reading)
  const several = named && words.slice(named.from, at).some((w) => w.text === 'and')
  const actor =
    joinedMembers(reading, at) ??
    (named && several ? withListed(reading, named) : named) ??
    properName(reading, at) ??
    bareOffice(reading, at) ??
    described(reading, at)
  if (!actor || (actor.kind === 'body' && isElsewhere(reading, actor))) return null
  const before = words[actor.from - 1]?.text
  // "a committee | chaired by the Minister of Justice | was asked": who leads it is not who is asked.
  const led = before === 'by' ? englishActorBefore(words, actor.from - 2, reading) : null
  if (before === 'by')
    return led && { cue: hit.value, owner: { ...led, to: actor.to }, at: i, clause: clauseStart(words, led.from) }
  if (
    before !== undefined &&
    subordinate.en.has(before) &&
    !(before === 'that' && (agreed || reportsCommitment(reading, actor.from)))
  )
    return null
  return {
    cue: hit.value,
    owner: actor,
    at: i,
    clause: clauseStart(words, actor.from),
    // "Governments are encouraged to introduce …" is a wish where it tells no time.
    ...((onlyDated.has(hit.value) || words[verb]?.text === 'encouraged') && { dated: true })
  }
}

/** "was tasked | by the Council | with": the word behind the body that asks; `i` itself where none stands there. */
function behindAgent(reading: Reading, i: number): number {
  if (reading.words[i]?.text !== 'by') return i
  const agent = englishActorAfter(reading.words, i + 1, reading, (at) =>
    /^(?:to|with)$/.test(reading.words[at]?.text ?? '')
  )
  return agent?.kind === 'body' ? agent.to : i
}

/** The word behind an aside between commas that opens at word `at`; `at` where none does. */
function behindComma(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',' || !asides.has(words[at + 1]?.text === 'together' ? 'with' : (words[at + 1]?.text ?? '')))
    return at
  const end = words.findIndex((w, i) => i > at && i < at + longestAside && w.text === ',')
  return end < 0 ? at : end + 1
}
/** In words. */
const longestAside = 14

/** "The Secretariat will send a questionnaire and | members | are invited to respond": members named behind "and", without an article. */
function joinedMembers(reading: Reading, to: number): Actor | null {
  const { words } = reading
  if (words[to - 2]?.text !== 'and' || !/s$/.test(words[to - 1]?.text ?? '')) return null
  const first = englishActorBefore(words, to - 2, reading)
  const actor = englishActorAfter(words, to - 1, reading, (at) => at >= to)
  // "Ministries and divisions | have been directed to": many of both. "The Chair and members are asked to …"
  const many = first?.from === 0 && first.kind === 'role' && actor?.kind === 'role' && actor.to === to
  if (first) return many ? { ...first, to } : null
  return actor?.kind === 'member' && actor.to === to ? actor : null
}

/** "Members with outstanding reports | were urged": many who are described, at the start of a sentence. */
function described({ words, isCapital, isAcronym }: Reading, to: number): Actor | null {
  if (to < 3 || to > longestDescribed || !/^(?:with|in|whose|of|from|without)$/.test(words[1]?.text ?? '')) return null
  if (words.slice(0, to).some((w) => /^[.;:]$/.test(w.text))) return null
  const head = englishActorAfter(words, 0, { isCapital, isAcronym }, (at) => at >= 1)
  return head && (head.kind === 'role' || head.kind === 'member') ? { kind: 'role', from: 0, to } : null
}
/** In words. */
const longestDescribed = 12

/** "The Council requested the secretariat to …", "agreed to ask the Director to …", "Requests the Mayor to …". */
export function requested(
  reading: Reading,
  i: number,
  { agreed, listed, decided, before, settled: after = false }: Setting,
  earlier: readonly Task[]
): Task | null {
  const { words } = reading
  const { active, base, heads, operative } = englishRequests
  const opens = listed && (i === 0 || (i === 1 && (decided || after) && words[0]?.text === 'to'))
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
    if (!(joint === 'to' || joint === 'and' || joint === ',')) return null
    if (!settled && !agreed && !(joint === 'to' && decided && opensWithInfinitive(words))) return null
    // "charge the Minister with following it up", not "charge visitors with a fee"
    if (words[i]?.text === 'charge' && !chargesWith(words, i)) return null
  }
  const owner = askedParty(reading, i + hit.length)
  if (!owner) return null
  // "5. To invite members to declare an interest" names an item of business.
  if (i === 1 && !decided && head && !(owner.verb !== null && isTask(words, owner.verb))) return null
  if (owner.verb !== null && procedure.en.at(words, owner.verb)) return null
  if (chair && !agreed && owner.kind === 'body' && considers.has(words[owner.verb ?? -1]?.text ?? '')) return null
  return { cue: hit.value, owner, at: i, clause }
}

/** "To take note of the report, and to charge …", "Decision: To …": what was decided is told in the infinitive. */
function opensWithInfinitive(words: readonly Word[]): boolean {
  const colon = words.slice(0, 8).findIndex((w) => w.text === ':')
  return words[colon + 1]?.text === 'to'
}

const chargesWith = (words: readonly Word[], i: number): boolean =>
  words.slice(i + 1, i + 16).some((w, k) => w.text === 'with' && /[a-z]{2}ing$/.test(words[i + k + 2]?.text ?? ''))

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
  else if (previous === 'and' || previous === 'but' || previous === ',') {
    // "It therefore decided … and asked …": the body that an earlier sentence names.
    const act = acts(reading).findLast((a) => a.verb < i && (a.actor || a.antecedent))
    if (act) return { kind: 'body', clause: at }
    const first = previous === 'and' ? subjectOfOpening(reading, at) : null
    if (first) return { kind: 'body', clause: at }
    // "It stressed the importance … and assigned the team to submit a draft"
    if (
      previous === 'and' &&
      words[0]?.text === 'it' &&
      isOpeningVerb(words[1]?.text ?? '') &&
      pronoun(reading, 0, before)
    )
      return { kind: 'body', clause: at }
    return earlier.length > 0 && previous === 'and' ? { kind: 'body', clause: at } : null
  }
  if (previous === 'it' || previous === 'they')
    return pronoun(reading, at, before) ? { kind: 'body', clause: at } : null
  const actor = englishActorBefore(words, at + 1, reading)
  const kind = actor && isPresiding(reading, actor) ? 'chair' : actor?.kind
  if (!actor || (kind !== 'body' && kind !== 'chair') || isVague(reading, actor)) return null
  if (kind === 'body' && isElsewhere(reading, actor)) return null
  const joint = words[actor.from - 1]?.text
  if (joint !== undefined && (subordinate.en.has(joint) || joint === 'of' || joint === 'by')) return null
  return { kind, clause: actor.from }
}
