/** `mahdar align`: the units of two language versions side by side. */
import { alignVersions, linesOf, unitsOf, type Version } from '../align/report.ts'
import { readVersions } from '../document.ts'
import { scriptOf } from '../language/script.ts'
import type { Language } from '../model/record.ts'
import type { Report } from '../model/report.ts'
import { outline } from '../outline/index.ts'
import { decode } from '../read/decode.ts'
import { pairsToText, pairsToTsv } from '../write/pairs.ts'
import { reportToYaml } from '../write/yaml.ts'
import { bytesOf, inputsOf, reason } from './inputs.ts'
import { print } from './messages.ts'

export interface AlignFlags {
  format: 'text' | 'json' | 'yaml' | 'tsv'
  units: 'blocks' | 'lines'
  source: Language
  explain?: boolean
  quiet?: boolean
}

/** Below this mean score of what is paired, or this share of paired units, two texts are hardly versions of one document. */
const unlike = { score: 0.6, share: 0.2 }

/** Exit status: 0, or 2 where the two versions could not be had. */
export async function alignCommand(files: readonly string[], flags: AlignFlags): Promise<number> {
  const { inputs, problems } = await inputsOf(files)
  const fail = (file: string, text: string) => {
    print({ file, severity: 'error', text })
    return 2
  }
  for (const { path, message } of problems) fail(path, message)
  if (problems.length > 0) return 2
  if (inputs.length > 2)
    return fail('mahdar align', `takes two language versions or one file that holds both, not ${inputs.length} files`)
  const found: { language: Language; version: Version }[] = []
  for (const input of inputs) {
    const name = input.path === '-' ? 'stdin' : input.path
    try {
      const bytes = await bytesOf(input)
      if (flags.units === 'lines') {
        const { text } = decode(bytes)
        const script = scriptOf(text)
        if (script.kind !== 'language') return fail(name, 'is neither in Arabic nor in English')
        found.push({ language: script.language, version: { file: name, units: linesOf(text) } })
        continue
      }
      const { versions, notes } = readVersions(bytes, name)
      for (const note of notes) {
        if (note.severity === 'warning' && !flags.quiet) print({ ...note, text: note.message })
      }
      for (const { language, tree, source } of versions) {
        found.push({ language, version: { file: name, units: unitsOf(outline(tree, source, language).units) } })
      }
    } catch (error) {
      return fail(name, reason(error))
    }
  }
  const ar = found.filter((f) => f.language === 'ar')
  const en = found.filter((f) => f.language === 'en')
  const [first] = ar
  const [second] = en
  if (!first || !second || found.length > 2) {
    const what = found.map(
      ({ language, version }) => `${version.file} is in ${language === 'ar' ? 'Arabic' : 'English'}`
    )
    return fail('mahdar align', `needs one Arabic and one English version: ${what.join(', ')}`)
  }
  const report = alignVersions(first.version, second.version, {
    source: flags.source,
    explain: flags.explain ?? false,
    segments: flags.units === 'lines'
  })
  if (!flags.quiet) warnIfUnlike(report)
  process.stdout.write(written(report, flags.format))
  return 0
}

function warnIfUnlike({ pairs, documents, units }: Report): void {
  const paired = pairs.filter((p) => p.ar.length > 0 && p.en.length > 0)
  const share = (2 * paired.length) / Math.max(1, units.ar.length + units.en.length)
  const mean = paired.reduce((n, p) => n + p.score, 0) / Math.max(1, paired.length)
  if (share >= unlike.share && mean >= unlike.score) return
  print({
    file: documents.ar.file,
    severity: 'warning',
    text: `hardly looks like a version of ${documents.en.file}: ${paired.length} pairs for ${units.ar.length} and ${units.en.length} units, mean score ${mean.toFixed(2)}`
  })
}

function written(report: Report, format: AlignFlags['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'yaml') return reportToYaml(report)
  return format === 'tsv' ? pairsToTsv(report) : pairsToText(report, process.stdout.columns || 140)
}
