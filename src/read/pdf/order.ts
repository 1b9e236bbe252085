/**
 * The order in which a line is read, from the order in which it is seen: the bidirectional algorithm (UAX #9) backwards. What it
 * shows alike in two orders is read as the genre writes it: a number behind a Latin word belongs to it, numbers beside each other
 * are apart.
 */

import { partners } from '../../language/brackets.ts'
import { type Way, wayOf } from './letters.ts'

/** A letter or a space of a line as seen. */
export interface Unit {
  text: string
  bold: boolean
  italic: boolean
}

const isSpace = (unit: Unit | undefined) => unit === undefined || unit.text === ' ' || unit.text === '\t'
const brackets = '()[]{}«»'
const isBracket = (unit: Unit | undefined) => unit !== undefined && unit.text !== '' && brackets.includes(unit.text)
/** Signs that hold a number together. */
const inNumber = (text: string) => /^[.,:/٫٬،]$/.test(text)

/** Puts units that are seen from left to right into the order in which they are read. */
export function readOrder(seen: readonly Unit[], rightToLeft: boolean): Unit[] {
  const ways = seen.map(({ text }) => wayOf(text))
  const out: Unit[] = []
  if (rightToLeft) {
    for (let i = seen.length - 1; i >= 0; ) {
      const from = leftRun(seen, ways, i)
      for (let k = from; k <= i; k++) out.push(seen[k] as Unit)
      i = from - 1
    }
  } else {
    for (let i = 0; i < seen.length; ) {
      const to = rightRun(ways, i)
      if (to > i) out.push(...readOrder(seen.slice(i, to + 1), true))
      else out.push(seen[i] as Unit)
      i = to + 1
    }
  }
  return ways.includes('right') ? turned(out) : out
}

/** Where the run that reads left to right and ends at `end` starts; `end` itself where there is none. */
function leftRun(seen: readonly Unit[], ways: readonly Way[], end: number): number {
  let way = ways[end]
  let last = end
  if (isBracket(seen[end])) {
    // A bracket closes a run where its partner stands inside: C24/8(Rev.1).
    const inner = end - 1
    if (ways[inner] !== 'left' && ways[inner] !== 'digit') return end
    const start = latinStart(seen, ways, inner)
    const partner = seen.slice(start, end).filter(isBracket).length % 2 === 1
    return start < inner && partner ? start : end
  }
  if (/^[-/]$/.test(seen[end]?.text ?? '') && ways[end - 1] !== 'none') {
    // An address that is parted at the end of its line keeps its hyphen.
    return latinStart(seen, ways, end - 1) === 0 ? 0 : end
  }
  if (way !== 'left' && way !== 'digit') return end
  const latin = latinStart(seen, ways, end)
  if (latin <= end) return latin
  // Digits and the signs that hold them together.
  way = 'digit'
  for (let i = end - 1; i >= 0; i--) {
    if (ways[i] === 'digit') last = i
    else if (!holds(seen, ways, i, end)) break
  }
  return last
}

/** Whether a sign between two digits keeps them in one number. */
function holds(seen: readonly Unit[], ways: readonly Way[], i: number, end: number): boolean {
  if (ways[i - 1] !== 'digit' || ways[i + 1] !== 'digit') return false
  const { text } = seen[i] as Unit
  if (inNumber(text)) return true
  // A hyphen does so where no Arabic stands before the number on its line.
  return text === '-' && !ways.slice(end + 1).includes('right')
}

/** Where the Latin words start with which a run that ends at `end` goes together; beyond `end` where there are none. */
function latinStart(seen: readonly Unit[], ways: readonly Way[], end: number): number {
  let start = ways[end] === 'left' ? end : end + 1
  for (let i = end - 1; i >= 0; i--) {
    const way = ways[i]
    if (way === 'right') break
    if (way === 'left') start = i
    else if (way === 'none') {
      // "2. ITU" in an Arabic line is seen as "ITU .2".
      const stop = /^[.,:;)]$/.test(seen[i]?.text ?? '') && isSpace(seen[i - 1])
      if (stop) break
    }
  }
  // Digits right before the first Latin letter belong to it: 24C.
  if (start <= end) while (ways[start - 1] === 'digit') start--
  return start
}

/** Where the run of Arabic that starts at `start` in a line that reads left to right ends; `start` itself where there is none. */
function rightRun(ways: readonly Way[], start: number): number {
  if (ways[start] !== 'right') return start
  let last = start
  for (let i = start + 1; i < ways.length; i++) {
    if (ways[i] === 'left') break
    if (ways[i] === 'right') last = i
  }
  return last
}

const opening = new Map<string, string>()
const closing = new Map<string, string>()
for (const [open, close] of Object.entries(partners)) {
  for (const sign of [open, close]) {
    opening.set(sign, open)
    closing.set(sign, close)
  }
}

/**
 * Turns brackets the right way round by what stands beside them. In a line that holds Arabic their shape says little: files give
 * them as drawn or as written, and some both.
 */
function turned(units: Unit[]): Unit[] {
  const open: string[] = []
  return units.map((unit, i) => {
    const opens = opening.get(unit.text)
    if (opens === undefined) return unit
    const [before, after] = [units[i - 1], units[i + 1]]
    const free = isSpace(before) || opening.has(before?.text ?? '')
    const done = isSpace(after) || /^[.,:;،؛؟!]$/.test(after?.text ?? '')
    const inWord = isWordSign(before) && isWordSign(after)
    const closes =
      (free && !done) || (inWord && hasBracketBehind(units, i))
        ? false
        : done && !free
          ? true
          : open.includes(opens) || (free && done && !isClosedLater(units, i))
    if (closes) {
      const at = open.lastIndexOf(opens)
      if (at >= 0) open.splice(at)
    } else open.push(opens)
    const text = closes ? (closing.get(unit.text) as string) : opens
    return text === unit.text ? unit : { ...unit, text }
  })
}

/** Whether the next bracket of a line closes; one that stands free and is closed by none belongs to a label: "أ )". */
function isClosedLater(units: readonly Unit[], i: number): boolean {
  for (let k = i + 1; k < units.length; k++) {
    if (opening.get(units[k]?.text ?? '') !== opening.get(units[i]?.text ?? '')) continue
    return !isSpace(units[k - 1])
  }
  return false
}

const isWordSign = (unit: Unit | undefined) => unit !== undefined && wayOf(unit.text) !== 'none'

/** Whether a further bracket stands in the same word: EB.12/1(Rev.2). */
function hasBracketBehind(units: readonly Unit[], i: number): boolean {
  for (let k = i + 1; k < units.length && !isSpace(units[k]); k++) if (isBracket(units[k])) return true
  return false
}
