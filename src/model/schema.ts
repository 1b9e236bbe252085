import { z } from 'zod'
import { recordSchema } from './record.ts'

/** The JSON Schema (draft 2020-12) of a record, as published. */
export function recordJsonSchema(): string {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12', io: 'input' })
  const { $schema, ...rest } = schema
  const full = {
    $schema,
    $id: 'https://unpkg.com/mahdar/schemas/record.schema.json',
    title: 'mahdar record',
    ...rest
  }
  return `${JSON.stringify(full, null, 2)}\n`
}
