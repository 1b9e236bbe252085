import type { DocumentFacts, DocumentKind } from '../model/record.ts'
import type { Context } from './context.ts'

/** The kind of a document, its title, symbol, body and meeting. */
export function facts(context: Omit<Context, 'kind' | 'facts' | 'referencesIn'>, kind?: DocumentKind): DocumentFacts {
  return {
    kind: kind ?? 'other',
    language: context.language,
    title: null,
    symbol: null,
    body: null,
    meeting: { title: null, start: null, end: null, place: null, mode: null, chair: null, host: null }
  }
}

/** The year of the meeting, for dates without one; null where it is unknown or the meeting spans two years. */
export function meetingYear(_facts: DocumentFacts): number | null {
  return null
}
