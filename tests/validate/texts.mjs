// The good texts into which defects are put: documents of our own and, where they are at hand, excerpts of the parallel ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { documentsOf, parallel } from '../learn/corpus.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
/** Paragraphs of an excerpt of a parallel document. */
const excerpt = 40

/** A number for a name: the same on every machine. */
export const hashOf = (name) => [...name].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7)
/** A third of all names is held back. */
const isHeld = (name) => (hashOf(name) >>> 4) % 3 === 0

function own(language) {
  const pairs = ['faithful', 'traditions', 'pairs'].flatMap((folder) =>
    readdirSync(here(`../${folder}`))
      .filter((file) => new RegExp(`\\.${language}\\.(md|txt)$`).test(file))
      .map((file) => ({ name: file.split('.')[0], path: here(`../${folder}/${file}`) }))
  )
  const fixtures = readdirSync(here('../../fixtures')).flatMap((name) =>
    ['md', 'txt']
      .map((ending) => here(`../../fixtures/${name}/${language}.${ending}`))
      .filter(existsSync)
      .map((path) => ({ name, path }))
  )
  return [...pairs, ...fixtures].map(({ name, path }) => ({
    held: isHeld(name),
    file: `${name}.${language}.${path.split('.').at(-1)}`,
    text: readFileSync(path, 'utf8')
  }))
}

function excerpts(language) {
  if (!existsSync(parallel)) return []
  return ['unpc', 'cc_legal', 'tico19'].flatMap((folder) =>
    documentsOf(join(parallel, folder)).flatMap((document, i) => {
      const blocks = document[language]
      return Array.from({ length: Math.ceil(blocks.length / excerpt) }, (_, k) => ({
        held: i % 3 === 2,
        file: `${document.name}-${k}.${language}.txt`,
        text: blocks.slice(k * excerpt, (k + 1) * excerpt).join('\n\n')
      }))
    })
  )
}

const known = new Map()
/** The texts of a language: those to tune on, or the third that is held back. */
export function texts(language, held) {
  if (!known.has(language)) known.set(language, [...own(language), ...excerpts(language)])
  return known.get(language).filter((text) => text.held === held)
}

const defects = parse(readFileSync(here('seeded.yaml'), 'utf8'))
const slot = /\{([^{|}]*)\|([^{|}]*)\}/g
/** A written text in its good form, and the edits that put the defect. */
function readSlots(text, offset = 0) {
  let good = ''
  let from = 0
  const edits = []
  for (const m of text.matchAll(slot)) {
    good += text.slice(from, m.index)
    edits.push({ start: offset + good.length, end: offset + good.length + m[1].length, put: m[2] })
    good += m[1]
    from = m.index + m[0].length
  }
  return { text: good + text.slice(from), edits }
}

/** The written defects of a kind: short documents as they stand, each sentence as a paragraph of two other documents. */
export function written(id, language, held, random) {
  const { sentences, documents } = defects.find((d) => d.kind === id) ?? {}
  const ours = (list) => (list?.[language] ?? []).filter((text) => isHeld(text) === held)
  const alone = ours(documents).map((text) => ({ file: `written.${language}.md`, ...readSlots(text) }))
  const within = ours(sentences).flatMap((sentence) =>
    [1, 2].map(() => {
      const host = random.pick(texts(language, held))
      const ends = [...host.text.matchAll(/\n\n/g)].map((m) => m.index)
      const at = ends.length === 0 ? host.text.length : random.pick(ends)
      const put = readSlots(sentence, at + 2)
      return {
        file: host.file,
        text: `${host.text.slice(0, at)}\n\n${put.text}${host.text.slice(at)}`,
        edits: put.edits
      }
    })
  )
  return [...alone, ...within]
}
