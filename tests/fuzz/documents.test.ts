/** Documents as people write them, damaged as conversion and hands damage them: the record stays valid. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { lawful, parameters } from './laws.ts'

interface Document {
  name: string
  text: string
}

/** One blow to a document: `where` and `other` are shares of its length. */
interface Blow {
  kind: 'drop' | 'swap' | 'glue' | 'cut' | 'twice' | 'flip' | 'insert' | 'halve' | 'unblank'
  where: number
  other: number
  what: string
}

const share = fc.double({ min: 0, max: 0.9999, noNaN: true })
const blow: fc.Arbitrary<Blow> = fc.record({
  kind: fc.constantFrom<Blow['kind'][]>('drop', 'swap', 'glue', 'cut', 'twice', 'flip', 'insert', 'halve', 'unblank'),
  where: share,
  other: share,
  what: fc.constantFrom(...'\t|[](){}<>*_#-•.،:؛"’١٩3 \n\r\f\u200f\u202e\u2067\u200d\ufeff\ufffd\ud800\u0640\u00a0ءA')
})

function strike(text: string, { kind, where, other, what }: Blow): string {
  const at = Math.floor(where * text.length)
  if (kind === 'flip') return text.slice(0, at) + what + text.slice(at + 1)
  if (kind === 'insert') return text.slice(0, at) + what + text.slice(at)
  if (kind === 'cut') return `${text.slice(0, at)}\n${text.slice(at)}`
  if (kind === 'halve') return other < 0.5 ? text.slice(0, at) : text.slice(at)
  if (kind === 'unblank') return text.slice(0, at) + text.slice(at).replace(/\n\n+/, '\n')
  const lines = text.split('\n')
  const i = Math.floor(where * lines.length)
  const j = Math.floor(other * lines.length)
  if (kind === 'drop') lines.splice(i, 1 + Math.floor(other * 4))
  else if (kind === 'swap') [lines[i], lines[j]] = [lines[j] as string, lines[i] as string]
  else if (kind === 'glue') lines.splice(i, 2, `${lines[i]}${lines[i + 1] ?? ''}`)
  else lines.splice(j, 0, lines[i] as string)
  return lines.join('\n')
}

const shared = process.env.MAHDAR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))

function read(folder: string, wanted: (file: string) => boolean): Document[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted).sort()
  return files.map((name) => ({
    name: name.endsWith('.md') ? 'm.md' : 'm.txt',
    text: readFileSync(join(folder, name), 'utf8')
  }))
}

/** Documents kept apart, on which nothing is tuned. */
const kept = new Set(
  readFileSync(new URL('../heldout.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
)
const stem = (file: string) => file.replace(/\.(?:ar|en)\.txt$/, '')
const corpus = read(join(shared, 'corpus'), (file) => /(?:ar|en|ar-en)\.(?:txt|md)$/.test(file))
const reports = read(
  join(shared, 'parallel/unpc'),
  (file) => /\.(?:ar|en)\.txt$/.test(file) && !kept.has(stem(file)) && file.length % 3 === 0
)

const own: Document[] = [
  {
    name: 'm.txt',
    text: `ملخص مناقشات الجلسة الثالثة
1	افتتاح الجلسة
1.1	افتتح الرئيس الجلسة في الساعة 09:30 ورحب بالمندوبين.
2.1	ووافق المجلس على جدول الأعمال الوارد في الوثيقة C25/1(Rev.2).
2	تقرير فريق العمل (الوثيقتان C25/12 وC25/13)
1.2	أحاط المجلس علماً بالتقرير وكلف الأمانة بإعداد خطة عمل في موعد أقصاه 15 مارس 2026.
2.2	واتُّفق على ذلك.
• تنظر اللجنة في مشروع القرار 48 (المراجَع في تونس، 2018)؛
• يرفع الفريق تقريره إلى الدورة المقبلة.
[bookmark: _Hlk20]أرجأ المجلس النظر في البند 7.
`
  },
  {
    name: 'm.md',
    text: `# Board of Trustees – Minutes of the 14th meeting\n\nGeneva, 3–4 June 2025\n
## 1 Opening\n\n1.1 The Chair opened the meeting at 9.30 a.m.\n\n1.2 The agenda (BT/14/1) was **adopted** as amended.\n
## 2 Budget\n\n2.1 The Board agreed to:\n\n- close the regional office by 31 December 2025;\n- ask the Secretariat to report to its next meeting ([BT/14/7](https://example.org/bt147));\n
| Action | Owner | Due |\n| --- | --- | --- |\n| Publish the tender | Secretariat | 1 July 2025 |\n
2.2 The motion was carried by 7 votes to 2, with 1 abstention.\n`
  },
  {
    name: 'm.txt',
    text: `DRAFT RESOLUTION 12 (REV. TUNIS, 2015 2019)
The Council,
recalling
a) Resolution 70/1 of the General Assembly;
b) Decision 5 of the Board,
noting
that the work continues,
decides
1	to set up a group of experts;
23	to hold its session in 2026,
instructs the Director
1.1	to report every year;
2.1	to publish the results,
ANNEX
Terms of reference
1	The group shall meet twice a year.
`
  },
  {
    name: 'm.txt',
    text: `اليوم الأول – الإثنين، 22 شباط/ فبراير 2027
09:45 – 09:00	1. افتتاح الاجتماع
11:00 – 09:45	2. تقارير أفرقة العمل\n<p>أ. الفريق المعني بالميزانية</p>\n<p>ب. الفريق المعني بالموظفين</p>
11:15 – 11:00	استراحة
Day 1 – Monday, 22 February 2027
09:00 – 09:45	1. Opening of the meeting
09:45 – 11:00	2. Reports of working groups\na. Group on the budget\nb. Group on staff
11:00 – 11:15	Coffee break
`
  }
]

const damaged = (documents: readonly Document[], blows: number) =>
  fc.tuple(fc.constantFrom(...documents), fc.array(blow, { minLength: 1, maxLength: blows }))

const law = async ([{ name, text }, blows]: [Document, Blow[]]) => {
  const at = Math.max(0, Math.floor((blows[0] as Blow).other * (text.length - 6000)))
  await lawful(blows.reduce(strike, text.slice(at, at + 6000)), { file: name })
}

describe('however a document is damaged, the record is valid', () => {
  it('own documents', async () => {
    await fc.assert(fc.asyncProperty(damaged(own, 12), law), parameters(40))
  })
  it.skipIf(corpus.length === 0)('labelled documents (skipped where they are not at hand)', async () => {
    await fc.assert(fc.asyncProperty(damaged(corpus, 12), law), parameters(8))
  })
  it.skipIf(reports.length === 0)('reports (skipped where they are not at hand)', async () => {
    await fc.assert(fc.asyncProperty(damaged(reports, 12), law), parameters(8))
  })
  it('each document as it is', async () => {
    for (const { name, text } of own) await lawful(text, { file: name })
  })
})
