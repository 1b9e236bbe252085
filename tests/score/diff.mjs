#!/usr/bin/env node
// Compares the two versions of each of the five documents and scores the report against the known discrepancies.
//   npm run score:diff [-- --list] [-- --floors] [DOCUMENT ...]
// --list prints what was missed, what is false and what is not listed; --floors ends with 1 below the floors.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documents, flags, root, shared } from './corpus.mjs'

/** Share of the expected discrepancies found over all five; alarms on what is marked as no difference; unlisted per 100 units. */
const floors = { recall: 0.8, silent: 0, noise: 2 }
const out = mkdtempSync(join(tmpdir(), 'mahdar-diff-'))
const total = { expected: 0, found: 0, silent: 0, unlisted: 0, units: 0 }
for (const { name, folder, files } of documents) {
  const { stdout } = spawnSync('node', [join(root, 'bin/mahdar.js'), 'diff', ...files, '--format', 'json', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  const report = join(out, `${name}.json`)
  writeFileSync(report, stdout)
  const score = (...more) =>
    execFileSync(
      'node',
      [join(shared, 'score/diff.mjs'), join(folder, 'links.yaml'), files[0], files.at(-1), report, ...more],
      { encoding: 'utf8', cwd: root }
    )
  console.log(`\n== ${name}  (${report})`)
  process.stdout.write(score(...flags.filter((f) => f === '--list')))
  const result = JSON.parse(score('--json'))
  const compared = JSON.parse(stdout).documents
  total.expected += result.expected
  total.found += result.found
  total.silent += result.on_silent
  total.unlisted += result.on_unlisted
  total.units += Math.max(compared.ar.units, compared.en.units)
}
const recall = total.found / Math.max(1, total.expected)
const noise = (100 * (total.silent + total.unlisted)) / Math.max(1, total.units)
console.log(
  `\nall: recall ${recall.toFixed(3)} (${total.found} of ${total.expected}), on what is no difference ${total.silent}, unlisted ${total.unlisted}, noise per 100 units ${noise.toFixed(2)}`
)
if (flags.includes('--floors') && (recall < floors.recall || total.silent > floors.silent || noise > floors.noise)) {
  console.log('below the floor')
  process.exit(1)
}
