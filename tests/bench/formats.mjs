#!/usr/bin/env node
// What reading a long document in a format costs, beside what its own parser needs for it.
//   npm run bench:formats [-- FORMAT ...] [-- --rounds N]
// Times are processor times, the least of interleaved rounds after a warm-up, so that a busy machine disturbs little. Memory is what
// reading needs at its highest over what was in use before, in a process of its own. Ends with 1 where a reader costs more than it may.
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { getDocumentProxy } from 'unpdf'
import { runnerImport } from 'vite'
import { read } from '../../dist/read/index.js'
import { readMarkdown } from '../../dist/read/markdown.js'
import { withChromium } from '../formats/pdf.mjs'
import { pageOf } from '../formats/print.mjs'
import { article } from './inputs.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const args = process.argv.slice(2)
const roundsAt = args.indexOf('--rounds')
const rounds = roundsAt < 0 ? 9 : Number(args[roundsAt + 1])

/** So many items of the made-up report fill 200 pages, at some 450 words a page. */
const items = 1100

/** The report as DOCX, with runs cut in pieces and marks of Word's own. */
async function docx(items) {
  const { module } = await runnerImport(join(root, 'tests/formats/docx.ts'))
  return module.docx(readMarkdown(article(items)))
}

/** The XML parts of a DOCX that hold text, unpacked. */
const isText = (name) => /\.(?:xml|rels)$/.test(name)
const partsOf = (bytes) => Object.values(unzipSync(bytes, { filter: ({ name }) => isText(name) }))

/** Unzips a DOCX and parses its XML into a tree, and nothing else. */
function parseDocx(bytes) {
  const trees = []
  for (const part of partsOf(bytes)) {
    const top = { name: '', attributes: {}, children: [] }
    const open = [top]
    const parser = new SaxesParser({ position: false })
    parser.on('opentag', ({ name, attributes }) => {
      const element = { name, attributes, children: [] }
      open.at(-1).children.push(element)
      open.push(element)
    })
    parser.on('text', (text) => open.at(-1).children.push(text))
    parser.on('closetag', () => open.pop())
    parser.write(new TextDecoder().decode(part)).close()
    trees.push(top)
  }
  return trees
}

/** The report as printed by Chromium; null where that is not installed. */
function pdf(items) {
  const path = join(mkdtempSync(join(tmpdir(), 'mahdar-bench-')), 'document.pdf')
  try {
    withChromium(pageOf(readMarkdown(article(items))), path)
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** The text items of a PDF as unpdf gives them, and nothing else. */
async function parsePdf(bytes) {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const items = []
  for (let number = 1; number <= document.numPages; number++)
    items.push(await (await document.getPage(number)).getTextContent())
  await document.loadingTask.destroy()
  return items
}

/**
 * A format: what makes the document, what its parser alone does with it, how large that is unpacked, and what the readers may cost:
 * times the parser's time, times the unpacked size.
 */
const formats = {
  docx: {
    make: docx,
    parse: parseDocx,
    size: (bytes) => partsOf(bytes).reduce((sum, part) => sum + part.length, 0),
    most: { time: 2, memory: 12 }
  },
  pdf: { make: pdf, parse: parsePdf, size: (bytes) => bytes.length, most: { time: 2 } },
  'pdf-arabic': {
    make: () => new Uint8Array(readFileSync(join(root, 'tests/formats/pdf/running-header.ar.chromium.pdf'))),
    parse: parsePdf,
    size: (bytes) => bytes.length,
    most: { time: 2 }
  }
}

const cost = async (work) => {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** In a process of its own: by how many bytes reading the document raises the most memory that the process has held. */
async function memory({ small, large, name }) {
  await read(Buffer.from(small, 'base64'), name)
  globalThis.gc()
  const before = process.memoryUsage().rss
  await read(Buffer.from(large, 'base64'), name)
  return process.resourceUsage().maxRSS * 1024 - before
}

const measured = (message) =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--expose-gc'], serialization: 'advanced' })
    child.once('message', resolve)
    child.once('error', reject)
    child.send(message)
  })

async function main() {
  let above = 0
  const shown = (value, most = Number.POSITIVE_INFINITY) => {
    if (value > most) above++
    return `${value.toFixed(2)}${value > most ? ` (more than ${most})` : ''}`
  }
  const chosen = args.filter((arg) => arg in formats)
  for (const [format, { make, parse, size, most }] of Object.entries(formats)) {
    if (chosen.length > 0 && !chosen.includes(format)) continue
    const [small, large] = [await make(20), await make(items)]
    if (small === null || large === null) {
      console.log(`${format}: skipped, what prints it is not installed`)
      continue
    }
    const name = `document.${format}`
    const times = { parse: [], read: [] }
    for (let i = -2; i < rounds; i++) {
      const parsing = await cost(() => parse(large))
      const reading = await cost(() => read(large, name))
      if (i < 0) continue
      times.parse.push(parsing)
      times.read.push(reading)
    }
    const [own, whole] = [Math.min(...times.parse), Math.min(...times.read)]
    const unpacked = size(large)
    const text = (await read(large, name)).source.text
    const base64 = (bytes) => Buffer.from(bytes).toString('base64')
    const grown = await measured({ small: base64(small), large: base64(large), name })
    const mega = (bytes) => `${(bytes / 1048576).toFixed(1)} MB`
    console.log(
      `${format}: ${text.split(/\s+/).length} words, ${mega(large.length)}, ${mega(unpacked)} unpacked
  time    parse ${own.toFixed(0)} ms, read ${whole.toFixed(0)} ms, ratio ${shown(whole / own, most.time)}
  memory  ${mega(grown)}, times what is unpacked ${shown(grown / unpacked, most.memory)}`
    )
  }
  return above
}

if (process.send) {
  process.once('message', async (message) => {
    process.send(await memory(message), () => process.exit(0))
  })
} else process.exit((await main()) > 0 ? 1 : 0)
