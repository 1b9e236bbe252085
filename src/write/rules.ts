/** The checks for people: a table of all, and one with its examples. */
import type { Example, Rule } from '../compare/rule.ts'
import { isolate } from './isolate.ts'

/** One line for each check: id, severity, what it catches. */
export function rulesToText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`).join('')
}

/** Everything about one check. */
export function ruleToText(rule: Rule): string {
  const example = ({ ar, en }: Example) =>
    [
      ...en.split('\n').map((line) => `  en  ${line}`),
      ...ar.split('\n').map((line) => `  ar  ${line === '' ? '' : isolate(line)}`)
    ]
      .map((line) => line.trimEnd())
      .join('\n')
  return `${rule.id} (${rule.severity}, ${rule.category})
${rule.summary}

${rule.help}

Found in:
${rule.examples.fails.map(example).join('\n\n')}

Silent on:
${rule.examples.passes.map(example).join('\n\n')}
`
}
