/** Checkstyle XML, which many build servers read. */
import { x } from 'xastscript'
import { groupBy } from '../../model/group.ts'
import type { Reported } from '../../model/reported.ts'
import { document } from './xml.ts'

/** Suppressed findings are left out: the format has no word for them. */
export function toCheckstyle(findings: readonly Reported[]): string {
  const byFile = groupBy(
    findings.filter((f) => !f.suppressed),
    (f) => f.file
  )
  const files = [...byFile].map(([name, own]) =>
    x(
      'file',
      { name },
      own.map(({ line, column, severity, message, rule }) =>
        x('error', { line: String(line), column: String(column), severity, message, source: `mahdar.${rule}` })
      )
    )
  )
  return document(x('checkstyle', { version: '4.3' }, files))
}
