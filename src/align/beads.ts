/** What a bead is worth: what its words say, its length, its numbers, and whether it hangs together at all. */
import { wordUnits } from '../language/characters.ts'
import type { Language } from '../model/record.ts'
import type { Alignable } from './bead.ts'
import type { Cells } from './cells.ts'
import type { Evidence } from './evidence.ts'
import { type Form, type FormModel, formModel, formScore, lengthScore, markOf, sumsOf } from './form.ts'
import { run } from './side.ts'

/** What length, numbers and kind say of beads. */
export class Forms {
  readonly #model: FormModel
  readonly #ar: readonly Form[]
  readonly #en: readonly Form[]
  /** Lengths of all units before one. */
  readonly #before: Record<Language, Float64Array>

  constructor(ar: readonly Alignable[], en: readonly Alignable[]) {
    this.#ar = ar.map(formOf)
    this.#en = en.map(formOf)
    this.#model = formModel(this.#ar, this.#en)
    const lengths = (side: readonly Form[]) => sumsOf(side.map((form) => form.length))
    this.#before = { ar: lengths(this.#ar), en: lengths(this.#en) }
  }

  length(i: number, arCount: number, j: number, enCount: number): number {
    return this.lengths(this.letters('ar', i, arCount), this.letters('en', j, enCount))
  }

  /** What the numbers of letters of two texts say. */
  lengths(ar: number, en: number): number {
    return lengthScore(ar, en, this.#model.ratio)
  }

  /** Letters and digits of consecutive units. */
  letters(language: Language, from: number, count: number): number {
    const before = this.#before[language]
    return (before[from + count] as number) - (before[from] as number)
  }

  kind(i: number, j: number): number {
    return formScore(this.#ar[i] as Form, this.#en[j] as Form, this.#model, Math.max(this.#ar.length, this.#en.length))
  }
}

/** Two units whose words say less than this of each other are never paired: to leave both alone costs less. */
const hopeless = -14
/** A unit of a bead keeps this much of what it says where nothing is said, at the most, and a little for the shortest. */
const strange = { share: 0.55, least: 0.6 }
/** What units that overlap say of each other at least. */
const overlap = { share: -0.3, least: 0 }
const short = -4

/** Scores beads within a band. */
export class Beads {
  readonly #evidence: Evidence
  readonly #cells: Cells
  readonly #forms: Forms
  readonly #unsaid: Record<Language, Float64Array>
  #ties: Ties | undefined

  constructor(evidence: Evidence, cells: Cells, forms: Forms) {
    this.#evidence = evidence
    this.#cells = cells
    this.#forms = forms
    this.#unsaid = { ar: evidence.unsaid('ar'), en: evidence.unsaid('en') }
  }

  /** Found when a bead of several units is first looked at. */
  #tied(): Ties {
    this.#ties ??= tiesOf(this.#cells, this.#unsaid)
    return this.#ties
  }

  /** Scores a bead with units on both sides; −Infinity where it is not worth a look, or surely does not come up to `least`. */
  score(i: number, arCount: number, j: number, enCount: number, least: number): number {
    return arCount === 1 && enCount === 1 ? this.#one(i, j) : this.#several(i, arCount, j, enCount, least)
  }

  #one(i: number, j: number): number {
    const cell = this.#cells.at(i, j)
    const said = cell < 0 ? Number.NEGATIVE_INFINITY : this.#cells.score(cell)
    return said < hopeless ? Number.NEGATIVE_INFINITY : said + this.#forms.length(i, 1, j, 1) + this.#forms.kind(i, j)
  }

  #several(i: number, arCount: number, j: number, enCount: number, least: number): number {
    if (!this.#isCoherent(i, arCount, j, enCount)) return Number.NEGATIVE_INFINITY
    const length = this.#forms.length(i, arCount, j, enCount)
    if (length < short) return Number.NEGATIVE_INFINITY
    const shape = length + this.#forms.kind(i, j)
    if (shape + this.#atMost(i, arCount, j, enCount) < least) return Number.NEGATIVE_INFINITY
    return shape + (this.#saidBy('ar', i, arCount, j, enCount) + this.#saidBy('en', i, arCount, j, enCount)) / 2
  }

  /** What the words of one side of a bead say; where the other side is one unit, that was weighed before. */
  #saidBy(language: Language, i: number, arCount: number, j: number, enCount: number): number {
    const [from, count, others] = language === 'ar' ? [i, arCount, enCount] : [j, enCount, arCount]
    if (others > 1) {
      const [is, js] = [run(i, arCount), run(j, enCount)]
      return language === 'ar' ? this.#evidence.half('ar', is, js) : this.#evidence.half('en', js, is)
    }
    let sum = 0
    for (let k = from; k < from + count; k++) {
      sum += this.#cells.half(language, language === 'ar' ? this.#cells.at(k, j) : this.#cells.at(i, k))
    }
    return sum
  }

  /** The most that the words of a bead can say: each word all that each unit of the other side adds to it. */
  #atMost(i: number, arCount: number, j: number, enCount: number): number {
    const { ar, en } = this.#unsaid
    let sum = 0
    for (let a = i; a < i + arCount; a++) sum -= (enCount - 1) * (ar[a] as number)
    for (let e = j; e < j + enCount; e++) sum -= (arCount - 1) * (en[e] as number)
    for (let a = i; a < i + arCount; a++) {
      for (let e = j; e < j + enCount; e++) {
        const cell = this.#cells.at(a, e)
        if (cell >= 0) sum += 2 * this.#cells.score(cell)
        else sum += (ar[a] as number) + (en[e] as number)
      }
    }
    return sum / 2
  }

  /**
   * Whether a bead hangs together. All that a part says is said by the whole; where there are several on both sides, one unit
   * must lead to the next through what one says of the other, or the bead would be two.
   */
  #isCoherent(i: number, arCount: number, j: number, enCount: number): boolean {
    if (arCount > 1 && enCount > 1) return this.#isConnected(i, arCount, j, enCount)
    const last = this.#cells.at(i + arCount - 1, j + enCount - 1)
    if (last < 0) return false
    const { runs } = this.#tied()
    return enCount === 1 ? (runs.ar[last] as number) >= arCount : (runs.en[last] as number) >= enCount
  }

  #isRelated(a: number, e: number): boolean {
    const cell = this.#cells.at(a, e)
    return cell >= 0 && this.#tied().related[cell] === 1
  }

  /** Whether every unit of two runs can be reached from the last of the first run over units that are related. */
  #isConnected(i: number, arCount: number, j: number, enCount: number): boolean {
    // Most beads fail here: the last unit of the first run leads nowhere.
    let leads = false
    for (let e = enCount - 1; e >= 0 && !leads; e--) leads = this.#isRelated(i + arCount - 1, j + e)
    if (!leads) return false
    // Units reached, one bit each.
    let as = 1 << (arCount - 1)
    let es = 0
    for (let before = 0; before !== as + (es << arCount); ) {
      before = as + (es << arCount)
      for (let a = arCount - 1; a >= 0; a--) {
        for (let e = enCount - 1; e >= 0; e--) {
          if ((as >> a) % 2 === (es >> e) % 2 || !this.#isRelated(i + a, j + e)) continue
          as |= 1 << a
          es |= 1 << e
        }
      }
    }
    return as === (1 << arCount) - 1 && es === (1 << enCount) - 1
  }
}

/** Which units hang together within one bead. */
interface Ties {
  /** For each cell, how many Arabic units up to its own, or English ones, one unit of the other side says enough of. */
  readonly runs: Record<Language, Uint8Array>
  /** For each cell, whether its units overlap. */
  readonly related: Uint8Array
}

function tiesOf(cells: Cells, unsaid: Record<Language, Float64Array>): Ties {
  const reached = (language: Language, { share, least }: { share: number; least: number }) =>
    cells.reach(
      language,
      unsaid[language].map((lost) => lost * share - least)
    )
  const runs = { ar: cells.runsDown(reached('ar', strange)), en: cells.runsAlong(reached('en', strange)) }
  const related = reached('ar', overlap)
  const other = reached('en', overlap)
  for (let cell = 0; cell < other.length; cell++) if (other[cell] === 1) related[cell] = 1
  return { runs, related }
}

const formOf = ({ text, number, heading }: Alignable): Form => ({
  length: wordUnits(text),
  number,
  heading,
  mark: markOf(text)
})
