/** A glossary as a table: RFC 4180, with a header that names the columns. */
import { type GlossaryEntry, type GlossaryFile, type Placed, type Problem, termClasses } from '../model/glossary.ts'
import { languageNames } from '../model/language.ts'
import { nearest } from '../yaml/faults.ts'
import { tableOf } from '../yaml/rows.ts'

const needed = ['en', 'ar'] as const
const columns = [...needed, 'not_ar', 'not_en', 'class', 'note'] as const
type Column = (typeof columns)[number]
/** Without these a glossary looks right and forbids nothing. */
const unwanted: readonly Column[] = ['not_ar', 'not_en']

/** @throws Error where the header lacks en or ar */
export function csvEntries(text: string): GlossaryFile {
  const { names, rows, problems: broken } = tableOf(text, needed)
  const problems: Problem[] = broken.map((problem) => ({ ...problem, column: 1 }))
  const line = text.split(/\r\n|\r|\n/).findIndex((row) => row.replace('\ufeff', '').trim() !== '') + 1
  for (const name of names) {
    const meant = columns.some((c) => c === name) ? undefined : nearest(name, unwanted)
    // Other tools have columns of their own; one that is a letter from ours would be passed over in silence.
    if (meant !== undefined && !names.includes(meant))
      problems.push({ line, column: 1, message: `there is no column "${name}"; did you mean "${meant}"?` })
  }
  const entries: Placed[] = []
  for (const { cells, line } of rows) {
    const found = entryOf((column) => cells[names.indexOf(column)]?.trim() ?? '')
    if (typeof found === 'string') problems.push({ line, column: 1, message: found })
    else entries.push({ entry: found, line, column: 1 })
  }
  return { entries, problems }
}

function entryOf(of: (column: Column) => string): GlossaryEntry | string {
  const forms = (column: Column) =>
    of(column)
      .split('|')
      .map((form) => form.trim())
      .filter(Boolean)
  for (const name of needed) if (forms(name).length === 0) return `has no ${languageNames[name]} term`
  const kind = termClasses.find((c) => c === of('class').toLowerCase())
  if (of('class') !== '' && !kind) return `there is no class "${of('class')}"; there is ${termClasses.join(', ')}`
  const not = { ...(of('not_ar') && { ar: forms('not_ar') }), ...(of('not_en') && { en: forms('not_en') }) }
  return {
    en: forms('en'),
    ar: forms('ar'),
    ...(Object.keys(not).length > 0 && { not }),
    ...(kind && { class: kind }),
    ...(of('note') && { note: of('note') })
  }
}
