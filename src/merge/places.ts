/** From the place of an item in the file to the words of aligned units on which it rests. */
import type { Range } from '../language/sentences.ts'
import type { Language, Place } from '../model/record.ts'
import { firstFrom, firstIndex } from '../model/sorted.ts'
import type { Unit } from '../outline/index.ts'

/** The words of one side of a pair of units, as one text. */
interface LinkedWords {
  readonly units: readonly Unit[]
  /** Where a unit starts in that text. */
  startOf(unit: Unit): number | undefined
}

/** Units of the two versions that stand for each other, one side empty where there is no counterpart; with their sentences. */
export interface Linked {
  readonly ar: LinkedWords
  readonly en: LinkedWords
  /** How sure the pairing is, 0..1. */
  readonly score: number
  readonly sentences: readonly { ar: readonly Range[]; en: readonly Range[]; score: number }[]
}

/** Words of one side of a pair. */
export interface Spot<L extends Linked = Linked> extends Range {
  link: L
}

/** A unit as a half-open range of the file. */
interface Stretch extends Range {
  unit: Unit
}

/** Where the words of one version stand among the pairs. */
export class Places<L extends Linked = Linked> {
  readonly language: Language
  readonly #units: readonly Stretch[]
  readonly #links: ReadonlyMap<Unit, L>

  constructor(language: Language, units: readonly Unit[], links: readonly L[]) {
    this.language = language
    this.#units = units
      .filter((unit) => unit.text.length > 0)
      .map((unit) => ({
        unit,
        start: unit.passage.origin(0),
        end: unit.passage.origin(unit.text.length - 1) + 1
      }))
      .sort((x, y) => x.start - y.start)
    this.#links = new Map(links.flatMap((link) => link[language].units.map((unit) => [unit, link] as const)))
  }

  /** The words at `place`, unit by unit, in the order of the file. */
  spots(place: Place): Spot<L>[] {
    const source = this.#units[0]?.unit.passage.source
    if (!source) return []
    const from = source.offset(place.line, place.column)
    const to = Math.max(from + 1, source.offset(place.endLine, place.endColumn))
    const found: Spot<L>[] = []
    for (let i = this.#firstBehind(to) - 1; i >= 0; i--) {
      const { unit, start, end } = this.#units[i] as Stretch
      if (end <= from) break
      const link = this.#links.get(unit)
      const base = link?.[this.language].startOf(unit)
      if (link && base !== undefined && start < to)
        found.unshift({ link, start: base + offsetIn(unit, from), end: base + offsetIn(unit, to) })
    }
    return found
  }

  /** The index of the first unit that starts at `offset` or behind it. */
  #firstBehind(offset: number): number {
    return firstFrom(this.#units, offset)
  }
}

/** The first offset of the unit's words that stands at or behind `origin` in the file. */
const offsetIn = ({ passage, text }: Unit, origin: number): number =>
  firstIndex(text.length, (i) => passage.origin(i) >= origin)
