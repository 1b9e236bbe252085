/** Build step: publishes the JSON Schema of the model in `schemas/`. */
import { writeFileSync } from 'node:fs'
import { recordJsonSchema } from './schema.ts'

writeFileSync(new URL('../../schemas/record.schema.json', import.meta.url), recordJsonSchema())
