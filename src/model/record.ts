/**
 * The record of one document in one language: the single source of its TypeScript types, of its
 * validation and of the published `schemas/record.schema.json`.
 *
 * Conventions: dates are ISO 8601 (`YYYY-MM-DD`), times are 24-hour `HH:MM`, lines and columns are
 * 1-based with columns in UTF-16 units, `text` is the exact wording of the source with white space joined.
 * What the document does not say is `null` or absent.
 */
import { z } from 'zod'
import { documentKinds } from './kinds.ts'

const date = () => z.iso.date()
const time = () => z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time of the day (HH:MM)')
const id = () => z.string().min(1)
const line = () => z.number().int().min(1)
const unknownOr = <T extends z.ZodType>(type: T) => type.nullable()

export const placeSchema = z
  .strictObject({
    line: line().describe('Line on which the words start, from 1'),
    column: line().describe('Column at which they start, from 1, in UTF-16 units'),
    endLine: line().describe('Line on which they end'),
    endColumn: line().describe('Column behind their last character'),
    page: line().optional().describe('Page, where the document has pages')
  })
  .describe('Where the words stand in the source file: 1-based lines, columns in UTF-16 units, end exclusive')

export const languageSchema = z.enum(['ar', 'en'])
export const documentKindSchema = z.enum(documentKinds)
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

const section = () =>
  unknownOr(id()).describe('Id of the section in which it stands (s1, s2, …), null outside sections')
const paragraph = () =>
  unknownOr(z.string()).describe('Logical number of the numbered paragraph in which it stands: "1.5"')
const references = () =>
  z.array(z.string()).describe('Ids of the references named in its text, as in the list of references')
const exact = () => z.string().describe('The exact words of the source, white space joined, nothing else changed')
const marker = () => unknownOr(z.string()).describe('The marker as printed, without punctuation: أ, a, ’1‘')
const ordinal = () => unknownOr(z.string()).describe('The marker in Latin, to compare languages: a for أ, i for ’1‘')
const number = () => unknownOr(z.string()).describe('The logical number: "1.3", also where the file prints 3.1')
const printed = () => unknownOr(z.string()).describe('The number as it stands in the file')

export const meetingSchema = z.strictObject({
  title: unknownOr(z.string()).describe('Name of the meeting, as printed'),
  start: unknownOr(date()).describe('First day, YYYY-MM-DD'),
  end: unknownOr(date()).describe('Last day, YYYY-MM-DD; the first day again where the meeting took one day'),
  place: unknownOr(z.string()).describe('City and country, as printed'),
  mode: unknownOr(z.enum(['in-person', 'virtual', 'hybrid'])).describe('How people took part'),
  chair: unknownOr(z.string()).describe('Who chaired, as printed'),
  host: unknownOr(z.string()).describe('Who hosted, as printed')
})

export const documentSchema = z.strictObject({
  kind: documentKindSchema.describe('What the document is'),
  language: languageSchema.describe('Language of the record: ar (Arabic) or en (English)'),
  title: unknownOr(z.string()).describe('Title of the document, as printed'),
  symbol: unknownOr(z.string()).describe("The document's own symbol, such as C24/90"),
  body: unknownOr(z.string()).describe('The issuing body, as printed'),
  meeting: meetingSchema.describe('The meeting that the document is of')
})

export const sourceSchema = z.strictObject({
  file: z.string().describe('Name of the file from which the record was read'),
  format: z.enum(['markdown', 'text', 'html', 'docx', 'pdf']).describe('Format as which the file was read'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 of 64 hexadecimal digits')
    .describe('SHA-256 of the file, in hexadecimal: tells whether it has changed since')
})

export const sectionSchema = z.strictObject({
  id: id().describe('s1, s2, …'),
  parent: unknownOr(id()).describe('Id of the section above, null at the top'),
  level: line().describe('Depth, from 1'),
  number: number(),
  printed: printed(),
  title: z.string().describe('The heading without its number, as printed'),
  line: line().describe('Line of the heading')
})

export const unitSchema = z.strictObject({
  id: id().describe('u1, u2, …'),
  kind: z.enum(['heading', 'paragraph', 'item', 'cell']).describe('Heading, paragraph, list item or table cell'),
  section: section(),
  number: number(),
  printed: printed(),
  text: exact(),
  line: line().describe('Line on which the words start')
})

const agendaPointSchema = z.strictObject({ marker: marker(), ordinal: ordinal(), text: exact() })

export const agendaItemSchema = z.strictObject({
  id: id().describe('i1, i2, …'),
  day: unknownOr(line()).describe('Day of the meeting, from 1'),
  date: unknownOr(date()).describe('Date of the day, YYYY-MM-DD'),
  start: unknownOr(time()).describe('Start in 24-hour time, HH:MM'),
  end: unknownOr(time()).describe('End in 24-hour time, HH:MM'),
  number: unknownOr(z.string()).describe('Number of the item'),
  title: z.string().describe('Title of the item, as printed'),
  kind: z.enum(['item', 'break', 'event']).describe('Item of business, break, or event such as a reception'),
  items: z
    .array(agendaPointSchema.extend({ items: z.array(agendaPointSchema).optional().describe('Points below this one') }))
    .describe('Sub-items, in order'),
  at: placeSchema
})

export const voteSchema = z.strictObject({
  for: unknownOr(z.number().int().min(0)).describe('Votes in favour, null where not told'),
  against: unknownOr(z.number().int().min(0)).describe('Votes against, null where not told'),
  abstaining: unknownOr(z.number().int().min(0)).describe('Abstentions, null where not told'),
  unanimous: z.boolean().describe('True where the text says so: unanimously, by consensus, بالإجماع'),
  text: z.string().describe('The words that tell of the vote')
})

export const decisionSchema = z.strictObject({
  id: id().describe('d1, d2, …'),
  parent: unknownOr(id()).describe('Id of the deciding lead-in this outcome hangs on'),
  kind: decisionKindSchema.describe('How the matter was settled; noted: the body took note'),
  actor: unknownOr(z.string()).describe('Who decided, as printed; null where the text does not say'),
  text: exact(),
  evidence: unknownOr(
    z.strictObject({
      text: z.string().describe('The words'),
      line: line().describe('Line on which they start')
    })
  ).describe('The words that make it a decision where they stand elsewhere ("It was so agreed")'),
  section: section(),
  paragraph: paragraph(),
  references: references(),
  vote: unknownOr(voteSchema).describe('The vote, null where none is told'),
  at: placeSchema,
  cue: z.string().describe('Id of the cue phrase that was found')
})

export const dueSchema = z.strictObject({
  date: unknownOr(date()).describe('Due date, YYYY-MM-DD; null where the text names an occasion only'),
  text: z.string().describe('The deadline or occasion as printed')
})

export const actionItemSchema = z.strictObject({
  id: id().describe('a1, a2, …'),
  owner: unknownOr(z.string()).describe('Who is to act, as printed; null where the text does not say'),
  text: exact(),
  due: unknownOr(dueSchema).describe('By when, null where the text does not say'),
  decision: unknownOr(id()).describe('Id of the decision it comes from'),
  status: z.enum(['open', 'done', 'cancelled']).describe('open unless the text says otherwise'),
  references: references(),
  section: section(),
  paragraph: paragraph(),
  at: placeSchema,
  cue: z.string().describe('Id of the cue phrase that was found')
})

export const messageSchema = z.strictObject({
  id: id().describe('m1, m2, …'),
  text: exact(),
  addressees: z.array(z.string()).describe('Whom the message addresses, as printed'),
  at: placeSchema
})

export const themeSchema = z.strictObject({
  id: id().describe('t1, t2, …'),
  parent: unknownOr(id()).describe('Id of the theme above, null at the top'),
  level: line().describe('1 for a theme, 2 for a sub-theme'),
  title: z.string().describe('Title of the theme, as printed'),
  tags: z.array(z.string()).describe('What the theme is tagged with: "SDG 9", "WSIS Action Line C5"'),
  messages: z.array(messageSchema).describe('Messages directly under the theme, in order'),
  at: placeSchema
})

export const nestedItemSchema = z.strictObject({
  marker: marker(),
  ordinal: ordinal(),
  text: exact(),
  at: placeSchema
})

export const preambularClauseSchema = z.strictObject({
  verb: z.string().describe('The opening words, as printed: "Recalling", "إذ يشير إلى"'),
  marker: marker(),
  ordinal: ordinal(),
  text: exact(),
  items: z.array(nestedItemSchema).describe('Sub-paragraphs, in order'),
  at: placeSchema
})

export const operativeParagraphSchema = z.strictObject({
  verb: unknownOr(z.string()).describe('The operative verb, as printed: "decides", "يقرر"'),
  addressee: unknownOr(z.string()).describe('Whom the paragraph instructs, requests or invites, as printed'),
  number: number(),
  printed: printed(),
  text: exact(),
  items: z.array(nestedItemSchema).describe('Sub-paragraphs, in order'),
  at: placeSchema
})

export const annexSchema = z.strictObject({
  title: z.string().describe('Title of the annex, as printed'),
  items: z
    .array(z.strictObject({ number: number(), printed: printed(), text: exact(), at: placeSchema }))
    .describe('Its paragraphs, in order'),
  at: placeSchema
})

export const resolutionSchema = z.strictObject({
  id: id().describe('r1, r2, …'),
  number: unknownOr(z.string()).describe('Number of the resolution: "1336", "70/1"'),
  title: unknownOr(z.string()).describe('Title, as printed'),
  body: unknownOr(z.string()).describe('The body whose resolution it is, as printed'),
  status: unknownOr(z.enum(['draft', 'draft-revised', 'adopted'])).describe('null where the text does not say'),
  at: placeSchema,
  preamble: z.array(preambularClauseSchema).describe('Preambular clauses, in order'),
  operative: z.array(operativeParagraphSchema).describe('Operative paragraphs, in order'),
  annexes: z.array(annexSchema).describe('Annexes, in order')
})

export const referenceSchema = z.strictObject({
  id: id().describe('Normalised, in Latin script and logical order: "C24/8(Rev.1)"'),
  type: z
    .enum(['document', 'resolution', 'paragraph', 'action-line', 'sdg', 'url', 'other'])
    .describe('What is referred to'),
  mentions: z
    .array(
      z.strictObject({
        line: line().describe('Line of the mention'),
        text: z.string().describe('The mention as printed')
      })
    )
    .min(1)
    .describe('Where the document names it, in order')
})

export const revisionSchema = z.strictObject({
  kind: z.enum(['replacement', 'insertion', 'deletion', 'renumber', 'punctuation']).describe('What was changed'),
  old: unknownOr(z.string()).describe('The struck words, null for an insertion'),
  new: unknownOr(z.string()).describe('The inserted words, null for a deletion'),
  origin: z
    .enum(['tracked', 'flattened'])
    .describe('tracked: marked in the file; flattened: old and new stand side by side without marks'),
  confidence: z.enum(['certain', 'probable', 'possible']).describe('How sure the reading is'),
  author: z.string().optional().describe('Who made a tracked change, as the file says'),
  date: z.string().optional().describe('When, as the file says: ISO 8601'),
  at: placeSchema
})

export const recordSchema = z
  .strictObject({
    record: z.literal(1).describe('The version of this format'),
    document: documentSchema.describe('What the document is'),
    source: sourceSchema.describe('The file from which the record was read'),
    sections: z.array(sectionSchema).describe('Headings, in order'),
    units: z.array(unitSchema).optional().describe('All words of the document, block by block (with --units)'),
    agenda: z.array(agendaItemSchema).describe('Items of the agenda or timetable, in order'),
    decisions: z.array(decisionSchema).describe('What the body settled, in order'),
    actionItems: z.array(actionItemSchema).describe('Who is to do what by when, in order'),
    themes: z.array(themeSchema).describe('Named topics that organise the work, with their messages'),
    resolutions: z.array(resolutionSchema).describe('Resolutions whose text the document holds'),
    references: z.array(referenceSchema).describe('Documents, resolutions, goals and addresses that are named'),
    revisions: z.array(revisionSchema).describe('Tracked changes, also those that conversion has flattened')
  })
  .describe('mahdar record: one document in one language, with its decisions, action items, themes and resolutions')

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
