/** Checkstyle XML, which many build servers read. */
import { groupBy } from '../../model/group.ts'
import type { Reported, Unread } from '../../model/reported.ts'
import { document, x } from './xml.ts'

/** Suppressed findings are left out: the format has no word for them. */
export function toCheckstyle(findings: readonly Reported[], unread: readonly Unread[] = []): string {
  const broken = unread.map(({ file, line = 1, column = 1, message }) => {
    return { file, line, column, message, severity: 'error', rule: 'unreadable' }
  })
  const byFile = groupBy([...broken, ...findings.filter((f) => !f.suppressed)], (f) => f.file)
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
