/** What a house finds wrong with a document: the checks that it runs, by its terms and severities. */
import type { Study } from '../extract/index.ts'
import type { Termbase } from '../language/termbase.ts'
import type { Problem } from '../model/validation.ts'
import { checkDocument } from '../validate/documents/index.ts'
import { Checked, type PlacedFix } from '../validate/documents/rule.ts'
import { documentRules } from '../validate/documents/rules/index.ts'
import type { Config } from './config.ts'
import { levelled } from './judge.ts'

/** By what a document is checked. */
export interface DocumentHouse {
  config: Config | null
  terms: Termbase
}

export interface CheckedVersions {
  /** By the severities of the house, by version and place; suppressions are still to be taken off. */
  findings: Problem[]
  /** By place, of all versions. */
  fixes: PlacedFix[]
}

/** Checks all versions that one file holds. */
export function checkVersions(versions: readonly Study[], { config, terms }: DocumentHouse): CheckedVersions {
  const findings: Problem[] = []
  const fixes: PlacedFix[] = []
  const documentKind = versions[0]?.facts.kind
  for (const studied of versions) {
    const { file } = studied.version.origin
    const rules = documentRules.filter((rule) => config?.level(rule.id, file, documentKind) !== 'off')
    const result = checkDocument(new Checked(studied, config?.required(studied.facts.kind), terms), rules)
    findings.push(...result.problems)
    fixes.push(...result.fixes)
  }
  return {
    findings: levelled(findings, config, documentKind),
    fixes: fixes.sort((a, b) => a.start - b.start)
  }
}
