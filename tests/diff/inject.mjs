// Puts one known error into one block of a pair of documents that are translations of each other.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { blocks, documentsOf } from '../learn/corpus.mjs'
import { randomOf } from './random.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
/** Blocks before and after the changed one that are compared with it. */
const context = 3

/** Block i of one side for block i of the other. */
const sideBySide = (ar, en) => ar.map((_, i) => ({ ar: [i + 1], en: [i + 1] })).slice(0, en.length)

/** Documents of our own: those written for this benchmark, and the fixtures of which both versions have as many blocks. */
export function ownDocuments() {
  const written = parse(readFileSync(here('documents.yaml'), 'utf8')).map(({ name, blocks }) => {
    const ar = blocks.map((b) => b.ar)
    const en = blocks.map((b) => b.en)
    return { name, ar, en, links: sideBySide(ar, en), seeds: blocks.map((b) => b.seeds ?? []) }
  })
  const fixtures = readdirSync(here('../../fixtures'), { withFileTypes: true })
    .filter((f) => f.isDirectory())
    .flatMap(({ name }) => {
      const folder = here(`../../fixtures/${name}`)
      const file = (language) => readdirSync(folder).find((f) => f === `${language}.md` || f === `${language}.txt`)
      if (!file('ar') || !file('en')) return []
      const [ar, en] = [blocks(join(folder, file('ar'))), blocks(join(folder, file('en')))]
      return ar.length === en.length ? [{ name, ar, en, links: sideBySide(ar, en) }] : []
    })
  return [...written, ...fixtures]
}

/** Documents of folders of parallel/: the two thirds to tune on, or with `held` the third that is held back. */
export const parallelDocuments = (folders, held) =>
  folders.flatMap((folder) => documentsOf(folder).filter((_, i) => (i % 3 === 2) === held))

/** The neighbourhood of a link: blocks of both sides, and where the linked block stands in each. */
function windowOf(document, k) {
  const links = document.links.slice(Math.max(0, k - context), k + context + 1)
  const cut = (language) => {
    const numbers = links.flatMap((l) => l[language])
    const first = Math.min(...numbers)
    return { first, blocks: document[language].slice(first - 1, Math.max(...numbers)) }
  }
  const [ar, en] = [cut('ar'), cut('en')]
  const link = document.links[k]
  return {
    id: `${document.name} ${k}`,
    ar: ar.blocks,
    en: en.blocks,
    at: { ar: link.ar[0] - ar.first, en: link.en[0] - en.first }
  }
}

const opposite = { ar: 'en', en: 'ar' }

/** A number for a name, so that the errors of one kind do not change when another kind is added. */
const hash = (name) => [...name].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7)

/**
 * Errors of one kind: at most `limit` of them, spread over the documents, and how many there could be.
 * Each has the clean window, the changed blocks (`ar`, `en`), the changed `side` and the places `touched` on both sides.
 */
export function errorsOf(kind, documents, { seed, limit }) {
  const random = randomOf(seed + hash(kind.id))
  const sites = documents.flatMap((document, d) =>
    document.links.flatMap((link, k) => (link.ar.length === 1 && link.en.length === 1 ? [{ document, d, k }] : []))
  )
  const possible = []
  for (const { document, d, k } of sites) {
    const window = windowOf(document, k)
    const add = (side, changed) =>
      changed &&
      possible.push({
        window,
        side,
        ar: window.ar,
        en: window.en,
        [side]: changed.blocks,
        touched: { [side]: changed.at, [opposite[side]]: [window.at[opposite[side]]] }
      })
    for (const side of kind.sides ?? ['ar', 'en']) {
      const donors = documents[(d + 1 + random.below(documents.length - 1)) % documents.length]
      const settings = {
        language: side,
        random,
        other: window[opposite[side]][window.at[opposite[side]]],
        donor: random.pick(donors[side])
      }
      if (kind.arrange) add(side, kind.arrange(window[side], window.at[side], settings))
    }
    for (const seeded of document.seeds?.[k] ?? []) {
      if (seeded.kind !== kind.id) continue
      const side = seeded.ar ? 'ar' : 'en'
      const [from, to] = seeded[side]
      const put = window[side][window.at[side]].replace(from, to).replace(/ ب (?=\p{L})/u, ' ب')
      add(side, { blocks: window[side].with(window.at[side], put), at: [window.at[side]] })
    }
  }
  return { possible: possible.length, chosen: random.shuffled(possible).slice(0, limit) }
}
