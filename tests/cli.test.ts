/** The command as people run it: what it prints where, and its exit status. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { documentKindSchema, type MahdarRecord, recordSchema } from '../src/model/record.ts'

const binary = fileURLToPath(new URL('../bin/mahdar.js', import.meta.url))
const english = 'The Council approved the budget for 2026.\n'
const arabic = 'وافق المجلس على ميزانية عام 2026.\n'
const bilingual = `${'وافق المجلس على ميزانية عام 2026 وأحاط علماً بتقرير الأمين العام عن أعمال اللجنة.\n\n'.repeat(4)}${'The Council approved the budget for 2026 and took note of the report of the Secretary-General.\n\n'.repeat(4)}`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array = english): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
  return name
}
const joinedBytes = (before: string, byte: number, after: string) =>
  Buffer.concat([Buffer.from(before), Buffer.of(byte), Buffer.from(after)])

interface Run {
  status: number | null
  out: string
  err: string
}
const mahdar = (args: string[], options: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {}): Run => {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env }
  if (!options.env) delete env.FORCE_COLOR
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    input: options.input ?? '',
    maxBuffer: 1 << 28
  })
  return { status, out: stdout, err: stderr }
}
const recordsIn = (yaml: string): MahdarRecord[] =>
  parseAllDocuments(yaml).map((document) => recordSchema.parse(document.toJS()))

describe('mahdar extract', () => {
  it('reads HTML beside other files of a folder, and files in the encoding that is named', () => {
    file('in/page.htm', `<html><body><nav>Home</nav><p>${english}</p></body></html>`)
    file('in/minutes.txt', joinedBytes('The Council', 0x92, 's committee approved the budget.'))
    const { status, out, err } = mahdar(['extract', 'in', '--encoding', 'cp1252'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const records = recordsIn(out)
    expect(records.map((r) => r.source.format)).toEqual(['text', 'html'])
    expect(records[0]?.decisions[0]?.text).toContain('Council’s')
  })
  it('prints a record as YAML and nothing else', () => {
    const { status, out, err } = mahdar(['extract', file('minutes.md')])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [record] = recordsIn(out)
    expect(record?.source.file).toBe('minutes.md')
    expect(record?.decisions.map((d) => d.text)).toEqual(['The Council approved the budget for 2026.'])
    expect(record?.units).toBeUndefined()
  })

  it('prints one YAML document for each language of each document', () => {
    const { out } = mahdar(['extract', file('a.md'), file('b.txt', bilingual)])
    expect(recordsIn(out).map((r) => `${r.source.file} ${r.document.language}`)).toEqual([
      'a.md en',
      'b.txt ar',
      'b.txt en'
    ])
  })

  it('prints JSON, always one array', () => {
    const { out } = mahdar(['extract', '--format', 'json', file('a.md'), file('b.md', arabic)])
    const records = JSON.parse(out) as MahdarRecord[]
    expect(records.map((r) => r.document.language)).toEqual(['en', 'ar'])
    expect(mahdar(['extract', '-f', 'json', 'nothing.md']).out).toBe('[]\n')
  })

  it('reads standard input', () => {
    const { status, out } = mahdar(['extract', '-'], { input: arabic })
    expect(status).toBe(0)
    expect(recordsIn(out)[0]?.source.file).toBe('stdin')
  })

  it('reads folders and globs, each document once', () => {
    file('in/b.md')
    file('in/deep/a.TXT')
    file('in/picture.png')
    file('in/node_modules/x/readme.md')
    const files = (args: string[]) => recordsIn(mahdar(['extract', ...args]).out).map((r) => r.source.file)
    expect(files(['in'])).toEqual(['in/b.md', 'in/deep/a.TXT'])
    expect(files(['in/**/*.md', './in/b.md', 'in'])).toContain('in/deep/a.TXT')
    expect(files(['in/*.md', './in/b.md'])).toEqual(['in/b.md'])
  })

  it('lists units, and takes language and kind as told', () => {
    const { out } = mahdar(['extract', file('a.md'), '--units', '--language', 'ar', '--kind', 'agenda'])
    const [record] = recordsIn(out)
    expect(record?.units?.map((u) => u.text)).toEqual([english.trim()])
    expect(record?.document).toMatchObject({ language: 'ar', kind: 'agenda' })
  })

  it('writes NAME.LANG.yaml into the tree of the folder, and nothing beside it', () => {
    file('in/council.ar.md', arabic)
    file('in/2026/both.txt', bilingual)
    const { status, out } = mahdar(['extract', 'in', '-o', 'out'])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    const written = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).sort()
    expect(written).toEqual(['2026', '2026/both.ar.yaml', '2026/both.en.yaml', 'council.ar.yaml'])
    expect(recordSchema.parse(parse(readFileSync(join(folder, 'out/council.ar.yaml'), 'utf8'))).document.language).toBe(
      'ar'
    )
  })

  it('writes the same bytes again', () => {
    file('a.md', bilingual)
    const once = mahdar(['extract', 'a.md', '--units']).out
    expect(mahdar(['extract', 'a.md', '--units']).out).toBe(once)
  })

  it.each([
    'محضر الاجتماع الثالث.md',
    'name with  spaces.md',
    'two\nlines.md',
    'turned \u202eround.md',
    '[1] {a,b} *.md'
  ])('reads and writes %j', (name) => {
    const { status } = mahdar(['extract', file(name), '-o', 'out'])
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'out'))).toEqual([name.replace(/\.md$/, '.en.yaml')])
  })
})

describe('input that cannot be used: a message with the name, status 2, the others done', () => {
  const refuses = (name: string, message: string | RegExp) => {
    file('good.md')
    const { status, out, err } = mahdar(['extract', name, 'good.md'])
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(recordsIn(out).map((r) => r.source.file)).toEqual(['good.md'])
  }
  it.each<[string, string | Uint8Array, string]>([
    ['empty.md', '', 'empty.md: error: is empty\n'],
    ['white.md', ' \n\t\n', 'white.md: error: holds only white space\n'],
    ['numbers.md', '1 2 3\n', 'numbers.md: error: holds no words\n'],
    [
      'noise.txt',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 89) % 256),
      'noise.txt: error: is binary, not text\n'
    ],
    ['report.txt', '%PDF-1.4\n', 'report.txt: error: is a damaged PDF file (Invalid PDF structure)\n'],
    [
      'large.txt',
      new Uint8Array(50_000_000).fill(97),
      'large.txt: error: is larger than 32 MB, the limit for one document\n'
    ],
    ['two\nlines.md', '', 'two\\u000alines.md: error: is empty\n'],
    ['turned\u202e.md', '', 'turned\\u202e.md: error: is empty\n']
  ])('%j', (name, content, message) => refuses(file(name, content), message))

  it('a file that is not there', () => refuses('nowhere.md', 'nowhere.md: error: no such file or folder\n'))
  it('a path through a file', () =>
    refuses(`${file('a.md')}/b.md`, 'a.md/b.md: error: a part of the path is no folder\n'))
  it('a glob without a match', () => refuses('no*thing.md', /no\*thing\.md: error: matches no file\n/))
  it('a folder without documents', () => {
    file('pictures/a.png')
    refuses(
      'pictures',
      'pictures: error: holds no documents (looked for .md, .markdown, .txt, .text, .html, .htm, .docx, .pdf)\n'
    )
  })
  it('a link to a file that has gone', () => {
    symlinkSync('gone.md', join(folder, 'link.md'))
    refuses('link.md', 'link.md: error: no such file or folder\n')
  })
  it('a link to a file that has gone, inside a folder and behind a glob', () => {
    file('in/good.md')
    mkdirSync(join(folder, 'in/deep'))
    symlinkSync('gone.md', join(folder, 'in/deep/link.md'))
    for (const name of ['in', 'in/**/*.md']) {
      const { status, out, err } = mahdar(['extract', name])
      expect({ status, err }).toEqual({ status: 2, err: 'in/deep/link.md: error: no such file or folder\n' })
      expect(recordsIn(out).map((r) => r.source.file)).toEqual(['in/good.md'])
    }
  })
  it('a link to a folder, and one to a document, are followed', () => {
    file('archive/a.md')
    file('in/b.md')
    symlinkSync('../archive', join(folder, 'in/old.md'))
    symlinkSync('../archive/a.md', join(folder, 'in/c.md'))
    const { status, out } = mahdar(['extract', 'in'])
    expect(status).toBe(0)
    expect(recordsIn(out).map((r) => r.source.file)).toEqual(['in/b.md', 'in/c.md', 'in/old.md/a.md'])
  })
  it.each([51_000_000, 5_000_000_000])('a file of %d bytes is refused by its size, before it is read', (size) => {
    file('large.txt')
    truncateSync(join(folder, 'large.txt'), size)
    refuses('large.txt', 'large.txt: error: is larger than 32 MB, the limit for one document\n')
  })
  it('too much on standard input', () => {
    const { status, err } = mahdar(['extract', '-'], { input: new Uint8Array(34_000_000).fill(97) })
    expect({ status, err }).toEqual({
      status: 2,
      err: 'stdin: error: is larger than 32 MB, the limit for one document\n'
    })
  })
  it('nothing on standard input', () => {
    expect(mahdar(['extract', '-'])).toEqual({ status: 2, out: '', err: 'stdin: error: is empty\n' })
  })
  it('a document in a language that is not read', () => {
    const persian = `${'شورا در جلسه چهارم خود بودجه سال آینده را پس از گفتگوی طولانی تصویب کرد و از دبیرکل خواست گزارش کار را پیش از پایان ماه آینده ارائه کند.\n\n'.repeat(3)}`
    const { status, err } = mahdar(['extract', file('fa.md', persian)])
    expect(status).toBe(2)
    expect(err).toMatch(/^fa\.md: error: is in Persian, which is not supported\n$/)
  })
  it('a very long line is read', () => {
    const { status, out } = mahdar(['extract', file('long.txt', `${english.trim()} `.repeat(2500))])
    expect(status).toBe(0)
    expect(recordsIn(out)[0]?.decisions.length).toBe(2500)
  })
  it.each([
    ['words', 'The delegates thanked the host city for its welcome and spoke at length about the rain. '],
    ['Arabic words', 'وشكر المندوبون المدينة المضيفة على حسن الاستقبال وتحدثوا طويلاً عن المطر. '],
    ['one word', 'a']
  ])('a megabyte on one line is read: %s', (_, words) => {
    const start = /[a-z]/.test(words) ? english.trim() : arabic.trim()
    const line = `${start} ${words.repeat(Math.ceil(1_000_000 / words.length))}\n`
    const { status, out, err } = mahdar(['extract', file('long.txt', line)])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(recordsIn(out)[0]?.decisions.map((d) => d.text.slice(0, start.length))).toEqual([start])
  })
})

describe('output that cannot be written', () => {
  it('where a file stands in the place of the folder', () => {
    file('out')
    const { status, err } = mahdar(['extract', file('a.md'), '-o', 'out'])
    expect(status).toBe(2)
    expect(err).toBe('a.md: error: cannot write out/a.en.yaml: a file stands where a folder is needed\n')
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(english)
  })
  it('where a folder stands in the place of the file: no half-written file is left, the others are written', () => {
    mkdirSync(join(folder, 'out/a.en.yaml'), { recursive: true })
    const { status, err } = mahdar(['extract', file('a.md'), file('b.md'), '-o', 'out'])
    expect(status).toBe(2)
    expect(err).toBe('a.md: error: cannot write out/a.en.yaml: is a folder\n')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.en.yaml', 'b.en.yaml'])
  })
  it('where a file stands in the place of a folder inside: the others are written', () => {
    file('in/2026/a.md')
    file('in/b.md')
    file('out/2026')
    const { status, err } = mahdar(['extract', 'in', '-o', 'out'])
    expect(status).toBe(2)
    expect(err).toBe('in/2026/a.md: error: cannot write out/2026/a.en.yaml: a file stands where a folder is needed\n')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['2026', 'b.en.yaml'])
    expect(mahdar(['extract', 'in/b.md', '-o', 'out/2026/deep']).err).toBe(
      'in/b.md: error: cannot write out/2026/deep/b.en.yaml: a part of the path is no folder\n'
    )
  })
  it('two documents for one record: the first is kept, the second named', () => {
    const { status, err } = mahdar(['extract', file('a.md'), file('a.en.txt', `${english}${english}`), '-o', 'out'])
    expect(status).toBe(2)
    expect(err).toContain(
      'a.en.txt: error: would write out/a.en.yaml, which is the record of a.md: give it another name or folder\n'
    )
    expect(parse(readFileSync(join(folder, 'out/a.en.yaml'), 'utf8')).source.file).toBe('a.md')
  })
})

describe('messages', () => {
  const damaged = '[bookmark: _Hlk1]The Council approved the budget for 2026.\n'
  it('tell what was restored: how much by default, each place with --verbose, nothing with --quiet', () => {
    file('a.md', damaged)
    expect(mahdar(['extract', 'a.md']).err).toBe('a.md: info: 1 damaged place restored; --verbose lists it\n')
    expect(mahdar(['extract', 'a.md', '--verbose']).err).toBe(
      'a.md:1:1: info: left out the bookmark "[bookmark: _Hlk1]" (leaked-bookmark)\n'
    )
    expect(mahdar(['extract', 'a.md', '--quiet']).err).toBe('')
  })
  it('have colours where they are asked for, and only there', () => {
    const coloured = (env: NodeJS.ProcessEnv) => mahdar(['extract', 'x.md'], { env }).err.includes('\u001b[')
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '' })).toBe(true)
    expect(coloured({ FORCE_COLOR: '0', NO_COLOR: '' })).toBe(false)
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(mahdar(['extract', 'x.md']).err).not.toContain('\u001b[')
  })
  it('do not let a quotation steer the terminal', () => {
    const { err } = mahdar(['extract', file('a.md', `[bookmark: \u001b[31m\u202e]${english}`), '-v'])
    expect(err).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('usage', () => {
  it('help goes to standard output', () => {
    const { status, out, err } = mahdar(['--help'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const word of ['Usage: mahdar <command> [options]', 'extract', 'schema', 'Examples:', 'Exit status'])
      expect(out).toContain(word)
    expect(out.split('\n').every((line) => line.length <= 90)).toBe(true)
  })
  it('help names every kind of document', () => {
    const { out } = mahdar(['extract', '--help'])
    for (const kind of documentKindSchema.options) expect(out).toContain(`"${kind}"`)
  })
  it('without a command, help goes to standard error', () => {
    const { status, out, err } = mahdar([])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('Usage: mahdar')
  })
  it.each([
    [['extrct', 'a.md'], /unknown command 'extrct'\n\(Did you mean extract\?\)/],
    [
      ['diff', '--encoding', 'koi8-r', 'a.md', 'b.md'],
      /'koi8-r' is invalid\. Known encodings are utf-8, .*windows-1256/
    ],
    [['extract', '--formt', 'json', 'a.md'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    [['extract'], /missing required argument 'file'/],
    [['extract', '-f', 'xml', 'a.md'], /argument 'xml' is invalid\. Allowed choices are yaml, json\./],
    [['extract', '-l', 'fr', 'a.md'], /argument 'fr' is invalid\. Allowed choices are ar, en\./],
    [['schema', 'recrd'], /there is no schema "recrd"; there is .*record/]
  ])('%j', (args, message) => {
    const { status, out, err } = mahdar(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(message)
  })
  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(mahdar(['--version']).out).toBe(`${version}\n`)
  })
  it('prints the schema as published', () => {
    const published = readFileSync(new URL('../schemas/record.schema.json', import.meta.url), 'utf8')
    expect(mahdar(['schema']).out).toBe(published)
    expect(mahdar(['schema', 'record']).out).toBe(published)
  })
  it.skipIf(!existsSync('/bin/sh'))('stops quietly when the reader of its output does', () => {
    file('a.md', bilingual.repeat(200))
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${binary}" extract --units a.md | head -n 1`],
      { cwd: folder, encoding: 'utf8' }
    )
    expect({ status, stderr: stderr.replace(/^a\.md.*\n/gm, '') }).toEqual({ status: 0, stderr: '' })
  })
})
