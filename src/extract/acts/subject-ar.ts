import { type Actor, arabicActor, isElsewhere, skipAdverbs, subordinate } from '../../language/actors.ts'
import { openingPhrase } from '../../language/decisions.ts'
import { isBreak, type Word, withoutConjunction } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { agrees, isAnnounced, perfectAt } from './act.ts'

/** True where a relative pronoun opens the clause of word `i`: "الوزارة التي درست الطلب ورفضت التعديل". */
export function inRelative(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= 0 && !isBreak((words[at] as Word).text); at--) {
    const { text } = words[at] as Word
    if (text.startsWith('ال') && subordinate.ar.has(text)) return true
  }
  return false
}

/** Behind a short phrase that opens the sentence, with its comma: "بعد ذلك، | تداول المجلس"; 0 where there is none. */
function behindOpening(words: readonly Word[]): number {
  if (!openingPhrase.ar.at(words, 0)) return 0
  const comma = words.findIndex((w, i) => i > 1 && i <= longestOpening && /^[,،]$/.test(w.text))
  return comma < 0 ? 0 : comma + 1
}

/** The body behind the Arabic verb that opens a sentence: "استمع المجلس إلى …". */
export function arabicSubject(reading: Reading): Actor | null {
  const { words } = reading
  // "ولم يتمكن المجلس": the verb stands behind the negation.
  const opened = behindOpening(words)
  const first = /^(?:وقد|قد|كما|ثم|و?لم)$/.test(words[opened]?.text ?? '') ? opened + 1 : opened
  const verb = words[first]?.text ?? ''
  if (verb.length < 3 || /^(?:ال|لل)/.test(verb) || subordinate.ar.has(verb)) return null
  if (arabicActor(words, first, reading.isAcronym) !== null) return null
  const actor = arabicActor(words, first + 1, reading.isAcronym)
  if (
    actor?.kind !== 'body' ||
    actor.acronym ||
    !agrees(/لم$/.test(words[opened]?.text ?? '') ? perfectAt(words, opened) : verb, actor, words)
  )
    return null
  return isElsewhere(reading, actor) ? null : actor
}

/** That body, where the verb at word `i`, as it reads without a pronoun, agrees with it and no other clause stands between. */
export function arabicOpening(reading: Reading, i: number, verb = reading.words[i]?.text ?? ''): Actor | null {
  const { words } = reading
  const actor = arabicSubject(reading)
  if (!actor || actor.to > i || !agrees(verb, actor, words)) return null
  // "طلب المجلس إلى المديرة أن تقدم خطة، وقرر": what is to be done ends at the comma before what was done.
  const wished = isBreak(words[i - 1]?.text ?? '')
  const opensClause = ({ text }: Word, k: number) =>
    (subordinate.ar.has(text) || subordinate.ar.has(withoutConjunction(text))) &&
    !(wished && text === 'ان' && /^[يتن]/.test(words[actor.to + k + 1]?.text ?? ''))
  const clauses = words.slice(actor.to, i).flatMap((word, k) => (opensClause(word, k) ? [actor.to + k] : []))
  const [only, other] = clauses
  if (only === undefined) return actor
  // "اطلعت اللجنة على ما تم تنفيذه، وأحاطت علما": a relative clause ends at the comma before what was done.
  if (wished && clauses.every((k) => relatives.test(words[k]?.text ?? ''))) return actor
  // "أشار المجلس إلى أن المشاورات لم تتوصل إلى اتفاق وقرر …": the clause is about a thing, which cannot have decided.
  const isAside =
    other === undefined &&
    only - actor.to <= 1 &&
    /^ب?ان$/.test(words[only]?.text ?? '') &&
    /^و/.test(words[i]?.text ?? '') &&
    /^ال/.test(words[only + 1]?.text ?? '') &&
    arabicActor(words, only + 1, reading.isAcronym) === null &&
    agrees(verb, actor, words) &&
    isOtherGender(words[only + 1]?.text ?? '', verb)
  return isAside ? actor : null
}

const relatives = /^(?:[وبلم]?ما|مما|التي|الذي|الذين)$/

/** A feminine noun or a plural in ات beside a masculine verb, or the other way round: the verb is not its own. */
const isOtherGender = (noun: string, verb: string): boolean => /(?:ه|ات)$/.test(noun) !== /ت$/.test(verb)

/** True where a short phrase opens the clause and ends before word `i`: "بعد المناقشة | وجه المجلس". */
export function afterOpening(words: readonly Word[], i: number): boolean {
  let from = i
  while (from > 0 && i - from < longestOpening && !isBreak((words[from - 1] as Word).text)) from--
  if (from > 0 && !isBreak((words[from - 1] as Word).text)) return false
  return i - from > 1 && openingPhrase.ar.at(words, from) !== null
}

/** In words. */
const longestOpening = 7

/** True where أن opens the clause of word `i`, so that somebody reports the act. */
export function isReported(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) {
    const text = (words[at] as Word).text
    if (isBreak(text)) return false
    if (at > 0 && /^[وبف]?ان$/.test(text)) return true
  }
  return false
}

/** A body before its verb: "المجلس قرر", "إن المجلس قرر". */
export function nominalSubject(reading: Reading, i: number): Actor | null {
  const { words } = reading
  for (let from = Math.max(0, i - 8); from < i; from++) {
    if (/^(?:الا|غير|بيد)$/.test(words[from - 2]?.text ?? '')) continue
    const opens = from === 0 || isBreak((words[from - 1] as Word).text) || (words[from - 1] as Word).text === 'ان'
    if (!opens) continue
    const actor = arabicActor(words, from, reading.isAcronym)
    if (actor?.kind !== 'body' || skipAdverbs(words, actor.to, 'ar') !== i) continue
    if (from > 1 && (words[from - 1] as Word).text === 'ان' && !isAnnounced(reading, from - 1)) return null
    return actor
  }
  return beforeAsideAr(reading, i)
}

/** "إن المجلس التنفيذي، بعد أن نظر في التقرير، قرر": the body that opens the sentence, before an aside of what it had considered. */
function beforeAsideAr(reading: Reading, i: number): Actor | null {
  const { words } = reading
  // The number of a footnote may be stuck to the comma.
  const comma = /^\d{1,2}$/.test(words[i - 1]?.text ?? '') ? i - 2 : i - 1
  if (!/^[,،]$/.test(words[comma]?.text ?? '') || i > longestAside) return null
  const actor = arabicActor(words, words[0]?.text === 'ان' ? 1 : 0, reading.isAcronym)
  if (actor?.kind !== 'body' || actor.to >= comma || !/^[,،]$/.test(words[actor.to]?.text ?? '')) return null
  return asideOpenings.has(words[actor.to + 1]?.text ?? '') ? actor : null
}
/** In words. */
const longestAside = 60
const asideOpenings = new Set(['بعد', 'وقد', 'اذ', 'وبعد', 'عقب', 'وعملا', 'عملا', 'واذ', 'استنادا'])
