/** A glossary as a table: RFC 4180, with a header that names the columns. */
import { type GlossaryEntry, type GlossaryFile, type Placed, termClasses } from '../model/glossary.ts'
import { languageNames } from '../model/language.ts'
import { tableOf } from '../yaml/rows.ts'

const needed = ['en', 'ar'] as const
const columns = [...needed, 'not_ar', 'not_en', 'class', 'note'] as const
type Column = (typeof columns)[number]

/** @throws Error where the header lacks en or ar */
export function csvEntries(text: string): GlossaryFile {
  const { names, rows, problems } = tableOf(text, needed)
  const entries: Placed[] = []
  for (const { cells, line } of rows) {
    const found = entryOf((column) => cells[names.indexOf(column)]?.trim() ?? '')
    if (typeof found === 'string') problems.push({ line, message: found })
    else entries.push({ entry: found, line })
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
