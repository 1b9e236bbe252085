#!/usr/bin/env node
// A longer run of the fuzz tests: npm run fuzz -- [TIMES]
// TIMES multiplies the number of runs (default 50). Another seed each time; MAHDAR_FUZZ_SEED repeats one.
import { spawnSync } from 'node:child_process'

const times = Number(process.argv[2] ?? 50)
if (!Number.isInteger(times) || times < 1) {
  console.error('usage: npm run fuzz -- [TIMES]')
  process.exit(2)
}
const seed = process.env.MAHDAR_FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed} (MAHDAR_FUZZ_SEED=${seed} npm run fuzz -- ${times} repeats this run)`)
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz', '--testTimeout=0'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, MAHDAR_FUZZ_RUNS: String(times), MAHDAR_FUZZ_SEED: seed }
})
process.exit(status ?? 1)
