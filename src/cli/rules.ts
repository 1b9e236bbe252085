/** `mahdar rules`: the checks, and each with its examples. */
import { ruleById, rules } from '../compare/rules/index.ts'
import { rulesToText, ruleToText } from '../write/rules.ts'
import { print } from './messages.ts'

export async function rulesCommand(id: string | undefined): Promise<number> {
  if (id === undefined) {
    process.stdout.write(rulesToText(rules))
    return 0
  }
  const rule = ruleById.get(id)
  if (!rule) {
    print({ file: 'mahdar rules', severity: 'error', text: `there is no rule "${id}"; mahdar rules lists them` })
    return 2
  }
  process.stdout.write(ruleToText(rule))
  return 0
}
