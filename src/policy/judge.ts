/** From what checks found to what counts: severities of the house, suppressions, the baseline. */
import type { DocumentKind } from '../model/record.ts'
import { severities } from '../model/report.ts'
import type { Reported, RuleSummary } from '../model/reported.ts'
import type { Config, ConfiguredSuppression } from './config.ts'
import { normal } from './fingerprint.ts'
import { applyComments, applyConfigured, type Commented } from './suppressions.ts'

/** The findings of one file by the severities of the house; those of rules that are off left out. */
export const levelled = <T extends Reported>(
  findings: readonly T[],
  config: Config | null,
  kind: DocumentKind | undefined
): T[] =>
  config === null
    ? [...findings]
    : findings.flatMap((finding) => {
        const level = config.level(finding.rule, finding.file, kind)
        const isOwn = level === (config.defaultOf(finding.rule) ?? level)
        // A finding may be graver or lighter than its rule; only a house that says otherwise changes it.
        if (level === 'off' || isAllowed(finding, config.allowed(finding.rule, finding.file, kind))) return []
        return [isOwn ? finding : { ...finding, severity: level }]
      })

/** Whether the house lets the words of a finding pass. */
const isAllowed = ({ text, related }: Reported, allowed: readonly string[]): boolean =>
  allowed.length > 0 &&
  [text, related?.text ?? ''].some((words) => allowed.some((own) => normal(own) === normal(words)))

export interface Judging {
  /** The texts of the files that can hold comments. */
  commented: readonly Commented[]
  config: Config | null
  rules: readonly RuleSummary[]
  /** Whether the command runs a rule on this file: comments for those of other commands are not of no use. */
  runs: (rule: string) => boolean
  /** Gathers the entries of the configuration that were of use. */
  used: Set<ConfiguredSuppression>
}

/** Marks what comments and configuration suppress, and adds what is wrong with the comments; in the order of the file. */
export function judged<T extends Reported>(
  findings: readonly T[],
  { commented, config, rules, runs, used }: Judging
): (T | Reported)[] {
  const afterComments = applyComments(findings, commented, rules, runs)
  const all = applyConfigured(afterComments, config?.suppressions ?? [], used)
  return all.sort(
    (a, b) => a.line - b.line || a.column - b.column || severities.indexOf(a.severity) - severities.indexOf(b.severity)
  )
}
