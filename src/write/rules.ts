/** The checks for people: a table of all, and one with its examples. */
import type { RuleSummary } from '../model/reported.ts'
import { isolate } from './isolate.ts'

/** A line of an example; of two versions the label says which. */
interface ExampleLine {
  label: string
  text: string
}

export interface ExplainedRule extends RuleSummary {
  /** Each example in lines. */
  examples?: { fails: readonly (readonly ExampleLine[])[]; passes: readonly (readonly ExampleLine[])[] }
}

export interface ExplainedRules {
  title: string
  rules: readonly ExplainedRule[]
}

/** One line for each check: id, severity, what it catches. */
export function rulesToText(groups: readonly ExplainedRules[]): string {
  const width = Math.max(...groups.flatMap(({ rules }) => rules.map((rule) => rule.id.length)))
  return groups
    .map(({ title, rules }) => {
      const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`)
      return `${title}\n${lines.join('')}`
    })
    .join('\n')
}

const arabic = /[\u0600-\u06ff]/

/** Everything about one check. */
export function ruleToText(rule: ExplainedRule): string {
  const example = (lines: readonly ExampleLine[]) =>
    lines
      .map(({ label, text }) =>
        `  ${label}${label === '' ? '' : '  '}${arabic.test(text) ? isolate(text) : text}`.trimEnd()
      )
      .join('\n')
  const part = (title: string, examples: readonly (readonly ExampleLine[])[] | undefined) =>
    examples ? `\n${title}\n${examples.map(example).join('\n\n')}\n` : ''
  return `${rule.id} (${[rule.severity, rule.category].filter(Boolean).join(', ')})
${rule.summary}

${rule.help}
${part('Found in:', rule.examples?.fails)}${part('Silent on:', rule.examples?.passes)}`
}
