/** Two versions side by side, on the fixtures: what a translator sees when text is missing, joined or moved. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Alignable } from '../src/align/bead.ts'
import { alignUnits } from '../src/align/index.ts'
import { alignVersions, linesOf, unitsOf } from '../src/align/report.ts'
import { readVersions } from '../src/document.ts'
import { formatBilingual, parseBilingual } from '../src/language/bilingual.ts'
import { keysOf } from '../src/language/keys.ts'
import { skeleton } from '../src/language/skeleton.ts'
import { lexiconFrom } from '../src/learn/lexicon.ts'
import { learn } from '../src/learn/model.ts'
import type { Language } from '../src/model/record.ts'
import type { Alignment } from '../src/model/report.ts'
import { outline } from '../src/outline/index.ts'
import { command } from './command.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const text = (file: string) => readFileSync(fixtures + file, 'utf8')

async function side(source: string, language: Language, file: string) {
  const version = (await readVersions(source, file)).versions.find((v) => v.language === language)
  if (!version) throw new Error(`${file} has no ${language}`)
  return { file, units: unitsOf(outline(version.tree, version.source, language).units) }
}

const align = async (ar: string, en: string): Promise<Alignment> =>
  alignVersions(await side(ar, 'ar', 'ar.md'), await side(en, 'en', 'en.md'), { source: 'en' })

const council = { ar: text('town-council/ar.md'), en: text('town-council/en.md') }

/** Places of units that stand for each other. */
type Pair = Record<Language, number>

/** The pair that holds the English unit with these words. */
function around(report: Alignment, words: string, language: Language = 'en') {
  const unit = report.units[language].find((u) => u.text.includes(words))
  const pair = report.pairs.find((p) => unit && p[language].includes(unit.id))
  if (!pair) throw new Error(`no unit says ${words}`)
  const said = (l: Language) => pair[l].map((id) => report.units[l].find((u) => u.id === id)?.text ?? '')
  return { ...pair, words: { ar: said('ar'), en: said('en') } }
}

/** A unit by its words alone, as of a text without numbers and headings. */
const bare = (unit: { text: string }): Alignable => ({ text: unit.text, number: null, heading: false })

/** The block (between blank lines) that holds some words. */
const blockOf = (source: string, words: string) => source.split('\n\n').find((b) => b.includes(words)) as string

describe('aligning', () => {
  it('pairs two faithful versions one to one and in order', async () => {
    const { pairs, units } = await align(council.ar, council.en)
    const paired = pairs.filter((p) => p.ar.length === 1 && p.en.length === 1 && !p.moved)
    expect(paired.length).toBeGreaterThan(0.95 * units.en.length)
    for (const pair of paired) {
      const [ar] = units.ar.filter((u) => pair.ar.includes(u.id))
      const [en] = units.en.filter((u) => pair.en.includes(u.id))
      expect(ar?.kind).toBe(en?.kind)
      expect(ar?.number).toBe(en?.number)
    }
  })

  it.each([
    ['advisory-committee/ar.md', 'advisory-committee/en.md'],
    ['executive-board/ar.txt', 'executive-board/en.txt'],
    ['forum-messages/ar.txt', 'forum-messages/en.md'],
    ['general-conference/ar.md', 'general-conference/en.md'],
    ['ministerial-council/ar.txt', 'ministerial-council/en.txt'],
    ['contribution/ar.txt', 'contribution/en.txt']
  ])('pairs equal paragraph numbers in %s and %s', async (ar, en) => {
    const report = alignVersions(await side(text(ar), 'ar', ar), await side(text(en), 'en', en), { source: 'en' })
    const number = (language: Language, id: string) => report.units[language].find((u) => u.id === id)?.number
    const decimal = /^\d+\.\d+$/
    for (const pair of report.pairs) {
      const [a, e] = [pair.ar, pair.en].map((ids, i) => ids.map((id) => number(i === 0 ? 'ar' : 'en', id)))
      const [x, y] = [a?.find((n) => decimal.test(n ?? '')), e?.find((n) => decimal.test(n ?? ''))]
      if (x && y) expect(x).toBe(y)
    }
    const together = report.pairs.filter((p) => p.ar.length > 0 && p.en.length > 0).length
    expect(together).toBeGreaterThan(0.8 * Math.min(report.units.ar.length, report.units.en.length))
  })

  it('says that a paragraph is missing, on either side', async () => {
    const gone = blockOf(council.en, 'Two tenders had been received')
    const report = await align(council.ar, council.en.replace(`${gone}\n\n`, ''))
    const lone = report.pairs.filter((p) => p.en.length === 0)
    expect(lone).toHaveLength(1)
    expect(around(report, 'وقد ورد عطاءان', 'ar')).toMatchObject({ en: [], score: 0 })
    const other = await align(council.ar.replace(`${blockOf(council.ar, 'وقد ورد عطاءان')}\n\n`, ''), council.en)
    expect(around(other, 'Two tenders had been received')).toMatchObject({ ar: [] })
  })

  it('pairs two paragraphs with the one that joins them', async () => {
    const first = blockOf(council.en, 'The Clerk recalled')
    const second = blockOf(council.en, 'Two tenders had been received')
    const report = await align(council.ar, council.en.replace(`${first}\n\n${second}`, `${first} ${second}`))
    expect(around(report, 'Two tenders had been received').words.ar).toEqual([
      expect.stringContaining('ذكّر أمين السر'),
      expect.stringContaining('وقد ورد عطاءان')
    ])
  })

  it('finds a paragraph that moved', async () => {
    const block = blockOf(council.en, 'Ms Maryam al-Zaabi moved that parking')
    const without = council.en.replace(`${block}\n\n`, '')
    const report = await align(council.ar, without.replace('## 8', `${block}\n\n## 8`))
    expect(around(report, 'Ms Maryam al-Zaabi moved that parking')).toMatchObject({ moved: true })
    expect(around(report, 'Ms Maryam al-Zaabi moved that parking').words.ar).toEqual([
      expect.stringContaining('اقترحت السيدة مريم الزعابي')
    ])
  })

  it('brings the parts of a joined paragraph together wherever one of them stands', async () => {
    const { units, pairs } = await align(council.ar, council.en)
    const plain = (language: Language) =>
      units[language].map((u): Alignable => ({ text: u.text, number: null, heading: false }))
    const place = (language: Language, id: string) => units[language].findIndex((u) => u.id === id)
    const one = pairs
      .filter((p) => p.ar.length === 1 && p.en.length === 1)
      .map((p): Pair => ({ ar: place('ar', p.ar[0] as string), en: place('en', p.en[0] as string) }))
    const at = one.findIndex((p, k) => (units.en[p.en]?.text.length ?? 0) > 60 && one[k + 1]?.en === p.en + 1)
    const [first, second] = one.slice(at, at + 2) as [Pair, Pair]
    const en = plain('en')
    const [head, tail] = en.splice(first.en, 2) as [Alignable, Alignable]
    en.splice(first.en, 0, { ...head, text: `${head.text} ${tail.text}` })
    for (const to of [0, 17, 25]) {
      const ar = plain('ar')
      const [moved] = ar.splice(second.ar, 1) as [Alignable]
      ar.splice(to, 0, moved)
      const pair = alignUnits(ar, en).pairs.find((p) => p.en.includes(first.en))
      expect(pair?.ar.map((i) => ar[i]?.text).sort(), `moved to ${to}`).toEqual(
        [plain('ar')[first.ar]?.text, moved.text].sort()
      )
    }
  })

  it('holds its way where half of the sections are missing', async () => {
    const cut = council.en.slice(0, council.en.indexOf('## 4')) + council.en.slice(council.en.indexOf('## 7'))
    const report = await align(council.ar, cut)
    expect(report.pairs.filter((p) => p.ar.length === 0)).toEqual([])
    expect(around(report, 'The motion was carried 9–3').words.ar).toEqual([expect.stringContaining('9 أصوات')])
    expect(around(report, 'Closing').words.ar[0]).toMatch(/اختتام|ختام/)
  })

  it('pairs the sentences inside a pair', async () => {
    const { sentences } = around(await align(council.ar, council.en), 'Ms Maryam al-Zaabi moved that parking')
    expect(sentences?.length).toBeGreaterThan(1)
    expect(sentences?.every((s) => s.ar.length > 0 && s.en.length > 0)).toBe(true)
  })

  it('says what held a pair together', async () => {
    const report = alignVersions(await side(council.ar, 'ar', 'ar.md'), await side(council.en, 'en', 'en.md'), {
      source: 'en',
      explain: true
    })
    expect(around(report, 'The motion was carried 9–3').because).toContain('9')
  })

  it('knows phrases that are no words of each other, and says so', () => {
    const lexicons = [parseBilingual('جدول_اعمال\tagenda:900:900\n')]
    const texts = (list: string[]) => list.map((words) => bare({ text: words }))
    const ar = texts(['جدول أسعار التذاكر', 'اعتماد جدول الأعمال', 'أعمال الصيانة'])
    const { evidence } = alignUnits(ar, texts(['Ticket prices', 'Adoption of the agenda', 'Upkeep']), { lexicons })
    expect(evidence.reasons([1], [1]).map((r) => r.words)).toEqual(['جدول اعمال = agenda'])
    expect(evidence.score([1], [1])).toBeGreaterThan(Math.max(evidence.score([0], [1]), evidence.score([2], [1])))
  })

  it('keeps a heading with the paragraph that it was joined to in the other version, by its mark', () => {
    const lexicons = [parseBilingual('ميزانيه\tbudget:900:900\n')]
    const filler = Array.from({ length: 12 }, (_, n) => `${n + 20} ${n + 40} ${n + 60}`)
    const ar = ['## كلمة ختامية', 'تبلغ الميزانية 700 و800 و900.', ...filler, '## ملحق', '990 991 992']
    const en = ['## Closing words The budget is 700, 800 and 900.', ...filler, '## Annex', '990 991 992']
    const { pairs } = alignUnits(
      ar.map((words) => bare({ text: words })),
      en.map((words) => bare({ text: words })),
      { lexicons }
    )
    expect(pairs.find((p) => p.en.includes(0))?.ar).toEqual([0, 1])
  })

  it('has nothing to pair where a side is empty', () => {
    const { pairs } = alignUnits([], [{ text: 'The Council adjourned.', number: null, heading: false }])
    expect(pairs).toEqual([{ ar: [], en: [0], score: 0, moved: false }])
    expect(alignUnits([], []).pairs).toEqual([])
  })

  it('keeps its way through parts that repeat each other word for word', async () => {
    const copies = async (language: Language) => {
      const { units } = await side(council[language], language, `${language}.md`)
      return Array.from({ length: 6 }, () => units.map(bare)).flat()
    }
    const ar = await copies('ar')
    const en = await copies('en')
    const own = en.length / 6
    // One paragraph of the third copy is gone.
    const gone = 2 * own + Math.floor(own / 2)
    const { pairs } = alignUnits(ar, en.toSpliced(gone, 1))
    const whole = alignUnits(ar, en).pairs.find((p) => p.en.includes(gone))
    expect(pairs.filter((p) => p.en.length === 0).map((p) => p.ar)).toEqual([whole?.ar])
  })

  it('is not led astray by a table of contents on one side only', async () => {
    const ar = (await side(council.ar, 'ar', 'ar.md')).units.map(bare)
    const units = (await side(council.en, 'en', 'en.md')).units
    const titles = units.filter((u) => u.kind === 'heading').map(bare)
    const [title, ...body] = units.map(bare)
    const { pairs } = alignUnits(ar, [title as Alignable, ...titles, ...body])
    const before = alignUnits(ar, units.map(bare)).pairs.filter((p) => p.ar.length > 0 && p.en.length > 0)
    const shifted = before.map((p) => ({ ar: p.ar, en: p.en.map((i) => (i === 0 ? 0 : i + titles.length)) }))
    const same = shifted.filter((p) => pairs.some((q) => `${q.ar}|${q.en}` === `${p.ar}|${p.en}`))
    expect(same.length).toBeGreaterThan(0.95 * shifted.length)
  })

  it('finds a short version in one ten times as long', async () => {
    const others = ['advisory-committee/ar.md', 'general-conference/ar.md', 'executive-board/ar.txt']
    const before = (await Promise.all(others.map((file) => side(text(file), 'ar', file)))).flatMap((s) =>
      s.units.map(bare)
    )
    const own = (await side(council.ar, 'ar', 'ar.md')).units.map(bare)
    const long = [...before, ...before.toReversed(), ...own, ...before, ...before.toReversed()]
    const en = (await side(council.en, 'en', 'en.md')).units.map(bare)
    const start = 2 * before.length
    const { pairs } = alignUnits(long, en)
    const right = pairs.filter((p) => p.en.length > 0 && p.ar.some((i) => i >= start && i < start + own.length))
    expect(right.length).toBeGreaterThan(0.9 * en.length)
  })

  it('gives a heading at the end of a long paragraph to that paragraph', () => {
    const ar = [
      'تسري هذه القواعد على موظفي الأمانة وعلى سلوكهم خارج ساعات العمل، وتُبحث كل شكوى سراً قبل أن تُعرض على اللجنة. السلوك المتوقع',
      'السلوكيات المتوقعة من المشاركين هي ما يلي:',
      'احترام آراء الآخرين'
    ]
    const en = [
      'These rules apply to the staff of the secretariat and to their behaviour outside working hours, and each complaint is examined in confidence before it is brought before the committee.',
      'Expected behaviour',
      'The behaviours expected of participants are the following:',
      'Respect for the views of others'
    ]
    const units = (texts: string[]) => texts.map((words) => bare({ text: words }))
    const { pairs } = alignUnits(units(ar), units(en))
    expect(pairs.map((p) => [p.ar, p.en])).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
      [[2], [3]]
    ])
  })

  it('pairs a short text with the long one that it is the end of', () => {
    const ar = [
      'اعتمدت اللجنة جدول أعمالها.',
      'تحتفظ الأمانة بسجل الحضور في كل جلسة، ويوقع عليه رئيس الجلسة وأمين السر قبل أن يودع في دار المحفوظات، ولا يجوز الاطلاع عليه إلا بإذن من الرئيس. حقوق أخرى.',
      'يدفع الأعضاء اشتراكاتهم في شهر كانون الثاني/يناير.'
    ]
    const en = ['The committee adopted its agenda.', 'Other rights.', 'Members pay their contributions in January.']
    const units = (texts: string[]) => texts.map((words) => bare({ text: words }))
    const { pairs } = alignUnits(units(ar), units(en))
    expect(pairs.map((p) => [p.ar, p.en])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]]
    ])
  })

  it('finds a long part that moved to the front', async () => {
    const files = ['advisory-committee', 'general-conference', 'town-council']
    const parts = async (language: Language) => {
      const sides = files.map((name) => side(text(`${name}/${language}.md`), language, `${language}.md`))
      return (await Promise.all(sides)).map((s) => s.units.map(bare))
    }
    const [one, two, three] = (await parts('en')) as [Alignable[], Alignable[], Alignable[]]
    const { pairs } = alignUnits((await parts('ar')).flat(), [...three, ...one, ...two])
    const moved = pairs.filter((p) => p.moved && p.en.length > 0 && (p.en[0] as number) < three.length)
    expect(moved.length).toBeGreaterThan(0.8 * three.length)
  })

  it('finds all of a long document', async () => {
    const many = (source: string, count: number) =>
      Array.from({ length: count }, (_, i) => source.replace('# ', `# ${i + 1}000. `)).join('\n\n')
    const short = await align(council.ar, council.en)
    const long = await align(many(council.ar, 8), many(council.en, 8))
    const together = (r: Alignment) => r.pairs.filter((p) => p.ar.length === 1 && p.en.length === 1).length
    expect(together(long)).toBeGreaterThan(0.9 * 8 * together(short))
  })
})

describe('keys', () => {
  it('are the same for forms of a word', () => {
    expect(keysOf('والمشاورات')).toEqual(keysOf('مشاورة'))
    expect(keysOf('القرارين')).toEqual(keysOf('قرارات'))
    expect(keysOf('meetings')).toEqual(keysOf('meeting'))
  })
  it('are the same for digits in any script and for Latin words in Arabic', () => {
    expect(keysOf('٢٠٢٤')).toEqual(['2024'])
    expect(keysOf('فريق MAG')).toContain(keysOf('MAG')[0])
  })
  it('sound alike across scripts', () => {
    expect(skeleton('كارول')).toBe(skeleton('carol'))
    expect(skeleton('جاكرتا')).toBe(skeleton('jakarta'))
  })
})

describe('learning', () => {
  it('finds which word stands for which', () => {
    const pairs = [
      ['قرر المجلس', 'council decided'],
      ['المجلس اجتمع', 'council met'],
      ['اللجنة اجتمعت', 'committee met'],
      ['قررت اللجنة', 'committee decided'],
      ['ميزانية المجلس', 'council budget'],
      ['ميزانية اللجنة', 'committee budget']
    ].flatMap(([ar, en]) => Array.from({ length: 4 }, () => ({ ar: keysOf(ar as string), en: keysOf(en as string) })))
    const best = new Map(learn(pairs).map((c) => [c.ar, c]))
    expect(best.get('مجلس')?.en).toBe('council')
    expect(best.get(keysOf('ميزانية')[0] as string)?.en).toBe('budget')
  })
  it('finds which phrase stands for one word, but none that a single document says', () => {
    const sentences = (document: (n: number) => string) =>
      [
        ['اعتمد المجلس جدول الأعمال', 'the council adopted the agenda'],
        ['عدل المجلس جدول الأعمال', 'the council amended the agenda'],
        ['نشرت اللجنة جدول الأعمال', 'the committee published the agenda'],
        ['جدول الأعمال طويل', 'the agenda is long'],
        ['اعتمد المجلس الميزانية', 'the council adopted the budget'],
        ['عدل المجلس الميزانية', 'the council amended the budget'],
        ['نشرت اللجنة التقرير', 'the committee published the report'],
        ['التقرير طويل', 'the report is long']
      ].flatMap(([ar, en]) =>
        Array.from({ length: 4 }, (_, n) => ({ ar: ar as string, en: en as string, document: document(n) }))
      )
    const phrases = (document: (n: number) => string) =>
      [...lexiconFrom(sentences(document), [])].filter(({ ar }) => ar.includes('_')).map(({ ar, en }) => [ar, en])
    expect(phrases((n) => `document ${n}`)).toContainEqual(['جدول_اعمال', 'agenda'])
    expect(phrases(() => 'one document')).toEqual([])
  })
  it('hears a text that stands in many documents once', () => {
    const notice = { ar: 'تطبع الوثيقة وتوزع', en: 'the document is printed and distributed' }
    const texts = (copies: number) =>
      Array.from({ length: copies }, (_, n) => ({ ...notice, document: `document ${n}` }))
    expect([...lexiconFrom(texts(12), [])]).toEqual([...lexiconFrom(texts(1), [])])
  })
  it('writes and reads a lexicon', () => {
    const file = 'قرار\tresolution:400:700 decision:300:600\n'
    expect(formatBilingual(parseBilingual(file))).toBe(file)
    expect(() => parseBilingual('قرار resolution')).toThrow('line 1')
  })
})

describe('mahdar align', () => {
  const run = (...args: string[]) => command(fixtures, ['align', ...args])

  it('does not mind the order of the files', () => {
    const one = run('town-council/ar.md', 'town-council/en.md', '--format', 'tsv')
    const other = run('town-council/en.md', 'town-council/ar.md', '--format', 'tsv')
    expect(one.status).toBe(0)
    expect(one.stdout).toBe(other.stdout)
    expect(one.stdout.split('\n')[0]).toBe('1\t1')
  })
  it('prints a report that keeps to its schema', () => {
    const { stdout } = run('forum-agenda/both.txt', '--format', 'json', '--explain')
    const schema = JSON.parse(readFileSync(new URL('../schemas/report.schema.json', import.meta.url), 'utf8'))
    const valid = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)
    valid(JSON.parse(stdout))
    expect(valid.errors).toBeNull()
  })
  it('takes lines as ready-made segments', () => {
    expect(linesOf('a\n\n b \r\nc').map((u) => [u.line, u.text])).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, 'c']
    ])
  })
  it('refuses two files of one language, and names them', () => {
    const { status, stderr, stdout } = run('town-council/ar.md', 'advisory-committee/ar.md')
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('town-council/ar.md is in Arabic, advisory-committee/ar.md is in Arabic')
  })
  it('warns where the two are hardly versions of one document', () => {
    const { status, stderr } = run('town-council/ar.md', 'forum-messages/en.md')
    expect(status).toBe(0)
    expect(stderr).toContain('hardly looks like a version of')
  })
})
