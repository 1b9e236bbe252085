/** Footnotes: small type at the foot of a page, below a line or behind a number. They are kept apart from the text above. */
import type { PageRows } from './furniture.ts'
import type { Glyph, Stroke } from './glyphs.ts'
import { lean } from './lines.ts'
import type { Row, Word } from './words.ts'

/** Footnotes are set smaller than this share of the size of the text. */
const small = 0.92
const mark = /^(?:\d{1,3}|[*†‡])$/u

export interface PageNotes {
  page: PageRows
  /** The rows of each note, without its number. */
  notes: Row[][]
}

/** Parts each page into its text, without the marks that name its notes, and the notes. `strokes` are those of each page. */
export function withNotes(pages: readonly PageRows[], strokes: readonly (readonly Stroke[])[]): PageNotes[] {
  const size = textSize(pages)
  return pages.map((page, i): PageNotes => {
    const rows = noteRows(page, strokes[i] ?? [], size)
    if (rows.length === 0) return { page, notes: [] }
    const { notes, marks } = notesOf(rows)
    const text = page.rows.filter((row) => !rows.includes(row))
    return { page: { ...page, rows: text.map((row) => withoutMarks(row, marks)) }, notes }
  })
}

/** The size of most letters of the document. */
function textSize(pages: readonly PageRows[]): number {
  const counts = new Map<number, number>()
  for (const { rows } of pages)
    for (const { words } of rows)
      for (const { glyphs } of words)
        for (const glyph of glyphs) {
          const size = Math.round(glyph.size * 2) / 2
          counts.set(size, (counts.get(size) ?? 0) + 1)
        }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

const noteRows = ({ rows }: PageRows, strokes: readonly Stroke[], size: number): Row[] => {
  let first = rows.length
  while (first > 0 && (rows[first - 1] as Row).size <= small * size) first--
  const found = rows.slice(first)
  const above = rows[first - 1]
  const [top] = found
  // A page all in small type has no text that it could be a note to.
  if (!top || !above) return []
  const { text } = markOf(top)
  const isNamed =
    text !== '' && rows.slice(0, first).some((row) => row.words.some((word) => raisedIn(word).text === text))
  return isNamed || isRuled(top, above, rows, strokes) ? found : []
}

/** Whether a short line, and no line of a table, stands between the text and the small type below it. */
function isRuled(top: Row, above: Row, rows: readonly Row[], strokes: readonly Stroke[]): boolean {
  const width = Math.max(...rows.map((row) => row.right)) - Math.min(...rows.map((row) => row.left))
  const below = strokes.filter((stroke) => stroke.bottom > above.y)
  const level = below.filter(({ left, right, top: y, bottom }) => bottom - y < 3 && right - left > 20)
  return (
    level.length === below.length &&
    level.length === 1 &&
    level.every(({ left, right, top: y }) => right - left < 0.6 * width && y < top.y)
  )
}

/** The raised letters of a word. */
function raisedIn({ glyphs }: Word): { text: string; glyphs: Glyph[] } {
  const raised = glyphs.filter((glyph) => glyph.raised)
  return { text: raised.map((glyph) => glyph.text).join(''), glyphs: raised }
}

/** The number or sign at the start of a row, and its letters. */
function markOf({ words }: Row): { text: string; glyphs: Glyph[] } {
  const rightToLeft = lean(words) > 0
  const word = rightToLeft ? words.at(-1) : words[0]
  const ordered = rightToLeft ? [...(word?.glyphs ?? [])].reverse() : [...(word?.glyphs ?? [])]
  const glyphs: Glyph[] = []
  for (const glyph of ordered) {
    if (!/^[\d٠-٩*†‡]$/.test(glyph.text)) break
    glyphs.push(glyph)
  }
  // Digits run left to right in either line.
  const text = glyphs
    .toSorted((a, b) => a.x - b.x)
    .map((glyph) => glyph.text)
    .join('')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return mark.test(text) ? { text, glyphs } : { text: '', glyphs: [] }
}

/** Rows as notes: each opens with the number after the one before, or with a sign. */
function notesOf(rows: readonly Row[]): { notes: Row[][]; marks: Set<string> } {
  const notes: Row[][] = []
  const marks = new Set<string>()
  let expected: number | null = null
  for (const row of rows) {
    const { text, glyphs } = markOf(row)
    const number = Number(text)
    const opens = text !== '' && (Number.isNaN(number) || expected === null || number === expected)
    if (opens) {
      marks.add(text)
      if (!Number.isNaN(number)) expected = number + 1
      notes.push([without(row, new Set(glyphs))])
    } else if (notes.length === 0) notes.push([row])
    else notes.at(-1)?.push(row)
  }
  return { notes, marks }
}

/** A row without the raised numbers that name notes of its page. */
function withoutMarks(row: Row, marks: ReadonlySet<string>): Row {
  const gone = new Set<Glyph>()
  for (const word of row.words) {
    const { text, glyphs } = raisedIn(word)
    if (marks.has(text)) for (const glyph of glyphs) gone.add(glyph)
  }
  return gone.size === 0 ? row : without(row, gone)
}

function without(row: Row, gone: ReadonlySet<Glyph>): Row {
  const words = row.words.flatMap((word): Word[] => {
    const glyphs = word.glyphs.filter((glyph) => !gone.has(glyph))
    if (glyphs.length === word.glyphs.length) return [word]
    if (glyphs.length === 0) return []
    const left = Math.min(...glyphs.map((glyph) => glyph.x))
    return [{ ...word, glyphs, left, right: Math.max(...glyphs.map((glyph) => glyph.x + glyph.width)) }]
  })
  return { ...row, words }
}
