/** Which language each piece of a document is in; every language gets a tree of its own, what is in none of them is left out. */
import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { foreignLanguage, type Leaning, leaningOf, prose, type Script, scriptOf } from '../language/script.ts'
import type { Language } from '../model/record.ts'

/** The part of a document that is in one language. */
export interface LanguagePart {
  language: Language
  tree: Root
}

/** Pieces in a language that mahdar does not read. */
export interface Foreign {
  /** ISO 639-3, `und` where unknown. */
  code: string
  pieces: PieceNode[]
  letters: number
}

export interface Parts {
  parts: LanguagePart[]
  foreign: Foreign[]
  letters: number
}

type PieceNode = RootContent | ListItem | TableRow | TableCell

/** What is in one language as a whole: a block, or an item, row or column where those of one block differ. */
interface Piece {
  /** Index of the block, and of the item, row or column in it. */
  block: number
  part: number | null
  /** The cells of a column, else one node. */
  nodes: PieceNode[]
  script: Script
}

/** A second language counts from this share of the letters and this many of them: less is quotations and names. */
const leastShare = 0.12
const leastLetters = 150
/** … or, in a short paper whose lines stand in both languages, from this share and this many pieces on. */
const equalShare = 1 / 3
const leastPieces = 5
/** A piece with fewer letters than this follows its neighbours. */
const tiny = 25
/** The two versions in a table of two languages are of about the same length: neither has less than this share of the other. */
const leastVersion = 1 / 3
/** From this share of foreign function words on, lines without an English one are in another language. */
const foreignShare = 0.2

/** A mail address is looked for from the start of a run without spaces (or from a tag) only: from everywhere would be quadratic. */
const tagsAndAddresses = /<[^<>]{0,1000}>|https?:\S+|(?<![^\s>])[^\s@>]+@\S+/g
/** The words of a block without HTML tags and addresses, whose Latin letters say nothing of the language. */
function proseOf(node: PieceNode): string {
  const words = wordsOf(node)
  const may = words.includes('<') || words.includes('@') || words.includes('http')
  return may ? words.replace(tagsAndAddresses, ' ') : words
}
const proseOfAll = (nodes: readonly PieceNode[]): string => nodes.map(proseOf).join(' ')

/** Tells the languages of a document apart, piece by piece, and gives each its own tree. */
export function splitLanguages(tree: Root, forced?: Language): Parts {
  const twins = forced ? tree : withTwins(tree)
  const found = split(twins, forced)
  // In a text of one language such a line is a name with its translation.
  return twins === tree || found.parts.length > 1 ? found : split(tree)
}

function split(tree: Root, forced?: Language): Parts {
  const pieces = tree.children.flatMap(piecesOf)
  const letters = pieces.reduce((sum, { script }) => sum + script.letters, 0)
  if (forced) return { parts: [{ language: forced, tree }], foreign: [], letters }
  followForeign(pieces)
  const total: Record<Language, number> = { ar: 0, en: 0 }
  const count: Record<Language, number> = { ar: 0, en: 0 }
  const foreign = new Map<string, Foreign>()
  for (const { script, nodes } of pieces) {
    if (script.kind === 'language') {
      total[script.language] += script.letters
      if (script.letters > 0) count[script.language]++
    } else if (script.kind === 'unsupported') {
      const entry = foreign.get(script.code) ?? { code: script.code, pieces: [], letters: 0 }
      entry.pieces.push(...nodes.filter((node) => wordsOf(node).trim() !== ''))
      entry.letters += script.letters
      foreign.set(script.code, entry)
    }
  }
  const isThere = (language: Language) =>
    (total[language] >= leastLetters && total[language] >= letters * leastShare) ||
    (count[language] >= leastPieces && total[language] >= letters * equalShare)
  const main: Language = total.ar >= total.en ? 'ar' : 'en'
  const both = isThere('ar') && isThere('en')
  const languages: Language[] = both ? ['ar', 'en'] : total[main] > 0 ? [main] : []
  const assigned = assign(pieces, main, both)
  return {
    parts: languages.map((language) => ({ language, tree: treeOf(tree, pieces, assigned, language) })),
    foreign: [...foreign.values()],
    letters
  }
}

/** "محضر الدورة الثانية / Record of the second session": what parts a line of Arabic words from the same in English. */
const twinSign = /\s*[/|–—]\s*|\s+-\s+/g
const arabicOnly = /^[^A-Za-z]*[\u0621-\u064a]{2}[^A-Za-z]*$/
const latinOnly = /^[^\u0621-\u064a]*[A-Za-z]{3}[^\u0621-\u064a]*$/
/** In characters. */
const longestTwin = 400
/** One such line may be a name with its translation; a file that gives its titles in both languages has several. */
const leastTwins = 2

/** The tree with each line that says the same in both languages parted into two. */
function withTwins(tree: Root): Root {
  const parted = new Map(
    tree.children.flatMap((node) => {
      const halves = node.type === 'heading' || node.type === 'paragraph' ? halvesOf(node) : null
      return halves ? [[node as RootContent, halves] as const] : []
    })
  )
  if (parted.size < leastTwins) return tree
  return { ...tree, children: tree.children.flatMap((node) => parted.get(node) ?? [node]) }
}

function halvesOf(node: Heading | Paragraph): RootContent[] | null {
  const [child, more] = node.children
  const from = child?.position?.start
  const length = (child?.position?.end.offset ?? 0) - (from?.offset ?? 0)
  if (child?.type !== 'text' || more || !from || child.value.length !== length || length > longestTwin) return null
  const { value } = child
  if (!/[A-Za-z]{3}/.test(value) || !/[\u0621-\u064a]{2}/.test(value) || value.includes('\n')) return null
  const sign = [...value.matchAll(twinSign)].find(({ index, 0: sign }) => {
    const [left, right] = [value.slice(0, index), value.slice(index + sign.length)]
    return (arabicOnly.test(left) && latinOnly.test(right)) || (latinOnly.test(left) && arabicOnly.test(right))
  })
  if (!sign) return null
  const first = sign.index
  const second = first + sign[0].length
  const at = (index: number) => ({ line: from.line, column: from.column + index, offset: (from.offset ?? 0) + index })
  return [
    [0, first],
    [second, length]
  ].map(([start = 0, end = 0]) => {
    const position = { start: at(start), end: at(end) }
    return { ...node, children: [{ ...child, value: child.value.slice(start, end), position }], position }
  })
}

/** A block as one piece, or as several where its items, rows or columns are in different languages. */
function piecesOf(node: RootContent, block: number): Piece[] {
  const whole = (script: Script): Piece[] => [{ block, part: null, nodes: [node], script }]
  const each = (nodes: readonly PieceNode[], scripts: readonly Script[]): Piece[] =>
    differ(scripts)
      ? nodes.map((child, part) => ({ block, part, nodes: [child], script: scripts[part] as Script }))
      : whole(mostOf(scripts))
  if (node.type === 'list') {
    const scripts = node.children.map((item) => scriptOf(proseOf(item)))
    return each(node.children, scripts)
  }
  if (node.type === 'table') {
    const cells = node.children.map((row) => row.children.map((cell) => scriptOf(proseOf(cell))))
    const columns = columnsOf(node, cells)
    if (columns) return columns.map((column, part) => ({ block, part, ...column }))
    return each(
      node.children,
      node.children.map((row) => scriptOf(row.children.map(proseOf).join(' ')))
    )
  }
  return whole(toldBy(node, scriptOf(proseOf(node))))
}

/** Languages that a file names in its blocks and that are written in the letters of one that is read: ISO 639-1 to 639-3. */
const told: Record<string, { code: string; like: Language }> = {
  fr: { code: 'fra', like: 'en' },
  es: { code: 'spa', like: 'en' },
  de: { code: 'deu', like: 'en' },
  pt: { code: 'por', like: 'en' },
  it: { code: 'ita', like: 'en' },
  tr: { code: 'tur', like: 'en' },
  fa: { code: 'pes', like: 'ar' },
  ur: { code: 'urd', like: 'ar' }
}

/** What a block says of its language, where its letters agree and its words do not speak against it. */
function toldBy(node: RootContent, script: Script): Script {
  const language = node.type === 'paragraph' && node.data?.language ? told[node.data.language] : undefined
  if (!language || script.kind !== 'language' || script.language !== language.like) return script
  const leaning = language.like === 'en' ? leaningOf(proseOf(node)) : null
  if (leaning && leaning.own > leaning.foreign) return script
  return { kind: 'unsupported', code: language.code, letters: script.letters }
}

const nameOf = (script: Script): string | null =>
  script.kind === 'language' ? script.language : script.kind === 'unsupported' ? script.code : null

const differ = (scripts: readonly Script[]): boolean =>
  new Set(scripts.filter((s) => s.kind !== 'none' && s.letters >= tiny).map(nameOf)).size > 1

/** A column of numbers or times is in no language, whatever its head is in. */
const ofColumn = (cells: readonly Script[]): Script => {
  const wordless = cells.filter((s) => s.kind === 'none').length
  return wordless * 2 > cells.length ? { kind: 'none', letters: 0 } : mostOf(cells)
}

/** What most of the letters are in. */
function mostOf(scripts: readonly Script[]): Script {
  let letters = 0
  const shares = new Map<string, { script: Script; letters: number }>()
  for (const script of scripts) {
    letters += script.letters
    const name = nameOf(script)
    if (name === null) continue
    const share = shares.get(name) ?? { script, letters: 0 }
    share.letters += script.letters
    shares.set(name, share)
  }
  let most: { script: Script; letters: number } | undefined
  for (const share of shares.values()) if (!most || share.letters > most.letters) most = share
  return most ? { ...most.script, letters } : { kind: 'none', letters }
}

/**
 * The columns of a table that gives each language a column; null for any other. Columns of names in Latin letters beside Arabic
 * are no version of it: they are shorter or have no English words.
 */
function columnsOf(table: Table, cells: readonly Script[][]): { nodes: TableCell[]; script: Script }[] | null {
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width < 2 || width > 12) return null
  const columns = Array.from({ length: width }, (_, i) => ({
    nodes: table.children.flatMap((row) => row.children[i] ?? []),
    script: ofColumn(cells.flatMap((row) => row[i] ?? []))
  }))
  const lettersIn = (name: string) =>
    columns.reduce((n, c) => n + (nameOf(c.script) === name ? c.script.letters : 0), 0)
  const arabic = lettersIn('ar')
  const english = lettersIn('en')
  const twoVersions =
    Math.min(arabic, english) >= Math.max(tiny, leastVersion * Math.max(arabic, english)) &&
    columns.some((c) => nameOf(c.script) === 'en' && leaningOf(proseOfAll(c.nodes)).own > 0)
  const foreign = columns.some((c) => c.script.kind === 'unsupported' && c.script.letters >= tiny)
  return twoVersions || (foreign && arabic + english > 0) ? columns : null
}

/**
 * Headings and short lines are too short to be told from English or Arabic by themselves. They are in the language of the text
 * round them where nothing in them speaks against it.
 */
function followForeign(pieces: Piece[]): void {
  const known = new Map<Piece, Leaning>()
  const leaning = (piece: Piece): Leaning => {
    const found = known.get(piece) ?? leaningOf(proseOfAll(piece.nodes))
    known.set(piece, found)
    return found
  }
  const lines = pieces.filter((p) => p.script.kind === 'language')
  const isOwn = (p: Piece) => leaning(p).own > leaning(p).foreign
  if (lines.length === 0) return
  if (!pieces.some((p) => p.script.kind === 'unsupported')) {
    if (lines.some((p) => nameOf(p.script) === 'ar' || isOwn(p))) return
    const all = { foreign: 0, words: 0 }
    for (const line of lines) {
      all.foreign += leaning(line).foreign
      all.words += leaning(line).words
    }
    if (all.foreign < 2 || all.foreign < all.words * foreignShare) return
    const code = foreignLanguage(proseOfAll(lines.flatMap((p) => p.nodes)))
    for (const line of lines)
      if (leaning(line).foreign > 0) line.script = { kind: 'unsupported', code, letters: line.script.letters }
  }
  const sure = lines.some((p) => p.script.kind === 'language' && isOwn(p))
  const open = pieces.map(
    (p) => p.script.kind === 'none' || (p.script.kind === 'language' && shortLine(p) && !isOwn(p))
  )
  const decided = (from: number, step: 1 | -1): Script | undefined => {
    let i = from
    while (open[i]) i += step
    return pieces[i]?.script
  }
  let before: Script | undefined
  let after: Script | undefined
  let afterFrom = -1
  pieces.forEach((piece, i) => {
    if (!open[i]) {
      before = piece.script
      return
    }
    if (afterFrom < i) {
      after = decided(i, 1)
      afterFrom = i
      while (open[afterFrom]) afterFrom++
    }
    if (piece.script.kind !== 'language') return
    const sides = [before, after].map((s) => codeFor(piece.script, s))
    const code = sides[0] ?? sides[1]
    const edges = [before, after].map((s, k) => sides[k] !== null || (s === undefined && !sure))
    if (code && (leaning(piece).foreign > 0 || edges.every(Boolean)))
      piece.script = { kind: 'unsupported', code, letters: piece.script.letters }
  })
}

/** Too short, or made of lines too short, to be judged by itself. */
const shortLine = ({ nodes, script }: Piece): boolean =>
  script.letters < prose ||
  (nodes[0]?.type === 'list' && nodes[0].children.every((item) => wordsOf(item).length < 2 * prose))

const perso = new Set(['pes', 'prs', 'urd'])

/** The language of `beside`, where it is a foreign one that is written like `script`; else null. */
function codeFor(script: Script, beside: Script | undefined): string | null {
  if (beside?.kind !== 'unsupported' || script.kind !== 'language') return null
  return beside.code === 'und' || perso.has(beside.code) === (script.language === 'ar') ? beside.code : null
}

/** Words in Latin letters, rather than acronyms and numbers. */
const latinWord = /\p{Ll}{3}/u

/** The language of each piece; null for what is left out and for what is the same in both. */
function assign(pieces: readonly Piece[], main: Language, both: boolean): (Language | 'both' | null)[] {
  const own = pieces.map(({ script, part, nodes }): Language | 'both' | null | undefined => {
    if (script.kind === 'unsupported') return null
    if (!both) return main
    const column = part !== null && nodes[0]?.type === 'tableCell'
    if (column) return script.kind === 'language' ? script.language : 'both'
    return script.kind === 'language' && script.letters >= tiny ? script.language : undefined
  })
  // What has too few letters to tell goes with its own script where a neighbour has it, else with the block before.
  const following: (Language | undefined)[] = []
  const isLanguage = (l: Language | 'both' | null | undefined): Language | undefined =>
    l === 'ar' || l === 'en' ? l : undefined
  for (let i = own.length - 1; i >= 0; i--) following[i] = isLanguage(own[i + 1]) ?? following[i + 1]
  const paired = takesTurns(own) ? pieces.map(saysWords) : pairsOf(pieces, own)
  let before: Language | undefined
  return own.map((language, i) => {
    if (language !== undefined) {
      before = isLanguage(language) ?? before
      return language
    }
    const after = following[i]
    const script = (pieces[i] as Piece).script
    const hint = script.kind === 'language' ? script.language : undefined
    return hint && (paired[i] || hint === before || hint === after) ? hint : (before ?? after ?? main)
  })
}

/** The versions stand paragraph by paragraph: the language changes at least this often from one piece to the next. */
const turns = 0.4

function takesTurns(own: readonly (Language | 'both' | null | undefined)[]): boolean {
  const told = own.filter((language) => language === 'ar' || language === 'en')
  const changes = told.filter((language, i) => i > 0 && language !== told[i - 1]).length
  return changes >= turns * (told.length - 1) && changes > 1
}

/** A piece that has words of its script, rather than acronyms and numbers. */
const saysWords = ({ script, nodes }: Piece): boolean =>
  nameOf(script) === 'ar' || (nameOf(script) === 'en' && nodes[0] !== undefined && latinWord.test(wordsOf(nodes[0])))

/** Which undecided pieces stand in a run with words of both languages: titles and short lines given in each, one below the other. */
function pairsOf(pieces: readonly Piece[], own: readonly unknown[]): boolean[] {
  const paired = pieces.map(() => false)
  let i = 0
  while (i < own.length) {
    let end = i
    const there = new Set<string | null>()
    while (end < own.length && own[end] === undefined) {
      const piece = pieces[end] as Piece
      if (saysWords(piece)) there.add(nameOf(piece.script))
      end++
    }
    if (there.has('ar') && there.has('en')) paired.fill(true, i, end)
    i = Math.max(end, i + 1)
  }
  return paired
}

/** The tree of one language: its blocks, and of blocks in several languages what is in it. */
function treeOf(
  tree: Root,
  pieces: readonly Piece[],
  assigned: readonly (Language | 'both' | null)[],
  language: Language
): Root {
  const children: RootContent[] = []
  let i = 0
  tree.children.forEach((node, block) => {
    const kept = new Set<number>()
    let whole = true
    for (; pieces[i]?.block === block; i++) {
      if (assigned[i] === language || assigned[i] === 'both') kept.add(pieces[i]?.part ?? 0)
      else whole = false
    }
    if (kept.size === 0) return
    if (whole && !assigned.slice(i - kept.size, i).includes('both')) children.push(node)
    else if (node.type === 'list') children.push(...listsOf(node, kept))
    else if (node.type === 'table') children.push(tableOf(node, kept, pieces[i - 1]?.nodes[0]?.type === 'tableCell'))
  })
  return { ...tree, children }
}

/** The kept items; numbers count on over those that are not kept. */
function listsOf(list: List, kept: ReadonlySet<number>): List[] {
  const lists: List[] = []
  list.children.forEach((item, i) => {
    if (!kept.has(i)) return
    const open = list.ordered && !kept.has(i - 1) ? undefined : lists.at(-1)
    if (open) open.children.push(item)
    else lists.push({ ...list, children: [item], ...(list.ordered && { start: (list.start ?? 1) + i }) })
  })
  for (const one of lists) {
    const start = one.children[0]?.position?.start
    const end = one.children.at(-1)?.position?.end
    if (start && end) one.position = { start, end }
  }
  return lists
}

/** The kept rows or columns. Cells are copied: one without words stands in the table of each language. */
function tableOf(table: Table, kept: ReadonlySet<number>, byColumn: boolean): Table {
  if (!byColumn) return { ...table, children: table.children.filter((_, i) => kept.has(i)) }
  return {
    ...table,
    ...(table.align && { align: table.align.filter((_, i) => kept.has(i)) }),
    children: table.children.map((row) => ({
      ...row,
      children: row.children.filter((_, i) => kept.has(i)).map((cell) => structuredClone(cell))
    }))
  }
}
