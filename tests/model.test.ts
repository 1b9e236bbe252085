/** The model has one source: types, validation and the published schema say the same. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordSchema } from '../src/model/record.ts'
import { jsonSchema } from '../src/model/schema.ts'
import { parameters } from './fuzz/laws.ts'
import { fullRecord, sampleRecords } from './samples.ts'

const published = readFileSync(new URL('../schemas/record.schema.json', import.meta.url), 'utf8')
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
addFormatsModule.default(ajv)
const byAjv = ajv.compile(JSON.parse(published))
const byZod = (value: unknown) => recordSchema.safeParse(value).success

/** The JSON pointers of all values in a record. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1,
    1.5,
    24,
    '',
    ' ',
    'x',
    'ar',
    'open',
    'approved',
    '2025-02-29',
    '2024-02-29',
    '2025-2-3',
    '2025-02-03T10:00:00Z',
    '25:00',
    '24:00',
    '24:30',
    '9:00',
    '09:60',
    [],
    {},
    [null],
    [{}],
    'a'.repeat(64),
    Number.MAX_SAFE_INTEGER + 2
  ),
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>
)

describe('the record, its types and its schema', () => {
  it('the published schema is the one that the model gives (npm run schemas writes it)', () => {
    expect(published).toBe(jsonSchema('record'))
  })

  it('records pass both', () => {
    for (const record of [...sampleRecords, fullRecord]) {
      expect(recordSchema.safeParse(record).error).toBeUndefined()
      byAjv(record)
      expect(byAjv.errors).toBeNull()
    }
  })

  it('a changed record passes both or neither', () => {
    const change = fc.record({
      record: fc.constantFrom(fullRecord, ...sampleRecords),
      where: fc.double({ min: 0, max: 0.9999, noNaN: true }),
      how: fc.constantFrom('replace', 'remove', 'add'),
      what: anything
    })
    let refused = 0
    fc.assert(
      fc.property(change, ({ record, where, how, what }) => {
        const changed = structuredClone(record)
        const paths = pathsOf(changed).slice(1)
        const path = paths[Math.floor(where * paths.length)] as (string | number)[]
        const key = path.at(-1) as string
        let holder = changed as unknown as Record<string, unknown>
        for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>
        if (how === 'replace') holder[key] = what
        else if (how === 'add' && !Array.isArray(holder)) holder.unknown = what
        else if (Array.isArray(holder)) holder.splice(Number(key), 1)
        else delete holder[key]
        const zod = byZod(changed)
        if (!zod) refused++
        expect({ path, valid: byAjv(changed) }).toEqual({ path, valid: zod })
      }),
      parameters(1500)
    )
    expect(refused).toBeGreaterThan(200)
  })

  it('every field is explained to editors', () => {
    const silent: string[] = []
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      const { properties } = node as { properties?: Record<string, { description?: string }> }
      for (const [name, field] of Object.entries(properties ?? {})) {
        if (!field.description) silent.push(`${path}.${name}`)
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`)
    }
    walk(JSON.parse(published), 'record')
    expect(silent).toEqual([])
  })

  it('no date that the calendar does not have', () => {
    const record = structuredClone(fullRecord)
    record.document.meeting.start = '2025-02-30'
    expect(byZod(record)).toBe(false)
    expect(byAjv(record)).toBe(false)
  })
})
