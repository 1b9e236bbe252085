import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readVersions } from '../src/document.ts'
import { Study } from '../src/extract/index.ts'
import { allRules } from '../src/rules.ts'
import { checkDocument } from '../src/validate/documents/index.ts'
import { Checked, type DocumentRule } from '../src/validate/documents/rule.ts'
import { documentRules } from '../src/validate/documents/rules/index.ts'
import { RecordFile, type RecordRule } from '../src/validate/records/rule.ts'
import { recordRules } from '../src/validate/records/rules/index.ts'
import { sampleRecords } from './samples.ts'

async function check(example: string, rules: readonly DocumentRule[]) {
  const isText = example.startsWith('text:')
  const { versions } = await readVersions(isText ? example.slice(5) : example, isText ? 'example.txt' : 'example.md')
  return versions.flatMap((version) => checkDocument(new Checked(new Study(version)), rules).problems)
}

it('no two rules share an id, which options and suppressions name', () => {
  const ids = allRules.map((rule) => rule.id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

describe.each(documentRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.fails)('finds it in: %j', async (example) => {
    expect((await check(example, [rule])).map((p) => p.rule)).toContain(id)
  })
  it.each(rule.examples.passes)('is silent on: %j', async (example) => {
    expect(await check(example, [rule])).toEqual([])
    expect((await check(example, documentRules)).filter((p) => p.severity !== 'info')).toEqual([])
  })
})

/** A sound record with the parts of an example in place of its own. */
function recordOf(example: string): unknown {
  const sound = structuredClone(sampleRecords[0]) as unknown as Record<string, never>
  const merge = (into: Record<string, unknown>, from: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(from)) {
      const old = into[key]
      if (Array.isArray(value)) into[key] = value.map((item, i) => whole(key, item, i))
      else if (value !== null && typeof value === 'object' && old !== null && typeof old === 'object')
        merge(old as never, value as never)
      else into[key] = value
    }
  }
  const whole = (list: string, item: unknown, i: number) => {
    const model = (sound[list] as unknown as object[] | undefined)?.[0]
    return typeof item === 'object' && model
      ? { ...structuredClone(model), id: `${list}${i}`, ...(item as object) }
      : item
  }
  merge(sound, parse(example))
  return sound
}

const sources = (sha256: string) =>
  new Map([
    [
      'en',
      {
        sha256,
        hasLanguage: true,
        holdsNumber: () => true,
        placeOf: () => null,
        paragraphAt: () => null,
        holds: (words: string) => !words.includes('plan for 2026'),
        standsAt: (_words: string, line: number) => line < 90
      }
    ]
  ])

describe.each(recordRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule: RecordRule) => {
  const found = (example: string) => {
    const value = recordOf(example)
    return [
      ...rule.check(
        new RecordFile(
          example.startsWith('bilingual:') ? 'bilingual' : 'record',
          value,
          id === 'changed-source'
            ? sources('c'.repeat(64))
            : ['lost-words', 'misplaced-words', 'wrong-source'].includes(id)
              ? sources('x')
              : new Map(),
          id === 'missing-source' ? new Map([['en', 'missing']]) : new Map()
        )
      )
    ]
  }
  it.each(rule.examples.fails)('finds it in: %s', (example) => expect(found(example)).not.toEqual([]))
  it.each(rule.examples.passes)('is silent on: %s', (example) => expect(found(example)).toEqual([]))
})
