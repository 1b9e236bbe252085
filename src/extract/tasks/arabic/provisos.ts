/** Conditions of what is decided: على أن ترفع تقريرها قبل 1 مايو. */
import { type Actor, opensLeaders } from '../../../language/actors.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'
import type { Task } from '../task.ts'
import { actorAt } from './parties.ts'
import { isSettled } from './suggestions.ts'
import { isTask, masculine, nounAt } from './verbs.ts'

/** "على أن ترفع تقريرها قبل 1 مايو": a condition of what is decided; who is to act was named before. */
export function provided(reading: Reading, i: number, earlier: readonly Task[], settled: boolean): Task | null {
  const { words } = reading
  const own = words[i]?.text ?? ''
  if (words[i - 1]?.text !== 'ان' || withoutConjunction(words[i - 2]?.text ?? '') !== 'علي') return null
  // "على أن تقوم الإدارة بمراجعة …"
  const does = /^[يت]قوم$/.test(own)
  if (!/^[يت]/.test(own) || !(does || isTask(masculine(own))) || reading.isPassiveImperfect(words[i] as Word))
    return null
  const named = actorAt(reading, afterPronoun(words, i + 1))
  if (does && !(named && (nounAt(words, named.to) || behindLeaders(words, named.to)))) return null
  // A further part of the task before it is none of its own, unless somebody else is to do it.
  const before = earlier.at(-1)
  if (before && !(named && before.owner && !sameWords(words, named, before.owner))) return null
  if (before && named) return { cue: 'provided', owner: named, at: i, clause: i - 2, ...(!does && { dated: true }) }
  // "، على أن تتولى الأمانة التنسيق": who is named behind a comma has the task, with or without a deadline.
  const apart = isBreak(words[i - 3]?.text ?? '') && (named?.kind === 'role' || named?.kind === 'body')
  if (
    !isSettled(reading, i - 1) &&
    !(!named && settled) &&
    !(apart && (settled || acts(reading).some((act) => act.verb < i)))
  )
    return null
  if (named) return { cue: 'provided', owner: named, at: i, clause: i - 2, ...(!apart && { dated: true }) }
  const feminine = own.startsWith('ت')
  for (let at = i - 3; at >= Math.max(0, i - 30); at--) {
    const owner = actorAt(reading, at)
    const noun = words[at]?.text ?? ''
    // "لجنة برئاسة النائبة …": the chair of the group is not the group.
    if (opensLeaders(words[at - 1]?.text ?? '') || opensLeaders(words[at - 2]?.text ?? '')) continue
    if (owner?.from !== at || owner.to > i - 1 || /ه$|^ال?امانه/.test(noun) !== feminine) continue
    // "نائب العمدة": the noun after another that it defines is not the one that is spoken of.
    const before = words[at - 1]
    if (
      noun.startsWith('ال') &&
      before &&
      !isBreak(before.text) &&
      !opensLeaders(before.text) &&
      !/^(?:ال|لل|الي|من|علي|في|ان|عن)/.test(before.text)
    ) {
      const joint = actorAt(reading, at - 1)
      if (joint?.from === at - 1 && joint.to > at) continue
    }
    return {
      cue: 'provided',
      owner: bareNoun(reading, owner),
      at: i,
      clause: i - 2,
      ...(settled ? { timed: true } : { dated: true })
    }
  }
  return null
}

/** "لجنة | برئاسة وزيرة السياحة | بتعميق دراسة": the task stands behind whoever leads the group. */
const behindLeaders = (words: readonly Word[], i: number): boolean =>
  opensLeaders(words[i]?.text ?? '') &&
  words.slice(i + 1, i + 9).some(({ text }, k) => /^ب(?!ال)/.test(text) && nounAt(words, i + 1 + k) !== null)

/** "على أن يعلن عنها | أمين السر": the pronoun behind a verb is passed over. */
const afterPronoun = (words: readonly Word[], i: number): number =>
  /^(?:عن|ب|ل|الي|من|في|علي|مع)(?:ه|ها|هم|هما)$/.test(words[i]?.text ?? '') ? i + 1 : i

const sameWords = (words: readonly Word[], a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  words[a.from]?.text === words[b.from]?.text && a.to - a.from === b.to - b.from

/** A noun without article names itself alone where a purpose follows: "لجنة | لدراسة المخطط", "فريق | برئاسة …". */
const bareNoun = ({ words }: Reading, owner: Actor): Actor => {
  const purpose = words.slice(owner.from + 1, owner.to).findIndex((w) => /^[لب](?!ل)/.test(w.text) && w.text.length > 4)
  return purpose < 0 ? owner : { ...owner, to: owner.from + 1 + purpose }
}
