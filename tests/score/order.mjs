#!/usr/bin/env node
// How well the order of words survives in PDF: the labelled Arabic documents, Arabic fixtures and some of parallel/unpc are printed by
// Chromium and LibreOffice, read, and compared with their text by the longest common subsequence of words (F1).
//   npm run score:order [-- --held] [-- --list]
// --held takes the held-back documents of parallel/unpc instead of the others. pdftotext is shown beside where it is installed.
// Needs ../shared (or MAHDAR_SHARED) and both programs; ends with 1 where a mean lies below 0.985.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { passageOf } from '../../dist/model/tree.js'
import { read } from '../../dist/read/index.js'
import { withChromium, withLibreOffice } from '../formats/pdf.mjs'
import { odtOf, pageOf } from '../formats/print.mjs'
import { flags, root, shared } from './corpus.mjs'

const least = 0.985
const held = new Set(readFileSync(join(root, 'tests/heldout.txt'), 'utf8').split('\n'))
/** Of parallel/unpc each eighth document that is not held back, or each third that is. */
const parallel = readdirSync(join(shared, 'parallel/unpc'))
  .filter((file) => file.endsWith('.ar.txt') && held.has(file.replace('.ar.txt', '')) === flags.includes('--held'))
  .filter((_, i) => i % (flags.includes('--held') ? 3 : 8) === 0)
  .map((file) => join(shared, 'parallel/unpc', file))
const corpus = [
  'mag-summary/ar.txt',
  'agenda/ar-en.txt',
  'summary-record/ar.txt',
  'messages/ar.txt',
  'resolution/ar.txt'
]
const fixtures = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/\\](?:ar|both)\.(?:md|txt)$/.test(file))
  .map((file) => join(root, 'fixtures', file))
const groups = {
  corpus: corpus.map((file) => join(shared, 'corpus', file)),
  fixtures: fixtures.sort(),
  unpc: parallel
}

const marks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/g
const wordsIn = (text) => text.normalize('NFC').replace(marks, '').split(/\s+/).filter(Boolean)

/** The words of a document as they are printed: numbers of ordered lists with them. */
function printed(tree, source) {
  const out = []
  const visit = (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      out.push(...wordsIn(passageOf(node, source).text))
      return
    }
    for (const [i, child] of (node.children ?? []).entries()) {
      if (node.type === 'list' && node.ordered) out.push(`${(node.start ?? 1) + i}.`)
      visit(child)
    }
  }
  visit(tree)
  return out
}

/** F1 of the longest common subsequence of two lists of words. */
function f1(a, b) {
  let above = new Int32Array(b.length + 1)
  let row = new Int32Array(b.length + 1)
  for (const word of a) {
    for (let j = 0; j < b.length; j++) row[j + 1] = word === b[j] ? above[j] + 1 : Math.max(above[j + 1], row[j])
    ;[above, row] = [row, above]
  }
  return (2 * above[b.length]) / (a.length + b.length)
}

function pdftotext(path) {
  try {
    return execFileSync('pdftotext', [path, '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch {
    return null
  }
}

const out = mkdtempSync(join(tmpdir(), 'mahdar-order-'))
const jobs = []
const documents = {}
for (const [group, files] of Object.entries(groups)) {
  for (const file of files) {
    const { tree, source } = await read(readFileSync(file), file)
    const name = `${basename(dirname(file))}.${basename(file).replace(/\.\w+$/, '')}`
    jobs.push({ group, name, words: printed(tree, source) })
    withChromium(pageOf(tree), join(out, `${name}.chromium.pdf`))
    documents[`${name}.libreoffice`] = odtOf(tree)
  }
}
withLibreOffice(documents, out)

let short = 0
for (const program of ['chromium', 'libreoffice']) {
  for (const group of Object.keys(groups)) {
    const own = jobs.filter((job) => job.group === group)
    const figures = []
    const others = []
    for (const { name, words } of own) {
      const path = join(out, `${name}.${program}.pdf`)
      const { tree, source } = await read(readFileSync(path), path)
      figures.push(f1(words, printed(tree, source)))
      const other = pdftotext(path)
      if (other !== null) others.push(f1(words, wordsIn(other.normalize('NFKC'))))
      if (flags.includes('--list')) console.log(`${figures.at(-1).toFixed(4)}  ${path}`)
    }
    const mean = (all) => (all.length === 0 ? '–' : (all.reduce((sum, n) => sum + n, 0) / all.length).toFixed(4))
    if (Number(mean(figures)) < least) short++
    console.log(
      `${program.padEnd(12)} ${group.padEnd(9)} ${String(own.length).padStart(3)} documents  mean ${mean(figures)}  least ${Math.min(...figures).toFixed(4)}  pdftotext ${mean(others)}`
    )
  }
}
process.exit(short > 0 ? 1 : 0)
