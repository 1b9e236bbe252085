/** Every rule of every command. */
import { rules as diffRules } from './compare/rules/index.ts'
import type { RuleSummary } from './model/reported.ts'
import { suppressionRules } from './policy/suppressions.ts'
import { documentRules } from './validate/documents/rules/index.ts'
import { recordRules } from './validate/records/rules/index.ts'

export const allRules: readonly RuleSummary[] = [...diffRules, ...documentRules, ...recordRules, ...suppressionRules]
