/** Decisions that hang on the one that leads their list in. */
import { decisionLexicon, entryNouns } from '../../language/decisions.ts'
import { findVote } from '../../language/votes.ts'
import { Phrases, withoutConjunction } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import { acts } from '../acts/index.ts'
import { type Reading, readSentence } from '../reading.ts'
import { type Decided, make } from './decided.ts'
import { leadingKind, onlyHeard } from './entry-kind.ts'

const states = {
  en: new Phrases<(typeof decisionLexicon.states)[number]>(),
  ar: new Phrases<(typeof decisionLexicon.states)[number]>()
}
for (const state of decisionLexicon.states) {
  for (const phrase of state.en) states.en.add(phrase, state)
  for (const phrase of state.ar) states.ar.add(phrase, state)
}

export const leads = new WeakMap<Decided, Decided>()

/** The decision of a unit that leads its list in: the last one where the unit ends in a colon, else the first. */
export function leadOf(own: readonly Decided[], unit: Unit): Decided | null {
  const colon = /[:：]\s*$/.test(unit.text)
  if (own.length === 0) return null
  return (colon ? own.at(-1) : own.find((d) => d.kind !== 'noted')) ?? null
}

/** "adopted the following agenda on the basis of …:" leads in the items of the meeting, not what was settled on them. */
const listsAgenda =
  /(?:\b(?:adopted|approved|agreed|confirmed) (?:on )?(?:the|its|a)(?: following| revised| provisional| draft| proposed| annotated)* (?:agenda|programme of work|order of business)\b(?! items)|(?:جدول (?:ال)?اعمال|برنامج (?:ال)?عمل)(?:ه|ها|هم)? (?:التالي|الاتي|المبين|كما يلي|علي النحو))[^؛;]{0,200}:$/

export function childrenOf(lead: Decided, list: readonly Unit[], unit: Unit): Decided[] {
  const colon = /[:：]\s*$/.test(unit.text)
  if (lead.kind === 'noted' || (lead.kind !== 'decided' && listsAgenda.test(unit.folded.text))) return []
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
    // "استمع المجلس إلى إيجاز": what was heard is nothing settled.
    if (!outcome && !named && onlyHeard(reading)) continue
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
        vote: findVote(first.passage.text)
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
