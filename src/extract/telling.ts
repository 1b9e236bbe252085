/** Which documents, and which units of them, tell what a meeting settled. */
import type { DocumentKind, Resolution } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'
import type { Context } from './context.ts'
import { isFollowUp } from './lead-ins.ts'

/** Documents of these kinds tell what a meeting settled; the others quote, propose or prepare. */
const telling: ReadonlySet<DocumentKind> = new Set(['meeting-summary', 'summary-record', 'minutes', 'other'])
export const isTelling = (kind: DocumentKind): boolean => telling.has(kind)

/** The units whose sentences tell decisions: all of a document that tells them, of messages only the sections at their end. */
export const decidingUnits = ({ kind, units }: Context): readonly Unit[] =>
  isTelling(kind) ? units : units.filter(isFollowUp)

/** True where a text has a number or a title of its own: what it settles stands in the resolution. */
export const isInstrument = (text: Resolution | undefined): boolean =>
  text !== undefined && (text.number !== null || text.title !== null)
