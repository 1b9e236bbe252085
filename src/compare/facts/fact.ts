/** What a text states in figures, names and signs, in a form in which two languages can be compared. */

export type FactKind =
  | 'url'
  | 'email'
  | 'symbol'
  | 'resolution'
  | 'reference'
  | 'date'
  | 'weekday'
  | 'time'
  | 'percentage'
  | 'money'
  | 'ordinal'
  | 'range'
  | 'year'
  | 'number'

export interface Fact {
  kind: FactKind
  /** Half-open range of the pair's text. */
  start: number
  end: number
  /** The readings, in a form that is the same in both languages and for all kinds; several where the print is ambiguous (2,500). */
  keys: readonly string[]
  /**
   * The values inside it, each alone: day, month and year of a date, the runs of digits of a figure. Where the other side
   * offers all of them, be it in several facts, nothing is missing. Empty where only a key can match.
   */
  atoms: readonly string[]
  /** What it offers to the atoms of the other side. */
  offers: readonly string[]
  /** What says less: the month of a date, the place of a revision. They count only where the other side has another in their place. */
  names: readonly string[]
  weight: Weight
}

/**
 * What the absence of a fact says. `full`: it is missing. `light`: the other language may say it by other means (a dual, "quarterly");
 * it counts where another value stands in its place. `told`: the same for a count in words, which is missing where the other side has no
 * other means either (see told-counts.ts). `faint`: it explains facts of the other side, and counts against a full one. `mute`: it only explains.
 */
export type Weight = 'full' | 'told' | 'light' | 'faint' | 'mute'
