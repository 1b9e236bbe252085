/** `mahdar batch` on small archives: what it finds, pairs and writes, and what a second run does. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pairsOf } from '../src/batch/pairing.ts'
import { progressText } from '../src/cli/progress.ts'
import { manifestLineSchema } from '../src/model/manifest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixture = (path: string) => readFileSync(join(root, 'fixtures', path), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-batch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  status: number
  out: string
  err: string
}
const mahdar = (...args: string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [join(root, 'bin/mahdar.js'), ...args], { cwd: folder }, (error, out, err) =>
      done({ status: error ? Number(error.code) : 0, out, err })
    )
  })

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const filesOf = (path: string): string[] =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
    .sort()
const linesOf = (path: string): Record<string, unknown>[] =>
  readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const council = { ar: fixture('town-council/ar.md'), en: fixture('town-council/en.md') }

describe('mahdar batch', () => {
  test('writes records, validations, bilingual records and differences in the tree of the folder, and a manifest of it', async () => {
    put('archive/2024/minutes-A.md', council.ar)
    put('archive/2024/minutes-E.md', council.en)
    put('archive/notes.md', fixture('advisory-committee/en.md'))
    const { out, err } = await mahdar('batch', 'archive', '-o', 'out', '--progress', 'none', '--fail-on', 'never')
    expect(filesOf('out')).toEqual([
      '2024/minutes-A.ar.validation.json',
      '2024/minutes-A.ar.yaml',
      '2024/minutes-E.ar-en.diff.json',
      '2024/minutes-E.ar-en.yaml',
      '2024/minutes-E.en.validation.json',
      '2024/minutes-E.en.yaml',
      'manifest.jsonl',
      'notes.en.validation.json',
      'notes.en.yaml'
    ])
    expect(out).toContain(
      '3 documents: 3 read, 0 failed\n1 pair of language versions, 1 document without another version'
    )
    expect(err).toContain('notes.md: info: no Arabic version found')
    const lines = linesOf('out/manifest.jsonl')
    for (const line of lines) expect(manifestLineSchema.safeParse(line).error).toBeUndefined()
    expect(lines.map((line) => line.document ?? line.pair ?? line.manifest)).toEqual([
      1,
      '2024/minutes-A.md',
      '2024/minutes-E.md',
      'notes.md',
      { ar: '2024/minutes-A.md', en: '2024/minutes-E.md' }
    ])
    const record = parse(readFileSync(join(folder, 'out/2024/minutes-A.ar.yaml'), 'utf8'))
    expect(record.source.file).toBe('../../archive/2024/minutes-A.md')
    expect((await mahdar('validate', 'out/2024/minutes-A.ar.yaml')).status).toBe(0)
    expect((await mahdar('validate', 'out/2024/minutes-E.ar-en.yaml')).status).toBe(0)
  })

  test('a second run touches nothing; one document changed is done again with its pair, and no other', async () => {
    cpSync(join(root, 'fixtures/town-council'), join(folder, 'archive/town'), { recursive: true })
    put('archive/town/other.md', fixture('advisory-committee/en.md'))
    rmSync(join(folder, 'archive/town/expected'), { recursive: true, force: true })
    await mahdar('batch', 'archive', '-o', 'out', '--jobs', '2')
    const times = () => filesOf('out').map((file) => [file, statSync(join(folder, 'out', file)).mtimeMs])
    const before = times()
    const second = await mahdar('batch', 'archive', '-o', 'out', '--jobs', '1')
    expect(second.out).toContain('nothing was changed since the last run')
    expect(times()).toEqual(before)
    put('archive/town/en.md', `${council.en}\n\nThe Council took note of the annual report of the library.\n`)
    const third = await mahdar('batch', 'archive', '-o', 'out')
    expect(third.out).toMatch(/^2 done now/m)
    const changed = times().filter(([file, time]) => before.find(([f]) => f === file)?.[1] !== time)
    expect(
      changed
        .map(([file]) => file)
        .filter((file) => !String(file).startsWith('town/en.') && !String(file).startsWith('town/ar-en'))
    ).toEqual(['manifest.jsonl'])
  })

  test('what was made of a pair goes when one of the two goes; what was made of a document only with --prune', async () => {
    put('archive/minutes.ar.md', council.ar)
    put('archive/minutes.en.md', council.en)
    await mahdar('batch', 'archive', '-o', 'out')
    rmSync(join(folder, 'archive/minutes.ar.md'))
    const second = await mahdar('batch', 'archive', '-o', 'out')
    expect(second.err).toContain('minutes.ar.md: info: is there no more; what was made of it stays')
    expect(filesOf('out')).toEqual([
      'manifest.jsonl',
      'minutes.ar.validation.json',
      'minutes.ar.yaml',
      'minutes.en.validation.json',
      'minutes.en.yaml'
    ])
    await mahdar('batch', 'archive', '-o', 'out', '--prune')
    expect(filesOf('out')).toEqual(['manifest.jsonl', 'minutes.en.validation.json', 'minutes.en.yaml'])
  })

  test('an output changed by hand is made anew, and that is said', async () => {
    put('archive/minutes.ar.md', council.ar)
    await mahdar('batch', 'archive', '-o', 'out')
    const good = readFileSync(join(folder, 'out/minutes.ar.yaml'), 'utf8')
    put('out/minutes.ar.yaml', 'record: 1\n')
    const { err } = await mahdar('batch', 'archive', '-o', 'out')
    expect(err).toContain('out/minutes.ar.yaml: info: is not as it was written; it is made anew')
    expect(readFileSync(join(folder, 'out/minutes.ar.yaml'), 'utf8')).toBe(good)
  })

  test('the same bytes whatever the number of workers', async () => {
    for (const name of ['town-council', 'heritage-board', 'river-commission'])
      for (const language of ['ar', 'en'])
        if (existsSync(join(root, 'fixtures', name, `${language}.md`)))
          put(`archive/${name}/${language}.md`, fixture(`${name}/${language}.md`))
    await mahdar('batch', 'archive', '-o', 'one', '--jobs', '1')
    await mahdar('batch', 'archive', '-o', 'two', '--jobs', '3')
    const texts = (out: string) =>
      filesOf(out).map((file) => [file, readFileSync(join(folder, out, file), 'utf8').replace(/"ms":\{[^}]*\}/g, '')])
    expect(texts('two')).toEqual(texts('one'))
  })

  test('follows a list of pairs, and names the line that cannot be followed', async () => {
    put('archive/one.md', council.ar)
    put('archive/two.md', council.en)
    put('pairs.tsv', '# ours\none.md\ttwo.md\none.md\tthree.md\n')
    const { status, err } = await mahdar('batch', 'archive', '-o', 'out', '--pairs', 'pairs.tsv')
    expect(status).toBe(2)
    expect(err).toContain('pairs.tsv:3:1: error: three.md is not among the documents that were read')
    expect(existsSync(join(folder, 'out/two.ar-en.yaml'))).toBe(true)
  })

  test('a list of pairs that cannot be read ends the run at once, with the line', async () => {
    put('archive/one.md', council.ar)
    put('pairs.csv', 'one.md,two.md\n\none.md\n')
    put('broken.csv', 'one.md,two.md\n"one.md,two.md\n')
    const run = (list: string) => mahdar('batch', 'archive', '-o', 'out', '--pairs', list)
    const short = await run('pairs.csv')
    expect(short.status).toBe(2)
    expect(short.err).toContain('pairs.csv:3:1: error: takes two documents a line, parted by a tab or a comma')
    expect((await run('broken.csv')).err).toContain('broken.csv:2:1: error: a quotation mark is not closed')
    expect((await run('none.csv')).err).toContain('none.csv: error: no such file or folder')
  })

  test('writes the registers anew only where there is something new', async () => {
    put('archive/one.md', council.ar)
    put('archive/empty.pdf', '%PDF-1.7\nnothing')
    const run = () => mahdar('batch', 'archive', '-o', 'out', '--register', '--fail-on', 'never')
    const { err } = await run()
    expect(err).toContain('register.csv')
    const again = await run()
    expect(again.status).toBe(2)
    expect(again.err).not.toContain('register.csv')
    put('archive/one.md', council.ar.replace('2', '3'))
    expect((await run()).err).toContain('register.csv')
  })
})

describe('pairs', () => {
  const ar = (document: string, symbol: string | null = null) => ({ document, languages: ['ar' as const], symbol })
  const en = (document: string, symbol: string | null = null) => ({ document, languages: ['en' as const], symbol })
  const pairs = (...all: Parameters<typeof pairsOf>[0]) =>
    pairsOf(all).pairs.map(({ ar: a, en: e, by }) => `${a} ${e} ${by}`)

  test.each([
    ['C24-58-A.docx', 'C24-58-E.docx'],
    ['minutes_ar.md', 'minutes_en.md'],
    ['minutes.ar.html', 'minutes.en.html'],
    ['minutes (Arabic).pdf', 'minutes (English).pdf'],
    ['ar/minutes.md', 'en/minutes.md'],
    ['2024/العربية/محضر.md', '2024/English/محضر.md'],
    ['S24-CL-C-0058!!MSW-A.docx', 'S24-CL-C-0058!!MSW-E.docx'],
    ['town/ar.md', 'town/en.md'],
    ['AR_report.txt', 'EN_report.pdf'],
    ['minutes.ar.md', 'minutes.md']
  ])('%s and %s belong together', (a, e) => {
    expect(pairs(ar(a), en(e))).toEqual([`${a} ${e} name`])
  })

  test('by the symbol inside the text, whatever the letter of the language', () => {
    expect(pairs(ar('first.md', 'C24/58-A'), en('second.md', 'C24/58-E'))).toEqual(['first.md second.md symbol'])
  })

  test('one format with the same format first; what is not clear is told', () => {
    const { pairs: found, unpaired } = pairsOf([
      ar('x-A.docx'),
      ar('x-A.pdf'),
      en('x-E.docx'),
      en('annex-A.md'),
      en('annex-E.md'),
      en('other.md')
    ])
    expect(found).toEqual([{ ar: 'x-A.docx', en: 'x-E.docx', by: 'name' }])
    expect([...unpaired.keys()]).toEqual(expect.arrayContaining(['annex-A.md', 'annex-E.md', 'other.md', 'x-A.pdf']))
  })

  test('names that only look alike are no pair', () => {
    expect(pairs(ar('agenda.md'), en('minutes.md'))).toEqual([])
    expect(pairs(en('area-a.md'), en('area-e.md'))).toEqual([])
  })
})

test('progress says how many, how fast, how many errors, and how long it will take', () => {
  expect(progressText({ stage: 'documents', count: 50, total: 200, errors: 1, seconds: 10 })).toBe(
    'documents 50 of 200, 1 error, 5.0 a second, 0:30 left'
  )
})
