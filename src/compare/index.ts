/** Compares two language versions: runs the checks over what alignment paired, and reports what they find. */
import { unitsOf } from '../align/report.ts'
import { wordCount } from '../language/prose.ts'
import {
  type Category,
  type Comparison,
  type Finding,
  type Severity,
  type Summary,
  severities
} from '../model/report.ts'
import type { Unit } from '../outline/index.ts'
import type { Found, Rule, Words } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Text } from './text.ts'
import { type ComparedPair, type Side, Versions, type VersionsOptions } from './versions.ts'

export interface CompareOptions extends VersionsOptions {
  /** The checks to run; all unless said otherwise. */
  rules?: readonly Rule[] | undefined
}

export const compare = (ar: Side, en: Side, options: CompareOptions): Comparison =>
  compareVersions(new Versions(ar, en, options), options.rules)

/**
 * All checks look at pairs of so many characters before the next: what one works out about their words, the others find remembered,
 * and the lists of each check are at hand as long as it looks.
 */
const atOnce = 1 << 17

function* inBatches(pairs: readonly ComparedPair[]): Generator<readonly ComparedPair[]> {
  let batch: ComparedPair[] = []
  let size = 0
  for (const pair of pairs) {
    batch.push(pair)
    size += pair.ar.text.length + pair.en.text.length
    if (size < atOnce) continue
    yield batch
    batch = []
    size = 0
  }
  yield batch
}

/** @param checks the checks to run */
export function compareVersions(versions: Versions, checks: readonly Rule[] = rules): Comparison {
  const { ar, en } = versions
  const located: Located[] = []
  const ofPairs = checks.filter((rule) => rule.scope === 'pair')
  for (const pairs of inBatches(versions.paired))
    for (const rule of ofPairs)
      for (const pair of pairs) for (const found of rule.check(pair, versions)) located.push({ rule, found, pair })
  for (const rule of checks)
    if (rule.scope === 'document')
      for (const found of rule.check(versions)) located.push({ rule, found, pair: found.pair })
  const order = new Map<Rule, number>(checks.map((rule, i) => [rule, i]))
  const start = (l: Located) => (versions.source === 'en' ? l.found.en : l.found.ar)?.start ?? Number.POSITIVE_INFINITY
  located.sort(
    (x, y) =>
      x.pair.index - y.pair.index ||
      start(x) - start(y) ||
      (order.get(x.rule) as number) - (order.get(y.rule) as number)
  )
  const findings = withoutEchoes(located).map((l) => findingOf(versions, l))
  const pair = (p: ComparedPair) => ({
    ar: p.ar.units.map((u) => u.id),
    en: p.en.units.map((u) => u.id),
    score: p.score,
    ...(p.moved && { moved: true })
  })
  return {
    report: 1,
    source: versions.source,
    documents: {
      ar: { file: ar.file, units: ar.units.length },
      en: { file: en.file, units: en.units.length }
    },
    units: { ar: unitsOf(ar.units), en: unitsOf(en.units) },
    pairs: versions.pairs.map(pair),
    findings,
    summary: summaryOf(findings, wordsOf(versions[versions.source]))
  }
}

interface Located {
  rule: Rule
  found: Found
  pair: ComparedPair
}

/** One difference is one finding: where two checks speak of the same words on both sides, the graver stays, then the first in the list. */
function withoutEchoes(located: readonly Located[]): Located[] {
  const severity = ({ rule, found }: Located) => severities.indexOf(found.severity ?? rule.severity)
  const meet = (a: Words | null, b: Words | null) => a !== null && b !== null && a.start < b.end && b.start < a.end
  const kept = new Map<ComparedPair, Located[]>()
  for (const l of located) {
    const own = kept.get(l.pair) ?? []
    kept.set(l.pair, own)
    const echo = own.findIndex((k) => k.rule !== l.rule && meet(k.found.ar, l.found.ar) && meet(k.found.en, l.found.en))
    if (echo < 0) own.push(l)
    else if (severity(l) < severity(own[echo] as Located)) own[echo] = l
  }
  return [...kept.values()].flat()
}

function findingOf(versions: Versions, { rule, found, pair }: Located): Finding {
  const source = pair[versions.source].empty ? pair[versions.target] : pair[versions.source]
  const side = versions[source.language]
  const words = found[source.language]
  const unit = source.unitAt(words?.start ?? 0)
  const numbered = (u: Unit | null): string | null =>
    u === null ? null : side.paragraphs.has(u) && u.number !== null ? u.number : numbered(u.parent)
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    category: found.category ?? rule.category,
    message: found.message,
    ar: placed(versions, pair, 'ar', found.ar),
    en: placed(versions, pair, 'en', found.en),
    paragraph: numbered(unit),
    section: unit.section?.title ?? null,
    ...(found.suggestion !== undefined && { suggestion: found.suggestion })
  }
}

/** The words of one side, or the place where they would stand. */
function placed(versions: Versions, pair: ComparedPair, language: 'ar' | 'en', words: Words | null): Finding['ar'] {
  const text = pair[language]
  if (words && !text.empty) {
    return {
      ...text.at(words.start, words.end),
      text: text.text.slice(words.start, words.end),
      ...text.around(words.start, words.end)
    }
  }
  if (!text.empty) return spot(text, 'start')
  for (let i = pair.index - 1; i >= 0; i--) {
    const before = (versions.pairs[i] as ComparedPair)[language]
    if (!before.empty) return spot(before, 'end')
  }
  const first = versions.pairs.find((p) => !p[language].empty)
  return first ? spot(first[language], 'start') : null
}

/** A place without words at the start or the end of a text. */
function spot(text: Text, where: 'start' | 'end'): Finding['ar'] {
  const { line, column, endLine, endColumn } = text.at()
  const at = where === 'start' ? { line, column } : { line: endLine, column: endColumn }
  const offset = where === 'start' ? 0 : text.text.length
  return {
    line: at.line,
    column: at.column,
    endLine: at.line,
    endColumn: at.column,
    text: '',
    ...text.around(offset, offset)
  }
}

/** Points that a finding takes off, after MQM's linear scoring with multipliers 5 (major) and 1 (minor). */
const penalty: Record<Severity, number> = { error: 5, warning: 1, info: 0 }

const wordsOf = (side: Side): number => side.units.reduce((sum, unit) => sum + wordCount(unit.text), 0)

/** @param words how many the original has */
export function summaryOf(findings: readonly Finding[], words: number): Summary {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length
  const categories: Partial<Record<Category, number>> = {}
  for (const { category } of findings) categories[category] = (categories[category] ?? 0) + 1
  const points = severities.reduce((sum, severity) => sum + penalty[severity] * count(severity), 0)
  const [error, warning, info] = [count('error'), count('warning'), count('info')]
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    error,
    warning,
    info,
    categories,
    words,
    perThousandWords: round((1000 * (error + warning)) / Math.max(1, words)),
    score: round(Math.max(0, 100 - (100 * points) / Math.max(1, words)))
  }
}
