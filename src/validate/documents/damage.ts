/** Checks that tell of damage which reading has restored: the restoring steps find it, and say where. */
import type { VFileMessage } from 'vfile-message'
import type { DocumentFound, DocumentRule } from './rule.ts'

/** A check of what the restoring step of the same name, or of another one, reports. */
export function damageRule({ step, ...rule }: Omit<DocumentRule, 'check'> & { step?: string }): DocumentRule {
  const id = step ?? rule.id
  return {
    ...rule,
    *check({ version }): Generator<DocumentFound> {
      for (const message of version.file.messages)
        if (message.ruleId === id) yield { at: { place: placeOf(message) }, message: message.reason }
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
