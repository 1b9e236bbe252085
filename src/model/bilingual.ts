/**
 * The record of a document in two language versions: every item once. The single source of its types and of the published
 * `schemas/bilingual.schema.json`.
 *
 * Words stand as `{ ar, en }`, a side that has none is left out; facts (kinds, dates, numbers) stand once where the versions
 * agree and as `{ ar, en }` where they differ. An item that only one version has carries only that side.
 */
import { z } from 'zod'
import {
  actionItemSchema,
  agendaItemSchema,
  annexSchema,
  decisionSchema,
  documentSchema,
  dueSchema,
  languageSchema,
  meetingSchema,
  messageSchema,
  nestedItemSchema,
  operativeParagraphSchema,
  placeSchema,
  preambularClauseSchema,
  referenceSchema,
  resolutionSchema,
  revisionSchema,
  sectionSchema,
  sourceSchema,
  themeSchema,
  voteSchema
} from './record.ts'

/** Words or places of both versions; a version that has none is left out. */
export const both = <T extends z.ZodType>(type: T) =>
  z.strictObject({ ar: type.optional(), en: type.optional() }).meta({ minProperties: 1 })

/** The same, null where neither version has any. */
export const bothOrNone = <T extends z.ZodType>(type: T) => both(type).nullable()

/** A fact: once where the versions agree, of each version where they differ. */
export const fact = <T extends z.ZodType>(type: T) => z.union([type, z.strictObject({ ar: type, en: type })])

const text = () => z.string()
const places = () => both(placeSchema).describe('Where the words stand in each version')
const score = () =>
  z
    .number()
    .min(0)
    .max(1)
    .describe('How sure it is that the two sides are one item, 0..1; 0 for an item that only one version has')
const id = (form: string) => z.string().min(1).describe(`${form}, counted anew for the two versions`)
const ids = () => both(z.string().min(1)).describe('Ids of the item in the records of the two versions')

const decision = z.strictObject({
  id: id('d1, d2, …'),
  ids: ids(),
  score: score(),
  parent: z.string().nullable().describe('Id of the deciding lead-in this outcome hangs on'),
  kind: fact(decisionSchema.shape.kind),
  actor: bothOrNone(text()).describe('Who decided, as printed'),
  text: both(text()),
  evidence: z
    .strictObject({ text: both(text()), line: both(z.number().int().min(1)) })
    .nullable()
    .describe('The words that make it a decision where they stand elsewhere ("It was so agreed")'),
  section: fact(decisionSchema.shape.section).describe('Id of the section of this record'),
  paragraph: fact(decisionSchema.shape.paragraph),
  references: fact(decisionSchema.shape.references),
  vote: z
    .strictObject({
      for: fact(voteSchema.shape.for),
      against: fact(voteSchema.shape.against),
      abstaining: fact(voteSchema.shape.abstaining),
      unanimous: fact(voteSchema.shape.unanimous.nullable()),
      text: both(text())
    })
    .nullable()
    .describe('The vote; in { ar, en }, null on the side of a version that tells of none'),
  at: places(),
  cue: fact(decisionSchema.shape.cue)
})

const actionItem = z.strictObject({
  id: id('a1, a2, …'),
  ids: ids(),
  score: score(),
  owner: bothOrNone(text()).describe('Who is to act, as printed'),
  text: both(text()),
  due: z
    .strictObject({ date: fact(dueSchema.shape.date), text: both(text()) })
    .nullable()
    .describe('By when; null where neither version says'),
  decision: z.string().nullable().describe('Id of the decision it comes from'),
  status: fact(actionItemSchema.shape.status),
  references: fact(actionItemSchema.shape.references),
  section: fact(actionItemSchema.shape.section).describe('Id of the section of this record'),
  paragraph: fact(actionItemSchema.shape.paragraph),
  at: places(),
  cue: fact(actionItemSchema.shape.cue)
})

const message = z.strictObject({
  id: id('m1, m2, …'),
  ids: ids(),
  score: score(),
  text: both(text()),
  addressees: bothOrNone(messageSchema.shape.addressees).describe('Whom the message addresses, as printed'),
  at: places()
})

const theme = z.strictObject({
  id: id('t1, t2, …'),
  ids: ids(),
  score: score(),
  parent: z.string().nullable().describe('Id of the theme above'),
  level: fact(themeSchema.shape.level),
  title: both(text()),
  tags: fact(themeSchema.shape.tags),
  messages: z.array(message).describe('Messages directly under the theme'),
  at: places()
})

const nestedItem = z.strictObject({
  score: score(),
  marker: bothOrNone(text()),
  ordinal: fact(nestedItemSchema.shape.ordinal),
  text: both(text()),
  at: places()
})

const preambularClause = z.strictObject({
  score: score(),
  verb: both(preambularClauseSchema.shape.verb),
  marker: bothOrNone(text()),
  ordinal: fact(preambularClauseSchema.shape.ordinal),
  text: both(text()),
  items: z.array(nestedItem),
  at: places()
})

const operativeParagraph = z.strictObject({
  score: score(),
  verb: bothOrNone(text()),
  addressee: bothOrNone(text()),
  number: fact(operativeParagraphSchema.shape.number),
  printed: bothOrNone(text()),
  text: both(text()),
  items: z.array(nestedItem),
  at: places()
})

const annex = z.strictObject({
  score: score(),
  title: both(annexSchema.shape.title),
  items: z.array(
    z.strictObject({
      score: score(),
      number: fact(operativeParagraphSchema.shape.number),
      printed: bothOrNone(text()),
      text: both(text()),
      at: places()
    })
  ),
  at: places()
})

const resolution = z.strictObject({
  id: id('r1, r2, …'),
  ids: ids(),
  score: score(),
  number: fact(resolutionSchema.shape.number),
  title: bothOrNone(text()),
  body: bothOrNone(text()),
  status: fact(resolutionSchema.shape.status),
  at: places(),
  preamble: z.array(preambularClause),
  operative: z.array(operativeParagraph),
  annexes: z.array(annex)
})

const agendaPoint = z.strictObject({
  score: score(),
  marker: bothOrNone(text()),
  ordinal: fact(nestedItemSchema.shape.ordinal),
  text: both(text())
})

const agendaItem = z.strictObject({
  id: id('i1, i2, …'),
  ids: ids(),
  score: score(),
  day: fact(agendaItemSchema.shape.day),
  date: fact(agendaItemSchema.shape.date),
  start: fact(agendaItemSchema.shape.start),
  end: fact(agendaItemSchema.shape.end),
  number: fact(agendaItemSchema.shape.number),
  title: both(text()),
  kind: fact(agendaItemSchema.shape.kind),
  items: z.array(agendaPoint.extend({ items: z.array(agendaPoint).optional().describe('Points below this one') })),
  at: places()
})

const section = z.strictObject({
  id: id('s1, s2, …'),
  ids: ids(),
  score: score(),
  parent: z.string().nullable().describe('Id of the section above'),
  level: fact(sectionSchema.shape.level),
  number: fact(sectionSchema.shape.number),
  printed: bothOrNone(text()),
  title: both(text()),
  line: both(sectionSchema.shape.line)
})

const reference = z.strictObject({
  id: referenceSchema.shape.id,
  type: fact(referenceSchema.shape.type),
  mentions: both(referenceSchema.shape.mentions).describe('Where each version names it')
})

const revision = z.strictObject({
  score: score(),
  kind: fact(revisionSchema.shape.kind),
  old: bothOrNone(text()),
  new: bothOrNone(text()),
  origin: fact(revisionSchema.shape.origin),
  confidence: fact(revisionSchema.shape.confidence),
  author: fact(z.string().nullable()).optional().describe('Who made a tracked change, as the files say'),
  date: fact(z.string().nullable()).optional().describe('When, as the files say'),
  at: places()
})

const meeting = z.strictObject({
  title: bothOrNone(text()),
  start: fact(meetingSchema.shape.start),
  end: fact(meetingSchema.shape.end),
  place: bothOrNone(text()),
  mode: fact(meetingSchema.shape.mode),
  chair: bothOrNone(text()),
  host: bothOrNone(text())
})

export const bilingualSchema = z
  .strictObject({
    bilingual: z.literal(1).describe('The version of this format'),
    original: languageSchema.describe('The language of the original'),
    document: z.strictObject({
      kind: fact(documentSchema.shape.kind),
      title: bothOrNone(text()),
      symbol: fact(documentSchema.shape.symbol),
      body: bothOrNone(text()),
      meeting
    }),
    source: z.strictObject({ ar: sourceSchema, en: sourceSchema }),
    sections: z.array(section),
    agenda: z.array(agendaItem),
    decisions: z.array(decision),
    actionItems: z.array(actionItem),
    themes: z.array(theme),
    resolutions: z.array(resolution),
    references: z.array(reference).describe('By their ids, which are the same in both languages'),
    revisions: z.array(revision)
  })
  .describe(
    'mahdar bilingual record: one document in two language versions, every item once, in the order of the original'
  )

export type BilingualRecord = z.infer<typeof bilingualSchema>
export type Both<T> = { ar?: T | undefined; en?: T | undefined }
/** A fact of both versions. */
export type Agreed<T> = T | { ar: T; en: T }
