import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../src/read/markdown.ts'

function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [gfmTable()]
  data.fromMarkdownExtensions = [[gfmTableFromMarkdown()]]
}
const remark = unified().use(remarkParse).use(tables).freeze()
const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree))
const expectSame = (text: string) => {
  const [own, whole] = [plain(readMarkdown(text)), plain(remark.parse(text))]
  // The matcher is slow where nothing differs.
  if (!isDeepStrictEqual(own, whole)) expect(own, text).toEqual(whole)
}

/** What can change how the lines beside it are read. */
const pieces = [
  ...['The Council met.', 'وافق المجلس على التقرير.', 'and rose', '\n', '\n', '\n\n', '\n\n', '\n \n', ' ', '  ', '\t'],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
    '1.1 ',
    '2024',
    '# ',
    '## ',
    '#',
    ' #',
    '###### Annex',
    '> ',
    '===',
    '---',
    '=',
    '+',
    '\n- a b',
    '\n* **a:** b',
    '\n2. *a* b;',
    '\n\n- c',
    '\n\n3. c d',
    '\n\n4) e'
  ],
  ...[
    '```',
    '~~~',
    '~',
    '|',
    'a | b',
    '| a | b |\n|---|---|\n',
    ':-: | -:',
    ':-',
    '    ',
    '\u00a0',
    '\f',
    '\0',
    '\r\n',
    '\r'
  ],
  ...[
    '[a](b)',
    '[a]',
    '[a]: b',
    '<b>',
    '<p>',
    '<!--',
    '-->',
    '<script>',
    '&amp;',
    '\\',
    '\\*',
    '*x*',
    ' **y z** ',
    '*(open)* ',
    '*',
    '**',
    '_',
    '`',
    '!',
    ':',
    '('
  ]
]

describe('blocks without mark-up, which are read without the parser', () => {
  it('are what the parser makes of them, beside anything', () => {
    let seed = 11
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 8) % below
    }
    for (let i = 0; i < 1500; i++)
      expectSame(Array.from({ length: 2 + random(14) }, () => pieces[random(pieces.length)]).join(''))
  })

  it.each([
    ['a list that goes on after a blank line', 'One\n\n- a\n\n  b\n\nTwo\n\n- c'],
    ['lists that a paragraph parts', '- a\n\nOne\n\n- b\n'],
    [
      'lists that go on over blank lines and that stand beside others',
      '- a\n- b\n\n- c\n\n\n* d\n\n3. e\n\n4. f\n\n5) g\n\nOne'
    ],
    [
      'lists beside what may belong to them',
      '- a\n\n  b\n\n- c\n\nOne\n\n1. d\n\n       e\n\nTwo\n- f\n\n- g\n\n> - h\n\n- i'
    ],
    [
      'items that are more than words',
      '- a\n- - b\n- # c\n- > d\n-  e\n- [f](g)\n\nOne\n\n- a\nb\n\nTwo\n\n* * *\n\n- '
    ],
    [
      'stars that pair and that do not',
      '*a* **b** *c d*\n\n*a*b\n\n**a*\n\n***a***\n\n2*3*4 * 5\n\n*a *b\n\n**a\nb** c\n\n- **a:** b *(c)*'
    ],
    ['brackets that are no links', '[a] b\n\nc [d][e] ![f]\n\n- [g]\n\nR&D &c. &amp; &#65;'],
    [
      'stretches for the parser between those that need none',
      '`a`\n\nOne\n\n2) b\n  </i>\n\n# Two\n\n| a | b |\n|---|---|\n\nThree\n\n    c\n'
    ],
    ['code and comments that hold blank lines', 'One\n\n```\n\nTwo\n\n```\n\nThree\n\n<!--\n\nFour\n\n-->'],
    ['a definition far from its link', '[a]\n\nOne\n\n[a]: https://example.org'],
    ['titles above and below', '# One\n\nTwo\nThree\n\nFour\n====\n\n## Five ##\n\n#Six'],
    ['a table and words round it', 'One\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTwo'],
    ['blank lines and spaces at both ends', '\n\n  \nOne\n \nTwo  \n\n\t\n'],
    ['nothing', '']
  ])('%s', (_, text) => expectSame(text))

  it('are what the parser makes of them in the example documents', () => {
    const folder = new URL('../fixtures/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:md|txt)$/.test(f))
    for (const file of files) expectSame(readFileSync(new URL(file, folder), 'utf8'))
  })
})

describe('a line that is all marks', () => {
  it.each(['*a', '_a ', '[a](', '[a '])('%s keeps its words', (half) => {
    const line = half.repeat(3000).trim()
    const [paragraph, ...rest] = readMarkdown(`${line}\n\nThe *Council* met.`).children
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: line }] })
    expect(rest).toHaveLength(1)
  })
})
