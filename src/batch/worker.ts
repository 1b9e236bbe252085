/** A worker of a batch run: reads the files of one task, does the work, writes what was made of it. */
import { dirname, join, relative } from 'node:path'
import { termbaseWith } from '../language/termbase.ts'
import { readGlossaries, readLexicons } from '../learn/teaching.ts'
import type { Output, Times } from '../model/manifest.ts'
import type { Language } from '../model/record.ts'
import { Configs } from '../policy/configs.ts'
import { fileBytes, reason } from '../read/file.ts'
import { type ReadOptions, UnreadableError } from '../read/index.ts'
import { allRules } from '../rules.ts'
import { writeAtomically } from '../write/file.ts'
import { hashOf } from './hash.ts'
import { type DocumentWork, documentWork, type House, type Input, type Made, type PairWork, pairWork } from './work.ts'

/** What holds for all tasks of a run; plain data. */
export interface RunOptions extends ReadOptions {
  /** Folder of the outputs, absolute. */
  out: string
  /** Folder for drafts, absolute, on the same disk. */
  drafts: string
  config?: string | false | undefined
  glossaries: readonly string[]
  lexicons: readonly string[]
  /** Language of the originals; undefined where configurations say. */
  source?: Language | undefined
}

/** One file to be read: its absolute path, and the path below the folder that was searched. */
export interface TaskFile {
  path: string
  below: string
}

export type Task = { run: RunOptions } & (
  | {
      kind: 'document'
      document: TaskFile
      /** Outputs that belong to other documents, and those documents. */
      taken: Readonly<Record<string, string>>
    }
  | { kind: 'pair'; pair: readonly [TaskFile, TaskFile | undefined] }
)

type Kept<T> = Omit<T, 'made'> & { outputs: Output[] }

/** A task of which nothing came. */
export interface Failed {
  kind: 'failed'
  /** Goes on from the name of the file. */
  error: string
  /** Which of the files it was. */
  path: string
  /** The reason may be gone the next time. */
  retry: boolean
  sha256: string | null
  bytes: number
}

/** What came of a task. */
export type Done =
  | { kind: 'document'; document: Kept<DocumentWork> }
  | { kind: 'pair'; pair: Kept<PairWork> & { sha256: string[] } }
  | Failed

// Ctrl-C reaches the whole group of processes; the run itself says when its workers end.
if (process.send) process.on('SIGINT', () => {})

export default async function work(task: Task): Promise<Done> {
  const { run } = task
  const link = (output: string, path: string) => relative(dirname(join(run.out, output)), path).replaceAll('\\', '/')
  const files = task.kind === 'document' ? [task.document] : task.pair.flatMap((file) => file ?? [])
  const inputs: Input[] = []
  const sha256 = () => inputs.map(({ bytes }) => hashOf(bytes))
  const failed = (path: string, error: string, retry: boolean): Failed => ({
    kind: 'failed',
    error,
    path,
    retry,
    sha256: sha256()[0] ?? null,
    bytes: inputs[0]?.bytes.length ?? 0
  })
  for (const file of files) {
    try {
      inputs.push({ ...file, bytes: await fileBytes(file.path) })
    } catch (error) {
      return failed(file.path, reason(error), true)
    }
  }
  const [one, other] = inputs as [Input, Input | undefined]
  try {
    const house = await houseOf(run, one.path)
    if (task.kind === 'document') {
      const { made, ...rest } = await documentWork(one, house, link, run)
      for (const { kind, file } of made) {
        const owner = task.taken[file]
        if (owner !== undefined)
          return failed(
            one.path,
            `would write ${file}, which is the ${kind} of ${owner}: give it another name or folder`,
            true
          )
      }
      return { kind: 'document', document: { ...rest, outputs: await written(made, run, rest.ms) } }
    }
    const { made, ...rest } = await pairWork(one, other, house, link, run)
    return { kind: 'pair', pair: { ...rest, sha256: sha256(), outputs: await written(made, run, rest.ms) } }
  } catch (error) {
    if (error instanceof UnreadableError) return failed(one.path, error.message, false)
    if (error instanceof UnwritableError) return failed(one.path, error.message, true)
    return failed(one.path, `cannot be worked on: ${reason(error)}`, true)
  }
}

class UnwritableError extends Error {
  override name = 'UnwritableError'
}

async function written(made: readonly Made[], { out, drafts }: RunOptions, ms: Times): Promise<Output[]> {
  const start = performance.now()
  const outputs: Output[] = []
  for (const { text, ...rest } of made) {
    const bytes = Buffer.from(text)
    try {
      await writeAtomically(join(out, rest.file), bytes, drafts)
    } catch (error) {
      throw new UnwritableError(`cannot write ${rest.file}: ${reason(error)}`)
    }
    outputs.push({ ...rest, bytes: bytes.length, sha256: hashOf(bytes) })
  }
  ms.write = (ms.write ?? 0) + performance.now() - start
  for (const stage of Object.keys(ms) as (keyof Times)[]) ms[stage] = Math.round((ms[stage] ?? 0) * 10) / 10
  return outputs
}

/** Houses by what they are made of: a worker serves one run, and most of its files lie under one configuration. */
const houses = new Map<string, Promise<House>>()
let configs: { of: string; configs: Configs } | undefined

/** @throws ConfigError, TeachingError */
async function houseOf(run: RunOptions, path: string): Promise<House> {
  const flags = JSON.stringify([run.config, run.glossaries, run.lexicons, run.source])
  if (configs?.of !== flags) {
    houses.clear()
    configs = { of: flags, configs: new Configs(run.config, allRules) }
  }
  const config = configs.configs.of(path)
  const key = config?.files.join('\0') ?? ''
  const known = houses.get(key)
  if (known) return known
  const made = (async (): Promise<House> => {
    const { entries } = await readGlossaries([...run.glossaries, ...(config?.glossaries ?? [])])
    const lexicons = await readLexicons([...(config?.lexicons ?? []), ...run.lexicons], entries)
    return { config, terms: termbaseWith(entries), lexicons, source: run.source ?? config?.source ?? 'en' }
  })()
  houses.set(key, made)
  return made
}
