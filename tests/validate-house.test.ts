/** What a house does with findings: lets them pass, mends them, and what it is told when it asks for the impossible. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { command } from './command.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-house-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string) => join(folder, name)
const file = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(path(name), '..'), { recursive: true })
  writeFileSync(path(name), content)
  return name
}
const read = (name: string) => readFileSync(path(name), 'utf8')
const mahdar = (...args: string[]) => {
  const { status, stdout, stderr } = command(folder, args)
  return { status, out: stdout, err: stderr }
}
const places = (...args: string[]): string[] =>
  JSON.parse(mahdar('validate', ...args, '--format', 'json').out)
    .problems.filter((p: { suppressed?: object }) => !p.suppressed)
    .map((p: { rule: string; line: number }) => `${p.line} ${p.rule}`)

const head = '# Minutes of the Harbour Board\n\nHarbour Board, 4 March 2025\n\n'
const arabicHead = '# محضر مجلس الميناء\n\nمجلس الميناء، 4 مارس 2025\n\n'

describe('a comment before', () => {
  it.each([
    [
      'the next item of a list',
      `${head}<!-- mahdar-disable-next-line double-word -- quoted -->\n1. The Board noted the the plan.\n2. The Board noted the the fees.\n`,
      'a.md',
      ['7 double-word']
    ],
    [
      'بند واحد من قائمة',
      `${arabicHead}<!-- mahdar-disable-next-line double-word -- في الأصل -->\n- وافق المجلس على على الخطة.\n- وافق المجلس على على الرسوم.\n`,
      'a.md',
      ['7 double-word']
    ],
    [
      'a wrapped paragraph',
      `${head}<!-- mahdar-disable-next-line double-word -- quoted -->\nThe Board considered the plan of works of the harbour\nand approved the the plan.\n\nIt noted the the fees.\n`,
      'a.md',
      ['9 double-word']
    ],
    [
      'an HTML paragraph',
      '<h1>Minutes of the Harbour Board</h1>\n<p>Harbour Board, 4 March 2025</p>\n<!-- mahdar-disable-next-line double-word -- quoted -->\n<p>The Board noted the the plan.</p>\n<p>The Board noted the the fees.</p>\n',
      'a.html',
      ['5 double-word']
    ]
  ])('%s covers nothing behind it', (_, text, name, left) => {
    file(name, text)
    expect(places(name)).toEqual(left)
  })

  it('is not told to be of no use where another command runs the rule', () => {
    file(
      'a.md',
      `${head}<!-- mahdar-disable-next-line number-mismatch -- printed so in the original -->\nThe Board has 9 members.\n`
    )
    expect(places('a.md')).toEqual([])
    file('mahdar.config.yaml', 'root: true\nsuppressions: [{ rule: number-mismatch, files: "*.md", reason: x }]\n')
    expect(places('a.md')).toEqual([])
  })

  it('that names no rule is told once', () => {
    file('a.md', `${head}<!-- mahdar-disable-next-line double-wrd -- quoted -->\nThe Board noted the plan.\n`)
    expect(places('a.md')).toEqual(['5 unknown-suppression'])
  })
})

describe('a rule', () => {
  it('lets pass what the house allows, and may be put on again', () => {
    const text = `${head}The Boardroom of the the Harbour was let to Delta Delta of of Aden.\n\nHe met the the Clerk.\n`
    file('a.md', text)
    file('base.yaml', 'rules: { double-word: off }\n')
    file(
      'mahdar.config.yaml',
      'root: true\nextends: base.yaml\nrules: { double-word: { level: on, allow: ["The  the"] } }\n'
    )
    expect(places('a.md')).toEqual(['5 double-word'])
    expect(mahdar('config', '--print', 'a.md').out).toMatch(/double-word:\n +level: warning\n +allow:\n +- The {2}the/)
  })

  it('has the options of its schema', () => {
    file('a.md', head)
    file(
      'mahdar.config.yaml',
      'root: true\nrules: { double-word: { levl: error, allow: x }, wrong-weekday: onn }\nprofiles: { minuets: {} }\n'
    )
    const { status, err } = mahdar('validate', 'a.md')
    expect(status).toBe(2)
    for (const words of [
      '2:25: error: rules.double-word has an unknown key "levl"; did you mean "level"?',
      '2:45: error: rules.double-word.allow is "x", but must be a list',
      'did you mean "on"?',
      '3:13: error: profiles has an unknown key "minuets"; did you mean "minutes"?'
    ])
      expect(err).toContain(words)
  })
})

describe('a configuration', () => {
  it('that is broken is told once for all files', () => {
    file('mahdar.config.yaml', 'rule: {}\n')
    for (const name of ['a.md', 'b.md', 'c/d.md']) file(name, head)
    const { status, err } = mahdar('validate', '.')
    expect(status).toBe(2)
    expect(err.match(/unknown key "rule"/g)).toHaveLength(1)
  })

  it('of ten megabytes is refused', () => {
    file('mahdar.config.yaml', `root: true\n# ${'x'.repeat(10 << 20)}\n`)
    file('a.md', head)
    const { status, err } = mahdar('validate', 'a.md')
    expect(err).toContain('mahdar.config.yaml:1:1: error: is larger than 1 MB')
    expect(status).toBe(2)
  })
})

describe('options', () => {
  it('that do not go together are wrong usage', () => {
    file('a.md', head)
    for (const command of [
      ['validate', 'a.md'],
      ['diff', 'a.md', 'a.md']
    ]) {
      const { status, err } = mahdar(...command, '--update-baseline')
      expect(err).toContain('--baseline names it')
      expect(status).toBe(2)
    }
  })

  it('say when warnings are too many, though --quiet shows none', () => {
    file('a.md', `${head}The Board noted the the plan.\n`)
    const { status, err } = mahdar('validate', 'a.md', '--max-warnings', '0', '--quiet')
    expect(err).toContain('1 warning where 0 may be')
    expect(status).toBe(1)
  })
})

describe('--fix', () => {
  const stretched = `${arabicHead}وافق المجلـــس على الخطة.\n`
  const mended = `${arabicHead}وافق المجلس على الخطة.\n`

  it('tells what is left, and nothing of what it mended', () => {
    file('a.md', `${stretched}\nوافق المجلس على على الرسوم.\n`)
    expect(mahdar('validate', 'a.md', '--fix-dry-run').err).toContain(
      'a.md:5:6: info: would write "المجلس" for "المجلـــس"'
    )
    expect(places('a.md', '--fix')).toEqual(['7 double-word'])
    expect(mahdar('validate', 'a.md', '--fix').err).toBe('')
  })

  it('leaves alone what a person lets pass', () => {
    file(
      'a.md',
      `${arabicHead}<!-- mahdar-disable-next-line stretched-word -- في الأصل -->\nوافق المجلـــس على الخطة.\n`
    )
    mahdar('validate', 'a.md', '--fix')
    expect(read('a.md')).toContain('المجلـــس')
    file('b.md', stretched)
    file('mahdar.config.yaml', 'root: true\nrules: { stretched-word: { allow: [المجلـــس] } }\n')
    mahdar('validate', 'b.md', '--fix')
    expect(read('b.md')).toBe(stretched)
  })

  it('keeps line ends, the byte order mark, the mode and links', () => {
    const windows = (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`
    file('a.md', windows(stretched))
    chmodSync(path('a.md'), 0o640)
    symlinkSync('a.md', path('link.md'))
    mahdar('validate', 'link.md', '--fix')
    expect(read('a.md')).toBe(windows(mended))
    expect(statSync(path('a.md')).mode & 0o777).toBe(0o640)
    expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true)
  })

  it('leaves a file in another encoding as it is, and says so', () => {
    const utf16 = Buffer.from(`\ufeff${stretched}`, 'utf16le')
    file('a.txt', utf16)
    const { err } = mahdar('validate', 'a.txt', '--fix')
    expect(err).toContain('a.txt: warning: is not in UTF-8, and is left as it is')
    expect(readFileSync(path('a.txt')).equals(utf16)).toBe(true)
  })
})

it.each([
  '# Growers of the Valley\n\n## Annual General Meeting\n\nHeld on 22 March 2025\n\nThe President opened the meeting. The Treasurer introduced the report. The meeting noted it.\n',
  '# مزارعو الوادي\n\n## الجمعية العمومية السنوية\n\nالمنعقدة في 22 آذار/مارس 2025\n\nافتتحت الجلسة، وعرض أمين الصندوق التقرير. وقال إن الحسابات سليمة.\n'
])('what only looks like a summary record is not warned to have no symbol: %j', (text) => {
  file('a.md', text)
  expect(mahdar('validate', 'a.md', '--fail-on', 'warning').status).toBe(0)
})

it('--since names a revision that there is not', () => {
  spawnSync('git', ['init', '-q'], { cwd: folder })
  file('a.md', head)
  const { status, err } = mahdar('validate', 'a.md', '--since', 'origin/main')
  expect(err).toContain('there is no revision "origin/main" here')
  expect(status).toBe(2)
})
