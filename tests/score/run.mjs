#!/usr/bin/env node
// Extracts the five documents of the corpus in both languages and scores each record against its gold labels.
//   npm run score [-- --misses] [DOCUMENT ...]
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { extract } from '../../dist/index.js'

const shared = process.env.MAHDAR_SHARED ?? new URL('../../../shared', import.meta.url).pathname
if (!existsSync(join(shared, 'corpus'))) {
  console.log('skipped: the corpus is not at hand')
  process.exit(0)
}
const flags = process.argv.slice(2).filter((a) => a.startsWith('--'))
const only = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const jobs = [
  ['mag-summary', 'ar.txt', 'gold.ar.yaml'],
  ['mag-summary', 'en.md', 'gold.en.yaml'],
  ['agenda', 'ar-en.txt', 'gold.yaml'],
  ['summary-record', 'ar.txt', 'gold.ar.yaml'],
  ['summary-record', 'en.md', 'gold.en.yaml'],
  ['messages', 'ar.txt', 'gold.ar.yaml'],
  ['messages', 'en.md', 'gold.en.yaml'],
  ['resolution', 'ar.txt', 'gold.ar.yaml'],
  ['resolution', 'en.md', 'gold.en.yaml']
]
const out = mkdtempSync(join(tmpdir(), 'mahdar-score-'))
for (const [name, file, gold] of jobs) {
  if (only.length > 0 && !only.some((o) => `${name}/${file}`.includes(o))) continue
  const path = join(shared, 'corpus', name, file)
  const { records } = extract(readFileSync(path), { file, units: true })
  const record = join(out, `${name}.${file}.yaml`)
  writeFileSync(record, records.map((r) => stringify(r, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n'))
  console.log(`\n== ${name}/${file}  (${record})`)
  const scorer = join(shared, 'score/extract.mjs')
  process.stdout.write(
    execFileSync('node', [scorer, join(shared, 'corpus', name, gold), record, ...flags], { encoding: 'utf8' })
  )
}
