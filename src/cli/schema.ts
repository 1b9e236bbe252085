/** `mahdar schema`: the published JSON Schemas. */
import { readdirSync, readFileSync } from 'node:fs'
import { print } from './messages.ts'

const folder = new URL('../../schemas/', import.meta.url)

export async function schemaCommand(name: string): Promise<number> {
  const names = readdirSync(folder)
    .filter((f) => f.endsWith('.schema.json'))
    .map((f) => f.slice(0, -'.schema.json'.length))
  if (!names.includes(name)) {
    print({
      file: 'mahdar schema',
      severity: 'error',
      text: `there is no schema "${name}"; there is ${names.join(', ')}`
    })
    return 2
  }
  process.stdout.write(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'))
  return 0
}
