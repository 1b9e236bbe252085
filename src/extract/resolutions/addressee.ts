import { type Actor, arabicActor, englishActorAfter, type Letters } from '../../language/actors.ts'
import type { ClauseVerb } from '../../language/clauses.ts'
import { fold } from '../../language/fold.ts'
import type { Word } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'

/** Whom an operative paragraph addresses, as printed; null unless a body, an office or a group stands right after the verb. */
export const addresseeOf = (unit: Unit, verb: ClauseVerb): string | null =>
  verb.to && verb.known ? actorAfter(unit, verb) : null

/** The body, office or group right after a verb, as printed. */
export function actorAfter(unit: Unit, { words, next }: ClauseVerb): string | null {
  const folding = fold(unit.text.slice(0, 400))
  const written = (word: Word | undefined) =>
    word ? unit.text.slice(folding.origin(word.start), folding.origin(word.end - 1) + 1) : ''
  const letters: Letters = {
    isAcronym: (word) => /^[A-Z][A-Z0-9&/-]+$/.test(written(word)),
    isCapital: (word) => /^[A-Z]/.test(written(word))
  }
  const text = (i: number) => words[i]?.text ?? ''
  let actor: Actor | null = null
  if (unit.language === 'ar') {
    actor = arabicActor(words, next, letters.isAcronym)
    // "the States that …": the name goes on, and where it ends cannot be told.
    while (actor) {
      if (/^(?:التي|الذي|الذين|اللذين|اللتين)$/.test(text(actor.to))) return null
      // "the universities and the research centres"
      const joined = words[actor.to]
      if (!joined?.text.startsWith('و')) break
      const plain = words.with(actor.to, { ...joined, text: joined.text.slice(1) })
      const more = arabicActor(plain, actor.to, letters.isAcronym)
      if (!more) break
      actor = { ...actor, to: more.to }
    }
  } else {
    // "the participation of Member States" is no addressee: what stands before "of" must be one.
    const ends = /^(?:to|that|for|in|with|on|by|who|which)$/
    const head = englishActorAfter(words, next, letters, (i) => ends.test(text(i)) || text(i) === 'of')
    actor = head && englishActorAfter(words, next, letters, (i) => ends.test(text(i)))
    if (actor && !/^(?:to|[,:])$/.test(text(actor.to))) return null
  }
  if (!actor || actor.from !== next) return null
  let to = actor.to
  while (to > actor.from + 1 && /^(?:and|و)$/.test(text(to - 1))) to--
  const start = folding.origin((words[actor.from] as Word).start)
  return unit.text.slice(start, folding.origin((words[to - 1] as Word).end - 1) + 1)
}
