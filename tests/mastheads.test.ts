import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const record = async (...blocks: string[]) => {
  const [first] = (await extract(blocks.join('\n\n'), { file: 'text.txt', units: true })).records
  if (!first) throw new Error('no record')
  return first
}
const titles = async (...blocks: string[]) => (await record(...blocks)).sections.map((s) => s.title)
const ids = async (text: string) => (await record(text)).references.map((r) => r.id)

const prose = {
  en: 'The fee for lorries is kept at the rate of last year, as the users of the harbour had asked in their letter.',
  ar: 'يظل رسم الشاحنات على ما كان عليه في العام الماضي كما طلب مستخدمو الميناء في رسالتهم.'
}

describe('who presides', () => {
  it('is told behind or before the verb, with rank and without country', async () => {
    const chair = async (...blocks: string[]) => (await record(...blocks)).document.meeting.chair
    expect(
      await chair(
        'Report of the sixteenth meeting of the Technical Committee',
        'The meeting was held in Sohar on 20 and 21 January 2026. Captain Nasser Al-Balushi (Oman) presided.'
      )
    ).toBe('Captain Nasser Al-Balushi')
    expect(
      await chair(
        'تقرير الاجتماع السادس عشر للجنة الفنية',
        'عُقد الاجتماع في صحار يومي 20 و21 يناير 2026، وترأسه القبطان ناصر البلوشي (عُمان).'
      )
    ).toBe('القبطان ناصر البلوشي')
    expect(
      await chair(
        'ملخص الرئيسة',
        'عُقد المنتدى الإقليمي الثالث في تونس يومي 21 و22 أكتوبر 2026. وترأست المنتدى السيدة سلمى بن يوسف.'
      )
    ).toBe('السيدة سلمى بن يوسف')
  })
})

describe('lines in bold without a blank line below', () => {
  const markdown = async (text: string) => {
    const [first] = (await extract(text, { file: 'minutes.md' })).records
    return [first?.document.meeting.chair, first?.sections.map((s) => s.title)]
  }
  it('head what stands below, and labels with their values do not', async () => {
    expect(
      await markdown(
        `# Minutes of the City Council, 5 May 2026\n\n**1. CALL TO ORDER**\nMayor Ellen Whitfield called the meeting to order at 6:30 p.m.\n\n**2. PARKING PLAN**\n${prose.en}\n**ACTION: the Clerk**\n`
      )
    ).toEqual(['Mayor Ellen Whitfield', ['Minutes of the City Council, 5 May 2026', 'CALL TO ORDER', 'PARKING PLAN']])
    expect(
      await markdown(
        `# محضر جلسة مجلس المدينة، 5 مايو 2026\n\n**1. افتتاح الجلسة**\nافتتحت العمدة إيلين ويتفيلد الجلسة في الساعة 6:30 مساءً.\n\n**2. خطة المواقف**\n${prose.ar}\n**إجراء: أمينة السر**\n`
      )
    ).toEqual(['العمدة إيلين ويتفيلد', ['محضر جلسة مجلس المدينة، 5 مايو 2026', 'افتتاح الجلسة', 'خطة المواقف']])
  })
})

describe('lines that head nothing', () => {
  it('takes names with their places for rows of a list', async () => {
    expect(await titles(prose.en, 'Salma Haddad (Amman)', 'Peter Lindqvist (Malmö)', prose.en)).toEqual([])
    expect(await titles(prose.en, 'Norway (2031)', prose.en)).toEqual([])
    expect(await titles(prose.ar, 'سلمى حداد (عمان)', 'بيتر ليندكفيست (مالمو)', prose.ar)).toEqual([])
    expect(await titles(prose.ar, 'النرويج (2031)', prose.ar)).toEqual([])
  })
  it('keeps headings that end in brackets', async () => {
    expect(await titles(prose.en, 'Liability of carriers (art. 12)', prose.en)).toEqual([
      'Liability of carriers (art. 12)'
    ])
    expect(await titles(prose.ar, 'مسؤولية الناقلين (المادة 12)', prose.ar)).toEqual(['مسؤولية الناقلين (المادة 12)'])
  })
  it('takes the body and the item above a letter for its masthead, and the names below for its signature', async () => {
    const letter = 'Letter dated 4 May 2021 from the Permanent Representative of Malta addressed to the President'
    const en = await record(
      'Executive Board',
      'Agenda item 7',
      letter,
      prose.en,
      '(Signed) Carmen Vella',
      'Permanent Representative'
    )
    expect(en.sections.map((s) => s.title)).toEqual([letter])
    expect(en.document.title).toBe(letter)
    const رسالة = 'رسالة مؤرخة 4 أيار/مايو 2021 موجهة إلى الرئيس من الممثل الدائم لمالطة'
    const ar = await record(
      'المجلس التنفيذي',
      'البند 7 من جدول الأعمال',
      رسالة,
      prose.ar,
      '(توقيع) كارمن فيلا',
      'الممثلة الدائمة'
    )
    expect(ar.sections.map((s) => s.title)).toEqual([رسالة])
    expect(ar.document.title).toBe(رسالة)
  })
  it('keeps the items that head the parts of minutes', async () => {
    expect(await titles('Agenda item 1', prose.en, 'Agenda item 2', prose.en)).toEqual([
      'Agenda item 1',
      'Agenda item 2'
    ])
  })
  it('leaves a numbered sentence before a list a paragraph', async () => {
    const en = await record(
      '12. At its 3rd meeting, the Committee adopted the following agenda:',
      '13. The hall was closed.'
    )
    expect(en.units?.map((u) => [u.kind, u.number])).toEqual([
      ['paragraph', '12'],
      ['paragraph', '13']
    ])
    const ar = await record('12 - وأقرت اللجنة في جلستها الثالثة جدول الأعمال التالي:', '13 - وكانت القاعة مغلقة.')
    expect(ar.units?.map((u) => [u.kind, u.number])).toEqual([
      ['paragraph', '12'],
      ['paragraph', '13']
    ])
  })
})

describe('numbers that only sections bear', () => {
  it('tell a heading at the end of the text', async () => {
    expect(await titles(prose.en, 'B. Permits for boats')).toEqual(['Permits for boats'])
    expect(await titles(prose.ar, 'باء - تصاريح القوارب')).toEqual(['تصاريح القوارب'])
  })
  it('are the same in both languages', async () => {
    const numbers = async (...blocks: string[]) => (await record(...blocks)).sections.map((s) => s.number)
    expect(await numbers('II. Organization of work', prose.en, 'III. Budget')).toEqual(['2', '3'])
    expect(await numbers('ثانيا - تنظيم العمل', prose.ar, 'ثالثا - الميزانية')).toEqual(['2', '3'])
  })
})

describe('a heading without a masthead', () => {
  it('is not the title of the document', async () => {
    expect((await record('Fees and permits', prose.en)).document.title).toBeNull()
    expect((await record('الرسوم والتصاريح', prose.ar)).document.title).toBeNull()
    expect((await record(prose.en, 'Summary of fees')).document.title).toBeNull()
  })
  it('is the title under the name of the body, or above the first numbered section', async () => {
    expect((await record('Harbour Council', 'Fees and permits', prose.en)).document.title).toBe('Fees and permits')
    expect((await record('Fees and permits', '1. Background', prose.en)).document.title).toBe('Fees and permits')
  })
})

describe('bullets', () => {
  it('may be printed as a pair of colons', async () => {
    const { units } = await record(':: صيانة الأرصفة البحرية القديمة', ':: تجديد الإنارة في الميناء')
    expect(units?.map((u) => [u.kind, u.text])).toEqual([
      ['item', 'صيانة الأرصفة البحرية القديمة'],
      ['item', 'تجديد الإنارة في الميناء']
    ])
  })
})

describe('treaties that no list names', () => {
  it('are told in English by capitals', async () => {
    expect(
      await ids(
        'The delegation recalled the Convention on Harbour Lights, the Kampala Protocol and the Covenant against Noise.'
      )
    ).toEqual(['Convention on Harbour Lights', 'Kampala Protocol', 'Covenant against Noise'])
    expect(
      await ids('The Draft Agreement, a convention on noise and the Harbour Convention Centre were named.')
    ).toEqual([])
  })
  it('are told in Arabic by a town or a year, and keep the name as printed', async () => {
    expect(await ids('وأشار الوفد إلى اتفاقية نيروبي وإلى البروتوكول المتعلق بسلامة المراعي لعام 1999.')).toEqual([
      'اتفاقية نيروبي',
      'البروتوكول المتعلق بسلامة المراعي لعام 1999'
    ])
    expect(await ids('ودعا إلى اتفاق جديد بين البلديات في عام 2012.')).toEqual([])
  })
  it('are the Paris Agreement only where climate is spoken of', async () => {
    expect(await ids('وأشار المجلس إلى اتفاقية باريس وإلى أثر تغير المناخ في السواحل.')).toEqual(['Paris Agreement'])
    expect(await ids('وأشار المجلس إلى اتفاقية باريس وإلى علامات التجار.')).not.toContain('Paris Agreement')
  })
})

describe('resolutions with a year', () => {
  it('are those of the Security Council only where it is named or has such a number in that year', async () => {
    expect(await ids('The Council of the port recalled resolution 12 (2019).')).toEqual(['Resolution 12 (2019)'])
    expect(await ids('وأشار إلى القرار 2118 (2013).')).toEqual(['Security Council resolution 2118 (2013)'])
  })
})

describe('the assembly that a body numbers', () => {
  const acts = {
    en: '# Association of Port Managers\n\n## Twenty-second Annual General Assembly\n\nBridgetown, 14 and 15 October 2026\n\n### Decisions of the Assembly\n\nThe Assembly,\n\n1. Adopted the agenda;\n2. Approved the audited accounts.\n',
    ar: '# رابطة مديري الموانئ\n\n## الجمعية العامة السنوية الثانية والعشرون\n\nبريدجتاون، 14 و15 تشرين الأول/أكتوبر 2026\n\n### قرارات الجمعية\n\nإن الجمعية،\n\n1. اعتمدت جدول الأعمال؛\n2. ووافقت على الحسابات المراجعة.\n'
  }
  it.each([
    ['en', 'Association of Port Managers', 'Twenty-second Annual General Assembly', 'Bridgetown', 'The Assembly'],
    ['ar', 'رابطة مديري الموانئ', 'الجمعية العامة السنوية الثانية والعشرون', 'بريدجتاون', 'الجمعية']
  ] as const)('is its meeting, with day and place, in %s', async (language, body, title, place, actor) => {
    const [record] = (await extract(acts[language], { file: 'acts.md' })).records
    expect(record?.document).toMatchObject({
      body,
      meeting: { title, place, start: '2026-10-14', end: '2026-10-15' }
    })
    expect(record?.decisions.map((d) => [d.kind, d.actor])).toEqual([
      ['adopted', actor],
      ['approved', actor]
    ])
    expect(record?.resolutions).toEqual([])
  })
})

describe('actions in a quoted block', () => {
  it('are read line by line, with the initials that own them', async () => {
    const text = {
      en: '# Trust Board – Public Session\n\n## 3. Minutes\n\nThe minutes were agreed.\n\n> **Action 121:** IS to bring a revised plan to the Board by 13 March 2026.\n> **Action 122:** FK / PN to review the spending by 20 March 2026.\n',
      ar: '# مجلس الأمناء – الجلسة العلنية\n\n## 3. المحضر\n\nأُقر المحضر.\n\n> **الإجراء 121:** على ع. ص. أن يقدم خطة منقحة إلى المجلس بحلول 13 مارس 2026.\n> **الإجراء 122:** على ف. ك. / ب. ن. مراجعة الإنفاق بحلول 20 مارس 2026.\n'
    }
    const items = async (language: 'ar' | 'en') => {
      const [record] = (await extract(text[language], { file: 'board.md', kind: 'minutes' })).records
      return [record?.document.body, ...(record?.actionItems.map((a) => `${a.owner} ${a.due?.date}`) ?? [])]
    }
    expect(await items('en')).toEqual(['Trust Board', 'IS 2026-03-13', 'FK / PN 2026-03-20'])
    expect(await items('ar')).toEqual(['مجلس الأمناء', 'ع. ص. 2026-03-13', 'ف. ك. / ب. ن. 2026-03-20'])
  })
})

describe('an organ behind the name of its organization', () => {
  it.each([
    ['GCC Statistical Centre — Board of Directors', 'Summary of the 31st meeting, Muscat, 3 June 2026'],
    ['المركز الإحصائي الخليجي — مجلس الإدارة', 'ملخص الاجتماع الحادي والثلاثين، مسقط، 3 يونيو 2026']
  ])('"%s" is the body', async (body, title) => {
    const { document } = await record(`**${body}**`, `**${title}**`, prose[/[a-z]/.test(body) ? 'en' : 'ar'])
    expect(document.body).toContain(body)
  })
})

describe('a committee below its ministry', () => {
  const minutes = {
    en: "# Ministry of Water\n## Steering Committee of the Wadi Restoration Programme\n\n**Minutes of meeting No. 9/2026**\n\nHeld on Monday 4 May 2026 in the Ministry's main conference room, from 10:00 to 12:15.\n\n### Item 1: Progress\nThe Committee:\n1. took note of the report;\n2. decided to deduct the penalty.\n",
    ar: '# وزارة المياه\n## اللجنة التوجيهية لبرنامج إعادة تأهيل الأودية\n\n**محضر الاجتماع رقم 9/2026**\n\nالمنعقد يوم الاثنين الموافق 4 أيار 2026 في قاعة الاجتماعات الرئيسية بالوزارة، من الساعة 10:00 إلى الساعة 12:15.\n\n### البند 1: سير العمل\nواللجنة:\n1. أحاطت علماً بالتقرير؛\n2. وقررت خصم الغرامة.\n'
  }
  it.each([
    [
      'en',
      'Minutes of meeting No. 9/2026',
      'Steering Committee of the Wadi Restoration Programme',
      "Ministry's main conference room",
      'The Committee'
    ],
    [
      'ar',
      'محضر الاجتماع رقم 9/2026',
      'اللجنة التوجيهية لبرنامج إعادة تأهيل الأودية',
      'قاعة الاجتماعات الرئيسية بالوزارة',
      'اللجنة'
    ]
  ] as const)('is the body, its minutes the title, and their room the place, in %s', async (language, ...told) => {
    const [title, body, place, actor] = told
    const [record] = (await extract(minutes[language], { file: 'minutes.md' })).records
    expect(record?.document).toMatchObject({ title, body, meeting: { place, start: '2026-05-04' } })
    expect(record?.decisions.map((d) => [d.kind, d.actor])).toEqual([
      ['noted', actor],
      ['decided', actor]
    ])
  })
})

describe('decisions of a council, one after another', () => {
  it.each([
    'Decision 3 - Radar network\n\nThe Executive Council,\n\nDecides to establish a network.\n\n________\n\nDecision 4 - Calendar of sessions\n\nThe Executive Council decides to hold its next session in Geneva from\n1 to 4 June 2027.\n',
    'المقرر 3 - شبكة الرادارات\n\nإن المجلس التنفيذي،\n\nيقرر إنشاء شبكة.\n\n________\n\nالمقرر 4 - الجدول الزمني للدورات\n\nيقرر المجلس التنفيذي عقد دورته المقبلة في جنيف في الفترة من\n1 إلى 4 حزيران/يونيه 2027.\n'
  ])('are parted though a title names sessions, and a line that opens with a day goes on: %#', async (text) => {
    const [record] = (await extract(text, { file: 'decisions.txt' })).records
    expect(record?.resolutions.map((r) => r.number)).toEqual(['3', '4'])
    expect(record?.resolutions[1]?.operative[0]?.text).toMatch(/2027\.$/)
  })
})

describe('who was in the chair', () => {
  it.each([
    ['The Congress reconvened at 9.05 a.m. with President Lagi Tuala in the chair.', 'President Lagi Tuala'],
    ['استأنف المؤتمر أعماله في الساعة 9:05 صباحاً برئاسة الرئيسة لاغي توالا.', 'الرئيسة لاغي توالا']
  ])('is told by "%s"', async (sentence, chair) => {
    const title = /[a-z]/.test(sentence) ? 'Minutes of the Congress, 22 July 2026' : 'محضر المؤتمر، 22 تموز/يوليه 2026'
    expect((await record(title, sentence)).document.meeting.chair).toBe(chair)
  })
})

describe('who presided, where and of what body, as press offices tell it', () => {
  const meeting = async (...blocks: string[]) => {
    const { document } = await record(...blocks)
    return { body: document.body, chair: document.meeting.chair, place: document.meeting.place }
  }
  it('reads the name between the verb and the session', async () => {
    expect(
      await meeting(
        'رأس صاحب السمو الشيخ ناصر بن حمد آل مبارك، الجلسة التي عقدها مجلس الوزراء بعد ظهر اليوم الثلاثاء في قصر البحر بالمنارة.'
      )
    ).toEqual({ body: 'مجلس الوزراء', chair: 'صاحب السمو الشيخ ناصر بن حمد آل مبارك', place: 'قصر البحر بالمنارة' })
    expect(
      await meeting(
        'Prime Minister Sheikh Nasser bin Hamad bin Said Al Mubarak chaired the Cabinet’s regular meeting held at the Sea Palace on Tuesday.'
      )
    ).toEqual({ body: 'Cabinet', chair: 'Sheikh Nasser bin Hamad bin Said Al Mubarak', place: 'Sea Palace' })
  })
  it('does not break a name off before its last word', async () => {
    expect(
      (
        await meeting(
          'محضر',
          'عُقد الاجتماع برئاسة خادم الحرمين الشريفين الملك فهد بن ناصر بن حمد آل مبارك، ملك البلاد.'
        )
      ).chair
    ).toBe('خادم الحرمين الشريفين الملك فهد بن ناصر بن حمد آل مبارك')
  })
  it('passes over the office between the name and the verb', async () => {
    expect(
      (
        await meeting(
          'Minutes',
          'His Excellency Sheikh Nasser bin Said, Prime Minister and Minister of Finance, presided over the regular meeting.'
        )
      ).chair
    ).toBe('Sheikh Nasser bin Said')
    expect((await meeting('محضر', 'ترأس معالي وزير المالية الدكتور ناصر سعيد، الاجتماع العادي.')).chair).toBe(
      'الدكتور ناصر سعيد'
    )
  })
  it('tells the town of a headquarters, and not whose it is', async () => {
    expect((await meeting('محضر', 'عُقد الاجتماع في مقره بالمنارة يوم 3 مايو 2026.')).place).toBe('المنارة')
    expect((await meeting('Minutes', 'The meeting was held at its headquarters in Manara on 3 May 2026.')).place).toBe(
      'Manara'
    )
  })
  it('takes whoever was in the chair', async () => {
    expect((await meeting('Minutes of the Board', 'Ms. Lucie Arnaud (Belgium) was in the chair.')).chair).toBe(
      'Ms. Lucie Arnaud'
    )
    expect((await meeting('محضر اجتماع المجلس', 'وتولت الرئاسة السيدة لوسي أرنو (بلجيكا).')).chair).toBe(
      'السيدة لوسي أرنو'
    )
  })
  it('a country that leads a group is no chair, whoever is named behind the office is', async () => {
    const chair = async (...blocks: string[]) => (await record(...blocks)).document.meeting.chair
    const group = {
      en: 'The Committee established a group on eels: Canada, Japan, Morocco (Chair), Sweden.',
      ar: 'أنشأت اللجنة فريقاً معنياً بالأنقليس: السويد وكندا والمغرب (رئيساً) واليابان.'
    }
    expect(await chair('Minutes of the Fish Committee', group.en)).toBeNull()
    expect(await chair('محضر لجنة الأسماك', group.ar)).toBeNull()
    expect(
      await chair('Minutes of the Fish Committee', 'The Chair (Mr. Jorge Salinas, Peru) opened the meeting.', group.en)
    ).toBe('Mr. Jorge Salinas')
    expect(await chair('محضر لجنة الأسماك', 'افتتح الرئيس (السيد خورخي ساليناس، بيرو) الاجتماع.', group.ar)).toBe(
      'السيد خورخي ساليناس'
    )
  })
  it('the host of another meeting, and what is to be hosted, is no host', async () => {
    const host = async (...blocks: string[]) => (await record(...blocks)).document.meeting.host
    expect(await host('محضر اجتماع المجلس', 'عرضت مالطا استضافة الدورة العشرين.')).toBeNull()
    expect(await host('محضر اجتماع المجلس', 'ورحب المجلس ببيان اللقاء الذي استضافته جمهورية مالطا.')).toBeNull()
  })
})

describe('what a date, a symbol and an organ at the head belong to', () => {
  it('a meeting is not dated by the minutes that it receives', async () => {
    const start = async (...blocks: string[]) => (await record(...blocks)).document.meeting.start
    expect(
      await start('Minutes of the Quay Committee', 'The minutes of the meeting held on 8 November 2021 were received.')
    ).toBeNull()
    expect(await start('محضر اجتماع لجنة الأرصفة', 'صودق على محضر الاجتماع المنعقد في 8 نوفمبر 2021.')).toBeNull()
    expect(await start('Quay Committee', 'Minutes of the meeting held on 8 November 2021')).toBe('2021-11-08')
  })
  it('the numbers of the minutes are no symbols', async () => {
    const symbol = async (...blocks: string[]) => (await record(...blocks)).document.symbol
    expect(await symbol('Quay Committee', 'Q/142', 'Minutes', 'Q/143', 'Declarations of interest')).toBeNull()
    expect(await symbol('Quay Committee', 'Q/142', 'Minutes of the meeting held on 8 November 2021')).toBe('Q/142')
  })
  it('the executive bureau of an organization is its organ', async () => {
    const body = async (...blocks: string[]) => (await record(...blocks)).document.body
    expect(await body('منظمة الموانئ الشمالية', 'المكتب التنفيذي', 'محضر الاجتماع الخامس', prose.ar)).toBe(
      'المكتب التنفيذي'
    )
    expect(await body('Northern Ports Association', 'Executive Bureau', 'Minutes of the fifth meeting', prose.en)).toBe(
      'Executive Bureau'
    )
  })
  it('"Item 1. Opening" is a heading, a titled name alone is none', async () => {
    expect(await titles('Item 1. Opening', prose.en, 'Item 2. Budget', prose.en)).toEqual([
      'Item 1. Opening',
      'Item 2. Budget'
    ])
    expect(await titles('البند 1. الافتتاح', prose.ar, 'البند 2. الميزانية', prose.ar)).toEqual([
      'البند 1. الافتتاح',
      'البند 2. الميزانية'
    ])
    expect(await titles(prose.en, 'Cllr Mark Strong', prose.en)).toEqual([])
    expect(await titles(prose.ar, 'السيدة هدى سالم', prose.ar)).toEqual([])
  })
})

describe('tables of a register', () => {
  it('number their rows, and name no symbol of the document', async () => {
    const symbol = async (text: string) => (await extract(text, { file: 'log.md' })).records[0]?.document.symbol
    expect(
      await symbol(
        '# Decision log, 14 January 2026\n\n| Ref. | Decision |\n|---|---|\n| EC-26/01 | Approve the repair of the station |\n| EC-26/02 | Reject the claim |\n'
      )
    ).toBe(null)
    expect(
      await symbol(
        '# سجل القرارات، 14 يناير 2026\n\n| الرقم | القرار |\n|---|---|\n| EC-26/01 | الموافقة على إصلاح المحطة |\n| EC-26/02 | رفض المطالبة |\n'
      )
    ).toBe(null)
  })
})
