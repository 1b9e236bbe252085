#!/usr/bin/env node
// What a batch run costs, in ratios of one measurement:
//   npm run bench:batch -- [--count=5000] [--less=500] [--seed=1]
// The second run over an unchanged archive beside the first, memory at --count documents beside that at --less, one worker beside two,
// the share of time by stage, and how many of the pairs that were made were found. Ends with 1 where a ratio is not what it must be;
// one worker beside two means something on idle cores only, so the load is printed with it.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive, numbersOf } from '../archive/make.mjs'
import { manifestOf, measured } from '../archive/runs.mjs'

const { count = 5000, less = 500, seed = 1 } = numbersOf(process.argv.slice(2))
const asked = { second: 0.03, memory: 1.3, workers: 1.6 }

const work = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
let missed = 0

const shown = (value, good) => {
  if (!good) missed++
  return `${value.toFixed(value < 0.1 ? 4 : 2)}${good ? '' : ' (missed)'}`
}
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
const mega = (bytes) => `${Math.round(bytes / 1048576)} MB`

async function batch(name, out, jobs) {
  const args = ['batch', join(work, name), '-o', join(work, out), '--jobs', String(jobs), '--progress', 'none']
  const result = await measured(args)
  if (result.status === null || result.status > 1) {
    console.error(result.stderr)
    throw new Error(`mahdar batch ended with ${result.status ?? result.signal}`)
  }
  return result
}

/** Made pairs that were found, those that were not, and pairs that nobody made. */
function pairing(made, lines) {
  const key = ({ ar, en }) => `${ar}\n${en}`
  const wanted = new Set([...made.pairs, ...made.bilingual.map((file) => ({ ar: file, en: file }))].map(key))
  const found = lines.filter((line) => line.pair).map((line) => key(line.pair))
  const right = found.filter((pair) => wanted.has(pair)).length
  return { made: wanted.size, right, wrong: found.length - right }
}

const stages = ['read', 'restore', 'extract', 'validate', 'compare', 'write']

function shares(lines) {
  const sums = Object.fromEntries(stages.map((stage) => [stage, 0]))
  for (const { ms = {} } of lines) for (const stage of stages) sums[stage] += ms[stage] ?? 0
  const all = stages.reduce((sum, stage) => sum + sums[stage], 0)
  return stages.map((stage) => `${stage} ${((100 * sums[stage]) / all).toFixed(1)} %`).join(', ')
}

try {
  const made = makeArchive(join(work, 'all'), { count, seed })
  makeArchive(join(work, 'less'), { count: less, seed })

  const few = await batch('less', 'out-less', 2)
  const [before] = loadavg()
  const first = await batch('all', 'out-all', 2)
  const lines = manifestOf(join(work, 'out-all'))
  const seconds3 = [
    await batch('all', 'out-all', 2),
    await batch('all', 'out-all', 2),
    await batch('all', 'out-all', 2)
  ]
  const [second] = seconds3.sort((a, b) => a.ms - b.ms)
  const failed = lines.filter((line) => line.state === 'failed').length
  const { made: pairs, right, wrong } = pairing(made, lines)

  console.log(`${count} documents, ${pairs} pairs made: ${right} found, ${wrong} others; ${failed} failed`)
  console.log(`first run        ${seconds(first.ms)}, processor ${seconds(first.all.processor)}`)
  console.log(`second run       ${seconds(second.ms)}, processor ${seconds(second.all.processor)}`)
  console.log(
    `second / first   ${shown(second.ms / first.ms, second.ms / first.ms <= asked.second)} (asked: at most ${asked.second}); of processor time ${(second.all.processor / first.all.processor).toFixed(4)}`
  )
  const grown = first.main.memory / few.main.memory
  console.log(
    `memory           main process ${mega(first.main.memory)} at ${count}, ${mega(few.main.memory)} at ${less}: ${shown(grown, grown <= asked.memory)} (asked: at most ${asked.memory}); with ${first.processes - 1} other processes ${mega(first.all.memory)} and ${mega(few.all.memory)}; second run ${mega(second.main.memory)}`
  )
  console.log(`time by stage    ${shares(lines)}`)

  const one = await batch('all', 'out-one', 1)
  const gain = one.ms / first.ms
  console.log(
    `one / two workers ${shown(gain, gain >= asked.workers)} (asked: at least ${asked.workers} on idle cores): ${seconds(one.ms)} and ${seconds(first.ms)}, load ${before.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after on ${availableParallelism()} cores; processor time ${seconds(one.all.processor)} and ${seconds(first.all.processor)}`
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(missed > 0 ? 1 : 0)
