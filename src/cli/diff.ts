/** `mahdar diff`: where two language versions differ. */
import { compare } from '../compare/index.ts'
import { counting, type ReportedPair, reportedOf } from '../compare/reported.ts'
import { rules as diffRules } from '../compare/rules/index.ts'
import { sideOf } from '../compare/versions.ts'
import { termbaseWith } from '../language/termbase.ts'
import type { Language } from '../model/record.ts'
import type { Comparison } from '../model/report.ts'
import { isMachine, type MachineFormat, type Reported } from '../model/reported.ts'
import type { Config, ConfiguredSuppression } from '../policy/config.ts'
import { Configs } from '../policy/configs.ts'
import { judged, levelled } from '../policy/judge.ts'
import { commentedIn, runsOf } from '../policy/suppressions.ts'
import type { ReadOptions } from '../read/index.ts'
import { allRules } from '../rules.ts'
import { findingsToMarkdown, findingsToText } from '../write/findings.ts'
import { reportToYaml } from '../write/yaml.ts'
import { type CheckFlags, isMisused, settled, statusOf, toldFaults } from './checking.ts'
import { glossariesFor, type Teaching, taughtBy } from './glossaries.ts'
import { print } from './messages.ts'
import { packageVersion } from './version.ts'
import { twoVersions, warnIfUnlike } from './versions.ts'

const runs = runsOf(diffRules)

export interface DiffFlags extends Teaching, CheckFlags, ReadOptions {
  format: 'pretty' | 'json' | 'yaml' | 'markdown' | MachineFormat
  source?: Language
  units?: boolean
  quiet?: boolean
  /** List what differs even between texts that are hardly versions of one document. */
  force?: boolean
}

/** Exit status: 0, 1 with findings that count, 2 where the two versions, a configuration or a baseline could not be used. */
export async function diffCommand(files: readonly string[], flags: DiffFlags): Promise<number> {
  if (isMisused(flags)) return 2
  let configs: Configs
  let config: Config | null
  try {
    configs = new Configs(flags.config, allRules)
    config = configs.of(files.find((file) => file !== '-') ?? 'stdin')
  } catch (error) {
    if (!toldFaults(error)) throw error
    return 2
  }
  const source = flags.source ?? config?.source ?? 'en'
  const taught = await taughtBy({
    ...flags,
    glossary: glossariesFor(config, flags.glossary),
    lexicon: [...(config?.lexicons ?? []), ...(flags.lexicon ?? [])]
  })
  const found = taught && (await twoVersions('mahdar diff', files, flags.quiet ?? false, flags))
  if (!found) return 2
  const report = compare(sideOf(found.ar), sideOf(found.en), {
    source,
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
  const used = new Set<ConfiguredSuppression>()
  const all = await settled(
    judged(levelled(report.findings.map(reportedOf(report)), config, undefined), {
      commented: commentedIn([found.ar, found.en]),
      runs,
      config,
      rules: allRules,
      used
    }),
    [report.documents.ar.file, report.documents.en.file],
    { configs, used, runs, flags }
  )
  if (!all) return 2
  process.stdout.write(await written(report, all, flags))
  return statusOf(all, flags)
}

async function written(
  report: Comparison,
  all: readonly (ReportedPair | Reported)[],
  flags: DiffFlags
): Promise<string> {
  const { format, units } = flags
  if (isMachine(format)) {
    // Loaded only where it is asked for, with what writes XML.
    const { toMachine } = await import('../write/machine/index.ts')
    return toMachine(format, {
      files: [...new Set([report.documents.ar.file, report.documents.en.file])],
      findings: all,
      rules: allRules,
      version: packageVersion(),
      failOn: flags.failOn
    })
  }
  const own = counting(report, all)
  for (const f of all)
    if (!('finding' in f) && !f.suppressed && !flags.quiet)
      print({ file: f.file, line: f.line, column: f.column, severity: f.severity, text: f.message, rule: f.rule })
  if (format === 'pretty') return findingsToText(own, process.stdout)
  if (format === 'markdown') return findingsToMarkdown(own)
  const { units: listed, ...rest } = own
  const shown = units ? { ...rest, units: listed } : rest
  return format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : reportToYaml(shown)
}
