/** PDF gives the record that the same document gives as Markdown, with the page of each unit. How the files are made: tests/formats/pdf.mjs. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract, UnreadableError } from '../src/index.ts'
import { leaves, passageOf } from '../src/model/tree.ts'
import { read } from '../src/read/index.ts'
import { folder, placeless } from './formats/fixtures.ts'

const bytesOf = (name: string) => readFileSync(fileURLToPath(new URL(`formats/pdf/${name}.pdf`, import.meta.url)))
const records = async (bytes: Uint8Array | string, file: string) =>
  (await extract(bytes, { file, units: true })).records

/** A record of which PDF cannot say all: whether a number is a paragraph's or a list's, which spaces and hyphens break no line, marks. */
const plain = (record: unknown): unknown =>
  JSON.parse(
    JSON.stringify(record, (key, value) => {
      if ((key === 'number' || key === 'printed' || key === 'paragraph') && /^\d+\.?$/.test(value ?? '')) return null
      if (key === 'kind' && value === 'item') return 'paragraph'
      if (typeof value !== 'string') return value
      return value
        .replace(/[\u064b-\u0652\u0640]/g, '')
        .replaceAll('\u00a0', ' ')
        .replaceAll('\u2011', '-')
    })
  )

describe('the fixtures as PDF', () => {
  it.each([
    'advisory-committee/ar.md',
    'contribution/ar.txt',
    'executive-board/ar.txt',
    'forum-agenda/both.txt',
    'forum-messages/ar.txt',
    'general-conference/ar.md',
    'ministerial-council/ar.txt',
    'town-council/ar.md',
    'town-council/en.md'
  ])('%s by both programs', async (file) => {
    const original = await records(readFileSync(folder + file), file)
    for (const program of ['chromium', 'libreoffice']) {
      const made = await records(bytesOf(`${file.replace('/', '.').replace(/\.\w+$/, '')}.${program}`), 'minutes.pdf')
      expect(made.map(placeless).map(plain), program).toEqual(original.map(placeless).map(plain))
    }
  })

  it.each([
    ['advisory-committee/ar.md', 'advisory-committee.ar.chromium'],
    ['advisory-committee/ar.md', 'advisory-committee.ar.libreoffice'],
    ['forum-messages/ar.txt', 'forum-messages.ar.chromium'],
    ['forum-messages/ar.txt', 'forum-messages.ar.libreoffice'],
    ['advisory-committee/ar.md', 'running-header.ar.chromium'],
    ['advisory-committee/ar.md', 'running-header.ar.libreoffice'],
    ['advisory-committee/en.md', 'running-header.en']
  ])('%s as %s', async (file, name) => {
    const made = await records(bytesOf(name), 'minutes.pdf')
    expect(made[0]?.source.format).toBe('pdf')
    expect(made.map(placeless)).toEqual((await records(readFileSync(folder + file), file)).map(placeless))
  })

  it('says on which page the words stand', async () => {
    const [record] = await records(bytesOf('running-header.ar.chromium'), 'minutes.pdf')
    const pages = (record?.decisions ?? []).map(({ at }) => at.page)
    expect(pages[0]).toBe(1)
    expect(pages.at(-1)).toBeGreaterThan(2)
    expect(pages).toEqual([...pages].sort())
  })
})

const blocksOf = async (name: string) => {
  const { source, tree } = await read(bytesOf(name), 'minutes.pdf')
  return [...leaves(tree)].map(({ leaf }) => passageOf(leaf, source).text)
}

describe('pages as real bodies make them', () => {
  it('columns are read one after the other, Latin symbols and dates in Arabic lines as they are written', async () => {
    const found = await blocksOf('bilingual')
    expect(found).toHaveLength(8)
    expect(found.slice(0, 4).every((text, i) => text.startsWith(`${i + 1}. The `))).toBe(true)
    expect(found[5]).toBe(
      '2. أقر المجلس جدول الأعمال الوارد في الوثيقة EB.12/1(Rev.2)، وأحاط علماً بتقرير المدير العام عن الفترة 2023-2024.'
    )
    expect(found[6]).toMatch(
      /\(تعيين مراجع الحسابات\) إلى دورته الثالثة عشرة، المقرر عقدها من 3 إلى 5 آذار\/مارس 2026\.$/
    )
  })

  it('columns of running text', async () => {
    const found = await blocksOf('columns')
    expect(found.map((text) => text.slice(0, 6))).toEqual([
      'Summar',
      ...[1, 2, 3, 4].map((n) => `${n}. The`),
      ...[5, 6, 7, 8].map((n) => `${n}. The`),
      'Done a'
    ])
  })

  it('footnotes stand behind the text, each by itself, and their marks are no part of it', async () => {
    const found = await blocksOf('footnotes')
    expect(found[1]).toMatch(/وحضرها ممثلو ثلاثين عضواً\.$/)
    expect(found.slice(-2)).toEqual([
      'ترد قائمة المشاركين في الوثيقة COM.5/INF/1.',
      'بلغ مجموعها 1.25 مليون دولار حتى 30 نيسان/أبريل 2025.'
    ])
  })

  it('an agenda beside its times, without lines', async () => {
    const { tree, source } = await read(bytesOf('times-without-lines'), 'agenda.pdf')
    const table = tree.children.find((node) => node.type === 'table')
    const rows = table?.children.map((row) => row.children.map((cell) => passageOf(cell, source).text)) ?? []
    expect(rows.map(([time]) => time)).toEqual(['10:00–10:15', '10:15–11:30', '11:30–11:45', '11:45–13:00'])
    expect(rows[0]?.[1]).toBe('افتتاح الجلسة واعتماد جدول الأعمال (الوثيقة WC/24/1(Rev.1))')
    expect(rows[3]?.[1]).toMatch(/وأجوبة الإدارة عنها$/)
  })
})

const latin = (text: string) => Buffer.from(text, 'latin1')
const deflated = (text: string) => deflateSync(latin(text)).toString('latin1')
const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

/** A PDF with one page, what is drawn on it, and further objects from the fifth on. */
function pdf(content: string, resources = '', entries = '', more: string[] = []): Uint8Array {
  const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${font} ${resources} >> >>`,
    stream(content, entries),
    ...more
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return latin(text)
}

/** A page with a form that draws another ten times, which draws another ten times, and so on. */
function withForms(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, i) =>
    stream(
      '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${i + 6} 0 R >> >>`
    )
  )
  return pdf('/X Do', '/XObject << /X 5 0 R >>', '', [
    ...forms,
    stream('0 0 m', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]')
  ])
}

const words = (text: string) => `BT /F 12 Tf 72 700 Td (${text}) Tj ET`
const blocks = async (bytes: Uint8Array) => {
  const { source, tree } = await read(bytes, 'minutes.pdf')
  return [...leaves(tree)].map(({ leaf }) => passageOf(leaf, source).text)
}

describe('what cannot be read', () => {
  const image = '/XObject << /I << /Type /XObject >> >>'
  it.each([
    ['a password', bytesOf('password'), /protected by a password/],
    [
      'pictures only',
      pdf('q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q', image),
      /scanned PDF without text/
    ],
    ['nothing at all', pdf(''), /PDF without text/],
    ['half a file', bytesOf('columns').subarray(0, 9000), /damaged PDF/],
    ['a mark alone', new TextEncoder().encode('%PDF-1.7\n'), /damaged PDF/]
  ])('%s', async (_, bytes, message) => {
    const failed = read(bytes, 'minutes.pdf')
    await expect(failed).rejects.toThrow(UnreadableError)
    await expect(failed).rejects.toThrow(message)
  })

  it.each([
    ['a stream that unpacks without end', () => pdf(deflated(' '.repeat(80_000_000)), '', '/Filter /FlateDecode')],
    [
      'letters without end',
      () => pdf(deflated(`BT /F 12 Tf ${'(aaaaaaaaaa) Tj '.repeat(30_000)} ET`), '', '/Filter /FlateDecode')
    ],
    ['operators without end', () => pdf(deflated('0 0 m 9 9 l S '.repeat(4_000_000)), '', '/Filter /FlateDecode')],
    ['forms within forms', () => withForms(12)]
  ])('%s', { timeout: 60_000 }, async (_, make) => {
    await expect(read(make(), 'minutes.pdf')).rejects.toThrow(UnreadableError)
  })

  it('pages that name themselves, and strokes without end, are read as far as they go', {
    timeout: 60_000
  }, async () => {
    const looped = new TextDecoder('latin1').decode(pdf(words('The end.'))).replace('/Kids [3 0 R]', '/Kids [2 0 R]')
    await expect(read(Buffer.from(looped, 'latin1'), 'minutes.pdf')).rejects.toThrow(UnreadableError)
    const strokes = Array.from({ length: 50_000 }, (_, i) => `${i % 500} ${i % 700} m ${i % 500} ${(i % 700) + 40} l S`)
    expect(await blocks(pdf(`${strokes.join(' ')} ${words('The end.')}`))).toEqual(['The end.'])
  })

  it('a PDF that restricts printing is read', async () => {
    expect(await blocks(bytesOf('restricted'))).toContain('Summary of decisions')
  })

  it('a text about PDF is none', async () => {
    expect((await read(new TextEncoder().encode('A file opens with %PDF-1.7 and a line.'), 'a.txt')).format).toBe(
      'text'
    )
  })

  it('words of a simple file', async () => {
    expect(await blocks(pdf(words('The Council approved the budget.')))).toEqual(['The Council approved the budget.'])
  })
})
