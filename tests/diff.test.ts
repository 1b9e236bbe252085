/** `mahdar diff` as a translator meets it: silent on faithful versions, clear about what differs, clear about bad input. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { compare } from '../src/compare/index.ts'
import { sideOf } from '../src/compare/versions.ts'
import { readVersions } from '../src/document.ts'
import type { Language } from '../src/model/record.ts'
import type { Comparison } from '../src/model/report.ts'
import { command } from './command.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixtures = join(root, 'fixtures')
const folder = mkdtempSync(join(tmpdir(), 'mahdar-diff-'))

/** Runs the command as a user would. */
function mahdar(...args: string[]) {
  return command(folder, args)
}

const diff = (...args: string[]): Comparison => JSON.parse(mahdar('diff', ...args, '--format', 'json').stdout)

/** The same report without the command: dozens of pairs need no process each. */
async function compared(...files: string[]): Promise<Comparison> {
  const read = await Promise.all(files.map((path) => readVersions(readFileSync(path), path)))
  const sides = read.flatMap(({ versions }) => versions.map(sideOf))
  const side = (language: Language) => {
    const found = sides.find((own) => own.language === language)
    if (!found) throw new Error(`no ${language} version in ${files.join(', ')}`)
    return found
  }
  return compare(side('ar'), side('en'), { source: 'en' })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The versions of a fixture: two files, or one that holds both. */
function versionsOf(name: string): string[] {
  const files = readdirSync(join(fixtures, name)).filter((f) => /^(?:ar|en|both)\.(?:md|txt|docx)$/.test(f))
  return files.map((f) => join(fixtures, name, f))
}

const council = versionsOf('town-council') as [string, string]
const text = (path: string) => readFileSync(path, 'utf8')
const [ar, en] = council.map(text) as [string, string]

describe('faithful versions', () => {
  const names = readdirSync(fixtures, { withFileTypes: true }).filter((f) => f.isDirectory())
  it.each(names.map((f) => f.name))('%s: no error and no warning', async (name) => {
    const { findings } = await compared(...versionsOf(name))
    expect(findings.filter((f) => f.severity !== 'info')).toEqual([])
  })

  // Own documents of further kinds, translated with the freedom that translators take: sentences split and joined, clauses in
  // another order, numbers in words, one calendar for two.
  const free = join(root, 'tests/faithful')
  const freely = readdirSync(free).filter((f) => f.includes('.ar.'))
  it.each(freely)('%s: no error and no warning', async (name) => {
    const { findings } = await compared(join(free, name), join(free, name.replace('.ar.', '.en.')))
    expect(findings.filter((f) => f.severity !== 'info')).toEqual([])
  })

  it('are found to differ by the command and without it alike, once a figure is changed', async () => {
    const other = file('other.ar.md', ar.replace('112', '121'))
    const [own, told] = [await compared(other, council[1]), diff(other, council[1])]
    expect(own.findings.map((f) => f.rule)).toContain('number-mismatch')
    expect(own.findings).toEqual(told.findings)
  })

  it('are told so, with exit status 0', () => {
    const { status, stdout } = mahdar('diff', ...council)
    expect(status).toBe(0)
    expect(stdout).toMatch(/0 errors, 0 warnings/)
  })
})

it('takes the hours that a programme in two languages prints once for those of both', () => {
  const programme =
    'PROVISIONAL AGENDA\nجدول الأعمال المؤقت\n\nTuesday, 12 May 2026\nالثلاثاء 12 مايو 2026\n\n09:00-09:30  Opening of the session\nافتتاح الدورة\n09:30-10:00  1. Adoption of the agenda\n1. إقرار جدول الأعمال\n10:00-11:15  2. Report of the Director-General\n2. تقرير المدير العام\n11:15-11:45  Coffee break\nاستراحة قهوة\n'
  expect(diff(file('programme.txt', programme)).findings).toEqual([])
  const changed = diff(file('weekday.txt', programme.replace('الثلاثاء', 'الخميس'))).findings
  expect(changed.map((f) => f.rule)).toEqual(['weekday-mismatch'])
})

describe('a changed version', () => {
  const changed = file('changed.ar.md', ar.replace('112', '121').replace('1 أبريل 2025', '1 مايو 2025'))

  it('is reported with both sides, the differing words and their places', () => {
    const { findings, summary } = diff(changed, council[1])
    const number = findings.find((f) => f.rule === 'number-mismatch')
    expect(number).toMatchObject({
      severity: 'error',
      category: 'accuracy/mistranslation',
      ar: { text: '121' },
      en: { text: '112' }
    })
    const line = text(changed).split('\n')[(number?.ar?.line ?? 0) - 1] ?? ''
    expect(line.slice((number?.ar?.column ?? 0) - 1)).toMatch(/^121/)
    expect(findings.find((f) => f.rule === 'date-mismatch')?.en?.text).toBe('1 April 2025')
    expect(summary.error).toBe(findings.filter((f) => f.severity === 'error').length)
    expect(summary.score).toBeLessThan(100)
  })

  it('gives the same report whatever the order of the files', () => {
    expect(diff(changed, council[1])).toEqual(diff(council[1], changed))
  })

  it('ends with 1, or as --fail-on says', () => {
    expect(mahdar('diff', changed, council[1]).status).toBe(1)
    expect(mahdar('diff', changed, council[1], '--fail-on', 'never').status).toBe(0)
  })

  it('marks the words on the terminal and isolates each quotation, in no other format', () => {
    expect(mahdar('diff', changed, council[1]).stdout).toMatch(/\u2068[^\u2069]*\[121\][^\u2069]*\u2069/)
    for (const format of ['json', 'yaml', 'markdown'])
      expect(mahdar('diff', changed, council[1], '--format', format).stdout).not.toMatch(/[\u2066-\u2069]/)
  })

  it('keeps to the published schema, with units where asked', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const check = ajv.compile(JSON.parse(text(join(root, 'schemas/report.schema.json'))))
    const report = diff(changed, council[1])
    expect(check(report), JSON.stringify(check.errors)).toBe(true)
    expect(report).not.toHaveProperty('units')
    expect(diff(changed, council[1], '--units').units?.ar.length).toBe(report.documents.ar.units)
  })

  it('says what is missing and where it would stand', () => {
    const block = ar.split('\n\n').find((b) => b.includes('112')) as string
    const { findings } = diff(file('short.ar.md', ar.replace(`${block}\n\n`, '')), council[1])
    const missing = findings.find((f) => f.rule === 'missing-unit')
    expect(missing?.en?.text).toContain('112 residents')
    expect(missing?.ar).toMatchObject({ text: '' })
  })

  it('takes the Arabic for the original where told so', () => {
    const block = ar.split('\n\n').find((b) => b.includes('112')) as string
    const { findings } = diff(file('source.ar.md', ar.replace(`${block}\n\n`, '')), council[1], '--source', 'ar')
    expect(findings.map((f) => f.rule)).toContain('extra-unit')
  })

  it('says a long stretch that is missing once', () => {
    const blocks = ar.split('\n\n')
    const { findings } = diff(file('half.ar.md', blocks.slice(0, blocks.length / 2).join('\n\n')), council[1])
    const missing = findings.filter((f) => f.rule === 'missing-unit')
    expect(missing.length).toBeLessThan(4)
    expect(missing.at(-1)?.message).toMatch(/\(\d+ units from line \d+\) has no counterpart in Arabic/)
  })

  it('is one version even where much of it is not translated', () => {
    const [own, other] = [ar.split('\n\n'), en.split('\n\n')]
    for (const i of [9, 10, 13, 14, 18, 19, 20, 24]) own[i] = other[i] as string
    const { findings } = diff(file('mixed.ar.md', own.join('\n\n')), council[1])
    expect(findings.filter((f) => f.rule === 'untranslated-unit').length).toBeGreaterThan(5)
  })
})

describe('bad input', () => {
  it('two texts of unrelated content: how unlike they are, no findings, status 2', () => {
    const [arabic] = versionsOf('executive-board') as [string, string]
    const { status, stdout, stderr } = mahdar('diff', arabic, council[1])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/hardly looks like a version of .*: \d+ pairs for \d+ and \d+ units, mean score/)
    expect(mahdar('diff', arabic, council[1], '--force').stdout).toContain('missing-unit')
  })

  it('two files of one language are named', () => {
    const { status, stderr } = mahdar('diff', council[0], council[0].replace('town-council', 'advisory-committee'))
    expect(status).toBe(2)
    expect(stderr).toContain('needs one Arabic and one English version')
  })

  it('an empty side is named', () => {
    const { status, stderr } = mahdar('diff', file('empty.md', '\n'), council[1])
    expect(status).toBe(2)
    expect(stderr).toMatch(/empty\.md: error: holds only white space/)
  })

  it('a third language in the file is said and left out', () => {
    const french =
      'Le Conseil a examiné le rapport du Secrétaire général et a pris note avec satisfaction des progrès accomplis dans la mise en œuvre du programme de travail au cours de la période considérée.'
    const { stdout, stderr } = mahdar('diff', file('three.md', `${en}\n\n${french}\n\n${ar}`))
    expect(stderr).toContain('French')
    expect(stdout).not.toContain('Le Conseil')
  })
})

describe('mahdar rules', () => {
  it('lists every check and explains one', () => {
    expect(mahdar('rules').stdout).toMatch(/^number-mismatch +error +a number/m)
    const { stdout } = mahdar('rules', 'number-mismatch')
    expect(stdout).toContain('Found in:')
    expect(stdout).toContain('Silent on:')
  })

  it('names an unknown check', () => {
    expect(mahdar('rules', 'no-such-rule')).toMatchObject({ status: 2 })
  })
})
