#!/usr/bin/env node
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from '../../dist/compare/index.js'
import { sideOf } from '../../dist/compare/versions.js'
import { readVersions } from '../../dist/document.js'
import { documentsOf, parallel } from '../learn/corpus.mjs'
// What `mahdar diff` costs beside extracting both versions, as ratios of processor time in one run, and how it grows with length:
// within one process that has warmed up, and as whole processes, `mahdar diff AR EN` beside `mahdar extract AR EN`.
//   npm run bench:diff
// Needs ../shared (or MAHDAR_SHARED) for the five documents and for long ones; without it the project's fixtures alone are measured.
import { cost, userTime } from './cost.mjs'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const corpus = join(parallel, '../corpus')

async function measure(texts) {
  const extract = async () => {
    const read = await Promise.all(texts.map(([text, file]) => readVersions(text, file)))
    const sides = read.flatMap(({ versions }) => versions.map(sideOf))
    return { ar: sides.find((s) => s.language === 'ar'), en: sides.find((s) => s.language === 'en') }
  }
  const { ar, en } = await extract()
  return {
    units: Math.max(ar.units.length, en.units.length),
    extract: await cost(extract),
    compare: await cost(() => compare(ar, en, { source: 'en' }))
  }
}

const row = (name, { units, extract, compare: own }) => {
  console.log(
    `${name.padEnd(28)} ${String(units).padStart(6)} units  extract ${extract.toFixed(0).padStart(6)} ms  diff ${(extract + own).toFixed(0).padStart(6)} ms  ratio ${((extract + own) / extract).toFixed(2)}`
  )
  return { extract, compare: own }
}

const pairs = []
for (const base of [fixtures, corpus]) {
  if (!existsSync(base)) continue
  for (const { name } of readdirSync(base, { withFileTypes: true }).filter((f) => f.isDirectory())) {
    const files = readdirSync(join(base, name)).filter((f) => /^(?:ar|en|both|ar-en)\.(?:md|txt)$/.test(f))
    if (files.length > 0) pairs.push({ name, texts: files.map((f) => [readFileSync(join(base, name, f), 'utf8'), f]) })
  }
}
const sum = { extract: 0, compare: 0 }
for (const { name, texts } of pairs) {
  const { extract, compare: own } = row(name, await measure(texts))
  sum.extract += extract
  sum.compare += own
}
console.log(
  `all: a whole diff costs ${((sum.extract + sum.compare) / sum.extract).toFixed(2)} times extracting both versions (asked at most 5)`
)

if (existsSync(parallel)) {
  const documents = documentsOf(join(parallel, 'unpc'))
  const join2 = (side, n) => [
    documents
      .flatMap((d) => d[side])
      .slice(0, n)
      .join('\n\n'),
    `long.${side}.txt`
  ]
  const lengths = [300, 600, 1200].map((n) => ({ n, texts: [join2('ar', n), join2('en', n)] }))
  console.log('growth:')
  for (const { n, texts } of lengths) row(`${n} paragraphs`, await measure(texts))
  console.log('whole processes, s of user time, least of 3 rounds:')
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-diff-'))
  const bin = fileURLToPath(new URL('../../bin/mahdar.js', import.meta.url))
  for (const { n, texts } of lengths) {
    const [ar, en] = texts.map(([text, name]) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    })
    const least = (...words) => Math.min(...[1, 2, 3].map(() => userTime(bin, ...words)))
    const extract = least('extract', ar, en, '--quiet', '-o', join(folder, 'out'))
    const own = least('diff', ar, en, '--quiet')
    console.log(
      `${`${n} paragraphs`.padEnd(28)} extract ${extract.toFixed(2)}  diff ${own.toFixed(2)}  ratio ${(own / extract).toFixed(2)}`
    )
  }
  rmSync(folder, { recursive: true })
}
