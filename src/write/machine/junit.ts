/** JUnit XML after the schema of Jenkins: a suite for each file, a case for each finding, or one that passes. */
import { groupBy } from '../../model/group.ts'
import { type Severity, severities } from '../../model/report.ts'
import type { Reported, Spoken, Unread } from '../../model/reported.ts'
import { document, x } from './xml.ts'

/**
 * @param files all that were checked, so that those without findings are listed too
 * @param failOn the least severity that fails a case
 * @param unread what could not be checked: a case in error each
 */
export function toJunit(
  files: readonly string[],
  findings: readonly Reported[],
  failOn: Severity | 'never',
  unread: readonly Unread[] = []
): string {
  const fails = ({ severity, suppressed }: Reported): boolean =>
    failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn) && !suppressed
  const caseOf = (finding: Reported) => testcase(finding, fails(finding))
  const byFile = groupBy(findings, (finding) => finding.file)
  const brokenIn = groupBy(unread, ({ file }) => file)
  const names = [...new Set([...files, ...byFile.keys(), ...brokenIn.keys()])]
  const suites = names.map((file) => {
    const own = byFile.get(file) ?? []
    const failures = own.filter(fails).length
    const broken = brokenIn.get(file) ?? []
    const cases =
      own.length + broken.length > 0
        ? [...broken.map(errorOf), ...own.map(caseOf)]
        : [x('testcase', { classname: file, name: 'no findings', time: '0' })]
    return x(
      'testsuite',
      {
        name: file,
        tests: String(cases.length),
        failures: String(failures),
        errors: String(broken.length),
        skipped: String(own.filter((f) => f.suppressed).length),
        time: '0'
      },
      cases
    )
  })
  return document(
    x(
      'testsuites',
      {
        name: 'mahdar',
        tests: String(suites.reduce((n, s) => n + s.children.length, 0)),
        failures: String(findings.filter(fails).length),
        errors: String(unread.length),
        time: '0'
      },
      suites
    )
  )
}

const errorOf = ({ file, line, column, message }: Unread) =>
  x(
    'testcase',
    { classname: file, name: line === undefined ? 'unreadable' : `unreadable at ${line}:${column ?? 1}`, time: '0' },
    [x('error', { type: 'error', message }, [message])]
  )

function testcase(finding: Reported, fails: boolean) {
  const { rule, severity, message, file, line, column, suppressed } = finding
  const head = { classname: file, name: `${rule} at ${line}:${column}`, time: '0' }
  if (suppressed) return x('testcase', head, [x('skipped', {}, [suppressed.reason])])
  const text = [
    `${severity}: ${message}`,
    place(finding),
    ...(finding.related ? [place(finding.related)] : []),
    ...(finding.suggestion === undefined ? [] : [`write: ${finding.suggestion}`])
  ].join('\n')
  return !fails
    ? x('testcase', head, [x('system-out', {}, [text])])
    : x('testcase', head, [x('failure', { type: severity, message }, [text])])
}

const place = ({ file, line, column, text }: Spoken): string =>
  `${file}:${line}:${column}${text === '' ? '' : `  ${text}`}`
