/** What a body allows somebody to do, with ل before whoever is allowed: أذن المجلس للمدير بتوقيع العقد. */
import { permitting } from '../../../language/decisions.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { printed, type Reading } from '../../reading.ts'
import type { Task } from '../task.ts'
import { actorAt, partyUntilTask } from './parties.ts'
import { isProcedure } from './verbs.ts'

/** How many words the body may take between the verb and whoever is allowed. */
const longestBody = 9

/** "أذن المجلس للمدير بتوقيع العقد", "الإذن للأمين العام بإبرام الاتفاق": whoever is allowed has the task, as in English whoever is authorized. */
export function permitted(reading: Reading, i: number): Task | null {
  const { words } = reading
  if (!permitting.has(withoutConjunction((words[i] as Word).text))) return null
  for (let at = i + 1; at < Math.min(words.length, i + longestBody); at++) {
    const word = words[at] as Word
    if (isBreak(word.text)) return null
    const bare = withoutLam(word.text)
    if (bare === null) continue
    const read = (text: string) => ({ ...reading, words: words.with(at, { ...word, text }) })
    // "وأذن لرئيسه": the office with the body's pronoun.
    const own = actorAt(read(bare), at) ? read(bare) : read(bare.replace(/(?:ها|ه)$/, ''))
    const party = actorAt(own, at)
    if (!party || (party.kind !== 'role' && party.kind !== 'body' && party.kind !== 'chair' && party.kind !== 'name'))
      continue
    const to = /^ب(?!ال).{3,}/.test(words[party.to]?.text ?? '') ? party.to : (partyUntilTask(own, at)?.to ?? -1)
    if (to < 0 || isProcedure(own, to)) return null
    const name = printed(reading, at, to)
    return {
      cue: 'authorized',
      owner: null,
      person: name.startsWith('لل') ? `ال${name.slice(2)}` : name.slice(1),
      at: i,
      clause: i
    }
  }
  return null
}

/** للمدير → المدير, لمدير → مدير; null for words without ل. */
const withoutLam = (word: string): string | null =>
  word.startsWith('لل') ? `ال${word.slice(2)}` : /^ل[^ا]?.{3,}/.test(word) ? word.slice(1) : null
