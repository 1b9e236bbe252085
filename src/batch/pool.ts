/** Workers in processes of their own: one that hangs, crashes or exhausts its memory is stopped, and the others go on. */
import type { Tinypool } from 'tinypool'

export interface PoolOptions {
  /** Module whose default export does a task. */
  worker: URL
  /** How many at once. */
  jobs: number
  /** Milliseconds after which a task is stopped. */
  timeout: number
  /** Heap of a worker, in MB. */
  memory: number
}

/** A task that did not come to its end. Its message says why. */
export class StoppedError extends Error {
  override name = 'StoppedError'
}

export class Pool<Task, Result> {
  readonly #pool: Promise<Tinypool>
  readonly #options: PoolOptions

  constructor(options: PoolOptions) {
    this.#options = options
    this.#pool = opened(options)
  }

  /**
   * @throws StoppedError where the task took too long or its worker died
   * @throws the signal's reason where the run is stopped
   */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    signal.throwIfAborted()
    const { timeout, memory } = this.#options
    const own = new AbortController()
    const timer = setTimeout(() => own.abort(), timeout)
    const stop = () => own.abort()
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await (await this.#pool).run(task, { signal: own.signal })
    } catch (error) {
      signal.throwIfAborted()
      if (own.signal.aborted) throw new StoppedError(`was stopped after ${timeout / 1000} seconds (--timeout)`)
      if (error instanceof Error && /exited unexpectedly|ERR_IPC/.test(error.message))
        throw new StoppedError(`ended its worker: out of memory (${memory} MB, --memory), or a crash`)
      throw error
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }

  async destroy(): Promise<void> {
    await (await this.#pool).destroy()
  }
}

/** The package finds its own files by its place: it is loaded from there, and not part of the bundled command. */
async function opened({ worker, jobs, memory }: PoolOptions): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: worker.href,
    minThreads: 0,
    // By default a worker ends as soon as it has no task, and the next task pays for a new one.
    idleTimeout: 60_000,
    maxThreads: jobs,
    execArgv: [`--max-old-space-size=${memory}`],
    env: process.env as Record<string, string>
  })
  // A worker that dies between two tasks is replaced.
  pool.on('error', () => {})
  return pool
}
