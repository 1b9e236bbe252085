/** Numbers in figures, and the values that they may have. */
import type { Language } from '../model/record.ts'
import { addedTo, exact, scaleLetters, withFraction, withPeriod } from './fractions.ts'
import { gapBetween, type Made, type Meaning, moneyBefore, type Token } from './number-meanings.ts'

/** 8½. */
const signs = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75]
])

export function figures(tokens: Token[], i: number, lower: string, language: Language, text: string, at: number): Made {
  const first = tokens[i] as Token
  const before = text.slice(Math.max(0, at - 2), at)
  const attached =
    /[\p{L}_]$|\p{L}[-\u2010-\u2015]$/u.test(before) || /^[\p{L}_]/u.test(lower.slice(first.end, first.end + 1))
  const suffix = /^(?:st|nd|rd|th|s)(?![a-z])/.exec(lower.slice(first.end, first.end + 3))
  let next = i + 1
  if (suffix && suffix[0] !== 's') next++
  const part = signs.get(first.text.at(-1) as string)
  const read = numberReadings(first.text.replace(/ ?[¼½¾]$/, ''), language).map((v) => v + (part ?? 0))
  const parts = first.text.match(/\d+/g)?.map((run) => run.replace(/^0+(?=\d)/, '')) ?? []
  const scale = tokens[next]
  if (
    scale?.meaning &&
    (scale.meaning.role === 'scale' || scale.meaning.role === 'many') &&
    /^\+?[ -]?$/.test(gapBetween(tokens[next - 1] as Token, scale, lower)) &&
    !scale.joined
  ) {
    const more = addedTo(tokens, next + 1, lower, scale.meaning.value)
    const values = read.map((v) => exact(v * (scale.meaning as Meaning).value + (more?.value ?? 0)))
    return {
      values,
      parts: [String(values[0])],
      form: 'figures',
      attached: false,
      bare: false,
      next: more?.next ?? next + 1
    }
  }
  const letters = tokens[next]
  const times = letters && letters.start === first.end ? scaleLetters.get(letters.text) : undefined
  if (times !== undefined && moneyBefore.test(lower.slice(Math.max(0, first.start - 14), first.start))) {
    const values = read.map((v) => exact(v * times))
    return { values, parts: [String(values[0])], form: 'figures', attached: false, bare: false, next: next + 1 }
  }
  const wider = withPeriod(read, tokens, next, lower) ?? withFraction(read, tokens, next, lower)
  if (wider) return { ...wider, parts, form: 'figures', attached: false, bare: false }
  return {
    values: read,
    parts,
    form: suffix && suffix[0] !== 's' ? 'ordinal' : 'figures',
    attached: suffix?.[0] === 's' || (attached && !suffix),
    bare: false,
    next
  }
}

/** The values that figures may have: marks of thousands and of decimals differ between languages, and Arabic may print groups from the left. */
function numberReadings(printed: string, language: Language): number[] {
  const groups = printed.split(/[.,٫٬' ]+/)
  if (groups.length === 1) return [Number(printed)]
  const found = new Set<number>()
  const grouped = (list: readonly string[]) =>
    (list[0] as string).length <= 3 && list.slice(1).every((g) => g.length === 3) && list[0] !== '0'
  if (grouped(groups)) found.add(Number(groups.join('')))
  if (language === 'ar') {
    const turned = [...groups].reverse()
    if (grouped(turned)) found.add(Number(turned.join('')))
  }
  if (groups.length === 2 && !printed.includes(' ')) found.add(Number(groups.join('.')))
  // 1,234.5: the last mark is that of decimals.
  if (groups.length > 2 && grouped(groups.slice(0, -1)))
    found.add(Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`))
  if (found.size === 0) found.add(Number(groups.join('')))
  return [...found]
}
