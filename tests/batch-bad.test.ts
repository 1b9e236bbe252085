/** What goes wrong in a batch run is named, and nothing else is lost by it. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manifestLineSchema } from '../src/model/manifest.ts'
import { makeArchive } from './archive/make.mjs'
import { differences, filesIn, halfWritten, manifestOf, type Options, run, start, treeOf } from './archive/runs.mjs'

const english = 'Minutes of the Council\n\nThe Council approved the budget for 2026.\n'
const arabic = 'محضر المجلس\n\nوافق المجلس على ميزانية عام 2026.\n'

let folder: string
let out: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mahdar-bad-')))
  out = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array = english): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const batch = (args: string[], options: Options = {}) =>
  run(['batch', ...args, '--progress', 'none'], { cwd: folder, ...options })

// biome-ignore lint/suspicious/noExplicitAny: lines of a file
const entries = (where = out): any[] => manifestOf(where).slice(1)
const documentsIn = (where = out): string[] =>
  entries(where).flatMap((e) => (e.document === undefined ? [] : [e.document]))
const entryOf = (document: string, where = out) => entries(where).find((e) => e.document === document)
const recordOf = (document: string, where = out): string =>
  // biome-ignore lint/suspicious/noExplicitAny: a line of a file
  readFileSync(join(where, entryOf(document, where).outputs.find((o: any) => o.kind === 'record').file), 'utf8')

describe('two documents that would write one output', () => {
  it('the second is named and fails, the first is kept', async () => {
    file('in/minutes.docx.md', english)
    file('in/minutes.md', english)
    file('in/minutes.txt', english.replace('2026', '2030'))
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/minutes\.txt: error: .*minutes\.md/)
    expect(recordOf('minutes.md')).toContain('2026')
    expect(entryOf('minutes.txt')).toMatchObject({ state: 'failed', outputs: [] })
    expect(entryOf('minutes.docx.md').state).toBe('done')
    for (const line of manifestOf(out)) manifestLineSchema.parse(line)
  })

  it('so it is with documents of two folders', async () => {
    file('one/minutes.md', english)
    file('two/minutes.md', english.replace('2026', '2030'))
    const { status, stderr } = await batch(['one', 'two', '-o', 'out'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/two\/minutes\.md: error: /)
    expect(filesIn(out).filter((f) => f.endsWith('.yaml'))).toHaveLength(1)
    expect(readFileSync(join(out, filesIn(out).find((f) => f.endsWith('.yaml'))!), 'utf8')).toContain('2026')
  })
})

it('names with Arabic, spaces, line breaks and directional marks are read, written and printed on one line each', async () => {
  const names = [
    'محضر الاجتماع 7_ar.txt',
    'Minutes of the  7th meeting_en.txt',
    'two\nlines.txt',
    'a\u202egpj.txt',
    '-o.txt'
  ]
  for (const name of names) file(join('in', name), /[\u0600-\u06ff]/.test(name) ? arabic : english)
  file('in/bad\nfile\u202e.txt', new Uint8Array([0, 1, 2, 0]))
  const { status, stderr } = await run(['batch', 'in', '-o', 'out', '--progress', 'lines'], { cwd: folder })
  expect(status).toBe(2)
  expect(documentsIn().sort()).toEqual([...names, 'bad\nfile\u202e.txt'].sort())
  for (const name of names) expect(entryOf(name).state, name).toBe('done')
  for (const name of names) expect(recordOf(name), name).toContain('2026')
  expect(stderr).toMatch(/^[^\n]*bad[^\n]+file[^\n]*: error: /m)
  expect(stderr).not.toMatch(/[\u202a-\u202e](?![^\n]*[\u2069\u202c])/)
  expect(stderr.split('\n').filter((line) => /^(?:lines|file)/.test(line))).toEqual([])
})

it('symbolic links that lead in a circle are not followed for ever, and nothing is read twice', async () => {
  file('in/a/minutes.md')
  symlinkSync(join(folder, 'in'), join(folder, 'in/a/above'))
  symlinkSync(join(folder, 'in/self.md'), join(folder, 'in/self.md'))
  const { status } = await batch(['in', '-o', 'out'])
  expect(documentsIn().filter((name) => name.endsWith('minutes.md'))).toEqual(['a/minutes.md'])
  expect(entryOf('a/minutes.md').state).toBe('done')
  expect([0, 2]).toContain(status)
  if (documentsIn().includes('self.md')) expect(entryOf('self.md').state).toBe('failed')
}, 20_000)

describe('unreadable files', () => {
  it('a link to nowhere, a binary and an empty file are named; the rest is done', async () => {
    file('in/good.md')
    file('in/empty.md', '')
    file('in/binary.txt', new Uint8Array([0, 255, 0, 1, 2, 3]))
    file('in/broken.docx', Buffer.from('PK\u0003\u0004 and nothing more'))
    file('in/broken.pdf', '%PDF-1.7\nnothing more')
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'in/lost.md'))
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect(status).toBe(2)
    for (const name of ['empty.md', 'binary.txt', 'broken.docx', 'broken.pdf', 'lost.md']) {
      expect(stderr, name).toMatch(new RegExp(`^(?:in/)?${name}: error: `, 'm'))
      expect(entryOf(name), name).toMatchObject({ state: 'failed', outputs: [] })
      expect(entryOf(name).error, name).toBeTruthy()
    }
    expect(entryOf('good.md').state).toBe('done')
    expect(halfWritten(out)).toEqual([])
  })

  it('a document that became readable is done by the next run, and only that one', async () => {
    file('in/good.md')
    symlinkSync(join(folder, 'later.md'), join(folder, 'in/lost.md'))
    expect((await batch(['in', '-o', 'out'])).status).toBe(2)
    file('later.md')
    expect((await batch(['in', '-o', 'out'])).status).toBe(0)
    expect(entryOf('lost.md').state).toBe('done')
  })

  it('without the right to read a file or a folder', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('needs another user to run as')
    const away = file('in/closed.md')
    file('in/closed/minutes.md')
    file('in/good.md')
    chmodSync(away, 0)
    chmodSync(join(folder, 'in/closed'), 0)
    mkdirSync(out)
    chmodSync(folder, 0o755)
    chownSync(out, 65534, 65534)
    const { status, stderr } = await batch(['in', '-o', 'out'], { uid: 65534, gid: 65534 })
    expect(status, stderr).toBe(2)
    expect(stderr).toMatch(/^(?:in\/)?closed\.md: error: /m)
    expect(stderr).toMatch(/in\/closed: error: /)
    expect(entryOf('good.md').state).toBe('done')
  })

  it('an output folder that cannot be written ends the run with its reason', async () => {
    file('in/good.md')
    file('out', 'a file')
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/out: error: /)
    expect(readFileSync(out, 'utf8')).toBe('a file')
  })
})

describe('a full disk', () => {
  /** A file system of a few kilobytes below the folder; null where it may not be made. */
  function smallDisk(kilobytes: number): string | null {
    const at = join(folder, 'small')
    mkdirSync(at)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at], { stdio: 'ignore' })
      return at
    } catch {
      return null
    }
  }
  afterEach(() => {
    const at = join(folder, 'small')
    if (!existsSync(at)) return
    try {
      execFileSync('umount', [at], { stdio: 'ignore' })
    } catch {
      // It was not mounted.
    }
  })

  it('is named, nothing is half written, and the next run with room finishes the rest', async ({ skip }) => {
    const small = smallDisk(128)
    if (small === null) skip('no file system may be mounted here')
    const archive = join(folder, 'in')
    makeArchive(archive, { count: 9, seed: 5 })
    const { status, stderr } = await batch([archive, '-o', small as string])
    expect(status).toBe(2)
    expect(stderr).toMatch(/no space left|disk is full/i)
    expect(halfWritten(small as string)).toEqual([])

    execFileSync('mount', ['-o', 'remount,size=16m', small as string])
    const again = await batch([archive, '-o', small as string])
    const undisturbed = await batch([archive, '-o', out])
    expect(again.status, again.stderr).toBe(undisturbed.status)
    expect(differences(treeOf(small as string), treeOf(out))).toEqual([])
  }, 180_000)
})

describe('OUT inside DIR', () => {
  it('what was written is not taken for documents', async () => {
    file('in/minutes.en.md')
    file('in/minutes.ar.md', arabic)
    file('in/sub/other.txt')
    const inside = join(folder, 'in/results')
    expect((await batch(['in', '-o', 'in/results'])).status).toBeLessThan(2)
    const before = treeOf(inside)
    expect(documentsIn(inside).sort()).toEqual(['minutes.ar.md', 'minutes.en.md', 'sub/other.txt'])
    expect((await batch(['in', '-o', 'in/results'])).status).toBeLessThan(2)
    expect(differences(treeOf(inside), before)).toEqual([])
  })

  it('OUT and DIR may be one folder, or the documents stay what they are', async () => {
    file('in/minutes.en.md')
    file('in/minutes.ar.md', arabic)
    const first = await batch(['in', '-o', 'in'])
    expect(readFileSync(join(folder, 'in/minutes.en.md'), 'utf8')).toBe(english)
    expect(readFileSync(join(folder, 'in/minutes.ar.md'), 'utf8')).toBe(arabic)
    if (first.status === 2) return
    const before = treeOf(join(folder, 'in'))
    await batch(['in', '-o', 'in'])
    expect(differences(treeOf(join(folder, 'in')), before)).toEqual([])
  })
})

describe('a manifest of another version', () => {
  const change = (edit: (head: Record<string, unknown>) => void) => {
    const lines = manifestOf(out)
    edit(lines[0])
    writeFileSync(join(out, 'manifest.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
  }

  it('of mahdar: all is done anew, which is said', async () => {
    file('in/minutes.md')
    await batch(['in', '-o', 'out'])
    const expected = treeOf(out)
    change((head) => {
      head.mahdar = '0.0.1'
    })
    writeFileSync(join(out, 'minutes.en.yaml'), 'old: true\n')
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/0\.0\.1/)
    expect(differences(treeOf(out), expected)).toEqual([])
  })

  it('of its own form: refused, and left as it is', async () => {
    file('in/minutes.md')
    await batch(['in', '-o', 'out'])
    change((head) => {
      head.manifest = 99
    })
    const before = treeOf(out)
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/manifest\.jsonl(?::\d+)*: error: .*99/)
    expect(differences(treeOf(out), before)).toEqual([])
  })

  it('cut off or not JSON: named, and nothing is lost', async () => {
    file('in/minutes.md')
    file('in/other.md')
    await batch(['in', '-o', 'out'])
    const expected = treeOf(out)
    const text = readFileSync(join(out, 'manifest.jsonl'), 'utf8')
    writeFileSync(join(out, 'manifest.jsonl'), text.slice(0, text.length - 40))
    const { status, stderr } = await batch(['in', '-o', 'out'])
    expect([0, 2]).toContain(status)
    if (status === 2) expect(stderr).toMatch(/manifest\.jsonl(?::\d+)*: error: /)
    else expect(differences(treeOf(out), expected)).toEqual([])
  })
})

it('what was made of a document that went away stays until it is pruned, and a changed one alone is written anew', async () => {
  file('in/minutes.en.md')
  file('in/minutes.ar.md', arabic)
  file('in/gone.txt')
  file('in/stays.txt')
  await batch(['in', '-o', 'out'])
  unlinkSync(join(folder, 'in/gone.txt'))
  file('in/minutes.en.md', english.replace('2026', '2027'))
  const { status, stderr } = await batch(['in', '-o', 'out'])
  expect(status).toBeLessThan(2)
  expect(stderr).toMatch(/gone\.txt: info: /)
  expect(filesIn(out)).toContain('gone.en.yaml')
  await batch(['in', '-o', 'out', '--prune'])
  expect(filesIn(out).filter((f) => f.includes('gone'))).toEqual([])
  const fresh = join(folder, 'fresh')
  await batch(['in', '-o', fresh])
  expect(differences(treeOf(out), treeOf(fresh))).toEqual([])
})

it('an output that was deleted or changed by hand is written again', async () => {
  file('in/one.md')
  file('in/two.md', english.replace('2026', '2027'))
  await batch(['in', '-o', 'out'])
  const expected = treeOf(out)
  unlinkSync(join(out, 'one.en.yaml'))
  writeFileSync(join(out, 'two.en.yaml'), '')
  await batch(['in', '-o', 'out'])
  expect(differences(treeOf(out), expected)).toEqual([])
})

it('two runs on one OUT at once: the second is refused and disturbs nothing', async () => {
  const archive = join(folder, 'in')
  makeArchive(archive, { count: 10, seed: 2 })
  const first = start(['batch', archive, '-o', out, '--progress', 'none'], { cwd: folder })
  while (!existsSync(out)) await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 200))
  const second = await batch([archive, '-o', out])
  expect(second.status).toBe(2)
  expect(second.stderr).toMatch(/out.*: error: .*(?:another|running|at work)/)
  const ended = await first.ended
  expect(ended.status).toBeLessThan(2)
  const fresh = join(folder, 'fresh')
  await batch([archive, '-o', fresh])
  expect(differences(treeOf(out), treeOf(fresh))).toEqual([])
}, 120_000)

it('a folder that is not there, or holds no documents, is named', async () => {
  mkdirSync(join(folder, 'empty'))
  file('in/minutes.md')
  const missing = await batch(['nowhere', '-o', 'out'])
  expect(missing.status).toBe(2)
  expect(missing.stderr).toMatch(/nowhere: error: /)
  const empty = await batch(['empty', '-o', 'out'])
  expect(empty.stderr).toMatch(/empty: /)
})
