/** `mahdar rules`: the checks, and each with its examples. */
import { rulesToText, ruleToText } from '../write/rules.ts'
import { nearest } from '../yaml/faults.ts'
import { print } from './messages.ts'
import { rulesByCommand } from './rule-list.ts'

export async function rulesCommand(id: string | undefined): Promise<number> {
  if (id === undefined) {
    process.stdout.write(rulesToText(rulesByCommand))
    return 0
  }
  const rules = rulesByCommand.flatMap((group) => group.rules)
  const rule = rules.find((r) => r.id === id)
  if (!rule) {
    const meant = nearest(
      id,
      rules.map((r) => r.id)
    )
    const hint = meant === undefined ? 'mahdar rules lists them' : `did you mean "${meant}"?`
    print({ file: 'mahdar rules', severity: 'error', text: `there is no rule "${id}"; ${hint}` })
    return 2
  }
  process.stdout.write(ruleToText(rule))
  return 0
}
