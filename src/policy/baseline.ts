/** The baseline of a house: findings that it lives with, so that only new ones fail. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Baseline, baselineSchema } from '../model/baseline.ts'
import { groupBy } from '../model/group.ts'
import type { Reported } from '../model/reported.ts'
import { reason } from '../read/file.ts'
import { faultsOf } from '../yaml/faults.ts'
import { locatedDocuments, YamlError } from '../yaml/located.ts'
import { ConfigError } from './config.ts'
import { identityOf, keyOf } from './fingerprint.ts'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

const nameIn = (baseline: string, file: string): string =>
  relative(dirname(resolve(baseline)), resolve(file)).replaceAll('\\', '/')

/**
 * @throws ConfigError naming line and column where it is no baseline, or one of another version
 */
export function readBaseline(path: string): Baseline {
  const fail = (message: string, line = 1, column = 1): never => {
    throw new ConfigError([{ file: path, line, column, message }])
  }
  try {
    const [located] = locatedDocuments(readFileSync(path, 'utf8'))
    const value = located?.value
    const version = (value as { baseline?: unknown } | null)?.baseline
    if (typeof version === 'number' && version !== 1)
      return fail(
        `is a baseline of version ${version}; this mahdar reads version 1: write it anew with --update-baseline`
      )
    const faults = faultsOf(baselineSchema, value).map(({ path: at, message }) => {
      const spot = located?.valueAt(at)
      return { file: path, line: spot?.line ?? 1, column: spot?.column ?? 1, message }
    })
    if (faults.length > 0) throw new ConfigError(faults)
    return value as Baseline
  } catch (error) {
    if (error instanceof ConfigError) throw error
    if (error instanceof YamlError) return fail(error.message, error.line, error.column)
    return fail(`${reason(error)}${isMissing(error) ? ': --update-baseline writes one' : ''}`)
  }
}

/** The baseline of what was found, as text of a file at `path`: suppressed findings left out, sorted, a line for each. */
export function baselineText(path: string, findings: readonly Reported[]): string {
  const files: Baseline['files'] = {}
  const byFile = groupBy(
    findings.filter((f) => f.suppressed?.kind !== 'in-source'),
    (f) => nameIn(path, f.file)
  )
  for (const file of [...byFile.keys()].sort()) {
    const counted = groupBy((byFile.get(file) as Reported[]).map(identityOf), keyOf)
    files[file] = [...counted.keys()].sort().map((key) => {
      const same = counted.get(key) as [ReturnType<typeof identityOf>]
      return { ...same[0], count: same.length }
    })
  }
  const entries = Object.entries(files).map(([file, own]) => {
    const lines = own.map((entry) => `    - ${JSON.stringify(entry)}\n`)
    return `  ${JSON.stringify(file)}:\n${lines.join('')}`
  })
  return `# Findings that do not count. Written by mahdar validate --update-baseline.\nbaseline: 1\nfiles:${entries.length === 0 ? ' {}\n' : `\n${entries.join('')}`}`
}

/** Marks the findings that the baseline knows, the first of each kind first; counts what it knows of `files`, all that were checked, and is gone. */
export function applyBaseline<T extends Reported>(
  baseline: Baseline,
  path: string,
  findings: readonly T[],
  files: readonly string[]
): { findings: T[]; gone: number } {
  const left = new Map<string, number>()
  const checked = new Set(files.map((file) => nameIn(path, file)))
  for (const [file, entries] of Object.entries(baseline.files))
    for (const entry of entries) left.set(`${file}\u0000${keyOf(entry)}`, entry.count)
  const marked = findings.map((finding) => {
    const key = `${nameIn(path, finding.file)}\u0000${keyOf(identityOf(finding))}`
    const count = left.get(key) ?? 0
    if (count === 0 || finding.suppressed) return finding
    left.set(key, count - 1)
    return { ...finding, suppressed: { kind: 'external' as const, reason: 'in the baseline' } }
  })
  let gone = 0
  for (const [key, count] of left) if (checked.has(key.slice(0, key.indexOf('\u0000')))) gone += count
  return { findings: marked, gone }
}
