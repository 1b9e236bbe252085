/**
 * What `mahdar validate` reports of documents and records. The single source of its types and of the published
 * `schemas/validation.schema.json`.
 */
import { z } from 'zod'
import { languageSchema, placeSchema } from './record.ts'
import { severities } from './report.ts'

const problem = placeSchema.extend({
  rule: z.string().describe('Id of the check: dangling-id; `mahdar rules ID` explains it'),
  severity: z.enum(severities).describe('error: wrong; warning: doubtful; info: form'),
  message: z.string().describe('One line of English'),
  file: z.string(),
  text: z.string().describe('The words, white space joined; empty where something is missing'),
  before: z.string().describe('Some words before them'),
  after: z.string().describe('Some words after them'),
  paragraph: z.string().nullable().describe('Logical number of the paragraph'),
  section: z.string().nullable().describe('Title of the section'),
  suggestion: z.string().optional().describe('What to write instead'),
  also: z.array(placeSchema).optional().describe('Other places of the file that it is about: uses of another name'),
  suppressed: z
    .strictObject({ kind: z.enum(['in-source', 'external']), reason: z.string() })
    .optional()
    .describe('Why it does not count: said in the document, or in the configuration or baseline')
})

export const validationSchema = z
  .strictObject({
    validation: z.literal(1).describe('The version of this format'),
    files: z
      .array(
        z.strictObject({
          file: z.string(),
          kind: z.enum(['document', 'record', 'bilingual']),
          languages: z.array(languageSchema)
        })
      )
      .describe('What was read, in order'),
    problems: z.array(problem).describe('By file and place'),
    summary: z
      .strictObject({
        error: z.number().int().min(0),
        warning: z.number().int().min(0),
        info: z.number().int().min(0),
        suppressed: z.number().int().min(0)
      })
      .describe('How many count, by severity, and how many do not')
  })
  .describe('mahdar validation: what is wrong with documents and records, each in one language version')

export type Problem = z.infer<typeof problem>
export type Validation = z.infer<typeof validationSchema>
