import { describe, expect, it } from 'vitest'
import { extract, type MahdarRecord, type Note } from '../src/index.ts'
import { findTimes } from '../src/language/times.ts'

async function read(text: string, file = 'agenda.txt'): Promise<{ record: MahdarRecord; notes: Note[] }> {
  const { records, notes } = await extract(text, { file })
  return { record: records[0] as MahdarRecord, notes }
}

type Point = MahdarRecord['agenda'][number]['items'][number]
const marked = ({ ordinal, text, items }: Point): string =>
  `${ordinal ?? '•'} ${text}${items ? ` [${items.map(marked).join(' | ')}]` : ''}`

/** One line an entry: day, time, number, kind, title and its points. */
const lines = ({ agenda }: MahdarRecord) =>
  agenda.map((e) =>
    [
      e.day === null ? '-' : `day ${e.day}`,
      e.start === null ? '-' : `${e.start}${e.end ? `-${e.end}` : ''}`,
      e.number ?? '-',
      e.kind,
      [e.title, ...e.items.map(marked)].join(' / ')
    ].join(' ; ')
  )

describe('agendas without times', () => {
  it('reads the order of business of a municipal council', async () => {
    const { record } = await read(
      `TOWN OF HARROW BAY
MUNICIPAL COUNCIL

Order of Business for the Regular Meeting of Council

Tuesday, 14 May 2024, 6:30 p.m.
Council Chamber, Town Hall

1. Call to order
2. Approval of the agenda
3. Declarations of interest
4. Minutes of the previous meeting
   a) Regular meeting of 16 April 2024
   b) Special meeting of 30 April 2024
5. Delegations
6. Reports of committees
   a) Planning Committee
   b) Harbour Committee
   c) Budget Committee
7. Bylaws
8. Question period
9. Adjournment
`,
      'order.txt'
    )
    expect(record.document.kind).toBe('agenda')
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; Call to order',
      '- ; - ; 2 ; item ; Approval of the agenda',
      '- ; - ; 3 ; item ; Declarations of interest',
      '- ; - ; 4 ; item ; Minutes of the previous meeting / a Regular meeting of 16 April 2024 / b Special meeting of 30 April 2024',
      '- ; - ; 5 ; item ; Delegations',
      '- ; - ; 6 ; item ; Reports of committees / a Planning Committee / b Harbour Committee / c Budget Committee',
      '- ; - ; 7 ; item ; Bylaws',
      '- ; - ; 8 ; item ; Question period',
      '- ; - ; 9 ; item ; Adjournment'
    ])
  })

  it('reads the items of a municipal council counted in words', async () => {
    const { record } = await read(
      `بلدية الريان
المجلس البلدي

جدول أعمال الجلسة العادية السابعة للمجلس البلدي

الأحد 12 أيار/مايو 2024

أولاً: افتتاح الجلسة والتحقق من اكتمال النصاب
ثانياً: المصادقة على محضر الجلسة السادسة
ثالثاً: تقارير اللجان
أ. لجنة التخطيط العمراني
ب. لجنة الصحة والبيئة
ج. لجنة الأسواق
رابعاً: عرض مشروع موازنة العام المقبل
خامساً: طلبات المواطنين
سادساً: ما يستجد من أعمال
`,
      'jadwal.txt'
    )
    expect(record.document.kind).toBe('agenda')
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; افتتاح الجلسة والتحقق من اكتمال النصاب',
      '- ; - ; 2 ; item ; المصادقة على محضر الجلسة السادسة',
      '- ; - ; 3 ; item ; تقارير اللجان / a لجنة التخطيط العمراني / b لجنة الصحة والبيئة / c لجنة الأسواق',
      '- ; - ; 4 ; item ; عرض مشروع موازنة العام المقبل',
      '- ; - ; 5 ; item ; طلبات المواطنين',
      '- ; - ; 6 ; item ; ما يستجد من أعمال'
    ])
  })

  it('reads the draft agenda of a ministerial council', async () => {
    const { record } = await read(
      `مجلس الوزراء العرب المسؤولين عن شؤون المياه
الدورة الخامسة عشرة
الرباط، 3 حزيران/يونيو 2025

مشروع جدول الأعمال

البند الأول: تقرير الأمانة الفنية عن نشاطها بين الدورتين

البند الثاني: متابعة تنفيذ قرارات الدورة السابقة

البند الثالث: الاستراتيجية العربية للأمن المائي
- الخطة التنفيذية للأعوام 2026-2030
- آليات التمويل

البند الرابع: التعاون مع المنظمات الإقليمية والدولية

البند الخامس: موعد ومكان الدورة السادسة عشرة

البند السادس: ما يستجد من أعمال
`,
      'council.txt'
    )
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; تقرير الأمانة الفنية عن نشاطها بين الدورتين',
      '- ; - ; 2 ; item ; متابعة تنفيذ قرارات الدورة السابقة',
      '- ; - ; 3 ; item ; الاستراتيجية العربية للأمن المائي / • الخطة التنفيذية للأعوام 2026-2030 / • آليات التمويل',
      '- ; - ; 4 ; item ; التعاون مع المنظمات الإقليمية والدولية',
      '- ; - ; 5 ; item ; موعد ومكان الدورة السادسة عشرة',
      '- ; - ; 6 ; item ; ما يستجد من أعمال'
    ])
    expect(record.agenda.every((e) => e.date === '2025-06-03')).toBe(true)
  })

  it('reads the provisional agenda of an executive board, with the symbols of its documents', async () => {
    const { record } = await read(
      `# Executive Board

## Hundred and sixty-first session

Geneva, 3–8 February 2025

EB161/1

## PROVISIONAL AGENDA

1. Opening of the session and adoption of the agenda (EB161/1 and EB161/1 (annotated))

2. Report by the Director-General (EB161/2)

3. Strategic priorities

   3.1 Primary health care (EB161/3)

   3.2 Health workforce (EB161/4, EB161/4 Add.1)

4. Management and governance matters

   4.1 Appointment of the Regional Director (EB161/5)

   4.2 Evaluation update (EB161/6)

5. Date and place of the next session (EB161/7)

6. Closure of the session
`,
      'board.md'
    )
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; Opening of the session and adoption of the agenda (EB161/1 and EB161/1 (annotated))',
      '- ; - ; 2 ; item ; Report by the Director-General (EB161/2)',
      '- ; - ; 3 ; item ; Strategic priorities / 3.1 Primary health care (EB161/3) / 3.2 Health workforce (EB161/4, EB161/4 Add.1)',
      '- ; - ; 4 ; item ; Management and governance matters / 4.1 Appointment of the Regional Director (EB161/5) / 4.2 Evaluation update (EB161/6)',
      '- ; - ; 5 ; item ; Date and place of the next session (EB161/7)',
      '- ; - ; 6 ; item ; Closure of the session'
    ])
    expect(record.references.map((r) => r.id)).toContain('EB161/4')
  })

  it('reads a table of number, subject and document, a mirrored row included', async () => {
    const { record, notes } = await read(
      `# جدول أعمال الاجتماع الثاني عشر للجنة التنسيق

المنامة، 18 تشرين الثاني/نوفمبر 2024

| الرقم | الموضوع | الوثيقة |
| --- | --- | --- |
| 1 | إقرار جدول الأعمال | ل ت/12/1 |
| 2 | متابعة توصيات الاجتماع السابق | ل ت/12/2 |
| ل ت/12/3 | الخطة السنوية | 3 |
| 4 | ما يستجد من أعمال | |
`,
      'table.md'
    )
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; إقرار جدول الأعمال',
      '- ; - ; 2 ; item ; متابعة توصيات الاجتماع السابق',
      '- ; - ; 3 ; item ; الخطة السنوية',
      '- ; - ; 4 ; item ; ما يستجد من أعمال'
    ])
    expect(notes.filter((n) => n.rule === 'reversed-columns').map((n) => n.line)).toEqual([9])
  })

  it('reads lines of number, subject and document that tabs part, without a head', async () => {
    const { record } = await read(
      'جدول الأعمال المؤقت للجلسة الثانية\n\n1\tتقرير المسجل العام\tRB-8/4\n2\tالشبكة الإقليمية للمحطات\tRB-8/7\n3\tما يستجد من أعمال\t\n'
    )
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; تقرير المسجل العام',
      '- ; - ; 2 ; item ; الشبكة الإقليمية للمحطات',
      '- ; - ; 3 ; item ; ما يستجد من أعمال'
    ])
  })

  it('takes the list of the agenda from minutes, not their sections', async () => {
    const { record } = await read(
      `# Minutes of the Library Board

Date: 4 June 2024

## Agenda

1. Minutes of the last meeting
2. Opening hours in summer
3. Any other business

## 1. Minutes of the last meeting

The minutes of 7 May were approved.

## 2. Opening hours in summer

The Board decided to open the library from 10:00 to 16:00 in July. Members asked for a notice at the door.

## 3. Any other business

There was none. The meeting was adjourned at 6 p.m.
`,
      'minutes.md'
    )
    expect(record.document.kind).toBe('minutes')
    expect(lines(record)).toEqual([
      '- ; - ; 1 ; item ; Minutes of the last meeting',
      '- ; - ; 2 ; item ; Opening hours in summer',
      '- ; - ; 3 ; item ; Any other business'
    ])
  })

  it('finds no agenda in minutes that print none', async () => {
    const { record } = await read(
      `# Minutes of the Library Board

## 1. Minutes of the last meeting

The minutes of 7 May were approved.

## 2. Opening hours in summer

The Board decided to open the library from 10:00 to 16:00 in July. Members asked for a notice at the door.

## 3. Any other business

There was none. The meeting was adjourned at 6 p.m.
`,
      'minutes.md'
    )
    expect(record.agenda).toEqual([])
  })
})

describe('programmes', () => {
  it('reads a forum of two days with sessions side by side', async () => {
    const { record } = await read(
      `# Coastal Cities Forum 2024

## Programme of the Forum

### Day 1 – Tuesday, 10 September 2024

| Time | Main Hall | Workshop Room |
| --- | --- | --- |
| 08:30–09:30 | Registration | Registration |
| 09:30–10:30 | Opening ceremony | |
| 10:30–11:00 | Coffee break | Coffee break |
| 11:00–12:30 | Panel: Ports and climate | Training on flood maps |
| 12:30–14:00 | Lunch | |
| 14:00–15:30 | Financing sea walls | Youth round table |

### Day 2 – Wednesday, 11 September 2024

| Time | Main Hall | Workshop Room |
| --- | --- | --- |
| 09:00–10:30 | Nature-based solutions | Data clinic |
| 10:30–11:00 | Coffee break | |
| 11:00–12:00 | Adoption of the declaration | |
| 12:00–12:30 | Group photo | |
| 19:00–21:00 | Reception hosted by the Mayor | |
`,
      'forum.md'
    )
    expect(lines(record)).toEqual([
      'day 1 ; 08:30-09:30 ; - ; event ; Registration',
      'day 1 ; 09:30-10:30 ; - ; event ; Opening ceremony',
      'day 1 ; 10:30-11:00 ; - ; break ; Coffee break',
      'day 1 ; 11:00-12:30 ; - ; item ; Panel: Ports and climate',
      'day 1 ; 11:00-12:30 ; - ; item ; Training on flood maps',
      'day 1 ; 12:30-14:00 ; - ; break ; Lunch',
      'day 1 ; 14:00-15:30 ; - ; item ; Financing sea walls',
      'day 1 ; 14:00-15:30 ; - ; item ; Youth round table',
      'day 2 ; 09:00-10:30 ; - ; item ; Nature-based solutions',
      'day 2 ; 09:00-10:30 ; - ; item ; Data clinic',
      'day 2 ; 10:30-11:00 ; - ; break ; Coffee break',
      'day 2 ; 11:00-12:00 ; - ; item ; Adoption of the declaration',
      'day 2 ; 12:00-12:30 ; - ; event ; Group photo',
      'day 2 ; 19:00-21:00 ; - ; event ; Reception hosted by the Mayor'
    ])
    expect([...new Set(record.agenda.map((e) => e.date))]).toEqual(['2024-09-10', '2024-09-11'])
  })

  it('reads a workshop with its times in the line', async () => {
    const { record } = await read(
      `Workshop on Public Budget Transparency
Programme of the workshop

Amman, 5 March 2025

09:00–09:30 Registration / التسجيل
09:30–10:00 Opening remarks
- Welcome by the Ministry of Finance
- Introduction of participants
10:00–11:15 Session 1: Reading a budget
- Structure of the budget law
- Exercise in groups
11:15–11:30 Coffee break
11:30–13:00 Session 2: Citizens' budgets
13:00–14:00 Lunch and prayer
14:00–15:30 Session 3: Open data portals
15:30–16:00 Evaluation and closing
`,
      'workshop.txt'
    )
    expect(lines(record)).toEqual([
      '- ; 09:00-09:30 ; - ; event ; Registration / التسجيل',
      '- ; 09:30-10:00 ; - ; item ; Opening remarks / • Welcome by the Ministry of Finance / • Introduction of participants',
      '- ; 10:00-11:15 ; - ; item ; Session 1: Reading a budget / • Structure of the budget law / • Exercise in groups',
      '- ; 11:15-11:30 ; - ; break ; Coffee break',
      "- ; 11:30-13:00 ; - ; item ; Session 2: Citizens' budgets",
      '- ; 13:00-14:00 ; - ; break ; Lunch and prayer',
      '- ; 14:00-15:30 ; - ; item ; Session 3: Open data portals',
      '- ; 15:30-16:00 ; - ; item ; Evaluation and closing'
    ])
  })

  it('puts times printed in visual order right, day by day', async () => {
    const { record, notes } = await read(
      `برنامج ورشة العمل حول شفافية الموازنة العامة

اليوم الأول: الأربعاء 5 آذار/مارس 2025

09:30 – 09:00 التسجيل
10:00 – 09:30 الجلسة الافتتاحية
• كلمة وزارة المالية
• التعريف بالمشاركين
11:15 – 10:00 قراءة الموازنة
11:30 – 11:15 استراحة قهوة
13:00 – 11:30 موازنة المواطن
14:00 – 13:00 غداء وصلاة

اليوم الثاني: الخميس 6 آذار/مارس 2025

من الساعة 9:00 إلى 10:30: بوابات البيانات المفتوحة
من الساعة 10:30 إلى 11:00: استراحة
من الساعة 11:00 إلى 12:30: التقييم والاختتام
من الساعة 12:30 إلى 1:00: صورة جماعية
`,
      'warsha.txt'
    )
    expect(lines(record)).toEqual([
      'day 1 ; 09:00-09:30 ; - ; event ; التسجيل',
      'day 1 ; 09:30-10:00 ; - ; item ; الجلسة الافتتاحية / • كلمة وزارة المالية / • التعريف بالمشاركين',
      'day 1 ; 10:00-11:15 ; - ; item ; قراءة الموازنة',
      'day 1 ; 11:15-11:30 ; - ; break ; استراحة قهوة',
      'day 1 ; 11:30-13:00 ; - ; item ; موازنة المواطن',
      'day 1 ; 13:00-14:00 ; - ; break ; غداء وصلاة',
      'day 2 ; 09:00-10:30 ; - ; item ; بوابات البيانات المفتوحة',
      'day 2 ; 10:30-11:00 ; - ; break ; استراحة',
      'day 2 ; 11:00-12:30 ; - ; item ; التقييم والاختتام',
      'day 2 ; 12:30-13:00 ; - ; event ; صورة جماعية'
    ])
    expect([...new Set(record.agenda.map((e) => e.date))]).toEqual(['2025-03-05', '2025-03-06'])
    expect(notes.filter((n) => n.rule === 'reversed-time')).toHaveLength(6)
  })

  it('reads a table with the time on the right in Arabic digits', async () => {
    const { record } = await read(
      `# المنتدى العربي للمدن الساحلية

## البرنامج

### اليوم الأول: الثلاثاء 10 أيلول/سبتمبر 2024

| البند | الوقت |
| --- | --- |
| حفل الافتتاح | ٩:٠٠ ص – ١٠:٠٠ ص |
| استراحة | ١٠:٠٠ ص – ١٠:٣٠ ص |
| جلسة حوارية: الموانئ والمناخ | ١٠:٣٠ ص – ١٢:٠٠ م |
| صلاة الظهر والغداء | ١٢:٠٠ م – ١:٣٠ م |
| تمويل الحواجز البحرية | ١:٣٠ م – ٣:٠٠ م |
`,
      'forum.md'
    )
    expect(lines(record)).toEqual([
      'day 1 ; 09:00-10:00 ; - ; event ; حفل الافتتاح',
      'day 1 ; 10:00-10:30 ; - ; break ; استراحة',
      'day 1 ; 10:30-12:00 ; - ; item ; جلسة حوارية: الموانئ والمناخ',
      'day 1 ; 12:00-13:30 ; - ; break ; صلاة الظهر والغداء',
      'day 1 ; 13:30-15:00 ; - ; item ; تمويل الحواجز البحرية'
    ])
  })
})

describe('a programme whose slots tabs part from their titles', () => {
  it('keeps slots that stand alone between other lines, and the points below a slot', async () => {
    const { record } = await read(
      'Programme\n\nThursday, 5 March 2026\n\n09:00 – 09:30\tRegistration\n09:30 – 10:00\tOpening\n\t\ta.\tAddress by the Mayor\n\t\tb.\tAddress by the Harbour Master\n10:00 – 11:30\tSession 1: Silt and dredging\n\t\tChair: Ms. Lina Haddad\n11:30 – 12:00\tCoffee break\n12:00 – 13:00\tSession 2: Pilotage\n'
    )
    expect(lines(record)).toEqual([
      '- ; 09:00-09:30 ; - ; event ; Registration',
      '- ; 09:30-10:00 ; - ; item ; Opening / a Address by the Mayor / b Address by the Harbour Master',
      '- ; 10:00-11:30 ; - ; item ; Session 1: Silt and dredging',
      '- ; 11:30-12:00 ; - ; break ; Coffee break',
      '- ; 12:00-13:00 ; - ; item ; Session 2: Pilotage'
    ])
  })
})

describe('times', () => {
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  const found = (text: string) =>
    findTimes(text).map((t) =>
      t.second ? `${clock(t.first.minutes)}-${clock(t.second.minutes)}` : clock(t.first.minutes)
    )

  it.each([
    ['10 a.m. to 1 p.m.', ['10:00-13:00']],
    ['2–4 p.m. Visit to the port', ['14:00-16:00']],
    ['من الساعة 9:00 إلى 10:30', ['9:00-10:30']],
    ['من 9 إلى 11 ص', ['9:00-11:00']],
    ['٩:٠٠ صباحاً – ١:٠٠ مساءً', ['9:00-13:00']],
    ['9h30 - 11h', ['9:30-11:00']],
    ['0900-1000 hrs', ['9:00-10:00']],
    ['9.00 – 10.30 Opening', ['9:00-10:30']],
    ['10:30 – noon', ['10:30-12:00']],
    ['الساعة 9 صباحاً', ['9:00']],
    ['between 9:00 and 10:00', ['9:00-10:00']],
    ['اليوم 2: 23 شباط/فبراير، -10:30 و 12:30 و 13:00 - 15:00', ['10:30-12:30', '13:00-15:00']],
    ['Item 3 - 10:30 to 11:00', ['10:30-11:00']],
    ['paragraphs 3.10 - 3.12 of the report', []],
    ['the law of 2021-10-30 on waste', []]
  ])('%s', (text, times) => {
    expect(found(text)).toEqual(times)
  })

  const programme = (rows: string[]) => read(`Programme of the workshop\n\n${rows.join('\n')}\n`, 'p.txt')

  it('leaves a range over midnight alone', async () => {
    const { record, notes } = await programme(['18:00–22:00 Dinner', '22:00–02:00 Night watch of the observatory'])
    expect(record.agenda.map((e) => `${e.start}-${e.end}`)).toEqual(['18:00-22:00', '22:00-02:00'])
    expect(notes.filter((n) => n.rule === 'reversed-time')).toEqual([])
  })

  it('takes hours after noon for those of the afternoon', async () => {
    const { record } = await programme(['9:00 – 12:30 Field work', '12:30 – 1:30 Lunch', '1:30 – 3:00 Results'])
    expect(record.agenda.map((e) => `${e.start}-${e.end}`)).toEqual(['09:00-12:30', '12:30-13:30', '13:30-15:00'])
  })
})

describe('times in words', () => {
  it('reads "9.00 to 9.30" and "من 9:00 إلى 9:30" at the head of lines, and the chair of a session as none of the meeting', async () => {
    const record = async (text: string) => (await extract(text, { file: 'programme.txt' })).records[0]
    const en = await record(
      'Third Harbour Towns Meeting\nProvisional programme\nSousse, 2 to 3 July 2026\n\nDay one: Thursday, 2 July 2026\n\n9.00 to 9.30    Registration of participants\n9.30 to 11.00   First plenary: dredging\nChair: Dr. Nadia Karoui\n11.00 to 11.30  Coffee break\n11.30 to 13.00  Parallel workshops\nA - Waste\nB - Finance\n\nDay two: Friday, 3 July 2026\n\n9.00 to 10.00   Results of the workshops\n'
    )
    const ar = await record(
      'ملتقى مدن المرافئ الثالث\nالبرنامج المؤقت\nسوسة، من 2 إلى 3 تموز/يوليو 2026\n\nاليوم الأول: الخميس 2 تموز/يوليو 2026\n\nمن 9:00 إلى 9:30    تسجيل المشاركين\nمن 9:30 إلى 11:00   الجلسة العامة الأولى: أعمال التجريف\nرئيسة الجلسة: د. نادية القروي\nمن 11:00 إلى 11:30  استراحة قهوة\nمن 11:30 إلى 13:00  ورش متوازية\nأ - النفايات\nب - التمويل\n\nاليوم الثاني: الجمعة 3 تموز/يوليو 2026\n\nمن 9:00 إلى 10:00   نتائج الورش\n'
    )
    for (const found of [en, ar]) {
      expect(found?.agenda.map((i) => [i.date, i.start, i.end, i.kind, i.items.length])).toEqual([
        ['2026-07-02', '09:00', '09:30', 'event', 0],
        ['2026-07-02', '09:30', '11:00', 'item', 0],
        ['2026-07-02', '11:00', '11:30', 'break', 0],
        ['2026-07-02', '11:30', '13:00', 'item', 2],
        ['2026-07-03', '09:00', '10:00', 'item', 0]
      ])
      expect(found?.document.meeting).toMatchObject({ start: '2026-07-02', end: '2026-07-03', chair: null })
    }
    expect(en?.document.meeting.place).toBe('Sousse')
    expect(ar?.document.meeting.place).toBe('سوسة')
  })
})

it('takes 2026/8 for a number, and leaves the order of its table', async () => {
  const { notes } = await extract(
    '# Decisions\n\n| Number | Title | Page |\n|---|---|---|\n| 2026/8 | Annual report | 2 |\n| 2026/9 | Evaluation | 3 |\n',
    { file: 'table.md' }
  )
  expect(notes.filter((n) => n.rule === 'reversed-columns')).toEqual([])
})
