/** Findings of a pair as the policy of a house and formats for machines take them, and back. */
import { otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import type { Comparison, Finding } from '../model/report.ts'
import type { Reported } from '../model/reported.ts'
import { summaryOf } from './index.ts'

/** A finding of a pair: in the translation, with the original as related. */
export interface ReportedPair extends Reported {
  finding: Finding
}

/** @param files of the versions, where they are not to be named as the report names them */
export function reportedOf({ documents, source }: Comparison, files = documents): (finding: Finding) => ReportedPair {
  const target = otherLanguage(source)
  const spoken = (finding: Finding, language: Language) => {
    const words = finding[language]
    if (!words) return undefined
    const { before: _, after: __, ...at } = words
    return { file: files[language].file, ...at }
  }
  return (finding) => {
    const [own, related] = [spoken(finding, target), spoken(finding, source)]
    const at = own ?? related ?? { file: files[target].file, line: 1, column: 1, endLine: 1, endColumn: 1, text: '' }
    const { rule, severity, message, paragraph, suggestion } = finding
    return { ...at, rule, severity, message, paragraph, suggestion, related: own && related, finding }
  }
}

/** The report with what counts, by the severities of the house. */
export function counting(report: Comparison, all: readonly (ReportedPair | Reported)[]): Comparison {
  const findings = all.flatMap((f) => ('finding' in f && !f.suppressed ? [{ ...f.finding, severity: f.severity }] : []))
  return { ...report, findings, summary: summaryOf(findings, report.summary.words) }
}
