/** What an act settles, where the words behind its verb tell more than the verb: refused, put off, moved. */
import { skipAdverbs } from '../../language/actors.ts'
import { bare, entryNouns, passive } from '../../language/decisions.ts'
import { isCount } from '../../language/votes.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { DecisionKind, Language } from '../../model/record.ts'
import { type Act, isBusinessAr, isManner, thenIn } from '../acts/act.ts'
import { withoutObject } from '../acts/pronoun-ar.ts'
import type { Reading } from '../reading.ts'
import { followsBody } from './proposed.ts'

/** The word behind the verb of an act, and behind its body where that follows. */
const behind = ({ verb, actor }: Act): number => Math.max(verb + 1, actor && actor.from > verb ? actor.to : 0)

/** "decided not to approve", "قرر المجلس عدم الموافقة على": what was asked for is refused. */
export function refuses({ words, language }: Reading, act: Act): boolean {
  if (act.kind !== 'decided') return false
  const after = behindManner(words, behind(act), language)
  const from = words.findIndex((word, i) => i >= after && i < after + 3 && (word.text === 'not' || word.text === 'عدم'))
  if (from >= 0 && entryNouns[language].at(words, from)?.value === 'rejected') return true
  // "decided to reject the application", "قرر بالأكثرية رفض الطلب"
  const verb = language === 'en' && words[after]?.text === 'to' ? after + 1 : after
  return (
    (language === 'ar' || verb > after) &&
    (bare[language].at(words, verb) ?? withPronoun(words, verb, language))?.value.kind === 'rejected'
  )
}

/** Behind how it was settled: "decided | by majority | to", "قرر | بالأكثرية | رفض". */
function behindManner(words: readonly Word[], from: number, language: Language): number {
  const at = skipAdverbs(words, from, language)
  if (language === 'ar')
    return /^ب(?:ال)?(?:اكثري|اغلبي|اجماع)/.test(words[at]?.text ?? '') ? afterVotes(words, at + 1) : at
  const to =
    words[at]?.text === 'by' && isManner(words, at)
      ? words.findIndex((w, i) => i > at && w.text === 'to' && !isCount(words[i + 1]))
      : -1
  return to > 0 && to < at + 8 ? to : at
}

/** "بأغلبية | الأصوات", "بأغلبية | أعضائه الحاضرين": what belongs to the majority. */
const afterVotes = (words: readonly Word[], at: number): number =>
  /^(?:ال)?(?:اصوات|اعضاء|حاضرين|مطلقه|ساحقه)/.test(words[at]?.text ?? '') ? afterVotes(words, at + 1) : at

/** "RESOLVED, That the Senate adopt the Code", "moved … and carried that the agenda be adopted": what was moved is the act. */
export function moved(reading: Reading, { cue, verb }: Act): DecisionKind | null {
  const { words } = reading
  if (cue === 'voted') return reading.language === 'ar' ? votedOn(words, verb) : votedKind(words, verb)
  if (cue === 'impersonal-decided' && /^[:–—-]$/.test(words[verb + 1]?.text ?? ''))
    return behindColon(reading, verb + 2)
  if (reading.language !== 'en' || (cue !== 'resolved' && cue !== 'motion-carried')) return null
  if (cue === 'resolved' && verb > 0) return null
  const that = words.findIndex((w) => w.text === 'that')
  const to = words.findIndex((w, i) => w.text === 'to' && (cue === 'resolved' ? i < verb + 3 : true))
  return movedBehind(reading, that >= 0 ? that : to)
}

/** "تقرر: الموافقة على التقويم", "DECIDED: to approve the calendar": behind the colon the act itself stands. */
function behindColon({ words, language }: Reading, from: number): DecisionKind | null {
  const at = words[from]?.text === 'to' ? from + 1 : from
  return language === 'ar' || at > from ? (bare[language].at(words, at)?.value.kind ?? null) : null
}

/** What "that the report be noted", "to adopt the Code" would settle, behind word `from`. */
export function movedBehind(reading: Reading, from: number): DecisionKind | null {
  const { words } = reading
  if (from < 0) return null
  for (let i = from + 1; i < Math.min(words.length, from + 28); i++) {
    if (isBreak((words[i] as Word).text) && (words[i] as Word).text !== ',') return null
    // "invite submissions, to be received by March": a purpose is no act.
    if (words[i - 1]?.text === 'be' && words[i - 2]?.text === 'to') continue
    const hit = words[i - 1]?.text === 'be' ? passive.en.at(words, i) : bare.en.at(words, i)
    if (hit && (words[i - 1]?.text === 'be' || words[i - 1]?.text === 'to' || followsBody(reading, i)))
      return hit.value.kind
  }
  return null
}

/** "صوت المجلس على رفض الطلب": the same in Arabic. */
function votedOn(words: readonly Word[], verb: number): DecisionKind | null {
  const on = words.findIndex((w, i) => i > verb && i < verb + 12 && w.text === 'علي')
  if (on < 0) return words.slice(verb, verb + 8).some((w) => w.text === 'لصالح') ? 'approved' : null
  const kind = bare.ar.at(words, on + 1)?.value.kind
  // "صوت المجلس بالإجماع على المشروع"; التوصية is what was voted to recommend.
  return kind ?? (isBusinessAr(words, on + 1, on + 2) && words[on + 1]?.text !== 'التوصيه' ? 'approved' : null)
}

/** "voted 4-0 to approve": what was voted for is the act. */
function votedKind(words: readonly Word[], verb: number): DecisionKind | null {
  const to = thenIn(words, verb + 1, ['to'])
  return to < 0 ? null : (bare.en.at(words, skipAdverbs(words, to + 1, 'en'))?.value.kind ?? null)
}

/** "decided to defer", "agreed to postpone", "قرر المجلس إرجاء": what was settled is that it is put off. */
export const deferral = (reading: Reading, act: Act): DecisionKind | null => putOff(reading, act.kind, behind(act))

/** The same by the word behind the verb and its body. */
export function putOff({ words, language }: Reading, settled: DecisionKind, from: number): DecisionKind | null {
  if (settled !== 'decided' && settled !== 'agreed') return null
  const after = behindManner(words, from, language)
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
  const word = words[i]
  return language === 'ar' && word && /.{3,}(?:ه|ها)$/.test(word.text)
    ? bare.ar.at([{ ...word, text: withoutObject(word.text) }], 0)
    : null
}
