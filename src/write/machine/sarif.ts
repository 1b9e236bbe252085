/** SARIF 2.1.0 (OASIS), as code hosts and editors read it. */
import type { Invocation, Location, Log, Result } from 'sarif'
import { addressOf } from '../../model/address.ts'
import { groupBy } from '../../model/group.ts'
import type { Severity } from '../../model/report.ts'
import type { Reported, RuleSummary, Spoken, Unread } from '../../model/reported.ts'

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note' }

/** GitHub takes no more results of a run, and no longer messages. */
const mostResults = 25_000
const longestMessage = 1000
/** Nobody follows more places than these. */
const mostRelated = 100

export interface SarifInput {
  findings: readonly Reported[]
  /** One for each finding. */
  fingerprints: readonly string[]
  unread?: readonly Unread[]
  rules: readonly RuleSummary[]
  version: string
}

export function toSarif({ findings, fingerprints, unread = [], rules, version }: SarifInput): string {
  const used = groupBy(findings, (finding) => finding.rule)
  const listed = rules.filter((rule) => used.has(rule.id))
  const index = new Map(listed.map((rule, i) => [rule.id, i]))
  const results = findings.slice(0, mostResults).map((finding, i): Result => {
    const at = index.get(finding.rule)
    return {
      ruleId: finding.rule,
      ...(at !== undefined && { ruleIndex: at }),
      level: levels[finding.severity],
      message: {
        text: cut(
          finding.suggestion === undefined ? finding.message : `${finding.message}; write: ${finding.suggestion}`
        )
      },
      locations: [locationOf(finding)],
      ...relatedOf(finding),
      partialFingerprints: { 'mahdarFinding/v1': fingerprints[i] as string },
      ...(finding.suppressed && {
        suppressions: [
          {
            kind: finding.suppressed.kind === 'in-source' ? 'inSource' : 'external',
            justification: cut(finding.suppressed.reason)
          }
        ]
      })
    }
  })
  const left = findings.length - results.length
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mahdar',
            semanticVersion: version,
            rules: listed.map(({ id, severity, summary, help, category }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: cut(help) },
              help: { text: help },
              defaultConfiguration: { level: levels[severity] },
              ...(category !== undefined && { properties: { tags: [category] } })
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        ...invocationsOf(left, unread),
        results
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What the run could not do. */
function invocationsOf(left: number, unread: readonly Unread[]): { invocations?: Invocation[] } {
  const told: NonNullable<Invocation['toolExecutionNotifications']> = unread.map(
    ({ file, line, column = 1, message }) => ({
      level: 'error',
      message: { text: cut(message) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: addressOf(file) },
            ...(line !== undefined && { region: { startLine: line, startColumn: column } })
          }
        }
      ]
    })
  )
  if (left > 0)
    told.push({
      level: 'warning',
      message: { text: `${left} more findings are left out: ${mostResults} is the limit` }
    })
  if (told.length === 0) return {}
  return { invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: told }] }
}

const cut = (text: string): string => (text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text)

/** The words of the other language version, and the other places of the same file. */
function relatedOf({ file, related, also = [] }: Reported): Pick<Result, 'relatedLocations'> {
  const all = [
    ...(related ? [{ at: related, text: 'the other language version' }] : []),
    ...also.map((place) => ({ at: { ...place, file, text: '' }, text: 'the other words' }))
  ]
  if (all.length === 0) return {}
  return {
    relatedLocations: all
      .slice(0, mostRelated)
      .map(({ at, text }, i) => ({ ...locationOf(at), id: i + 1, message: { text } }))
  }
}

function locationOf({ file, line, column, endLine, endColumn, text }: Spoken): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: addressOf(file) },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        ...(text !== '' && { snippet: { text: cut(text) } })
      }
    }
  }
}
