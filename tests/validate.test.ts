/** `mahdar validate` as people and CI run it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { binary, command } from './command.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-validate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
  return name
}
const run = (command: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', input: '' })
  return { status, out: stdout, err: stderr }
}
const mahdar = (...args: string[]) => {
  const { status, stdout, stderr } = command(folder, args)
  return { status, out: stdout, err: stderr }
}
const problemsOf = (out: string): { rule: string; file: string; line: number; column: number; message: string }[] =>
  JSON.parse(out).problems
const shortOf = (out: string) => problemsOf(out).map((p) => `${p.file}:${p.line} ${p.rule}`)

/** A document with two leaked tags. */
const leaky = `# Minutes of the Harbour Board

Harbour Board, 4 March 2025

The Board approved the budget for 2026.</p>

The Board took note of the report of the Harbour Master.</p>
`

describe('records', () => {
  it('are silent on what extract wrote, with their documents beside them', () => {
    for (const name of ['town-council', 'general-conference']) {
      for (const ending of ['en.md', 'en.yaml', 'ar.md', 'ar.yaml'])
        file(`${name}/${ending}`, fixture(`${name}/${ending}`))
    }
    const { status, out } = mahdar(
      'validate',
      ...['town-council', 'general-conference'].flatMap((n) => [`${n}/en.yaml`, `${n}/ar.yaml`])
    )
    expect(out).toContain('0 errors, 0 warnings')
    expect(status).toBe(0)
  })

  it('tell all that is wrong at once, each with its line, and what was probably meant', () => {
    const broken = fixture('town-council/en.yaml')
      .replace('kind: minutes', 'kind: minuts')
      .replace(/^decisions:/m, 'desicions: []\ndecisions:')
      .replace('id: d2', 'id: d1')
      .replace('section: s3', 'section: s99')
    file('a.yaml', broken)
    const { status, out } = mahdar('validate', 'a.yaml', '--format', 'json')
    expect(status).toBe(1)
    const lines = broken.split('\n')
    const found = problemsOf(out).map(({ rule, line, column }) => `${rule}: ${lines[line - 1]?.slice(column - 1)}`)
    expect(found).toEqual([
      'record-schema: minuts',
      'missing-source: en.md',
      'unknown-key: desicions: []',
      'dangling-id: s99',
      'duplicate-id: d1'
    ])
    expect(out).toContain('"suggestion": "minutes"')
    expect(out).toContain('"suggestion": "decisions"')
  })

  it('tell where the document has changed and what it no longer says', () => {
    file('en.yaml', fixture('town-council/en.yaml'))
    const document = fixture('town-council/en.md')
    file('en.md', document)
    expect(mahdar('validate', 'en.yaml').status).toBe(0)
    const words = (parse(fixture('town-council/en.yaml')).decisions[0].text as string).split(' ').slice(0, 4).join(' ')
    file('en.md', document.replace(words, 'Something else was said and'))
    const rules = problemsOf(mahdar('validate', 'en.yaml', '--format', 'json').out).map((p) => p.rule)
    expect(rules).toContain('changed-source')
    expect(rules).toContain('lost-words')
  })

  describe.each(['ar', 'en'] as const)('edited by hand, in %s', (language) => {
    const record = fixture(`town-council/${language}.yaml`)
    const first = parse(record).decisions[0]
    const edits: [string, (text: string) => string, string[]][] = [
      ['another document', (t) => t.replace(`file: ${language}.md`, 'file: other.md'), ['wrong-source']],
      ['the other version', (t) => t.replace(/file: (?:ar|en)\.md/, 'file: port.md'), ['wrong-source']],
      ['a document that is gone', (t) => t.replace(`file: ${language}.md`, 'file: gone.md'), ['missing-source']],
      ['another format', (t) => t.replace('format: markdown', 'format: docx'), ['wrong-source']],
      ['the column of a decision', (t) => t.replace(/(decisions:[\s\S]*?column: )1\n/, '$19\n'), ['misplaced-words']],
      ['the line of a heading', (t) => t.replace(/(level: 2[\s\S]*?line: )\d+/, '$11'), ['misplaced-words']],
      ['the chair', (t) => t.replace(/chair: .*/, 'chair: Dr John Smith'), ['lost-words']],
      [
        'windows lines, a byte order mark, comments and a flow map',
        (t) =>
          `\ufeff${t.replace(/at:\n +line: (\d+)\n +column: (\d+)\n +endLine: (\d+)\n +endColumn: (\d+)/, 'at: { line: $1, column: $2, endLine: $3, endColumn: $4 } # where it stands')}`.replace(
            /\n/g,
            '\r\n'
          ),
        []
      ],
      [
        'words folded over lines',
        (t) => t.replace(`text: ${first.text}`, `text: >-\n      ${first.text.replace(/ /, '\n      ')}`),
        []
      ]
    ]
    it.each(edits)('%s', (_, edit, rules) => {
      file(`${language}.md`, fixture(`town-council/${language}.md`))
      file('other.md', fixture(`general-conference/${language}.md`))
      file('port.md', fixture(`town-council/${language === 'ar' ? 'en' : 'ar'}.md`))
      const edited = edit(record)
      expect(edited).not.toBe(record)
      file('r.yaml', edited)
      const found = problemsOf(mahdar('validate', 'r.yaml', '--format', 'json').out)
      expect(
        [...new Set(found.map((p) => p.rule))].filter((rule) => rule !== 'changed-source' && rule !== 'wrong-section')
      ).toEqual(rules)
    })
  })

  it('name the paragraph that the document numbers, not another', () => {
    file(
      'm.md',
      '# Minutes of the Harbour Board, 4 March 2025\n\n1.1 The Board took note of the report of the Harbour Master.\n\n1.2 The Board approved the budget for 2026.\n'
    )
    mahdar('extract', 'm.md', '-o', '.')
    const record = readFileSync(join(folder, 'm.en.yaml'), 'utf8')
    expect(record).toContain('paragraph: "1.2"')
    file('m.en.yaml', record.replace('paragraph: "1.2"', 'paragraph: "7"'))
    const { out } = mahdar('validate', 'm.en.yaml')
    expect(out).toContain('is "7", but line 5 of the document stands in paragraph 1.2')
  })

  it.each([
    ['[{"a": 1,}]', 'x.json:1:10: error: a "," stands before the "}"'],
    ["{'a': 1}", 'x.json:1:2: error: texts stand in double quotation marks'],
    ['{"a": 1,\n  // why\n  "b": 2}', 'x.json:2:3: error: a comment, which JSON does not have'],
    ['{\n  a: 1}', 'x.json:2:3: error: is no JSON'],
    ['{"a": [1, 2}', 'x.json:1:12: error: a "}" closes nothing'],
    ['[{"a": "b"', 'x.json:1:2: error: the "{" is not closed'],
    ['{"a": 1, "a": 2}', 'x.json:1:10: error: the key "a" stands twice']
  ])('are JSON where they are named so: %s', (text, message) => {
    file('x.json', text)
    const { status, err } = mahdar('validate', 'x.json')
    expect(err).toContain(message)
    expect(status).toBe(2)
  })

  it('are read in JSON too, several in one file', () => {
    file('both.md', fixture('town-council/en.md'))
    const json = mahdar('extract', 'both.md', '--format', 'json').out
    file('records.json', json.replace('"kind": "minutes"', '"kind": "minute"'))
    const { out } = mahdar('validate', 'records.json', '--format', 'json')
    expect(problemsOf(out).map((p) => p.rule)).toEqual(['record-schema'])
  })

  it.each([
    ['an anchor', 'record: &a 1\n', '1:9: error: holds the anchor "&a"'],
    ['an alias bomb', 'record: 1\ndocument: &a [*a, *a]\n', '2:11: error: holds the anchor'],
    ['a tag', 'record: 1\nsource: !!binary aGFy\n', '2:18: error: holds the tag'],
    ['a key twice', 'record: 1\nrecord: 1\n', '2:1: error: the key "record" stands twice'],
    ['a tab', 'record: 1\ndocument:\n\tkind: minutes\n', '3:1: error: a tab stands at the beginning of the line'],
    ['deep nesting', `record: 1\nunits: ${'['.repeat(20_000)}`, '2:72: error: nests too deeply'],
    ['blocks in blocks', `record: 1\nunits:\n  ${'- '.repeat(20_000)}`, '3:643: error: nests too deeply'],
    ['something else', 'name: CI\non: [push]\n', '1:1: error: is no record of mahdar'],
    ['a report', 'report: 1\npairs: []\n', '1:1: error: is a report of mahdar, not a record'],
    ['nothing', '---\n', '1:4: error: holds no record']
  ])('%s is a clear error at its place, with exit status 2', (_, text, message) => {
    file('bad.yaml', text)
    file('good.yaml', fixture('town-council/en.yaml'))
    const { status, err, out } = mahdar('validate', 'bad.yaml', 'good.yaml')
    expect(err).toContain(`bad.yaml:${message}`)
    expect(status).toBe(2)
    expect(out).toContain('in 1 file')
  })

  it('tell all keys that stand twice, and all anchors, at once', () => {
    file('bad.yaml', 'record: 1\nrecord: 1\nsource: {}\nagenda: []\nsource: {}\n')
    const { err } = mahdar('validate', 'bad.yaml')
    expect(err).toContain('bad.yaml:2:1: error: the key "record" stands twice')
    expect(err).toContain('bad.yaml:5:1: error: the key "source" stands twice')
    file('bad.yaml', 'record: 1\nagenda: &a []\ndecisions: *a\n')
    expect(mahdar('validate', 'bad.yaml').err).toMatch(/2:9: .*anchor "&a"[\s\S]*3:12: .*alias "\*a"/)
  })

  it('are held against themselves and the document: votes, deadlines, places, days; a slip of the pen is one fault', () => {
    file('en.md', fixture('town-council/en.md'))
    const sound = fixture('town-council/en.yaml')
    file('en.yaml', sound)
    expect(problemsOf(mahdar('validate', 'en.yaml', '--format', 'json').out)).toEqual([])
    const edits: [string, string][] = [
      ['    chair:', '    chiar:'],
      ['      for: 9\n      against: 3', '      for: 3\n      against: 9'],
      ['      date: "2025-01-30"', '      date: "2025-01-31"'],
      ['    owner: Legal Adviser', '    owner: ""'],
      ['      line: 62\n      column: 1\n      endLine: 62', '      line: 62\n      column: 1\n      endLine: 26']
    ]
    file(
      'en.yaml',
      edits.reduce((text, [from, to]) => text.replace(from, to), sound)
    )
    const found = problemsOf(mahdar('validate', 'en.yaml', '--format', 'json').out)
    expect(found.map((p) => p.rule).toSorted()).toEqual(
      ['unknown-key', 'vote-outcome', 'wrong-due-date', 'empty-words', 'reversed-place'].toSorted()
    )
  })

  it('of 10 MB are refused', () => {
    file('bad.yaml', `record: 1\nnote: "${'x'.repeat(10 * 1024 * 1024)}"\n`)
    expect(mahdar('validate', 'bad.yaml')).toMatchObject({ status: 2 })
  })

  it('in folders stand beside other YAML, which is passed over', () => {
    file('data/ci.yml', 'on: [push]\n')
    file('data/en.yaml', fixture('town-council/en.yaml'))
    expect(mahdar('validate', 'data')).toMatchObject({ status: 0, err: '' })
  })
})

describe('formats', () => {
  it('JSON is as the published schema says', () => {
    file('a.md', `${leaky}\n<!-- mahdar-disable-next-line leaked-markup -- as in the original -->\n\nThe end.</p>\n`)
    const { out } = mahdar('validate', 'a.md', '--format', 'json')
    const ajv = new Ajv2020()
    formats.default(ajv)
    const validate = ajv.compile(
      JSON.parse(readFileSync(new URL('../schemas/validation.schema.json', import.meta.url), 'utf8'))
    )
    validate(JSON.parse(out))
    expect(validate.errors ?? []).toEqual([])
    expect(JSON.parse(out).summary).toEqual({ error: 2, warning: 0, info: 0, suppressed: 1 })
  })

  it.each([
    ['sarif', '"ruleId": "leaked-markup"'],
    ['junit', '<failure type="error"'],
    ['github', '::error file=a.md,line=5'],
    ['checkstyle', 'source="mahdar.leaked-markup"'],
    ['markdown', '| 5 | error |'],
    ['pretty', 'leaked-markup']
  ])('%s', (format, words) => {
    file('a.md', leaky)
    const { status, out } = mahdar('validate', 'a.md', '--format', format)
    expect(out).toContain(words)
    expect(status).toBe(1)
  })

  it('diff speaks them too, with the original as a related place', () => {
    for (const name of ['ar.md', 'en.md']) file(name, fixture(`town-council/${name}`))
    file('en.md', fixture('town-council/en.md').replace('14 January', '15 January'))
    const { status, out } = mahdar('diff', 'ar.md', 'en.md', '--format', 'sarif')
    const [result] = JSON.parse(out).runs[0].results.filter((r: { ruleId: string }) => r.ruleId === 'date-mismatch')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('ar.md')
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('en.md')
    expect(status).toBe(1)
  })
})

describe('exit status', () => {
  it('fails on what --fail-on says, and on more warnings than are borne', () => {
    file('a.md', leaky)
    file('mahdar.config.yaml', 'root: true\nrules: { leaked-markup: warning }\n')
    expect(mahdar('validate', 'a.md').status).toBe(0)
    expect(mahdar('validate', 'a.md', '--fail-on', 'warning').status).toBe(1)
    expect(mahdar('validate', 'a.md', '--max-warnings', '1').status).toBe(1)
    expect(mahdar('validate', 'a.md', '--max-warnings', '2').status).toBe(0)
    expect(mahdar('validate', 'a.md', '--no-config', '--fail-on', 'never').status).toBe(0)
    expect(mahdar('validate', 'a.md', '--no-config').status).toBe(1)
  })
})

describe('configuration', () => {
  it('is found upwards, the nearest counting, and has levels for some files', () => {
    file(
      'mahdar.config.yaml',
      'root: true\nrules: { leaked-markup: info }\noverrides: [{ files: "old/**", rules: { leaked-markup: off } }]\n'
    )
    file('new/deep/a.md', leaky)
    file('old/a.md', leaky)
    file('strict/mahdar.config.yaml', 'rules: { leaked-markup: error }\n')
    file('strict/a.md', leaky)
    const { out } = mahdar('validate', '.', '--format', 'json')
    const levels = JSON.parse(out).problems.map((p: { file: string; severity: string }) => `${p.file} ${p.severity}`)
    expect(new Set(levels)).toEqual(new Set(['new/deep/a.md info', 'strict/a.md error']))
  })

  it('extends others, by path from the file that names them', () => {
    file('house/base.yaml', 'rules: { leaked-markup: off, required-part: error }\n')
    file('mahdar.config.yaml', 'root: true\nextends: house/base.yaml\n')
    file('a.md', leaky)
    expect(mahdar('validate', 'a.md')).toMatchObject({ status: 0 })
    expect(mahdar('config', '--print', 'a.md').out).toContain('leaked-markup: off')
  })

  it('says what documents of a kind must state', () => {
    file(
      'mahdar.config.yaml',
      'root: true\nprofiles: { minutes: { required: [symbol] } }\nrules: { leaked-markup: off }\n'
    )
    file('a.md', leaky)
    const { out } = mahdar('validate', 'a.md')
    expect(out).toContain('states no document symbol')
  })

  it.each([
    [
      'unknown rules',
      'rules: { leaked-markp: off }\n',
      '1:10: error: there is no rule "leaked-markp"; did you mean "leaked-markup"?'
    ],
    [
      'wrong types',
      'rules: { leaked-markup: 3 }\n',
      '1:25: error: rules.leaked-markup is 3, but must be one of off, on, error, warning, info'
    ],
    ['unknown keys', 'root: true\nrule: {}\n', '2:1: error: there is an unknown key "rule"; did you mean "rules"?'],
    ['a file that is not there', 'extends: gone.yaml\n', '1:10: error: "gone.yaml" is no file'],
    ['a circle', 'extends: [mahdar.config.yaml]\n', '1:11: error: extends itself'],
    [
      'a suppression without a reason',
      'suppressions: [{ rule: leaked-markup, files: a.md }]\n',
      '1:16: error: suppressions[0] has no "reason"'
    ],
    ['broken YAML', 'rules: {\n', 'error']
  ])('with %s is an error at its place', (_, text, message) => {
    file('mahdar.config.yaml', text)
    file('a.md', leaky)
    for (const command of [
      ['validate', 'a.md'],
      ['config', 'a.md'],
      ['diff', 'a.md', 'a.md']
    ]) {
      const { status, err } = mahdar(...command)
      expect(err).toContain('mahdar.config.yaml:')
      expect(err).toContain(message)
      expect(status).toBe(2)
    }
  })

  it('is written by init, once, and is sound', () => {
    expect(mahdar('init')).toMatchObject({ status: 0 })
    file('a.md', leaky)
    expect(mahdar('validate', 'a.md').status).toBe(1)
    expect(mahdar('init')).toMatchObject({ status: 2 })
  })
})

describe('suppression', () => {
  const withComments = leaky
    .replace(
      'The Board approved',
      '<!-- mahdar-disable-next-line leaked-markup -- so in the original -->\n\nThe Board approved'
    )
    .replace('The Board took', '<!-- mahdar-disable-next-line page-furniture -- not there -->\n\nThe Board took')

  it('by a comment covers the next block, and one that is of no use is told', () => {
    file('a.md', withComments)
    expect(shortOf(mahdar('validate', 'a.md', '--format', 'json').out)).toEqual([
      'a.md:7 leaked-markup',
      'a.md:9 unused-suppression',
      'a.md:11 leaked-markup'
    ])
    expect(mahdar('validate', 'a.md').out).toContain('1 suppressed')
  })

  it('of a whole file and of a part of it', () => {
    file('whole.md', `<!-- mahdar-disable-file leaked-markup -- converted -->\n\n${leaky}`)
    file(
      'part.md',
      leaky
        .replace('The Board approved', '<!-- mahdar-disable leaked-markup -- old -->\n\nThe Board approved')
        .replace('The Board took', '<!-- mahdar-enable leaked-markup -->\n\nThe Board took')
    )
    const { out } = mahdar('validate', 'whole.md', 'part.md')
    expect(out).toContain('1 error, 0 warnings, 0 of form in 2 files; 3 suppressed')
  })

  it('wants a reason and a rule that there is', () => {
    file('a.md', '<!-- mahdar-disable-next-line leaked-mark-up -->\n\nThe Board approved the budget.</p>\n')
    const rules = shortOf(mahdar('validate', 'a.md', '--format', 'json').out)
    expect(rules).toContain('a.md:1 suppression-without-reason')
    expect(rules).toContain('a.md:1 unknown-suppression')
  })

  it('by the configuration, for formats without comments; an entry that is of no use is told with its line', () => {
    file(
      'mahdar.config.yaml',
      'root: true\nsuppressions:\n  - { rule: leaked-markup, files: a.md, text: </p>, reason: old }\n  - { rule: reversed-time, files: "*.md", reason: none }\n'
    )
    file('a.md', leaky)
    const { status, out } = mahdar('validate', 'a.md')
    expect(status).toBe(0)
    expect(out).toContain('mahdar.config.yaml')
    expect(out).toMatch(/4:5 +warning +suppresses nothing: reversed-time/)
    expect(out).toContain('2 suppressed')
  })

  it('holds for diff, in the file of either version', () => {
    file('ar.md', fixture('town-council/ar.md'))
    const english = fixture('town-council/en.md').replace('14 January', '15 January')
    file('en.md', english)
    expect(mahdar('diff', 'ar.md', 'en.md').status).toBe(1)
    file('en.md', `<!-- mahdar-disable-file date-mismatch -- corrected by a corrigendum -->\n\n${english}`)
    expect(mahdar('diff', 'ar.md', 'en.md').status).toBe(0)
  })
})

describe('baseline', () => {
  it('lets old findings pass, wherever edits move them, and fails on new ones', () => {
    file('a.md', leaky)
    const { status, err } = mahdar('validate', 'a.md', '--baseline', 'base.yaml', '--update-baseline')
    expect(status).toBe(0)
    expect(err).toContain('written with 2 findings')
    file('a.md', leaky.replace('The Board approved', 'The Board met in the old customs house.\n\nThe Board approved'))
    expect(mahdar('validate', 'a.md', '--baseline', 'base.yaml').status).toBe(0)
    file('a.md', `${leaky}\nThe Board rose at noon.</p>\n`)
    const again = mahdar('validate', 'a.md', '--baseline', 'base.yaml')
    expect(again.status).toBe(1)
    expect(again.out).toContain('1 error')
  })

  it('says when findings are gone', () => {
    file('a.md', leaky)
    mahdar('validate', 'a.md', '--baseline', 'base.yaml', '--update-baseline')
    file('a.md', leaky.replaceAll('</p>', ''))
    expect(mahdar('validate', 'a.md', '--baseline', 'base.yaml').err).toContain('2 findings are gone')
  })

  it.each([
    ['of another version', 'baseline: 2\nfiles: {}\n', 'is a baseline of version 2'],
    ['that is none', 'files: 3\n', 'has no "baseline"'],
    ['that is not there', null, '1:1: error: no such file or folder: --update-baseline writes one']
  ])('%s is an error', (_, text, message) => {
    file('a.md', leaky)
    if (text !== null) file('base.yaml', text)
    const { status, err } = mahdar('validate', 'a.md', '--baseline', 'base.yaml')
    expect(err).toContain('base.yaml')
    expect(err).toContain(message)
    expect(status).toBe(2)
  })
})

describe('what a document says', () => {
  const arabic = '# محضر اجتماع مجلس الإدارة\n\nوافـــق المجلس على الميزانية.\n'

  it('--fix mends form and nothing else, --fix-dry-run only says what it would write', () => {
    file('a.md', arabic)
    const dry = mahdar('validate', 'a.md', '--fix-dry-run')
    expect(dry.err).toContain('would write')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(arabic)
    mahdar('validate', 'a.md', '--fix')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(arabic.replace('وافـــق', 'وافق'))
    expect(mahdar('validate', 'a.md', '--fix').err).toBe('')
  })

  it('is held against the glossaries of the house, of the command line and of the configuration', () => {
    file('house.yaml', '- { en: Fisheries Commission, ar: هيئة المصايد, not: { en: Fishing Commission } }\n')
    file('a.md', 'The Fishing Commission approved the budget for 2026.\n')
    expect(mahdar('validate', 'a.md').out).toContain('0 errors, 0 warnings')
    expect(mahdar('validate', 'a.md', '-g', 'house.yaml').out).toContain('forbidden-term')
    file('mahdar.config.yaml', 'root: true\nglossaries: [house.yaml]\n')
    expect(mahdar('validate', 'a.md').out).toContain('forbidden-term')
    for (const broken of ['[', '- { en: Fund, ar: صندوق }\n- { en: Fund, ar: رصيد }\n', '- { en: Fund }\n']) {
      file('house.yaml', broken)
      const { status, err } = mahdar('validate', 'a.md')
      expect(err).toMatch(/house\.yaml:\d+:\d+: error: /)
      expect(status).toBe(2)
    }
  })
})

describe('git', () => {
  const git = (...args: string[]) =>
    run('git', [
      '-c',
      'user.name=Clerk',
      '-c',
      'user.email=clerk@example.org',
      '-c',
      'init.defaultBranch=main',
      ...args
    ])

  it('--since checks only files that differ from a revision', () => {
    git('init', '-q')
    file('old.md', leaky)
    file('edited.md', leaky)
    git('add', '.')
    git('commit', '-q', '-m', 'Minutes of March')
    file('edited.md', `${leaky}\nThe Board rose.\n`)
    file('محضر جديد.md', leaky)
    const { out } = mahdar('validate', '.', '--since', 'HEAD', '--format', 'json')
    expect(JSON.parse(out).files.map((f: { file: string }) => f.file)).toEqual(['edited.md', 'محضر جديد.md'])
    expect(mahdar('validate', '.', '--since', 'no-such').err).toMatch(
      /--since: error: .*no-such|Needed a single revision/
    )
    expect(mahdar('validate', '.', '--since', '--output=x').status).toBe(2)
  })

  /** What the README tells people to put into their own files, by the first word in it. */
  const told = (first: string) => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block as string)
    return parse(blocks.find((block) => block.startsWith(first)) as string)
  }
  /** As where mahdar is a dependency of the repository. */
  const installed = () => {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    symlinkSync(binary, join(folder, 'node_modules/.bin/mahdar'))
    file('package.json', '{}')
    file('.gitignore', 'node_modules\n')
  }

  it('the hook of the README stops a commit with findings and lets a clean one pass', () => {
    git('init', '-q')
    installed()
    const [hook] = told('repos:').repos[0].hooks
    // pre-commit hands those of the staged files to the entry whose names match.
    file(
      '.git/hooks/pre-commit',
      `#!/bin/sh\nexec ${hook.entry} $(git diff --cached --name-only --diff-filter=d | grep -E '${hook.files}')\n`
    )
    run('chmod', ['+x', '.git/hooks/pre-commit'])
    file('minutes/a.md', leaky)
    git('add', 'minutes')
    const { status, err } = git('commit', '-q', '-m', 'Minutes of March')
    expect(err).toMatch(/minutes\/a\.md\n +5:40 +error/)
    expect(status).not.toBe(0)
    file('minutes/a.md', leaky.replaceAll('</p>', ''))
    git('add', 'minutes')
    expect(git('commit', '-q', '-m', 'Minutes of March').status).toBe(0)
  })

  it('the steps of the GitHub workflow of the README annotate what a branch adds, and fail', () => {
    git('init', '-q')
    installed()
    file('minutes/old.md', leaky)
    git('add', '.')
    git('commit', '-q', '-m', 'Minutes of March')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    git('switch', '-q', '-c', 'may')
    file('minutes/new.md', leaky)
    git('add', '.')
    git('commit', '-q', '-m', 'Minutes of May')
    const { steps } = told('on: pull_request').jobs.minutes
    const scripts: string[] = steps.flatMap((step: { run?: string }) => step.run ?? [])
    expect(scripts[0]).toBe('npm ci')
    const script = scripts[1]?.replace(/\$\{\{ github\.base_ref \}\}/, 'main') ?? ''
    const last = run('bash', ['-e', '-c', script])
    expect(last.out).toMatch(/^::error file=minutes\/new\.md,line=5,/m)
    expect(last.out).not.toContain('old.md')
    expect(last.status).toBe(1)
  })
})
