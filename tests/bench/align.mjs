#!/usr/bin/env node
// Strict F1 of alignment on parallel documents made hard (blocks dropped, joined, moved), learned on the other folders.
//   npm run bench:align [-- FOLDER ...] [--seed N] [--misses]
//   npm run bench:align -- --speed: what it costs instead, see align-speed.mjs
// What each ingredient brings: without phrases, without vocabulary and glossary, without any lexicon.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { alignUnits } from '../../dist/align/index.js'
import { Bilingual } from '../../dist/language/bilingual.js'
import { isPhrase } from '../../dist/language/phrase-keys.js'
import { lexiconFrom } from '../../dist/learn/lexicon.js'
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
const block = (text) => ({ text, number: null, heading: false })

/** Links that share a block are one. */
function joined(links) {
  const found = []
  for (const link of links.filter((l) => l.ar.length > 0 && l.en.length > 0)) {
    const same = found.find((f) => link.ar.some((x) => f.ar.includes(x)) || link.en.some((x) => f.en.includes(x)))
    if (same) {
      same.ar.push(...link.ar)
      same.en.push(...link.en)
    } else found.push({ ar: [...link.ar], en: [...link.en] })
  }
  return found
}
const key = ({ ar, en }) => [ar, en].map((side) => [...new Set(side)].sort((a, b) => a - b).join(',')).join('|')

function score(documents, lexicon) {
  let hits = 0
  let found = 0
  let wanted = 0
  for (const { name, ar, en, links } of documents) {
    const gold = new Set(joined(links).map(key))
    const { pairs } = alignUnits(ar.map(block), en.map(block), { lexicons: [lexicon] })
    const own = pairs
      .filter((p) => p.ar.length > 0 && p.en.length > 0)
      .map((p) => key({ ar: p.ar.map((i) => i + 1), en: p.en.map((i) => i + 1) }))
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
  const documents = documentsOf(out)
  if (documents.length === 0) continue
  const others = folders()
    .filter((f) => f !== folder)
    .flatMap(translationsOf)
  const all = lexiconFrom(others, words)
  const row = [all, withoutPhrases(all), lexiconFrom(others, []), new Bilingual()].map((l) => score(documents, l))
  console.log(name.padEnd(22), row[0].padEnd(8), row[1].padEnd(12), row[2].padEnd(15), row[3])
}
