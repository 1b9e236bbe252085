import {
  type ActorKind,
  arabicActor,
  englishActorAfter,
  englishActorBefore,
  isElsewhere,
  skipAdverbs
} from '../language/actors.ts'
import { bare, decisionLexicon, doing, entryNouns, passive } from '../language/decisions.ts'
import { folded } from '../language/fold.ts'
import { countedValue, ordinalValue } from '../language/labels.ts'
import { officeOf } from '../language/offices.ts'
import { hasFiniteVerb } from '../language/prose.ts'
import { taskLexicon } from '../language/tasks.ts'
import { findVote, ofRejection } from '../language/votes.ts'
import { isBreak, Phrases, phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from '../language/words.ts'
import type { Decision, DecisionKind, DocumentKind, Language, Resolution, Vote } from '../model/record.ts'
import type { Sentence, Unit } from '../outline/index.ts'
import { isFollowUp, leadsActionsIn } from './action-lines.ts'
import { isBlank } from './action-tables.ts'
import { type Act, thenIn } from './acts/act.ts'
import { acts, headAct, leadingBody } from './acts/index.ts'
import { beforeAside } from './acts/subject-en.ts'
import type { Context } from './context.ts'
import { printed, type Reading, readSentence } from './reading.ts'

/** A decision as yet without the references in it, with what the extractor of action items needs to know of it. */
export interface Decided extends Omit<Decision, 'references'> {
  unit: Unit
  sentence: Sentence
  /** Range in the unit's passage. */
  start: number
  end: number
  /** True where it is a proposal that the meeting then agreed to. */
  proposal: boolean
}

/** Documents of these kinds tell what a meeting settled; the others quote, propose or prepare. */
const telling: ReadonlySet<DocumentKind> = new Set(['meeting-summary', 'summary-record', 'minutes', 'other'])
export const isTelling = (kind: DocumentKind): boolean => telling.has(kind)

const states = {
  en: new Phrases<(typeof decisionLexicon.states)[number]>(),
  ar: new Phrases<(typeof decisionLexicon.states)[number]>()
}
for (const state of decisionLexicon.states) {
  for (const phrase of state.en) states.en.add(phrase, state)
  for (const phrase of state.ar) states.ar.add(phrase, state)
}
const agreementKey = (text: string) =>
  folded(text)
    .replace(/^[\s"'(]+|[\s.,،؛;:!"')]+$/g, '')
    .replace(/\s+/g, ' ')
type Agreement = (typeof decisionLexicon.agreements)[number]
const agreements = new Map<string, Agreement>(
  decisionLexicon.agreements.flatMap((agreement) =>
    [...agreement.en, ...agreement.ar].map((phrase) => [agreementKey(phrase), agreement] as const)
  )
)
const lead = phrasesOf(decisionLexicon.agreementLeads)
const tail = phrasesOf(decisionLexicon.agreementTails)
/** What is only an agreement is never longer, in characters. */
const longestAgreement = 160

const openings = phrases([...agreements.keys()])
const openingSigns = new Set(`"'(`)
/** Whether the words from `at` on begin as an agreement does; most texts do not. */
function opensAgreement(words: readonly Word[], at: number): boolean {
  let first = at
  while (openingSigns.has(words[first]?.text ?? '')) first++
  return openings.at(words, first) !== null
}

/** The agreement that a text is, with or without the vote: "Carried, 7-2", "وبعد التصويت، رُفض الاقتراح بأغلبية 6 أصوات". */
function agreementIn(told: Unit | Sentence): Agreement | undefined {
  const { text } = told.passage
  if (text.length > longestAgreement) return undefined
  const { words } = told
  const own = told.folded.text
  let from = 0
  for (const language of ['en', 'ar'] as const) from = Math.max(from, lead[language].at(words, 0)?.length ?? 0)
  if (isBreak(words[from]?.text ?? '')) from++
  if (!opensAgreement(words, 0) && !opensAgreement(words, from)) return undefined
  const whole = agreements.get(agreementKey(own))
  if (whole) return whole
  const start = words[from]?.start ?? 0
  for (let i = from + 1; i < words.length; i++) {
    const { text: word, start: end } = words[i] as Word
    const ends = /^\d/.test(word) || word === '(' || tail.en.at(words, i) || tail.ar.at(words, i)
    const found = ends ? agreements.get(agreementKey(own.slice(start, end))) : undefined
    if (found) return findVote(text) ? found : undefined
  }
  return from > 0 ? agreements.get(agreementKey(own.slice(start))) : undefined
}

/** "It was agreed:", "It was agreed as follows:": words of agreement that lead a list in and answer no proposal. */
function leadingAgreement(unit: Unit): Decided | null {
  const last = unit.sentences.at(-1)
  if (!last || unit.sentences.length > 1 || !/[:：]\s*$/.test(unit.text) || unit.text.length > longestAgreement)
    return null
  const { words } = unit
  if (words.length < 4 || !opensAgreement(words, 0)) return null
  const tail = leadEndIn(words, unit.language)
  const from = (words[tail < 0 ? words.length - 1 : tail] as Word).start
  const agreement = agreements.get(agreementKey(unit.folded.text.slice(0, from)))
  if (!agreement || agreement.motion) return null
  return make(last, last, { kind: agreement.kind, cue: agreement.id, actor: null })
}

const proposals = phrasesOf(decisionLexicon.proposals)
const motions = phrasesOf(decisionLexicon.motions)
const headed = new Set([...decisionLexicon.headed.en, ...decisionLexicon.headed.ar].map(folded))

/** The decisions of a document that tells what a meeting settled, in reading order. `instruments`: the units that are the text of resolutions. */
export function decisions(context: Context, instruments: ReadonlyMap<Unit, Resolution>): Decided[] {
  const found: Decided[] = []
  const units = decidingUnits(context).filter(
    (unit) => (unit.kind !== 'heading' || isHeadedLine(unit)) && !isInstrument(instruments.get(unit))
  )
  const taken = new Set<Unit>()
  /** What stands under a line such as "Decisions:", or in such a column. */
  const entries = new Set<Unit>(decisionCells(units, false))
  /** What stands in sections that such a line leads in: a decision only where it opens with an act. */
  const parts = new Set<Unit>(decisionCells(units, true))
  units.forEach((unit, i) => {
    if (taken.has(unit)) return
    const lone = leadsActionsIn(unit) ? unit.sentences.at(-1) : undefined
    const sections = unit.kind !== 'item' && leadsDecisionsIn(unit) ? sectionsUnder(unit, context.units) : []
    for (const item of sections) parts.add(item)
    // "took the following decisions:" says nothing itself where each is told under a heading of its own.
    const next = units[i + 1]
    const bare = sections.length > 0 || (next !== undefined && headedDecision(next) !== null)
    const told = unitDecisions(context, unit, units[i - 1]).filter(
      (d) =>
        !isReferral(context, d) &&
        d.sentence !== lone &&
        !(bare && /took-decision$|^accord$/.test(d.cue) && /[:：]\s*$/.test(d.text))
    )
    // Clauses without a title are told as well where a body is named: "Having considered …, the Council decided: …".
    const own = instruments.has(unit) ? told.filter((d) => d.actor !== null) : told
    found.push(...own)
    // "Decision 12:" on its own line heads the paragraph below.
    const above = context.units[unit.index - 1]
    if (
      own.length === 0 &&
      !instruments.has(unit) &&
      unit.kind === 'paragraph' &&
      /[.؛;]$/.test(unit.text) &&
      above &&
      isBareHead(above)
    ) {
      const entry = listedDecision(unit, 'decided')
      if (entry) found.push(entry)
      return
    }
    const lead = leadOf(own, unit)
    if (own.length === 0 && sections.length === 0 && unit.kind !== 'item' && leadsDecisionsIn(unit))
      for (const item of listUnder(unit, context.units)) entries.add(item)
    if (own.length === 0 && !instruments.has(unit) && (entries.has(unit) || parts.has(unit) || isDecisionList(unit))) {
      const entry = listedDecision(unit, entries.has(unit) || isStatement(unit) ? 'decided' : null)
      if (entry) found.push(entry)
    }
    if (own.length === 0 && !instruments.has(unit)) {
      for (const told of actsUnder(context, unit)) {
        found.push(told)
        taken.add(told.unit)
      }
    }
    if (!lead) return
    const list = listUnder(unit, context.units)
    const children = list.length >= 2 || lead.cue === 'deciding-list' ? childrenOf(lead, list, unit) : []
    for (const child of children) {
      found.push(child)
      taken.add(child.unit)
    }
  })
  const settled = found.filter((decision, i) => !isTopic(decision, found[i + 1]))
  settled.forEach((decision, i) => {
    decision.id = `d${i + 1}`
  })
  // Children named their lead before it had an id.
  for (const decision of settled) {
    const lead = leads.get(decision)
    decision.parent = lead ? lead.id : null
  }
  return settled
}

/** "القرار رقم 3/14: طلب ترخيص معرض": behind the number stands only the topic, where the text below tells what was decided. */
function isTopic({ cue, kind, text, unit, start }: Decided, next: Decided | undefined): boolean {
  if (cue !== 'headed-decision' || kind !== 'decided' || /[.؛;!]$/.test(text)) return false
  if (!next || next.cue === 'headed-decision' || next.unit.index - unit.index > topicReach) return false
  return next.unit !== unit && leadingKind(unit.text.slice(start), unit.language) === null
}
/** How many units may stand between a topic and its decision. */
const topicReach = 4

/** The units whose sentences tell decisions: all of a document that tells them, of messages only the sections at their end. */
export const decidingUnits = ({ kind, units }: Context): readonly Unit[] =>
  isTelling(kind) ? units : units.filter(isFollowUp)

/** "أحال المجلس مشروع القانون إلى اللجنة": a committee's report tells who sent it the matter. */
function isReferral({ facts, language }: Context, { cue, actor }: Decided): boolean {
  const own = facts.body === null ? '' : folded(facts.body)
  const noun = language === 'en' ? 'committee' : 'لجن'
  return cue === 'referred' && actor !== null && own.includes(noun) && !folded(actor).includes(noun)
}

/** True where a text has a number or a title of its own: what it settles stands in the resolution. */
export const isInstrument = (text: Resolution | undefined): boolean =>
  text !== undefined && (text.number !== null || text.title !== null)

const leads = new WeakMap<Decided, Decided>()

function make(
  sentence: Sentence,
  range: { start: number; end: number },
  fields: {
    kind: DecisionKind
    cue: string
    actor: string | null
    evidence?: Decision['evidence']
    vote?: Vote | null
    proposal?: boolean
  }
): Decided {
  const { unit } = sentence
  const passage = unit.passage.slice(range.start, range.end)
  const vote = fields.vote ?? null
  return {
    id: '',
    parent: null,
    kind: fields.kind,
    actor: fields.actor,
    text: passage.text,
    evidence: fields.evidence ?? null,
    section: unit.section?.id ?? null,
    paragraph: paragraphOf(unit),
    vote: vote && fields.kind === 'rejected' ? ofRejection(vote) : vote,
    at: passage.at(),
    cue: fields.cue,
    unit,
    sentence,
    start: range.start,
    end: range.end,
    proposal: fields.proposal ?? false
  }
}

/** The number of the paragraph that holds a unit: its own or that of the paragraph above a list. */
export function paragraphOf(unit: Unit): string | null {
  for (let at: Unit | null = unit; at; at = at.parent) {
    if (at.label && (at.label.kind === 'decimal' || at.label.kind === 'number') && at.kind === 'paragraph')
      return at.number
  }
  return null
}

function unitDecisions(context: Context, unit: Unit, before: Unit | undefined): Decided[] {
  const led = leadingAgreement(unit)
  if (led) return [led]
  const whole = agreementIn(unit)
  const settled = whole && before ? settledBefore(context, unit, before, whole) : []
  if (settled.length > 0 || (whole && !whole.motion)) return settled
  const found: Decided[] = []
  unit.sentences.forEach((sentence, i) => {
    const agreement = i > 0 ? agreementIn(sentence) : undefined
    const here = agreement ? agreed(unit.sentences, i, sentence, agreement) : []
    // "For 41, against 30. Motion carried." below the motion.
    const above = here.length === 0 && agreement?.motion && before && unit.sentences.slice(0, i).every(isCountOnly)
    const settled = above ? settledBefore(context, unit, before, agreement) : here
    found.push(...(settled.length > 0 || (agreement && !agreement.motion) ? settled : direct(sentence)))
  })
  if (found.length === 0) {
    const head = headedDecision(unit)
    if (head) found.push(head)
  }
  return found
}

/** What the entries of a list tell of the body that leads it in. */
function actsUnder(context: Context, unit: Unit): Decided[] {
  const last = unit.sentences.at(-1)
  const body = last && /[:：]\s*$/.test(unit.text) ? leadingBody(readSentence(last)) : null
  if (body === null) return []
  const list = listUnder(unit, context.units)
  const acts = list.map((item) => (item.sentences[0] ? entryAct(readSentence(item.sentences[0])) : null))
  // Among entries that tell acts, others in the past tense are acts as well: "Suspended the Federation …".
  const telling = acts.filter((act) => act !== null).length * 2 >= list.length
  return list.flatMap((item, i) => {
    const [first] = item.sentences
    if (!first) return []
    const told =
      acts[i] ?? (telling && isPastAct(readSentence(first)) ? { kind: 'decided' as const, cue: 'list-entry' } : null)
    return told ? [make(first, first, { ...told, actor: body })] : []
  })
}

/** What the first words of an entry tell: "Approves …", "Does not approve …". */
function entryAct(reading: Reading): { kind: DecisionKind; cue: string } | null {
  const refused = entryNouns[reading.language].at(reading.words, 0)?.value === 'rejected'
  const act = refused ? { kind: 'rejected' as const, cue: 'list-entry' } : headAct(reading)
  return act && { ...act, kind: putOff(reading, act.kind, 1) ?? act.kind }
}

/** A regular past tense that opens an entry and asks nobody: "Suspended …", "Awarded …". Views of a body are none. */
function isPastAct({ words, language }: Reading): boolean {
  const first = words[0]?.text ?? ''
  if (language !== 'en' || !/^[a-z]{3,}ed$/.test(first)) return false
  return !notActs.has(first) && !asking.has(first)
}
const notActs = new Set(decisionLexicon.notActs.en)
const asking = new Set(
  taskLexicon.requests.flatMap((request) => request.en.active.map((form) => form.split(' ')[0] as string))
)

/** True for the lines of a roll call, which stand between a motion and its outcome: "AYES: Brandt, Choi", "الموافقون: 18". */
function isRollCall(unit: Unit): boolean {
  const colon = unit.text.indexOf(':')
  // "For 41, against 30, abstentions 4."
  if (unit.text.length <= longestCount && isCountOnly(unit.sentences.at(-1))) return true
  return colon > 1 && colon < 24 && rollCall.has(folded(unit.text.slice(0, colon)).trim())
}
const rollCall = new Set([...decisionLexicon.rollCall.en, ...decisionLexicon.rollCall.ar].map(folded))
/** In characters. */
const longestCount = 80
/** A short sentence that tells nothing but the votes: "Ayes 5, noes 2." */
const isCountOnly = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  sentence.end - sentence.start <= longestCount &&
  /\d/.test(sentence.passage.text) &&
  agreementIn(sentence) === undefined &&
  findVote(sentence.passage.text) !== null &&
  acts(readSentence(sentence)).length === 0

/** The votes that the lines of a roll call count: "AYES: 5", "For 41, against 30." Names are not counted. */
const countsIn = (lines: readonly Unit[]): string =>
  lines
    .map(({ text }) => text)
    .filter((text) => /\d/.test(text))
    .join(' ')

/** How many lines a motion and its roll call may take, before the line that tells the outcome. */
const motionReach = 10
const clause = phrasesOf(decisionLexicon.motionClauses)

/** What a line such as "CARRIED" settles: the proposal right before it, or the motion of several lines ("Moved by …", "THAT …", "AYES: …"). */
function settledBefore(context: Context, unit: Unit, before: Unit, entry: Agreement): Decided[] {
  const units = context.units
  let at = before.index
  const opens = (own: Unit) => clause[own.language].at(wordsOf(folded(own.text.slice(0, 24))), 0) !== null
  while (entry.motion && at > 0 && unit.index - at < motionReach && isRollCall(units[at] as Unit)) at--
  const motion = units[at] as Unit
  const vote = findVote(unit.text) ?? findVote(countsIn(units.slice(at + 1, unit.index)))
  if (!entry.motion || motion.kind === 'heading' || !opens(motion))
    return agreed(motion.sentences, motion.sentences.length, unit, entry, vote)
  const parts: Unit[] = []
  for (; at >= 0 && unit.index - at < motionReach && opens(units[at] as Unit); at--) parts.unshift(units[at] as Unit)
  const evidence = { text: unit.passage.text, line: unit.passage.line() }
  return parts.map((part) => {
    const first = part.sentences[0] as Sentence
    const proposed = proposedKind(readSentence(first), 0, readSentence(first).words.length)
    const kind = entry.kind === 'rejected' || entry.kind === 'other' ? entry.kind : (proposed ?? entry.kind)
    const range = { start: first.start, end: part.sentences.at(-1)?.end ?? first.end }
    return make(first, range, { kind, cue: entry.id, actor: null, evidence, vote, proposal: true })
  })
}

function direct(sentence: Sentence): Decided[] {
  const reading = readSentence(sentence)
  // Two acts of one clause settle one thing.
  const told = acts(reading).filter((act, i, all) => i === 0 || act.clause > (all[i - 1] as Act).clause)
  const vote = told.length > 0 ? voteNear(sentence) : null
  return told.map((act, i) => {
    const next = told[i + 1]
    const origin = (word: number) => sentence.start + sentence.folded.origin((reading.words[word] as Word).start)
    const start = i === 0 ? sentence.start + headWidth(sentence) : origin(act.clause)
    const end = next ? trimJoint(sentence.unit.text, origin(next.clause)) : sentence.end
    return make(
      sentence,
      { start, end },
      {
        kind: deferral(reading, act) ?? (refuses(reading, act) ? 'rejected' : (moved(reading, act) ?? act.kind)),
        cue: act.cue,
        actor: actorText(reading, act),
        vote: i === told.length - 1 ? vote : null
      }
    )
  })
}

/** A head such as "القرار رقم (4):", "Decision:", without its number, and how much of the text it is; `known` where it names a decision. */
function headIn(text: string): { named: string; colon: number; width: number; known: boolean } | null {
  const colon = text.slice(0, longestHead).search(/[:：]/)
  if (colon < 3) return null
  const named = unnumbered(folded(text.slice(0, colon)).trim().replace(headNumber, '').trim())
  const width = colon + 1 + (/^ */.exec(text.slice(colon + 1))?.[0].length ?? 0)
  return { named, colon, width, known: headed.has(named) || headed.has(named.replace(/^ال/, '')) }
}

/** How much of a sentence is such a head. */
function headWidth({ index, unit, start, end }: Sentence): number {
  const head = index > 0 ? null : headIn(unit.text.slice(start, end))
  return head?.known ? head.width : 0
}

/** The word behind the verb of an act, and behind its body where that follows. */
const behind = ({ verb, actor }: Act): number => Math.max(verb + 1, actor && actor.from > verb ? actor.to : 0)

/** "decided not to approve", "قرر المجلس عدم الموافقة على": what was asked for is refused. */
function refuses({ words, language }: Reading, act: Act): boolean {
  if (act.kind !== 'decided') return false
  const after = behind(act)
  const from = words.findIndex((word, i) => i >= after && i < after + 3 && (word.text === 'not' || word.text === 'عدم'))
  return from >= 0 && entryNouns[language].at(words, from)?.value === 'rejected'
}

/** "RESOLVED, That the Senate adopt the Code", "moved … and carried that the agenda be adopted": what was moved is the act. */
function moved(reading: Reading, { cue, verb }: Act): DecisionKind | null {
  const { words } = reading
  if (cue === 'voted') return votedKind(words, verb)
  if (reading.language !== 'en' || (cue !== 'resolved' && cue !== 'motion-carried')) return null
  const that = words.findIndex((w) => w.text === 'that')
  const to = words.findIndex((w, i) => w.text === 'to' && (cue === 'resolved' ? i < verb + 3 : true))
  const from = that >= 0 ? that : to
  if (from < 0) return null
  for (let i = from + 1; i < Math.min(words.length, from + 18); i++) {
    if (isBreak((words[i] as Word).text) && (words[i] as Word).text !== ',') return null
    // "invite submissions, to be received by March": a purpose is no act.
    if (words[i - 1]?.text === 'be' && words[i - 2]?.text === 'to') continue
    const hit = words[i - 1]?.text === 'be' ? passive.en.at(words, i) : bare.en.at(words, i)
    if (hit && (words[i - 1]?.text === 'be' || words[i - 1]?.text === 'to' || followsBody(reading, i)))
      return hit.value.kind
  }
  return null
}

/** "voted 4-0 to approve": what was voted for is the act. */
function votedKind(words: readonly Word[], verb: number): DecisionKind | null {
  const to = thenIn(words, verb + 1, ['to'])
  return to < 0 ? null : (bare.en.at(words, skipAdverbs(words, to + 1, 'en'))?.value.kind ?? null)
}

/** "decided to defer", "agreed to postpone", "قرر المجلس إرجاء": what was settled is that it is put off. */
const deferral = (reading: Reading, act: Act): DecisionKind | null => putOff(reading, act.kind, behind(act))

/** The same by the word behind the verb and its body. */
function putOff({ words, language }: Reading, settled: DecisionKind, after: number): DecisionKind | null {
  if (settled !== 'decided' && settled !== 'agreed') return null
  for (let i = after; i <= after + 1 && i < words.length; i++) {
    const kind = (bare[language].at(words, i) ?? withPronoun(words, i, language))?.value.kind
    if (kind !== 'deferred') continue
    const joint = words[i - 1]?.text
    return (language === 'en' ? joint === 'to' : i === after || joint === 'علي' || joint === 'ان') ? kind : null
  }
  return null
}

/** "وقرر تأجيله": the noun with a pronoun for the thing. */
const withPronoun = (words: readonly Word[], i: number, language: Language): ReturnType<typeof bare.ar.at> => {
  const word = words[i] as Word
  return language === 'ar' && /.{4,}(?:ه|ها)$/.test(word.text)
    ? bare.ar.at([{ ...word, text: word.text.replace(/(?:ها|ه)$/, '') }], 0)
    : null
}

/** Leaves the comma or joining word before the next clause out. */
export const trimJoint = (text: string, end: number): number => {
  let at = end
  while (at > 0 && /[\s,،;؛]/.test(text[at - 1] as string)) at--
  return at
}

function actorText(reading: Reading, act: Act): string | null {
  if (!act.actor) return act.antecedent ?? null
  const { from, to } = act.actor
  // "أذنت اللجنة للأمين": whom the body allows is no part of its name.
  const allowed = to - from > 1 && act.cue === 'authorized' && /^لل/.test(reading.words[to - 1]?.text ?? '')
  const office = allowed && officeOf(`ال${reading.words[to - 1]?.text.slice(2)}`, 'ar').size > 0
  return printed(reading, from, office ? to - 1 : to)
}

/** A vote told in the sentence itself or in a short one after it ("The motion was carried by 7 votes to 2."). */
function voteNear(sentence: Sentence): Vote | null {
  const own = findVote(sentence.passage.text)
  if (own) return { ...own, text: sentence.passage.text }
  const next = sentence.unit.sentences[sentence.index + 1]
  return next && next.end - next.start < 160 && acts(readSentence(next)).length === 0
    ? findVote(next.passage.text)
    : null
}

/** "It was so agreed": the proposals before it become decisions, and the words of agreement their evidence. */
function agreed(
  sentences: readonly Sentence[],
  end: number,
  agreement: Unit | Sentence,
  entry: Agreement,
  counted: Vote | null = null
): Decided[] {
  const { passage } = agreement
  const evidence = { text: passage.text, line: passage.line() }
  const above = sentences[end - 1]
  const vote =
    counted ?? findVote(passage.text) ?? (isCountOnly(above) ? findVote((above as Sentence).passage.text) : null)
  // What a member proposes is agreed to where the words of agreement follow at once.
  const last = sentences[end - 1]
  const proposal =
    lastProposal(sentences, end, entry.motion ? movers : presiding) ??
    (last && isProposal(readSentence(last), movers) ? last : null)
  if (!proposal) return []
  const reading = readSentence(proposal)
  const parts = proposalParts(reading)
  const body = bodyInvited(reading)
  return parts.map((part, i) => {
    const from =
      part.word === 0
        ? proposal.start
        : proposal.start + proposal.folded.origin((reading.words[part.word] as Word).start)
    const next = parts[i + 1]
    const to = next
      ? trimJoint(proposal.unit.text, proposal.start + proposal.folded.origin((reading.words[next.word] as Word).start))
      : proposal.end
    const kind = entry.kind === 'rejected' || entry.kind === 'other' ? entry.kind : (part.kind ?? entry.kind)
    return make(
      proposal,
      { start: from, end: to },
      { kind, cue: entry.id, actor: body, evidence, vote, proposal: true }
    )
  })
}

/** Whose proposals a meeting agrees to; a motion may be moved by any member. */
const presiding: ReadonlySet<ActorKind> = new Set(['chair', 'body', 'role', 'name'])
const movers: ReadonlySet<ActorKind> = new Set([...presiding, 'member'])

/** How far the sentences of a unit were read for proposals, and the last one up to there. */
const readUpTo = new WeakMap<readonly Sentence[], Map<ReadonlySet<ActorKind>, { end: number; last: Sentence | null }>>()

/** The last proposal among the first `end` sentences: no sentence is read twice where a unit agrees to many things. */
function lastProposal(sentences: readonly Sentence[], end: number, who: ReadonlySet<ActorKind>): Sentence | null {
  const byWho = readUpTo.get(sentences) ?? new Map<ReadonlySet<ActorKind>, { end: number; last: Sentence | null }>()
  readUpTo.set(sentences, byWho)
  const known = byWho.get(who) ?? { end: 0, last: null }
  const from = known.end <= end ? known.end : 0
  let last = known.end <= end ? known.last : null
  for (let i = end - 1; i >= from; i--) {
    const sentence = sentences[i] as Sentence
    if (!isProposal(readSentence(sentence), who)) continue
    last = sentence
    break
  }
  byWho.set(who, { end, last })
  return last
}

/** A sentence in which one of `who` puts something to the meeting. */
function isProposal(reading: Reading, who: ReadonlySet<ActorKind>): boolean {
  const { words, language } = reading
  const motion = motions[language].within(words, 0, Math.min(words.length, 12))
  // "Seconded by Ms. Lin." says who supports the motion before it.
  if (motion && !isSeconding(words)) return true
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    const actor =
      language === 'ar'
        ? arabicActor(words, i + hit.length, reading.isAcronym)
        : englishActorBefore(words, words[i - 1]?.text === ',' ? beforeAside(words, i - 1) + 1 : i, reading)
    if (actor && who.has(actor.kind)) return true
    if (language === 'ar' && i > 0) {
      const lead = arabicActor(words, 0, reading.isAcronym)
      if (lead?.kind === 'chair') return true
    }
  }
  return false
}

/** True where a sentence of the unit moves something: "Motion by Trustee Ruiz to grant the appeal died …". */
export const movesIn = ({ sentences, language }: Unit): boolean =>
  language === 'en' && sentences.some(({ words }) => motions.en.within(words, 0, Math.min(words.length, 12)) !== null)

/** "Trustee Ortiz seconded.": a sentence that names a seconder and moves nothing. */
function isSeconding(words: readonly Word[]): boolean {
  const verb = words.findIndex((w) => w.text === 'seconded')
  // "Council Member Strand seconded the motion."
  return (
    verb >= 0 && words.length <= 10 && !words.some((w, i) => w.text === 'moved' || (w.text === 'motion' && i < verb))
  )
}

/** The body that the Chair invited: "invited the Council to note". */
function bodyInvited(reading: Reading): string | null {
  const { words, language } = reading
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    if (language === 'en') {
      const actor = englishActorAfter(words, i + hit.length, reading, (at) =>
        /^(?:to|that|should|wished|would|be)$/.test(words[at]?.text ?? '')
      )
      if (actor?.kind === 'body') return printed(reading, actor.from, actor.to)
    } else {
      const chair = arabicActor(words, i + hit.length, reading.isAcronym)
      const actor = chair ? arabicActor(words, chair.to, reading.isAcronym) : null
      if (actor?.kind === 'body') return printed(reading, actor.from, actor.to)
    }
  }
  return null
}

/** The things proposed in one sentence: a new one begins at each further verb of proposing. `kind` where the proposal names an act. */
function proposalParts(reading: Reading): { word: number; kind: DecisionKind | null }[] {
  const { words, language } = reading
  const starts: number[] = []
  for (let i = 0; i < words.length; i++) {
    const hit = proposals[language].at(words, i)
    if (!hit) continue
    const joint = words[i - 1]?.text
    if (starts.length === 0) starts.push(0)
    // "…, if he heard no objection, …" stands inside the proposal.
    else if (
      language === 'en' ? (joint === 'and' || joint === ',') && !/^i[fn]$/.test(words[i]?.text ?? '') : hit.joined
    )
      starts.push(i)
    i += hit.length - 1
  }
  if (starts.length === 0) starts.push(0)
  return starts.map((word, k) => {
    const end = starts[k + 1] ?? words.length
    return { word, kind: proposedKind(reading, word, end) }
  })
}

/** "تعتبر أن المجلس يود الموافقة على": the Chair takes it that the body wishes so. */
const wishes = new Set(decisionLexicon.wishes.ar.map(folded))

function proposedKind(reading: Reading, from: number, to: number): DecisionKind | null {
  const { words, language } = reading
  for (let i = from; i < to; i++) {
    const joint = words[i - 1]?.text
    // "that the item be deferred"
    const past = language === 'en' && joint === 'be' ? passive.en.at(words, i) : null
    const done = past?.value.kind === 'deferred' ? past : null
    const hit = done ?? bare[language].at(words, i) ?? bareWithPreposition(words, i, language) ?? bareAround(reading, i)
    if (!hit) continue
    const afterTo =
      language === 'en'
        ? done !== null || joint === 'to' || joint === 'should' || followsBody(reading, i)
        : joint === 'الي' || joint === 'ان' || joint === 'في' || joint === 'علي' || wishes.has(joint ?? '')
    if (afterTo || (language === 'ar' && hit.length > 1)) return hit.value.kind
  }
  return null
}

/** "أن يحيط المجلس علما": the body between the verb and its word. */
function bareAround({ words, language, isAcronym }: Reading, i: number): ReturnType<typeof bare.ar.at> {
  const actor = language === 'ar' ? arabicActor(words, i + 1, isAcronym) : null
  if (actor?.kind !== 'body' || words[actor.to]?.text !== 'علما') return null
  return bare.ar.at([words[i] as Word, words[actor.to] as Word], 0)
}

/** "that the Council endorse …": the verb right after the body that "that" opens. */
const followsBody = (reading: Reading, i: number): boolean => {
  const actor = englishActorBefore(reading.words, i, reading)
  return actor?.kind === 'body' && reading.words[actor.from - 1]?.text === 'that'
}

const bareWithPreposition = (words: readonly Word[], i: number, language: 'ar' | 'en') => {
  const text = words[i]?.text ?? ''
  if (language !== 'ar' || !/^[بل]/.test(text)) return null
  return bare.ar.at([{ ...(words[i] as Word), text: text.slice(1) }, ...words.slice(i + 1, i + 4)], 0)
}

/** "Decision: …", "القرار: …" on a line of its own words. */
function headedDecision(unit: Unit): Decided | null {
  const head = headIn(unit.text)
  const [first] = unit.sentences
  if (!head || head.colon >= unit.text.length - 8 || !first) return null
  const { named, width: start } = head
  if (!head.known) return verbHead(unit, first, start)
  const reading = readSentence(first)
  const told = unit.text.slice(start)
  const noun = entryNouns[reading.language].at(wordsOf(folded(told.slice(0, longestTitle))), 0)
  const verb = noun?.value ?? leadingKind(told, reading.language)
  return make(
    first,
    { start, end: unit.sentences.at(-1)?.end ?? unit.text.length },
    {
      kind: verb ?? (/^(?:agreed|تم الاتفاق|الاتفاق)/.test(named) ? 'agreed' : 'decided'),
      cue: 'headed-decision',
      actor: null,
      vote: findVote(unit.text)
    }
  )
}

/** "Confirmed: the minutes …", "Noted: the report of …": the verb of a minute before a colon, its body understood. */
function verbHead(unit: Unit, first: Sentence, start: number): Decided | null {
  const { words, language } = readSentence(first)
  const at = words.findIndex((w) => w.text === ':')
  if (language !== 'en' || at < 1 || at > 3 || !/^[A-Z]/.test(unit.text)) return null
  // As it reads without the colon: "Confirmed the minutes".
  const head = headAct({ ...readSentence(first), words: words.filter((_, i) => i !== at) })
  if (!head || !passive.en.at(words, 0)) return null
  return make(
    first,
    { start, end: first.end },
    { kind: head.kind, cue: 'headed-decision', actor: null, vote: findVote(unit.text) }
  )
}

/** A line that looks like a heading and tells the decision itself: "DECISION: The lease is renewed". */
const isHeadedLine = (unit: Unit): boolean =>
  unit.leaf.type === 'heading' && unit.leaf.data?.inferred === true && headedDecision(unit) !== null

/** "القرار رقم (41/5):", "Decision 12:", alone on its line: what it heads is the paragraph below. */
function isBareHead({ text, kind }: Unit): boolean {
  if (text.length > longestHead || (kind !== 'heading' && !/[:：]\s*$/.test(text))) return false
  const head = folded(text).replace(/[\s:：]+$/, '')
  const named = unnumbered(head.replace(headNumber, '').trim())
  const own = headed.has(named) ? named : named.replace(/^ال/, '')
  return headed.has(own) && (named !== head || singular.has(own))
}
/** In characters. */
const longestHead = 48
const headNumber = /[\s(]*(?:no\.?|رقم)?\s*\(?[\p{L}\p{N}]*[\d/.-]+\)?$/u
const singular = new Set(['decision', 'resolution', 'قرار', 'مقرر'])

/** "القرار الأول", "first decision", "decision one": without the ordinal. */
function unnumbered(head: string): string {
  const words = head.split(' ')
  if (words.length !== 2) return head
  const [first = '', last = ''] = words
  return ordinalValue(last) || countedValue(last) ? first : ordinalValue(first) ? last : head
}

const { decisionLists } = decisionLexicon
const listNouns = phrasesOf(decisionLists.nouns)
const listOpeners = phrasesOf(decisionLists.openers)
const notListed = phrasesOf(decisionLists.not)
const afterNoun = new Set(decisionLists.more.en)
const listLeads = phrasesOf(decisionLists.leads)
const leadVerbs = phrasesOf(decisionLists.verbs)
const leadEnds = phrasesOf(decisionLists.ends)

/** True for a title of what was decided: "Decisions", "Summary of decisions", "القرارات التي اتخذها المجلس". */
function namesDecisions(title: string, language: Language): boolean {
  if (title.length > longestTitle) return false
  const words = wordsOf(folded(title))
  const opener = listOpeners[language].at(words, 0)
  const noun = opener && !opener.joined ? opener.length : 0
  const hit = listNouns[language].at(words, noun)
  if (!hit || hit.joined || notListed[language].within(words, 0, words.length)) return false
  const next = words[noun + hit.length]?.text
  if (language === 'en' && next !== undefined && !afterNoun.has(next)) return false
  return !isElsewhere(words, { kind: 'body', from: 0, to: words.length }, language)
}
/** In characters. */
const longestTitle = 80

/** The cells of the columns that are headed "Decision", القرار, without those that say nothing. `mixed`: of those headed "Decision / Action". */
function decisionCells(units: readonly Unit[], mixed: boolean): Unit[] {
  const columns = new Set<string>()
  return units.filter(({ cell, text, language }) => {
    if (!cell) return false
    const column = `${cell.table}:${cell.column}`
    // "14" below "Decisions" counts them.
    if (cell.row > 0) return columns.has(column) && !isBlank(text) && /\p{L}{2}/u.test(text)
    if (namesDecisions(text, language) && !namesActions(text) === !mixed) columns.add(column)
    return false
  })
}
/** "Decision / Action", القرار/الإجراء */
const namesActions = (title: string): boolean => /\baction|اجراء/.test(folded(title))

/** An entry of a list right under a heading such as "Decisions". */
const isDecisionList = ({ section, kind, label, parent, language }: Unit): boolean =>
  section !== null && parent === null && (kind === 'item' || label !== null) && namesDecisions(section.title, language)

/** A whole sentence in a list under a heading that says no more than "Decisions": what it states is decided. */
const isStatement = (unit: Unit): boolean =>
  unit.kind === 'item' &&
  unit.section !== null &&
  isDecisionList(unit) &&
  listNouns[unit.language].at(wordsOf(folded(unit.section.title)), 0)?.length ===
    wordsOf(folded(unit.section.title)).length &&
  /[.؛;]$/.test(unit.text) &&
  hasFiniteVerb(unit.text, unit.language)

/** A line such as "Decisions:", or a sentence that ends in "the following decisions:", القرارات التالية:, "decided as follows:". */
export function leadsDecisionsIn({ text, language }: Unit): boolean {
  if (!/[:：]\s*$/.test(text)) return false
  if (namesDecisions(text, language)) return true
  const words = wordsOf(folded(text.slice(-longestTitle)))
  if (closingIn(listLeads[language], words) >= 0) return true
  const end = leadEndIn(words, language)
  return end >= 0 && leadVerbs[language].within(words, Math.max(0, end - 6), end) !== null
}

/** Where one of the phrases begins that ends right before the last sign, six words before it at the most; −1 where none does. */
function closingIn(list: Phrases<unknown>, words: readonly Word[]): number {
  const end = words.length - 1
  for (let from = Math.max(0, end - 6); from < end; from++) if (list.at(words, from)?.length === end - from) return from
  return -1
}
/** Where "as follows" or "the following" begins at the end of a lead-in. */
const leadEndIn = (words: readonly Word[], language: Language): number => closingIn(leadEnds[language], words)

/** "Approval of the minutes of the previous meeting;": the act that a noun or infinitive names, or else `otherwise`. */
function listedDecision(unit: Unit, otherwise: DecisionKind | null): Decided | null {
  const [first] = unit.sentences
  if (!first) return null
  const { text } = first.passage
  const reading = readSentence(first)
  const { words, language } = reading
  const kind =
    entryNouns[language].at(words, 0)?.value ??
    leadingKind(text, language) ??
    headAct(reading)?.kind ??
    agreementIn(first)?.kind ??
    participleKind(words, language) ??
    otherwise
  return kind ? make(first, first, { kind, cue: 'list-entry', actor: null, vote: voteNear(first) }) : null
}

/** "Report noted.", "Policy adopted subject to …": the participle behind a short noun, without "was". */
function participleKind(words: readonly Word[], language: Language): DecisionKind | null {
  if (language !== 'en') return null
  const hit = passive.en.within(words, 1, Math.min(words.length, 6))
  if (!hit || /^(?:the|a|an|by|of|to|be)$/.test(words[hit.index - 1]?.text ?? '')) return null
  return hit.value.kind
}

/** The kind that the first words of a list entry name: "to approve …", "الموافقة على …", "approved …". */
function leadingKind(text: string, language: 'ar' | 'en'): DecisionKind | null {
  const words = folded(text.slice(0, 90))
    .replace(/^(?:to|that|and|و|ب)\s+/, '')
    .split(/\s+/)
    .slice(0, 4)
    .map((w, i) => ({ text: w.replace(/[,،.;:]+$/, ''), start: i, end: i }))
  const hit =
    (language === 'en' ? doing.at(words, 0) : null) ??
    bare[language].at(words, 0) ??
    (language === 'ar' ? bareWithPreposition(words, 0, 'ar') : null)
  return hit?.value.kind ?? null
}

/** The decision of a unit that leads its list in: the last one where the unit ends in a colon, else the first. */
function leadOf(own: readonly Decided[], unit: Unit): Decided | null {
  const colon = /[:：]\s*$/.test(unit.text)
  if (own.length === 0) return null
  return (colon ? own.at(-1) : own.find((d) => d.kind !== 'noted')) ?? null
}

/** The list that a unit leads in: its items, or the labelled paragraphs right after a colon. */
export function listUnder(unit: Unit, all: readonly Unit[]): Unit[] {
  if (unit.children.length > 0) return unit.children
  if (!/[:：]\s*$/.test(unit.text)) return []
  const list: Unit[] = []
  for (let i = unit.index + 1; i < all.length; i++) {
    const next = all[i] as Unit
    const first = list[0]
    if (next.kind === 'heading' || next.kind === 'cell' || !next.label) break
    if (next.label.kind === 'decimal' && unit.label?.kind === 'decimal') break
    if (next.parent && next.parent !== unit && list.includes(next.parent)) continue
    if (first && first.label?.kind !== next.label.kind) {
      if (first.label?.kind === 'bullet' || next.label.kind === 'bullet' || next.label.kind === 'roman') continue
      break
    }
    list.push(next)
  }
  return list
}

/** What stands under the numbered headings that follow a lead-in: "took the following decisions:", "First: the network", "1. Adoption of …". */
function sectionsUnder(unit: Unit, all: readonly Unit[]): Unit[] {
  const found: Unit[] = []
  let next = all[unit.index + 1]
  const first = next?.label
  // Right behind the colon the first heading looks like an entry.
  if (first?.value !== 1 || (next?.kind !== 'heading' && first.kind !== 'word')) return found
  if (next?.kind !== 'heading' && (/[.؛;]$/.test(next?.text ?? '') || all[unit.index + 2]?.label?.kind === first.kind))
    return found
  for (let last = 0; next; next = all[next.index + 1]) {
    if (
      next.label?.kind === first.kind &&
      next.label.value === last + 1 &&
      (next.kind === 'heading' || first.kind === 'word')
    )
      last = next.label.value
    else if (next.kind === 'heading') break
    if (next.kind === 'paragraph' || next.kind === 'item') found.push(next)
  }
  return found
}

function childrenOf(lead: Decided, list: readonly Unit[], unit: Unit): Decided[] {
  const colon = /[:：]\s*$/.test(unit.text)
  if (lead.kind === 'noted') return []
  const children: Decided[] = []
  for (const item of list) {
    const [first] = item.sentences
    if (!first) continue
    const reading = readSentence(first)
    const told = acts(reading)[0]
    const state = states[reading.language].within(reading.words, 0, Math.min(reading.words.length, 40))
    // "عدم الموافقة على الطلب"
    const noun = entryNouns[reading.language].at(reading.words, 0)?.value
    const named = noun === 'rejected' ? noun : leadingKind(first.passage.text, reading.language)
    // Without a colon only entries that state an outcome hang on the decision.
    const outcome = told ?? state ?? (isOutcome(reading) ? true : null)
    if (!colon && !outcome && !named) continue
    const kind =
      named ??
      told?.kind ??
      state?.value.kind ??
      (lead.kind === 'approved' || lead.kind === 'decided' || lead.kind === 'selected' || lead.kind === 'adopted'
        ? lead.kind
        : 'agreed')
    const child = make(
      first,
      { start: first.start, end: first.end },
      {
        kind,
        cue: told?.cue ?? state?.value.id ?? 'list-entry',
        actor: lead.actor,
        vote: null
      }
    )
    leads.set(child, lead)
    children.push(child)
  }
  return children
}

/** What a list entry says will or did happen: an outcome of the decision above it. */
function isOutcome(reading: Reading): boolean {
  const { words, language } = reading
  if (language === 'en')
    return words.some(
      (w, i) => w.text === 'will' || w.text === 'shall' || ((w.text === 'was' || w.text === 'were') && i > 0)
    )
  return words
    .slice(0, 3)
    .some((w) => /^(?:و|ف)?س[يتن].{2,}/.test(w.text) || /^(?:و|ف)?(?:تم|تمت|سيتم)$/.test(withoutConjunction(w.text)))
}

/** The entry of the record: with the references in it, without what only extractors need. */
export function decisionEntry(
  { unit, sentence: _s, start, end, proposal: _p, ...entry }: Decided,
  { referencesIn }: Context
): Decision {
  const { vote, at, cue, ...first } = entry
  return { ...first, references: referencesIn(unit, start, end), vote, at, cue }
}
