/** `mahdar register`: what a secretariat finds in the register of its archive. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { ManifestLine } from '../src/model/manifest.ts'
import type { RegisterItem } from '../src/model/register.ts'
import { jsonSchema } from '../src/model/schema.ts'
import { command } from './command.ts'
import { archive, type Made, writeManifest } from './register/archive.ts'

const binary = fileURLToPath(new URL('../bin/mahdar.js', import.meta.url))
const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)))
const text = (name: string) => fixture(name).toString()

const folder = () => mkdtempSync(join(tmpdir(), 'mahdar-register-'))
const run = (cwd: string, args: string[]) => {
  const { status, stdout, stderr } = command(cwd, ['register', ...args])
  return { status, out: stdout, err: stderr }
}
const tableIn = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true, bom: true })
const itemsIn = (file: string): RegisterItem[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** The addresses of the documents of an item, without the line. */
const hrefsOf = ({ source }: RegisterItem) =>
  [source.ar, source.en].flatMap((s) => (s ? [s.href.replace(/#.*/, '')] : []))

describe('the register of an archive', () => {
  let root: string
  let items: RegisterItem[]
  let rows: Record<string, string>[]
  const odd = 'minutes of\nالمجلس \u202e(1) #2.md'
  beforeAll(async () => {
    root = folder()
    await archive(root, {
      documents: {
        'council/minutes.ar.md': text('town-council/ar.md'),
        'council/minutes.en.md': text('town-council/en.md'),
        'وزاري/محضر 1.txt': text('ministerial-council/ar.txt'),
        'board.en.md': text('general-conference/en.md'),
        'river.en.docx': fixture('river-commission/en.docx'),
        [odd]: '# Minutes of the Harbour Board\n\nThe Board approved the plan for 2026.\n'
      },
      pairs: [{ ar: 'council/minutes.ar.md', en: 'council/minutes.en.md' }]
    })
    const { status, err } = run(root, ['out'])
    expect(err).toMatch(/^\d+ decisions, \d+ actions, \d+ resolutions, \d+ references in .*\n$/)
    expect(status).toBe(0)
    items = itemsIn(join(root, 'out/register.jsonl'))
    rows = tableIn(join(root, 'out/register.csv'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const saying = (words: string) => items.filter((i) => i.text?.en?.includes(words) || i.text?.ar?.includes(words))

  it('has the items of two versions once, both languages side by side, with the words of each and the way to them', () => {
    const [parking, ...more] = saying('auditor')
    expect(more.every((m) => m.list !== parking?.list)).toBe(true)
    expect(parking?.text).toEqual({
      en: expect.stringContaining('took note of the auditor'),
      ar: expect.stringContaining('أخذ المجلس علماً بتقرير مدقق الحسابات')
    })
    expect(parking?.source.ar).toEqual({
      href: expect.stringMatching(/^\.\.\/in\/council\/minutes\.ar\.md#L\d+$/),
      line: expect.any(Number)
    })
    const lines = text('town-council/en.md').split('\n')
    expect(lines[(parking?.source.en?.line ?? 0) - 1]).toContain('auditor')
  })

  it('has what one version alone says with that side only', () => {
    const arabic = items.filter((i) => i.document.startsWith('وزاري'))
    expect(arabic.length).toBeGreaterThan(5)
    for (const { text, source } of arabic) {
      expect(Object.keys(text ?? {})).toEqual(['ar'])
      expect(Object.keys(source)).toEqual(['ar'])
    }
  })

  it('has nothing twice, in the order of documents, lists and places', () => {
    expect(new Set(items.map((i) => i.id)).size).toBe(items.length)
    const documents = [...new Set(items.map((i) => i.document))]
    expect(documents).toEqual([...documents].sort())
    expect(rows.map((r) => r.id)).toEqual(items.map((i) => i.id))
    const files = new Set(items.flatMap((i) => hrefsOf(i)))
    expect(files.size).toBe(6)
  })

  it('gives owners and due dates as the documents state them, and none where they do not', () => {
    const actions = rows.filter((r) => r.list === 'actions')
    expect(actions.find((r) => r.text_en?.includes('municipal website'))).toMatchObject({
      actor_en: 'Clerk',
      actor_ar: 'أمين السر',
      due: '2025-01-21',
      due_words_en: "'21 January 2025",
      status: 'done',
      document_status: 'done'
    })
    for (const row of actions)
      if (row.due === '') expect(items.find((i) => i.id === row.id)?.due?.date ?? null).toBeNull()
    expect(actions.some((r) => r.due === '')).toBe(true)
  })

  it('links to every document, whatever its name', () => {
    for (const href of items.flatMap(hrefsOf)) {
      expect(href).toMatch(/^[\x21-\x7e]+$/)
      expect(existsSync(resolve(root, 'out', decodeURIComponent(href)))).toBe(true)
    }
    expect(items.some((i) => i.document === odd)).toBe(true)
    expect(rows.some((r) => r.document === odd)).toBe(true)
  })

  it('names the decision from which a task comes by its id in the register', () => {
    const task = items.find((i) => i.list === 'actions' && i.decision !== null)
    expect(items.find((i) => i.id === task?.decision)?.list).toBe('decisions')
  })

  it('keeps to the published schema', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false })
    addFormatsModule.default(ajv)
    const published = readFileSync(fileURLToPath(new URL('../schemas/register.schema.json', import.meta.url)), 'utf8')
    expect(published).toBe(jsonSchema('register'))
    const validate = ajv.compile(JSON.parse(published))
    for (const item of items) {
      validate(item)
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('is a table with a byte order mark and line ends of Windows, where nothing is a formula', () => {
    const bytes = readFileSync(join(root, 'out/register.csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString()).toMatch(/\r\n$/)
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  })

  it('is a workbook with a sheet for each list, from right to left, with filters, links, days and no formulas', async () => {
    const parts = unzipSync(readFileSync(join(root, 'out/register.xlsx')))
    const part = (name: string) => strFromU8(parts[name] as Uint8Array)
    const xml = Object.entries(parts).map(([fileName, bytes]) => ({
      fileName: fileName.replaceAll('/', '_'),
      contents: strFromU8(bytes)
    }))
    for (const file of xml) {
      const { errors } = await validateXML({ xml: [file], schema: [], extension: 'schema' } as never).catch((e) => ({
        errors: [e]
      }))
      expect(errors.filter((e: { message?: string }) => /parser error/.test(e.message ?? ''))).toEqual([])
    }
    expect([...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'القرارات · Decisions',
      'التكليفات · Action items',
      'نصوص القرارات · Resolutions',
      'المراجع · References'
    ])
    const actions = part('xl/worksheets/sheet2.xml')
    const count = items.filter((i) => i.list === 'actions').length
    expect(actions).toContain('rightToLeft="1"')
    expect(actions).toContain('state="frozen"')
    expect(actions).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${count + 1}"/>`))
    expect(actions).not.toContain('<f>')
    // 21 January 2025, as days since the last of 1899.
    expect(actions).toContain('<v>45678</v>')
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      'Target="../in/council/minutes.en.md" TargetMode="External"'
    )
    expect(part('xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Target="../in/${encodeURIComponent(odd)}"`)
  })

  it('is read from left to right where the user asks for English', () => {
    const { status } = run(root, ['out', '-o', 'english', '--language', 'en', '--format', 'xlsx', '--lists', 'actions'])
    expect(status).toBe(0)
    expect(readdirSync(join(root, 'english'))).toEqual(['register.xlsx'])
    const parts = unzipSync(readFileSync(join(root, 'english/register.xlsx')))
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('<sheet name="Action items"')
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)).not.toContain('rightToLeft')
  })

  it('is a calendar of the tasks that state a day', () => {
    const calendar = readFileSync(join(root, 'out/register.ics'), 'utf8')
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const tasks = calendar.replaceAll('\r\n ', '').split('BEGIN:VTODO').slice(1)
    const dated = items.filter((i) => i.list === 'actions' && i.due?.date)
    expect(tasks).toHaveLength(dated.length)
    const task = tasks.find((t) => t.includes('municipal website'))
    expect(task).toContain('DUE;VALUE=DATE:20250121\r\n')
    expect(task).toContain('DTSTAMP:20250114T000000Z\r\n')
    expect(task).toContain('SUMMARY;LANGUAGE=en:Publish the adopted agenda')
    expect(task).toContain('موقع البلدية')
    expect(task).toContain('STATUS:COMPLETED')
    expect(task).toMatch(/URL:file:\/\/\/.*\/in\/council\/minutes\.en\.md#L\d+\r\n/)
  })

  it('is the same byte for byte when it is written again', () => {
    const names = ['csv', 'xlsx', 'jsonl', 'ics'].map((f) => join(root, `out/register.${f}`))
    const before = names.map((name) => readFileSync(name))
    expect(run(root, ['out', '-q'])).toEqual({ status: 0, out: '', err: '' })
    expect(names.map((name) => readFileSync(name))).toEqual(before)
    expect(readdirSync(join(root, 'out')).filter((f) => f.includes('tmp'))).toEqual([])
  })

  it('has links of the calendar that hold on other machines, where the user names the address', () => {
    run(root, ['out', '-o', 'shared', '--format', 'ics', '--base', 'https://archive.example/2025/out'])
    const calendar = readFileSync(join(root, 'shared/register.ics'), 'utf8').replaceAll('\r\n ', '')
    expect(calendar).toMatch(/^URL:https:\/\/archive\.example\/2025\/in\/council\/minutes\.en\.md#L\d+\r$/m)
    expect(run(root, ['out', '--base', 'nowhere']).status).toBe(2)
  })

  it('is had from the library, too', async () => {
    const { Archive, registerItemSchema } = await import('mahdar/register')
    const found: RegisterItem[] = []
    for await (const some of (await Archive.open(join(root, 'out'))).items({ lists: ['actions'] })) found.push(...some)
    expect(found).toEqual(items.filter((i) => i.list === 'actions'))
    expect(registerItemSchema.parse(found[0])).toEqual(found[0])
  })

  it('holds links from the folder where it stands', () => {
    expect(run(root, ['out', '-o', 'desk/of the clerk', '--format', 'jsonl']).status).toBe(0)
    const [{ source }] = itemsIn(join(root, 'desk/of the clerk/register.jsonl')) as [RegisterItem]
    expect(source.en?.href).toMatch(/^\.\.\/\.\.\/in\//)
  })
})

describe('after mahdar batch', () => {
  it('everything is in the register, and stays there when the archive is run again', () => {
    const root = folder()
    const mahdar = (...args: string[]) =>
      spawnSync(process.execPath, [binary, ...args], { cwd: root, encoding: 'utf8' })
    try {
      mkdirSync(join(root, 'in/ar'), { recursive: true })
      mkdirSync(join(root, 'in/en'))
      for (const language of ['ar', 'en'])
        writeFileSync(join(root, `in/${language}/town.md`), text(`town-council/${language}.md`))
      expect(mahdar('batch', 'in', '-o', 'out', '--progress', 'none').status).toBe(0)
      expect(mahdar('register', 'out').status).toBe(0)
      const items = itemsIn(join(root, 'out/register.jsonl'))
      expect(new Set(items.map((i) => i.document))).toEqual(new Set(['en/town.md']))
      expect(items.filter((i) => i.text?.ar && i.text.en).length).toBeGreaterThan(15)
      for (const href of items.flatMap(hrefsOf)) expect(existsSync(resolve(root, 'out', href))).toBe(true)
      mahdar('batch', 'in', '-o', 'out', '--progress', 'none')
      expect(existsSync(join(root, 'out/register.csv'))).toBe(true)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})

describe('identity and statuses', () => {
  let root: string
  beforeEach(() => {
    root = folder()
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  const english = (tasks: string[]) => `# Minutes of the Harbour Board

Harbour Board, 4 March 2025

The Board approved the budget for 2026.

## Action items

| Action | Owner | Due |
| --- | --- | --- |
${tasks.map((t) => `| ${t} |`).join('\n')}
`
  const dredge = 'Report on the dredging of the inner basin | the Harbour Master | 1 June 2025'
  const lamps = 'Replace the lamps on the northern mole | the Works Department | 15 May 2025'
  const fees = 'Draft the table of berthing fees | the Secretary | 30 April 2025'
  const made = (document: string, more: Partial<Made> = {}) =>
    archive(root, { documents: { 'board.en.md': document }, ...more })
  const register = (...args: string[]) => run(root, ['out', '--format', 'csv', '--format', 'jsonl', ...args])
  const rows = () => tableIn(join(root, 'out/register.csv'))
  const row = (words: string) => rows().find((r) => r.list === 'actions' && r.text_en?.includes(words))
  const put = (name: string, content: string) => writeFileSync(join(root, name), content)

  it('an item keeps its id where others are put before it and its document gets another format', async () => {
    await made(english([dredge, lamps]))
    register()
    const id = row('lamps')?.id
    await archive(root, { documents: { 'board.en.txt': english([fees, dredge, lamps]) } })
    register()
    expect(row('lamps')?.id).toBe(id)
    expect(id).toMatch(/^a-[0-9a-z]{6}-[0-9a-z]{6}$/)
  })

  it('a status of a table survives edits elsewhere, and the second language', async () => {
    const arabic = english([dredge, lamps])
      .replace(/^#.*/, '# محضر مجلس الميناء')
      .replace(/Harbour Board, .*/, 'مجلس الميناء، 4 مارس 2025')
      .replace(/The Board.*/, 'وافق المجلس على ميزانية عام 2026.')
      .replace('Action items', 'بنود العمل')
      .replace(/\| Action.*/, '| الإجراء | المسؤول | الموعد |')
      .replace(dredge, 'تقديم تقرير عن تعميق الحوض الداخلي | مدير الميناء | 1 يونيو 2025')
      .replace(lamps, 'استبدال المصابيح على الرصيف الشمالي | إدارة الأشغال | 15 مايو 2025')
    await archive(root, { documents: { 'board.ar.md': arabic } })
    register()
    const id = rows().find((r) => r.text_ar?.includes('المصابيح') && r.list === 'actions')?.id
    put('statuses.csv', `id,status,note\n${id},منجز,"checked, twice"\n`)
    await archive(root, {
      documents: { 'board.ar.md': arabic, 'board.en.md': english([dredge, lamps]) },
      pairs: [{ ar: 'board.ar.md', en: 'board.en.md' }]
    })
    const { status, err } = register('--status', 'statuses.csv')
    expect(err).not.toContain('matches no item')
    expect(status).toBe(0)
    expect(row('lamps')).toMatchObject({ id, status: 'done', document_status: 'open', note: 'checked, twice' })
    expect(row('dredging')).toMatchObject({ status: 'open', note: '' })
  })

  it('the register itself, edited in a spreadsheet of another country, is a file of statuses', async () => {
    await made(english([dredge, lamps]))
    register()
    const edited = rows().map((r) =>
      r.text_en?.includes('lamps') ? { ...r, status: 'In Progress', note: 'half of them' } : r
    )
    const names = Object.keys(edited[0] ?? {})
    const cell = (value: string | undefined) => `"${(value ?? '').replaceAll('"', '""')}"`
    put(
      'edited.csv',
      `\ufeff${[names, ...edited.map((r) => names.map((n) => (r as Record<string, string>)[n]))].map((r) => r.map(cell).join(';')).join('\r\n')}\r\n`
    )
    const { err } = register('--status', 'edited.csv')
    expect(err).not.toContain('warning')
    expect(row('lamps')).toMatchObject({ status: 'in-progress', note: 'half of them' })
    expect(row('dredging')?.status).toBe('open')
  })

  it('a sheet of the workbook, edited and saved as a table, is a file of statuses', async () => {
    await made(english([dredge, lamps]))
    register()
    const id = row('lamps')?.id
    const [other] = rows().filter((r) => r.list === 'actions' && r.id !== id)
    put(
      'sheet.csv',
      `المعرّف · Id;الحالة · Status;ملاحظة · Note;الحالة في الوثيقة · Status in the document\n${id};ملغى · cancelled;;مفتوح · open\n${other?.id};مفتوح · open;;مفتوح · open\n`
    )
    expect(register('--status', 'sheet.csv').err).not.toContain('warning')
    expect(row('lamps')?.status).toBe('cancelled')
    expect(row('dredging')?.status).toBe('open')
  })

  it('is taken over where the words were slightly amended, and told', async () => {
    await made(english([dredge, lamps]))
    register()
    const id = row('lamps')?.id
    put('statuses.yaml', `- id: ${id}\n  status: cancelled\n  note: no money\n`)
    await made(english([dredge, lamps.replace('northern mole', 'northern moles')]))
    const { err } = register('--status', 'statuses.yaml')
    expect(err).toContain('"Replace the lamps on the northern mole" is now "Replace the lamps on the northern moles"')
    expect(row('moles')).toMatchObject({ id, status: 'cancelled', note: 'no money' })
    // The next run knows the item by its new words, and says nothing.
    expect(register('--status', 'statuses.yaml').err).not.toContain('is now')
    expect(row('moles')).toMatchObject({ id, status: 'cancelled' })
  })

  it('is not given to another item that says nearly the same', async () => {
    const [north, south] = [lamps, lamps.replace('northern', 'southern')]
    await made(english([north, south]))
    register()
    put('statuses.yaml', `- { id: ${row('northern')?.id}, status: done }\n`)
    await made(english([south]))
    const { err } = register('--status', 'statuses.yaml')
    expect(err).toContain('statuses.yaml:1:1: warning: matches no item')
    expect(err).toContain('"Replace the lamps on the northern mole": status done')
    expect(row('southern')?.status).toBe('open')
  })

  it('never goes lost with a register that is written over', async () => {
    await made(english([dredge, lamps]))
    const edit = () => {
      register()
      put(
        'out/register.csv',
        readFileSync(join(root, 'out/register.csv'), 'utf8').replace(/(a-\S+?,)open,,/, '$1done,seen,')
      )
    }
    edit()
    const without = register()
    expect(without.status).toBe(0)
    expect(without.err).toContain(
      'out/register.csv: warning: held a status that was set by hand and would go lost; it is kept as out/register.1.csv'
    )
    expect(readFileSync(join(root, 'out/register.1.csv'), 'utf8')).toContain('done,seen')
    expect(register('--status', 'out/register.1.csv').err).not.toContain('warning')
    expect(register('--status', 'out/register.csv').err).not.toContain('warning')
    expect(row('dredging')).toMatchObject({ status: 'done', note: 'seen' })

    await made(english([fees]))
    const { err } = register('--status', 'out/register.csv')
    expect(err).toContain('matches no item')
    expect(err).toContain('"Report on the dredging of the inner basin": status done, note "seen"')
    expect(err).toContain('it is kept as out/register.2.csv')
  })

  it('a workbook that another program saved is kept', async () => {
    await made(english([dredge]))
    put('out/register.xlsx', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })).toString('latin1'))
    const { err } = run(root, ['out', '--format', 'xlsx'])
    expect(err).toContain('out/register.xlsx: warning: was saved by another program; it is kept as out/register.1.xlsx')
    expect(run(root, ['out', '--format', 'xlsx']).err).not.toContain('warning')
  })

  it('a broken file of statuses is named with the line, and nothing is written', async () => {
    await made(english([dredge]))
    put('broken.csv', 'id,status\na-1,"done\n')
    put('wrong.yaml', '- id: a-1\n  state: done\n')
    put('none.csv', 'item,state\n1,done\n')
    put('twice.csv', 'id,status\na-1,done\na-1,open\n')
    for (const [file, said] of [
      ['broken.csv', 'broken.csv:2:1: error: a quotation mark is not closed'],
      ['wrong.yaml', 'wrong.yaml:2:1: error: [0] has an unknown key "state"'],
      ['none.csv', 'none.csv: error: needs a first line that names the columns id and status'],
      ['twice.csv', 'twice.csv:3:1: error: "a-1" stands on line 2 already'],
      ['nowhere.csv', 'nowhere.csv: error: no such file or folder']
    ] as const) {
      const { status, err } = register('--status', file)
      expect(err).toContain(said)
      expect(status).toBe(2)
    }
    expect(existsSync(join(root, 'out/register.csv'))).toBe(false)
  })
})

describe('what is wrong with an archive', () => {
  let root: string
  let lines: ManifestLine[]
  beforeEach(async () => {
    root = folder()
    lines = await archive(root, {
      documents: {
        'a.ar.md': text('town-council/ar.md'),
        'a.en.md': text('town-council/en.md'),
        'b.md': 'The Council approved the budget for 2026.\n'
      },
      pairs: [{ ar: 'a.ar.md', en: 'a.en.md' }]
    })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('is said where there is no manifest, or one of another version', () => {
    rmSync(join(root, 'out/manifest.jsonl'))
    const none = run(root, ['out'])
    expect(none.err).toContain('out: error: has no manifest.jsonl')
    expect(none.status).toBe(2)
    writeManifest(root, [{ manifest: 7, mahdar: '9.0.0' }, ...lines.slice(1)])
    const other = run(root, ['out'])
    expect(other.err).toContain(
      'manifest.jsonl:1:1: error: has form 7, of mahdar 9.0.0; this mahdar knows form 1: use another output folder, or that mahdar'
    )
    expect(other.status).toBe(2)
    expect(existsSync(join(root, 'out/register.csv'))).toBe(false)
  })

  it('is named with its line where a line of the manifest or a record is broken; the rest is listed', () => {
    writeFileSync(join(root, 'out/a.ar-en.yaml'), 'bilingual: 1\noriginal: fr\n')
    writeFileSync(
      join(root, 'out/manifest.jsonl'),
      `${readFileSync(join(root, 'out/manifest.jsonl'), 'utf8')}{"document": "c.md"\n`
    )
    const { status, err } = run(root, ['out'])
    expect(status).toBe(2)
    expect(err).toContain('manifest.jsonl:5:1: error: is no line of JSON'.replace(':5:', `:${lines.length + 1}:`))
    expect(err).toMatch(/a\.ar-en\.yaml:\d:1: error: is no sound record: .*each version is listed by itself/)
    const documents = itemsIn(join(root, 'out/register.jsonl')).map((i) => i.document)
    expect(new Set(documents)).toEqual(new Set(['a.ar.md', 'a.en.md', 'b.md']))
  })

  it('is named where a record is missing; the rest is listed', () => {
    rmSync(join(root, 'out/b.en.yaml'))
    const { status, err } = run(root, ['out'])
    expect(status).toBe(2)
    expect(err).toContain('b.en.yaml: error: no such file or folder; its items are left out')
    expect(itemsIn(join(root, 'out/register.jsonl')).length).toBeGreaterThan(10)
  })

  it('is said where the register cannot be written; an earlier one stays', () => {
    writeFileSync(join(root, 'desk'), 'a file')
    const { status, err } = run(root, ['out', '-o', 'desk'])
    expect(status).toBe(2)
    expect(err).toContain('desk: error: cannot write the register: a file stands where a folder is needed')
    expect(readFileSync(join(root, 'desk'), 'utf8')).toBe('a file')
  })

  it('is told where documents could not be read', () => {
    const failed = lines.map((line) =>
      'document' in line && line.document === 'b.md'
        ? { ...line, state: 'failed', error: 'is empty', outputs: [] }
        : line
    )
    writeManifest(root, failed)
    const { status, err } = run(root, ['out'])
    expect(status).toBe(0)
    expect(err).toContain('manifest.jsonl: warning: a document could not be read when the archive was')
  })

  it('a pair that failed is listed as two documents', () => {
    const failed = lines.map((line) =>
      'pair' in line ? { ...line, state: 'failed', error: 'took too long', outputs: [] } : line
    )
    writeManifest(root, failed)
    const { status, err } = run(root, ['out'])
    expect(status).toBe(0)
    expect(err).toContain(
      'a.en.md: warning: was not joined with a.ar.md (took too long); each version is listed by itself'
    )
    expect(itemsIn(join(root, 'out/register.jsonl')).some((i) => i.document === 'a.ar.md')).toBe(true)
  })
})
