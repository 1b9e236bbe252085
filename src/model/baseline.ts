/** Findings that were there when a house began to check: they do not count until they are touched. */
import { z } from 'zod'

export const baselineSchema = z.strictObject({
  baseline: z.literal(1).describe('The version of this format'),
  files: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          rule: z.string(),
          paragraph: z.string().nullable().describe('Logical number of the paragraph'),
          text: z.string().describe('The words in normal form, or the message where there are none'),
          count: z.number().int().min(1).describe('How many such findings')
        })
      )
    )
    .describe('By path from this file')
})

export type Baseline = z.infer<typeof baselineSchema>
