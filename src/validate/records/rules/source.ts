import { folded } from '../../../language/fold.ts'
import { languageNames } from '../../../model/language.ts'
import type { Language } from '../../../model/record.ts'
import { type Quoted, quoted } from '../quoted.ts'
import { type RecordFile, type RecordFound, type RecordRule, type SourceWords, valuesOf } from '../rule.ts'

const sha256 = /^[0-9a-f]{64}$/

export const changedSource: RecordRule = {
  id: 'changed-source',
  severity: 'warning',
  summary: 'a document that has changed since its record was written',
  help: 'Where the document stands beside the record, or where source.file says, its SHA-256 is compared with source.sha256. Without the document nothing is said.',
  examples: {
    fails: [`source: { sha256: "${'0'.repeat(64)}" }`],
    passes: [`source: { sha256: "${'c'.repeat(64)}" }`]
  },
  *check(file) {
    for (const [language, source] of file.sources) {
      const path = file.sourcePath(language)
      const { sha256: noted, file: name } = file.map(...path)
      if (!source.hasLanguage || isOther(file, source)) continue
      if (typeof noted === 'string' && sha256.test(noted) && noted !== source.sha256)
        yield { path: [...path, 'sha256'], message: `"${String(name)}" has changed since the record was written` }
    }
  }
}

export const missingSource: RecordRule = {
  id: 'missing-source',
  severity: 'info',
  summary: 'a document that the record names and is not to be found, so that its words cannot be checked',
  help: 'source.file is looked for beside the record and from the folder of the run. Records of standard input name none. A house that keeps its documents elsewhere turns the rule off; one that keeps them beside their records may make it an error.',
  examples: { fails: ['source: { file: gone.md }'], passes: ['source: { file: stdin }'] },
  *check(file) {
    for (const [language, why] of file.unread) {
      const path = [...file.sourcePath(language), 'file']
      const { file: name } = file.map(...path.slice(0, -1))
      if (name === 'stdin') continue
      yield {
        path,
        message:
          why === 'missing'
            ? `"${String(name)}" is neither beside the record nor where mahdar was run: the words were not looked up in it`
            : `"${String(name)}" cannot be read: the words were not looked up in it`
      }
    }
  }
}

/** Ends of names by format. */
const formats: Record<string, RegExp> = {
  markdown: /\.(?:md|markdown)$/i,
  text: /\.(?:txt|text)$/i,
  html: /\.html?$/i,
  docx: /\.docx$/i,
  pdf: /\.pdf$/i
}
/** Of so many words of a record one at least stands in its document, however much that has been edited. */
const leastQuoted = 4
/** Shorter words stand anywhere, in UTF-16 units. */
const telling = 12

/** The words that the record quotes from a document, and whether they stand there. */
interface Looked extends Quoted {
  source: SourceWords
  stands: boolean
}
const known = new WeakMap<RecordFile, Looked[]>()

/** A name in another case or behind a prefix (للمجلس for المجلس) stands there word for word. */
const holdsName = (source: SourceWords, name: string): boolean =>
  source.holds(name) || name.split(/\s+/).every((word) => source.holds(word.replace(/^[وفبكل]?ال(?=.{2})/, '')))

/** "أذن المجلس للمدير": the owner is المدير. */
const holdsWords = (source: SourceWords, { value, field }: Quoted): boolean =>
  source.holds(value) || (field === 'owner' && /^ال/.test(value) && source.holds(`لل${value.slice(2)}`))

/** Looked up once for both checks that ask. */
function looked(file: RecordFile): Looked[] {
  const before = known.get(file)
  if (before) return before
  const found = [...quoted(file)].flatMap((words): Looked[] => {
    const source = file.sourceOf(words.path)
    return source
      ? [{ ...words, source, stands: words.asCalled ? holdsName(source, words.value) : holdsWords(source, words) }]
      : []
  })
  known.set(file, found)
  return found
}

/** Whether none of the words of the record stand in the document: it is another one. */
function isOther(file: RecordFile, source: SourceWords): boolean {
  const long = looked(file).filter((words) => words.source === source && words.value.length >= telling)
  return long.length >= leastQuoted && long.every(({ stands }) => !stands)
}

function* wrong(file: RecordFile): Generator<RecordFound> {
  for (const language of file.kind === 'record' ? [String(file.map('document').language)] : ['ar', 'en']) {
    const path = file.sourcePath(language)
    const { file: name, format } = file.map(...path)
    if (typeof name !== 'string') continue
    const told = Object.keys(formats).find((key) => formats[key]?.test(name))
    if (told && typeof format === 'string' && format in formats && format !== told)
      yield { path: [...path, 'format'], message: `is ${format}, but "${name}" is ${told}`, suggestion: told }
    const source = file.sources.get(language)
    if (!source) continue
    if (!source.hasLanguage)
      yield { path: [...path, 'file'], message: `"${name}" holds no ${languageNames[language as Language]}` }
    else if (isOther(file, source))
      yield {
        path: [...path, 'file'],
        message: `none of the words of the record stand in "${name}": it is another document`
      }
  }
}

export const wrongSource: RecordRule = {
  id: 'wrong-source',
  severity: 'error',
  summary: 'a record that names another document than its own',
  help: 'The document that source.file names has no version in the language of the record, or holds none of its words; or source.format is not what the end of the name says. What follows from it is not told.',
  examples: {
    fails: ['source: { file: minutes.docx, format: markdown }'],
    passes: ['source: { file: minutes.docx, format: docx }', 'source: { file: minutes, format: markdown }']
  },
  check: wrong
}

export const lostWords: RecordRule = {
  id: 'lost-words',
  severity: 'error',
  summary: 'words of a record that do not stand in the document',
  help: 'Texts of decisions, action items, messages, clauses, titles of sections and resolutions, votes, deadlines and references, and the names of owners, bodies and addressees, are the exact words of the document. White space, marks and letters in other forms do not count, nor do numbers and page furniture between them. Without the document nothing is said.',
  examples: {
    fails: [
      'decisions: [{ id: d1, text: The Council approved the plan for 2026. }]',
      'sections: [{ id: s1, parent: null, level: 1, number: null, printed: null, title: Approval of the plan for 2026, line: 1 }]',
      'resolutions: [{ id: r1, number: "1", title: The plan for 2026 }]'
    ],
    passes: ['decisions: [{ id: d1, text: The Council approved the budget for 2026. }]']
  },
  *check(file) {
    const own = new Set([...file.sources.values()].filter((source) => source.hasLanguage && !isOther(file, source)))
    for (const { value, path, source, stands } of own.size > 0 ? looked(file) : [])
      if (!stands && own.has(source))
        yield {
          path,
          message: `the words do not stand in the document: "${value.slice(0, 60)}${value.length > 60 ? '…' : ''}"`
        }
    yield* numbers(file)
  }
}

/** Numbers of resolutions and references: their figures stand in the document, those of a reference in its mentions. */
function* numbers(file: RecordFile): Generator<RecordFound> {
  for (const entry of file.entries('resolutions'))
    for (const { value, path } of valuesOf(entry, 'number')) {
      const source = file.kind === 'record' || path.at(-1) !== 'number' ? file.sourceOf(path) : undefined
      if (typeof value === 'string' && /\d\D*\d/.test(value) && source?.hasLanguage && !source.holdsNumber(value))
        yield { path, message: `the number "${value}" does not stand in the document` }
    }
  for (const entry of [...file.entries('references')]) {
    const { id, type } = entry.item
    if (typeof id !== 'string' || type !== 'document') continue
    const told = [...file.entries(...entry.path, 'mentions')].map(({ item }) => String(item.text))
    const all = new Set(told.flatMap((text) => folded(text).match(/\d+/g) ?? []))
    // A range of documents mentions those between without their figures.
    if (told.length === 0 || all.size === 0 || told.some((text) => range.test(text))) continue
    const odd = (folded(id).match(/\d+/g) ?? []).find(
      (figures) => ![...all].some((own) => Number(own) === Number(figures))
    )
    if (odd !== undefined)
      yield { path: [...entry.path, 'id'], message: `holds ${odd}, but its mentions do not: "${told[0]}"` }
  }
}
const range = /[–—-]|\bto\b|إلى|حتى/
