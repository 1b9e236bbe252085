/** `mahdar align`: the units of two language versions side by side. */
import { alignVersions, linesOf, unitsOf, type Version } from '../align/report.ts'
import type { Language } from '../model/record.ts'
import type { Alignment } from '../model/report.ts'
import type { Version as Read } from '../model/version.ts'
import { outline } from '../outline/index.ts'
import type { ReadOptions } from '../read/index.ts'
import { pairsToText, pairsToTsv } from '../write/pairs.ts'
import { type Teaching, taughtBy } from './glossaries.ts'
import { type Segments, twoSegments, twoVersions, warnIfUnlike } from './versions.ts'

export interface AlignFlags extends Teaching, ReadOptions {
  format: 'text' | 'json' | 'yaml' | 'tsv'
  units: 'blocks' | 'lines'
  source?: Language
  explain?: boolean
  quiet?: boolean
}

/** Exit status: 0, or 2 where the two versions could not be had. */
export async function alignCommand(files: readonly string[], flags: AlignFlags): Promise<number> {
  const taught = await taughtBy(flags)
  const found = taught && (await versionsOf(files, flags))
  if (!found) return 2
  const report = alignVersions(found.ar, found.en, {
    source: flags.source ?? 'en',
    lexicons: taught.lexicons,
    explain: flags.explain ?? false,
    segments: flags.units === 'lines'
  })
  if (!flags.quiet) warnIfUnlike(report)
  process.stdout.write(await written(report, flags.format))
  return 0
}

async function versionsOf(files: readonly string[], flags: AlignFlags): Promise<Record<Language, Version> | null> {
  if (flags.units === 'lines') {
    const found = await twoSegments('mahdar align', files, flags)
    const version = ({ file, text }: Segments): Version => ({ file, units: linesOf(text) })
    return found && { ar: version(found.ar), en: version(found.en) }
  }
  const found = await twoVersions('mahdar align', files, flags.quiet ?? false, flags)
  const version = ({ tree, source, language, origin }: Read): Version => ({
    file: origin.file,
    units: unitsOf(outline(tree, source, language).units)
  })
  return found && { ar: version(found.ar), en: version(found.en) }
}

async function written(report: Alignment, format: AlignFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'yaml') return (await import('../write/yaml.ts')).reportToYaml(report)
  return format === 'tsv' ? pairsToTsv(report) : pairsToText(report, process.stdout.columns || 140)
}
