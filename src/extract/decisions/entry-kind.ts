/** What the first words of an entry settle. */
import {
  bare,
  bareTails,
  decisionLexicon,
  doing,
  done,
  entryNouns,
  outcomes,
  outcomeWords,
  passive
} from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { taskLexicon } from '../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../language/words.ts'
import type { DecisionKind, Language } from '../../model/record.ts'
import { hasWith } from '../acts/act.ts'
import { headAct } from '../acts/index.ts'
import { withoutObject } from '../acts/pronoun-ar.ts'
import type { Reading } from '../reading.ts'
import { putOff } from './outcome.ts'
import { bareWithPreposition } from './proposed.ts'

/** What the first words of an entry tell: "Approves …", "Does not approve …". */
export function entryAct(reading: Reading): { kind: DecisionKind; cue: string } | null {
  const refused = entryNouns[reading.language].at(reading.words, 0)?.value === 'rejected'
  const act = refused ? { kind: 'rejected' as const, cue: 'list-entry' } : headAct(reading)
  return act && { ...act, kind: putOff(reading, act.kind, 1) ?? act.kind }
}

/** A regular past tense that opens an entry and asks nobody: "Suspended …", "Awarded …". Views of a body are none. */
export function isPastAct({ words, language }: Reading): boolean {
  const first = words[0]?.text ?? ''
  if (language !== 'en' || !/^[a-z]{3,}ed$/.test(first)) return false
  return !notActs.has(first) && !asking.has(first)
}

const notActs = new Set(decisionLexicon.notActs.en)
const asking = new Set(
  taskLexicon.requests.flatMap((request) => request.en.active.map((form) => form.split(' ')[0] as string))
)

const heard = new Set(decisionLexicon.notActsAr.map(folded))
/** True where an Arabic entry opens with what a body heard or discussed: "استمع المجلس إلى إيجاز". */
export const onlyHeard = ({ words, language }: Pick<Reading, 'words' | 'language'>): boolean =>
  language === 'ar' && heard.has(withoutConjunction(words[0]?.text ?? ''))

/** The kind that the first words of a list entry name: "to approve …", "الموافقة على …", "approved …". */
export function leadingKind(text: string, language: 'ar' | 'en'): DecisionKind | null {
  const words = folded(text.slice(0, 90))
    .replace(/^(?:to|that|and|و|ب|ب?ان)\s+/, '')
    .split(/\s+/)
    .slice(0, 4)
    .map((w, i) => ({ text: w.replace(/[,،.;:]+$/, ''), start: i, end: i }))
  const hit =
    (language === 'en' ? doing.at(words, 0) : null) ??
    bare[language].at(words, 0) ??
    (language === 'ar' ? bareWithPreposition(words, 0, 'ar') : null)
  return hit?.value.kind ?? null
}

/** "Report noted.", "Policy adopted subject to …": the participle behind a short noun, without "was". */
export function participleKind(words: readonly Word[], language: Language): DecisionKind | null {
  if (language !== 'en') return null
  const hit = passive.en.within(words, 1, Math.min(words.length, 6))
  if (!hit || /^(?:the|a|an|by|of|to|be)$/.test(words[hit.index - 1]?.text ?? '')) return null
  return hit.value.kind
}

/** "Noted with appreciation", "Amended and approved", تأجيله إلى الدورة المقبلة, مرفوض: nothing but an outcome, of what stands beside it. */
export function outcomeKind({ words, language }: Pick<Reading, 'words' | 'language'>): DecisionKind | null {
  const told = outcomes[language].at(words, 0)
  if (told && hasWith(words, told.value.with, told.length, told.length + 4)) return told.value.kind
  return language === 'en' ? participles(words) : nounsOfIt(words)
}

/** What ends an outcome, or how it came about: "unanimously", بالإجماع. */
const endsOutcome = (words: readonly Word[], at: number, language: Language): boolean => {
  const { text = '.' } = words[at] ?? {}
  return isBreak(text) || (language === 'en' ? bareTails.at(words, at) !== null : /^(?:ب.{3,}|مع|لحين|حتي)$/.test(text))
}

/** "Noted", "Received and noted", "Not adopted": participles and nothing that they are told of. */
function participles(words: readonly Word[]): DecisionKind | null {
  let kind: DecisionKind | null = null
  for (let at = 0; ; ) {
    const hit = passive.en.at(words, at) ?? outcomeWords.en.at(words, at)
    if (!hit) return null
    if (kind === null || hit.value.kind !== 'noted') kind = hit.value.kind
    at += hit.length
    if (!/^(?:and|,)$/.test(words[at]?.text ?? '')) return endsOutcome(words, at, 'en') ? kind : null
    at++
  }
}

/** "تأجيله", "عدم اعتماده", "تعديله وإقراره", "مؤجل": a noun with a pronoun for the thing, or a word that tells what became of it. */
function nounsOfIt(words: readonly Word[]): DecisionKind | null {
  const word = outcomeWords.ar.at(words, 0)
  if (word && endsOutcome(words, word.length, 'ar')) return word.value.kind
  if (passed.test(words[0]?.text ?? '') && endsOutcome(words, 1, 'ar')) return 'approved'
  const bareWords = words.slice(0, longestNouns).map((w) => ({ ...w, text: withoutObject(w.text) }))
  const refused = entryNouns.ar.at(bareWords, 0)
  if (refused?.value === 'rejected' && refused.length > 1) return 'rejected'
  const last = /^و.{3,}(?:ه|ها)$/.test(words[1]?.text ?? '') ? 1 : 0
  const noun = bareWords[last]
  if (!noun || !/.{3,}(?:ه|ها)$/.test(words[last]?.text ?? '')) return null
  const plain = { ...noun, text: withoutConjunction(noun.text) }
  if (passed.test(plain.text)) return 'approved'
  return (bare.ar.at([plain], 0) ?? done.at([plain], 0))?.value.kind ?? null
}
/** In words. */
const longestNouns = 3
/** أُقر, إقراره: without the thing it is approved; rules and laws are adopted, and the rest endorsed. */
const passed = /^اقر(?:ت|ار)?$/
