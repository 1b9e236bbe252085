/**
 * What `mahdar align` reports of two language versions: their units and which stand for which. The single source of its
 * types and of the published `schemas/report.schema.json`.
 */
import { z } from 'zod'
import { languageSchema } from './record.ts'

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

const side = z.strictObject({ file: z.string(), units: z.number().int().min(0) })

export const reportSchema = z
  .strictObject({
    report: z.literal(1).describe('The version of this format'),
    source: languageSchema.describe('The language of the original'),
    documents: z.strictObject({ ar: side, en: side }),
    units: z.strictObject({ ar: z.array(unit), en: z.array(unit) }),
    pairs: z.array(pair)
  })
  .describe('mahdar report: two language versions of one document side by side')

export type Report = z.infer<typeof reportSchema>
export type ReportUnit = z.infer<typeof unit>
export type ReportPair = z.infer<typeof pair>
