/** Writes the plain text of a document, one line for each paragraph, and the words over it; notes what tracked changes changed. */
import type { Break, PhrasingContent, Text } from 'mdast'
import type { Revision } from '../../model/record.ts'
import type { Printed } from '../../model/source.ts'
import { Unseen } from '../unseen.ts'
import type { Change, ChangeState } from './changes.ts'
import type { Piece } from './runs.ts'

/** Marks round words of both states, as the program wdiff sets them. */
const marks: Record<Change['kind'], [string, string]> = { deleted: ['[-', '-]'], inserted: ['{+', '+}'] }

/** A line break within a paragraph, as Word itself has it in plain text. */
const lineBreak = '\v'

export type Positioned = { position: NonNullable<Text['position']> }

/** Words that one author struck and put in their place. */
interface Run {
  old: string
  new: string
  author: string | null
  date: string | null
  start: number
  end: number
}

export class Writer {
  readonly revisions: Revision[] = []
  /** Offsets of struck words and of the marks round changes, where both states are shown. */
  readonly struck: { start: number; end: number }[] = []
  readonly #state: ChangeState
  readonly #parts: string[] = []
  readonly #unseen = new Unseen()
  /** Offsets at which lines start. */
  readonly #lines: number[] = [0]
  #length = 0

  constructor(state: ChangeState) {
    this.#state = state
  }

  get text(): string {
    return this.#parts.join('')
  }

  get offset(): number {
    return this.#length
  }

  get line(): number {
    return this.#lines.length
  }

  /** The same with the signs that nobody sees; undefined where there are none. */
  get printed(): Printed | undefined {
    return this.#unseen.printed
  }

  /** Returns the text as it is read. */
  plain(text: string): string {
    const seen = this.#unseen.read(text)
    this.#parts.push(seen)
    this.#length += seen.length
    return seen
  }

  endLine(): void {
    this.plain('\n')
    this.#lines.push(this.#length)
  }

  #point(offset: number): { line: number; column: number; offset: number } {
    let line = this.#lines.length
    // Nearly always it is the last line, or one of a block that has just been written.
    while (line > 1 && (this.#lines[line - 1] as number) > offset) line--
    return { line, column: offset - (this.#lines[line - 1] as number) + 1, offset }
  }

  /** The position from `start` to here; the end of a line that has just been written is left out. */
  positioned(start: number, end = this.#length): Positioned {
    const last = end > start && end === this.#lines.at(-1) ? end - 1 : end
    return { position: { start: this.#point(start), end: this.#point(last) } }
  }

  /** Writes words as a node. */
  words(text: string): Text {
    const start = this.#length
    const value = this.plain(text)
    return { type: 'text', value, ...this.positioned(start) }
  }

  breakNode(offset: number): Break {
    return { type: 'break', ...this.positioned(offset, offset + 1) }
  }

  /** Whether words of a change do not stand in the state that is read. */
  isGone(change: Change | null): boolean {
    return (
      (this.#state === 'accept' && change?.kind === 'deleted') ||
      (this.#state === 'reject' && change?.kind === 'inserted')
    )
  }

  /** Notes words of a change that has been written, from `start` to here, or has left nothing. */
  changed(words: string, { kind, author, date }: Change, start = this.#length): void {
    const isOld = kind === 'deleted'
    this.#note({ old: isOld ? words : '', new: isOld ? '' : words, author, date, start, end: this.#length })
  }

  /** Writes the pieces of a paragraph that stand, with `marked` their bold type and italics; with `noted` lists its changes. */
  pieces(pieces: readonly Piece[], { marked, noted }: { marked: boolean; noted: boolean }): PhrasingContent[] {
    const nodes: PhrasingContent[] = []
    let run: Run | null = null
    const close = () => {
      if (run && noted) this.#note(run)
      run = null
    }
    const all = merged(pieces)
    all.forEach((piece, i) => {
      const { change } = piece
      if (run && (!change || run.author !== change.author)) close()
      if (change) {
        run ??= { old: '', new: '', author: change.author, date: change.date, start: this.#length, end: this.#length }
        run[change.kind === 'deleted' ? 'old' : 'new'] += piece.text
        if (change.date && (run.date ?? '') < change.date) run.date = change.date
      }
      if (this.isGone(change)) return
      const shown = this.#state === 'show' && change ? marks[change.kind] : null
      const start = this.#length
      if (shown && !isSame(all[i - 1]?.change, change)) nodes.push(this.#mark(shown[0]))
      nodes.push(piece.text === '\n' ? this.#lineBreak() : this.#styled(piece, marked))
      if (shown && change?.kind === 'deleted') this.struck.push({ start, end: this.#length })
      if (shown && !isSame(all[i + 1]?.change, change)) nodes.push(this.#mark(shown[1]))
      if (run) run.end = this.#length
    })
    close()
    return nodes
  }

  #mark(sign: string): Text {
    const node = this.words(sign)
    this.struck.push({ start: this.#length - sign.length, end: this.#length })
    return node
  }

  #lineBreak(): Break {
    const at = this.#length
    this.plain(lineBreak)
    return this.breakNode(at)
  }

  #styled({ text, bold, italic, url }: Piece, marked: boolean): PhrasingContent {
    let node: PhrasingContent = this.words(text)
    const position = node.position ? { position: node.position } : {}
    const hasWords = marked && text.trim() !== ''
    if (hasWords && italic) node = { type: 'emphasis', children: [node], ...position }
    if (hasWords && bold) node = { type: 'strong', children: [node], ...position }
    return url === null ? node : { type: 'link', url, children: [node], ...position }
  }

  #note(run: Run): void {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    const [old, inserted] = [plain(run.old), plain(run.new)]
    if (old === inserted) return
    const isMark = !/[\p{L}\p{N}]/u.test(old + inserted)
    const { start, end } = this.positioned(run.start, run.end).position
    this.revisions.push({
      kind: isMark ? 'punctuation' : old === '' ? 'insertion' : inserted === '' ? 'deletion' : 'replacement',
      old: old === '' ? null : old,
      new: inserted === '' ? null : inserted,
      origin: 'tracked',
      confidence: 'certain',
      ...(run.author !== null && { author: run.author }),
      ...(run.date !== null && { date: run.date }),
      at: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
    })
  }
}

const isSame = (a: Change | null | undefined, b: Change | null): boolean =>
  a?.kind === b?.kind && a?.author === b?.author

/** Joins runs that differ in nothing that is read: Word parts them for spelling and for marks of its own. */
function merged(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    const alike =
      last !== undefined &&
      last.change?.date === piece.change?.date &&
      isSame(last.change, piece.change) &&
      last.bold === piece.bold &&
      last.italic === piece.italic &&
      last.url === piece.url &&
      last.text !== '\n' &&
      piece.text !== '\n'
    if (alike && last) last.text += piece.text
    else {
      last = { ...piece }
      out.push(last)
    }
  }
  return out
}
