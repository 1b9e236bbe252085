#!/usr/bin/env node
// Aligns the five documents with the command and scores which of their gold links (corpus/*/links.yaml, by lines) were found.
//   npm run score:align [-- --misses] [-- --floors] [DOCUMENT ...]
// A link is found where each of its lines stands in a pair with a line of its other side; where it has no other side, its unit
// must stand alone. Lines that are no unit on either side (contents, rules) are not asked for.
// --misses lists the links that were not found; --floors ends with 1 where the share over all documents lies below its floor.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { documents, flags, root } from './corpus.mjs'

/** Share of the links that are found, over all documents. */
const floor = 0.98
const bin = join(root, 'bin/mahdar.js')
/** Lists of the links of documents whose units have no list of their own. */
const lists = [
  'pairs',
  'front',
  'sections',
  'paragraphs',
  'closing',
  'resolution',
  'preamble',
  'operative',
  'annex',
  'footer'
]

/** First lines of units: "7-8" is line 7. */
const lineOf = (value) => Number.parseInt(String(value), 10)

/** The gold links, as lists of lines. */
function linksOf(gold) {
  const units = { ar: gold.units?.ar ?? gold.units_ar, en: gold.units?.en ?? gold.units_en }
  if (units.ar) {
    const line = (language, n) => {
      const unit = units[language].find((u) => u.n === n)
      return lineOf(unit.line ?? unit.lines)
    }
    return gold.links.map(({ ar, en }) => ({ ar: ar.map((n) => line('ar', n)), en: en.map((n) => line('en', n)) }))
  }
  const side = (place) => (place?.line === undefined ? [] : [lineOf(place.line)])
  return lists.flatMap((name) => [gold[name] ?? []].flat()).map(({ ar, en }) => ({ ar: side(ar), en: side(en) }))
}

/** For each line, the number of the pair that its unit stands in. */
function pairsByLine({ units, pairs }) {
  const found = { ar: new Map(), en: new Map() }
  for (const language of ['ar', 'en']) {
    const byId = new Map(units[language].map((u) => [u.id, u]))
    pairs.forEach((pair, index) => {
      for (const id of pair[language]) {
        const { line, endLine } = byId.get(id)
        for (let l = line; l <= endLine; l++) found[language].set(l, [...(found[language].get(l) ?? []), index])
      }
    })
  }
  return found
}

function judge({ ar, en }, at, pairs) {
  const places = { ar: ar.map((l) => at.ar.get(l) ?? []), en: en.map((l) => at.en.get(l) ?? []) }
  const all = [...places.ar, ...places.en]
  if (all.every((p) => p.length === 0)) return 'left out'
  if (ar.length === 0 || en.length === 0) {
    const alone = (index) => pairs[index].ar.length === 0 || pairs[index].en.length === 0
    return all.some((p) => p.some(alone)) ? 'found' : 'missed'
  }
  const meet = (own, others) => own.every((p) => p.some((index) => others.some((o) => o.includes(index))))
  return meet(places.ar, places.en) && meet(places.en, places.ar) ? 'found' : 'missed'
}

const total = { found: 0, missed: 0, 'left out': 0 }
for (const { name: document, folder, files } of documents) {
  const run = spawnSync('node', [bin, 'align', ...files, '--format', 'json', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  if (run.status !== 0) throw new Error(`${document}: ${run.stderr}`)
  const report = JSON.parse(run.stdout)
  const at = pairsByLine(report)
  const links = linksOf(parse(readFileSync(join(folder, 'links.yaml'), 'utf8')))
  const own = { found: 0, missed: 0, 'left out': 0 }
  for (const link of links) {
    const verdict = judge(link, at, report.pairs)
    own[verdict]++
    total[verdict]++
    if (verdict === 'missed' && flags.includes('--misses'))
      console.log(
        `  ${document}: Arabic lines ${link.ar.join(', ') || 'none'}, English lines ${link.en.join(', ') || 'none'}`
      )
  }
  print(document, own)
}
print('all', total)

function print(name, { found, missed, ...rest }) {
  const share = (found / Math.max(1, found + missed)).toFixed(3)
  console.log(
    `${name.padEnd(16)}links ${String(found + missed).padStart(4)}  found ${String(found).padStart(4)}  share ${share}  left out ${rest['left out']}`
  )
}
if (flags.includes('--floors') && total.found / (total.found + total.missed) < floor) {
  console.error(`links found: below the floor of ${floor}`)
  process.exitCode = 1
}
