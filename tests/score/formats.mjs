#!/usr/bin/env node
// Makes the labelled documents anew in other formats, extracts them, and says how much less of each class is found than in their text.
//   npm run score:formats [-- FORMAT ...] [-- --list]
// --list names the documents that lose anything. Ends with 1 where a format loses more of F1 in a class than it may.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { extract, toYaml } from '../../dist/index.js'
import { read } from '../../dist/read/index.js'
import { withChromium, withLibreOffice } from '../formats/pdf.mjs'
import { odtOf, pageOf } from '../formats/print.mjs'
import { flags, labelled, only, root, score, shared } from './corpus.mjs'

const written = async (name) => (await runnerImport(join(root, 'tests/formats', `${name}.ts`))).module
const { docx } = await written('docx')
const { page } = await written('html')

const has = (program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}
const programs = { chromium: has('chromium'), soffice: has('soffice') }

/** The tree as PDF by one of the programs that print. */
async function pdf(tree, program) {
  if (!programs[program]) return null
  const path = join(out, 'document.pdf')
  if (program === 'chromium') withChromium(pageOf(tree), path)
  else withLibreOffice({ document: odtOf(tree) }, out)
  return readFileSync(path)
}

/**
 * A format: how much of F1 it may lose in a class, and what writes a tree of one language in it (null where that needs a program
 * that is not installed).
 */
const formats = {
  docx: { most: 0.01, write: (tree) => docx(tree) },
  html: { most: 0.01, write: (tree, language) => page(tree, language) },
  'pdf-chromium': { most: 0.03, write: (tree) => pdf(tree, 'chromium') },
  'pdf-libreoffice': { most: 0.03, write: (tree) => pdf(tree, 'soffice') }
}

const out = mkdtempSync(join(tmpdir(), 'mahdar-formats-'))
const all = {
  text: () => null,
  ...Object.fromEntries(Object.entries(formats).map(([name, { write }]) => [name, write]))
}
const chosen = Object.keys(all).filter((name) => name === 'text' || only.length === 0 || only.includes(name))
/** format → class → [found, spare, missed] */
const totals = new Map(chosen.map((name) => [name, new Map()]))
const f1 = ([matched, spare, missed]) => (2 * matched) / Math.max(1, 2 * matched + spare + missed)

for (const [name, file, gold] of labelled) {
  const bytes = readFileSync(join(shared, 'corpus', name, file))
  const { tree } = await read(bytes, file)
  const language = file.startsWith('ar.') ? 'ar' : 'en'
  const own = new Map()
  for (const format of chosen) {
    const made = format === 'text' ? bytes : await all[format](tree, language)
    if (made === null) {
      console.log(`${format}: skipped, what writes it is not installed`)
      totals.delete(format)
      continue
    }
    const { records } = await extract(made, { file: format === 'text' ? file : `${name}.${format}`, units: true })
    const path = join(out, `${name}.${file}.${format}.yaml`)
    writeFileSync(path, records.map(toYaml).join('---\n'))
    const figures = JSON.parse(score(join(shared, 'corpus', name, gold), path, '--json'))
    for (const [kind, { matched, false: spare, missed }] of Object.entries(figures)) {
      const counts = [matched, spare, missed]
      const total = totals.get(format)
      total.set(
        kind,
        (total.get(kind) ?? [0, 0, 0]).map((n, i) => n + counts[i])
      )
      if (format === 'text') own.set(kind, f1(counts))
      else if (flags.includes('--list') && f1(counts) < own.get(kind) - 1e-9)
        console.log(
          `${format}  ${name}/${file}  ${kind} ${own.get(kind).toFixed(3)} -> ${f1(counts).toFixed(3)}  ${path}`
        )
    }
  }
}

const names = [...totals.keys()]
console.log(`\n${'F1'.padEnd(22)}${names.map((name) => name.padStart(17)).join('')}`)
let short = 0
for (const [kind, counts] of totals.get('text')) {
  const text = f1(counts)
  const cells = names.map((name) => {
    const figure = f1(totals.get(name).get(kind) ?? [0, 0, 1])
    const less = name !== 'text' && text - figure > formats[name].most + 1e-9
    if (less) short++
    return `${less ? '!' : ''}${figure.toFixed(3)}`.padStart(17)
  })
  console.log(`${kind.padEnd(22)}${cells.join('')}`)
}
if (short > 0) console.log(`${short} figures (!) lie further below the text than they may`)
process.exit(short > 0 ? 1 : 0)
