/** Problems of `mahdar validate` for people: on a terminal, and as Markdown. */
import { groupBy } from '../model/group.ts'
import type { Severity } from '../model/report.ts'
import type { Reported } from '../model/reported.ts'
import { painter } from './colours.ts'
import { isolate } from './isolate.ts'
import { cell } from './markdown.ts'
import { tame, visible } from './visible.ts'

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** One line: what counts, and what does not. */
function problemsSummary(problems: readonly Reported[], files: number): string {
  const count = (severity: Severity) => problems.filter((p) => p.severity === severity && !p.suppressed).length
  const suppressed = problems.filter((p) => p.suppressed).length
  const found = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${count('info')} of form in ${counted(files, 'file')}`
  return suppressed === 0 ? found : `${found}; ${suppressed} suppressed`
}

/** Problems by file, each with its line; suppressed ones left out. */
export function problemsToText(problems: readonly Reported[], files: number, terminal: { isTTY?: boolean }): string {
  const paint = painter(terminal)
  const colour: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.dim
  }
  let out = ''
  for (const [file, own] of groupBy(
    problems.filter((p) => !p.suppressed),
    (p) => p.file
  )) {
    out += `${out === '' ? '' : '\n'}${paint.underline(visible(file))}\n`
    for (const { line, column, severity, message, rule, text, before = '', after = '', suggestion } of own) {
      out += `  ${`${line}:${column}`.padEnd(8)} ${colour[severity](severity.padEnd(7))}  ${tame(message)}  ${paint.dim(rule)}\n`
      if (text !== '')
        out += `           ${isolate(`${tame(before)}${paint.bold(paint.inverse(`[${tame(text)}]`))}${tame(after)}`)}\n`
      if (suggestion !== undefined) out += `           write: ${isolate(tame(suggestion))}\n`
    }
  }
  return `${out}${out === '' ? '' : '\n'}${problemsSummary(problems, files)}\n`
}

/** The same as a Markdown document: a heading and a table for each file. */
export function problemsToMarkdown(problems: readonly Reported[], files: number): string {
  let out = `# Problems\n\n${problemsSummary(problems, files)}\n`
  for (const [file, own] of groupBy(
    problems.filter((p) => !p.suppressed),
    (p) => p.file
  )) {
    out += `\n## ${cell(file)}\n\n| line | severity | problem | words |\n| --- | --- | --- | --- |\n`
    for (const { line, severity, message, rule, text, before = '', after = '', suggestion } of own) {
      const what = `${cell(message)} (\`${rule}\`)${suggestion === undefined ? '' : `; write: ${cell(suggestion)}`}`
      out += `| ${line} | ${severity} | ${what} | ${text === '' ? '' : `${cell(before)}**${cell(text)}**${cell(after)}`} |\n`
    }
  }
  return out
}
