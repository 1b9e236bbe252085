/**
 * `mahdar.config.yaml`: what a house wants checked, and how. The single source of its types and of the published
 * `schemas/config.schema.json`.
 */
import { z } from 'zod'
import { documentKinds } from './kinds.ts'
import { languageSchema } from './record.ts'
import { severities } from './report.ts'

/** Facts of a document that a house may want stated. */
const requiredParts = [
  'title',
  'symbol',
  'body',
  'meeting.title',
  'meeting.start',
  'meeting.end',
  'meeting.place',
  'meeting.chair',
  'agenda',
  'decisions',
  'actionItems',
  'themes',
  'resolutions'
] as const

const level = z
  .enum(['off', 'on', ...severities])
  .describe('off, or the severity of what the rule finds; on: that of the rule itself')
const setting = z
  .union([
    level,
    z.strictObject({
      level: level.optional(),
      allow: z
        .array(z.string().min(1))
        .optional()
        .describe(
          'Words that the rule lets pass: acronyms that every reader of the house knows, names that are a word twice'
        )
    })
  ])
  .describe('Its level, or its level and options')
const rules = z.record(z.string(), setting).describe('By the id of the rule (mahdar rules lists them)')
const files = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe('Globs below the folder of this file')

const profile = z.strictObject({
  required: z.array(z.enum(requiredParts)).optional().describe('What such a document must state'),
  rules: rules.optional()
})

const override = z.strictObject({
  files,
  kind: z.enum(documentKinds).optional().describe('Take these documents for this kind'),
  language: languageSchema.optional().describe('Take these documents for this language'),
  rules: rules.optional()
})

const suppression = z.strictObject({
  rule: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  files,
  paragraph: z.string().optional().describe('Only in the paragraph of this number'),
  text: z.string().min(1).optional().describe('Only where the finding quotes these words'),
  reason: z.string().min(1).describe('Why it does not count')
})

export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    extends: z
      .union([z.string().min(1), z.array(z.string().min(1))])
      .optional()
      .describe('Other configurations, by path from this file; what stands here wins'),
    root: z.boolean().optional().describe('Look no further up for configurations; default false'),
    source: languageSchema.optional().describe('Language of the originals; default en'),
    rules: rules.optional(),
    overrides: z.array(override).optional().describe('For some files; the last that fits wins'),
    ignore: files.optional().describe('Documents that are not checked'),
    glossaries: z
      .array(z.string().min(1))
      .optional()
      .describe('Terms of the house (YAML, CSV, TBX), by path from this file'),
    lexicons: z.array(z.string().min(1)).optional().describe('Words that mahdar learn wrote, by path from this file'),
    profiles: z
      .partialRecord(z.enum(documentKinds), profile)
      .optional()
      .describe('By kind of document: what it must state, and rules for it'),
    suppressions: z.array(suppression).optional().describe('Findings that do not count, each with its reason')
  })
  .describe('mahdar configuration')

export type ConfigFile = z.infer<typeof configSchema>
export type RuleSetting = z.infer<typeof setting>
export type RuleLevel = Exclude<z.infer<typeof level>, 'on'>
