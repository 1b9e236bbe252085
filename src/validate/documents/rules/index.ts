import type { DocumentRule } from '../rule.ts'
import { flattenedRevision } from './flattened-revision.ts'
import { flippedNumber } from './flipped-number.ts'
import { leakedBookmark } from './leaked-bookmark.ts'
import { leakedMarkup } from './leaked-markup.ts'
import { pageFurniture } from './page-furniture.ts'
import { requiredPart } from './required-part.ts'
import { reversedTime } from './reversed-time.ts'

/** All checks of documents, in the order in which they are listed. */
export const documentRules: readonly DocumentRule[] = [
  flippedNumber,
  reversedTime,
  leakedMarkup,
  leakedBookmark,
  flattenedRevision,
  pageFurniture,
  requiredPart
]
