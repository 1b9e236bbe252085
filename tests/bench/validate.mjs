// What validating costs: a record of 500 items beside parsing its YAML, a thousand small minutes beside remark-parse. Ratios of
// processor time within one run.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { LineCounter, parse, parseDocument, stringify } from 'yaml'
import { readVersions } from '../../dist/document.js'
import { Study } from '../../dist/extract/index.js'
import { checkDocument } from '../../dist/validate/documents/index.js'
import { Checked } from '../../dist/validate/documents/rule.js'
import { checkRecords } from '../../dist/validate/records/index.js'
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

/** Small minutes: the first thousand words of a fixture and no more, each with another number in it. */
const small = ['town-council/en.md', 'town-council/ar.md'].flatMap((name) =>
  Array.from({ length: 500 }, (_, i) => [
    fixture(name)
      .slice(0, 1500)
      .replace('2025', String(1990 + (i % 30))),
    name
  ])
)
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
await measure('a thousand small minutes', small)

/** Pieces of the same size of documents that say nothing twice: what is remembered of one helps the next little. */
if (existsSync(parallel)) {
  const pieces = documentsOf(join(parallel, 'unpc')).flatMap((document) =>
    ['en', 'ar'].flatMap((language) => {
      const text = document[language].join('\n\n')
      return Array.from({ length: Math.floor(text.length / 1500) }, (_, i) => [
        text.slice(1500 * i, 1500 * (i + 1)),
        `piece.${language}.md`
      ])
    })
  )
  await measure(`${pieces.length} pieces that all differ`, pieces)
} else console.log('the parallel documents are not at hand: pieces that all differ are skipped')
