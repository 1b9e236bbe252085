/** Checks one language version of a document. */
import type { Place } from '../../model/record.ts'
import { severities } from '../../model/report.ts'
import type { Problem } from '../../model/validation.ts'
import type { Unit } from '../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule, Fix, PlacedFix, WordsOfUnit } from './rule.ts'
import { documentRules } from './rules/index.ts'

export interface CheckedDocument {
  /** By place in the file. */
  problems: Problem[]
  /** What `--fix` may write, in order, none overlapping another. */
  fixes: PlacedFix[]
}

export function checkDocument(document: Checked, rules: readonly DocumentRule[] = documentRules): CheckedDocument {
  const problems: Problem[] = []
  const fixes: PlacedFix[] = []
  for (const rule of rules) {
    for (const found of rule.check(document)) {
      const problem = problemOf(rule, found, document)
      problems.push(problem)
      if (found.fix) fixes.push(placed(found.fix, rule.id, problem, document))
    }
  }
  problems.sort(
    (a, b) => a.line - b.line || a.column - b.column || severities.indexOf(a.severity) - severities.indexOf(b.severity)
  )
  fixes.sort((a, b) => a.start - b.start || a.end - b.end)
  let end = -1
  const apart = fixes.filter((fix) => {
    if (fix.start < end) return false
    end = Math.max(fix.end, fix.start + 1)
    return true
  })
  return { problems, fixes: apart }
}

/** A fix by the text of the file, which is what is mended. */
function placed(fix: Fix, rule: string, { line, column }: Problem, { version }: Checked): PlacedFix {
  const range = fix.isPrinted ? fix : version.source.printedRange(fix.start, fix.end)
  return { start: range.start, end: range.end, text: fix.text, rule, line, column }
}

function problemOf(rule: DocumentRule, found: DocumentFound, document: Checked): Problem {
  const { at, text, before, after, unit } = spoken(found.at, document)
  const numbered = (u: Unit | null): string | null =>
    u === null ? null : document.studied.paragraphs.has(u) && u.number !== null ? u.number : numbered(u.parent)
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    message: found.message,
    file: document.version.origin.file,
    ...at,
    text,
    before,
    after,
    paragraph: numbered(unit),
    section: unit?.section?.title ?? null,
    ...(found.also && found.also.length > 0 && { also: found.also.map(placeIn) }),
    ...(found.suggestion !== undefined && { suggestion: found.suggestion })
  }
}

const placeIn = ({ unit, start = 0, end = unit.text.length }: WordsOfUnit): Place => unit.passage.at(start, end)

/** How much is shown before and after the words, in UTF-16 units. */
const shown = 48

interface Spoken {
  at: Place
  text: string
  before: string
  after: string
  unit: Unit | null
}

function spoken(at: DocumentFound['at'], document: Checked): Spoken {
  const { source } = document.version
  if (at === null)
    return { at: { line: 1, column: 1, endLine: 1, endColumn: 1 }, text: '', before: '', after: '', unit: null }
  if ('unit' in at) {
    const { unit, start = 0, end = unit.text.length } = at
    return { at: unit.passage.at(start, end), unit, ...around(unit.text, start, end) }
  }
  if ('printed' in at) {
    const { start, end } = at.printed
    const unit = document.units.findLast((u) => source.printedAt(u.passage.origin(0)) <= end) ?? null
    return { at: source.printedPlace(start, end), unit, ...around(source.printed, start, end) }
  }
  const [start, end] =
    'place' in at
      ? [source.offset(at.place.line, at.place.column), source.offset(at.place.endLine, at.place.endColumn)]
      : [at.start, at.end]
  const place = source.place(start, end)
  const unit = document.units.findLast((u) => u.passage.origin(0) <= start) ?? null
  return { at: place, unit, ...around(source.text, start, end) }
}

function around(whole: string, start: number, end: number): { text: string; before: string; after: string } {
  const line = (text: string) => text.replace(/\s+/g, ' ')
  const from = Math.max(0, start - shown, whole.lastIndexOf('\n', start - 1) + 1)
  const next = whole.indexOf('\n', end)
  const to = Math.min(end + shown, next < 0 ? whole.length : next)
  return {
    text: line(whole.slice(start, end)),
    before: line(whole.slice(from, start)),
    after: line(whole.slice(end, to))
  }
}
