import { bilingualSchema } from '../../../model/bilingual.ts'
import { recordSchema } from '../../../model/record.ts'
import { type Fault, faultsOf } from '../../../yaml/faults.ts'
import type { RecordFile, RecordRule } from '../rule.ts'

const known = new WeakMap<RecordFile, Fault[]>()

/** What the schema finds, looked up once for both checks that ask. */
function faults(file: RecordFile): Fault[] {
  const found = known.get(file) ?? faultsOf(file.kind === 'record' ? recordSchema : bilingualSchema, file.value)
  known.set(file, found)
  return found
}

export const recordSchemaRule: RecordRule = {
  id: 'record-schema',
  severity: 'error',
  summary: 'a value that the format of records does not allow, or one that is missing',
  help: 'Every value is held against the published schema (mahdar schema record, mahdar schema bilingual): what is missing, dates that are no dates, words that are none of those allowed.',
  examples: {
    fails: [
      'document: { meeting: { start: 2025-02-30 } }',
      'decisions: [{ kind: aproved }]',
      'actionItems: [{ due: { date: next week, text: next week } }]'
    ],
    passes: ['document: { meeting: { start: 2025-02-28 } }', 'decisions: [{ kind: approved }]']
  },
  check: (file) => faults(file).filter((fault) => fault.kind === 'value')
}

export const unknownKey: RecordRule = {
  id: 'unknown-key',
  severity: 'error',
  summary: 'a key that records do not have',
  help: 'Where a known key differs in few letters it is suggested.',
  examples: {
    fails: ['actionItems: [{ ownr: The Secretariat }]', 'desicions: []'],
    passes: ['actionItems: [{ owner: The Secretariat }]']
  },
  check: (file) => faults(file).filter((fault) => fault.kind === 'unknown-key')
}
