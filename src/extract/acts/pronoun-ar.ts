/** Arabic acts whose object is a pronoun on the verb or the noun: وأقرته اللجنة, تم إقراره, والمصادقة عليه. */
import { arabicActor } from '../../language/actors.ts'
import { active, done, type VerbEntry } from '../../language/decisions.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { type Act, aboutDocument, agrees, isBusinessAr, isMembership, isPast } from './act.ts'
import { arabicOpening, inRelative, isReported } from './subject-ar.ts'

/** A word without the pronoun on it: اعتمده → اعتمد, إرجاؤه → إرجاء. */
export const withoutObject = (word: string): string => word.replace(/(?:هما|ها|ه)$/, '').replace(/ا[ؤئ]$/, 'اء')

export const endsInPronoun = (word: string): boolean => /(?:ه|ها|هما)$/.test(word)

/**
 * The verb at word `i` with a pronoun for the thing named before: "قرأت أمينة السر المحضر، وأقره المجلس", "بعد النظر في التقرير، أقرته اللجنة",
 * or of the body that opens the sentence or told `last`: "ناقش المجلس المشروع واعتمده".
 */
export function doneToIt(reading: Reading, i: number, last: Act | undefined): Act | null {
  const { words } = reading
  const word = words[i] as Word
  const previous = words[i - 1]?.text ?? ''
  if (word.text.length < 5 || previous === 'كما') return null
  const hit = active.ar.at([{ ...word, text: withoutObject(word.text) }], 0)
  if (!hit || hit.value.ar.with || hit.value.ar.next || hit.value.person) return null
  if (!hit.joined && !isBreak(previous)) return null
  if (inRelative(words, i) || isPast(reading, i) || isReported(words, i)) return null
  if (i === 0 ? !(hit.joined && meansBusiness(reading)) : !isBusinessAr(words, 0, i) && !aboutDocument(words, 0, i))
    return null
  const verb = withoutObject(word.text).slice(hit.joined ? 1 : 0)
  const named = arabicActor(words, i + 1, reading.isAcronym)
  const isOwn = named?.kind === 'body' && !named.acronym && agrees(verb, named, words)
  if (named && !isOwn && !isMembership(reading, named)) return null
  const actor = named ?? (hit.joined ? subjectBefore(reading, i, verb, last) : null)
  return actor && { kind: hit.value.kind, cue: hit.value.id, verb: i, clause: i, actor }
}

/** "تُليت عريضة. وأحالها المجلس": the thing with which the sentence before opens. */
function meansBusiness({ sentence }: Reading): boolean {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  return earlier !== undefined && (isBusinessAr(earlier.words, 0, 4) || aboutDocument(earlier.words, 0, 4))
}

/** The body that acts already, where the verb agrees with it. */
function subjectBefore(reading: Reading, i: number, verb: string, last: Act | undefined): Act['actor'] {
  const { words } = reading
  const actor = last?.actor ?? arabicOpening(reading, i, verb)
  return actor && agrees(verb, actor, words) ? actor : null
}

/** True for the word that a verb needs with a pronoun: عليه. */
export const pronounWith = ({ ar }: VerbEntry, word = ''): boolean =>
  [ar.with ?? []].flat().includes('على') && /^علي(?:ه|ها|هما|هم)$/.test(word)

/** "عرض جدول الأعمال فتم إقراره": the act of a noun with a pronoun for the thing. */
export function withoutPronoun(word: Word | undefined): VerbEntry | null {
  if (!word || !/.{4,}(?:ه|ها)$/.test(word.text)) return null
  const hit = done.at([{ ...word, text: withoutObject(word.text) }], 0)
  return hit && !hit.joined && !hit.value.of ? hit.value : null
}

/** "تمت تلاوة المحضر والمصادقة عليه", "تم عرض الميزانية واعتمادها": a further noun after تم, with a pronoun for the thing. */
export function doneLater(words: readonly Word[], from: number): VerbEntry | null {
  for (let at = from; at < Math.min(words.length, from + 9); at++) {
    const word = words[at] as Word
    if (isBreak(word.text)) return null
    if (!/^و.{4,}/.test(word.text)) continue
    const whole = done.at(words, at)
    if (whole?.joined && !whole.value.of && /^(?:علي|ب)(?:ه|ها)$/.test(words[at + whole.length]?.text ?? ''))
      return whole.value
    const bare = withoutObject(word.text.slice(1))
    const own = bare.length < word.text.length - 1 ? done.at([{ ...word, text: bare }], 0) : null
    if (own && !own.joined && !own.value.of) return own.value
  }
  return null
}
