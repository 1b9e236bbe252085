/** From letters on a page to words: marks go to their letter, letters that touch make a word, words on one line a row. */
import type { Dot, Glyph } from './glyphs.ts'
import { foldLetter, isMark, wayOf } from './letters.ts'

/** Letters side by side without a space. */
export interface Word {
  glyphs: Glyph[]
  left: number
  right: number
  /** The baseline. */
  y: number
  size: number
}

/** Words with one baseline, from left to right. */
export interface Row {
  words: Word[]
  y: number
  size: number
  left: number
  right: number
}

/** A gap of this share of the size parts words on lines where no spaces are drawn; on others a wider one does. */
const spaceGap = { undrawn: 0.22, drawn: 0.4 }
/** Baselines nearer than this share of the size are one. */
const sameBaseline = 0.2

/** Shadda stands before the vowel sign, as it is typed. */
const shaddaFirst = (marks: string) =>
  marks.length > 1 && marks.includes('\u0651') ? `\u0651${marks.replace('\u0651', '')}` : marks

/** Folds the letters, drops those drawn twice, and gives each mark to the letter that it stands on. */
function whole(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = []
  const pending: { glyph: Glyph; before: Glyph | undefined }[] = []
  const given = new Map<Glyph, string>()
  const give = (mark: Glyph, to: Glyph) => given.set(to, (given.get(to) ?? '') + mark.text)
  const settle = (next: Glyph | undefined) => {
    for (const { glyph, before } of pending) {
      const owner = ownerOf(glyph, before, next)
      if (owner) give(glyph, owner)
    }
    pending.length = 0
  }
  for (const glyph of glyphs) {
    const text = foldLetter(glyph.text)
    // What stands for no letter but takes room is a stretch between letters, or a form that the font does not name.
    if (text === '' && glyph.width < 0.02 * glyph.size) continue
    const own = text === glyph.text ? glyph : { ...glyph, text }
    if (isMark(text)) {
      pending.push({ glyph: own, before: out.at(-1) })
      continue
    }
    if (pending.length > 0) settle(own)
    out.push(own)
  }
  settle(undefined)
  for (const [owner, marks] of given) owner.text += shaddaFirst(marks)
  return out
}

/**
 * Of the letters drawn before and after a mark, its own: letters that are drawn from left to right have their marks before them, since
 * shaping turns the whole run round. Where the mark stands says less: fonts draw it far from its origin.
 */
function ownerOf(mark: Glyph, before: Glyph | undefined, next: Glyph | undefined): Glyph | undefined {
  const far = (glyph: Glyph | undefined) => {
    if (!glyph || wayOf(glyph.text) !== 'right' || Math.abs(glyph.y - mark.y) > glyph.size)
      return Number.POSITIVE_INFINITY
    return Math.max(0, glyph.x - mark.x, mark.x - glyph.x - glyph.width)
  }
  const [a, b] = [far(before), far(next)]
  const reach = 0.7 * mark.size
  if (before && next && a <= reach && b <= reach) return before.x < next.x ? next : before
  if (Math.min(a, b) > 2 * mark.size) return undefined
  return a < b ? before : next
}

/** Rows from top to bottom. */
export function rowsOf(glyphs: readonly Glyph[], dots: readonly Dot[] = []): Row[] {
  const sorted = whole(glyphs).sort((a, b) => a.y - b.y || a.x - b.x)
  const groups: { y: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of sorted) {
    let found: (typeof groups)[number] | undefined
    for (let i = groups.length - 1; i >= 0 && i >= groups.length - 4; i--) {
      const group = groups[i] as (typeof groups)[number]
      if (Math.abs(glyph.y - group.y) <= sameBaseline * Math.min(glyph.size, group.size)) {
        found = group
        break
      }
    }
    if (!found) {
      found = { y: glyph.y, size: glyph.size, glyphs: [] }
      groups.push(found)
    }
    found.glyphs.push(glyph)
    if (glyph.size > found.size) found.size = glyph.size
  }
  const rows = raised(groups).map(({ y, size, glyphs: own }): Row => {
    const words = wordsOf(own)
    return { words, y, size, left: words[0]?.left ?? 0, right: Math.max(...words.map((w) => w.right)) }
  })
  const filled = levelled(rows.filter(({ words }) => words.length > 0))
  for (const dot of dots) addBullet(filled, dot)
  return filled
}

/** Cells of one row in different fonts stand on slightly different baselines: rows beside each other become one. */
function levelled(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (const row of rows) {
    const before = out.at(-1)
    const isBeside =
      before !== undefined &&
      row.y - before.y < 0.4 * Math.min(row.size, before.size) &&
      row.words.every((word) => before.words.every((other) => word.right < other.left || word.left > other.right))
    if (!isBeside) {
      out.push(row)
      continue
    }
    before.words = [...before.words, ...row.words].sort((a, b) => a.left - b.left)
    before.left = Math.min(before.left, row.left)
    before.right = Math.max(before.right, row.right)
    before.size = Math.max(before.size, row.size)
  }
  return out
}

/** A dot beside the start or end of a row, at half the height of its letters, is its bullet. */
function addBullet(rows: readonly Row[], { x, y, width }: Dot): void {
  for (const row of rows) {
    if (y > row.y || y < row.y - 0.7 * row.size || width > 0.7 * row.size) continue
    const { left, right, size } = row
    const isBefore = x + width < left && left - x - width < 2.5 * size
    const isBehind = x > right && x - right < 2.5 * size
    if (!isBefore && !isBehind) continue
    const glyph = { text: '•', x, y: row.y, width, size, bold: false, italic: false }
    const word: Word = { glyphs: [glyph], left: x, right: x + width, y: row.y, size }
    if (isBefore) row.words.unshift(word)
    else row.words.push(word)
    row.left = Math.min(left, x)
    row.right = Math.max(right, x + width)
    return
  }
}

/** Small signs above the line (marks of footnotes, 1st) join the row that they stand on. */
function raised<T extends { y: number; size: number; glyphs: Glyph[] }>(groups: readonly T[]): T[] {
  const out: T[] = []
  for (const group of groups) {
    const inside = (other: T) =>
      group.size < 0.82 * other.size && group.y < other.y + 0.35 * other.size && group.y > other.y - 0.75 * other.size
    const host = groups.find((other) => other !== group && inside(other) && group.glyphs.every((g) => beside(g, other)))
    if (host) for (const glyph of group.glyphs) host.glyphs.push({ ...glyph, raised: group.y < host.y })
    else out.push(group)
  }
  return out
}

const beside = (glyph: Glyph, { glyphs, size }: { glyphs: readonly Glyph[]; size: number }): boolean =>
  glyphs.some((g) => g.text !== ' ' && g.x - glyph.x - glyph.width < 0.6 * size && glyph.x - g.x - g.width < 0.6 * size)

function wordsOf(glyphs: Glyph[]): Word[] {
  glyphs.sort((a, b) => a.x + a.width / 2 - b.x - b.width / 2)
  const words: Word[] = []
  const gap = glyphs.some(({ text }) => text === ' ') ? spaceGap.drawn : spaceGap.undrawn
  let open: Word | null = null
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      // A space that letters overlap is none: some fonts are kerned so.
      if (!last || glyph.x + glyph.width > last.x + last.width - 0.05 * glyph.size) open = null
      continue
    }
    if (
      last &&
      last.text === glyph.text &&
      Math.abs(last.x - glyph.x) < 0.1 * glyph.size &&
      glyph.width > 0.15 * glyph.size
    )
      continue
    if (open && glyph.x - open.right > gap * Math.max(glyph.size, open.size)) open = null
    if (!open) {
      open = { glyphs: [], left: glyph.x, right: glyph.x, y: glyph.y, size: glyph.size }
      words.push(open)
    }
    open.glyphs.push(glyph)
    open.left = Math.min(open.left, glyph.x)
    open.right = Math.max(open.right, glyph.x + glyph.width)
    open.size = Math.max(open.size, glyph.size)
    last = glyph
  }
  return words
}
