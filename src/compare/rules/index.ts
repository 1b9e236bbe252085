/** Every check, in the order in which `mahdar rules` lists them. */
import type { Rule } from '../rule.ts'
import { missingUnit } from './missing-unit.ts'
import { multistakeholderAsMultilateral } from './multistakeholder-as-multilateral.ts'
import { termMismatch } from './term-mismatch.ts'

export const rules: readonly Rule[] = [missingUnit, multistakeholderAsMultilateral, termMismatch]

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))
