import { adoptionLine, enactingLine } from '../../language/enacting-lines.ts'
import { folded } from '../../language/fold.ts'
import { sectionTitles } from '../../language/prose.ts'
import { type TitleLine, titleLine } from '../../language/title-lines.ts'
import type { Passage } from '../../model/passage.ts'
import type { Unit } from '../../outline/index.ts'
import type { Context } from '../context.ts'
import { isClause, verbOf } from './clause.ts'

/** What stands before the first clause. */
export interface Frame {
  first: number
  /** The index of the first clause. */
  clauses: number
  title: TitleLine | null
  titleUnit: Unit | null
  titleParts: string[]
  body: Passage | null
  /** A body speaks, in a form that nothing else has. */
  sure: boolean
  adoption: Unit | null
}

/** In characters. */
export const longestAdoption = 160

/** Lines between the number of a resolution and its first clause. */
const frameReach = 8

export function frameAt({ units, language }: Context, first: number): Frame | null {
  const unit = units[first] as Unit
  if (unit.kind === 'cell') return null
  const frame: Frame = {
    first,
    clauses: first,
    title: null,
    titleUnit: null,
    titleParts: [],
    body: null,
    sure: false,
    adoption: null
  }
  let at = first
  // An entry of a list cites: "– Council Resolution 31 (Abidjan, 2021)".
  const cited = unit.kind === 'item' || unit.label?.kind === 'bullet'
  // "القرار:" is the label of what a meeting decided.
  const isLabel = unit.text.length < 30 && /[:：]\s*$/.test(unit.text)
  const read = cited || isClause(unit, true) ? null : titleLine(unit.text, language)
  const title = read && isLabel && read.number === null && !read.draft ? null : read
  if (title && (title.number !== null || title.draft || unit.kind === 'heading') && !/[.;؛,،]\s*$/.test(unit.text)) {
    frame.title = title
    frame.titleUnit = unit
    const rest = unit.text.slice(title.rest).trim()
    if (rest !== '') frame.titleParts.push(title.number === null ? unit.text.trim() : rest)
    at++
  }
  for (; at < units.length && at <= first + frameReach; at++) {
    const line = units[at] as Unit
    if (line.kind === 'cell') return null
    if (isClause(line, false) || (frame.title && tellsDecision(line))) break
    const speaks = line.label ? null : enactingLine(line.text, language)
    if (speaks && (speaks.sure || isClause(units[at + 1], false))) {
      frame.body = line.passage.slice(speaks.start, speaks.end)
      frame.sure = speaks.sure
      at++
      break
    }
    if (!frame.title || (frame.title.symbol && frame.titleParts.length > 2) || isSectionTitle(line.text)) return null
    if (adoptionLine(line.text, language)) frame.adoption = line
    else if (isSource(line.text)) continue
    else if (isNumberAlone(line, language))
      frame.title.number = titleLine(line.text, language)?.number ?? frame.title.number
    else if (line.text.length > 300 || /[.;؛]\s*$/.test(line.text) || titleLine(line.text, language)?.number)
      return null
    else frame.titleParts.push(line.text)
  }
  if (!isClause(units[at], frame.body !== null || frame.title !== null)) return null
  if (title?.symbol && !frame.body) return null
  frame.clauses = at
  if (title) frame.adoption ??= adoptedAbove(units, first, language)
  return frame
}

/** "Summary", ملخص: between a title and what follows it begins a paper about the resolution, not its text. */
const isSectionTitle = (text: string): boolean =>
  text.length < 40 && sectionTitles.has(folded(text.replace(/[:：]$/, '')))

/** "Doc. EX.CL/1490(XLIV)" under the title of a decision names the paper before the body. */
const isSource = (text: string): boolean =>
  text.length < 80 && /^(?:doc(?:ument)?s?|الوثيقة|وثيقة)[.:]? \S*\d\S*$/iu.test(text.trim())

/** "The Council decided …": under the title of a decision this is its text, anywhere else a report of it. */
const tellsDecision = (unit: Unit): boolean => verbOf(unit)?.subject != null && isClause(unit, true)
const isNumberAlone = (unit: Unit, language: Context['language']): boolean => {
  const title = titleLine(unit.text, language)
  return title?.symbol === true && title.rest >= unit.text.length
}

/** "Resolution adopted by the General Assembly on …" stands some lines above the number. */
function adoptedAbove(units: readonly Unit[], first: number, language: Context['language']): Unit | null {
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const unit = units[i] as Unit
    if (/[;؛.]$/.test(unit.text)) return null
    if (titleLine(unit.text, language) && adoptionLine(unit.text, language)) return unit
  }
  return null
}

/** True where unit `at` opens another resolution. */
export function startsAnother(context: Context, at: number): boolean {
  const unit = context.units[at] as Unit
  if (unit.text.length > 420 || isClause(unit, true)) return false
  const title = titleLine(unit.text, context.language)
  if (title && (title.number !== null || title.draft) && unit.number === null && frameAt(context, at)) return true
  return (
    unit.label === null &&
    enactingLine(unit.text, context.language)?.sure === true &&
    isClause(context.units[at + 1], true)
  )
}
