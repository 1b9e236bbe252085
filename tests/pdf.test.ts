/** PDF gives the record that the same document gives as Markdown, with the page of each unit. How the files are made: tests/formats/pdf.mjs. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extract, UnreadableError } from '../src/index.ts'
import { leaves, passageOf } from '../src/model/tree.ts'
import { read } from '../src/read/index.ts'
import { folder, placeless } from './formats/fixtures.ts'

const bytesOf = (name: string) => readFileSync(fileURLToPath(new URL(`formats/pdf/${name}.pdf`, import.meta.url)))
const records = async (bytes: Uint8Array | string, file: string) =>
  (await extract(bytes, { file, units: true })).records

describe('the fixtures as PDF', () => {
  it.each([
    ['advisory-committee/ar.md', 'advisory-committee.ar.chromium'],
    ['advisory-committee/ar.md', 'advisory-committee.ar.libreoffice'],
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

/** A PDF with one page and what is drawn on it. */
function pdf(content: string, resources = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
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
