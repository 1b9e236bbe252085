// What the checks of documents report on a text: the versions it holds and their problems, of one rule where it is named.
import { readVersions } from '../../dist/document.js'
import { Study } from '../../dist/extract/index.js'
import { checkDocument } from '../../dist/validate/documents/index.js'
import { Checked } from '../../dist/validate/documents/rule.js'
import { documentRules } from '../../dist/validate/documents/rules/index.js'

export async function check(input, file, { language, rule } = {}) {
  const rules = rule ? documentRules.filter((r) => r.id === rule) : documentRules
  const { versions } = await readVersions(input, file, { language })
  return versions.map((version) => ({
    version,
    problems: checkDocument(new Checked(new Study(version)), rules).problems
  }))
}

export const shown = ({ severity, rule, line, column, message, before, text, after }) =>
  `${line}:${column} ${severity} ${rule}: ${message}\n      ${before}[${text}]${after}`

/** The value of a flag of the command line: ID of `--rule=ID`. */
export const flagValue = (flag) => process.argv.find((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1)
