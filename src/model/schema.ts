import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { configSchema } from './config.ts'
import { glossarySchema } from './glossary.ts'
import { manifestLineSchema } from './manifest.ts'
import { recordSchema } from './record.ts'
import { registerItemSchema } from './register.ts'
import { reportSchema } from './report.ts'
import { validationSchema } from './validation.ts'

/** The published schemas by name. */
export const schemas = {
  record: recordSchema,
  bilingual: bilingualSchema,
  report: reportSchema,
  validation: validationSchema,
  config: configSchema,
  glossary: glossarySchema,
  manifest: manifestLineSchema,
  register: registerItemSchema
}

/** The JSON Schema (draft 2020-12) of that name, as published. */
export function jsonSchema(name: keyof typeof schemas): string {
  const schema = z.toJSONSchema(schemas[name], { target: 'draft-2020-12', io: 'input' })
  const { $schema, ...rest } = schema
  const full = {
    $schema,
    $id: `https://unpkg.com/mahdar/schemas/${name}.schema.json`,
    title: `mahdar ${name}`,
    ...rest
  }
  return `${JSON.stringify(full, null, 2)}\n`
}
