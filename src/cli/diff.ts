/** `mahdar diff`: where two language versions differ. */
import { compare } from '../compare/index.ts'
import { sideOf } from '../compare/versions.ts'
import { termbaseWith } from '../language/termbase.ts'
import type { Language } from '../model/record.ts'
import { type Comparison, type Severity, severities } from '../model/report.ts'
import type { ReadOptions } from '../read/index.ts'
import { findingsToMarkdown, findingsToText } from '../write/findings.ts'
import { reportToYaml } from '../write/yaml.ts'
import { type Teaching, taughtBy } from './glossaries.ts'
import { print } from './messages.ts'
import { twoVersions, warnIfUnlike } from './versions.ts'

export interface DiffFlags extends Teaching, ReadOptions {
  format: 'pretty' | 'json' | 'yaml' | 'markdown'
  source: Language
  failOn: Severity | 'never'
  units?: boolean
  quiet?: boolean
  /** List what differs even between texts that are hardly versions of one document. */
  force?: boolean
}

/** Exit status: 0, 1 with findings at or above `failOn`, 2 where the two versions could not be had. */
export async function diffCommand(files: readonly string[], flags: DiffFlags): Promise<number> {
  const taught = await taughtBy(flags)
  const found = taught && (await twoVersions('mahdar diff', files, flags.quiet ?? false, flags))
  if (!found) return 2
  const report = compare(sideOf(found.ar), sideOf(found.en), {
    source: flags.source,
    lexicons: taught.lexicons,
    termbase: termbaseWith(taught.entries)
  })
  if (warnIfUnlike(report, flags.quiet || flags.force) && !flags.force) {
    print({
      file: 'mahdar diff',
      severity: 'error',
      text: 'the findings are not listed; --force lists them all the same'
    })
    return 2
  }
  process.stdout.write(written(report, flags))
  const level = flags.failOn === 'never' ? -1 : severities.indexOf(flags.failOn)
  return report.findings.some((f) => severities.indexOf(f.severity) <= level) ? 1 : 0
}

function written(report: Comparison, { format, units }: DiffFlags): string {
  if (format === 'pretty') return findingsToText(report, process.stdout)
  if (format === 'markdown') return findingsToMarkdown(report)
  const { units: all, ...rest } = report
  const shown = units ? report : rest
  return format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : reportToYaml(shown)
}
