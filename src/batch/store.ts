/**
 * The output folder of a batch run: its manifest, and while a run is under way a journal, so that what was done is known whenever the
 * run is stopped. Drafts lie apart, so that no half-written file stands among the outputs.
 *
 * `manifest.jsonl` is written whole at the end; `.mahdar/` (lock, journal, drafts) is there only during a run or after one that was killed.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Output } from '../model/manifest.ts'
import { FileError, reason } from '../read/file.ts'
import { writeAtomically } from '../write/file.ts'
import { hashOf } from './hash.ts'
import {
  type Entry,
  entryIn,
  idOf,
  type Manifest,
  ManifestError,
  manifestFile,
  manifestIn,
  manifestText
} from './manifest.ts'

export class Store {
  readonly out: string
  /** The manifest that a run before has left; null where there is none. */
  readonly before: Manifest | null
  readonly #version: string
  readonly #entries: Map<string, Entry>
  /** Whose an output is. */
  readonly #owners = new Map<string, string>()
  readonly #written: string | null
  /** When the manifest was written, in milliseconds; outputs that are younger were touched by somebody else. */
  readonly #since: number
  #journal: number | null = null

  private constructor(
    out: string,
    before: Manifest | null,
    version: string,
    left: { entries: readonly Entry[]; written: string | null; since: number }
  ) {
    this.out = out
    this.before = before
    this.#version = version
    this.#written = left.written
    this.#since = left.since
    this.#entries = new Map(left.entries.map((entry) => [idOf(entry), entry]))
    for (const [id, { outputs }] of this.#entries) for (const { file } of outputs) this.#owners.set(file, id)
  }

  /**
   * Takes the folder for a run and picks up what a run before it has done.
   * @throws FileError where another run is at work there, where its manifest is of another form, or where it cannot be written
   */
  static async open(out: string, version: string): Promise<Store> {
    const path = join(out, manifestFile)
    const work = join(out, '.mahdar')
    const journal = join(work, 'journal.jsonl')
    const written = await textOf(path)
    const before = written === null ? null : understood(path, written)
    try {
      await mkdir(join(work, 'drafts'), { recursive: true })
      await lock(join(work, 'lock'), out)
      await rm(join(work, 'drafts'), { recursive: true, force: true })
      await mkdir(join(work, 'drafts'))
      // The last line may be torn.
      const noted = ((await textOf(journal)) ?? '').split('\n').flatMap((line) => {
        const read = entryIn(line)
        return 'entry' in read ? [read.entry] : []
      })
      const entries = [...(before?.entries ?? []), ...noted]
      // What the journal tells was written after the manifest.
      const since = noted.length > 0 || written === null ? 0 : (await stat(path)).mtimeMs
      const store = new Store(out, before, version, { entries, written, since })
      if (noted.length > 0)
        await writeAtomically(path, manifestText(before?.mahdar ?? version, store.entries), store.drafts)
      store.#journal = openSync(journal, 'w')
      return store
    } catch (error) {
      throw error instanceof FileError ? error : new FileError(out, `cannot be written: ${reason(error)}`)
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
      throw new FileError(join(this.out, '.mahdar', 'journal.jsonl'), `cannot be written: ${reason(error)}`)
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

  /**
   * Writes the manifest where it says anything new, and gives the folder free.
   * @returns whether it did
   * @throws FileError where it cannot be written; the journal then stays for the next run
   */
  async close(): Promise<boolean> {
    if (this.#journal !== null) closeSync(this.#journal)
    this.#journal = null
    const text = manifestText(this.#version, this.entries)
    const isNew = text !== this.#written
    try {
      if (isNew) await writeAtomically(join(this.out, manifestFile), text, this.drafts)
      await rm(join(this.out, '.mahdar'), { recursive: true, force: true })
      return isNew
    } catch (error) {
      await rm(join(this.out, '.mahdar', 'lock'), { force: true })
      throw new FileError(join(this.out, manifestFile), `cannot be written: ${reason(error)}`)
    }
  }
}

/** The text of a file; null where there is none. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new FileError(path, `cannot be read: ${reason(error)}`)
  }
}

function understood(path: string, text: string): Manifest {
  try {
    return manifestIn(text)
  } catch (error) {
    if (error instanceof ManifestError) throw new FileError(path, error.message, error.line)
    throw error
  }
}

/** Takes the folder for this process; a lock of a process that is no more is taken over. */
async function lock(path: string, out: string): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, host: hostname() })
  const draft = `${path}-${process.pid}`
  for (let tries = 0; tries < 2; tries++) {
    // A lock that is there says whose it is: it is linked to its place with its words in it.
    await writeFile(draft, own)
    try {
      await link(draft, path)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      await rm(draft, { force: true })
    }
    const held = await holderIn(path)
    if (held?.host === hostname() ? isAlive(held.pid) : held?.host !== undefined)
      throw new FileError(
        out,
        `another run (process ${held?.pid} on ${held?.host}) is at work there; where it is not, remove ${path}`
      )
    await rm(path, { force: true })
  }
}

/** Who holds the folder; undefined where the lock cannot be understood, as one that was half written. */
async function holderIn(path: string): Promise<{ pid?: number; host?: string } | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
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
