#!/usr/bin/env node
// Makes an archive as a secretariat has it, from the documents of fixtures/:
//   npm run archive -- DIR [--count=5000] [--seed=1]
// Documents have changed years, sums, votes, symbols and names, dropped, exchanged and added paragraphs, in both languages alike.
// They are Markdown, text, HTML, DOCX and PDF, named after several habits; some have no counterpart, some hold both languages. A
// seed gives the same bytes on every machine, and a smaller archive is the beginning of a larger one.
//
// PDF is the exception: its words are those of the committed files, its counterpart in English is unvaried too, and copies differ
// only in a title that an incremental update appends. So PDF counts for its time and its hash, not for what it says.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { parse } from 'yaml'
import { Source } from '../../dist/model/source.js'
import { readMarkdown } from '../../dist/read/markdown.js'
import { readText } from '../../dist/read/text.js'
import { randomOf } from '../diff/random.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = parse(readFileSync(new URL('names.yaml', import.meta.url), 'utf8'))
const load = async (path) => (await runnerImport(join(root, path))).module
const [{ docx }, { page }] = [await load('tests/formats/docx.ts'), await load('tests/formats/html.ts')]

const languages = ['ar', 'en']
const blocksOf = (text) => text.split(/\n{2,}/).filter((block) => block.trim() !== '')

/** The fixtures that have as many paragraphs in Arabic as in English, so that the n-th of both is the same. */
const bases = readdirSync(join(root, 'fixtures'), { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return []
  const { name } = entry
  const files = readdirSync(join(root, 'fixtures', name))
  const [ar, en] = languages.map((language) => {
    const file = files.find((f) => f === `${language}.md` || f === `${language}.txt`)
    if (!file) return null
    const text = readFileSync(join(root, 'fixtures', name, file), 'utf8')
    return { type: file.endsWith('.md') ? 'md' : 'txt', blocks: blocksOf(text), text }
  })
  return ar && en && ar.blocks.length === en.blocks.length ? [{ name, ar, en }] : []
})

/** PDF files in Arabic, by what they were printed from. */
const printed = readdirSync(join(root, 'tests/formats/pdf')).flatMap((file) => {
  const [name, language, program] = file.split('.')
  const base = bases.find((b) => b.name === name)
  if (!base || program === 'pdf' || language !== 'ar') return []
  const bytes = (l) => readFileSync(join(root, 'tests/formats/pdf', `${name}.${l}.${program}.pdf`))
  return [{ base, ar: bytes('ar'), en: name === 'town-council' ? bytes('en') : null }]
})

/** Shifts of years that leave 1 January to 31 December of most fixtures on their days of the week. */
const shifts = [0, 6, -11, -22, -28, -39]

/** Three letters for a number, which make a symbol the only one of its kind. */
const lettersOf = (n) => [676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(n / unit) % 26))).join('')

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What renames places, persons and bodies, in a text of one language. */
function renaming(random) {
  const chosen = [...named(names.places, random), ...named(names.persons, random), ...exchanged(names.bodies, random)]
  return languages.map((_, at) => {
    const column = 1 - at
    const map = new Map(chosen.map(([own, other]) => [own[column], other[column]]))
    const any = new RegExp([...map.keys()].map(escaped).join('|'), 'g')
    return (text) => text.replace(any, (name) => map.get(name))
  })
}
const named = ({ own, others }, random) => {
  const shuffled = random.shuffled(others)
  return own.map((name, i) => [name, shuffled[i]])
}
const exchanged = ({ own, others }, random) => own.map((name, i) => [name, random.below(2) === 0 ? name : others[i]])

const year = /(?<![\d/.,-])(?:19|20)\d\d(?!\d)/g
const sum = /\d{1,3}(?:[,\u00a0 ]\d{3})+/g
const symbolHead = /(?<![A-Za-z/.])([A-Z]{2,4})(?=[./-]?\d[\d./A-Z]*[/.]\w)/g

/** What changes years, sums and symbols, in either language alike. */
function recounting(random, number) {
  const shift = random.pick(shifts)
  const step = 1 + random.below(8)
  const digit = (d) => String(((Number(d) - 1 + step) % 9) + 1)
  const letters = lettersOf(number)
  return (text) =>
    text
      .replace(year, (y) => String(Number(y) + shift))
      .replace(sum, (s) => s.replace(/[1-9]/, digit))
      .replace(symbolHead, (head) => `${head}${letters}`)
}

const isProse = (block) => !/^(?:#|\||\s{3}|.{0,30}$)/.test(block)

/** As many words as a document has: a median of about three pages, a few of thirty. */
function wantedWords(random) {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.below(1e6) / 1e6)) * Math.cos((2 * Math.PI * random.below(1e6)) / 1e6)
  return Math.min(12_000, Math.max(250, Math.round(850 * Math.exp(0.65 * normal))))
}
const wordsIn = (rows) => rows.reduce((n, row) => n + row.en.split(/\s+/).length, 0)

/** Paragraphs of a base, pair by pair, with some dropped and exchanged and others added from documents of the same kind. */
function rowsOf(base, random) {
  const placed = ({ type, blocks }) => (type === 'md' ? blocks.map((block) => block.trimStart()) : blocks)
  const rowsIn = ({ ar, en }) => placed(ar).map((block, i) => ({ ar: block, en: placed(en)[i] }))
  const rows = rowsIn(base)
  const kept = rows.filter(({ en }, i) => i < 3 || !isProse(en) || random.below(12) > 0)
  for (let i = 4; i + 1 < kept.length; i++)
    if (isProse(kept[i].en) && isProse(kept[i + 1].en) && random.below(20) === 0)
      [kept[i], kept[i + 1]] = [kept[i + 1], kept[i]]
  const donors = bases.filter((b) => b.ar.type === base.ar.type && b.en.type === base.en.type)
  const wanted = wantedWords(random)
  const last = kept.pop()
  while (donors.length > 0 && wordsIn(kept) < wanted) {
    const donor = rowsIn(random.pick(donors))
    const from = 3 + random.below(donor.length - 4)
    kept.push(...donor.slice(from, from + 2 + random.below(8)))
  }
  kept.push(last)
  return kept
}

/** Sections count on from the first, whatever was added. */
function renumbered(text) {
  let section = 0
  return text.replace(/^(#{2,3}) \d+(\.\d+)?\.? /gm, (_, marks, below) =>
    below ? `${marks} ${section}${below} ` : `${marks} ${++section}. `
  )
}

/** The text of each language, changed alike. */
function varied(base, number, symbol, random) {
  const rows = rowsOf(base, random)
  if (symbol) rows.unshift({ ar: symbol, en: symbol })
  const renamed = renaming(random)
  const recounted = recounting(random, number)
  const text = (language, at) => renumbered(recounted(renamed[at](rows.map((row) => row[language]).join('\n\n'))))
  return { ar: text('ar', 0), en: text('en', 1) }
}

const treeOf = (text, type) => (type === 'md' ? readMarkdown(text) : readText(new Source(text, 'document.txt')))

const writers = {
  own: (text, type) => [type, text],
  html: (text, type, language, number) => [
    'html',
    page(treeOf(text, type), language).replace('<title>', `<title>${number}: `)
  ],
  docx: (text, type) => ['docx', docx(treeOf(text, type))]
}

/** A PDF with another title, which an incremental update appends. */
function retitled(bytes, title) {
  const text = bytes.toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const [, size] = trailer.match(/\/Size (\d+)/)
  const [, top] = trailer.match(/\/Root (\d+ \d+ R)/)
  const [, previous] = trailer.match(/startxref\s+(\d+)/)
  const object = `\n${size} 0 obj\n<</Title (${title})>>\nendobj\n`
  const table = `xref\n0 1\n0000000000 65535 f \n${size} 1\n${String(bytes.length + 1).padStart(10, '0')} 00000 n \n`
  const end = `trailer\n<</Size ${Number(size) + 1} /Root ${top} /Info ${size} 0 R /Prev ${previous}>>\nstartxref\n${bytes.length + object.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(object + table + end, 'latin1')])
}

/** The ways in which secretariats name the versions of a document: folder and stem of each. */
const habits = [
  (n) => ({ ar: `minutes-${n}-A`, en: `minutes-${n}-E` }),
  (n) => ({ ar: `report_${n}_ar`, en: `report_${n}_en` }),
  (n) => ({ ar: `session-${n}.ar`, en: `session-${n}.en` }),
  (n) => ({ ar: `ar/sr${n}`, en: `en/sr${n}` }),
  (n) => ({ ar: `محضر الاجتماع ${n}_ar`, en: `محضر الاجتماع ${n}_en` }),
  (n) => ({ ar: `Minutes of meeting ${n}-A`, en: `Minutes of meeting ${n}-E` })
]
/** Names that tell nothing; the symbol in the document does. */
const untold = (n, random) => ({ ar: `scan${1000 + random.below(9000)}-${n}`, en: `typed ${n}${random.below(100)}` })

/** Documents that stand in one folder. */
const seriesLength = 12

/**
 * The documents of one number: one or two files with their bytes, and the pair they make. `kind` is `pair`, `bilingual` or `alone`.
 */
function documentsOf(number, seed) {
  const random = randomOf(seed * 1_000_003 + number)
  const series = Math.floor(number / seriesLength)
  const habit = series % (habits.length + 1)
  const folder = `${String(series + 1).padStart(3, '0')} ${names.places.others[series % names.places.others.length][0]}`
  const bySymbol = habit === habits.length
  const stems = bySymbol ? untold(number, random) : habits[habit](number)
  const path = (language, extension) => `${folder}/${stems[language]}.${extension}`
  const draw = random.below(100)
  const kind = draw < 4 ? 'bilingual' : draw < 14 ? 'alone' : 'pair'

  if (!bySymbol && kind !== 'bilingual' && random.below(100) < 22) {
    const { base, ar, en } = random.pick(printed)
    const [extension, english] = en
      ? ['pdf', retitled(en, `Document ${number}`)]
      : writers.html(base.en.text, base.en.type, 'en', number)
    const both = [
      { path: path('ar', 'pdf'), bytes: retitled(ar, `Document ${number}`) },
      { path: path('en', extension), bytes: english }
    ]
    return { kind, files: kind === 'alone' ? [both[0]] : both }
  }
  const base = random.pick(bases)
  const symbol = bySymbol ? `COL/${number}/SR.${1 + random.below(40)}` : null
  const text = varied(base, number, symbol, random)
  if (kind === 'bilingual') {
    const both = writers.docx(`${text.ar}\n\n${text.en}`, base.en.type, 'ar', number)
    return { kind, files: [{ path: `${folder}/document-${number}.${both[0]}`, bytes: both[1] }] }
  }
  const same = random.below(10) > 0
  const formats = ['own', 'own', 'html', 'docx', 'docx']
  const first = random.pick(formats)
  const format = { ar: first, en: same ? first : random.pick(formats) }
  const files = languages.map((language) => {
    const [extension, bytes] = writers[format[language]](text[language], base[language].type, language, number)
    return { path: path(language, extension), bytes }
  })
  return { kind, files: kind === 'alone' ? [random.pick(files)] : files }
}

/**
 * Writes an archive of exactly `count` documents below a folder.
 *
 * @returns Paths below the folder: all files, the pairs that were made, the documents that hold both languages
 */
export function makeArchive(folder, { count, seed = 1 }) {
  const made = { files: [], pairs: [], bilingual: [] }
  const folders = new Set()
  for (let number = 0; made.files.length < count; number++) {
    const { kind, files } = documentsOf(number, seed)
    const fitting = files.slice(0, count - made.files.length)
    for (const { path, bytes } of fitting) {
      const whole = join(folder, path)
      if (!folders.has(dirname(whole))) mkdirSync(dirname(whole), { recursive: true })
      folders.add(dirname(whole))
      writeFileSync(whole, bytes)
      made.files.push(path)
    }
    if (fitting.length === 2) made.pairs.push({ ar: files[0].path, en: files[1].path })
    if (kind === 'bilingual') made.bilingual.push(files[0].path)
  }
  return made
}

/** The values of `--name=value` among the arguments, as numbers. */
export const numbersOf = (args) =>
  Object.fromEntries(
    args.flatMap((arg) => (/^--\w+=\d+$/.test(arg) ? [arg.slice(2).split('=')] : [])).map(([k, v]) => [k, Number(v)])
  )

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
  const { count = 5000, seed = 1 } = numbersOf(process.argv.slice(2))
  if (!folder) {
    console.error('usage: npm run archive -- DIR [--count=5000] [--seed=1]')
    process.exit(2)
  }
  const { files, pairs, bilingual } = makeArchive(folder, { count, seed })
  const alone = files.length - 2 * pairs.length - bilingual.length
  console.log(
    `${files.length} documents: ${pairs.length} pairs, ${bilingual.length} in both languages, ${alone} without counterpart`
  )
}
