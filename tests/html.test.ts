/** HTML gives the record that the same document gives as Markdown or text, and says where in the HTML it stands. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Place } from '../src/model/record.ts'
import { Source } from '../src/model/source.ts'
import { leaves, passageOf } from '../src/model/tree.ts'
import { read } from '../src/read/index.ts'
import { files, folder, placeless } from './formats/fixtures.ts'
import { escaped, fragment, page } from './formats/html.ts'

/** The words that stand at a place of a file. */
function wordsAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const source = new Source(text, 'x')
  return text.slice(source.offset(line, column), source.offset(endLine, endColumn))
}
const html = (text: string) => read(new TextEncoder().encode(text), 'page.html')
const lines = async (text: string) => {
  const { tree, source } = await html(text)
  return [...leaves(tree)].map(({ leaf }) => passageOf(leaf, source).text)
}

describe('the fixtures as HTML', async () => {
  for (const file of files) {
    const bytes = readFileSync(folder + file)
    const original = (await extract(bytes, { file, units: true })).records
    const { tree } = await read(bytes, file)
    const language = file.includes('ar.') ? 'ar' : 'en'
    it.each([
      ['a page', page(tree, language)],
      ['a fragment', fragment(tree)]
    ])(`${file} as %s`, async (_, text) => {
      const { records } = await extract(text, { file: 'page.html', units: true })
      expect(records.map((r) => r.source.format)).toEqual(original.map(() => 'html'))
      expect(records.map(placeless)).toEqual(original.map(placeless))
      for (const { decisions } of records) {
        for (const { text: words, at } of decisions) {
          const [first, last] = [words.split(/\s/)[0] as string, words.split(/\s/).at(-1) as string]
          const there = wordsAt(text, at)
          expect(there.startsWith(escaped(first).slice(0, 5)), there).toBe(true)
          expect(there.endsWith(escaped(last).slice(-3)), there).toBe(true)
        }
      }
    })
  }
})

describe('what a page holds', () => {
  it.each([
    [
      'entities',
      '<p>R&amp;D &lt;2 &eacute;t&#233; &hellip; AT&ampT &copy2024 &#x1F600;!</p>',
      ['R&D <2 été … AT&T ©2024 😀!']
    ],
    ['white space', '<p>\n  one\n   two\t<b> three</b>\r\nfour </p>', ['one two three four']],
    ['line breaks', '<p>one<br>two<br/><br>three</p>', ['one two', 'three']],
    ['words without a paragraph', '<div>one <span>two</span><p>three</p>four</div>', ['one two', 'three', 'four']],
    ['blocks in a link', '<a href="x"><h2>Title</h2><p>words</p></a>', ['Title', 'words']],
    ['definitions', '<dl><dt>Chair:<dd>Ms A<dt>Quorum<dd>ten</dl>', ['Chair: Ms A', 'Quorum', 'ten']],
    ['preformatted text', '<pre>one\ntwo\n\nthree</pre>', ['one two', 'three']],
    ['struck words', '<p>We <del>accept</del><ins>reject</ins> it</p>', ['We reject it']],
    ['a missing list item', '<ul><li>one<ul><li>two</ul><ul><li>three</ul></ul>', ['one', 'two', 'three']],
    ['a table in a table', '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', ['a', 'b', 'c']],
    ['a list in a cell', '<table><tr><td>1<td>x<ol type=a><li>y<li>z</ol></table>', ['1', 'x a. y b. z']],
    ['a stray end tag', '<p>one</foo>two</bar> three</p>', ['onetwo three']],
    ['the title in the header', '<header><h1>Minutes</h1></header><p>words</p>', ['Minutes', 'words']],
    ['an unclosed comment', '<p>one</p><!-- two', ['one']]
  ])('%s', async (_, text, expected) => {
    expect(await lines(text)).toEqual(expected)
  })

  it('spans of cells keep the columns', async () => {
    const { tree } = await html(
      '<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>b1<td>b2<tr><td>c<td rowspan=0>d<td colspan=99999>e</table>'
    )
    const table = tree.children[0]
    const rows = table?.type === 'table' ? table.children.map((row) => row.children.map((c) => c.children.length)) : []
    expect(rows[0]).toEqual([1, 1, 0])
    expect(rows[1]).toEqual([0, 1, 1])
    expect(rows[2]?.length).toBeLessThan(50)
  })

  it('numbers lists as a browser does', async () => {
    const labels = async (text: string) =>
      (await html(text)).tree.children.flatMap((n) =>
        n.type === 'list' ? n.children.map((i) => i.data?.label?.printed) : []
      )
    expect(await labels('<ol start=3><li>x<li value=7>y<li>z</ol>')).toEqual(['3.', '7.', '8.'])
    expect(await labels('<ol reversed><li>x<li>y</ol>')).toEqual(['2.', '1.'])
    expect(await labels('<ol type=a><li>x<li>y</ol>')).toEqual(['a.', 'b.'])
    expect(await labels('<ol type=I><li>x<li type=i>y</ol>')).toEqual(['I.', 'ii.'])
    expect(await labels('<ol style="list-style: arabic-indic"><li>x<li>y</ol>')).toEqual(['١.', '٢.'])
    expect(await labels('<ul><li>x</ul>')).toEqual(['•'])
  })

  it('says where the words stand in the file', async () => {
    const text = '<p>First.</p>\r\n<div>\r\n <p>The&nbsp;Council <b>app</b>roved\r\n R&amp;D &mdash; at once.</p></div>'
    const [decision] = (await extract(text, { file: 'a.html' })).records[0]?.decisions ?? []
    expect(decision?.text).toBe('The\u00a0Council approved R&D — at once.')
    expect(decision?.at).toMatchObject({ line: 3, column: 5, endLine: 4 })
    expect(wordsAt(text, decision?.at as Place)).toBe('The&nbsp;Council <b>app</b>roved\r\n R&amp;D &mdash; at once.')
  })

  it('reads a page in both languages, each from its own blocks', async () => {
    const arabic =
      'وافق المجلس على ميزانية عام 2026 بعد مناقشة تقرير لجنة المالية والإدارة في جلسته العامة الثانية المعقودة في المقر.'
    const english =
      'The Council approved the budget for 2026 after discussion of the report of the Committee on Finance and Administration.'
    const text = `<body><div dir="rtl" lang="ar"><p>${arabic}</p><p>${arabic}</p></div><div dir="ltr" lang="en"><p>${english}</p><p>${english}</p></div></body>`
    const { records } = await extract(text, { file: 'both.html' })
    expect(records.map((r) => [r.document.language, r.decisions.length])).toEqual([
      ['ar', 2],
      ['en', 2]
    ])
  })

  it('leaves out a block that says it is in another language', async () => {
    const french = '<p lang="fr">Le Conseil approuve le budget.</p>'
    const { records, notes } = await extract(`<h1>Minutes</h1><p>The Council approved the budget.</p>${french}`, {
      file: 'a.html',
      units: true
    })
    expect(records[0]?.units?.map((u) => u.text)).toEqual(['Minutes', 'The Council approved the budget.'])
    expect(notes.map((n) => n.rule)).toContain('unsupported-language')
  })
})

describe('HTML is told by its content', () => {
  const words = 'The Council approved the budget.'
  it.each([
    ['html', 'minutes.txt', `\ufeff<!-- saved -->\n<!DOCTYPE html><html><body><p>${words}</p></body></html>`],
    ['html', 'minutes.md', `<html><body><p>${words}</p></body></html>`],
    ['html', 'stdin', `<h1>Minutes</h1>\n<p>${words}</p>\n`],
    ['html', 'minutes.htm', `${words}<br>`],
    ['text', 'minutes.html', words],
    ['markdown', 'minutes.md', `<p>${words}</p>`],
    ['text', 'minutes.txt', `<p>1. Opening</p> of the meeting\n${words}`]
  ])('%s: %s', async (format, file, text) => {
    expect((await extract(text, { file })).records[0]?.source.format).toBe(format)
  })
})

describe('pages that no writer made', () => {
  const words = '<p>The Council approved the budget.</p>'
  const many = 50_000
  it.each([
    ['a million nested elements', '<div>'.repeat(1_000_000) + words],
    ['nested formats', '<font size=1><b><i>'.repeat(many) + words],
    [
      'unclosed formats over paragraphs',
      Array.from({ length: 20_000 }, (_, i) => `<font size=${i}><p>x`).join('') + words
    ],
    ['very many paragraphs in a block', `<div>${'<p>x'.repeat(300_000)}</div>${words}`],
    ['nested tables', '<table><tr><td>'.repeat(many) + words],
    ['nested lists', '<ul><li>'.repeat(many) + words],
    ['a huge attribute', `<p title="${'x'.repeat(5_000_000)}">a</p>${words}`],
    ['many attributes', `<p ${Array.from({ length: many }, (_, i) => `a${i}=1`).join(' ')}>a</p>${words}`],
    ['spans without end', `<table>${'<tr><td rowspan=65000 colspan=1000>x'.repeat(3000)}</table>${words}`],
    ['end tags without start', '</div></b></p>'.repeat(many) + words],
    ['open angle brackets', `${words}${'<'.repeat(many)}`],
    ['comments without end', `${words}${'<!-- '.repeat(many)}`]
  ])('%s', async (_, text) => {
    const { tree, source } = await html(text)
    const found = [...leaves(tree)].some(({ leaf }) => passageOf(leaf, source).text.includes('The Council approved'))
    expect(found).toBe(true)
  })

  it('any soup of tags is read, and every word has its place', async () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <b> </b> <i> <div> </div> <ul> <li> </ul> <ol> </ol> <table> <tr> <td> </td> </table> <br> <a href=x> </a>'.split(
        ' '
      ),
      ...[
        '<h1>',
        '</h1>',
        '<dl><dt>',
        '<dd>',
        '<!--',
        '-->',
        '<pre>',
        '</pre>',
        '<td colspan=3 rowspan=2>',
        '<select>'
      ],
      ...[
        'words ',
        '&amp;',
        '&nbsp;',
        '&lt',
        '&#1575;',
        '\r\n',
        ' ',
        '<',
        '&',
        '"',
        'المجلس ',
        '😀',
        '\u0000',
        '<svg>',
        '<nav>'
      ]
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join('')
        const { tree, source } = await read(new TextEncoder().encode(`<p>x</p>${text.replaceAll('\0', '')}`), 'a.html')
        for (const { leaf } of leaves(tree)) {
          const passage = passageOf(leaf, source)
          for (let i = 0; i < passage.length; i++) {
            const unit = passage.text[i] as string
            if (/[a-z\u0621-\u064a]/.test(unit) && source.text[passage.origin(i)] !== '&') {
              if (source.text[passage.origin(i)] !== unit)
                throw new Error(`${unit} at ${passage.origin(i)} of ${source.text}`)
            }
          }
        }
      }),
      { numRuns: 300 }
    )
  })
})
