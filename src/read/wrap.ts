/** Whether the lines of a plain text were broken by a program or a hand, and at which column. */
import { clauseVerb } from '../language/clauses.ts'
import type { Source } from '../model/source.ts'
import { endedLine } from './ends.ts'

export interface Line {
  kind: 'blank' | 'heading' | 'rule' | 'page' | 'row' | 'bullet' | 'plain'
  start: number
  end: number
  /** Where the words start and end: after indentation, hashes or bullet. */
  from: number
  to: number
  indent: string
}

/** The column at which a text was hard-wrapped. */
export interface Wrap {
  column: number
  /** Each line was filled as far as its words allowed; otherwise lines are of about one length (proportional type). */
  filled: boolean
  /** By how many characters a filled line may fall short: hyphens and no-break spaces, or wrapping by hand. */
  slack: number
  /** Few lines show it: only a line that breaks off in its sentence goes on. */
  few?: true
}

/** A line and the one right below it. */
type Pair = readonly [Line, Line]

export const lengthOf = (line: Line) => line.to - line.from

export const firstWord = (source: Source, { from, to }: Line): number => {
  let end = from
  while (end < to && !/\s/.test(source.text[end] as string)) end++
  return end - from
}

/** A line ends at a pause, perhaps with the mark of a footnote. */
export const paused = /[.!?؟:;؛…,،]["'”’»)\]]*\d{0,2}$/

export const endsIn = (mark: RegExp, source: Source, line: Line) =>
  mark.test(source.text.slice(Math.max(line.from, line.to - 6), line.to))

/**
 * How the text was hard-wrapped, or null where a line is a paragraph. In wrapped text most lines break in mid-sentence,
 * and break where the next word would have passed the column, or near one length.
 * @param opens whether a line opens a paragraph by its label, whatever stands above it
 */
export function wrapOf(
  all: readonly Line[],
  source: Source,
  opens: (previous: Line, next: Line) => boolean
): Wrap | null {
  const pairs: Pair[] = []
  for (let i = 0; i + 1 < all.length; i++) {
    const [line, next] = [all[i] as Line, all[i + 1] as Line]
    if (line.kind === 'plain' && next.kind === 'plain' && !opens(line, next)) pairs.push([line, next])
  }
  if (pairs.length === 0) return null
  return wrapIn(pairs, all, source) ?? wrapAmongLists(pairs, source) ?? wrapOfFew(pairs, all, source)
}

/** The wrap of a text that lines of a head, lists and signatures outnumber: its long lines are nearly all filled. */
function wrapAmongLists(pairs: readonly Pair[], source: Source): Wrap | null {
  const widest = Math.max(...pairs.map(([line]) => lengthOf(line)))
  if (!inRange(widest) || widest < narrowest) return null
  const long = pairs.filter(([line]) => lengthOf(line) >= widest * 0.6)
  const slack = Math.ceil(widest * 0.12)
  const full = long.filter(
    ([line, next]) => !endsIn(paused, source, line) && lengthOf(line) + 1 + firstWord(source, next) > widest - slack
  )
  return full.length >= 3 && full.length >= long.length * 0.6 ? { column: widest, filled: true, slack } : null
}

const inRange = (column: number) => column >= 40 && column <= 170
/** Titles and entries of a list are rarely so long; narrower lines could be either. */
const narrowest = 56

function wrapIn(pairs: readonly Pair[], all: readonly Line[], source: Source): Wrap | null {
  const open = pairs.filter(([line]) => !endsIn(paused, source, line)).length
  if (open < pairs.length * 0.5) return null
  const widest = at(all.filter((line) => line.kind === 'plain').map(lengthOf), 0.98)
  const full = pairs.filter(([line, next]) => lengthOf(line) + 1 + firstWord(source, next) > widest).length
  if (inRange(widest) && full >= pairs.length * 0.6) return { column: widest, filled: true, slack: 3 }
  const lengths = pairs.map(([line]) => lengthOf(line))
  const column = at(lengths, 0.9)
  const near = lengths.filter((n) => n >= column * 0.7 && n <= column * 1.15).length
  // Titles above paragraphs of one line each may be of about one length; but then those lines are far longer.
  const plain = all.filter((line) => line.kind === 'plain')
  const beyond = plain.filter((line) => lengthOf(line) > column * 1.3).length
  return inRange(column) && near >= pairs.length * 0.6 && open >= pairs.length * 0.6 && beyond <= plain.length * 0.1
    ? { column, filled: false, slack: 0 }
    : null
}

const at = (lengths: readonly number[], share: number) =>
  [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * share)] as number

/** Text of one paragraph a line has longer lines than this, in characters. */
const widestFew = 110

/**
 * The wrap of a text in which paragraphs of one line outnumber those that were broken. No line passes the column, lines that break off
 * in mid-sentence fill it, and either blank lines part the paragraphs, or more lines fill it than chance would.
 */
function wrapOfFew(pairs: readonly Pair[], all: readonly Line[], source: Source): Wrap | null {
  const plain = all.filter((line) => line.kind === 'plain')
  const column = at(plain.map(lengthOf), plain.length < 50 ? 1 - 1 / plain.length : 0.98)
  if (column < narrowest || column > widestFew || plain.some((line) => lengthOf(line) > column * 1.3)) return null
  const open = pairs.filter(([line]) => !endsIn(paused, source, line))
  const isFull = ([line, next]: Pair) => lengthOf(line) + 1 + firstWord(source, next) > column
  const full = open.filter(isFull).length
  const blank = all.filter((line, i) => line.kind === 'blank' && all[i - 1]?.kind === 'plain').length
  const isParted = blank >= (plain.length - full) * 0.5
  // How many pairs would fill the line if lines ended anywhere.
  const chance = pairs.reduce((sum, [, next]) => sum + (firstWord(source, next) + 1) / column, 0)
  const closed = pairs.filter(([line]) => lengthOf(line) >= column * 0.3 && lengthOf(line) <= column * 0.8)
  const endsMostly = closed.filter(([line]) => endsIn(endedLine, source, line)).length >= closed.length * 0.5
  return (isParted && full >= 1) || (endsMostly && full >= 3 && full >= 2 * chance)
    ? { column, filled: true, slack: 0, few: true }
    : null
}

const pausedAtClause = /[,;،؛]["'”’»)\]]*\d{0,2}$/
const arabic = /[\u0621-\u064a]/

/** "Concerned that …", وإذ يلاحظ, behind the comma or semicolon of another clause: no line of the one above, however full that is. */
export function opensClause(previous: Line, next: Line, source: Source): boolean {
  if (!endsIn(pausedAtClause, source, previous)) return false
  const text = source.text.slice(next.from, next.to)
  if (arabic.test(text)) return /^و?إذ /.test(text) || isVerbAlone(text, 'ar')
  return /^\p{Lu}/u.test(text) ? clauseVerb(text, 'en')?.side === 'preamble' : isVerbAlone(text, 'en')
}

/** A line of nothing but the verb, as the clauses of some bodies have it. */
const isVerbAlone = (text: string, language: 'ar' | 'en'): boolean => {
  if (text.length > 60) return false
  const verb = clauseVerb(text, language)
  return verb !== null && verb.start === 0 && /^[,:،]?$/.test(text.slice(verb.end).trim())
}
