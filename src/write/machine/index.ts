/** Findings in the formats for machines. */
import type { Severity } from '../../model/report.ts'
import type { MachineFormat, Reported, RuleSummary, Unread } from '../../model/reported.ts'
import { fingerprints } from '../../policy/fingerprint.ts'
import { toCheckstyle } from './checkstyle.ts'
import { toGithub } from './github.ts'
import { toJunit } from './junit.ts'
import { toSarif } from './sarif.ts'

export interface MachineInput {
  /** All files that were checked. */
  files: readonly string[]
  findings: readonly Reported[]
  /** What could not be checked; a build that fails must say why. */
  unread?: readonly Unread[]
  rules: readonly RuleSummary[]
  version: string
  /** The least severity that fails a case of JUnit. */
  failOn: Severity | 'never'
}

export function toMachine(
  format: MachineFormat,
  { files, findings, unread = [], rules, version, failOn }: MachineInput
): string {
  switch (format) {
    case 'sarif':
      return toSarif({ findings, fingerprints: fingerprints(findings), unread, rules, version })
    case 'junit':
      return toJunit(files, findings, failOn, unread)
    case 'github':
      return toGithub(findings, unread)
    case 'checkstyle':
      return toCheckstyle(findings, unread)
  }
}
