// The labelled documents, and what the scripts that score against them share: which are asked for (names), and with which flags.
// Where ../shared (or MAHDAR_SHARED) is not there, says so and ends with 0.
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
