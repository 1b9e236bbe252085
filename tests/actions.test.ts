import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const actions = async (text: string, language: 'ar' | 'en', file = 'minutes.txt') => {
  const { records } = await extract(text, { file, language, kind: 'minutes' })
  return records.flatMap((record) => record.actionItems)
}
const owners = async (text: string, language: 'ar' | 'en') => (await actions(text, language)).map((a) => a.owner)

describe('who is to act', () => {
  it.each([
    ['The Secretariat will circulate the draft by 12 April 2026.', 'The Secretariat'],
    ['The Council requested the Director-General to report on progress at its next session.', 'the Director-General'],
    ['The Board instructed the Legal Adviser to prepare a draft agreement.', 'the Legal Adviser'],
    ['It was agreed that the Treasurer would review the accounts.', 'the Treasurer'],
    ['It was agreed that the list would be revised by Ms. Alder and Mr. Tamimi.', 'Ms. Alder and Mr. Tamimi'],
    ['Ms. Alder and the Secretariat will revise the list.', 'Ms. Alder and the Secretariat'],
    ['The invoices will be reviewed by the Finance Committee.', 'the Finance Committee'],
    ['The Executive Secretary was asked to update the register.', 'The Executive Secretary'],
    ['The Ministry of Works undertook to repair the road before winter.', 'The Ministry of Works'],
    ['The Committee decided to ask the Secretariat to publish the list.', 'the Secretariat'],
    ['Ms. Rania Khalil will prepare the terms of reference.', 'Ms. Rania Khalil'],
    ['Capt. Okafor will prepare the terms of reference.', 'Capt. Okafor'],
    ['The Chief Pilot shall report on the new channel by 1 May 2026.', 'The Chief Pilot'],
    [
      'The Harbour Board decided that the Chief Astronomer is to submit the tables by 1 May 2026.',
      'the Chief Astronomer'
    ],
    ['The Council decided to form a committee, provided that it submits its report before 1 May 2026.', 'a committee'],
    ['The Board commended the farmers and called on them to submit their turns.', null],
    ['Copies will be distributed in due course.', null],
    ['The Board urged States in a position to do so to pay by 1 May 2026.', 'States in a position to do so'],
    ['The Board urged the States which had not replied to do so.', 'the States which had not replied'],
    ['The Board urged those States which had not replied to do so.', 'those States which had not replied'],
    ['The Director undertook to keep the Board informed of the repairs.', 'The Director'],
    ['WG 4 requests the Secretary to publish the list.', 'the Secretary'],
    ['The Board directed Ms. Reyes to negotiate a contract.', 'Ms. Reyes'],
    ['AB and CD will look at the wording of the lease.', 'AB and CD'],
    ['Mr. Delano reported that the pump had failed. He will bring two quotes in May.', 'Mr. Delano'],
    ['It was RESOLVED that the Clerk write to the County Council by 1 December 2025.', 'the Clerk'],
    ['Resolved that the Treasurer be authorised to open an account.', 'the Treasurer'],
    ['The Board authorizes the President to engage the auditors.', 'the President'],
    ['The motion that the Town Engineer prepare an estimate was carried.', 'the Town Engineer'],
    ['The Board did not approve the plan, but invited the Secretariat to submit a new one.', 'the Secretariat'],
    ['Members were reminded to send their comments by 5 May.', 'Members']
  ])('%s', async (text, owner) => expect(await owners(text, 'en')).toEqual([owner]))

  it.each([
    ['تقرر أن يوعز المجلس إلى الرئيس التنفيذي بإعداد خطة ونشرها.', 'الرئيس التنفيذي'],
    ['تقرر أن يفوض المجلس الرئيس باتخاذ الخطوات اللازمة.', 'الرئيس'],
    ['لم توافق اللجنة على الحذف، ولكنها دعت الدول الأعضاء المهتمة إلى تقديم مقترحات.', 'الدول الأعضاء المهتمة'],
    ['رفض المجلس الطلب، إلا أنه كلف المدير بإعادة دراسته.', 'المدير'],
    ['وافقت اللجنة على الخطة، ودعت الدول الأعضاء إلى تقديم تقاريرها.', 'الدول الأعضاء'],
    ['حثت اللجنة جميع الحكومات والقطاع الخاص على التزام اليقظة.', 'جميع الحكومات والقطاع الخاص']
  ])('%s', async (text, owner) => expect(await owners(text, 'ar')).toEqual([owner]))

  it.each([
    ['ستعمم الأمانة المشروع بحلول 12 أبريل 2026.', 'الأمانة'],
    ['طلب المجلس إلى المدير العام أن يقدم تقريرا عن التقدم المحرز في دورته المقبلة.', 'المدير العام'],
    ['كلف المجلس المستشار القانوني بإعداد مشروع اتفاق.', 'المستشار القانوني'],
    ['كُلف المجلس بتجديد العقد مع شركة النقل.', 'المجلس'],
    ['كلف المجلس بلدية صور بإعداد مشروع اتفاق.', 'بلدية صور'],
    ['قرر المجلس تخفيض الرسوم. وتقدم الأمانة تقريراً عن ذلك خلال أسبوعين.', 'الأمانة'],
    ['اتفق على أن تراجع أمينة الصندوق الحسابات.', 'أمينة الصندوق'],
    ['اتفق على أن تعيد السيدة ألدر صياغة المادة 12 قبل الاجتماع المقبل.', 'السيدة ألدر'],
    ['ستتم مراجعة الفواتير من قبل اللجنة المالية.', 'اللجنة المالية'],
    ['وطُلب من الأمين التنفيذي تحديث السجل.', 'الأمين التنفيذي'],
    ['تعهدت وزارة الأشغال بإصلاح الطريق قبل الشتاء.', 'وزارة الأشغال'],
    ['قررت اللجنة تكليف الأمانة بنشر القائمة.', 'الأمانة'],
    ['ستقوم السيدة رانيا خليل بإعداد الاختصاصات.', 'السيدة رانيا خليل'],
    ['ويقدم كبير المرشدين تقريرا عن القناة الجديدة بحلول 1 مايو 2026.', 'كبير المرشدين'],
    ['شكل المجلس لجنة برئاسة نائب العمدة لدراسة المخطط، على أن ترفع تقريرها قبل 1 مايو 2026.', 'لجنة'],
    ['أحال المجلس التقرير إلى الأمين العام، على أن يقدم ملاحظاته قبل نهاية مايو 2026.', 'الأمين العام'],
    ['سيتم توزيع النسخ في الوقت المناسب.', null],
    ['القرار: تكليف أمين المكتبة بمراجعة الفهرس.', 'أمين المكتبة'],
    ['اتفقت اللجنة على أن يتولى فريق عمل برئاسة م. ياسر دياب إعداد المسودة.', 'فريق عمل'],
    ['تقرر إعادة طرح المزايدة، على أن يعلن عنها أمين السر خلال عشرة أيام.', 'أمين السر'],
    ['شكل المجلس لجنة من عضوين، وعليها تقديم تقريرها في الاجتماع القادم.', null],
    ['وانتهى الرأي إلى أن يتولى أمين الصندوق حصر الديون.', 'أمين الصندوق'],
    ['وافق المجلس على المشروع وكلف الأمانة إدخال ملاحظات الأعضاء عليه.', 'الأمانة'],
    ['وكلفت اللجنة النائبة سعاد نصر الاتصال بالبلديات.', 'النائبة سعاد نصر'],
    ['شكل المجلس لجنة برئاسة الدكتورة منى سالم، على أن ترفع تقريرها قبل 1 مايو 2026.', 'لجنة'],
    ['قرر المجلس تكليف المدير باتخاذ الإجراءات اللازمة لإخلاء المخزن.', 'المدير'],
    [
      'قرر المجلس ما يلي:\n\n- دعوة الدول الأعضاء التي لم تصدق على الاتفاقية إلى تقديم صكوكها قبل نهاية عام 2027.',
      'الدول الأعضاء التي لم تصدق على الاتفاقية'
    ],
    ['أقر المجلس الميزانية. ودعا الدول الأعضاء إلى تسديد مساهماتها قبل نهاية عام 2027.', 'الدول الأعضاء'],
    ['ويعد أمين السر خلاصة للمناقشات ويوزعها قبل يوم الخميس.', 'أمين السر'],
    ['ووجه المجلس الموظفين إلى طرح مناقصة في موعد لا يتجاوز 15 مايو 2026.', 'الموظفين'],
    ['ودعا المجلس الأعضاء إلى تقديم ترشيحاتهم في موعد أقصاه 15 مايو 2026.', 'الأعضاء'],
    ['قرر المجلس إنشاء فريق عامل، ودعا الأمانة إلى تقديم تقرير عنه بحلول 15 مايو 2026.', 'الأمانة'],
    ['قرر المجلس إنشاء فريق عامل، ودعا الأعضاء إلى تقديم ترشيحاتهم بحلول 15 مايو 2026.', 'الأعضاء']
  ])('%s', async (text, owner) => expect(await owners(text, 'ar')).toEqual([owner]))
})

describe('no task', () => {
  it.each([
    'The delegation hoped that the secretariat would prepare a paper.',
    'A member asked whether the Bureau would review the rules.',
    'The Chair invited the Council to note the report.',
    'The next session will be held in Rabat.',
    'The workshop will take place in May.',
    'Artificial intelligence will support growth in many regions.',
    'The experts who will prepare the study come from six countries.',
    'The Council approved the request of the company, provided that it submits the papers.',
    'The Chief Pilot shall wear the badge of the Port.',
    'The Strategic Plan shall identify the risks by 1 May 2026.',
    'The Commission requested information on the following:\n\n(a) water quality;\n\n(b) fish stocks.',
    'The delegation of Oman requested the Secretariat:\n\n(a) to prepare a study;\n\n(b) to submit it.',
    'The Chair invited the Committee:\n\n(a) to take note of the report;\n\n(b) to approve the budget.',
    'A group of delegations requested that management report every year.',
    'The Association urges political parties to review their lists.',
    'Mr. Delano told Mr. Ortiz that the pump had failed. He will bring two quotes in May.'
  ])('%s', async (text) => expect(await actions(text, 'en')).toEqual([]))

  it.each([
    'أعرب الوفد عن أمله في أن تعد الأمانة ورقة بذلك.',
    'تساءل أحد الأعضاء عما إذا كان المكتب سيراجع القواعد.',
    'دعا الرئيس المجلس إلى الإحاطة علما بالتقرير.',
    'قررت اللجنة إنشاء فريق عامل، ودعا المجلس إلى تقديم تقرير عنه.',
    'ستعقد الدورة المقبلة في الرباط.',
    'سيدعم الذكاء الاصطناعي النمو في مناطق كثيرة.',
    'ينتمي الخبراء الذين سيعدون الدراسة إلى ستة بلدان.',
    'شكل المجلس لجنة برئاسة السيد سامي القيسي وعضوية ممثلة البلدية، على أن تجتمع مرة في الشهر.',
    'طلب وفد عُمان إلى الأمانة:\n\n(أ) إعداد دراسة؛\n\n(ب) نشرها.',
    'دعا الرئيس اللجنة إلى ما يلي:\n\n(أ) الإحاطة علما بالتقرير؛\n\n(ب) الموافقة على الميزانية.',
    'سيعرض GitHub هذه الطلبات في قائمة واحدة.',
    'أرجئ البند إلى أن تقدم الأمانة تقريرا عنه.'
  ])('%s', async (text) => expect(await actions(text, 'ar')).toEqual([]))
})

describe('a list of requests', () => {
  it.each([
    [
      'en',
      'The Commission requested the Executive Secretary:\n\n(a) to prepare a study on water quality;\n\n(b) to submit it by 1 May 2026;\n\n(c) to take note of the report.'
    ],
    [
      'en',
      'The Executive Secretary was requested to:\n\n- prepare a study on water quality;\n- submit it by 1 May 2026.'
    ],
    [
      'ar',
      'طلب المجلس إلى الأمين التنفيذي:\n\n(أ) أن يعد دراسة عن نوعية المياه؛\n\n(ب) أن يقدمها بحلول 1 مايو 2026؛\n\n(ج) الإحاطة علما بالتقرير.'
    ],
    ['ar', 'وطُلب من الأمين التنفيذي القيام بما يلي:\n\n- إعداد دراسة عن نوعية المياه؛\n- تقديمها بحلول 1 مايو 2026.']
  ] as const)('gives each entry to the one who is asked: %s %s', async (language, text) => {
    const found = await actions(text, language)
    expect(found.map((a) => a.due?.date)).toEqual([undefined, '2026-05-01'])
    for (const { owner } of found) expect(owner).toMatch(/^(?:[Tt]he Executive Secretary|الأمين التنفيذي)$/)
  })
})

it('gives what entries of a decision rule to those whom they name', async () => {
  const entries = 'اتُّفق على ما يلي:\n\n(أ) يعمم الأمين القائمة على الأعضاء؛\n\n(ب) تعيد اللجنة النظر في الرسوم.'
  expect(await owners(entries, 'ar')).toEqual(['الأمين', 'اللجنة'])
  const meetings = 'قرر المجلس ما يلي:\n\n(أ) تعقد اللجنة اجتماعها المقبل في صور؛\n\n(ب) تخفَّض الرسوم.'
  expect(await owners(meetings, 'ar')).toEqual([])
})

it('gives entries of what was agreed to those who are "to" do them', async () => {
  const text =
    'It was agreed as follows:\n\n(a) the Treasurer to obtain three quotes;\n\n(b) Ms. Alder and Mr. Tamimi to redraft article 12;\n\n(c) the proposal to review fees is deferred.'
  expect(await owners(text, 'en')).toEqual(['the Treasurer', 'Ms. Alder and Mr. Tamimi'])
})

it.each([
  [
    'en',
    'The work of two in one sentence:\n\nPresent: Ana Bell, Tom Reed\n\nAna to print the posters and Tom to borrow a ladder.',
    ['Ana', 'Tom']
  ],
  ['en', 'Present: Ana Bell, Tom Reed\n\nIt was suggested that we ask the club for its tent – Tom will ask.', ['Tom']],
  [
    'ar',
    'وافق المجلس على الاتفاقية وفوض الرئيس بالتوقيع عليها، على أن تقوم إدارة الشؤون القانونية بمراجعتها قبل 1 مارس 2026.',
    ['الرئيس', 'إدارة الشؤون القانونية']
  ],
  [
    'en',
    'Ordered, That the Clerk invite written submissions, to be received not later than 20 March 2026.',
    ['the Clerk']
  ],
  [
    'en',
    'Cllr Neal reported on the local plan. He agreed to find out when the report would be published.',
    ['Cllr Neal']
  ],
  ['en', 'Resolved, That the Committee examine the accounts.', []],
  [
    'ar',
    'ستعمم الأمانة النص على الدول خلال شهر، على أن توافي الدول الأمانة بملاحظاتها قبل 1 مايو 2026.',
    ['الأمانة', 'الدول']
  ]
] as const)('parts what two are to do: %s %s', async (language, text, names) => {
  expect(await owners(text, language)).toEqual(names)
})

it.each([
  [
    'en',
    '## Recommendations\n\n1. That the Works Department repair the lamps by 30 June 2026.\n2. More lamps in the north.\n',
    ['the Works Department']
  ],
  ['ar', '### التوصيات\n\n1. أن تصلح دائرة الأشغال الإنارة قبل 30 يونيو 2026.\n2. زيادة الإنارة.\n', ['دائرة الأشغال']],
  [
    'en',
    '## Action items\n\n1. Site visit to the courts – Halvorsen – TBD\n2. Quotes for paint – Ng – 20 May 2026\n\nJoan Reyes, Clerk\n',
    ['Halvorsen', 'Ng']
  ],
  [
    'en',
    'Present: Will Tanner, Pat Doyle\n\nThe engine needs servicing – Will to arrange before the regatta.\n',
    ['Will']
  ],
  [
    'ar',
    'الحضور: د. عبير شحادة، السيد نضال فرح\n\n**الإجراء:** تعد د. عبير شحادة النسخة النهائية قبل 1 آذار 2026.\n',
    ['د. عبير شحادة']
  ],
  ['ar', '## المهام المتفق عليها\n\n- الحصول على عرض سعر: السيدة نهى عوض – 20 مارس 2026\n', ['السيدة نهى عوض']],
  [
    'en',
    'Present: Sanjay Rao, Yuki Tanaka\n\nIt was noted that work goes on.\n\n- Sanjay Rao to circulate the draft by the end of July\n',
    ['Sanjay Rao']
  ]
] as const)('reads whose an entry is: %s %s', async (language, text, names) => {
  expect((await actions(text, language, 'minutes.md')).map((a) => a.owner)).toEqual(names)
})

it('gives what a line below a sentence names to the one whom the sentence names itself', async () => {
  const text = 'It was agreed that Dr. Moran would present the figures at the next meeting.\n\nACTION: PM\n'
  expect(await owners(text, 'en')).toEqual(['Dr. Moran'])
})

it('takes a request of whoever presides, and of nobody else', async () => {
  const head = 'اجتمع مجلس الكلية يوم 9 مارس 2026 برئاسة الأستاذة الدكتورة هند الفاضل عميدة الكلية.\n\n'
  const text = 'من رؤساء الأقسام موافاة الكلية بالجداول قبل 1 مايو 2026.'
  expect(await owners(`${head}وطلبت السيدة العميدة ${text}`, 'ar')).toEqual(['رؤساء الأقسام'])
  expect(await owners(`${head}وطلبت السيدة الوكيلة ${text}`, 'ar')).toEqual([])
})

it('reads the columns of a table of follow-up, and goes on with the text behind it', async () => {
  const text =
    '## متابعة التنفيذ\n\n| م | الإجراء | المكلف بالتنفيذ | الموعد |\n| --- | --- | --- | --- |\n| 1 | إعداد الجدول الزمني | الأمانة الفنية | 15/7/2026 |\n\n18. وفي الختام شكر المجلس البلد المضيف.\n'
  const found = await actions(text, 'ar', 'minutes.md')
  expect(found.map((a) => [a.owner, a.due?.date])).toEqual([['الأمانة الفنية', '2026-07-15']])
})

describe('by when', () => {
  it('gives the date of a deadline, not any other date', async () => {
    const [en] = await actions(
      'As the deadline was moved to 30 June 2026, the Secretariat will collect the replies by 5 June 2026.',
      'en'
    )
    expect(en?.due).toEqual({ date: '2026-06-05', text: '5 June 2026' })
    const [ar] = await actions(
      'نظرا لتأجيل الموعد إلى 30 حزيران/يونيو 2026، ستجمع الأمانة الردود بحلول 5 حزيران/يونيو 2026.',
      'ar'
    )
    expect(ar?.due).toEqual({ date: '2026-06-05', text: '5 حزيران/يونيو 2026' })
  })
  it.each([
    ['en', 'Mr. Okonjo was asked to propose an auditor. Deadline: 30 November 2026.'],
    ['ar', 'طُلب إلى السيد أوكونجو أن يقترح مراجعاً للحسابات. الموعد النهائي: 30 تشرين الثاني/نوفمبر 2026.']
  ] as const)('takes it from a short sentence behind the task: %s', async (language, text) => {
    expect((await actions(text, language)).map((a) => a.due?.date)).toEqual(['2026-11-30'])
  })
  it('keeps an occasion in its own words and invents no date', async () => {
    const [en] = await actions('The Board requested the Director to submit a revised plan to its next session.', 'en')
    expect(en?.due).toEqual({ date: null, text: 'to its next session' })
    const [ar] = await actions('طلب المجلس إلى المدير أن يقدم خطة منقحة في دورته المقبلة.', 'ar')
    expect(ar?.due).toEqual({ date: null, text: 'في دورته المقبلة' })
  })
  const held = {
    en: 'The meeting was held on 20 November 2024 in the old library.\n\n',
    ar: 'عقد الاجتماع في 20 نوفمبر 2024 في مبنى المكتبة القديمة.\n\n'
  }
  const due = async (language: 'ar' | 'en', words: string) =>
    (
      await actions(
        held[language] +
          (language === 'en'
            ? `The Secretariat will circulate the draft ${words}.`
            : `ستعمم الأمانة المشروع ${words}.`),
        language
      )
    ).at(-1)?.due?.date
  it.each([
    ['by the end of March 2025', 'بحلول نهاية آذار/مارس 2025', '2025-03-31'],
    ['before the end of 2026', 'قبل نهاية عام 2026', '2026-12-31'],
    ['by the end of the third quarter of 2025', 'مع نهاية الربع الثالث من عام 2025', '2025-09-30'],
    ['by 15 January', 'بحلول 15 يناير', '2025-01-15'],
    ['by 3 December', 'بحلول 3 ديسمبر', '2024-12-03'],
    ['within 30 days of the meeting', 'خلال ثلاثين يوما من تاريخ الاجتماع', '2024-12-20'],
    ['within two weeks of the meeting', 'في غضون أسبوعين من الاجتماع', '2024-12-04'],
    [
      'before the next meeting, to be held on 4 July 2025',
      'قبل الاجتماع القادم، المقرر عقده في 4 يوليو 2025',
      '2025-07-04'
    ],
    ['by the end of this year', 'قبل نهاية العام الجاري', '2024-12-31'],
    ['by close of business on Friday, 9 May 2025', 'في موعد أقصاه الجمعة 9 أيار/مايو 2025', '2025-05-09']
  ])('is settled by the text and the date of the meeting: %s', async (en, ar, date) => {
    expect(await due('en', en)).toBe(date)
    expect(await due('ar', ar)).toBe(date)
  })
  it.each([
    ['by the next session', 'قبل الدورة المقبلة'],
    ['within 30 days', 'خلال 30 يوما'],
    ['within ten working days of the meeting', 'خلال عشرة أيام عمل من تاريخ الاجتماع'],
    ['by March 2025', 'بحلول مارس 2025'],
    ['by the end of the year', 'قبل نهاية العام']
  ])('has no date where none is certain: %s', async (en, ar) => {
    expect(await due('en', en)).toBeNull()
    expect(await due('ar', ar)).toBeNull()
  })
  it('does not reckon from a meeting whose date is not known', async () => {
    const [action] = await actions('The Secretariat will send the list within 30 days of the meeting.', 'en')
    expect(action?.due?.date).toBeNull()
  })
  it('stays empty where the text gives none', async () => {
    const [action] = await actions('The Secretariat will update the list.', 'en')
    expect(action?.due).toBeNull()
  })
})

it('outcome messages tell tasks under a heading such as Next steps, and only there', async () => {
  const { records } = await extract(
    '# Messages of the Forum\n\n## Access\n\n- Governments will connect schools by 2030.\n\n## Next steps\n\nThe Secretariat will publish the report by 30 November 2025.\n',
    { file: 'messages.md', language: 'en', kind: 'outcome-messages' }
  )
  expect(records[0]?.actionItems.map((a) => [a.owner, a.due?.date])).toEqual([['The Secretariat', '2025-11-30']])
})

describe('lines and tables', () => {
  it.each([
    ['en', '## Action items', 'D. Reed to circulate the plan', 'D. Reed'],
    ['en', '## Action items', 'Finance Director – present the options', 'Finance Director'],
    ['en', '## Action items', 'Website – update the pages', null],
    ['ar', '## بنود العمل', 'مديرة المالية – عرض الخيارات', 'مديرة المالية'],
    ['ar', '## بنود العمل', 'الموقع – تحديث الصفحات', null]
  ] as const)(
    'an entry names its owner before a dash or as an initial and a name (%s)',
    async (language, heading, entry, owner) => {
      const found = await actions(`${heading}\n\n- ${entry}\n`, language)
      expect(found.map((a) => a.owner)).toEqual([owner])
    }
  )
  it('reads a table of actions with its state', async () => {
    const found = await actions(
      '# Minutes\n\n| No. | Action | Responsible | Due date | Status |\n| --- | --- | --- | --- | --- |\n| 1 | Order the chairs | Clerk | 4 May 2026 | Done |\n| 2 | Call the bank | – | | Open |\n',
      'en',
      'minutes.md'
    )
    expect(found).toMatchObject([
      { text: 'Order the chairs', owner: 'Clerk', due: { date: '2026-05-04' }, status: 'done' },
      { text: 'Call the bank', owner: null, due: null, status: 'open' }
    ])
  })
  it('reads an Arabic table whose columns run the other way', async () => {
    const found = await actions(
      '# محضر\n\n| الموعد | المسؤول | الإجراء |\n| --- | --- | --- |\n| 4 مايو 2026 | أمين السر | إعداد القائمة |\n',
      'ar',
      'minutes.md'
    )
    expect(found).toMatchObject([{ text: 'إعداد القائمة', owner: 'أمين السر', due: { date: '2026-05-04' } }])
  })
  it('reads lines that announce an action', async () => {
    expect(
      await actions('The gate is broken.\n\nAction: the Town Clerk to order a new lock by 3 March 2026.\n', 'en')
    ).toMatchObject([{ owner: 'the Town Clerk', due: { date: '2026-03-03' } }])
    expect(await actions('Members asked for larger print.\n\nACTION: Secretariat\n', 'en')).toMatchObject([
      { owner: 'Secretariat', text: 'Members asked for larger print.' }
    ])
    expect(
      await actions(
        '## Action items\n\n- Ms. Aziz to book the hall (Due: 3 March 2026)\n- Check the lights\n',
        'en',
        'a.md'
      )
    ).toMatchObject([
      { owner: 'Ms. Aziz', due: { date: '2026-03-03' } },
      { owner: null, due: null }
    ])
    expect(
      await actions(
        '## بنود العمل\n\n- تتولى الأمانة حجز القاعة. المسؤول: الأمانة؛ الموعد: 3 مارس 2026\n',
        'ar',
        'a.md'
      )
    ).toMatchObject([{ text: 'تتولى الأمانة حجز القاعة', owner: 'الأمانة', due: { date: '2026-03-03' } }])
  })
})

it('links an action to the decision it comes from', async () => {
  const { records } = await extract(
    'The Committee noted the report, on the understanding that the secretariat would prepare a new version.',
    {
      file: 'a.txt',
      language: 'en',
      kind: 'minutes'
    }
  )
  expect(records[0]?.decisions).toHaveLength(1)
  expect(records[0]?.actionItems).toMatchObject([{ owner: 'the secretariat', decision: 'd1' }])
})

it('takes rules with a deadline for tasks, and rules without one for none', async () => {
  expect(await actions('The Director shall submit a report by 15 April 2025.', 'en')).toMatchObject([
    { owner: 'The Director', due: { date: '2025-04-15' } }
  ])
  expect(await actions('ويقدم المدير إلى المجلس تقريراً في موعد أقصاه 15 أبريل 2025.', 'ar')).toMatchObject([
    { owner: 'المدير', due: { date: '2025-04-15' } }
  ])
  expect(await actions('شكل المجلس لجنة على أن ترفع تقريرها قبل 1 مايو 2025.', 'ar')).toMatchObject([
    { owner: 'لجنة', due: { date: '2025-05-01' } }
  ])
  expect(
    await actions('The Council formed a committee, which is to submit its report before 1 May 2025.', 'en')
  ).toMatchObject([{ owner: 'a committee', due: { date: '2025-05-01' } }])
  expect(await actions('The Director shall submit reports to the Board.', 'en')).toEqual([])
  expect(await actions('ويقدم المدير تقاريره إلى المجلس.', 'ar')).toEqual([])
})

describe('habits of councils, clubs and faculties', () => {
  it.each([
    ['LO agreed to bring prices for the nets.', 'LO'],
    ['The quote is still open; RS to raise this with the Executive.', 'RS'],
    ['It was left that the Chair would speak to the school.', 'the Chair'],
    ['Cllr Mbeki agreed to talk to the owners.', 'Cllr Mbeki'],
    ['Action: Registrar (to inform those elected)', 'Registrar'],
    ['Present: Rami Issa, Dina Novak\n\nDina Novak will draft the poster.', 'Dina Novak'],
    [
      'It was agreed as follows:\n\n(a) the Secretary circulates the list to members;\n\n(b) the fee is halved.',
      'the Secretary'
    ],
    [
      '# Board, 3 May 2026\n\nIn the chair: Nora Feld\nDirectors: Hugo Brandt, Priya Sethi\n\nHugo and Priya to propose two dates.',
      'Hugo and Priya'
    ],
    ['Present: Priya Sethi, Nora Feld\n\nPriya has agreed to run a short survey.', 'Priya'],
    ['The bylaw was referred to the Legal Committee for comment within a month.', 'the Legal Committee'],
    [
      'The Cabinet approved the memorandum and empowered the Minister of Transport to sign it.',
      'the Minister of Transport'
    ],
    [
      'After debate, the Board:\n\n(a) Approves proposal 71;\n\n(b) Requests the Secretariat to convey the reasons.',
      'the Secretariat'
    ],
    ['The Board approved the plan, subject to a risk register to be added by Mrs Tan.', 'Mrs Tan'],
    ['Standing orders were ratified. The Company Secretary to update the website.', 'The Company Secretary'],
    ['In reply to a question she undertook to include the data of the wards.', null],
    ['Mali announced that it would host the workshop on dams.', 'Mali'],
    [
      'The Ministers adopted the Code and urged member States which have not yet done so to ratify the Charter.',
      'member States which have not yet done so'
    ],
    ['# Fees\n\nIt requested the Registrar to prepare a note on fees.', 'the Registrar'],
    [
      'Resolved:\n\n(i) that Faculties be required to notify students by 30 April 2026;\n\n(ii) that the fee be halved.',
      'Faculties'
    ]
  ])('%s', async (text, owner) => expect(await owners(text, 'en')).toEqual([owner]))

  it.each([
    ['قرر المجلس تشكيل لجنة للإسكان.\n\nوتقدم اللجنة تقريرها خلال أسبوعين.', 'اللجنة'],
    ['وافق المجلس على القائمة. وتتولى السيدة هدى دنيا إبلاغ المنتخبين.', 'السيدة هدى دنيا'],
    ['أُرجئت القضية إلى الجلسة المقبلة، وعلى السيدة نوفل دعوة الحكم.', 'السيدة نوفل'],
    ['ويُكلَّف عميد الدراسات بموافاة المجلس بإحصاء النسب.', 'عميد الدراسات'],
    ['قررت الجمعية تخفيض الرسم، وفوضت مجلس الإدارة إعداد جدول جديد.', 'مجلس الإدارة'],
    ['وصدرت التعليمات إلى مسؤول الحملات بإعداد دليل للأعضاء.', 'مسؤول الحملات'],
    ['الحضور: رامي عيسى، ديمة نوفل\n\nترسل ديمة نوفل الجدول إلى الأندية.', 'ديمة نوفل'],
    ['قرر المجلس ما يلي:\n\n- الموافقة على المذكرة، وتفويض وزير النقل بالتوقيع عليها؛\n- تخفيض الرسم.', 'وزير النقل'],
    ['قرر المجلس ما يلي:\n\n- إحالة المقترح إلى إدارة التشريع لإبداء الرأي خلال شهر؛\n- حفظ الشكوى.', 'إدارة التشريع'],
    [
      'الحضور: نورا فارس، هاني برهان\n\nوعلى نورا فارس وهاني برهان اقتراح موعدين للحفل قبل الجلسة المقبلة.',
      'نورا فارس وهاني برهان'
    ],
    ['ورأى الحاضرون التريث، وتطوعت السيدة ستيتي لإجراء استبيان.', 'السيدة ستيتي'],
    ['وأعلنت مالي أنها ستستضيف حلقة العمل.', 'مالي'],
    ['اعتمد الوزراء المدونة وحثوا الدول الأعضاء التي لم تصدّق عليها على القيام بذلك.', 'الدول الأعضاء'],
    ['قرر الوزراء منح غينيا جدولة، وخوّلوا الأمين التنفيذي توقيع الاتفاق.', 'الأمين التنفيذي'],
    ['أحال المجلس المسألة إلى لجنة الخبراء التي سترفع توصية إلى الدورة المقبلة.', 'لجنة الخبراء'],
    ['وسيوافي الجهاز الإداري المجلس بالأرقام في اجتماع 14 أكتوبر 2026.', 'الجهاز الإداري'],
    ['بعد المناقشة وجّه المجلس المدير العام إلى إعداد مشروع القرار.', 'المدير العام'],
    ['فأخذ المجلس علماً بالتقرير وطلب منه إعداد كشف بالاشتراكات.', null],
    ['طلبت رئيسة القسم من الأعضاء موافاتها بالأسئلة.', 'الأعضاء'],
    ['ووعد سيادته بموافاة المجلس بما يستجد.', null],
    ['وكُلف القاضي ليث منصور بتمثيل المجلس في المؤتمر.', 'القاضي ليث منصور'],
    ['اتُّفق على أن يطرح الرئيس المسألة على المحافظة.', 'الرئيس']
  ])('%s', async (text, owner) => expect(await owners(text, 'ar')).toEqual([owner]))

  it.each([
    ['en', 'It was agreed as follows:\n\n(a) the Council holds its next session in May;\n\n(b) the fee is halved.'],
    ['en', 'Agreed to start the league in May.'],
    ['en', '# Next steps\n\n- The region will grow.\n- More countries will join the network.'],
    ['en', 'The Society to Protect Birds was founded in 1920.'],
    ['en', 'Applicants are required to submit two copies.'],
    ['ar', 'قرر المجلس تخفيض الرسم. وتسلم الأمين العام التقرير.'],
    ['ar', 'قرر المجلس ترسية العطاء:\n\nأ- يودع المقاول كفالة؛\n\nب- تخفَّض الرسوم.']
  ] as const)('and what is no task: %s %s', async (language, text) => {
    expect(await owners(text, language)).toEqual([])
  })

  it.each([
    ['en', 'The Dean is to report at the June meeting.', 'at the June meeting'],
    ['en', 'The Council mandated the Board to present a new scale at the next Assembly.', 'at the next Assembly'],
    ['ar', 'قرر المجلس تأجيل البند إلى الجلسة المقبلة، وكلف الأمانة بإعداد مذكرة.', undefined],
    ['en', 'A working group was formed. It will report before the end of April 2026.', 'end of April 2026']
  ] as const)('by when: %s %s', async (language, text, due) => {
    expect((await actions(text, language)).map((a) => a.due?.text)).toEqual([due])
  })
})

it('reads numbers of several parts behind "Action"', async () => {
  expect(await owners('ACTION 15/1: Secretariat to circulate the guide by 10 May 2026.', 'en')).toEqual(['Secretariat'])
  expect(await owners('الإجراء 15/1: تعمم الأمانة الدليل بحلول 10 مايو 2026.', 'ar')).toEqual(['الأمانة'])
})

it('takes no sentence with a verb of its own for the name of an owner', async () => {
  const text =
    '5. Next session\n\nThe Committee decided:\n\n1. The Committee accepted with gratitude the invitation of the Sudan to host its next session.'
  expect(await owners(text, 'en')).toEqual([])
})

it('keeps Arabic initials with the name behind them', async () => {
  const [task] = await actions('تكتب إ. هولم إلى الوزارة بشأن أضرار الفقمات بحلول 1 أيار/مايو 2026.', 'ar')
  expect(task).toMatchObject({ owner: 'إ. هولم', due: { date: '2026-05-01' } })
})

it('reads who and when between dashes, with or without a verb', async () => {
  const found = await actions(
    'To do\n\n- Renewal of insurance – Owen – 30 May 2026\n- Sign the lease – Ilse – 3 June 2026',
    'en'
  )
  expect(found.map((a) => [a.owner, a.due?.date])).toEqual([
    ['Owen', '2026-05-30'],
    ['Ilse', '2026-06-03']
  ])
})

it('reads "Next steps" whose entries name who does what', async () => {
  const text =
    '# Steering group, 2 April 2025\n\n## Next steps\n\n1. Aisha: confirm the weekend with the depots by 18 April.\n2. Paula and Tom to brief the Executive at its May meeting.'
  expect((await actions(text, 'en', 'minutes.md')).map((a) => [a.owner, a.due?.date ?? a.due?.text])).toEqual([
    ['Aisha', '2025-04-18'],
    ['Paula and Tom', 'at its May meeting']
  ])
})

describe('tables whose cells tabs part', () => {
  it.each([
    [
      'en' as const,
      'Action items\n\nNo.\tAction\tOwner\tDue date\n1\tOpen the tender\tPurchasing Office\t15 June 2026\n2\tSend the new tariff to the members\tTreasurer\t20 June 2026\n\nThe meeting closed at 5 p.m.',
      ['Purchasing Office: Open the tender (2026-06-15)', 'Treasurer: Send the new tariff to the members (2026-06-20)']
    ],
    [
      'ar' as const,
      'متابعة التنفيذ\n\nم\tالإجراء\tالمسؤول\tالموعد\n1\tنشر طلب العروض\tمكتب المشتريات\t15 حزيران/يونيو 2026\n2\tتعميم التعرفة الجديدة\tأمين الصندوق\t20 حزيران/يونيو 2026\n\nرفعت الجلسة في الخامسة مساءً.',
      ['مكتب المشتريات: نشر طلب العروض (2026-06-15)', 'أمين الصندوق: تعميم التعرفة الجديدة (2026-06-20)']
    ]
  ])(
    'are read in %s though rows open with numbers, and the end of the meeting is none of them',
    async (language, text, expected) => {
      const found = await actions(text, language)
      expect(found.map((a) => `${a.owner}: ${a.text} (${a.due?.date})`)).toEqual(expected)
    }
  )
})

it('takes the session to which something is submitted for its occasion', async () => {
  const [first] = await actions(
    'The Board requested the Registrar to submit a plan to the twenty-eighth session of the Board.',
    'en'
  )
  expect(first?.due).toEqual({ date: null, text: 'to the twenty-eighth session' })
})

it.each([
  ['سيُعقد المنتدى السادس في طنجة في عام 2026.', []],
  ['سيعقد المؤتمر العام المقبل بمقر الاتحاد في أيلول/سبتمبر 2026.', []],
  ['ستعقد الأمانة ورشة عمل في طنجة قبل 1 أيار/مايو 2026.', ['الأمانة']]
])('gives a forum that is held no task: %s', async (text, expected) => {
  expect(await owners(text, 'ar')).toEqual(expected)
})

describe('those who are asked below "the Committee:"', () => {
  it('are named with the clause that describes them', async () => {
    const en = await actions(
      'The Committee:\n\n(a) Urged members that had not yet done so to submit their returns by 30 June 2026;\n\n(b) Invited States which have yet to sign the Convention to do so.',
      'en'
    )
    expect(en.map((a) => [a.owner, a.due?.date ?? null])).toEqual([
      ['members that had not yet done so', '2026-06-30'],
      ['States which have yet to sign the Convention', null]
    ])
    const ar = await actions(
      'وقامت اللجنة بما يلي:\n\n(أ) حثت الأعضاء الذين لم يقدموا بعد بياناتهم على تقديمها بحلول 30 حزيران/يونيو 2026؛\n\n(ب) ودعت الدول الأعضاء إلى موافاة الأمانة بقوائمها.',
      'ar'
    )
    expect(ar.map((a) => [a.owner, a.due?.date ?? null])).toEqual([
      ['الأعضاء الذين لم يقدموا بعد بياناتهم', '2026-06-30'],
      ['الدول الأعضاء', null]
    ])
  })
})

it('takes leave to do something for no task', async () => {
  expect(await actions('The Board agreed that no exhibitor may book more than two stands.', 'en')).toEqual([])
  expect(await actions('The Board agreed that members may send comments until 5 May 2026.', 'en')).toEqual([])
})

it('reads whoever stands before a colon below a numbered lead-in, and ends the list at the next number', async () => {
  const found = await actions(
    '## Next steps\n\n8. The following actions were agreed:\n\n- Harbour survey teams: hand in their outlines by 15 August 2026.\n- Host City: share the floor plan by the next meeting.\n\n9. The Chair thanked all members and closed the meeting.\n',
    'en',
    'minutes.md'
  )
  expect(found.map((a) => [a.owner, a.due?.text])).toEqual([
    ['Harbour survey teams', '15 August 2026'],
    ['Host City', 'by the next meeting']
  ])
})

it.each([
  [
    'The Council decided to form a committee, chaired by the Harbour Master, provided that the committee submits its findings by 5 May 2026.',
    'en',
    'the committee',
    '2026-05-05'
  ],
  ['وطلب المجلس من هيئة تنظيم الملاحة تقديم تقرير قبل 5 أيار/مايو 2026.', 'ar', 'هيئة تنظيم الملاحة', '2026-05-05']
] as const)(
  'names the committee that a condition names, and an authority of three nouns whole: %s',
  async (text, language, owner, date) => {
    expect((await actions(text, language)).map((a) => [a.owner, a.due?.date])).toEqual([[owner, date]])
  }
)

it('dates a report by the day for which the meeting that hears it is scheduled', async () => {
  const { records } = await extract(
    '# Minutes of the Harbour Board\n\nHeld on 10 June 2026\n\nThe Board requested the Clerk to report to the Board at its meeting scheduled for 1 July 2026.\n',
    { file: 'minutes.md' }
  )
  expect(records[0]?.actionItems.map((a) => a.due?.date)).toEqual(['2026-07-01'])
})

it.each([
  [
    'The harbour engineer spoke. The drawings were still to be handed in. Action: Harbour Engineer, by 29 May 2026.',
    'en',
    'Harbour Engineer'
  ],
  ['لم تُسلَّم الرسوم المنقحة بعد. الإجراء: مهندس الميناء، في موعد أقصاه 29 أيار/مايو 2026.', 'ar', 'مهندس الميناء']
] as const)(
  'takes the name and the day behind "Action:" for those of the sentence before: %s',
  async (text, language, owner) => {
    expect((await actions(text, language)).map((a) => [a.owner, a.due?.date])).toEqual([[owner, '2026-05-29']])
  }
)

it.each([
  [
    'وقرر المجلس بيع الأرض. ويُعهد إلى أمين الصندوق بإعداد كراسة الشروط قبل متم شهر مايو 2026.',
    'ar',
    'أمين الصندوق',
    '2026-05-31'
  ],
  ['وتقرر إحالتها إلى اللجنة القانونية لدراستها قبل 3 مايو 2026.', 'ar', 'اللجنة القانونية', '2026-05-03'],
  [
    'Ms. Okello reported that the pump had failed. It was agreed that she would obtain quotes by 3 May 2026.',
    'en',
    'Ms. Okello',
    '2026-05-03'
  ],
  ["District organisers to hold members' meetings before 3 May 2026.", 'en', 'District organisers', '2026-05-03'],
  [
    'The Prime Minister, summing up, said that the plan was sound. The Minister of Works should report by 3 May 2026.',
    'en',
    'The Minister of Works',
    '2026-05-03'
  ]
] as const)('names who is to act, and by when: %s', async (text, language, owner, date) =>
  expect((await actions(text, language)).map((a) => [a.owner, a.due?.date])).toEqual([[owner, date]])
)

it.each([
  ['The Cabinet invited the Minister of Health to prepare a paper for publication in June.', 'en', 'in June'],
  ['كلف المجلس وزير الأشغال بتقديم تقرير في تشرين الأول.', 'ar', 'في تشرين الأول']
] as const)('takes a month alone for the words of a deadline: %s', async (text, language, words) =>
  expect((await actions(text, language)).map((a) => a.due)).toEqual([{ date: null, text: words }])
)

it('reads a table of plain text whose columns spaces align, with what goes on in the next line', async () => {
  const table = [
    'Action list',
    '',
    'No.   Action                              Who         By when',
    '1     Write to the insurers               Lena Ross   5 June 2026',
    '2     Obtain a second opinion on the      Clerk       next meeting',
    '      roof of the boathouse',
    '3     Renew the lease                     Treasurer   1 July 2026',
    ''
  ].join('\n')
  expect((await actions(table, 'en')).map((a) => [a.owner, a.text, a.due?.date ?? a.due?.text])).toEqual([
    ['Lena Ross', 'Write to the insurers', '2026-06-05'],
    ['Clerk', 'Obtain a second opinion on the roof of the boathouse', 'next meeting'],
    ['Treasurer', 'Renew the lease', '2026-07-01']
  ])
})

it.each([
  ['وشدد السيد المحافظ على رؤساء المدن والمراكز بالمرور اليومي على المواقع.', 'رؤساء المدن والمراكز'],
  ['وأعطى الرئيس تعليماته إلى وزير الصيد بتشديد الرقابة على السفن.', 'وزير الصيد'],
  ['المدير المالي يستكمل إجراءات التعاقد قبل 3 مايو 2026.', 'المدير المالي'],
  ['ناقش المجلس الصيغة. ب. آرو يعمم الصيغة المنقحة قبل 3 مايو 2026.', 'ب. آرو'],
  ['وقرر المجلس بيع الأرض. ويتولى وكيل وزارة المالية إعداد الكراسة.', 'وكيل وزارة المالية']
])('names who is to act though orders, a name or a deputy stand first: %s', async (text, owner) =>
  expect(await owners(text, 'ar')).toEqual([owner])
)

it('gives nobody a task by stressing an importance', async () =>
  expect(await owners('وشدد السيد المحافظ على أهمية النظافة وعلى ضرورة التعاون.', 'ar')).toEqual([]))

it('dates the end of this month by the meeting', async () => {
  const { records } = await extract(
    '# محضر اجتماع المجلس\n\nعقد الاجتماع يوم 6 مايو 2026.\n\nوكلف المجلس أمين السر بطرح المناقصة في موعد أقصاه نهاية الشهر الجاري.\n',
    { file: 'minutes.md' }
  )
  expect(records[0]?.actionItems.map((a) => a.due?.date)).toEqual(['2026-05-31'])
})

it('reads a name before what dashes part, and behind the topic of an item', async () => {
  const text = 'ACTION: Rosa Lind - security text for the draft - 3 May 2026\n\nIssue 45: Priya to propose text.\n'
  expect(await owners(text, 'en')).toEqual(['Rosa Lind', 'Priya'])
})

it.each([
  ['Members asked for a summary of the plan; Action: L. Hamm', 'L. Hamm'],
  ['The item was noted; the Monitoring Officer to action forthwith.', 'the Monitoring Officer'],
  ['The Director indicated that staff would look into the matter.', 'staff'],
  ['MOVED BY: K. Reyes\nSECONDED BY: P. Holt\nTHAT staff hold a meeting before 3 May 2026.\nCARRIED', 'staff']
])('names who is to act, behind a sentence, a semicolon, or "that": %s', async (text, owner) =>
  expect(await owners(text, 'en')).toEqual([owner])
)

it('reads the name before a colon, and behind it the task and its deadline', async () => {
  const text =
    '## ما تم الاتفاق عليه من إجراءات\n\n- السيدة رشا النمر: مخاطبة الخزينة – 3 مايو 2026.\n- الشركة الاستشارية: تسليم الوثيقة – الاجتماع القادم.\n'
  expect((await actions(text, 'ar', 'minutes.md')).map((a) => [a.owner, a.due?.date ?? a.due?.text])).toEqual([
    ['السيدة رشا النمر', '2026-05-03'],
    ['الشركة الاستشارية', 'الاجتماع القادم']
  ])
})

it('reads entries numbered by meeting and item, and the day in brackets at their end', async () => {
  const found = await actions(
    '# Call 14 summary\n\nDate: 6 November 2025\n\n## Action points\n\n- AP14.1 – Secretariat: finalise the contract (by 30 Nov)\n- AP14.2 – PWG: revised outline (20 Nov)\n',
    'en',
    'call.md'
  )
  expect(found.map(({ owner, due }) => [owner, due?.date])).toEqual([
    ['Secretariat', '2025-11-30'],
    ['PWG', '2025-11-20']
  ])
})

it('gives what is referred to the whole of a committee that two nouns name', async () => {
  expect(
    await owners('القرار: يحال إلى لجنة شؤون التعليم والطلاب لدراسته وعرض تقرير بشأنه في الاجتماع القادم.', 'ar')
  ).toEqual(['لجنة شؤون التعليم والطلاب'])
})

it.each([
  ['President Tamihana said she would raise it with the Minister.', 'President Tamihana'],
  [
    'Members with outstanding reports were urged to submit them by 31 January 2027.',
    'Members with outstanding reports'
  ],
  ['Families are still needed - all members to ask their neighbours.', 'all members'],
  [
    'The draft was referred back to the Research Committee with instructions to report by 3 May 2026.',
    'the Research Committee'
  ]
])('names who is to act, be it many or a teller: %s', async (text, owner) =>
  expect(await owners(text, 'en')).toEqual([owner])
)

it('calls a person behind a title by the surname that the list of those present has, and ends a name before what is worked on', async () => {
  expect(
    await owners(
      'الحضور: السيد فارس عودة، السيدة لينا بركات.\n\n1. ستمثل السيدة بركات الخدمة في المؤتمر.\n\n2. سيعد السيد عودة التقرير قبل 3 مايو 2026.\n',
      'ar'
    )
  ).toEqual(['السيدة بركات', 'السيد عودة'])
  expect(await owners('ستعد السيدة لبنى حداد الخطة.', 'ar')).toEqual(['السيدة لبنى حداد'])
})

it('gives nobody what a motion asked for that was lost', async () => {
  const moved =
    'Moved by Councillor Hale, seconded by Councillor Cole, that the Mayor write to the Minister by 1 May 2026.'
  expect(await owners(`${moved} CARRIED (4–1).`, 'en')).toEqual(['the Mayor'])
  expect(await owners(`${moved} DEFEATED (2–3).`, 'en')).toEqual([])
})

it('takes a paragraph under "Procedure" in Arabic, which reads as "Actions", for no task', async () => {
  const text =
    '# تقرير بشأن عريضة\n\n## أولا- الإجراءات\n\nأحيلت العريضة، التي وقعها أربعة آلاف من سكان الوادي الأدنى، إلى اللجنة في 14 يناير 2026. ونظرت فيها اللجنة في اجتماعيها المعقودين في 4 و18 فبراير، واستمعت إلى وزير البيئة ومدير وكالة حوض النهر وممثلي مقدمي العريضة.\n'
  expect(await owners(text, 'ar')).toEqual([])
})

it.each([
  ['The Council requested the Director to submit a plan within a maximum of 15 days.', 'within a maximum of 15 days'],
  ['The Council requested the Director to submit a plan by Friday.', 'by Friday'],
  ['The Council requested the Director to submit a plan at the thirteenth session.', 'at the thirteenth session'],
  ['The Council requested the Director to circulate the statement made at the third meeting.', undefined],
  ['The Council requested the Director to submit a plan in Q3 2026.', 'in Q3 2026'],
  ['The Director was asked to submit a plan in June 2026 and to consult the ministries.', 'in June 2026'],
  ['The Council requested the Director to submit a plan over the next two weeks.', 'over the next two weeks'],
  ['The Council requested the Director to submit a plan as soon as possible.', undefined],
  ['طلب المجلس من المدير تقديم خطة للاجتماع المقبل.', 'للاجتماع المقبل'],
  ['طلب المجلس من المدير تقديم خطة خلال الأسبوعين المقبلين.', 'خلال الأسبوعين المقبلين'],
  ['طُلب من المدير تقديم خطة في يونيو 2026 والتشاور مع الوزارات.', 'في يونيو 2026'],
  ['طلب المجلس من المدير تقديم خطة قبل الخميس المقبل.', 'قبل الخميس المقبل'],
  ['طلب المجلس من المدير تقديم خطة في أقرب وقت ممكن.', undefined]
])('has the time as it is told: %s', async (text, due) => {
  const [action] = await actions(text, /^[A-Z]/.test(text) ? 'en' : 'ar')
  expect(action?.due?.text).toBe(due)
})
