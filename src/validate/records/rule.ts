/** A check of a record as it stands in a file that people edit. Each stands in a module of its own under `rules/`. */
import type { Place } from '../../model/record.ts'
import type { Severity } from '../../model/report.ts'
import type { Path } from '../../yaml/located.ts'

/** What a check found. */
export interface RecordFound {
  path: Path
  /** Whether the key is meant, not its value. */
  onKey?: boolean
  /** One line of English, without a full stop. */
  message: string
  /** What to write instead. */
  suggestion?: string
}

/** A map of the file with its path. */
export interface Entry {
  item: Readonly<Record<string, unknown>>
  path: Path
}

/** Why nothing can be looked up in the document that a record names. */
export type NoSource = 'missing' | 'unreadable'

/** Words of the document on which the record rests. */
export interface SourceWords {
  /** Whether the document has a version in the language of the record; where it has none, it holds no words. */
  hasLanguage: boolean
  /** SHA-256 of the file as it is now. */
  sha256: string
  /** Whether the words stand in the document, white space, marks and the damage that reading restores apart. */
  holds(words: string): boolean
  /** Whether they stand on these lines, from 1, or right beside them; with `amid`, they need not fill them. */
  standsAt(words: string, line: number, endLine: number, amid?: boolean): boolean
  /** Where they stand in the unit on that line; null where they do not, or stand there more than once. */
  placeOf(words: string, line: number): Place | null
  /** The number of the numbered paragraph on that line. */
  paragraphAt(line: number): string | null
  /** Whether a number of several figures, such as 1336 or 9/4, stands somewhere, from the left or from the right. */
  holdsNumber(number: string): boolean
}

/** A record, or several as `extract` writes them, of any shape: what the schema finds wrong with it does not keep other checks from looking. */
export class RecordFile {
  readonly kind: 'record' | 'bilingual'
  readonly value: unknown
  /** By language; a record has one. What could not be read has none. */
  readonly sources: ReadonlyMap<string, SourceWords>
  /** By language, the documents that could not be read. */
  readonly unread: ReadonlyMap<string, NoSource>

  constructor(
    kind: RecordFile['kind'],
    value: unknown,
    sources: ReadonlyMap<string, SourceWords> = new Map(),
    unread: ReadonlyMap<string, NoSource> = new Map()
  ) {
    this.kind = kind
    this.value = value
    this.sources = sources
    this.unread = unread
  }

  /** Where the record names its document in a language. */
  sourcePath(language: string): string[] {
    return this.kind === 'record' ? ['source'] : ['source', language]
  }

  /** The words of the document from which the value at a path comes: of its side, or of the one language of the record. */
  sourceOf(path: Path): SourceWords | undefined {
    return this.kind === 'record' ? [...this.sources.values()][0] : this.sources.get(String(path.at(-1)))
  }

  /** The maps in the list at `path`, which need not be there. */
  *entries(...path: PropertyKey[]): Generator<Entry> {
    const list = path.reduce<unknown>(
      (value, step) => (isMap(value) || Array.isArray(value) ? value[step as never] : undefined),
      this.value
    )
    if (!Array.isArray(list)) return
    for (const [i, item] of list.entries()) if (isMap(item)) yield { item, path: [...path, i] }
  }

  /** The items of these lists, then the messages, which stand in their themes. */
  *items(lists: readonly string[]): Generator<Entry> {
    for (const list of lists) yield* this.entries(list)
    for (const { path } of [...this.entries('themes')]) yield* this.entries(...path, 'messages')
  }

  /** The clauses in these parts of all resolutions. */
  *clauses(...parts: ('preamble' | 'operative')[]): Generator<Entry> {
    for (const { path } of [...this.entries('resolutions')])
      for (const part of parts) yield* this.entries(...path, part)
  }

  /** The map at `path`; an empty one where there is none. */
  map(...path: PropertyKey[]): Readonly<Record<string, unknown>> {
    const value = path.reduce<unknown>(
      (at, step) => (isMap(at) || Array.isArray(at) ? at[step as never] : undefined),
      this.value
    )
    return isMap(value) ? value : {}
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values of a field with their paths: one, or those of both versions where they differ. */
export function* valuesOf({ item, path }: Entry, field: string): Generator<{ value: unknown; path: Path }> {
  const value = item[field]
  if (isMap(value)) {
    for (const language of ['ar', 'en'])
      if (language in value) yield { value: value[language], path: [...path, field, language] }
  } else if (value !== undefined) yield { value, path: [...path, field] }
}

export interface RecordRule {
  /** Lower case with hyphens: dangling-id. */
  id: string
  severity: Severity
  /** What it catches, in one line. */
  summary: string
  /** How it judges. */
  help: string
  /** Parts of records in YAML; what is not written is as in any sound record. */
  examples: { fails: readonly [string, ...string[]]; passes: readonly [string, ...string[]] }
  check(file: RecordFile): Iterable<RecordFound>
}
