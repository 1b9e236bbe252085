/** Words of a unit, folded, with the way back to how they are printed. */
import type { Word } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import type { WordsOfUnit } from './rule.ts'

export class PrintedWords {
  readonly unit: Unit
  readonly words: readonly Word[]

  constructor(unit: Unit) {
    this.unit = unit
    this.words = unit.words
  }

  /** The folded word; empty behind the last and before the first. */
  text(i: number): string {
    return this.words[i]?.text ?? ''
  }

  /** The words from `first` to before `end`, as a range of the unit. */
  range(first: number, end: number): Required<WordsOfUnit> {
    const [from, to] = [this.words[first], this.words[end - 1]]
    if (!from || !to) throw new RangeError(`no words ${first} to ${end}`)
    const { folded } = this.unit
    return { unit: this.unit, start: folded.origin(from.start), end: folded.origin(to.end - 1) + 1 }
  }

  /** The words as they are printed, vowel signs included. */
  printed(first: number, end = first + 1): string {
    const { start, end: to } = this.range(first, end)
    return this.unit.text.slice(start, to)
  }
}
