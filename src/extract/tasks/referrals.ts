/** Matters referred to somebody for a purpose and by a time. */
import { referrals } from '../../language/tasks.ts'
import { isBreak, type Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'
import { tailEnd } from './arabic/parties.ts'
import type { Task } from './task.ts'

/** "وتقرر إحالته إلى اللجنة": the noun with a pronoun for the thing. */
const ofIt = (words: readonly Word[], i: number) => {
  const word = words[i] as Word
  // "وأحالها المجلس إلى": the verb with it.
  return /ت(?:ه|ها|هما)$/.test(word.text)
    ? referrals.ar.at([{ ...word, text: word.text.replace(/ت(?:ه|ها|هما)$/, 'ه') }], 0)
    : /.{4,}(?:ه|ها)$/.test(word.text) && referrals.ar.at([{ ...word, text: word.text.replace(/(?:ه|ها)$/, '') }], 0)
}

/** How many words may stand between what is referred and to whom. */
const referralReach = 18

/**
 * "referred the draft to the Legal Committee for comment within a month", إحالة المقترح إلى إدارة التشريع لإبداء الرأي خلال شهر:
 * whoever gets it, where a purpose and a time are told. `partyAt` reads who stands at a word.
 */
export function referred(
  { words, language }: Reading,
  i: number,
  decided: boolean,
  partyAt: (i: number) => { from: number; to: number; kind: string } | null
): Task | null {
  if (!decided || !(referrals[language].at(words, i) ?? (language === 'ar' && ofIt(words, i)))) return null
  for (let to = i + 1; to < Math.min(words.length, i + referralReach); to++) {
    const { text } = words[to] as Word
    if (isBreak(text)) return null
    if (text !== (language === 'en' ? 'to' : 'الي')) continue
    const named = partyAt(to + 1)
    const owner = named && language === 'ar' ? { ...named, to: tailEnd(words, named.to, /^ل.{3,}/) } : named
    const purpose = owner ? (words[owner.to]?.text ?? '') : ''
    if (!owner || (owner.kind !== 'body' && owner.kind !== 'role')) return null
    return (
      language === 'en'
        ? purpose === 'for' || (purpose === 'with' && /^instructions?$/.test(words[owner.to + 1]?.text ?? ''))
        : /^ل.{3,}/.test(purpose)
    )
      ? { cue: 'referred', owner, at: i, clause: i, timed: true }
      : null
  }
  return null
}
