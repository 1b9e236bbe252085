import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'

/** Processor milliseconds that `work` takes, the median of some rounds after one that warms up. */
export async function cost(work, rounds = 5) {
  await work()
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]
}

/** Prints the user time of the whole process at its end; the last line of standard error. */
const timed =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,"\\n"+process.cpuUsage().user/1e6))'

/** Seconds of user time, all threads, that a script of Node takes as a whole process. Statuses 0 and 1, findings, are good. */
export function userTime(script, ...rest) {
  const run = spawnSync('node', ['--import', timed, script, ...rest], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0 && run.status !== 1) throw new Error(`${basename(script)}: ${run.stderr}`)
  return Number(run.stderr.trim().split('\n').at(-1))
}
