import { type RecordFile, type RecordRule, valuesOf } from '../rule.ts'

export const changedSource: RecordRule = {
  id: 'changed-source',
  severity: 'warning',
  summary: 'a document that has changed since its record was written',
  help: 'Where the document stands beside the record, or where source.file says, its SHA-256 is compared with source.sha256. Without the document nothing is said.',
  examples: { fails: ['source: { sha256: old }'], passes: ['source: { sha256: current }'] },
  *check(file) {
    for (const [language, { sha256 }] of file.sources) {
      const path = file.kind === 'record' ? ['source'] : ['source', language]
      const { sha256: noted, file: name } = file.map(...path)
      if (typeof noted === 'string' && noted !== sha256)
        yield { path: [...path, 'sha256'], message: `"${String(name)}" has changed since the record was written` }
    }
  }
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
    if (file.sources.size === 0) return
    for (const { item, path } of quoted(file)) {
      for (const field of ['text', 'title', 'owner', 'actor', 'addressee']) {
        for (const { value, path: where } of valuesOf({ item, path }, field)) {
          const language = file.kind === 'record' ? [...file.sources.keys()][0] : String(where.at(-1))
          const source = language === undefined ? undefined : file.sources.get(language)
          if (typeof value === 'string' && source && !source.holds(value))
            yield {
              path: where,
              message: `the words do not stand in the document: "${value.slice(0, 60)}${value.length > 60 ? '…' : ''}"`
            }
        }
      }
    }
  }
}

/** Parts of an item that quote the document too. */
const parts = ['evidence', 'vote', 'due']

/** Everything that quotes the document. */
function* quoted(
  file: RecordFile
): Generator<ReturnType<RecordFile['entries']> extends Generator<infer E> ? E : never> {
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
