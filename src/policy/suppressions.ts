/** Findings that a person has said do not count, each with a reason: by a comment in the document or an entry of the configuration. */
import type { Reported, RuleSummary } from '../model/reported.ts'
import { Source } from '../model/source.ts'
import type { Version } from '../model/version.ts'
import { nearest } from '../yaml/faults.ts'
import type { ConfiguredSuppression } from './config.ts'

/** `<!-- mahdar-disable-next-line number-mismatch, date-mismatch -- reason -->`; the other verbs are disable, enable, disable-file. */
const comment = /<!--\s*mahdar-(disable-next-line|disable-file|disable|enable)\b([\s\S]{0,2000}?)-->/g

/** A comment that suppresses. */
interface Directive {
  rules: readonly string[]
  reason: string
  /** Lines on which findings do not count. */
  from: number
  to: number
  /** Place of the comment. */
  line: number
  column: number
  endLine: number
  endColumn: number
  used: boolean
}

/** A file that may hold comments. */
export interface Commented {
  file: string
  text: string
  /** HTML ends its blocks by tags, other formats by empty lines. */
  isHtml: boolean
}

/** Only text formats hold comments that stand at a line. */
const canHoldComments = (format: string): boolean => ['markdown', 'text', 'html'].includes(format)

/** The documents of these versions that may hold comments, each once. */
export const commentedIn = (versions: readonly Version[]): Commented[] =>
  [...new Map(versions.map((version) => [version.source, version.origin])).entries()].flatMap(
    ([{ printed }, origin]) =>
      canHoldComments(origin.format) ? [{ file: origin.file, text: printed, isHtml: origin.format === 'html' }] : []
  )

/** Whether a command with these checks runs a rule. */
export function runsOf(rules: readonly RuleSummary[]): (rule: string) => boolean {
  const ids = new Set([...rules, ...suppressionRules].map(({ id }) => id))
  return (rule) => ids.has(rule)
}

/** What is wrong with suppressions themselves; rules as any other, so that a house may turn them off. */
export const suppressionRules: readonly RuleSummary[] = [
  {
    id: 'unused-suppression',
    severity: 'warning',
    summary: 'a suppression that suppresses nothing',
    help: 'What it spoke of is gone, or it names another rule or place. Take it out, so that it does not hide what comes.'
  },
  {
    id: 'suppression-without-reason',
    severity: 'warning',
    summary: 'a comment that suppresses findings and does not say why',
    help: 'Write the reason after two hyphens: <!-- mahdar-disable-next-line number-mismatch -- printed so in the original -->.'
  },
  {
    id: 'unknown-suppression',
    severity: 'warning',
    summary: 'a comment that suppresses a rule that there is not',
    help: 'mahdar rules lists the ids of all rules.'
  }
]

/**
 * Marks the findings that comments suppress, in the file of either language version; adds what is wrong with the comments.
 */
export function applyComments<T extends Reported>(
  findings: readonly T[],
  files: readonly Commented[],
  rules: readonly RuleSummary[],
  runs: (rule: string) => boolean
): (T | Reported)[] {
  const known = new Set(rules.map((rule) => rule.id))
  const read = files.map((file) => ({ file: file.file, ...directivesOf(file, rules) }))
  const marked = findings.map((finding): T => {
    for (const spoken of [finding, finding.related]) {
      const own = read.find(({ file }) => file === spoken?.file)
      const by = own?.directives.find((d) => spoken && covers(d, finding.rule, spoken.line))
      if (!by) continue
      by.used = true
      return { ...finding, suppressed: { kind: 'in-source' as const, reason: by.reason } }
    }
    return finding
  })
  const faults = read.flatMap(({ file, directives, faults: own }) => [
    ...directives
      .filter((d) => !d.used && d.rules.every((rule) => known.has(rule) && runs(rule)))
      .map((d) =>
        fault(
          d,
          file,
          'unused-suppression',
          `suppresses nothing${d.rules.length === 0 ? '' : `: ${d.rules.join(', ')}`}`
        )
      ),
    ...own
  ])
  return [...marked, ...faults]
}

const covers = ({ rules, from, to }: Directive, rule: string, line: number): boolean =>
  line >= from && line <= to && (rules.length === 0 || rules.includes(rule))

/** Marks the findings that entries of the configuration suppress; `used` gathers those entries. */
export function applyConfigured<T extends Reported>(
  findings: readonly T[],
  suppressions: readonly ConfiguredSuppression[],
  used: Set<ConfiguredSuppression>
): T[] {
  return findings.map((finding) => {
    if (finding.suppressed) return finding
    const by = suppressions.find(
      (s) =>
        s.rules.includes(finding.rule) &&
        (s.paragraph === undefined || s.paragraph === finding.paragraph) &&
        (s.text === undefined || finding.text.includes(s.text) || (finding.related?.text ?? '').includes(s.text)) &&
        s.covers(finding.file)
    )
    if (!by) return finding
    used.add(by)
    return { ...finding, suppressed: { kind: 'external' as const, reason: by.reason } }
  })
}

/** Entries of the configuration that cover files which were checked and suppressed nothing in them. */
export const unusedEntries = (
  suppressions: readonly ConfiguredSuppression[],
  used: ReadonlySet<ConfiguredSuppression>,
  checked: readonly string[],
  runs: (rule: string) => boolean
): Reported[] =>
  suppressions
    .filter((s) => !used.has(s) && s.rules.every(runs) && checked.some((file) => s.covers(file)))
    .map(({ at, rules }) => ({
      rule: 'unused-suppression',
      severity: 'warning',
      message: `suppresses nothing: ${rules.join(', ')}`,
      ...at,
      text: '',
      paragraph: null
    }))

function fault(
  d: Omit<Directive, 'used' | 'from' | 'to' | 'rules' | 'reason'>,
  file: string,
  rule: string,
  message: string
): Reported {
  const { line, column, endLine, endColumn } = d
  const severity = suppressionRules.find((r) => r.id === rule)?.severity ?? 'warning'
  return { rule, severity, message, file, line, column, endLine, endColumn, text: '', paragraph: null }
}

function directivesOf(
  { file, text, isHtml }: Commented,
  rules: readonly RuleSummary[]
): { directives: Directive[]; faults: Reported[] } {
  const directives: Directive[] = []
  const faults: Reported[] = []
  if (!text.includes('mahdar-')) return { directives, faults }
  const known = new Set(rules.map((rule) => rule.id))
  const source = new Source(text, file)
  for (const match of text.matchAll(comment)) {
    const [whole, verb, rest] = match as unknown as [string, string, string]
    const end = match.index + whole.length
    const place = source.place(match.index, end)
    const [named, ...why] = rest.split(/\s--\s/)
    const ids = (named as string).split(/[\s,]+/).filter((id) => id !== '')
    const reason = why.join(' -- ').trim()
    for (const id of ids.filter((i) => !known.has(i))) {
      const meant = nearest(id, known)
      faults.push(
        fault(
          place,
          file,
          'unknown-suppression',
          `there is no rule "${id}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`
        )
      )
    }
    if (verb === 'enable') {
      for (const open of directives)
        if (
          open.to === Number.POSITIVE_INFINITY &&
          open.from > 1 &&
          (ids.length === 0 || open.rules.some((r) => ids.includes(r)))
        )
          open.to = place.line
      continue
    }
    if (reason === '') faults.push(fault(place, file, 'suppression-without-reason', 'does not say why'))
    const [from, to] =
      verb === 'disable-next-line'
        ? blockAfter(source, end, isHtml)
        : [verb === 'disable-file' ? 1 : place.line + 1, Number.POSITIVE_INFINITY]
    directives.push({ rules: ids, reason, from, to, ...place, used: false })
  }
  return { directives, faults }
}

/** Before an empty line, or the next item of a list. */
const blockEnd = /\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+•]|\(?\p{N}{1,3}[.)])[ \t])/u
const htmlEnd = /<\/(?:p|li|h[1-6]|t[dhr]|div|blockquote|d[dt]|caption|title)\s*>/i

/** First and last line of the block after `offset`: a wrapped paragraph is one. */
function blockAfter(source: Source, offset: number, isHtml: boolean): [number, number] {
  const { text } = source
  const from = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0)
  const gap = text.slice(from).search(isHtml ? htmlEnd : blockEnd)
  return [source.line(from), source.line(gap < 0 ? text.length : from + gap)]
}
