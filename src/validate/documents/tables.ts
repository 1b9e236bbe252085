/** Tables as checks of figures see them: rows by their first cell, and what number fills a cell. */
import { quantities } from '../../language/quantities.ts'
import { groupBy } from '../../model/group.ts'
import type { Language } from '../../model/record.ts'
import type { Unit } from '../../outline/index.ts'

/** Cells that hold nothing. */
export const blank = /^[\s\u2010-\u2015./*-]*$/

export interface Amount {
  /** The readings of the figures. */
  values: readonly number[]
  /** How far the last figure is rounded. */
  rounding: number
}

const figuresAlone = /^[-\d٠-٩.,٫٬'\u00a0]+$/
const minus = /^\s*[-−–(]/

/** The number that fills a cell, with a sign of money or percent at most, without its sign; null where it holds anything else. */
function unsigned(text: string, language: Language): Amount | null {
  const figures = text.replace(/[()*%$€£\s−–]/g, '')
  if (!figuresAlone.test(figures)) return null
  const [first, ...more] = quantities(text, language)
  if (!first || more.length > 0 || first.form !== 'figures') return null
  const decimals = /[.٫,](\d{1,2})$/.exec(figures.replace(/[٠-٩]/g, '0'))?.[1]?.length ?? 0
  return { values: first.values, rounding: decimals > 0 ? 10 ** -decimals : 0 }
}

/** A number that is not below zero; null where the cell holds anything else. */
export const amountOf = (text: string, language: Language): Amount | null =>
  minus.test(text) ? null : unsigned(text, language)

/** A number with its sign: -700 and (700) are below zero. */
export function signedAmountOf(text: string, language: Language): (Amount & { value: number }) | null {
  const amount = unsigned(text, language)
  const [value] = amount?.values ?? []
  return amount && value !== undefined ? { ...amount, value: minus.test(text) ? -value : value } : null
}

/** The cells of each table, in order. */
export const tablesOf = (units: readonly Unit[]): Unit[][] => [
  ...groupBy(
    units.filter((unit) => unit.cell !== null),
    (unit) => unit.cell?.table
  ).values()
]

/** The cells of each row by column, in order. */
export const rowsIn = (cells: readonly Unit[]): Map<number, Unit>[] =>
  [...groupBy(cells, (unit) => unit.cell?.row ?? 0).values()].map(
    (units) => new Map(units.map((unit) => [unit.cell?.column ?? 0, unit]))
  )
