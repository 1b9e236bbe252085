/** Words of a row as a line of text, in the order in which it is read. */
import { wayOf } from './letters.ts'
import { readOrder, type Unit } from './order.ts'
import type { Word } from './words.ts'

/** A run of a line in one type. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
}

export interface Line {
  text: string
  runs: Run[]
  left: number
  right: number
  /** The baseline. */
  y: number
  size: number
  /** How wide its first word is. */
  first: number
  /** Nearly all of it is bold. */
  bold: boolean
  rightToLeft: boolean
  page: number
}

/** Letters that run right to left, less those that run left to right. */
export function lean(words: readonly Word[]): number {
  let sum = 0
  for (const { glyphs } of words)
    for (const { text } of glyphs) {
      const way = wayOf(text)
      if (way === 'right') sum++
      else if (way === 'left') sum--
    }
  return sum
}

/** Without the strokes that stretch words to fill a line; behind a word one is part of it: 1446هـ. */
const withoutStretches = (units: readonly Unit[]): Unit[] =>
  units.filter(({ text }, i) => text !== '\u0640' || wayOf(units[i + 1]?.text ?? ' ') !== 'right')

/** A gap this many times the size is as wide as a tab. */
const tabGap = 1.2
/** The last word of a number, a letter or a bullet before a tab. */
const labelWord = /^(?:\P{L}?\p{L}\u0640?\P{L}?|.{0,8}[\p{N}\p{P}\p{S}])$/u

/** How many words before a tab are the label of the line; other wide gaps come of justified lines. */
function labelEnd(words: readonly Word[], rightToLeft: boolean): number {
  const ordered = rightToLeft ? [words.at(-1), words.at(-2)] : words.slice(0, 2)
  const texts = ordered.map((word) => word?.glyphs.map((glyph) => glyph.text).join('') ?? '')
  if (!labelWord.test(texts[0] as string)) return 0
  return /^[.)\]–-]$/.test(texts[1] ?? '') ? 2 : 1
}

/** The line that words beside each other make; `rightToLeft` is how its paragraph runs. */
export function lineOf(words: readonly Word[], rightToLeft: boolean, page: number): Line {
  const seen: Unit[] = []
  let size = 0
  let bold = 0
  let count = 0
  let last: Word | undefined
  const marked = labelEnd(words, rightToLeft)
  words.forEach((word, i) => {
    if (last) {
      const isTab = (rightToLeft ? words.length - i : i) === marked && word.left - last.right > tabGap * word.size
      seen.push({ text: isTab ? '\t' : ' ', bold: false, italic: false })
    }
    for (const glyph of word.glyphs) {
      if (glyph.text === '') continue
      seen.push({ text: glyph.text, bold: glyph.bold, italic: glyph.italic })
      count++
      if (glyph.bold) bold++
    }
    last = word
  })
  const sizes = words.flatMap((word) => word.glyphs.map((glyph) => glyph.size)).sort((a, b) => a - b)
  size = sizes[Math.floor(sizes.length / 2)] ?? 0
  const first = rightToLeft ? words.at(-1) : words[0]
  const runs: Run[] = []
  for (const { text, bold: isBold, italic } of withoutStretches(readOrder(seen, rightToLeft))) {
    const run = runs.at(-1)
    const blank = text === ' ' || text === '\t'
    if (run && (blank || (run.bold === isBold && run.italic === italic))) run.text += text
    else runs.push({ text, bold: isBold, italic })
  }
  const text = runs.map((run) => run.text).join('')
  return {
    text,
    runs,
    left: words[0]?.left ?? 0,
    right: words.reduce((most, word) => Math.max(most, word.right), 0),
    y: words.reduce((most, word) => Math.max(most, word.y), 0),
    size,
    first: first ? first.right - first.left : 0,
    bold: count > 0 && bold >= 0.9 * count,
    rightToLeft,
    page
  }
}
