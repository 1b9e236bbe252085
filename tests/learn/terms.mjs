#!/usr/bin/env node
// How often true translations render a term of the glossary by one of its accepted forms, and how often by a form called a mistake.
//   node tests/learn/terms.mjs [--not] [--mistaken]      after npm run build
// One line a term: pairs in which its English stands, share of them with an accepted Arabic form, pairs with a mistaken one.
// The documents that tests/diff/alarms.mjs holds back are left out. Needs ../shared (or MAHDAR_SHARED).
import { basename } from 'node:path'
import { shippedTermbase } from '../../dist/language/termbase.js'
import { documentsOf, folders } from './corpus.mjs'

const termbase = shippedTermbase()
const counts = new Map()
const heldBack = (folder, i) => ['unpc', 'cc_legal'].includes(basename(folder)) && i % 3 === 2
for (const folder of folders()) {
  documentsOf(folder).forEach(({ name, ar, en, links }, i) => {
    if (heldBack(folder, i)) return
    for (const link of links) {
      if (link.ar.length === 0 || link.en.length === 0) continue
      const english = link.en.map((b) => en[b - 1] ?? '').join('\n')
      const arabic = link.ar.map((b) => ar[b - 1] ?? '').join('\n')
      const rendered = termbase.find(arabic)
      const seen = new Set()
      for (const { term, standing, inner, form } of termbase.find(english)) {
        if (standing !== 'accepted' || inner || seen.has(term)) continue
        seen.add(term)
        const count = counts.get(term) ?? { pairs: 0, accepted: 0, mistaken: [], missed: [] }
        counts.set(term, count)
        count.pairs++
        const own = rendered.filter((hit) => hit.term === term)
        const what = `${basename(folder)}/${name} ${form}: ${english.slice(0, 400)} ||| ${arabic.slice(0, 400)}`
        if (own.some((hit) => hit.standing === 'accepted')) count.accepted++
        else {
          if (own.some((hit) => hit.standing === 'mistaken' && !hit.inner)) count.mistaken.push(what)
          count.missed.push(what)
        }
      }
    }
  })
}
const rows = [...counts].sort(([, x], [, y]) => y.pairs - x.pairs)
const only = process.argv[process.argv.indexOf('--term') + 1]
for (const [term, { pairs, accepted, mistaken, missed }] of rows) {
  if (process.argv.includes('--mistaken') && mistaken.length === 0) continue
  if (process.argv.includes('--term') && term.accepted.en[0] !== only) continue
  console.log(
    [pairs, (accepted / pairs).toFixed(2), mistaken.length, term.class, term.accepted.en[0], term.accepted.ar[0]].join(
      '\t'
    )
  )
  if (process.argv.includes('--mistaken')) for (const what of mistaken) console.log(`    ${what}`)
  if (process.argv.includes('--missed')) for (const what of missed) console.log(`    ${what}`)
}
