/** A batch run: what has to be done, done by workers, and what came of it. */
import { readFile, stat } from 'node:fs/promises'
import { join, parse, relative } from 'node:path'
import { groupBy } from '../model/group.ts'
import {
  type DocumentEntry,
  type FindingCounts,
  manifestVersion,
  type Output,
  type PairEntry
} from '../model/manifest.ts'
import type { Config } from '../policy/config.ts'
import type { Configs } from '../policy/configs.ts'
import { hashOf } from './hash.ts'
import { idOf } from './manifest.ts'
import { type Listed, type ListFault, type Paired, pairsOf } from './pairing.ts'
import { Pool, type PoolOptions, StoppedError } from './pool.ts'
import type { Store } from './store.ts'
import type { Done, Failed, RunOptions, Task, TaskFile } from './worker.ts'

export interface BatchOptions {
  run: RunOptions
  /** Version of mahdar. */
  version: string
  configs: Configs
  pool: PoolOptions
  /** Documents that belong together, as the user says. */
  listed?: readonly Listed[] | undefined
  /** Take away what was made of documents that are gone. */
  prune?: boolean | undefined
}

/** Who watches a run. */
export interface Watcher {
  /** A stage begins. */
  begin(stage: 'documents' | 'pairs', total: number): void
  /** One of the stage is done; `fresh` where there was work to do. */
  done(entry: DocumentEntry | PairEntry, fresh: boolean): void
  /** An output was changed since it was written and is made anew. */
  changed(file: string): void
}

export interface BatchResult {
  documents: DocumentEntry[]
  pairs: PairEntry[]
  /** How many of both were worked on now. */
  fresh: number
  faults: ListFault[]
  /** Documents of runs before whose files are there no more; what was made of them stays unless it is pruned. */
  gone: string[]
}

const none: FindingCounts = { error: 0, warning: 0, info: 0, suppressed: 0 }

/** What comes of a task where nothing goes wrong. */
type DoneOf<T extends Task> = Extract<Done, { kind: T['kind'] }>

/** What an entry says of a task of which nothing came. */
const failure = ({ error, retry }: Failed, key: string) => ({
  key,
  state: 'failed' as const,
  error,
  ...(retry && { retry }),
  outputs: [],
  findings: none,
  ms: {}
})

/**
 * Works on all files, those that are unchanged since the last run left aside. What is written does not depend on the number of
 * workers, nor on the order in which they end.
 *
 * @throws the signal's reason where the run is stopped; what was done until then is in the store
 * @throws FileError where the store cannot take what was done
 */
export async function runBatch(
  files: readonly TaskFile[],
  options: BatchOptions,
  store: Store,
  watcher: Watcher,
  signal: AbortSignal
): Promise<BatchResult> {
  const run = new Run(options, store, watcher, signal)
  try {
    const documents = await run.documents(files)
    const { pairs, faults } = await run.pairs(documents, files)
    return { documents: run.settled(documents), pairs, fresh: run.fresh, faults, gone: await run.gone(files) }
  } finally {
    await run.end()
  }
}

class Run {
  readonly #options: BatchOptions
  readonly #store: Store
  readonly #watcher: Watcher
  readonly #signal: AbortSignal
  readonly #pool: Pool<Task, Done>
  readonly #digests = new Map<Config | null, Promise<string>>()
  /** Why documents have no counterpart. */
  #unpaired = new Map<string, string>()
  fresh = 0

  constructor(options: BatchOptions, store: Store, watcher: Watcher, signal: AbortSignal) {
    this.#options = options
    this.#store = store
    this.#watcher = watcher
    this.#signal = signal
    this.#pool = new Pool(options.pool)
  }

  end(): Promise<void> {
    return this.#pool.destroy()
  }

  async documents(files: readonly TaskFile[]): Promise<DocumentEntry[]> {
    this.#watcher.begin('documents', files.length)
    const unchanged = await this.#unchanged(files)
    const found: DocumentEntry[] = []
    // Files that might write one output are done one after the other, so that it is always the same that comes first.
    await this.#each([...groupBy(files, stemOf).values()], async (alike) => {
      const taken: Record<string, string> = {}
      for (const file of alike.toSorted(byRank)) {
        const known = unchanged.get(file.below)
        const isFree = known?.outputs.every((output) => taken[output.file] === undefined)
        const entry = known && isFree ? known : await this.#document(file, taken)
        for (const output of entry.outputs) taken[output.file] = file.below
        found.push(entry)
        if (entry !== known) await this.#store.put(entry)
        this.#watcher.done(entry, entry !== known)
      }
    })
    return found
  }

  /** Of the files that a run before has done those that are as they were, with all that was made of them. */
  async #unchanged(files: readonly TaskFile[]): Promise<Map<string, DocumentEntry>> {
    const same = new Map<string, DocumentEntry>()
    await inParallel(files, 16, async (file) => {
      this.#signal.throwIfAborted()
      const entry = this.#store.get(file.below)
      if (!entry || !('document' in entry) || entry.retry || entry.sha256 === null) return
      const found = await stat(file.path).catch(() => null)
      if (found?.size !== entry.bytes) return
      const sha256 = hashOf(await readFile(file.path).catch(() => ''))
      if (sha256 !== entry.sha256 || (await this.#documentKey(file, sha256)) !== entry.key) return
      if (await this.#stand(entry.outputs)) same.set(file.below, entry)
    })
    return same
  }

  async #stand(outputs: readonly Output[]): Promise<boolean> {
    for (const output of outputs) {
      if (await this.#store.stands(output)) continue
      this.#watcher.changed(output.file)
      return false
    }
    return true
  }

  async #document(file: TaskFile, taken: Readonly<Record<string, string>>): Promise<DocumentEntry> {
    const done = await this.#run({ kind: 'document', run: this.#options.run, document: file, taken })
    const about = { document: file.below, file: this.#fromOut(file) }
    if (done.kind === 'failed') {
      const { sha256, bytes } = done
      const unknown = { kind: null, languages: [], symbol: null, notes: 0 }
      return { ...about, sha256, bytes, ...unknown, ...failure(done, await this.#documentKey(file, sha256 ?? '')) }
    }
    return { ...about, ...done.document, key: await this.#documentKey(file, done.document.sha256), state: 'done' }
  }

  async pairs(
    documents: readonly DocumentEntry[],
    files: readonly TaskFile[]
  ): Promise<{ pairs: PairEntry[]; faults: ListFault[] }> {
    const done = new Map(documents.filter((entry) => entry.state === 'done').map((entry) => [entry.document, entry]))
    const { pairs, unpaired, faults } = pairsOf([...done.values()], this.#options.listed)
    this.#unpaired = unpaired
    const here = new Set(files.map((file) => file.below))
    const now = new Set(pairs.map(({ ar, en }) => `${ar}\0${en}`))
    for (const entry of this.#store.entries)
      if ('pair' in entry && (here.has(entry.pair.ar) || here.has(entry.pair.en)) && !now.has(idOf(entry)))
        await this.#store.remove(idOf(entry))
    const byBelow = new Map(files.map((file) => [file.below, file]))
    this.#watcher.begin('pairs', pairs.length)
    const found: PairEntry[] = []
    await this.#each(pairs, async (pair) => {
      const [ar, en] = [byBelow.get(pair.ar), byBelow.get(pair.en)] as [TaskFile, TaskFile]
      const sha256 = [done.get(pair.ar)?.sha256 ?? '', ...(ar === en ? [] : [done.get(pair.en)?.sha256 ?? ''])]
      const known = this.#store.get(`${pair.ar}\0${pair.en}`)
      const isSame =
        known !== undefined &&
        'pair' in known &&
        !known.retry &&
        known.by === pair.by &&
        known.key === (await this.#pairKey(ar, en, sha256)) &&
        (await this.#stand(known.outputs))
      const entry = isSame ? known : await this.#pair(pair, ar, en, sha256)
      found.push(entry)
      if (!isSame) await this.#store.put(entry)
      this.#watcher.done(entry, !isSame)
      if (entry.state === 'unlike')
        for (const document of [pair.ar, pair.en])
          this.#unpaired.set(document, `${document === pair.ar ? pair.en : pair.ar} is hardly its other version`)
    })
    return { pairs: found, faults }
  }

  async #pair({ ar, en, by }: Paired, one: TaskFile, other: TaskFile, sha256: readonly string[]): Promise<PairEntry> {
    const done = await this.#run({
      kind: 'pair',
      run: this.#options.run,
      pair: [one, one === other ? undefined : other]
    })
    const about = { pair: { ar, en }, by }
    if (done.kind === 'failed') {
      const error = `${done.path === other.path ? en : ar} ${done.error}`
      return { ...about, ...failure({ ...done, error }, await this.#pairKey(one, other, sha256)) }
    }
    const { unlike, sha256: read, ...made } = done.pair
    const key = await this.#pairKey(one, other, read)
    return unlike === null
      ? { ...about, ...made, key, state: 'done' }
      : { ...about, ...made, key, state: 'unlike', error: unlike }
  }

  /** The entries with what is known of their counterparts, in the order of their names. */
  settled(documents: readonly DocumentEntry[]): DocumentEntry[] {
    return documents
      .map((entry) => {
        const { unpaired: before, ...rest } = entry
        const unpaired = this.#unpaired.get(entry.document)
        if (before === unpaired) return entry
        const now: DocumentEntry = { ...rest, ...(unpaired !== undefined && { unpaired }) }
        this.#store.amend(now)
        return now
      })
      .sort((a, b) => (a.document < b.document ? -1 : 1))
  }

  /** Documents that runs before have done and whose files are there no more. */
  async gone(files: readonly TaskFile[]): Promise<string[]> {
    const here = new Set(files.map((file) => file.below))
    const gone: string[] = []
    for (const entry of this.#store.entries) {
      if (!('document' in entry) || here.has(entry.document)) continue
      const isThere = await stat(join(this.#options.run.out, entry.file)).catch(() => null)
      if (!isThere) gone.push(entry.document)
    }
    if (this.#options.prune) {
      const lost = new Set(gone)
      for (const entry of this.#store.entries) {
        const of = 'document' in entry ? [entry.document] : [entry.pair.ar, entry.pair.en]
        if (of.some((document) => lost.has(document))) await this.#store.remove(idOf(entry))
      }
    }
    return gone.sort()
  }

  /** What a worker makes of a task; a task that did not come to its end has failed. */
  async #run<T extends Task>(task: T): Promise<DoneOf<T> | Failed> {
    this.fresh++
    try {
      return (await this.#pool.run(task, this.#signal)) as DoneOf<T> | Failed
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error
      const { path } = task.kind === 'document' ? task.document : task.pair[0]
      const sha256 = hashOf(await readFile(path).catch(() => ''))
      return { kind: 'failed', error: error.message, path, retry: true, sha256, bytes: 0 }
    }
  }

  /** Does as many at once as there are workers. */
  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    await inParallel(items, this.#options.pool.jobs, async (item) => {
      this.#signal.throwIfAborted()
      await work(item)
    })
  }

  #fromOut({ path }: TaskFile): string {
    return relative(this.#options.run.out, path).replaceAll('\\', '/')
  }

  async #documentKey(file: TaskFile, sha256: string): Promise<string> {
    return this.#key(['document', file.below, this.#fromOut(file), sha256, await this.#digest(file)])
  }

  async #pairKey(ar: TaskFile, en: TaskFile, sha256: readonly string[]): Promise<string> {
    const names = [ar, en].flatMap((file) => [file.below, this.#fromOut(file)])
    return this.#key(['pair', ...names, ...sha256, await this.#digest(ar), await this.#digest(en)])
  }

  #key(parts: readonly string[]): string {
    const { encoding, changes, source } = this.#options.run
    return hashOf(
      JSON.stringify([manifestVersion, this.#options.version, { encoding, changes, source }, ...parts])
    ).slice(0, 32)
  }

  /** What the configuration of a file and the user's glossaries and lexicons say, as a hash of their contents. */
  #digest({ path }: TaskFile): Promise<string> {
    const config = this.#options.configs.of(path)
    let digest = this.#digests.get(config)
    if (!digest) {
      const { glossaries, lexicons } = this.#options.run
      const of = [
        ...(config ? [...config.files, ...config.glossaries, ...config.lexicons] : []),
        ...glossaries,
        ...lexicons
      ]
      digest = Promise.all(of.map(async (file) => hashOf(await readFile(file).catch(() => '')))).then((all) =>
        hashOf(all.join(' '))
      )
      this.#digests.set(config, digest)
    }
    return digest
  }
}

/** The path without its extension and the language before it: files with the same might write one output. */
function stemOf({ below }: TaskFile): string {
  const { dir, name } = parse(below)
  return join(dir, name.replace(/\.(?:ar|en)$/, ''))
}

/** Of several forms of a document the one that keeps most comes first. */
const ranks = ['docx', 'html', 'htm', 'md', 'markdown', 'txt', 'text', 'pdf']
function byRank(one: TaskFile, other: TaskFile): number {
  const rank = ({ below }: TaskFile) => ranks.indexOf(parse(below).ext.slice(1).toLowerCase())
  return rank(one) - rank(other) || (one.below < other.below ? -1 : 1)
}

/** Works on the items in their order, some at once; the first error ends it once those at work have ended. */
async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  let stopped = false
  const one = async () => {
    while (!stopped && next < items.length) {
      try {
        await work(items[next++] as T)
      } catch (error) {
        stopped = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, one))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
