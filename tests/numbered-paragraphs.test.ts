/** Paragraphs and entries that Markdown runs together or takes for lists: "7. The Committee …", "2- …" and "(أ) …" on lines of their own. */
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const read = async (text: string, units = true) => {
  const { records, notes } = await extract(text, { file: 'report.md', units })
  const [record] = records
  if (!record) throw new Error('no record')
  return { record, notes }
}

const english = `# Report of the fifth session of the Pastures Commission

## Opening of the session

1. The Pastures Commission held its fifth session in Salalah from 3 to 5 March 2026, with nine members present.

2. The Executive Secretary welcomed the delegates and thanked the host country for its generous hospitality.

## Grazing permits

3. The Commission:
a) agreed that permits be issued for two seasons instead of one;
b) requested the Secretariat to publish the list of permits by 30 June 2026.

4. The Commission approved the budget of the rangers for the coming year, as shown in the annex to the report.
`
const arabic = `# تقرير الدورة الخامسة لهيئة المراعي

## افتتاح الدورة

1- عقدت هيئة المراعي دورتها الخامسة في صلالة من 3 إلى 5 مارس 2026 بحضور تسعة أعضاء.

2- ورحب الأمين التنفيذي بالمندوبين وشكر البلد المضيف على كرم ضيافته.

## تصاريح الرعي

3- إن الهيئة:
(أ) اتفقت على إصدار التصاريح لموسمين بدلا من موسم واحد؛
(ب) طلبت إلى الأمانة أن تنشر قائمة التصاريح في موعد أقصاه 30 يونيو 2026.

4- ووافقت الهيئة على ميزانية حراس المراعي للعام المقبل، كما هو مبين في مرفق التقرير.
`

it.each([
  ['en', english, ['The Commission', 'The Commission'], 'the Secretariat'],
  ['ar', arabic, ['الهيئة', 'الهيئة'], 'الأمانة']
])(
  'reads numbered paragraphs that count on over headings, with what stands lettered in them: %s',
  async (_, text, actors, owner) => {
    const { record } = await read(text)
    expect(record.decisions.map((d) => [d.kind, d.paragraph])).toEqual([
      ['agreed', '3'],
      ['approved', '4']
    ])
    expect(record.decisions.map((d) => d.actor)).toEqual(actors)
    expect(record.actionItems.map((a) => [a.owner, a.due?.date, a.paragraph])).toEqual([[owner, '2026-06-30', '3']])
    const numbers = record.units?.flatMap((u) => (u.kind === 'paragraph' && u.number ? [u.number] : []))
    expect(numbers).toEqual(['1', '2', '3', 'a', 'b', '4'].filter((n) => numbers?.includes(n)))
    expect(numbers).toEqual(expect.arrayContaining(['1', '2', '3', '4']))
  }
)

it('leaves the short entries of an agenda in its list, though they count on over its parts', async () => {
  const { record } = await read(
    '# Agenda\n\n## Morning\n\n1. Opening\n2. Minutes\n\n## Afternoon\n\n3. Budget\n4. Closing\n'
  )
  expect(record.agenda.map((entry) => entry.number)).toEqual(['1', '2', '3', '4'])
  expect(record.units?.filter((u) => u.kind === 'item')).toHaveLength(4)
})

it('parts numbered lines that no blank line parts, and joins wrapped ones', async () => {
  const { record } = await read(
    '# الرسائل الرئيسية\n\n## المياه للجميع\n\n1- ينبغي للحكومات أن تحمي الآبار.\n2- ينبغي للبلديات أن تنشر نتائج\nالفحوص كل شهر.\n3- ينبغي للمدارس أن تعلّم الترشيد.\n'
  )
  expect(record.units?.filter((u) => u.kind !== 'heading').map((u) => u.text)).toEqual([
    'ينبغي للحكومات أن تحمي الآبار.',
    'ينبغي للبلديات أن تنشر نتائج الفحوص كل شهر.',
    'ينبغي للمدارس أن تعلّم الترشيد.'
  ])
  const { record: prose } = await read(
    'The reserve had\n12) been counted twice in the year\n2019 - and once in the year before.\n'
  )
  expect(prose.units).toHaveLength(1)
})

it('keeps short titles apart from the long lines below them in a plain text', async () => {
  const text = [
    'Item 1. Opening of the yearly assembly',
    'The President opened the assembly at 10.05 and declared that a quorum of the members was present.',
    'Item 2. Minutes of the last assembly',
    'The minutes were adopted with one correction, which the delegate of the northern district had sent in writing.',
    'Item 3. Report of the Executive Board',
    'The Secretary presented the report, and the Treasurer explained why two of the laboratories had closed.'
  ].join('\n')
  const { records } = await extract(text, { file: 'minutes.txt', units: true })
  expect(records[0]?.units?.map((u) => u.text)).toEqual(text.split('\n'))
})

it('numbers the long paragraphs of one list, though no heading parts them', async () => {
  const long =
    'and the members thanked the harbour master for the care with which the accounts of the year had been drawn up and laid open'
  const text = [
    'The agenda was adopted',
    'The Board approved the accounts',
    'The item was deferred',
    'The Board elected Ann Reed chair'
  ]
    .map((start, i) => `${i + 1}. ${start}, ${long}.`)
    .join('\n\n')
  const { record } = await read(`# Summary of the ninth meeting of the Board\n\n${text}\n`)
  expect(record.decisions.map((d) => d.paragraph)).toEqual(['1', '2', '3', '4'])
})

const numbersOf = async (text: string) => (await read(text)).record.resolutions[0]?.operative.map((c) => c.number)

it('gives paragraphs of a list the numbers that are printed, and counts them only where one number stands before all', async () => {
  const englishClauses = (numbers: readonly number[]) =>
    `# Resolution 12 (2026)\n\nThe Assembly of Ports,\n\nRecalling its resolution 11 (2025) on pilots,\n\n${[
      'Decides to establish a fund for small ports;',
      'Requests the Executive Secretary to report on it every year;',
      'Invites the member States to contribute to the fund.'
    ]
      .map((clause, i) => `${numbers[i]}. ${clause}`)
      .join('\n\n')}\n`
  const arabicClauses = (numbers: readonly number[]) =>
    `# القرار 12 (2026)\n\nإن جمعية الموانئ،\n\nإذ تشير إلى قرارها 11 (2025) بشأن المرشدين،\n\n${[
      'تقرر إنشاء صندوق للموانئ الصغيرة؛',
      'تطلب إلى الأمين التنفيذي أن يقدم تقريراً عنه كل سنة؛',
      'تدعو الدول الأعضاء إلى التبرع للصندوق.'
    ]
      .map((clause, i) => `${numbers[i]}. ${clause}`)
      .join('\n\n')}\n`
  for (const clauses of [englishClauses, arabicClauses]) {
    expect(await numbersOf(clauses([1, 2, 15]))).toEqual(['1', '2', '15'])
    expect(await numbersOf(clauses([4, 7, 8]))).toEqual(['4', '7', '8'])
    expect(await numbersOf(clauses([1, 1, 1]))).toEqual(['1', '2', '3'])
  }
})
