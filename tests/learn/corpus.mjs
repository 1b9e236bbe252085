// The parallel documents (NAME.ar.txt, NAME.en.txt, NAME.gold.tsv with numbers of blocks) and the dictionary, as translations.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const shared = process.env.MAHDAR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
export const parallel = join(shared, 'parallel')
export const perturb = join(shared, 'score/perturb.mjs')
const data = fileURLToPath(new URL('../../src/language/data/', import.meta.url))

export const folders = () =>
  readdirSync(parallel, { withFileTypes: true })
    .filter((f) => f.isDirectory())
    .map((f) => join(parallel, f.name))
    .sort()

export const blocks = (file) =>
  readFileSync(file, 'utf8')
    .split(/\n[ \t]*\n+/)
    .map((b) => b.trim())
    .filter(Boolean)

const numbers = (cell) => (cell ?? '').split(',').map(Number).filter(Boolean)

/** Documents of a folder: blocks of both sides and the links of the gold, as lists of block numbers from 1. */
export const documentsOf = (folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.gold.tsv'))
    .map((f) => f.slice(0, -9))
    .sort()
    .map((name) => ({
      name,
      ar: blocks(join(folder, `${name}.ar.txt`)),
      en: blocks(join(folder, `${name}.en.txt`)),
      links: readFileSync(join(folder, `${name}.gold.tsv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
        .map(([en, ar]) => ({ en: numbers(en), ar: numbers(ar) }))
    }))

/** Folders whose documents are versions of one text: what they share is no phrase of the language. */
const variants = ['cc_legal', 'contributor_covenant']

export const translationsOf = (folder) =>
  documentsOf(folder).flatMap(({ name, ar, en, links }) =>
    links
      .filter((l) => l.ar.length > 0 && l.en.length > 0 && l.ar.length < 3 && l.en.length < 3)
      .map((l) => ({
        ar: l.ar.map((i) => ar[i - 1] ?? '').join(' '),
        en: l.en.map((i) => en[i - 1] ?? '').join(' '),
        document: variants.includes(basename(folder)) ? basename(folder) : `${basename(folder)}/${name}`
      }))
  )

/** Words and terms: the vocabulary and the glossary, every English form with every Arabic one. */
export function dictionary() {
  const found = []
  const vocabulary = join(data, 'vocabulary.tsv')
  if (existsSync(vocabulary)) {
    for (const line of readFileSync(vocabulary, 'utf8').split('\n')) {
      const [en, ar] = line.split('\t')
      if (ar && !line.startsWith('#')) for (const word of ar.split(' ')) found.push({ en, ar: word })
    }
  }
  const glossary = join(data, 'glossary.yaml')
  if (existsSync(glossary)) {
    for (const entry of parse(readFileSync(glossary, 'utf8'))) {
      for (const en of entry.en) for (const ar of entry.ar) found.push({ en, ar })
    }
  }
  return found
}
