import { folded } from '../../../language/fold.ts'
import { kindData } from '../../../language/kinds.ts'
import type { DocumentKind } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import type { DocumentRule } from '../rule.ts'

/** Titles of summary records; other documents may look like one. */
const recordTitles = kindData.cues
  .filter(({ kind, where }) => kind === 'summary-record' && where === 'title')
  .flatMap(({ en, ar }) => [...en, ...ar].map(folded))
/** The title stands in the head. */
const headReach = 14

/** Whether a document says of itself of what kind it is; else it is told by what it looks like, which may be wrong. */
const isAvowed = (kind: DocumentKind, units: readonly Unit[]): boolean =>
  kind === 'minutes' ||
  (kind === 'summary-record' &&
    units.slice(0, headReach).some((unit) => recordTitles.some((title) => unit.folded.text.includes(title))))

/** What a document of a kind is expected to state where the house says nothing else. */
const usual: Partial<Record<DocumentKind, readonly string[]>> = {
  'summary-record': ['title', 'symbol', 'body', 'meeting.start'],
  minutes: ['title', 'meeting.start'],
  'meeting-summary': ['title', 'meeting.start'],
  resolution: ['body'],
  agenda: ['title'],
  'outcome-messages': ['title', 'themes']
}

const inFigures = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])/

/** Parts of a record that are lists. */
type List = 'agenda' | 'decisions' | 'actionItems' | 'themes' | 'resolutions'

const names: Record<string, string> = {
  title: 'title',
  symbol: 'document symbol',
  body: 'issuing body',
  'meeting.title': 'name of the meeting',
  'meeting.start': 'date of the meeting',
  'meeting.end': 'last day of the meeting',
  'meeting.place': 'place of the meeting',
  'meeting.chair': 'chair',
  agenda: 'entry of an agenda',
  decisions: 'decision',
  actionItems: 'action item',
  themes: 'theme',
  resolutions: 'resolution'
}

export const requiredPart: DocumentRule = {
  id: 'required-part',
  severity: 'warning',
  summary: 'a part that a document of its kind must have: symbol, date, body',
  help: 'What each kind must state is set by the profiles of the configuration. Without one: a summary record its title, symbol, body and date; minutes and meeting summaries title and date; a resolution its body; an agenda its title; outcome messages their themes. Where the house says nothing, only summary records and minutes, which say what they are, are warned of.',
  examples: {
    fails: [
      '# Minutes of the Board of Trustees\n\n1. The Board approved the budget for the coming year.\n\n2. The Board took note of the report.'
    ],
    passes: [
      '# Minutes of the Board of Trustees, 3/12/2025\n\n1. The Board approved the budget for the coming year.\n\n2. The Board took note of the report.',
      '# Minutes of the Board of Trustees\n\nHeld on 4 March 2025\n\n1. The Board approved the budget for the coming year.\n\n2. The Board took note of the report.'
    ]
  },
  *check({ studied, required }) {
    const { document } = studied
    for (const part of required ?? usual[document.kind] ?? []) {
      const [first, second] = part.split('.') as [string, string | undefined]
      const value = second
        ? (document.meeting as Record<string, unknown>)[second]
        : first in document
          ? (document as Record<string, unknown>)[first]
          : studied[first as List]
      const isMissing = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
      // 3/12/2025, 1-11-99: stated, though nobody can say which day that is.
      const isInFigures = () =>
        part === 'meeting.start' && studied.units.slice(0, headReach).some(({ text }) => inFigures.test(text))
      if (isMissing && (required || !isInFigures()))
        yield {
          at: null,
          severity: required || isAvowed(document.kind, studied.units) ? 'warning' : 'info',
          message: `states no ${names[part] ?? part}, which a document of kind ${document.kind} must`
        }
    }
  }
}
