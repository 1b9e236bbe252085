import { words } from '../../language/facts.ts'
import { folded } from '../../language/fold.ts'
import type { Language, Meeting } from '../../model/record.ts'
import type { Statement } from './statements.ts'
import { says } from './words.ts'

/** How many words the name of a place has at most that names nothing else: "Town Hall and via Zoom" is longer. */
const shortPlace = 4

/**
 * The form of a meeting. `telling` are the statements about it, `others` all that the head says, `rest` what stands in whole sentences behind
 * its date.
 */
export function modeOf(
  telling: readonly Statement[],
  others: readonly Statement[],
  rest: readonly string[],
  place: string | null,
  language: Language
): Meeting['mode'] {
  const forms = [...words('online', language), ...words('onsite', language), ...words('hybrid', language)]
  // A heading such as "Safety online" tells nothing of the meeting.
  const about = telling.filter(
    ({ folded: line }) =>
      says(line, words('held', language)) ||
      says(line, words('meeting', language)) ||
      // "Jeddah, 12 May 2026 (hybrid)"
      forms.includes(/\(([^()]+)\)$/.exec(line)?.[1] ?? line)
  )
  // Under the title "Virtual meeting VI" a sentence that speaks of "the last face-to-face meeting" tells of another one.
  const titled = about.filter((s) => s.line && isRemote(s.folded, language)).length > 0
  const said = about
    .filter((s) => !titled || s.line || !says(s.folded, words('onsite', language)))
    .map((s) => s.folded)
    .concat(rest.map(folded).filter((line) => forms.some((form) => line.split(/ ?[,،]/)[0] === form)))
    .join('\n')
  const onsite = says(said, words('onsite', language))
  if (says(said, words('hybrid', language)) || isMixed(others, place, language)) return 'hybrid'
  if (isRemote(said, language))
    return onsite || (place !== null && !isRemote(folded(place), language)) ? 'hybrid' : 'virtual'
  return onsite ? 'in-person' : null
}

/** "Two members attended on site while the others joined online", "Venue: the Town Hall and via Zoom" */
function isMixed(said: readonly Statement[], place: string | null, language: Language): boolean {
  if (place !== null && isRemote(folded(place), language) && folded(place).split(' ').length > shortPlace) return true
  return said.some(
    (s) =>
      says(s.folded, words('attended', language)) &&
      isRemote(s.folded, language) &&
      (place !== null || says(s.folded, words('onsite', language)))
  )
}

const isRemote = (plain: string, language: Language): boolean => says(plain, words('online', language))
