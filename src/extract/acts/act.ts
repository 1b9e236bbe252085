import { type Actor, arabicActor, englishActorBefore, skipAdverbs } from '../../language/actors.ts'
import {
  announced,
  business,
  documents,
  masculine,
  membership,
  past,
  settledThings,
  type VerbEntry,
  views
} from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import { isCount } from '../../language/votes.ts'
import { isBreak, type Word, withoutConjunction } from '../../language/words.ts'
import type { DecisionKind } from '../../model/record.ts'
import type { Reading } from '../reading.ts'

/** One act of a body. Word indices are those of its reading. */
export interface Act {
  kind: DecisionKind
  cue: string
  /** The word at which the verb stands. */
  verb: number
  /** Where a clause of its own begins, if the sentence holds several acts. */
  clause: number
  actor: Actor | null
  /** The body named in an earlier sentence, where this one says "it also decided". */
  antecedent?: string | null
}

/** The body that an earlier sentence of the unit names as acting, as printed; with `all` also "the members"; undefined where there is none. */
export type Antecedent = (all?: boolean) => string | undefined

/** Whether a noun phrase or object within `from`..`to` is about a document or statement, not about a view. */
export function aboutDocument(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, words.length); i++) {
    const text = (words[i] as Word).text
    const stem = text.replace(/^(?:و|ف)?(?:ب|ل|ك)?ال/, '').replace(/^(?:لل)/, '')
    const bareStem = stem.replace(/^[بل](?=.{4,})/, '')
    if (views.has(text) || views.has(stem)) return false
    if (
      documents.has(text) ||
      documents.has(stem) ||
      documents.has(bareStem) ||
      /^[a-z]+\d*\/[a-z0-9/().-]+/.test(text)
    )
      return true
  }
  return false
}

export const isBusinessNoun = ({ text }: Word): boolean =>
  business.en.has(text) || business.en.has(text.replace(/s$/, ''))

/** Whether the words `from`..`to` name a thing of which a verb with `of` is told; true for any other verb. */
export const isOf = ({ of }: VerbEntry, words: readonly Word[], from: number, to: number): boolean =>
  of === undefined ||
  words.slice(from, to).some(({ text }) => {
    const noun = plainNoun(text)
    return settledThings[of].has(noun) || settledThings[of].has(noun.replace(/s$/, ''))
  })

/** True where one of the Arabic words `from`..`to` is a thing put to a meeting. */
export const isBusinessAr = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      ({ text }) =>
        business.ar.has(plainNoun(text)) || (text.length > 3 && business.ar.has(text.replace(/(?:ها|ه|هم)$/, '')))
    )

/** Whether one of the words `from`..`to` is a thing put to a meeting or a document. */
export const aboutBusiness = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(isBusinessNoun) || aboutDocument(words, from, to)

/** Where what must follow a verb does, with nothing but a vote between: "voted 4-0 | to go", "voted by a show of hands | to"; -1 where it does not. */
export function thenIn(words: readonly Word[], from: number, forms: readonly string[]): number {
  for (let at = from; at < Math.min(words.length, from + 10); at++) {
    const text = (words[at] as Word).text
    // "by four votes to one": a count follows.
    if (forms.includes(text) && /^[a-z]{2,}$/.test(words[at + 1]?.text ?? '') && !isCount(words[at + 1])) return at
    if (/^(?:on|for|against|in|as|with|whether)$/.test(text) || /^[.;:]$/.test(text)) return -1
  }
  return -1
}

/** True where a clause of its own begins at word `i`: at the start, after a break or after an article. */
export function opensClause(words: readonly Word[], i: number): boolean {
  const previous = words[i - 1]?.text
  if (previous === 'a' || previous === 'an') return opensClause(words, i - 1)
  return previous === undefined || isBreak(previous) || previous === 'and'
}

/** True where a phrase of an earlier time stands in the clause of word `i`, before or after it. */
export const isPast = ({ words, language }: Reading, i: number): boolean =>
  past[language].within(words, Math.max(0, i - 16), i + 14) !== null || opensWithYear(words, i)

/** "In 1934 the Commission decided", في عام 1952 قرر: what a year opens is told of that time. */
function opensWithYear(words: readonly Word[], i: number): boolean {
  const year = words.slice(0, Math.min(i, 4)).findIndex((w) => /^(?:18|19|20)\d\d$/.test(w.text))
  if (year < 1 || !/^[وف]?(?:in|since|by|during|في|عام|سنه|منذ|خلال)$/.test(words[year - 1]?.text ?? '')) return false
  return !words.slice(year + 1, i).some((w) => /^[.;:؛]$/.test(w.text))
}

/** True where a year stands in the clause: what bodies "established in 1998" was settled then. */
export const isDated = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + 12)
    .some(
      (w, k) => /^(?:19|20)\d\d$/.test(w.text) && /^(?:in|since|عام|سنه|منذ)$/.test(words[from + k - 1]?.text ?? '')
    )

/** True where the presiding officer tells the act: "the Chair concluded that the Committee agreed". `i`: the word "that" or أن. */
export function isAnnounced(reading: Reading, i: number): boolean {
  const { words, language } = reading
  for (let at = Math.max(0, i - 6); at < i; at++) {
    // "The Prime Minister, summing up, said that the Cabinet agreed"
    if (words[at]?.text === 'said' && sumsUp(words, at)) return true
    const hit = announced[language].at(words, at)
    if (!hit) continue
    const teller =
      language === 'en'
        ? englishActorBefore(words, at, reading)
        : arabicActor(words, skipAdverbs(words, at + hit.length, 'ar'), reading.isAcronym)
    if (teller?.kind === 'chair') return true
  }
  return false
}

/** True where whoever speaks sums up a discussion before word `i`. */
export const sumsUp = (words: readonly Word[], i: number): boolean =>
  words.slice(0, i).some((w, k, all) => /^sum(?:ming|med)$/.test(w.text) && all[k + 1]?.text === 'up')

/** True where the words name all members together: "the members agreed", "اتفق أعضاء اللجنة". */
export const isMembership = ({ words, language }: Reading, actor: Actor): boolean => {
  const hit = membership[language].at(words, actor.from)
  if (actor.kind !== 'member' || !hit) return false
  const next = words[actor.from + hit.length]?.text ?? ''
  return language === 'en' ? actor.from + hit.length === actor.to : !/^(?:ال)?اخر/.test(next)
}

/** What all members together do is what the body does: they agree, vote and settle; what they note is a view. */
export const byAll: ReadonlySet<string> = new Set([
  'agreed',
  'voted',
  'approved',
  'adopted',
  'decided',
  'ratified',
  'rejected',
  'selected'
])

/** "by majority", "by a show of hands", "by seven votes to two": how it was settled, and not by whom. */
export const isManner = (words: readonly Word[], by: number): boolean =>
  /^(?:majority|consensus|acclamation|ballot|unanimous|general|common|secret|show)$/.test(
    words[/^(?:an?|the|large|narrow|simple|absolute)$/.test(words[by + 1]?.text ?? '') ? by + 2 : by + 1]?.text ?? ''
  ) ||
  (isCount(words[by + 1]) && words.slice(by + 2, by + 5).some((w) => /^votes?$/.test(w.text)))

/** True where an Arabic perfect agrees in gender with the body after it; where it does not, that body is its object. */
export const agrees = (verb: string, actor: Actor, words: readonly Word[]): boolean => {
  const head = plainNoun(words[actor.from]?.text)
  return verb.endsWith('ت') && !rootInT.test(verb) ? !masculine.has(head) : !head.endsWith('ه')
}
/** Perfects whose last letter is of the root: صوت المجلس, صوتت اللجنة. */
const rootInT = /^[وف]?(?:صوت|اثبت|ثبت|بت)$/

/** The verb that starts at word `i`, as a perfect: "لم توافق" stands for وافقت. */
export function perfectAt(words: readonly Word[], i: number): string {
  const own = words[i]?.text ?? ''
  const next = words[i + 1]?.text ?? ''
  if (!/^[وف]?لم$/.test(own)) return own
  return next.startsWith('ت') ? `${next.slice(1)}ت` : next.slice(1)
}

/** True where what was agreed on is a view: "agreed on the importance of training". */
export const isView = ({ words, language }: Reading, verb: VerbEntry, from: number): boolean => {
  if (verb.id !== 'agreed') return false
  const on = words.slice(from, from + 8).findIndex((w) => w.text === (language === 'ar' ? 'علي' : 'on'))
  if (on < 0) return false
  const noun = words.slice(from + on + 1).find((w) => w.text !== 'the')?.text ?? ''
  return noun !== 'that' && noun !== 'ان' && views.has(plainNoun(noun))
}

export const endsInColon = (reading: Reading) => /[:：]\s*$/.test(reading.sentence.passage.text)

export const plainNoun = (word = '') => word.replace(/^ال/, '')

export const impersonal = (verb: VerbEntry, i: number): Act => ({
  kind: verb.kind,
  cue: `impersonal-${verb.id}`,
  verb: i,
  clause: i,
  actor: null
})

export const within = (words: readonly Word[], text: string, from: number, to: number) => {
  const form = folded(text)
  // "ووافق عليه": the pronoun stands for the thing.
  const own = form === 'علي' ? /^[وف]?علي(?:ه|ها|هما|هم)?$/ : null
  return words
    .slice(from, to)
    .some((w) => w.text === form || withoutConjunction(w.text) === form || own?.test(w.text) === true)
}

/** Whether the word that must follow an Arabic verb does, or one of several. */
export const hasWith = (
  words: readonly Word[],
  forms: string | string[] | undefined,
  from: number,
  to: number
): boolean => forms === undefined || [forms].flat().some((form) => within(words, form, from, to))
