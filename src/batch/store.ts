/**
 * The output folder of a batch run: its manifest, and while a run is under way a journal, so that what was done is known whenever the
 * run is stopped. Drafts lie apart, so that no half-written file stands among the outputs.
 *
 * `manifest.jsonl` is written whole at the end; `.mahdar/` (lock, journal, drafts) is there only during a run or after one that was killed.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type DocumentEntry,
  documentEntrySchema,
  manifestVersion,
  type Output,
  type PairEntry,
  pairEntrySchema
} from '../model/manifest.ts'
import { reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { hashOf } from './hash.ts'

export type Entry = DocumentEntry | PairEntry

/** Something about the output folder for which the run cannot go on. Its message goes on from the name of the file or folder. */
export class StoreError extends Error {
  override name = 'StoreError'
  readonly path: string
  readonly line: number | undefined
  constructor(path: string, message: string, line?: number) {
    super(message)
    this.path = path
    this.line = line
  }
}

/** By what an entry is known. */
export const idOf = (entry: Entry): string =>
  'document' in entry ? entry.document : `${entry.pair.ar}\0${entry.pair.en}`

export interface Manifest {
  /** Version of mahdar that wrote it; null where there is none yet. */
  mahdar: string | null
  entries: Entry[]
  /** Lines that could not be understood. */
  broken: number[]
}

/**
 * Reads `manifest.jsonl` of an output folder.
 * @throws StoreError where it has another form than this version of mahdar knows, or cannot be read
 */
export function readManifest(out: string): Manifest {
  const path = join(out, 'manifest.jsonl')
  if (!existsSync(path)) return { mahdar: null, entries: [], broken: [] }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new StoreError(path, reason(error))
  }
  const [first = '', ...lines] = text.split('\n')
  const head = parsed(first) as { manifest?: unknown; mahdar?: unknown } | undefined
  if (typeof head !== 'object' || head === null || typeof head.manifest !== 'number')
    throw new StoreError(path, 'is no manifest of mahdar: its first line does not say so', 1)
  if (head.manifest !== manifestVersion)
    throw new StoreError(
      path,
      `has form ${head.manifest}, of mahdar ${head.mahdar}; this mahdar knows form ${manifestVersion}: use another output folder, or that mahdar`,
      1
    )
  const entries: Entry[] = []
  const broken: number[] = []
  for (const [i, line] of lines.entries()) {
    if (line === '') continue
    const entry = entryOf(line)
    if (entry) entries.push(entry)
    else broken.push(i + 2)
  }
  return { mahdar: String(head.mahdar), entries, broken }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function entryOf(line: string): Entry | null {
  const value = parsed(line)
  const schema = typeof value === 'object' && value && 'document' in value ? documentEntrySchema : pairEntrySchema
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}

export class Store {
  readonly out: string
  readonly before: Manifest
  readonly #version: string
  readonly #entries: Map<string, Entry>
  /** Whose an output is. */
  readonly #owners = new Map<string, string>()
  readonly #written: string | null
  /** When the manifest was written, in milliseconds; outputs that are younger were touched by somebody else. */
  readonly #since: number
  #journal: number | null = null

  private constructor(out: string, before: Manifest, version: string, written: string | null, since: number) {
    this.out = out
    this.before = before
    this.#version = version
    this.#written = written
    this.#since = since
    this.#entries = new Map(before.entries.map((entry) => [idOf(entry), entry]))
    for (const [id, { outputs }] of this.#entries) for (const { file } of outputs) this.#owners.set(file, id)
  }

  /**
   * Takes the folder for a run and picks up what a run before it has done.
   * @throws StoreError where another run is at work there, where its manifest is of another form, or where it cannot be written
   */
  static async open(out: string, version: string): Promise<Store> {
    const work = join(out, '.mahdar')
    const before = readManifest(out)
    try {
      await mkdir(join(work, 'drafts'), { recursive: true })
      await lock(join(work, 'lock'), out)
      await rm(join(work, 'drafts'), { recursive: true, force: true })
      await mkdir(join(work, 'drafts'))
      const path = join(work, 'journal.jsonl')
      const journal = (await readFile(path, 'utf8').catch(() => '')).split('\n').flatMap((line) => entryOf(line) ?? [])
      const known = new Map([...before.entries, ...journal].map((entry) => [idOf(entry), entry]))
      const written = await readFile(join(out, 'manifest.jsonl'), 'utf8').catch(() => null)
      // What lies in the journal was written after the manifest.
      const since = journal.length > 0 || written === null ? 0 : (await stat(join(out, 'manifest.jsonl'))).mtimeMs
      const store = new Store(out, { ...before, entries: [...known.values()] }, version, written, since)
      if (journal.length > 0) await writeAtomically(join(out, 'manifest.jsonl'), store.text(before.mahdar ?? version))
      store.#journal = openSync(path, 'w')
      return store
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(out, `cannot be written: ${reason(error)}`)
    }
  }

  get drafts(): string {
    return join(this.out, '.mahdar', 'drafts')
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  get entries(): Entry[] {
    return [...this.#entries.values()]
  }

  /** Takes an entry for done: what was written before for it and is no longer is removed, then the journal knows it. */
  async put(entry: Entry): Promise<void> {
    const id = idOf(entry)
    const now = new Set(entry.outputs.map(({ file }) => file))
    await this.#withdraw(id, now)
    for (const file of now) this.#owners.set(file, id)
    this.#entries.set(id, entry)
    try {
      writeSync(this.#journal as number, `${JSON.stringify(entry)}\n`)
    } catch (error) {
      throw new StoreError(join(this.out, '.mahdar', 'journal.jsonl'), `cannot be written: ${reason(error)}`)
    }
  }

  /** Says again what does not come from the work itself, as why a document is alone; written with the manifest. */
  amend(entry: Entry): void {
    this.#entries.set(idOf(entry), entry)
  }

  /** Takes an entry and its outputs away. */
  async remove(id: string): Promise<void> {
    await this.#withdraw(id, new Set())
    this.#entries.delete(id)
  }

  async #withdraw(id: string, kept: ReadonlySet<string>): Promise<void> {
    for (const { file } of this.#entries.get(id)?.outputs ?? []) {
      if (kept.has(file) || this.#owners.get(file) !== id) continue
      this.#owners.delete(file)
      await rm(join(this.out, file), { force: true })
      await withoutEmpty(dirname(join(this.out, file)), this.out)
    }
  }

  /** Whether an output stands as it was written. */
  async stands({ file, bytes, sha256 }: Output): Promise<boolean> {
    const path = join(this.out, file)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || found.size !== bytes) return false
    return found.mtimeMs <= this.#since || hashOf(await readFile(path)) === sha256
  }

  text(version = this.#version): string {
    const order = (one: Entry, other: Entry) => (idOf(one) < idOf(other) ? -1 : 1)
    const documents = this.entries.filter((entry) => 'document' in entry).sort(order)
    const pairs = this.entries.filter((entry) => 'pair' in entry).sort(order)
    return [{ manifest: manifestVersion, mahdar: version }, ...documents, ...pairs]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('')
  }

  /**
   * Writes the manifest where it says anything new, and gives the folder free.
   * @throws StoreError where it cannot be written; the journal then stays for the next run
   */
  async close(): Promise<void> {
    if (this.#journal !== null) closeSync(this.#journal)
    this.#journal = null
    const text = this.text()
    try {
      if (text !== this.#written) await writeAtomically(join(this.out, 'manifest.jsonl'), text, this.drafts)
      await rm(join(this.out, '.mahdar'), { recursive: true, force: true })
    } catch (error) {
      await rm(join(this.out, '.mahdar', 'lock'), { force: true })
      throw new StoreError(join(this.out, 'manifest.jsonl'), `cannot be written: ${reason(error)}`)
    }
  }
}

/** Takes the folder for this process; a lock of a process that is no more is taken over. */
async function lock(path: string, out: string): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, host: hostname() })
  for (let tries = 0; tries < 2; tries++) {
    try {
      await writeFile(path, own, { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = parsed(await readFile(path, 'utf8').catch(() => '')) as { pid?: number; host?: string } | undefined
    if (held?.host === hostname() ? isAlive(held.pid) : held?.host !== undefined)
      throw new StoreError(
        out,
        `another run (process ${held?.pid} on ${held?.host}) is at work there; where it is not, remove ${path}`
      )
    await rm(path, { force: true })
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes folders that became empty, up to but not including `top`. */
async function withoutEmpty(folder: string, top: string): Promise<void> {
  for (let at = folder; at !== top && at.startsWith(top); at = dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}
