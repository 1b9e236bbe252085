#!/usr/bin/env node
// Kills batch runs at random moments, resumes them and holds the result against that of an undisturbed run:
//   npm run kill -- [--runs=50] [--seed=1] [--count=60]
// A run is killed once to three times before it may end, each time with another number of workers; every third time its main process
// alone, every fifth run is interrupted as by Ctrl-C. Ends with 1 where a file is half written, lost, too much or different, or where the register differs.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomOf } from '../diff/random.mjs'
import { makeArchive, numbersOf } from './make.mjs'
import { differences, halfWritten, run, start, treeOf } from './runs.mjs'

const batch = (folder, out, jobs) => ['batch', folder, '-o', out, '--jobs', String(jobs), '--progress', 'none']

/** The lines of the register of an output folder; one that tells why there are none where it cannot be made. */
async function registerOf(out) {
  const folder = `${out}-register`
  rmSync(folder, { recursive: true, force: true })
  const { status, stderr } = await run(['register', out, '--format', 'jsonl', '-o', folder])
  if (status !== 0) return [`status ${status}: ${stderr}`]
  return readFileSync(join(folder, 'register.jsonl'), 'utf8').trimEnd().split('\n')
}

/** Items that stand in the register twice. */
const twice = (lines) => {
  const ids = lines.map((line) => JSON.parse(line).id)
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands in the register twice`)
}

/** Waits for some milliseconds, or until the run ends. */
async function pause(running, ms) {
  let timer
  await Promise.race([running.ended, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}

/** Milliseconds in which the workers of a run that is no more must have ended. */
const patience = 10_000

async function gone(running) {
  const end = performance.now() + patience
  while (running.left()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}

/** An interrupted run ends by itself, says so by its status, and tells how to go on. */
function interruptedBadly({ status, signal, stderr }, out) {
  // While the command is still being loaded, it has taken nothing in hand.
  if (signal === 'SIGINT' && !existsSync(join(out, '.mahdar'))) return []
  if (status !== 130) return [`an interrupted run ended with ${status ?? signal} instead of 130`]
  return /again|resume/i.test(stderr) ? [] : [`an interrupted run does not say how to resume: ${stderr}`]
}

/**
 * Disturbs batch runs and compares each with an undisturbed one.
 *
 * @returns What went wrong, in words; how often a signal came in time
 */
export async function disturb({ runs, seed, count, report = () => {} }) {
  const work = mkdtempSync(join(tmpdir(), 'mahdar-kill-'))
  const [folder, out] = [join(work, 'in'), join(work, 'out')]
  const faults = []
  let stopped = 0
  try {
    makeArchive(folder, { count, seed })
    const undisturbed = await run(batch(folder, out, 2))
    if (undisturbed.status === null || undisturbed.status > 1)
      return { faults: [`the undisturbed run ended with ${undisturbed.status}: ${undisturbed.stderr}`], stopped }
    const expected = { tree: treeOf(out), register: await registerOf(out) }
    if (expected.register.length < 2) return { faults: [`no register: ${expected.register[0]}`], stopped }
    faults.push(...halfWritten(out), ...twice(expected.register))
    if (existsSync(join(out, '.mahdar'))) faults.push('.mahdar is left after a whole run')

    for (let number = 0; number < runs; number++) {
      const random = randomOf(seed * 7919 + number)
      const told = []
      const say = (problems) => told.push(...problems.map((problem) => `run ${number}: ${problem}`))
      rmSync(out, { recursive: true, force: true })
      const signal = number % 5 === 4 ? 'SIGINT' : 'SIGKILL'
      const moments = []
      for (let time = 1 + random.below(3); time > 0; time--) {
        const running = start(batch(folder, out, 1 + random.below(3)))
        const moment = random.below(Math.ceil(undisturbed.ms))
        await pause(running, moment)
        if (signal === 'SIGKILL' && random.below(3) === 0) running.stopMain(signal)
        else running.stop(signal)
        const ended = await running.ended
        if (!(await gone(running))) say([`a worker outlived the run by ${patience} ms`])
        running.stop('SIGKILL')
        if (ended.signal === null && ended.status === undisturbed.status) continue
        stopped++
        moments.push(moment)
        if (signal === 'SIGINT') say(interruptedBadly(ended, out))
        say(halfWritten(out))
      }
      const { status, stderr } = await run(batch(folder, out, 1 + random.below(3)))
      if (status !== undisturbed.status) say([`the resumed run ended with ${status}: ${stderr}`])
      say(differences(treeOf(out), expected.tree))
      if (status !== null && status < 2 && (await registerOf(out)).join() !== expected.register.join())
        say(['the register differs'])
      report({ number, signal, moments, told })
      faults.push(...told)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return { faults, stopped }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runs = 50, seed = 1, count = 60 } = numbersOf(process.argv.slice(2))
  const report = ({ number, signal, moments, told }) => {
    const when = moments.length > 0 ? `after ${moments.map((ms) => `${ms} ms`).join(', ')}` : 'too late'
    console.log(
      `${String(number).padStart(3)}  ${signal} ${when}: ${told.length === 0 ? 'the same files' : told.join('; ')}`
    )
  }
  const { faults, stopped } = await disturb({ runs, seed, count, report })
  for (const fault of faults) console.log(fault)
  console.log(`${runs} runs stopped ${stopped} times, ${faults.length} faults`)
  process.exit(faults.length > 0 ? 1 : 0)
}
