/** Checks records: files of `extract` and `merge`, which people may have edited. */
import type { Language } from '../../model/record.ts'
import { severities } from '../../model/report.ts'
import type { Problem } from '../../model/validation.ts'
import { UnreadableError } from '../../read/decode.ts'
import { refuseLooseJson } from '../../yaml/json.ts'
import { type Located, locatedDocuments, type Path, type Spot, YamlError } from '../../yaml/located.ts'
import { type NoSource, RecordFile, type RecordFound, type RecordRule, type SourceWords } from './rule.ts'
import { recordRules } from './rules/index.ts'

/** A larger file is no record. */
const largestRecord = 8 * 1024 * 1024

/** YAML that is something else than a record. */
export class NoRecordError extends YamlError {
  override name = 'NoRecordError'
}

export interface RecordOptions {
  /** The checks to run; all unless said otherwise. */
  rules?: readonly RecordRule[] | undefined
  /** The document that a record names, where it is at hand. */
  sourceOf?: ((file: string, language: Language) => Promise<SourceWords | NoSource>) | undefined
}

export interface CheckedRecords {
  kind: 'record' | 'bilingual'
  languages: Language[]
  problems: Problem[]
}

/**
 * Checks all records of a file, in YAML or JSON.
 * @throws UnreadableError where the file is too large
 * @throws NoRecordError where it holds something else; YamlError where it is no YAML, or uses what no record needs (anchors, tags, deep nesting)
 */
export async function checkRecords(text: string, file: string, options: RecordOptions = {}): Promise<CheckedRecords> {
  if (text.length > largestRecord)
    throw new UnreadableError(`is larger than ${largestRecord / 1048576} MB, the limit for records`)
  if (/\.json$/i.test(file)) refuseLooseJson(text)
  const lines = text.split(/\r\n|\r|\n/)
  const problems: Problem[] = []
  const languages = new Set<Language>()
  let first: CheckedRecords['kind'] | undefined
  for (const { located, base } of locatedDocuments(text).flatMap(spread)) {
    const value = base.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], located.value)
    const kind = kindOf(value)
    if (!kind) {
      const { line, column } = located.valueAt(base)
      throw new NoRecordError(notARecord(value), line, column)
    }
    first ??= kind
    const sources = new Map<string, SourceWords>()
    const unread = new Map<string, NoSource>()
    for (const { language, name } of namedSources(kind, value)) {
      languages.add(language)
      const words = name === undefined ? undefined : await options.sourceOf?.(name, language)
      if (typeof words === 'string') unread.set(language, words)
      else if (words) sources.set(language, words)
    }
    const record = new RecordFile(kind, value, sources, unread)
    for (const rule of options.rules ?? recordRules)
      for (const found of rule.check(record)) problems.push(problemOf(rule, found, record, located, base, file, lines))
  }
  problems.sort(
    (a, b) => a.line - b.line || a.column - b.column || severities.indexOf(a.severity) - severities.indexOf(b.severity)
  )
  return { kind: first ?? 'record', languages: [...languages], problems }
}

/** `extract --format json` writes several records as one list. */
function spread(located: Located): { located: Located; base: Path }[] {
  const { value } = located
  return Array.isArray(value) ? value.map((_, i) => ({ located, base: [i] })) : [{ located, base: [] }]
}

/** Keys that only records have; one who forgets `record: 1` is told so. */
const marks = ['document', 'source', 'decisions', 'actionItems']

function kindOf(value: unknown): CheckedRecords['kind'] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if ('bilingual' in value) return 'bilingual'
  if ('record' in value) return 'record'
  return marks.filter((key) => key in value).length > 1 ? 'record' : null
}

function notARecord(value: unknown): string {
  if (value === null) return 'holds no record: it is empty'
  const isReport = typeof value === 'object' && ('report' in value || 'validation' in value)
  return isReport ? 'is a report of mahdar, not a record' : 'is no record of mahdar: it does not begin with "record: 1"'
}

function namedSources(
  kind: CheckedRecords['kind'],
  value: unknown
): { language: Language; name: string | undefined }[] {
  const file = new RecordFile(kind, value)
  const name = (...path: string[]) => {
    const { file: found } = file.map(...path)
    return typeof found === 'string' ? found : undefined
  }
  if (kind === 'bilingual')
    return [
      { language: 'ar', name: name('source', 'ar') },
      { language: 'en', name: name('source', 'en') }
    ]
  const { language } = file.map('document')
  return language === 'ar' || language === 'en' ? [{ language, name: name('source') }] : []
}

function problemOf(
  rule: RecordRule,
  found: RecordFound,
  record: RecordFile,
  located: Located,
  base: Path,
  file: string,
  lines: readonly string[]
): Problem {
  const path = [...base, ...found.path]
  const spot = found.onKey ? located.keyAt(path) : located.valueAt(path)
  const { paragraph } = record.map(...found.path.slice(0, 2))
  return {
    rule: rule.id,
    severity: rule.severity,
    message: found.message,
    file,
    ...spot,
    ...wordsAt(spot, lines),
    paragraph: typeof paragraph === 'string' ? paragraph : null,
    section: null,
    ...(found.suggestion !== undefined && { suggestion: found.suggestion })
  }
}

/** How much of a line is shown before and after the words, in UTF-16 units. */
const shown = 48

/** The words on the first line of a spot, and what stands beside them. */
function wordsAt(
  { line, column, endLine, endColumn }: Spot,
  lines: readonly string[]
): Pick<Problem, 'text' | 'before' | 'after'> {
  const own = lines[line - 1] ?? ''
  const end = endLine === line ? endColumn - 1 : own.length
  return {
    text: own.slice(column - 1, end),
    before: own.slice(Math.max(0, column - 1 - shown), column - 1),
    after: own.slice(end, end + shown)
  }
}
