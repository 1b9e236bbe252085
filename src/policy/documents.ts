/** What a house finds wrong with a document: the checks that it runs, by its terms and severities. */
import { type Studied, study } from '../extract/index.ts'
import type { Termbase } from '../language/termbase.ts'
import type { DocumentKind } from '../model/record.ts'
import type { Problem } from '../model/validation.ts'
import type { Version } from '../model/version.ts'
import { checkDocument } from '../validate/documents/index.ts'
import { Checked, type Fix } from '../validate/documents/rule.ts'
import { documentRules } from '../validate/documents/rules/index.ts'
import type { Config } from './config.ts'
import { levelled } from './judge.ts'

/** What is known of a document, and by what it is checked. */
export interface DocumentHouse {
  config: Config | null
  terms: Termbase
  /** Taken for this kind; undefined where the document tells. */
  kind?: DocumentKind | undefined
}

export interface CheckedVersions {
  /** In the order of the versions. */
  studied: Studied[]
  /** By the severities of the house, by version and place; suppressions are still to be taken off. */
  findings: Problem[]
  /** By place, of all versions. */
  fixes: Fix[]
}

/**
 * Extracts and checks all versions that one file holds.
 * @param extracted called between the two
 */
export function checkVersions(
  versions: readonly Version[],
  { config, terms, kind }: DocumentHouse,
  extracted: () => void = () => {}
): CheckedVersions {
  const findings: Problem[] = []
  const fixes: Fix[] = []
  const all = versions.map((version) => study(version, kind, false))
  extracted()
  const documentKind = all[0]?.record.document.kind
  for (const [i, version] of versions.entries()) {
    const studied = all[i] as Studied
    const rules = documentRules.filter((rule) => config?.level(rule.id, version.origin.file, documentKind) !== 'off')
    const result = checkDocument(
      new Checked(version, studied, config?.required(studied.record.document.kind), terms),
      rules
    )
    findings.push(...result.problems)
    fixes.push(...result.fixes)
  }
  return {
    studied: all,
    findings: levelled(findings, config, documentKind),
    fixes: fixes.sort((a, b) => a.start - b.start)
  }
}
