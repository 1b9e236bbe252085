import type { RecordRule } from '../rule.ts'
import { danglingId, duplicateId } from './ids.ts'
import { wrongKind } from './kinds.ts'
import { levelOrder, wrongOrdinal } from './order.ts'
import { missingOwner } from './owners.ts'
import { misplacedWords, reversedPlace } from './places.ts'
import { recordSchemaRule, unknownKey } from './schema.ts'
import { wrongSection } from './sections.ts'
import { missingSide } from './sides.ts'
import { changedSource, lostWords, missingSource, wrongSource } from './source.ts'
import { agendaDays, dueBeforeMeeting, meetingDates, wrongDueDate } from './times.ts'
import { voteOutcome, wrongVoteCount } from './votes.ts'
import { emptyWords, otherLanguage, repeatedItem, wrongVerb } from './words.ts'

/** All checks of records, in the order in which they are listed. */
export const recordRules: readonly RecordRule[] = [
  recordSchemaRule,
  unknownKey,
  duplicateId,
  danglingId,
  levelOrder,
  wrongSection,
  repeatedItem,
  emptyWords,
  missingOwner,
  missingSide,
  otherLanguage,
  meetingDates,
  agendaDays,
  dueBeforeMeeting,
  wrongDueDate,
  wrongVoteCount,
  voteOutcome,
  wrongKind,
  wrongOrdinal,
  wrongVerb,
  missingSource,
  wrongSource,
  changedSource,
  lostWords,
  reversedPlace,
  misplacedWords
]
