/** Approved translations: translation memories in TMX 1.4 and tables of two columns. What is broken is named by line; the rest counts. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { scriptOf } from '../language/script.ts'
import type { Translation } from './lexicon.ts'

/** What is wrong with a line, as one line of English. */
interface Broken {
  line: number
  message: string
}

export interface Translations {
  pairs: Translation[]
  problems: Broken[]
}

/** Content of these is code of the document, not text (TMX 1.4b, 3.3). */
const code = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** @throws Error where it is no XML with a TMX root */
export function tmxPairs(text: string): Translations {
  const parser = new SaxesParser({ xmlns: false })
  const pairs: Translation[] = []
  const problems: Broken[] = []
  let root: string | undefined
  let unit: { line: number; sides: Map<string, string> } | undefined
  let language = ''
  let segment: string | undefined
  let inCode = 0
  let broken = false
  parser.on('opentag', (tag: SaxesTagPlain) => {
    root ??= tag.name
    if (tag.name === 'tu') unit = { line: parser.line, sides: new Map() }
    else if (tag.name === 'tuv')
      language = (tag.attributes['xml:lang'] ?? tag.attributes.lang ?? '').toLowerCase().split(/[-_]/)[0] as string
    else if (tag.name === 'seg') segment = ''
    else if (code.has(tag.name)) inCode++
  })
  parser.on('text', (words) => {
    if (segment !== undefined && inCode === 0) segment += words
  })
  parser.on('closetag', (tag) => {
    if (code.has(tag.name)) inCode--
    else if (tag.name === 'seg') {
      if (unit && segment !== undefined) unit.sides.set(language, segment.replace(/\s+/g, ' ').trim())
      segment = undefined
    } else if (tag.name === 'tu' && unit) {
      const pair = pairOf(unit.sides.get('ar') ?? '', unit.sides.get('en') ?? '')
      if (typeof pair === 'string') problems.push({ line: unit.line, message: pair })
      else pairs.push(pair)
      unit = undefined
    }
  })
  parser.on('error', (error) => {
    if (!broken) {
      const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
      problems.push({ line: parser.line, message: `${message}; what follows is not read` })
    }
    broken = true
    throw error
  })
  try {
    parser.write(text.replace(/^\ufeff/, '')).close()
  } catch (error) {
    if (!broken) throw error
  }
  if (root !== 'tmx') throw new Error(root === undefined ? 'is no XML' : `is no TMX, but <${root}>`)
  return { pairs, problems }
}

function pairOf(ar: string, en: string): Translation | string {
  if (ar === '' && en === '') return 'has neither Arabic nor English'
  if (ar === '') return `has no Arabic for "${shortened(en)}"`
  return en === '' ? `has no English for "${shortened(ar)}"` : { ar, en }
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40).replace(/ \S*$/, '')}…` : text)

const header = /^(?:ar|en|arabic|english)\t(?:ar|en|arabic|english)$/i

/** One pair a line, parted by a tab, in either order; which side is which is told by the letters. */
export function tablePairs(text: string): Translations {
  const pairs: Translation[] = []
  const problems: Broken[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, i) => {
      if (row.trim() === '' || (i === 0 && header.test(row.trim()))) return
      const pair = rowPair(row.split('\t').map((cell) => cell.trim()))
      if (typeof pair === 'string') problems.push({ line: i + 1, message: pair })
      else pairs.push(pair)
    })
  return { pairs, problems }
}

function rowPair(cells: readonly string[]): Translation | string {
  if (cells.length !== 2)
    return `has ${cells.length === 1 ? 'one column' : `${cells.length} columns`}, not two parted by a tab`
  const [first, second] = cells as [string, string]
  if (first === '' || second === '') return 'has an empty side'
  const languages = [first, second].map((cell) => {
    const script = scriptOf(cell)
    return script.kind === 'language' ? script.language : null
  })
  if (languages[0] === 'ar' && languages[1] === 'en') return { ar: first, en: second }
  if (languages[0] === 'en' && languages[1] === 'ar') return { ar: second, en: first }
  return 'is not one side in Arabic and one in English'
}
