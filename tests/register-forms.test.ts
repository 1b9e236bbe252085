/** Laws of the forms of a register: what goes in comes out again, whatever it is. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { registerWords } from '../src/language/register.ts'
import { defused, undefused } from '../src/register/defused.ts'
import { documentKeys } from '../src/register/identity.ts'
import { plainDocument } from '../src/register/plain.ts'
import { likeness } from '../src/register/statuses.ts'
import { csvRow } from '../src/write/register/csv.ts'
import { escaped, folded } from '../src/write/register/ics.ts'
import { letters, limits, Sheet, workbook } from '../src/write/workbook.ts'
import { toYaml } from '../src/write/yaml.ts'
import { parameters } from './fuzz/laws.ts'
import { sampleRecords } from './samples.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\'＝ab1٣/.:\u200f\u202eم ') })
)

describe('cells', () => {
  it('come back as they were from a table of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const width = rows[0]?.length ?? 0
        const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
        const written = even.map((row) => csvRow(row.map(defused))).join('')
        const read: string[][] = parseCsv(written, { record_delimiter: '\r\n' })
        expect(read.map((row) => row.map(undefused))).toEqual(even)
      }),
      parameters(300)
    )
  })

  it('begin with no sign of a formula, whatever stands before it that readers pass over', () => {
    fc.assert(
      fc.property(anyText, (cell) => {
        expect(defused(cell)).not.toMatch(/^[\s\u200e\u200f\u202a-\u202e]*[=+\-@＝＋－＠]/)
      }),
      parameters(300)
    )
  })

  it.each([
    '=1+1',
    '＝1+1',
    '\u200f=HYPERLINK("x")',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '3.1',
    '1-2',
    '12/5',
    '٣٫١',
    '10:30',
    '1e5',
    '3 March',
    'DEC-2',
    'TRUE',
    "'x"
  ])('%s stays text', (cell) => expect(defused(cell)).toBe(`'${cell}`))
  it.each(['', 'C24/8(Rev.1)', 'A/RES/70/125', 'the Council', '2025 budget', 'محضر', 'SDG 9', 'Marches 2'])(
    '%s stays as it is',
    (cell) => expect(defused(cell)).toBe(cell)
  )
})

describe('lines of a calendar', () => {
  it('have at most 75 octets, cut no character and come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${escaped(text)}`
        const out = folded(line)
        for (const piece of out.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
        expect(Buffer.from(out).toString()).toBe(out)
        expect(out.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
      }),
      parameters(300)
    )
  })

  it('escape what parts values', () => {
    expect(escaped('a, b; c\\d\r\ne\u0007')).toBe('a\\, b\\; c\\\\d\\ne')
  })
})

describe('workbooks', () => {
  it('hold any text so that readers of Office get it back', () => {
    const back = (xml: string) =>
      xml
        .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '"')
        .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom('_x0041_', '_x005F_', '</t>', '=1+1')), (text) => {
        const sheet = new Sheet('x', 1, [{ heading: 'a', width: 9, direction: null }], false)
        sheet.row([{ text }])
        const parts = unzipSync(Buffer.concat([...workbook([sheet])]))
        const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
        const [, cell = ''] = /<row r="2">.*?<t xml:space="preserve">([^<]*)<\/t>/s.exec(xml) ?? []
        expect(back(cell)).toBe(text.replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd'))
      }),
      parameters(50)
    )
  })

  it('name sheets in no more letters than Excel takes', () => {
    for (const { ar, en } of Object.values(registerWords.lists)) {
      expect(`${ar} · ${en}`.length).toBeLessThanOrEqual(31)
      expect(ar + en).not.toMatch(/[[\]:*?/\\]/)
    }
  })

  it('name columns as Excel does and begin another sheet before there are too many links', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    const sheet = new Sheet('x', 1, [{ heading: 'a', width: 9, direction: null }], false)
    for (let i = 0; i < limits.links; i++) sheet.row([{ text: 'x', href: 'x' }])
    expect([sheet.fits(0), sheet.fits(1)]).toEqual([true, false])
  })
})

describe('records', () => {
  it('are read the quick way as the long one reads them', () => {
    const fixtures = new URL('../fixtures/', import.meta.url)
    const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /\/(?:ar|en)\.yaml$/.test(f)
    )
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      const text = readFileSync(new URL(file, fixtures), 'utf8')
      expect(plainDocument(text)).toEqual(parse(text))
    }
    for (const record of sampleRecords) {
      const text = toYaml(record)
      const quick = plainDocument(text)
      if (quick !== undefined) expect(quick).toEqual(parse(text))
    }
  })

  it('are never misread: any text gives what YAML means by it, or nothing', () => {
    const value = fc.oneof(
      anyText,
      fc.constantFrom(
        'no',
        '~',
        '0x1',
        '1_000',
        '.5',
        '1e3',
        '- a',
        'a: b',
        'a #b',
        '? x',
        '!x',
        '*a',
        '2025-01-01',
        '|',
        '>-'
      )
    )
    fc.assert(
      fc.property(value, (words) => {
        for (const text of [`a: ${words}\n`, `a:\n  - b: ${words}\n    c: 1\n`, `a:\n  - ${words}\n`]) {
          const quick = plainDocument(text)
          if (quick !== undefined) expect(quick).toEqual(parse(text))
        }
      }),
      parameters(300)
    )
  })
})

describe('what an item is known by', () => {
  it('is the same in both languages', () => {
    const ar = documentKeys([{ language: 'ar', symbol: 'C24/58-A', path: 'ar/2024/C24-58-A.docx' }])
    const en = documentKeys([{ language: 'en', symbol: 'C24/58-E', path: 'en/2024/C24-58-E.pdf' }])
    expect(ar).toEqual(en)
    const both = documentKeys([
      { language: 'en', symbol: null, path: 'minutes.en.md' },
      { language: 'ar', symbol: null, path: 'محضر.md' }
    ])
    expect(both).toContain(documentKeys([{ language: 'en', symbol: null, path: 'minutes.en.docx' }])[0])
    expect(both).toContain(documentKeys([{ language: 'ar', symbol: null, path: 'محضر.txt' }])[0])
  })

  it('texts with other numbers are not one that was amended', () => {
    expect(likeness('submit the report for 2024 to the board', 'submit the report for 2025 to the board')).toBe(0)
    expect(
      likeness('submit the report for 2024 to the board', 'submit the reports for 2024 to the board')
    ).toBeGreaterThan(0.9)
  })
})
