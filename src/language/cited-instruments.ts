/** Instruments that are cited by name, whole or by the number of a part. */

import { type Trigger, topics } from './citation-triggers.ts'
import { blank, type Citation, words } from './citation-words.ts'
import { partNumbers } from './cited-parts.ts'
import { folded } from './fold.ts'
import { both } from './patterns.ts'
import type { Range } from './sentences.ts'
import type { Cased } from './symbols.ts'

/** A body of that name with a subject of its own is another: "Best Practice Forum on Cybersecurity". */
const subjectAfter = new RegExp(`^ (?:${both(words.subjects)})(?![\\p{L}])`, 'u')

/** "the Global Digital Compact", SDGs 9 and 16. */
export function instrumentCited(
  { text, lower }: Cased,
  hit: Range,
  trigger: Extract<Trigger, { what: 'instrument' }>
): Citation[] {
  const { instrument: known, name } = trigger
  const printed = text.slice(hit.start, hit.end)
  if (trigger.capitals ? !printed.endsWith(name) : /^[A-Z]/.test(name) && !/^[A-Z]/.test(printed)) return []
  if (known.parts) {
    const list = partNumbers(lower, hit.end, known.parts)
    if (list.length > 0) {
      return list.map(({ value, end }, n) => ({
        ...blank,
        start: n === 0 ? hit.start : (list[n - 1]?.end ?? hit.start),
        end,
        type: known.parts?.type ?? known.type,
        id: `${known.parts?.id} ${value}`
      }))
    }
  }
  return trigger.silent || (known.body && subjectAfter.test(lower.slice(hit.end, hit.end + 12)))
    ? []
    : [
        {
          ...blank,
          start: hit.start,
          end: hit.end,
          type: known.type,
          id: known.id,
          name: true,
          subject: known.body ?? false,
          within: known.within ?? null,
          about: known.loose?.some((l) => folded(l) === folded(name)) ? (topics.get(known.id) ?? null) : null
        }
      ]
}
