#!/usr/bin/env node
// Seeded defects: how many known defects `mahdar validate` finds when one is put into a good text, and by a check that should tell it.
//   npm run seeded:defects [-- --kind=K] [--misses] [--each=N] [--seed=N] [--lang=ar|en] [--floors]
// One defect at a time, by the kinds of kinds.mjs: put into documents of our own and, where ../shared (or MAHDAR_SHARED) is, into
// excerpts of parallel ones, or written in seeded.yaml. Found: a problem that the good text does not have, on the lines of the defect
// or next to them. Right: it is of a check that should tell it. Each kind is counted on the documents to tune on and on those held
// back, a third, which --misses never prints. Other: new problems elsewhere, or told by a check that should not. --floors ends with 1
// where the totals are below the floors.
import { randomOf } from '../diff/random.mjs'
import { check, flagValue } from './check.mjs'
import { kinds } from './kinds.mjs'
import { hashOf, texts, written } from './texts.mjs'

/** What the share found by the right check must reach, on the documents to tune on and on those held back. */
const floors = { tuned: 0.85, held: 0.85 }
const only = flagValue('--kind')?.split(',')
const limit = Number(flagValue('--each') ?? 24)
const seed = Number(flagValue('--seed') ?? 1)
const flags = process.argv
const languages = ['ar', 'en'].filter((l) => [undefined, l].includes(flagValue('--lang')))

const key = (p) => [p.rule, p.severity, p.message, p.text].join('|')
async function problemsOf(text, file, language) {
  const checked = await check(text, file, { language })
  return checked.flatMap(({ problems }) => problems)
}
const good = new Map()
async function goodOf(text, file, language) {
  const id = `${file}\n${text}`
  if (!good.has(id)) good.set(id, (await problemsOf(text, file, language)).map(key))
  return [...good.get(id)]
}

/** The text with the edits made, and the lines on which they lie. */
function edited(text, edits) {
  let out = ''
  let from = 0
  const touched = []
  for (const { start, end, put } of edits) {
    out += text.slice(from, start)
    const first = out.split('\n').length
    out += put
    touched.push([first - 2, out.split('\n').length + 2])
    from = end
  }
  return { text: out + text.slice(from), touched }
}

/** At most `limit` defects of a kind in one language, spread over the documents: no third of one before the second of each. */
function chosen(kind, language, held) {
  const random = randomOf(seed + hashOf(kind.id))
  const inTexts = random.shuffled(texts(language, held)).flatMap((document) => {
    const sites = kind.sites?.(document.text, language) ?? []
    return random
      .shuffled(sites)
      .slice(0, 4)
      .map((edits, turn) => ({ turn, ...document, edits }))
  })
  const spread = inTexts.sort((a, b) => a.turn - b.turn).slice(0, limit)
  return [...written(kind.id, language, held, random), ...spread]
}

const share = (part, whole) => (whole === 0 ? '  -' : `${Math.round((100 * part) / whole)}`.padStart(3))
const cell = ({ tried, found, right }) =>
  `${String(tried).padStart(5)} ${share(found, tried)} % ${share(right, tried)} %`
const none = () => ({ tried: 0, found: 0, right: 0, other: 0 })
const add = (a, b) => Object.fromEntries(Object.keys(a).map((name) => [name, a[name] + b[name]]))

async function count(kind, language, held) {
  const row = none()
  for (const { file, text, edits } of chosen(kind, language, held)) {
    const known = await goodOf(text, file, language)
    const bad = edited(text, edits)
    const fresh = (await problemsOf(bad.text, file, language)).filter((p) => {
      const at = known.indexOf(key(p))
      if (at >= 0) known.splice(at, 1)
      return at < 0
    })
    const isNear = (p) =>
      [p, ...(p.also ?? [])].some((w) => bad.touched.some(([a, b]) => w.line <= b && w.endLine >= a))
    const near = fresh.filter((p) => kind.sites === undefined || isNear(p))
    const right = near.filter((p) => kind.rules.includes(p.rule))
    row.tried++
    if (near.length > 0) row.found++
    if (right.length > 0) row.right++
    row.other += fresh.length - right.length
    if (held || right.length > 0 || !flags.includes('--misses')) continue
    const [first] = edits
    const at = bad.text.slice(Math.max(0, first.start - 70), first.start + first.put.length + 60).replace(/\n/g, '⏎')
    console.log(`${kind.id} ${file}: …${at}…`)
    for (const p of fresh) console.log(`      ${p.severity} ${p.rule}: ${p.message}`)
  }
  return row
}

console.log(`${' '.repeat(27)}to tune on              held back               other`)
console.log(`${' '.repeat(27)}tried found right       tried found right`)
const totals = { tuned: none(), held: none() }
for (const kind of kinds) {
  if (only && !only.includes(kind.id)) continue
  for (const language of languages) {
    const tuned = await count(kind, language, false)
    const held = await count(kind, language, true)
    totals.tuned = add(totals.tuned, tuned)
    totals.held = add(totals.held, held)
    if (tuned.tried + held.tried === 0) continue
    console.log(`${kind.id.padEnd(23)} ${language}  ${cell(tuned)}   ${cell(held)}   ${tuned.other + held.other}`)
  }
}
console.log(
  `${'all'.padEnd(27)}${cell(totals.tuned)}   ${cell(totals.held)}   ${totals.tuned.other + totals.held.other}`
)
if (flags.includes('--floors')) {
  const low = Object.keys(floors).filter((name) => totals[name].right < floors[name] * totals[name].tried)
  for (const name of low) console.error(`${name}: below the floor of ${100 * floors[name]} %`)
  if (low.length > 0) process.exitCode = 1
}
