import { type Entry, type RecordFile, type RecordFound, type RecordRule, valuesOf } from '../rule.ts'

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

/** Mentions of a reference: each on its line. */
function* mentions(file: RecordFile): Generator<RecordFound> {
  const [source] = file.kind === 'record' ? file.sources.values() : []
  if (!source) return
  for (const reference of [...file.entries('references')])
    for (const { item, path } of file.entries(...reference.path, 'mentions')) {
      const { text, line } = item
      if (typeof text !== 'string' || typeof line !== 'number' || text.length < tellingMention) continue
      if (source.holds(text) && !source.standsAt(text, line, line))
        yield { path: [...path, 'line'], message: `"${text}" does not stand on line ${line} of the document` }
    }
}
/** Shorter mentions stand in many places. */
const tellingMention = 4

/** Words of so many letters stand nowhere by chance. */
const telling = 12

export const misplacedWords: RecordRule = {
  id: 'misplaced-words',
  severity: 'warning',
  summary: 'words of a record that stand elsewhere in the document than it says',
  help: 'The words of decisions and action items against the lines that `at` gives, and mentions of references against theirs, where the document holds the words. Markup, marks and white space do not count, and a line more or less is allowed for. Without the document nothing is said.',
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
    yield* mentions(file)
    for (const list of ['decisions', 'actionItems'])
      for (const entry of file.entries(list))
        for (const { value, path } of valuesOf(entry, 'text')) {
          const side = path.at(-1) === 'text' ? [] : [path.at(-1) as PropertyKey]
          const at = [...entry.path, 'at', ...side]
          const { line, endLine } = file.map(...at)
          const source = file.sources.get(side.length > 0 ? String(side[0]) : String([...file.sources.keys()][0]))
          if (
            typeof value !== 'string' ||
            value.length < telling ||
            typeof line !== 'number' ||
            typeof endLine !== 'number'
          )
            continue
          if (endLine < line || !source?.holds(value) || source.standsAt(value, line, endLine)) continue
          yield {
            path: [...at, 'line'],
            message: `the words do not stand on ${line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`} of the document`
          }
        }
  }
}
