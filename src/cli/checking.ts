/** What `validate` and `diff` share: the configuration of each file, what counts, and the exit status. */

import { type Severity, severities } from '../model/report.ts'
import type { Reported } from '../model/reported.ts'
import { applyBaseline, baselineText, readBaseline } from '../policy/baseline.ts'
import { ConfigError, type ConfiguredSuppression } from '../policy/config.ts'
import type { Configs } from '../policy/configs.ts'
import { unusedEntries } from '../policy/suppressions.ts'
import { reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { print } from './messages.ts'

export interface CheckFlags {
  failOn: Severity | 'never'
  maxWarnings?: number
  quiet?: boolean
  /** A configuration for all files; false for none at all. */
  config?: string | false
  baseline?: string
  updateBaseline?: boolean
}

/** Those said already: one configuration holds for many files. */
const said = new WeakSet<Error>()

/** Says on standard error what is wrong with a configuration or baseline, once; true where it was that. */
export function toldFaults(error: unknown): boolean {
  if (!(error instanceof ConfigError)) return false
  if (said.has(error)) return true
  said.add(error)
  for (const { file, line, column, message } of error.faults)
    print({ file, line, column, severity: 'error', text: message })
  return true
}

/**
 * Takes the baseline off what was found, or writes it anew, and adds the entries of configurations that were of no use.
 * Null where the baseline could not be read or written, which was then said.
 */
export async function settled<T extends Reported>(
  findings: readonly T[],
  files: readonly string[],
  {
    configs,
    used,
    runs,
    flags
  }: {
    configs: Configs
    used: ReadonlySet<ConfiguredSuppression>
    runs: (rule: string) => boolean
    flags: CheckFlags
  }
): Promise<(T | Reported)[] | null> {
  const unused = unusedEntries([...new Set(configs.all.flatMap((c) => c.suppressions))], used, files, runs)
  const all: (T | Reported)[] = [...findings, ...unused]
  if (flags.baseline === undefined) return all
  try {
    if (flags.updateBaseline) {
      await writeAtomically(flags.baseline, baselineText(flags.baseline, all))
      print({
        file: flags.baseline,
        severity: 'info',
        text: `written with ${all.filter((f) => !f.suppressed).length} findings`
      })
    }
    const { findings: left, gone } = applyBaseline(readBaseline(flags.baseline), flags.baseline, all, files)
    if (gone > 0 && !flags.quiet)
      print({
        file: flags.baseline,
        severity: 'info',
        text: `${gone} ${gone === 1 ? 'finding is' : 'findings are'} gone from the documents; --update-baseline takes ${gone === 1 ? 'it' : 'them'} out`
      })
    return left
  } catch (error) {
    if (!toldFaults(error)) print({ file: flags.baseline, severity: 'error', text: reason(error) })
    return null
  }
}

/** Whether options do not go together, which is then said. */
export function isMisused({ baseline, updateBaseline }: CheckFlags): boolean {
  if (!updateBaseline || baseline !== undefined) return false
  print({ file: '--update-baseline', severity: 'error', text: 'which file? --baseline names it' })
  return true
}

/** 1 where something counts that is as grave as `failOn`, or where there are more warnings than are borne; else 0. */
export function statusOf(findings: readonly Reported[], { failOn, maxWarnings }: CheckFlags): number {
  const counting = findings.filter((f) => !f.suppressed)
  const level = failOn === 'never' ? -1 : severities.indexOf(failOn)
  if (counting.some((f) => severities.indexOf(f.severity) <= level)) return 1
  const warnings = counting.filter((f) => f.severity === 'warning').length
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0
  print({
    file: '--max-warnings',
    severity: 'error',
    text: `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} where ${maxWarnings} may be`
  })
  return 1
}
