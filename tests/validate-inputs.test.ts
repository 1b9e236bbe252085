/** `mahdar validate` and what a house gives it besides documents: glossaries that disagree or are broken, inputs that cannot be read. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readGlossary } from '../src/language/glossary.ts'

const binary = fileURLToPath(new URL('../bin/mahdar.js', import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-inputs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
  return name
}
const mahdar = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

const placed = (text: string, name: string) =>
  readGlossary(text, name).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('glossaries', () => {
  it('tell faults by line and column, and what a key was meant to be', () => {
    expect(
      placed(
        '- en: ferry\n  ar:\n- { enn: pier, ar: رصيف }\n- { en: lake, ar: lake }\n- lake\n- { en: tug, ar: قاطرة, not: { ar: [tug] } }\n',
        'a.yaml'
      )
    ).toEqual([
      '2:6 ar is empty, but must be text',
      '3:5 has an unknown key "enn"; did you mean "en"?',
      '4:19 the Arabic form "lake" is not in Arabic letters',
      '5:3 is no term with en and ar',
      '6:37 the Arabic form "tug" is not in Arabic letters'
    ])
  })

  it('in tables tell a column that is a letter from one of ours, and leave those of other tools', () => {
    expect(placed('en,ar,notar,id\nferry,عبارة,معدية,7\n', 'a.csv')).toEqual([
      '1:1 there is no column "notar"; did you mean "not_ar"?'
    ])
    expect(placed('id,en,ar,notes,definition\n7,ferry,عبارة,,a ship\n', 'a.csv')).toEqual([])
  })

  it('in TBX have marks and CDATA within terms, and places for what is broken', () => {
    const concept = (en: string, ar: string) =>
      `  <termEntry><langSet xml:lang="en-GB"><tig><term>${en}</term></tig></langSet>${ar}</termEntry>\n`
    const text = `<martif><text><body>\n${concept(
      'harbour <hi>master</hi>',
      '<langSet xml:lang="ar"><tig><term><![CDATA[قائد الميناء]]></term></tig></langSet>'
    )}${concept('pier', '')}</body></text></martif>`
    const { entries } = readGlossary(text, 'a.tbx')
    expect(entries.map(({ entry }) => entry)).toMatchObject([{ en: ['harbour master'], ar: ['قائد الميناء'] }])
    expect(placed(text, 'a.tbx')).toEqual(['3:3 has no Arabic term for "pier"'])
  })

  it('of a house win over those that it builds on; the disagreement is told and nothing fails', () => {
    file('base/terms.yaml', '- { en: aid programme, ar: برنامج المساعدة }\n')
    file('base/mahdar.base.yaml', 'glossaries: [terms.yaml]\n')
    file('house/terms.csv', 'en,ar,not_ar\naid programme,برنامج العون,برنامج المعونة\n')
    file('house/mahdar.config.yaml', 'root: true\nextends: ../base/mahdar.base.yaml\nglossaries: [terms.csv]\n')
    file('house/a.md', 'أحاط المجلس علماً بتقرير الأمانة، ونظر في برنامج العون وبرنامج المعونة.\n')
    const { status, out, err } = mahdar('validate', 'house/a.md')
    expect(out).toContain('"وبرنامج المعونة" is a mistake for "برنامج العون"')
    expect(out).toContain('write: \u2068وبرنامج العون\u2069')
    expect(err).toMatch(
      /base\/terms\.yaml:1:28: warning: "aid programme" is "برنامج المساعدة" here and "برنامج العون" in/
    )
    expect(status).toBe(0)
    expect(mahdar('validate', 'house/a.md', '--quiet').err).toBe('')
  })

  it('that contradict themselves, or are not there, are errors at their places', () => {
    file('a.md', 'The Board took note of the report.\n')
    file('mahdar.config.yaml', 'root: true\nglossaries:\n  - terms.yaml\n')
    expect(mahdar('validate', 'a.md')).toMatchObject({
      status: 2,
      err: 'mahdar.config.yaml:3:5: error: "terms.yaml" is no file\n'
    })
    file('terms.yaml', '- { en: ferry, ar: عبارة, avoid: { ar: عبارة } }\n- { en: ferry, ar: معدية }\n')
    const { status, err } = mahdar('validate', 'a.md')
    expect(err).toMatch(/terms\.yaml:1:40: error: "عبارة" is both accepted and to be avoided for "ferry"/)
    expect(err).toMatch(/terms\.yaml:2:20: error: "ferry" is "معدية" here and "عبارة" in line 1, which counts/)
    expect(status).toBe(2)
  })

  it('are refused for aliases, tags and keys that stand twice, each at its place', () => {
    file('a.md', 'The Board took note of the report.\n')
    file('terms.yaml', '- en: &a [x]\n  ar: *a\n- en: y\n  en: z\n  ar: س\n')
    const { status, err } = mahdar('validate', 'a.md', '-g', 'terms.yaml')
    expect(err).toContain('terms.yaml:4:3: error: the key "en" stands twice')
    expect(status).toBe(2)
  })
})

describe('inputs that cannot be read', () => {
  beforeEach(() => {
    file('a.md', 'The Board took note of the report.\n')
    file('bad.md', new Uint8Array([0, 1, 2, 0]))
  })

  it('stand in every format for machines, so that a build that fails says why', () => {
    const told = (format: string) => {
      const { status, out } = mahdar('validate', '.', '--format', format)
      expect(status).toBe(2)
      return out
    }
    expect(told('github')).toContain('::error file=bad.md,line=1,col=1,title=unreadable::is binary, not text\n')
    expect(told('junit')).toContain('<testcase classname="bad.md" name="unreadable" time="0"><error ')
    expect(told('checkstyle')).toContain('<file name="bad.md"><error line="1" column="1" severity="error"')
    const [run] = JSON.parse(told('sarif')).runs
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'is binary, not text' } }]
      }
    ])
  })

  it('are told with the faults of a configuration', () => {
    rmSync(join(folder, 'bad.md'))
    file('mahdar.config.yaml', 'root: true\nrules: { acronym-introducd: off }\n')
    expect(mahdar('validate', '.', '--format', 'github').out).toContain(
      '::error file=mahdar.config.yaml,line=2,col=10,title=unreadable::there is no rule "acronym-introducd"'
    )
  })

  it('a configuration that a hook names is checked as what it is', () => {
    file('mahdar.config.yaml', 'root: true\nrules: {}\n')
    expect(mahdar('validate', 'mahdar.config.yaml', 'a.md').status).toBe(0)
    file('mahdar.config.yaml', 'root: true\nrulez: {}\n')
    expect(mahdar('validate', 'mahdar.config.yaml')).toMatchObject({
      status: 2,
      err: expect.stringContaining('mahdar.config.yaml:2:1: error: there is an unknown key "rulez"')
    })
  })
})

it('control characters of a document are shown and not obeyed', () => {
  file('a.md', 'The Board took note of the the \u001b[31mreport.\n')
  const { out } = mahdar('validate', 'a.md')
  expect(out).toContain('[the the] \\u001b[31mreport.')
  expect(out).not.toContain('\u001b')
})
