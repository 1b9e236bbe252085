/** Build step: publishes the JSON Schemas of the model in `schemas/`. */
import { writeFileSync } from 'node:fs'
import { jsonSchema, schemas } from './schema.ts'

for (const name of Object.keys(schemas) as (keyof typeof schemas)[]) {
  writeFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), jsonSchema(name))
}
