/**
 * Plain text, as conversion leaves it: no blank lines or too many, wrapped or one paragraph a line, tab-separated
 * tables, Markdown here and there. Read line by line into the same tree as Markdown.
 */
import type { List, ListItem, Paragraph, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import { findDates, withoutDates } from '../language/dates.ts'
import { isWeekday } from '../language/months.ts'
import { isField } from '../language/prose.ts'
import { breaksOffBeforeTime } from '../language/times.ts'
import type { Source } from '../model/source.ts'
import { textNode } from '../model/tree.ts'
import { type AlignedRow, type AlignedTable, alignedTable } from './aligned.ts'
import { endedLine } from './ends.ts'
import { inline } from './inline.ts'
import { endsIn, firstWord, type Line, lengthOf, opensClause, paused, wrapOf } from './wrap.ts'

const heading = /^(#{1,6})[ \t]+(?=\S)/
const rule = /^(?:[-_*=–—][ \t]?){3,}$/
const bullet = /^([-*+•●▪◦‣⁃∙·○□■–—►✓])[ \t]+(?=\S)/
/**
 * A number, letter, Roman numeral or Arabic ordinal (ثانياً) before a tab is the label of a paragraph, not the first cell of a row; a word
 * such as "Item" heads a column.
 */
const labelled =
  /^[[(’‘'"]?(?:\[[^\]]*\]\s*)*(?:[\p{N}.•·-]{1,6}|\p{L}{1,2}[\p{N}.•·-]{0,4}|[ivxlcIVXLC]{3,6}|[\u0621-\u064a]{3,5}(?:ا\u064b?|\u064bا))[\s\u00a0]?[.)\]’‘'"]{0,2}[ \t\u00a0-]*$/u
const timeRange = /^(?:<[^>]*>)*\s*[-–]?\s*[\d٠-٩]{1,2}[:.][\d٠-٩]{2}/
/** "From 9.00 to 9.30", "من 9:00 إلى 9:30": entries of a programme where several lines open so; one alone may be wrapped prose. */
const wordedRange =
  /^(?:[Ff]rom|من(?: الساعة)?) ?[\d٠-٩]{1,2}[:.][\d٠-٩]{2} ?(?:to|till|until|[-–]|إلى|الى|حتى) ?(?:الساعة )?[\d٠-٩]{1,2}[:.][\d٠-٩]{2}/
const leastWorded = 3
/** 1.10 is a paragraph number rather than a time where 1.9 stands in the text too. */
const dotted = /^\s*[\d٠-٩]{1,2}\.[\d٠-٩]{2}\s*$/
const decimals = /^ *[\d٠-٩]{1,2}\.[\d٠-٩]\t/m

function classify(source: Source, start: number, end: number, numbered: boolean, margin: number): Line {
  const raw = source.text.slice(start, end)
  const trimmed = raw.trim()
  const from = start + raw.length - raw.trimStart().length
  const line: Line = {
    kind: 'plain',
    start,
    end,
    from,
    to: from + trimmed.length,
    indent: source.text.slice(start + margin, from)
  }
  if (trimmed === '') line.kind = raw.includes('\f') ? 'page' : 'blank'
  else if (heading.test(trimmed)) {
    line.kind = 'heading'
    line.from += heading.exec(trimmed)?.[0].length ?? 0
    const closing = /[ \t]+#+$/.exec(trimmed)
    if (closing) line.to -= closing[0].length
  } else if (rule.test(trimmed)) line.kind = 'rule'
  else if (isRow(trimmed, raw, numbered)) line.kind = 'row'
  else if (bullet.test(trimmed)) line.kind = 'bullet'
  return line
}

function isRow(trimmed: string, raw: string, numbered: boolean): boolean {
  if (trimmed.startsWith('|') && trimmed.endsWith('|') && trimmed.length > 2) return true
  const tab = trimmed.indexOf('\t')
  if (tab < 0) return (raw.startsWith('\t') || raw.endsWith('\t')) && trimmed.startsWith('<p>')
  const first = trimmed.slice(0, tab)
  if (numbered && dotted.test(first)) return false
  return timeRange.test(first) || !(labelled.test(first) || bullet.test(trimmed))
}

/** By how many spaces all lines are set in: the margin of a page. */
function marginOf(text: string): number {
  if (!/^(?:[ \t]*[\r\n])* /.test(text)) return 0
  let least = Number.POSITIVE_INFINITY
  for (const [spaces] of text.matchAll(/^ *(?=[^ \r\n])/gm)) {
    least = Math.min(least, spaces.length)
    if (least === 0) return 0
  }
  return Number.isFinite(least) ? least : 0
}

function* lines(source: Source): Generator<Line> {
  const { text } = source
  const numbered = decimals.test(text)
  const margin = marginOf(text)
  let start = 0
  while (start < text.length) {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    yield classify(source, start, end, numbered, margin)
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
}

/** Dots that lead to the number of a page, at the end of a line of a table of contents. */
const leader = /(?<![\d٠-٩])[.…·_] *[\d٠-٩]{1,3}$/

/** In characters. */
const longestDateline = 160

/** How many blocks may stand at the head of a document, above its text. */
const titleBlock = 6
/** A place, a comma, a date with its year at the end, and nothing else. */
const dateline = /^\p{L}[\p{L}\p{M}’' .-]{2,40}[,،] ?(?:\p{L}{3,12} )?[\d٠-٩][^.;؛]{0,40}[\d٠-٩]{4}م?$/u
/** A place, a dash or comma, and behind it what may be the name and the date of a day in two calendars. */
const placeBefore = /^\p{L}[\p{L}\p{M}’' .]{2,40}?(?: [-–—]|[,،]) (?=.{8,110}$)/u

/** "Kuwait - Sunday, 30 Jumada al-Ula 1447 AH, corresponding to 30 November 2025": nothing but a place and a day. */
function isDateline(text: string): boolean {
  if (dateline.test(text)) return true
  const place = placeBefore.exec(text)?.[0]
  if (place === undefined) return false
  return (['en', 'ar'] as const).some((language) => {
    const rest = withoutDates(text.slice(place.length), language)
    return rest !== null && (rest.match(/\p{L}+/gu) ?? []).every(isWeekday)
  })
}

/** Within how many lines of words the columns of a masthead are looked for, and how wide the gap between them is, in characters. */
const mastheadLines = 12
const gap = /\S( {6,})(?=\S)/
/** Longer lines are prose, of whatever width. */
const mastheadLine = 160

/**
 * Lines of a masthead in two columns, "Board of Directors          Restricted", parted where the gap is; `apart` holds the
 * parts, which go on with no line. A row of a table of contents, an entry of an agenda and a label before its words stay whole.
 */
function masthead(
  all: readonly Line[],
  source: Source,
  inTables: ReadonlySet<Line>
): { all: readonly Line[]; apart: ReadonlySet<Line> } {
  const apart = new Set<Line>()
  let head = 0
  const found = all.flatMap((line) => {
    if (line.kind !== 'plain' || head > mastheadLines || inTables.has(line)) return [line]
    head++
    const text = source.text.slice(line.from, line.to)
    if (text.length > mastheadLine) head = mastheadLines + 1
    const match = gap.exec(text)
    if (!match || text.length > mastheadLine) return [line]
    const end = line.from + match.index + 1
    const from = end + (match[1] as string).length
    const [left, right] = [source.text.slice(line.from, end), source.text.slice(from, line.to)]
    if (gap.test(right) || labelled.test(left) || timeRange.test(left) || /^[^\p{L}]*$/u.test(right)) return [line]
    const parts: Line[] = [
      { ...line, end, to: end },
      { ...line, start: from, from, indent: '' }
    ]
    for (const part of parts) apart.add(part)
    return parts
  })
  return { all: found, apart }
}

/** How many tabs a row of numbered entries has at least between its words: "3 | Supplementary budget | EC-27/9" has two. */
const leastTabs = 2
/** The number of a page at the end of a line of a table of contents. */
const pageNumber = /\t[\divxlc٠-٩]{1,4}\s*$/u
const tabsIn = (text: string) => text.split('\t').length - 1

/** One short word before a tab: the first cell of a row of figures. */
const shortWord = /^\p{L}{3,6} ?\t/u

/**
 * Lines that follow each other with the same number of tabs are rows of a table, though each opens with a number. The first or last cell of some
 * may be empty, but not of all: two lines "(tab)a.(tab)Welcome" are entries of a list.
 */
function gridded(all: readonly Line[], source: Source): readonly Line[] {
  if (!source.text.includes('\t')) return all
  const tabs = all.map((line) =>
    line.kind === 'plain' || line.kind === 'row' ? tabsIn(source.text.slice(line.start, line.end)) : 0
  )
  const within = (i: number) => {
    const line = all[i]
    return line === undefined ? 0 : tabsIn(source.text.slice(line.from, line.to))
  }
  const isGrid = (i: number) => {
    const count = tabs[i] ?? 0
    const beside = [i - 1, i + 1].filter((k) => tabs[k] === count)
    if (count < leastTabs || beside.length === 0 || ![i, ...beside].some((k) => within(k) >= leastTabs)) return false
    const { start, end } = all[i] as Line
    const text = source.text.slice(start, end)
    return shortWord.test(text) || !pageNumber.test(text)
  }
  return all.map((line, i) => (line.kind === 'plain' && isGrid(i) ? { ...line, kind: 'row' } : line))
}

/** Tables aligned by spaces, by the line with which they begin: behind a blank line or the start, among lines of words only. */
function alignedTables(all: readonly Line[], source: Source): ReadonlyMap<Line, AlignedTable> {
  const found = new Map<Line, AlignedTable>()
  if (!/\S {2,}\S.* {2,}\S/.test(source.text)) return found
  for (let i = 0; i < all.length; i++) {
    if (all[i]?.kind !== 'plain' || (i > 0 && all[i - 1]?.kind !== 'blank')) continue
    let end = i
    while (all[end]?.kind === 'plain') end++
    const table = alignedTable(source, all.slice(i, end), 0)
    if (!table) continue
    found.set(all[i] as Line, table)
    i += table.lines - 1
  }
  return found
}

/** The lines that a table takes. */
function linesOf(all: readonly Line[], first: Line, { lines: count }: AlignedTable): readonly Line[] {
  const from = all.indexOf(first)
  return all.slice(from, from + count)
}

/** Reads plain text into mdast. */
export function readText(source: Source): Root {
  const whole = gridded([...lines(source)], source)
  const tables = alignedTables(whole, source)
  const inTables = new Set([...tables].flatMap(([first, table]) => linesOf(whole, first, table)))
  const { all, apart } = masthead(whole, source, inTables)
  const own = apart.size + inTables.size === 0 ? all : all.filter((line) => !apart.has(line) && !inTables.has(line))
  const wrap = wrapOf(own, source, (line, next) => opensLabelled(source, line, next))
  const root: Root = { type: 'root', children: [] }
  const at = (offset: number) => {
    const place = source.place(offset, offset)
    return { line: place.line, column: place.column, offset }
  }
  const positioned = (from: number, to: number) => ({ position: { start: at(from), end: at(to) } })
  const paragraph = (from: number, to: number, indent: string): Paragraph => ({
    type: 'paragraph',
    children: inline(source, from, to),
    data: indent === '' ? {} : { indent },
    ...positioned(from, to)
  })
  const stack: { indent: number; list: List }[] = []
  const opensWorded = (line: Line) => wordedRange.test(source.text.slice(line.from, Math.min(line.to, line.from + 80)))
  const isProgramme = all.filter(opensWorded).length >= leastWorded
  let last: { paragraph: Paragraph; line: Line } | undefined
  let i = 0
  const continues = (previous: Line, next: Line): boolean => {
    if (!wrap || next.kind !== 'plain' || apart.has(previous) || apart.has(next)) return false
    if (opensLabelled(source, previous, next) || endsIn(leader, source, previous)) return false
    // A line that opens with a time is an entry of an agenda, unless the line above asks for one ("from", من الساعة).
    if (timeRange.test(source.text.slice(next.from, Math.min(next.to, next.from + 80))))
      return breaksOffBeforeTime(source.text.slice(Math.max(previous.from, previous.to - 40), previous.to))
    if (isProgramme && opensWorded(next)) return false
    // "Kisumu, 18–19 March 2025" below a title is a line of its own.
    if (
      root.children.length < titleBlock &&
      isDateline(source.text.slice(next.from, Math.min(next.to, next.from + longestDateline)))
    )
      return false
    if (opensClause(previous, next, source) || (wrap.few && endsIn(paused, source, previous))) return false
    const length = lengthOf(previous)
    // Lines of the title block end where its parts end.
    if (root.children.length === 1 && !endsIn(endedLine, source, previous))
      return length + 1 + firstWord(source, next) > wrap.column - 3 * wrap.slack
    if (wrap.filled) return length + 1 + firstWord(source, next) > wrap.column - wrap.slack
    return length >= wrap.column * (endsIn(endedLine, source, previous) ? 0.8 : 0.55)
  }
  while (i < all.length) {
    const line = all[i] as Line
    if (line.kind !== 'bullet' && line.kind !== 'blank' && line.kind !== 'plain') stack.length = 0
    if (line.kind === 'blank') {
      last = undefined
    } else if (line.kind === 'heading') {
      const depth = (heading.exec(source.text.slice(line.start, line.end).trimStart())?.[1] ?? '#').length
      root.children.push({
        type: 'heading',
        depth: depth as 1,
        children: inline(source, line.from, line.to),
        ...positioned(line.from, line.to)
      })
      last = undefined
    } else if (line.kind === 'rule' && underlined(source, last, all[i - 2], line)) {
      // A title underlined by dashes or equals signs: all that are underlined alike are of one level.
      const { children, position } = root.children.pop() as Paragraph
      const style = `underlined ${source.text[line.from]}`
      root.children.push({
        type: 'heading',
        depth: 1,
        children,
        data: { inferred: true, style },
        ...(position && { position })
      })
      last = undefined
    } else if (line.kind === 'rule' || line.kind === 'page') {
      const data = line.kind === 'page' ? { data: { page: true } } : {}
      root.children.push({ type: 'thematicBreak', ...data, ...positioned(line.start, line.end) })
      last = undefined
    } else if (line.kind === 'row') {
      const rows: TableRow[] = []
      let j = i
      while (j < all.length && all[j]?.kind === 'row') {
        const row = all[j] as Line
        if (!/^\|[\s:|-]+\|$/.test(source.text.slice(row.from, row.to))) rows.push(tableRow(source, row, positioned))
        j++
      }
      const end = all[j - 1] as Line
      root.children.push({ type: 'table', children: rows, ...positioned(line.from, end.to) } as Table)
      last = undefined
      i = j
      continue
    } else if (last === undefined && tables.has(line)) {
      const { rows, lines: count } = tables.get(line) as AlignedTable
      const end = all[i + count - 1] as Line
      const children = rows.map((row) => alignedRow(source, row, positioned))
      root.children.push({ type: 'table', children, ...positioned(line.from, end.to) } as Table)
      i += count
      continue
    } else if (line.kind === 'bullet') {
      const mark = bullet.exec(source.text.slice(line.from, line.to))?.[0] ?? ''
      const child = paragraph(line.from + mark.length, line.to, '')
      const item: ListItem = {
        type: 'listItem',
        spread: false,
        children: [child],
        data: { label: { printed: mark.trim(), kind: 'bullet', marker: null, ordinal: null, value: null, width: 0 } },
        ...positioned(line.from, line.to)
      }
      addItem(root, stack, item, columns(line.indent))
      last = { paragraph: child, line }
    } else if (last && (betweenBullets(all, i, last.line, source) || continues(last.line, line))) {
      last.paragraph.children.push(textNode(source, last.line.to, line.from), ...inline(source, line.from, line.to))
      if (last.paragraph.position) last.paragraph.position.end = at(line.to)
      last.line = line
    } else {
      if (columns(line.indent) < 2 || line.indent.startsWith('\t')) stack.length = 0
      const node = paragraph(line.from, line.to, line.indent)
      const alone = all[i - 1]?.kind !== 'plain' && all[i + 1]?.kind !== 'plain'
      if (alone) node.data = { ...node.data, alone }
      root.children.push(node)
      last = { paragraph: node, line }
    }
    i++
  }
  if (all.length > 0) Object.assign(root, positioned(0, source.text.length))
  return root
}

const label =
  /^(?:[([]?(?:\p{L}|[\u0621-\u064a\u0640]{2}|[ivxIVX]{2,5}|[\d٠-٩]{1,3})[.)\]][\s\u00a0]|\d+(?:\.\d+)*\t|[\d٠-٩]{1,3} ?[-–] |[’‘'"]\d{1,2}[’‘'"] )/u
/** What may as well stand inside a sentence (1.3 million, 2021.) is a label after the end of one. */
const labelAfterEnd =
  /^(?:[\d٠-٩]{1,4}(?:\.[\d٠-٩]{1,3}){0,3}[.)]?[\s\u00a0]|[\u0621-\u064a] ?[-–] |[\p{L}\p{M}]{3,9} ?[:–-] )/u

/** A line right between two bullets goes on with the first, unless that has ended. */
const betweenBullets = (all: readonly Line[], i: number, last: Line, source: Source): boolean =>
  all[i - 1]?.kind === 'bullet' &&
  all[i]?.kind === 'plain' &&
  all[i + 1]?.kind === 'bullet' &&
  !endsIn(paused, source, last) &&
  !opensLabelled(source, last, all[i] as Line) &&
  !timeRange.test(source.text.slice(all[i]?.from ?? 0, (all[i]?.from ?? 0) + 80))

/** "Deadline:" at the end of a line, and under it "30 November 2026". */
function isDateOfField(source: Source, previous: Line, next: string): boolean {
  if (!endsIn(/[:：]$/, source, previous)) return false
  return (['en', 'ar'] as const).some((language) => findDates(next, language).some((date) => date.start === 0))
}

/** Whether a line opens a numbered or lettered paragraph, or a field of its own ("Absent: none"). */
function opensLabelled(source: Source, previous: Line, next: Line): boolean {
  const text = source.text.slice(next.from, Math.min(next.to, next.from + 24))
  if (label.test(text)) return true
  if (endsIn(endedLine, source, previous) && labelAfterEnd.test(text)) return !isDateOfField(source, previous, text)
  return isField(source.text.slice(next.from, Math.min(next.to, next.from + 40)))
}

/** Whether a rule underlines the line above it: a short line of its own, of about the same length. */
function underlined(
  source: Source,
  above: { paragraph: Paragraph; line: Line } | undefined,
  before: Line | undefined,
  rule: Line
): boolean {
  if (above?.line.kind !== 'plain' || (before !== undefined && before.kind !== 'blank')) return false
  if (above.paragraph.position?.start.offset !== above.line.from || !/[-=~_]/.test(source.text[rule.from] as string))
    return false
  const [length, ruled] = [lengthOf(above.line), lengthOf(rule)]
  return length <= 120 && ruled >= length * 0.6 && ruled <= length * 1.6 + 4 && !endsIn(paused, source, above.line)
}

const columns = (indent: string) => [...indent].reduce((n, c) => n + (c === '\t' ? 4 : 1), 0)

/** Two columns deeper is a sub-list; a single space is an accident of conversion. */
function addItem(root: Root, stack: { indent: number; list: List }[], item: ListItem, indent: number): void {
  while (stack.length > 1 && indent < (stack[stack.length - 1]?.indent ?? 0) - 1) stack.pop()
  const top = stack[stack.length - 1]
  if (top && indent < top.indent + 2) {
    top.list.children.push(item)
    if (top.list.position && item.position) top.list.position.end = item.position.end
    return
  }
  const list: List = { type: 'list', ordered: false, spread: false, children: [item] }
  if (item.position) list.position = { ...item.position }
  const parent = top?.list.children.at(-1)
  if (parent) parent.children.push(list)
  else root.children.push(list as RootContent)
  stack.push({ indent, list })
}

function tableRow(
  source: Source,
  line: Line,
  positioned: (from: number, to: number) => { position: NonNullable<TableRow['position']> }
): TableRow {
  const piped = source.text[line.from] === '|'
  const cells: TableCell[] = []
  let from = piped ? line.from + 1 : line.indent.includes('\t') ? line.from - 1 : line.from
  const to = piped ? line.to - 1 : line.to
  for (let i = from; i <= to; i++) {
    if (i === to || source.text[i] === (piped ? '|' : '\t')) {
      cells.push({ type: 'tableCell', children: inline(source, from, i), ...positioned(from, i) })
      from = i + 1
    }
  }
  return { type: 'tableRow', children: cells, ...positioned(line.from, line.to) }
}

/** A row of a table aligned by spaces: the lines of a cell are joined as wrapped lines are. */
function alignedRow(
  source: Source,
  row: AlignedRow,
  positioned: (from: number, to: number) => { position: NonNullable<TableRow['position']> }
): TableRow {
  const children = row.cells.map((lines): TableCell => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return { type: 'tableCell', children: [], ...positioned(row.to, row.to) }
    const parts = lines.flatMap(({ from, to }, i) => {
      const before = lines[i - 1]
      return before
        ? [textNode(source, before.to, before.to + 1), ...inline(source, from, to)]
        : inline(source, from, to)
    })
    return { type: 'tableCell', children: parts, ...positioned(first.from, last.to) }
  })
  return { type: 'tableRow', children, ...positioned(row.from, row.to) }
}
