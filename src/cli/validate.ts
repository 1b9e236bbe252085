/** `mahdar validate`: checks documents and records, each in one language version. */

import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { readVersions } from '../document.ts'
import { Study } from '../extract/index.ts'
import { type Termbase, termbaseWith } from '../language/termbase.ts'
import type { DocumentKind, Language } from '../model/record.ts'
import { isMachine, type MachineFormat, type Reported, type Unread } from '../model/reported.ts'
import type { Validation } from '../model/validation.ts'
import { type Config, ConfigError, type ConfiguredSuppression, configNames, loadConfig } from '../policy/config.ts'
import { Configs } from '../policy/configs.ts'
import { checkVersions } from '../policy/documents.ts'
import { judged, levelled } from '../policy/judge.ts'
import { type Commented, commentedIn, runsOf } from '../policy/suppressions.ts'
import { validationOf } from '../policy/validation.ts'
import { decode } from '../read/decode.ts'
import { realPath, reason } from '../read/file.ts'
import type { ReadOptions } from '../read/index.ts'
import { allRules } from '../rules.ts'
import type { PlacedFix } from '../validate/documents/rule.ts'
import { documentRules } from '../validate/documents/rules/index.ts'
import { checkRecords, NoRecordError } from '../validate/records/index.ts'
import { recordRules } from '../validate/records/rules/index.ts'
import { sourceWords } from '../validate/records/source.ts'
import { writeAtomically } from '../write/file.ts'
import { problemsToMarkdown, problemsToText } from '../write/problems.ts'
import { YamlError } from '../yaml/located.ts'
import { type CheckFlags, isMisused, settled, statusOf, toldFaults } from './checking.ts'
import { glossariesFor, glossaryOf } from './glossaries.ts'
import { bytesOf, type Input, inputsOf, readable } from './inputs.ts'
import { print } from './messages.ts'
import { changedSince } from './since.ts'
import { packageVersion } from './version.ts'

export interface ValidateFlags extends CheckFlags, ReadOptions {
  format: 'pretty' | 'json' | 'markdown' | MachineFormat
  language?: Language
  kind?: DocumentKind
  since?: string
  glossary?: readonly string[]
  /** Write what is safe to mend. */
  fix?: boolean
  fixDryRun?: boolean
}

/** What was read of one file. */
interface Outcome {
  kind: 'document' | 'record' | 'bilingual'
  languages: Language[]
  findings: Reported[]
  fixes: PlacedFix[]
  commented: Commented | null
}

/** A fix may bring another to light, such as a letter in a presentation form within a stretched word. */
const mostPasses = 4

const runsOnDocuments = runsOf(documentRules)
const runsOnRecords = runsOf(recordRules)

const isRecord = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path)

/** Exit status: 0, 1 with findings that count, 2 where an input, a configuration or a baseline could not be used. */
export async function validateCommand(files: readonly string[], flags: ValidateFlags): Promise<number> {
  let failed = false
  const unread: Unread[] = []
  const fail = (file: string, text: string, line?: number, column?: number) => {
    failed = true
    unread.push({ file, message: text, line, column })
    print({ file, severity: 'error', text, ...(line !== undefined && { line, column: column ?? 1 }) })
  }
  if (isMisused(flags)) return 2
  let configs: Configs
  let changed: Set<string> | null
  try {
    configs = new Configs(flags.config, allRules)
    changed = flags.since === undefined ? null : await changedSince(flags.since)
  } catch (error) {
    if (!toldFaults(error)) fail('--since', reason(error))
    return 2
  }
  const terms = new Terms(flags)
  const { inputs, problems } = await inputsOf(files, [...readable, 'yaml', 'yml', 'json'])
  for (const { path, message } of problems) fail(path, message)
  const found: Reported[] = []
  const checked: Validation['files'] = []
  const used = new Set<ConfiguredSuppression>()
  for (const input of inputs) {
    const file = input.path === '-' ? 'stdin' : input.path
    try {
      if (changed && input.path !== '-' && !changed.has(realPath(input.path))) continue
      // A hook hands over every YAML file that is staged, the configuration of the house among them.
      if (input.named && configNames.some((name) => name === basename(file))) {
        loadConfig(file, allRules)
        continue
      }
      const config = configs.of(file)
      if (config?.ignores(file)) continue
      const termbase = isRecord(file) ? null : await terms.of(config)
      if (!isRecord(file) && !termbase) return 2
      const read = async (): Promise<{ outcome: Outcome; all: Reported[] }> => {
        const outcome = termbase ? await documentIn(input, flags, config, termbase) : await recordsIn(input, config)
        const { findings, commented } = outcome
        const runs = termbase ? runsOnDocuments : runsOnRecords
        const setting = { commented: commented ? [commented] : [], config, rules: allRules, runs, used }
        return { outcome, all: judged(findings, setting) }
      }
      let now = await read()
      // What was mended is no longer there, and what it hid is.
      for (let pass = 0; pass < mostPasses && (await mend(now.outcome, now.all, flags)); pass++) now = await read()
      const { kind, languages } = now.outcome
      checked.push({ file, kind, languages })
      found.push(...now.all)
    } catch (error) {
      if (error instanceof ConfigError && toldFaults(error)) {
        failed = true
        unread.push(...error.faults.filter((fault) => !unread.includes(fault)))
      }
      // A folder holds other YAML than records.
      else if (error instanceof NoRecordError && !input.named) continue
      else if (error instanceof YamlError)
        for (const { message, line, column } of [error, ...error.more]) fail(file, message, line, column)
      else fail(file, reason(error), isRecord(file) ? 1 : undefined)
    }
  }
  const all = await settled(
    found,
    checked.map(({ file }) => file),
    { configs, used, runs: (rule) => runsOnDocuments(rule) || runsOnRecords(rule), flags }
  )
  if (!all) return 2
  process.stdout.write(await written(all, checked, unread, flags))
  return failed ? 2 : statusOf(all, flags)
}

/** The terms of the house for each configuration, and those of the command line; null where they are broken, which is then said. */
class Terms {
  readonly #flags: ValidateFlags
  readonly #known = new Map<string, Termbase | null>()

  constructor(flags: ValidateFlags) {
    this.#flags = flags
  }

  async of(config: Config | null): Promise<Termbase | null> {
    const files = glossariesFor(config, this.#flags.glossary)
    const key = files.join('\u0000')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const glossary = await glossaryOf(files)
    const problems = glossary?.problems ?? []
    for (const { file, line, column, message, disagrees } of problems)
      if (!disagrees || !this.#flags.quiet)
        print({ file, line, column, severity: disagrees ? 'warning' : 'error', text: message })
    // Whoever checks documents wants the glossary right first; but a house may say otherwise than what it builds on.
    const made = glossary && problems.every((problem) => problem.disagrees) ? termbaseWith(glossary.entries) : null
    this.#known.set(key, made)
    return made
  }
}

async function documentIn(
  input: Input,
  flags: ValidateFlags,
  config: Config | null,
  terms: Termbase
): Promise<Outcome> {
  const file = input.path === '-' ? 'stdin' : input.path
  const taken = config?.takenFor(file) ?? {}
  const language = flags.language ?? taken.language
  const bytes = await bytesOf(input)
  const { versions } = await readVersions(bytes, file, { ...flags, language })
  const kind = flags.kind ?? taken.kind
  const studied = versions.map((version) => new Study(version, kind))
  const { findings, fixes } = checkVersions(studied, { config, terms })
  const [first] = versions
  return {
    kind: 'document',
    languages: versions.map((v) => v.language),
    findings,
    fixes,
    commented: (first && commentedIn([first])[0]) ?? null
  }
}

async function recordsIn(input: Input, config: Config | null): Promise<Outcome> {
  const file = input.path === '-' ? 'stdin' : input.path
  const { text } = decode(await bytesOf(input))
  const folder = input.path === '-' ? process.cwd() : dirname(input.path)
  const { kind, languages, problems } = await checkRecords(text, file, {
    rules: recordRules,
    sourceOf: async (name, language) => {
      // Records are kept beside their documents, or name them from the folder in which mahdar was run.
      for (const path of new Set([join(folder, name), resolve(name)])) {
        const bytes = await readFile(path).catch(() => null)
        if (bytes) return await sourceWords(bytes, name, language).catch(() => 'unreadable' as const)
      }
      return 'missing'
    }
  })
  return { kind, languages, findings: levelled(problems, config, undefined), fixes: [], commented: null }
}

/** The byte order mark of a file in UTF-8, or nothing; null where its bytes are not those of the text in UTF-8. */
async function utf8Mark(file: string, text: string): Promise<string | null> {
  const bytes = await readFile(file)
  return ['', '\ufeff'].find((mark) => bytes.equals(Buffer.from(mark + text))) ?? null
}

/** Writes the file with the fixes of what counts, or says what they would be. Whether something was written. */
async function mend(
  { commented, fixes: all }: Outcome,
  findings: readonly Reported[],
  { fix, fixDryRun }: ValidateFlags
): Promise<boolean> {
  if (!commented || (!fix && !fixDryRun)) return false
  const { file, text } = commented
  const counts = new Set(findings.filter((f) => !f.suppressed).map((f) => `${f.rule} ${f.line} ${f.column}`))
  const fixes = all.filter((f) => counts.has(`${f.rule} ${f.line} ${f.column}`))
  if (fixes.length === 0) return false
  if (fixDryRun) {
    for (const { start, end, text: words, line, column } of fixes)
      print({
        file,
        line,
        column,
        severity: 'info',
        text:
          words === ''
            ? `would take out "${text.slice(start, end)}"`
            : `would write "${words}" for "${text.slice(start, end)}"`
      })
    return false
  }
  if (file === 'stdin') {
    print({ file, severity: 'info', text: 'standard input is not mended; --fix-dry-run says what would be' })
    return false
  }
  let mended = ''
  let from = 0
  for (const { start, end, text: words } of fixes) {
    mended += text.slice(from, start) + words
    from = end
  }
  const mark = await utf8Mark(file, text)
  if (mark === null) {
    print({ file, severity: 'warning', text: 'is not in UTF-8, and is left as it is: --fix writes nothing else' })
    return false
  }
  // A link stays a link to the file that is mended.
  await writeAtomically(realPath(file), mark + mended + text.slice(from))
  print({ file, severity: 'info', text: `mended in ${fixes.length} ${fixes.length === 1 ? 'place' : 'places'}` })
  return true
}

async function written(
  all: readonly Reported[],
  checked: Validation['files'],
  unread: readonly Unread[],
  { format, quiet, failOn }: ValidateFlags
): Promise<string> {
  const shown = quiet ? all.filter((f) => f.severity === 'error') : all
  if (format === 'pretty') return problemsToText(shown, checked.length, process.stdout)
  if (format === 'markdown') return problemsToMarkdown(shown, checked.length)
  if (isMachine(format)) {
    // Loaded only where it is asked for, with what writes XML.
    const { toMachine } = await import('../write/machine/index.ts')
    return toMachine(format, {
      files: checked.map(({ file }) => file),
      findings: shown,
      unread,
      rules: allRules,
      version: packageVersion(),
      failOn
    })
  }
  return `${JSON.stringify(validationOf(shown, checked), null, 2)}\n`
}
