/** Words of a unit, folded, with the way back to how they are printed. */
import { fold } from '../../language/fold.ts'
import { type Word, wordsOf } from '../../language/words.ts'
import type { Unit } from '../../outline/index.ts'
import type { WordsOfUnit } from './rule.ts'

export class PrintedWords {
  readonly unit: Unit
  readonly words: readonly Word[]
  readonly #origin: (i: number) => number

  constructor(unit: Unit) {
    const folds = fold(unit.text)
    this.unit = unit
    this.words = wordsOf(folds.text)
    this.#origin = (i) => folds.origin(i)
  }

  /** The folded word; empty behind the last and before the first. */
  text(i: number): string {
    return this.words[i]?.text ?? ''
  }

  /** The words from `first` to before `end`, as a range of the unit. */
  range(first: number, end: number): Required<WordsOfUnit> {
    const [from, to] = [this.words[first], this.words[end - 1]]
    if (!from || !to) throw new RangeError(`no words ${first} to ${end}`)
    return { unit: this.unit, start: this.#origin(from.start), end: this.#origin(to.end - 1) + 1 }
  }

  /** The words as they are printed, vowel signs included. */
  printed(first: number, end = first + 1): string {
    const { start, end: to } = this.range(first, end)
    return this.unit.text.slice(start, to)
  }
}
