/** Every check, in the order in which `mahdar rules` lists them. */
import type { Rule } from '../rule.ts'
import { missingUnit } from './missing-unit.ts'

export const rules: readonly Rule[] = [missingUnit]

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))
