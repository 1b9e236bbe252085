import type { RecordRule } from '../rule.ts'
import { danglingId, duplicateId } from './ids.ts'
import { recordSchemaRule, unknownKey } from './schema.ts'
import { changedSource, lostWords } from './source.ts'
import { dueBeforeMeeting, meetingDates } from './times.ts'

/** All checks of records, in the order in which they are listed. */
export const recordRules: readonly RecordRule[] = [
  recordSchemaRule,
  unknownKey,
  duplicateId,
  danglingId,
  meetingDates,
  dueBeforeMeeting,
  changedSource,
  lostWords
]
