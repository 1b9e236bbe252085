// Runs the command again and again in one process, as `tests/command.ts` asks through a pipe: starting it anew for each run of each
// test takes longer than what is tested. What starting itself does is tested elsewhere, with processes of their own.
//   node server.mjs REQUESTS ANSWERS   (named pipes; one line of JSON for each run)
import { appendFileSync, constants, openSync } from 'node:fs'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const [requests, answers] = process.argv.slice(2)
const { Modules, tune } = await import(new URL('../../dist/cli/start.js', import.meta.url).href)
tune()
const { main } = new Modules().load(fileURLToPath(new URL('../../dist/command/main.cjs', import.meta.url)))

class Ended extends Error {
  constructor(status) {
    super('ended')
    this.status = status
  }
}
process.exit = (status) => {
  throw new Ended(Number(status ?? 0))
}

/** What a run writes to both streams; the streams of this process stay as they are. */
async function answer({ cwd, args }) {
  const written = { stdout: '', stderr: '' }
  const own = {}
  for (const name of ['stdout', 'stderr']) {
    own[name] = process[name].write
    process[name].write = (piece, encoding, done) => {
      written[name] += typeof piece === 'string' ? piece : Buffer.from(piece).toString()
      const then = typeof encoding === 'function' ? encoding : done
      if (then) queueMicrotask(then)
      return true
    }
  }
  let status
  try {
    process.chdir(cwd)
    status = await main(['node', 'mahdar', ...args])
  } catch (error) {
    status = error instanceof Ended ? error.status : 1
    if (!(error instanceof Ended)) written.stderr += `${error.stack}\n`
  }
  for (const name of ['stdout', 'stderr']) {
    process[name].write = own[name]
    process[name].removeAllListeners('error')
  }
  return { status, ...written }
}

const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 1000).unref()
const input = new Socket({ fd: openSync(requests, constants.O_RDWR | constants.O_NONBLOCK) })
for await (const line of createInterface({ input }))
  appendFileSync(answers, `${JSON.stringify(await answer(JSON.parse(line)))}\n`)
