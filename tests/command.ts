/** The command as tests run it: one process that is asked again and again. `cli.test.ts` and those of archives start their own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const binary = fileURLToPath(new URL('../bin/mahdar.js', import.meta.url))

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the command in `cwd`. `input` is its standard input; with it a process of its own is started. */
export function command(cwd: string, args: readonly string[], input?: string | Uint8Array): Ran {
  if (input !== undefined) return spawnSync(process.execPath, [binary, ...args], { cwd, input, encoding: 'utf8' })
  server ??= started()
  writeSync(server.requests, `${JSON.stringify({ cwd, args })}\n`)
  return JSON.parse(server.line())
}

interface Server {
  requests: number
  line(): string
}
let server: Server | undefined

/** How long one run may take, in milliseconds: far more than any does. */
const patience = 300_000

function started(): Server {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-command-'))
  const pipes = ['requests', 'answers'].map((name) => join(folder, name)) as [string, string]
  execFileSync('mkfifo', pipes)
  const [requests, answers] = pipes.map((pipe) => openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)) as [
    number,
    number
  ]
  const script = fileURLToPath(new URL('command/server.mjs', import.meta.url))
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  spawn(process.execPath, [script, ...pipes], { stdio: ['ignore', 'ignore', 'inherit'], env }).unref()
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { requests, line: () => lineOf(answers) }
}

const asleep = new Int32Array(new SharedArrayBuffer(4))

/** The next line of a pipe, waited for. */
function lineOf(pipe: number): string {
  const parts: Buffer[] = []
  const piece = Buffer.alloc(1 << 16)
  for (const start = Date.now(); Date.now() - start < patience; ) {
    try {
      const length = readSync(pipe, piece)
      parts.push(Buffer.from(piece.subarray(0, length)))
      if (piece[length - 1] === 10) return Buffer.concat(parts).toString()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(asleep, 0, 0, 2)
    }
  }
  throw new Error('the command does not answer')
}
