// The labelled documents, and what the scripts that score against them share: which are asked for (names), and with which flags.
// Where ../shared (or MAHDAR_SHARED) is not there, says so and ends with 0.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const shared = process.env.MAHDAR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
if (!existsSync(join(shared, 'corpus'))) {
  console.log('skipped: the corpus is not at hand')
  process.exit(0)
}
export const root = fileURLToPath(new URL('../..', import.meta.url))
export const flags = process.argv.slice(2).filter((a) => a.startsWith('--'))
export const only = process.argv.slice(2).filter((a) => !a.startsWith('--'))

/** Each document with the paths of its versions, Arabic first; one path where a file holds both. */
export const documents = Object.entries({
  'mag-summary': ['ar.txt', 'en.md'],
  agenda: ['ar-en.txt'],
  'summary-record': ['ar.txt', 'en.md'],
  messages: ['ar.txt', 'en.md'],
  resolution: ['ar.txt', 'en.md']
})
  .filter(([name]) => only.length === 0 || only.includes(name))
  .map(([name, files]) => ({
    name,
    folder: join(shared, 'corpus', name),
    files: files.map((f) => join(shared, 'corpus', name, f))
  }))

/** Each version of a document with the labels of what its record holds. */
export const labelled = [
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
/** What the scorer prints of a record beside its labels. */
export const score = (...args) =>
  execFileSync('node', [join(shared, 'score/extract.mjs'), ...args], { encoding: 'utf8', cwd: root })
