#!/usr/bin/env node
// How many of the labelled defects of the five documents the checks find: a defect is found where a problem lies on its words.
//   npm run score:defects [-- --list] [--rule=ID] [--alone] [DOCUMENT ...]
// A problem told in the same words as one on a labelled defect counts as labelled: the labels quote each kind of slip once. --list
// The second figure counts besides what `diff` finds between the two language versions and places on the same file (not with --alone). --list
// prints what was missed and every problem that lies on no labelled defect. Typos, which only a speller knows, are counted apart.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { documents, flags, root } from '../score/corpus.mjs'
import { check, flagValue, shown } from './check.mjs'

const list = flags.includes('--list')
const withDiff = !flags.includes('--alone')
/** The language of a version that has a file of its own. */
const languageOf = (path) => /[/\\](ar|en)\.[a-z]+$/.exec(path)?.[1]
const goldOf = (folder, path) => {
  const language = languageOf(path)
  return parse(readFileSync(join(folder, language ? `gold.${language}.yaml` : 'gold.yaml'), 'utf8')).defects ?? []
}

/** The ranges at which the words of a defect stand; the one on its line where that is told. */
function rangesOf({ quote, line }, source) {
  const all = []
  for (let at = source.text.indexOf(quote); at >= 0; at = source.text.indexOf(quote, at + 1))
    all.push({ start: at, end: at + quote.length })
  const there = all.filter(({ start }) => source.line(start) === line)
  return there.length > 0 ? there : all
}

/** What `diff` says of whole paragraphs tells nothing of their words. */
const wholeUnits = new Set([
  'extra-unit',
  'missing-unit',
  'moved-unit',
  'message-missing',
  'theme-missing',
  'agenda-entry-missing'
])

/** The places of what `diff` finds in the file at `path`; none where the document has one version only. */
async function differencesIn(files, path) {
  const { stdout } = spawnSync('node', [join(root, 'bin/mahdar.js'), 'diff', ...files, '--format', 'json', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  const language = languageOf(path)
  return JSON.parse(stdout)
    .findings.filter(({ rule }) => !wholeUnits.has(rule))
    .flatMap(({ ar, en }) => (language === undefined ? [ar, en] : [{ ar, en }[language]]))
    .filter((place) => place && place.text !== '')
}

const total = { wanted: 0, found: 0, typos: 0, typosFound: 0, problems: 0, on: 0, direct: 0, either: 0 }
const kinds = new Map()
for (const { name, folder, files } of documents) {
  for (const path of files) {
    const checked = await check(readFileSync(path), path, { rule: flagValue('--rule') })
    const { source } = checked[0].version
    const problems = checked.flatMap((c) => c.problems).filter((p) => p.endLine > 1 || p.endColumn > 1)
    const spanOf = (p) => ({
      start: source.offset(p.line, p.column),
      end: source.offset(p.endLine, p.endColumn)
    })
    // A problem lies on its own words and on those that it says they contradict.
    const spans = problems.map((p) => [p, ...(p.also ?? [])].map(spanOf))
    const differences = withDiff ? await differencesIn(files, path) : []
    const on = new Set()
    const missed = []
    for (const defect of goldOf(folder, path)) {
      const ranges = rangesOf(defect, source)
      const isOn = (span) => ranges.some((r) => span.start < r.end && r.start < span.end)
      const hits = spans.flatMap((all, i) => (all.some(isOn) ? [i] : []))
      for (const i of hits) on.add(i)
      if (defect.kind !== 'typo') {
        if (hits.some((i) => isOn(spans[i][0]))) total.direct++
        if (hits.length > 0 || differences.some((d) => isOn(spanOf(d)))) total.either++
      }
      const typo = defect.kind === 'typo'
      total[typo ? 'typos' : 'wanted']++
      if (hits.length > 0) total[typo ? 'typosFound' : 'found']++
      const kind = kinds.get(defect.kind) ?? { all: 0, found: 0 }
      kinds.set(defect.kind, kind)
      kind.all++
      if (hits.length > 0) kind.found++
      else if (!typo) missed.push(defect)
    }
    const told = new Set([...on].map((i) => `${problems[i].rule} ${problems[i].message}`))
    for (const [i, { rule, message }] of problems.entries()) if (told.has(`${rule} ${message}`)) on.add(i)
    total.problems += problems.length
    total.on += on.size
    console.log(
      `\n== ${name} ${path.split(/[/\\]/).at(-1)}: ${problems.length} problems, ${on.size} on labelled defects`
    )
    if (!list) continue
    for (const { kind, quote, note } of missed) console.log(`  missed ${kind}: "${quote}" (${note})`)
    for (const [i, problem] of problems.entries()) if (!on.has(i)) console.log(`  not labelled ${shown(problem)}`)
  }
}
console.log()
for (const [kind, { all, found }] of [...kinds].sort((a, b) => b[1].all - a[1].all))
  console.log(`  ${String(found).padStart(3)} of ${String(all).padStart(3)}  ${kind}`)
if (withDiff)
  console.log(
    `found by validate or diff: ${total.either} of ${total.wanted} (${((100 * total.either) / Math.max(1, total.wanted)).toFixed(0)} %)`
  )
console.log(
  `of those found by validate, ${total.direct} by the words that a problem stands on, the others by words that it points to`
)
console.log(
  `found ${total.found} of ${total.wanted} defects (${((100 * total.found) / Math.max(1, total.wanted)).toFixed(0)} %), besides ${total.typosFound} of ${total.typos} typos; ${total.problems - total.on} of ${total.problems} problems lie on none`
)
// What the checks found when they were made; less is a step back.
const leastFound = 0.85
if (flags.includes('--floors') && total.found / total.wanted < leastFound) {
  console.log(`less than ${100 * leastFound} %`)
  process.exitCode = 1
}
