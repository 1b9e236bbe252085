#!/usr/bin/env node
// Extracts the five documents of the corpus in both languages and scores each record against its gold labels.
//   npm run score [-- --misses] [-- --floors] [DOCUMENT ...]
// --misses lists what was missed or false; --floors ends with 1 where a total lies below its floor.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../dist/index.js'
import { toYaml } from '../../dist/write/yaml.js'
import { flags, labelled, only, score, shared } from './corpus.mjs'

/** What the totals must reach: F1, and the share of right attributes among the matched items. */
const floors = {
  decisions: { f1: 0.95, kind: 0.95 },
  // One label takes the date of an event in the sentence before for a deadline that the text does not state: no date is guessed.
  actionItems: { f1: 0.9, owner: 0.9, due: 0.7 },
  themes: { f1: 0.97, messages: 0.97 },
  messages: { f1: 0.97 },
  sections: { f1: 0.97, level: 0.97, number: 0.97 },
  paragraphs: { f1: 1, number: 1 },
  agenda: { f1: 0.97, times: 0.97, number: 0.97, items: 0.97 },
  'resolution.preamble': { f1: 0.97, verb: 0.97, marker: 0.97 },
  'resolution.operative': { f1: 0.97, verb: 0.97, number: 0.97 },
  references: { f1: 0.95 },
  revisions: { f1: 0.85 }
}

const out = mkdtempSync(join(tmpdir(), 'mahdar-score-'))
/** class → { matched, false, missed, attributes: name → [sum of right, of checked] } */
const totals = new Map()
for (const [name, file, gold] of labelled) {
  if (only.length > 0 && !only.some((o) => `${name}/${file}`.includes(o))) continue
  const { records } = await extract(readFileSync(join(shared, 'corpus', name, file)), { file, units: true })
  const record = join(out, `${name}.${file}.yaml`)
  writeFileSync(record, records.map(toYaml).join('---\n'))
  const labels = join(shared, 'corpus', name, gold)
  console.log(`\n== ${name}/${file}  (${record})`)
  process.stdout.write(score(labels, record, ...flags.filter((f) => f === '--misses')))
  for (const [kind, entry] of Object.entries(JSON.parse(score(labels, record, '--json')))) add(kind, entry)
}

function add(kind, { gold, found, matched, false: spare, missed, precision, recall, f1, ...attributes }) {
  const total = totals.get(kind) ?? { matched: 0, false: 0, missed: 0, attributes: new Map() }
  totals.set(kind, total)
  total.matched += matched
  total.false += spare
  total.missed += missed
  for (const [attribute, share] of Object.entries(attributes)) {
    if (share === null) continue
    const [sum, weight] = total.attributes.get(attribute) ?? [0, 0]
    total.attributes.set(attribute, [sum + share * matched, weight + matched])
  }
}

console.log('\n== all documents (attributes weighted by matched items)')
let below = 0
for (const [kind, total] of totals) {
  const figures = { f1: (2 * total.matched) / (2 * total.matched + total.false + total.missed) }
  for (const [attribute, [sum, weight]] of total.attributes) figures[attribute] = sum / weight
  const short = Object.entries(floors[kind] ?? {}).filter(([name, least]) => (figures[name] ?? 1) < least - 1e-9)
  below += short.length
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`)
  const missing = short.map(([name, least]) => `  ${name} below ${least}`).join('')
  console.log(`${kind.padEnd(22)} ${shown.join('  ')}${missing}`)
}
if (flags.includes('--floors') && below > 0) {
  console.log(`${below} figures lie below their floors`)
  process.exit(1)
}
