/** Verbs and verbal nouns that are tasks. */
import { procedure } from '../../../language/decisions.ts'
import { folded } from '../../../language/fold.ts'
import { askingPassives } from '../../../language/task-clauses.ts'
import { eventImperfects, imperfects, taskLexicon, taskVerbs } from '../../../language/tasks.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import type { Reading } from '../../reading.ts'

/** The imperfect in the third person masculine: ستقدم → يقدم, تقدم → يقدم. */
export const masculine = (stem: string) => (/^[يت]/.test(stem) ? `ي${stem.slice(1)}` : stem)

/** Plural and dual endings after the verb: يقومون, يقدما. */
const singular = (stem: string) => stem.replace(/(?:ون|ان|وا|ا)$/, '')
export const isTask = (stem: string) =>
  imperfects.has(stem) || imperfects.has(singular(stem)) || imperfects.has(stem.replace(/(?:ه|ها|هما|هم)$/, ''))

const choosing = new Set(taskLexicon.choosing.ar.map(folded))
const behindChosen = new Set(taskLexicon.behindChosen.ar.map(folded))

/** "وسيُعيّن مقرر قبل …", "أن يعين المراجع لسنتين": whoever stands behind a verb of choosing, with a preposition or nothing behind, is chosen. */
export function isChosen(words: readonly Word[], stem: string, { to }: { to: number }): boolean {
  if (!choosing.has(stem)) return false
  const next = words[to]?.text ?? '.'
  return isBreak(next) || behindChosen.has(next)
}

/** The passive of a task; of hollow and defective verbs it is written otherwise: يُعاد, يُدعى. */
export const isPassiveTask = (stem: string, signed: boolean): boolean => {
  const isDone = (form: string) => imperfects.has(form) && !eventImperfects.has(form) && !askingPassives.has(form)
  return isDone(stem) || isDone(stem.replace(/ا(.)$/, 'ي$1')) || (signed && isDone(stem.replace(/ي$/, 'و')))
}

/** A word as it stands, without ب or ل, without the article, and with the article for لل; most have none of them. */
const nounForms = (word: string): string[] =>
  /^(?:[بل]|ال)/.test(word)
    ? [word, word.replace(/^[بل]/, ''), word.replace(/^ب?ال/, ''), word.replace(/^لل?/, 'ال')]
    : [word]

/** The verbal noun at word `i`, with ب or ل before it and with or without the article. */
export function nounAt(words: readonly Word[], i: number): { event: boolean } | null {
  const word = words[i]
  if (!word) return null
  for (const text of nounForms(word.text)) {
    const hit = taskVerbs.noun.at(words, i, text)
    if (hit && !hit.joined) return { event: hit.value }
  }
  return null
}

/** "دعوته": a verbal noun, with or without whom it is about. */
export const doneTo = (words: readonly Word[], i: number): boolean => {
  const [first, ...rest] = words.slice(i, i + 3)
  if (!first) return false
  const isNoun = (text: string) => nounAt([{ ...first, text }, ...rest], 0) !== null
  const bare = first.text.replace(/ت(?:ه|ها|هم)$/, 'ه').replace(/(?:ها|هم?)$/, (end) => (end === 'ه' ? end : ''))
  // نشره: the ه may be whom or what it is about.
  return nounAt(words, i) !== null || isNoun(bare) || isNoun(first.text.replace(/ه$/, ''))
}

export const takesTask = (words: readonly Word[], i: number): boolean => {
  const text = words[i]?.text ?? ''
  return (
    text === 'ان' ||
    text === 'بان' ||
    text === 'الي' ||
    text === 'علي' ||
    nounAt(words, i) !== null ||
    doneTo(words, i) ||
    /^ب.{3,}/.test(text)
  )
}

/** كُلف المجلس | بتجديد | العقد: what ب opens is the task, unless another ب opens one behind it (كلف المجلس بلدية صور بإعداد). */
export const isTaskItself = (words: readonly Word[], { from, to }: { from: number; to: number }): boolean =>
  /^ب(?!ال)/.test(words[from]?.text ?? '') && !/^(?:ب|ان$)/.test(words[to]?.text ?? '')

/** True where the meeting itself is asked to note, approve or consider: that is its procedure and no task. */
export function isProcedure({ words }: Reading, i: number): boolean {
  const at = /^(?:الي|ان|علي|بان)$/.test(words[i]?.text ?? '') ? i + 1 : i
  return procedure.ar.at(words, at) !== null || /^ال?نظر$/.test(words[at]?.text ?? '')
}
