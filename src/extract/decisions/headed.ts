/** Decisions behind a head of their own: "Decision 12: …", "القرار رقم (4): …". */
import { active, decisionLexicon, entryNouns, passive } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { countedValue, ordinalValue } from '../../language/labels.ts'
import { findVote } from '../../language/votes.ts'
import { wordsOf } from '../../language/words.ts'
import type { DecisionKind, Language } from '../../model/record.ts'
import type { Sentence, Unit } from '../../outline/index.ts'
import { endsAsLead } from '../../outline/lists.ts'
import { headAct } from '../acts/index.ts'
import { longestTitle } from '../lead-ins.ts'
import { readSentence } from '../reading.ts'
import { type Decided, make } from './decided.ts'
import { leadingKind } from './entry-kind.ts'

/** A head such as "القرار رقم (4):", "Decision:", without its number, and how much of the text it is; `known` where it names a decision. */
function headIn(text: string): { named: string; colon: number; width: number; known: boolean } | null {
  const colon = text.slice(0, longestHead).search(/[:：]/)
  if (colon < 3) return null
  const named = unnumbered(folded(text.slice(0, colon)).trim().replace(headNumber, '').trim())
  const width = colon + 1 + (/^ */.exec(text.slice(colon + 1))?.[0].length ?? 0)
  return { named, colon, width, known: headed.has(named) || headed.has(named.replace(/^ال/, '')) }
}

const headed = new Set([...decisionLexicon.headed.en, ...decisionLexicon.headed.ar].map(folded))

/** In characters. */
const longestHead = 48
const headNumber = /[\s(]*(?:no\.?|رقم)?\s*\(?[\p{L}\p{N}]*[\d/.-]+\)?$/u

/** How much of a sentence is such a head. */
export function headWidth({ index, unit, start, end }: Sentence): number {
  const head = index > 0 ? null : headIn(unit.text.slice(start, end))
  return head?.known ? head.width : 0
}

/** "Decision: …", "القرار: …" on a line of its own words. */
export function headedDecision(unit: Unit): Decided | null {
  const head = headIn(unit.text)
  const [first] = unit.sentences
  if (!head || head.colon >= unit.text.length - 8 || !first) return null
  const { named, width: start } = head
  if (!head.known) return verbHead(unit, first, start)
  const reading = readSentence(first)
  const told = unit.text.slice(start)
  const noun = entryNouns[reading.language].at(wordsOf(folded(told.slice(0, longestTitle))), 0)
  const verb = noun?.value ?? leadingKind(told, reading.language) ?? wholeAct(told, reading.language)
  return make(
    first,
    { start, end: unit.sentences.at(-1)?.end ?? unit.text.length },
    {
      kind: verb ?? (agreedHeads.some((head) => named.startsWith(head)) ? 'agreed' : 'decided'),
      cue: 'headed-decision',
      actor: null,
      vote: findVote(unit.text)
    }
  )
}

/** "القرار: صدق المجلس.": the verb and its body alone, of what stands above. */
export function wholeAct(told: string, language: Language): DecisionKind | null {
  const words = wordsOf(folded(told.slice(0, longestTitle)))
  return language === 'ar' && words.length <= 4 ? (active.ar.at(words, 0)?.value.kind ?? null) : null
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
export const isHeadedLine = (unit: Unit): boolean =>
  unit.leaf.type === 'heading' && unit.leaf.data?.inferred === true && headedDecision(unit) !== null

/** "القرار رقم (41/5):", "Decision 12:", alone on its line: what it heads is the paragraph below. */
export function isBareHead({ text, kind }: Unit): boolean {
  if (text.length > longestHead || (kind !== 'heading' && !/[:：]\s*$/.test(text))) return false
  const head = folded(text).replace(/[\s:：]+$/, '')
  const named = unnumbered(head.replace(headNumber, '').trim())
  const own = headed.has(named) ? named : named.replace(/^ال/, '')
  return headed.has(own) && (named !== head || singular.has(own))
}

/** "RESOLVED -", "AGREED:", القرار:: nothing but the head, which leads a list in. */
export const leadsAsHead = ({ text }: Unit): boolean =>
  text.length <= longestHead && endsAsLead(text) && headed.has(folded(text).replace(/[\s:：–—-]+$/, ''))

const singular = new Set([...decisionLexicon.headedSingly.en, ...decisionLexicon.headedSingly.ar].map(folded))
const agreedHeads = [...decisionLexicon.headedAgreed.en, ...decisionLexicon.headedAgreed.ar].map(folded)

/** "القرار الأول", "first decision", "decision one": without the ordinal. */
function unnumbered(head: string): string {
  const words = head.split(' ')
  if (words.length !== 2) return head
  const [first = '', last = ''] = words
  return ordinalValue(last) || countedValue(last) ? first : ordinalValue(first) ? last : head
}

/** "القرار رقم 3/14: طلب ترخيص معرض": behind the number stands only the topic, where the text below tells what was decided. */
export function isTopic({ cue, kind, text, unit, start }: Decided, next: Decided | undefined): boolean {
  if (cue !== 'headed-decision' || kind !== 'decided' || /[.؛;!](?: ?\([^()]*\))?$/.test(text)) return false
  if (!next || next.cue === 'headed-decision' || next.unit.index - unit.index > topicReach) return false
  return next.unit !== unit && leadingKind(unit.text.slice(start), unit.language) === null
}

/** How many units may stand between a topic and its decision. */
const topicReach = 4
