/** `mahdar batch`: a whole archive, document by document and pair by pair, resumable. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, normalize, relative, resolve, sep } from 'node:path'
import { manifestFile } from '../batch/manifest.ts'
import type { Listed } from '../batch/pairing.ts'
import { type BatchResult, runBatch } from '../batch/run.ts'
import { Store } from '../batch/store.ts'
import type { TaskFile } from '../batch/worker.ts'
import type { DocumentEntry } from '../model/manifest.ts'
import type { Language } from '../model/record.ts'
import { type Severity, severities } from '../model/report.ts'
import { Configs } from '../policy/configs.ts'
import { decode } from '../read/decode.ts'
import { FileError, fileBytes, realPath, reason } from '../read/file.ts'
import type { ReadOptions } from '../read/index.ts'
import { allRules } from '../rules.ts'
import { visible } from '../write/visible.ts'
import { rowsIn } from '../yaml/rows.ts'
import { toldFaults } from './checking.ts'
import { glossariesFor, glossaryOf } from './glossaries.ts'
import { inputsOf } from './inputs.ts'
import { type Message, print } from './messages.ts'
import { type ProgressMode, progressOf } from './progress.ts'
import { packageVersion } from './version.ts'

export interface BatchFlags extends ReadOptions {
  output: string
  pairs?: string
  jobs?: number
  /** Seconds. */
  timeout: number
  /** MB. */
  memory: number
  progress: ProgressMode
  source?: Language
  config?: string | false
  glossary?: readonly string[]
  lexicon?: readonly string[]
  failOn: Severity | 'never'
  prune?: boolean
  /** Write the registers of the archive, too. */
  register?: boolean
  /** Statuses set by hand, for the registers. */
  status?: string
  verbose?: boolean
  quiet?: boolean
}

/** Of a long list of documents this many are told one by one; the manifest has all. */
const toldOneByOne = 20

/**
 * Exit status: 0; 1 with findings as grave as `--fail-on`; 2 where a document could not be read or written, with the others done all the
 * same; 130 where it was interrupted.
 */
export async function batchCommand(folders: readonly string[], flags: BatchFlags): Promise<number> {
  const out = resolve(flags.output)
  const progress = progressOf(flags.quiet ? 'none' : flags.progress)
  let failed = false
  const say = (message: Message) => {
    progress.clear()
    print(message)
  }
  const fail = (file: string, text: string, line?: number) => {
    failed = true
    say({ file, severity: 'error', text, ...(line !== undefined && { line }) })
  }
  let configs: Configs
  let files: TaskFile[]
  let listed: Listed[]
  try {
    configs = new Configs(flags.config, allRules)
    const found = await filesIn(folders, out, configs, fail)
    if (!found) return 2
    files = found
    listed = flags.pairs === undefined ? [] : await listOf(flags.pairs, files)
    await checkGlossaries(configs, flags)
  } catch (error) {
    if (error instanceof FileError) fail(error.path, error.message, error.line)
    else if (!toldFaults(error)) fail('mahdar batch', reason(error))
    return 2
  }
  const stop = new AbortController()
  const interrupt = () => {
    // Whoever asks twice will not wait.
    if (stop.signal.aborted) process.exit(130)
    stop.abort(new Error('interrupted'))
    progress.clear()
    process.stderr.write(
      'Stopping: what is under way is given up, no file is left half-written (Ctrl-C again stops at once).\n'
    )
  }
  process.on('SIGINT', interrupt)
  let store: Store | undefined
  let result: BatchResult | undefined
  let done = 0
  let isNew = false
  try {
    const version = packageVersion()
    store = await Store.open(out, version)
    const manifest = { file: join(flags.output, manifestFile), severity: 'warning' } as const
    const before = store.before
    if (before && before.mahdar !== version)
      say({ ...manifest, text: `was written by mahdar ${before.mahdar}; this is ${version}: all is done again` })
    for (const { line, message } of before?.broken ?? [])
      say({ ...manifest, line, text: `${message}; what the line told is done again` })
    const options = {
      run: {
        out,
        drafts: store.drafts,
        config: typeof flags.config === 'string' ? resolve(flags.config) : flags.config,
        glossaries: (flags.glossary ?? []).map((file) => resolve(file)),
        lexicons: (flags.lexicon ?? []).map((file) => resolve(file)),
        source: flags.source,
        encoding: flags.encoding,
        changes: flags.changes
      },
      version,
      configs,
      pool: {
        worker: new URL('../cli/worker.js', import.meta.url),
        jobs: flags.jobs ?? Math.max(1, Math.min(8, availableParallelism())),
        timeout: flags.timeout * 1000,
        memory: flags.memory
      },
      listed,
      prune: flags.prune
    }
    result = await runBatch(
      files,
      options,
      store,
      {
        begin: (stage, total) => progress.begin(stage, total),
        done: (entry) => {
          done++
          progress.done(entry.state === 'failed')
          if (entry.state !== 'failed') return
          fail('pair' in entry ? entry.pair.ar : shownName(out, entry), entry.error ?? '')
        },
        changed: (file) =>
          say({ file: `${flags.output}/${file}`, severity: 'info', text: 'is not as it was written; it is made anew' })
      },
      stop.signal
    )
  } catch (error) {
    if (error instanceof FileError) fail(error.path, error.message, error.line)
    else if (!stop.signal.aborted && !toldFaults(error)) throw error
  } finally {
    progress.end()
    try {
      isNew = (await store?.close()) ?? false
    } catch (error) {
      fail(join(flags.output, manifestFile), reason(error))
    }
    process.off('SIGINT', interrupt)
  }
  if (stop.signal.aborted) {
    process.stderr.write(
      `Stopped after ${done} of the ${files.length} documents and their pairs. The same command goes on from there.\n`
    )
    return 130
  }
  if (!result) return 2
  for (const { line, message } of result.faults) fail(flags.pairs as string, message, line)
  tell(out, result, flags, say)
  process.stdout.write(summaryText(result))
  if (flags.register && (isNew || flags.status !== undefined || !existsSync(join(out, 'register.jsonl'))))
    failed = !(await registered(flags)) || failed
  return failed ? 2 : statusOf(result, flags.failOn)
}

/** Writes the registers, in a process of its own, which takes its memory along when it ends. False where something failed. */
async function registered({ output, status, quiet }: BatchFlags): Promise<boolean> {
  const args = [
    'register',
    output,
    ...(status === undefined ? [] : ['--status', status]),
    ...(quiet ? ['--quiet'] : [])
  ]
  const child = spawn(process.execPath, [process.argv[1] as string, ...args], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** The documents of the folders, each once, without what lies in the output folder or what configurations leave aside. */
async function filesIn(
  folders: readonly string[],
  out: string,
  configs: Configs,
  fail: (file: string, text: string) => void
): Promise<TaskFile[] | null> {
  const realOut = realPath(out) + sep
  for (const folder of folders) {
    if (!(realPath(folder) + sep).startsWith(realOut)) continue
    fail(folder, 'lies in the output folder: name another with -o')
    return null
  }
  takeOut(out)
  const { inputs, problems } = await inputsOf(folders)
  for (const { path, message } of problems) fail(path, message)
  if (inputs.length === 0) return null
  const byReal = new Map<string, string>()
  const byBelow = new Map<string, string>()
  const files: TaskFile[] = []
  const placed = inputs.map((input) => {
    const path = resolve(input.path)
    return { input, path, real: realPath(path) }
  })
  // A file that links give more names than one goes by its own.
  for (const { input, path, real } of placed) if (real.endsWith(sep + normalize(input.below))) byReal.set(real, path)
  for (const { input, path, real } of placed) {
    if (input.path === '-') {
      fail('-', 'standard input is no archive: name files or folders')
      continue
    }
    if (real.startsWith(realOut) || configs.of(path)?.ignores(path)) continue
    if ((byReal.get(real) ?? path) !== path) continue
    byReal.set(real, path)
    const below = input.below.replaceAll('\\', '/')
    const other = byBelow.get(below)
    if (other !== undefined) {
      fail(input.path, `would write the outputs of ${other}: run it into another output folder`)
      continue
    }
    byBelow.set(below, input.path)
    files.push({ path, below })
  }
  return files
}

/**
 * Makes the output folder where it is not there.
 * @throws FileError where it holds what no batch run wrote, which might be overwritten
 */
function takeOut(out: string): void {
  try {
    mkdirSync(out, { recursive: true })
    const isOurs = [manifestFile, '.mahdar'].some((name) => existsSync(join(out, name)))
    if (isOurs || readdirSync(out).length === 0) return
  } catch (error) {
    throw new FileError(out, `cannot be made: ${reason(error)}`)
  }
  throw new FileError(out, 'is not empty, and no batch run wrote it: name a new or an empty folder')
}

/** How messages name a document: by a path from here, that can be opened. */
const shownName = (out: string, { file }: DocumentEntry): string => relative(process.cwd(), join(out, file))

/**
 * The pairs that a file lists: two documents a line, parted by a tab or a comma, by path from the folder searched or from here.
 * @throws FileError where the file is broken
 */
async function listOf(list: string, files: readonly TaskFile[]): Promise<Listed[]> {
  const byPath = new Map(files.map(({ path, below }) => [path, below]))
  const byBelow = new Set(files.map(({ below }) => below))
  const belowOf = (name: string) => (byBelow.has(name) ? name : (byPath.get(resolve(name)) ?? name))
  const { rows, problems } = rowsIn(await textOf(list))
  for (const { line, message } of problems) throw new FileError(list, message, line)
  return rows.map(({ cells, line }) => {
    const [one, other, ...rest] = cells.map((cell) => cell.trim())
    if (!one || !other || rest.length > 0)
      throw new FileError(list, 'takes two documents a line, parted by a tab or a comma', line)
    return { line, documents: [belowOf(one), belowOf(other)] }
  })
}

async function textOf(file: string): Promise<string> {
  try {
    return decode(await fileBytes(file)).text
  } catch (error) {
    throw new FileError(file, reason(error))
  }
}

/** Says once what is broken in glossaries, before hours of work are built on them. */
async function checkGlossaries(configs: Configs, { glossary }: BatchFlags): Promise<void> {
  const told = new Set<string>()
  // Each folder may have its own: those of two never meet.
  for (const config of configs.all.length > 0 ? configs.all : [null]) {
    const found = await glossaryOf(glossariesFor(config, glossary))
    if (!found) throw new Error('a glossary could not be read')
    for (const { file, line, column, message } of found.problems) {
      const key = `${file}:${line}:${column}: ${message}`
      if (!told.has(key)) print({ file, line, column, severity: 'warning', text: message })
      told.add(key)
    }
  }
}

function tell(
  out: string,
  { documents, gone }: BatchResult,
  { verbose, quiet, prune }: BatchFlags,
  say: (m: Message) => void
): void {
  if (quiet) return
  const alone = documents.filter((entry) => entry.unpaired !== undefined)
  const some = verbose ? alone : alone.slice(0, toldOneByOne)
  for (const entry of some) say({ file: shownName(out, entry), severity: 'info', text: entry.unpaired as string })
  if (some.length < alone.length)
    process.stderr.write(
      `… and ${alone.length - some.length} more without another version: manifest.jsonl has all, --verbose lists them\n`
    )
  for (const document of gone)
    say({
      file: document,
      severity: 'info',
      text: prune
        ? 'is there no more; what was made of it is taken away'
        : 'is there no more; what was made of it stays (--prune takes it away)'
    })
}

/** A few lines that say what came of the run. */
function summaryText({ documents, pairs, fresh }: BatchResult): string {
  const of = (n: number, what: string) => `${n} ${n === 1 ? what : `${what}s`}`
  const failed = documents.filter((entry) => entry.state === 'failed').length
  const alone = documents.filter((entry) => entry.unpaired !== undefined).length
  const unlike = pairs.filter((entry) => entry.state === 'unlike').length
  const counted = (entries: readonly { findings: Record<Severity, number> }[]) =>
    severities
      .map((severity) =>
        of(
          entries.reduce((n, entry) => n + entry.findings[severity], 0),
          severity
        )
      )
      .join(', ')
      .replace('infos', 'notes')
      .replace('1 info', '1 note')
  const lines = [
    `${of(documents.length, 'document')}: ${documents.length - failed} read, ${failed} failed`,
    `${of(pairs.length - unlike, 'pair')} of language versions, ${of(alone, 'document')} without another version`,
    `${fresh === 0 ? 'nothing was changed since the last run' : `${fresh} done now, ${documents.length + pairs.length - fresh} as before`}`,
    `findings in documents: ${counted(documents)}`,
    `differences in pairs: ${counted(pairs)}`
  ]
  return `${lines.map(visible).join('\n')}\n`
}

function statusOf({ documents, pairs }: BatchResult, failOn: Severity | 'never'): number {
  const grave = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1)
  return [...documents, ...pairs].some((entry) => grave.some((severity) => entry.findings[severity] > 0)) ? 1 : 0
}
