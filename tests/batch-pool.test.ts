/** A document that hangs, crashes or exhausts memory is stopped and named; the rest goes on. */
import { afterEach, describe, expect, it } from 'vitest'
import { Pool, StoppedError } from '../src/batch/pool.ts'

interface Task {
  task: 'hang' | 'wait' | 'eat' | 'die' | 'kill' | 'throw' | 'double'
  number: number
}

const pools: Pool<Task, number>[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.destroy()
})
function poolOf(options: { jobs?: number; timeout?: number } = {}) {
  const worker = new URL('./archive/stuck.mjs', import.meta.url)
  const pool = new Pool<Task, number>({ worker, jobs: 2, timeout: 60_000, memory: 40, ...options })
  pools.push(pool)
  return pool
}
const going = () => new AbortController().signal

describe('among others that end well', () => {
  for (const [task, message] of [
    ['hang', /stopped after 5 seconds/],
    ['wait', /stopped after 5 seconds/],
    ['eat', /memory/],
    ['die', /crash/],
    ['kill', /crash/]
  ] as const) {
    it(`a task that should ${task}`, async () => {
      const pool = poolOf({ timeout: task === 'hang' || task === 'wait' ? 5000 : 60_000 })
      const numbers = [0, 1, 2, 3, 4, 5, 6, 7]
      const results = await Promise.allSettled(
        numbers.map((number) => pool.run({ task: number === 3 ? task : 'double', number }, going()))
      )
      const stopped = results[3] as PromiseRejectedResult
      expect(stopped.reason).toBeInstanceOf(StoppedError)
      expect(stopped.reason.message).toMatch(message)
      expect(results.filter((_, i) => i !== 3).map((r) => r.status === 'fulfilled' && r.value)).toEqual(
        numbers.filter((n) => n !== 3).map((n) => n * 2)
      )
      expect(await pool.run({ task: 'double', number: 21 }, going())).toBe(42)
    })
  }
})

it('what a task throws comes through, and its worker serves the next one', async () => {
  const pool = poolOf({ jobs: 1 })
  await expect(pool.run({ task: 'throw', number: 0 }, going())).rejects.toThrow('went wrong')
  expect(await pool.run({ task: 'double', number: 1 }, going())).toBe(2)
})

it('a run that is stopped ends its tasks with the reason', async () => {
  const pool = poolOf()
  const stop = new AbortController()
  const waiting = pool.run({ task: 'wait', number: 0 }, stop.signal)
  setTimeout(() => stop.abort(new Error('interrupted')), 200)
  await expect(waiting).rejects.toThrow('interrupted')
  await expect(pool.run({ task: 'double', number: 1 }, stop.signal)).rejects.toThrow('interrupted')
})
