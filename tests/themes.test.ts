import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

type Options = Parameters<typeof extract>[1]
const read = async (text: string, options: Partial<NonNullable<Options>> = {}) => {
  const { records } = await extract(text, { file: 'paper.md', ...options })
  return records.flatMap((record) => record.themes)
}
/** "level title" of every theme, then its parent's title. */
const outline = async (text: string, options: Partial<NonNullable<Options>> = {}) => {
  const themes = await read(text, options)
  const title = (id: string | null) => themes.find((t) => t.id === id)?.title ?? null
  return themes.map((t) => [t.level, t.title, title(t.parent)])
}

describe('a ministerial declaration with thematic headings', () => {
  const en = `# Muscat Ministerial Declaration on Digital Inclusion

Adopted at the Third Ministerial Forum on the Digital Economy, Muscat, 4–6 November 2025

The Third Ministerial Forum was held in Muscat under the theme “Leaving no community offline”.

## Introduction

- The Forum met for the third time.

## Affordable access

SDGs: 9, 10 – WSIS C2

The cost of a connection remains the first barrier.

- Governments should review taxes on devices before the end of 2026.
- Operators and regulators are urged to publish tariffs in one comparable form.
- Universal service funds must be used in full.

## Skills for work

- We call on ministries of education and universities to:
  - add digital skills to every teacher training programme;
  - report on progress every two years.
- Employers, including small enterprises, should offer paid training.

## Follow-up

- The secretariat will report to the next Forum.
`
  const ar = `# إعلان مسقط الوزاري بشأن الشمول الرقمي

اعتُمد في المنتدى الوزاري الثالث للاقتصاد الرقمي، مسقط، 4-6 نوفمبر 2025

عُقد المنتدى الوزاري الثالث في مسقط تحت شعار «لا مجتمع خارج الشبكة».

## مقدمة

- اجتمع المنتدى للمرة الثالثة.

## النفاذ الميسور

أهداف التنمية المستدامة: 9 و10 – القمة العالمية لمجتمع المعلومات C2

لا تزال كلفة الاتصال العائق الأول.

- ينبغي للحكومات مراجعة الضرائب المفروضة على الأجهزة قبل نهاية عام 2026.
- ندعو المشغلين والهيئات التنظيمية إلى نشر التعريفات بصيغة واحدة قابلة للمقارنة.
- يجب استخدام صناديق الخدمة الشاملة بالكامل.

## مهارات العمل

- ندعو وزارات التربية والجامعات إلى ما يلي:
  - إدراج المهارات الرقمية في جميع برامج إعداد المعلمين؛
  - تقديم تقرير عن التقدم كل سنتين.
- على أرباب العمل، بما في ذلك المؤسسات الصغيرة، أن يوفروا تدريباً مدفوع الأجر.

## المتابعة

- ستقدم الأمانة تقريراً إلى المنتدى القادم.
`
  it.each([
    ['en', en, ['Leaving no community offline', 'Affordable access', 'Skills for work']],
    ['ar', ar, ['لا مجتمع خارج الشبكة', 'النفاذ الميسور', 'مهارات العمل']]
  ] as const)('has its theme and its thematic headings, no other: %s', async (_, text, titles) => {
    const themes = await read(text)
    expect(themes.map((t) => t.title)).toEqual(titles)
    expect(themes.map((t) => t.messages.length)).toEqual([0, 3, 2])
  })

  it.each([
    ['en', en],
    ['ar', ar]
  ])('gives tags alike in both languages: %s', async (_, text) => {
    const themes = await read(text)
    expect(themes.map((t) => t.tags)).toEqual([['main-theme'], ['SDG 9', 'SDG 10', 'WSIS Action Line C2'], []])
  })

  it.each([
    [
      'en',
      en,
      [
        ['Governments'],
        ['Operators', 'regulators'],
        [],
        ['ministries of education', 'universities'],
        ['Employers', 'small enterprises']
      ]
    ],
    [
      'ar',
      ar,
      [
        ['للحكومات'],
        ['المشغلين', 'الهيئات التنظيمية'],
        [],
        ['وزارات التربية', 'الجامعات'],
        ['أرباب العمل', 'المؤسسات الصغيرة']
      ]
    ]
  ] as const)('names whom each message addresses, as printed: %s', async (_, text, expected) => {
    const messages = (await read(text)).flatMap((t) => t.messages)
    expect(messages.map((m) => m.addressees)).toEqual(expected)
  })

  it('keeps what hangs below a message with it, and says where it stands', async () => {
    const [message] = (await read(en))[2]?.messages ?? []
    expect(message?.text).toBe(
      'We call on ministries of education and universities to: add digital skills to every teacher training programme; report on progress every two years.'
    )
    expect([message?.at.line, message?.at.endLine]).toEqual([23, 25])
  })
})

describe('a communiqué in paragraphs', () => {
  const en = `FINAL COMMUNIQUE

Fourth Meeting of the Ministers of Culture

We, the ministers of culture, meeting in Doha on 3 December 2025,

Protection of heritage

We commit to complete national inventories of heritage sites by 2028.

We call upon museums and the art trade to check the origin of every object.

Creative industries

We will open our markets to artists from the region.

States are encouraged to exempt books from customs duties.

Closing

We thank the State of Qatar.
`
  it('takes the paragraphs under its thematic headings for messages', async () => {
    const themes = await read(en, { file: 'paper.txt' })
    expect(themes.map((t) => [t.title, t.messages.length])).toEqual([
      ['Protection of heritage', 2],
      ['Creative industries', 2]
    ])
    expect(themes[0]?.messages[1]?.addressees).toEqual(['museums', 'the art trade'])
  })
})

describe('the report of a city workshop', () => {
  it.each([
    [
      'en',
      `CITY OF HARBORVALE

Strategy Workshop Report

Introduction

The City Council held a workshop on its ten-year strategy.

Discussion was organized around three themes:

(a) Housing and neighbourhoods;
(b) Clean mobility;
(c) A welcoming city centre.

Theme 1: Housing and neighbourhoods

Participants described long waiting lists and high rents.

- The city should release two sites for affordable housing each year.
- Developers must keep one unit in five at a social rent.

Theme 2: Clean mobility

- Schools are encouraged to run walking buses.

Theme 3: A welcoming city centre

- Shop owners asked for longer market hours.

Conclusion

The Mayor thanked the participants.
`,
      ['Housing and neighbourhoods', 'Clean mobility', 'A welcoming city centre'],
      [['The city'], ['Developers'], ['Schools'], []]
    ],
    [
      'ar',
      `بلدية المرفأ

تقرير ورشة عمل الاستراتيجية

مقدمة

عقد المجلس البلدي ورشة عمل حول استراتيجيته لعشر سنوات.

المحور الأول: الإسكان والأحياء

تحدث المشاركون عن طول قوائم الانتظار وارتفاع الإيجارات.

- ينبغي للبلدية أن تخصص موقعين للسكن الميسر كل عام.
- يجب على المطورين تخصيص وحدة من كل خمس وحدات للإيجار الاجتماعي.

المحور الثاني: التنقل النظيف

- ندعو المدارس إلى تنظيم قوافل المشي.

المحور الثالث: مركز مدينة مرحب

- طلب أصحاب المتاجر تمديد ساعات السوق.
`,
      ['الإسكان والأحياء', 'التنقل النظيف', 'مركز مدينة مرحب'],
      [['للبلدية'], ['المطورين'], ['المدارس'], []]
    ]
  ])('lists each theme once, with its messages: %s', async (_, text, titles, addressees) => {
    const themes = await read(text, { file: 'paper.txt' })
    expect(themes.map((t) => t.title)).toEqual(titles)
    expect(themes.map((t) => t.messages.length)).toEqual([2, 1, 1])
    expect(themes.flatMap((t) => t.messages).map((m) => m.addressees)).toEqual(addressees)
  })
})

describe('a youth forum with numbered key messages', () => {
  it.each([
    [
      'en',
      `Outcome Document of the Regional Youth Forum

Main theme: "Our voice, our climate"

Background

The Forum gathered 140 young people from 15 countries.

Key messages

1. Governments must give young people a seat in national climate committees.

2. Banks and donors should simplify small grants for youth-led projects.

3. We urge universities to open their laboratories to young inventors.

4. Climate education begins at primary school.

Next steps

The organizers will publish a report in December.
`,
      'Our voice, our climate',
      [['Governments'], ['Banks', 'donors'], ['universities'], []]
    ],
    [
      'ar',
      `الوثيقة الختامية لمنتدى الشباب الإقليمي

الموضوع الرئيسي للمنتدى: «صوتنا من أجل المناخ»

خلفية

جمع المنتدى 140 شاباً وشابة من 15 بلداً.

الرسائل الرئيسية

1. على الحكومات أن تخصص للشباب مقعداً في اللجان الوطنية للمناخ.

2. ينبغي للمصارف والجهات المانحة تبسيط المنح الصغيرة للمشاريع الشبابية.

3. نحث الجامعات على فتح مختبراتها أمام المخترعين الشباب.

4. يبدأ التعليم المناخي في المدرسة الابتدائية.

الخطوات المقبلة

سينشر المنظمون تقريراً في ديسمبر.
`,
      'صوتنا من أجل المناخ',
      [['الحكومات'], ['للمصارف', 'الجهات المانحة'], ['الجامعات'], []]
    ]
  ])('gathers them under its main theme: %s', async (_, text, title, addressees) => {
    const themes = await read(text, { file: 'paper.txt' })
    expect(themes.map((t) => t.title)).toEqual([title])
    expect(themes[0]?.tags).toEqual(['main-theme'])
    expect(themes[0]?.messages.map((m) => m.addressees)).toEqual(addressees)
  })
})

describe('tracks and sub-themes', () => {
  it.each([
    [
      'en',
      `# Key Messages of the Arab Cities Forum

The main theme of the Forum was “Cities that breathe”.

## Track 1: Water

### Sub-theme A: Reuse

- Municipalities should meter every public garden.

### Sub-theme B: Leaks

- Parliament must update the 1978 water act.

## Second track – Heat

- Architects should return to the shaded courtyard.
`,
      ['Cities that breathe', 'Water', 'Reuse', 'Leaks', 'Heat']
    ],
    [
      'ar',
      `# رسائل منتدى المدن العربية

وكان الموضوع الرئيسي للمنتدى «مدن تتنفس».

## المسار الأول: المياه

### الموضوع الفرعي الأول: إعادة الاستخدام

- على البلديات أن تركب عدادات في جميع الحدائق العامة.

### الموضوع الفرعي الثاني: التسرب

- يجب على البرلمان تحديث قانون المياه لعام 1978.

## المسار الثاني - الحرارة

- ندعو المهندسين المعماريين إلى العودة إلى الفناء المظلل.
`,
      ['مدن تتنفس', 'المياه', 'إعادة الاستخدام', 'التسرب', 'الحرارة']
    ]
  ] as const)('nest as their headings do: %s', async (_, text, [main, water, reuse, leaks, heat]) => {
    expect(await outline(text)).toEqual([
      [1, main, null],
      [1, water, null],
      [2, reuse, water],
      [2, leaks, water],
      [1, heat, null]
    ])
    expect((await read(text)).map((t) => t.tags[0])).toEqual(['main-theme', 'track', 'sub-theme', 'sub-theme', 'track'])
  })

  it('may be named under headings of their own', async () => {
    const text = `# Outcome document of the Valley Water Summit

## Main theme

One river, many towns

## Themes

### Pillar I – Shared data

- Regulators should publish their readings every week.

### Pillar II – Fair prices

- Regulators must cap the price of the first ten cubic metres.

## Participants

- Town of Elmford
`
    expect((await read(text)).map((t) => [t.title, t.messages.length])).toEqual([
      ['One river, many towns', 0],
      ['Shared data', 1],
      ['Fair prices', 1]
    ])
  })

  it('may be listed within a sentence', async () => {
    const text =
      'The Dialogue took place online under the theme of ‘Living with the tide’.\n\nThe sessions followed three tracks: (a) early warning; (b) dunes and dykes; and (c) insurance.\n'
    expect((await read(text, { kind: 'meeting-summary' })).map((t) => t.title)).toEqual([
      'Living with the tide',
      'early warning',
      'dunes and dykes',
      'insurance'
    ])
  })
})

describe('themes that a body chose', () => {
  it.each([
    [
      'en',
      `The Committee approved the main theme of the 2026 summit: "Bridges across the strait".

The Committee selected the following three sub-themes:

1. Ports and customs.
2. Languages and translation.
3. Fisheries: a shared resource.

Several members suggested the following themes:

- Tourism
- Sport
`,
      ['Bridges across the strait', 'Ports and customs', 'Languages and translation', 'Fisheries: a shared resource']
    ],
    [
      'ar',
      `ووافقت اللجنة على الموضوع الرئيسي لقمة عام 2026: «جسور عبر المضيق».

واختارت اللجنة المواضيع الفرعية الثلاثة التالية:

1. الموانئ والجمارك.
2. اللغات والترجمة.
3. مصايد الأسماك: مورد مشترك.

واقترح عدة أعضاء المواضيع التالية:

- السياحة
- الرياضة
`,
      ['جسور عبر المضيق', 'الموانئ والجمارك', 'اللغات والترجمة', 'مصايد الأسماك: مورد مشترك']
    ]
  ] as const)('count, suggestions do not: %s', async (language, text, [main, ...subs]) => {
    expect(await outline(text, { file: 'minutes.txt', kind: 'minutes', language })).toEqual([
      [1, main, null],
      ...subs.map((title) => [2, title, main])
    ])
  })

  it.each([
    ['en', 'The Committee adopted "Roots and routes" as the main theme of the 2026 festival.', 'Roots and routes'],
    ['ar', 'اعتمدت اللجنة عبارة «جذور وطرق» شعاراً لمهرجان عام 2026.', 'جذور وطرق']
  ] as const)('%s: %s', async (language, text, title) => {
    expect((await read(text, { kind: 'minutes', language })).map((t) => t.title)).toEqual([title])
  })
})

describe('what is no theme', () => {
  it.each([
    [
      'a plain report',
      `# Report on the state of public libraries

## Introduction

This report describes the libraries of the region.

## Opening hours

- Most libraries open at nine.
- Libraries should open on Saturdays.

## Collections

- The collections hold two million volumes.

## Conclusion

The strategy rests on three pillars: (a) staff; (b) books; (c) buildings.
`
    ],
    [
      'a contribution',
      `# مساهمة من اتحاد المكتبات العربية

## مقدمة

- يرحب الاتحاد بالدعوة.

## التحديات

- ينبغي للحكومات زيادة التمويل.
- ضعف الاتصال.

## خاتمة

- نشكر الأمانة.
`
    ],
    ['the theme of a panel', 'A panel discussion on the theme "Forests and fires" was held at the meeting.\n'],
    ['the subject of a letter', 'الموضوع: طلب تمديد مهلة تقديم التقارير الوطنية\n\nيسرني أن أكتب إليكم بشأن المهلة.\n']
  ])('%s', async (_, text) => expect(await read(text)).toEqual([]))

  it('the subject that should be done something to is not addressed', async () => {
    const text = `# Messages of the Lake Forum\n\n## Fishing\n\n- Ministries should be informed at once.\n- National strategies should name a date.\n- Fishers and scientists should count the stock together.\n\n## Tourism\n\n1. Tour operators must train their guides.\n2. The lake is a commons.\n`
    const messages = (await read(text)).flatMap((t) => t.messages)
    expect(messages.map((m) => m.addressees)).toEqual([[], [], ['Fishers', 'scientists'], ['Tour operators'], []])
  })
})

it('an entry that a page break cuts in two is one message', async () => {
  const text = `# رسائل ملتقى المياه

## الري

- ينبغي للمزارعين استخدام الري بالتنقيط في جميع الحقول.
- تحتاج شبكات الري القديمة إلى صيانة دورية وإلى تمويل مستقر من

الموازنة العامة ومن الصناديق الإقليمية.

- يجب قياس المياه المستهلكة.

## الشرب

- ندعو البلديات إلى فحص الخزانات كل شهر.
- الماء حق للجميع.
`
  const themes = await read(text)
  expect(themes.map((t) => t.messages.length)).toEqual([3, 2])
  expect(themes[0]?.messages[1]?.text).toMatch(/مستقر من الموازنة العامة/)
})

it('what a communiqué tells the body did are no messages', async () => {
  expect(
    await read(
      '# Final communiqué of the ninth session of the Council of Ministers of Forestry\n\nHaving considered the items, the Council concluded as follows:\n\n1. The Council took note of the report of the Secretariat.\n\n2. The Council adopted the guidelines.\n\n3. The Council welcomed the offer of Gabon.'
    )
  ).toEqual([])
})
