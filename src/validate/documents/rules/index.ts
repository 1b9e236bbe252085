import type { DocumentRule } from '../rule.ts'
import { absentMember } from './absent-member.ts'
import { acronymIntroduced } from './acronym-introduced.ts'
import { actionWithoutOwner } from './action-without-owner.ts'
import { agreement } from './agreement.ts'
import { amountTwice } from './amount-twice.ts'
import { bodyName } from './body-name.ts'
import { brokenField } from './broken-field.ts'
import { calendarMismatch } from './calendar-mismatch.ts'
import { calque } from './calque.ts'
import { caseEnding } from './case-ending.ts'
import { citationForm } from './citation-form.ts'
import { citedOrder } from './cited-order.ts'
import { closingTime } from './closing-time.ts'
import { currencySwitch } from './currency-switch.ts'
import { cutSentence } from './cut-sentence.ts'
import { danglingWord } from './dangling-word.ts'
import { dateOrder } from './date-order.ts'
import { dayHeading } from './day-heading.ts'
import { decisionWithoutActor } from './decision-without-actor.ts'
import { decisionWithoutObject } from './decision-without-object.ts'
import { decomposedLetter } from './decomposed-letter.ts'
import { doubleSpace } from './double-space.ts'
import { doubleWord } from './double-word.ts'
import { dualSubject } from './dual-subject.ts'
import { dueBeforeMeeting } from './due-before-meeting.ts'
import { earlyNext } from './early-next.ts'
import { emptyLink } from './empty-link.ts'
import { emptySection } from './empty-section.ts'
import { flattenedRevision } from './flattened-revision.ts'
import { flippedNumber } from './flipped-number.ts'
import { forbiddenTerm } from './forbidden-term.ts'
import { gluedMarker } from './glued-marker.ts'
import { headDates } from './head-dates.ts'
import { headingLevel } from './heading-level.ts'
import { impossibleDate } from './impossible-date.ts'
import { impossibleTime } from './impossible-time.ts'
import { lastSeparator } from './last-separator.ts'
import { latePast } from './late-past.ts'
import { leadTotal } from './lead-total.ts'
import { leakedBookmark } from './leaked-bookmark.ts'
import { leakedMarkup } from './leaked-markup.ts'
import { listCount } from './list-count.ts'
import { listIndent } from './list-indent.ts'
import { listLabels } from './list-labels.ts'
import { lostMarker } from './lost-marker.ts'
import { lostNote } from './lost-note.ts'
import { malformedRange } from './malformed-range.ts'
import { markerSequence } from './marker-sequence.ts'
import { meetingNumber } from './meeting-number.ts'
import { missingDay } from './missing-day.ts'
import { missingList } from './missing-list.ts'
import { missingTarget } from './missing-target.ts'
import { mixedDigits } from './mixed-digits.ts'
import { mixedScript } from './mixed-script.ts'
import { multilateral } from './multilateral.ts'
import { nextDate } from './next-date.ts'
import { nounAmongAdjectives } from './noun-among-adjectives.ts'
import { numberPhrase } from './number-phrase.ts'
import { numberSequence } from './number-sequence.ts'
import { numberWords } from './number-words.ts'
import { offAgendaTime } from './off-agenda-time.ts'
import { pageFurniture } from './page-furniture.ts'
import { personName } from './person-name.ts'
import { placeholder } from './placeholder.ts'
import { presentationForm } from './presentation-form.ts'
import { punctuationMarks } from './punctuation-marks.ts'
import { redundantWords } from './redundant-words.ts'
import { repeatedLead } from './repeated-lead.ts'
import { repeatedText } from './repeated-text.ts'
import { requiredPart } from './required-part.ts'
import { reversedColumns } from './reversed-columns.ts'
import { reversedTime } from './reversed-time.ts'
import { runInTitle } from './run-in-title.ts'
import { severalNames } from './several-names.ts'
import { slippedLetter } from './slipped-letter.ts'
import { spellingVariant } from './spelling-variant.ts'
import { strayBreak } from './stray-break.ts'
import { stretchedWord } from './stretched-word.ts'
import { swappedLigature } from './swapped-ligature.ts'
import { timeOrder } from './time-order.ts'
import { titleSequence } from './title-sequence.ts'
import { unevenLabels } from './uneven-labels.ts'
import { unfinishedText } from './unfinished-text.ts'
import { unknownInitials } from './unknown-initials.ts'
import { unpairedBracket } from './unpaired-bracket.ts'
import { unpairedDirection } from './unpaired-direction.ts'
import { unresolvedChange } from './unresolved-change.ts'
import { untranslatedText } from './untranslated-text.ts'
import { wordForm } from './word-form.ts'
import { wrongChange } from './wrong-change.ts'
import { wrongDuration } from './wrong-duration.ts'
import { wrongPreposition } from './wrong-preposition.ts'
import { wrongProduct } from './wrong-product.ts'
import { wrongRow } from './wrong-row.ts'
import { wrongShare } from './wrong-share.ts'
import { wrongSum } from './wrong-sum.ts'
import { wrongTotal } from './wrong-total.ts'
import { wrongVote } from './wrong-vote.ts'
import { wrongWeekday } from './wrong-weekday.ts'
import { yearOrder } from './year-order.ts'

/** All checks of documents, in the order in which they are listed. */
export const documentRules: readonly DocumentRule[] = [
  flippedNumber,
  reversedTime,
  leakedMarkup,
  leakedBookmark,
  flattenedRevision,
  pageFurniture,
  requiredPart,
  brokenField,
  emptyLink,
  headDates,
  headingLevel,
  lostMarker,
  malformedRange,
  numberWords,
  placeholder,
  unresolvedChange,
  stretchedWord,
  presentationForm,
  swappedLigature,
  decomposedLetter,
  unpairedDirection,
  mixedDigits,
  doubleWord,
  punctuationMarks,
  doubleSpace,
  multilateral,
  forbiddenTerm,
  numberSequence,
  markerSequence,
  titleSequence,
  cutSentence,
  reversedColumns,
  missingList,
  wrongWeekday,
  calendarMismatch,
  impossibleDate,
  timeOrder,
  impossibleTime,
  wrongTotal,
  wrongRow,
  currencySwitch,
  absentMember,
  amountTwice,
  wrongVote,
  meetingNumber,
  latePast,
  earlyNext,
  unknownInitials,
  wrongShare,
  unpairedBracket,
  severalNames,
  bodyName,
  acronymIntroduced,
  missingTarget,
  actionWithoutOwner,
  decisionWithoutActor,
  decisionWithoutObject,
  dueBeforeMeeting,
  spellingVariant,
  listCount,
  leadTotal,
  calque,
  agreement,
  caseEnding,
  wrongPreposition,
  danglingWord,
  numberPhrase,
  wrongDuration,
  offAgendaTime,
  missingDay,
  gluedMarker,
  listLabels,
  listIndent,
  unfinishedText,
  strayBreak,
  citationForm,
  dayHeading,
  lostNote,
  redundantWords,
  repeatedLead,
  runInTitle,
  nextDate,
  nounAmongAdjectives,
  dualSubject,
  unevenLabels,
  lastSeparator,
  citedOrder,
  slippedLetter,
  wordForm,
  repeatedText,
  untranslatedText,
  mixedScript,
  emptySection,
  wrongChange,
  wrongProduct,
  wrongSum,
  closingTime,
  yearOrder,
  personName,
  dateOrder
]
