/**
 * YAML and JSON that people write, as values with the way back to the line: records, configurations. What no such file needs and
 * what makes files do harm (anchors, aliases, tags, deep nesting) is refused.
 */
import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser
} from 'yaml'
import { LineError } from '../model/line-error.ts'

/** 1-based line and column, and their ends, of a key or value. */
export interface Spot {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Keys and indexes from the top of a document down to a value. */
export type Path = readonly PropertyKey[]

/** One document of a file. */
export interface Located {
  value: unknown
  /** Where the value at `path` stands; where there is none, the nearest collection or key above it. */
  valueAt(path: Path): Spot
  /** Where the key of the value at `path` stands; of an item of a list, where the item does. */
  keyAt(path: Path): Spot
}

/** What makes a file unreadable, with its place. */
export class YamlError extends LineError {
  override name = 'YamlError'
  readonly column: number
  /** What else is wrong, where one fault does not follow from another: keys that stand twice, tabs, anchors. */
  readonly more: readonly YamlError[]
  constructor(message: string, line: number, column: number, more: readonly YamlError[] = []) {
    super(message, line)
    this.column = column
    this.more = more
  }
}

/** More than these nobody reads. */
const mostFaults = 50

/** What the parser says in terms of its own, in those of somebody who mends a file. */
const told: readonly [RegExp, string][] = [
  [/^Tabs are not allowed/, 'a tab stands at the beginning of the line: only blanks may indent'],
  [/^Nested mappings are not allowed/, 'the words hold ": ", which makes them a key: put them in quotation marks'],
  [/^A block sequence may not/, 'a list stands below a key that has a value already'],
  [
    /^Sequence item without|must start at the same column|^The .* must be indented/,
    'is indented otherwise than what it belongs to'
  ],
  [/^Missing closing/, 'a quotation mark before this is not closed'],
  [/end with a \]$/, 'a "[" before this is not closed, or its "]" stands too far left'],
  [/end with a \}$/, 'a "{" before this is not closed, or its "}" stands too far left'],
  [/^Missing directives-end/, 'a line that begins with "%" speaks to YAML itself: leave it out'],
  [/^Implicit (?:map )?keys need/, 'stands where a key and its value should: a colon may be missing'],
  [
    /^Unexpected (?:scalar|double-quoted-scalar|single-quoted-scalar)/,
    'words go on behind the closing quotation mark: write one that is meant as such twice or as \\"'
  ],
  [/^Plain value cannot start with/, 'begins with a sign that YAML takes for its own: put the words in quotation marks']
]

function inWords(message: string, text: string, offset: number): string {
  if (message.startsWith('Map keys must be unique'))
    return `the key "${/^["']?([^\s:"']{1,60})/.exec(text.slice(offset, offset + 61))?.[1] ?? ''}" stands twice`
  return told.find(([pattern]) => pattern.test(message))?.[1] ?? lower(message)
}

/** Far beyond what a record nests (a dozen levels). */
const deepest = 64
/** Two blanks for a level is usual; ten is much. */
const widest = 10 * deepest

/**
 * The documents of a file; at least one, with the value null where the file says nothing.
 * @throws YamlError at the first thing that cannot be read
 */
export function locatedDocuments(text: string): Located[] {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const found: Document.Parsed[] = []
  const faultAt = (message: string, offset: number, more: readonly YamlError[] = []) => {
    const { line, col } = lines.linePos(offset)
    return new YamlError(message, Math.max(1, line), Math.max(1, col), more)
  }
  const fail = (message: string, offset: number): never => {
    throw faultAt(message, offset)
  }
  const take = (documents: Iterable<Document.Parsed>) => {
    for (const document of documents) {
      const { errors } = document
      // After a broken structure the parser finds faults that are none; these stand for themselves.
      const alone = errors
        .filter(({ code }) => code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT')
        .slice(0, mostFaults)
      // What follows a tab is read as if it stood elsewhere: its keys stand twice only there.
      const tab = alone.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? Number.POSITIVE_INFINITY
      const told = alone.filter(({ code, pos }) => code === 'TAB_AS_INDENT' || pos[0] < tab)
      const broken = tab < Number.POSITIVE_INFINITY ? undefined : errors.find((error) => !alone.includes(error))
      const all = [...told, ...(broken ? [broken] : [])].toSorted((a, b) => a.pos[0] - b.pos[0])
      const [first, ...more] = all.map(({ message, pos: [offset] }) => ({
        message: inWords(message, text, offset),
        offset
      }))
      if (first)
        throw faultAt(
          first.message,
          first.offset,
          more.map((fault) => faultAt(fault.message, fault.offset))
        )
      found.push(document)
    }
  }
  for (const lexeme of shallow(text, (offset) => fail('nests too deeply', offset)))
    for (const token of parser.next(lexeme)) take(composer.next(token))
  for (const token of parser.end()) take(composer.next(token))
  take(composer.end(true, text.length))
  const faults: YamlError[] = []
  const note = (message: string, offset: number, sign = ''): null => {
    const at = sign === '' ? -1 : text.lastIndexOf(sign, offset)
    if (faults.length < mostFaults) faults.push(faultAt(message, at < 0 ? offset : at))
    return null
  }
  const made = found.map((document) => located(document, lines, note))
  const [first, ...more] = faults
  if (first) throw new YamlError(first.message, first.line, first.column, more)
  return made
}

/**
 * The lexemes of a text as long as it nests no deeper than files that people write; the parser would break down on others.
 * @param fail is given the offset at which it does
 */
function* shallow(text: string, fail: (offset: number) => never): Generator<string> {
  let depth = 0
  let offset = 0
  let lineStart = 0
  for (const lexeme of new Lexer().lex(text)) {
    const first = lexeme[0]
    if (lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ']' || lexeme === '}') depth--
    else if (first === '\n' || first === '\r') lineStart = offset + lexeme.length
    const isIndicator = lexeme === '-' || lexeme === '?'
    if (depth > deepest || (isIndicator && offset - lineStart > widest)) fail(offset)
    yield lexeme
    if (!control.test(lexeme)) offset += lexeme.length
  }
}

/** Signs of the lexer that stand for no character of the file: start of a document, of flow content, of a plain scalar. */
const control = /^[\u0002\u0018\u001f\ufeff]$/

const lower = (message: string) => `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/:?\s*$/, '')

/** Keeps what a file may not hold; stands for the value. `sign`: what stands before the value and is meant. */
type Note = (message: string, offset: number, sign?: string) => null

function located(document: Document.Parsed, lines: LineCounter, note: Note): Located {
  const spot = (node: unknown): Spot | null => {
    const range = (node as Node | null)?.range
    if (!range) return null
    const start = lines.linePos(range[0])
    const end = lines.linePos(range[1])
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col }
  }
  const top = spot(document.contents) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }
  /** The spot of the last step of a path that exists. */
  const follow = (path: Path, ofKey: boolean): Spot => {
    let node: unknown = document.contents
    let last = top
    for (const [i, step] of path.entries()) {
      const pair = isMap(node) ? node.items.find((p) => isScalar(p.key) && p.key.value === step) : undefined
      const next = pair ? pair.value : isSeq(node) ? node.items[step as number] : undefined
      const key = pair ? spot(pair.key) : null
      if (next === undefined || next === null) return key ?? last
      const isLast = i === path.length - 1
      last = (isLast && ofKey ? (key ?? spot(next)) : isCollection(next) ? (key ?? spot(next)) : spot(next)) ?? last
      node = next
    }
    return last
  }
  return {
    value: plain(document.contents, note),
    valueAt: (path) => follow(path, false),
    keyAt: (path) => follow(path, true)
  }
}

function plain(node: unknown, note: Note): unknown {
  const at = (node as Node | null)?.range?.[0] ?? 0
  if (isAlias(node)) return note(`holds the alias "*${node.source}"; write the words out`, at)
  if (node === null || node === undefined) return null
  const { anchor, tag } = node as { anchor?: string; tag?: string }
  if (anchor !== undefined) return note(`holds the anchor "&${anchor}"; write the words out`, at, `&${anchor}`)
  if (isScalar(node)) {
    if (tag !== undefined && node.source !== undefined && hasTag(node))
      return note(`holds the tag "${writtenTag(tag)}"`, at)
    return node.value
  }
  if (hasTag(node)) return note(`holds the tag "${writtenTag(tag)}"`, at)
  if (isSeq(node)) return node.items.map((item) => plain(item, note))
  if (!isMap(node)) return null
  const value: Record<string, unknown> = {}
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || typeof pair.key.value === 'object')
      return note('has a key that is no word', (pair.key as Node | null)?.range?.[0] ?? at)
    const key = String(pair.key.value)
    // A key that objects have anyway stays a key of the file.
    Object.defineProperty(value, key, {
      value: plain(pair.value, note),
      enumerable: true,
      configurable: true,
      writable: true
    })
  }
  return value
}

const writtenTag = (tag: string | undefined): string => String(tag).replace('tag:yaml.org,2002:', '!!')

/** Whether the file itself writes a tag: the composer sets none on what it tells by its form. */
const hasTag = (node: unknown): boolean => (node as { tag?: string }).tag !== undefined
