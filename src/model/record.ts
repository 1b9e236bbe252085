/**
 * The record of one document in one language: the single source of its TypeScript types, of its
 * validation and of the published `schemas/record.schema.json`.
 *
 * Conventions: dates are ISO 8601 (`YYYY-MM-DD`), times are 24-hour `HH:MM`, lines and columns are
 * 1-based with columns in UTF-16 units, `text` is the exact wording of the source with white space joined.
 * What the document does not say is `null` or absent.
 */
import { z } from 'zod'

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO 8601 date, YYYY-MM-DD')
const time = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
  .describe('24-hour time, HH:MM')
const id = z.string().min(1)
const unknownOr = <T extends z.ZodType>(type: T) => type.nullable()

export const placeSchema = z
  .strictObject({
    line: z.number().int().min(1),
    column: z.number().int().min(1),
    endLine: z.number().int().min(1),
    endColumn: z.number().int().min(1),
    page: z.number().int().min(1).optional()
  })
  .describe('Where the words stand in the source file: 1-based lines, columns in UTF-16 units, end exclusive')

export const languageSchema = z.enum(['ar', 'en'])
export const documentKindSchema = z.enum([
  'meeting-summary',
  'agenda',
  'summary-record',
  'outcome-messages',
  'contribution',
  'resolution',
  'minutes',
  'other'
])
export const decisionKindSchema = z.enum([
  'agreed',
  'approved',
  'adopted',
  'decided',
  'endorsed',
  'noted',
  'selected',
  'retained',
  'discontinued',
  'deferred',
  'rejected',
  'other'
])

export const meetingSchema = z.strictObject({
  title: unknownOr(z.string()),
  start: unknownOr(date),
  end: unknownOr(date),
  place: unknownOr(z.string()),
  mode: unknownOr(z.enum(['in-person', 'virtual', 'hybrid'])),
  chair: unknownOr(z.string()),
  host: unknownOr(z.string())
})

export const documentSchema = z.strictObject({
  kind: documentKindSchema,
  language: languageSchema,
  title: unknownOr(z.string()),
  symbol: unknownOr(z.string()).describe("The document's own symbol, such as C24/90"),
  body: unknownOr(z.string()).describe('The issuing body, as printed'),
  meeting: meetingSchema
})

export const sourceSchema = z.strictObject({
  file: z.string(),
  format: z.enum(['markdown', 'text', 'html', 'docx', 'pdf']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})

export const sectionSchema = z.strictObject({
  id,
  parent: unknownOr(id),
  level: z.number().int().min(1),
  number: unknownOr(z.string()).describe('The logical number'),
  printed: unknownOr(z.string()).describe('The number as it stands in the file'),
  title: z.string(),
  line: z.number().int().min(1)
})

export const unitSchema = z.strictObject({
  id,
  kind: z.enum(['heading', 'paragraph', 'item', 'cell']),
  section: unknownOr(id),
  number: unknownOr(z.string()),
  printed: unknownOr(z.string()),
  text: z.string(),
  line: z.number().int().min(1)
})

const agendaPointSchema = z.strictObject({
  marker: unknownOr(z.string()),
  ordinal: unknownOr(z.string()),
  text: z.string()
})

export const agendaItemSchema = z.strictObject({
  id,
  day: unknownOr(z.number().int().min(1)),
  date: unknownOr(date),
  start: unknownOr(time),
  end: unknownOr(time),
  number: unknownOr(z.string()),
  title: z.string(),
  kind: z.enum(['item', 'break', 'event']),
  items: z.array(
    agendaPointSchema.extend({ items: z.array(agendaPointSchema).optional().describe('Points below this one') })
  ),
  at: placeSchema
})

export const voteSchema = z.strictObject({
  for: unknownOr(z.number().int().min(0)),
  against: unknownOr(z.number().int().min(0)),
  abstaining: unknownOr(z.number().int().min(0)),
  unanimous: z.boolean(),
  text: z.string()
})

export const decisionSchema = z.strictObject({
  id,
  parent: unknownOr(id).describe('The deciding lead-in this outcome hangs on'),
  kind: decisionKindSchema,
  actor: unknownOr(z.string()).describe('Who decided, as printed; null where the text does not say'),
  text: z.string(),
  evidence: unknownOr(z.strictObject({ text: z.string(), line: z.number().int().min(1) })).describe(
    'The words that make it a decision where they stand elsewhere ("It was so agreed")'
  ),
  section: unknownOr(id),
  paragraph: unknownOr(z.string()),
  references: z.array(z.string()),
  vote: unknownOr(voteSchema),
  at: placeSchema,
  cue: z.string().describe('The id of the cue phrase that was found')
})

export const dueSchema = z.strictObject({
  date: unknownOr(date),
  text: z.string().describe('The deadline or occasion as printed')
})

export const actionItemSchema = z.strictObject({
  id,
  owner: unknownOr(z.string()).describe('Who is to act, as printed; null where the text does not say'),
  text: z.string(),
  due: unknownOr(dueSchema),
  decision: unknownOr(id).describe('The decision it comes from'),
  status: z.enum(['open', 'done', 'cancelled']),
  references: z.array(z.string()),
  section: unknownOr(id),
  paragraph: unknownOr(z.string()),
  at: placeSchema,
  cue: z.string()
})

export const messageSchema = z.strictObject({
  id,
  text: z.string(),
  addressees: z.array(z.string()),
  at: placeSchema
})

export const themeSchema = z.strictObject({
  id,
  parent: unknownOr(id),
  level: z.number().int().min(1),
  title: z.string(),
  tags: z.array(z.string()),
  messages: z.array(messageSchema),
  at: placeSchema
})

export const nestedItemSchema = z.strictObject({
  marker: unknownOr(z.string()).describe('The marker as printed'),
  ordinal: unknownOr(z.string()).describe('The marker in Latin: a for أ, i for 1 at the third level'),
  text: z.string(),
  at: placeSchema
})

export const preambularClauseSchema = z.strictObject({
  verb: z.string(),
  marker: unknownOr(z.string()),
  ordinal: unknownOr(z.string()),
  text: z.string(),
  items: z.array(nestedItemSchema),
  at: placeSchema
})

export const operativeParagraphSchema = z.strictObject({
  verb: unknownOr(z.string()),
  addressee: unknownOr(z.string()).describe('Whom the paragraph instructs, requests or invites, as printed'),
  number: unknownOr(z.string()),
  printed: unknownOr(z.string()),
  text: z.string(),
  items: z.array(nestedItemSchema),
  at: placeSchema
})

export const annexSchema = z.strictObject({
  title: z.string(),
  items: z.array(
    z.strictObject({
      number: unknownOr(z.string()),
      printed: unknownOr(z.string()),
      text: z.string(),
      at: placeSchema
    })
  ),
  at: placeSchema
})

export const resolutionSchema = z.strictObject({
  id,
  number: unknownOr(z.string()),
  title: unknownOr(z.string()),
  body: unknownOr(z.string()),
  status: unknownOr(z.enum(['draft', 'draft-revised', 'adopted'])),
  at: placeSchema,
  preamble: z.array(preambularClauseSchema),
  operative: z.array(operativeParagraphSchema),
  annexes: z.array(annexSchema)
})

export const referenceSchema = z.strictObject({
  id: z.string().min(1).describe('Normalised, in Latin script and logical order'),
  type: z.enum(['document', 'resolution', 'paragraph', 'action-line', 'sdg', 'url', 'other']),
  mentions: z.array(z.strictObject({ line: z.number().int().min(1), text: z.string() })).min(1)
})

export const revisionSchema = z.strictObject({
  kind: z.enum(['replacement', 'insertion', 'deletion', 'renumber', 'punctuation']),
  old: unknownOr(z.string()),
  new: unknownOr(z.string()),
  origin: z.enum(['tracked', 'flattened']),
  confidence: z.enum(['certain', 'probable', 'possible']),
  at: placeSchema
})

export const recordSchema = z
  .strictObject({
    record: z.literal(1).describe('The version of this format'),
    document: documentSchema,
    source: sourceSchema,
    sections: z.array(sectionSchema),
    units: z.array(unitSchema).optional(),
    agenda: z.array(agendaItemSchema),
    decisions: z.array(decisionSchema),
    actionItems: z.array(actionItemSchema),
    themes: z.array(themeSchema),
    resolutions: z.array(resolutionSchema),
    references: z.array(referenceSchema),
    revisions: z.array(revisionSchema)
  })
  .describe('mahdar record: one document in one language')

export type Language = z.infer<typeof languageSchema>
export type DocumentKind = z.infer<typeof documentKindSchema>
export type DecisionKind = z.infer<typeof decisionKindSchema>
export type Place = z.infer<typeof placeSchema>
export type Meeting = z.infer<typeof meetingSchema>
export type DocumentFacts = z.infer<typeof documentSchema>
export type Section = z.infer<typeof sectionSchema>
export type UnitEntry = z.infer<typeof unitSchema>
export type AgendaItem = z.infer<typeof agendaItemSchema>
export type Vote = z.infer<typeof voteSchema>
export type Decision = z.infer<typeof decisionSchema>
export type Due = z.infer<typeof dueSchema>
export type ActionItem = z.infer<typeof actionItemSchema>
export type Message = z.infer<typeof messageSchema>
export type Theme = z.infer<typeof themeSchema>
export type NestedItem = z.infer<typeof nestedItemSchema>
export type PreambularClause = z.infer<typeof preambularClauseSchema>
export type OperativeParagraph = z.infer<typeof operativeParagraphSchema>
export type Annex = z.infer<typeof annexSchema>
export type Resolution = z.infer<typeof resolutionSchema>
export type Reference = z.infer<typeof referenceSchema>
export type Revision = z.infer<typeof revisionSchema>
export type MahdarRecord = z.infer<typeof recordSchema>
