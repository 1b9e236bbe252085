/** What a text states in figures, names and signs, in a form in which two languages can be compared. */

export const factKinds = [
  'url',
  'email',
  'symbol',
  'resolution',
  'reference',
  'date',
  'weekday',
  'time',
  'percentage',
  'money',
  'ordinal',
  'range',
  'year',
  'number'
] as const
export type FactKind = (typeof factKinds)[number]

export interface Fact {
  kind: FactKind
  /** Half-open range of the pair's text. */
  start: number
  end: number
  /** The readings, each in a form that is the same in both languages; more than one where the print is ambiguous (2,500). */
  keys: readonly string[]
  /** The values inside it, each alone: day, month and year of a date, the runs of digits of a figure. */
  atoms: readonly string[]
  /** Written in words, or so common that its absence says little: it may match, but is missed only where another stands in its place. */
  soft: boolean
}
