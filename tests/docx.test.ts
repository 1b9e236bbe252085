/** DOCX gives the record that the same document gives as Markdown or text, as Word shows it, and says where its words stand. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { extract, UnreadableError } from '../src/index.ts'
import { leaves, passageOf } from '../src/model/tree.ts'
import type { ChangeState } from '../src/read/docx/changes.ts'
import { numeral } from '../src/read/docx/numerals.ts'
import { read } from '../src/read/index.ts'
import { command } from './command.ts'
import { documents } from './formats/documents.ts'
import {
  type Content,
  cell,
  definition,
  docx,
  docxOf,
  level,
  listed,
  number,
  paragraph,
  partsOf,
  row,
  run,
  styled,
  table,
  zipped
} from './formats/docx.ts'
import { files, folder, placeless } from './formats/fixtures.ts'

const open = (content: Content | string, changes: ChangeState = 'accept') =>
  read(docxOf(typeof content === 'string' ? { body: content } : content), 'minutes.docx', { changes })

/** The words of every block, in order. */
async function blocks(content: Content | string, changes?: ChangeState): Promise<string[]> {
  const { source, tree } = await open(content, changes)
  return [...leaves(tree)].map(({ leaf }) => passageOf(leaf, source).text)
}
const kinds = (tree: Root) => tree.children.map((node) => node.type)

describe('the fixtures as DOCX', async () => {
  for (const file of files) {
    const bytes = readFileSync(folder + file)
    const original = (await extract(bytes, { file, units: true })).records
    const { tree } = await read(bytes, file)
    it(file, async () => {
      const made = docx(tree)
      const { records } = await extract(made, { file: 'minutes.docx', units: true })
      expect(records.map((r) => r.source.format)).toEqual(original.map(() => 'docx'))
      expect(records.map(placeless)).toEqual(original.map(placeless))
      const { source } = await read(made, 'minutes.docx')
      for (const { decisions } of records) {
        for (const { text, at } of decisions) {
          const there = source.text.slice(source.offset(at.line, at.column), source.offset(at.endLine, at.endColumn))
          expect(there.replace(/\s+/g, ' ')).toContain(text.slice(0, 20).replace(/\s+/g, ' '))
        }
      }
    })
  }
})

describe('numbers and markers as Word prints them', () => {
  it.each([
    ['arabicAbjad', [1, 2, 3, 4, 5, 6, 10, 11, 28, 29], 'أ ب ج د هـ و ي ك غ أأ'],
    ['arabicAlpha', [1, 2, 3, 4, 26, 28, 30], 'أ ب ت ث هـ ي بب'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
    ['upperRoman', [4, 9, 40, 1999], 'IV IX XL MCMXCIX'],
    ['decimalZero', [1, 10], '01 10'],
    ['ordinal', [1, 2, 3, 4, 11, 12, 21, 112], '1st 2nd 3rd 4th 11th 12th 21st 112th'],
    ['ordinalText', [1, 5, 12, 20, 21], 'First Fifth Twelfth Twentieth Twenty-first'],
    ['cardinalText', [1, 13, 40, 99], 'One Thirteen Forty Ninety-nine'],
    ['chicago', [1, 2, 5], '* † **'],
    ['001', [1, 12], '001 012'],
    ['hebrew1', [3], '3']
  ])('%s', (format, values, expected) => {
    expect(values.map((value) => numeral(value, format)).join(' ')).toBe(expected)
  })

  const item = (id: number, ilvl = 0) => paragraph('words', listed(id, ilvl))

  it('counts levels, restarts them below a higher one and shows higher numbers', async () => {
    const numbering =
      definition(1, [
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'lowerRoman', '(%3)'),
        level(3, 'decimal', '%1-%3-%4', '<w:isLgl/>')
      ]) + number(1, 1)
    expect(await blocks({ numbering, body: [0, 1, 1, 2, 2, 0, 1, 2, 3].map((n) => item(1, n)).join('') })).toEqual([
      '1. words',
      '1.1 words',
      '1.2 words',
      '(i) words',
      '(ii) words',
      '2. words',
      '2.1 words',
      '(i) words',
      '2-1-1 words'
    ])
  })

  it('starts anew where the list says so, and goes on where two lists share a definition', async () => {
    const numbering =
      definition(1, [level(0, 'decimal', '%1.')]) +
      number(1, 1) +
      number(2, 1) +
      number(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
      number(4, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Part %1 –')}</w:lvlOverride>`)
    expect(await blocks({ numbering, body: [1, 1, 2, 3, 3, 1, 4].map((id) => item(id)).join('') })).toEqual([
      '1. words',
      '2. words',
      '3. words',
      '7. words',
      '8. words',
      '9. words',
      'Part J – words'
    ])
  })

  it('restarts a level only where it is told to', async () => {
    const numbering =
      definition(1, [level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')]) +
      number(1, 1)
    expect(await blocks({ numbering, body: [0, 1, 0, 1].map((n) => item(1, n)).join('') })).toEqual([
      '1. words',
      '1) words',
      '2. words',
      '2) words'
    ])
  })

  it('numbers headings through their styles, and lists through numbering styles', async () => {
    const numbering =
      definition(1, [
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/><w:suff w:val="space"/>')
      ]) +
      definition(2, [level(0, 'lowerLetter', '%1)')]).replace('<w:multi', '<w:styleLink w:val="Letters"/><w:multi') +
      '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Letters"/></w:abstractNum>' +
      number(1, 1) +
      number(2, 2) +
      number(3, 3)
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="House subtitle"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="Letters"><w:name w:val="Letters"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    const body =
      paragraph('Opening', styled('H1')) +
      paragraph('Quorum', styled('H2')) +
      paragraph('Agenda', styled('Sub')) +
      paragraph('Reports', styled('H1')) +
      paragraph('Without number', styled('H2') + '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      item(3) +
      item(3)
    const { tree, source } = await open({ numbering, styles, body })
    expect([...leaves(tree)].map(({ leaf }) => passageOf(leaf, source).text)).toEqual([
      'I. Opening',
      '1. Quorum',
      '2. Agenda',
      'II. Reports',
      'Without number',
      'a) words',
      'b) words'
    ])
    expect(tree.children.map((n) => (n.type === 'heading' ? n.depth : 0))).toEqual([1, 2, 2, 1, 2, 0, 0])
  })

  it('counts an empty paragraph, as Word does, and an inserted one only where it stands', async () => {
    const numbering = definition(1, [level(0, 'decimal', '%1.')]) + number(1, 1)
    const added = `<w:p><w:pPr>${listed(1)}<w:rPr><w:ins w:author="A"/></w:rPr></w:pPr><w:ins w:author="A">${run('new')}</w:ins></w:p>`
    const body = item(1) + paragraph(run(''), listed(1)) + added + item(1)
    expect(await blocks({ numbering, body })).toEqual(['1. words', '3. new', '4. words'])
    expect(await blocks({ numbering, body }, 'reject')).toEqual(['1. words', '3. words'])
  })

  it('gives numbers in logical order, and letters their place in the series of the file', async () => {
    const numbering =
      definition(1, [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'arabicAlpha', '%3)')]) +
      number(1, 1)
    const words = 'وافق المجلس على الميزانية المقترحة لفترة السنتين بعد مناقشة تقرير اللجنة المالية.'
    const body = [0, 1, 1, 2, 2, 2, 0, 1].map((n) => paragraph(words, listed(1, n))).join('')
    const { records, notes } = await extract(docxOf({ numbering, body }), { file: 'ar.docx', units: true })
    expect(records[0]?.decisions.map((d) => d.paragraph)).toContain('1.2')
    expect(records[0]?.decisions.map((d) => d.paragraph)).toContain('2.1')
    expect(notes.filter((n) => n.rule === 'flipped-number')).toEqual([])
  })

  it('shows bullets of symbol fonts as bullets and nests lists', async () => {
    const numbering = definition(1, [level(0, 'bullet', '\uf0b7'), level(1, 'bullet', 'o')]) + number(1, 1)
    const { tree } = await open({ numbering, body: [0, 1, 1, 0].map((n) => item(1, n)).join('') })
    const [list] = tree.children
    if (list?.type !== 'list') throw new Error('no list')
    expect(list.children.map((i) => i.data?.label?.printed)).toEqual(['•', '•'])
    expect(list.children[0]?.children[1]).toMatchObject({ type: 'list', children: [{}, {}] })
  })

  it('keeps further paragraphs of an item with it, but not a number that follows', async () => {
    const numbering =
      definition(1, [level(0, 'bullet', '\uf0b7')]) +
      definition(2, [level(0, 'decimal', '%1.')]) +
      number(1, 1) +
      number(2, 2)
    const more = styled('ListParagraph')
    const body = item(1) + paragraph('more', more) + paragraph('counted', more + listed(2)) + paragraph('text', more)
    const { tree } = await open({ numbering, body })
    expect(kinds(tree)).toEqual(['list', 'paragraph', 'paragraph'])
    expect(tree.children[0]).toMatchObject({ children: [{ children: [{}, {}] }] })
  })
})

describe('what a document holds', () => {
  it.each([
    ['tabs, line breaks and hyphens', run('one\ttwo\nthree-\u2011four'), 'one two three-\u2011four'],
    ['soft hyphens and no-break spaces', run('co\u00adoperation at 10\u00a0a.m.'), 'cooperation at 10\u00a0a.m.'],
    ['the soft hyphen of Word', `${run('co')}<w:r><w:softHyphen/></w:r>${run('operation')}`, 'cooperation'],
    ['symbols', '<w:r><w:t xml:space="preserve">10 </w:t><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', '10 °'],
    ['symbols of Wingdings', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> done</w:t></w:r>', '☑done'],
    ['hidden words', run('seen') + run(' unseen', '<w:vanish/>'), 'seen'],
    ['a field', `${field('PAGE')}${run('of the report')}`, '7of the report'],
    [
      'a nested field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('DATE')}<w:r><w:instrText> = 1</w:instrText><w:t>no</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('yes')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'yes'
    ],
    [
      'content controls and smart tags',
      `<w:sdt><w:sdtContent><w:smartTag>${run('one')}</w:smartTag></w:sdtContent></w:sdt>`,
      'one'
    ],
    [
      'a control that waits to be filled in',
      `${run('Chair: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`,
      'Chair:'
    ],
    ['character data', '<w:r><w:t><![CDATA[R&D]]> &amp; more&#33;</w:t></w:r>', 'R&D & more!'],
    ['marks of direction', run('C24/8\u200e(Rev.1)'), 'C24/8(Rev.1)']
  ])('%s', async (_, content, expected) => {
    expect(await blocks(`<w:p>${content}</w:p>`)).toEqual([expected])
  })

  it('keeps headers and footers apart, and text boxes behind their paragraph, once', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('in the box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('in the box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(
      await blocks({
        body: paragraph(run('anchor') + drawing) + paragraph('after'),
        header: paragraph('header'),
        footer: paragraph('footer')
      })
    ).toEqual(['anchor', 'in the box', 'after'])
  })

  it('takes the symbol of the document from the header where the text has none', async () => {
    const symbol = async (header: string, body = '') => {
      const content = { body: `${body}${paragraph('The Council approved the budget.')}`, header: paragraph(header) }
      return (await extract(docxOf(content), { file: 'a.docx' })).records[0]?.document.symbol
    }
    expect(await symbol('Harbour Council\tHC/42/7')).toBe('HC/42/7')
    expect(await symbol('HC/42/7', paragraph('HC/42/8'))).toBe('HC/42/8')
    expect(await symbol('HC/42/7\tHC/42/8')).toBe(null)
    expect(await symbol('See document HC/42/7')).toBe(null)
  })

  it('reads links and fields that are links, and follows none', async () => {
    const body = `<w:p><w:hyperlink r:id="rId1">${run('the paper')}</w:hyperlink>${field('HYPERLINK "https://example.org/b"', 'another')}</w:p>`
    const { tree } = await open({ body, links: { rId1: 'https://example.org/a' } })
    const [node] = tree.children
    expect(node).toMatchObject({
      children: [
        { type: 'link', url: 'https://example.org/a' },
        { type: 'link', url: 'https://example.org/b' }
      ]
    })
  })

  it('reads bold type of styles and of runs, in Arabic by its own switch', async () => {
    const strong = async (content: string) => (await open(`<w:p>${content}</w:p>`)).tree.children[0]
    expect(await strong(run('agreed', '<w:b/>'))).toMatchObject({ children: [{ type: 'strong' }] })
    expect(await strong(run('agreed', '<w:rStyle w:val="Strong"/>'))).toMatchObject({ children: [{ type: 'strong' }] })
    expect(await strong(run('وافق', '<w:b/>'))).toMatchObject({ children: [{ type: 'text' }] })
    expect(await strong(run('وافق', '<w:bCs/>'))).toMatchObject({ children: [{ type: 'strong' }] })
  })

  it('keeps the columns under spans of cells', async () => {
    const body = table([
      row([cell('A', '<w:vMerge w:val="restart"/>'), cell('B', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:vMerge/>'), cell('b1'), cell('b2')]),
      row([cell('c'), cell('d')], '<w:gridBefore w:val="1"/>')
    ])
    const { tree } = await open(body)
    const [node] = tree.children
    const cells = node?.type === 'table' ? node.children.map((r) => r.children.map((c) => c.children.length)) : []
    expect(cells).toEqual([
      [1, 1, 0],
      [0, 1, 1],
      [0, 1, 1]
    ])
  })

  it('reads frames and pages that are tables as blocks', async () => {
    const { tree } = await open(
      table([row([cell(paragraph('One') + paragraph('Two'))])]) +
        table([row([cell(paragraph('Title', styled('Heading1'))), cell(paragraph('العنوان', styled('Heading1')))])])
    )
    expect(kinds(tree)).toEqual(['paragraph', 'paragraph', 'heading', 'heading'])
  })

  it('takes sentences that are numbered in the style of headings for text', async () => {
    const heading = (words: string) => paragraph(words, styled('Heading2'))
    const { tree } = await open(
      heading('Updates from the working groups.') +
        heading('The Council approved the budget.') +
        heading('وافق المجلس على الميزانية.') +
        heading('Should the fund be closed?')
    )
    expect(kinds(tree)).toEqual(['heading', 'paragraph', 'paragraph', 'heading'])
  })

  it('parts a table at a row that is a heading', async () => {
    const line = row([cell('09:00'), cell('Opening')])
    const { tree } = await open(
      table([row([cell(paragraph('Day 1', styled('Heading2')), '<w:gridSpan w:val="2"/>')]), line, line])
    )
    expect(kinds(tree)).toEqual(['heading', 'table'])
  })

  it('puts footnotes and endnotes behind the text, where they settle nothing', async () => {
    const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const body =
      paragraph('Report of the Council', styled('Heading1')) +
      paragraph(`${run('The Council adopted the budget.')}${note('footnote', 2)}`) +
      paragraph(`${run('The Council noted the report.')}${note('endnote', 2)}`)
    const content = {
      body,
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('The Council approved document C24/15 in 2023.')}</w:footnote><w:footnote w:id="3">${paragraph('Never named.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${paragraph('See the verbatim record.')}</w:endnote>`
    }
    const { records } = await extract(docxOf(content), { file: 'a.docx', units: true })
    const [record] = records
    expect(record?.units?.map((u) => [u.section, u.text])).toEqual([
      ['s1', 'Report of the Council'],
      ['s1', 'The Council adopted the budget.'],
      ['s1', 'The Council noted the report.'],
      [null, 'The Council approved document C24/15 in 2023.'],
      [null, 'See the verbatim record.']
    ])
    expect(record?.decisions.map((d) => d.kind)).toEqual(['adopted', 'noted'])
    expect(record?.references.map((r) => r.id)).toContain('C24/15')
  })

  it('lists comments apart from the text', async () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="0"/>${run('The Council approved the budget.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
    )
    const comments = `<w:comment w:id="0" w:author="Reviser" w:date="2024-06-01T10:00:00Z">${paragraph('Check the figure.')}</w:comment>`
    const { records, notes } = await extract(docxOf({ body, comments }), { file: 'a.docx', units: true })
    expect(records[0]?.units?.map((u) => u.text)).toEqual(['The Council approved the budget.'])
    expect(notes).toMatchObject([
      { rule: 'comment', severity: 'info', message: 'left out the comment by Reviser: "Check the figure."', line: 1 }
    ])
  })

  it('takes lines in bold for headings, but other short lines only where the file marks no headings', async () => {
    const text = paragraph('The Council approved the budget for 2025 after a short discussion of the report.')
    const bold = paragraph(run('Other business', '<w:b/>'))
    const plain = paragraph('Any questions')
    const marked = paragraph('Report', styled('Heading1')) + paragraph('Opening', styled('Heading2'))
    const titles = async (body: string) =>
      (await extract(docxOf({ body }), { file: 'a.docx' })).records[0]?.sections.map((s) => s.title)
    expect(await titles(marked + text + bold + text + plain + text)).toEqual(['Report', 'Opening', 'Other business'])
    expect(await titles(text + bold + text + plain + text)).toEqual(['Other business', 'Any questions'])
  })

  it('leaves out a paragraph that is marked and written in another language', async () => {
    const body =
      paragraph('The Council approved the budget.') +
      paragraph(run('Le Conseil approuve le budget.', '<w:lang w:val="fr-FR"/>')) +
      paragraph(run('The Council noted the report with interest.', '<w:lang w:val="fr-FR"/>'))
    const { records } = await extract(docxOf({ body }), { file: 'a.docx', units: true })
    expect(records[0]?.units?.map((u) => u.text)).toEqual([
      'The Council approved the budget.',
      'The Council noted the report with interest.'
    ])
  })
})

/** A field with its instruction and its result. */
function field(instruction: string, result = '7'): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText> ${instruction.replaceAll('"', '&quot;')} </w:instrText></w:r>${mark('separate')}${run(result)}${mark('end')}`
}

describe('tracked changes', () => {
  const ins = (content: string, author = 'A. Reviser') =>
    `<w:ins w:id="1" w:author="${author}" w:date="2024-06-10T09:00:00Z">${content}</w:ins>`
  const del = (words: string, author = 'A. Reviser') =>
    `<w:del w:id="2" w:author="${author}" w:date="2024-06-10T09:00:00Z">${run(words).replaceAll('w:t', 'w:delText').replaceAll('w:delTextab', 'w:tab')}</w:del>`
  const states = async (body: string) => ({
    accept: await blocks(body, 'accept'),
    reject: await blocks(body, 'reject'),
    show: await blocks(body, 'show')
  })
  const revisions = async (body: string, changes: ChangeState = 'accept') =>
    (await open(body, changes)).tree.data?.revisions?.map(({ at: _, ...rest }) => rest)
  const by = { origin: 'tracked', confidence: 'certain', author: 'A. Reviser', date: '2024-06-10T09:00:00Z' }

  it('reads words as accepted, rejected or both', async () => {
    const body = paragraph(run('in ') + del('2015') + ins(run('2019')) + run(' it met'))
    expect(await states(body)).toEqual({
      accept: ['in 2019 it met'],
      reject: ['in 2015 it met'],
      show: ['in [-2015-]{+2019+} it met']
    })
    const replaced = [{ kind: 'replacement', old: '2015', new: '2019', ...by }]
    for (const state of ['accept', 'reject', 'show'] as const) expect(await revisions(body, state)).toEqual(replaced)
  })

  it('keeps the changes of two authors apart, and marks by themselves', async () => {
    const body = paragraph(run('one') + del(',') + ins(run(';')) + run(' two') + ins(run(' three'), 'B') + del(' four'))
    expect(await revisions(body)).toEqual([
      { kind: 'punctuation', old: ',', new: ';', ...by },
      { kind: 'insertion', old: null, new: 'three', ...by, author: 'B' },
      { kind: 'deletion', old: 'four', new: null, ...by }
    ])
  })

  it('what was struck from an insertion is gone either way', async () => {
    const body = paragraph(run('one') + ins(run(' two') + del(' three')))
    expect(await states(body)).toMatchObject({ accept: ['one two'], reject: ['one'] })
  })

  it('reads moves as words that left one place and came to another', async () => {
    const moved = (name: string) =>
      `<w:${name} w:id="3" w:author="A. Reviser" w:date="2024-06-10T09:00:00Z">${run('moved')}</w:${name}>`
    const mark = (name: string) => `<w:rPr><w:${name} w:author="A. Reviser"/></w:rPr>`
    const body =
      paragraph(moved('moveFrom'), mark('moveFrom')) + paragraph('between') + paragraph(moved('moveTo'), mark('moveTo'))
    expect(await states(body)).toMatchObject({ accept: ['between', 'moved'], reject: ['moved', 'between'] })
    expect((await revisions(body))?.map((r) => r.kind)).toEqual(['deletion', 'insertion'])
  })

  it('joins and parts paragraphs with their marks', async () => {
    const mark = (name: string) => `<w:rPr><w:${name} w:id="4" w:author="A. Reviser"/></w:rPr>`
    const joined = paragraph('The Council', mark('del')) + paragraph(' approved it.')
    expect(await states(joined)).toMatchObject({
      accept: ['The Council approved it.'],
      reject: ['The Council', 'approved it.']
    })
    const parted = paragraph('One.', mark('ins')) + paragraph('Two.')
    expect(await states(parted)).toMatchObject({ accept: ['One.', 'Two.'], reject: ['One.Two.'] })
    expect((await revisions(parted))?.map((r) => [r.kind, r.old, r.new])).toEqual([['punctuation', null, '¶']])
    const whole = paragraph(ins(run('A new paragraph.')), mark('ins')) + paragraph('Two.')
    expect((await revisions(whole))?.map((r) => [r.kind, r.new])).toEqual([['insertion', 'A new paragraph.']])
    const gone = paragraph('One.') + paragraph(del('Gone.'), mark('del')) + paragraph(del('Gone too.'), mark('del'))
    expect(await states(`${gone}${paragraph('Two.')}`)).toMatchObject({
      accept: ['One.', 'Two.'],
      reject: ['One.', 'Gone.', 'Gone too.', 'Two.']
    })
    expect(await states(gone)).toMatchObject({ accept: ['One.'] })
  })

  it('takes rows of tables in and out as a whole', async () => {
    const mark = (name: string) => `<w:${name} w:id="5" w:author="A. Reviser" w:date="2024-06-10T09:00:00Z"/>`
    const body = table([
      row([cell('kept'), cell('1')]),
      row([cell(paragraph(ins(run('new')))), cell(paragraph(ins(run('2'))))], mark('ins')),
      row([cell(paragraph(del('old'))), cell(paragraph(del('3')))], mark('del'))
    ])
    expect(await states(body)).toMatchObject({ accept: ['kept', '1', 'new', '2'], reject: ['kept', '1', 'old', '3'] })
    expect(await revisions(body)).toEqual([
      { kind: 'insertion', old: null, new: 'new 2', ...by },
      { kind: 'deletion', old: 'old 3', new: null, ...by }
    ])
  })

  it('brings back the style and the numbers of before', async () => {
    const body = paragraph('Opening', `${styled('Heading1')}<w:pPrChange w:author="A"><w:pPr/></w:pPrChange>`)
    expect(kinds((await open(body)).tree)).toEqual(['heading'])
    expect(kinds((await open(body, 'reject')).tree)).toEqual(['paragraph'])
  })

  it('says in which state it reads, and looks for no flattened changes', async () => {
    const body = paragraph(
      run('The Council approved the budget for ') + del('2015') + ins(run('2019')) + run(', that is 2017 2018.')
    )
    for (const [changes, words] of [
      ['accept', 'read as if all were accepted'],
      ['reject', 'read as if all were rejected'],
      ['show', 'read with the words of both states']
    ] as const) {
      const { records, notes } = await extract(docxOf({ body }), { file: 'a.docx', changes })
      expect(notes.map((n) => n.message)).toEqual([`holds a tracked change, ${words} (--changes)`])
      expect(records[0]?.revisions.map((r) => r.origin)).toEqual(['tracked'])
    }
  })
})

describe('files that are no DOCX, or none to be read', () => {
  const whole = partsOf({ body: paragraph('The Council approved the budget.') })
  const opened = (bytes: Uint8Array) => extract(bytes, { file: 'a.docx' })
  const ole = (name: string) => {
    const bytes = Buffer.alloc(2048)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
    bytes.write(name, 1024, 'utf16le')
    return bytes
  }
  const nested = (name: string) => Array.from({ length: 1_000_000 }, (_, i) => `<w:${name} w:n="${i * 7919}">`).join('')
  const macros: Record<string, string> = { ...whole, 'word/vbaProject.bin': 'Sub AutoOpen()' }
  macros['[Content_Types].xml'] = (macros['[Content_Types].xml'] as string).replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml'
  )
  const withText = (xml: string) => zipped({ ...whole, 'word/document.xml': xml })
  const { 'word/document.xml': _, ...withoutText } = whole
  const good = zipped(whole)
  const broken = Uint8Array.from(good)
  const at = Buffer.from(good).indexOf('word/document.xml') + 60
  broken[at] = (broken[at] as number) ^ 0x55

  it.each([
    ['a file behind a password', ole('EncryptedPackage'), 'is protected with a password: save it without one'],
    ['an old Word file', ole('WordDocument'), 'is an old Word (.doc) file, which is not supported: save it as DOCX'],
    [
      'a file with macros',
      zipped(macros),
      'is a Word file with macros (.docm), which is not supported: save it as DOCX'
    ],
    ['an empty archive', zipped({}), 'is a ZIP archive, but no DOCX'],
    ['another archive', zipped({ 'a.txt': 'x' }), 'is a ZIP archive, but no DOCX'],
    [
      'a workbook',
      zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
      'is an Excel workbook, which is not supported'
    ],
    [
      'an ODT',
      zipped({ mimetype: 'x', 'content.xml': '<x/>' }),
      'is an OpenDocument file, which is not supported: save it as DOCX'
    ],
    [
      'one without its text',
      zipped(withoutText),
      'is a damaged DOCX: word/document.xml, which holds its text, is missing'
    ],
    ['one cut short', good.subarray(0, good.length - 200), 'is a damaged ZIP archive or Office (DOCX) file'],
    ['one with a wrong byte', broken, 'is a damaged ZIP archive or Office (DOCX) file'],
    [
      'XML that breaks off',
      withText('<w:document xmlns:w="w"><w:body><w:p>'),
      'is a damaged DOCX: its XML breaks off or is wrong'
    ],
    ['no XML', withText('The Council'), 'is a damaged DOCX: its XML breaks off or is wrong'],
    ['XML of another kind', withText('<x/>'), 'is a damaged DOCX: word/document.xml holds no text of a document'],
    [
      'entities',
      withText(
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'
      ),
      'declares a document type (DOCTYPE) in its XML, which no DOCX does'
    ],
    [
      'entities that are not declared',
      withText('<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'),
      'is a damaged DOCX: its XML breaks off or is wrong'
    ],
    [
      'a million nested elements',
      withText(`<w:document xmlns:w="w"><w:body>${nested('sdt')}`),
      'nests more than 400 elements in its XML'
    ],
    [
      'a million nested elements that are not read',
      withText(`<w:document xmlns:w="w"><w:body>${nested('sectPr')}`),
      'nests more than 400 elements in its XML'
    ],
    ['no words', docxOf({ body: '<w:p/>' }), 'holds no words']
  ])('%s', async (_, bytes, message) => {
    await expect(opened(bytes)).rejects.toThrow(new UnreadableError(message))
  })

  /** A DOCX whose text is white space, and whose headers say that it is of another size. */
  function bomb(size: number, said: number): Buffer {
    const name = 'word/document.xml'
    const bytes = Buffer.from(zipped({ ...whole, [name]: new Uint8Array(size).fill(32) }))
    for (let i = bytes.indexOf(name); i >= 0; i = bytes.indexOf(name, i + 1))
      if (bytes.readUInt32LE(i - 30) === 0x04034b50) bytes.writeUInt32LE(said, i - 8)
      else if (bytes.readUInt32LE(i - 46) === 0x02014b50) bytes.writeUInt32LE(said, i - 22)
    return bytes
  }
  const mega = 1024 * 1024

  it('a bomb is not inflated', async () => {
    await expect(opened(bomb(mega, 60 * mega))).rejects.toThrow(
      'is packed more tightly than any document (word/document.xml), as archives made to do harm are'
    )
    await expect(opened(bomb(mega, 97 * mega))).rejects.toThrow(
      'is larger inside than any document (word/document.xml)'
    )
  })

  it('a bomb that lies about its size is left where it passes it', async () => {
    const bytes = bomb(50 * mega, 5000)
    const before = process.memoryUsage().arrayBuffers
    await expect(opened(bytes)).rejects.toThrow('is a damaged ZIP archive or Office (DOCX) file')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * mega)
  })

  it('an archive of very many files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`word/media/${i}.xml`, '']))
    await expect(opened(zipped({ ...whole, ...many }))).rejects.toThrow('is an archive of more than 10000 files')
  })

  it('paths in the archive lead nowhere, and what lies beside the text is not opened', async () => {
    const more = {
      '../../escaped.xml': '<x/>',
      '/etc/escaped.xml': '<x/>',
      'word/media/image1.png': 'no image',
      'word/vbaProject.bin': 'no macro',
      'word/embeddings/oleObject1.bin': 'x'
    }
    const rels = whole['word/_rels/document.xml.rels'] as string
    const outside = rels.replace(
      '</Relationships>',
      '<Relationship Id="x" Type="http://x/numbering" Target="../../../../etc/passwd"/><Relationship Id="y" Type="http://x/footnotes" Target="http://example.invalid/notes.xml" TargetMode="External"/></Relationships>'
    )
    const { records } = await opened(zipped({ ...whole, ...more, 'word/_rels/document.xml.rels': outside }))
    expect(records[0]?.decisions.map((d) => d.text)).toEqual(['The Council approved the budget.'])
    expect(existsSync('escaped.xml') || existsSync('../escaped.xml') || existsSync('../../escaped.xml')).toBe(false)
  })

  it('a long document and a table without end are read in time', async () => {
    const rows = Array.from({ length: 3000 }, () => row([cell('x', '<w:gridSpan w:val="9999"/>')]))
    await open(table([...rows, row([cell('a'), cell('b')])]))
    await open(paragraph('words').repeat(60_000))
    await open(paragraph(run('w').repeat(60_000)))
  })
})

describe('the DOCX files of the fixtures', () => {
  it.each(Object.keys(documents))('%s is the file that the script writes', (name) => {
    expect(Buffer.from(documents[name] as Uint8Array).equals(readFileSync(folder + name))).toBe(true)
  })

  it('give the decisions of before and after the changes', async () => {
    const decided = async (changes: ChangeState) =>
      (await extract(documents['river-commission/en.docx'] as Uint8Array, { file: 'en.docx', changes })).records[0]
    const before = await decided('reject')
    expect(before?.decisions.map((d) => d.paragraph)).toEqual(['1.2', '2.2', '2.3', '2.3', '2.3', '3.1', '3.2', '3.3'])
    expect(before?.decisions.map((d) => d.text).join(' ')).toContain('amounting to 4.2\u00a0million dollars')
    expect(before?.actionItems.map((a) => a.due?.date)).toEqual(['2025-06-30', '2025-09-01'])
    const after = await decided('accept')
    expect(after?.decisions.map((d) => d.paragraph)).toEqual([
      '1.2',
      '2.2',
      '2.3',
      '2.3',
      '2.3',
      '2.3',
      '3.1',
      '3.2',
      '4.1'
    ])
    expect(after?.actionItems.map((a) => a.due?.date)).toEqual(['2025-06-30', '2025-09-15', '2026-03-01'])
    expect(after?.decisions.filter((d) => d.text.includes('list of gauges'))).toEqual([])
  })
})

describe('on the command line', () => {
  const mahdar = (args: string[], input?: Buffer) => command(folder, args, input)
  const [ar, en] = ['river-commission/ar.docx', 'river-commission/en.docx'] as const

  it('extract reads tracked changes as --changes says, and says so', () => {
    const accepted = mahdar(['extract', en])
    expect(accepted.status).toBe(0)
    expect(accepted.stdout).toContain('4.6\u00a0million')
    expect(accepted.stderr).toContain('warning: holds 11 tracked changes, read as if all were accepted (--changes)')
    expect(accepted.stderr).toContain('info: a comment is left out; --verbose lists it')
    const rejected = mahdar(['extract', '--changes', 'reject', en])
    expect(rejected.stdout).toContain('4.2\u00a0million')
    expect(rejected.stderr).toContain('read as if all were rejected')
    const shown = mahdar(['extract', '--changes', 'show', '-q', en])
    expect(shown.stdout).toContain('[-4.2-]{+4.6+}\u00a0million')
    expect(shown.stderr).toBe('')
    expect(mahdar(['extract', '--changes', 'undo', en]).status).toBe(2)
  })

  it('diff compares one state with another format, and finds the changed figures', () => {
    const same = mahdar(['diff', ar, en])
    expect([same.status, same.stdout]).toEqual([0, expect.stringContaining('no differences')])
    expect(same.stderr.match(/read as if all were accepted/g)).toHaveLength(2)
    const shown = mahdar(['diff', '--changes', 'show', ar, en])
    expect(shown.status, shown.stdout).toBe(0)
    const path = join(mkdtempSync(join(tmpdir(), 'mahdar-')), 'before.txt')
    writeFileSync(path, mahdar(['extract', '--changes', 'reject', '-u', '-f', 'json', en]).stdout)
    const [record] = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(
      path,
      record.units
        .map((u: { printed: string | null; text: string }) => `${u.printed ?? ''} ${u.text}`.trim())
        .join('\n\n')
    )
    const before = mahdar(['diff', ar, path])
    expect(before.status).toBe(1)
    expect(before.stdout).toContain('4.2')
  })

  it('merge and align take DOCX, one file with both languages too', () => {
    expect(mahdar(['merge', ar, en]).stdout).toContain('bilingual: 1')
    expect(mahdar(['align', 'heritage-board/both.docx', '-f', 'tsv']).stdout.trim().split('\n')).toHaveLength(8)
  })

  it('align --units lines takes texts only', () => {
    const { status, stderr } = mahdar(['align', '--units', 'lines', ar, en])
    expect([status, stderr]).toEqual([
      2,
      'river-commission/ar.docx: error: is no plain text, and --units lines takes the lines of texts only\n'
    ])
  })

  it('reads standard input and finds DOCX in folders', () => {
    const { stdout } = mahdar(['extract', '-q', '-'], readFileSync(folder + en))
    expect(stdout).toContain('format: docx')
    expect(mahdar(['extract', '-q', 'river-commission', '-f', 'json']).stdout.match(/"format": "docx"/g)).toHaveLength(
      2
    )
  })
})

describe('any file', () => {
  it('is read, or refused with a reason, whatever byte is wrong', async () => {
    const good = documents['river-commission/en.docx'] as Uint8Array
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Uint8Array.from(good)
        bytes[at] = (bytes[at] as number) ^ flip
        try {
          await extract(bytes, { file: 'a.docx' })
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error
        }
      }),
      { numRuns: 300 }
    )
  })

  it('gives every word its place, whatever elements stand round it', async () => {
    const piece = fc.constantFrom(
      run('words '),
      run('المجلس '),
      run('one\ttwo\nthree'),
      '<w:ins w:author="A">',
      '</w:ins>',
      '<w:del w:author="B">',
      '</w:del>',
      `<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`,
      '<w:p>',
      '</w:p>',
      `<w:p><w:pPr>${listed(1)}<w:rPr><w:del w:author="B"/></w:rPr></w:pPr>`,
      `<w:p><w:pPr>${listed(2, 1)}</w:pPr>`,
      `<w:p><w:pPr>${styled('Heading1')}</w:pPr>`,
      `<w:p><w:pPr>${styled('ListParagraph')}</w:pPr>`,
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc><w:tcPr><w:gridSpan w:val="x"/><w:vMerge/></w:tcPr>',
      '<w:tc>',
      '</w:tc>',
      '<w:sdt><w:sdtContent>',
      '</w:sdtContent></w:sdt>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:r><w:drawing><w:txbxContent>',
      '</w:txbxContent></w:drawing></w:r>',
      '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    const numbering =
      definition(1, [level(0, 'decimal', '%1.')]) +
      definition(2, [level(0, 'bullet', '\uf0b7'), level(1, 'arabicAbjad', '(%2)')]) +
      number(1, 1) +
      number(2, 2)
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 50 }),
        fc.constantFrom('accept', 'reject', 'show'),
        async (pieces, state) => {
          const content = {
            body: balanced(pieces),
            numbering,
            footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`
          }
          const { tree, source } = await open(content, state as ChangeState)
          for (const { leaf } of leaves(tree)) {
            const passage = passageOf(leaf, source)
            for (let i = 0; i < passage.length; i++) {
              const unit = passage.text[i] as string
              if (unit !== ' ') expect(source.text[passage.origin(i)]).toBe(unit)
            }
          }
          const lines = source.text.split('\n').length
          for (const { at } of tree.data?.revisions ?? []) expect(at.endLine).toBeLessThanOrEqual(lines)
        }
      ),
      { numRuns: 300 }
    )
  })
})

/** Tags without counterpart left out, so that the XML is well-formed. */
function balanced(pieces: readonly string[]): string {
  const open: string[] = []
  let out = ''
  const names = (piece: string) => [...piece.matchAll(/<(\/?)(w:[A-Za-z]+)[^<>]*?(\/?)>/g)]
  for (const piece of pieces) {
    const closing = piece.startsWith('</')
    const tags = names(piece)
    if (closing) {
      const wanted = tags.map(([, , name]) => name)
      if (!wanted.every((name, i) => open.at(-1 - i) === name)) continue
      open.length -= wanted.length
    } else
      for (const [, end, name, empty] of tags) {
        if (end) open.pop()
        else if (!empty) open.push(name as string)
      }
    out += piece
  }
  return (
    out +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}
