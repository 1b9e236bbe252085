/** Records as YAML: stable byte for byte, safe for YAML 1.1 readers, Arabic as it is. */
import { Document, isScalar, visit } from 'yaml'
import type { BilingualRecord } from '../model/bilingual.ts'
import type { MahdarRecord } from '../model/record.ts'
import type { Report } from '../model/report.ts'

/** Where editors find the schema that completes and checks a record. */
export const schemaUrl = 'https://unpkg.com/mahdar/schemas/record.schema.json'
const bilingualSchemaUrl = 'https://unpkg.com/mahdar/schemas/bilingual.schema.json'
const reportSchemaUrl = 'https://unpkg.com/mahdar/schemas/report.schema.json'

/**
 * Characters that readers of YAML take for line breaks, for nothing or for an error: tabs, C1 controls, line and paragraph separators,
 * byte order marks, bidi controls. They are written as escapes in double quotes.
 */
const unsafe = /[\t\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/
const everyUnsafe = new RegExp(unsafe, 'g')
/**
 * Plain scalars with a meaning of their own in YAML 1.1 that `compat` does not know: the value key, the merge key,
 * base-60 numbers and dates. Dates too are quoted: a reader of YAML 1.1 (PyYAML, older js-yaml) would make plain ones
 * dates of its own, which no longer agree with the published schema, where they are strings.
 */
const special = /^(?:=|<<|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*)$/s

/** One record as a YAML document, opened by the comment by which editors find its schema. */
export const toYaml = (record: MahdarRecord): string => safeYaml(record, schemaUrl)

/** The record of two language versions as a YAML document. */
export const bilingualToYaml = (record: BilingualRecord): string => safeYaml(record, bilingualSchemaUrl)

/** One report of two language versions as a YAML document. */
export const reportToYaml = (report: Report): string => safeYaml(report, reportSchemaUrl)

function safeYaml(value: MahdarRecord | BilingualRecord | Report, schema: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
  visit(document, {
    Scalar(key, node) {
      if (
        key !== 'key' &&
        isScalar(node) &&
        typeof node.value === 'string' &&
        (unsafe.test(node.value) || special.test(node.value))
      ) {
        node.type = 'QUOTE_DOUBLE'
      }
    }
  })
  const body = document.toString({ lineWidth: 0 })
  const escaped = body.replace(everyUnsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `# yaml-language-server: $schema=${schema}\n${escaped}`
}
