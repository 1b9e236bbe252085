/** Checks that tell of damage which reading has restored: the restoring steps find it, and say where. */
import type { VFileMessage } from 'vfile-message'
import type { Place } from '../../model/record.ts'
import type { Checked, DocumentFound, DocumentRule, WordsOfUnit } from './rule.ts'

/**
 * A check of what the restoring step of the same name, or of another one, reports. `isDamage` tells what it restores from what is
 * no fault of the text.
 */
export function damageRule({
  step,
  isDamage,
  also,
  ...rule
}: Omit<DocumentRule, 'check'> & {
  step?: string
  /** Other words that the damage touches. */
  also?: (place: Place, document: Checked) => WordsOfUnit[]
  isDamage?: (place: Place, document: Checked) => boolean
}): DocumentRule {
  const id = step ?? rule.id
  return {
    ...rule,
    *check(document): Generator<DocumentFound> {
      for (const message of document.version.file.messages) {
        if (message.ruleId !== id) continue
        const place = placeOf(message)
        if (!(isDamage?.(place, document) ?? true)) continue
        yield { at: { place }, message: message.reason, ...(also && { also: also(place, document) }) }
      }
    }
  }
}

function placeOf({ place }: VFileMessage) {
  const start = place && 'start' in place ? place.start : place
  const end = place && 'end' in place ? place.end : place
  return {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: end?.line ?? start?.line ?? 1,
    endColumn: end?.column ?? start?.column ?? 1
  }
}
