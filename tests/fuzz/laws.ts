/** What holds for every record, whatever the document: the laws that the fuzz tests check. */
import fc from 'fast-check'
import { parse } from 'yaml'
import { type Extraction, type ExtractOptions, extract, UnreadableError } from '../../src/index.ts'
import { retyped } from '../../src/language/keyboards.ts'
import { type MahdarRecord, type Place, recordSchema } from '../../src/model/record.ts'
import { Unseen } from '../../src/read/unseen.ts'
import { toYaml } from '../../src/write/yaml.ts'

const runs = Number(process.env.MAHDAR_FUZZ_RUNS ?? 1)
const seed = process.env.MAHDAR_FUZZ_SEED

/** The same runs each time, unless MAHDAR_FUZZ_SEED says otherwise; MAHDAR_FUZZ_RUNS multiplies their number. */
export const parameters = (numRuns: number) => ({
  numRuns: numRuns * runs,
  seed: seed === undefined ? 20260225 : Number(seed)
})

/** White space joined, as in `text`. */
const joined = (text: string) => text.replace(/[ \t\n\v\f\r]+/g, ' ').trim()
/** Other white space beside a line break goes with it: a run of white space that holds such a sign counts as one space. */
const asOneSpace = (text: string) => text.replace(/\s+/g, (run) => (/^ +$/.test(run) ? run : ' '))
/** Marks that Markdown and text readers take out of the words. */
const marked = /[*_`[\]<>\\&|#!~]/

class Broken extends Error {
  constructor(law: string, found: unknown) {
    super(`${law}: ${JSON.stringify(found)}`)
  }
}

/** Extracts `text` and checks every law; a document that is refused with a message is as good. */
export async function lawful(text: string, options: ExtractOptions): Promise<void> {
  let extraction: Extraction
  try {
    extraction = await extract(text, { ...options, units: true })
  } catch (error) {
    if (error instanceof UnreadableError && error.message.length > 0) return
    throw error
  }
  // What cannot be encoded is read as U+FFFD.
  const source = new TextDecoder().decode(new TextEncoder().encode(text))
  for (const record of extraction.records) checkRecord(record, source, options)
  const lines = linesOf(source)
  for (const note of extraction.notes) {
    if (note.line < 1 || note.line > lines.length || note.column < 1) throw new Broken('a note outside the file', note)
  }
  const again = await extract(text, { ...options, units: true })
  if (JSON.stringify(again) !== JSON.stringify(extraction)) throw new Broken('two runs differ', options)
}

function checkRecord(record: MahdarRecord, source: string, options: ExtractOptions): void {
  const parsed = recordSchema.safeParse(record)
  if (!parsed.success) throw new Broken('not valid', parsed.error.issues)
  if (options.language && record.document.language !== options.language) throw new Broken('language', record.document)
  checkIds(record)
  checkPlaces(record, source)
  const yaml = toYaml(record)
  if (/\p{Surrogate}/u.test(yaml)) throw new Broken('half a character', yaml.match(/.{0,30}\p{Surrogate}.{0,30}/u)?.[0])
  if (JSON.stringify(parse(yaml)) !== JSON.stringify(record))
    throw new Broken('YAML does not give the record back', yaml)
}

function checkIds(record: MahdarRecord): void {
  const known = new Set<string>()
  const own = (id: string) => {
    if (known.has(id)) throw new Broken('id twice', id)
    known.add(id)
  }
  for (const list of [record.sections, record.units ?? [], record.agenda, record.decisions, record.actionItems])
    for (const { id } of list) own(id)
  for (const theme of record.themes) {
    own(theme.id)
    for (const { id } of theme.messages) own(id)
  }
  for (const { id } of record.resolutions) own(id)
  const references = new Set<string>()
  for (const { id } of record.references) {
    if (references.has(id)) throw new Broken('reference twice', id)
    references.add(id)
  }
  const refers = (id: string | null, where: unknown) => {
    if (id !== null && !known.has(id)) throw new Broken(`${id} is nowhere`, where)
  }
  for (const section of record.sections) refers(section.parent, section)
  for (const unit of record.units ?? []) refers(unit.section, unit)
  for (const theme of record.themes) refers(theme.parent, theme)
  for (const decision of record.decisions) {
    refers(decision.parent, decision)
    refers(decision.section, decision)
  }
  for (const action of record.actionItems) {
    refers(action.decision, action)
    refers(action.section, action)
  }
  for (const { references: list } of [...record.decisions, ...record.actionItems])
    for (const id of list) if (!references.has(id)) throw new Broken('reference is not listed', id)
}

/** Where each line starts and ends, as the model counts them. */
function linesOf(source: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const match of source.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ start, end: source.length })
  return lines
}

function checkPlaces(record: MahdarRecord, source: string): void {
  const lines = linesOf(source)
  const everything = joined(source)
  const offset = (line: number, column: number, where: unknown): number => {
    const found = lines[line - 1]
    if (!found) throw new Broken('a line outside the file', where)
    // The end of a range may stand behind the line's own end, before the next line starts.
    const end = (lines[line]?.start ?? source.length + 1) - 1
    if (found.start + column - 1 > Math.max(end, found.end)) throw new Broken('a column outside the line', where)
    return found.start + column - 1
  }
  const stands = (text: string, words: string, where: unknown) => {
    if (text === '') throw new Broken('no words', where)
    // Signs that nobody sees are not read, and letters of a Persian keyboard may be read as Arabic ones.
    const seen = new Unseen().read(words, true)
    if (words.includes(text) || asOneSpace(retyped(seen)).includes(asOneSpace(retyped(text)))) return
    if (!marked.test(words) && record.revisions.length === 0) throw new Broken(`not in ${JSON.stringify(words)}`, where)
    // A tag between two words reads as a space.
    const letters = retyped(text).replaceAll(' ', '')
    let i = 0
    for (const c of retyped(seen)) if (letters.startsWith(c, i)) i += c.length
    if (i < letters.length) throw new Broken(`not in ${JSON.stringify(words)}`, where)
  }
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const entry of node) visit(entry)
    else if (typeof node === 'object' && node !== null) {
      const { at, line, text } = node as { at?: Place; line?: number; text?: string }
      if (at) {
        const from = offset(at.line, at.column, node)
        const to = offset(at.endLine, at.endColumn, node)
        if (to < from) throw new Broken('an end before its start', node)
        if (text !== undefined) stands(text, joined(source.slice(from, to)), node)
      } else if (text !== undefined && text !== '') stands(text, everything, node)
      if (line !== undefined) offset(line, 1, node)
      for (const value of Object.values(node)) visit(value)
    }
  }
  visit({ ...record, document: null, revisions: [] })
  for (const { at } of record.revisions) visit({ at })
}

/** The names that steer reading: Markdown or text. */
export const anyOptions = fc.record(
  {
    file: fc.constantFrom('minutes.md', 'minutes.txt', 'محضر.md'),
    language: fc.constantFrom('ar' as const, 'en' as const),
    kind: fc.constantFrom('resolution' as const, 'agenda' as const, 'outcome-messages' as const, 'minutes' as const)
  },
  { requiredKeys: ['file'] }
)
