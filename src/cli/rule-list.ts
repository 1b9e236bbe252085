/** How every rule of every command is explained. */
import type { Example, Rule } from '../compare/rule.ts'
import { rules as diffRules } from '../compare/rules/index.ts'
import { suppressionRules } from '../policy/suppressions.ts'
import { documentRules } from '../validate/documents/rules/index.ts'
import { recordRules } from '../validate/records/rules/index.ts'
import type { ExplainedRules } from '../write/rules.ts'

type Examples = NonNullable<ExplainedRules['rules'][number]['examples']>

const inTwoLanguages = ({ examples }: Rule): Examples => {
  const lines = ({ en, ar }: Example) => [
    ...en.split('\n').map((text) => ({ label: 'en', text })),
    ...ar.split('\n').map((text) => ({ label: 'ar', text }))
  ]
  return { fails: examples.fails.map(lines), passes: examples.passes.map(lines) }
}

const asTheyStand = ({ examples }: { examples: { fails: readonly string[]; passes: readonly string[] } }): Examples => {
  const lines = (text: string) =>
    text
      .replace(/^text:/, '')
      .split('\n')
      .map((line) => ({ label: '', text: line }))
  return { fails: examples.fails.map(lines), passes: examples.passes.map(lines) }
}

/** The rules by what they look at. */
export const rulesByCommand: readonly ExplainedRules[] = [
  {
    title: 'Two language versions (mahdar diff)',
    rules: diffRules.map((rule) => ({ ...rule, examples: inTwoLanguages(rule) }))
  },
  {
    title: 'Documents (mahdar validate)',
    rules: documentRules.map((rule) => ({ ...rule, examples: asTheyStand(rule) }))
  },
  { title: 'Records (mahdar validate)', rules: recordRules.map((rule) => ({ ...rule, examples: asTheyStand(rule) })) },
  { title: 'Suppressions (mahdar validate, diff)', rules: suppressionRules }
]
