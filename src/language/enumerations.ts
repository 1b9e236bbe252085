/** Lists inside a sentence: "a) the report; b) the budget", (أ) التقرير؛ (ب) الميزانية. */
import { fold } from './fold.ts'
import { abjadValue, alphabetValue, countedValue } from './labels.ts'
import type { Range } from './sentences.ts'

export interface Marker {
  /** Its places in the series it may belong to: "i" is 1 among Roman numerals and 9 among letters. */
  values: readonly number[]
  start: number
  end: number
}

type Kind = 'letter' | 'roman' | 'number'

/** A letter, a Roman numeral or a figure before a closing bracket, with or without the opening one; و may be joined on. */
const marker =
  /(?:(?<![\p{L}\p{M}\p{N}])[وف]?[([] ?|(?<![\p{L}\p{M}\p{N}([-]))([a-z]{1,5}|\d{1,2}|[\u0621-\u064a]{1,2}) ?[)\]](?= |$)/gu

function readings(printed: string): { kind: Kind; value: number }[] {
  if (/^\d/.test(printed)) return [{ kind: 'number', value: Number(printed) }]
  if (/^[a-z]/.test(printed)) {
    const found: { kind: Kind; value: number }[] = []
    const roman = countedValue(printed)
    if (roman !== undefined && /^[ivx]+$/.test(printed)) found.push({ kind: 'roman', value: roman })
    if (printed.length === 1) found.push({ kind: 'letter', value: printed.charCodeAt(0) - 96 })
    return found
  }
  // وب) is "and b)".
  const letter = /^و./.test(printed) ? printed.slice(1) : printed
  const values = new Set([abjadValue(letter), alphabetValue(letter)])
  return [...values].flatMap((value) => (value ? [{ kind: 'letter' as const, value }] : []))
}

/**
 * The outermost list of a text: the markers of one kind from the first that opens a series (a, i, 1, أ) on. Null where no
 * second marker goes on with the series, though it may have lost one.
 */
export function enumerationIn(text: string): Marker[] | null {
  if (!/[)\]]/.test(text)) return null
  const { text: plain, origin } = fold(text)
  const all: (Marker & { readings: { kind: Kind; value: number }[] })[] = []
  for (const match of plain.matchAll(marker)) {
    const found = readings(match[1] as string)
    if (found.length === 0) continue
    const start = origin(match.index)
    all.push({ readings: found, values: [], start, end: origin(match.index + match[0].length - 1) + 1 })
  }
  for (const [i, first] of all.entries()) {
    for (const { kind, value } of first.readings) {
      if (value !== 1) continue
      const markers = all
        .slice(i)
        .map((m) => ({
          start: m.start,
          end: m.end,
          values: m.readings.filter((r) => r.kind === kind).map((r) => r.value)
        }))
        .filter((m) => m.values.length > 0)
      if (markers[1]?.values.some((v) => v === 2 || v === 3)) return markers
    }
  }
  return null
}

/** The words of each item: from the end of its marker to the next marker or the end of the text. */
export const itemsOf = (text: string, markers: readonly Marker[]): Range[] =>
  markers.map((m, i) => ({ start: m.end, end: markers[i + 1]?.start ?? text.length }))
