/** Whether the words before a task leave it open: a wish, a condition, a repetition. */
import { recurring, repeated, repeatedWithThat, reported, wishes } from '../../language/tasks.ts'
import type { Word } from '../../language/words.ts'
import type { Reading } from '../reading.ts'

/** True where a clause opened by "that" or أن, whose subject begins at word `from`, reports a commitment and no wish. */
export function reportsCommitment({ words, language }: Reading, from: number): boolean {
  return reported[language].within(words, Math.max(0, from - 18), from) !== null
}

/** True where a wish, a condition or a repetition stands before word `i`. */
export function isOpen({ words, language }: Reading, i: number): boolean {
  const from = clauseBefore(words, i)
  if (wishes[language].within(words, from, i) !== null || repeated[language].within(words, 0, i) !== null) return true
  const told = repeatedWithThat.within(words, 0, i)
  return told !== null && !words.slice(told.index + 1, i).some((w) => /^ان(?:ه|ها|هم)?$/.test(w.text))
}

/** The start of the sentence's part that holds word `i`, parted by semicolons. */
function clauseBefore(words: readonly Word[], i: number): number {
  for (let at = i - 1; at >= 0; at--) {
    const { text } = words[at] as Word
    // "It was suggested that we ask the club – Tom will ask."
    if (/^[;؛]$/.test(text) || (/^[–—-]$/.test(text) && i - at <= shortClause)) return at + 1
  }
  return 0
}

/** How many words a subject behind a dash has, before its verb. */
const shortClause = 4

/** True where a sentence tells what is done every year or as a rule: a practice, and nobody's task. */
export const isRecurring = ({ words, language }: Reading): boolean =>
  recurring[language].within(words, 0, words.length) !== null
