/** A check of a record as it stands in a file that people edit. Each stands in a module of its own under `rules/`. */
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

/** Words of the document on which the record rests. */
export interface SourceWords {
  /** SHA-256 of the file as it is now. */
  sha256: string
  /** Whether the words stand in the document, white space, marks and the damage that reading restores apart. */
  holds(words: string): boolean
  /** Whether they stand on these lines, from 1, or right beside them. */
  standsAt(words: string, line: number, endLine: number): boolean
}

/** A record, or several as `extract` writes them, of any shape: what the schema finds wrong with it does not keep other checks from looking. */
export class RecordFile {
  readonly kind: 'record' | 'bilingual'
  readonly value: unknown
  /** By language; a record has one. What could not be read has none. */
  readonly sources: ReadonlyMap<string, SourceWords>

  constructor(kind: RecordFile['kind'], value: unknown, sources: ReadonlyMap<string, SourceWords> = new Map()) {
    this.kind = kind
    this.value = value
    this.sources = sources
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
