import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { withoutClitics } from '../src/language/names.ts'

/** The ids that one paragraph cites. */
const ids = async (language: 'ar' | 'en', text: string) =>
  (await extract(`${text}\n`, { file: 'minutes.md', language })).records.flatMap((r) => r.references.map((x) => x.id))

/** What must come out is the same for both versions. */
const both = async (en: string, ar: string, expected: string[]) => {
  expect(await ids('en', en)).toEqual(expected)
  expect(await ids('ar', ar)).toEqual(expected)
}

describe('document symbols', () => {
  it('finds a list that one noun governs', () =>
    both(
      'The Committee considered documents C24/8, 9 and 10 and took note of Document C24/11(Rev.1).',
      'نظرت اللجنة في الوثائق C24/8 و9 و10 وأحاطت علماً بالوثيقة C24/11(Rev.1).',
      ['C24/8', 'C24/9', 'C24/10', 'C24/11(Rev.1)']
    ))
  it('reads the letters of a series in Arabic', () =>
    both(
      'The Board considered documents EB158/6 and EB158/INF./2 and document A79/3, and recalled resolution EB152.R3, resolution WHA76.1 and decision EB157(4).',
      'نظر المجلس في الوثيقتين م ت158/6 وم ت158/معلومات/2 والوثيقة ج79/3 وأشار إلى القرار م ت152ق3 والقرار ج ص ع76-1 والمقرر الإجرائي م ت157(4).',
      ['EB158/6', 'EB158/INF./2', 'A79/3', 'Resolution EB152.R3', 'WHA76.1', 'Decision EB157(4)']
    ))
  it('finds additions to a symbol', () =>
    both(
      'It had before it draft resolution A/C.3/70/L.2 and Add.1.',
      'وكان معروضاً عليها مشروع القرار A/C.3/70/L.2 وAdd.1.',
      ['A/C.3/70/L.2', 'A/C.3/70/L.2/Add.1']
    ))
  it('keeps the session of the African Union in its symbols', () =>
    both(
      'The Assembly endorsed the recommendations in document EX.CL/1490(XLIV) and recalled its decision Assembly/AU/Dec.891(XL).',
      'أيدت الجمعية التوصيات الواردة في الوثيقة EX.CL/1490(XLIV) وأشارت إلى مقررها Assembly/AU/Dec.891(XL).',
      ['EX.CL/1490(XLIV)', 'Assembly/AU/Dec.891(XL)']
    ))
  it('keeps a symbol with a hyphen before its first stroke whole', () =>
    both('The draft (RP-WG/9/3) was discussed.', 'نوقش المشروع (RP-WG/9/3).', ['RP-WG/9/3']))
  it('finds a small number of the body itself, and a symbol that EC opens', async () => {
    await both(
      'Recalling resolution 3 of its Twelfth General Conference and decision EC/31/5,',
      'إذ يشير إلى القرار 3 الصادر عن مؤتمره العام الثاني عشر وإلى المقرر EC/31/5،',
      ['Resolution 3', 'EC/31/5']
    )
  })
  it('takes the numbers of items before their headings for none', async () =>
    expect(
      await ids(
        'en',
        '## M24/212/1 Minutes\n\n## M24/212/2 Matters arising\n\nThe calendar was circulated (M24/211/6 refers).'
      )
    ).toEqual(['M24/211/6']))
  it('turns a symbol printed in visual order, with Arabic digits', async () =>
    expect(await ids('ar', 'استعرض المجلس الوثيقة ٨/C24 والوثيقة C24/INF/18.')).toEqual(['C24/8', 'C24/INF/18']))
  it.each([
    'EB152/4',
    'A76/9',
    'WHA75.1',
    '219 EX/5',
    'CL 170/3',
    'TD/B/EX(60)/2',
    'CEDAW/C/SAU/4',
    'S/PV.9000',
    'GB.346/INS/3',
    'CWG-COP/5',
    'E/2023/10'
  ])('knows %s', (symbol) =>
    both(`The report is in ${symbol}, which was noted.`, `ويرد التقرير في ${symbol} وقد أحيط علماً به.`, [symbol])
  )
  it('leaves dates, shares and pairs alone', async () =>
    expect(
      await ids('en', 'A 2/3 majority on 12/2/2024 and/or N/A, TCP/IP and IPv4/IPv6 at 90 km/h, 24/7, in Q1/2024.')
    ).toEqual([]))
})

describe('what may be anything', () => {
  it('takes ABC/123 for a symbol only after the noun for a document', async () => {
    expect(await ids('en', 'Vehicle ABC/123 was parked at gate B/12; grade P-5/D-1 applies.')).toEqual([])
    await both('Documents TSAG/5 and TSAG/6 were noted.', 'أحيط علماً بالوثيقتين TSAG/5 وTSAG/6.', ['TSAG/5', 'TSAG/6'])
  })
})

describe('resolutions of bodies', () => {
  it('keeps the body with every number of a list', () =>
    both(
      'Recalling Security Council resolutions 1325 (2000), 1820 (2008) and 2118 (2013),',
      'إذ يشير إلى قرارات مجلس الأمن 1325 (2000) و1820 (2008) و2118 (2013)،',
      [
        'Security Council resolution 1325 (2000)',
        'Security Council resolution 1820 (2008)',
        'Security Council resolution 2118 (2013)'
      ]
    ))
  it('knows whose "its resolution" is', () =>
    both(
      'The General Assembly recalls its resolutions 70/125 and 68/262.',
      'وتشير الجمعية العامة إلى قراريها 70/125 و68/262.',
      ['General Assembly resolution 70/125', 'General Assembly resolution 68/262']
    ))
  it('reads session letters and Roman sessions', () =>
    both(
      'General Assembly resolution 1514 (XV) and General Assembly resolution S-26/2 were recalled.',
      'وأشير إلى قرار الجمعية العامة 1514 (د-15) وإلى قرار الجمعية العامة دإ-26/2.',
      ['General Assembly resolution 1514 (XV)', 'General Assembly resolution S-26/2']
    ))
  it('gives a bare number the revision named elsewhere', () =>
    both(
      'Resolution 71 was amended. See Resolution 71 (Rev. Bucharest, 2022) and Resolution 140 (Rev. Dubai, 2018).',
      'عُدّل القرار 71. انظر القرار 71 (المراجَع في بوخارست، 2022) والقرار 140 (المراجَع في دبي، 2018).',
      ['Resolution 71 (Rev. Bucharest, 2022)', 'Resolution 140 (Rev. Dubai, 2018)']
    ))
  it('takes notes on amendments for no part of the number, and a flipped year for the year', async () => {
    await both(
      'Council Resolution 1332 (C11, last amended C23) and Council Resolution 1305 (2009) of the ITU Council.',
      'قرار مجلس الاتحاد 1332 (C11، آخر تعديل C23) وقرار مجلس الاتحاد (2009) 1305.',
      ['Council Resolution 1332', 'Council Resolution 1305 (2009)']
    )
  })
  it('does not take a day or a count for a number', async () => {
    expect(
      await ids(
        'en',
        'By a resolution of the General Assembly 10 December was proclaimed; the decision 5 years ago stands.'
      )
    ).toEqual([])
    expect(await ids('ar', 'اتخذ المجلس القرار بأغلبية 12 صوتاً في 5 مايو.')).toEqual([])
  })
})

describe('in damaged or titled text', () => {
  it('turns a number printed in visual order', async () =>
    expect((await ids('ar', 'إذ تشير إلى قرار الجمعية العامة 125/70 وإلى القرار 12/2015.'))[0]).toBe(
      'General Assembly resolution 70/125'
    ))
  it('does not take the title of a resolution for a citation', async () =>
    expect(await ids('en', '# Resolution 2024-15\n\nThe Council resolves to act under Resolution 2019-04.')).toEqual([
      'Resolution 2019-04'
    ]))
})

describe('national and municipal instruments', () => {
  it('reads number and year', () =>
    both(
      'Under Law No. 6 of 2012, Resolution No. 45 of 2024 and Royal Decree No. M/15.',
      'بموجب القانون رقم 6 لسنة 2012 والقرار رقم (45) لعام ٢٠٢٤ والمرسوم الملكي رقم (م/15).',
      ['Law No. 6 of 2012', 'Resolution 45 of 2024', 'Royal Decree No. M/15']
    ))
  it('lets the name of a law stand before its number', async () =>
    expect(await ids('ar', 'عملاً بالمادة (5) من قانون البلديات رقم (41) لسنة 2015.')).toEqual([
      'Law No. 41 of 2015, article 5',
      'Law No. 41 of 2015'
    ]))
  it('reads resolutions of the League of Arab States', () =>
    both(
      'Arab League Council resolution No. 8700 (156) applies.',
      'يسري قرار مجلس جامعة الدول العربية رقم 8700 د.ع (156).',
      ['Arab League Council resolution 8700']
    ))
  it('reads codes of municipal papers', async () =>
    expect(await ids('en', 'The Council received Report CM-2024-15 and gave first reading to Bylaw 12-2023.')).toEqual([
      'Report CM-2024-15',
      'Bylaw 12-2023'
    ]))
  it('reads acts of the European Union', async () =>
    expect(await ids('en', 'Regulation (EU) 2016/679 replaced Directive 95/46/EC.')).toEqual([
      'Regulation (EU) 2016/679',
      'Directive 95/46/EC'
    ]))
})

describe('parts of a text', () => {
  it('binds paragraphs to their text, letters in Latin', () =>
    both(
      'Paragraph 93(a) of the Roadmap for Digital Cooperation applies.',
      'تسري الفقرة 93 (أ) من خارطة طريق الأمين العام للتعاون الرقمي.',
      ['Roadmap for Digital Cooperation, para 93(a)']
    ))
  it('expands ranges and keeps the resolution itself', () =>
    both(
      'See paragraphs 3 to 5 of General Assembly resolution 70/125.',
      'انظر الفقرات 3 إلى 5 من قرار الجمعية العامة 70/125.',
      [
        'General Assembly resolution 70/125, para 3',
        'General Assembly resolution 70/125, para 4',
        'General Assembly resolution 70/125, para 5',
        'General Assembly resolution 70/125'
      ]
    ))
  it('binds a paragraph that follows its document', async () =>
    expect(await ids('en', 'The gap was noted (A/70/5, para. 15).')).toEqual(['A/70/5', 'A/70/5, para 15']))
  it('binds named parts of a draft under discussion', () =>
    both(
      'The draft revision of Council Resolution 1306 was introduced. As *resolves* 3 and 4 stipulate, the group continues.',
      'عُرض مشروع مراجعة قرار المجلس 1306. وكما تنص الفقرتان 3 و4 من "يقرر"، يواصل الفريق عمله.',
      [
        'Council Resolution 1306',
        'Council Resolution 1306 (draft revision), resolves 3',
        'Council Resolution 1306 (draft revision), resolves 4'
      ]
    ))
  it('says nothing of "paragraph 5 above"', async () =>
    expect(await ids('en', 'As stated in paragraph 5 above, work goes on.')).toEqual([]))
})

describe('goals, action lines and names', () => {
  it('finds each number of a list', () =>
    both(
      'This serves SDGs 3, 4 and 5, WSIS Action Line C5 and Global Digital Compact 1, 2.',
      'ويخدم ذلك أهداف التنمية المستدامة 3 و4 و5 وخط العمل C5 والميثاق الرقمي العالمي 1، 2.',
      ['SDG 3', 'SDG 4', 'SDG 5', 'WSIS Action Line C5', 'GDC Objective 1', 'GDC Objective 2']
    ))
  it('reads a goal before its whole', () =>
    both('Goal 9 of the Sustainable Development Goals matters.', 'الهدف 9 من أهداف التنمية المستدامة مهم.', ['SDG 9']))
  it('names what a text without symbols cites', () =>
    both('Members prepared for the Summit of the Future.', 'استعد الأعضاء لقمة المستقبل.', ['Summit of the Future']))
  it('leaves bare names out where the text cites by symbol', async () =>
    expect(await ids('en', 'Documents C24/8 and C24/9 prepare the Summit of the Future.')).toEqual(['C24/8', 'C24/9']))
})

describe('papers without a symbol', () => {
  it('puts owner, subject, noun and year together in English', async () => {
    await both(
      'The Board examined the ESCWA communications strategy for 2023-2025.',
      'نظر المجلس في استراتيجية الاتصالات للإسكوا للفترة 2023-2025.',
      ['ESCWA communications strategy 2023-2025']
    )
    await both(
      'Members filled in the IGF 2022 evaluation form and praised the FAO annual work plan.',
      'ملأ الأعضاء استمارة التقييم لعام 2022 لمنتدى حوكمة الإنترنت وأشادوا بخطة العمل السنوية لمنظمة الأغذية والزراعة.',
      ['IGF 2022 evaluation form', 'FAO annual work plan']
    )
  })
  it('reads the owner after the noun, by its acronym', () =>
    both(
      'Replies to the online survey of the Regional Centre for Water Studies (RCWS) are welcome.',
      'يرحب بالردود على الاستقصاء الإلكتروني للمركز الإقليمي لدراسات المياه (RCWS).',
      ['RCWS online survey']
    ))
  it('takes the plan of a year for that of the body which presents it', () =>
    both(
      'The coordinator of the Water Task Force (WTF-2) rested. The WMO team presented the work plan for 2026.',
      'استراح المنسق. وعرض فريق المنظمة العالمية للأرصاد الجوية خطة العمل لعام 2026.',
      ['WMO work plan 2026']
    ))
  it('says nothing of a plan that is nobody’s, of no year, or still to come', async () => {
    expect(
      await ids(
        'en',
        'A work plan is needed. The team shared an AI strategy and the WHO strategy; a WHO work plan for 2030 may follow.'
      )
    ).toEqual([])
    expect(await ids('ar', 'هناك حاجة إلى خطة عمل وإلى دليل على ذلك، ونموذج يحتذى به لعام 2030.')).toEqual([])
  })
})

describe('bodies', () => {
  const en = 'The ideas of the Working Group on Internet Governance still hold.'
  const ar = 'ما زالت أفكار الفريق العامل المعني بحوكمة الإنترنت صالحة.'
  it('are cited in passing', () => both(en, ar, ['Working Group on Internet Governance (WGIG)']))
  it('are not cited by the document about their work', async () =>
    expect(await ids('en', `# Report of the Working Group on Internet Governance\n\n${en}`)).toEqual([]))
  it('are not cited by the minutes of a meeting in which they take part', async () =>
    expect(
      await ids('en', `# Minutes of the Youth Council\n\n${en} The meeting was adjourned; a quorum was present.`)
    ).toEqual([]))
  it('are others when they have a subject of their own', async () =>
    expect(await ids('en', 'The Best Practice Forum on Gender met in Nairobi.')).toEqual([]))
})

describe('addresses', () => {
  it('ends an address where the sentence goes on, and leaves e-mail alone', async () =>
    expect(await ids('en', 'See https://example.org/a_(b). Write to info@example.org (www.example.org).')).toEqual([
      'https://example.org/a_(b)',
      'www.example.org'
    ]))
  it('gives the target of a link, and # where it is lost', async () => {
    expect(await ids('en', 'The summary is [here](https://example.org/summary).')).toEqual([
      'https://example.org/summary'
    ])
    expect(await ids('ar', 'التسجيل متاح [هنا](#).')).toEqual(['#'])
  })
})

it('quotes every mention exactly, with its line', async () => {
  const text = 'First words.\n\nThe Council recalled General\u00a0Assembly resolution 70/125 and document C24/8.\n'
  const [record] = (await extract(text, { file: 'a.md' })).records
  for (const { mentions } of record?.references ?? []) {
    for (const mention of mentions) {
      expect(mention.line).toBe(3)
      expect(text).toContain(mention.text)
    }
  }
  expect(record?.references).toHaveLength(2)
})

it('takes clitics off Arabic words', () => {
  expect(withoutClitics('وللقرار')).toContain('القرار')
  expect(withoutClitics('بالوثيقه')).toContain('الوثيقه')
  expect(withoutClitics('council')).toEqual(['council'])
})

it('guesses no body for a decision that counts by the year: many boards do', () =>
  both('Recalls its decision 2023/6.', 'يشير إلى مقرره 2023/6.', ['Decision 2023/6']))

it('reads symbols that open with the number of the session', () =>
  both(
    'The Conference recalled resolution 38 GC/41 and document 40 GC/DR.7.',
    'ذكّر المؤتمر بالقرار 38 GC/41 وبالوثيقة 40 GC/DR.7.',
    ['38 GC/41', '40 GC/DR.7']
  ))
