import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const record = async (text: string, file = 'text.txt') => {
  const [first] = (await extract(text, { file })).records
  if (!first) throw new Error('no record')
  return first
}
const resolutions = async (text: string, file?: string) => (await record(text, file)).resolutions
const verbs = (clauses: readonly { verb: string | null }[]) => clauses.map((c) => c.verb)

describe('verbs on lines of their own', () => {
  const english = `# RESOLUTION 1450 (Cairo, 2023)

(adopted at the sixth Plenary Meeting)

## Rural connectivity

The Council,

*considering*

*a)* that one village in five has no access to the network;

*b)* that access costs too much, in that:

i) equipment is imported;

ii) energy is scarce,

*considering further*

that the matter is urgent,

*resolves*

1 to establish a fund for rural connectivity;

2 to review the fund every two years,

*instructs the Secretary-General*

to report to the next session of the Council,

*invites Member States and Sector Members*

to contribute to the fund.
`
  it('gives every clause the verb that governs it', async () => {
    const [found, ...others] = await resolutions(english, 'a.md')
    expect(others).toEqual([])
    expect(found).toMatchObject({ number: '1450', title: 'Rural connectivity', body: 'The Council', status: 'adopted' })
    expect(found?.preamble.map((c) => [c.verb, c.ordinal])).toEqual([
      ['considering', 'a'],
      ['considering', 'b'],
      ['considering further', null]
    ])
    expect(found?.preamble[1]?.items.map((i) => [i.ordinal, i.text])).toEqual([
      ['i', 'equipment is imported;'],
      ['ii', 'energy is scarce,']
    ])
    expect(found?.operative.map((c) => [c.verb, c.addressee, c.number])).toEqual([
      ['resolves', null, '1'],
      ['resolves', null, '2'],
      ['instructs the Secretary-General', 'the Secretary-General', null],
      ['invites Member States and Sector Members', 'Member States and Sector Members', null]
    ])
  })

  it('reads the Arabic layout, with abjad letters and numbers that start again', async () => {
    const [found] = await resolutions(`القرار 1450 (القاهرة، 2023)
التوصيلية في المناطق الريفية
إن المجلس،
إذ يضع في اعتباره
أ )	أن قرية من كل خمس قرى غير موصولة بالشبكة؛
ب)	أن كلفة النفاذ مرتفعة للأسباب التالية:
’1‘	استيراد المعدات؛
’2‘	شح الطاقة،
يقرر
1	إنشاء صندوق للتوصيلية في المناطق الريفية؛
2	استعراض الصندوق مرة كل سنتين،
يكلف الأمين العام
1	برفع تقرير إلى الدورة المقبلة للمجلس؛
2	بنشر التقرير.
`)
    expect(found).toMatchObject({ number: '1450', title: 'التوصيلية في المناطق الريفية', body: 'المجلس' })
    expect(found?.preamble.map((c) => [c.marker, c.ordinal, c.items.length])).toEqual([
      ['أ', 'a', 0],
      ['ب', 'b', 2]
    ])
    expect(found?.preamble[1]?.items[0]).toMatchObject({ marker: '’1‘', ordinal: 'i', text: 'استيراد المعدات؛' })
    expect(found?.operative.map((c) => [c.verb, c.number])).toEqual([
      ['يقرر', '1'],
      ['يقرر', '2'],
      ['يكلف الأمين العام', '1'],
      ['يكلف الأمين العام', '2']
    ])
    expect(found?.operative[2]?.addressee).toBe('الأمين العام')
  })
})

describe('clauses with verbs of their own', () => {
  it('reads the layout of the United Nations, with nested letters', async () => {
    const [found] = await resolutions(`Resolution adopted by the General Assembly on 12 May 2023

77/290. Rural roads

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

Deeply concerned that many roads remain closed,

Having considered the report of the Secretary-General,

1. Decides to convene a meeting on rural roads, which shall:

(a) Take stock of progress;

(b) Agree on the next steps;

2. Also decides that the meeting shall last two days;

3. Requests the Secretary-General to prepare the meeting;

4. Strongly urges Member States to take part;

5. Notes with appreciation the offer of the host country.

70th plenary meeting
12 May 2023
`)
    expect(found).toMatchObject({
      number: '77/290',
      title: 'Rural roads',
      body: 'The General Assembly',
      status: 'adopted'
    })
    expect(verbs(found?.preamble ?? [])).toEqual(['Recalling', 'Deeply concerned', 'Having considered'])
    expect(found?.operative.map((c) => [c.number, c.verb, c.addressee])).toEqual([
      ['1', 'Decides', null],
      ['2', 'Also decides', null],
      ['3', 'Requests', 'the Secretary-General'],
      ['4', 'Strongly urges', 'Member States'],
      ['5', 'Notes with appreciation', null]
    ])
    expect(found?.operative[0]?.items.map((i) => i.ordinal)).toEqual(['a', 'b'])
  })

  it('reads feminine verbs, Arabic digits and adverbs', async () => {
    const [found] = await resolutions(`إن الجمعية العامة،

إذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015،

وإذ يساورها بالغ القلق لأن طرقاً كثيرة ما زالت مغلقة،

وقد نظرت في تقرير الأمين العام،

١ - تقرر عقد اجتماع بشأن الطرق الريفية؛

٢ - تطلب إلى الأمين العام أن يعد للاجتماع؛

٣ - تحث بقوة الدول الأعضاء على المشاركة فيه؛

٤ - تلاحظ مع التقدير العرض المقدم من البلد المضيف.
`)
    expect(verbs(found?.preamble ?? [])).toEqual(['إذ تشير إلى', 'وإذ يساورها بالغ القلق', 'وقد نظرت في'])
    expect(found?.operative.map((c) => [c.number, c.verb, c.addressee])).toEqual([
      ['1', 'تقرر', null],
      ['2', 'تطلب إلى', 'الأمين العام'],
      ['3', 'تحث بقوة', 'الدول الأعضاء'],
      ['4', 'تلاحظ مع التقدير', null]
    ])
  })

  it('takes the emphasis of Markdown for what it is, and footnote marks for no part of the end', async () => {
    const [found] = await resolutions(
      `# WHA80.3 Health of volunteers

The Eightieth World Health Assembly,

*Having considered* the report of the Director-General;[^1]

1. *URGES* Member States to train volunteers;[^2]

2. *REQUESTS* the Director-General:

   (1) to support Member States;

   (2) to report in 2029.
`,
      'a.md'
    )
    expect(found).toMatchObject({ number: 'WHA80.3', title: 'Health of volunteers' })
    expect(found?.operative.map((c) => [c.number, c.verb, c.items.length])).toEqual([
      ['1', 'URGES', 0],
      ['2', 'REQUESTS', 2]
    ])
  })
})

describe('other bodies', () => {
  it('reads the resolution of a municipal council inside its minutes', async () => {
    const found = await resolutions(
      `# Minutes of the regular meeting

The Mayor called the meeting to order at 7 p.m.

## RESOLUTION NO. 2023-08

WHEREAS, the City owns twelve parks; and

WHEREAS, the Parks Board recommended a plan;

NOW, THEREFORE, BE IT RESOLVED that the Parks Plan is approved.

BE IT FURTHER RESOLVED that this resolution takes effect at once.

PASSED AND ADOPTED this 4th day of June 2023.

## Adjournment

The meeting adjourned at 9 p.m.
`,
      'a.md'
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ number: '2023-08', status: 'adopted' })
    expect(found[0]?.preamble).toHaveLength(2)
    expect(found[0]?.operative).toHaveLength(2)
  })

  it('reads two resolutions of a ministerial council, one after the other', async () => {
    const found = await resolutions(`قرار رقم 712
بشأن التعاون في مجال النقل
إن المجلس الوزاري،
بعد اطلاعه على:
- مذكرة الأمانة العامة،
- توصية لجنة الشؤون الاقتصادية،
وإذ يؤكد قراراته السابقة في هذا الشأن،
يقرر ما يلي:
1- الترحيب بنتائج المؤتمر.
2- تكليف الأمانة العامة بمتابعة التنفيذ.

قرار رقم 713
بشأن الأمن المائي
إن المجلس الوزاري،
إذ يستذكر قراره رقم 690،
يقرر
أولاً: الإحاطة علماً بالتقرير.
ثانياً: الدعوة إلى عقد مؤتمر.
`)
    expect(found.map((r) => [r.number, r.title, r.preamble.length, r.operative.length])).toEqual([
      ['712', 'بشأن التعاون في مجال النقل', 3, 2],
      ['713', 'بشأن الأمن المائي', 1, 2]
    ])
    expect(found[1]?.operative.map((c) => c.number)).toEqual(['1', '2'])
  })

  it('reads the articles of a decree', async () => {
    const [found] = await resolutions(`مشروع قرار بشأن إنشاء لجنة الحدائق

إن المجلس البلدي،

حيث إن المدينة تضم عشرين حديقة؛

وبناء على اقتراح رئيس البلدية،

قرر ما يلي:

المادة الأولى: الموافقة على خطة الحدائق.

المادة الثانية: تكليف مدير البلدية بنشر الخطة.
`)
    expect(found).toMatchObject({ status: 'draft', body: 'المجلس البلدي' })
    expect(found?.operative.map((c) => [c.number, c.printed])).toEqual([
      ['1', 'المادة الأولى'],
      ['2', 'المادة الثانية']
    ])
  })
})

describe('several in one document', () => {
  it('parts draft resolutions in a report, and leaves out section lines and the report itself', async () => {
    const found = await resolutions(`The Committee recommends the adoption of the following drafts.

Draft resolution I

Oceans

The General Assembly,

Recalling its resolutions on oceans,

I

Implementation

1. Calls upon all States to become parties;

II

Capacity-building

2. Encourages States to assist one another, and in this regard:

(a) Requests the Secretary-General to report;

(b) Invites donors to contribute;

3. Decides to return to the matter.

Draft resolution II

Fisheries

The General Assembly,

Noting with satisfaction the report,

1. Welcomes the report.

13. At its 50th meeting, the Committee adopted both drafts.
`)
    expect(found.map((r) => [r.number, r.title, r.status])).toEqual([
      ['I', 'Oceans', 'draft'],
      ['II', 'Fisheries', 'draft']
    ])
    expect(found[0]?.operative.map((c) => [c.number, c.verb, c.items.length])).toEqual([
      ['1', 'Calls upon', 0],
      ['2', 'Encourages', 2],
      ['3', 'Decides', 0]
    ])
    expect(found[1]?.operative).toHaveLength(1)
    expect(found[1]?.operative[0]?.items).toEqual([])
  })
})

describe('annexes', () => {
  it('gives each annex its own title and items', async () => {
    const [found] = await resolutions(`Resolution 31

Fund for rural roads

The Council,

Recalling Resolution 12,

1. Decides to establish the fund;

2. Adopts the rules annexed hereto.

Annex I

Fund for rural roads

Rules

1. The fund is open to all members.

2. The secretariat keeps the accounts.

Annex II

Scale of contributions

1. Each member pays its share.
`)
    expect(found?.annexes.map((a) => [a.title, a.items.map((i) => i.number)])).toEqual([
      ['Rules', ['1', '2']],
      ['Scale of contributions', ['1']]
    ])
  })
})

describe('what is no resolution', () => {
  it.each([
    [
      'a report that quotes one',
      'Recalling paragraph 5 of the report, the delegate said that progress was slow.\n\nThe Council, noting the report, requested the Secretariat to continue its work.'
    ],
    [
      'an agenda',
      '1. Notes on the agenda\n\n2. Requests for documents\n\n3. Calls for proposals\n\n4. Decides: a workshop'
    ],
    [
      'a list of references',
      '- Resolution 1336, on the working group;\n\n- Resolution 1344, on consultations.\n\nThere are two resolutions because the second came later.'
    ],
    [
      'rules of procedure',
      '1 - تنتخب اللجنة رئيساً لها.\n\n2 - تقرر اللجنة مواعيد اجتماعاتها.\n\n3 - تعتمد اللجنة جدول أعمالها.'
    ],
    [
      'a summary in Arabic',
      'وإذ يشير المندوب إلى التقرير يقول إن التقدم بطيء.\n\nوأشار المجلس إلى القرار 140 وطلب إلى الأمانة مواصلة عملها.'
    ]
  ])('%s', async (_, text) => {
    expect(await resolutions(text)).toEqual([])
  })
})

it('takes the numbered paragraphs after a preamble with letters for operative ones', async () => {
  const [en] = await resolutions(
    'The Congress,\n\nRecalling its decision on ferries,\n\nConvinced that\n(a) piers are old;\n(b) crews are few,\n\n1. Urges members to repair them;\n\n2. Requests the Bureau:\n(a) to report;\n(b) to train crews.'
  )
  expect(en?.operative.map((p) => [p.number, p.verb, p.items.length])).toEqual([
    ['1', 'Urges', 0],
    ['2', 'Requests', 2]
  ])
  const [ar] = await resolutions(
    'إن المؤتمر،\n\nإذ يشير إلى مقرره بشأن العبّارات،\n\nواقتناعا منه\n(أ) بأن الأرصفة قديمة؛\n(ب) وبأن الأطقم قليلة،\n\n1- يحث الأعضاء على إصلاحها؛\n\n2- يطلب إلى المكتب:\n(أ) أن يقدم تقريرا؛\n(ب) أن يدرب الأطقم.'
  )
  expect(ar?.operative.map((p) => [p.number, p.verb, p.items.length])).toEqual([
    ['1', 'يحث', 0],
    ['2', 'يطلب إلى', 2]
  ])
})

it('reads the number of a draft revision', async () => {
  const [found] = await resolutions(
    '## DRAFT REVISION OF RESOLUTION 8 (Rev. Riga, 2021)\n\n## Rural post\n\nThe Congress,\n\n*noting*\n\nthe report,\n\n*resolves*\n\n1 to open post offices;\n\n2 to report.',
    'a.md'
  )
  expect(found).toMatchObject({ number: '8', title: 'Rural post', status: 'draft-revised' })
})

it('takes no title of an item for a clause, though its noun is a verb too', async () => {
  const { resolutions: none } = await record(
    'Request for observer status by the Port of Riga (item 5)\n\n6. Ms. Ozols proposed to grant it.\n\n7. The proposal was adopted.\n\n8. The Director undertook to inform the port.'
  )
  expect(none).toEqual([])
})

it('quotes every clause from the source and says where it stands', async () => {
  const text = `The Committee,

Recalling   its mandate,

1. Takes note of the
report;

2. Invites the Bureau to continue.
`
  const [found] = await resolutions(text, 'a.md')
  expect(found?.operative[0]).toMatchObject({
    text: 'Takes note of the report;',
    at: { line: 5, column: 4, endLine: 6 }
  })
})

it('names each of the decisions that symbols of a session number', async () => {
  const found = await resolutions(
    'Assembly/PTU/Dec.41(XI)\nDECISION ON THE SCALE OF ASSESSMENT\nDoc. Assembly/PTU/7(XI)\n\nThe Assembly,\n\n1. TAKES NOTE of the report;\n\n2. ENDORSES the scale.\n\nAssembly/PTU/Dec.42(XI)\nDECISION ON THE TRAINING CENTRE\nDoc. Assembly/PTU/9(XI)\n\nThe Assembly,\n\n1. COMMENDS the Government of Chad;\n\n2. DECIDES to open the centre.'
  )
  expect(found.map((r) => [r.number, r.title, r.operative.length])).toEqual([
    ['Assembly/PTU/Dec.41(XI)', 'DECISION ON THE SCALE OF ASSESSMENT', 2],
    ['Assembly/PTU/Dec.42(XI)', 'DECISION ON THE TRAINING CENTRE', 2]
  ])
})

it('reads a declaration of those who say "we", and the line that adopts it', async () => {
  const en = await resolutions(
    'We, the ministers of energy of the Black Sea States, meeting in Varna on 17 May 2026,\n\n*Recognizing* the efforts made,\n\n*Recalling* the charter,\n\nDeclare as follows:\n\n1. We commit to sharing data.\n\n2. We call on donors to help.\n\nAdopted unanimously at Varna on 17 May 2026.',
    'a.md'
  )
  const ar = await resolutions(
    'نحن، وزراء الطاقة في دول البحر الأسود، المجتمعين في فارنا في 17 أيار/مايو 2026،\n\n*إذ نعترف* بالجهود المبذولة،\n\n*وإذ نشير* إلى الميثاق،\n\nنعلن ما يلي:\n\n1. نلتزم بتبادل البيانات.\n\n2. نهيب بالجهات المانحة تقديم المساعدة.\n\nاعتُمد بالإجماع في فارنا في 17 أيار/مايو 2026.',
    'a.md'
  )
  expect(en.map((r) => [r.body, r.status, r.operative.length])).toEqual([
    ['the ministers of energy of the Black Sea States', 'adopted', 2]
  ])
  expect(ar.map((r) => [r.body, r.status, r.operative.length])).toEqual([
    ['وزراء الطاقة في دول البحر الأسود', 'adopted', 2]
  ])
})

it('takes the note in brackets behind a resolution for no point of its last paragraph', async () => {
  const [first] = await resolutions(
    '# قرار رقم 12: سلامة الموانئ\n\nإن مجلس وزراء النقل،\n\nبعد اطلاعه على مذكرة الأمانة العامة،\n\n**يقرر:**\n\n1. الموافقة على الخطة.\n2. الطلب إلى الأمين العام تقديم تقرير إلى الدورة المقبلة للمجلس.\n\n*(ق. رقم 12 – د.ع (3) – ج 2 – 9/4/2026)*\n',
    'text.md'
  )
  expect(first?.operative.map((clause) => clause.items)).toEqual([[], []])
})

it('takes a paper that only names a resolution above its summary for none', async () => {
  const found = await resolutions(
    'مساهمة من الجمهورية التونسية\n\nمشروع مراجعة القرار 27\n\nدور الاتحاد في دعم مكاتب البريد الريفية\n\nملخص\n\nتقترح هذه المساهمة إدخال تعديلات على القرار 27.\n'
  )
  expect(found).toEqual([])
})

describe('decisions of an executive board', () => {
  it.each([
    [
      'en' as const,
      'Decisions adopted by the Executive Board at its annual session 2025\n\n2025/8\nAnnual report of the Registrar\n\nThe Executive Board\n\n1. Takes note of the annual report of the Registrar (RB/2025/11);\n\n2. Decides to defer the draft policy to its second regular session 2025.\n\n11 June 2025\n\n2025/9\nReports of the Ethics Office\n\nThe Executive Board\n\n1. Welcomes the reports of the Ethics Office;\n\n2. Urges management to give the Office the staff that it needs.\n\n13 June 2025\n',
      [
        '2025/8 | Annual report of the Registrar | The Executive Board | 2',
        '2025/9 | Reports of the Ethics Office | The Executive Board | 2'
      ]
    ],
    [
      'ar' as const,
      'المقررات التي اتخذها المجلس التنفيذي في دورته السنوية لعام 2025\n\n2025/8\nالتقرير السنوي للمسجل العام\n\nإن المجلس التنفيذي\n\n١ - يحيط علما بالتقرير السنوي للمسجل العام (RB/2025/11)؛\n\n٢ - يقرر إرجاء مشروع السياسة إلى دورته العادية الثانية لعام ٢٠٢٥.\n\n١١ حزيران/يونيه ٢٠٢٥\n\n2025/9\nتقارير مكتب الأخلاقيات\n\nإن المجلس التنفيذي\n\n١ - يرحب بتقارير مكتب الأخلاقيات؛\n\n٢ - يحث الإدارة على تزويد المكتب بما يلزمه من موظفين.\n\n١٣ حزيران/يونيه ٢٠٢٥\n',
      [
        '2025/8 | التقرير السنوي للمسجل العام | المجلس التنفيذي | 2',
        '2025/9 | تقارير مكتب الأخلاقيات | المجلس التنفيذي | 2'
      ]
    ]
  ])(
    'are read by the number of the year above each, the body being no running header (%s)',
    async (_, text, expected) => {
      const found = await record(text)
      expect(found.resolutions.map((r) => `${r.number} | ${r.title} | ${r.body} | ${r.operative.length}`)).toEqual(
        expected
      )
      expect(found.document.title).toBe(text.split('\n')[0])
    }
  )
})

describe('numbers with letters and brackets in them', () => {
  it.each([
    ['EB156(3) Rural pilots', 'EB156(3)'],
    ['GC(65)/RES/8 Rural pilots', 'GC(65)/RES/8'],
    ['Resolution CM/Res(2021)3 Rural pilots', 'CM/Res(2021)3']
  ])('of "%s"', async (title, number) => {
    const [found] = await resolutions(
      `${title}\n\nThe Executive Board,\n\nHaving considered the report of the Registrar,\n\n1. Urges members to train pilots;\n\n2. Requests the Registrar to report to its next session.\n`
    )
    expect([found?.number, found?.title]).toEqual([number, 'Rural pilots'])
  })

  it.each([
    ['القرار ج ص ع 74-1: مرشدو الأرياف', 'ج ص ع 74-1'],
    ['المقرر الإجرائي م ت 156(3): مرشدو الأرياف', 'م ت 156(3)'],
    ['المقرر ا ب-12/5: مرشدو الأرياف', 'ا ب-12/5'],
    ['المقرر 5/م أ-15: مرشدو الأرياف', '5/م أ-15']
  ])('of "%s"', async (title, number) => {
    const [found] = await resolutions(
      `${title}\n\nإن المجلس التنفيذي،\n\nوقد نظر في تقرير المسجل،\n\n1- يحث الأعضاء على تدريب المرشدين؛\n\n2- يطلب إلى المسجل أن يقدم تقريراً إلى دورته المقبلة.\n`
    )
    expect([found?.number, found?.title]).toEqual([number, 'مرشدو الأرياف'])
  })
})
