import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { meetingYear } from '../src/extract/head/days.ts'
import { extract } from '../src/index.ts'

const facts = async (text: string) => {
  const [record] = (await extract(text, { file: 'document.md' })).records
  if (!record) throw new Error('no record')
  return record.document
}

describe('the kind of a document', () => {
  it('is no agenda where a cabinet considered the topics on its own', async () => {
    const en =
      'The Minister of Information said that the Cabinet had considered the topics listed on the agenda of its session and concluded as follows:\n\nFirst:\n\nThe Cabinet approved the treaty on fisheries.\n\nSecond:\n\nThe Cabinet approved the law on ports.\n'
    const ar =
      'وأفاد وزير الإعلام بأن مجلس الوزراء اطلع على الموضوعات المدرجة على جدول أعمال جلسته، وانتهى المجلس إلى ما يلي:\n\nأولاً:\n\nوافق مجلس الوزراء على معاهدة المصائد.\n\nثانياً:\n\nوافق مجلس الوزراء على قانون الموانئ.\n'
    expect((await facts(en)).kind).toBe('meeting-summary')
    expect((await facts(ar)).kind).toBe('meeting-summary')
  })
  it.each([
    ['minutes', '# Minutes of the Municipal Council\n\nThe mayor opened the meeting and a quorum was present.'],
    [
      'minutes',
      '# محضر اجتماع المجلس البلدي\n\nافتتح رئيس البلدية الجلسة بعد اكتمال النصاب القانوني للأعضاء الحاضرين.'
    ],
    ['summary-record', '# Summary record of the 12th meeting\n\nThe meeting was called to order at 10 a.m.'],
    ['summary-record', '# محضر موجز للجلسة الثانية عشرة\n\nافتتحت الجلسة في الساعة العاشرة صباحا.'],
    ['agenda', '# Provisional agenda\n\n1. Opening of the session\n2. Adoption of the agenda\n3. Budget'],
    ['agenda', '# جدول الأعمال المؤقت\n\n1. افتتاح الدورة\n2. إقرار جدول الأعمال\n3. الميزانية'],
    [
      'contribution',
      '# Contribution from Jordan\n\n## Draft new resolution on rural roads\n\nJordan proposes to open the roads.'
    ],
    ['contribution', '# مساهمة من المملكة الأردنية الهاشمية\n\nيقترح الأردن فتح الطرق الريفية أمام الجميع.'],
    [
      'resolution',
      'The Board,\n\nRecalling its decision on libraries,\n\nNoting with concern the closing of reading rooms,\n\n1. Requests the director to open them;\n\n2. Decides to meet again.'
    ],
    [
      'resolution',
      'إن المجلس،\n\nإذ يشير إلى مقرره بشأن المكتبات،\n\nوإذ يلاحظ بقلق إغلاق قاعات المطالعة،\n\n1. يطلب إلى المدير إعادة فتحها؛\n\n2. يقرر أن يجتمع ثانية.'
    ],
    ['meeting-summary', '# Meeting summary: Forum on Water\n\nThirty participants attended the meeting.'],
    ['meeting-summary', '# ملخص الاجتماع الثاني لمنتدى المياه\n\nحضر الاجتماع ثلاثون مشاركا من القطاعين العام والخاص.'],
    // Minutes that list their agenda, a report of a numbered session, a press release of a cabinet.
    ['minutes', '# محضر الدورة العادية لشهر مارس\n\n## جدول الأعمال\n\n1. المصادقة على الحساب الإداري\n2. كراء السوق'],
    ['minutes', '# Minutes of the Town Board\n\n## Agenda\n\n1. Adoption of the agenda\n2. Lease of the market'],
    [
      'meeting-summary',
      '# Report of the ninth session of the Commission on Forests\n\n## Opening of the session\n\nThe Director spoke.\n\n## Adoption of the agenda\n\nThe agenda was read.'
    ],
    [
      'meeting-summary',
      '# تقرير لجنة الغابات عن دورتها التاسعة\n\n## افتتاح الدورة\n\nتحدث المدير.\n\n## اعتماد جدول الأعمال\n\nتلي الجدول.'
    ],
    [
      'meeting-summary',
      '# تسوية أوضاع المكلفين\n\nقرر مجلس الوزراء في جلسته التي عقدها اليوم الموافقة على التسوية. ووافق مجلس الوزراء على النظام.'
    ],
    [
      'meeting-summary',
      '# Tax cases settled\n\nThe Cabinet approved the settlements at its weekly meeting. The Cabinet approved the by-law.'
    ],
    ['other', '# Bread\n\nMix the flour with water and wait for an hour before baking.']
  ])('%s: %s', async (kind, text) => {
    expect((await facts(text)).kind).toBe(kind)
  })
})

describe('the meeting', () => {
  it('is read from the head in English', async () => {
    const document = await facts(
      '# Summary of the second meeting of the Water Forum 2023\n\nThe meeting was held in Amman from 3 to 5 May, online and onsite. Ms. Rana Haddad chaired the meeting.\n\nIt closed on 9 June 2020.'
    )
    expect(document.meeting).toMatchObject({
      start: '2023-05-03',
      end: '2023-05-05',
      place: 'Amman',
      mode: 'hybrid',
      chair: 'Ms. Rana Haddad'
    })
    expect(meetingYear(document)).toBe(2023)
  })
  it('is read from the head in Arabic', async () => {
    const document = await facts(
      '# ملخص الاجتماع الثاني لمنتدى المياه 2023\n\nعقد الاجتماع في مدينة عمّان في الفترة من 3 إلى 5 أيار/مايو عبر الإنترنت وفي الموقع، برئاسة السيدة رنا حداد.'
    )
    expect(document.meeting).toMatchObject({
      start: '2023-05-03',
      end: '2023-05-05',
      place: 'عمّان',
      mode: 'hybrid',
      chair: 'السيدة رنا حداد'
    })
  })
  it('has its place and date in a line of their own below a wrapped title', async () => {
    const head =
      'NORTHERN PORTS AUTHORITY\nMinutes of the ninth meeting of the Board of Governors\nPort Selm, 18–19 March 2025\n\n'
    const text = `${head}1. The Chair opened the meeting and welcomed the members who had come from the islands.\n2. The Board adopted the agenda.\n`
    const [record] = (await extract(text, { file: 'minutes.txt' })).records
    expect(record?.document.title).toBe('Minutes of the ninth meeting of the Board of Governors')
    expect(record?.document.meeting).toMatchObject({ place: 'Port Selm', start: '2025-03-18', end: '2025-03-19' })
  })

  it.each([
    ['وترأست الدورة العاشرة السيدة ليلى حداد، وزيرة المياه.', 'السيدة ليلى حداد'],
    ['وترأس أعمال الجلسة رئيس المجلس، السيد سامي القيسي.', 'السيد سامي القيسي'],
    ['وتولت رئاسة الاجتماع السيدة هدى سالم.', 'السيدة هدى سالم'],
    ['وترأسها الدكتور كريم حداد.', 'الدكتور كريم حداد'],
    ['وشكلت اللجنة فريقا برئاسة السيد سامي القيسي لدراسة الخطة.', null],
    ['وترأس الجلسة التي ناقشت تقرير السيد سامي القيسي أحد الأعضاء.', null]
  ])('has the chair that the opening tells: %s', async (told, chair) => {
    const document = await facts(`# محضر الدورة العاشرة للجنة المياه\n\nعقدت اللجنة دورتها في 3 مارس 2026. ${told}`)
    expect(document.meeting?.chair).toBe(chair)
  })
  it.each([
    ['The Chair, Mr. Sami Odeh, opened the sitting at 10.30 a.m.', 'Mr. Sami Odeh'],
    ['The meeting was opened at 9:00 by the Chair, Mr. Sami Odeh.', 'Mr. Sami Odeh'],
    ['Mr. Sami Odeh, Chair of the Council, called the meeting to order.', 'Mr. Sami Odeh'],
    ['Chair Sami Odeh opened the meeting at 9:00.', 'Sami Odeh'],
    ['The Minister of Health, Ms. Rana Haddad, chaired the meeting.', 'Ms. Rana Haddad'],
    ['In the absence of the Chair, the Vice-Chair, Ms. Rana Haddad, presided.', 'Ms. Rana Haddad'],
    ['Mr. Sami Odeh, in his capacity as Chair, opened the meeting.', 'Mr. Sami Odeh'],
    ['افتتح الرئيس السيد سامي عودة الجلسة في الساعة 10:30 صباحاً.', 'السيد سامي عودة'],
    ['افتُتح الاجتماع في الساعة 9:00 من قبل الرئيس السيد سامي عودة.', 'السيد سامي عودة'],
    ['افتتح السيد سامي عودة، رئيس المجلس، الاجتماع.', 'السيد سامي عودة'],
    ['افتتح الرئيس سامي عودة الاجتماع في الساعة 9:00.', 'سامي عودة'],
    ['ترأست وزيرة الصحة، السيدة رنا حداد، الاجتماع.', 'السيدة رنا حداد'],
    ['وفي غياب الرئيس، ترأست نائبة الرئيس، السيدة رنا حداد، الجلسة.', 'السيدة رنا حداد'],
    ['افتتح السيد سامي عودة بصفته رئيساً للمجلس الاجتماع.', 'السيد سامي عودة']
  ])('has for its chair who opens the meeting, below a table too: %s', async (told, chair) => {
    const ar = /[\u0621-\u064a]/.test(told)
    const head = ar ? '# محضر الاجتماع الخامس للمجلس' : '# Minutes of the fifth meeting of the Council'
    const table = ar
      ? '| البند | القرار |\n| --- | --- |\n| مشروع الخطة | الموافقة عليه |'
      : '| Item | Decision |\n| --- | --- |\n| Draft plan | Approved |'
    expect((await facts(`${head}\n\n${told}\n`)).meeting?.chair).toBe(chair)
    expect((await facts(`${head}\n\n${table}\n\n${told}\n`)).meeting?.chair).toBe(chair)
  })
  it.each([
    'The President of Norvania, Mr. Sami Odeh, welcomed the guests.',
    'Mr. Sami Odeh opened the discussion.',
    'رحب السيد سامي عودة بالضيوف.',
    'افتتح السيد سامي عودة باب النقاش.'
  ])('has no chair by: %s', async (told) => {
    const head = /^[A-Z]/.test(told) ? '# Minutes of the Council' : '# محضر اجتماع المجلس'
    expect((await facts(`${head}\n\n${told}\n`)).meeting?.chair).toBeNull()
  })
  it('has the name behind the office of its chair, and what a masthead of several lines says', async () => {
    const document = await facts(
      '# Report of the Executive Board\n\nTwenty-third regular session\nMuscat, 3–5 February 2026\n\n## Opening of the session\n\nThe session was held under the chairmanship of the Minister, Ms. Huda Rawahi. The Board approved the agenda. The Board decided to buy a vessel.'
    )
    expect(document.kind).toBe('meeting-summary')
    expect(document.meeting).toMatchObject({
      title: 'Twenty-third regular session',
      place: 'Muscat',
      chair: 'the Minister, Ms. Huda Rawahi'
    })
  })

  it('has no date by an entry of a list', async () => {
    const document = await facts('# Minutes\n\n## Action items\n\n- The Clerk to report by 20 June 2026\n')
    expect(document.meeting?.start).toBeNull()
  })

  it.each([
    [
      'Present: Professor J. Whitlock (Vice-Chancellor, in the Chair), Dr L. Okafor',
      { chair: 'Professor J. Whitlock' }
    ],
    ['الحضور: السيدة أليس تران (رئيسةً للاجتماع)، والسيد عمر حداد', { chair: 'السيدة أليس تران' }],
    ['عُقد المنتدى في 3 مايو 2026. واستضافت المنتدى وزارة الاقتصاد الرقمي.', { host: 'وزارة الاقتصاد الرقمي' }]
  ])('is told in many ways: %s', async (told, facts_) => {
    const arabic = /[\u0600-\u06ff]/.test(told)
    const document = await facts(`${arabic ? '# محضر الاجتماع' : '# Minutes'}\n\n${told}\n`)
    expect(document.meeting).toMatchObject(facts_)
  })
  it('has no name by the head of a column', async () => {
    const document = await facts(
      '# Provisional programme\n\nAqaba, 20 May 2026\n\n| Time | Session |\n| --- | --- |\n| 09:00–10:30 | Safety of seafarers |\n| 10:30–11:00 | Closing remarks |\n'
    )
    expect(document.meeting?.title).toBeNull()
  })
  it('has a name without the day and the place', async () => {
    const document = await facts(
      '# Minutes of the 212th meeting of the Senate held on 12 March 2025 in the Council Room\n'
    )
    expect(document.meeting?.title).toBe('212th meeting of the Senate')
  })

  it('has no chair of a group that the meeting forms', async () => {
    const document = await facts(
      '# Minutes of the Board\n\nThe meeting was held on 3 May 2026. It formed a technical committee chaired by Mr. Adam Cole.'
    )
    expect(document.meeting?.chair).toBeNull()
  })

  it('has no chair by signature and no date of another meeting', async () => {
    const { meeting } = await facts(
      '# Minutes of the board\n\nThe members discussed the visit planned for 12 June 2024 and the sale of land.\n\nSami Khoury'
    )
    expect(meeting).toMatchObject({ start: null, end: null, chair: null, place: null })
  })
})

describe('the symbol', () => {
  it('is the one at the head, not one that is cited', async () => {
    expect(
      (
        await facts(
          'A/C.3/69/SR.5\n\n# Summary record of the 5th meeting\n\nThe Committee had before it document A/69/12.'
        )
      ).symbol
    ).toBe('A/C.3/69/SR.5')
    expect(
      (await facts('# Summary record of the 5th meeting\n\nThe Committee had before it document A/69/12.')).symbol
    ).toBeNull()
  })
})

describe('a table of the documents before a meeting', () => {
  const table =
    '|  | Subjects | Documents |\n|---|---|---|\n| 1 | Report of the Registrar | RB-8/4 |\n| 2 | Budget | RB-8/9 |\n'
  it('gives the document no symbol', async () => {
    const found = await facts(
      `# Summary record of the second meeting\n\n${table}\n1.1 The Registrar introduced the report.`
    )
    expect(found.symbol).toBeNull()
  })
})

it('takes the town beside the days for the place, not that of the next meeting, and no half of a name for the body', async () => {
  const en = await facts(
    '# Messages from the Fifth Harbour Forum\n\nValletta, 20–22 October 2025\n\n## Next steps\n\nThe sixth Forum will be held in Tangier in 2026.\n'
  )
  expect(en.meeting.place).toBe('Valletta')
  const ar = await facts(
    '# رسائل المنتدى الخامس للمدن المينائية\n\nفاليتا، 20–22 تشرين الأول/أكتوبر 2025\n\n## الخطوات المقبلة\n\nسيُعقد المنتدى السادس في طنجة في عام 2026.\n'
  )
  expect([ar.meeting.place, ar.body]).toEqual(['فاليتا', null])
})

it('ends the body of a report before "on its fourth session", عن دورتها الرابعة', async () => {
  const en = await facts(
    '# Report of the Committee on Harbour Dues on its fourth session\n\n**Dakar, 2–4 March 2026**\n\n1. The Committee met in Dakar.'
  )
  const ar = await facts(
    '# تقرير اللجنة المعنية برسوم الموانئ عن دورتها الرابعة\n\n**داكار، 2–4 آذار/مارس 2026**\n\n1. اجتمعت اللجنة في داكار.'
  )
  expect([en.body, ar.body]).toEqual(['Committee on Harbour Dues', 'اللجنة المعنية برسوم الموانئ'])
})

it('finds who moderates as chair of the body, who hosts in the first paragraphs, and the town without "and online"', async () => {
  const en = await facts(
    '# Second Open Meeting of the Pilots Forum: Summary\n\nValletta and online, 10-12 July 2026\n\n1. The meeting was hosted by the Port Authority of Valletta.\n\n2. The meeting was moderated by Mr. Paulo Almeida in his capacity as Forum Chair.\n'
  )
  expect([en.meeting.place, en.meeting.chair]).toEqual(['Valletta', 'Mr. Paulo Almeida'])
  expect(en.meeting.host).toMatch(/^the Port Authority/)
  const ar = await facts(
    '# الاجتماع المفتوح الثاني لمنتدى المرشدين: ملخص\n\nفاليتا وعبر الإنترنت، 10-12 يوليو 2026\n\n1. عُقد الاجتماع في شكل هجين. واستضافت الاجتماع هيئة ميناء فاليتا.\n\n2. وأدار الاجتماع السيد باولو ألميدا بصفته رئيس المنتدى.\n'
  )
  expect([ar.meeting.place, ar.meeting.chair, ar.meeting.host]).toEqual([
    'فاليتا',
    'السيد باولو ألميدا',
    'هيئة ميناء فاليتا'
  ])
})

it('takes the line of the venue below the days for the place, and what meets rather than what is held for the body', async () => {
  const found = await facts(
    '# First Open Consultations and Advisory Committee Meeting\n\n6-8 February 2023\n\nConference Room 2, Pilots House, Valletta\n\n## Draft agenda\n\n1. Opening\n2. Closing\n'
  )
  expect([found.meeting.place, found.body]).toEqual(['Conference Room 2, Pilots House, Valletta', 'Advisory Committee'])
})

it('keeps the time of day out of the place', async () => {
  const found = await facts(
    '# محضر الجلسة الأسبوعية رقم 23\n\nالمنعقدة في دار البلدية، صباح يوم الأربعاء الموافق 10 حزيران 2026\n\nحضر الأعضاء كافة.\n'
  )
  expect(found.meeting.place).toBe('دار البلدية')
})

it('dates a summary record by its sitting, not by the days of the session', async () => {
  const head =
    'Registry Board\nEighth session\nTunis, 11-13 November 2025\n\nRB-8/SR.2\n\nSummary record of the second meeting\nWednesday, 12 November 2025, from 14:30 to 17:45\n\n1.1\tThe Registrar introduced the report.\n'
  const { meeting, symbol } = await facts(head)
  expect([meeting.start, meeting.end, meeting.place, symbol]).toEqual([
    '2025-11-12',
    '2025-11-12',
    'Tunis',
    'RB-8/SR.2'
  ])
})

describe('the title', () => {
  const prose =
    'The office continued its work on water in the villages of the valley and reported on what was done there. '.repeat(
      3
    )
  it.each([
    'June 2008, May 2013',
    'Chad (2016), Mali (2015)',
    'Rana Haddad (Jordan)',
    'Part B',
    'Permanent Representative of Chad'
  ])('is not %s', async (line) => expect((await facts(`${line}\n\n${prose}`)).title).not.toBe(line))
  it('of messages is not that of the meeting', async () => {
    const document = await facts('# Messages of the Water Forum\n\nThe forum was held in Amman on 3 May 2023.')
    expect(document.title).toBe('Messages of the Water Forum')
    expect(document.meeting.title).toBeNull()
  })
})

it('takes the body of a resolution from its opening line in both languages', async () => {
  const en = 'The General Assembly,\n\nRecalling its decision on libraries,\n\n1. Requests the director to open them.'
  const ar = 'إن الجمعية العامة،\n\nإذ تشير إلى مقررها بشأن المكتبات،\n\n1. تطلب إلى المدير إعادة فتحها.'
  expect((await facts(en)).body).toBe('The General Assembly')
  expect((await facts(ar)).body).toBe('الجمعية العامة')
})

describe('a head block', () => {
  it('of a town council in Arabic', async () => {
    const document = await facts(
      [
        'بلدية الزرقاء',
        'محضر جلسة المجلس البلدي رقم 12',
        'التاريخ: الأحد 17 شعبان 1445 هـ الموافق 27 فبراير 2024 م',
        'المكان: قاعة البلدية',
        'الرئيس: السيد أحمد خليل',
        'الحاضرون: السيد علي، السيدة منى'
      ].join('\n\n')
    )
    expect(document).toMatchObject({
      kind: 'minutes',
      title: 'محضر جلسة المجلس البلدي رقم 12',
      body: 'بلدية الزرقاء',
      meeting: { start: '2024-02-27', end: '2024-02-27', place: 'قاعة البلدية', chair: 'السيد أحمد خليل' }
    })
  })
  it('of a summary record, whose date of issue is not the date of the meeting', async () => {
    const document = await facts(
      [
        'A/C.9/70/SR.5',
        'General Assembly',
        '5 March 2016',
        'Summary record of the 5th meeting',
        'Held at Headquarters, New York, on Wednesday, 7 October 2015, at 10 a.m.',
        'Chair: Ms. Haddad (Jordan)',
        'The meeting was called to order at 10 a.m.'
      ].join('\n\n')
    )
    expect(document).toMatchObject({
      kind: 'summary-record',
      title: 'Summary record of the 5th meeting',
      symbol: 'A/C.9/70/SR.5',
      body: 'General Assembly',
      meeting: { start: '2015-10-07', end: '2015-10-07', place: 'Headquarters, New York', chair: 'Ms. Haddad (Jordan)' }
    })
  })
  it('names the town before the date', async () => {
    expect(
      (await facts('# Session of the Executive Board\n\nParis, 3-5 June 2023\n\n## Provisional timetable')).meeting
    ).toMatchObject({
      start: '2023-06-03',
      end: '2023-06-05',
      place: 'Paris'
    })
  })
})

describe('the head of minutes', () => {
  it('finds the chair, the day and the place where each is printed', async () => {
    const board = await facts(
      '# Lakeside Trust\n\n## Minutes of the Board Meeting\n\n| | |\n| --- | --- |\n| Date | 19 February 2026 |\n| Chair | Ada Nwosu |\n\nThe Board met.'
    )
    expect(board.title).toBe('Minutes of the Board Meeting')
    expect(board.meeting).toMatchObject({ start: '2026-02-19', chair: 'Ada Nwosu' })
    const council = await facts(
      '# Minutes of the Town Council\n\nTuesday, February 10, 2026, 6:30 P.M.\n\n## 1. Call to order\n\nMayor Elena Vasquez called the meeting to order at 6:32 p.m.'
    )
    expect(council.meeting).toMatchObject({ start: '2026-02-10', chair: 'Mayor Elena Vasquez' })
    const parish = await facts(
      '# Minutes of the Parish Council\n\nDate: 14 January 2026 Time: 7.30 pm Location: the Village Hall\n\nPresent: Cllr M. Hart (Chairman), Cllr J. Till'
    )
    expect(parish.meeting).toMatchObject({ start: '2026-01-14', place: 'the Village Hall', chair: 'Cllr M. Hart' })
    const lebanese = await facts(
      '# محضر جلسة المجلس البلدي\n\nالتاريخ: 14 كانون الثاني 2026\n\nالحضور: المهندس سامي حداد (رئيساً)، السيدة ليلى عمر'
    )
    expect(lebanese.meeting).toMatchObject({ start: '2026-01-14', chair: 'المهندس سامي حداد' })
  })
})

it('parts the titles of a file that gives each in both languages on one line', async () => {
  const { records } = await extract(
    '# اللجنة الإقليمية للمياه الجوفية / Regional Groundwater Commission\n\n## محضر الدورة التاسعة / Record of the ninth session\n\nمسقط، 3 أيلول/سبتمبر 2026\n\nMuscat, 3 September 2026\n\n1. افتتحت الرئيسة الدورة ورحبت بالأعضاء الجدد وبممثلي المنظمات المشاركة في أعمال اللجنة، وعرضت جدول الأعمال المؤقت.\n\n1. The Chair opened the session, welcomed the new members and the representatives of the organizations taking part, and presented the provisional agenda.\n\n2. اعتمدت اللجنة جدول الأعمال.\n\n2. The Commission adopted the agenda.\n',
    { file: 'record.md' }
  )
  expect(records.map((r) => [r.document.language, r.document.title, r.document.body])).toEqual([
    ['ar', 'محضر الدورة التاسعة', 'اللجنة الإقليمية للمياه الجوفية'],
    ['en', 'Record of the ninth session', 'Regional Groundwater Commission']
  ])
})

describe('what a head tells by the way', () => {
  it('keeps the field of a committee in its name, and the word for several councillors out of that of one', async () => {
    expect(
      await facts(
        '# Report of the Standing Committee on Harbours and Ferries to the Council of Port Ellis\n\n**Meeting of 3 June 2026**\n\nMembers present: Councillors Adeyemi (Chair), Brandt and Costa.\n\n## Item 1 – Slipway\n\nThe Committee recommends:\n\n1. That the Council approve the repair of the slipway.\n\n*Carried.*\n\nMoved by Councillor Brandt, seconded by Councillor Costa, that the meeting adjourn.'
      )
    ).toMatchObject({
      body: 'Standing Committee on Harbours and Ferries',
      meeting: { start: '2026-06-03', chair: 'Adeyemi' }
    })
  })

  it('prefers the line that names the paper to the session above it', async () => {
    const head = (lines: string[]) => facts(lines.join('\n\n'))
    expect(
      await head([
        'COUNCIL OF THE OLIVE FUND',
        'Twelfth session, Volos (hybrid), 5-6 March 2026',
        'OF/C/12/REP',
        'REPORT OF THE TWELFTH SESSION',
        '1. The session was opened by the Chairperson, Ms Eleni Rigas (Greece), at 09:00.'
      ])
    ).toMatchObject({
      title: 'REPORT OF THE TWELFTH SESSION',
      meeting: { start: '2026-03-05', place: 'Volos', mode: 'hybrid', chair: 'Ms Eleni Rigas' }
    })
    expect(
      await head([
        'مجلس صندوق الزيتون',
        'الدورة الثانية عشرة، فولوس (حضوريا وعن بعد)، 5-6 آذار/مارس 2026',
        'OF/C/12/REP',
        'تقرير الدورة الثانية عشرة',
        '1- افتتح الدورة الرئيسة، السيدة إيليني ريغاس (اليونان)، في الساعة 09:00.'
      ])
    ).toMatchObject({
      title: 'تقرير الدورة الثانية عشرة',
      meeting: { start: '2026-03-05', place: 'فولوس', mode: 'hybrid', chair: 'السيدة إيليني ريغاس' }
    })
  })

  it('keeps verbs, numbers of meetings and those present out of names', async () => {
    expect(
      await facts(
        'مجلس الوزراء يعقد جلسته الأسبوعية\n\nعقد مجلس الوزراء جلسته الأسبوعية يوم الثلاثاء 7 نيسان/أبريل 2026 في بيروت برئاسة دولة الرئيس سمير عون.\n\nقرر المجلس تعيين السيدة هدى صالح مديرة عامة للنقل.'
      )
    ).toMatchObject({
      kind: 'meeting-summary',
      body: 'مجلس الوزراء',
      meeting: { start: '2026-04-07', place: 'بيروت', chair: 'دولة الرئيس سمير عون' }
    })
    expect(
      await facts(
        '# محضر اجتماع مجلس الإدارة الثالث لعام 2026\n\nبرئاسة الدكتورة هالة زيدان وبحضور كل من: سامي نعمة، رنا عيد\n\nالتاريخ: 15 أيار/مايو 2026\n\n1. وافق المجلس على الموازنة.'
      )
    ).toMatchObject({ body: 'مجلس الإدارة', meeting: { chair: 'الدكتورة هالة زيدان' } })
  })

  it('finds the town behind the office of the body, and ends the chair before those present', async () => {
    expect(
      await facts(
        "# Minutes of the Supply Panel\n\nHeld at the Authority's headquarters, Beira, on 10 June 2026, from 10.00 to 13.30, with two members joining by video link.\n\n1. The agenda was adopted."
      )
    ).toMatchObject({ meeting: { start: '2026-06-10', place: 'Beira', mode: 'hybrid' } })
    expect(
      await facts(
        '# الهيئة الإقليمية للحبوب\n\n## محضر الاجتماع التاسع للفريق الاستشاري\n\n**الرئيسة:** د. سهير بركات\n**الأعضاء الحاضرون:** السيد أنطون فريس\n\n1. أُقر جدول الأعمال.'
      )
    ).toMatchObject({ body: 'الهيئة الإقليمية للحبوب', meeting: { chair: 'د. سهير بركات' } })
  })

  it('takes the town on the line above the days for the place', async () => {
    expect(
      await facts(
        'Gulf Council of Calibration\n\nMINUTES OF THE 2nd MEETING OF 2026\n\nDoha, State of Qatar\n\nSunday 26 - Monday 27 April 2026\n\n1. The agenda was adopted.'
      )
    ).toMatchObject({ meeting: { start: '2026-04-26', end: '2026-04-27', place: 'Doha, State of Qatar' } })
    expect(
      await facts(
        'المجلس الخليجي للمعايرة\n\nمحضر الاجتماع الثاني لعام 2026\n\nالدوحة، دولة قطر\n\nالأحد 26 - الاثنين 27 أبريل 2026\n\n1. افتتح رئيس اللجنة، المهندس سعد المري، الاجتماع في الساعة 9:30.'
      )
    ).toMatchObject({ meeting: { start: '2026-04-26', place: 'الدوحة، دولة قطر', chair: 'المهندس سعد المري' } })
  })

  it('reads the day of Arabic minutes in figures, the municipality under its ministry, and who opens by office', async () => {
    expect(
      await facts(
        [
          'وزارة الحكم المحلي',
          'بلدية عين التينة',
          'محضر جلسة المجلس البلدي رقم (3) لسنة 2026',
          'اليوم والتاريخ: الثلاثاء 7/4/2026',
          'الحضور: السيد كمال الشيخ/رئيس البلدية، والسادة الأعضاء: هدى منصور، سليم رباح',
          'افتتح رئيس البلدية الجلسة في تمام الساعة العاشرة.'
        ].join('\n\n')
      )
    ).toMatchObject({ body: 'بلدية عين التينة', meeting: { start: '2026-04-07', chair: 'السيد كمال الشيخ' } })
  })
})

describe('a masthead of two columns', () => {
  const read = async (text: string) => {
    const [record] = (await extract(text, { file: 'record.txt' })).records
    return record?.document
  }
  const gap = ' '.repeat(30)
  it('keeps the columns apart', async () => {
    expect(
      await read(
        `Union of River Ports${gap}URP/EB/12/SR.2\nExecutive Board${gap}Restricted\nTwelfth session${gap}4 June 2025\n\nSUMMARY RECORD OF THE SECOND MEETING\nheld at Headquarters, Varna, on Tuesday, 3 June 2025, at 9.30 a.m.\n\nChair: Ms. Petra ILIEVA (Bulgaria)\n\n1. The agenda was adopted.\n`
      )
    ).toMatchObject({
      title: 'SUMMARY RECORD OF THE SECOND MEETING',
      symbol: 'URP/EB/12/SR.2',
      body: 'Executive Board',
      meeting: { start: '2025-06-03', place: 'Headquarters, Varna', chair: 'Ms. Petra ILIEVA (Bulgaria)' }
    })
    expect(
      await read(
        `اتحاد موانئ الأنهار${gap}URP/EB/12/SR.2\nالمجلس التنفيذي${gap}محدود التوزيع\nالدورة الثانية عشرة${gap}4 حزيران/يونيه 2025\n\nالمحضر الموجز للجلسة الثانية\nالمعقودة بالمقر، فارنا، يوم الثلاثاء 3 حزيران/يونيه 2025، الساعة 9:30\n\nالرئيسة: السيدة بيترا إلييفا (بلغاريا)\n\n1- أُقر جدول الأعمال.\n`
      )
    ).toMatchObject({
      title: 'المحضر الموجز للجلسة الثانية',
      symbol: 'URP/EB/12/SR.2',
      body: 'المجلس التنفيذي',
      meeting: { start: '2025-06-03', place: 'المقر، فارنا', chair: 'السيدة بيترا إلييفا (بلغاريا)' }
    })
  })
})

it('the summary of a call is that of a meeting, chaired by who calls it to order behind a run-in heading', async () => {
  expect(
    await facts('# Steering Group – Call 14 summary\n\n**Date:** 6 November 2025\n\n1. The agenda was adopted.\n')
  ).toMatchObject({
    kind: 'meeting-summary',
    meeting: { start: '2025-11-06' }
  })
  expect(
    await facts(
      '# Zoning Board minutes\n\nNovember 18, 2025\n\nCALL TO ORDER: Chair Denise Whitcomb called the meeting to order at 7:02 p.m.\n'
    )
  ).toMatchObject({ meeting: { chair: 'Denise Whitcomb' } })
})

describe('what the first sentences tell where the masthead does not', () => {
  it.each([
    [
      '# محضر الجلسة العادية\n\nعقد المجلس البلدي لمدينة الزرقاء جلسته العادية رقم (12) يوم الثلاثاء 14 تشرين الأول 2025 في قاعة المجلس برئاسة المهندس سامر القيسي.\n',
      'المجلس البلدي لمدينة الزرقاء'
    ],
    [
      '# محضر اجتماع\n\nعُقد الاجتماع الخامس للجنة الوطنية لسلامة الغذاء يوم الثلاثاء 14 أكتوبر 2025.\n',
      'اللجنة الوطنية لسلامة الغذاء'
    ],
    [
      '# محضر | الاجتماع العادي لمجلس الإدارة\n\nعُقد اجتماع عادي لمجلس إدارة جمعية الرفق حضوريًا يوم 14 أكتوبر 2025.\n',
      'مجلس إدارة جمعية الرفق'
    ],
    [
      '# Minutes\n\nThe monthly meeting of Thornbury Parish Council was held in the Village Hall on 14 October 2025.\n',
      'Thornbury Parish Council'
    ],
    [
      '# Minutes of meeting\n\nThe Audit Committee of the National Ports Authority met on 14 October 2025.\n',
      'Audit Committee of the National Ports Authority'
    ]
  ])('%s', async (text, body) => {
    expect(await facts(text)).toMatchObject({ body, meeting: { start: '2025-10-14' } })
  })

  it('a report numbered from its first sentence has its days, its chair with initials and its symbol', async () => {
    expect(
      await facts(
        'PILOTAGE COMMISSION\n\nPC 12/WP.3\n\n16 May 2025\n\n# Draft report of the Commission on its twelfth session\n\n1. The twelfth session of the Pilotage Commission was held from 7 to 16 May 2025 at Headquarters, chaired by Captain M. Carter (Bahamas).\n\n2. The Commission adopted its agenda.\n'
      )
    ).toMatchObject({
      symbol: 'PC 12/WP.3',
      meeting: { title: 'twelfth session', start: '2025-05-07', end: '2025-05-16', chair: 'Captain M. Carter' }
    })
  })

  it('decisions of one session are dated and placed by the lines of their cover', async () => {
    const text =
      '**لجنة الاتفاقية**\n\nالدورة التاسعة عشرة\n\nصوفيا، بلغاريا\n6-11 تموز/يوليو 2025\n\n# القرارات\n\n**القرار 19 COM 2**\n\nإن اللجنة،\n\n1- وقد درست الوثيقة،\n\n2- وإذ تذكّر بالقرار 18 COM 2،\n\n3- تأذن بمشاركة المراقبين؛\n\n4- وتطلب أيضا إلى الأمانة نشر القائمة.\n\n**القرار 19 COM 3**\n\nإن اللجنة،\n\n1- وقد درست الوثيقة،\n\n2- وإذ تذكّر بالقرار 18 COM 3،\n\n3- تعتمد جدول الأعمال؛\n\n4- وتقرر الاجتماع ثانية.\n'
    const record = (await extract(text, { file: 'decisions.md' })).records[0]
    expect(record?.document.meeting).toMatchObject({ start: '2025-07-06', end: '2025-07-11', place: 'صوفيا، بلغاريا' })
    expect(record?.resolutions[0]?.operative.map((clause) => clause.verb)).toEqual(['تأذن', 'تطلب أيضا'])
  })

  it('a communiqué names its body in the line that goes on with its title, above the place and the day', async () => {
    const read = async (text: string) => (await extract(text, { file: 'communique.txt' })).records[0]?.document
    expect(
      await read(
        'FINAL COMMUNIQUÉ\nof the forty-sixth session of the Supreme Council of the Gulf Ports\nKuwait - Sunday, 9 Jumada al-Akhira 1447 AH, corresponding to 30 November 2025\n\nThe Supreme Council held its forty-sixth session in the State of Kuwait.\n\nThe Supreme Council decided to hold its next session in Manama.\n'
      )
    ).toMatchObject({
      body: 'Supreme Council of the Gulf Ports',
      meeting: { start: '2025-11-30', place: 'State of Kuwait' }
    })
  })
})

describe('what stands under the title of a programme', () => {
  it('tells days, place and form, and the days of the programme have their year', async () => {
    const programme = async (text: string) => (await extract(text, { file: 'programme.md' })).records[0]
    const en = await programme(
      '# Programme of the Second Seminar on Wells\n\nHotel Palmyra, Aleppo, 9 and 10 March 2026. Online, with interpretation.\n\n## Monday, 9 March\n\n| Time | Item |\n| --- | --- |\n| 09:00–09:30 | 1. Opening |\n| 20:00 | Dinner hosted by the Mayor |\n\n## Tuesday, 10 March\n\n| Time | Item |\n| --- | --- |\n| 09:00–10:00 | 2. Drilling |\n'
    )
    expect(en?.document.meeting).toMatchObject({
      title: 'Second Seminar on Wells',
      start: '2026-03-09',
      end: '2026-03-10',
      place: 'Hotel Palmyra, Aleppo',
      host: null
    })
    expect(en?.agenda.map((i) => i.date)).toEqual(['2026-03-09', '2026-03-09', '2026-03-10'])
    const ar = await programme(
      '# برنامج الندوة الثانية بشأن الآبار\n\nفندق تدمر، حلب، 9 و10 آذار/مارس 2026. حضوريا، مع ترجمة شفوية.\n\n## الاثنين 9 آذار/مارس\n\n| الوقت | البند |\n| --- | --- |\n| 09:00–09:30 | 1. الافتتاح |\n| 20:00 | عشاء يستضيفه رئيس البلدية |\n\n## الثلاثاء 10 آذار/مارس\n\n| الوقت | البند |\n| --- | --- |\n| 09:00–10:00 | 2. الحفر |\n'
    )
    expect(ar?.document.meeting).toMatchObject({
      title: 'الندوة الثانية بشأن الآبار',
      start: '2026-03-09',
      end: '2026-03-10',
      place: 'فندق تدمر، حلب',
      mode: 'in-person',
      host: null
    })
  })
})

describe('the head of minutes', () => {
  it.each([
    ['Chair: Ms. Rosa Adeyemi. Minutes: Mr. B. Lunt', 'Ms. Rosa Adeyemi'],
    [
      'Present: The Hon. Amos Delgado, Prime Minister (in the Chair); the Hon. Ruth Pym, Minister of Works',
      'The Hon. Amos Delgado'
    ]
  ])('ends the name of the chair where it ends: %s', async (line, chair) => {
    const { meeting } = await facts(
      `# Minutes of the Harbour Board\n\nHeld on 4 March 2026\n\n${line}\n\n1. The Board met.\n`
    )
    expect(meeting.chair).toBe(chair)
  })

  it('takes the office behind an Arabic name for no part of it, and a room for the place', async () => {
    const { meeting } = await facts(
      '# محضر جلسة مجلس الجامعة\n\nانعقدت الجلسة يوم الأربعاء 20/5/2026 في قاعة الاجتماعات، برئاسة الدكتورة هالة ناصر رئيسة الجامعة وحضور الأعضاء.\n'
    )
    expect(meeting).toMatchObject({ chair: 'الدكتورة هالة ناصر', place: 'قاعة الاجتماعات', start: '2026-05-20' })
  })

  it('takes the days of another meeting for none of its own', async () => {
    const { meeting } = await facts(
      '# Minutes of the Harbour Board\n\n20 March 2026\n\nThe Chair spoke of the forum held in Muscat on 3-5 March 2026.\n'
    )
    expect(meeting.start).toBe('2026-03-20')
  })

  it.each([
    [
      'The Council of Ministers held its weekly session on Tuesday, 11 November 2025.\n\nIt reviewed the results of the economic summit that was held in Doha on 4 and 5 November 2025.',
      'It then considered the matters on its agenda, and decided as follows:\n\nFirst: To approve the draft budget.\n\nSecond: To approve a loan agreement.'
    ],
    [
      'عقد مجلس الوزراء جلسته الأسبوعية يوم الثلاثاء 11 نوفمبر 2025.\n\nواطلع على نتائج القمة الاقتصادية التي عُقدت في الدوحة يومي 4 و5 نوفمبر 2025.',
      'ثم نظر المجلس في الموضوعات المدرجة على جدول أعماله، وقرر ما يلي:\n\nأولاً: الموافقة على مشروع الميزانية.\n\nثانياً: الموافقة على اتفاقية قرض.'
    ]
  ])(
    'dates a communiqué by its session, not by one of which it tells, and takes it for no agenda: %s',
    async (told, decided) => {
      const { kind, meeting } = await facts(`${told}\n\n${decided}\n`)
      expect([kind, meeting.start, meeting.end]).toEqual(['meeting-summary', '2025-11-11', '2025-11-11'])
    }
  )

  it('names the chair beside the office in a list of those present, and a body whose name holds a word of titles', async () => {
    const { body, meeting } = await facts(
      '# لجنة تسيير مشروع التحول\n\n**محضر الاجتماع الثامن** | 3 يونيو 2026\n\n| الاسم | الصفة |\n|---|---|\n| م. عادل الزعبي | رئيس اللجنة |\n| د. رشا النمر | عضو |\n'
    )
    expect([body, meeting.chair]).toEqual(['لجنة تسيير مشروع التحول', 'م. عادل الزعبي'])
  })

  it('names the room behind the hour', async () => {
    const { meeting } = await facts(
      '# Minutes of the School Board\n\nTuesday, January 20, 2026 – 7:00 p.m.\nBoard Room, 15 Elm Street, Port Carling\n\nThe agenda was approved.\n'
    )
    expect(meeting.place).toBe('Board Room, 15 Elm Street, Port Carling')
  })

  it('names the place of a line with the house in it', async () => {
    const { meeting } = await facts(
      '# Executive Committee\n\nMinutes of meeting held at Harbour House, Leith, 21 May 2026\n\nThe minutes were agreed.\n'
    )
    expect(meeting.place).toBe('Harbour House, Leith')
  })
})

describe('heads of boards, councils and dialogues', () => {
  it.each([
    [
      'Relief Fund\n\nExecutive Board\n\nAnnual session 2026\n\nVienna, 16–19 June 2026\n\n# Decisions adopted by the Executive Board\n\n## 2026/1\n\nThe Executive Board,\n\n*Recalling* its decision 2025/4,\n\n*Having considered* the report of the Director,\n\n1. *Takes note* of the report;\n\n2. *Approves* the budget;\n\n3. *Requests* the Director to publish it.',
      'Annual session 2026',
      'Vienna'
    ],
    [
      'صندوق الإغاثة\n\nالمجلس التنفيذي\n\nالدورة السنوية لعام 2026\n\nفيينا، 16-19 حزيران/يونيه 2026\n\n# المقررات التي اتخذها المجلس التنفيذي\n\n## 2026/1\n\nإن المجلس التنفيذي،\n\n*إذ يشير* إلى مقرره 2025/4،\n\n*وقد نظر* في تقرير المدير،\n\n1- *يحيط علما* بالتقرير؛\n\n2- *يوافق* على الميزانية؛\n\n3- *يطلب* إلى المدير أن ينشرها.',
      'الدورة السنوية لعام 2026',
      'فيينا'
    ]
  ])('names the session of a year, and tells that the decisions were adopted: %#', async (text, title, place) => {
    const [record] = (await extract(text, { file: 'decisions.md' })).records
    expect(record?.document.meeting).toMatchObject({ title, place, start: '2026-06-16', end: '2026-06-19' })
    expect(record?.resolutions.map((r) => [r.number, r.status])).toEqual([['2026/1', 'adopted']])
  })

  it('takes a numbered part of a summary for no title, and a stroke before the days for a comma', async () => {
    const { title, meeting } = await facts(
      "Regional Dialogue on School Meals\nTunis, Tunisia | 5–6 May 2026\n\n**Co-Chairs' Summary**\n\n## I. Overview\n\nSixty participants attended.\n\n## II. Main messages\n\n1. Schools should cook on site.\n"
    )
    expect(title).toBe('Regional Dialogue on School Meals')
    expect(meeting.place).toBe('Tunis, Tunisia')
  })

  it.each([
    [
      '# Minutes of the Safety Committee\n\n**Held on:** Thursday 7 May 2026, 14:00–16:10, Seminar Room B and via Teams\n**Chair:** Dr. Ann Reed\n**Apologies:** Mr. Tom Hale\n',
      'Seminar Room B',
      'Dr. Ann Reed'
    ],
    [
      '# محضر اجتماع لجنة السلامة\n\n**تاريخ الانعقاد:** الخميس 7 مايو 2026، من 14:00 إلى 16:10، قاعة الندوات وعبر تيمز\n**الرئيس:** الدكتورة هناء سالم\n**المعتذرون:** السيد عادل ناصر\n',
      'قاعة الندوات',
      'الدكتورة هناء سالم'
    ]
  ])('reads fields in bold that no blank line parts: %#', async (text, place, chair) => {
    expect((await facts(text)).meeting).toMatchObject({ start: '2026-05-07', place, chair, mode: 'hybrid' })
  })

  it('names the host of no other meeting', async () => {
    const text =
      '# البيان الختامي\n\nعقد المجلس دورته في القاهرة يومي 3 و4 مايو 2026.\n\n- الترحيب باستضافة المملكة المغربية المؤتمر العربي الثالث للقبالة.\n'
    expect((await facts(text)).meeting.host).toBeNull()
  })

  it('takes the line that names the meeting of a council for its title', async () => {
    const [record] = (
      await extract(
        'CITY OF FERN BAY\nREGULAR MEETING OF THE CITY COUNCIL\nMINUTES\n\nDate: 12 May 2026\n\nPresent: Mayor Ann Reed (Chair); Councillors Tom Hale, Iris Cole\nAbsent with regrets: Councillor Dan Poole\n\n1. CALL TO ORDER\nThe Mayor opened the meeting.\n',
        { file: 'minutes.txt' }
      )
    ).records
    expect(record?.document).toMatchObject({ title: 'REGULAR MEETING OF THE CITY COUNCIL', body: 'CITY COUNCIL' })
    expect(record?.sections.map((s) => s.title)).not.toContain('Absent with regrets: Councillor Dan Poole')
  })

  it.each([
    [
      '# Report of the fifth session\n\nIn the absence of the Chairperson, the session was called to order by the first Vice-Chairperson, Ms Huda Nasr, who welcomed the participants.',
      'Ms Huda Nasr'
    ],
    [
      '# تقرير الدورة الخامسة\n\nوفي غياب الرئيس، افتتحت الدورة النائبة الأولى للرئيس، السيدة هدى نصر، ورحبت بالمشاركين.',
      'السيدة هدى نصر'
    ],
    [
      '# محضر جلسة المجلس البلدي\n\nالحاضرون: السيدة نادية بركات، رئيسة المجلس (مترئسة الجلسة)؛ السيد رامي العلي',
      'السيدة نادية بركات'
    ]
  ])('names who presided in the place of another, without the office: %#', async (text, chair) => {
    expect((await facts(text)).meeting.chair).toBe(chair)
  })
})

const shared = process.env.MAHDAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))
const corpus = join(shared, 'corpus')
describe.skipIf(!existsSync(corpus))('the shared documents (skipped where they are absent)', () => {
  it.each([
    ['agenda/ar-en.txt', 'agenda'],
    ['mag-summary/ar.txt', 'meeting-summary'],
    ['mag-summary/en.md', 'meeting-summary'],
    ['messages/ar.txt', 'outcome-messages'],
    ['messages/en.md', 'outcome-messages'],
    ['resolution/ar.txt', 'contribution'],
    ['resolution/en.md', 'contribution'],
    ['summary-record/ar.txt', 'summary-record'],
    ['summary-record/en.md', 'summary-record']
  ])('%s is of kind %s', async (file, kind) => {
    const { records } = await extract(readFileSync(join(corpus, file)), { file })
    for (const record of records) expect(record.document.kind).toBe(kind)
  })
})
