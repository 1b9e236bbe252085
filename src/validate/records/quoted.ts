/** What a record quotes from its document: every text with its place in the file, and the lines on which it should stand. */
import type { Path } from '../../yaml/located.ts'
import { type Entry, type RecordFile, valuesOf } from './rule.ts'

export interface Quoted {
  value: string
  path: Path
  /** The field of the item that holds the words. */
  field: string
  /** Where the record says that they stand; null where it does not. */
  at: { line: number; endLine: number; path: Path; amid: boolean } | null
  /** Whether extract gives them as they are called, not in the case and with the prefixes that the sentence asks for. */
  asCalled: boolean
}

const fields = ['text', 'title', 'owner', 'actor', 'addressee']
/** Of the document and its meeting. */
const headed = ['title', 'body', 'place', 'chair', 'host']
/** Words that the line of their item places; names may stand elsewhere. */
const placed: ReadonlySet<string> = new Set(['text', 'title'])

/** Parts of an item that quote the document too. */
const parts = ['evidence', 'vote', 'due']

function* items(file: RecordFile): Generator<Entry> {
  yield* file.entries('sections')
  for (const list of ['decisions', 'actionItems', 'themes', 'agenda'])
    for (const entry of [...file.entries(list)]) {
      yield entry
      for (const part of parts)
        if (part in entry.item) yield { item: file.map(...entry.path, part), path: [...entry.path, part] }
    }
  for (const { path } of [...file.entries('references')]) yield* file.entries(...path, 'mentions')
  for (const { path } of [...file.entries('themes')]) yield* file.entries(...path, 'messages')
  for (const entry of [...file.entries('resolutions')]) {
    const { path } = entry
    yield entry
    for (const part of ['preamble', 'operative', 'annexes']) {
      for (const clause of [...file.entries(...path, part)]) {
        yield clause
        yield* file.entries(...clause.path, 'items')
      }
    }
  }
}

/** The lines of an item in one language: those of `at`, or its one line. */
function linesOf(file: RecordFile, { item, path }: Entry, field: string, side: readonly PropertyKey[]): Quoted['at'] {
  // A title stands somewhere among the lines of what it heads; that of an annex below the word annex.
  const amid = field === 'title'
  if (!placed.has(field) || (amid && path.includes('annexes'))) return null
  const at = file.map(...path, 'at', ...side)
  if (typeof at.line === 'number' && typeof at.endLine === 'number')
    return { line: at.line, endLine: at.endLine, path: [...path, 'at', ...side, 'line'], amid }
  const [own] = side.length > 0 ? [file.map(...path, 'line')[String(side[0])]] : [item.line]
  return typeof own === 'number' ? { line: own, endLine: own, path: [...path, 'line', ...side], amid } : null
}

/** Everything that quotes the document. */
export function* quoted(file: RecordFile): Generator<Quoted> {
  for (const path of [['document'], ['document', 'meeting']])
    for (const field of headed)
      for (const { value, path: own } of valuesOf({ item: file.map(...path), path }, field))
        if (typeof value === 'string') yield { value, path: own, field, at: null, asCalled: true }
  for (const entry of items(file))
    for (const field of fields)
      for (const { value, path } of valuesOf(entry, field)) {
        if (typeof value !== 'string') continue
        const side = path.at(-1) === field ? [] : [path.at(-1) as PropertyKey]
        yield { value, path, field, at: linesOf(file, entry, field, side), asCalled: false }
      }
}
