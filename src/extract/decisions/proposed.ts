/** What a proposal would have the meeting do. */
import { arabicActor, englishActorBefore } from '../../language/actors.ts'
import { bare, decisionLexicon, passive } from '../../language/decisions.ts'
import { folded } from '../../language/fold.ts'
import type { Word } from '../../language/words.ts'
import type { DecisionKind } from '../../model/record.ts'
import type { Reading } from '../reading.ts'

/** "تعتبر أن المجلس يود الموافقة على": the Chair takes it that the body wishes so. */
const wishes = new Set(decisionLexicon.wishes.ar.map(folded))

/** In words: how far behind the beginning of a sentence the object of its verb stands. */
const longestAsker = 8

export function proposedKind(reading: Reading, from: number, to: number): DecisionKind | null {
  const { words, language } = reading
  for (let i = from; i < to; i++) {
    const joint = words[i - 1]?.text
    // "moved to table the rezoning until the next meeting"
    if (language === 'en' && joint === 'to' && words[i]?.text === 'table' && words.slice(i + 1, to).some(isPutOff))
      return 'deferred'
    // "that the item be deferred"
    const past = language === 'en' && joint === 'be' ? passive.en.at(words, i) : null
    const done = past?.value.kind === 'deferred' ? past : null
    const hit = done ?? bare[language].at(words, i) ?? bareWithPreposition(words, i, language) ?? bareAround(reading, i)
    if (!hit) continue
    const afterTo =
      language === 'en'
        ? done !== null || joint === 'to' || joint === 'should' || followsBody(reading, i)
        : joint === 'الي' || joint === 'ان' || joint === 'في' || joint === 'علي' || wishes.has(joint ?? '')
    // "وطلب ممثل بيرو تأجيل البند": the noun of the act is what was asked.
    const asked = language === 'ar' && hit.value.kind === 'deferred' && i - from <= longestAsker
    if (afterTo || asked || (language === 'ar' && hit.length > 1)) return hit.value.kind
  }
  return null
}

const isPutOff = ({ text }: Word): boolean => text === 'until' || text === 'indefinitely'

/** "أن يحيط المجلس علما": the body between the verb and its word. */
function bareAround({ words, language, isAcronym }: Reading, i: number): ReturnType<typeof bare.ar.at> {
  const actor = language === 'ar' ? arabicActor(words, i + 1, isAcronym) : null
  if (actor?.kind !== 'body' || words[actor.to]?.text !== 'علما') return null
  return bare.ar.at([words[i] as Word, words[actor.to] as Word], 0)
}

/** "that the Council endorse …": the verb right after the body that "that" opens. */
export const followsBody = (reading: Reading, i: number): boolean => {
  const actor = englishActorBefore(reading.words, i, reading)
  return actor?.kind === 'body' && reading.words[actor.from - 1]?.text === 'that'
}

export const bareWithPreposition = (words: readonly Word[], i: number, language: 'ar' | 'en') => {
  const text = words[i]?.text ?? ''
  if (language !== 'ar' || !/^[بل]/.test(text)) return null
  return bare.ar.at([{ ...(words[i] as Word), text: text.slice(1) }, ...words.slice(i + 1, i + 4)], 0)
}
