/** What was found, in the published form of a validation. */
import type { Reported } from '../model/reported.ts'
import type { Validation } from '../model/validation.ts'

export function validationOf(all: readonly Reported[], files: Validation['files']): Validation {
  return {
    validation: 1,
    files,
    problems: all.map(
      ({ related: _, before = '', after = '', section = null, suggestion, suppressed, also, ...rest }) => ({
        ...rest,
        before,
        after,
        section,
        ...(suggestion !== undefined && { suggestion }),
        ...(also && { also: [...also] }),
        ...(suppressed && { suppressed })
      })
    ),
    summary: countsOf(all)
  }
}

/** How many count, by severity, and how many do not. */
export function countsOf(all: readonly Reported[]): Validation['summary'] {
  const count = (severity: Reported['severity']) => all.filter((f) => f.severity === severity && !f.suppressed).length
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    suppressed: all.filter((f) => f.suppressed).length
  }
}
