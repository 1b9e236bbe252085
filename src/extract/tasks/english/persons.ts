/** Whom a pronoun means, by the sentences before. */
import { type Actor, englishActorBefore, isElsewhere, isTitle } from '../../../language/actors.ts'
import { isBreak, type Word } from '../../../language/words.ts'
import type { Sentence, Unit } from '../../../outline/index.ts'
import { isMembership } from '../../acts/act.ts'
import { acts } from '../../acts/index.ts'
import { isOpeningVerb, opensSentence } from '../../acts/subject-en.ts'
import { listedName } from '../../attendance.ts'
import { printed, type Reading, readSentence } from '../../reading.ts'
import { isVague } from '../owners.ts'

/** Whom "He will …", or the pronoun at word `at`, means: the one person whom the sentence before names, as its subject. */
export function personBefore({ words, sentence }: Reading, at = 0): string | null {
  const earlier = sentence.unit.sentences[sentence.index - 1]
  if (!earlier || !/^(?:he|she)$/.test(words[at]?.text ?? '')) return null
  const reading = readSentence(earlier)
  const subject = openingSubject(reading)
  if (!subject || (subject.kind !== 'name' && subject.kind !== 'role' && subject.kind !== 'chair')) return null
  const others = reading.words.some(
    (_, at) =>
      (at < subject.from || at >= subject.to) && (isTitle(reading.words, at) || listedName(reading, at) !== null)
  )
  return others ? null : printed(reading, subject.from, subject.to)
}

/** "It requested the Registrar to …", "They asked the secretariat to …": the body, or all members, of whom the sentence before speaks. */
export function pronoun({ words, sentence }: Reading, at: number, above: Unit | undefined): boolean {
  const joint = words[at - 1]?.text
  if (joint !== undefined && !isBreak(joint)) return false
  // Under a heading only the body that meets can be meant.
  if (at === 0 && sentence.index === 0 && words[at]?.text === 'it' && above?.kind === 'heading') return true
  for (const earlier of sentencesBefore(sentence, above).slice(0, pronounReach)) {
    const reading = readSentence(earlier)
    const subject = acts(reading).findLast((act) => act.actor)?.actor ?? openingSubject(reading)
    if (!subject) continue
    if (isVague(reading, subject) || isElsewhere(reading, subject)) return false
    if (words[at]?.text === 'it') return subject.kind === 'body'
    return subject.kind === 'body' || isMembership(reading, subject)
  }
  return false
}

/** How many sentences back a pronoun may look for whom it means. */
const pronounReach = 3

/** The sentences before one, the nearest first, in its own unit and the one above. */
const sentencesBefore = ({ unit, index }: Sentence, above: Unit | undefined): readonly Sentence[] =>
  [...(above && above.kind !== 'heading' ? above.sentences : []), ...unit.sentences.slice(0, index)].reverse()

/** The actor that opens a sentence, before its verb: "Members expressed …", "In reply, the Board regretted …". */
function openingSubject(reading: Reading): Actor | null {
  const { words } = reading
  for (let verb = 1; verb < Math.min(words.length, 16); verb++) {
    if (!isOpeningVerb((words[verb] as Word).text)) continue
    const actor = englishActorBefore(words, verb, reading)
    if (actor && opensSentence(words, actor.from)) return actor
  }
  return null
}
