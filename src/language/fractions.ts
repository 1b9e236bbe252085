/** What widens a number: fractions, parts of a scale, decades and centuries. */
import { data, gapBetween, isLatin, type Made, type Token } from './number-meanings.ts'

/** What stands after a number with a scale and belongs to it: ونصف المليون, "86 ألفاً و400", "3 ملايين و200 ألف". */
export function addedTo(
  tokens: Token[],
  at: number,
  lower: string,
  scale: number
): { value: number; next: number } | null {
  const part = fractionAt(tokens, at, lower, scale)
  if (part) return { value: part.value * scale, next: part.next }
  const [waw, figures, smaller] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (waw?.text !== 'و' || !figures?.figures || figures.start !== waw.end || !/^\d{1,3}$/.test(figures.text))
    return null
  if (gapBetween(tokens[at - 1] as Token, waw, lower) !== ' ') return null
  const times =
    smaller?.meaning?.role === 'scale' && !smaller.joined && gapBetween(figures, smaller, lower) === ' '
      ? smaller.meaning.value
      : 1
  if (times >= scale || (times === 1 && figures.text.length < 3)) return null
  return { value: Number(figures.text) * times, next: times > 1 ? at + 3 : at + 2 }
}

/** A part of one after the words of a number: ونصف, "and a half". */
function joinedFraction(tokens: Token[], at: number, lower: string): { value: number; next: number } | null {
  const before = tokens[at - 1] as Token
  let i = at
  if (tokens[i]?.text === 'and') i += tokens[i + 1]?.text === 'a' ? 2 : 1
  const part = tokens[i]
  if (part?.meaning?.role !== 'fraction' || (i === at && !part.joined)) return null
  if (!/^ (?:and (?:a )?)?$/.test(lower.slice(before.end, part.start))) return null
  return { value: part.meaning.value, next: i + 1 }
}

/** The same, of the scale of the number: ونصف المليون, but not ونصف الميزانية, which is a part of something else. */
export function fractionAt(
  tokens: Token[],
  at: number,
  lower: string,
  scale: number
): { value: number; next: number } | null {
  const part = joinedFraction(tokens, at, lower)
  const [own, again] = part ? [tokens[part.next - 1] as Token, tokens[part.next]] : []
  if (!part || !own || !again || isLatin(own) || gapBetween(own, again, lower) !== ' ') return part
  if (again.meaning?.role === 'scale' && again.meaning.value === scale && !again.joined)
    return { ...part, next: part.next + 1 }
  return again.text.startsWith('ال') ? null : part
}

type Wider = Pick<Made, 'values' | 'next'>

/** A count of decades or centuries: "four decades" may be forty years in the other language. */
export function withPeriod(counts: readonly number[], tokens: Token[], at: number, lower: string): Wider | null {
  const period = tokens[at]
  if (period?.meaning?.role !== 'period' || period.joined || gapBetween(tokens[at - 1] as Token, period, lower) !== ' ')
    return null
  const { value } = period.meaning
  return { values: counts.flatMap((n) => [n * value, n]), next: at + 1 }
}

/** A number with a part of one: "three and a half years", أربعة ونصف, ثلاث سنوات ونصف. */
export function withFraction(counts: readonly number[], tokens: Token[], at: number, lower: string): Wider | null {
  const part = fractionAt(tokens, at, lower, 1)
  if (part) {
    const scale = tokens[part.next]
    const times = scale?.meaning?.role === 'scale' && isLatin(scale) ? scale.meaning.value : 1
    return { values: counts.map((n) => exact((n + part.value) * times)), next: times > 1 ? part.next + 1 : part.next }
  }
  const counted = tokens[at]
  if (!counted || counted.meaning || counted.figures || isLatin(counted)) return null
  if (gapBetween(tokens[at - 1] as Token, counted, lower) !== ' ') return null
  const after = joinedFraction(tokens, at + 1, lower)
  return after ? { values: counts.flatMap((n) => [n + after.value, n]), next: at } : null
}

export const scaleLetters = new Map(Object.entries(data.scaleLetters))
const partOf = new Set([...data.partOf.en, ...data.partOf.ar])

/** ربع مليون, "half a million", "a quarter of a million"; half a century, نصف قرن. */
export function partOfScale(tokens: Token[], i: number): Made | null {
  let at = i + 1
  while (at < i + 3 && partOf.has(tokens[at]?.text ?? '')) at++
  const scale = tokens[at]
  const of = scale?.meaning
  if (!scale || (of?.role !== 'scale' && of?.role !== 'period')) return null
  // A hyphen joins half-century, و a further word.
  if (scale.joined && !isLatin(scale)) return null
  const value = (tokens[i]?.meaning?.value ?? 1) * of.value
  return { values: [value], parts: [String(value)], form: 'words', attached: false, bare: false, next: at + 1 }
}

export const exact = (value: number) => Math.round(value * 1e6) / 1e6
