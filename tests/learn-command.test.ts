/** `mahdar learn` and what users teach `align` and `diff`: lexicons and glossaries. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { command } from './command.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return name
}
function mahdar(...args: string[]) {
  const { status, stdout, stderr } = command(folder, args)
  return { status, out: stdout, err: stderr }
}

/** Sentences that let "harbour" meet مرفأ and "ferry" meet عبارة, each in several company. */
const pairs: [string, string][] = [
  ['The harbour is closed.', 'المرفأ مغلق.'],
  ['The harbour is open today.', 'المرفأ مفتوح اليوم.'],
  ['Work in the harbour goes on.', 'يستمر العمل في المرفأ.'],
  ['A ferry left the harbour.', 'غادرت عبّارة المرفأ.'],
  ['The ferry is late.', 'تأخرت العبّارة.'],
  ['Tickets for the ferry are sold out.', 'نفدت تذاكر العبّارة.'],
  ['The road to the lake is closed.', 'الطريق إلى البحيرة مغلق.'],
  ['The lake froze in January.', 'تجمدت البحيرة في يناير.'],
  ['Nobody swims in the lake.', 'لا أحد يسبح في البحيرة.'],
  ['Today the market is open.', 'السوق مفتوح اليوم.'],
  ['The market has new stalls.', 'في السوق أكشاك جديدة.'],
  ['Prices rose in the market.', 'ارتفعت الأسعار في السوق.']
]

const tmx = (units: string) => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
${units}
</body>
</tmx>
`
const unit = ([en, ar]: [string, string]) =>
  `<tu><tuv xml:lang="en-GB"><seg>${en}</seg></tuv><tuv xml:lang="ar"><seg>${ar}</seg></tuv></tu>`

describe('mahdar learn', () => {
  it('learns words from a translation memory, without the codes in its segments', () => {
    const coded =
      '<tu><tuv lang="EN"><seg>The <bpt i="1">&lt;harbour&gt;</bpt>lake<ept i="1">&lt;/b&gt;</ept> froze.</seg></tuv><tuv lang="AR"><seg>تجمدت البحيرة.</seg></tuv></tu>'
    file('house.tmx', tmx([...pairs.map(unit), coded].join('\n')))
    const { status, out, err } = mahdar('learn', 'house.tmx')
    expect(status).toBe(0)
    expect(out).toMatch(/^مرف[^\t]*\t(?:\S+ )*harbour:\d+:\d+/m)
    expect(out).toMatch(/^سوق\t(?:\S+ )*market:\d+:\d+/m)
    expect(err).toContain('learns little from 13 pairs')
  })

  it('names broken units and rows by line and goes on', () => {
    file('house.tmx', tmx(`${pairs.map(unit).join('\n')}\n<tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>`))
    const rows = pairs.map(([en, ar], i) => (i % 2 ? `${en}\t${ar}` : `${ar}\t${en}`))
    file('more.tsv', ['en\tar', ...rows, 'only one column', 'Two\tEnglish sides here', '\tفارغ'].join('\n'))
    const { status, out, err } = mahdar('learn', 'house.tmx', 'more.tsv')
    expect(status).toBe(0)
    expect(out).toContain('market:')
    expect(err).toContain('house.tmx:17:1: warning: has no Arabic for "Alone."')
    expect(err).toContain('more.tsv:14:1: warning: has one column, not two parted by a tab')
    expect(err).toContain('more.tsv:15:1: warning: is not one side in Arabic and one in English')
    expect(err).toContain('more.tsv:16:1: warning: has an empty side')
  })

  it('learns from two versions of a document, and the lexicon is taken by align', () => {
    file('a.en.md', pairs.map(([en], i) => `${i + 1}. ${en}`).join('\n\n'))
    file('a.ar.md', pairs.map(([, ar], i) => `${i + 1}. ${ar}`).join('\n\n'))
    expect(mahdar('learn', 'a.ar.md', 'a.en.md', '-o', 'out/house.tsv').status).toBe(0)
    expect(readFileSync(join(folder, 'out/house.tsv'), 'utf8')).toMatch(/harbour|market/)
    const { status, out } = mahdar('align', 'a.ar.md', 'a.en.md', '--lexicon', 'out/house.tsv', '--format', 'tsv')
    expect(status).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(pairs.length)
  })

  it('says what cannot be learned from', () => {
    file('not.tmx', '<html></html>')
    file('empty.tsv', 'en\tar\n')
    file('broken.tsv', 'no tab in this line\n')
    expect(mahdar('learn', 'not.tmx')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('not.tmx: error: is no TMX, but <html>')
    })
    expect(mahdar('learn', 'nowhere.tmx')).toMatchObject({ status: 2, err: expect.stringContaining('no such file') })
    expect(mahdar('learn', 'empty.tsv')).toMatchObject({ status: 2, err: expect.stringContaining('found no pair') })
    expect(mahdar('align', 'a', 'b', '--lexicon', 'broken.tsv')).toMatchObject({
      status: 2,
      err: expect.stringContaining('line 1')
    })
  })
})

describe('--glossary', () => {
  const documents = () => {
    file('a.en.md', '1. The Working Group met in Geneva.\n\n2. The Board thanked the harbour master.\n')
    file('a.ar.md', '1. اجتمع الفريق العامل في جنيف.\n\n2. وشكر المجلس ربان المرفأ.\n')
  }
  const rulesOf = (out: string) =>
    JSON.parse(out).findings.map((f: { rule: string; message: string }) => `${f.rule}: ${f.message}`)

  it.each([
    [
      'terms.csv',
      '\ufeffen,ar,not_ar,class,note\r\nharbour master,"قائد الميناء|قبطان الميناء",ربان المرفأ,role,"one, who ""berths"" ships"\r\n'
    ],
    ['terms.yaml', '- { en: harbour master, ar: [قائد الميناء], not: { ar: ربان المرفأ }, class: role }\n'],
    [
      'terms.tbx',
      '<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>harbour master</term></termSec></langSec><langSec xml:lang="ar"><termSec><term>قائد الميناء</term></termSec><termSec><term>ربان المرفأ</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>'
    ],
    [
      'old.tbx',
      '<martif type="TBX" xml:lang="en"><text><body><termEntry><langSet xml:lang="en"><ntig><termGrp><term>harbour master</term></termGrp></ntig></langSet><langSet xml:lang="ar"><tig><term>قائد الميناء</term></tig><tig><term>ربان المرفأ</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>'
    ]
  ])('reads %s', (name, content) => {
    documents()
    file(name, content)
    const { status, out, err } = mahdar('diff', 'a.ar.md', 'a.en.md', '--glossary', name, '--format', 'json')
    expect(err).not.toContain(name)
    expect(status).toBe(0)
    expect(rulesOf(out)).toEqual(['term-mismatch: "harbour master" is rendered "ربان المرفأ"'])
  })

  it('wants a term of the user rendered by one of its forms, and wins over the shipped glossary', () => {
    documents()
    file('terms.csv', 'en,ar\nworking group,فرقة العمل\nboard,المجلس\n')
    const { out } = mahdar('diff', 'a.ar.md', 'a.en.md', '-g', 'terms.csv', '--format', 'json')
    expect(rulesOf(out)).toEqual(['term-mismatch: "Working Group" is not rendered by "فرقة العمل" of the glossary'])
    expect(rulesOf(mahdar('diff', 'a.ar.md', 'a.en.md', '--format', 'json').out)).toEqual([])
  })

  it('names broken rows and contradictions by file and line, and goes on', () => {
    documents()
    file(
      'terms.csv',
      'en,ar,not_ar\n,مجلس,\nboard,"مجلس"x,\nferry,عبّارة,عبّارة\nFerry,معدية,\nlake,lake,\nharbour master,قائد الميناء,ربان المرفأ\n'
    )
    file('more.yaml', '- en: pier\n- { en: [ferry], ar: [قارب] }\n')
    const { status, out, err } = mahdar(
      'diff',
      'a.ar.md',
      'a.en.md',
      '-g',
      'terms.csv',
      '-g',
      'more.yaml',
      '--format',
      'json'
    )
    expect(status).toBe(0)
    expect(rulesOf(out)).toEqual(['term-mismatch: "harbour master" is rendered "ربان المرفأ"'])
    for (const line of [
      'terms.csv:2:1: warning: has no English term',
      'terms.csv:3:1: warning: something follows the closing quotation mark of a cell',
      'terms.csv:4:1: warning: "عبّارة" is both accepted and forbidden for "ferry"',
      'terms.csv:5:1: warning: "Ferry" is "معدية" here and "عبّارة" in line 4, which counts',
      'terms.csv:6:1: warning: the Arabic form "lake" is not in Arabic letters',
      'more.yaml:1:3: warning: has no "ar"',
      'more.yaml:2:23: warning: "ferry" is "قارب" here and "عبّارة" in terms.csv:4, which counts'
    ])
      expect(err).toContain(line)
  })

  it.each([
    ['terms.csv', 'english;arabic\nx;س\n', 'needs a first line that names the columns en and ar'],
    ['terms.yaml', 'en: x\n', 'is no list of terms', ':1:1'],
    ['terms.tbx', '<html/>', 'is no TBX, but <html>'],
    ['empty.csv', '', 'is empty']
  ])('%s cannot be used: %j', (name, content, message, place = '') => {
    documents()
    file(name, content)
    expect(mahdar('diff', 'a.ar.md', 'a.en.md', '-g', name)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining(`${name}${place}: error: ${message}`)
    })
  })
})
