/**
 * What `mahdar align` and `mahdar diff` report of two language versions: their units, which stand for which, and where they
 * differ. The single source of its types and of the published `schemas/report.schema.json`.
 */
import { z } from 'zod'
import { languageSchema, placeSchema } from './record.ts'

const unit = z.strictObject({
  id: z.string().min(1).describe('u1, u2 … in reading order, for each language'),
  kind: z.enum(['heading', 'paragraph', 'item', 'cell', 'line']),
  number: z.string().nullable().describe('The logical number or marker'),
  line: z.number().int().min(1).describe('The line of the source file on which the unit begins, 1-based'),
  endLine: z.number().int().min(1).describe('The line on which it ends'),
  text: z.string()
})

const ids = z.array(z.string())

const sentencePair = z.strictObject({
  ar: z.array(z.string()).describe('Arabic sentences; an empty list where there is no counterpart'),
  en: z.array(z.string()).describe('English sentences'),
  score: z.number().min(0).max(1)
})

const pair = z.strictObject({
  ar: ids.describe('Ids of Arabic units; an empty list where there is no counterpart'),
  en: ids.describe('Ids of English units'),
  score: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'How sure the pairing is: the estimated probability that these units stand for each other; 0 without counterpart'
    ),
  moved: z.boolean().optional().describe('True where the units stand at another place of the other version'),
  sentences: z.array(sentencePair).optional().describe('Inside pairs of more than one sentence: which stand for which'),
  because: z.array(z.string()).optional().describe('What held the pair together, the strongest first')
})

/** From grave to light. */
export const severities = ['error', 'warning', 'info'] as const

/** Types of issues after the MQM core typology (themqm.org). */
export const categories = [
  'accuracy/mistranslation',
  'accuracy/omission',
  'accuracy/addition',
  'accuracy/untranslated',
  'terminology/wrong-term',
  'terminology/inconsistent-use',
  'linguistic-conventions/punctuation',
  'design-and-markup/markup',
  'locale-conventions/number-format'
] as const

const words = placeSchema.extend({
  text: z
    .string()
    .describe('The words; empty where the other side alone has them, and the place is where they would stand'),
  before: z.string().describe('Some words before them, to show them in their sentence'),
  after: z.string().describe('Some words after them')
})

const finding = z.strictObject({
  rule: z.string().describe('Id of the check: number-mismatch; `mahdar rules ID` explains it'),
  severity: z
    .enum(severities)
    .describe('error: content wrong, a reader would act differently; warning: content doubtful; info: form'),
  category: z.enum(categories).describe('Type of issue after the MQM core typology'),
  message: z.string().describe('One line of English'),
  ar: words.nullable(),
  en: words.nullable(),
  paragraph: z.string().nullable().describe('Logical number of the paragraph'),
  section: z.string().nullable().describe('Title of the section, in the language of the original where it has one'),
  suggestion: z.string().optional().describe('What to write instead')
})

const summary = z.strictObject({
  error: z.number().int().min(0),
  warning: z.number().int().min(0),
  info: z.number().int().min(0),
  categories: z.partialRecord(z.enum(categories), z.number().int().min(0)).describe('Findings by category'),
  words: z.number().int().min(0).describe('Words of the original'),
  perThousandWords: z.number().min(0).describe('Errors and warnings per thousand words of the original'),
  score: z
    .number()
    .min(0)
    .max(100)
    .describe('100 less 500 for each error and 100 for each warning, per word of the original')
})

const side = z.strictObject({ file: z.string(), units: z.number().int().min(0) })

export const reportSchema = z
  .strictObject({
    report: z.literal(1).describe('The version of this format'),
    source: languageSchema.describe('The language of the original'),
    documents: z.strictObject({ ar: side, en: side }),
    units: z.strictObject({ ar: z.array(unit), en: z.array(unit) }).optional(),
    pairs: z.array(pair),
    findings: z.array(finding).optional().describe('Where the versions differ; with `mahdar diff`'),
    summary: summary.optional()
  })
  .describe('mahdar report: two language versions of one document side by side')

export type Report = z.infer<typeof reportSchema>
export type ReportUnit = z.infer<typeof unit>
export type ReportPair = z.infer<typeof pair>
export type Finding = z.infer<typeof finding>
export type Severity = Finding['severity']
export type Category = Finding['category']
export type Summary = z.infer<typeof summary>
type With<K extends keyof Report> = Omit<Report, K> & { [key in K]: NonNullable<Report[key]> }
/** The report of `mahdar align`: with the units, without findings. */
export type Alignment = With<'units'>
/** The report of `mahdar diff`. */
export type Comparison = With<'findings' | 'summary'>
