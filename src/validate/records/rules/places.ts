import type { Path } from '../../../yaml/located.ts'
import { quoted } from '../quoted.ts'
import type { Entry, RecordFile, RecordFound, RecordRule, SourceWords } from '../rule.ts'

const lists = ['agenda', 'decisions', 'actionItems', 'themes', 'resolutions', 'revisions'] as const

/** The places of a record with their paths: `at` of an item, of either version where it has both. */
function* placesOf(file: RecordFile): Generator<Entry> {
  for (const list of lists) {
    for (const entry of [...file.entries(list)]) {
      for (const field of ['at']) {
        const own = file.map(...entry.path, field)
        if ('line' in own) yield { item: own, path: [...entry.path, field] }
        for (const language of ['ar', 'en'])
          if (language in own)
            yield { item: file.map(...entry.path, field, language), path: [...entry.path, field, language] }
      }
    }
  }
}

function* reversed(file: RecordFile): Generator<RecordFound> {
  // A line behind all places of the record is the wrong one of two.
  const last = Math.max(0, ...[...placesOf(file)].map(({ item: { endLine } }) => Number(endLine) || 0))
  for (const { item, path } of placesOf(file)) {
    const { line, column, endLine, endColumn } = item
    if (typeof line !== 'number' || typeof endLine !== 'number') continue
    if (endLine < line && line > last)
      yield { path: [...path, 'line'], message: `starts on line ${line}, after it ends on line ${endLine}` }
    else if (endLine < line)
      yield { path: [...path, 'endLine'], message: `ends on line ${endLine}, before it starts on line ${line}` }
    else if (endLine === line && typeof column === 'number' && typeof endColumn === 'number' && endColumn < column)
      yield {
        path: [...path, 'endColumn'],
        message: `ends in column ${endColumn}, before it starts in column ${column}`
      }
  }
}

export const reversedPlace: RecordRule = {
  id: 'reversed-place',
  severity: 'error',
  summary: 'a place in the document that ends before it starts',
  help: 'Lines and columns of `at`: the end stands on the same line or below, and on one line not before the start.',
  examples: {
    fails: [
      'decisions: [{ id: d1, at: { line: 80, column: 6, endLine: 58, endColumn: 9 } }]',
      'decisions: [{ id: d1, at: { line: 8, column: 60, endLine: 8, endColumn: 9 } }]'
    ],
    passes: ['decisions: [{ id: d1, at: { line: 80, column: 60, endLine: 85, endColumn: 9 } }]']
  },
  check: reversed
}

/** Words of so many letters stand nowhere by chance. */
const telling = 12
/** Shorter mentions of a reference stand in many places. */
const tellingMention = 4

/** Columns that are not those of the words on their line. */
function* otherColumns(file: RecordFile, source: SourceWords, words: string, ofLine: Path): Generator<RecordFound> {
  const path = ofLine.slice(0, -1)
  const { line, column, endLine, endColumn } = file.map(...path)
  if (typeof line !== 'number' || typeof column !== 'number' || path.at(-1) === undefined) return
  const own = source.placeOf(words, line)
  if (!own || own.line !== line) return
  if (own.column !== column)
    yield { path: [...path, 'column'], message: `is ${column}, but the words begin in column ${own.column}` }
  else if (own.endLine === endLine && typeof endColumn === 'number' && own.endColumn !== endColumn)
    yield { path: [...path, 'endColumn'], message: `is ${endColumn}, but the words end in column ${own.endColumn}` }
}

export const misplacedWords: RecordRule = {
  id: 'misplaced-words',
  severity: 'warning',
  summary: 'words of a record that stand elsewhere in the document than it says',
  help: 'Words of items, clauses, headings and evidence against the lines that `at` or `line` gives, and mentions of references against theirs, where the document holds the words. Markup, marks and white space do not count, and a line more or less is allowed for. Without the document nothing is said.',
  examples: {
    fails: [
      'decisions: [{ id: d1, text: The Council approved the budget for 2026., at: { line: 90, column: 1, endLine: 90, endColumn: 5 } }]'
    ],
    passes: [
      'decisions: [{ id: d1, text: The Council approved the budget for 2026., at: { line: 1, column: 1, endLine: 1, endColumn: 5 } }]'
    ]
  },
  *check(file) {
    if (file.sources.size === 0) return
    for (const { value, path, at } of quoted(file)) {
      const isMention = path.includes('mentions')
      const source = file.sourceOf(path)
      if (!at || !source || value.length < (isMention ? tellingMention : telling) || at.endLine < at.line) continue
      if (!source.holds(value)) continue
      if (source.standsAt(value, at.line, at.endLine, at.amid)) {
        yield* otherColumns(file, source, value, at.path)
        continue
      }
      const lines = at.line === at.endLine ? `line ${at.line}` : `lines ${at.line} to ${at.endLine}`
      yield {
        path: at.path,
        message: `${isMention ? `"${value}" does` : 'the words do'} not stand on ${lines} of the document`
      }
    }
  }
}
