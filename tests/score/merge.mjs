#!/usr/bin/env node
// Merges the two versions of each of the five documents and scores which items were paired: the labels of both languages share
// their ids, so two items with one id are translations of each other.
//   npm run score:merge [-- --misses] [-- --floors] [DOCUMENT ...]
// --misses lists the pairs that were missed or false; --floors ends with 1 where a total lies below its floor.
// Needs ../shared (or MAHDAR_SHARED); says so and ends with 0 where it is not there.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { sideOf, Versions } from '../../dist/compare/versions.js'
import { readVersions } from '../../dist/document.js'
import { documents, flags } from './corpus.mjs'

/** F1 of the pairs over all documents. */
const floor = 0.97
const list = (x) => (Array.isArray(x) ? x : [])

/** Labels of one language; disputed ones are not asked for; `lineOf` finds the line of a quote that tells none. */
function labelsOf(gold, language, lineOf) {
  const label = (text, start) => (g) => {
    const quote = text(g)
    return { id: g.id, disputed: g.disputed === true, line: g.line ?? lineOf(quote), text: String(quote), start }
  }
  const own = list(gold.agenda).filter((g) => g.lang === language)
  const nested = (g) => list(g.sub ?? g.item_list).filter((c) => typeof c === 'object')
  const clauses = list(gold.resolutions).flatMap((r) => [...list(r.preamble), ...list(r.operative), ...list(r.annexes)])
  const opening = label((g) => g.starts ?? g.title ?? g.text, true)
  return {
    decisions: list(gold.decisions).map(label((g) => g.quote)),
    actionItems: list(gold.actions).map(label((g) => g.quote)),
    themes: list(gold.themes).map(label((g) => g.title)),
    messages: list(gold.messages).map(label((g) => g.quote, true)),
    clauses: clauses
      .flatMap((c) => [c, ...nested(c)])
      .filter((c) => c.id)
      .map(opening),
    agenda: own.map(label((g) => g.title)),
    points: own.flatMap((g) => list(g.subitems)).map(label((g) => g.text, true))
  }
}

/** What was merged, as { ar, en } with { line, text } on the sides that have the item. */
function mergedOf(record) {
  const item = (places, texts) => {
    const sides = {}
    for (const l of ['ar', 'en']) if (texts[l] !== undefined) sides[l] = { line: places[l]?.line, text: texts[l] }
    return sides
  }
  const of = (entries, text = (e) => e.text) => entries.map((e) => item(e.at, text(e)))
  const title = (e) => e.title
  const clauses = record.resolutions.flatMap((r) => [...r.preamble, ...r.operative])
  const annexes = record.resolutions.flatMap((r) => r.annexes)
  const points = (e) => e.items.flatMap((p) => [p, ...(p.items ?? [])]).map((p) => item(e.at, p.text))
  return {
    decisions: of(record.decisions),
    actionItems: of(record.actionItems),
    themes: of(record.themes, title),
    messages: of(record.themes.flatMap((t) => t.messages)),
    clauses: [
      ...of([...clauses, ...clauses.flatMap((c) => c.items), ...annexes.flatMap((a) => a.items)]),
      ...of(annexes, title)
    ],
    agenda: of(record.agenda, title),
    points: record.agenda.flatMap(points)
  }
}

const tokens = (text) =>
  String(text)
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** As the scorer of records: words in common, or the shorter inside the longer. */
function similarity(label, words) {
  const x = tokens(label.text)
  const y = label.start ? tokens(words).slice(0, x.length + 2) : tokens(words)
  if (x.length === 0 || y.length === 0) return 0
  const bag = new Map()
  for (const t of x) bag.set(t, (bag.get(t) ?? 0) + 1)
  let common = 0
  for (const t of y) {
    if ((bag.get(t) ?? 0) === 0) continue
    bag.set(t, bag.get(t) - 1)
    common++
  }
  const [short, long] = [Math.min(x.length, y.length), Math.max(x.length, y.length)]
  const contained = common / short >= 0.9 && short >= 3 && short / long >= 0.25 ? 0.5 + (0.5 * short) / long : 0
  return Math.max((2 * common) / (x.length + y.length), contained)
}

/** Which merged item is which label, one to one, by words and line. */
function labelled(labels, merged, language) {
  const candidates = []
  for (const label of labels)
    merged.forEach((m, index) => {
      const alike = m[language] ? similarity(label, m[language].text) : 0
      const near = m[language]?.line === label.line ? 0.3 : 0
      if (alike >= 0.5) candidates.push({ label, index, score: alike + near })
    })
  candidates.sort((a, b) => b.score - a.score)
  const byItem = new Map()
  const taken = new Set()
  for (const { label, index } of candidates) {
    if (byItem.has(index) || taken.has(label)) continue
    byItem.set(index, label)
    taken.add(label)
  }
  return byItem
}

const totals = new Map()
for (const { name, folder, files } of documents) {
  const text = (file) => readFileSync(file, 'utf8')
  const gold = (language) => join(folder, files.length === 1 ? 'gold.yaml' : `gold.${language}.yaml`)
  const read = await Promise.all(files.map((file) => readVersions(text(file), basename(file))))
  const found = read.flatMap(({ versions }) => versions)
  const version = (language) => sideOf(found.find((v) => v.language === language))
  const { merged: record } = new Versions(version('ar'), version('en'), { source: 'en' })
  const lineOf = (file) => (quote) => {
    const source = text(file)
    const at = source.indexOf(quote)
    return at < 0 ? undefined : source.slice(0, at).split('\n').length
  }
  const labels = {
    ar: labelsOf(parse(text(gold('ar'))), 'ar', lineOf(files[0])),
    en: labelsOf(parse(text(gold('en'))), 'en', lineOf(files.at(-1)))
  }
  console.log(`\n== ${name}`)
  for (const [kind, items] of Object.entries(mergedOf(record))) {
    const by = { ar: labelled(labels.ar[kind], items, 'ar'), en: labelled(labels.en[kind], items, 'en') }
    const inEn = new Set(labels.en[kind].filter((g) => !g.disputed).map((g) => g.id))
    const wanted = new Set(labels.ar[kind].filter((g) => !g.disputed && inEn.has(g.id)).map((g) => g.id))
    if (wanted.size + items.length === 0) continue
    const right = new Set()
    const wrong = []
    items.forEach((item, i) => {
      const [ar, en] = [by.ar.get(i), by.en.get(i)]
      if (!item.ar || !item.en || (!ar && !en)) return
      if (ar?.disputed || en?.disputed) return
      if (ar && ar.id === en?.id) right.add(ar.id)
      else wrong.push(`${kind} false: ${ar?.id ?? '-'} ${item.ar.text} | ${en?.id ?? '-'} ${item.en.text}`)
    })
    const total = totals.get(kind) ?? { right: 0, wrong: 0, wanted: 0 }
    totals.set(kind, total)
    total.right += right.size
    total.wrong += wrong.length
    total.wanted += wanted.size
    console.log(line(kind, { right: right.size, wrong: wrong.length, wanted: wanted.size }))
    if (!flags.includes('--misses')) continue
    for (const id of wanted) if (!right.has(id)) console.log(`  ${kind} missed: ${id}`)
    for (const w of wrong) console.log(`  ${w}`)
  }
}

function f1({ right, wrong, wanted }) {
  return (2 * right) / Math.max(1, right + wrong + wanted)
}

function line(kind, total) {
  return `${kind.padEnd(12)} pairs ${String(total.wanted).padStart(3)}  right ${String(total.right).padStart(3)}  false ${String(total.wrong).padStart(2)}  F1 ${f1(total).toFixed(3)}`
}

console.log('\n== all documents')
for (const [kind, total] of totals) console.log(line(kind, total))
const below = [...totals].filter(([, total]) => f1(total) < floor).map(([kind]) => kind)
if (flags.includes('--floors') && below.length > 0) {
  console.log(`below ${floor}: ${below.join(', ')}`)
  process.exit(1)
}
