/** Papers of a union of States as conversion leaves them: numbers stuck to their words, tables of what was discussed, texts cited in others. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const record = async (text: string) => {
  const [first] = (await extract(text, { file: 'paper.txt' })).records
  if (!first) throw new Error('no record')
  return first
}

const summary = {
  en: `SUMMARY RECORD OF THE FIFTH PLENARY MEETING

Thursday, 12 June 2025, from 0930 to 1210 hours

Chair: Ms L. HADDAD (Jordan)

Subjects discussed\tDocuments
1\tPostal security (continued)\tCA25/17(Rev.1)
2\tRegional offices\tCA25/9, CA25/31

1Postal security (continued) (Document CA25/17(Rev.1))

1.1The councillor from Chad introduced Document CA25/17(Rev.1).

1.2The Council approved the document.

2Regional offices (Documents CA25/9 and CA25/31)

2.1The Council noted the documents.
`,
  ar: `محضر موجز للجلسة العامة الخامسة

الخميس 12 يونيو 2025، من الساعة 09:30 إلى الساعة 12:10

الرئيسة: السيدة ل. حداد (الأردن)

المواضيع التي نوقشت\tالوثائق
1\tأمن البريد (تابع)\tCA25/17(Rev.1)
2\tالمكاتب الإقليمية\tCA25/9، CA25/31

1أمن البريد (تابع) (الوثيقة CA25/17(Rev.1))

1.1قدم عضو المجلس من تشاد الوثيقة CA25/17(Rev.1).

2.1ووافق المجلس على الوثيقة.

2المكاتب الإقليمية (الوثيقتان CA25/9 وCA25/31)

1.2وأحاط المجلس علماً بالوثيقتين.
`
}

describe('a summary record', () => {
  it.each(['en', 'ar'] as const)('with its table of subjects and numbers stuck to titles, in %s', async (language) => {
    const { agenda, sections, decisions, actionItems } = await record(summary[language])
    const titles = {
      en: ['Postal security (continued)', 'Regional offices'],
      ar: ['أمن البريد (تابع)', 'المكاتب الإقليمية']
    }
    expect(agenda?.map((item) => [item.number, item.title])).toEqual(titles[language].map((t, i) => [`${i + 1}`, t]))
    expect(sections.filter((s) => s.number).map((s) => [s.number, s.title?.split(' (')[0]])).toEqual(
      titles[language].map((t, i) => [`${i + 1}`, t.split(' (')[0]])
    )
    expect(decisions?.map((d) => [d.kind, d.paragraph])).toEqual([
      ['approved', '1.2'],
      ['noted', '2.1']
    ])
    expect(actionItems).toEqual([])
  })
  it('takes no word that opens with a figure for the number of a section', async () => {
    const { sections } = await record('7Eleven Foundation\n\nThe Foundation has paid the second half of the grant.\n')
    expect(sections.map((s) => s.number)).toEqual([null])
  })
})

describe('what brackets say of an entry', () => {
  it.each([
    ['en', 'Prepare the annual conference (Continued)', null],
    ['en', 'Review the by-laws (Annex B)', null],
    ['en', 'Prepare the final report (Salem Al Kindi)', 'Salem Al Kindi'],
    ['ar', 'التحضير للمؤتمر السنوي (تابع)', null],
    ['ar', 'مراجعة النظام الأساسي (المرفق الثاني)', null],
    ['ar', 'إعداد التقرير النهائي (سالم الكندي)', 'سالم الكندي']
  ] as const)('in %s: %s', async (language, entry, owner) => {
    const head = {
      en: 'Minutes of the Technical Committee\n\nSunday, 4 May 2025',
      ar: 'محضر اجتماع اللجنة الفنية\n\nالأحد 4 مايو 2025'
    }
    const last = { en: '2. Any other business', ar: '2. ما يستجد من أعمال' }
    const { actionItems } = await record(`${head[language]}\n\n1. ${entry}\n\n${last[language]}\n`)
    expect(actionItems?.map((a) => a.owner)).toEqual(owner === null ? [] : [owner])
  })
})

describe('a text in the form of a resolution', () => {
  it('is one text where its preamble cites others on lines of their own', async () => {
    const en = await record(`RESOLUTION 214 (Doha, 2026)

Digital inclusion of island States

The Assembly of the Union (Doha, 2026),

recalling

Resolution 37 (Rev. Kigali, 2022) of the Assembly, on bridging the digital divide,

considering further

Resolution 31 (Tunis, 1994) of the Assembly on infrastructure and development, highlighting:

a) the place of networks in development;

b) their effect on farming and health,

resolves

1 to continue the programme;

2 to invite the regional offices to take part.
`)
    expect(en.resolutions?.map((r) => [r.number, r.preamble.map((c) => c.verb), r.operative.length])).toEqual([
      ['214', ['recalling', 'considering further'], 2]
    ])
    const ar = await record(`القرار 214 (الدوحة، 2026)

الشمول الرقمي للدول الجزرية

إن جمعية الاتحاد (الدوحة، 2026)،

إذ تذكّر

بالقرار 37 (المراجَع في كيغالي، 2022) للجمعية، بشأن سد الفجوة الرقمية،

وإذ تضع في اعتبارها كذلك

القرار 31 (تونس، 1994) للجمعية بشأن البنية التحتية والتنمية، الذي يبرز:

أ ) مكانة الشبكات في التنمية؛

ب) أثرها في الزراعة والصحة،

تقرر

1 مواصلة البرنامج؛

2 دعوة المكاتب الإقليمية إلى المشاركة.
`)
    expect(ar.resolutions?.map((r) => [r.number, r.preamble.map((c) => c.verb), r.operative.length])).toEqual([
      ['214', ['إذ تذكّر', 'وإذ تضع في اعتبارها كذلك'], 2]
    ])
  })
  it('is read where it is called a decision, though its body met in a town whose name ends as a verb does', async () => {
    const { document, resolutions } = await record(`DECISION 9 (Paris, 2019)

Numbering of texts
of the Union

The Plenary Assembly of the Union of Rivers (Paris, 2019),

considering

a) that texts are numbered anew at each assembly;

b) that this leads to confusion,

decides

1 that texts keep their numbers;

2 that the place and the year follow in brackets.
`)
    expect(document.kind).toBe('resolution')
    expect(document.body).toBe('The Plenary Assembly of the Union of Rivers (Paris, 2019)')
    expect(resolutions?.map((r) => [r.number, r.title])).toEqual([['9', 'Numbering of texts of the Union']])
  })
  it('has a number in square brackets while it is proposed', async () => {
    const { resolutions } = await record(`DRAFT RESOLUTION [MLT-1]

Support for island harbours

The Plenary Assembly of the Union of Rivers (Paris, 2019),

considering

that harbours of islands have no hinterland,

resolves

to set up a fund.
`)
    expect(resolutions?.map((r) => [r.number, r.title])).toEqual([['MLT-1', 'Support for island harbours']])
  })
})

describe('the form of a meeting', () => {
  it('is what its title says, whatever is told of the last one', async () => {
    const en = await record(`Summary Report: Advisory Group Virtual Meeting VI, 30 August 2023

1. The sixth virtual meeting of the Advisory Group took place on 30 August. It followed up on the second face-to-face meeting, held in May.
`)
    expect(en.document.meeting?.mode).toBe('virtual')
    const ar = await record(`تقرير موجز: الاجتماع الافتراضي السادس للفريق الاستشاري، 30 أغسطس 2023

1. عُقد الاجتماع الافتراضي السادس للفريق الاستشاري في 30 أغسطس. وجاء متابعةً للاجتماع الحضوري الثاني الذي عُقد في مايو.
`)
    expect(ar.document.meeting?.mode).toBe('virtual')
  })
})

describe('a deadline told as an event', () => {
  it('is quoted to its end', async () => {
    const { actionItems } = await record(`Minutes of the Board, 4 May 2025

The Secretariat will send the papers to the members as soon as the host has told it of the new place of the conference and of its halls. The Chair will circulate the programme in the coming weeks.
`)
    expect(actionItems?.map((a) => a.due?.text)).toEqual([
      'as soon as the host has told it of the new place of the conference and of its halls',
      'in the coming weeks'
    ])
  })
})

describe('the report of an assembly', () => {
  const report = {
    en: `AX/GA/50/15

ORIGINAL: ENGLISH

DATE: DECEMBER 7, 2018

General Assembly of the Union for Plant Names

Fiftieth (27th Extraordinary) Session
Geneva, September 24 to October 2, 2018

REPORT

adopted by the General Assembly

The General Assembly was concerned with the following items of the Consolidated Agenda (document AX/58/1): 1, 2, 10 and 12.

The meeting was chaired by Ambassador Tuan Le (Viet Nam).

ITEM 10 OF THE CONSOLIDATED AGENDA
COMPOSITION OF THE BUDGET COMMITTEE

1. Discussions were based on document AX/GA/50/1.

2. The General Assembly:

(i) took note of document AX/GA/50/1; and

(ii) requested the Secretariat to prepare a study of the matter by May 31, 2019.

ITEM 12 OF THE CONSOLIDATED AGENDA
REPORT OF THE STANDING COMMITTEE

3. The General Assembly took note of document AX/GA/50/3.
`,
    ar: `AX/GA/50/15

الأصل: بالإنكليزية

التاريخ: 7 ديسمبر 2018

الجمعية العامة لاتحاد أسماء النباتات

الدورة الخمسون (الدورة الاستثنائية السابعة والعشرون)
جنيف، من 24 سبتمبر إلى 2 أكتوبر 2018

التقرير

الذي اعتمدته الجمعية العامة

تناولت الجمعية العامة البنود التالية التي تعنيها من جدول الأعمال الموحّد (الوثيقة AX/58/1): 1 و2 و10 و12.

وترأس الاجتماع السفير توان لي (فييت نام).

البند 10 من جدول الأعمال الموحّد
تكوين لجنة الميزانية

1. استندت المناقشات إلى الوثيقة AX/GA/50/1.

2. إن الجمعية العامة:

"1" أحاطت علماً بالوثيقة AX/GA/50/1؛

"2" وطلبت إلى الأمانة إعداد دراسة عن الموضوع بحلول 31 مايو 2019.

البند 12 من جدول الأعمال الموحّد
تقرير اللجنة الدائمة

3. وأحاطت الجمعية العامة علماً بالوثيقة AX/GA/50/3.
`
  }
  it.each([
    ['en', 'General Assembly of the Union for Plant Names', 'Geneva', 'REPORT', 'the Secretariat'],
    ['ar', 'الجمعية العامة لاتحاد أسماء النباتات', 'جنيف', 'التقرير', 'الأمانة']
  ] as const)(
    'tells its own acts, though others would tell them as those of another body: %s',
    async (language, body, place, title, owner) => {
      const { document, decisions, actionItems } = await record(report[language])
      expect(document).toMatchObject({ kind: 'meeting-summary', body, title })
      expect(document.meeting).toMatchObject({ start: '2018-09-24', end: '2018-10-02', place })
      expect(decisions?.map((d) => [d.kind, d.paragraph])).toEqual([
        ['noted', '2'],
        ['noted', '3']
      ])
      expect(actionItems?.map((a) => [a.owner, a.due?.date])).toEqual([[owner, '2019-05-31']])
    }
  )
  it('leaves the acts of an assembly to its own records', async () => {
    const { decisions } = await record(`Minutes of the Council of the Institute, 4 May 2025

1. The Director recalled that the General Assembly had approved the budget. The General Assembly took note of the report in December.

2. The Council took note of the report.
`)
    expect(decisions?.map((d) => d.paragraph)).toEqual(['2'])
  })
})

describe('a contribution', () => {
  it('lists the texts it refers to under no heading of their own', async () => {
    const en = await record(`Contribution from Malta

Proposed revisions to Resolution 140

References

Council Resolution 140; Resolution 20 (Rev. Doha, 2022)

1 Introduction

The number of harbours rose in every year, and members asked for guidance.
`)
    expect(en.sections.map((s) => s.title)).toContain('References')
    expect(en.sections.map((s) => s.title)).not.toContain('Council Resolution 140; Resolution 20 (Rev. Doha, 2022)')
    const ar = await record(`مساهمة من مالطة

مراجعات مقترحة للقرار 140

المراجع

قرار المجلس 140؛ القرار 20 (المراجَع في الدوحة، 2022)

1 مقدمة

ازداد عدد الموانئ في كل عام، وطلب الأعضاء توجيهات.
`)
    expect(ar.sections.map((s) => s.title)).toContain('المراجع')
    expect(ar.sections.map((s) => s.title)).not.toContain('قرار المجلس 140؛ القرار 20 (المراجَع في الدوحة، 2022)')
  })
})

describe('the body that met', () => {
  it('is the one that a title names by its letters', async () => {
    const { document } = await record(`Virtual TAG Meeting IV

24 March 2026

1. The fourth virtual meeting of the Technical Advisory Group (TAG) was held on 24 March. The TAG Chair, Ms. Paula Ndovi, moderated the meeting.
`)
    expect(document).toMatchObject({ body: 'Technical Advisory Group (TAG)', meeting: { chair: 'Ms. Paula Ndovi' } })
  })
  it('stands behind ل in an Arabic title', async () => {
    const { document } = await record(`الاجتماع الافتراضي الرابع للفريق الاستشاري التقني لمنتدى الأنهار 2026

24 آذار/مارس 2026

1. عُقد الاجتماع في 24 آذار/مارس. وأدارت الاجتماع رئيسة الفريق الاستشاري، السيدة باولا ندوفي، ومثّل الأمانة السيد توماس ليند.
`)
    expect(document).toMatchObject({
      body: 'الفريق الاستشاري التقني لمنتدى الأنهار',
      meeting: { chair: 'السيدة باولا ندوفي' }
    })
  })
})

describe('whom a message addresses', () => {
  it('is told though an aside stands before the duty', async () => {
    const { themes } = await record(`Tunis Messages

Outcomes of the Fourth Forum on Rivers, Tunis, 3 November 2026

Water

- International organizations, in cooperation with trade unions and employers, should help river towns.
- Universal service funds must publish their accounts.

Fish

- Fishers should be heard.
`)
    const messages = themes?.flatMap((theme) => theme.messages) ?? []
    expect(messages.map((m) => m.addressees)).toEqual([
      ['International organizations'],
      ['Universal service funds'],
      []
    ])
  })
  it('and the place stands behind a long title in Arabic as in English', async () => {
    const title = 'نتائج المنتدى العربي الرابع المعني بالأنهار والسدود، تونس، 3 تشرين الثاني/نوفمبر 2026'
    const { document } = await record(
      `رسائل تونس\n\n${title}\n\nالمياه\n\n- ينبغي للحكومات أن تحمي الأنهار من التلوث.\n`
    )
    expect(document.meeting?.place).toBe('تونس')
  })
})

describe('the volume of what a board settled', () => {
  it('tells no decision by its title, and the place stands in brackets', async () => {
    const { decisions, document } = await record(`Summary of the session of the Executive Board

DECISIONS ADOPTED BY THE EXECUTIVE BOARD AT ITS 21st SESSION

(Muscat, 2-3 May 2026)

1. The Executive Board approved the budget.
`)
    expect(decisions?.map((d) => d.kind)).toEqual(['approved'])
    expect(document.meeting?.place).toBe('Muscat')
  })
})

describe('sections of a communiqué', () => {
  it('may be counted in words before a full stop in Arabic', async () => {
    const { sections } = await record(
      'بيان اللجنة\n\nأولاً. مقدمة\n\nعُقدت جميع الجلسات كاجتماعات مفتوحة.\n\nثانياً. المسائل الداخلية\n\nناقشت اللجنة أساليب عملها.\n'
    )
    expect(sections.filter((s) => s.number).map((s) => [s.number, s.title])).toEqual([
      ['1', 'مقدمة'],
      ['2', 'المسائل الداخلية']
    ])
  })
})
