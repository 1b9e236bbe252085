// What validating costs: a record of 500 items beside parsing its YAML, a thousand small minutes that all differ beside
// remark-parse. Ratios of processor time within one run.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { LineCounter, parse, parseDocument, stringify } from 'yaml'
import { readVersions } from '../../dist/document.js'
import { Study } from '../../dist/extract/index.js'
import { checkDocument } from '../../dist/validate/documents/index.js'
import { Checked } from '../../dist/validate/documents/rule.js'
import { checkRecords } from '../../dist/validate/records/index.js'
import { makeArchive } from '../archive/make.mjs'
import { documentsOf, parallel } from '../learn/corpus.mjs'
import { cost } from './cost.mjs'

const fixture = (name) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

const print = (what, own, base, asked) =>
  console.log(`${what}: ${own.toFixed(0)} ms, ${(own / base).toFixed(2)} times (asked less than ${asked})`)

/** A record with its decisions again and again, 500 items in all. */
function long() {
  const record = parse(fixture('town-council/en.yaml'))
  const repeated = (list, n, fields) =>
    Array.from({ length: n }, (_, i) => structuredClone({ ...list[i % list.length], ...fields(i + 1) }))
  record.decisions = repeated(record.decisions, 300, (i) => ({ id: `d${i}`, parent: null }))
  record.actionItems = repeated(record.actionItems, 200, (i) => ({ id: `a${i}`, decision: null }))
  return stringify(record, { aliasDuplicateObjects: false })
}
const yaml = long()
const parsing = await cost(() => parseDocument(yaml, { lineCounter: new LineCounter() }).toJS())
console.log(`a record of 500 items, ${(yaml.length / 1024).toFixed(0)} kB: ${parsing.toFixed(0)} ms to parse`)
print('  validated', await cost(() => checkRecords(yaml, 'long.yaml')), parsing, 2)

/** How long a small document is at most and at least, in UTF-16 units: half a page. */
const small = 1500
const least = 400

/** Pieces of that length of texts that all differ: what is remembered of one helps the next no more than in a real run. */
const piecesOf = (texts) =>
  texts.flatMap(([text, name]) =>
    Array.from({ length: Math.ceil((text.length - least) / small) }, (_, i) => [
      text.slice(small * i, small * (i + 1)),
      name
    ])
  )

/** The Markdown and plain texts of an archive that a seed makes. */
function archived() {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
  try {
    const { files } = makeArchive(folder, { count: 600 })
    return files
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .map((file) => [readFileSync(join(folder, file), 'utf8'), 'minutes.md'])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const markdown = unified().use(remarkParse)
async function measure(what, documents) {
  const remark = await cost(() => {
    for (const [text] of documents) markdown.parse(text)
  })
  const reading = await cost(async () => {
    for (const [text, name] of documents)
      for (const version of (await readVersions(text, name)).versions) new Study(version).record
  })
  const validating = await cost(async () => {
    for (const [text, name] of documents)
      for (const version of (await readVersions(text, name)).versions) checkDocument(new Checked(new Study(version)))
  })
  console.log(`${what}: ${remark.toFixed(0)} ms for remark-parse`)
  print('  read and extracted', reading, remark, '-')
  print('  validated', validating, remark, 2)
}
const minutes = piecesOf(archived()).slice(0, 1000)
await measure(`${minutes.length} small minutes of the seeded archive`, minutes)

if (existsSync(parallel)) {
  const texts = documentsOf(join(parallel, 'unpc')).flatMap((document) =>
    ['en', 'ar'].map((language) => [document[language].join('\n\n'), 'minutes.md'])
  )
  const pieces = piecesOf(texts)
  await measure(`${pieces.length} small documents of the United Nations`, pieces)
} else console.log('the parallel documents are not at hand: theirs are skipped')
