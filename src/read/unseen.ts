/** Signs that nobody sees and no reader of the words needs: they stay in the file and are no part of the text that is read. */
import type { Gap, Printed } from '../model/source.ts'

/**
 * Marks, embeddings, overrides and isolates of direction, zero-width spaces and joiners, soft hyphens and byte order marks within a
 * text (Unicode 15.1, chapter 23). Arabic words need no joiner of zero width; pictures made of several signs do, and keep theirs.
 */
const unseen =
  /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|(?<![\ud800-\udfff\ufe0f])\u200d(?![\ud800-\udbff\u2000-\u2bff])/g
/** The same as Markdown and HTML may spell them. */
const spelled =
  /&(?:shy|zwnj|lrm|rlm|ZeroWidthSpace|NoBreak|#(?:173|1564|820[3467]|823[4-8]|829[4-7]|8288|65279)|#[xX](?:0*ad|0*61c|200[bcef]|202[a-e]|206[0-9]|feff));/gi
/** Takes a text piece by piece, and keeps what is left out of it. */
export class Unseen {
  readonly #parts: string[] = []
  readonly #gaps: Gap[] = []
  #read = 0
  #printed = 0

  /** The piece as it is read. `isMarkup`: signs may be spelled as character references. */
  read(piece: string, isMarkup = false): string {
    this.#parts.push(piece)
    let text = ''
    let from = 0
    for (const { start, end } of gapsIn(piece, isMarkup)) {
      text += piece.slice(from, start)
      from = end
      this.#gaps.push({ at: this.#read + text.length, printed: this.#printed + end })
    }
    text += piece.slice(from)
    this.#read += text.length
    this.#printed += piece.length
    return text
  }

  /** All pieces as the file has them; undefined where they are what was read. */
  get printed(): Printed | undefined {
    return this.#gaps.length > 0 ? { text: this.#parts.join(''), gaps: this.#gaps } : undefined
  }
}

const mayHold = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

function gapsIn(piece: string, isMarkup: boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const add = (pattern: RegExp) => {
    for (const { 0: signs, index } of piece.matchAll(pattern)) found.push({ start: index, end: index + signs.length })
  }
  if (mayHold.test(piece)) add(unseen)
  if (isMarkup && piece.includes('&')) add(spelled)
  return found.sort((a, b) => a.start - b.start)
}
