import { describe, expect, it } from 'vitest'
import { compare } from '../src/compare/index.ts'
import type { Example } from '../src/compare/rule.ts'
import { rules } from '../src/compare/rules/index.ts'
import { sideOf } from '../src/compare/versions.ts'
import { readVersions } from '../src/document.ts'
import type { Language } from '../src/model/record.ts'

function side(text: string, language: Language) {
  const file = `example.${language}.md`
  const { versions } = readVersions(text, file, language)
  const version = versions[0]
  if (!version) throw new Error('no version')
  return sideOf(version)
}

/** `mahdar diff` on two short documents. */
const diff = ({ ar, en }: Example, only = rules) =>
  compare(side(ar, 'ar'), side(en, 'en'), { source: 'en', rules: only })

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.fails)('finds it in: $en', (example) => {
    const { findings } = diff(example, [rule])
    expect(findings.map((f) => f.rule)).toContain(id)
  })
  it.each(rule.examples.passes)('is silent on: $en', (example) => {
    const { findings } = diff(example)
    expect(findings.filter((f) => f.severity !== 'info')).toEqual([])
  })
})
