import type { DocumentRule } from '../rule.ts'
import { brokenField } from './broken-field.ts'
import { decomposedLetter } from './decomposed-letter.ts'
import { doubleSpace } from './double-space.ts'
import { doubleWord } from './double-word.ts'
import { emptyLink } from './empty-link.ts'
import { flattenedRevision } from './flattened-revision.ts'
import { flippedNumber } from './flipped-number.ts'
import { forbiddenTerm } from './forbidden-term.ts'
import { headingLevel } from './heading-level.ts'
import { leakedBookmark } from './leaked-bookmark.ts'
import { leakedMarkup } from './leaked-markup.ts'
import { lostMarker } from './lost-marker.ts'
import { malformedRange } from './malformed-range.ts'
import { mixedDigits } from './mixed-digits.ts'
import { multilateral } from './multilateral.ts'
import { numberWords } from './number-words.ts'
import { pageFurniture } from './page-furniture.ts'
import { placeholder } from './placeholder.ts'
import { presentationForm } from './presentation-form.ts'
import { punctuationMarks } from './punctuation-marks.ts'
import { requiredPart } from './required-part.ts'
import { reversedTime } from './reversed-time.ts'
import { stretchedWord } from './stretched-word.ts'
import { unpairedDirection } from './unpaired-direction.ts'
import { unresolvedChange } from './unresolved-change.ts'

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
  headingLevel,
  lostMarker,
  malformedRange,
  numberWords,
  placeholder,
  unresolvedChange,
  stretchedWord,
  presentationForm,
  decomposedLetter,
  unpairedDirection,
  mixedDigits,
  doubleWord,
  punctuationMarks,
  doubleSpace,
  multilateral,
  forbiddenTerm
]
