/** What the first words of an entry settle. */
import { bare, decisionLexicon, doing, entryNouns, passive } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { taskLexicon } from '../../language/tasks.ts'
import { type Word, withoutConjunction } from '../../language/words.ts'
import type { DecisionKind, Language } from '../../model/record.ts'
import { headAct } from '../acts/index.ts'
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
