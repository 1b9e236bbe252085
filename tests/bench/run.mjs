#!/usr/bin/env node
// What mahdar costs, beside what parsing the same bytes as Markdown costs.
//   npm run bench [-- --documents | --stages | --growth | --start] [--rounds N]
// Documents are ../shared (or MAHDAR_SHARED) where it is there, tests/fixtures, and one that is made up here.
// Times are the least of interleaved rounds after a warm-up, so that a busy machine disturbs little.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { extract } from '../../dist/index.js'
import { toYaml } from '../../dist/write/yaml.js'
import { article, hard } from './inputs.mjs'

const home = fileURLToPath(new URL('../..', import.meta.url))
const args = process.argv.slice(2)
const roundsAt = args.indexOf('--rounds')
const rounds = roundsAt < 0 ? 25 : Number(args[roundsAt + 1])
const chosen = ['documents', 'stages', 'growth', 'start'].filter((part) => args.includes(`--${part}`))
const wanted = (part) => chosen.length === 0 || chosen.includes(part)

const markdown = unified().use(remarkParse)
const parse = (text) => markdown.parse(text)
const read = (text) => extract(text, { file: 'document.md' })
const write = ({ records }) => records.map(toYaml)

/** Milliseconds of processor time that `work` takes; waiting for a busy machine does not count. */
async function time(work) {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
const ms = (value) => value.toFixed(value < 10 ? 2 : 0).padStart(8)
const size = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(0)} kB`.padStart(8)

/** Every Markdown document at hand, as [name, text]. */
function documents() {
  const found = []
  const shared = process.env.MAHDAR_SHARED ?? join(home, '../shared')
  for (const folder of [join(shared, 'corpus'), join(home, 'tests/fixtures'), join(home, 'fixtures')]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder, { recursive: true }).sort()) {
      const own = /(?:^|\.)(?:ar|en|ar-en)\.(?:md|txt)$/.test(basename(name))
      if (own) found.push([name.replace(/\.txt$/, '.md'), readFileSync(join(folder, name), 'utf8')])
    }
  }
  if (found.length === 0) console.log('no documents at hand: a made-up one is measured')
  return found.length > 0 ? found : [['made up', article(60)]]
}

async function compare() {
  console.log('\nextract and write beside remark-parse (ms, and times remark-parse)')
  console.log(
    `${'document'.padEnd(28)}${'size'.padStart(8)}${'parse'.padStart(8)}${'extract'.padStart(8)}  ratio${'write'.padStart(8)}  ratio`
  )
  const rows = documents().map(([name, text]) => ({ name, text, parse: [], extract: [], write: [] }))
  const round = async (row, keep) => {
    const parsing = await time(() => parse(row.text))
    let result
    const extracting = await time(async () => {
      result = await read(row.text)
    })
    const writing = await time(() => write(result))
    if (!keep) return
    row.parse.push(parsing)
    row.extract.push(extracting)
    row.write.push(writing)
  }
  for (let i = -Math.ceil(rounds / 2); i < rounds; i++) for (const row of rows) await round(row, i >= 0)
  const total = { name: 'in total', text: rows.map((r) => r.text).join(''), parse: 0, extract: 0, write: 0 }
  const print = ({ name, text, parse, extract, write }) =>
    console.log(
      `${name.padEnd(28)}${size(text)}${ms(parse)}${ms(extract)}${(extract / parse).toFixed(2).padStart(7)}${ms(write)}${(write / parse).toFixed(2).padStart(7)}`
    )
  for (const row of rows) {
    for (const part of ['parse', 'extract', 'write']) {
      row[part] = Math.min(...row[part])
      total[part] += row[part]
    }
    print(row)
  }
  print(total)
}

/** Where in dist/ a function of the profile stands; the wiring between the stages is none. */
const stageOf = (url) => {
  const path = /\/dist\/(.*)\.js$/.exec(url)?.[1]
  if (!path || ['index', 'restore/index', 'restore/step', 'extract/index'].includes(path)) return undefined
  const room = path.split('/')[0]
  return room === 'restore' || room === 'extract' ? path : room
}

/** Samples the extraction of all documents and gives each sample to the outermost stage on its stack. */
async function stages() {
  const texts = documents().map(([, text]) => text)
  for (let i = 0; i < rounds / 2; i++) for (const text of texts) write(await read(text))
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 100 })
  await session.post('Profiler.start')
  for (let i = 0; i < rounds; i++) for (const text of texts) write(await read(text))
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const stage = new Map()
  const visit = (node, above) => {
    const name = node.callFrame.functionName
    const own =
      above ?? stageOf(node.callFrame.url) ?? (name === '(garbage collector)' ? 'garbage collection' : undefined)
    stage.set(node.id, own)
    for (const child of node.children ?? []) visit(nodes.get(child), own)
  }
  visit(profile.nodes[0], undefined)
  const spent = new Map()
  let all = 0
  profile.samples.forEach((id, i) => {
    const name = stage.get(id) ?? 'between the stages'
    const took = profile.timeDeltas[i]
    if (nodes.get(id).callFrame.functionName === '(idle)') return
    spent.set(name, (spent.get(name) ?? 0) + took)
    all += took
  })
  console.log('\nshare of the time by stage; what is worked out once counts for the stage that asks first')
  for (const [name, took] of [...spent].sort((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(28)}${((100 * took) / all).toFixed(1).padStart(6)} %${ms(took / 1000 / rounds)} ms`)
}

async function growth() {
  const row = async (name, sizes) => {
    const perByte = []
    for (const text of sizes) {
      const runs = []
      for (let left = text.length < 300_000 ? 5 : 1; left > 0; left--) runs.push(await time(() => attempt(text)))
      perByte.push(Math.min(...runs) / Buffer.byteLength(text))
    }
    const figures = perByte.map((p) => `${(p / perByte[0]).toFixed(2)}×`.padStart(8)).join('')
    const last = sizes.at(-1)
    console.log(`${name.padEnd(36)}${size(last)}${ms(perByte.at(-1) * Buffer.byteLength(last))} ms${figures}`)
  }
  console.log('\ngrowth: time per byte of 1, 10 and 100 times the text, beside that of the text itself')
  for (const [name, text] of [...documents(), ['made up', article(20)]]) {
    for (let i = 0; i < 5; i++) await read(text)
    await row(
      name,
      [1, 10, 100].map((n) => `${text}\n\n`.repeat(n))
    )
  }
  console.log('\ngrowth on hard inputs: time per byte of 1/16, 1/4 and the whole (1 MB on one line, 200 000 lines)')
  for (const [name, make] of hard) await row(name, [1 / 16, 1 / 4, 1].map(make))
}

/** Reads what may be no document at all. */
async function attempt(text) {
  for (const file of ['document.md', 'document.txt']) {
    try {
      await extract(text, { file })
    } catch (error) {
      if (error.name !== 'UnreadableError') throw error
    }
  }
}

function startUp() {
  const run = (...argv) => {
    const start = performance.now()
    spawnSync(process.execPath, argv, { cwd: home })
    return performance.now() - start
  }
  const commands = [
    ['-e', '0'],
    ['bin/mahdar.js', '--version'],
    ['bin/mahdar.js', '--help'],
    ['bin/mahdar.js', 'schema'],
    ['bin/mahdar.js', 'extract', '-']
  ]
  const taken = commands.map(() => [])
  for (let i = 0; i < rounds; i++) commands.forEach((argv, k) => void taken[k].push(run(...argv)))
  const bare = Math.min(...taken[0])
  console.log('\nstart-up, beside node alone')
  commands.forEach((argv, k) => {
    const took = Math.min(...taken[k])
    console.log(`${['node', ...argv].join(' ').padEnd(36)}${ms(took)} ms${(took / bare).toFixed(2).padStart(7)}×`)
  })
}

if (wanted('documents')) await compare()
if (wanted('stages')) await stages()
if (wanted('growth')) await growth()
if (wanted('start')) startUp()
