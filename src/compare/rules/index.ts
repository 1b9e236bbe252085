/** Every check, in the order in which `mahdar rules` lists them. */
import type { Rule } from '../rule.ts'
import { acronymMismatch } from './acronym-mismatch.ts'
import { actionMissing } from './action-missing.ts'
import { agendaEntryMissing } from './agenda-entry-missing.ts'
import { agendaTimeMismatch } from './agenda-time-mismatch.ts'
import { bodyMismatch } from './body-mismatch.ts'
import { bracketMismatch } from './bracket-mismatch.ts'
import { clauseMissing } from './clause-missing.ts'
import { clauseVerbMismatch } from './clause-verb-mismatch.ts'
import { contrastMismatch } from './contrast-mismatch.ts'
import { countryMismatch } from './country-mismatch.ts'
import { dateMismatch } from './date-mismatch.ts'
import { decisionKindMismatch } from './decision-kind-mismatch.ts'
import { decisionMissing } from './decision-missing.ts'
import { decisionVerbMismatch } from './decision-verb-mismatch.ts'
import { dueMismatch } from './due-mismatch.ts'
import { duplicatedUnit } from './duplicated-unit.ts'
import { durationMismatch } from './duration-mismatch.ts'
import { emailMismatch } from './email-mismatch.ts'
import { emphasisLost } from './emphasis-lost.ts'
import { extraSentence } from './extra-sentence.ts'
import { extraUnit } from './extra-unit.ts'
import { figuresExchanged } from './figures-exchanged.ts'
import { legalForceMismatch } from './legal-force-mismatch.ts'
import { listMismatch } from './list-mismatch.ts'
import { markerMismatch } from './marker-mismatch.ts'
import { messageMissing } from './message-missing.ts'
import { missingPhrase } from './missing-phrase.ts'
import { missingSentence } from './missing-sentence.ts'
import { missingUnit } from './missing-unit.ts'
import { moneyMismatch } from './money-mismatch.ts'
import { movedUnit } from './moved-unit.ts'
import { multistakeholderAsMultilateral } from './multistakeholder-as-multilateral.ts'
import { nameMismatch } from './name-mismatch.ts'
import { namesExchanged } from './names-exchanged.ts'
import { negationMismatch } from './negation-mismatch.ts'
import { noteLost } from './note-lost.ts'
import { numberMismatch } from './number-mismatch.ts'
import { oppositeMismatch } from './opposite-mismatch.ts'
import { ordinalMismatch } from './ordinal-mismatch.ts'
import { ownerMismatch } from './owner-mismatch.ts'
import { percentageMismatch } from './percentage-mismatch.ts'
import { qualifierLost } from './qualifier-lost.ts'
import { quotationMismatch } from './quotation-mismatch.ts'
import { rangeMismatch } from './range-mismatch.ts'
import { referenceMismatch } from './reference-mismatch.ts'
import { resolutionMismatch } from './resolution-mismatch.ts'
import { symbolMismatch } from './symbol-mismatch.ts'
import { termInconsistent } from './term-inconsistent.ts'
import { termMismatch } from './term-mismatch.ts'
import { themeMissing } from './theme-missing.ts'
import { timeMismatch } from './time-mismatch.ts'
import { truncatedUnit } from './truncated-unit.ts'
import { untranslatedUnit } from './untranslated-unit.ts'
import { urlMismatch } from './url-mismatch.ts'
import { voteMismatch } from './vote-mismatch.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { yearMismatch } from './year-mismatch.ts'

export const rules: readonly Rule[] = [
  missingUnit,
  extraUnit,
  movedUnit,
  duplicatedUnit,
  untranslatedUnit,
  missingSentence,
  extraSentence,
  missingPhrase,
  truncatedUnit,
  numberMismatch,
  figuresExchanged,
  rangeMismatch,
  percentageMismatch,
  moneyMismatch,
  ordinalMismatch,
  yearMismatch,
  dateMismatch,
  weekdayMismatch,
  timeMismatch,
  durationMismatch,
  symbolMismatch,
  resolutionMismatch,
  referenceMismatch,
  urlMismatch,
  emailMismatch,
  bodyMismatch,
  acronymMismatch,
  countryMismatch,
  nameMismatch,
  namesExchanged,
  listMismatch,
  markerMismatch,
  noteLost,
  qualifierLost,
  bracketMismatch,
  emphasisLost,
  quotationMismatch,
  multistakeholderAsMultilateral,
  termMismatch,
  termInconsistent,
  negationMismatch,
  oppositeMismatch,
  legalForceMismatch,
  decisionVerbMismatch,
  decisionKindMismatch,
  clauseVerbMismatch,
  ownerMismatch,
  voteMismatch,
  dueMismatch,
  agendaTimeMismatch,
  // What a check of its own says of the same words says more.
  contrastMismatch,
  decisionMissing,
  actionMissing,
  themeMissing,
  messageMissing,
  agendaEntryMissing,
  clauseMissing
]
