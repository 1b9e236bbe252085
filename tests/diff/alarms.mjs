#!/usr/bin/env node
// False alarms: what `mahdar diff` reports on documents that are true translations of each other.
//   npm run alarms [-- FOLDER ...] [--rule ID] [--list] [--tune]
// Errors and warnings per 100 gold pairs, by rule; --list prints each. --tune leaves out every third document (by name), which
// is held back; without it all are counted, and the held-back ones beside them.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../dist/compare/index.js'
import { documentsOf, parallel } from '../learn/corpus.mjs'
import { side } from './side.mjs'

if (!existsSync(parallel)) {
  console.log('skipped: the parallel documents are not at hand')
  process.exit(0)
}
const args = process.argv.slice(2)
const rule = args.includes('--rule') ? args[args.indexOf('--rule') + 1] : undefined
const named = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--rule')
const shown = (side) => (side ? `${side.line}: ${side.before}[${side.text}]${side.after}` : '-')

for (const folder of named.length > 0 ? named : ['unpc', 'cc_legal']) {
  const totals = { tuned: { pairs: 0, alarms: 0 }, held: { pairs: 0, alarms: 0 } }
  const rules = new Map()
  const documents = documentsOf(join(parallel, folder))
  for (const [i, { name, ar, en, links }] of documents.entries()) {
    const held = i % 3 === 2
    if (held && args.includes('--tune')) continue
    const total = totals[held ? 'held' : 'tuned']
    total.pairs += links.filter((l) => l.ar.length > 0 && l.en.length > 0).length
    const { findings } = compare(await side(ar, 'ar', `${name}.ar.txt`), await side(en, 'en', `${name}.en.txt`), {
      source: 'en'
    })
    for (const finding of findings) {
      if (finding.severity === 'info' || (rule && finding.rule !== rule)) continue
      total.alarms++
      rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1)
      if (args.includes('--list'))
        console.log(
          `${name} ${finding.severity} ${finding.rule}: ${finding.message}\n    ${shown(finding.en)}\n    ${shown(finding.ar)}`
        )
    }
  }
  const rate = ({ alarms, pairs }) =>
    `${((100 * alarms) / Math.max(1, pairs)).toFixed(2)} per 100 pairs (${alarms} in ${pairs})`
  console.log(
    `${folder}: tuned on ${rate(totals.tuned)}${args.includes('--tune') ? '' : `, held back ${rate(totals.held)}`}`
  )
  for (const [id, count] of [...rules].sort((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(4)}  ${id}`)
}
