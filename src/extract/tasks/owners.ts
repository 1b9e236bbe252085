/** Who cannot have a task, or has it by contract only. */
import { isDefinite } from '../../language/actors.ts'
import { occasionNouns, parties, relativePronouns, vague } from '../../language/tasks.ts'
import type { Word } from '../../language/words.ts'
import { printed, type Reading } from '../reading.ts'

/** True where the words name nobody in particular: "several delegations", "they". */
export const isVague = (reading: Reading, phrase: { from: number; to: number }): boolean =>
  reading.words.slice(phrase.from, Math.min(phrase.to, phrase.from + 2)).some(
    (w, k) =>
      // "members that had not yet done so" are described, not vague.
      (vague[reading.language].has(w.text) &&
        !(k === 1 && relativePronouns.has(w.text)) &&
        !pointsOut(reading, phrase, k)) ||
      vague[reading.language].has(`${w.text} ${reading.words[phrase.from + k + 1]?.text ?? ''}`)
  )

/** "those member States that …": before a noun the word points somebody out. */
const pointsOut = ({ words }: Reading, { from, to }: { from: number; to: number }, k: number): boolean =>
  k === 0 &&
  /^(?:those|these)$/.test(words[from]?.text ?? '') &&
  to - from > 1 &&
  !relativePronouns.has(words[from + 1]?.text ?? '')

/** True where the words name nobody who could act: several speakers, a meeting, a product. */
export const namesNobody = (reading: Reading, phrase: { from: number; to: number }): boolean =>
  isVague(reading, phrase) || isOccasion(reading, phrase) || isProduct(reading, phrase)

/** True where the words name a party to a contract: "the contractor", المقاول. */
export const isParty = ({ words, language }: Reading, { from }: { from: number }): boolean => {
  const text = words[from]?.text ?? ''
  const at = language === 'en' && isDefinite(text) ? from + 1 : from
  return parties[language].at(words, at, language === 'ar' ? text.replace(/^ال/, '') : words[at]?.text) !== null
}

/** True where the words are a name such as GitHub, of a thing that does what is said of it. */
const isProduct = (reading: Reading, { from, to }: { from: number; to: number }): boolean =>
  to - from === 1 && reading.isAcronym(reading.words[from] as Word) && /\p{Ll}{2}/u.test(printed(reading, from, to))

/** True where the words name a meeting or a date, which does nothing itself: "the session will consider". */
const isOccasion = (reading: Reading, phrase: { from: number; to: number }): boolean => {
  const { words, language } = reading
  let last = phrase.from
  while (language === 'en' && last + 1 < phrase.to && !/^(?:of|for|on|in|at)$/.test(words[last + 1]?.text ?? '')) last++
  const head = words[last]?.text
  return head !== undefined && (occasionNouns.has(head) || occasionNouns.has(head.replace(/^(?:ال)/, '')))
}
