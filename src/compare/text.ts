/** The words of one side of a pair, with the way back to the file. */
import type { Range } from '../language/sentences.ts'
import type { Language, Place } from '../model/record.ts'
import type { Unit } from '../outline/index.ts'

/** What is shown of the words before and after a finding, in UTF-16 units. */
const shown = 48

export class Text {
  readonly language: Language
  readonly units: readonly Unit[]
  /** The words of the units, parted by a space each. */
  readonly text: string
  /** The same length, with blanks for what a flattened tracked change had struck: what the version says. */
  readonly standing: string
  readonly #starts: readonly number[]
  #sentences: readonly Range[] | undefined

  /** @param struck source offsets of struck words, in order */
  constructor(language: Language, units: readonly Unit[], struck: readonly Range[] = []) {
    this.language = language
    this.units = units
    const starts: number[] = []
    let text = ''
    let standing = ''
    for (const unit of units) {
      if (starts.length > 0) {
        text += ' '
        standing += ' '
      }
      starts.push(text.length)
      text += unit.text
      standing += struck.length === 0 ? unit.text : withoutStruck(unit, struck)
    }
    this.text = text
    this.standing = standing
    this.#starts = starts
  }

  get empty(): boolean {
    return this.units.length === 0
  }

  get sentences(): readonly Range[] {
    this.#sentences ??= this.units.flatMap((unit, i) => {
      const from = this.#starts[i] as number
      return unit.sentences.map(({ start, end }) => ({ start: from + start, end: from + end }))
    })
    return this.#sentences
  }

  /** Where the unit starts in the text; undefined where it is none of these units. */
  startOf(unit: Unit): number | undefined {
    return this.#starts[this.units.indexOf(unit)]
  }

  /** The unit that holds `offset`. */
  unitAt(offset: number): Unit {
    let i = this.#starts.length - 1
    while (i > 0 && (this.#starts[i] as number) > offset) i--
    return this.units[i] as Unit
  }

  /** The place of `start`..`end` in the file. */
  at(start = 0, end = this.text.length): Place {
    const first = this.unitAt(start)
    const last = this.unitAt(Math.max(start, end - 1))
    const from = first.passage.at(
      start - (this.startOf(first) as number),
      Math.min(first.text.length, end - (this.startOf(first) as number))
    )
    if (first === last) return from
    const to = last.passage.at(0, end - (this.startOf(last) as number))
    return { ...from, endLine: to.endLine, endColumn: to.endColumn }
  }

  /** Some words before `start` and after `end`, cut between words. */
  around(start: number, end: number): { before: string; after: string } {
    let from = Math.max(0, start - shown)
    if (from > 0) from = Math.min(start, this.text.indexOf(' ', from) + 1 || start)
    let to = Math.min(this.text.length, end + shown)
    if (to < this.text.length) to = Math.max(end, this.text.lastIndexOf(' ', to))
    return {
      before: `${from > 0 ? '…' : ''}${this.text.slice(from, start)}`,
      after: `${this.text.slice(end, to)}${to < this.text.length ? '…' : ''}`
    }
  }
}

function withoutStruck(unit: Unit, struck: readonly Range[]): string {
  let text = unit.text
  const { passage } = unit
  const first = passage.origin(0)
  const last = passage.origin(Math.max(0, text.length - 1))
  for (const range of struck) {
    if (range.end <= first || range.start > last) continue
    let blanked = ''
    for (let i = 0; i < text.length; i++) {
      const at = passage.origin(i)
      blanked += at >= range.start && at < range.end ? ' ' : (text[i] as string)
    }
    text = blanked
  }
  return text
}
