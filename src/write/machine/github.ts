/** Workflow commands of GitHub Actions, which show findings beside the lines of a change. */
import type { Severity } from '../../model/report.ts'
import type { Reported, Unread } from '../../model/reported.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const property = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** One line for each input that could not be read and each finding; suppressed ones are left out. */
export const toGithub = (findings: readonly Reported[], unread: readonly Unread[] = []): string =>
  unread
    .map(({ file, line = 1, column = 1, message }) => {
      return `::error file=${property(file)},line=${line},col=${column},title=unreadable::${escaped(message)}\n`
    })
    .join('') +
  findings
    .filter((finding) => !finding.suppressed)
    .map(({ rule, severity, message, suggestion, file, line, column, endLine, endColumn }) => {
      // Columns are shown only for findings on one line.
      const end =
        endLine === line ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : `,endLine=${endLine}`
      const text = suggestion === undefined ? message : `${message}; write: ${suggestion}`
      return `::${commands[severity]} file=${property(file)},line=${line}${end},title=${property(rule)}::${escaped(text)}\n`
    })
    .join('')
