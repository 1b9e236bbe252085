/** Numbers in words: hundreds, thousands and scales that fall, and ordinals. */
import { exact, fractionAt, partOfScale, withFraction, withPeriod } from './fractions.ts'
import { withoutClitics } from './names.ts'
import { follows, gapBetween, isLatin, type Made, type Meaning, monthOpenings, type Token } from './number-meanings.ts'

/** A number in words: grammar of below hundred, below thousand, and scales that fall. */
export function inWords(tokens: Token[], i: number, lower: string): Made | null {
  const first = tokens[i] as Token
  if (!first.meaning) return null
  if (first.meaning.role === 'ordinal') {
    const before = withoutClitics(tokens[i - 1]?.text ?? '')
    return before.some((form) => monthOpenings.has(form)) ? null : ordinal(tokens, i, lower)
  }
  if (first.meaning.role === 'many') return null
  if (first.meaning.role === 'fraction') return partOfScale(tokens, i)
  if (first.meaning.role === 'hint' || first.meaning.role === 'period') {
    const { value } = first.meaning
    return { values: [value], parts: [String(value)], form: 'words', attached: false, bare: true, next: i + 1 }
  }
  const beyond = first.meaning.role === 'tens' ? hundredBehind(tokens, i + 1) : null
  if (beyond !== null) {
    const value = first.meaning.value + beyond
    return { values: [value], parts: [String(value)], form: 'ordinal', attached: false, bare: false, next: i + 3 }
  }
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  let scaled = 1
  let at = i
  let ordinalEnd = false
  while (at < tokens.length) {
    if (at > i && !follows(tokens, at, lower)) break
    const from = at > i && tokens[at]?.text === 'and' ? at + 1 : at
    const part = belowThousand(tokens, from, lower)
    let value: number
    let next: number
    const scale = tokens[part ? part.next : from]
    if (!part) {
      // "a million", مليون, مليونين.
      if (!scale?.meaning || !['scale', 'dual'].includes(scale.meaning.role)) break
      value = scale.meaning.value
      next = from + 1
      if (value >= last) break
      last = value / (scale.meaning.role === 'dual' ? 2 : 1)
    } else {
      value = part.value
      next = part.next
      ordinalEnd = part.ordinal
      const near =
        scale && (follows(tokens, part.next, lower) || scale.start - (tokens[part.next - 1] as Token).end <= 1)
      if (
        !part.ordinal &&
        near &&
        scale.meaning &&
        ['scale', 'many'].includes(scale.meaning.role) &&
        !scale.joined &&
        scale.meaning.value < last
      ) {
        value *= scale.meaning.value
        next++
        last = scale.meaning.value
      } else {
        if (value >= last || (at > i && last <= 100)) break
        last = 1
      }
    }
    sum += value
    at = next
    scaled = last
    if (last === 1) break
  }
  if (at === i) return null
  const value = exact(sum)
  if (!ordinalEnd) {
    const part = scaled > 1 ? fractionAt(tokens, at, lower, scaled) : null
    const wider = part
      ? { values: [exact(sum + part.value * scaled)], next: part.next }
      : (withPeriod([value], tokens, at, lower) ?? withFraction([value], tokens, at, lower))
    if (wider) return { ...wider, parts: [String(wider.values[0])], form: 'words', attached: false, bare: false }
  }
  // ألفا is ألفاً without its ending, a thousand, or two thousand in the construct state.
  const values =
    at === i + 1 && first.meaning.role === 'scale' && !isLatin(first) && first.text.endsWith('ا')
      ? [value, 2 * value]
      : [value]
  return {
    values,
    parts: [String(value)],
    form: ordinalEnd ? 'ordinal' : 'words',
    attached: false,
    bare: at === i + 1 && (first.meaning.role === 'scale' || first.meaning.role === 'hundred'),
    next: at
  }
}

interface Part {
  value: number
  next: number
  ordinal: boolean
}

function belowThousand(tokens: Token[], i: number, lower: string): Part | null {
  const first = tokens[i]
  if (!first?.meaning) return null
  if (first.meaning.role === 'hundred') {
    const rest = joinedPart(tokens, i + 1, lower)
    return rest
      ? { ...rest, value: first.meaning.value + rest.value }
      : { value: first.meaning.value, next: i + 1, ordinal: false }
  }
  const small = belowHundred(tokens, i, lower)
  if (!small) return null
  const hundred = tokens[small.next]
  if (
    !small.ordinal &&
    small.value < 10 &&
    hundred?.meaning?.value === 100 &&
    !hundred.joined &&
    gapBetween(tokens[small.next - 1] as Token, hundred, lower) === ' '
  ) {
    const rest = joinedPart(tokens, small.next + 1, lower)
    const value = small.value * 100
    return rest ? { ...rest, value: value + rest.value } : { value, next: small.next + 1, ordinal: false }
  }
  return small
}

/** What و or "and" adds to hundreds. */
function joinedPart(tokens: Token[], i: number, lower: string): Part | null {
  const [before, word] = [tokens[i - 1], tokens[i]]
  // Arabic now and then loses the و of مائتي وعشرة.
  const bare = before && word?.meaning && !isLatin(word) && gapBetween(before, word, lower) === ' '
  if (!bare && !follows(tokens, i, lower)) return null
  const at = tokens[i]?.text === 'and' ? i + 1 : i
  // Two hundred and third.
  const last = tokens[at]
  if (last?.meaning?.role === 'ordinal' && isLatin(last))
    return { value: last.meaning.value, next: at + 1, ordinal: true }
  return belowHundred(tokens, at, lower)
}

function belowHundred(tokens: Token[], i: number, lower: string): Part | null {
  const first = tokens[i]
  if (!first?.meaning) return null
  const { role, value } = first.meaning
  const next = tokens[i + 1]
  const gap = next ? gapBetween(first, next, lower) : 'x'
  if (role === 'unit' && value > 0 && value < 10 && next?.meaning && gap === ' ') {
    // ثلاثة عشر; خمسة وعشرون.
    if (next.meaning.role === 'unit' && next.meaning.value === 10 && !next.joined && !isLatin(first))
      return { value: value + 10, next: i + 2, ordinal: false }
    if (next.meaning.role === 'tens' && next.joined)
      return { value: value + next.meaning.value, next: i + 2, ordinal: false }
  }
  if (role === 'tens') {
    // twenty-one, twenty-first.
    if (next?.meaning && /^(?:- ?| )$/.test(gap) && isLatin(first) && next.meaning.value < 10)
      if (next.meaning.role === 'unit' || next.meaning.role === 'ordinal')
        return { value: value + next.meaning.value, next: i + 2, ordinal: next.meaning.role === 'ordinal' }
    return { value, next: i + 1, ordinal: false }
  }
  if (role === 'unit' || role === 'teen') return { value, next: i + 1, ordinal: false }
  return null
}

/** The hundreds of الدورة العشرون بعد المائتين, whose tens are like any other number. */
const hundredBehind = (tokens: Token[], i: number): number | null => {
  const hundred = tokens[i + 1]?.meaning
  return tokens[i]?.text === 'بعد' && hundred?.role === 'hundred' ? hundred.value : null
}

/** الثالث عشر, الحادية والعشرون, الخامسة بعد المائة, third. */
function ordinal(tokens: Token[], i: number, lower: string): Made {
  const first = tokens[i] as Token
  let { value } = first.meaning as Meaning
  let at = i + 1
  const next = tokens[at]
  if (!isLatin(first)) {
    // الحادي عشر is one and ten; أول عشر ("the first ten") is no number of its own.
    const mayGoOn = value !== 1
    if (value === 11) value = 1
    if (next?.meaning && mayGoOn && gapBetween(first, next, lower) === ' ') {
      if (next.meaning.role === 'unit' && next.meaning.value === 10 && !next.joined) {
        value += 10
        at++
      } else if (next.meaning.role === 'tens' && next.joined) {
        value += next.meaning.value
        at++
      }
    }
    const beyond = hundredBehind(tokens, at)
    if (beyond !== null) {
      value += beyond
      at += 2
    }
  }
  return { values: [value], parts: [String(value)], form: 'ordinal', attached: false, bare: false, next: at }
}
