// Runs of the command that are watched, stopped and compared.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const command = fileURLToPath(new URL('../../bin/mahdar.js', import.meta.url))

/**
 * Starts the command in a process group of its own.
 *
 * @returns `ended`: status or signal, what it printed, milliseconds; `stop(signal)` sends a signal to the whole group, `stopMain` to the
 * main process alone; `left` tells whether any process of the group is still there
 */
export function start(args, options = {}) {
  const child = spawn(process.execPath, [command, ...args], { ...options, detached: true })
  const began = performance.now()
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (text) => {
      printed[name] += text
    })
  const ended = new Promise((resolve) => {
    const end = (status, signal) => resolve({ status, signal, ...printed, ms: performance.now() - began })
    child.once('close', end)
    // A worker that outlives the main process holds its pipes open.
    child.once('exit', (...how) => setTimeout(end, 1000, ...how))
  })
  const sent = (pid, signal) => {
    try {
      return process.kill(pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
      return false
    }
  }
  return {
    pid: child.pid,
    ended,
    stop: (signal) => sent(-child.pid, signal),
    stopMain: (signal) => sent(child.pid, signal),
    left: () => sent(-child.pid, 0)
  }
}

export const run = (args, options) => start(args, options).ended

/** Files below a folder, in the order of their names; empty where there is no folder. */
export function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
}

/** The lines of a manifest without how long things took. */
export const manifestOf = (out) =>
  readFileSync(join(out, 'manifest.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const timeless = ({ ms, ...entry }) => entry

/** Every file of an output folder with a hash of its bytes; that of the manifest is without times. */
export function treeOf(out) {
  const bytesOf = (file) =>
    file === 'manifest.jsonl'
      ? JSON.stringify(manifestOf(out).map(timeless))
      : file === '.mahdar' || file.startsWith('.mahdar/')
        ? ''
        : readFileSync(join(out, file))
  return Object.fromEntries(
    filesIn(out).map((file) => [file, createHash('sha256').update(bytesOf(file)).digest('hex')])
  )
}

/** What two trees do not have in common, in words. */
export function differences(tree, expected) {
  const names = [...new Set([...Object.keys(tree), ...Object.keys(expected)])].sort()
  return names.flatMap((name) =>
    tree[name] === expected[name]
      ? []
      : [`${name} ${!(name in expected) ? 'is too much' : name in tree ? 'differs' : 'is missing'}`]
  )
}

const readers = {
  yaml: (text) => parse(text),
  json: (text) => JSON.parse(text),
  jsonl: (text) => {
    if (!text.endsWith('\n')) throw new Error('the last line is cut off')
    for (const line of text.trimEnd().split('\n')) JSON.parse(line)
  }
}

/** Files outside `.mahdar` that were left half written, or that are drafts, with the reason. */
export function halfWritten(out) {
  return filesIn(out).flatMap((file) => {
    if (file.startsWith('.mahdar/')) return []
    if (/\.tmp$|(?:^|\/)\.mahdar-/.test(file)) return [`${file} is a draft`]
    const read = readers[file.slice(file.lastIndexOf('.') + 1)]
    try {
      const text = readFileSync(join(out, file), 'utf8')
      if (text === '') return [`${file} is empty`]
      read?.(text)
      return []
    } catch (error) {
      return [`${file} ${error.message}`]
    }
  })
}

const ticks = 10

/** Highest memory (bytes) and processor time (ms) of a process so far; null where it is gone. */
function usedBy(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [, peak] = status.match(/^VmHWM:\s+(\d+) kB/m) ?? []
    return peak ? { memory: Number(peak) * 1024, processor: (Number(fields[11]) + Number(fields[12])) * ticks } : null
  } catch {
    return null
  }
}

const childrenOf = (pid) => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    )
  } catch {
    return []
  }
}

/**
 * Runs the command and looks at its processes ten times a second (Linux only).
 *
 * @returns What `run` gives, and `main` and `all`: highest memory and processor time of the main process, and of it and its children
 */
export async function measured(args, options) {
  const running = start(args, options)
  const seen = new Map()
  const look = () => {
    const open = [running.pid]
    for (const pid of open) {
      const used = usedBy(pid)
      if (used) seen.set(pid, used)
      open.push(...childrenOf(pid))
    }
  }
  const timer = setInterval(look, 100)
  const result = await running.ended
  clearInterval(timer)
  const total = (key) => [...seen.values()].reduce((sum, used) => sum + used[key], 0)
  return {
    ...result,
    main: seen.get(running.pid),
    all: { memory: total('memory'), processor: total('processor') },
    processes: seen.size
  }
}
