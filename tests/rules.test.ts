import { describe, expect, it } from 'vitest'
import { compare } from '../src/compare/index.ts'
import type { Example } from '../src/compare/rule.ts'
import { rules } from '../src/compare/rules/index.ts'
import { sideOf } from '../src/compare/versions.ts'
import { readVersions } from '../src/document.ts'
import type { Language } from '../src/model/record.ts'

async function side(text: string, language: Language) {
  const file = `example.${language}.md`
  const { versions } = await readVersions(text, file, { language })
  const version = versions[0]
  if (!version) throw new Error('no version')
  return sideOf(version)
}

/** `mahdar diff` on two short documents. */
const diff = async ({ ar, en }: Example, only = rules) =>
  compare(await side(ar, 'ar'), await side(en, 'en'), { source: 'en', rules: only })

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.fails)('finds it in: $en', async (example) => {
    const { findings } = await diff(example, [rule])
    expect(findings.map((f) => f.rule)).toContain(id)
  })
  it.each(rule.examples.passes)('is silent on: $en', async (example) => {
    const { findings } = await diff(example)
    expect(findings.filter((f) => f.severity !== 'info')).toEqual([])
  })
})
