/** From what a page draws to its letters and lines, each with its place. */
import { most } from './guard.ts'

/**
 * A letter as drawn, in points from the top left corner of the page: `x` is its left edge, `y` its baseline. `text` is one letter, or
 * the letters of a ligature in the order in which they are read.
 */
export interface Glyph {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  italic: boolean
  /** Smaller and higher than the line it stands on: the mark of a footnote, the ordinal of 1st. */
  raised?: boolean
}

/** A straight line, upright or level: of a table, or above footnotes. */
export interface Stroke {
  left: number
  right: number
  top: number
  bottom: number
}

/** A small round or square shape; `y` is its middle. */
export interface Dot {
  x: number
  y: number
  width: number
}

export interface DrawnPage {
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  strokes: Stroke[]
  dots: Dot[]
  /** How many pictures the page shows. */
  pictures: number
  /** How many letters are drawn of which the file does not say which they are. */
  nameless: number
}

/** What a page of pdf.js has for us. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getOperatorList(options: { annotationMode: number }): Promise<{ fnArray: number[]; argsArray: unknown[] }>
  commonObjs: { has(id: string): boolean; get(id: string): unknown }
  cleanup(): void
}

interface Font {
  name?: string
  fontMatrix?: number[]
  vertical?: boolean
  bold?: boolean
  black?: boolean
  italic?: boolean
  /** What the file says which letter a code stands for. */
  toUnicode?: { _map?: readonly (string | number | undefined)[] }
}

interface DrawnLetter {
  unicode: string
  originalCharCode: number
  width: number
  isSpace: boolean
}

/** How text is drawn at a moment (PDF 32000, 9.3). */
interface State {
  matrix: Matrix
  font: Font
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const times = (m: Matrix, n: ArrayLike<number>): Matrix => {
  const [a, b, c, d, e, f] = [n[0] ?? 1, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1, n[4] ?? 0, n[5] ?? 0]
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5]
  ]
}

/** More lines than a page of tables has; drawings and maps are no tables. */
const mostStrokes = 2000
/** Thicker than this, in points, is a bar or a background. */
const thickest = 3
const shortest = 6

const boldName = /bold|black|heavy|demi/i
const italicName = /italic|oblique/i

/** The codes of the operators that pdf.js gives. */
export type Operators = Readonly<Record<string, number>>

export async function drawnPage(page: PdfPage, number: number, ops: Operators): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // No annotations: what stands in notes and forms on top of a page is no part of the text.
  const list = await page.getOperatorList({ annotationMode: 0 })
  const drawing = new Drawing(page, transform as unknown as Matrix, ops)
  drawing.run(list.fnArray, list.argsArray)
  return upright({ number, width, height, ...drawing.drawn })
}

/** Letters with the direction in which their line runs: 0 to the right, 1 down, 2 to the left, 3 up. */
interface Placed extends Glyph {
  turn: number
}

class Drawing {
  readonly drawn: { glyphs: Placed[]; strokes: Stroke[]; dots: Dot[]; pictures: number; nameless: number } = {
    glyphs: [],
    strokes: [],
    dots: [],
    pictures: 0,
    nameless: 0
  }
  readonly #page: PdfPage
  readonly #handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>
  readonly #ops: Operators
  readonly #stack: State[] = []
  #state: State
  #line: Matrix = identity
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0

  constructor(page: PdfPage, matrix: Matrix, ops: Operators) {
    this.#page = page
    this.#ops = ops
    this.#state = {
      matrix,
      font: {},
      size: 1,
      letterSpace: 0,
      wordSpace: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0
    }
    this.#handlers = this.#operators()
  }

  run(codes: readonly number[], args: readonly unknown[]): void {
    for (let i = 0; i < codes.length; i++) {
      const handler = this.#handlers.get(codes[i] as number)
      if (handler) handler((args[i] as readonly unknown[] | null) ?? [])
      if (this.drawn.glyphs.length > most.letters) return
    }
  }

  #operators(): Map<number, (args: readonly unknown[]) => void> {
    const handlers = new Map<number, (args: readonly unknown[]) => void>()
    const on = (name: string, handler: (args: readonly unknown[]) => void) => {
      const code = this.#ops[name]
      if (code !== undefined) handlers.set(code, handler)
    }
    const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
    const save = () => {
      if (this.#stack.length < 500) this.#stack.push({ ...this.#state })
    }
    const restore = () => {
      this.#state = this.#stack.pop() ?? this.#state
    }
    const transform = (by: ArrayLike<number>) => {
      this.#state.matrix = times(this.#state.matrix, by)
    }
    const move = (x: number, y: number) => {
      this.#x = this.#lineX += x
      this.#y = this.#lineY += y
    }
    on('save', save)
    on('restore', restore)
    on('transform', (args) => transform(args as number[]))
    on('paintFormXObjectBegin', ([matrix]) => {
      save()
      if (matrix) transform(matrix as number[])
    })
    on('paintFormXObjectEnd', restore)
    on('beginText', () => {
      this.#line = identity
      this.#x = this.#y = this.#lineX = this.#lineY = 0
    })
    on('setTextMatrix', ([matrix]) => {
      this.#line = times(identity, matrix as number[])
      this.#x = this.#y = this.#lineX = this.#lineY = 0
    })
    on('moveText', ([x, y]) => move(number(x), number(y)))
    on('setLeadingMoveText', ([x, y]) => {
      this.#state.leading = number(y)
      move(number(x), number(y))
    })
    on('nextLine', () => move(0, this.#state.leading))
    on('setLeading', ([leading]) => {
      this.#state.leading = -number(leading)
    })
    on('setCharSpacing', ([space]) => {
      this.#state.letterSpace = number(space)
    })
    on('setWordSpacing', ([space]) => {
      this.#state.wordSpace = number(space)
    })
    on('setHScale', ([scale]) => {
      this.#state.stretch = number(scale) / 100
    })
    on('setTextRise', ([rise]) => {
      this.#state.rise = number(rise)
    })
    on('setTextRenderingMode', ([mode]) => {
      this.#state.mode = number(mode)
    })
    on('setFont', ([name, size]) => this.#setFont(String(name), number(size)))
    on('setGState', ([entries]) => {
      for (const [key, value] of entries as [string, unknown][])
        if (key === 'Font') this.#setFont(String((value as unknown[])[0]), number((value as unknown[])[1]))
    })
    on('showText', ([letters]) => this.#show(letters as (DrawnLetter | number | null)[]))
    on('constructPath', ([op, data, box]) => this.#path(number(op), data as unknown[], box as ArrayLike<number> | null))
    for (const picture of [
      'paintImageXObject',
      'paintInlineImageXObject',
      'paintImageMaskXObject',
      'paintImageXObjectRepeat',
      'paintImageMaskXObjectGroup',
      'paintImageMaskXObjectRepeat',
      'paintInlineImageXObjectGroup',
      'paintSolidColorImageMask',
      'dependency'
    ])
      on(picture, () => {
        if (picture !== 'dependency') this.drawn.pictures++
      })
    return handlers
  }

  #setFont(name: string, size: number): void {
    const { commonObjs } = this.#page
    this.#state.font = commonObjs.has(name) ? ((commonObjs.get(name) as Font | null) ?? {}) : {}
    this.#state.size = size
  }

  #show(letters: readonly (DrawnLetter | number | null)[]): void {
    const { font, size, letterSpace, wordSpace, stretch, rise, mode } = this.#state
    if (font.vertical) return
    const unit = size * (font.fontMatrix?.[0] ?? 0.001)
    const [a, b, c, d, e, f] = times(this.#state.matrix, this.#line)
    const along = Math.hypot(a, b)
    if (along === 0) return
    const height = (Math.abs(size) * Math.abs(a * d - b * c)) / along
    const turn = Math.round(Math.atan2(b, a) / (Math.PI / 2) + 4) % 4
    const askew = Math.abs(a) > 0.05 * along && Math.abs(b) > 0.05 * along
    const name = font.name ?? ''
    const bold = font.bold === true || font.black === true || boldName.test(name) || mode === 2
    // Letters that a font has not in italics are slanted by the matrix.
    const slanted = Math.abs(a * c + b * d) > 0.1 * Math.abs(a * d - b * c)
    const italic = font.italic === true || italicName.test(name) || slanted
    const sign = size < 0 ? -1 : 1
    const y = this.#y + rise
    const map = font.toUnicode?._map
    for (const letter of letters) {
      if (letter === null) continue
      if (typeof letter === 'number') {
        this.#x -= (letter * size * stretch) / 1000
        continue
      }
      const advance = letter.width * unit * stretch
      const total = advance + ((letter.isSpace ? wordSpace : 0) + letterSpace) * sign * stretch
      // Text askew is a watermark or a stamp.
      if (!askew && height > 0.5) {
        const x = this.#x
        const [left, width] = advance < 0 ? [x + advance, -advance] : [x, advance]
        // A letter that the file gives no name stands for none: of such LibreOffice makes the strokes that stretch words.
        const known = map === undefined || map[letter.originalCharCode] !== undefined
        const text = known ? letter.unicode : ''
        if (!known) this.drawn.nameless++
        if (!known || text !== '')
          this.drawn.glyphs.push({
            text,
            x: a * left + c * y + e,
            y: b * left + d * y + f,
            width: width * along,
            size: height,
            bold,
            italic,
            turn
          })
      }
      this.#x += total
    }
  }

  /** A small filled shape as wide as high: the bullet of a list, where it stands beside a line. */
  #dot(box: ArrayLike<number>): void {
    const { matrix } = this.#state
    const [p, q] = [
      apply(matrix, box[0] as number, box[1] as number),
      apply(matrix, box[2] as number, box[3] as number)
    ]
    const [w, h] = [Math.abs(p[0] - q[0]), Math.abs(p[1] - q[1])]
    if (w < 1.5 || w > 9 || Math.abs(w - h) > 0.3 * w || this.drawn.dots.length > mostStrokes) return
    this.drawn.dots.push({ x: Math.min(p[0], q[0]), y: (p[1] + q[1]) / 2, width: w })
  }

  /** The upright and level lines of a path; thin boxes are lines too. */
  #path(op: number, data: readonly unknown[] | null, box: ArrayLike<number> | null): void {
    const strokes = this.drawn.strokes
    if (op === this.#ops.endPath || !box || strokes.length > mostStrokes) return
    const points = (data?.[0] ?? null) as ArrayLike<number> | null
    const stroked = op !== this.#ops.fill && op !== this.#ops.eoFill
    const { matrix } = this.#state
    if (!stroked) this.#dot(box)
    const add = (x1: number, y1: number, x2: number, y2: number) => {
      const [p, q] = [apply(matrix, x1, y1), apply(matrix, x2, y2)]
      const line = {
        left: Math.min(p[0], q[0]),
        right: Math.max(p[0], q[0]),
        top: Math.min(p[1], q[1]),
        bottom: Math.max(p[1], q[1])
      }
      const [w, h] = [line.right - line.left, line.bottom - line.top]
      if (Math.min(w, h) <= thickest && Math.max(w, h) >= shortest) strokes.push(line)
    }
    if (!stroked || !points) {
      add(box[0] as number, box[1] as number, box[2] as number, box[3] as number)
      return
    }
    let [x, y, startX, startY] = [0, 0, 0, 0]
    for (let i = 0; i < points.length; ) {
      const kind = points[i]
      const [nextX, nextY] = [points[i + 1] as number, points[i + 2] as number]
      if (kind === 0) {
        ;[x, y, startX, startY] = [nextX, nextY, nextX, nextY]
        i += 3
      } else if (kind === 1) {
        add(x, y, nextX, nextY)
        ;[x, y] = [nextX, nextY]
        i += 3
      } else if (kind === 2) {
        ;[x, y] = [points[i + 5] as number, points[i + 6] as number]
        i += 7
      } else if (kind === 3) {
        ;[x, y] = [points[i + 3] as number, points[i + 4] as number]
        i += 5
      } else {
        add(x, y, startX, startY)
        ;[x, y] = [startX, startY]
        i += 1
      }
    }
  }
}

const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5]
]

/** The page turned so that most of its lines run to the right; what runs another way (names on a margin) is left out. */
function upright(page: DrawnPage & { glyphs: Placed[] }): DrawnPage {
  const counts = [0, 0, 0, 0]
  for (const { turn } of page.glyphs) counts[turn] = (counts[turn] as number) + 1
  const turn = counts.indexOf(Math.max(...counts))
  const { width, height } = page
  const turned: Record<number, (x: number, y: number) => [number, number]> = {
    0: (x, y) => [x, y],
    1: (x, y) => [y, width - x],
    2: (x, y) => [width - x, height - y],
    3: (x, y) => [height - y, x]
  }
  const place = turned[turn] as (x: number, y: number) => [number, number]
  const [w, h] = turn % 2 === 0 ? [width, height] : [height, width]
  const glyphs: Glyph[] = []
  for (const { turn: own, ...glyph } of page.glyphs) {
    if (own !== turn) continue
    const [x, y] = place(glyph.x, glyph.y)
    // Beyond the page nothing is seen.
    if (x > w || x + glyph.width < 0 || y < 0 || y > h + glyph.size) continue
    glyphs.push({ ...glyph, x, y })
  }
  const strokes = page.strokes.map(({ left, right, top, bottom }) => {
    const [p, q] = [place(left, top), place(right, bottom)]
    return {
      left: Math.min(p[0], q[0]),
      right: Math.max(p[0], q[0]),
      top: Math.min(p[1], q[1]),
      bottom: Math.max(p[1], q[1])
    }
  })
  const dots = page.dots.map(({ x, y, width: size }) => {
    const [left, middle] = place(x + size / 2, y)
    return { x: left - size / 2, y: middle, width: size }
  })
  return { ...page, width: w, height: h, glyphs, strokes, dots }
}
