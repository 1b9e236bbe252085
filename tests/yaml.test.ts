/** Records as YAML come back as they were, in readers of YAML 1.2 and 1.1, and people can read them. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { MahdarRecord } from '../src/model/record.ts'
import { toJson } from '../src/write/json.ts'
import { schemaUrl, toYaml } from '../src/write/yaml.ts'
import { fullRecord, sampleRecords } from './samples.ts'

/** Words that some reader of YAML takes for something else than words. */
const awkward = [
  'yes',
  'no',
  'Yes',
  'NO',
  'on',
  'Off',
  'y',
  'n',
  'true',
  'False',
  'null',
  'Null',
  '~',
  '',
  ' ',
  ' x ',
  '=',
  '<<',
  '-',
  '?',
  '? x',
  '- x',
  ': x',
  'x: y',
  'x:',
  'x #y',
  '#x',
  '[x',
  '{x}',
  '*x',
  '&x',
  '!x',
  '!!str x',
  '%x',
  '@x',
  '`x',
  '|',
  '>',
  '"x',
  "'x'",
  '---',
  '--- x',
  '...',
  '12',
  '1_000',
  '1,000',
  '0o7',
  '07',
  '0x1F',
  '0b1',
  '1e3',
  '1.',
  '.5',
  '.inf',
  '-.INF',
  '.nan',
  '+1',
  '1:30',
  '09:30',
  '9:59:59',
  '-1:30',
  '190:20:30.15',
  '2025-06-03',
  '2025-6-3',
  '2001-12-14t21:59:43.10-05:00',
  '2025-06-03 10:00',
  '2025-06-03\nx',
  'a\nb',
  'a\tb',
  'a\u0085b',
  'a\u2028b',
  '\u2029',
  '\ufeffa',
  'a\u200fb',
  '\u202eabc',
  '\u0007',
  '\u007f',
  '\u009f',
  '\ufffd',
  '\uffff',
  'a\\u0041',
  'C:\\new',
  '😀',
  'مرحبا',
  'أ: ب',
  '١٢',
  '- أ',
  'x\\\u200f',
  '#',
  ' #',
  'a '
]
const withTitle = (title: string): MahdarRecord => ({
  ...fullRecord,
  document: { ...fullRecord.document, title, body: title }
})
const records = [...sampleRecords, fullRecord, ...awkward.map(withTitle)]

const python = `
import json, sys, yaml
print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))
`
const atHand = spawnSync('python3', ['-c', 'import yaml']).status === 0

describe('YAML', () => {
  it('comes back as it was, in YAML 1.2 and by the rules of 1.1', () => {
    for (const record of records) {
      expect(parse(toYaml(record))).toEqual(record)
      expect(parse(toYaml(record), { version: '1.1' })).toEqual(record)
    }
  })

  it.skipIf(!atHand)('comes back as it was in PyYAML (skipped where it is not at hand)', () => {
    const { stdout, stderr } = spawnSync('python3', ['-c', python], {
      input: JSON.stringify(records.map(toYaml)),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' }
    })
    expect(stderr).toBe('')
    const read = JSON.parse(stdout) as unknown[]
    records.forEach((record, i) => {
      expect(read[i]).toEqual(record)
    })
  })

  it.each([
    ['09:30', '"09:30"'],
    ['2025-06-03', '"2025-06-03"'],
    ['no', '"no"'],
    ['1_000', '"1_000"'],
    ['=', '"="'],
    ['1:30:15', '"1:30:15"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\u202eabc', '"\\u202eabc"'],
    ['وافق المجلس على الميزانية', 'وافق المجلس على الميزانية'],
    ['C24/8(Rev.1)', 'C24/8(Rev.1)']
  ])('%j is written as %s', (title, written) => {
    expect(toYaml(withTitle(title))).toContain(`\n  title: ${written}\n`)
  })

  it('begins with the comment by which editors find the schema', () => {
    expect(toYaml(fullRecord).split('\n')[0]).toBe(`# yaml-language-server: $schema=${schemaUrl}`)
  })

  it('is the same byte for byte each time', () => {
    for (const record of sampleRecords) expect(toYaml(structuredClone(record))).toBe(toYaml(record))
  })

  it('keeps a long text on one line, so that changes show by field', () => {
    const long = 'وافق المجلس على التقرير. '.repeat(40).trim()
    expect(toYaml(withTitle(long))).toContain(`\n  title: ${long}\n`)
  })
})

describe('JSON', () => {
  it('comes back as it was and ends with a line end', () => {
    for (const record of records) expect(JSON.parse(toJson(record))).toEqual(record)
    expect(toJson(fullRecord).endsWith('}\n')).toBe(true)
  })
})
