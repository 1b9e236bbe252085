/**
 * `manifest.jsonl`: what a batch run read and wrote, one JSON object a line: the head first, then each document, then each pair,
 * in the order of their names. The single source of its types and of the published `schemas/manifest.schema.json`.
 */
import { z } from 'zod'
import { documentKinds } from './kinds.ts'
import { languageSchema } from './record.ts'

/** The version of the manifest's own form. */
export const manifestVersion = 1

const count = z.number().int().min(0)

const findings = z
  .strictObject({ error: count, warning: count, info: count, suppressed: count })
  .describe('How many count, by severity, and how many do not')

const output = z.strictObject({
  kind: z.enum(['record', 'validation', 'bilingual', 'report']),
  language: languageSchema.optional().describe('Of a record'),
  file: z.string().describe('Path below the output folder'),
  bytes: count,
  sha256: z.string().describe('Of what was written')
})

/** Milliseconds by stage; absent where a stage was not reached. */
const times = z
  .strictObject({
    read: z.number().min(0).describe('Reading the file into a tree'),
    restore: z.number().min(0).describe('Undoing damage, telling the languages apart'),
    extract: z.number().min(0),
    validate: z.number().min(0),
    compare: z.number().min(0).describe('Aligning, comparing and joining two versions'),
    write: z.number().min(0)
  })
  .partial()

const outcome = {
  key: z.string().describe('Hash of what decides: contents, names, options, configuration, version of mahdar'),
  state: z.enum(['done', 'failed', 'unlike']).describe('unlike: a pair that are hardly versions of one document'),
  error: z.string().optional().describe('Why it failed or is unlike; goes on from the name of the file'),
  retry: z.boolean().optional().describe('It failed for a reason that may be gone the next time'),
  outputs: z.array(output),
  findings,
  ms: times
}

export const manifestHeadSchema = z.strictObject({
  manifest: z.literal(manifestVersion),
  mahdar: z.string().describe('Version of mahdar that wrote it')
})

export const documentEntrySchema = z.strictObject({
  document: z.string().describe('Path below the folder that was searched'),
  file: z.string().describe('Where it lies, from the output folder'),
  sha256: z.string().nullable().describe('Of its bytes; null where it could not be read'),
  bytes: count,
  kind: z.enum(documentKinds).nullable(),
  languages: z.array(languageSchema).describe('Of the versions that it holds'),
  symbol: z.string().nullable().describe("The document's own symbol"),
  notes: count.describe('Damages restored and words left out'),
  unpaired: z.string().optional().describe('Why no other language version was found'),
  ...outcome
})

export const pairEntrySchema = z.strictObject({
  pair: z
    .strictObject({ ar: z.string(), en: z.string() })
    .describe('Paths below the folder that was searched; one file twice where it holds both versions'),
  by: z.enum(['file', 'name', 'symbol', 'list']).describe('What told that they belong together'),
  ...outcome
})

export const manifestLineSchema = z
  .union([manifestHeadSchema, documentEntrySchema, pairEntrySchema])
  .describe('One line of the manifest of a mahdar batch run')

export type Output = z.infer<typeof output>
export type Times = z.infer<typeof times>
export type FindingCounts = z.infer<typeof findings>
export type DocumentEntry = z.infer<typeof documentEntrySchema>
export type PairEntry = z.infer<typeof pairEntrySchema>
export type ManifestLine = z.infer<typeof manifestLineSchema>
