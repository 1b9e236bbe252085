#!/usr/bin/env node
// Strict F1 of alignment on parallel documents made hard (blocks dropped, joined, moved), learned on the other folders and
// read as the command reads them: what reading joins or parts counts.
//   npm run bench:align [-- FOLDER ...] [--seed N] [--misses]
//   npm run bench:align -- --speed: what it costs instead, see align-speed.mjs
// What each ingredient brings: without phrases, without vocabulary and glossary, without any lexicon.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { alignVersions, unitsOf } from '../../dist/align/report.js'
import { readVersions } from '../../dist/document.js'
import { Bilingual } from '../../dist/language/bilingual.js'
import { isPhrase } from '../../dist/language/phrase-keys.js'
import { lexiconFrom } from '../../dist/learn/lexicon.js'
import { outline } from '../../dist/outline/index.js'
import { dictionary, documentsOf, folders, parallel, perturb, translationsOf } from '../learn/corpus.mjs'

if (!existsSync(parallel)) {
  console.log('skipped: the parallel documents are not at hand')
  process.exit(0)
}
const args = process.argv.slice(2)
if (args.includes('--speed')) {
  await import('./align-speed.mjs')
  process.exit(0)
}
const seed = args.includes('--seed') ? args[args.indexOf('--seed') + 1] : '1'
const only = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--seed')
const words = dictionary()

/** Links that share a block are one. */
function joined(links) {
  const found = []
  for (const link of links.filter((l) => l.ar.length > 0 && l.en.length > 0)) {
    const shares = (f) => link.ar.some((x) => f.ar.includes(x)) || link.en.some((x) => f.en.includes(x))
    const one = { ar: [...link.ar], en: [...link.en] }
    for (const same of found.filter(shares)) {
      one.ar.push(...same.ar)
      one.en.push(...same.en)
      found.splice(found.indexOf(same), 1)
    }
    found.push(one)
  }
  return found
}
const key = ({ ar, en }) => [ar, en].map((side) => [...new Set(side)].sort((a, b) => a - b).join(',')).join('|')

/** The units of one version, and for each the blocks (numbered from 1) on whose lines it stands. */
async function versionOf(folder, name, language) {
  const file = join(folder, `${name}.${language}.txt`)
  const bytes = readFileSync(file)
  const { versions } = await readVersions(bytes, file, { language })
  const blocks = blocksOf(String(bytes))
  const units = versions.flatMap(({ tree, source }) => unitsOf(outline(tree, source, language).units))
  return { file, units, blocks }
}

/** The number of the block that each line, from 1, stands in; none for blank lines. */
function blocksOf(text) {
  const found = new Map()
  let block = 0
  let inside = false
  text.split('\n').forEach((line, n) => {
    const blank = line.trim() === ''
    if (!blank && !inside) block++
    if (!blank) found.set(n + 1, block)
    inside = !blank
  })
  return found
}

function score(documents, lexicon) {
  let hits = 0
  let found = 0
  let wanted = 0
  for (const { name, links, ar, en } of documents) {
    const gold = new Set(joined(links).map(key))
    const { pairs, units } = alignVersions(ar, en, { source: 'en', lexicons: [lexicon] })
    const lines = { ar: new Map(units.ar.map((u) => [u.id, u])), en: new Map(units.en.map((u) => [u.id, u])) }
    const on = (language, version, ids) =>
      ids.flatMap((id) => {
        const { line, endLine } = lines[language].get(id)
        return Array.from({ length: endLine - line + 1 }, (_, k) => version.blocks.get(line + k) ?? []).flat()
      })
    const own = joined(pairs.map((p) => ({ ar: on('ar', ar, p.ar), en: on('en', en, p.en) }))).map(key)
    const right = own.filter((k) => gold.has(k)).length
    if (args.includes('--misses') && right < gold.size) console.log(`  ${name} ${right}/${gold.size}`)
    hits += right
    found += own.length
    wanted += gold.size
  }
  return ((2 * hits) / (found + wanted)).toFixed(4)
}

function withoutPhrases(lexicon) {
  const words = new Bilingual()
  for (const { ar, en, forward, backward } of lexicon)
    if (!isPhrase(ar) && !isPhrase(en)) words.add(ar, en, forward, backward)
  return words
}

console.log(
  `seed ${seed}`.padEnd(22),
  'all'.padEnd(8),
  'no phrases'.padEnd(12),
  'no dictionary'.padEnd(15),
  'no lexicon'
)
for (const folder of folders()) {
  const name = basename(folder)
  if (only.length > 0 && !only.includes(name)) continue
  const out = mkdtempSync(join(tmpdir(), `mahdar-${name}-`))
  execFileSync('node', [perturb, folder, out, '--seed', seed])
  const documents = await Promise.all(
    documentsOf(out).map(async ({ name, links }) => ({
      name,
      links,
      ar: await versionOf(out, name, 'ar'),
      en: await versionOf(out, name, 'en')
    }))
  )
  if (documents.length === 0) continue
  const others = folders()
    .filter((f) => f !== folder)
    .flatMap(translationsOf)
  const all = lexiconFrom(others, words)
  const row = [all, withoutPhrases(all), lexiconFrom(others, []), new Bilingual()].map((l) => score(documents, l))
  console.log(name.padEnd(22), row[0].padEnd(8), row[1].padEnd(12), row[2].padEnd(15), row[3])
}
