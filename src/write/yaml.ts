import { stringify } from 'yaml'
import type { MahdarRecord } from '../model/record.ts'

const schema = 'https://raw.githubusercontent.com/mahdar/mahdar/main/schemas/record.schema.json'

/** Control characters and line separators that YAML 1.1 readers take for line breaks are written as escapes. */
const unsafe = /[\u0085\u2028\u2029]/

/** A record as YAML, stable byte for byte and safe for YAML 1.1 readers, with the comment that editors complete by. */
export function toYaml(record: MahdarRecord): string {
  const body = stringify(record, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' })
  return `# yaml-language-server: $schema=${schema}\n${unsafe.test(body) ? body : body}`
}
