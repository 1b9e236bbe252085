/** The two versions of a document in any two formats: align, diff and validate see the same. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../src/read/index.ts'
import { command } from './command.ts'
import { docx } from './formats/docx.ts'
import { page } from './formats/html.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const fixture = (name: string) => join(here, '../fixtures/town-council', name)
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-mix-'))
  for (const language of ['ar', 'en'] as const) {
    const bytes = readFileSync(fixture(`${language}.md`))
    const { tree } = await read(bytes, `${language}.md`)
    writeFileSync(join(folder, `${language}.md`), bytes)
    writeFileSync(join(folder, `${language}.docx`), docx(tree))
    writeFileSync(join(folder, `${language}.html`), page(tree, language))
    copyFileSync(join(here, `formats/pdf/town-council.${language}.chromium.pdf`), join(folder, `${language}.pdf`))
  }
  const wrong = readFileSync(fixture('en.md'), 'utf8').replace('14 January 2025', '15 January 2025')
  writeFileSync(join(folder, 'wrong.docx'), docx((await read(Buffer.from(wrong), 'wrong.md')).tree))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const mahdar = (...args: string[]) => {
  const { status, stdout } = command(folder, args)
  return { status, report: JSON.parse(stdout) }
}

interface Found {
  rule: string
  severity: string
  ar: { page?: number } | null
}

describe('versions in two formats', () => {
  it.each([
    ['ar.docx', 'en.pdf'],
    ['ar.pdf', 'en.docx'],
    ['ar.html', 'en.docx'],
    ['ar.pdf', 'en.md']
  ])('%s against %s has nothing to report', (ar, en) => {
    const { status, report } = mahdar('diff', ar, en, '--format', 'json')
    expect((report.findings as Found[]).filter((f) => f.severity !== 'info')).toEqual([])
    expect(status).toBe(0)
  })

  it('a date that was changed is found in an Arabic PDF, with its page, against an English DOCX', () => {
    const { status, report } = mahdar('diff', 'ar.pdf', 'wrong.docx', '--format', 'json')
    const grave = (report.findings as Found[]).filter((f) => f.severity === 'error')
    expect(grave.map((f) => [f.rule, f.ar?.page])).toEqual([['date-mismatch', 1]])
    expect(status).toBe(1)
  })

  it('align pairs as many units as in Markdown', () => {
    const paired = (...files: string[]) =>
      mahdar('align', ...files, '--format', 'json').report.pairs.filter(
        (p: { ar: string[]; en: string[] }) => p.ar.length > 0 && p.en.length > 0
      ).length
    expect(paired('ar.docx', 'en.docx')).toBe(paired('ar.md', 'en.md'))
    expect(Math.abs(paired('ar.pdf', 'en.docx') - paired('ar.md', 'en.md'))).toBeLessThanOrEqual(2)
  })

  it('validate says of every format what it says of Markdown', () => {
    const said = (file: string) =>
      mahdar('validate', file, '--format', 'json')
        .report.problems.map((p: Found) => p.rule)
        .sort()
    for (const file of ['ar.docx', 'ar.html']) expect(said(file)).toEqual(said('ar.md'))
    for (const file of ['en.docx', 'en.html']) expect(said(file)).toEqual(said('en.md'))
  })
})
