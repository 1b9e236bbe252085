/** Findings for people: on a terminal, and as Markdown. */
import type { Comparison, Finding, Severity } from '../model/report.ts'
import { painter } from './colours.ts'
import { isolate } from './isolate.ts'
import { cell } from './markdown.ts'
import { tame, visible } from './visible.ts'

/** Findings under the section and paragraph in which they stand. */
function* grouped(findings: readonly Finding[]): Generator<{ head: string | null; finding: Finding }> {
  let last: string | undefined
  for (const finding of findings) {
    const head = [finding.section, finding.paragraph && `paragraph ${finding.paragraph}`].filter(Boolean).join(', ')
    yield { head: head === last ? null : head, finding }
    last = head
  }
}

/** Findings grouped by section and paragraph, each with the words of both sides, the differing ones marked; then a summary. */
export function findingsToText(report: Comparison, terminal: { isTTY?: boolean }): string {
  const paint = painter(terminal)
  const colour: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.dim
  }
  const side = (file: string, words: Finding['ar']) => {
    if (!words) return ''
    const marked = words.text === '' ? paint.dim('[–]') : paint.bold(paint.inverse(`[${tame(words.text)}]`))
    return `      ${paint.dim(`${visible(file)}:${words.line}:${words.column}`)}  ${isolate(`${tame(words.before)}${marked}${tame(words.after)}`)}\n`
  }
  let out = ''
  for (const { head, finding } of grouped(report.findings)) {
    if (head !== null)
      out += `${out === '' ? '' : '\n'}${paint.bold(head === '' ? '(no section)' : isolate(tame(head)))}\n`
    out += `  ${colour[finding.severity](finding.severity)}  ${tame(finding.message)}  ${paint.dim(finding.rule)}\n`
    out += side(report.documents.en.file, finding.en)
    out += side(report.documents.ar.file, finding.ar)
    if (finding.suggestion !== undefined) out += `      write: ${isolate(tame(finding.suggestion))}\n`
  }
  return `${out}${out === '' ? '' : '\n'}${summary(report)}\n`
}

function summary({ summary: s, findings }: Comparison): string {
  if (findings.length === 0) return `no differences found in ${s.words} words`
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
  const kinds = Object.entries(s.categories).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
  return `${count(s.error, 'error')}, ${count(s.warning, 'warning')}, ${s.info} of form; ${s.perThousandWords} errors and warnings per 1,000 words; score ${s.score} of 100\n${kinds.map(([kind, n]) => `  ${String(n).padStart(4)}  ${kind}`).join('\n')}`
}

/** The same as a Markdown document: a heading for each section and paragraph, a table of findings under it. */
export function findingsToMarkdown(report: Comparison): string {
  const { ar, en } = report.documents
  let out = `# ${cell(en.file)} and ${cell(ar.file)}\n\n${summary(report)
    .replace(/\n {2}/g, '\n- ')
    .replace('\n', '\n\n')}\n`
  const side = (words: Finding['ar']) =>
    words === null
      ? ''
      : `${words.line}: ${cell(words.before)}${words.text === '' ? '**[–]**' : `**${cell(words.text)}**`}${cell(words.after)}`
  for (const { head, finding } of grouped(report.findings)) {
    if (head !== null)
      out += `\n## ${head === '' ? 'No section' : cell(head)}\n\n| severity | finding | English | Arabic |\n| --- | --- | --- | --- |\n`
    const what = `${cell(finding.message)} (\`${finding.rule}\`)${finding.suggestion === undefined ? '' : `; write: ${cell(finding.suggestion)}`}`
    out += `| ${finding.severity} | ${what} | ${side(finding.en)} | ${side(finding.ar)} |\n`
  }
  return out
}
