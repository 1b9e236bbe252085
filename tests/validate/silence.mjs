#!/usr/bin/env node
// False alarms: what the checks of documents report on good text, in both languages.
//   npm run silence [-- FOLDER ...] [--rule=ID] [--list] [--tune] [--floors]
// Errors and warnings per 1,000 words, by rule (with --info what is told as information too); --list prints each. --tune leaves out every third document (by name), which is
// held back; --floors fails above 0.3 per 1,000 words. Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { documentsOf, parallel } from '../learn/corpus.mjs'
import { check, flagValue, shown } from './check.mjs'

if (!existsSync(parallel)) {
  console.log('skipped: the parallel documents are not at hand')
  process.exit(0)
}
const args = process.argv.slice(2)
const rule = flagValue('--rule')
const folders = args.filter((a) => !a.startsWith('--'))

for (const folder of folders.length > 0 ? folders : ['unpc']) {
  for (const language of ['ar', 'en']) {
    let words = 0
    const rules = new Map()
    for (const [i, document] of documentsOf(join(parallel, folder)).entries()) {
      if (args.includes('--tune') && i % 3 === 2) continue
      const name = `${document.name}.${language}.txt`
      const text = document[language].join('\n\n')
      words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
      for (const { problems } of await check(text, name, { language, rule })) {
        for (const problem of problems) {
          if (problem.severity === 'info' && !args.includes('--info')) continue
          rules.set(problem.rule, (rules.get(problem.rule) ?? 0) + 1)
          if (args.includes('--list')) console.log(`${name} ${shown(problem)}`)
        }
      }
    }
    const most = 0.3
    const alarms = [...rules.values()].reduce((a, b) => a + b, 0)
    console.log(
      `${folder} ${language}: ${((1000 * alarms) / words).toFixed(2)} per 1,000 words (${alarms} in ${words} words)`
    )
    if (args.includes('--floors') && (1000 * alarms) / words > most) {
      console.log(`  more than ${most}`)
      process.exitCode = 1
    }
    for (const [id, count] of [...rules].sort((a, b) => b[1] - a[1]))
      console.log(`  ${String(count).padStart(4)}  ${id}`)
  }
}
